/// When the quarters («четверти») or trimesters of each school year run.
///
/// The dates come from `kurator.json`; a quarter that is not set there has the built-in dates. Those are the usual ones
/// of Russian schools and not official: every region, and often every school, sets its own. Trimesters have no usual
/// dates. A year for which trimesters are set has no quarters but those that are set too.
package struct SchoolCalendar: Equatable, Sendable {
  /// The dates that are set, by school year and by the quarter's number, 1 to 4; none for the built-in ones.
  package let quarters: [SchoolYear: [Int: DaySpan]]
  /// The dates of trimesters, by school year and number, 1 to 3.
  package let trimesters: [SchoolYear: [Int: DaySpan]]

  /// Whether it has trimesters that nobody set, to learn whether a wording lacks nothing else.
  private var supposesTrimesters = false

  /// The built-in dates alone.
  package static let builtIn = SchoolCalendar(quarters: [:])

  /// The built-in quarters, and some trimesters beside them.
  static let supposed = {
    var calendar = builtIn
    calendar.supposesTrimesters = true
    return calendar
  }()

  /// The dates that are set, by school year and by number; other numbers than 1 to 4, or 1 to 3, are never asked for.
  package init(quarters: [SchoolYear: [Int: DaySpan]], trimesters: [SchoolYear: [Int: DaySpan]] = [:]) {
    self.quarters = quarters
    self.trimesters = trimesters
  }

  /// The days of a quarter, 1 to 4; a number below or above counts as the first or the fourth. Nil if the year has
  /// trimesters.
  package func quarter(_ number: Int, of year: SchoolYear) -> DaySpan? {
    let known = min(max(number, 1), 4)
    if let set = quarters[year]?[known] { return set }
    return hasTrimesters(year) ? nil : SchoolCalendar.usual(known, of: year)
  }

  /// The days of a trimester, 1 to 3; nil if they are not set.
  package func trimester(_ number: Int, of year: SchoolYear) -> DaySpan? {
    if supposesTrimesters, (1...3).contains(number) {
      let first = CalendarDay.firstOf(month: 9, year: year.start).adding(days: (number - 1) * 90)
      return DaySpan(ordered: first, first.adding(days: 80))
    }
    return trimesters[year]?[number]
  }

  /// Whether any trimester of the year is set.
  private func hasTrimesters(_ year: SchoolYear) -> Bool { trimesters[year]?.isEmpty == false }

  /// Whether the day on which teaching ends is set, with the last quarter or trimester.
  func setsLastDay(of year: SchoolYear) -> Bool { quarters[year]?[4] != nil || trimesters[year]?[3] != nil }

  /// The day on which teaching ends: that of the last quarter or trimester where it is set, else 31 May.
  func lastTeachingDay(of year: SchoolYear) -> CalendarDay {
    let last = quarters[year]?[4] ?? trimesters[year]?[3]
    return last.flatMap { $0.last >= year.firstDay ? $0.last : nil } ?? year.lastTeachingDay
  }

  /// Whether the days of all holidays follow from the terms; a year with trimesters has some within them.
  func knowsHolidays(of year: SchoolYear) -> Bool { !hasTrimesters(year) || quarters[year] != nil }

  /// The holidays of a season, from 1, autumn, to 4, summer; nil if no day lies between the terms. They are what lies
  /// between quarters, in summer to 31 August; of a year with trimesters, between two of them, by the season they
  /// begin in.
  func holidays(_ season: Int, of year: SchoolYear) -> DaySpan? {
    if season == 4 { return DaySpan(lastTeachingDay(of: year).adding(days: 1), year.lastDay) }
    let terms = !knowsHolidays(of: year)
    func gap(_ before: DaySpan?, _ after: DaySpan?) -> DaySpan? {
      guard let before, let after else { return nil }
      return DaySpan(before.last.adding(days: 1), after.first.adding(days: -1))
    }
    guard terms else { return gap(quarter(season, of: year), quarter(season + 1, of: year)) }
    let months = [1: [9, 10, 11], 2: [12, 1, 2], 3: [3, 4, 5]][season] ?? []
    let gaps = [1, 2].compactMap { gap(trimester($0, of: year), trimester($0 + 1, of: year)) }
      .filter { months.contains($0.first.month) }
    return gaps.count == 1 ? gaps[0] : nil
  }

  /// Whether a day lies in the holidays of its school year: between two of its terms, or behind the last day of teaching.
  package func isHoliday(_ day: CalendarDay) -> Bool {
    let year = SchoolYear(containing: day)
    if day > lastTeachingDay(of: year) { return true }
    let terms =
      knowsHolidays(of: year) ? (1...4).map { quarter($0, of: year) } : (1...3).map { trimester($0, of: year) }
    return zip(terms, terms.dropFirst()).contains { before, after in
      guard let before, let after else { return false }
      return before.last < day && day < after.first
    }
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
  package init(ordered first: CalendarDay, _ last: CalendarDay) {
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
