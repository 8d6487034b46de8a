import Deadlines
import Language
import SchoolNetwork
import Text

/// What a list can be filtered and sorted by, and what its columns can be.
extension ListDescription {
  /// The columns of the list by their keys: those of its table, further members of its JSON, then the stored fields that
  /// are no records.
  package var fields: [Column<Row>] {
    var fields = shown
    for column in members where !fields.contains(where: { $0.key == column.key }) { fields.append(column) }
    guard let record, let stored else { return fields }
    for line in stored.fields where line.isPlain && !fields.contains(where: { $0.key == line.name }) {
      fields.append(Column(line, of: stored, record))
    }
    return fields
  }

  /// The names that a value of a field can have: those that are stored, and what they are called in each language; nil
  /// if it can be anything.
  package func choices(of key: String) -> [(said: String, meant: String)]? {
    guard let stored, let line = stored.field(named: key), case .choice(let names) = line.kind, !line.takesWords else {
      return nil
    }
    return names.map { ($0, $0) }
      + Language.allCases.flatMap { language in
        names.map { (language.valueName($0, of: key, in: stored) ?? $0, $0) }
      }
  }

  /// The list with these columns alone, for people and for programs.
  package func showing(_ columns: [Column<Row>]) -> ListDescription {
    let unknown = unknown
    return ListDescription(
      members: columns, shown: columns,
      unknown: { row, telling in
        unknown(row, telling).filter { column in columns.contains { $0.key == column.key } }
      })
  }

  /// The rows in an order: by these columns, the first decides. Equal ones stay as they are; empty ones are last in
  /// either direction.
  package func sorted(
    _ rows: [Row], by keys: [(column: Column<Row>, isDescending: Bool)], _ telling: Telling
  ) -> [Row] {
    guard !keys.isEmpty else { return rows }
    let orders = keys.map { key in rows.map { order(of: $0, key.column, telling) } }
    // Their places are sorted: rows can be large, and a sort copies what it sorts.
    return rows.indices.sorted { one, other in
      for (key, order) in zip(keys, orders) where order[one] != order[other] {
        guard let left = order[one], let right = order[other] else { return order[one] != nil }
        return key.isDescending ? right < left : left < right
      }
      return one < other
    }.map { rows[$0] }
  }

  /// What a row is sorted by: the order of the column, else the place of a value that is chosen, else its value.
  private func order(of row: Row, _ column: Column<Row>, _ telling: Telling) -> SortKey? {
    if let order = column.order { return order(row) }
    let value = column.value(row, telling).normalised
    if case .number(let digits) = value, let number = Int(digits) { return .number(number) }
    if case .choice(let names)? = stored?.field(named: column.key)?.kind, let text = value.text {
      return .number(names.firstIndex(of: text) ?? names.count)
    }
    if let day = value.text.flatMap({ CalendarDay(iso: $0) }) { return .day(day) }
    let text = column.text(row, telling)
    return text.isEmpty || value == .notSet ? nil : .words(Collation.Key(text))
  }
}

extension RecordTable.Line {
  /// Whether it holds words, a number or the like, or several of them.
  fileprivate var isPlain: Bool {
    switch kind {
    case .words, .lines, .link, .wording, .day, .schoolYear, .number, .yesNo, .yesNoUnknown, .choice, .id, .reference,
      .list:
      name != CommonField.schema
    case .record, .records: false
    }
  }
}

extension Column {
  /// A column of a stored field, under its label.
  fileprivate init(
    _ line: RecordTable.Line, of table: RecordTable, _ record: @escaping @Sendable (Row) -> FieldValue
  ) {
    self.init(
      line.name, { $0.label(of: line.name, in: table) }, line.kind == .number ? .number : .words,
      text: { row, telling in
        RecordLines(telling.network, telling.language, showsIDs: false)
          .words(of: record(row)[line.name], in: line, of: table)
      }, value: { row, _ in record(row)[line.name] })
  }
}

/// What a cell of a list has to be or to hold, as it is typed.
package struct CellFilter: Sendable {
  private let typed: String, folded: String
  private let said: SchoolName
  private let isName: Bool
  private let flag: Bool?

  /// A cell that is this, as programs or people see it, or holds it among other words; for nothing, an empty cell.
  package init(_ typed: String) {
    self.typed = typed
    folded = Folding.folded(typed)
    said = SchoolName(typed)
    isName = said.isTelling && (said.kind != nil || typed.contains("№"))
    flag = CellFilter.flags.first { $0.names.contains(Folding.folded(typed)) }?.flag
  }

  private static let flags: [(names: [String], flag: Bool)] = [
    (["true", "yes", "да"], true), (["false", "no", "нет"], false),
  ]

  /// Whether a row passes.
  package func passes<Row>(_ row: Row, _ column: Column<Row>, _ telling: Telling) -> Bool {
    let value = column.value(row, telling).normalised
    if typed.isEmpty { return value == .notSet }
    switch value {
    case .number(let digits): return digits == typed
    case .flag(let flag): return flag == self.flag || holds(column.text(row, telling))
    case .list(let values) where values.contains(.text(typed)): return true
    case .text(typed): return true
    case .notSet: return false
    case .text, .list, .record: return holds(column.text(row, telling))
    }
  }

  private func holds(_ cell: String) -> Bool {
    Folding.contains(Folding.folded(cell), folded) || isName && SchoolName(cell).isMeant(by: said)
  }
}
