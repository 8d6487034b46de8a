/// One full picture of the screen: the cells, and the place of the hardware cursor.
package struct Frame: Equatable, Sendable {
  /// The cells.
  package var canvas: Canvas
  /// The place of the hardware cursor (it follows the focus, for screen readers).
  package var cursor: Point
  /// Whether the cursor is shown: in a text field; elsewhere it only marks the focus.
  package var cursorVisible: Bool

  /// A picture with its cursor.
  package init(canvas: Canvas, cursor: Point = Point(column: 0, row: 0), cursorVisible: Bool = false) {
    self.canvas = canvas
    self.cursor = cursor
    self.cursorVisible = cursorVisible
  }
}

/// The seam between the program and a character screen. Two real ends: ncurses on a tty, and ``ScriptedTerminal``,
/// which tests and `kurator frame` use.
package protocol Terminal {
  /// The size now.
  var size: Size { get }
  /// How many colours it has: 0 if only bold, underline and reverse are left.
  var colorCount: Int { get }
  /// Shows a picture; only what differs from the last one is sent.
  mutating func show(_ frame: Frame)
  /// Waits for the next event. `waitingMilliseconds` nil waits for ever; otherwise ``Event/timeout`` comes after it.
  mutating func nextEvent(waitingMilliseconds: Int?) -> Event
  /// Shows everything in this theme from the next frame on.
  mutating func use(_ theme: Theme)
  /// From now on what is written to stderr goes to this file; nil drops it.
  mutating func log(to path: String?)
  /// What a crash of the process writes to a file before it ends; nil for nothing.
  mutating func note(_ lastWords: LastWords?)
  /// Gives the tty back, stops the process as Ctrl+Z does elsewhere, and takes the tty again when it is continued.
  mutating func suspend()
  /// Gives the terminal back as it was found. Harmless the second time.
  mutating func close()
}

extension Terminal {
  /// Enough, unless an end says otherwise.
  package var colorCount: Int { 256 }
  /// Nothing, where a crash is not heard of.
  package mutating func note(_ lastWords: LastWords?) {}
  /// Nothing, where stderr is not kept from the screen.
  package mutating func log(to path: String?) {}
}

/// What is to be found after a crash: text that was being typed, for which no file was written yet.
package struct LastWords: Equatable, Sendable {
  /// The file, which is not there yet.
  package let path: String
  /// Its content.
  package let bytes: [UInt8]

  /// A file and its content.
  package init(path: String, bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }
}
