/// A month of a year.
package struct CalendarMonth: Hashable, Comparable, Sendable {
  /// Months since January of the year 0.
  package let number: Int32

  /// The month with this number of months since January of the year 0.
  package init(number: Int32) { self.number = number }

  /// The month that a day lies in.
  package init(containing day: CalendarDay) {
    let (year, month, _) = day.components
    number = Int32(year * 12 + month - 1)
  }

  /// The month (1–12) of a year from 1 to 9999; nil for any other.
  package init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    number = Int32(year * 12 + month - 1)
  }

  /// The month written `YYYY-MM`; nil for anything else.
  package init?(iso text: String) {
    guard let first = CalendarDay(iso: text + "-01") else { return nil }
    self.init(containing: first)
  }

  /// The year.
  package var year: Int { Int(number) / 12 }
  /// The month, 1 to 12.
  package var month: Int { Int(number) % 12 + 1 }
  /// Its first day.
  package var firstDay: CalendarDay { .firstOf(month: month, year: year) }
  /// Its last day.
  package var lastDay: CalendarDay { .lastOf(month: month, year: year) }
  /// `YYYY-MM`.
  package var iso: String { String(firstDay.iso.prefix(7)) }

  /// The month this many months later; negative goes back.
  package func adding(months: Int) -> CalendarMonth { CalendarMonth(number: number + Int32(months)) }

  /// Whether the month comes before the other.
  package static func < (one: CalendarMonth, other: CalendarMonth) -> Bool { one.number < other.number }
}
