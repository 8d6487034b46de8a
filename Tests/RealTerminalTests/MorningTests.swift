import Testing

/// A curator's morning: what burns is seen and done, a school without a partner gets one, something is put off, and
/// all of it is undone.
@Suite("A curator’s morning")
struct MorningTests {
  @Test("In both layouts: the same frames, the same files after each part, and after undo of all the files of before")
  func bothLayouts() throws {
    let latin = try Morning()
    let seen = try latin.spend()
    let cyrillic = try Morning(isCyrillic: true)
    try cyrillic.spend(as: seen)
    #expect(cyrillic.program.keyBar.contains("йВыход"))
    try latin.program.leave()
    try cyrillic.program.leave()
    #expect(files(in: latin.program.store) == files(in: cyrillic.program.store))
  }

  @Test("On a screen of 80×24 as well")
  func smallScreen() throws {
    let morning = try Morning(columns: 80, rows: 24)
    _ = try morning.spend()
    try morning.program.leave()
  }

  @Test("Each part of the morning changes the files that it says it does, and nothing else")
  func whatIsWritten() throws {
    let morning = try Morning()
    let parts = try morning.spend()
    var before = morning.atFirst
    for (part, seen) in zip(Morning.parts, parts) {
      let names = Set(before.keys).union(seen.files.keys)
      let changed = names.filter { before[$0] != seen.files[$0] }.map { name -> String in
        // What comes new has an id that was drawn.
        let folder = name.split(separator: "/").first ?? ""
        return before[name] == nil ? "+ \(folder)" : seen.files[name] == nil ? "- \(folder)" : name
      }
      #expect(changed.sorted() == part.changes, "\(part.name)")
      before = seen.files
    }
  }
}

/// The morning's parts, and the program with which it is spent.
private struct Morning {
  /// Something a curator does.
  struct Part {
    let name: String
    let steps: [Step]
    /// What the screen says then.
    let shows: [String]
    /// The files that it changes; of those that come and go the folder.
    var changes: [String] = []
  }

  /// What is seen and written when a part is done.
  struct Seen {
    var frames: [ShownFrame] = []
    var files: [String: [UInt8]] = [:]
  }

  static let link = "https://example.org/dogovor"
  static let reason = "Учителя на курсах"

  static let parts: [Part] = [
    Part(
      name: "what the most urgent line is about, and back", steps: [.key(.enter), .key(.escape)],
      shows: ["Просрочено: 8 мероприятий", "! ООШ № 1 и СОШ № 4: «Подписание договора о"]),
    Part(
      name: "it is done, and there is a link",
      steps: [.key(.function(4)), .key(.tab), .text(link), .key(.enter)],
      shows: ["Отмечено выполненным «Подписание договора о сотрудничестве».", "Просрочено: 7 мероприятий"],
      changes: ["partnerships/p-1-4.json"]),
    Part(
      // What is marked stays in its place, so that the next line is one further down.
      name: "the next one is done", steps: [.key(.down), .command(" ")],
      shows: ["Выполнено: «Онлайн-уроки учителей СОШ № 4", "● [выполнено] ООШ № 1", "Просрочено: 6 мероприятий"],
      changes: ["partnerships/p-14-4.json"]),
    Part(
      name: "who could help № 47", steps: [.command("5"), .key(.enter)],
      shows: ["Кто поможет: СОШ № 47", "1. Гимназия № 1"]),
    Part(
      name: "the best donor is accepted, with a roadmap from a template",
      steps: [.key(.enter)] + Array(repeating: .key(.down), count: 5) + [.key(.right), .key(.enter)],
      shows: ["Запланировано партнёрство: Гимназия № 1 — охватит 3 риска, в карте 5 мероприятий."],
      changes: ["+ partnerships"]),
    Part(
      name: "what is covered now, and who helps № 5",
      steps: [.command("4")] + Array(repeating: .key(.down), count: 4) + Array(repeating: .key(.right), count: 3),
      shows: ["Охвачено 11 из 27", "помогает СОШ № 9 (партнёрство действует, договор подписан)"]),
    Part(
      name: "its roadmap becomes a template",
      steps: [.key(.enter), .command(":"), .text("шаблон из"), .key(.enter), .key(.enter)],
      shows: ["Сохранён шаблон «СОШ № 9, 2026/2027», 12 мероприятий."], changes: ["+ templates"]),
    Part(
      name: "what burns can wait until a day, for a reason",
      steps: [
        .command("1"), .command("o"), .key(.backTab), .text("\u{15}"), .text("15.12"), .key(.tab), .text(reason),
        .key(.enter),
      ], shows: ["Отложено до 15 декабря 2026 включительно."], changes: ["partnerships/p-2-3.json"]),
    Part(
      name: "all of it is undone", steps: Array(repeating: .command("u"), count: 5),
      shows: ["Отметка о выполнении «Подписание договора о сотрудничестве» отменена", "Просрочено: 8 мероприятий"],
      changes: [
        "- partnerships", "- templates", "partnerships/p-1-4.json", "partnerships/p-14-4.json",
        "partnerships/p-2-3.json",
      ]),
    Part(name: "nothing is left to undo", steps: [.command("u")], shows: ["Отменять нечего."]),
  ]

  let program: StartedKurator
  /// The files when the program had shown its first frame.
  let atFirst: [String: [UInt8]]
  private let isCyrillic: Bool

  init(isCyrillic: Bool = false, columns: Int = 120, rows: Int = 40) throws {
    program = try StartedKurator(columns: columns, rows: rows, onSchools: false)
    self.isCyrillic = isCyrillic
    atFirst = Morning.kept(in: program)
  }

  /// The files of the network; the lock is none of it.
  private static func kept(in program: StartedKurator) -> [String: [UInt8]] {
    files(in: program.store).filter { $0.key != ".lock" }
  }

  /// Spends the morning and gives what was seen after each step and written after each part. `as` another one: expects
  /// the same.
  @discardableResult
  func spend(as other: [Seen]? = nil) throws -> [Seen] {
    #expect(program.terminal.text.hasPrefix("Сегодня, пн, 23 ноября 2026"))
    var all: [Seen] = []
    for (place, part) in Morning.parts.enumerated() {
      var seen = Seen()
      for (number, step) in part.steps.enumerated() {
        if let other {
          try program.take(step, isCyrillic: isCyrillic, until: other[place].frames[number])
        } else {
          try program.takeAndSettle(step, isCyrillic: isCyrillic)
        }
        seen.frames.append(program.frame)
      }
      try program.terminal.wait(for: "\(part.name): \(part.shows)") {
        program.saysSaved && part.shows.allSatisfy(program.unbroken.contains)
      }
      seen.files = Morning.kept(in: program)
      if let other { #expect(seen.files == other[place].files, "\(part.name)") }
      if place == Morning.parts.count - 3 { try expectNoFault() }
      all.append(seen)
    }
    #expect(all.last?.files == atFirst)
    try expectNoFault()
    return all
  }

  private func expectNoFault() throws {
    let check = try kurator(["check", "--store", program.store], home: program.home)
    #expect(check.outcome == .exited(0), "\(check.text)")
  }
}
