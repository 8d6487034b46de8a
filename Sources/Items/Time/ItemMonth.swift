package import Deadlines
package import SchoolNetwork

/// The items of one month of a calendar, by its days.
package struct ItemMonth: Equatable, Sendable {
  /// An item on a day.
  package struct Entry: Equatable, Sendable {
    /// Its number in the table, and how far its occurrence is.
    package let item: Int, state: SpanState
  }

  /// The month.
  package let month: CalendarMonth
  /// The items of each day, from the first on: the most pressing first, equal ones in their order.
  package private(set) var days: [[Entry]]
  /// Items of the whole month or longer: on none of its days.
  package private(set) var whole: [Entry] = []

  /// The items of a month; `items` are those that are shown, in their order.
  package init(_ month: CalendarMonth, _ items: some Sequence<Int>, of table: ItemTable, in network: Network) {
    self.month = month
    let (first, last) = (month.firstDay, month.lastDay)
    days = [[Entry]](repeating: [], count: last.day)
    for item in items {
      // Most items have nothing in this month: their marks are not asked for.
      guard table.reading(of: item).occurrences.contains(where: { $0.touches(first, last) }) else { continue }
      var met: Set<Int> = []
      for span in table.spans(of: item, in: network) where span.days.first <= last && span.days.last >= first {
        let entry = Entry(item: item, state: span.state)
        if span.isLong {
          if !whole.contains(where: { $0.item == item }) { whole.append(entry) }
          continue
        }
        for day in max(first, span.days.first).day...min(last, span.days.last).day where met.insert(day).inserted {
          days[day - 1].append(entry)
        }
      }
    }
    for place in days.indices { days[place] = ItemMonth.sorted(days[place]) }
    whole = ItemMonth.sorted(whole)
  }

  private static func sorted(_ entries: [Entry]) -> [Entry] {
    entries.indices.sorted { (entries[$0].state, $0) < (entries[$1].state, $1) }.map { entries[$0] }
  }

  /// The items of a day; none outside the month.
  package func entries(on day: CalendarDay) -> [Entry] {
    guard CalendarMonth(containing: day) == month else { return [] }
    return days[day.day - 1]
  }

  /// The weeks of the month, Monday first; nil for days of other months.
  package var weeks: [[CalendarDay?]] {
    let first = month.firstDay
    let padded =
      [CalendarDay?](repeating: nil, count: first.weekday - 1) + days.indices.map { first.adding(days: $0) }
    return stride(from: 0, to: padded.count, by: 7).map { start in
      let week = Array(padded[start..<min(start + 7, padded.count)])
      return week + [CalendarDay?](repeating: nil, count: 7 - week.count)
    }
  }
}

extension ItemList {
  /// The items that are shown or folded away, each once.
  package var everyItem: [Int] {
    var seen = [Bool](repeating: false, count: table.items.count)
    return shown.lazy.joined().map(\.item).filter { item in
      defer { seen[item] = true }
      return !seen[item]
    }
  }
}

extension Occurrence {
  /// Whether it has a day in the span.
  fileprivate func touches(_ first: CalendarDay, _ last: CalendarDay) -> Bool {
    lastDay >= first && (firstDay.map { min($0, lastDay) } ?? lastDay) <= last
  }
}
