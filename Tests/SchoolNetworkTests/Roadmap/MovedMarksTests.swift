import Deadlines
import SchoolNetwork
import TestSupport
import Testing

/// Marks of a roadmap whose period was set, changed or taken away after they were made. Each wording is marked in full
/// under one period and read under another one.
@Suite("Marks made under another period of the roadmap")
struct MovedMarksTests {
  private static func span(_ first: String, _ last: String) -> DaySpan {
    DaySpan(CalendarDay(iso: first)!, CalendarDay(iso: last)!)!
  }

  /// None; a calendar year; August to June.
  private static let periods: [DaySpan?] = [
    nil, span("2027-01-01", "2027-12-31"), span("2026-08-15", "2027-06-30"),
  ]
  /// One that begins and ends within a month and cuts what the others have.
  private static let short = span("2026-10-05", "2027-05-15")

  private func network(_ wording: String, _ done: [String], _ period: DaySpan?) -> Network {
    Small.marked(wording, done, period)
  }

  private func read(_ network: Network) throws -> (item: RoadmapItem, reading: DeadlineReading) {
    try #require(Small.markedItem(in: network))
  }

  /// Times that are named, so that each period has the same ones, in one year or another.
  @Test(
    "What is done under one period is done under any other that has no more occurrences",
    arguments: [
      "ежемесячно с октября по апрель", "ежемесячно с октября по декабрь", "ежемесячно (октябрь – декабрь)",
      "до 25 числа каждого месяца с октября по апрель", "последняя пятница месяца, с октября по апрель",
      "1, 15 числа с октября по апрель", "еженедельно с октября по апрель", "по пятницам с октября по апрель",
      "по вторникам и четвергам с октября по декабрь", "раз в две недели с октября по апрель",
      "раз в 2 месяца с октября по апрель", "ежеквартально с октября по июнь", "каждую четверть с октября по апрель",
      "октябрь, март", "15 ноября, 20 марта",
      "до 15 октября и 15 декабря", "ноябрь/март", "ноябрь, ежегодно", "октябрь–декабрь, март–май",
      "1 и 2 четверть", "ежегодно", "ежегодно в конце учебного года", "раз в год",
    ])
  func done(wording: String) throws {
    for made in MovedMarksTests.periods {
      let keys = try read(network(wording, [], made)).reading.markKeys
      for now in MovedMarksTests.periods + [MovedMarksTests.short] {
        let (item, reading) = try read(network(wording, keys, now))
        let done = item.doneKeys(in: reading)
        #expect(done.isSubset(of: reading.markKeys))
        // Of other periods some have times that this one lacked.
        guard reading.markKeys.count <= keys.count else { continue }
        let state = DueState(reading, done: done, today: CalendarDay(iso: "2026-11-16")!)
        #expect(
          state.standing == .done, "\(made.map { "\($0.first.iso)" } ?? "-") → \(now.map { "\($0.first.iso)" } ?? "-")")
      }
    }
  }

  @Test(
    "A mark counts for the occurrence in its place",
    arguments: [
      ("сентябрь, ежегодно", "2027-09-30", "2026-09-30"),
      ("ежемесячно с октября по апрель", "2027-10-31", "2026-10-31"), ("октябрь, март", "2027-10-31", "2026-10-31"),
      ("еженедельно с октября по апрель", "2027-10-10", "2026-10-11"),
      ("последняя пятница месяца, с октября по апрель", "2027-10-29", "2026-10-30"),
      ("раз в 2 месяца", "2026-11-30", "2026-12-31"), ("раз в две недели", "2026-09-27", "2026-10-04"),
      ("ежегодно", "2027-06-30", "2027-05-31"), ("ежегодно", "2026-12-31", "2027-05-31"),
      ("раз в 2 месяца с октября по апрель", "2028-01-31", "2027-01-31"),
      ("апрель–июнь, октябрь", "2027-05-31", "2027-06-30"), ("во время каникул", "2026-12-31", "2027-01-09"),
      ("февраль, октябрь", "2028-02-29", "2027-02-28"),
    ])
  func place(wording: String, made: String, counted: String) throws {
    let (item, reading) = try read(network(wording, [made], nil))
    #expect(item.doneKeys(in: reading) == [counted])
    let move = try #require(network(wording, [made], nil).markMoves.first)
    #expect(move.counts && move.target == counted)
  }

  @Test(
    "A mark of another wording, another year or a time that is written with its year counts for nothing",
    arguments: [
      ("ежемесячно с октября по апрель", "2027-06-30"), ("ежемесячно с октября по апрель", "2025-10-31"),
      ("октябрь, март", "2026-11-30"), ("октябрь, март", "2025-10-31"), ("октябрь 2026, март 2027", "2027-10-31"),
      ("ежемесячно", "2027-10-31"), ("еженедельно", "2027-10-10"), ("раз в 2 месяца", "2026-11-15"),
      ("раз в две недели", "2026-09-25"), ("ежегодно", "2029-05-31"), ("май, ежегодно", "2026-11-30"),
      ("до 15 октября и 15 декабря", "2026-11-30"),
    ])
  func stray(wording: String, made: String) throws {
    let (item, reading) = try read(network(wording, [made], nil))
    #expect(item.doneKeys(in: reading).isEmpty && item.strayCompletions(reading).count == 1)
  }

  @Test("In a period of several years a mark of one year counts for no other")
  func years() throws {
    let three = MovedMarksTests.span("2026-09-01", "2029-08-31")
    let (item, reading) = try read(network("май, ежегодно", ["2028-05-31"], three))
    #expect(item.doneKeys(in: reading) == ["2028-05-31"])
    let (other, now) = try read(network("май, ежегодно", ["2030-05-31"], three))
    #expect(other.doneKeys(in: now).isEmpty)
  }
}
