import Deadlines
import Items
import SchoolNetwork
import TestSupport
import Testing

private let today = CalendarDay(iso: "2026-11-23")!
private let september = CalendarMonth(year: 2026, month: 9)!

/// A network with one roadmap of 2026/2027 with items of these deadlines.
private func network(_ deadlines: [String], _ change: (Int, inout RoadmapItem) -> Void = { _, _ in }) -> Network {
  var school = School()
  (school.id, school.name) = (ID("s"), "Школа № 1")
  var partnership = Partnership()
  (partnership.id, partnership.supported, partnership.status) = (ID("p"), Reference(ID("s")), .known(.active))
  var roadmap = Roadmap()
  (roadmap.id, roadmap.year) = (ID("r"), SchoolYear(startingIn: 2026))
  roadmap.items = deadlines.enumerated().map { place, wording in
    var item = RoadmapItem()
    (item.id, item.title, item.deadline) = (ID("i-\(place)"), "Мероприятие \(place)", Deadline(wording))
    change(place, &item)
    return item
  }
  partnership.roadmaps = [roadmap]
  return Network(town: Sample.network.town, schools: [school], partnerships: [partnership])
}

private func mark(_ occurrence: String) -> Completion {
  var mark = Completion()
  (mark.id, mark.occurrence, mark.done) = (ID("m-\(occurrence)"), occurrence, true)
  return mark
}

@Suite("Items on a calendar")
struct ItemTimeTests {
  @Test(
    "The columns of a year have each day once, and a day is found in its column",
    arguments: [YearColumns.Scale.months, .quartersOfMonths, .weeks], [-40, -9, -2, 0, 3, 5])
  func columns(scale: YearColumns.Scale, months: Int) {
    let year = YearColumns(from: september.adding(months: months), scale)
    var next = year.days.first
    for (place, days) in year.columns.enumerated() {
      #expect(days.first == next)
      for day in 0...days.last.days(since: days.first) {
        #expect(year.column(of: days.first.adding(days: day)) == place)
      }
      if scale == .weeks, place > 0 { #expect(days.first.weekday == 1, "a week begins on Monday") }
      next = days.last.adding(days: 1)
    }
    #expect(next == year.days.last.adding(days: 1))
    #expect(year.column(of: year.days.first.adding(days: -1)) == nil && year.column(of: next) == nil)
  }

  /// The cells of a year in letters: a run is a small letter, its end a capital, a mark a capital in brackets.
  private func line(_ network: Network, _ item: Int = 0, _ scale: YearColumns.Scale = .months) -> String {
    let letters: [SpanState: String] = [
      .overdue: "o", .missed: "m", .dueSoon: "s", .inProgress: "i", .planned: "p", .done: "d", .cancelled: "c",
    ]
    let table = ItemTable(network, today: today)
    return table.cells(of: item, YearColumns(from: september, scale), in: network).map { cell in
      switch cell {
      case .empty: "·"
      case .run(let state, let isEnd): isEnd ? letters[state]!.uppercased() : letters[state]!
      case .mark(let state): "(\(letters[state]!))"
      }
    }.joined()
  }

  @Test(
    "A run is one bar, all else marks",
    arguments: [
      ("до 15 декабря", "···(p)········"), ("октябрь", "·(o)··········"), ("октябрь – декабрь", "·ppP········"),
      ("декабрь, март", "···(p)··(p)·····"), ("по мере необходимости", "············"),
      ("до 30 ноября", "··(s)·········"),
      ("в течение года", "ppppppppP···"), ("до 25 числа каждого месяца", "(m)(o)(s)(p)(p)(p)(p)(p)(p)···"),
    ])
  func lines(wording: String, cells: String) { #expect(line(network([wording])) == cells) }

  @Test("Quarters of months: days 1–7, 8–14, 15–21, 22–end")
  func quarters() {
    let empty = String(repeating: "·", count: 4)
    let december = line(network(["до 15 декабря"]), 0, .quartersOfMonths)
    #expect(december == String(repeating: empty, count: 3) + "··(p)·" + String(repeating: empty, count: 8))
    let october = line(network(["октябрь"]), 0, .quartersOfMonths)
    #expect(october == empty + "oooO" + String(repeating: empty, count: 10))
  }

  @Test("Marks, what is worked on and what will not be held are told apart")
  func states() {
    let made = network(["до 25 числа каждого месяца", "май", "май", "май", "октябрь"]) { place, item in
      switch place {
      case 0: item.completions = [mark("2026-09-25"), mark("2026-10-25")]
      case 1: item.status = .known(.inProgress)
      case 2: item.status = .known(.cancelled)
      case 3: item.completions = [mark("once")]
      default: break
      }
    }
    #expect(line(made, 0) == "(d)(d)(s)(p)(p)(p)(p)(p)(p)···")
    #expect([1, 2, 3].map { line(made, $0) } == ["········(i)···", "········(c)···", "········(d)···"])
    #expect(line(made, 4) == "·(o)··········")
  }

  @Test("A run that goes on beyond the year has no end in it")
  func beyond() {
    var item = Deadline()
    (item.firstDay, item.lastDay) = (CalendarDay(iso: "2027-06-10"), CalendarDay(iso: "2027-10-10"))
    #expect(line(network(["май"]) { $1.deadline = item }) == "·········ppp")
  }

  @Test("A month: an item of a day is on it, one of days on each of them, one of the whole month in a list of its own")
  func month() {
    let made = network([
      "до 15 декабря", "7–9 декабря", "декабрь", "октябрь – декабрь", "до 25 числа каждого месяца", "15 декабря", "май",
    ]) { place, item in if place == 5 { item.completions = [mark("once")] } }
    let table = ItemTable(made, today: today)
    let month = ItemMonth(september.adding(months: 3), table.items.indices, of: table, in: made)
    func items(_ day: Int) -> [Int] { month.days[day - 1].map(\.item) }
    #expect(month.whole.map(\.item) == [2, 3])
    #expect([6, 7, 8, 9, 10].map(items) == [[], [1], [1], [1], []])
    #expect(items(15) == [0, 5], "what is done comes last")
    #expect(items(25) == [4] && items(31).isEmpty, "nothing of the whole month is on its last day")
    #expect(
      month.weeks.first == [nil, 1, 2, 3, 4, 5, 6].map { $0.map { CalendarDay(year: 2026, month: 12, day: $0)! } })
    #expect(month.entries(on: CalendarDay(iso: "2027-01-15")!).isEmpty)
  }

  @Test("Counts of a year: an item once in each month it has a day in; where one is overdue")
  func counts() {
    let network = Sample.network
    let table = ItemTable(network, today: today)
    let counted = table.counts(of: table.items.indices, from: september)
    for place in 0..<12 {
      let month = september.adding(months: place)
      let all = table.items.indices.filter { item in
        table.spans(of: item, in: network).contains { $0.days.first <= month.lastDay && $0.days.last >= month.firstDay }
      }
      let late = table.items.indices.contains { item in
        table.spans(of: item, in: network).contains {
          $0.state == .overdue && CalendarMonth(containing: $0.days.last) == month
        }
      }
      #expect(counted.counts[place] == all.count && counted.hasLate[place] == late, "\(month.iso)")
    }
    #expect(counted.counts.contains { $0 > 0 } && counted.hasLate.contains(true))
  }
}
