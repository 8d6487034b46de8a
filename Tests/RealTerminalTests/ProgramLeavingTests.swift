import EmulatorShim
import Glibc
import Testing

/// What the person is doing when the program ends.
enum Doing: CaseIterable {
  case browsing, writing, dialog
}

@Suite("The program gives the tty back")
struct ProgramLeavingTests {
  private static let draft = "Черновик встречи"

  /// Brings a program there.
  private func started(_ doing: Doing, home: FreshHome? = nil) throws -> StartedKurator {
    let program = try StartedKurator(home: home)
    switch doing {
    case .browsing: break
    case .writing:
      try program.openRoadmap()
      try program.write(Self.draft)
    case .dialog:
      try program.terminal.send(":")
      try program.terminal.wait(forText: "┌─ Команды")
    }
    try program.settle()
    return program
  }

  /// Ends a program and expects how; within a second, in one of three runs, since a busy machine may stall one.
  private func end(
    _ doing: Doing, as expected: PseudoTerminal.Outcome, by ending: (StartedKurator) throws -> Void,
    then: (StartedKurator) throws -> Void
  ) throws {
    var fastest = Int.max
    for _ in 1...3 where fastest >= 1000 {
      let program = try started(doing)
      let before = files(in: program.store)
      try ending(program)
      let end = try program.terminal.waitForEnd()
      #expect(end.outcome == expected)
      #expect(files(in: program.store) == before)
      try then(program)
      fastest = min(fastest, end.milliseconds)
    }
    #expect(fastest < 1000)
  }

