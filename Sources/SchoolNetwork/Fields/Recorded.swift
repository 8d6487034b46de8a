/// A value with named fields: an entity, or an object within one. One table of fields, in the order of the file, is
/// all there is to say about its format: reading, writing, edits by name and the documentation test follow from it.
package protocol Recorded: FieldCoded {
  /// The value with nothing set.
  init()
  /// The fields, in the order they are written.
  static var fields: [Field<Self>] { get }
}

/// An object in a list: addressed by its id, never by its place.
package protocol Listed: Recorded {
  /// The id, unique in the store.
  var listID: String { get }
}

/// One line of an entity's table of fields.
package struct Field<Owner: Sendable>: Sendable {
  /// The name, as in the file.
  package let name: String
  /// Reads the field of an owner.
  package let get: @Sendable (Owner) -> FieldValue
  /// Sets the field of an owner; what is wrong inside goes to the faults.
  package let set: @Sendable (inout Owner, FieldValue, inout [FieldFault]) throws(FieldFault) -> Void
  /// What can be done with the field when it is a list of objects; nil for any other.
  package let list: ListAccess<Owner>?
  /// The names of the fields of the objects in it, when it holds objects; empty for any other.
  package let memberNames: @Sendable () -> [String]

  /// A field that holds one value.
  package init<Value: FieldCoded>(_ name: String, _ place: any WritableKeyPath<Owner, Value> & Sendable) {
    self.name = name
    get = { $0[keyPath: place].fieldValue }
    set = { (owner, value, faults) throws(FieldFault) in
      owner[keyPath: place] = try Value(field: value, faults: &faults)
    }
    list = nil
    memberNames = { [] }
  }

  /// A field that holds one object.
  package init<Value: Recorded>(record name: String, _ place: any WritableKeyPath<Owner, Value> & Sendable) {
    self.name = name
    get = { $0[keyPath: place].fieldValue }
    set = { (owner, value, faults) throws(FieldFault) in
      owner[keyPath: place] = try Value(field: value, faults: &faults)
    }
    list = nil
    memberNames = { Value.fields.map(\.name) }
  }

  /// A field that may hold one object.
  package init<Value: Recorded>(record name: String, _ place: any WritableKeyPath<Owner, Value?> & Sendable) {
    self.name = name
    get = { $0[keyPath: place].fieldValue }
    set = { (owner, value, faults) throws(FieldFault) in
      // An object in which nothing is set says no more than none; were it kept, an edit could not start from it.
      let object = try Value?(field: value, faults: &faults)
      owner[keyPath: place] = object?.fieldValue == .notSet ? nil : object
    }
    list = nil
    memberNames = { Value.fields.map(\.name) }
  }

  /// A field that holds a list of objects with ids.
  package init<Element: Listed>(list name: String, _ place: any WritableKeyPath<Owner, [Element]> & Sendable) {
    self.name = name
    get = { $0[keyPath: place].fieldValue }
    set = { (owner, value, faults) throws(FieldFault) in
      let elements = try [Element](field: value, faults: &faults)
      if let place = elements.firstIndex(where: { $0.listID.isEmpty }) {
        throw FieldFault(.noID, isFatal: true).under(.element(place))
      }
      owner[keyPath: place] = elements
    }
    list = ListAccess(place)
    memberNames = { Element.fields.map(\.name) }
  }
}

extension Recorded {
  /// The value out of a record. A field that cannot be read stays not set and is named in `faults`; unknown members
  /// are passed over (the file keeps them).
  package init(field: FieldValue, faults: inout [FieldFault]) throws(FieldFault) {
    guard case .record(let members) = field else {
      if case .notSet = field {
        self.init()
        return
      }
      throw FieldFault(.expectedRecord, isFatal: true)
    }
    self.init()
    let fields = Self.fields
    // Members usually stand in the order of the table, so the search goes on from the last hit.
    var next = 0
    for member in members {
      // «Not set» may stand as an empty text too, for a day or an id as well as for words.
      if case .text("") = member.value { continue }
      guard let place = Self.place(of: member.name, in: fields, from: next) else { continue }
      next = place + 1
      let known = faults.count
      do throws(FieldFault) {
        try fields[place].set(&self, member.value, &faults)
      } catch {
        guard !error.isFatal else { throw error.under(.member(member.name)) }
        faults.append(error)
      }
      for fault in known..<faults.count { faults[fault] = faults[fault].under(.member(member.name)) }
    }
  }

  private static func place(of name: String, in fields: [Field<Self>], from start: Int) -> Int? {
    // Names of another length, the most of those that do not fit, need not be compared.
    let length = name.utf8.count
    var place = start
    for _ in fields.indices {
      if place >= fields.count { place = 0 }
      if fields[place].name.utf8.count == length, fields[place].name == name { return place }
      place += 1
    }
    return nil
  }

  /// The value as a record of what is set; `notSet` when nothing is.
  package var fieldValue: FieldValue {
    let members = Self.fields.compactMap { field -> FieldMember? in
      let value = field.get(self)
      return value == .notSet ? nil : FieldMember(field.name, value)
    }
    return members.isEmpty ? .notSet : .record(members)
  }

  /// The field of this name.
  package static func field(named name: String) -> Field<Self>? { fields.first { $0.name == name } }
}
