package import Language
package import SchoolNetwork

/// A field as people name it: `agreement.number` is a field of a record within a record.
package struct FieldPlace: Equatable {
  /// The names of the fields on the way, the last one its own; the tables that they belong to.
  package let names: [String], tables: [RecordTable]
  /// The line of its table.
  package let line: RecordTable.Line

  /// The table that it belongs to.
  package var table: RecordTable { tables[tables.count - 1] }

  /// As it is typed.
  package var typed: String { names.joined(separator: ".") }

  /// Whether both are the same field of the same table.
  package static func == (one: FieldPlace, other: FieldPlace) -> Bool { one.names == other.names }

  /// Every field of a table that can be named, those of records within it behind one another.
  package static func all(of table: RecordTable, behind outer: FieldPlace? = nil) -> [FieldPlace] {
    table.fields.flatMap { line in
      let place = FieldPlace(
        names: (outer?.names ?? []) + [line.name], tables: (outer?.tables ?? []) + [table], line: line)
      if case .record(let inner) = line.kind, line.keeper == nil { return [place] + all(of: inner, behind: place) }
      return [place]
    }
  }

  /// Its label on the screen, behind those of the records that it is in.
  package func label(_ language: Language) -> String {
    zip(names, tables).map { language.label(of: $0, in: $1) }.joined(separator: ": ")
  }

  /// Another field of the same record.
  package func beside(_ line: RecordTable.Line) -> FieldPlace {
    FieldPlace(names: names.dropLast() + [line.name], tables: tables, line: line)
  }

  /// The field of this name. A name that is none is told with the nearest one.
  package static func named(
    _ typed: String, of table: RecordTable, _ language: Language
  ) throws(TypingFault) -> FieldPlace {
    let places = all(of: table)
    if let place = places.first(where: { $0.typed == typed }) { return place }
    // A label of the screen is nearer to a person than the name in the file.
    var names = places.map { (said: $0.typed, meant: $0.typed) }
    for spoken in Language.allCases {
      names += places.map { (said: spoken.label(of: $0.line.name, in: $0.table), meant: $0.typed) }
    }
    throw .mistyped(language.unknownField(typed, of: table, nearest: Nearest.meant(by: typed, among: names)))
  }

  /// The field in the record within this one that a value typed for the record itself means: a deadline is its wording.
  package var spoken: FieldPlace? {
    guard case .record(let inner) = line.kind, let first = inner.fields.first, first.kind == .wording else {
      return nil
    }
    return FieldPlace(names: names + [first.name], tables: tables + [inner], line: first)
  }

  /// The name beside the reference that this field holds, if the table has one.
  package var nameBeside: FieldPlace? {
    let fields = table.fields
    guard let place = fields.firstIndex(where: { $0.name == line.name }), place + 1 < fields.count,
      fields[place + 1].keeper == .besideReference
    else { return nil }
    return beside(fields[place + 1])
  }

  /// The reference that this field holds the name beside.
  package var reference: FieldPlace? {
    let fields = table.fields
    guard line.keeper == .besideReference, let place = fields.firstIndex(where: { $0.name == line.name }), place > 0
    else { return nil }
    return beside(fields[place - 1])
  }
}

extension FieldValue {
  /// What the field of these names holds.
  package subscript(names: [String]) -> FieldValue { names.reduce(self) { $0[$1] } }

  /// The record with another value in the field of these names, its members in the order of the table.
  package func setting(_ names: ArraySlice<String>, to value: FieldValue, in table: RecordTable) -> FieldValue {
    guard let name = names.first else { return value }
    let inner = table.field(named: name)?.kind.table ?? table
    let new = self[name].setting(names.dropFirst(), to: value, in: inner).normalised
    return .record(
      table.fields.compactMap { line in
        let member = line.name == name ? new : self[line.name]
        return member == .notSet ? nil : FieldMember(line.name, member)
      })
  }
}
