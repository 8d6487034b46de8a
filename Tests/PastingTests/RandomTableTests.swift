import Deadlines
import Glibc
import Language
import Pasting
import SchoolNetwork
import TestSupport
import Testing

/// Any text may be pasted: mutated tables and random ones. Every row and cell is accounted for, and what is written can
/// be taken back.
struct RandomTableTests {
  private static let places: [PastePlace] = [PastedTown.roadmap, .network, PastedTown.school]

  @Test("Tables that were mutated, and random texts, are taken without a fault")
  func anyText() throws {
    var dice = Dice(seed: 2026)
    for round in 0..<Fuzz.rounds {
      let example = PastedExample.all[round % PastedExample.all.count]
      let text = round % 10 == 9 ? dice.text(upTo: 200) : dice.mutated(example.text)
      guard let table = try? PastedTable(bytes: dice.damaged(Array(text.utf8))) else { continue }
      let place = round % 3 == 0 ? Self.places.randomElement(using: &dice)! : example.place
      var settings = PasteSettings.recognised(
        table, at: place, in: PastedTown.network,
        as: Bool.random(using: &dice) ? nil : place.kinds.randomElement(using: &dice))
      if round % 4 == 0 { dice.change(&settings, table) }
      var plan = PastePlan(table, settings, network: PastedTown.network, .russian, today: PastedTown.today)
      if round % 8 == 0 {
        settings.made = Set(plan.news.map(\.news))
        plan = PastePlan(table, settings, network: PastedTown.network, .russian, today: PastedTown.today)
      }
      var faults = Accounts.faults(of: plan)
      if plan.rows.map(\.place) != Array(table.rows.indices) { faults.append("a row is missing") }
      if plan.columns.count != table.width { faults.append("a column is missing") }
      for row in plan.rows where row.cells.count != table.width { faults.append("row \(row.place) lacks cells") }
      if round % 16 == 0 { _ = plan.lines(.english) }
      // To write takes longer than all the rest.
      guard round % 7 < 3 || !faults.isEmpty else { continue }
      let (after, edits) = try PastedTown.written(plan)
      if edits.isEmpty != plan.counts.isNothing { faults.append("what is counted is not what is written") }
      let findings = try PastedTown.network.findings(after: edits) { _ in CheckSurroundings(today: PastedTown.today) }
        .filter { if case .longText = $0 { false } else { true } }
      if !findings.isEmpty { faults.append("\(findings)") }
      var back = after
      try back.apply(edits.reversed().map(\.inverted))
      if back.schools != PastedTown.network.schools || back.partnerships != PastedTown.network.partnerships {
        faults.append("undo does not take all of it back")
      }
      guard faults.isEmpty else {
        Issue.record("round \(round): \(faults.prefix(5)) in \(text.debugDescription)")
        return
      }
    }
  }
}

private enum Fuzz {
  /// `KURATOR_FUZZ`, 600 where it is not set.
  static let rounds = getenv("KURATOR_FUZZ").flatMap { Int(String(cString: $0)) } ?? 600
}

extension Dice {
  /// A table with cells taken out, put elsewhere, doubled, and signs of spreadsheets in between.
  mutating func mutated(_ text: String) -> String {
    var rows = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    for _ in 0..<Int.random(in: 1...4, using: &self) {
      guard let row = rows.indices.randomElement(using: &self) else { break }
      switch Int.random(in: 0..<9, using: &self) {
      case 0: rows.remove(at: row)
      case 1: rows.insert(rows[row], at: row)
      case 2: rows.swapAt(row, rows.indices.randomElement(using: &self) ?? row)
      case 3: if !rows[row].isEmpty { rows[row].removeLast() }
      case 4: rows[row].insert("", at: rows[row].indices.randomElement(using: &self) ?? 0)
      case 5:
        let odd = ["#####", "46000", "\"", "\"\"", "=A1", "—", "выполнено", "31.02.2026", "\u{FEFF}", "СОШ № 5", "1"]
        rows[row].insert(odd.randomElement(using: &self)!, at: rows[row].indices.randomElement(using: &self) ?? 0)
      case 6: rows.insert([], at: row)
      case 7:
        for place in rows.indices {
          if rows[place].count > 1 { rows[place].shuffle(using: &self) }
        }
      default: rows[row].append(self.text(upTo: 30))
      }
    }
    let end = ["\n", "\r\n", "\r"].randomElement(using: &self)!
    return rows.map { $0.joined(separator: "\t") }.joined(separator: end)
  }

  /// Bytes, now and then with one that is another, or without their end.
  mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    guard !bytes.isEmpty, Int.random(in: 0..<5, using: &self) == 0 else { return bytes }
    if Bool.random(using: &self) { return Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &self))) }
    bytes[Int.random(in: 0..<bytes.count, using: &self)] = UInt8.random(in: 0...255, using: &self)
    return bytes
  }

  /// Settings as somebody may choose them.
  mutating func change(_ settings: inout PasteSettings, _ table: PastedTable) {
    let all = PasteColumn.all(of: settings.kind)
    for column in settings.columns.indices where Bool.random(using: &self) {
      settings.columns[column] = all.randomElement(using: &self)!
      if Bool.random(using: &self) { settings.fillsDown.insert(column) }
    }
    for row in table.rows.indices where Int.random(in: 0..<3, using: &self) == 0 {
      settings.actions[row] = PasteAction.allCases.randomElement(using: &self)!
    }
    if Int.random(in: 0..<4, using: &self) == 0 { settings.heading = 0..<min(table.rows.count, 2) }
  }
}
