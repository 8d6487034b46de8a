/// Which items a table shows, and how.
package struct ItemQuery: Hashable, Sendable {
  /// The filter.
  package var filter = ItemFilter()
  /// The order.
  package var sort = ItemSort()
  /// The field that items are grouped by; nil for no groups. A field without groups counts as nil.
  package var grouping: ItemField?
  /// The groups that are folded, by their value.
  package var folded: Set<ItemValue> = []

  /// All items, in the order of the roadmaps.
  package init(filter: ItemFilter = ItemFilter(), sort: ItemSort = ItemSort(), grouping: ItemField? = nil) {
    (self.filter, self.sort, self.grouping) = (filter, sort, grouping)
  }
}
