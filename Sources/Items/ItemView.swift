package import SchoolNetwork

/// A column of a table of items, as a person set it.
package struct ItemViewColumn: Hashable, Sendable {
  /// The field.
  package var field: ItemField
  /// How wide it is, in columns of the screen; nil for as wide as there is room.
  package var width: Int?

  /// The widths that a column can have.
  package static let widths = 3...200

  /// A column of a field.
  package init(_ field: ItemField, width: Int? = nil) { (self.field, self.width) = (field, width) }
}

/// A table of items that was saved under a name: its columns, filter, order and groups.
package struct ItemView: Equatable, Sendable {
  /// The name.
  package var name: String
  /// The columns, in their order.
  package var columns: [ItemViewColumn]
  /// The filter, order and groups; which groups are folded is not saved.
  package var query: ItemQuery
  /// What this version does not know of it: it is kept and written back.
  package internal(set) var gone = Gone()

  /// What was saved by another version, or with a field or value that is gone, as it was read.
  package struct Gone: Equatable, Sendable {
    /// Columns, sort keys and chips.
    package internal(set) var columns: [FieldValue] = [], sort: [FieldValue] = [], filter: [FieldValue] = []
    /// The field of the groups.
    package internal(set) var grouping: FieldValue = .notSet
    /// Further members.
    package internal(set) var others: [FieldMember] = []

    /// Nothing is gone.
    package init() {}
    /// Whether nothing is gone.
    package var isEmpty: Bool { self == Gone() }
  }

  /// A view.
  package init(_ name: String, columns: [ItemViewColumn], query: ItemQuery) {
    (self.name, self.columns, self.query) = (name, columns, query)
    self.query.folded = []
  }

  /// Whether a table shows something else than was saved: other columns, chips, order or groups.
  package func differs(columns: [ItemViewColumn], query: ItemQuery) -> Bool {
    columns != self.columns || query.filter != self.query.filter || query.sort != self.query.sort
      || query.grouping != self.query.grouping
  }
}
