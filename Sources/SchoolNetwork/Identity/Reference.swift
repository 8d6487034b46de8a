/// A pointer to a school, perhaps one of another town's store: written `id`, or `store/id` if it lies elsewhere. In
/// memory it always names its store.
package struct Reference: Hashable, Sendable {
  /// The store of the school; the empty id until the network that holds the reference is known.
  package var store: StoreID
  /// The school.
  package var school: SchoolID
  /// The store whose file contains the reference.
  package var home: StoreID

  /// A school of the store `store`, mentioned in the store `home`.
  package init(_ school: SchoolID, store: StoreID = .none, home: StoreID = .none) {
    self.school = school
    self.store = store
    self.home = home
  }

  /// No school.
  package static var none: Reference { Reference(.none) }
  /// Whether no school is named.
  package var isNone: Bool { school.isNone }
  /// Whether the school lies in another store.
  package var isElsewhere: Bool { store != home }
  /// As written: `id` or `store/id`.
  package var text: String { isElsewhere ? "\(store.text)/\(school.text)" : school.text }

  /// Makes this the store whose file contains the reference.
  package mutating func settle(in home: StoreID) {
    if store == self.home { store = home }
    self.home = home
  }
}

extension Reference: FieldCoded {
  /// `id` or `store/id`.
  package init(_ value: TapedValue, faults: inout [FieldFault]) throws(FieldFault) {
    guard value.kind == .text else {
      guard value.isNotSet else { throw FieldFault(.expectedText) }
      self = .none
      return
    }
    let text = value.string
    guard let reference = Reference(written: text) else { throw FieldFault(.notAnID(text)) }
    self = reference
  }

  /// The reference that is written so; nil if it is none.
  package init?(written text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 2, parts.allSatisfy(isID) else { return nil }
    self.init(SchoolID(parts[parts.count - 1]), store: parts.count == 2 ? StoreID(parts[0]) : .none)
  }

  /// As written.
  package var fieldValue: FieldValue { isNone ? .notSet : .text(text) }

  /// A school.
  package static var fieldKind: FieldKind { .reference(.school) }
}
