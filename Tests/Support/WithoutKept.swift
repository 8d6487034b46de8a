package import SchoolNetwork

/// What two networks are compared by that were made in different ways.
extension FieldValue {
  /// A record without the fields that the program writes; its id stays, renamed as references are.
  package func withoutKept(by table: RecordTable, _ rename: (String) -> String = { $0 }) -> FieldValue {
    var members: [FieldMember] = []
    for line in table.fields {
      let value = self[line.name]
      guard value != .notSet else { continue }
      let isOwnID = line.kind == .id && table != RecordTable(Town.self)
      guard line.keeper == nil || isOwnID else { continue }
      members.append(FieldMember(line.name, value.withoutKept(as: line.kind, rename)))
    }
    return .record(members).normalised
  }

  /// The value of a field of this kind, the same way.
  package func withoutKept(as kind: FieldKind, _ rename: (String) -> String) -> FieldValue {
    switch (kind, self) {
    case (.record(let inner), _): withoutKept(by: inner, rename)
    case (.records(let inner), .list(let elements)): .list(elements.map { $0.withoutKept(by: inner, rename) })
    case (.id, .text(let id)), (.reference, .text(let id)): .text(rename(id))
    case (.list(let inner), .list(let elements)): .list(elements.map { $0.withoutKept(as: inner, rename) })
    default: self
    }
  }

  /// The values of a list.
  package var listed: [FieldValue] { if case .list(let values) = self { values } else { [] } }

  /// The texts that a person types for a value, one for each value of a list.
  package var typedTexts: [String] {
    switch self {
    case .text(let text): [text]
    case .number(let digits): [digits]
    case .flag(let flag): [flag ? "да" : "no"]
    case .list(let values): values.flatMap(\.typedTexts)
    case .notSet, .record: []
    }
  }
}
