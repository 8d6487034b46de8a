/* Programs run on a pseudo terminal, for tests. */
#ifndef PTY_SHIM_H
#define PTY_SHIM_H

#include <stddef.h>
#include <stdint.h>

typedef struct {
  int master;   /* the terminal's side of the tty */
  int statuses; /* what waitpid says of the program, one int32 each */
  int keeper;   /* while this is open, the tty stays */
  int leader;   /* process id of a small shell-like parent that gives the program job control */
  int program;  /* process id of the program */
  size_t settings_count;
  uint8_t settings[128]; /* the tty's settings before the program ran, as pty_settings gives them */
} PtyProcess;

/* Runs a program on a tty of its own; 0, or an errno. */
int pty_start(PtyProcess *process, const char *path, char *const arguments[], char *const environment[], int columns,
              int rows);
/* The tty's settings as bytes that can be compared; how many there are, 0 when the tty is gone. */
size_t pty_settings(int master, uint8_t *bytes, size_t capacity);
/* Whether the tty gives lines and obeys Ctrl+C: how a shell leaves it to a program. */
int pty_is_cooked(int master);
void pty_resize(int master, int columns, int rows);
void pty_end(PtyProcess *process);
/* Sets how long a file may become that the process writes, and tells how long it might be before; 0, or an errno.
   For the process it is as if the disk were full. */
int limit_file_length(int process, uint64_t bytes, uint64_t *before);

/* What a waitpid status says: a code or a signal number, or -1. */
int status_exit_code(int status);
int status_signal(int status);
int status_stop_signal(int status);
int status_is_continued(int status);

#endif
