/// A school year, 1 September to 31 August, named by both calendar years: `2026/2027`.
package struct SchoolYear: Hashable, Comparable, Sendable {
  /// The calendar year it begins in.
  package let start: Int

  /// The school year that begins in September of this calendar year.
  package init(startingIn start: Int) { self.start = start }

  /// The school year a day lies in.
  package init(containing day: CalendarDay) {
    let (year, month, _) = day.components
    start = month >= 9 ? year : year - 1
  }

  /// `2026/2027`, also `2026-2027` and `2026–2027`; nil for anything else, or years that do not follow each other.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(whereSeparator: { $0 == "/" || $0 == "-" || $0 == "–" })
    guard parts.count == 2, parts.allSatisfy({ $0.count == 4 }), let start = Int(parts[0]), let end = Int(parts[1]),
      start >= 1000, end == start + 1
    else { return nil }
    self.start = start
  }

  /// `2026/2027`.
  package var name: String { "\(start)/\(start + 1)" }
  /// 1 September.
  package var firstDay: CalendarDay { CalendarDay.firstOf(month: 9, year: start) }
  /// 31 August.
  package var lastDay: CalendarDay { CalendarDay.lastOf(month: 8, year: start + 1) }
  /// 31 May, where teaching ends: the default end of a roadmap.
  package var lastTeachingDay: CalendarDay { CalendarDay.lastOf(month: 5, year: start + 1) }
  /// The school year after this one.
  package var next: SchoolYear { SchoolYear(startingIn: start + 1) }
  /// The school year before this one.
  package var previous: SchoolYear { SchoolYear(startingIn: start - 1) }

  /// The calendar year in which this school year has the month (1–12).
  package func calendarYear(ofMonth month: Int) -> Int { month >= 9 ? start : start + 1 }

  /// Whether the year begins before the other.
  package static func < (one: SchoolYear, other: SchoolYear) -> Bool { one.start < other.start }
}
