/// One time something is due.
package struct Occurrence: Hashable, Sendable {
  /// The day it may begin; nil if only the end is set («до 15 декабря»).
  package let firstDay: CalendarDay?
  /// The last day it is due; it is late from the day after.
  package let lastDay: CalendarDay

  /// Due from the first day (nil: no beginning) to the last.
  package init(firstDay: CalendarDay?, lastDay: CalendarDay) {
    self.firstDay = firstDay
    self.lastDay = lastDay
  }

  /// Due within the span.
  init(_ span: DaySpan) { self.init(firstDay: span.first, lastDay: span.last) }

  /// The key of its completion: the last day as `YYYY-MM-DD`.
  package var key: String { lastDay.iso }

  /// The key of the completion of a deadline without occurrences of its own: one that is due once, or undated.
  package static let onceKey = "once"
}
