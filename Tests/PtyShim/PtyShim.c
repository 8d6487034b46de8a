#define _GNU_SOURCE 1
#define _DARWIN_C_SOURCE 1
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include "PtyShim.h"

/* What an interactive shell ignores; the program gets the defaults back. */
static const int ignored[] = {SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU, SIGPIPE};
enum { IGNORED = sizeof ignored / sizeof *ignored, STATUSES = 3, KEEPER = 4 };

static void report(int32_t number) {
  while (write(STATUSES, &number, sizeof number) < 0 && errno == EINTR) continue;
}

/* Between fork and exec only calls that are allowed in a child of a process with threads. */
static void run_program(const char *path, char *const arguments[], char *const environment[]) {
  sigset_t none;
  setpgid(0, 0);
  tcsetpgrp(STDIN_FILENO, getpid());
  for (int i = 0; i < IGNORED; i++) signal(ignored[i], SIG_DFL);
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  close(STATUSES);
  close(KEEPER);
  execve(path, arguments, environment);
  _exit(127);
}

/* The leader of the tty's session does what a shell does: runs one job, and hears of its stops and its end. */
static void lead(const char *path, char *const arguments[], char *const environment[]) {
  int status;
  char byte;
  for (int i = 0; i < IGNORED; i++) signal(ignored[i], SIG_IGN);
  pid_t program = fork();
  if (program == 0) run_program(path, arguments, environment);
  report(program);
  while (waitpid(program, &status, WUNTRACED | WCONTINUED) == program || errno == EINTR) {
    report(status);
    if (WIFEXITED(status) || WIFSIGNALED(status)) break;
  }
  while (read(KEEPER, &byte, 1) < 0 && errno == EINTR) continue;
  _exit(0);
}

/* Gives the child its three ends and closes all else, so that no tty is kept open by another test's program. */
static void take_ends(int slave, int statuses, int keeper, int highest) {
  int kept[2] = {fcntl(statuses, F_DUPFD, 10), fcntl(keeper, F_DUPFD, 10)};
  setsid();
  int ends[3] = {fcntl(slave, F_DUPFD, 10), kept[0], kept[1]};
  ioctl(slave, TIOCSCTTY, 0);
  for (int i = 0; i < 3; i++) dup2(ends[0], i);
  dup2(ends[1], STATUSES);
  dup2(ends[2], KEEPER);
  for (int i = KEEPER + 1; i < highest; i++) close(i);
}

static int open_tty(int *master, int *slave) {
  *master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (*master < 0 || grantpt(*master) != 0 || unlockpt(*master) != 0) return errno;
  /* Tests run at once: ptsname's one buffer would give one of them another's tty. */
  char name[128];
  if (ptsname_r(*master, name, sizeof name) != 0) return errno;
  *slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (*slave < 0) return errno;
  /* Settings of a person's own, so that giving back the system's usual ones is not mistaken for restoring these. */
  struct termios settings;
  if (tcgetattr(*slave, &settings) != 0) return errno;
  settings.c_cc[VKILL] = 0x0B;
  settings.c_cc[VERASE] = 0x08;
  settings.c_lflag &= ~(tcflag_t)ECHOE;
  return tcsetattr(*slave, TCSANOW, &settings) == 0 ? 0 : errno;
}

int pty_start(PtyProcess *process, const char *path, char *const arguments[], char *const environment[], int columns,
              int rows) {
  int slave, statuses[2], keeper[2];
  int fault = open_tty(&process->master, &slave);
  if (fault) return fault;
  pty_resize(process->master, columns, rows);
  process->settings_count = pty_settings(process->master, process->settings, sizeof process->settings);
  if (pipe(statuses) != 0 || pipe(keeper) != 0) return errno;
  for (int i = 0; i < 2; i++) {
    fcntl(statuses[i], F_SETFD, FD_CLOEXEC);
    fcntl(keeper[i], F_SETFD, FD_CLOEXEC);
  }
  long limit = sysconf(_SC_OPEN_MAX);
  int highest = limit < 0 || limit > 4096 ? 4096 : (int)limit;
  process->leader = fork();
  if (process->leader == 0) {
    take_ends(slave, statuses[1], keeper[0], highest);
    lead(path, arguments, environment);
  }
  close(slave);
  close(statuses[1]);
  close(keeper[0]);
  process->statuses = statuses[0];
  process->keeper = keeper[1];
  int32_t program = -1;
  if (process->leader < 0 || read(process->statuses, &program, sizeof program) != sizeof program) return ECHILD;
  process->program = program;
  return 0;
}

size_t pty_settings(int master, uint8_t *bytes, size_t capacity) {
  struct termios settings;
  uint8_t packed[4 * sizeof(tcflag_t) + NCCS];
  memset(&settings, 0, sizeof settings);
  if (tcgetattr(master, &settings) != 0 || capacity < sizeof packed) return 0;
  tcflag_t flags[4] = {settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag};
  memcpy(packed, flags, sizeof flags);
  memcpy(packed + sizeof flags, settings.c_cc, NCCS);
  memcpy(bytes, packed, sizeof packed);
  return sizeof packed;
}

int pty_is_cooked(int master) {
  struct termios settings;
  return tcgetattr(master, &settings) == 0 && (settings.c_lflag & ICANON) && (settings.c_lflag & ISIG);
}

void pty_resize(int master, int columns, int rows) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  ioctl(master, TIOCSWINSZ, &size);
}

void pty_end(PtyProcess *process) {
  int status;
  if (process->program > 0) kill(process->program, SIGKILL);
  if (process->master >= 0) close(process->master);
  close(process->keeper);
  close(process->statuses);
  while (waitpid(process->leader, &status, 0) < 0 && errno == EINTR) continue;
}

int limit_file_length(int process, uint64_t bytes, uint64_t *before) {
#ifdef __linux__
  struct rlimit limit;
  if (prlimit(process, RLIMIT_FSIZE, NULL, &limit) != 0) return errno;
  *before = limit.rlim_cur;
  limit.rlim_cur = bytes;
  return prlimit(process, RLIMIT_FSIZE, &limit, NULL) == 0 ? 0 : errno;
#else
  return ENOSYS;
#endif
}

int status_exit_code(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : -1; }
int status_signal(int status) { return WIFSIGNALED(status) ? WTERMSIG(status) : -1; }
int status_stop_signal(int status) { return WIFSTOPPED(status) ? WSTOPSIG(status) : -1; }
int status_is_continued(int status) { return WIFCONTINUED(status) ? 1 : 0; }
