/// Changing a list of objects by the ids of its elements.
package struct ListAccess<Owner: Sendable>: Sendable {
  /// Passes an action on to the element of this id.
  package let apply: @Sendable (inout Owner, String, ArraySlice<Address.Step>, Edit.Action) throws(EditFault) -> Void
  /// Inserts an object after the one with the given id; first if none is given.
  package let insert: @Sendable (inout Owner, FieldValue, String?) throws(EditFault) -> Void
  /// Removes the object.
  package let remove: @Sendable (inout Owner, FieldValue) throws(EditFault) -> Void
  /// What a field of a deeper object holds now.
  package let value: @Sendable (Owner, String, ArraySlice<Address.Step>, String) -> FieldValue?
  /// The ids in the list and below it.
  package let ids: @Sendable (Owner, inout [String]) -> Void
  /// The names of the fields of the object that these list names lead to.
  package let order: @Sendable (ArraySlice<String>) -> [String]

  /// Access to the list at this place of the owner.
  init<Element: Listed>(_ place: any WritableKeyPath<Owner, [Element]> & Sendable) {
    apply = { (owner, id, rest, action) throws(EditFault) in
      let index = try Self.index(of: id, in: owner[keyPath: place])
      try owner[keyPath: place][index].apply(action, at: rest)
    }
    insert = { (owner, record, after) throws(EditFault) in
      let element = try Element.read(record)
      // The result must be what the edit says, or it could not be undone.
      guard element.fieldValue == record else { throw EditFault.badValue(FieldFault(.expectedRecord)) }
      let list = owner[keyPath: place]
      guard !element.ownID.isNone, !list.contains(where: { $0.ownID == element.ownID }) else {
        throw EditFault.idTaken(element.listID)
      }
      let index = if let after { try Self.index(of: after, in: list) + 1 } else { 0 }
      owner[keyPath: place].insert(element, at: index)
    }
    remove = { (owner, record) throws(EditFault) in
      let element = try Element.read(record)
      let index = try Self.index(of: element.listID, in: owner[keyPath: place])
      guard owner[keyPath: place][index].fieldValue == record else { throw EditFault.differs }
      owner[keyPath: place].remove(at: index)
    }
    value = { owner, id, rest, name in
      let id = ID<Element>(id)
      return owner[keyPath: place].first { $0.ownID == id }?.value(of: name, at: rest)
    }
    ids = { owner, found in
      for element in owner[keyPath: place] { element.collectIDs(into: &found, own: element.listID) }
    }
    order = { Element.memberOrder(at: $0) }
  }

  private static func index<Element: Listed>(of text: String, in list: [Element]) throws(EditFault) -> Int {
    let id = ID<Element>(text)
    guard let index = list.firstIndex(where: { $0.ownID == id }) else { throw EditFault.noSuchPlace(text) }
    guard !list[(index + 1)...].contains(where: { $0.ownID == id }) else { throw EditFault.idTwice(text) }
    return index
  }
}

extension Recorded {
  /// Does the action on the object that the steps lead to.
  package mutating func apply(_ action: Edit.Action, at path: ArraySlice<Address.Step>) throws(EditFault) {
    if let step = path.first {
      guard let list = Self.field(named: step.list)?.list else { throw EditFault.noSuchField(step.list) }
      return try list.apply(&self, step.id, path.dropFirst(), action)
    }
    switch action {
    case .set(let name, let from, let to):
      guard let field = Self.field(named: name) else { throw EditFault.noSuchField(name) }
      // The id, the version and the format of an object are not edited as fields.
      guard ![CommonField.id, CommonField.schema, CommonField.format].contains(name) else {
        throw EditFault.noSuchField(name)
      }
      guard field.get(self) == from else { throw EditFault.differs }
      var changed = self
      var faults: [FieldFault] = []
      do throws(FieldFault) { try field.set(&changed, to, &faults) } catch { throw EditFault.badValue(error) }
      if let fault = faults.first(where: { !$0.isRemark }) { throw EditFault.badValue(fault) }
      guard field.get(changed) == to else { throw EditFault.badValue(FieldFault(to.expected)) }
      self = changed
    case .insert(let name, let record, let after):
      guard let list = Self.field(named: name)?.list else { throw EditFault.noSuchField(name) }
      try list.insert(&self, record, after)
    case .remove(let name, let record, _):
      guard let list = Self.field(named: name)?.list else { throw EditFault.noSuchField(name) }
      try list.remove(&self, record)
    // The network itself does these; objects within an entity are added and removed through their list.
    case .create, .discard: throw EditFault.notAWholeEntity
    }
  }

  /// What the field of this name holds in the object that the steps lead to; nil if there is no such object.
  package func value(of name: String, at path: ArraySlice<Address.Step>) -> FieldValue? {
    guard let step = path.first else { return Self.field(named: name)?.get(self) }
    return Self.field(named: step.list)?.list?.value(self, step.id, path.dropFirst(), name)
  }

  /// The canonical order of the members of the object that these list names lead to.
  package static func memberOrder(at lists: ArraySlice<String>) -> [String] {
    guard let name = lists.first else { return fields.map(\.name) }
    return field(named: name)?.list?.order(lists.dropFirst()) ?? []
  }

  /// The id of the object and all ids in its lists.
  package func collectIDs(into found: inout [String], own: String) {
    found.append(own)
    let fields = Self.fields
    // Accessed in place: a field is a large value, and most hold no list.
    for place in fields.indices where fields[place].list != nil { fields[place].list?.ids(self, &found) }
  }

  static func read(_ record: FieldValue) throws(EditFault) -> Self {
    var faults: [FieldFault] = []
    let value: Self
    do throws(FieldFault) { value = try Self(field: record, faults: &faults) } catch { throw EditFault.badValue(error) }
    if let fault = faults.first(where: { !$0.isRemark }) { throw EditFault.badValue(fault) }
    return value
  }
}

extension FieldValue {
  /// What was expected instead of a value that is not what it seems: a number `007`, a record with unknown members.
  fileprivate var expected: FieldFault.Reason {
    switch self {
    case .number: .expectedWholeNumber
    case .record, .list: .expectedRecord
    case .notSet, .flag, .text: .expectedText
    }
  }
}
