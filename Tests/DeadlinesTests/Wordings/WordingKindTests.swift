import TestSupport
import Testing

@testable import Deadlines

@Suite("Kinds of wordings in public papers")
struct WordingKindTests {
  @Test("Each kind has at least three wordings")
  func enough() {
    #expect(WordingTable.kinds.count >= 38)
    for kind in WordingTable.kinds { #expect(kind.rows.count >= 3, "\(kind)") }
  }

  @Test(
    "The next day of rhythms, on 23 November 2026",
    arguments: [
      ("ежеквартально до 10 числа", "2027-01-10"), ("до 5 числа месяца, следующего за отчётным", "2026-12-05"),
      ("1, 15 числа каждого месяца", "2026-12-01"), ("второй и четвёртый четверг месяца", "2026-11-26"),
      ("до 1 числа", "2026-12-01"), ("последний рабочий день месяца", "2026-11-30"),
    ])
  func next(wording: String, day: String) {
    let row = WordingTable.row(wording, today: CalendarDay(iso: "2026-11-23")!)
    #expect(row.next == day)
  }
}
