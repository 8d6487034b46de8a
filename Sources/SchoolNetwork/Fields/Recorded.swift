/// A value with named fields: an entity, or an object within one. One table of fields, in the order of the file,
/// describes its format completely: reading, writing, edits by name and the documentation test follow from it.
package protocol Recorded: FieldCoded {
  /// The value with nothing set.
  init()
  /// The fields, in the order they are written.
  static var fields: [Field<Self>] { get }
  /// What commands call it: `item`.
  static var kindName: String { get }
  /// What the ids of such objects begin with: `i`.
  static var idPrefix: String { get }
  /// The fields that it cannot be without when it is made: of each group one at least.
  static var required: [[Field<Self>]] { get }
  /// The fields that are asked for as well when it is made, and may be left empty.
  static var asked: [Field<Self>] { get }
}

/// An object in a list: addressed by its id, never by its place.
package protocol Listed: Recorded {
  /// The id, unique in the store.
  var ownID: ID<Self> { get }
}

extension Listed {
  /// The id as text.
  package var listID: String { ownID.text }
}

/// One line of an entity's table of fields.
package struct Field<Owner: Sendable>: Sendable {
  /// The name, as in the file.
  package let name: String
  private let key: FieldName
  /// Reads the field of an owner.
  package let get: @Sendable (Owner) -> FieldValue
  /// Reads the field of an owner from a tape.
  let reader: FieldReader<Owner>
  /// What can be done with the field when it is a list of objects; nil for any other.
  package let list: ListAccess<Owner>?
  /// What of the program writes the field, as far as the table says it; nil if a person does.
  package private(set) var keeper: FieldKeeper?
  /// Whether it holds any words where it holds none of the names that its kind lists.
  package private(set) var takesWords = false
  /// The numbers that it can hold; nil if it holds none, or the program sets them.
  package private(set) var range: ClosedRange<Int>?
  private let makeKind: @Sendable () -> FieldKind

  /// A field that holds one value; with a kind of its own if the type says too little.
  package init<Value: FieldCoded>(
    _ name: StaticString, _ place: any WritableKeyPath<Owner, Value> & Sendable,
    _ kind: FieldKind? = nil
  ) {
    self.name = name.description
    key = FieldName(name)
    let slot = FieldSlot(place)
    get = { $0[keyPath: place].fieldValue }
    reader = FieldReader { (owner, value, faults) throws(FieldFault) in
      slot.set(try Value(value, faults: &faults), in: &owner)
    }
    list = nil
    makeKind = { kind ?? Value.fieldKind }
  }

  /// The field that holds the id of its owner.
  package init(_ name: StaticString, _ place: any WritableKeyPath<Owner, ID<Owner>> & Sendable) {
    self.init(name, place, .id)
  }

  /// A field that holds one object.
  package init<Value: Recorded>(record name: StaticString, _ place: any WritableKeyPath<Owner, Value> & Sendable) {
    self.name = name.description
    key = FieldName(name)
    let slot = FieldSlot(place)
    get = { $0[keyPath: place].fieldValue }
    reader = FieldReader { (owner, value, faults) throws(FieldFault) in
      slot.set(try Value(value, faults: &faults), in: &owner)
    }
    list = nil
    makeKind = { .record(RecordTable(Value.self)) }
  }

  /// A field that may hold one object.
  package init<Value: Recorded>(record name: StaticString, _ place: any WritableKeyPath<Owner, Value?> & Sendable) {
    self.name = name.description
    key = FieldName(name)
    let slot = FieldSlot(place)
    get = { $0[keyPath: place].fieldValue }
    reader = FieldReader { (owner, value, faults) throws(FieldFault) in
      // An object with nothing set says no more than no object; if it were kept, an edit could not start from it.
      let object = try Value?(value, faults: &faults)
      slot.set(object?.fieldValue == .notSet ? nil : object, in: &owner)
    }
    list = nil
    makeKind = { .record(RecordTable(Value.self)) }
  }

  /// A field that holds a list of objects with ids.
  package init<Element: Listed>(list name: StaticString, _ place: any WritableKeyPath<Owner, [Element]> & Sendable) {
    self.name = name.description
    key = FieldName(name)
    let slot = FieldSlot(place)
    get = { $0[keyPath: place].fieldValue }
    reader = FieldReader { (owner, value, faults) throws(FieldFault) in
      let elements = try [Element](value, faults: &faults)
      if let place = elements.firstIndex(where: { $0.ownID.isNone }) {
        throw FieldFault(.noID, isFatal: true).under(.element(place))
      }
      slot.set(elements, in: &owner)
    }
    list = ListAccess(place)
    makeKind = { .records(RecordTable(Element.self)) }
  }
}

