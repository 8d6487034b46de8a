/* What Signals.c needs from the screen to give the tty back when nothing else may be called any more. */
#ifndef RESTORING_H
#define RESTORING_H

#include <stddef.h>
#include <termios.h>

/* While a screen is up: the bytes that undo it, and the settings the tty had. NULL when none is up. */
void restoring_set(const char *bytes, size_t count, const struct termios *settings);

#endif
