import Testing

@testable import Deadlines

@Suite("Holidays of a school year")
struct HolidayTests {
  private static let year = SchoolYear(startingIn: 2026)

  private static func span(_ first: String, _ last: String) -> DaySpan {
    DaySpan(CalendarDay(iso: first)!, CalendarDay(iso: last)!)!
  }

  /// Days of teaching and of holidays, by the dates that are set.
  private static let cases: [(SchoolCalendar, teaching: [String], holidays: [String])] = [
    (
      .builtIn, ["2026-09-01", "2026-10-31", "2026-11-05", "2026-12-30", "2027-01-10", "2027-05-31"],
      ["2026-11-01", "2026-12-31", "2027-01-09", "2027-03-29", "2027-06-01", "2027-08-31"]
    ),
    // The last quarter ends the school year where it is set; a day before the first one is no holiday.
    (
      SchoolCalendar(quarters: [
        year: [1: span("2026-09-02", "2026-10-24"), 4: span("2027-04-05", "2027-05-25")]
      ]), ["2026-09-01", "2026-10-24", "2026-11-05", "2027-05-25"],
      ["2026-10-25", "2026-11-04", "2027-04-04", "2027-05-26", "2027-07-15"]
    ),
    (
      SchoolCalendar(
        quarters: [:],
        trimesters: [
          year: [
            1: span("2026-09-01", "2026-11-20"), 2: span("2026-11-30", "2027-02-20"),
            3: span("2027-03-01", "2027-05-28"),
          ]
        ]), ["2026-11-20", "2026-12-31", "2027-05-28"], ["2026-11-21", "2027-02-28", "2027-05-29"]
    ),
    // What lies between two terms is not known while one of them is not; summer is.
    (
      SchoolCalendar(quarters: [:], trimesters: [year: [1: span("2026-09-01", "2026-11-20")]]),
      ["2026-11-21", "2027-01-01", "2027-05-31"], ["2027-06-01"]
    ),
    (
      SchoolCalendar(
        quarters: [year: [1: span("2026-09-01", "2026-10-24")]],
        trimesters: [year: [1: span("2026-09-01", "2026-11-20")]]), ["2026-10-25", "2027-02-01"], ["2027-08-01"]
    ),
  ]

  @Test("What lies between two terms and the summer are holidays, and nothing that is not known", arguments: 0..<5)
  func holidays(number: Int) {
    let (calendar, teaching, holidays) = Self.cases[number]
    for day in teaching { #expect(!calendar.isHoliday(CalendarDay(iso: day)!), "\(day)") }
    for day in holidays { #expect(calendar.isHoliday(CalendarDay(iso: day)!), "\(day)") }
  }
}
