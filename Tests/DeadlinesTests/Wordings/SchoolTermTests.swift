import TestSupport
import Testing

@testable import Deadlines

private let year = SchoolYear(startingIn: 2026)

private func span(_ first: String, _ last: String) -> DaySpan {
  DaySpan(CalendarDay(iso: first)!, CalendarDay(iso: last)!)!
}

@Suite("Quarters, trimesters and holidays")
struct SchoolTermTests {
  private let trimesters = DeadlineContext(
    schoolYear: year,
    calendar: SchoolCalendar(
      quarters: [:],
      trimesters: [
        year: [
          1: span("2026-09-01", "2026-11-20"), 2: span("2026-12-01", "2027-02-20"), 3: span("2027-03-01", "2027-05-26"),
        ]
      ]))

  @Test(
    "Trimesters have the days that are set",
    arguments: WordingTable.rows(
      """
      1 триместр | once | 2026-09-01 | 2026-11-20
      II триместр | once | 2026-12-01 | 2027-02-20
      в третьем триместре | once | 2027-03-01 | 2027-05-26
      1–2 триместр | once | 2026-09-01 | 2027-02-20
      1 и 3 триместр | several 2 | 2026-09-01 | 2027-05-26
      до конца 1 триместра | once | - | 2026-11-20
      раз в триместр | trimesterly 3 | 2026-09-01 | 2027-05-26 | 2026-11-20
      каждый триместр | trimesterly 3 | 2026-09-01 | 2027-05-26 | 2026-11-20
      в конце каждого триместра | trimesterly 3 | 2026-11-11 | 2027-05-26 | 2026-11-20
      до конца каждого триместра | trimesterly 3 | - | 2027-05-26 | 2026-11-20
      до конца учебного года | once | - | 2027-05-26
      осенние каникулы | once | 2026-11-21 | 2026-11-30
      зимние каникулы | once | 2027-02-21 | 2027-02-28
      весенние каникулы | ? | - | -
      летние каникулы | once | 2027-05-27 | 2027-08-31
      1 четверть | ? | - | -
      4 триместр | ? | - | -
      каждую четверть | schoolQuarterly 0 | - | -
      """))
  func trimesterWordings(row: WordingTable.Row) {
    let read = WordingTable.row(row.wording, in: trimesters)
    #expect(
      [read.form, read.first, read.last, read.next] == [row.form, row.first, row.last, row.next], "\(row.wording)")
  }

  @Test("Without trimesters that are set there are none, and quarters are as ever")
  func noTrimesters() {
    let plain = DeadlineContext(schoolYear: year)
    #expect(DeadlineReader.read("1 триместр", in: plain).form == .notUnderstood)
    #expect(DeadlineReader.read("раз в триместр", in: plain).isDated == false)
    let other = DeadlineContext(schoolYear: year.next, calendar: trimesters.calendar)
    #expect(DeadlineReader.read("1 четверть", in: other).isDated)
    #expect(!DeadlineReader.read("1 триместр", in: other).isDated)
  }

  @Test(
    "What is not dated because the school year has other terms says so, and nothing else does",
    arguments: [
      ("2 четверть", .quarters, nil), ("1–2 четверть", .quarters, nil), ("до конца 1 четверти", .quarters, nil),
      ("каждую четверть", .quarters, nil), ("в конце каждой четверти", .quarters, nil),
      ("2 триместр", nil, .trimesters), ("раз в триместр", nil, .trimesters), ("1 и 3 триместр", nil, .trimesters),
      ("весенние каникулы", .holidays, nil), ("осенние, весенние каникулы", .holidays, nil),
      ("во время каникул", .holidays, nil), ("осенние каникулы", nil, nil), ("5 четверть", nil, nil),
      ("4 триместр", nil, nil), ("октябрь", nil, nil), ("на днях", nil, nil), ("2 четверть, октябрь", nil, nil),
      ("2 четверть 2025/2026 учебного года", nil, nil), ("осенние и летние каникулы", nil, nil), ("", nil, nil),
    ] as [(String, DeadlineReading.MissingTerms?, DeadlineReading.MissingTerms?)])
  func missing(wording: String, withTrimesters: DeadlineReading.MissingTerms?, plain: DeadlineReading.MissingTerms?) {
    #expect(DeadlineReader.read(wording, in: trimesters).missing == withTrimesters)
    #expect(DeadlineReader.read(wording, in: DeadlineContext(schoolYear: year)).missing == plain)
  }

  @Test("The school year ends with the fourth quarter where its days are set")
  func lastQuarter() {
    let set = SchoolCalendar(quarters: [
      year: [4: span("2027-04-05", "2027-05-26"), 1: span("2026-09-01", "2026-10-24")]
    ])
    let context = DeadlineContext(schoolYear: year, calendar: set)
    #expect(WordingTable.row("до конца учебного года", in: context).last == "2027-05-26")
    #expect(WordingTable.row("в конце учебного года", in: context).first == "2027-05-17")
    #expect(WordingTable.row("до конца 2026/2027 учебного года", in: context).last == "2027-05-26")
    #expect(WordingTable.row("до конца 2025/2026 учебного года", in: context).last == "2026-05-31")
    #expect(WordingTable.row("до конца периода", in: context).last == "2027-05-31")
    #expect(WordingTable.row("в течение года", in: context).last == "2027-05-31")
    #expect(WordingTable.row("осенние каникулы", in: context).first == "2026-10-25")
    // Marks may have been made by the end of before.
    let yearly = "ежегодно в конце учебного года"
    #expect(DeadlineReader.read(yearly, in: context).occurrences.map(\.key) == ["2027-05-26"])
    #expect(DeadlineReader.read(yearly, in: context).former.map(\.key) == ["2027-05-31"])
    let own = DeadlineContext(schoolYear: year, period: span("2027-01-01", "2027-12-31"), calendar: set)
    #expect(WordingTable.row("до конца учебного года", in: own).last == "2027-05-26")
    #expect(DeadlineReader.read(yearly, in: own).former.map(\.key) == ["2027-12-31"])
  }
}