  @Test("A request to end", arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT], Doing.allCases)
  func requests(signal: Int32, doing: Doing) throws {
    try end(doing, as: .exited(128 + signal)) {
      $0.terminal.signal(signal)
    } then: { program in
      program.expectGivenBack()
      if doing == .writing { try expectDraft(program) }
    }
  }

  @Test("A crash", arguments: [SIGSEGV, SIGILL, SIGABRT, SIGBUS, SIGTRAP], Doing.allCases)
  func crashes(signal: Int32, doing: Doing) throws {
    try end(doing, as: .killed(signal)) {
      $0.terminal.signal(signal)
    } then: {
      $0.expectGivenBack()
      if doing == .writing { return try expectDraft($0) }
      // The next start is as if nothing had been.
      let next = try StartedKurator(home: $0.home)
      #expect(next.saysSaved)
      try next.leave()
    }
  }

  @Test("A closed window", arguments: Doing.allCases)
  func hangUp(doing: Doing) throws {
    try end(doing, as: .exited(128 + SIGHUP)) {
      $0.terminal.hangUp()
    } then: {
      if doing == .writing { try expectDraft($0) }
    }
  }

  /// The draft is offered at the next start; Enter opens it in its field, and Enter there keeps it.
  private func expectDraft(_ ended: StartedKurator) throws {
    let next = try StartedKurator(home: ended.home, isShown: false)
    try next.terminal.wait(forText: "Недописанный текст")
    try next.settle()
    #expect(next.unbroken.contains("недописано: ") && next.unbroken.contains(Self.draft))
    try next.terminal.send(.enter)
    try next.terminal.wait(for: "the field") { next.isWriting && next.terminal.text.contains(Self.draft) }
    #expect(try !ItemFacts.all(in: next.store).values.contains { $0.title == Self.draft })
    try next.keep("→ «\(Self.draft)»")
    #expect(try ItemFacts.all(in: next.store).values.contains { $0.title == Self.draft })
    try next.leave()
    try StartedKurator(home: ended.home).leave()
  }

  @Test("What is written in the form of a mark is offered too")
  func markForm() throws {
    let program = try StartedKurator()
    try program.openRoadmap()
    for _ in 0..<5 { try program.terminal.send(.right) }
    try program.terminal.send(.function(4))
    try program.terminal.wait(forText: "Где размещено")
    // The mark has all its fields, so the form begins with the first.
    try program.terminal.send("\t\u{15}Итог черновика")
    try program.terminal.wait(forText: "Итог черновика")
    program.terminal.signal(SIGTERM)
    #expect(try program.terminal.waitForEnd().outcome == .exited(128 + SIGTERM))
    program.expectGivenBack()
    let next = try StartedKurator(home: program.home, isShown: false)
    try next.terminal.wait(forText: "Недописанный текст")
    try next.settle()
    try next.terminal.send(.enter)
    try next.terminal.wait(for: "the form") { next.terminal.text.contains("Где размещено") }
    #expect(next.terminal.text.contains("Итог черновика"))
    try next.terminal.send(.enter)
    try next.terminal.wait(for: "the mark saved") {
      next.saysSaved && !next.terminal.text.contains("Где размещено")
    }
    #expect(files(in: next.store).values.contains { String(decoding: $0, as: UTF8.self).contains("Итог черновика") })
    try next.leave()
  }

  @Test("«Later» keeps what was not saved for the start after; «drop» takes it away")
  func laterAndDrop() throws {
    let program = try started(.writing)
    let before = files(in: program.store)
    program.terminal.signal(SIGTERM)
    try program.terminal.waitForEnd()
    #expect(program.terminal.text.contains("Недописанных полей: 1"))
    // Esc; Enter without a tick; F8 and Enter.
    for answer in ["\u{1B}", " \r", "\u{1B}[19~\r"] {
      let next = try StartedKurator(home: program.home, isShown: false)
      try next.terminal.wait(forText: "Недописанный текст")
      try next.settle()
      try next.terminal.send(answer)
      try next.terminal.wait(for: "no question") { !next.terminal.text.contains("Недописанный текст") }
      try next.settle()
      #expect(next.statusLine.contains("ждёт решения: 1") == !answer.contains("~"))
      try next.leave()
    }
    #expect(files(in: program.store) == before)
    let last = try StartedKurator(home: program.home)
    #expect(last.saysSaved)
    try last.leave()
  }

  @Test("Ctrl+C once asks, twice leaves; Esc never does")
  func interrupts() throws {
    let program = try started(.writing)
    try program.terminal.send("\u{03}")
    try program.terminal.wait(forText: "Ещё раз Ctrl+C")
    #expect(!program.isWriting)
    try program.terminal.send("\u{03}")
    #expect(try program.terminal.waitForEnd().outcome == .exited(0))
    program.expectGivenBack()
    let other = try started(.dialog)
    for _ in 0..<6 {
      try other.terminal.send(.escape)
      try other.settle()
    }
    #expect(other.terminal.ending == nil)
    try other.leave()
  }

  @Test(
    "Stopped from outside and continued: all is drawn again, and what changed outside is seen",
    arguments: [SIGSTOP, SIGTSTP])
  func stopped(signal: Int32) throws {
    let program = try StartedKurator()
    let terminal = program.terminal
    try program.openRoadmap()
    terminal.signal(signal)
    try terminal.wait(for: "a stop") { terminal.outcomes == [.stopped(signal)] }
    if signal == SIGTSTP { program.expectGivenBack() }
    try changeOutside(program.store, "Цикл классных", to: "Изменено снаружи")
    let before = terminal.output.count
    terminal.signal(SIGCONT)
    try terminal.wait(forText: "Изменено снаружи")
    try program.settle()
    let drawn = String(decoding: terminal.output[before...], as: UTF8.self)
    #expect(drawn.contains("Кластеры") && drawn.contains("Тихозёрск") && drawn.contains("Помощь"))
    #expect(terminal.state.alternate_screen == 1 && terminal.state.paste_marks == 1 && !terminal.isCooked)
    try program.write("Снова в работе")
    try program.keep("→ «Снова в работе»")
    try program.leave()
  }

  @Test("Suspended by its own command")
  func suspended() throws {
    let program = try StartedKurator()
    let terminal = program.terminal
    try terminal.send(":")
    try terminal.wait(forText: "┌─ Команды")
    try terminal.send("Приостановить\r")
    try terminal.wait(for: "a stop") { terminal.outcomes == [.stopped(SIGTSTP)] }
    program.expectGivenBack()
    terminal.signal(SIGCONT)
    try program.waitForFirstFrame()
    #expect(terminal.text.contains("Все школы"))
    try program.leave()
  }
}

/// Puts one text in another's place in the partnership files, as another program would.
func changeOutside(_ store: String, _ text: String, to other: String) throws {
  var count = 0
  for (name, bytes) in files(in: store) where name.hasPrefix("partnerships/") {
    let old = String(decoding: bytes, as: UTF8.self)
    guard old.contains(text) else { continue }
    count += 1
    put(
      Array(old.split(separator: text, omittingEmptySubsequences: false).joined(separator: other).utf8),
      at: store + "/" + name)
  }
  #expect(count > 0, "\(text) stands in the files")
}
