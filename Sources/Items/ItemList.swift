package import Deadlines
package import Insights
package import SchoolNetwork
package import Tables

/// A line of a list of items.
package enum ItemListRow: Hashable, Sendable {
  /// The heading of a group, by its place among ``ItemList/groups``.
  case heading(Int)
  /// An item by its number in the table, and its group. `stays`: an edit took it out of the filter, the group or the
  /// order, and it stays where it was until the next key of filter, sort or view.
  case item(Int, group: Int?, stays: Bool)
}

/// The items of a network as a table shows them: filtered, sorted, grouped, folded. It is worked out when the query or
/// the network changes, and never while it is drawn.
package struct ItemList: Equatable, Sendable {
  /// All items.
  package internal(set) var table: ItemTable
  /// Which of them are shown, and how.
  package private(set) var query: ItemQuery
  /// The groups that have items, in their order; none where the query has no grouping.
  package internal(set) var groups: [ItemGroup] = []
  /// The lines, without what is folded away.
  package private(set) var rows: [ItemListRow] = []
  /// How many items are shown or folded away, each counted once.
  package internal(set) var count = 0
  /// The items of each group, or of the whole list where there are no groups, in their order.
  var shown: [[ItemShown]] = []
  /// Items that were edited since the query was set: they stay where they are.
  var kept: Set<ItemPlace> = []

  /// More groups than anybody looks through: whoever shows them says so.
  package static let manyGroups = 200

  /// How many items the filter hides.
  package var hidden: Int { table.items.count - count }

  /// The items of a network on a day.
  package init(_ network: Network, today: CalendarDay, query: ItemQuery = ItemQuery()) {
    self.init(ItemTable(network, today: today), query: query, in: network)
  }

  /// The items of a table.
  package init(_ table: ItemTable, query: ItemQuery, in network: Network) {
    (self.table, self.query) = (table, query)
    workOut(network)
  }

  /// Shows other items, or in another order: what was edited goes where it belongs. `network` is the one the list was
  /// made of.
  package mutating func show(_ query: ItemQuery, in network: Network) {
    let before = self.query
    self.query = query
    if kept.isEmpty, before.filter == query.filter, before.sort == query.sort, before.grouping == query.grouping {
      fold(query.folded)
      return
    }
    kept = []
    workOut(network)
  }

  /// Takes in what was changed, created or removed. The items that were `edited` here stay where they are, and new ones
  /// come below the one before them in their roadmap.
  package mutating func update(
    after entities: Set<EntityKey>, in network: Network, edited: Set<ItemPlace> = []
  ) {
    let before = self
    table = table.updating(after: entities, in: network)
    kept.formUnion(edited)
    workOut(network)
    if !kept.isEmpty { keep(from: before, in: network) }
  }

  /// Folds these groups, and no others.
  package mutating func fold(_ folded: Set<ItemValue>) {
    query.folded = folded
    for place in groups.indices { groups[place].isFolded = folded.contains(groups[place].value) }
    makeRows()
  }

  /// Folds a group, or unfolds it.
  package mutating func toggle(group place: Int) {
    guard groups.indices.contains(place) else { return }
    fold(query.folded.symmetricDifference([groups[place].value]))
  }

  /// Folds all groups, or unfolds them.
  package mutating func foldAll(_ isFolded: Bool) { fold(isFolded ? Set(groups.map(\.value)) : []) }

  // MARK: - Rows

  /// The place of the item of a row; nil for a heading, and for a row that is not there.
  package func place(atRow row: Int) -> ItemPlace? {
    guard rows.indices.contains(row), case .item(let item, _, _) = rows[row] else { return nil }
    return table.place(of: item)
  }

  /// The item of a row as a row of a list; nil for a heading.
  package func listed(atRow row: Int, in network: Network) -> ListedItem? {
    guard rows.indices.contains(row), case .item(let item, _, _) = rows[row] else { return nil }
    return table.listed(item, in: network)
  }

  /// The row of an item, in a group if one is given and it is there; nil if it is hidden or folded away.
  package func row(of place: ItemPlace, in group: ItemValue? = nil) -> Int? {
    guard let item = table.number(of: place) else { return nil }
    var first: Int?
    for (row, line) in rows.enumerated() {
      guard case .item(item, let number, _) = line else { continue }
      if group == nil || number.map({ groups[$0].value }) == group { return row }
      first = first ?? row
    }
    return first
  }

  /// The items that are shown and not folded away, each once, in the order of the rows; those of one group.
  package func items(inGroup group: Int? = nil) -> [Int] {
    var seen = [Bool](repeating: false, count: table.items.count)
    var items: [Int] = []
    func add(_ item: Int) {
      if !seen[item] { items.append(item) }
      seen[item] = true
    }
    if let group {
      for entry in shown[group] { add(entry.item) }
    } else {
      for case .item(let item, _, _) in rows { add(item) }
    }
    return items
  }

  /// How far the items are that are shown or folded away, each counted once.
  package var counts: ItemCounts {
    var counts = ItemCounts()
    var seen = [Bool](repeating: false, count: table.items.count)
    for item in shown.lazy.joined().map(\.item) where !seen[item] {
      seen[item] = true
      counts.count(table.items[item].state, isDated: table.reading(of: item).isDated)
    }
    return counts
  }

  // MARK: - Working out

  private mutating func workOut(_ network: Network) {
    let passes = table.passes(query.filter, in: network)
    let sorted = table.sorted(passes, by: query.sort, in: network)
    count = sorted.count
    guard let field = query.grouping, let made = table.groups(by: field, in: network) else {
      (groups, shown) = ([], [sorted.map { ItemShown(item: $0, stays: false) }])
      makeRows()
      return
    }
    var lists = [[ItemShown]](repeating: [], count: made.values.count)
    var counts = [ItemCounts](repeating: ItemCounts(), count: made.values.count)
    for item in sorted {
      let entry = table.items[item]
      for group in made.places[entry.number(made.code)] {
        lists[group].append(ItemShown(item: item, stays: false))
        counts[group].count(entry.state, isDated: table.isDated(entry))
      }
    }
    (groups, shown) = ([], [])
    for group in lists.indices where !lists[group].isEmpty {
      let value = made.values[group]
      groups.append(ItemGroup(value: value, counts: counts[group], isFolded: query.folded.contains(value)))
      shown.append(lists[group])
    }
    makeRows()
  }

  mutating func makeRows() {
    var rows: [ItemListRow] = []
    rows.reserveCapacity(shown.reduce(shown.count) { $0 + $1.count })
    for (number, items) in shown.enumerated() {
      if !groups.isEmpty {
        rows.append(.heading(number))
        if groups[number].isFolded { continue }
      }
      for entry in items {
        rows.append(.item(entry.item, group: groups.isEmpty ? nil : number, stays: entry.stays))
      }
    }
    self.rows = rows
  }
}

