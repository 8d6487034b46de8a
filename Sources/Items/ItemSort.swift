/// What items are sorted by: at most three fields. Equal ones follow in the order of the roadmaps, then by id.
package struct ItemSort: Hashable, Sendable {
  /// A field, and whether its greatest values come first.
  package struct Key: Hashable, Sendable {
    /// The field.
    package let field: ItemField
    /// Whether the greatest come first.
    package var isDescending: Bool

    /// A field, the least first unless said otherwise.
    package init(_ field: ItemField, isDescending: Bool = false) {
      (self.field, self.isDescending) = (field, isDescending)
    }
  }

  /// How many keys there can be.
  package static let most = 3

  /// The keys, the one that decides first.
  package private(set) var keys: [Key]

  /// These keys; what is more than three, has no order or is said twice is left out.
  package init(_ keys: [Key] = []) {
    self.keys = []
    for key in keys where self.keys.count < Self.most && key.field.uses.contains(.sort) && place(of: key.field) == nil {
      self.keys.append(key)
    }
  }

  /// The key of a field’s column was pressed: the field decides first, and the earlier ones follow; it is turned if it
  /// decided first already; the third time it is taken out.
  package mutating func press(_ field: ItemField) {
    guard field.uses.contains(.sort) else { return }
    guard let first = keys.first, first.field == field else {
      keys = Array(([Key(field)] + keys.filter { $0.field != field }).prefix(Self.most))
      return
    }
    if first.isDescending { keys.removeFirst() } else { keys[0].isDescending = true }
  }

  /// Turns the key that decides first.
  package mutating func turn() { if !keys.isEmpty { keys[0].isDescending.toggle() } }

  /// Which key a field is, from 0, for its heading («▲1»); nil if it is none.
  package func place(of field: ItemField) -> Int? { keys.firstIndex { $0.field == field } }
}
