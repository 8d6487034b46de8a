import Deadlines
import Testing

@Test("A month is counted from its year, read as it is written, and has its days")
func monthsAreRead() throws {
  let december = try #require(CalendarMonth(iso: "2026-12"))
  #expect(december == CalendarMonth(year: 2026, month: 12) && december.iso == "2026-12")
  #expect(december.adding(months: 1).iso == "2027-01" && december.adding(months: -12).iso == "2025-12")
  #expect((december.year, december.month) == (2026, 12))
  #expect(december.firstDay.iso == "2026-12-01" && december.lastDay.iso == "2026-12-31")
  #expect(CalendarMonth(containing: try #require(CalendarDay(iso: "2027-02-15"))).lastDay.iso == "2027-02-28")
  #expect(december < december.adding(months: 1))
  for wrong in ["2026-13", "2026-1", "2026", "2026-12-01", "", "декабрь"] { #expect(CalendarMonth(iso: wrong) == nil) }
  #expect(CalendarMonth(year: 0, month: 1) == nil && CalendarMonth(year: 2026, month: 0) == nil)
}
