/// Fields are named by the keys of their types, `RoadmapItem.title`, and never by a literal: a name that is not in a
/// table does not compile. Edits contain the text itself, as files do.
///
/// A key that has the name of a property that a protocol requires has its type written out, `name: Field<School> =`:
/// otherwise the compiler would look for that property through the key, and run in a circle.

/// The names that mean the same wherever an object has them.
package enum CommonField {
  /// How an object is addressed; the version of a file; what a file says that it is.
  package static let id = Town.id.name, schema = Town.schema.name, format = Town.format.name
}

/// Whether a name is that of the key, so that a `switch` over edits can list keys.
package func ~= <Owner>(key: Field<Owner>, name: String) -> Bool { key.name == name }

extension FieldValue {
  /// The member of a record that this key names; `notSet` if there is none, or if this is no record.
  package subscript<Owner>(key: Field<Owner>) -> FieldValue { self[key.name] }
}

extension FieldFault.Step {
  /// The member that this key names.
  package static func member<Owner>(_ key: Field<Owner>) -> FieldFault.Step { .member(key.name) }
}

extension Address.Step {
  /// The object of this id in the list that the key names.
  package init<Owner>(_ list: Field<Owner>, _ id: String) { self.init(list.name, id) }

  /// Whether it leads into the list that the key names.
  package func isIn<Owner>(_ list: Field<Owner>) -> Bool { self.list == list.name }
}

extension Address {
  /// The object of this id in a list of this one.
  package func appending<Owner>(_ list: Field<Owner>, _ id: String) -> Address { appending(list.name, id) }
}

extension Edit.Action {
  /// Sets a field to another value.
  package static func set<Owner>(_ key: Field<Owner>, from: FieldValue, to: FieldValue) -> Edit.Action {
    .set(field: key.name, from: from, to: to)
  }

  /// Inserts an object into a list, after the one with the id `after`; first if that is nil.
  package static func insert<Owner>(into list: Field<Owner>, _ record: FieldValue, after: String?) -> Edit.Action {
    .insert(list: list.name, record: record, after: after)
  }

  /// Removes an object from a list for good; `after` says where undo puts it back.
  package static func remove<Owner>(from list: Field<Owner>, _ record: FieldValue, after: String?) -> Edit.Action {
    .remove(list: list.name, record: record, after: after)
  }
}

extension Network {
  /// What a field holds now; nil if there is no such object.
  package func value<Owner>(of key: Field<Owner>, at address: Address) -> FieldValue? {
    value(of: key.name, at: address)
  }

  /// The edit that gives a field of an object another value; nil if it has that value already.
  package func setting<Owner>(_ key: Field<Owner>, to value: FieldValue, at address: Address) -> Edit? {
    setting(key.name, to: value, at: address)
  }
}
