/* The terminal as plain functions. Swift cannot import curses' macros, variadics and mutable globals; this header has
   none of them. Nothing here is safe to call from two threads, except where a signal handler calls it itself. */
#ifndef CURSES_SHIM_H
#define CURSES_SHIM_H

#include <stdint.h>

/* ---- Charset ---- */

enum { SHIM_UTF8 = 0, SHIM_SINGLE_BYTE = 1, SHIM_UTF8_INSTEAD = 2, SHIM_NO_UTF8 = 3 };

/* Takes the user's locale; name receives the charset it asks for ("KOI8-R"). SHIM_SINGLE_BYTE: another charset, but
   one that has Cyrillic. SHIM_UTF8_INSTEAD: one that has not, so UTF-8 was taken. SHIM_NO_UTF8: it could not be. */
int shim_take_locale(char *name, int capacity);
/* The scalar of one byte from 0x80 in a single-byte charset; 0 when it has none. */
uint32_t shim_scalar_of_byte(uint8_t byte);
/* Whether the charset has this scalar. */
int shim_has_scalar(uint32_t scalar);
/* How many columns curses will give this scalar; -1 when it cannot be shown. */
int shim_width(uint32_t scalar);

/* ---- Screen ---- */

enum { SHIM_OPENED = 0, SHIM_UNKNOWN_TYPE = 1, SHIM_TOO_SIMPLE = 2 };

/* One cell to write: a scalar with up to three combining ones (0 ends them), how it looks, and its columns (1 or 2;
   the right half of a wide cell is not given). */
typedef struct {
  uint32_t scalars[4];
  uint8_t look;
} ShimCell;

/* Takes stdin and stdout, which must be a terminal of this type, as the screen. */
int shim_open(const char *type);
/* How many colours there are: 0 on a terminal without. */
int shim_color_count(void);
/* Begins a new set of looks, so that the colour pairs of the last one can be used again. */
void shim_forget_looks(void);
/* Says how look (0-63) appears; colours are 0-15, or -1 for the terminal's own. */
void shim_set_look(int look, int foreground, int background, int bold, int underline, int reverse);
/* Puts cells into a row, from this column on; sent by shim_refresh. */
void shim_write(int row, int column, const ShimCell *cells, int count);
/* Sends what changed, and leaves the cursor at this place. */
void shim_refresh(int row, int column, int cursor_visible);
/* The size the tty reports now, in cells; never 0. */
void shim_size(int *columns, int *rows);
/* Makes the picture this large; the next refresh draws all of it. */
void shim_resize(int columns, int rows);
/* The byte sequence of a terminfo capability into buffer; its length, 0 when there is none or it does not fit. */
int shim_sequence(const char *capability, uint8_t *buffer, int capacity);
/* Gives the tty back for a while, and takes it again; the next refresh draws everything. */
void shim_lend(void);
void shim_take_back(void);
/* Gives the tty back for good. */
void shim_close(void);

/* ---- Signals and the process ---- */

/* Installs the handlers, after shim_open; the descriptor that tells of signals, one byte (the number) each, or -1.
   SIGCONT tells that the process was stopped from outside; SIGTSTP asks for shim_stop(0). */
int shim_catch_signals(void);
/* Wakes whoever polls that descriptor, with a byte 0; from any thread. */
void shim_wake(void);
/* Stops the process (with all of its group, or alone) as Ctrl+Z does elsewhere; returns once it is continued. */
void shim_stop(int whole_group);
/* What a crash writes to a new file of mode 0600 before the process ends: what was typed and is nowhere else. The bytes
   are copied. The path ends with "0.json"; where there is such a file, the next digits are tried. NULL takes it back. */
void shim_last_words(const char *path, const uint8_t *bytes, int count);
/* Sends stderr to a file of mode 0600 (or nowhere, for NULL or a path that cannot be opened). */
void shim_divert_errors(const char *path);
/* Gives stderr and the signals back. */
void shim_release(void);

#endif
