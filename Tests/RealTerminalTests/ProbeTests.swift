import EmulatorShim
import Glibc
import Testing

/// The probe, started and showing itself.
final class StartedProbe {
  let terminal: PseudoTerminal
  let home: FreshHome

  init(
    _ arguments: [String] = [], environment: [String: String] = [:], columns: Int = 80, rows: Int = 24
  ) throws {
    home = FreshHome()
    terminal = try PseudoTerminal(
      try Products.path("TerminalProbe"), arguments, environment: home.environment(environment), columns: columns,
      rows: rows)
    try terminal.wait(forText: "ready \(columns)x\(rows)")
    // The cursor is placed after everything is drawn.
    try terminal.wait(for: "its cursor") { [terminal] in
      terminal.state.cursor_column == 3 && terminal.state.cursor_row == 0
    }
  }

  /// Whether the tty is as it was before the program.
  func expectGivenBack(_ location: SourceLocation = #_sourceLocation) {
    let state = terminal.state
    #expect(terminal.settings == terminal.settingsBefore, "settings restored", sourceLocation: location)
    #expect(state.alternate_screen == 0, "alternate screen left", sourceLocation: location)
    #expect(state.cursor_visible == 1, "cursor shown", sourceLocation: location)
    #expect(state.paste_marks == 0, "paste marks off", sourceLocation: location)
  }

  func expectTaken(_ location: SourceLocation = #_sourceLocation) {
    let state = terminal.state
    #expect(!terminal.isCooked, sourceLocation: location)
    #expect(state.alternate_screen == 1, sourceLocation: location)
    #expect(state.cursor_visible == 0, sourceLocation: location)
    #expect(state.paste_marks == 1, sourceLocation: location)
  }
}

@Suite("The screen on a real tty")
struct ProbeTests {
  @Test("Letters, lines, wide and combined characters and attributes reach their cells")
  func cells() throws {
    let probe = try StartedProbe()
    let terminal = probe.terminal
    probe.expectTaken()
    #expect(terminal.line(0) == "ready 80x24 ┌─┐ utf8")
    #expect(terminal.cell(column: 0, row: 1).bold == 1)
    #expect(terminal.cell(column: 5, row: 1).underline == 1)
    #expect(terminal.cell(column: 10, row: 1).reverse == 1)
    #expect(terminal.cell(column: 15, row: 1).foreground == 9)
    #expect(terminal.cell(column: 22, row: 1).text == "学")
    #expect(terminal.cell(column: 22, row: 1).width == 2)
    #expect(terminal.cell(column: 24, row: 1).text == "校")
    #expect(terminal.cell(column: 27, row: 1).text.unicodeScalars.first == "e" || terminal.line(1).contains("ẹ"))
    #expect(terminal.line(1).hasSuffix("░█│|"))
    try terminal.send("Q")
    #expect(try terminal.waitForEnd().outcome == .exited(0))
    probe.expectGivenBack()
  }

  @Test(
    "Keys arrive",
    arguments: [
      ("й", "key й"), ("\u{1B}OA", "key up"), ("\u{1B}[B", "key down"), ("\r", "key enter"), ("\n", "key enter"),
      ("\t", "key tab"), ("\u{1B}[Z", "key backTab"), ("\u{7F}", "key backspace"), ("\u{1B}[3~", "key delete"),
      ("\u{1B}OP", "key function(1)"), ("\u{1B}[11~", "key function(1)"), ("\u{1B}[[A", "key function(1)"),
      ("\u{1B}[18~", "key function(7)"), ("\u{1B}[21~", "key function(10)"), ("\u{1B}[1;2A", "key shiftUp"),
      ("\u{1B}[1;5F", "key controlEnd"), ("\u{03}", "key control(\"c\")"), ("\u{1A}", "key control(\"z\")"),
      ("\u{13}", "key control(\"s\")"), ("\u{11}", "key control(\"q\")"), ("\u{1C}й", "key й"),
    ])
  func keys(bytes: String, line: String) throws {
    let probe = try StartedProbe()
    try probe.terminal.send(bytes)
    try probe.terminal.wait(forText: "1 " + line)
  }

