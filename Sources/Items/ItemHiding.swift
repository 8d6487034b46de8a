package import SchoolNetwork

/// Which chips of a filter hide an item, for whoever looks for an item that a table does not show.
package final class ItemHiding: Sendable {
  private let table: ItemTable
  private let conditions: [(condition: ItemCondition, passes: [Bool])]

  /// The chips of a list.
  package init(_ list: ItemList, in network: Network) {
    table = list.table
    var table = list.table
    conditions = list.query.filter.conditions.map { ($0, table.passes(ItemFilter([$0]), in: network)) }
  }

  /// The chips that hide the item at a place; none for an item that the table does not have.
  package func conditions(hiding place: ItemPlace) -> [ItemCondition] {
    guard !conditions.isEmpty, let item = table.number(of: place) else { return [] }
    return conditions.filter { !$0.passes[item] }.map(\.condition)
  }
}
