package import Deadlines
import Insights
package import SchoolNetwork

/// How far one occurrence of an item is; the most pressing first, so that the smallest of several tells.
package enum SpanState: Int, CaseIterable, Comparable, Sendable {
  /// The latest one that passed, or the only one, and it is not marked; an older one that was never marked.
  case overdue, missed
  /// Due within the days of attention; being worked on; to come.
  case dueSoon, inProgress, planned
  /// Marked; of an item that will not be held.
  case done, cancelled

  /// Whether it presses more than the other.
  package static func < (one: SpanState, other: SpanState) -> Bool { one.rawValue < other.rawValue }
}

/// One occurrence of an item on a calendar.
package struct ItemSpan: Equatable, Sendable {
  /// Its days; the same day twice where only the end is set («до 15 декабря»), as nothing else happens then.
  package let days: DaySpan
  /// How far it is.
  package let state: SpanState

  /// How many days a span has that belongs to no day in particular: «октябрь», «февраль», a quarter.
  package static let daysOfAMonth = 28

  /// Whether it is so long that it is said of the month and not of its days.
  package var isLong: Bool { days.last.days(since: days.first) + 1 >= ItemSpan.daysOfAMonth }
}

extension ItemTable {
  /// The occurrences of an item on a calendar, in order; none where no day is known.
  package func spans(of item: Int, in network: Network) -> [ItemSpan] {
    let reading = reading(of: item)
    guard !reading.occurrences.isEmpty, let stored = self.item(item, in: network) else { return [] }
    let done = stored.completions.isEmpty ? [] : stored.doneKeys(in: reading)
    let soon = network.town.dueSoonDays
    let latest = reading.latestPassed(before: today)
    let isUnderWay = stored.status == .known(.inProgress)
    return reading.occurrences.map { occurrence in
      let first = occurrence.firstDay.flatMap { $0 <= occurrence.lastDay ? $0 : nil } ?? occurrence.lastDay
      let state: SpanState
      if items[item].state == .cancelled {
        state = .cancelled
      } else if done.contains(reading.hasMarkPerOccurrence ? occurrence.key : Occurrence.onceKey) {
        state = .done
      } else if occurrence.lastDay < today {
        state = items[item].state == .overdue && occurrence == latest ? .overdue : .missed
      } else if occurrence.lastDay.days(since: today) <= soon {
        state = .dueSoon
      } else {
        state = isUnderWay ? .inProgress : .planned
      }
      return ItemSpan(days: DaySpan(ordered: first, occurrence.lastDay), state: state)
    }
  }
}
