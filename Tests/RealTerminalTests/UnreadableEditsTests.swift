import EmulatorShim
import Glibc
import TestSupport
import Testing

@Suite("Unsaved edits that cannot be read")
struct UnreadableEditsTests {
  private static let told = "прошлого раза не удаётся прочитать"

  @Test(
    "Edits of an earlier session that cannot be read are told at the start, set aside and never lost",
    arguments: [
      "", "{\"edits\": [", "\u{FFFD}garbage",
      #"{"schema": 1, "edits": [{"kind": "partnership", "id": "p-1", "path": [], "rename": "x"}]}"#,
    ], [false, true])
  func unreadableEdits(text: String, isOfEarlierVersion: Bool) throws {
    let home = FreshHome()
    try StartedKurator(home: home).leave()
    let state = home.path + "/state/kurator"
    let own = try #require(files(in: state).keys.first { $0.hasSuffix("/log") }).prefix { $0 != "/" }
    // A version before this one went by the id alone.
    let id = isOfEarlierVersion ? own.prefix { $0 != "." } : own
    mkdir("\(state)/\(id)", 0o700)
    let kept = "\(state)/\(id)/unsaved-edits.json"
    put(Array(text.utf8), at: kept)

    // Nothing is written where nothing may be; it is told all the same.
    let reader = try StartedKurator(StartedKurator.sample + ["--read-only"], home: home, isShown: false)
    try reader.terminal.wait(for: "what cannot be read") { reader.unbroken.contains(Self.told) }
    #expect(bytes(of: kept) == Array(text.utf8) && access(kept, F_OK) == 0)
    try reader.terminal.send(.escape)
    try reader.waitForFirstFrame()
    try reader.leave()

    let program = try StartedKurator(home: home, isShown: false)
    try program.terminal.wait(for: "what cannot be read") { program.unbroken.contains(Self.told) }
    let aside = files(in: "\(state)/\(id)").filter { $0.key.hasPrefix("unreadable-edits-") }
    #expect(aside.count == 1 && aside.first?.value == Array(text.utf8))
    try program.settle()
    #expect(card(program).contains(aside.first?.key ?? "none"))
    try program.terminal.send(.escape)
    try program.waitForFirstFrame()
    try program.leave()
    // Told once; the file stays.
    let next = try StartedKurator(home: home, onSchools: false)
    #expect(!next.unbroken.contains(Self.told))
    #expect(files(in: "\(state)/\(id)").contains { $0.key == aside.first?.key && $0.value == Array(text.utf8) })
    try next.leave()
  }

  /// The text of the card alone, its lines put together.
  private func card(_ program: StartedKurator) -> String {
    let lines = program.terminal.lines.map(Array.init)
    guard let top = lines.firstIndex(where: { String($0).contains("┌─ Несохранённые правки") }),
      let left = lines[top].firstIndex(of: "┌"), let right = lines[top].lastIndex(of: "┐")
    else { return "" }
    return lines[(top + 1)...].prefix { $0.count > right && $0[left] == "│" }
      .map { String($0[(left + 1)..<right]).filter { $0 != " " } }.joined()
  }
}
