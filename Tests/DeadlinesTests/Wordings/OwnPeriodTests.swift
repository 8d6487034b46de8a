import TestSupport
import Testing

@testable import Deadlines

/// Every kind of wording in three roadmaps of the school year 2026/2027 with a period of their own: a calendar year
/// (2027-01-01 to 2027-12-31), August to June (2026-08-15 to 2027-06-30), three years (2026-09-01 to 2029-08-31). Each
/// cell holds the form, the first occurrence, and the last day of the last one where there are several.
@Suite("The roadmap's own period decides first")
struct OwnPeriodTests {
  private static let year = SchoolYear(startingIn: 2026)
  private static let periods = [
    ("2027-01-01", "2027-12-31"), ("2026-08-15", "2027-06-30"), ("2026-09-01", "2029-08-31"),
  ].map { DaySpan(CalendarDay(iso: $0)!, CalendarDay(iso: $1)!)! }

  private static let table = """
    сентябрь | once 2027-09-01…2027-09-30 | once 2026-09-01…2026-09-30 | once 2026-09-01…2026-09-30
    август | once 2027-08-01…2027-08-31 | once 2026-08-15…2026-08-31 | once 2027-08-01…2027-08-31
    июнь | once 2027-06-01…2027-06-30 | once 2027-06-01…2027-06-30 | once 2027-06-01…2027-06-30
    15 ноября | once 2027-11-15…2027-11-15 | once 2026-11-15…2026-11-15 | once 2026-11-15…2026-11-15
    до 25 августа | once …2027-08-25 | once …2026-08-25 | once …2027-08-25
    к 1 марта | once …2027-03-01 | once …2027-03-01 | once …2027-03-01
    25.08 | once 2027-08-25…2027-08-25 | once 2026-08-25…2026-08-25 | once 2027-08-25…2027-08-25
    15 ноября 2026 г. | once 2026-11-15…2026-11-15 | once 2026-11-15…2026-11-15 | once 2026-11-15…2026-11-15
    IV квартал | once 2027-10-01…2027-12-31 | once 2026-10-01…2026-12-31 | once 2026-10-01…2026-12-31
    I квартал | once 2027-01-01…2027-03-31 | once 2027-01-01…2027-03-31 | once 2027-01-01…2027-03-31
    I–IV квартал | once 2027-01-01…2027-12-31 | once 2027-01-01…2027-06-30 | once 2027-01-01…2027-12-31
    1 четверть | once 2027-09-01…2027-10-31 | once 2026-09-01…2026-10-31 | once 2026-09-01…2026-10-31
    4 четверть | once 2027-04-01…2027-05-31 | once 2027-04-01…2027-05-31 | once 2027-04-01…2027-05-31
    1 полугодие | once 2027-09-01…2027-12-31 | once 2026-09-01…2026-12-31 | once 2026-09-01…2026-12-31
    2 полугодие | once 2027-01-01…2027-05-31 | once 2027-01-01…2027-05-31 | once 2027-01-01…2027-05-31
    осенние каникулы | once 2027-11-01…2027-11-04 | once 2026-11-01…2026-11-04 | once 2026-11-01…2026-11-04
    летние каникулы | once 2027-06-01…2027-08-31 | once 2027-06-01…2027-06-30 | once 2027-06-01…2027-08-31
    сентябрь–май | once 2027-09-01…2027-12-31 | once 2026-09-01…2027-05-31 | once 2026-09-01…2027-05-31
    май–сентябрь | once 2027-05-01…2027-09-30 | once 2027-05-01…2027-06-30 | once 2027-05-01…2027-09-30
    август–сентябрь | once 2027-08-01…2027-09-30 | once 2026-08-15…2026-09-30 | once 2027-08-01…2027-09-30
    ноябрь–февраль | once 2027-11-01…2027-12-31 | once 2026-11-01…2027-02-28 | once 2026-11-01…2027-02-28
    с 28 декабря по 10 января | once 2027-12-28…2027-12-31 | once 2026-12-28…2027-01-10 | once 2026-12-28…2027-01-10
    октябрь, март | several 2 2027-03-01…2027-03-31 … 2027-10-31 | several 2 2026-10-01…2026-10-31 … 2027-03-31 | several 2 2026-10-01…2026-10-31 … 2027-03-31
    март и сентябрь | several 2 2027-03-01…2027-03-31 … 2027-09-30 | several 2 2026-09-01…2026-09-30 … 2027-03-31 | several 2 2026-09-01…2026-09-30 … 2027-03-31
    конец августа | once 2027-08-21…2027-08-31 | once 2026-08-21…2026-08-31 | once 2027-08-21…2027-08-31
    вторая неделя сентября | once 2027-09-06…2027-09-12 | once 2026-09-07…2026-09-13 | once 2026-09-07…2026-09-13
    1–2 декада ноября | once 2027-11-01…2027-11-20 | once 2026-11-01…2026-11-20 | once 2026-11-01…2026-11-20
    последняя пятница ноября | once 2027-11-26…2027-11-26 | once 2026-11-27…2026-11-27 | once 2026-11-27…2026-11-27
    до конца учебного года | once …2027-05-31 | once …2027-05-31 | once …2027-05-31
    в конце учебного года | once 2027-05-22…2027-05-31 | once 2027-05-22…2027-05-31 | once 2027-05-22…2027-05-31
    до конца периода | once …2027-12-31 | once …2027-06-30 | once …2029-08-31
    до конца календарного года | once …2027-12-31 | once …2026-12-31 | once …2026-12-31
    в течение года | once 2027-01-01…2027-12-31 | once 2026-08-15…2027-06-30 | once 2026-09-01…2029-08-31
    постоянно | once 2027-01-01…2027-12-31 | once 2026-08-15…2027-06-30 | once 2026-09-01…2029-08-31
    ежедневно | once 2027-01-01…2027-12-31 | once 2026-08-15…2027-06-30 | once 2026-09-01…2029-08-31
    учебный год | once 2027-01-01…2027-12-31 | once 2026-08-15…2027-06-30 | once 2026-09-01…2029-08-31
    2026/2027 учебный год | once 2026-09-01…2027-05-31 | once 2026-09-01…2027-05-31 | once 2026-09-01…2027-05-31
    с 20 ноября | once 2027-11-20…2027-12-31 | once 2026-11-20…2027-06-30 | once 2026-11-20…2029-08-31
    с 1 сентября | once 2027-09-01…2027-12-31 | once 2026-09-01…2027-06-30 | once 2026-09-01…2029-08-31
    ежемесячно | monthly 12 2027-01-01…2027-01-31 … 2027-12-31 | monthly 10 2026-09-01…2026-09-30 … 2027-06-30 | monthly 36 2026-09-01…2026-09-30 … 2029-08-31
    до 25 числа каждого месяца | monthly 12 …2027-01-25 … 2027-12-25 | monthly 11 …2026-08-25 … 2027-06-25 | monthly 36 …2026-09-25 … 2029-08-25
    ежеквартально | quarterly 4 2027-01-01…2027-03-31 … 2027-12-31 | quarterly 3 2026-10-01…2026-12-31 … 2027-06-30 | quarterly 12 2026-10-01…2026-12-31 … 2029-09-30
    ежеквартально до 10 числа | quarterly 4 …2027-01-10 … 2027-10-10 | quarterly 3 …2026-10-10 … 2027-04-10 | quarterly 12 …2026-10-10 … 2029-07-10
    каждую четверть | schoolQuarterly 4 2027-01-10…2027-03-28 … 2027-12-30 | schoolQuarterly 4 2026-09-01…2026-10-31 … 2027-05-31 | schoolQuarterly 12 2026-09-01…2026-10-31 … 2029-05-31
    раз в полугодие | halfYearly 2 2027-01-01…2027-05-31 … 2027-12-31 | halfYearly 2 2026-09-01…2026-12-31 … 2027-05-31 | halfYearly 6 2026-09-01…2026-12-31 … 2029-05-31
    еженедельно | weekly 52 2027-01-04…2027-01-10 … 2028-01-02 | weekly 46 2026-08-17…2026-08-23 … 2027-07-04 | weekly 156 2026-09-07…2026-09-13 … 2029-09-02
    по вторникам и четвергам | weekly 104 2027-01-05…2027-01-05 … 2027-12-30 | weekly 91 2026-08-18…2026-08-18 … 2027-06-29 | weekly 314 2026-09-01…2026-09-01 … 2029-08-30
    раз в 2 месяца | months(2) 6 2027-01-01…2027-02-28 … 2027-12-31 | months(2) 5 2026-09-01…2026-10-31 … 2027-06-30 | months(2) 18 2026-09-01…2026-10-31 … 2029-08-31
    раз в две недели | weeks(2) 26 2027-01-04…2027-01-17 … 2028-01-02 | weeks(2) 23 2026-08-17…2026-08-30 … 2027-07-04 | weeks(2) 78 2026-09-07…2026-09-20 … 2029-09-02
    ежемесячно с октября по апрель | monthly 3 2027-10-01…2027-10-31 … 2027-12-31 | monthly 7 2026-10-01…2026-10-31 … 2027-04-30 | monthly 7 2026-10-01…2026-10-31 … 2027-04-30
    ежемесячно с марта по октябрь | monthly 8 2027-03-01…2027-03-31 … 2027-10-31 | monthly 4 2027-03-01…2027-03-31 … 2027-06-30 | monthly 8 2027-03-01…2027-03-31 … 2027-10-31
    ежегодно | yearly 1 2027-01-01…2027-12-31 | yearly 1 2026-08-15…2027-06-30 | yearly 3 2026-09-01…2027-08-31 … 2029-08-31
    май, ежегодно | yearly 1 2027-05-01…2027-05-31 | yearly 1 2027-05-01…2027-05-31 | yearly 3 2027-05-01…2027-05-31 … 2029-05-31
    август, ежегодно | yearly 1 2027-08-01…2027-08-31 | yearly 1 2026-08-15…2026-08-31 | yearly 3 2027-08-01…2027-08-31 … 2029-08-31
    ежегодно до 1 октября | yearly 1 …2027-10-01 | yearly 1 …2026-10-01 | yearly 3 …2026-10-01 … 2028-10-01
    май, ежегодно с 2028 | yearly 0 - | yearly 0 - | yearly 2 2028-05-01…2028-05-31 … 2029-05-31
    ежегодно в конце учебного года | yearly 1 2027-05-22…2027-05-31 | yearly 1 2027-05-22…2027-05-31 | yearly 3 2027-05-22…2027-05-31 … 2029-05-31
    два раза в год | rhythm - | rhythm - | rhythm -
    по графику | event - | event - | event -
    на днях | ? - | ? - | ? -
    сентябрь январь | several 2 2027-01-01…2027-01-31 … 2027-09-30 | several 2 2026-09-01…2026-09-30 … 2027-01-31 | several 2 2026-09-01…2026-09-30 … 2027-01-31
    до 1 числа | monthly 12 …2027-01-01 … 2027-12-01 | monthly 10 …2026-09-01 … 2027-06-01 | monthly 36 …2026-09-01 … 2029-08-01
    ноябрь, 3-я неделя | once 2027-11-15…2027-11-21 | once 2026-11-16…2026-11-22 | once 2026-11-16…2026-11-22
    в среду, 19 мая | once 2027-05-19…2027-05-19 | once 2027-05-19…2027-05-19 | once 2027-05-19…2027-05-19
    сентябрь, в течение года | once 2027-09-01…2027-09-30 | once 2026-09-01…2026-09-30 | once 2026-09-01…2026-09-30
    в осенние каникулы | once 2027-11-01…2027-11-04 | once 2026-11-01…2026-11-04 | once 2026-11-01…2026-11-04
    июль | once 2027-07-01…2027-07-31 | ? - | once 2027-07-01…2027-07-31
    1 июля | once 2027-07-01…2027-07-01 | ? - | once 2027-07-01…2027-07-01
    1–4 четверть | once 2027-09-01…2027-12-31 | once 2026-09-01…2027-05-31 | once 2026-09-01…2027-05-31
    сентябрь, ежегодно | yearly 1 2027-09-01…2027-09-30 | yearly 1 2026-09-01…2026-09-30 | yearly 3 2026-09-01…2026-09-30 … 2028-09-30
    до конца 1 полугодия | once …2027-12-31 | once …2026-12-31 | once …2026-12-31
    ноябрь/март | several 2 2027-03-01…2027-03-31 … 2027-11-30 | several 2 2026-11-01…2026-11-30 … 2027-03-31 | several 2 2026-11-01…2026-11-30 … 2027-03-31
    сентябрь/январь/май | several 3 2027-01-01…2027-01-31 … 2027-09-30 | several 3 2026-09-01…2026-09-30 … 2027-05-31 | several 3 2026-09-01…2026-09-30 … 2027-05-31
    15 ноября/15 марта | several 2 2027-03-15…2027-03-15 … 2027-11-15 | several 2 2026-11-15…2026-11-15 … 2027-03-15 | several 2 2026-11-15…2026-11-15 … 2027-03-15
    I/III квартал | several 2 2027-01-01…2027-03-31 … 2027-09-30 | several 2 2026-08-15…2026-09-30 … 2027-03-31 | several 2 2027-01-01…2027-03-31 … 2027-09-30
    декабрь/май, ежегодно | yearly 2 2027-05-01…2027-05-31 … 2027-12-31 | yearly 2 2026-12-01…2026-12-31 … 2027-05-31 | yearly 6 2026-12-01…2026-12-31 … 2029-05-31
    до 15 сентября и 15 декабря | several 2 …2027-09-15 … 2027-12-15 | several 2 …2026-09-15 … 2026-12-15 | several 2 …2026-09-15 … 2026-12-15
    не позднее 1 ноября и 1 марта | several 2 …2027-03-01 … 2027-11-01 | several 2 …2026-11-01 … 2027-03-01 | several 2 …2026-11-01 … 2027-03-01
    к 15 октября, 15 декабря | several 2 …2027-10-15 … 2027-12-15 | several 2 …2026-10-15 … 2026-12-15 | several 2 …2026-10-15 … 2026-12-15
    3–4 квартал | once 2027-07-01…2027-12-31 | once 2026-08-15…2026-12-31 | once 2027-07-01…2027-12-31
    с 3 по 4 квартал | once 2027-07-01…2027-12-31 | once 2026-08-15…2026-12-31 | once 2027-07-01…2027-12-31
    III–IV кварталы | once 2027-07-01…2027-12-31 | once 2026-08-15…2026-12-31 | once 2027-07-01…2027-12-31
    во время каникул | schoolHolidays 5 2027-01-01…2027-01-09 … 2027-12-31 | schoolHolidays 5 2026-08-15…2026-08-31 … 2027-06-30 | schoolHolidays 12 2026-11-01…2026-11-04 … 2029-08-31
    в каникулярное время | schoolHolidays 5 2027-01-01…2027-01-09 … 2027-12-31 | schoolHolidays 5 2026-08-15…2026-08-31 … 2027-06-30 | schoolHolidays 12 2026-11-01…2026-11-04 … 2029-08-31
    на каникулах | schoolHolidays 5 2027-01-01…2027-01-09 … 2027-12-31 | schoolHolidays 5 2026-08-15…2026-08-31 … 2027-06-30 | schoolHolidays 12 2026-11-01…2026-11-04 … 2029-08-31
    во время осенних каникул | once 2027-11-01…2027-11-04 | once 2026-11-01…2026-11-04 | once 2026-11-01…2026-11-04
    в дни зимних каникул | once 2027-12-31…2027-12-31 | once 2026-12-31…2027-01-09 | once 2026-12-31…2027-01-09
    во время осенних и весенних каникул | several 2 2027-03-29…2027-03-31 … 2027-11-04 | several 2 2026-11-01…2026-11-04 … 2027-03-31 | several 2 2026-11-01…2026-11-04 … 2027-03-31
    октябрь (по графику) | once 2027-10-01…2027-10-31 | once 2026-10-01…2026-10-31 | once 2026-10-01…2026-10-31
    август, согласно плану школы | once 2027-08-01…2027-08-31 | once 2026-08-15…2026-08-31 | once 2027-08-01…2027-08-31
    ежемесячно по плану | monthly 12 2027-01-01…2027-01-31 … 2027-12-31 | monthly 10 2026-09-01…2026-09-30 … 2027-06-30 | monthly 36 2026-09-01…2026-09-30 … 2029-08-31
    до 25 августа (по графику) | once …2027-08-25 | once …2026-08-25 | once …2027-08-25
    с 10 июля | once 2027-07-10…2027-12-31 | ? - | once 2027-07-10…2029-08-31
    """

