import Insights

/// A chip of a filter: items that have one of these values.
package struct ItemCondition: Hashable, Sendable {
  /// The field; all values are of it.
  package let field: ItemField
  /// The values, in the order they were chosen, each once; never empty.
  package private(set) var values: [ItemValue]

  /// Items with a value, or with one of several of the same field; values of another field are left out.
  package init(_ value: ItemValue, _ others: ItemValue...) {
    (field, values) = (value.field, [value])
    for other in others { add(other) }
  }

  /// Items of a state that is overdue today; of one that is due soon.
  package static let overdue = ItemCondition(.state(.overdue)), dueSoon = ItemCondition(.state(.dueSoon))

  /// Lets items with this value through too. A value of another field changes nothing.
  package mutating func add(_ value: ItemValue) {
    if value.field == field, !values.contains(value) { values.append(value) }
  }

  /// The filters that are there without being typed, in the order they are offered.
  package static let ready: [ItemCondition] = [overdue, dueSoon] + ItemReady.allCases.map { ItemCondition(.ready($0)) }
}

/// Chips; an item has to pass each of them.
package struct ItemFilter: Hashable, Sendable {
  /// The chips, the newest last.
  package private(set) var conditions: [ItemCondition]

  /// These chips; those of one field become one.
  package init(_ conditions: [ItemCondition] = []) {
    self.conditions = []
    for condition in conditions { add(condition) }
  }

  /// Whether every item passes.
  package var isEmpty: Bool { conditions.isEmpty }

  /// Adds a chip. The values of a field are in one chip, so that more of them let more items through; texts and ready
  /// filters are a chip each, so that each of them lets fewer through.
  package mutating func add(_ condition: ItemCondition) {
    guard !conditions.contains(condition) else { return }
    let isEach = condition.field == .text || condition.field == .only
    if !isEach, let place = conditions.firstIndex(where: { $0.field == condition.field }) {
      for value in condition.values { conditions[place].add(value) }
    } else {
      conditions.append(condition)
    }
  }

  /// Puts a chip in the place of the one of its field, at the end if there is none. Of texts it replaces the last.
  package mutating func set(_ condition: ItemCondition) {
    if let place = conditions.lastIndex(where: { $0.field == condition.field }) {
      conditions[place] = condition
    } else {
      conditions.append(condition)
    }
  }

  /// Takes a chip off.
  package mutating func drop(_ condition: ItemCondition) { conditions.removeAll { $0 == condition } }

  /// Takes the newest chip off.
  package mutating func dropLast() { if !conditions.isEmpty { conditions.removeLast() } }

  /// The values that an item has to have: those of chips with one value. A new item takes them.
  package var singleValues: [ItemValue] { conditions.filter { $0.values.count == 1 }.flatMap(\.values) }
}
