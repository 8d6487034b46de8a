#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1
#define _DARWIN_C_SOURCE 1
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <langinfo.h>
#include <limits.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

#include "CursesShim.h"
#include "Restoring.h"

enum { MAX_COLUMNS = 1000, MAX_ROWS = 500, LOOKS = 64 };

static struct termios settings_before;
static char restore_bytes[512];
static size_t restore_count;
static int is_open;
static int speaks_ansi;

/* ---- Charset ---- */

static int is_utf8(void) {
  const char *name = nl_langinfo(CODESET);
  return strcasecmp(name, "UTF-8") == 0 || strcasecmp(name, "UTF8") == 0;
}

int shim_take_locale(char *name, int capacity) {
  static const char *const utf8[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8", "ru_RU.UTF-8", "UTF-8"};
  setlocale(LC_ALL, "");
  strncpy(name, nl_langinfo(CODESET), (size_t)capacity - 1);
  name[capacity - 1] = 0;
  if (is_utf8()) return SHIM_UTF8;
  if (MB_CUR_MAX == 1 && shim_has_scalar(0x042F) && shim_has_scalar(0x0439)) return SHIM_SINGLE_BYTE;
  for (size_t i = 0; i < sizeof utf8 / sizeof *utf8; i++)
    if (setlocale(LC_CTYPE, utf8[i]) && is_utf8()) return SHIM_UTF8_INSTEAD;
  return SHIM_NO_UTF8;
}

uint32_t shim_scalar_of_byte(uint8_t byte) {
  mbstate_t state;
  wchar_t wide = 0;
  char text[1] = {(char)byte};
  memset(&state, 0, sizeof state);
  return mbrtowc(&wide, text, 1, &state) == 1 ? (uint32_t)wide : 0;
}

int shim_has_scalar(uint32_t scalar) {
  mbstate_t state;
  char text[MB_LEN_MAX];
  memset(&state, 0, sizeof state);
  return wcrtomb(text, (wchar_t)scalar, &state) != (size_t)-1;
}

int shim_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

/* ---- Opening and closing ---- */

static int has_capability(const char *name) {
  const char *bytes = tigetstr((char *)name);
  return bytes && bytes != (char *)-1 && *bytes;
}

/* Adds a capability without its padding marks, `$<5>`: the restore string is written by a signal handler. */
static void add_to_restore(const char *bytes) {
  if (!bytes || bytes == (char *)-1) return;
  while (*bytes && restore_count + 1 < sizeof restore_bytes) {
    if (bytes[0] == '$' && bytes[1] == '<') {
      const char *end = strchr(bytes, '>');
      if (end) {
        bytes = end + 1;
        continue;
      }
    }
    restore_bytes[restore_count++] = *bytes++;
  }
}

static void prepare_restore(void) {
  restore_count = 0;
  if (speaks_ansi) add_to_restore("\033[?2004l");
  add_to_restore(tigetstr("rmkx"));
  add_to_restore(tigetstr("sgr0"));
  add_to_restore(tigetstr("op"));
  add_to_restore(tigetstr("cnorm"));
  add_to_restore(has_capability("rmcup") ? tigetstr("rmcup") : "\r\n");
  add_to_restore(tigetstr("cnorm"));
}

/* Some terminals (libvterm: Neovim, Emacs) hide the cursor again when the first screen comes back, because it was
   hidden when curses scrolled. */
static void show_cursor(void) {
  if (!has_capability("cnorm")) return;
  putp(tigetstr("cnorm"));
  fflush(stdout);
}

/* Pasted text comes between marks where the terminal knows them; others ignore the request if they speak ANSI. */
static void ask_for_paste_marks(int on) {
  if (!speaks_ansi) return;
  putp(on ? "\033[?2004h" : "\033[?2004l");
  fflush(stdout);
}

int shim_open(const char *type) {
  tcgetattr(STDIN_FILENO, &settings_before);
  /* newterm, as initscr ends the process when it does not know the type. */
  SCREEN *screen = *type ? newterm((char *)type, stdout, stdin) : NULL;
  if (!screen) return SHIM_UNKNOWN_TYPE;
  if (!has_capability("cup")) {
    endwin();
    delscreen(screen);
    return SHIM_TOO_SIMPLE;
  }
  /* Until a screen was left once, ncurses 6 sends what it has at each move of the cursor: a frame in sixty writes.
     Left and entered again by the first refresh, it sends a frame in one. */
  endwin();
  is_open = 1;
  speaks_ansi = strncmp(tigetstr("cup"), "\033[", 2) == 0;
  prepare_restore();
  restoring_set(restore_bytes, restore_count, &settings_before);
  cbreak();
  raw();
  noecho();
  nonl();
  typeahead(-1);
  keypad(stdscr, TRUE);
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  def_prog_mode();
  int columns, rows;
  shim_size(&columns, &rows);
  shim_resize(columns, rows);
  ask_for_paste_marks(1);
  return SHIM_OPENED;
}

void shim_lend(void) {
  if (!is_open) return;
  ask_for_paste_marks(0);
  endwin();
  show_cursor();
  restoring_set(NULL, 0, NULL);
  tcsetattr(STDIN_FILENO, TCSANOW, &settings_before);
}

void shim_take_back(void) {
  if (!is_open) return;
  /* First the settings: a process in the background is stopped here, before it writes over another's screen. */
  tcgetattr(STDIN_FILENO, &settings_before);
  reset_prog_mode();
  restoring_set(restore_bytes, restore_count, &settings_before);
  clearok(curscr, TRUE);
  ask_for_paste_marks(1);
}

void shim_close(void) {
  if (!is_open) return;
  shim_lend();
  is_open = 0;
}

/* ---- Drawing ---- */

static cchar_t looks[LOOKS];
static short pairs[17][17];
static int pair_count = 1;

int shim_color_count(void) { return has_colors() ? COLORS : 0; }

/* The pair of two colours; pair 0, the terminal's own, when there are no colours or no more pairs. */
static short pair_of(int foreground, int background) {
  if (!has_colors() || (foreground < 0 && background < 0)) return 0;
  short *pair = &pairs[foreground + 1][background + 1];
  if (*pair == 0 && pair_count < COLOR_PAIRS && init_pair((short)pair_count, (short)foreground, (short)background) != ERR)
    *pair = (short)pair_count++;
  return *pair;
}

void shim_forget_looks(void) {
  memset(pairs, 0, sizeof pairs);
  pair_count = 1;
}

void shim_set_look(int look, int foreground, int background, int bold, int underline, int reverse) {
  attr_t attributes = (bold ? A_BOLD : 0) | (underline ? A_UNDERLINE : 0) | (reverse ? A_REVERSE : 0);
  if (look < 0 || look >= LOOKS) return;
  if (COLORS < 16) {
    /* Bright letters are bold ones there; bright black would be black on many, so it is white. */
    if (foreground > 8) attributes |= A_BOLD;
    foreground = foreground == 8 ? 7 : foreground >= 8 ? foreground - 8 : foreground;
    background = background >= 8 ? background - 8 : background;
  }
  setcchar(&looks[look], L" ", attributes, pair_of(foreground, background), NULL);
}

void shim_write(int row, int column, const ShimCell *cells, int count) {
  static cchar_t line[MAX_COLUMNS];
  if (count > MAX_COLUMNS) count = MAX_COLUMNS;
  for (int i = 0; i < count; i++) {
    line[i] = looks[cells[i].look % LOOKS];
    for (int j = 0; j < 4; j++) line[i].chars[j] = (wchar_t)cells[i].scalars[j];
  }
  mvwadd_wchnstr(stdscr, row, column, line, count);
}

void shim_refresh(int row, int column, int cursor_visible) {
  static int shown = -1;
  cursor_visible = cursor_visible != 0;
  if (shown != cursor_visible) curs_set(shown = cursor_visible);
  wmove(stdscr, row, column);
  wnoutrefresh(stdscr);
  doupdate();
}

void shim_size(int *columns, int *rows) {
  struct winsize size;
  *columns = COLS;
  *rows = LINES;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 && size.ws_row > 0) {
    *columns = size.ws_col;
    *rows = size.ws_row;
  }
  *columns = *columns < 1 ? 80 : *columns > MAX_COLUMNS ? MAX_COLUMNS : *columns;
  *rows = *rows < 1 ? 24 : *rows > MAX_ROWS ? MAX_ROWS : *rows;
}

void shim_resize(int columns, int rows) {
  if (columns != COLS || rows != LINES) resize_term(rows, columns);
  clearok(curscr, TRUE);
}

int shim_sequence(const char *capability, uint8_t *buffer, int capacity) {
  if (!has_capability(capability)) return 0;
  const char *bytes = tigetstr((char *)capability);
  size_t count = strlen(bytes);
  if (count > (size_t)capacity) return 0;
  memcpy(buffer, bytes, count);
  return (int)count;
}
