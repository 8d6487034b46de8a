import EmulatorShim
import Testing

@Suite("Sizes, pastes, and nothing to do")
struct QuietTests {
  @Test("An idle program writes nothing", arguments: [StartedKurator.sample, ["--sample"]])
  func idle(arguments: [String]) throws {
    let program = try StartedKurator(arguments)
    try program.openRoadmap()
    #expect(try program.terminal.bytes(inMilliseconds: 2000) == 0)
  }

  @Test("40x10 is complete; down to 20x5 and back while a cell is written")
  func sizes() throws {
    let program = try StartedKurator(columns: 40, rows: 10)
    let terminal = program.terminal
    #expect(terminal.text.contains("Кластеры") && terminal.text.contains("Все школы") && program.saysSaved)
    try terminal.send("j")
    try terminal.send(.enter)
    try terminal.wait(forText: "О(С)ОШ № 14")
    try terminal.send(.enter)
    try terminal.wait(forText: "Знакомство")
    try program.settle()
    try terminal.send(.function(4))
    try terminal.send("\u{15}Ёж")
    try terminal.wait(for: "what is written") { terminal.text.contains("Ёж") && !terminal.text.contains("Знакомство") }
    for (columns, rows) in [(20, 5), (20, 40), (120, 5), (1, 1), (20, 5)] {
      terminal.resize(columns: columns, rows: rows)
      try terminal.wait(for: "a notice in \(columns)x\(rows)") {
        columns < 10 || terminal.text.split(separator: "\n").joined(separator: " ").contains("Окно слишком мало")
      }
      try program.settle()
    }
    try terminal.send("ик")
    for (columns, rows) in [(40, 10), (80, 24), (200, 60), (40, 10)] {
      terminal.resize(columns: columns, rows: rows)
      try terminal.wait(for: "the cell in \(columns)x\(rows)") { terminal.text.contains("Ёжик") }
      try program.settle()
      #expect(terminal.state.cursor_visible == 1)
    }
    try program.keep("→ «Ёжик»")
    // The screen before was cut by the small windows, so only the rest of it is expected.
    try terminal.send(.function(10))
    #expect(try terminal.waitForEnd().outcome == .exited(0))
    #expect(terminal.settings == terminal.settingsBefore && terminal.state.alternate_screen == 0)
    #expect(try ItemFacts.all(in: program.store).values.contains { $0.title == "Ёжик" })
  }

  @Test("A paste of a mebibyte of keys while browsing does nothing")
  func pasteOfKeys() throws {
    let program = try StartedKurator()
    try program.openRoadmap()
    let before = files(in: program.store)
    let frame = program.frame
    let keys = "qйx \r\u{03}daUГ:ч\t\u{7F}F8"
    try program.terminal.paste(String(repeating: keys, count: (1 << 20) / keys.utf8.count))
    try program.terminal.wait(forText: "за один раз берётся до 20000")
    try program.terminal.send(.function(1))
    try program.terminal.wait(forText: "┌─ Помощь")
    try program.terminal.send(.escape)
    try program.terminal.wait(for: "the frame as it was") { program.frame == frame }
    #expect(files(in: program.store) == before)
    try program.leave()
  }

  @Test("A paste with line breaks into a cell is one line; one that is too long is refused with a sentence")
  func pasteIntoCell() throws {
    let program = try StartedKurator()
    try program.openRoadmap()
    try program.write("План:")
    try program.terminal.paste(" раз\r\nдва\nтри\t\u{1B}[31mчетыре\r\n")
    try program.terminal.wait(forText: "[>Как таблицу<]")
    // Keys that come at once were not meant for the question.
    let shown = PseudoTerminal.now()
    try program.terminal.wait(for: "0.4 s") { PseudoTerminal.now() >= shown + 400 }
    try program.terminal.send(.left)
    try program.terminal.send(.enter)
    try program.terminal.wait(forText: "План: раз два три")
    try program.terminal.paste(String(repeating: "ж", count: 500_000))
    try program.terminal.wait(for: "a refusal") { program.unbroken.contains("Слишком длинно: не больше 2000 знаков") }
    try program.terminal.send(.enter)
    try program.terminal.wait(for: "the title saved") { !program.isWriting && program.saysSaved }
    let titles = try ItemFacts.all(in: program.store).values.map(\.title).filter { $0.hasPrefix("План: раз") }
    #expect(titles == ["План: раз два три ·[31mчетыре"])
    try program.leave()
    #expect(try kurator(["check", "--store", program.store], home: program.home).outcome == .exited(0))
  }

  @Test("Unknown sequences and keys between edits change nothing")
  func strayBytes() throws {
    let program = try StartedKurator()
    try program.openRoadmap()
    let before = files(in: program.store)
    let frame = program.frame
    for bytes in ["\u{1B}[1081;5u", "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\", "\u{1B}[<0;10;10M", "\u{1B}P>|x\u{1B}\\"] {
      try program.terminal.send(bytes)
      try program.settle()
      #expect(program.frame == frame)
    }
    #expect(files(in: program.store) == before)
    try program.leave()
  }

  @Test("A frame reaches the terminal in one write, so that no half of it is ever shown")
  func framesWhole() throws {
    let program = try StartedKurator()
    for (key, name) in [("1", "Сегодня"), ("2", "Кластеры"), ("1", "Сегодня")] {
      let before = try #require(program.writes)
      try program.terminal.send(key)
      try program.terminal.wait(forText: name)
      try program.settle()
      // The cursor may be shown or hidden by a write of its own.
      #expect(try #require(program.writes) - before <= 2, "\(name)")
    }
    try program.leave()
  }
}

extension StartedKurator {
  /// How many times the program has written anything so far.
  fileprivate var writes: Int? {
    let lines = String(decoding: bytes(of: "/proc/\(terminal.programID)/io"), as: UTF8.self).split(separator: "\n")
    return lines.first { $0.hasPrefix("syscw: ") }.flatMap { Int($0.dropFirst(7)) }
  }
}
