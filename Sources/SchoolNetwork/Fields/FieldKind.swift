/// What a field holds, as far as it matters for showing it, asking for it or reading it from a foreign table: a day
/// needs another editor than a remark. It follows from the Swift type; the table names it if the type says too little.
package indirect enum FieldKind: Equatable, Sendable {
  /// Words of one line; words that may run to several lines.
  case words, lines
  /// An address on the web, a path, or the name of a document.
  case link
  /// When something is due, as people say it.
  case wording
  /// A day; a school year; a whole number.
  case day, schoolYear, number
  /// Yes or no; yes, no or that nobody knows.
  case yesNo, yesNoUnknown
  /// One of these names. A file may hold another: that of a newer version, or one in words.
  case choice([String])
  /// The own id of an object.
  case id
  /// The id of something else.
  case reference(Referred)
  /// Plain values of a kind, in order.
  case list(of: FieldKind)
  /// One object; objects with ids, in order.
  case record(RecordTable), records(RecordTable)

  /// What an id of something else leads to.
  package enum Referred: Equatable, Sendable {
    /// A school, perhaps one of another network; a risk factor; a section of the same roadmap; a roadmap's item.
    case school, riskFactor, section, item
    /// Whatever has an id.
    case anything
  }

  /// The table of the objects that the field holds; nil if it holds none.
  package var table: RecordTable? {
    switch self {
    case .record(let table), .records(let table): table
    case .words, .lines, .link, .wording, .day, .schoolYear, .number, .yesNo, .yesNoUnknown, .choice, .id, .reference,
      .list:
      nil
    }
  }
}

/// The table of fields of a type, for code that goes through objects of any type.
package struct RecordTable: Equatable, Sendable {
  /// One line of a table.
  package struct Line: Sendable {
    /// The name, as in the file.
    package let name: String
    /// What the field holds.
    package let kind: FieldKind
    /// What of the program writes the field, as far as the table says it.
    let declaredKeeper: FieldKeeper?
    /// Whether it holds any words where it holds none of the names that its kind lists.
    package let takesWords: Bool
    /// The numbers that it can hold; nil if it holds none, or the program sets them.
    package let range: ClosedRange<Int>?
  }

  /// A field together with its type.
  package struct Key: Hashable, Sendable {
    fileprivate let type: ObjectIdentifier
    /// The name of the field, as in the file.
    package let name: String

    /// The field that the key of a type names.
    package init<Owner: Recorded>(_ key: Field<Owner>) { (type, name) = (ObjectIdentifier(Owner.self), key.name) }

    fileprivate init(_ type: ObjectIdentifier, _ name: String) { (self.type, self.name) = (type, name) }
  }

  let type: any Recorded.Type
  private let make: @Sendable () -> [Line]

  /// The table of a type.
  package init<Owner: Recorded>(_ type: Owner.Type) {
    self.type = type
    make = {
      Owner.fields.map {
        Line(name: $0.name, kind: $0.kind, declaredKeeper: $0.keeper, takesWords: $0.takesWords, range: $0.range)
      }
    }
  }

  /// The name of the type: `RoadmapItem`.
  package var name: String { "\(type)" }

  /// The key of a field of this name, whether the table has one or not.
  package func key(_ name: String) -> Key { Key(ObjectIdentifier(type), name) }

  /// The fields, in the order they are written.
  package var fields: [Line] { make() }

  /// The field of this name; nil if there is none.
  package func field(named name: String) -> Line? { fields.first { $0.name == name } }

  /// What can be read of a value of a field.
  package func readable(_ value: FieldValue, of field: String) -> FieldValue { type.readable(value, of: field) }

  /// Whether both are of the same type.
  package static func == (one: RecordTable, other: RecordTable) -> Bool { one.type == other.type }
}

extension RecordTable {
  /// The tables of the entities, each a file.
  package static func of(_ kind: EntityKind) -> RecordTable {
    switch kind {
    case .town: RecordTable(Town.self)
    case .riskFactors: RecordTable(RiskCatalogue.self)
    case .clusters: RecordTable(ClusterCatalogue.self)
    case .school: RecordTable(School.self)
    case .partnership: RecordTable(Partnership.self)
    case .template: RecordTable(RoadmapTemplate.self)
    }
  }

  /// The table and those of all objects within, each once.
  package var withInner: [RecordTable] {
    var found: [RecordTable] = [self]
    var next = 0
    while next < found.count {
      for line in found[next].fields { if let inner = line.kind.table, !found.contains(inner) { found.append(inner) } }
      next += 1
    }
    return found
  }

  /// The table of the objects in a list or field of this name, or of the entity of this kind, for callers that know no
  /// more than the name; nil if nothing has this name.
  package static func held(by name: String) -> RecordTable? {
    // A list may have the name of the entity that holds it; then the objects are meant.
    all.flatMap(\.fields).first { $0.name == name && $0.kind.table != nil }?.kind.table
      ?? EntityKind(rawValue: name).map { of($0) }
  }

  /// Every table of the store, each once.
  package static var all: [RecordTable] {
    EntityKind.allCases.flatMap { of($0).withInner }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
