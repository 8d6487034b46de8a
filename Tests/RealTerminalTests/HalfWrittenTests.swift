import Glibc
import Testing

/// A form of each kind on a real terminal: how a person comes there, what is written, and what the next start says.
struct HalfWrittenForm: Sendable, CustomTestStringConvertible {
  let name: String
  /// What is typed before the form is open, in order: each a text or a key.
  fileprivate let way: [Typed]
  /// What is typed into it; of two texts Tab leads from the first to the second.
  fileprivate let texts: [String]
  /// What the next start calls it.
  fileprivate let told: String

  var testDescription: String { name }

  fileprivate enum Typed {
    case key(PressedKey), text(String)
  }

  private init(_ name: String, _ way: [Typed], _ texts: [String], _ told: String) {
    (self.name, self.way, self.texts, self.told) = (name, way, texts, told)
  }

  private static func command(_ name: String) -> [Typed] { [.text(":"), .text(name), .key(.enter)] }
  /// From the clusters to the first item of a roadmap.
  private static let toItem: [Typed] = [.text("j"), .key(.enter), .key(.enter)]

  /// Those over «Школы», where the program is taken first. The form of a first start has a test of its own.
  static let all = [
    HalfWrittenForm("a new school", [.key(.function(7))], ["Школа № 99"], "новая школа"),
    HalfWrittenForm(
      "a field of a card", [.key(.enter), .key(.function(3)), .key(.function(4)), .text("\u{15}")], ["СОШ № 99"],
      "поле карточки"),
    HalfWrittenForm(
      "a new record of a list", [.text("j"), .key(.function(7))], ["Новый кластер"], "новая запись списка"),
    HalfWrittenForm(
      "a change of a risk", [.key(.enter), .key(.down), .key(.tab), .key(.function(8)), .key(.enter)],
      ["Мониторинг", "20.11.2026"], "изменение риска"),
    HalfWrittenForm("a new item", toItem + [.key(.function(7))], ["Семинар черновика"], "новое мероприятие"),
    HalfWrittenForm(
      "a cell", toItem + [.key(.function(4)), .text("\u{15}")], ["Черновик встречи"], "недописано: название"),
    HalfWrittenForm(
      "a mark",
      toItem + [Typed](repeating: .key(.right), count: 5) + [.key(.function(4)), .key(.tab), .text("\u{15}")],
      ["Итог черновика", "Страница черновика"], "отметка"),
    HalfWrittenForm("a shift", toItem + [.key(.function(6))], ["+14"], "срок"),
    HalfWrittenForm("a new section", toItem + command("Новый раздел"), ["Раздел черновика"], "новый раздел"),
    HalfWrittenForm("a new roadmap", toItem + command("Новая дорожная карта"), ["2030/2031"], "новая дорожная карта"),
    HalfWrittenForm("a saved template", toItem + command("Шаблон из карты"), ["Первый год"], "название шаблона"),
    HalfWrittenForm("a new template", command("Шаблоны") + [.key(.function(7))], ["Второй год"], "новый шаблон"),
    HalfWrittenForm(
      "a line that is put off", [.text("1"), .text("o")], ["ждём директора", "01.12.2026"], "отложить строку"),
    HalfWrittenForm(
      "a donor that is declined", [.key(.enter), .key(.down), .text("p"), .key(.function(8))], ["далеко"],
      "отказ донору"),
  ]

  /// Those with a field behind the first.
  static let ofTwo = all.filter { $0.texts.count > 1 }
}

/// However the program ends, what was typed in a form is offered by the next start: after a hang-up, SIGTERM and a crash
/// all of it, after SIGKILL all but the field that was being typed.
@Suite("Half-written forms when the program ends")
struct HalfWrittenTests {
  private func start(_ form: HalfWrittenForm) throws -> StartedKurator {
    let program = try StartedKurator()
    for step in form.way {
      switch step {
      case .key(let key): try program.terminal.send(key)
      case .text(let text): try program.terminal.send(text)
      }
      try program.settle()
    }
    for (place, text) in form.texts.enumerated() {
      if place > 0 {
        try program.terminal.send(.tab)
        try program.settle()
      }
      try program.terminal.send(text)
      try program.terminal.wait(for: "“\(text)”") { program.unbroken.contains(text) }
      try program.settle()
    }
    return program
  }

  /// The next start offers these texts of the form, and nothing else.
  private func expectOffer(_ form: HalfWrittenForm, _ texts: [String], in home: FreshHome) throws {
    let next = try StartedKurator(home: home, isShown: false)
    try next.terminal.wait(forText: "Недописанный текст")
    try next.settle()
    #expect(next.unbroken.contains(form.told), "\(form.name): \(next.unbroken)")
    for text in texts { #expect(next.unbroken.contains(text), "\(form.name): \(next.unbroken)") }
    // It is in its field again, or none is there and it waits.
    try next.terminal.send(.enter)
    try next.terminal.wait(for: "no list") { !next.terminal.text.contains("Недописанный текст") }
    try next.settle()
    for text in texts { #expect(next.unbroken.contains(text), "\(form.name): \(next.unbroken)") }
    next.terminal.signal(SIGKILL)
    try next.terminal.waitForEnd()
    // Opened, and not kept yet: a kill loses none of it.
    let third = try StartedKurator(home: home, isShown: false)
    try third.terminal.wait(forText: "Недописанный текст")
    third.terminal.signal(SIGKILL)
    try third.terminal.waitForEnd()
  }

  @Test("A request to end, and a crash", arguments: [SIGTERM, SIGABRT], HalfWrittenForm.all)
  func ends(signal: Int32, form: HalfWrittenForm) throws {
    let program = try start(form)
    program.terminal.signal(signal)
    let end = try program.terminal.waitForEnd()
    #expect(end.outcome == (signal == SIGTERM ? .exited(128 + SIGTERM) : .killed(signal)))
    try expectOffer(form, form.texts, in: program.home)
  }

  @Test("A closed window", arguments: HalfWrittenForm.ofTwo)
  func hangUp(form: HalfWrittenForm) throws {
    let program = try start(form)
    program.terminal.hangUp()
    try program.terminal.waitForEnd()
    try expectOffer(form, form.texts, in: program.home)
  }

  @Test("A kill loses the field that was being typed, and no other", arguments: HalfWrittenForm.ofTwo)
  func kill(form: HalfWrittenForm) throws {
    let program = try start(form)
    program.terminal.signal(SIGKILL)
    try program.terminal.waitForEnd()
    try expectOffer(form, [form.texts[0]], in: program.home)
  }

  @Test("What was left with Esc is offered after a kill and after quitting", arguments: [true, false])
  func left(isKilled: Bool) throws {
    let form = HalfWrittenForm.all[0]
    let program = try start(form)
    try program.terminal.send(.escape)
    try program.terminal.wait(for: "the screen") { program.unbroken.contains("Набранное не внесено") }
    try program.settle()
    if isKilled {
      program.terminal.signal(SIGKILL)
      try program.terminal.waitForEnd()
    } else {
      try program.leave()
    }
    try expectOffer(form, form.texts, in: program.home)
  }
}