  @Test("All named keys of the harness are keys")
  func namedKeys() throws {
    let probe = try StartedProbe(rows: 40)
    let all: [(PressedKey, String)] = [
      (.up, "up"), (.down, "down"), (.left, "left"), (.right, "right"), (.home, "home"), (.end, "end"),
      (.pageUp, "pageUp"), (.pageDown, "pageDown"), (.insert, "insert"), (.delete, "delete"), (.enter, "enter"),
      (.tab, "tab"), (.backTab, "backTab"), (.backspace, "backspace"), (.escape, "escape"),
    ]
    for (index, pair) in all.enumerated() {
      try probe.terminal.send(pair.0)
      try probe.terminal.wait(forText: "\(index + 1) key \(pair.1)")
    }
    for number in 1...12 {
      try probe.terminal.send(.function(number))
      try probe.terminal.wait(forText: "\(all.count + number) key function(\(number))")
    }
  }

  @Test("ESC and a digit in one go are a function key; ESC alone is Escape")
  func escape() throws {
    let probe = try StartedProbe()
    try probe.terminal.send("\u{1B}7")
    try probe.terminal.wait(forText: "1 key function(7)")
    try probe.terminal.send(.escape)
    try probe.terminal.wait(forText: "2 key escape")
    try probe.terminal.send("7")
    try probe.terminal.wait(forText: "3 key 7")
  }

  @Test("ESCDELAY is obeyed")
  func escapeDelay() throws {
    let probe = try StartedProbe(environment: ["ESCDELAY": "1000"])
    let start = PseudoTerminal.now()
    try probe.terminal.send(.escape)
    try probe.terminal.wait(forText: "1 key escape")
    #expect(PseudoTerminal.now() - start >= 1000)
  }

