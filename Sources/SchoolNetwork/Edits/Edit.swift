/// A kind of file in the store; each entity is one file.
package enum EntityKind: String, CaseIterable, Sendable {
  /// The town: `kurator.json`.
  case town
  /// The catalogue of risk factors: `risk-factors.json`.
  case riskFactors
  /// The catalogue of clusters: `clusters.json`.
  case clusters
  /// A school or other institution: `schools/<id>.json`.
  case school
  /// A partnership with its roadmaps: `partnerships/<id>.json`.
  case partnership
  /// A roadmap to start from: `templates/<id>.json`.
  case template

  /// Whether a store may have any number of them, so that one can be created and removed; of the others each store has
  /// exactly one.
  package var isOneOfMany: Bool {
    switch self {
    case .town, .riskFactors, .clusters: false
    case .school, .partnership, .template: true
    }
  }
}

/// Which entity: its kind and id.
package struct EntityKey: Hashable, Sendable {
  /// The kind.
  package var kind: EntityKind
  /// The id, which is the stem of the file's name where the kind has a folder.
  package var id: String

  /// The entity of this kind and id.
  package init(_ kind: EntityKind, _ id: String) {
    self.kind = kind
    self.id = id
  }

  /// The catalogue of risk factors; each store has one.
  package static let riskFactors = EntityKey(.riskFactors, "risk-factors")
  /// The catalogue of clusters; each store has one.
  package static let clusters = EntityKey(.clusters, EntityKind.clusters.rawValue)
}

/// The address of an object: its entity, then from list to list by ids, never by index, so that edits made
/// independently find the same object.
package struct Address: Hashable, Sendable {
  /// From an object to one in its list.
  package struct Step: Hashable, Sendable {
    /// The name of the list: `items`.
    package var list: String
    /// The id of the object in it.
    package var id: String

    /// The object of this id in the list of this name.
    package init(_ list: String, _ id: String) {
      self.list = list
      self.id = id
    }
  }

  /// The entity.
  package var entity: EntityKey
  /// The way within it; empty for the entity itself.
  package var path: [Step]

  /// The object that the steps lead to.
  package init(_ entity: EntityKey, _ path: [Step] = []) {
    self.entity = entity
    self.path = path
  }

  /// The object of this id in a list of this one.
  package func appending(_ list: String, _ id: String) -> Address { Address(entity, path + [Step(list, id)]) }
}

/// One change of one object, as a value: it can be applied, inverted, put into words, written down, sent on.
package struct Edit: Equatable, Sendable {
  /// What is done to the object.
  package enum Action: Equatable, Sendable {
    /// Sets a field to another value. It must hold `from`.
    case set(field: String, from: FieldValue, to: FieldValue)
    /// Inserts an object into a list, after the one with the id `after`; first if that is nil.
    case insert(list: String, record: FieldValue, after: String?)
    /// Removes an object from a list for good; it must be exactly as given. `after` says where undo puts it back.
    case remove(list: String, record: FieldValue, after: String?)
    /// Creates a whole entity, which is a new file; the address has no steps. The record is all of it.
    case create(record: FieldValue)
    /// Removes a whole entity for good; it must be exactly as given. «Deleted» is a field; this is the undo of a
    /// creation.
    case discard(record: FieldValue)
  }

  /// The object.
  package var address: Address
  /// What is done to it.
  package var action: Action

  /// A change of an object. Its values are normalised, so that afterwards the field holds exactly what the change sets.
  package init(_ address: Address, _ action: Action) {
    self.address = address
    self.action =
      switch action {
      case .set(let field, let from, let to): .set(field: field, from: from.normalised, to: to.normalised)
      case .insert(let list, let record, let after): .insert(list: list, record: record.normalised, after: after)
      case .remove(let list, let record, let after): .remove(list: list, record: record.normalised, after: after)
      case .create(let record): .create(record: record.normalised)
      case .discard(let record): .discard(record: record.normalised)
      }
  }

  /// The change that undoes this one.
  package var inverted: Edit {
    switch action {
    case .set(let field, let from, let to): Edit(address, .set(field: field, from: to, to: from))
    case .insert(let list, let record, let after): Edit(address, .remove(list: list, record: record, after: after))
    case .remove(let list, let record, let after): Edit(address, .insert(list: list, record: record, after: after))
    case .create(let record): Edit(address, .discard(record: record))
    case .discard(let record): Edit(address, .create(record: record))
    }
  }
}

/// Why an edit does not fit the network.
package enum EditFault: Error, Equatable, Sendable {
  /// There is no entity of that kind and id, or it could not be read.
  case noSuchEntity(EntityKey)
  /// There is no object of this id on the way.
  case noSuchPlace(String)
  /// Objects of that kind have no such field.
  case noSuchField(String)
  /// The value there is no longer what the edit starts from.
  case differs
  /// Two objects have this id, so that it is unclear which one is meant.
  case idTwice(String)
  /// The id of the new object is taken.
  case idTaken(String)
  /// The field cannot hold the new value.
  case badValue(FieldFault)
  /// Only a school, a partnership or a template can be created or removed as a whole, under a valid id.
  case notAWholeEntity
  /// The two schools of a new partnership have an unfinished one already.
  case partnersAlready(PartnershipID, supported: Reference, donor: Reference)
  /// The file holds more of the object of this id than the edit that removes it: it would be lost.
  case holdsMore(String)
  /// The file holds a value of the field of this name that cannot be read.
  case unreadable(field: String)
  /// The occurrence that a mark is for has another mark, which says otherwise.
  case markedAlready(String)
}
