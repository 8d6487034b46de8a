/// An entity that a store may have any number of, each in a file of its own: it can be created and removed as a whole.
package protocol OneOfMany: Listed {
  /// Its kind, which names its folder.
  static var entityKind: EntityKind { get }
  /// The version of the file format; nil if the file names none.
  var schema: Int? { get set }
  /// Makes this the store whose file contains its references.
  mutating func settle(in store: StoreID)
}

extension School: OneOfMany {
  /// A school.
  package static var entityKind: EntityKind { .school }

  /// Makes this the store whose file contains the references to declined donors and to the school it is a branch of.
  package mutating func settle(in store: StoreID) {
    branchOf.settle(in: store)
    for place in declined.indices { declined[place].donor.settle(in: store) }
  }
}

extension Partnership: OneOfMany {
  /// A partnership.
  package static var entityKind: EntityKind { .partnership }

  /// Makes this the store whose file contains the references to both sides.
  package mutating func settle(in store: StoreID) {
    supported.settle(in: store)
    donor.settle(in: store)
  }
}

extension RoadmapTemplate: OneOfMany {
  /// A template.
  package static var entityKind: EntityKind { .template }

  /// A template refers to no school.
  package mutating func settle(in store: StoreID) {}
}

extension Edit {
  /// The edit that creates a whole entity, which is a new file of the present format. Its id, and those within it, must
  /// be new to the store.
  package static func creating(_ entity: some OneOfMany) -> Edit {
    var entity = entity
    entity.schema = Town.schemaVersion
    return Edit(Address(EntityKey(type(of: entity).entityKind, entity.listID)), .create(record: entity.fieldValue))
  }

  /// Whether it creates or removes a whole entity.
  package var isOfAWhole: Bool {
    switch action {
    case .create, .discard: true
    case .set, .insert, .remove: false
    }
  }

  /// The partnership that it creates or removes as a whole; nil for any other edit.
  package var partnershipRecord: FieldValue? {
    guard address.entity.kind == .partnership else { return nil }
    return switch action {
    case .create(let record), .discard(let record): record
    case .set, .insert, .remove: nil
    }
  }

  /// Whether it creates a whole entity.
  package var isCreation: Bool {
    switch action {
    case .create: true
    case .set, .insert, .remove, .discard: false
    }
  }

  /// Throws if an edit of a whole entity is invalid in every network: its kind cannot be created and removed, its
  /// address is within an entity, or its record has another id or no format that this version writes.
  package func checkWhole() throws(EditFault) {
    guard case .create(let record) = action else {
      guard case .discard(let record) = action else { return }
      return try Edit(address, .create(record: record)).checkWhole()
    }
    let key = address.entity
    guard key.kind.isOneOfMany, address.path.isEmpty, isID(key.id) else { throw .notAWholeEntity }
    guard record[CommonField.id] == .text(key.id) else {
      throw .badValue(FieldFault(.noID).under(.member(CommonField.id)))
    }
    guard case .number(let digits) = record[CommonField.schema], let schema = Int(digits) else {
      throw .badValue(FieldFault(.expectedWholeNumber).under(.member(CommonField.schema)))
    }
    guard (1...Town.schemaVersion).contains(schema) else {
      throw .badValue(FieldFault(.outOfRange(schema)).under(.member(CommonField.schema)))
    }
  }
}

extension Array where Element: OneOfMany {
  /// Inserts an entity at its place by id.
  mutating func bring(_ record: FieldValue, in store: StoreID) throws(EditFault) {
    var entity = try Element.read(record)
    entity.settle(in: store)
    // The result must be what the edit says, or it could not be undone.
    guard entity.fieldValue == record else { throw EditFault.badValue(FieldFault(.expectedRecord)) }
    insert(entity, at: firstIndex { entity.listID < $0.listID } ?? endIndex)
  }
}

extension EntityKind {
  /// What the tables of a kind read from a record; unknown members, and values that cannot be read, are skipped. Nil if
  /// it cannot be an entity that is created and removed as a whole.
  package func reading(_ record: FieldValue) -> FieldValue? {
    func read<Entity: OneOfMany>(_ type: Entity.Type) -> FieldValue? {
      var faults: [FieldFault] = []
      do throws(FieldFault) { return try Entity(field: record, faults: &faults).fieldValue } catch { return nil }
    }
    return switch self {
    case .school: read(School.self)
    case .partnership: read(Partnership.self)
    case .template: read(RoadmapTemplate.self)
    case .town, .riskFactors, .clusters: nil
    }
  }
}

extension Network {
  /// Divides edits that have to be made again into those that this network already has and the others, both in order. Of
  /// each entity, the network already has all edits up to the last one that would leave the entity as it is: a program
  /// that was stopped between writing and learning of it, or that was told the write had failed, asks again for what is
  /// already there.
  package func parting(_ edits: [Edit]) -> (made: [Edit], open: [Edit]) {
    var left = Dictionary(uniqueKeysWithValues: Change.grouping(edits).map { ($0.entity, countMade($0)) })
    var (made, open): ([Edit], [Edit]) = ([], [])
    for edit in edits {
      let count = left[edit.address.entity] ?? 0
      if count > 0 { made.append(edit) } else { open.append(edit) }
      left[edit.address.entity] = count - 1
    }
    return (made, open)
  }

  private func countMade(_ change: Change) -> Int {
    guard let first = change.edits.firstIndex(where: \.isOfAWhole) else {
      var trial = self
      do throws(EditFault) {
        try trial.apply(change.edits)
        return 0
      } catch {}  // Some may be made.
      return change.countStanding { edits in
        var trial = self
        do throws(EditFault) {
          for edit in edits { try trial.apply(edit) }
          return true
        } catch { return false }
      }
    }
    let standing = record(of: change.entity)
    var count = 0
    var trial = self
    do throws(EditFault) {
      try change.edits[first].checkWhole()
      // From the first of these edits on the result is known, whatever the network holds: that entity, or none.
      if let standing { try trial.apply(Edit(Address(change.entity), .discard(record: standing))) }
      for (place, edit) in change.edits.enumerated().dropFirst(first) {
        if place > first || edit.isCreation { try trial.apply(edit) }
        if trial.record(of: change.entity) == standing { count = place + 1 }
      }
    } catch {}  // What cannot be made has not been made.
    return count
  }
}

extension Change {
  /// How many of the edits are already made, counted from the first: those that can be taken back one by one, the last
  /// first. `takesBack` tries that with edits in this order.
  package func countStanding(_ takesBack: ([Edit]) -> Bool) -> Int {
    edits.indices.reversed().first { takesBack(edits[...$0].reversed().map(\.inverted)) }.map { $0 + 1 } ?? 0
  }
}