  @Test(
    "Unknown sequences draw and do nothing",
    arguments: [
      "\u{1B}[1081;5u", "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\", "\u{1B}P>|x\u{1B}\\", "\u{1B}[<0;1;1M", "\u{1B}[M !!",
      "\u{1B}[I", "\u{1B}q",
    ])
  func unknown(bytes: String) throws {
    let probe = try StartedProbe()
    try probe.terminal.send(bytes + "й")
    try probe.terminal.wait(forText: "1 key й")
  }

  @Test("A paste is one text, whatever is in it")
  func paste() throws {
    let probe = try StartedProbe()
    try probe.terminal.paste("Q\rQ\u{03}й")
    try probe.terminal.wait(forText: #"1 paste 6 "Q\nQ\u{03}й""#)
    try probe.terminal.paste(String(repeating: "й", count: 700_000))
    try probe.terminal.wait(forText: "2 paste 1400000")
    try probe.terminal.paste(String(repeating: "й", count: 4_200_000))
    try probe.terminal.wait(forText: "3 paste too long")
  }

  @Test("A new size is told and drawn")
  func resize() throws {
    let probe = try StartedProbe()
    probe.terminal.resize(columns: 132, rows: 43)
    try probe.terminal.wait(forText: "1 size 132x43")
    #expect(probe.terminal.line(0).hasPrefix("ready 132x43"))
    probe.terminal.resize(columns: 20, rows: 5)
    try probe.terminal.wait(forText: "2 size 20x5")
    let before = probe.terminal.output.count
    probe.terminal.resize(columns: 1, rows: 1)
    try probe.terminal.wait(for: "one cell") { probe.terminal.output.count > before && probe.terminal.text == "r" }
    probe.terminal.resize(columns: 60, rows: 10)
    try probe.terminal.wait(forText: "4 size 60x10")
  }

  @Test("Time comes when it is asked for, and waking counts as time")
  func time() throws {
    let probe = try StartedProbe()
    try probe.terminal.send("\u{07}")
    try probe.terminal.wait(forText: "1 time timeout")
    try probe.terminal.send("W")
    try probe.terminal.wait(forText: "2 timeout")
  }

  @Test("The hidden cursor stands at the focus, and is shown when asked for")
  func cursor() throws {
    let probe = try StartedProbe()
    let terminal = probe.terminal
    #expect(terminal.state.cursor_column == 3 && terminal.state.cursor_row == 0)
    try terminal.send("C")
    try terminal.wait(for: "a cursor") { terminal.state.cursor_visible == 1 }
    try terminal.send("C")
    try terminal.wait(for: "no cursor") { terminal.state.cursor_visible == 0 }
  }

  @Test("Another theme is other colours, without a word sent anew by the program")
  func theme() throws {
    let probe = try StartedProbe()
    #expect(probe.terminal.cell(column: 0, row: 5).background == -1)
    try probe.terminal.send("D")
    try probe.terminal.wait(for: "black ground") { probe.terminal.cell(column: 0, row: 5).background == 0 }
  }

  @Test("An idle program writes nothing, and neither does a key that changes nothing")
  func idle() throws {
    let probe = try StartedProbe()
    try probe.terminal.send("й")
    try probe.terminal.wait(forText: "1 key й")
    #expect(try probe.terminal.bytes(inMilliseconds: 400) == 0)
    try probe.terminal.send("\u{1B}[1081;5u")
    #expect(try probe.terminal.bytes(inMilliseconds: 200) == 0)
  }

  @Test("An idle program uses no CPU, and none of its memory goes to a core file")
  func idleProcess() throws {
    let probe = try StartedProbe()
    let before = try processorTicks(of: probe.terminal.programID)
    #expect(try probe.terminal.bytes(inMilliseconds: 400) == 0)
    #expect(try processorTicks(of: probe.terminal.programID) - before <= 1)
    let limits = try contents("/proc/\(probe.terminal.programID)/limits").split(separator: "\n")
    let core = try #require(limits.first { $0.hasPrefix("Max core file size") })
    #expect(core.split(separator: " ").dropFirst(4).first == "0")
  }

  @Test("Moving the selection by a row costs what its cells cost")
  func bytesOfAMove() throws {
    let probe = try StartedProbe(columns: 120, rows: 40)
    try probe.terminal.send("B")
    try probe.terminal.wait(forText: "39 Провести")
    for row in 1...5 {
      let before = probe.terminal.output.count
      try probe.terminal.send("j")
      try probe.terminal.wait(for: "row \(row) selected") {
        probe.terminal.cell(column: 119, row: row).background == 4
          && probe.terminal.cell(column: 119, row: row - 1).background == -1
          && probe.terminal.state.cursor_row == row
      }
      let cost = probe.terminal.output.count - before
      #expect(cost <= 600, "two rows of 81 letters, in bytes")
    }
  }

  @Test("What is said on stderr goes to the log, readable by its owner alone")
  func log() throws {
    let folder = FreshHome()
    let log = folder.path + "/log"
    let probe = try StartedProbe([log])
    try probe.terminal.send("L")
    try probe.terminal.wait(forText: "1 logged")
    #expect(!probe.terminal.text.contains("a word"))
    var about = stat()
    #expect(stat(log, &about) == 0 && about.st_mode & 0o777 == 0o600 && about.st_size == 19)
  }
}

/// The processor time a process has used, in clock ticks (10 ms).
private func processorTicks(of process: Int32) throws -> Int {
  let fields = try contents("/proc/\(process)/stat").split(separator: ")").last?.split(separator: " ") ?? []
  return (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0)
}

private func contents(_ path: String) throws -> String {
  guard let file = fopen(path, "r") else { throw HarnessFault(description: "\(path): errno \(errno)") }
  defer { fclose(file) }
  var bytes = [UInt8](repeating: 0, count: 8192)
  let count = fread(&bytes, 1, bytes.count, file)
  return String(decoding: bytes.prefix(count), as: UTF8.self)
}
