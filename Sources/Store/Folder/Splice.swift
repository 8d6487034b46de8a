import JSONText
import SchoolNetwork

/// Puts the edits of one entity into the text of its file, and touches nothing else.
enum Splice {
  /// The text after the edits; nil means no file, both before and after them.
  static func apply(_ change: Change, to bytes: [UInt8]?, file: String) throws(SaveFailure) -> [UInt8]? {
    var document: JSONDocument?
    do throws(JSONFault) {
      document = try bytes.map { bytes throws(JSONFault) in try JSONDocument(bytes: bytes, limits: .store) }
    } catch { throw .notWritable(file: file) }
    do throws(EditFault) {
      if change.edits.contains(where: \.isOfAWhole) {
        try apply(change.edits.dropFirst(countMade(change, document)), of: change.entity, to: &document)
      } else {
        document = try applySets(change, to: document)
      }
    } catch { throw .doesNotFit(error, file: file) }
    return document?.bytes
  }

  private static func apply(
    _ edits: ArraySlice<Edit>, of entity: EntityKey, to document: inout JSONDocument?
  ) throws(EditFault) {
    var rest = edits
    while let first = rest.first {
      if let run = ListRun(rest), run.address.entity == entity {
        let count = try run.apply(to: &document)
        rest = rest.dropFirst(count)
        if count > 0 { continue }
      }
      let edit = first
      rest.removeFirst()
      guard edit.address.entity == entity else { throw .noSuchEntity(edit.address.entity) }
      if let next = rest.first, let move = Move(edit, next), document != nil {
        rest.removeFirst()
        try document?.move(move)
      } else {
        try apply(edit, to: &document)
      }
    }
  }

  /// The document behind edits within an entity. Where they do not fit, the first of them may stand already: a save
  /// that was told as failed had put them in place.
  private static func applySets(_ change: Change, to document: JSONDocument?) throws(EditFault) -> JSONDocument? {
    var result = document
    do throws(EditFault) {
      try apply(change.edits[...], of: change.entity, to: &result)
      return result
    } catch {
      let count = change.countStanding { edits in
        var trial = document
        do throws(EditFault) {
          for edit in edits {
            // Another's object of the same id is not the one that was inserted.
            guard edit.takesAllAway(from: trial) else { return false }
            try apply([edit], of: change.entity, to: &trial)
          }
          return true
        } catch { return false }
      }
      guard count > 0 else { throw error }
      result = document
      try apply(change.edits.dropFirst(count), of: change.entity, to: &result)
      return result
    }
  }

  /// How many edits stand already, where a whole entity comes or goes: a program that was stopped before it heard of
  /// the save asks for it again.
  private static func countMade(_ change: Change, _ document: JSONDocument?) -> Int {
    guard let first = change.edits.firstIndex(where: \.isOfAWhole) else { return 0 }
    func reading(_ document: JSONDocument?) -> FieldValue? {
      document.flatMap { change.entity.kind.reading(FieldValue($0.value)) }
    }
    let standing = reading(document)
    var trial: JSONDocument?
    var count = 0
    do throws(EditFault) {
      try change.edits[first].checkWhole()
      for (place, edit) in change.edits.enumerated().dropFirst(first) {
        // From the first of these edits on the result is known, whatever the file holds.
        if place > first || edit.isCreation { try apply(edit, to: &trial) }
        if reading(trial) == standing { count = place + 1 }
      }
    } catch {}  // What cannot be made has not been made.
    return count
  }

  private static func apply(_ edit: Edit, to document: inout JSONDocument?) throws(EditFault) {
    switch edit.action {
    case .create(let record):
      try edit.checkWhole()
      guard document == nil else { throw .idTaken(edit.address.entity.id) }
      do throws(JSONFault) {
        document = try JSONDocument(bytes: record.json?.prettyBytes() ?? [], limits: .store)
      } catch { throw .badValue(FieldFault(.expectedText)) }
    case .discard(let record):
      try edit.checkWhole()
      guard let standing = document.map({ FieldValue($0.value) }) else { throw .noSuchEntity(edit.address.entity) }
      // Nothing is removed that the edit does not know, and that undo could not bring back.
      guard standing.fits(record), record.fits(standing.normalised) else { throw .differs }
      document = nil
    case .set, .insert, .remove:
      guard var standing = document else { throw .noSuchEntity(edit.address.entity) }
      try apply(edit, to: &standing)
      document = standing
    }
  }

