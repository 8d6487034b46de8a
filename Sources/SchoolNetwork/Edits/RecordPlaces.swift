/// An object of a network and where it is.
package struct RecordPlace: Equatable, Sendable {
  /// Its address.
  package let address: Address
  /// Its table.
  package let table: RecordTable
  /// What of it is set.
  package let record: FieldValue
  /// Whether it, or what it is part of, is in the trash.
  package let isInTrash: Bool
}

extension Network {
  /// Every object with this id, also in the trash: one, unless an id occurs twice.
  package func places(of id: String) -> [RecordPlace] {
    var found: [RecordPlace] = []
    func look(in entity: some Recorded, _ key: EntityKey) {
      // Cheaper than reading the fields of every entity.
      var ids: [String] = []
      entity.collectIDs(into: &ids, own: key.id)
      guard ids.contains(id) else { return }
      let place = RecordPlace(
        address: Address(key), table: RecordTable.of(key.kind), record: entity.fieldValue, isInTrash: false)
      place.collect(id, into: &found)
    }
    guard isID(id) else { return [] }
    look(in: town, townKey)
    look(in: riskCatalogue, .riskFactors)
    look(in: clusterCatalogue, .clusters)
    for place in schools.indices { look(in: schools[place], EntityKey(.school, schools[place].id.text)) }
    for place in partnerships.indices { look(in: partnerships[place], partnerships[place].key) }
    for place in templates.indices { look(in: templates[place], EntityKey(.template, templates[place].id.text)) }
    return found
  }

  /// The object at an address; nil if there is none.
  package func place(at address: Address) -> RecordPlace? {
    var table = RecordTable.of(address.entity.kind)
    for step in address.path {
      guard let inner = table.field(named: step.list)?.kind.table else { return nil }
      table = inner
    }
    let record: FieldValue? =
      switch address {
      case townPlace.address: town.fieldValue
      case Address(.riskFactors): riskCatalogue.fieldValue
      case Address(.clusters): clusterCatalogue.fieldValue
      default: self.record(at: address)
      }
    return record.map {
      RecordPlace(address: address, table: table, record: $0, isInTrash: wayBack(to: address) != nil)
    }
  }

  /// The key of the town's file.
  package var townKey: EntityKey { EntityKey(.town, store.text) }

  /// The town as an object.
  package var townPlace: RecordPlace {
    RecordPlace(
      address: Address(townKey), table: RecordTable(Town.self), record: town.fieldValue, isInTrash: false)
  }

  /// One of the catalogues as an object, by its table; nil for any other table.
  package func catalogue(_ table: RecordTable) -> RecordPlace? {
    if table == RecordTable(RiskCatalogue.self) {
      return RecordPlace(
        address: Address(.riskFactors), table: table, record: riskCatalogue.fieldValue, isInTrash: false)
    }
    guard table == RecordTable(ClusterCatalogue.self) else { return nil }
    return RecordPlace(
      address: Address(.clusters), table: table, record: clusterCatalogue.fieldValue, isInTrash: false)
  }
}

extension RecordPlace {
  private static let trash = RecordTable(Deletion.self)

  /// Adds this object if it has the id, and all below it that have.
  fileprivate func collect(_ id: String, into found: inout [RecordPlace]) {
    let fields = table.fields
    let isGone =
      isInTrash || fields.contains { $0.kind == .record(Self.trash) && record[$0.name] != .notSet }
    if record[CommonField.id] == .text(id) {
      found.append(RecordPlace(address: address, table: table, record: record, isInTrash: isGone))
    }
    for line in fields {
      guard case .records(let inner) = line.kind, case .list(let elements) = record[line.name] else { continue }
      for element in elements {
        let place = RecordPlace(
          address: address.appending(line.name, element[CommonField.id].text ?? ""), table: inner, record: element,
          isInTrash: isGone)
        place.collect(id, into: &found)
      }
    }
  }
}

extension Edit {
  /// The edit that creates a school, a partnership or a template from what is set of it. Throws if a field cannot hold
  /// its value, or if the kind is none of these.
  package static func creating(_ kind: EntityKind, _ record: FieldValue) throws(EditFault) -> Edit {
    switch kind {
    case .school: creating(try School.read(record))
    case .partnership: creating(try Partnership.read(record))
    case .template: creating(try RoadmapTemplate.read(record))
    case .town, .riskFactors, .clusters: throw .notAWholeEntity
    }
  }
}
