import TestSupport
import Testing

@testable import Deadlines

@Suite("How far something is moved")
struct DeadlineShiftTests {
  @Test(
    "A sign with a number, or words with a direction",
    arguments: [
      ("+7", 7, .day), ("-3", -3, .day), ("−3", -3, .day), ("+ 7", 7, .day), ("+7 дней", 7, .day), ("+7д", 7, .day),
      ("+2 нед", 2, .week), ("+2 нед.", 2, .week), ("+2нед", 2, .week), ("−1 неделя", -1, .week), ("+1 мес", 1, .month),
      ("-2 мес.", -2, .month), ("на неделю позже", 1, .week), ("на 2 недели раньше", -2, .week),
      ("На 3 дня раньше", -3, .day), ("на месяц позже", 1, .month), ("позже на две недели", 2, .week),
      ("на день назад", -1, .day), ("на пять дней вперёд", 5, .day), ("неделю позднее", 1, .week),
      ("a week later", 1, .week),
      ("2 weeks earlier", -2, .week), ("+1 month", 1, .month), ("+0", 0, .day), ("+999", 999, .day),
      ("+1 год", 12, .month), ("-2 года", -24, .month), ("на год позже", 12, .month), ("2 years later", 24, .month),
      ("+1г.", 12, .month),
    ] as [(String, Int, DeadlineShift.Unit)])
  func read(typed: String, count: Int, unit: DeadlineShift.Unit) {
    #expect(DeadlineShift(typed) == DeadlineShift(count, unit))
  }

  @Test(
    "What has no direction, no amount, two of either, or any other word is none",
    arguments: [
      "", "7", "+", "-", "–", "завтра", "через неделю", "на неделю", "позже", "раньше на", "+7 позже", "+7 8",
      "+7 нед мес",
      "октябрь", "до 15 декабря", "15.10", "+1000", "+семь дней в", "на неделю позже раньше", "+7 четвертей", "пт",
      "+1 год мес",
      "+-7",
    ])
  func none(typed: String) { #expect(DeadlineShift(typed) == nil) }

  @Test("A month later is the day of the same number; where the month has none, its last is named")
  func months() throws {
    let day = try #require(CalendarDay(iso: "2026-10-31"))
    #expect(try DeadlineShift(2, .month).day(from: day).iso == "2026-12-31")
    #expect(try DeadlineShift(-10, .month).day(from: day).iso == "2025-12-31")
    #expect(throws: DeadlineShift.Fault.noSuchDay(31, last: CalendarDay(iso: "2026-11-30")!)) {
      try DeadlineShift(1, .month).day(from: day)
    }
    let leap = try #require(CalendarDay(iso: "2024-02-29"))
    #expect(throws: DeadlineShift.Fault.noSuchDay(29, last: CalendarDay(iso: "2025-02-28")!)) {
      try DeadlineShift(12, .month).day(from: leap)
    }
    #expect(throws: DeadlineShift.Fault.beyondCalendar) {
      try DeadlineShift(1).day(from: CalendarDay(iso: "9999-12-31")!)
    }
    #expect(throws: DeadlineShift.Fault.beyondCalendar) {
      try DeadlineShift(-1, .month).day(from: CalendarDay(iso: "0001-01-10")!)
    }
  }

  @Test(
    "Whatever words are moved: they are refused, or name the day that was asked for, and go back to where they were")
  func anyWords() throws {
    var dice = Dice(seed: 11)
    let shifts = [DeadlineShift(7), DeadlineShift(-3), DeadlineShift(5, .week), DeadlineShift(-1, .month)]
    var moved = 0
    for _ in 0..<20_000 {
      let count = Int.random(in: 1...5, using: &dice)
      let wording = (0..<count).map { _ in WordingTable.pieces.randomElement(using: &dice)! }.joined(separator: " ")
      let shift = shifts.randomElement(using: &dice)!
      let before = DeadlineReader.read(wording, in: WordingTable.context)
      guard let result = try? ShiftedWording(wording, by: shift, today: WordingTable.today, in: WordingTable.context)
      else { continue }
      guard let from = result.from else {
        #expect(before.form == .empty)
        continue
      }
      moved += 1
      let after = DeadlineReader.read(result.wording, in: WordingTable.context)
      #expect(before.lastDay == from && after.lastDay == result.to, "\(wording) → \(result.wording)")
      #expect(
        try shift.day(from: from) == result.to && (before.firstDay == nil) == (after.firstDay == nil), "\(wording)")
      let back = DeadlineShift(from.days(since: result.to))
      let again = try ShiftedWording(result.wording, by: back, today: WordingTable.today, in: WordingTable.context)
      #expect(again.to == from, "\(wording) → \(result.wording) → \(again.wording)")
    }
    #expect(moved > 100, "\(moved)")
  }
}
