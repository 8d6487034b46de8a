/// When the quarters («четверти») of each school year run.
///
/// The dates come from `kurator.json`; a quarter that is not set there has the built-in dates. Those are the usual ones
/// of Russian schools and not official: every region, and often every school, sets its own.
package struct SchoolCalendar: Equatable, Sendable {
  /// The dates that are set, by school year and by the quarter's number, 1 to 4; none for the built-in ones.
  package let quarters: [SchoolYear: [Int: DaySpan]]

  /// The built-in dates alone.
  package static let builtIn = SchoolCalendar(quarters: [:])

  /// The dates that are set, by school year and by the quarter's number, 1 to 4; other numbers are never asked for.
  package init(quarters: [SchoolYear: [Int: DaySpan]]) { self.quarters = quarters }

  /// The days of a quarter, 1 to 4; a number below or above counts as the first or the fourth.
  package func quarter(_ number: Int, of year: SchoolYear) -> DaySpan {
    let known = min(max(number, 1), 4)
    return quarters[year]?[known] ?? SchoolCalendar.usual(known, of: year)
  }

  /// The days of a half of the school year: September–December, or January–May for any number but 1.
  package static func half(_ number: Int, of year: SchoolYear) -> DaySpan {
    number == 1
      ? span(year, (9, 1), (12, 31))
      : span(year, (1, 1), (5, 31))
  }

  private static func usual(_ number: Int, of year: SchoolYear) -> DaySpan {
    switch number {
    case 1: span(year, (9, 1), (10, 31))
    case 2: span(year, (11, 5), (12, 30))
    case 3: span(year, (1, 10), (3, 28))
    default: span(year, (4, 1), (5, 31))
    }
  }

  private static func span(_ year: SchoolYear, _ from: (month: Int, day: Int), _ to: (month: Int, day: Int)) -> DaySpan
  {
    func day(_ date: (month: Int, day: Int)) -> CalendarDay {
      CalendarDay.firstOf(month: date.month, year: year.calendarYear(ofMonth: date.month)).adding(days: date.day - 1)
    }
    return DaySpan(ordered: day(from), day(to))
  }
}

extension DaySpan {
  /// The days between two that are known to be in order.
  init(ordered first: CalendarDay, _ last: CalendarDay) {
    self.init(day: first)
    self.last = max(first, last)
  }

  /// One day.
  init(day: CalendarDay) {
    first = day
    last = day
  }

  /// A month (1–12) from its first day to its last.
  static func month(_ month: Int, year: Int) -> DaySpan {
    DaySpan(ordered: CalendarDay.firstOf(month: month, year: year), CalendarDay.lastOf(month: month, year: year))
  }

  /// A quarter of the calendar year («квартал»), 1 to 4.
  static func calendarQuarter(_ number: Int, year: Int) -> DaySpan {
    DaySpan(
      ordered: CalendarDay.firstOf(month: number * 3 - 2, year: year), CalendarDay.lastOf(month: number * 3, year: year)
    )
  }
}
