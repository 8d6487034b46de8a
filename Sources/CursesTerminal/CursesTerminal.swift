import CursesShim
import Glibc
package import Screen

/// The tty of this process, drawn on by ncurses. One at a time: curses and the signals belong to the process.
package struct CursesTerminal: Terminal {
  /// The size now, in cells.
  package private(set) var size: Size
  /// How letters become bytes.
  package let charset: TerminalCharset
  /// How many colours the terminal has: 0 if only bold, underline and reverse are left.
  package let colorCount: Int

  private var input: TerminalInput
  private var waiting: ArraySlice<Event> = []
  private var shown: Frame?
  private var noted: LastWords?
  private var isOpen = true
  private var isGone = false
  private let cells: CellWriter

  /// Takes stdin and stdout, which must both be terminals, and the signals of the process.
  ///
  /// `log` is the path of a file, made with mode 0600, that gets what is written to stderr while the screen is up;
  /// nil drops it. `ESCDELAY` in the environment (10 to 1000 milliseconds, otherwise 35) says how long an ESC waits
  /// for the rest of a sequence.
  package init(theme: Theme, log: String? = nil) throws(TerminalFault) {
    guard isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    charset = try TerminalCharset.taken()
    let type = Self.environment("TERM") ?? ""
    switch Int(shim_open(type)) {
    case SHIM_OPENED: break
    case SHIM_TOO_SIMPLE: throw .tooSimple(name: type)
    default: throw .unknownType(name: type)
    }
    let notices = shim_catch_signals()
    shim_divert_errors(log)
    colorCount = Int(shim_color_count())
    size = Self.reportedSize()
    cells = CellWriter(charset: charset)
    input = TerminalInput(
      tty: STDIN_FILENO, notices: notices, charset: charset,
      decoder: InputDecoder(escapeDelay: Self.escapeDelay, terminfo: TerminfoKeys.sequences()))
    use(theme)
  }

  /// What is written to stderr goes to another file from now on.
  package mutating func log(to path: String?) { if isOpen { shim_divert_errors(path) } }

  /// What a crash writes to a file before the process ends.
  package mutating func note(_ lastWords: LastWords?) {
    guard lastWords != noted else { return }
    noted = lastWords
    shim_last_words(lastWords?.path, lastWords?.bytes ?? [], Int32(lastWords?.bytes.count ?? 0))
  }

  /// Makes a waiting ``nextEvent(waitingMilliseconds:)`` return ``Event/timeout``; from any thread.
  package static func wake() { shim_wake() }

  /// Shows everything in this theme from the next frame on.
  package mutating func use(_ theme: Theme) {
    shim_forget_looks()
    for role in StyleRole.allCases {
      let style = theme[role]
      shim_set_look(
        Int32(role.rawValue), style.foreground.number, style.background.number, style.bold ? 1 : 0,
        style.underline ? 1 : 0, style.reverse ? 1 : 0)
    }
    shown = nil
  }

  /// Shows a picture: the rows' changed parts go to ncurses, which sends the cells that differ.
  package mutating func show(_ frame: Frame) {
    guard isOpen && !isGone else { return }
    var frame = frame
    frame.canvas = cells.adapted(frame.canvas)
    let all = 0..<min(size.columns, frame.canvas.size.columns)
    let changes =
      shown.map { frame.canvas.changedRows(from: $0.canvas) } ?? Array(repeating: all, count: frame.canvas.size.rows)
    let isStill = changes.allSatisfy { $0 == nil } && shown?.cursor == frame.cursor
    if isStill && shown?.cursorVisible == frame.cursorVisible { return }
    for row in 0..<min(size.rows, changes.count) {
      if let columns = changes[row] { cells.write(frame.canvas, row: row, columns: columns.clamped(to: all)) }
    }
    shim_refresh(
      Int32(min(max(0, frame.cursor.row), size.rows - 1)),
      Int32(min(max(0, frame.cursor.column), size.columns - 1)), frame.cursorVisible ? 1 : 0)
    shown = frame
  }

  /// Waits for the next event. When the tty is gone it is ``Event/hangUp`` for ever, after a rest of 0.1 s, so that
  /// a loop that does not leave does not spin either.
  package mutating func nextEvent(waitingMilliseconds: Int?) -> Event {
    let deadline = waitingMilliseconds.map { TerminalInput.now() + $0 }
    while true {
      attendToUrgentNews()
      if let event = waiting.popFirst() { return event }
      if isGone || !isOpen {
        input.rest(milliseconds: 100)
        return .hangUp
      }
      switch input.next(until: deadline) {
      case .events(let events): waiting += events
      case .signals(let signals): for signal in signals { answer(signal) }
      case .gone(let events):
        isGone = true
        waiting += events + [.hangUp]
      case .nothing: return .timeout
      }
    }
  }

  /// Gives the tty back, stops the process and the others of its job, and takes the tty again when it is continued.
  package mutating func suspend() { stop(wholeJob: true) }

  /// Gives the terminal, stderr and the signals back as they were found. Harmless the second time.
  package mutating func close() {
    guard isOpen else { return }
    isOpen = false
    shim_close()
    shim_release()
  }

  /// Thousands of keys may have been typed ahead: signals and the end of the tty do not wait for the last of them.
  private mutating func attendToUrgentNews() {
    guard isOpen && !isGone && !waiting.isEmpty else { return }
    for signal in input.signalsAtHand() { answer(signal) }
    if !isGone && input.hasHungUp() {
      isGone = true
      waiting += input.finish() + [.hangUp]
    }
  }

  private mutating func answer(_ signal: Int32) {
    switch signal {
    case SIGWINCH: noteSize()
    case SIGTSTP: stop(wholeJob: false)
    case SIGCONT: resume()
    // A request to leave goes before keys that were typed ahead.
    case SIGHUP:
      isGone = true
      waiting.insert(.hangUp, at: waiting.startIndex)
    case 0: waiting.append(.timeout)
    default: waiting.insert(.terminate(signal: signal), at: waiting.startIndex)
    }
  }

  private mutating func stop(wholeJob: Bool) {
    guard isOpen && !isGone else { return }
    shim_lend()
    shim_stop(wholeJob ? 1 : 0)
    shim_take_back()
    afterReturn()
  }

  /// After SIGSTOP and SIGCONT: the shell had the tty meanwhile, nobody knows in what state it is.
  private mutating func resume() {
    guard isOpen && !isGone else { return }
    shim_lend()
    shim_take_back()
    afterReturn()
  }

  private mutating func afterReturn() {
    shown = nil
    noteSize()
    waiting.append(.resumed)
  }

  private mutating func noteSize() {
    let now = Self.reportedSize()
    guard now != size else { return }
    size = now
    shim_resize(Int32(now.columns), Int32(now.rows))
    shown = nil
    waiting.removeAll { if case .resize = $0 { true } else { false } }
    waiting.append(.resize(now))
  }

  private static func reportedSize() -> Size {
    var columns: Int32 = 0
    var rows: Int32 = 0
    shim_size(&columns, &rows)
    return Size(columns: Int(columns), rows: Int(rows))
  }

  private static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  private static var escapeDelay: Int {
    environment("ESCDELAY").flatMap { Int($0) }.map { min(max($0, 10), 1000) } ?? 35
  }
}

extension Color {
  /// The terminal's number for the colour; -1 for its own.
  fileprivate var number: Int32 {
    switch self {
    case .standard: -1
    case .black: 0
    case .red: 1
    case .green: 2
    case .yellow: 3
    case .blue: 4
    case .magenta: 5
    case .cyan: 6
    case .white: 7
    case .brightBlack: 8
    case .brightRed: 9
    case .brightGreen: 10
    case .brightYellow: 11
    case .brightBlue: 12
    case .brightMagenta: 13
    case .brightCyan: 14
    case .brightWhite: 15
    }
  }
}
