import Deadlines
import SchoolNetwork
import TestSupport
import Testing

/// Marks that were made when deadlines were read otherwise: by the version before, in which every wording of
/// `WordingTable.kinds` was not understood and had the one mark `once`, and in which a roadmap's own period decided
/// nothing, so that marks have the days that the school year gives.
@Suite("Marks made under an earlier reading")
struct EarlierMarksTests {
  private static let period = DaySpan(CalendarDay(iso: "2027-01-01")!, CalendarDay(iso: "2027-12-31")!)!

  /// A network with one item, marked under these occurrences on a day, in a roadmap with or without a period.
  private func network(
    _ wording: String, _ done: [String], on day: String? = "2026-10-05", _ period: DaySpan? = nil
  ) -> Network {
    Small.marked(wording, done, on: day, period)
  }

  private func read(_ network: Network) throws -> (item: RoadmapItem, reading: DeadlineReading) {
    try #require(Small.markedItem(in: network))
  }

  @Test(
    "A mark «once» of what recurs now counts for the occurrence its date lies in, else for the first",
    arguments: [
      ("до 25 числа", "2026-11-03", "2026-11-25"), ("до 25 числа", "2026-08-20", "2026-09-25"),
      ("до 25 числа", nil, "2026-09-25"), ("октябрь март", "2027-03-14", "2027-03-31"),
      ("октябрь март", "2026-12-24", "2026-10-31"), ("по вторникам и четвергам", "2026-11-19", "2026-11-19"),
      ("по вторникам и четвергам", "2026-11-20", "2026-09-01"), ("раз в 2 месяца", "2026-12-01", "2026-12-31"),
      ("октябрь март", "2030-01-01", "2026-10-31"),
    ] as [(String, String?, String)])
  func once(wording: String, day: String?, key: String) throws {
    let (item, reading) = try read(network(wording, ["once"], on: day))
    #expect(item.doneKeys(in: reading) == [key])
    #expect(item.strayCompletions(reading).isEmpty)
    #expect(item.completion(key, in: reading)?.occurrence == "once")
  }

  @Test("Space takes such a mark back and sets it again, and nothing of it is lost")
  func toggling() throws {
    var network = network("октябрь март", ["once"])
    let before = network
    func toggle(_ occurrence: String, done: Bool) throws {
      try network.apply(
        network.marking(
          Small.place("i"), occurrence: occurrence, done: done, today: Small.today, author: "К.", newID: { "c-new" }))
    }
    try toggle("2026-10-31", done: false)
    var (item, reading) = try read(network)
    #expect(item.doneKeys(in: reading) == [] && item.completions.count == 1)
    try toggle("2026-10-31", done: true)
    #expect(network == before)
    try toggle("2027-03-31", done: true)
    (item, reading) = try read(network)
    #expect(item.doneKeys(in: reading) == ["2026-10-31", "2027-03-31"] && item.completions.count == 2)
  }

  @Test("No mark of any kind of wording is lost, and what has one mark stays done", arguments: WordingTable.kinds)
  func everyKind(kind: WordingTable.Kind) throws {
    for row in kind.rows {
      var network = network(row.wording, ["once"])
      let (item, reading) = try read(network)
      #expect(item.strayCompletions(reading).isEmpty, "\(row)")
      guard reading.hasMarkPerOccurrence else {
        #expect(DueState(reading, done: item.doneKeys(in: reading), today: Small.today).standing == .done, "\(row)")
        #expect(network.markMoves.isEmpty, "\(row)")
        continue
      }
      // «Once» of several counts for one of them, and the remarks offer to write that down.
      let marked = item.doneKeys(in: reading)
      #expect(marked.count == 1, "\(row)")
      let move = try #require(network.markMoves.first)
      #expect(move.counts && Set([move.target]) == Set(marked.map(Optional.some)), "\(row)")
      #expect(move.marked == 1 && move.occurrences == reading.occurrences.count, "\(row)")
      let before = network
      let edit = try #require(network.moving(move))
      try network.apply(edit)
      let after = try read(network).item
      #expect(after.doneKeys == marked && network.markMoves.isEmpty, "\(row)")
      #expect(after.completions[0].result == "Протокол № 1" && after.completions[0].date == item.completions[0].date)
      try network.apply(edit.inverted)
      #expect(network == before, "\(row)")
    }
  }