extension Field {
  /// The same field, written by the program and by nobody else.
  package func kept(by keeper: FieldKeeper) -> Field {
    var field = self
    field.keeper = keeper
    return field
  }

  /// The same field, which also holds any words.
  package var orWords: Field {
    var field = self
    field.takesWords = true
    return field
  }

  /// The same field, whose number is one of these.
  package func within(_ range: ClosedRange<Int>) -> Field {
    var field = self
    field.range = range
    return field
  }

  /// What it holds. Code that shows or edits fields asks for it; reading does not need it.
  package var kind: FieldKind { makeKind() }

  /// Sets the field of an owner; errors inside are added to the faults.
  package func set(
    _ owner: inout Owner, _ value: FieldValue, _ faults: inout [FieldFault]
  ) throws(FieldFault) {
    var tape = FieldTape()
    tape.add(value)
    try tape.read(from: UnsafeBufferPointer(start: nil, count: 0)) { (value) throws(FieldFault) in
      try reader.read(&owner, value, &faults)
    }
  }

  /// Whether it has this name.
  @inline(__always)
  func isNamed(_ name: FieldName) -> Bool { key == name }
}

extension Recorded {
  /// The value out of a record. A field that cannot be read stays not set and is named in `faults`; unknown members are
  /// skipped (the file keeps them), and one that is nearly the name of a field is named in `faults` too.
  package init(_ value: TapedValue, faults: inout [FieldFault]) throws(FieldFault) {
    self.init()
    guard value.isRecord else {
      guard value.isNotSet else { throw FieldFault(.expectedRecord, isFatal: true) }
      return
    }
    let fields = Self.fields
    // Members usually have the order of the table, so the search continues from the last hit.
    var next = 0
    for (name, value) in value.members {
      // «Not set» may also be written as an empty text, for a day or an id as well as for words.
      if value.isNotSet || value.isEmptyText { continue }
      guard let place = Self.place(of: FieldName(name.bytes), in: fields, from: next) else {
        if let fault = FieldFault(unknown: name, names: fields.lazy.map(\.name)) { faults.append(fault) }
        continue
      }
      next = place + 1
      let known = faults.count
      do throws(FieldFault) {
        try fields[place].reader.read(&self, value, &faults)
      } catch {
        guard !error.isFatal else { throw error.under(.member(fields[place].name)) }
        faults.append(error)
      }
      for fault in known..<faults.count { faults[fault] = faults[fault].under(.member(fields[place].name)) }
    }
  }

  private static func place(of name: FieldName, in fields: [Field<Self>], from start: Int) -> Int? {
    var place = start
    for _ in fields.indices {
      if place >= fields.count { place = 0 }
      if fields[place].isNamed(name) { return place }
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

  /// An object with this table.
  package static var fieldKind: FieldKind { .record(RecordTable(Self.self)) }

  /// What can be read of a value of a field.
  static func readable(_ value: FieldValue, of field: String) -> FieldValue {
    guard let found = self.field(named: field) else { return value }
    var (owner, faults) = (Self(), [FieldFault]())
    do throws(FieldFault) { try found.set(&owner, value, &faults) } catch { return .notSet }
    return found.get(owner)
  }

  /// The field of this name.
  package static func field(named name: String) -> Field<Self>? { fields.first { $0.name == name } }
}