/// An item in its group.
struct ItemShown: Equatable, Sendable {
  /// Its number in the table.
  let item: Int
  /// Whether it is only there because it was edited.
  var stays: Bool
}

extension ItemTable {
  /// The items that pass, in an order. Equal ones keep that of the roadmaps.
  mutating func sorted(_ passes: [Bool], by sort: ItemSort, in network: Network) -> [Int] {
    let all = items.indices.filter { passes[$0] }
    guard !sort.keys.isEmpty else { return all }
    let order = order(sort, in: network)
    var keyed = all.map { order.key(of: $0, items[$0]) }
    keyed.sort()
    return keyed.map(\.item)
  }

  /// What items are compared by in an order.
  mutating func order(_ sort: ItemSort, in network: Network) -> ItemOrder {
    ItemOrder(
      keys: sort.keys.map { ($0.isDescending, ranks.ranks(by: $0.field, in: self, network)) })
  }

  func isDated(_ entry: ItemEntry) -> Bool { values.readings.isDated(Int(entry.reading)) }
}

/// An order of items as numbers.
struct ItemOrder {
  /// Three ranks and the number of the item, the greatest weight first.
  struct Key: Comparable {
    let first: UInt64, second: UInt64

    var item: Int { Int(second & 0xFFFF_FFFF) }

    static func < (one: Key, other: Key) -> Bool {
      one.first == other.first ? one.second < other.second : one.first < other.first
    }
  }

  let keys: [(isDescending: Bool, ranks: ItemRanks.Ranks)]

  func key(of item: Int, _ entry: ItemEntry) -> Key {
    func rank(_ place: Int) -> UInt64 {
      guard place < keys.count else { return 0 }
      let rank = keys[place].ranks.rank(of: item, entry)
      // What is not set stays behind in either direction.
      let isTurned = keys[place].isDescending && rank < ItemRanks.firstUnset
      return UInt64(isTurned ? ItemRanks.firstUnset - 1 - rank : rank)
    }
    return Key(first: rank(0) << 32 | rank(1), second: rank(2) << 32 | UInt64(item))
  }
}
