import Deadlines
import TestSupport
import Testing

@testable import SchoolNetwork

private let year = SchoolYear(startingIn: 2026)

private func moved(
  _ wording: String, from: SchoolYear? = year, to: Int = 2027
) -> (wording: String, matters: [TemplateNote.Matter]) {
  let moved = YearShift(from: from, to: SchoolYear(startingIn: to)).moved(Deadline(wording))
  return (moved.deadline.wording, moved.matters)
}

private func days(_ first: String?, _ last: String?) -> Deadline {
  var deadline = Deadline("весенние каникулы")
  (deadline.firstDay, deadline.lastDay) = (
    first.flatMap { CalendarDay(iso: $0) }, last.flatMap { CalendarDay(iso: $0) }
  )
  return deadline
}

@Suite("A deadline moves to another school year")
struct YearShiftTests {
  @Test(
    "Years that a wording names are moved, all else stays letter by letter",
    arguments: [
      ("октябрь", "октябрь"), ("до 20 сентября", "до 20 сентября"), ("2 четверть", "2 четверть"),
      ("ежемесячно", "ежемесячно"), ("В течение  года.", "В течение  года."), ("по графику ФЦТ", "по графику ФЦТ"),
      ("15.09", "15.09"), ("", ""),
      ("15.09.2026", "15.09.2027"), ("до 19.11.2026 года", "до 19.11.2027 года"), ("Февраль 2027", "Февраль 2028"),
      ("август 2026 года, август 2027 года", "август 2027 года, август 2028 года"),
      ("2026/2027 учебный год", "2027/2028 учебный год"), ("май, ежегодно с 2027", "май, ежегодно с 2028"),
      ("2026-11-15", "2027-11-15"), ("15.09.26", "15.09.27"), ("1.9.26 г.", "1.9.27 г."), ("09.2026", "09.2027"),
      ("в течение 2026/27 уч.г.", "в течение 2027/28 уч.г."), ("учебный год 2026–27", "учебный год 2027–28"),
      ("4 четверть 2026/27", "4 четверть 2027/28"), ("15-20.11.2026", "15-20.11.2027"),
      ("с 01.09.2026 по 31.05.2027", "с 01.09.2027 по 31.05.2028"), ("сентябрь\u{A0}2026г", "сентябрь\u{A0}2027г"),
      ("ноябрь 2026 г. – январь 2027 г.", "ноябрь 2027 г. – январь 2028 г."), ("2026-2027 гг.", "2027-2028 гг."),
      // The 27th of November, no year.
      ("октябрь 2026 – 27 ноября", "октябрь 2027 – 27 ноября"),
    ])
  func letterByLetter(before: String, after: String) {
    let moved = moved(before)
    #expect(Array(moved.wording.utf8) == Array(after.utf8) && moved.matters.isEmpty)
  }

  @Test("Centuries turn, and what two or four digits cannot say stays and is told")
  func limits() {
    #expect(moved("2098/99 учебный год", from: SchoolYear(startingIn: 2098), to: 2099).wording == "2099/00 учебный год")
    #expect(moved("2099/00 учебный год", from: SchoolYear(startingIn: 2099), to: 2098).wording == "2098/99 учебный год")
    let early = SchoolYear(startingIn: 2098)
    #expect(moved("15.09.98", from: early, to: 2099) == ("15.09.99", []))
    #expect(moved("15.09.98", from: early, to: 2100) == ("15.09.98", [.beyondCalendar]))
    #expect(moved("15.09.2098, 16.09.2199", from: early, to: 2099).matters == [.outsideYear, .beyondCalendar])
    #expect(moved("15.09.2098, 16.09.2199", from: early, to: 2099).wording == "15.09.2098, 16.09.2199")
    #expect(moved("15.09.2026", to: 1) == ("15.09.2026", [.beyondCalendar]))
  }

