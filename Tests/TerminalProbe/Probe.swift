import CursesTerminal
import Glibc
import Screen

/// Shows events as lines of text until it is told to leave.
struct Probe {
  static let theme = Theme(
    name: "probe",
    styles: [
      .text: Style(), .selected: Style(.brightWhite, on: .blue), .strong: Style(bold: true),
      .group: Style(underline: true), .field: Style(reverse: true), .fault: Style(.brightRed),
    ])
  private static let darkTheme = Theme(name: "dark", styles: [.text: Style(.white, on: .black)])

  private var terminal: CursesTerminal
  private var lines: [String] = []
  private var eventCount = 0
  private var selection = 0
  private var showsTable = false
  private var cursorVisible = false

  init(terminal: CursesTerminal) { self.terminal = terminal }

  /// The exit code.
  mutating func run() -> Int32 {
    while true {
      show()
      let event = terminal.nextEvent(waitingMilliseconds: nil)
      switch event {
      case .key(.character(let letter)): if let code = obey(letter) { return code }
      case .key(.control("g")):
        note("time \(terminal.nextEvent(waitingMilliseconds: 20))")
      case .key(let key): note("key \(key)")
      case .paste(let text): note("paste \(text.utf8.count) \(text.debugDescription.prefix(40))")
      case .pasteTooLong: note("paste too long")
      case .resize(let size): note("size \(size.columns)x\(size.rows)")
      case .timeout: note("timeout")
      case .resumed: note("resumed")
      case .hangUp:
        // A loop that does not leave must not spin: it asks again and again, and counts nothing but time.
        for _ in 0..<2 where terminal.nextEvent(waitingMilliseconds: nil) != .hangUp { return 9 }
        return leave(1)
      case .terminate(let signal): return leave(128 + signal)
      }
    }
  }

  private mutating func leave(_ code: Int32) -> Int32 {
    terminal.close()
    terminal.close()
    return code
  }

  private mutating func note(_ line: String) {
    eventCount += 1
    lines.append("\(eventCount) \(line)")
  }

  /// What a letter does; the rest are events like any other.
  private mutating func obey(_ letter: Character) -> Int32? {
    switch letter {
    case "Q": return leave(0)
    case "E": exit(3)
    case "T": fatalError("as asked")
    case "A": abort()
    case "N": UnsafeMutablePointer<Int>(bitPattern: 8)!.pointee = 1
    case "O": note("depth \(depth(1))")
    case "H":
      note("hanging")
      show()
      while true { pause() }
    case "Z": terminal.suspend()
    case "K": usleep(20_000)  // A key that means much work.
    case "W": CursesTerminal.wake()
    case "L":
      _ = write(STDERR_FILENO, "a word for the log\n", 19)
      note("logged")
    case "B": showsTable.toggle()
    case "C": cursorVisible.toggle()
    case "D": terminal.use(Self.darkTheme)
    case "j" where showsTable: selection += 1
    default: note("key \(letter)")
    }
    return nil
  }

  private mutating func show() {
    var canvas = Canvas(size: terminal.size)
    let columns = canvas.size.columns
    let rows = canvas.size.rows
    if showsTable {
      for row in 0..<rows {
        let role: StyleRole = row == selection ? .selected : .text
        let text = "\(row) Провести педсовет «Наставничество» │ 15 сентября 2026 │ в работе │ Иванова М. П."
        canvas.fill(Rect(column: 0, row: row, columns: columns, rows: 1), role: role)
        canvas.write(text, at: Point(column: 0, row: row), columns: columns, role: role)
      }
    } else {
      let looks: [(String, StyleRole)] = [("bold", .strong), ("line", .group), ("swap", .field), ("red", .fault)]
      canvas.write(
        "ready \(columns)x\(rows) ┌─┐ \(terminal.charset.label)", at: Point(column: 0, row: 0), columns: columns,
        role: .text)
      for (index, look) in looks.enumerated() {
        canvas.write(look.0, at: Point(column: index * 5, row: 1), columns: 5, role: look.1)
      }
      canvas.write("学校 e\u{301}\u{323} 👩‍🏫 ░█│|", at: Point(column: 22, row: 1), columns: columns, role: .text)
      for (index, line) in lines.suffix(max(0, rows - 2)).enumerated() {
        canvas.write(line, at: Point(column: 0, row: index + 2), columns: columns, role: .text)
      }
    }
    let cursor = Point(column: 3, row: min(selection, rows - 1))
    terminal.show(Frame(canvas: canvas, cursor: cursor, cursorVisible: cursorVisible))
  }
}

extension TerminalCharset {
  fileprivate var label: String {
    switch self {
    case .utf8: "utf8"
    case .singleByte(let charset): charset.name
    case .utf8Instead(let name): "utf8 instead of \(name)"
    }
  }
}

/// Never comes back: the stack ends first.
private func depth(_ level: Int) -> Int {
  level < 0 ? 0 : depth(level + 1) + depth(level + 2)
}
