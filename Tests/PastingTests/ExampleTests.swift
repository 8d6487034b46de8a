import Deadlines
import Language
import Pasting
import SchoolNetwork
import TestSupport
import Testing
import Text

/// Tables of all layouts that were met, and the traps of spreadsheets.
struct ExampleTests {
  @Test("A table is read as it was recorded", arguments: PastedExample.all)
  func isRead(_ example: PastedExample) throws {
    let plan = try PastedTown.plan(example.text, at: example.place, as: example.kind)
    let pasted = example.text.replacing("\t", with: " | ")
    let text = pasted + "\n\n" + plan.lines(.russian).joined(separator: "\n")
    if let fault = Record("Tests/PastingTests/Tables/\(example.name).txt").fault(text) { Issue.record("\(fault)") }
  }

  @Test("Every cell is kept, or it is said why not", arguments: PastedExample.all)
  func nothingIsDropped(_ example: PastedExample) throws {
    let plan = try PastedTown.plan(example.text, at: example.place, as: example.kind)
    #expect(plan.rows.map(\.place) == Array(plan.table.rows.indices))
    for fault in Accounts.faults(of: plan) { Issue.record("\(fault)") }
  }

  @Test("What is kept lands in the network, and undo takes all of it back", arguments: PastedExample.all)
  func lands(_ example: PastedExample) throws {
    let plan = try PastedTown.plan(example.text, at: example.place, as: example.kind)
    let (after, edits) = try PastedTown.written(plan)
    for fault in Accounts.lost(by: plan, before: PastedTown.network, after: after) { Issue.record("\(fault)") }
    #expect(edits.isEmpty == plan.counts.isNothing)
    #expect(
      try PastedTown.network.findings(after: edits) { _ in CheckSurroundings(today: PastedTown.today) } == [])
    var back = after
    try back.apply(edits.reversed().map(\.inverted))
    #expect(back.schools == PastedTown.network.schools)
    #expect(back.partnerships == PastedTown.network.partnerships)
  }

  @Test("Pasted once more, every row is there already", arguments: PastedExample.all)
  func again(_ example: PastedExample) throws {
    let first = try PastedTown.plan(example.text, at: example.place, as: example.kind)
    let after = try PastedTown.written(first).network
    let second = try PastedTown.plan(example.text, at: example.place, as: example.kind, in: after)
    #expect(second.counts.isNothing, "\(second.lines(.russian).joined(separator: "\n"))")
    #expect(try PastedTown.written(second, in: after, seed: 8).edits == [])
    #expect(second.counts.there >= first.counts.added)
  }

  @Test("In English nothing is said in Russian", arguments: PastedExample.all)
  func english(_ example: PastedExample) throws {
    let plan = try PastedTown.plan(example.text, at: example.place, as: example.kind, .english)
    for row in plan.rows {
      for words in [row.fate.words(plan.settings.kind, .english)]
        + row.cells.flatMap({ $0.doubts }).map({ $0.words(.english) })
      {
        let own = words.split(separator: "“").first ?? ""
        let isOwn = !own.unicodeScalars.contains { (0x410...0x44F).contains($0.value) } || words.contains("«")
        #expect(isOwn, "\(words)")
      }
    }
  }
}

/// Whether each cell of a plan is accounted for.
enum Accounts {
  static func faults(of plan: PastePlan) -> [String] {
    plan.rows.flatMap { row -> [String] in
      row.cells.enumerated().compactMap { column, cell in
        let place = "row \(row.place + 1), column \(column + 1), «\(cell.pasted)»"
        let isEmpty = cell.pasted.allSatisfy { $0.isWhitespace || "—–-".contains($0) }
        switch cell.fate {
        case .empty: return isEmpty ? nil : "\(place) is called empty"
        case .kept: return cell.read.isEmpty ? "\(place) is kept as nothing" : nil
        case .same: return row.known == nil ? "\(place) is the same as nothing" : nil
        // Why not is said beside it.
        case .dropped: return cell.doubts.isEmpty ? "\(place) is dropped, and nothing says why" : nil
        case .leftOut:
          if plan.settings.columns[column] == .leftOut { return nil }
          switch row.fate {
          case .leftOut, .heading: return nil
          case .add, .update, .section, .goesOn: return "\(place) is left out of a row that is not"
          }
        }
      }
    }
  }

  /// The words of cells that are said to be kept and that the network does not have more often than before.
  static func lost(by plan: PastePlan, before: Network, after: Network) -> [String] {
    let (old, new) = (words(of: before), words(of: after))
    var wanted: [String: Int] = [:]
    for row in plan.rows where row.fate == .add {
      for (place, cell) in row.cells.enumerated() where cell.fate == .kept && cell.doubts.isEmpty {
        guard plan.settings.columns[place].isInWords else { continue }
        for word in words(in: cell.pasted) { wanted[word, default: 0] += 1 }
      }
    }
    return wanted.compactMap { word, count in
      let more = (new[word] ?? 0) - (old[word] ?? 0)
      return more >= min(count, 1) ? nil : "«\(word)» is pasted \(count) times, and \(more) of them are in the network"
    }
  }

  private static func words(of network: Network) -> [String: Int] {
    var found: [String: Int] = [:]
    func look(_ value: FieldValue) {
      switch value {
      case .text(let text): for word in words(in: text) { found[word, default: 0] += 1 }
      case .list(let values): values.forEach(look)
      case .record(let members): members.map(\.value).forEach(look)
      case .notSet, .flag, .number: break
      }
    }
    for school in network.schools { look(school.fieldValue) }
    for partnership in network.partnerships { look(partnership.fieldValue) }
    return found
  }

  private static func words(in text: String) -> [String] {
    Folding.folded(text).split { !$0.isLetter }.map(String.init).filter { $0.count > 3 }
  }
}

extension PasteColumn {
  /// Whether what is pasted is kept in the same words.
  fileprivate var isInWords: Bool {
    switch self {
    case .field(let key):
      [
        RecordTable.Key(RoadmapItem.title), RecordTable.Key(RoadmapItem.deadline), RecordTable.Key(RoadmapItem.place),
        RecordTable.Key(RoadmapItem.expectedResult), RecordTable.Key(RoadmapItem.note), RecordTable.Key(School.name),
        RecordTable.Key(Person.name), RecordTable.Key(Person.role), RecordTable.Key(Visit.purpose),
        RecordTable.Key(Visit.result), RecordTable.Key(Risk.basis), RecordTable.Key(RoadmapItem.indicator),
        RecordTable.Key(RoadmapItem.expectedDocument), RecordTable.Key(RoadmapItem.participants),
      ].contains(key)
    case .responsibles, .aside, .person: true
    // A section that is there takes the items.
    case .leftOut, .ordinal, .section, .deadlineStart, .deadlineEnd, .mark, .school: false
    }
  }
}