  private static func apply(_ edit: Edit, to document: inout JSONDocument) throws(EditFault) {
    let path = edit.address.path.flatMap { [JSONDocument.Step.member($0.list), .element(id: $0.id)] }
    let order = StorePaths.memberOrder(edit.address.entity.kind, edit.address.path.map(\.list))
    switch edit.action {
    case .set(let field, let from, let to):
      let stands = FieldValue(document.value(at: path + [.member(field)]) ?? .null)
      guard stands.admits(from: from, to: to) else {
        // Nobody changed what was never read.
        let table = edit.address.table
        let isUnread = stands != from && table?.readable(stands, of: field).fits(from) == true
        throw isUnread ? .unreadable(field: field) : .differs
      }
      let (old, new) = stands.difference(from: from, to: to)
      // A mark of deletion that says more would stay, and what it is about would be in the trash for all that is told.
      if RoadmapItem.deleted ~= field, to == .notSet, new != nil {
        throw .holdsMore(edit.address.path.last?.id ?? edit.address.entity.id)
      }
      do throws(JSONEditFault) { try document.set(new, from: old, member: field, at: path, order: order) } catch {
        throw error.meaning
      }
    case .insert(let list, let record, let after):
      let place = path + [.member(list)]
      guard let json = record.json, let id = record[CommonField.id].text else { throw .badValue(FieldFault(.noID)) }
      switch document.value(at: place) {
      case .array, .null, nil: break
      default: throw .unreadable(field: list)
      }
      guard document.value(at: place + [.element(id: id)]) == nil else { throw .idTaken(id) }
      do throws(JSONEditFault) {
        if after == nil, document.value(at: place) == .null {
          try document.set(.array([json]), from: nil, member: list, at: path, order: order)
        } else {
          try document.insert(json, intoList: list, at: path, after: after, order: order)
        }
      } catch { throw error.meaning }
    case .remove(let list, let record, _):
      let id = record[CommonField.id].text ?? ""
      let place = path + [.member(list)]
      guard let element = document.value(at: place + [.element(id: id)]) else { throw .noSuchPlace(id) }
      guard FieldValue(element).fits(record) else { throw .differs }
      // Nor is anything removed that the edit does not know: a field of a newer version, a value that cannot be read.
      guard record.fits(FieldValue(element).normalised) else { throw .holdsMore(id) }
      do throws(JSONEditFault) {
        try document.remove(elementWithID: id, fromList: list, at: path)
        // «Not set» is not written: the list is removed with its last object, so that undo leaves the text as it was.
        if document.value(at: place) == .array([]) {
          try document.set(nil, from: .array([]), member: list, at: path, order: order)
        }
      } catch { throw error.meaning }
    case .create, .discard: throw .notAWholeEntity
    }
  }
}

/// An object that is removed from a list and put into another place of it at once: its text goes there as it is, with
/// all that the edits do not know of it.
private struct Move {
  let address: Address
  let list: String, record: FieldValue, after: String?

  /// Two edits in a row; nil if they are something else.
  init?(_ edit: Edit, _ next: Edit) {
    guard case .remove(let list, let record, _) = edit.action, case .insert(list, record, let after) = next.action,
      edit.address == next.address
    else { return nil }
    (address, self.list, self.record, self.after) = (edit.address, list, record, after)
  }
}

extension JSONDocument {
  fileprivate mutating func move(_ move: Move) throws(EditFault) {
    let id = move.record[CommonField.id].text ?? ""
    let path = move.address.path.flatMap { [Step.member($0.list), .element(id: $0.id)] }
    guard let element = value(at: path + [.member(move.list), .element(id: id)]) else { throw .noSuchPlace(id) }
    guard FieldValue(element).fits(move.record) else { throw .differs }
    do throws(JSONEditFault) {
      try self.move(elementWithID: id, inList: move.list, at: path, after: move.after)
    } catch { throw error.meaning }
  }
}

