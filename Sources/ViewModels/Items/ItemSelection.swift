import Items
package import SchoolNetwork

/// The items that are selected for the next command. They are named by their places, so that no filter, order or fold
/// changes which they are.
package struct ItemSelection: Equatable, Sendable {
  /// The items.
  package private(set) var places: Set<ItemPlace> = []
  /// Where Shift with an arrow began, and whether it selects: it does the same to all that it goes over.
  private var isSelecting: Bool?

  /// Nothing is selected.
  package init() {}

  /// Whether nothing is.
  package var isEmpty: Bool { places.isEmpty }

  /// Whether an item is.
  package func contains(_ place: ItemPlace) -> Bool { places.contains(place) }

  /// Insert: an item comes or goes.
  mutating func toggle(_ place: ItemPlace) {
    isSelecting = nil
    if places.remove(place) == nil { places.insert(place) }
  }

  /// Insert on a heading, and `*`: all of these come, or go where all of them are selected.
  mutating func toggle(all items: [ItemPlace]) {
    isSelecting = nil
    if items.allSatisfy(places.contains) { places.subtract(items) } else { places.formUnion(items) }
  }

  /// Shift with an arrow, from one item to the next: both become what the first one becomes at the first such key.
  mutating func extend(from place: ItemPlace?, to next: ItemPlace?) {
    let selects = isSelecting ?? !(place.map(places.contains) ?? false)
    isSelecting = selects
    for item in [place, next].compactMap(\.self) {
      if selects { places.insert(item) } else { places.remove(item) }
    }
  }

  /// Any other key ends what Shift began.
  mutating func settle() { isSelecting = nil }

  /// These are selected no more: they were changed.
  mutating func drop(_ items: some Sequence<ItemPlace>) { places.subtract(items) }

  /// None is.
  mutating func clear() { self = ItemSelection() }

  /// Items that went to the trash, or elsewhere, go.
  mutating func keep(where isThere: (ItemPlace) -> Bool) {
    for place in places where !isThere(place) { places.remove(place) }
  }

  /// The selected items in the order of a list, those that it shows first; of the others the filter or a fold hides each.
  func parted(by list: ItemList) -> (shown: [ItemPlace], hidden: [ItemPlace]) {
    var (shown, seen): ([ItemPlace], Set<ItemPlace>) = ([], [])
    for item in list.items() {
      let place = list.table.place(of: item)
      if places.contains(place), seen.insert(place).inserted { shown.append(place) }
    }
    let hidden = list.table.items.indices.lazy.map { list.table.place(of: $0) }
      .filter { places.contains($0) && !seen.contains($0) }
    return (shown, Array(hidden))
  }
}
