import JSONText
import Language
import Pasting
import SchoolNetwork
import Text

/// A plan of a pasted table as text: its columns, then a line for each row, with what is doubtful below it.
struct PasteReport {
  private let plan: PastePlan
  private let language: Language
  /// Whether cells are shortened, so that a row is a line of a terminal; what goes to a file is whole.
  private let isShort: Bool
  private var kind: PasteKind { plan.settings.kind }

  init(_ plan: PastePlan, _ language: Language, isShort: Bool = false) {
    (self.plan, self.language, self.isShort) = (plan, language, isShort)
  }

  /// To how many columns cells are shortened.
  private static let cellColumns = 40

  /// All of it; the counts come last.
  var text: String {
    var lines = [kind.name(language)]
    lines += plan.columns.indices.map { "  " + column($0) }
    for row in plan.rows where row.fate != .leftOut(.empty) { lines += self.lines(of: row) }
    return lines.map { SafeText.line($0) + "\n" }.joined() + counts(isDone: false)
  }

  /// What is to be said of the table as a whole, a line each.
  var remarks: String {
    var lines = plan.remarks.map { $0.sentence(of: plan, language) }
    let schools = plan.news.filter(\.news.isSchool).map(\.name)
    if !schools.isEmpty { lines.append(language.pastedNewSchools(schools)) }
    if !plan.newNames.isEmpty { lines.append(language.pastedNewNames(plan.newNames)) }
    return lines.map { SafeText.line($0) + "\n" }.joined()
  }

  /// Whether the remarks have a sentence already.
  func says(_ sentence: String) -> Bool { plan.remarks.contains { $0.sentence(of: plan, language) == sentence } }

  /// What would be written, or was.
  func counts(isDone: Bool) -> String {
    let words = plan.counts.words(language, isDone: isDone)
    return words.prefix(1).uppercased() + words.dropFirst() + ".\n"
  }

  private func column(_ place: Int) -> String {
    let state = plan.columns[place]
    let name = state.heading.isEmpty ? language.pastedColumn(place + 1) : language.quoted(state.heading)
    let fills = state.fillsDown ? " (\(language.pastedFillsDown))" : ""
    return "\(name) → \(state.meaning.name(kind, language))\(fills)"
  }

  private func lines(of row: PasteRow) -> [String] {
    let cells = row.cells.map { cell in
      let text = SafeText.line(cell.fate == .kept ? cell.read : cell.pasted)
      return isShort ? Width.truncated(text, columns: Self.cellColumns) : text
    }
    let shown = cells.reversed().drop(while: \.isEmpty).reversed().joined(separator: " | ")
    let first = "\(row.place + 1) \(row.fate.words(kind, language)): \(shown)"
    return [first] + row.cells.enumerated().flatMap { place, cell in cell.doubts.map { doubt(place, cell, $0) } }
  }

  private func doubt(_ place: Int, _ cell: PasteCell, _ doubt: PasteDoubt) -> String {
    let name = plan.columns[place].name(at: place, kind, language)
    return "    ! \(name), \(language.quoted(cell.pasted)): \(doubt.words(language))"
  }
}

extension PastePlan {
  /// The plan for programs.
  func json(_ language: Language) -> JSONValue {
    let kind = settings.kind
    let columns = columns.map { column in
      JSONValue.object([
        JSONMember("heading", .string(column.heading)), JSONMember("meaning", .string(column.meaning.key)),
        JSONMember("fillsDown", .flag(column.fillsDown)),
      ])
    }
    let rows = rows.map { row in
      JSONValue.object([
        JSONMember("row", .number("\(row.place + 1)")), JSONMember("fate", .string(row.fate.key)),
        JSONMember("words", .string(row.fate.words(kind, language))),
        JSONMember("id", row.known.map { .string($0.path.last?.id ?? $0.entity.id) } ?? .null),
        JSONMember(
          "cells",
          .array(
            row.cells.map { cell in
              .object([
                JSONMember("pasted", .string(cell.pasted)), JSONMember("read", .string(cell.read)),
                JSONMember("isKept", .flag(cell.fate == .kept || cell.fate == .same)),
                JSONMember("doubts", .array(cell.doubts.map { .string($0.words(language)) })),
              ])
            })),
      ])
    }
    let counts = counts
    return .object([
      JSONMember("kind", .string(kind.rawValue)), JSONMember("columns", .array(columns)),
      JSONMember("rows", .array(rows)),
      JSONMember("newSchools", .array(news.filter(\.news.isSchool).map { .string($0.name) })),
      JSONMember("newNames", .array(newNames.map { .string($0) })),
      JSONMember("remarks", .array(remarks.map { .string($0.sentence(of: self, language)) })),
      JSONMember("added", .number("\(counts.added)")), JSONMember("updated", .number("\(counts.updated)")),
      JSONMember("there", .number("\(counts.there)")), JSONMember("leftOut", .number("\(counts.leftOut)")),
      JSONMember("sections", .number("\(counts.sections)")), JSONMember("doubtful", .number("\(counts.doubtful)")),
    ])
  }
}

extension PasteFate {
  /// The fate for programs.
  fileprivate var key: String {
    switch self {
    case .heading: "heading"
    case .section: RecordTable(RoadmapSection.self).kindName
    case .add: "add"
    case .update: "update"
    case .goesOn: "goesOn"
    case .leftOut: "leftOut"
    }
  }
}
