import Deadlines
package import SchoolNetwork

/// What a list consists of: the stored record behind a row, the further members of its JSON, and the columns of a table
/// of text. Both are made of the same columns.
package struct ListDescription<Row>: Sendable {
  /// The stored fields of a row; nil if nothing is stored of it.
  package let record: (@Sendable (Row) -> FieldValue)?
  /// The table of those fields; nil if nothing is stored of a row.
  package let stored: RecordTable?
  /// The members of JSON, in their order.
  package let members: [Column<Row>]
  /// The columns of a table of text, in their order.
  package let shown: [Column<Row>]
  /// The members whose value is not known, or not known as a whole, because a file cannot be read.
  let unknown: @Sendable (Row, Telling) -> [Column<Row>]

  /// A list.
  package init(
    record: (@Sendable (Row) -> FieldValue)? = nil, of stored: RecordTable? = nil, members: [Column<Row>] = [],
    shown: [Column<Row>] = [], unknown: @escaping @Sendable (Row, Telling) -> [Column<Row>] = { _, _ in [] }
  ) {
    self.record = record
    self.stored = stored
    self.members = members
    self.shown = shown
    self.unknown = unknown
  }

  /// The name of the member that lists the members that are not, or not fully, known; only such rows have it.
  package static var unknownKey: String { "unknown" }

  /// A row for programs: its stored fields under the store's names in the store's order, and the members; a member
  /// replaces a stored field of the same name, else it follows them. What is not known is named at the end.
  package func object(of row: Row, _ telling: Telling) -> FieldValue {
    let unknown = unknown(row, telling).map(\.key)
    let said = unknown.isEmpty ? [] : [FieldMember(Self.unknownKey, .ids(unknown))]
    return (record?(row) ?? .notSet).with(members.map { FieldMember($0.key, $0.value(row, telling)) } + said)
  }

  /// A table of the rows for people.
  package func table(of rows: some Sequence<Row>, _ telling: Telling) -> String {
    // Rows can be large and many: they are kept only where a cell may have to be made again, for a terminal.
    let kept = telling.columns == nil ? [] : Array(rows)
    var table = TextTable(
      shown.map { column in
        TextTable.Column(
          heading: column.heading(telling.language), alignment: column.wish.alignment,
          // An id is copied, a number says nothing in part.
          isWhole: column.key == CommonField.id || column.wish == .number,
          short: column.short.map { short in { short(kept[$0], telling, $1) } })
      })
    for row in rows { table.add(shown.map { $0.text(row, telling) }) }
    return table.text(in: telling.columns)
  }
}

extension FieldValue {
  /// The record with these members: each replaces one of the same name, else it is added at the end. Anything but a
  /// record counts as an empty one.
  package func with(_ added: [FieldMember]) -> FieldValue {
    var members: [FieldMember] = []
    if case .record(let stored) = self { members = stored }
    for member in added {
      if let place = members.firstIndex(where: { $0.name == member.name }) {
        members[place] = member
      } else {
        members.append(member)
      }
    }
    return .record(members)
  }

  /// The ids as a list.
  static func ids(_ ids: [String]) -> FieldValue { .list(ids.map { .text($0) }) }
  /// The name of an enum value, as the store has it.
  static func name<Known>(_ value: Open<Known>?) -> FieldValue { value.map { .text($0.name) } ?? .notSet }
  /// A whole number.
  static func number(_ number: Int) -> FieldValue { .number(String(number)) }
  /// A day.
  static func day(_ day: CalendarDay?) -> FieldValue { day.map { .text($0.iso) } ?? .notSet }
}