  @Test("A school year that no calendar has moves nothing", arguments: [Int.min, -1, 0, 9999, 10_000, .max])
  func noCalendar(start: Int) {
    let nowhere = SchoolYear(startingIn: start)
    for wording in ["15.09.2026", "29 февраля", "октябрь"] {
      let told: [TemplateNote.Matter] = wording == "15.09.2026" ? [.beyondCalendar] : []
      #expect(moved(wording, to: start) == (wording, told))
      #expect(moved(wording, from: nowhere) == (wording, told))
    }
    #expect(moved("15.09.2026", from: nowhere, to: start) == ("15.09.2026", []))
    #expect(
      YearShift(from: year, to: nowhere).moved(days("2027-03-27", nil)) == (days("2027-03-27", nil), [.beyondCalendar]))
  }

  @Test(
    "A 29 February that meets a year without one becomes the 28th",
    arguments: [
      ("29.02.2028", "28.02.2029"), ("29.02.28", "28.02.29"), ("2028-02-29", "2029-02-28"),
      ("до 29 февраля 2028 г.", "до 28 февраля 2029 г."), ("29 февраля", "28 февраля"), ("29.02", "28.02"),
      ("15, 29 февраля 2028", "15, 28 февраля 2029"), ("29 февраля, 15 марта 2028", "28 февраля, 15 марта 2029"),
      ("с 29 октября по 29-го февраля", "с 29 октября по 28-го февраля"),
    ])
  func leapDay(before: String, after: String) {
    #expect(moved(before, from: SchoolYear(startingIn: 2027), to: 2028) == (after, [.leapDay]))
    // Four years later it is there again.
    let later = moved(before, from: SchoolYear(startingIn: 2027), to: 2031)
    #expect(later.matters.isEmpty && later.wording.contains("29") && !later.wording.contains("28.02"))
  }

  @Test("Days set by hand move by the same number of years")
  func daysByHand() {
    func moved(_ first: String?, _ last: String?, from: Int, to: Int) -> (Deadline, [TemplateNote.Matter]) {
      YearShift(from: SchoolYear(startingIn: from), to: SchoolYear(startingIn: to)).moved(days(first, last))
    }
    #expect(moved("2027-03-27", "2027-04-04", from: 2026, to: 2028) == (days("2029-03-27", "2029-04-04"), []))
    #expect(moved(nil, "2028-02-29", from: 2027, to: 2028) == (days(nil, "2029-02-28"), [.leapDay]))
    #expect(moved("2028-02-29", "2028-02-29", from: 2027, to: 2031) == (days("2032-02-29", "2032-02-29"), []))
    #expect(moved("2026-10-01", "9999-01-01", from: 2026, to: 2027).0 == days("2026-10-01", "9999-01-01"))
    #expect(moved("2026-10-01", "9999-01-01", from: 2026, to: 2027).1 == [.beyondCalendar])
    #expect(moved(nil, "0001-09-01", from: 2026, to: 2025).1 == [.outsideYear, .beyondCalendar])
    #expect(moved("2031-09-15", nil, from: 2026, to: 2027) == (days("2032-09-15", nil), [.outsideYear]))
  }

  @Test("A date outside the template's school year is moved like all others, and told")
  func outside() {
    #expect(moved("15.09.2031") == ("15.09.2032", [.outsideYear]))
    #expect(moved("15.09.2031", to: 2026) == ("15.09.2031", [.outsideYear]))
    #expect(moved("октябрь 2026, октябрь 2027").matters == [.outsideYear])
    #expect(moved("май, ежегодно с 2028") == ("май, ежегодно с 2029", [.outsideYear]))
    #expect(moved("август 2026") == ("август 2027", []))
    #expect(moved("31.07.2026").matters == [.outsideYear])
  }

  @Test(
    "Where a year stands in what is not understood, it is moved if it is one for certain, and told either way",
    arguments: [
      ("осень 2026", "осень 2027"), ("до 2027 года", "до 2028 года"), ("2026-2027", "2027-2028"),
      ("15 ноября 2026 г. 25:00", "15 ноября 2027 г. 25:00"), ("в 2026-м", "в 2027-м"), ("15.09.202", "15.09.202"),
      ("15.09.20260", "15.09.20260"), ("2026.11.15", "2026.11.15"), ("15.09.9998", "15.09.9998"),
      ("1 квартал 2026/27", "1 квартал 2027/28"), ("30.02.2027", "30.02.2028"),
    ])
  func notUnderstood(before: String, after: String) { #expect(moved(before) == (after, [.notUnderstood])) }

  @Test("Numbers that are no years stay and are not told", arguments: ["по приказу № 2026", "кабинет 12", "п. 1.2.3"])
  func noYears(wording: String) { #expect(moved(wording) == (wording, [])) }

  @Test("A wording that has no day in the new year is told")
  func noDays() {
    #expect(moved("5 пятница октября") == ("5 пятница октября", []))
    #expect(moved("5 пятница октября", to: 2028) == ("5 пятница октября", [.noDays]))
    // Two days that would fall together.
    let both = moved("28, 29 февраля 2028", from: SchoolYear(startingIn: 2027), to: 2028)
    #expect(both == ("28, 28 февраля 2029", [.leapDay, .noDays]))
  }

  @Test("Without the template's year no year is moved; a bare 29 February still has to be a day")
  func noYear() {
    for wording in ["15.09.2026", "2026/2027 учебный год", "29.02.2028", "осень 2026"] {
      #expect(moved(wording, from: nil) == (wording, []))
    }
    #expect(moved("29 февраля", from: nil, to: 2026) == ("28 февраля", [.leapDay]))
    #expect(YearShift(from: nil, to: year).moved(days("2020-02-29", nil)) == (days("2020-02-29", nil), []))
  }

  /// A day so many years later; the last of February is one of two days.
  private func isShifted(_ before: CalendarDay?, _ after: CalendarDay?, _ years: Int) -> Bool {
    guard let before, let after else { return before == nil && after == nil }
    let (year, month, day) = before.components
    if after.components == (year + years, month, day) { return true }
    return month == 2 && day >= 28 && after == CalendarDay.lastOf(month: 2, year: year + years)
  }

  @Test(
    "Read in the new year, every wording means the days of the old one, so many years later",
    arguments: WordingTable.all)
  func sameDays(row: WordingTable.Row) {
    // Weeks and weekdays fall on other days each year.
    let words = [
      "недел", "понедельник", "вторник", "сред", "четверг", "пятниц", "воскресен", "рабоч", "по пн", "(ср", "чт", "пт",
    ]
    let ofWeeks = words.contains { row.wording.lowercased().contains($0) }
    for shift in [-11, -4, -1, 0, 1, 2, 5, 28] {
      let (text, matters) = moved(row.wording, to: 2026 + shift)
      let before = DeadlineReader.read(row.wording, in: WordingTable.context)
      let after = DeadlineReader.read(text, in: DeadlineContext(schoolYear: SchoolYear(startingIn: 2026 + shift)))
      #expect(text.utf8.count == row.wording.utf8.count)
      #expect(shift != 0 || text == row.wording)
      if before.form == .notUnderstood || ofWeeks { continue }
      #expect(before.form == after.form && before.occurrences.count == after.occurrences.count, "\(text)")
      for (old, new) in zip(before.occurrences, after.occurrences) {
        #expect(isShifted(old.firstDay, new.firstDay, shift) && isShifted(old.lastDay, new.lastDay, shift), "\(text)")
      }
      #expect(!matters.contains(.noDays) && !matters.contains(.beyondCalendar) && !matters.contains(.notUnderstood))
      // There and back again, but for a leap day.
      if !matters.contains(.leapDay) {
        #expect(moved(text, from: SchoolYear(startingIn: 2026 + shift), to: 2026).wording == row.wording)
      }
    }
  }

  @Test("A day whose weekday is another in the new year is said to have no days there, and not moved to a wrong one")
  func weekdayOfDay() {
    #expect(moved("4 ноября (ср)", to: 2027) == ("4 ноября (ср)", [.noDays]))
    #expect(moved("в пятницу, 20.11.2026", to: 2027) == ("в пятницу, 20.11.2027", [.noDays]))
    // Eleven years on the weekdays are the same.
    #expect(moved("4 ноября (ср)", to: 2037) == ("4 ноября (ср)", []))
  }

  @Test("Known words in any order are moved without harm: digits become digits, all else stays", arguments: 1...10)
  func anyOrder(seed: UInt64) {
    var dice = Dice(seed: seed)
    for _ in 0..<500 {
      let pieces = (0..<Int.random(in: 1...8, using: &dice)).map { _ in
        WordingTable.pieces.randomElement(using: &dice)!
      }
      let text = pieces.joined(separator: Bool.random(using: &dice) ? " " : "")
      let after = moved(text, to: 2026 + Int.random(in: -3...3, using: &dice)).wording
      #expect(after.utf8.map { isDigit($0) ? 0 : $0 } == text.utf8.map { isDigit($0) ? 0 : $0 }, "\(text)")
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