  @Test(
    "In a roadmap with its own period nothing done before is undone",
    arguments: [
      "октябрь, март", "март и сентябрь", "сентябрь, ежегодно", "май, ежегодно", "ежегодно до 1 октября",
      "I, II, III, IV кварталы", "1 и 2 четверть", "ежемесячно с октября по декабрь", "15 ноября, 20 марта",
      "до 15 октября, до 15 декабря", "октябрь", "до 25 августа", "IV квартал", "ежемесячно", "по пятницам",
      "до конца учебного года", "в течение года", "ежегодно", "первая и вторая неделя октября",
    ])
  func ownPeriod(wording: String) throws {
    let context = DeadlineContext(schoolYear: Small.year, period: EarlierMarksTests.period)
    var before = context
    before.hasOwnPeriod = false
    let keys = DeadlineReader.read(wording, in: before).markKeys
    for day in [nil, "2026-10-05", "2027-10-05"] {
      var network = network(wording, keys, on: day, EarlierMarksTests.period)
      let (item, reading) = try read(network)
      #expect(item.strayCompletions(reading).isEmpty, "\(day ?? "-")")
      if day == nil {
        #expect(DueState(reading, done: item.doneKeys(in: reading), today: Small.today).standing == .done)
      }
      // Marks that share an occurrence, because their one day lies in it, are not moved onto each other.
      for move in network.markMoves where move.taken == nil {
        try network.apply(try #require(network.moving(move)))
      }
      let after = try read(network).item
      #expect(after.completions.count == keys.count)
      #expect(after.doneKeys(in: reading) == item.doneKeys(in: reading))
      #expect(network.markMoves.allSatisfy { $0.target == nil })
    }
  }

  @Test(
    "An occurrence that has a mark, done or taken back, is not offered to another one, nor said to count it",
    arguments: [true, false])
  func taken(isDone: Bool) throws {
    for (marks, day, taken) in [
      (["2026-10-31", "once"], "2026-10-05", "2026-10-31"), (["2026-12-31", "2026-11-30"], "2026-12-03", "2026-12-31"),
      (["once", "once"], "2026-10-05", "2026-10-31"),
    ] {
      var network = network("октябрь, декабрь", marks, on: day)
      let first = Small.place("i").address.appending(RoadmapItem.completions, "c0-i")
      try network.apply([network.setting(Completion.done, to: .flag(isDone), at: first)].compactMap(\.self))
      let move = try #require(network.markMoves.last)
      #expect(move.mark.id.text == "c1-i" && move.target == nil && move.taken == taken && !move.counts)
      #expect(network.moving(move) == nil)
    }
  }

  @Test("A mark that was taken back is not said to count; it can be moved to its own occurrence")
  func takenBack() throws {
    var network = network("октябрь, декабрь", ["once"])
    let mark = Small.place("i").address.appending(RoadmapItem.completions, "c0-i")
    try network.apply([network.setting(Completion.done, to: .flag(false), at: mark)].compactMap(\.self))
    let move = try #require(network.markMoves.first)
    #expect(move.target == "2026-10-31" && move.taken == nil && !move.counts)
  }

  @Test("A mark whose occurrence the deadline does not have is offered where its date lies, if that is open")
  func stray() throws {
    let gone = network("октябрь, декабрь", ["2026-11-30"], on: "2026-12-03")
    let move = try #require(gone.markMoves.first)
    #expect(!move.counts && move.target == "2026-12-31" && move.mark.occurrence == "2026-11-30")
    #expect(network("октябрь, декабрь", ["2026-11-30"], on: "2026-11-03").markMoves.map(\.target) == [nil])
    #expect(
      network("октябрь, декабрь", ["2026-12-31", "2026-11-30"], on: "2026-12-03").markMoves.map(\.target) == [nil])
    #expect(network("декабрь", ["2026-12-31"]).markMoves.map(\.target) == ["once"])
    #expect(network("октябрь, декабрь", ["2026-10-31"]).markMoves.isEmpty)
  }
}
