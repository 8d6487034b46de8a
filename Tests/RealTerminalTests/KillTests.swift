import Glibc
import TestSupport
import Testing

/// An edit that the screen has called saved is there after a kill. `KURATOR_KILLS` in the environment says how many
/// edits are made and killed; 12 where it says nothing.
@Suite("Killed as soon as it says saved")
struct KillTests {
  @Test("No edit is lost, no file is damaged, nothing else changes")
  func kills() throws {
    let count = getenv("KURATOR_KILLS").flatMap { Int(String(cString: $0)) } ?? 12
    let home = FreshHome()
    try StartedKurator(home: home).leave()
    let before = Disk.files(below: home.path + "/data/kurator/sample")
    var killing = Killing(home: home, items: try ItemFacts.all(in: home.path + "/data/kurator/sample"))
    for number in 1...max(1, count) { try killing.kill(number) }
    let kinds = Killing.Kind.allCases.map { "\($0) \(killing.made[$0] ?? 0)" }.joined(separator: ", ")
    print("killed after \(count) edits: \(kinds); lost: \(killing.lost)")
    // What all those windows did can be undone by one that starts then, to the byte.
    let program = try StartedKurator(["--sample", "--date", "2026-11-23"], home: home)
    for _ in 0..<2 * max(1, count) where !program.terminal.text.contains("Отменять нечего") {
      try program.terminal.send("u")
      try program.terminal.wait(for: "an undo") {
        program.saysSaved
          && (program.unbroken.contains(" отменен") || program.terminal.text.contains("Отменять нечего"))
      }
      try program.settle()
    }
    try program.terminal.send("u")
    try program.terminal.wait(forText: "Отменять нечего")
    #expect(Disk.files(below: program.store).filter { $0.key != ".lock" } == before)
    try program.leave()
  }
}

/// One store, edited and killed again and again.
private struct Killing {
  enum Kind: CaseIterable {
    case title, deadline, status, mark, newItem, delete, undo
  }

  let home: FreshHome
  /// What the store must hold.
  var items: [String: ItemFacts]
  var made: [Kind: Int] = [:]
  /// How many items were not as they must be.
  var lost = 0
  private var random: UInt64 = 2026

  init(home: FreshHome, items: [String: ItemFacts]) {
    self.home = home
    self.items = items
  }

  private mutating func draw(_ bound: Int) -> Int {
    // xorshift64 (Marsaglia 2003).
    random ^= random << 13
    random ^= random >> 7
    random ^= random << 17
    return Int(random % UInt64(bound))
  }

  /// Starts the program, makes an edit, kills it, and compares the whole store with what it must hold.
  mutating func kill(_ number: Int) throws {
    let program = try StartedKurator(
      ["--sample", "--seed", "\(number)", "--date", "2026-11-23"], home: home)
    try program.openRoadmap(school: draw(3))
    for _ in 0..<draw(10) { try program.terminal.send(.down) }
    try program.settle()
    // The title tells which item it is; its change is an edit of its own, kept or undone.
    let title = "Правка \(number)"
    try openCell(program)
    try program.terminal.send("\u{15}\(title)")
    try program.keep("→ «\(title)»")
    let now = try ItemFacts.all(in: program.store)
    let id = try #require(now.first { $0.value.title == title }?.key, "\(title) in the files")
    let before = try #require(items[id])
    items[id]?.title = title

    let kind = Kind.allCases[draw(Kind.allCases.count)]
    let new = try edit(kind, number, id, before, program)
    program.terminal.signal(SIGKILL)
    #expect(try program.terminal.waitForEnd().outcome == .killed(SIGKILL))
    made[kind, default: 0] += 1
    try compare(new, "edit \(number), \(kind)")
  }

  /// A heading has a card in place of cells; above it stands an item.
  private func openCell(_ program: StartedKurator) throws {
    for _ in 0..<8 {
      try program.terminal.send(.function(4))
      try program.terminal.wait(for: "a cell or a card") { program.isWriting || program.terminal.text.contains("┌─") }
      if program.isWriting { return }
      try program.terminal.send(.escape)
      try program.terminal.wait(for: "no card") { !program.terminal.text.contains("┌─") }
      try program.terminal.send(.up)
      try program.settle()
    }
    throw HarnessFault(description: "no item to edit:\n\(program.terminal.text)")
  }

  /// Makes the edit and waits until it is shown as saved; the title of a new item.
  private mutating func edit(
    _ kind: Kind, _ number: Int, _ id: String, _ before: ItemFacts, _ program: StartedKurator
  ) throws -> String? {
    let terminal = program.terminal
    switch kind {
    case .title: break
    // Marks belong to days of the wording; without those the check would rightly find them astray.
    case .deadline where try ItemFacts.marked(in: program.store).contains(id): break
    case .deadline:
      try terminal.send(.right)
      try openCell(program)
      try terminal.send("\u{15}по плану \(number)")
      try program.keep("→ «по плану \(number)»")
      items[id]?.wording = "по плану \(number)"
    case .status:
      let isCancelled = before.status == "cancelled"
      try terminal.send(.right, .right, .function(4))
      try terminal.wait(forText: "─ Состояние ─")
      for _ in 0..<4 { try terminal.send(isCancelled ? .up : .down) }
      try terminal.send(.enter)
      try terminal.wait(for: "a saved status") { terminal.text.contains("Состояние: ") && program.saysSaved }
      items[id]?.status = isCancelled ? "planned" : "cancelled"
    case .mark where before.status == "cancelled": break
    case .mark:
      try terminal.send(" ")
      try terminal.wait(for: "a saved mark") {
        program.saysSaved
          && (terminal.text.contains("Отмечено выполненным") || terminal.text.contains("Отметка снята"))
      }
      items[id]?.done += terminal.text.contains("Отмечено выполненным") ? 1 : -1
    case .newItem:
      try terminal.send(.function(7))
      try terminal.wait(for: "a field") { program.isWriting }
      try terminal.send("Новое \(number)")
      try program.keep("«Новое \(number)».")
      return "Новое \(number)"
    case .delete:
      try terminal.send(.function(8))
      try terminal.wait(for: "a saved deletion") { terminal.text.contains("В корзине: ") && program.saysSaved }
      items[id]?.isDeleted = true
    case .undo:
      try terminal.send("u")
      try terminal.wait(for: "a saved undo") { terminal.text.contains("отменен") && program.saysSaved }
      items[id]?.title = before.title
    }
    return nil
  }

  private mutating func compare(_ new: String?, _ what: String) throws {
    let store = home.path + "/data/kurator/sample"
    var found = try ItemFacts.all(in: store)
    if let new {
      let added = found.filter { items[$0.key] == nil }
      #expect(Array(added.values) == [ItemFacts(title: new)], "\(what)")
      items.merge(added) { $1 }
    }
    for (id, facts) in items {
      let item = found.removeValue(forKey: id)
      #expect(item == facts, "\(what), \(id)")
      if item != facts { lost += 1 }
    }
    #expect(found.isEmpty, "\(what)")
    let check = try kurator(["check", "--store", store], home: home)
    #expect(check.outcome == .exited(0), "\(what):\n\(check.text)")
  }
}