  struct Row: Sendable, CustomStringConvertible {
    let wording: String
    let cells: [String]
    var description: String { wording }
  }

  static let rows = table.split(separator: "\n").map { line in
    let parts = line.split(separator: "|").map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    return Row(wording: parts[0], cells: Array(parts.dropFirst()))
  }

  private func cell(_ wording: String, _ period: DaySpan) -> String {
    let context = DeadlineContext(schoolYear: OwnPeriodTests.year, period: period)
    let days = DeadlineReader.read(wording, in: context).occurrences
    let form = WordingTable.row(wording, in: context).form
    guard let first = days.first, let last = days.last else { return "\(form) -" }
    return "\(form) \(first.firstDay?.iso ?? "")…\(first.key)" + (days.count > 1 ? " … \(last.key)" : "")
  }

  @Test("Wordings mean these days in a calendar year, from August to June, and in three years", arguments: rows)
  func meaning(row: Row) {
    #expect(OwnPeriodTests.periods.map { cell(row.wording, $0) } == row.cells)
  }

  /// The school year is that of the first day, as where a period alone is given: it holds no September of the period.
  @Test(
    "In three calendar years a time is the first in the period, and never outside it",
    arguments: [
      ("май", "2026-05-01…2026-05-31"), ("2 полугодие", "2026-01-01…2026-05-31"),
      ("сентябрь", "2026-09-01…2026-09-30"), ("15 ноября", "2026-11-15…2026-11-15"),
      ("IV квартал", "2026-10-01…2026-12-31"), ("1 четверть", "2026-09-01…2026-10-31"),
      ("осенние каникулы", "2026-11-01…2026-11-04"), ("до 25 августа", "…2026-08-25"),
      ("июль", "2026-07-01…2026-07-31"), ("сентябрь–май", "2026-09-01…2027-05-31"),
      ("пятница, 19 ноября", "2027-11-19…2027-11-19"), ("до конца учебного года", "…2026-05-31"),
    ])
  func threeCalendarYears(wording: String, days: String) {
    let period = DaySpan(CalendarDay(iso: "2026-01-01")!, CalendarDay(iso: "2028-12-31")!)!
    let context = DeadlineContext(schoolYear: SchoolYear(containing: period.first), period: period)
    let reading = DeadlineReader.read(wording, in: context)
    #expect("\(reading.firstDay?.iso ?? "")…\(reading.lastDay?.iso ?? "")" == days)
  }

