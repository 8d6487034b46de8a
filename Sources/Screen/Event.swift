/// A key as a person means it, whatever bytes the terminal sent for it.
package enum Key: Hashable, Sendable {
  /// A printable character, in the layout it was typed in; «й» is «й», not `q`. A space is `.character(" ")`.
  case character(Character)
  /// Ctrl with a Latin letter, in lower case: `control("c")`.
  case control(Character)
  /// F1 to F12, by number.
  case function(Int)
  case enter, tab, backTab, escape, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  case shiftUp, shiftDown, shiftLeft, shiftRight
  case controlUp, controlDown, controlLeft, controlRight, controlHome, controlEnd
  /// Alt with Enter and with ↓.
  case altEnter, altDown
}

/// What reaches the loop from outside. Time is an event too: the loop itself never looks at a clock.
package enum Event: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted (bracketed paste): never commands. Line breaks are `\n`; not yet made safe.
  case paste(String)
  /// Text was pasted that is longer than 8 MiB: nothing of it was taken.
  case pasteTooLong
  /// The terminal has this size now.
  case resize(Size)
  /// The time asked for in ``Terminal/nextEvent(waitingMilliseconds:)`` has passed without anything else.
  case timeout
  /// The program runs again after it was stopped (SIGCONT): draw all afresh, look for outside changes.
  case resumed
  /// The terminal is gone (end of input, hang-up): save and leave.
  case hangUp
  /// A signal asks the program to end (its number): save and leave.
  case terminate(signal: Int32)
}
