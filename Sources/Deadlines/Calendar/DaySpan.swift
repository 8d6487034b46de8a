/// A span of days, both ends included.
package struct DaySpan: Hashable, Sendable {
  /// The first day.
  package var first: CalendarDay
  /// The last day; never before the first.
  package var last: CalendarDay

  /// The days from `first` to `last`; nil if they are in the wrong order.
  package init?(_ first: CalendarDay, _ last: CalendarDay) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  /// Whether the day lies within the span.
  package func contains(_ day: CalendarDay) -> Bool { first <= day && day <= last }
}