  @Test("No day is outside the period, whatever the school year", arguments: rows)
  func neverOutside(row: Row) {
    // What is named with its years, and weeks and quarters that begin within the period, may end behind it.
    guard !row.wording.contains("20"), !row.wording.hasPrefix("еж"), !row.wording.hasPrefix("раз"),
      !row.wording.hasPrefix("каждую")
    else { return }
    for period in OwnPeriodTests.periods {
      for start in 2024...2031 {
        let context = DeadlineContext(schoolYear: SchoolYear(startingIn: start), period: period)
        for occurrence in DeadlineReader.read(row.wording, in: context).occurrences {
          #expect(period.contains(occurrence.lastDay), "\(start)")
          #expect(period.contains(occurrence.firstDay ?? occurrence.lastDay), "\(start)")
        }
      }
    }
  }

  @Test("Where the period has several, the school year's; where none is the school year's, the first")
  func several() {
    let three = OwnPeriodTests.periods[2]
    func read(_ wording: String, in year: Int) -> String? {
      let context = DeadlineContext(schoolYear: SchoolYear(startingIn: year), period: three)
      return DeadlineReader.read(wording, in: context).lastDay?.iso
    }
    #expect(read("май", in: 2027) == "2028-05-31")
    #expect(read("май", in: 2031) == "2027-05-31")
    #expect(read("май 2029", in: 2031) == "2029-05-31")
    // A time that the period does not have at all is no time.
    let autumn = DaySpan(CalendarDay(iso: "2026-09-01")!, CalendarDay(iso: "2026-11-30")!)!
    let context = DeadlineContext(schoolYear: OwnPeriodTests.year, period: autumn)
    #expect(DeadlineReader.read("август", in: context).form == .notUnderstood)
    #expect(DeadlineReader.read("до конца учебного года", in: context).lastDay?.iso == "2026-11-30")
  }

