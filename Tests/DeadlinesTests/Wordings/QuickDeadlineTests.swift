import TestSupport
import Testing

@testable import Deadlines

@Suite("Quick wordings")
struct QuickDeadlineTests {
  struct Row: Sendable, CustomStringConvertible {
    let typed: String
    let today: String
    let day: String?
    var description: String { "\(typed) on \(today)" }
    init(_ typed: String, _ today: String, _ day: String?) {
      self.typed = typed
      self.today = today
      self.day = day
    }
  }

  @Test(
    "They mean this day",
    arguments: [
      Row("сегодня", "2026-11-16", "2026-11-16"),
      Row("завтра", "2026-11-16", "2026-11-17"),
      Row("Завтра", "2026-12-31", "2027-01-01"),
      Row("послезавтра", "2028-02-28", "2028-03-01"),
      // 16 November 2026 is a Monday.
      Row("пт", "2026-11-16", "2026-11-20"),
      Row("Пятница", "2026-11-16", "2026-11-20"),
      Row("в пятницу", "2026-11-16", "2026-11-20"),
      Row("пт", "2026-11-20", "2026-11-27"),
      Row("пн", "2026-11-16", "2026-11-23"),
      Row("вс.", "2026-11-16", "2026-11-22"),
      Row("понедельник", "2026-11-22", "2026-11-23"),
      Row("ср", "2026-12-31", "2027-01-06"),
      Row("+7", "2026-11-16", "2026-11-23"),
      Row("+ 7", "2026-12-28", "2027-01-04"),
      Row("+7 дней", "2026-11-16", "2026-11-23"),
      Row("+1 день", "2026-02-28", "2026-03-01"),
      Row("+2 недели", "2026-11-16", "2026-11-30"),
      Row("+1 мес.", "2026-11-16", "2026-12-16"),
      Row("+0", "2026-11-16", "2026-11-16"),
      Row("через 2 недели", "2026-11-16", "2026-11-30"),
      Row("через две недели", "2026-11-16", "2026-11-30"),
      Row("через неделю", "2026-11-16", "2026-11-23"),
      Row("через день", "2026-11-16", "2026-11-17"),
      Row("через 10 дней", "2026-12-25", "2027-01-04"),
      Row("через месяц", "2026-11-16", "2026-12-16"),
      Row("через месяц", "2027-01-31", "2027-02-28"),
      Row("через месяц", "2028-01-31", "2028-02-29"),
      Row("через месяц", "2026-12-31", "2027-01-31"),
      Row("через 2 месяца", "2026-12-31", "2027-02-28"),
      Row("через год", "2028-02-29", "2029-02-28"),
      Row("конец месяца", "2026-11-16", "2026-11-30"),
      Row("конец месяца", "2026-11-30", "2026-11-30"),
      Row("в конце месяца", "2028-02-01", "2028-02-29"),
      Row("конец недели", "2026-11-16", "2026-11-22"),
      Row("конец недели", "2026-11-22", "2026-11-22"),
      Row("конец квартала", "2026-11-16", "2026-12-31"),
      Row("конец четверти", "2026-11-16", "2026-12-30"),
      Row("конец четверти", "2026-11-02", nil),
      Row("конец полугодия", "2026-11-16", "2026-12-31"),
      Row("конец полугодия", "2027-01-01", "2027-05-31"),
      Row("конец полугодия", "2027-07-01", nil),
      Row("конец года", "2026-11-16", nil),
      Row("15.09", "2026-11-16", nil),
      Row("15 сен", "2026-11-16", nil),
      Row("октябрь", "2026-11-16", nil),
      Row("конец октября", "2026-11-16", nil),
      Row("каждый понедельник", "2026-11-16", nil),
      Row("до 25 числа каждого месяца", "2026-11-16", nil),
      Row("в течение года", "2026-11-16", nil),
      Row("завтра или пт", "2026-11-16", nil),
      Row("7", "2026-11-16", nil),
      Row("-7", "2026-11-16", nil),
      Row("+", "2026-11-16", nil),
      Row("+7 раз", "2026-11-16", nil),
      Row("+2026", "2026-11-16", nil),
      Row("через", "2026-11-16", nil),
      Row("через 5", "2026-11-16", nil),
      Row("в", "2026-11-16", nil),
      Row("", "2026-11-16", nil),
    ])
  func meaning(row: Row) {
    let day = QuickDeadline.resolve(row.typed, today: CalendarDay(iso: row.today)!, context: WordingTable.context)
    #expect(day?.iso == row.day)
  }

  @Test("No wording that a roadmap may keep is a quick one", arguments: WordingTable.all)
  func kept(row: WordingTable.Row) {
    let reading = DeadlineReader.read(row.wording, in: WordingTable.context)
    let quick = QuickDeadline.resolve(row.wording, today: WordingTable.today, context: WordingTable.context)
    #expect(!reading.isDated || quick == nil)
  }
}
