import Testing

@testable import Deadlines

@Suite("Days of the calendar")
struct CalendarDayTests {
  @Test("Every day of 1900–2100 has its number, parts and text, each a day after the one before")
  func roundTrip() {
    var before = CalendarDay(year: 1899, month: 12, day: 31)!
    for year in 1900...2100 {
      for month in 1...12 {
        for dayOfMonth in 1...CalendarDay.lengthOfMonth(month, year: year) {
          let day = CalendarDay(year: year, month: month, day: dayOfMonth)!
          #expect(day.components == (year, month, dayOfMonth))
          #expect(day.days(since: before) == 1)
          #expect(day.weekday == before.weekday % 7 + 1)
          #expect(CalendarDay(iso: day.iso) == day)
          before = day
        }
      }
    }
  }

  @Test("Known days of the week")
  func weekdays() {
    #expect(CalendarDay(number: 0).iso == "1970-01-01")
    #expect(CalendarDay(number: 0).weekday == 4)
    #expect(CalendarDay(iso: "1900-01-01")!.weekday == 1)
    #expect(CalendarDay(iso: "2026-09-01")!.weekday == 2)
    #expect(CalendarDay(iso: "2026-11-15")!.weekday == 7)
    #expect(CalendarDay(iso: "2100-12-31")!.weekday == 5)
  }

  @Test("A leap day is in years that 4 divides, less whole centuries but every fourth")
  func leapDays() {
    #expect(CalendarDay(year: 2028, month: 2, day: 29) != nil)
    #expect(CalendarDay(year: 2000, month: 2, day: 29) != nil)
    #expect(CalendarDay(year: 2026, month: 2, day: 29) == nil)
    #expect(CalendarDay(year: 1900, month: 2, day: 29) == nil)
    #expect(CalendarDay(year: 2100, month: 2, day: 29) == nil)
    #expect(CalendarDay(iso: "2028-02-28")!.adding(days: 1).iso == "2028-02-29")
    #expect(CalendarDay(iso: "2027-02-28")!.adding(days: 1).iso == "2027-03-01")
  }

  @Test(
    "Anything but YYYY-MM-DD of a real day is no day",
    arguments: [
      "", "2026-02-30", "2026-13-01", "2026-00-10", "2026-1-1", "26-11-15", "2026-11-15 ", "2026/11/15", "день",
    ])
  func noDay(text: String) {
    #expect(CalendarDay(iso: text) == nil)
  }

  @Test("A school year holds its days and months")
  func schoolYears() {
    let year = SchoolYear(startingIn: 2026)
    #expect(SchoolYear(containing: CalendarDay(iso: "2026-09-01")!) == year)
    #expect(SchoolYear(containing: CalendarDay(iso: "2027-08-31")!) == year)
    #expect(year.calendarYear(ofMonth: 8) == 2027 && year.calendarYear(ofMonth: 9) == 2026)
  }

  @Test("A name of a school year has two years of four digits, the second following the first")
  func schoolYearNames() {
    for name in ["2026/2027", "2026-2027", "2026–2027"] { #expect(SchoolYear(name) == SchoolYear(startingIn: 2026)) }
    for name in [
      "", "2026", "2026/2028", "2026/27", "0000/0001", "999/1000", "9999/10000", "99999/100000", "2026/+2027",
    ] {
      #expect(SchoolYear(name) == nil, "\(name)")
    }
  }

  @Test("The built-in quarters of every year follow each other within it", arguments: 2000...2040)
  func quarters(start: Int) {
    let year = SchoolYear(startingIn: start)
    let quarters = (1...4).compactMap { SchoolCalendar.builtIn.quarter($0, of: year) }
    #expect(quarters[0].first == year.firstDay)
    #expect(quarters[3].last == year.lastTeachingDay)
    for (one, next) in zip(quarters, quarters.dropFirst()) { #expect(one.last < next.first) }
    #expect(SchoolCalendar.half(1, of: year).last.adding(days: 1) == SchoolCalendar.half(2, of: year).first)
  }
}
