/// What a record is called that has no kind of description of its own.
package indirect enum RecordName: Equatable, Sendable {
  /// An entity, by its name or those of its sides (donor, then the school it helps; empty if it has none).
  case entity(EntityKey, names: [String])
  /// What has a name of its own wherever it is told.
  case thing(ThingName)
  /// Part of another record: by its table, and what a field of it holds; both empty if it has no name.
  case part(RecordTable, field: String, title: String, of: RecordName)
}

/// A change that is told by the record and its fields.
package struct OtherChange: Equatable, Sendable {
  /// What became of the record.
  package enum Kind: Equatable, Sendable {
    /// These fields got other values, by their names, each once.
    case fields([String])
    /// It was added to a list, or taken out of one.
    case added, removed
  }

  /// What became of it.
  package let kind: Kind
  /// The innermost record that has a name.
  package let record: RecordName
  /// The table of the fields.
  package let table: RecordTable

  /// A change of a record.
  package init(_ kind: Kind, of record: RecordName, _ table: RecordTable) {
    (self.kind, self.record, self.table) = (kind, record, table)
  }

  /// Other values of these fields of an entity itself.
  package init(_ fields: [String], of key: EntityKey, names: [String]) {
    self.init(.fields(fields), of: .entity(key, names: names), RecordTable.of(key.kind))
  }
}

extension Network {
  /// What the object at an address is called in every answer about it.
  package func recordName(at address: Address) -> RecordName { recordName(at: address, mustBeNamed: false) }

  /// What the first of these edits does to a record, together with those that set other fields of the same one.
  func otherDescription(of edits: [Edit]) -> EditDescription {
    guard let edit = edits.first else { return .other(OtherChange([], of: townKey, names: names(of: townKey))) }
    let table = table(at: edit.address)
    switch edit.action {
    case .insert(let list, let record, _), .remove(let list, let record, _):
      guard let inner = table.field(named: list)?.kind.table else { break }
      let address = edit.address.appending(list, record[CommonField.id].text ?? "")
      let thing = Thing(address).map { RecordName.thing(self.name(of: $0, from: record)) }
      let name = thing ?? part(record, inner, of: recordName(at: edit.address, mustBeNamed: false))
      if case .insert = edit.action { return .other(OtherChange(.added, of: name, inner)) }
      return .other(OtherChange(.removed, of: name, inner))
    case .set, .create, .discard: break
    }
    return .other(
      OtherChange(.fields(setFields(edits)), of: recordName(at: edit.address, mustBeNamed: true), table))
  }

  /// The fields of the record of the first edit that get other values, each once.
  func setFields(_ edits: [Edit]) -> [String] {
    var fields: [String] = []
    for edit in edits where edit.address == edits[0].address && !edit.fieldName.isEmpty {
      if !fields.contains(edit.fieldName) { fields.append(edit.fieldName) }
    }
    return fields
  }

  private func table(at address: Address) -> RecordTable {
    address.path.reduce(RecordTable.of(address.entity.kind)) { $0.field(named: $1.list)?.kind.table ?? $0 }
  }

  /// What the record at an address is called. One without a name gives way to what it is part of, if it has to have one.
  private func recordName(at address: Address, mustBeNamed: Bool) -> RecordName {
    guard !address.path.isEmpty else { return .entity(address.entity, names: names(of: address.entity)) }
    if let thing = Thing(address) { return .thing(name(of: thing)) }
    let owner = recordName(at: Address(address.entity, address.path.dropLast()), mustBeNamed: mustBeNamed)
    let part = part(record(at: address) ?? .notSet, table(at: address), of: owner)
    if case .part(_, _, let title, let owner) = part, title.isEmpty, mustBeNamed { return owner }
    return part
  }

  private func part(_ record: FieldValue, _ table: RecordTable, of owner: RecordName) -> RecordName {
    for field in table.required.flatMap(\.self) {
      guard let text = record[field].text, !text.isEmpty else { continue }
      switch table.field(named: field)?.kind {
      case .reference(.riskFactor): return .part(table, field: field, title: factorShortName(ID(text)), of: owner)
      case .reference(.school):
        guard var reference = Reference(written: text) else { continue }
        reference.settle(in: store)
        return .part(table, field: field, title: name(of: reference, beside: ""), of: owner)
      default: return .part(table, field: field, title: text, of: owner)
      }
    }
    return .part(table, field: "", title: "", of: owner)
  }

  private func names(of key: EntityKey) -> [String] {
    let names: [String] =
      switch key.kind {
      case .school: [school(SchoolID(key.id))?.name ?? ""]
      case .partnership:
        partnership(PartnershipID(key.id)).map { [donorName($0), supportedName($0)] } ?? []
      case .template: [templates.first { $0.id.text == key.id }?.name ?? ""]
      case .town: [town.name]
      case .riskFactors, .clusters: []
      }
    return names.filter { !$0.isEmpty }
  }
}