  @Test("What recurs yearly has each year of the period, the last one cut or lengthened by up to half a year")
  func years() {
    func keys(_ first: String, _ last: String) -> [String] {
      let period = DaySpan(CalendarDay(iso: first)!, CalendarDay(iso: last)!)!
      let context = DeadlineContext(schoolYear: OwnPeriodTests.year, period: period)
      return DeadlineReader.read("ежегодно", in: context).occurrences.map { "\($0.firstDay?.iso ?? "") \($0.key)" }
    }
    #expect(keys("2026-08-15", "2027-09-30") == ["2026-08-15 2027-09-30"])
    #expect(keys("2026-09-01", "2028-05-31") == ["2026-09-01 2027-08-31", "2027-09-01 2028-05-31"])
    #expect(keys("2027-01-01", "2028-12-31") == ["2027-01-01 2027-12-31", "2028-01-01 2028-12-31"])
  }

  @Test("Where the period gives other days than the school year, those of the school year are known too")
  func former() {
    func former(_ wording: String, _ period: DaySpan) -> [String] {
      let context = DeadlineContext(schoolYear: OwnPeriodTests.year, period: period)
      return DeadlineReader.read(wording, in: context).former.map(\.key)
    }
    #expect(former("октябрь, март", OwnPeriodTests.periods[0]) == ["2026-10-31", "2027-03-31"])
    #expect(former("сентябрь, ежегодно", OwnPeriodTests.periods[0]) == ["2026-09-30"])
    #expect(former("май, ежегодно", OwnPeriodTests.periods[2]) == ["2027-05-31"])
    #expect(former("октябрь, март", OwnPeriodTests.periods[1]) == [])
    #expect(former("октябрь", OwnPeriodTests.periods[0]) == [])
    #expect(former("ежемесячно", OwnPeriodTests.periods[0]) == [])
  }
}
