import SchoolNetwork
import Screen
import TestSupport
import Testing
import Text
import ViewModels

@Suite("What is seen of every card")
struct CardRuleTests {
  private static let screen = Size(columns: 80, rows: 24)

  @Test(
    "Of every kind of record each label and each value is seen whole, one page after another")
  func whole() throws {
    let network = EveryField.network
    var walk = Walk(limit: 1)
    var picture = Picture(network, size: Self.screen, keys: "f3")
    try walk.look(&picture)
    picture.press("esc down f3")
    try walk.look(&picture)
    for number in 0..<min(6, network.schools.count) {
      picture.press("esc 2 home enter home" + String(repeating: " down", count: number) + " f3")
      try walk.look(&picture)
      picture.press("esc enter home up f3")
      if case .record = picture.state.layer { try walk.look(&picture) }
    }
    #expect(walk.seen.count > 25, "\(walk.seen)")
  }

  /// Goes through cards, those of the records within them too.
  private struct Walk {
    /// How many cards of a kind are looked at.
    let limit: Int
    var seen: [String: Int] = [:]
    /// The lists of which a record was looked at.
    private var opened: Set<[String]> = []

    init(limit: Int) { self.limit = limit }

    private func card(_ picture: Picture) -> RecordCard? {
      if case .record(let card) = picture.state.layer { card } else { nil }
    }

    mutating func look(_ picture: inout Picture) throws {
      // Values apart: a failure that tells a whole picture takes minutes.
      let shown = card(picture)
      let first = try #require(shown, "a card")
      let known = picture.state.network.place(at: first.address)?.table.name
      let table = try #require(known)
      guard seen[table, default: 0] < limit else { return }
      seen[table, default: 0] += 1
      if first.rows.last?.about == .folded { picture.press("end enter") }
      picture.press("home")
      var lines: Set<String> = []
      var ends = false
      var steps = 0
      while !ends {
        steps += 1
        guard steps < 300 else {
          return #expect(Bool(false), "the card of \(table) never ends: \(card(picture)?.selected ?? -1)")
        }
        lines.formUnion(picture.text.split(separator: "\n").map(String.init))
        guard let before = card(picture) else { return #expect(Bool(false), "the card of \(table) is closed") }
        if case .element(let list, _) = before.selected.map({ before.rows[$0].about }), before.inset == 0,
          opened.insert([table] + list).inserted
        {
          picture.press("enter")
          try look(&picture)
          picture.press("esc")
          let back = card(picture)?.selected
          #expect(back == before.selected, "Esc comes back to the line")
        }
        picture.press("down")
        ends = card(picture).map { $0.selected == before.selected && $0.inset == before.inset } ?? true
      }
      for row in card(picture)?.rows ?? [] {
        for text in [row.label, row.value] {
          let missing = Self.pieces(text).filter { piece in !Self.isSeen(piece, in: lines) }
          #expect(missing.isEmpty, "\(table), \(row.label): \(missing) of \(text) in\n\(lines.joined(separator: "\n"))")
        }
      }
    }

    private static func pieces(_ text: String) -> [String] { text.split { $0 == " " || $0 == "\n" }.map(String.init) }

    /// Whether a word is in a line, or goes on from line to line where it is too long for one.
    private static func isSeen(_ word: String, in lines: Set<String>) -> Bool {
      if lines.contains(where: { $0.contains(word) }) { return true }
      guard word.count > 20 else { return false }
      // Each piece of it is in some line.
      let letters = Array(word)
      return stride(from: 0, to: letters.count - 4, by: 1).filter { place in
        let piece = String(letters[place..<(place + 4)])
        return !lines.contains { $0.contains(piece) }
      }.count <= 3 * (word.count / 20)
    }
  }
}