extension Edit {
  /// Whether an object that it removes has nothing that it does not know of.
  fileprivate func takesAllAway(from document: JSONDocument?) -> Bool {
    guard case .remove(let list, let record, _) = action else { return true }
    let path = address.path.flatMap { [JSONDocument.Step.member($0.list), .element(id: $0.id)] }
    let place = path + [.member(list), .element(id: record[CommonField.id].text ?? "")]
    return document?.value(at: place).map { record.fits(FieldValue($0).normalised) } ?? true
  }
}

extension FieldValue {
  /// Whether an edit of these two values may be done to a value in a file. Members that neither names are ignored: the
  /// program does not know them or could not read them, and they stay.
  func admits(from: FieldValue, to: FieldValue) -> Bool {
    guard case .record = self, from.isRecordOrNotSet, to.isRecordOrNotSet else { return fits(from) }
    return (from.names + to.names).allSatisfy { self[$0].admits(from: from[$0], to: to[$0]) }
  }

  /// The same two values as texts, for the difference between them: an object that has more in the file than the edit
  /// knows is changed member by member, never replaced or removed.
  func difference(from: FieldValue, to: FieldValue) -> (old: JSONValue?, new: JSONValue?) {
    guard case .record = self, to.isRecordOrNotSet else { return (from.json, to.json) }
    return (from.json ?? .object([]), behind(from, to))
  }

  /// What an object of the file is to be behind an edit, at every depth, but for what the edit does not know of it: an
  /// object that has more than that stays, if only for this. Nil: it goes.
  private func behind(_ from: FieldValue, _ to: FieldValue) -> JSONValue? {
    guard case .record(let members) = self, to.isRecordOrNotSet else { return to.json }
    var behind: [JSONMember] = []
    for name in to.names {
      if let value = self[name].behind(from[name], to[name]) { behind.append(JSONMember(name, value)) }
    }
    var hasMore = false
    for member in members where to[member.name] == .notSet && member.value.normalised != .notSet {
      if from[member.name] == .notSet {
        hasMore = true
      } else if let value = member.value.behind(from[member.name], .notSet) {
        behind.append(JSONMember(member.name, value))
      }
    }
    return behind.isEmpty && !hasMore ? nil : .object(behind)
  }

  /// Whether a value in a file is this value; a list must be equal as a whole, since it is replaced as a whole.
  func fits(_ expected: FieldValue) -> Bool {
    switch (self, expected) {
    case (.record, .record(let due)): due.allSatisfy { self[$0.name].fits($0.value) }
    case (.list(let values), .list(let due)):
      values.count == due.count && zip(values, due).allSatisfy { $0.fits($1) && $1.fits($0.normalised) }
    // Ways to write «not set», and a flag that is not there.
    case (.notSet, .text), (.notSet, .list), (.notSet, .record): expected.normalised == .notSet
    case (.list(let values), .notSet): values.isEmpty
    case (.text(let text), .notSet): text.isEmpty
    case (.notSet, .flag(let flag)): !flag
    default: self == expected
    }
  }

  private var isRecordOrNotSet: Bool {
    switch self {
    case .record, .notSet: true
    case .flag, .number, .text, .list: false
    }
  }

  private var names: [String] {
    guard case .record(let members) = self else { return [] }
    return members.filter { $0.value.normalised != .notSet }.map(\.name)
  }
}

extension JSONEditFault {
  /// Why an edit could not be done, in the words of the domain.
  var meaning: EditFault {
    switch self {
    case .noSuchPlace, .notAnObject, .notAList: .differs
    case .refused: .badValue(FieldFault(.expectedText))
    }
  }
}

extension Address {
  /// The table of the object there; nil if no list on the way is one.
  fileprivate var table: RecordTable? {
    path.reduce(Optional(RecordTable.of(entity.kind))) { table, step in table?.field(named: step.list)?.kind.table }
  }
}
