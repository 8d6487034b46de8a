import Insights
import SchoolNetwork

/// Rows that were edited stay where they are.
extension ItemList {
  /// Puts the kept items back to where they were in the list before, and marks those that would be elsewhere. `self` is
  /// worked out with each item where it belongs. What it costs follows from the kept items, and not from all.
  mutating func keep(from before: ItemList, in network: Network) {
    let numbers = Dictionary(
      kept.compactMap { place in table.number(of: place).map { ($0, before.table.number(of: place)) } },
      uniquingKeysWith: { first, _ in first })
    guard !numbers.isEmpty else { return }
    let order = table.order(query.sort, in: network)
    let natural = takeOut(numbers)
    let old = Dictionary(
      numbers.compactMap { new, old in old.map { ($0, new) } }, uniquingKeysWith: { first, _ in first })
    var back: Set<Int> = []
    for (place, items) in before.shown.enumerated() where items.contains(where: { old[$0.item] != nil }) {
      let group = before.groups.isEmpty ? 0 : self.group(of: before.groups[place].value, near: place, before)
      putBack(items, into: group, old, before.table)
      back.formUnion(items.compactMap { old[$0.item] })
    }
    for item in numbers.keys.sorted() where !back.contains(item) { addNew(item, natural[item] ?? [], order) }
    mark(numbers, natural, order)
    count += numbers.keys.count { natural[$0] == nil }
    dropEmptyGroups()
    makeRows()
  }

  /// Takes the kept items out, and says where each belongs: in which groups, by their values. Nil for those that the
  /// filter hides.
  private mutating func takeOut(_ numbers: [Int: Int?]) -> [Int: [ItemValue?]] {
    var natural: [Int: [ItemValue?]] = [:]
    for group in shown.indices {
      let value = groups.isEmpty ? nil : groups[group].value
      for entry in shown[group] where numbers[entry.item] != nil { natural[entry.item, default: []].append(value) }
      shown[group].removeAll { numbers[$0.item] != nil }
    }
    return natural
  }

  /// The place of a group; one that has no items left comes back, behind the one that it was behind.
  private mutating func group(of value: ItemValue, near place: Int, _ before: ItemList) -> Int {
    if let known = groups.firstIndex(where: { $0.value == value }) { return known }
    let above = before.groups[..<place].last { old in groups.contains { $0.value == old.value } }
    let at = above.flatMap { old in groups.firstIndex { $0.value == old.value } }.map { $0 + 1 } ?? 0
    groups.insert(ItemGroup(value: value, counts: .init(), isFolded: query.folded.contains(value)), at: at)
    shown.insert([], at: at)
    return at
  }

  /// Puts kept items into a group, each behind the nearest item that it was behind and that is still there.
  private mutating func putBack(_ items: [ItemShown], into group: Int, _ old: [Int: Int], _ table: ItemTable) {
    var here = [Bool](repeating: false, count: self.table.items.count)
    for entry in shown[group] { here[entry.item] = true }
    var behind: [Int: [Int]] = [:]
    var first: [Int] = []
    for at in items.indices {
      guard let item = old[items[at].item] else { continue }
      let above = nearest(above: at, items, old, table) { here[$0] }
      if let above { behind[above, default: []].append(item) } else { first.append(item) }
    }
    var list = first.map { ItemShown(item: $0, stays: false) }
    list.reserveCapacity(shown[group].count + old.count)
    for entry in shown[group] {
      list.append(entry)
      for item in behind[entry.item] ?? [] { list.append(ItemShown(item: item, stays: false)) }
    }
    shown[group] = list
  }

  /// The nearest item above a row of the list before that was not kept and is still there.
  private func nearest(
    above at: Int, _ items: [ItemShown], _ old: [Int: Int], _ table: ItemTable, isHere: (Int) -> Bool
  ) -> Int? {
    for entry in items[..<at].reversed() where old[entry.item] == nil {
      if let item = self.table.number(of: table.place(of: entry.item)), isHere(item) { return item }
    }
    return nil
  }

  /// Puts in an item that was not shown before: where it belongs, else below the one before it in its roadmap.
  private mutating func addNew(_ item: Int, _ natural: [ItemValue?], _ order: ItemOrder) {
    if shown.isEmpty { shown = [[]] }
    let own = order.key(of: item, table.items[item])
    for value in natural {
      let group = value.map { value in groups.firstIndex { $0.value == value } ?? 0 } ?? 0
      let at = shown[group].firstIndex { own < order.key(of: $0.item, table.items[$0.item]) } ?? shown[group].count
      shown[group].insert(ItemShown(item: item, stays: false), at: at)
    }
    guard natural.isEmpty else { return }
    for other in (table.roadmap(of: item).items.lowerBound..<item).reversed() {
      for group in shown.indices {
        guard let at = shown[group].firstIndex(where: { $0.item == other }) else { continue }
        shown[group].insert(ItemShown(item: item, stays: true), at: at + 1)
        return
      }
    }
    shown[shown.count - 1].append(ItemShown(item: item, stays: true))
  }

  /// Marks the kept items that the filter, the group or the order would have elsewhere.
  private mutating func mark(_ numbers: [Int: Int?], _ natural: [Int: [ItemValue?]], _ order: ItemOrder) {
    func key(_ entry: ItemShown) -> ItemOrder.Key { order.key(of: entry.item, table.items[entry.item]) }
    for group in shown.indices {
      let value = groups.isEmpty ? nil : groups[group].value
      for at in shown[group].indices where numbers[shown[group][at].item] != nil {
        let own = key(shown[group][at])
        let above = shown[group][..<at].last { numbers[$0.item] == nil }
        let below = shown[group][(at + 1)...].first { numbers[$0.item] == nil }
        let isInOrder = (above.map { key($0) < own } ?? true) && (below.map { own < key($0) } ?? true)
        shown[group][at].stays = !(isInOrder && natural[shown[group][at].item]?.contains(value) == true)
      }
    }
  }

  private mutating func dropEmptyGroups() {
    for place in groups.indices.reversed() where shown[place].isEmpty {
      groups.remove(at: place)
      shown.remove(at: place)
    }
  }
}
