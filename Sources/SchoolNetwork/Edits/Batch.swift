/// What the store has to keep: the edits of one entity, in order.
package struct Change: Equatable, Sendable {
  /// The entity, which is one file.
  package var entity: EntityKey
  /// Its edits, in order.
  package var edits: [Edit]

  /// Edits of one entity.
  package init(_ entity: EntityKey, _ edits: [Edit]) {
    self.entity = entity
    self.edits = edits
  }

  /// Edits sorted by entity, their order kept.
  package static func grouping(_ edits: [Edit]) -> [Change] {
    var changes: [Change] = []
    var places: [EntityKey: Int] = [:]
    for edit in edits {
      let entity = edit.address.entity
      if let place = places[entity] {
        changes[place].edits.append(edit)
      } else {
        places[entity] = changes.count
        changes.append(Change(entity, [edit]))
      }
    }
    return changes
  }
}

/// Changes that the store keeps together or not at all: those of one file, or those of all files that steps over several
/// files have to do with.
package struct Batch: Equatable, Sendable {
  /// The changes, one a file.
  package let changes: [Change]

  /// Changes that are kept together or not at all.
  package init(_ changes: [Change]) { self.changes = changes }

  /// All its edits.
  package var edits: [Edit] { changes.flatMap(\.edits) }

  /// What steps have to be kept as. Steps of one file each are kept file by file. A step over several files is kept as a
  /// whole, and so is any other step that changes one of these files: kept without the first it might not fit, and a
  /// step that is made and taken back before it was written leaves nothing behind.
  package static func grouping(_ steps: [[Edit]]) -> [Batch] {
    // Of each entity the first entity of its batch; that of a batch which joined another one leads on to it.
    var leads: [EntityKey: EntityKey] = [:]
    func lead(of entity: EntityKey) -> EntityKey {
      var lead = entity
      while let next = leads[lead], next != lead { lead = next }
      return lead
    }
    for step in steps {
      guard let first = step.first.map({ lead(of: $0.address.entity) }) else { continue }
      for edit in step { leads[lead(of: edit.address.entity)] = first }
    }
    var batches: [[Change]] = []
    var places: [EntityKey: Int] = [:]
    for change in Change.grouping(steps.flatMap(\.self)) {
      let lead = lead(of: change.entity)
      if let place = places[lead] {
        batches[place].append(change)
      } else {
        places[lead] = batches.count
        batches.append([change])
      }
    }
    return batches.map { Batch($0) }
  }
}
