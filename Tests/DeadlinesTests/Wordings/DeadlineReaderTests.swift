import TestSupport
import Testing

@testable import Deadlines

@Suite("What a deadline's wording means")
struct DeadlineReaderTests {
  @Test("Wordings mean these days", arguments: WordingTable.all)
  func meaning(row: WordingTable.Row) {
    let read = WordingTable.row(row.wording)
    #expect(read.form == row.form)
    #expect(read.first == row.first)
    #expect(read.last == row.last)
    #expect(read.next == row.next)
  }

  @Test("Case, spaces, dots behind and ё do not matter", arguments: WordingTable.all)
  func disguises(row: WordingTable.Row) {
    let read = DeadlineReader.read(row.wording, in: WordingTable.context)
    let spaced = row.wording.split(separator: " ", omittingEmptySubsequences: false).joined(separator: "\u{A0}  ")
    for disguise in [
      row.wording.uppercased(), row.wording.lowercased(), " \u{202F}" + row.wording + "\n", spaced,
      row.wording.split(separator: "е", omittingEmptySubsequences: false).joined(separator: "ё"),
      row.wording.split(separator: "й", omittingEmptySubsequences: false).joined(separator: "и\u{306}"),
    ] {
      #expect(DeadlineReader.read(disguise, in: WordingTable.context) == read, "\(disguise)")
    }
  }

  @Test("A wording inside another is read only where all of it is understood", arguments: WordingTable.all)
  func wholly(row: WordingTable.Row) {
    for disguise in [row.wording + " далее", "видимо " + row.wording, row.wording + " ?"] {
      let read = DeadlineReader.read(disguise, in: WordingTable.context)
      #expect(read.form == .notUnderstood || row.form == "event", "\(disguise)")
      #expect(!read.isDated)
    }
  }

  @Test("A 29 February is one where the school year has it")
  func leapDay() {
    let leap = DeadlineContext(schoolYear: SchoolYear(startingIn: 2027))
    #expect(WordingTable.row("29 февраля", in: leap).last == "2028-02-29")
    #expect(WordingTable.row("29.02", in: leap).last == "2028-02-29")
    #expect(WordingTable.row("до 30 числа каждого месяца", in: leap).form == "monthly 9")
    let reading = DeadlineReader.read("30 числа каждого месяца", in: leap)
    #expect(reading.occurrences.map(\.key).contains("2028-02-29"))
  }

  @Test("The roadmap's own period is what «год» and recurrences run over")
  func ownPeriod() {
    let period = DaySpan(CalendarDay(iso: "2026-10-15")!, CalendarDay(iso: "2027-01-20")!)
    let context = DeadlineContext(schoolYear: SchoolYear(startingIn: 2026), period: period)
    func keys(_ wording: String) -> [String] {
      DeadlineReader.read(wording, in: context).occurrences.map { "\($0.firstDay?.iso ?? "") \($0.key)" }
    }
    #expect(keys("в течение года") == ["2026-10-15 2027-01-20"])
    #expect(keys("до конца учебного года") == [" 2027-01-20"])
    #expect(
      keys("ежемесячно") == ["2026-11-01 2026-11-30", "2026-12-01 2026-12-31", "2027-01-01 2027-01-31"])
    #expect(keys("до 20 числа каждого месяца") == [" 2026-10-20", " 2026-11-20", " 2026-12-20", " 2027-01-20"])
    #expect(keys("ежеквартально") == ["2027-01-01 2027-03-31"])
    #expect(keys("ежегодно") == ["2026-10-15 2027-01-20"])
    #expect(keys("август") == [])
    #expect(keys("до конца периода") == [" 2027-01-20"])
  }

  @Test("Quarters of the school year have the dates that are set, and the built-in ones where none are")
  func setQuarters() {
    let year = SchoolYear(startingIn: 2026)
    let second = DaySpan(CalendarDay(iso: "2026-11-09")!, CalendarDay(iso: "2026-12-27")!)!
    let calendar = SchoolCalendar(quarters: [year: [2: second]])
    let context = DeadlineContext(schoolYear: year, calendar: calendar)
    #expect(WordingTable.row("2 четверть", in: context).last == "2026-12-27")
    #expect(WordingTable.row("1 четверть", in: context).last == "2026-10-31")
    #expect(calendar.quarter(2, of: year.next) == SchoolCalendar.builtIn.quarter(2, of: year.next))
    #expect(calendar.quarter(9, of: year) == calendar.quarter(4, of: year))
  }

  @Test("The next, current and latest passed occurrences")
  func occurrencesAroundToday() {
    let monthly = DeadlineReader.read("ежемесячно", in: WordingTable.context)
    let several = DeadlineReader.read("октябрь, декабрь", in: WordingTable.context)
    let lastDay = CalendarDay(iso: "2026-11-30")!
    #expect(monthly.next(from: lastDay)?.key == "2026-11-30")
    #expect(monthly.next(from: lastDay.adding(days: 1))?.key == "2026-12-31")
    #expect(monthly.latestPassed(before: lastDay)?.key == "2026-10-31")
    #expect(monthly.latestPassed(before: lastDay.adding(days: 1))?.key == "2026-11-30")
    #expect(monthly.next(from: CalendarDay(iso: "2027-06-01")!) == nil)
    #expect(several.next(from: lastDay) == nil)
    #expect(several.current(lastDay)?.key == "2026-12-31")
    #expect(!several.recurs && monthly.recurs)
  }

  @Test("Sorted by last day, then first; what is not dated comes behind")
  func sorting() {
    let wordings = [
      "", "когда-нибудь", "по графику", "август", "до 15 декабря", "октябрь", "15 декабря", "1-15 декабря",
    ]
    let sorted = wordings.sorted {
      DeadlineReader.read($0, in: WordingTable.context).sortKey
        < DeadlineReader.read($1, in: WordingTable.context).sortKey
    }
    #expect(
      sorted == ["октябрь", "1-15 декабря", "до 15 декабря", "15 декабря", "август", "по графику", "когда-нибудь", ""])
  }
}
