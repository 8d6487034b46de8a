/* A terminal emulator (libvterm), for tests. It is no target of its own to compile: what imports it, the real-terminal
   tests alone, compiles it, so that the program is built where libvterm is not. */
#ifndef EMULATOR_SHIM_H
#define EMULATOR_SHIM_H

#if !__has_include(<vterm.h>)
#error "The real-terminal tests read the screen through libvterm: start Scripts/test, or install libvterm-dev."
#endif

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <vterm.h>

typedef struct {
  uint32_t scalars[6];
  int width; /* 0 in the right half of a wide character */
  int bold, underline, reverse;
  int foreground, background; /* palette numbers; -1 for the default, -2 for another colour */
} EmulatorCell;

typedef struct {
  int columns, rows;
  int cursor_column, cursor_row;
  int cursor_visible, alternate_screen, paste_marks;
} EmulatorState;

typedef struct Emulator {
  VTerm *terminal;
  VTermScreen *screen;
  int cursor_visible, alternate_screen;
  uint8_t answer[4096];
  size_t answer_count;
} Emulator;

static inline int emulator_set_property(VTermProp property, VTermValue *value, void *user) {
  Emulator *emulator = user;
  if (property == VTERM_PROP_CURSORVISIBLE) emulator->cursor_visible = value->boolean;
  if (property == VTERM_PROP_ALTSCREEN) emulator->alternate_screen = value->boolean;
  return 1;
}

static inline void emulator_keep_answer(const char *bytes, size_t count, void *user) {
  Emulator *emulator = user;
  if (count > sizeof emulator->answer - emulator->answer_count) return;
  memcpy(emulator->answer + emulator->answer_count, bytes, count);
  emulator->answer_count += count;
}

static const VTermScreenCallbacks emulator_callbacks = {.settermprop = emulator_set_property};

static inline Emulator *emulator_new(int columns, int rows) {
  Emulator *emulator = calloc(1, sizeof *emulator);
  emulator->terminal = vterm_new(rows, columns);
  emulator->cursor_visible = 1;
  vterm_set_utf8(emulator->terminal, 1);
  vterm_output_set_callback(emulator->terminal, emulator_keep_answer, emulator);
  emulator->screen = vterm_obtain_screen(emulator->terminal);
  vterm_screen_set_callbacks(emulator->screen, &emulator_callbacks, emulator);
  vterm_screen_enable_altscreen(emulator->screen, 1);
  vterm_screen_reset(emulator->screen, 1);
  return emulator;
}

static inline void emulator_free(Emulator *emulator) {
  vterm_free(emulator->terminal);
  free(emulator);
}

static inline void emulator_feed(Emulator *emulator, const uint8_t *bytes, size_t count) {
  vterm_input_write(emulator->terminal, (const char *)bytes, count);
}

/* What the emulator answers to questions of the program; at most capacity bytes at a time. */
static inline size_t emulator_answer(Emulator *emulator, uint8_t *bytes, size_t capacity) {
  size_t count = emulator->answer_count < capacity ? emulator->answer_count : capacity;
  memcpy(bytes, emulator->answer, count);
  memmove(emulator->answer, emulator->answer + count, emulator->answer_count - count);
  emulator->answer_count -= count;
  return count;
}

static inline void emulator_resize(Emulator *emulator, int columns, int rows) {
  vterm_set_size(emulator->terminal, rows, columns);
}

/* The emulator only shows this mode by what it sends around a paste. */
static inline int emulator_has_paste_marks(Emulator *emulator) {
  size_t before = emulator->answer_count;
  vterm_keyboard_start_paste(emulator->terminal);
  int has = emulator->answer_count > before;
  emulator->answer_count = before;
  return has;
}

static inline EmulatorState emulator_state(Emulator *emulator) {
  EmulatorState state = {0};
  VTermPos cursor;
  vterm_get_size(emulator->terminal, &state.rows, &state.columns);
  vterm_state_get_cursorpos(vterm_obtain_state(emulator->terminal), &cursor);
  state.cursor_column = cursor.col;
  state.cursor_row = cursor.row;
  state.cursor_visible = emulator->cursor_visible;
  state.alternate_screen = emulator->alternate_screen;
  state.paste_marks = emulator_has_paste_marks(emulator);
  return state;
}

static inline int emulator_palette_number(const VTermColor *color, int is_default) {
  if (is_default) return -1;
  return VTERM_COLOR_IS_INDEXED(color) ? color->indexed.idx : -2;
}

static inline EmulatorCell emulator_cell(Emulator *emulator, int column, int row) {
  EmulatorCell cell = {.width = 1, .foreground = -1, .background = -1};
  VTermScreenCell found;
  VTermPos place = {.row = row, .col = column};
  if (!vterm_screen_get_cell(emulator->screen, place, &found)) return cell;
  /* The right half of a wide character holds this mark. */
  cell.width = found.chars[0] == (uint32_t)-1 ? 0 : found.width;
  if (cell.width > 0)
    for (int i = 0; i < 6 && found.chars[i]; i++) cell.scalars[i] = found.chars[i];
  cell.bold = found.attrs.bold;
  cell.underline = found.attrs.underline != 0;
  cell.reverse = found.attrs.reverse;
  cell.foreground = emulator_palette_number(&found.fg, VTERM_COLOR_IS_DEFAULT_FG(&found.fg));
  cell.background = emulator_palette_number(&found.bg, VTERM_COLOR_IS_DEFAULT_BG(&found.bg));
  return cell;
}

#endif
