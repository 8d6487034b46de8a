import Language
import Tables
import Text
import Typing

/// Reads what is typed for a list: fields, filters, orders, columns.
struct ListReader<Row> {
  private let list: ListDescription<Row>
  private let fields: [Column<Row>]
  private let language: Language

  /// The most fields that a list is sorted by.
  private static var mostKeys: Int { 3 }

  init(_ list: ListDescription<Row>, _ language: Language) {
    (self.list, fields, self.language) = (list, list.fields, language)
  }

  /// The filters; the values of a field are one filter, so that more of them let more rows through.
  func filters(_ typed: [String]) throws(Trouble) -> [(column: Column<Row>, values: [CellFilter])] {
    var filters: [(column: Column<Row>, values: [CellFilter])] = []
    for typed in typed {
      guard let assignment = Assignment(typed) else { throw fault(language.noFilter(typed)) }
      let column = try field(assignment.field)
      let value = CellFilter(try value(NFC.normalized(assignment.value).trimmed, of: column))
      if let place = filters.firstIndex(where: { $0.column.key == column.key }) {
        filters[place].values.append(value)
      } else {
        filters.append((column, [value]))
      }
    }
    return filters
  }

  /// The columns that the list is sorted by.
  func keys(_ typed: String) throws(Trouble) -> [(column: Column<Row>, isDescending: Bool)] {
    var keys: [(column: Column<Row>, isDescending: Bool)] = []
    for name in names(typed) {
      let isDescending = name.first.map { "-−".contains($0) } ?? false
      keys.append((try field(isDescending ? String(name.dropFirst()) : name), isDescending))
    }
    guard keys.count <= Self.mostKeys else { throw fault(language.tooManyKeys(most: Self.mostKeys)) }
    return keys
  }

  /// The columns that are asked for.
  func columns(_ typed: String) throws(Trouble) -> [Column<Row>] {
    var columns: [Column<Row>] = []
    for name in names(typed) {
      let column = try field(name)
      guard !columns.contains(where: { $0.key == column.key }) else { throw fault(language.columnTwice(name)) }
      columns.append(column)
    }
    guard !columns.isEmpty else { throw fault(language.noColumns) }
    return columns
  }

  /// The column of a name, or of a heading in either language.
  private func field(_ typed: String) throws(Trouble) -> Column<Row> {
    let folded = Folding.folded(typed.trimmed)
    let found =
      fields.first { $0.key == typed } ?? fields.first { Folding.folded($0.key) == folded }
      ?? fields.first { field in Language.allCases.contains { Folding.folded(field.heading($0)) == folded } }
    if let found { return found }
    let keys = fields.map(\.key)
    throw fault(
      language.unknownField(typed, nearest: Nearest.meant(by: typed, among: keys.map { ($0, $0) }), all: keys))
  }

  /// A value of a field; of one whose values are chosen the stored name, or what is typed if it is part of one.
  private func value(_ typed: String, of column: Column<Row>) throws(Trouble) -> String {
    guard !typed.isEmpty, let choices = list.choices(of: column.key) else { return typed }
    let folded = Folding.folded(typed)
    if let exact = choices.first(where: { Folding.folded($0.said) == folded }) { return exact.meant }
    if choices.contains(where: { Folding.contains(Folding.folded($0.said), folded) }) { return typed }
    var names: [String] = []
    for choice in choices where !names.contains(choice.meant) { names.append(choice.meant) }
    throw fault(
      language.unknownItemValue(typed, column.key, nearest: Nearest.meant(by: typed, among: choices), all: names))
  }

  private func names(_ typed: String) -> [String] {
    typed.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  private func fault(_ sentence: String) -> Trouble { Trouble(sentence, exitCode: ExitCode.usage) }
}
