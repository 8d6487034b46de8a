/// How many roadmap items are in which state, without those in the trash. An item that recurs is one item.
package struct ItemCounts: Equatable, Sendable {
  /// Each is in one of these states.
  package private(set) var done = 0, overdue = 0, dueSoon = 0, inProgress = 0, planned = 0, cancelled = 0
  /// Those of ``inProgress`` and ``planned`` whose day is not known.
  package private(set) var undated = 0

  /// No items.
  package init() {}

  /// All items, cancelled ones too.
  package var all: Int { expected + cancelled }
  /// The items that are to be held or were: all but the cancelled ones.
  package var expected: Int { done + overdue + dueSoon + inProgress + planned }

  /// How many are in a state.
  package subscript(state: ItemState) -> Int {
    switch state {
    case .done: done
    case .overdue: overdue
    case .dueSoon: dueSoon
    case .inProgress: inProgress
    case .planned: planned
    case .cancelled: cancelled
    }
  }

  /// Counts one more item.
  package mutating func count(_ state: ItemState, isDated: Bool) {
    switch state {
    case .done: done += 1
    case .overdue: overdue += 1
    case .dueSoon: dueSoon += 1
    case .cancelled: cancelled += 1
    case .inProgress, .planned:
      if state == .planned { planned += 1 } else { inProgress += 1 }
      if !isDated { undated += 1 }
    }
  }

  /// The items of both.
  package static func += (sum: inout ItemCounts, more: ItemCounts) {
    sum.done += more.done
    sum.overdue += more.overdue
    sum.dueSoon += more.dueSoon
    sum.inProgress += more.inProgress
    sum.planned += more.planned
    sum.cancelled += more.cancelled
    sum.undated += more.undated
  }
}
