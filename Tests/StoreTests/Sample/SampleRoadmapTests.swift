import Deadlines
import Insights
import SchoolNetwork
import TestSupport
import Testing

@Test("Every current partnership has a roadmap for 2026/2027, 40 items and more in all, marked as invented")
func roadmaps() throws {
  let network = Sample.network
  let items = network.sampleItems
  #expect((44...60).contains(items.count))
  for partnership in network.partnerships where partnership.isUnfinished {
    #expect(partnership.roadmaps.count == 1)
    for roadmap in partnership.roadmaps {
      #expect(roadmap.items.count >= 5)
      #expect(roadmap.note == "Пример: данные вымышлены")
    }
  }
  let lengths = items.map(\.item.title.count)
  #expect(lengths.contains { (230...255).contains($0) })
  #expect(lengths.contains { $0 <= 10 })
  #expect(lengths.allSatisfy { $0 <= 255 })
  #expect(items.contains { $0.item.title.contains("ё") })
  #expect(items.contains { $0.item.responsibles.isEmpty })
  #expect(items.allSatisfy { $0.item.responsibles.count <= 4 })
}

/// Wording | form | first day | last day | how many, in the sample's school year. A wording stands here once.
private let wordings = """
   | empty | - | - | 0
  1-я неделя декабря | once | 2026-12-01 | 2026-12-06 | 1
  12.11.2026 | once | 2026-11-12 | 2026-11-12 | 1
  15 октября | once | 2026-10-15 | 2026-10-15 | 1
  16–18 марта 2027 г. | once | 2027-03-16 | 2027-03-18 | 1
  2 декабря | once | 2026-12-02 | 2026-12-02 | 1
  2 четверть | once | 2026-11-02 | 2026-12-29 | 1
  20 ноября | once | 2026-11-20 | 2026-11-20 | 1
  20 октября | once | 2026-10-20 | 2026-10-20 | 1
  30 сентября | once | 2026-09-30 | 2026-09-30 | 1
  31.08.2027 | once | 2027-08-31 | 2027-08-31 | 1
  I квартал | once | 2027-01-01 | 2027-03-31 | 1
  II квартал | once | 2027-04-01 | 2027-06-30 | 1
  IV четверть | once | 2027-04-05 | 2027-05-28 | 1
  Октябрь | once | 2026-10-01 | 2026-10-31 | 1
  Последняя пятница месяца | monthly | 2026-09-25 | 2027-05-28 | 9
  Февраль 2027 | once | 2027-02-01 | 2027-02-28 | 1
  в течение года | once | 2026-09-01 | 2027-05-31 | 1
  весенние каникулы | once | 2027-03-27 | 2027-04-04 | 1
  декабрь | once | 2026-12-01 | 2026-12-31 | 1
  декабрь, февраль, апрель | several | 2026-12-01 | 2027-04-30 | 3
  до 01.10.2026 года | once | - | 2026-10-01 | 1
  до 10 октября | once | - | 2026-10-10 | 1
  до 15 декабря | once | - | 2026-12-15 | 1
  до 15 сентября | once | - | 2026-09-15 | 1
  до 20 ноября | once | - | 2026-11-20 | 1
  до 20 сентября | once | - | 2026-09-20 | 1
  до 25 числа каждого месяца | monthly | - | 2027-05-25 | 9
  до 30 октября | once | - | 2026-10-30 | 1
  до 5 декабря | once | - | 2026-12-05 | 1
  до конца учебного года | once | - | 2027-05-28 | 1
  ежеквартально | quarterly | 2026-10-01 | 2027-06-30 | 3
  ежемесячно | monthly | 2026-09-01 | 2027-05-31 | 9
  еженедельно с 11 января по 5 февраля | weekly | 2027-01-11 | 2027-02-07 | 4
  каждую четверть | schoolQuarterly | 2026-09-01 | 2027-05-28 | 4
  каждый вторник, февраль-март | weekly | 2027-02-02 | 2027-03-30 | 9
  конец октября | once | 2026-10-21 | 2026-10-31 | 1
  май | once | 2027-05-01 | 2027-05-31 | 1
  ноябрь | once | 2026-11-01 | 2026-11-30 | 1
  ноябрь 2026 г. – январь 2027 г. | once | 2026-11-01 | 2027-01-31 | 1
  ноябрь, март | several | 2026-11-01 | 2027-03-31 | 2
  ноябрь-декабрь | once | 2026-11-01 | 2026-12-31 | 1
  октябрь | once | 2026-10-01 | 2026-10-31 | 1
  октябрь, декабрь | several | 2026-10-01 | 2026-12-31 | 2
  октябрь–апрель | once | 2026-10-01 | 2027-04-30 | 1
  по графику ФЦТ | outsideEvent | - | - | 0
  по необходимости | outsideEvent | - | - | 0
  по согласованию сторон | outsideEvent | - | - | 0
  постоянно | once | 2026-09-01 | 2027-05-31 | 1
  раз в полугодие | halfYearly | 2026-09-01 | 2027-05-31 | 2
  с 1 по 5 число каждого месяца | monthly | 2026-09-01 | 2027-05-05 | 9
  сентябрь | once | 2026-09-01 | 2026-09-30 | 1
  январь | once | 2027-01-01 | 2027-01-31 | 1
  январь–март | once | 2027-01-01 | 2027-03-31 | 1
  """

@Test("Every deadline of the sample is understood as it is meant")
func deadlinesAreUnderstood() throws {
  let network = Sample.network
  var found: Set<String> = []
  for (item, roadmap, partnership) in network.sampleItems {
    let reading = network.progress(of: item, in: roadmap, of: partnership, today: Sample.today).reading
    let form =
      switch reading.form {
      case .recurring(let period): "\(period)"
      case .empty, .outsideEvent, .rhythm, .notUnderstood, .once, .several: "\(reading.form)"
      }
    let days = "\(reading.firstDay?.iso ?? "-") | \(reading.lastDay?.iso ?? "-") | \(reading.occurrences.count)"
    found.insert("\(item.deadline.wording) | \(form) | \(days)")
  }
  let table = Set(wordings.split(separator: "\n").map(String.init))
  #expect(found.subtracting(table) == [])
  #expect(table.subtracting(found) == [])
}

@Test("On 23 November 2026 there is something of everything that a curator looks for")
func somethingOfEverything() throws {
  let network = Sample.network
  var count: [String: Int] = [:]
  for (item, roadmap, partnership) in network.sampleItems {
    let progress = network.progress(of: item, in: roadmap, of: partnership, today: Sample.today)
    count["\(progress.status)", default: 0] += 1
    if progress.isOverdue { count["overdue", default: 0] += 1 }
    if progress.isOverdue, progress.reading.recurs { count["overdue recurring", default: 0] += 1 }
    if let left = progress.daysLeft, left <= 14 { count["due soon", default: 0] += 1 }
    if !progress.due.missed.isEmpty { count["missed", default: 0] += 1 }
    if !progress.reading.isDated { count["undated", default: 0] += 1 }
    for mark in item.completions {
      if !mark.done { count["mark taken back", default: 0] += 1 }
      if mark.done, mark.evidence.isEmpty { count["no evidence", default: 0] += 1 }
      if mark.done, mark.publishedWhere.isEmpty { count["not published", default: 0] += 1 }
      if mark.done, !mark.publishedWhere.isEmpty { count["published", default: 0] += 1 }
    }
    let links = item.completions.flatMap(\.evidence).map(\.link).filter { !$0.isEmpty }
    #expect(links.allSatisfy { $0.hasPrefix("https://example.org/") })
  }
  #expect(
    count == [
      "planned": 41, "inProgress": 4, "done": 10, "cancelled": 1, "overdue": 8, "overdue recurring": 1, "due soon": 7,
      "missed": 2, "undated": 4, "no evidence": 3, "not published": 8, "published": 10, "mark taken back": 1,
    ])
}

@Test("Two templates of 2026/2027, invented; in the next school year their dates are those, a year later")
func templates() throws {
  let network = Sample.network
  #expect(
    network.templatesByName.map(\.name) == ["Первый год пары школ", "Работа с одним риском: обучающиеся с ОВЗ"])
  let drawn = { (prefix: String) in prefix }
  for template in network.templates {
    #expect(template.year == Sample.year && template.note == "Пример: данные вымышлены")
    #expect(template.items.count >= 5 && template.items.allSatisfy { $0.completions.isEmpty && $0.status == nil })
    #expect(template.items.allSatisfy { item in template.sections.contains { $0.id == item.section } })
    #expect(template.roadmap(in: Sample.year.next, title: "", newID: drawn).notes == [])
  }
  let one = try #require(network.templates.first { $0.id.text == "one-risk" })
  #expect(one.items.allSatisfy { $0.risks.map(\.text) == ["sen"] })
  let moved = one.roadmap(in: Sample.year.next, title: "", newID: drawn).roadmap.items
  #expect(
    moved.map(\.deadline.wording) == [
      "до 15.10.2027", "ноябрь 2027 г.", "2 четверть, 3 четверть", "до 25 числа каждого месяца", "весенние каникулы",
      "май",
    ])
  #expect(moved[4].deadline.firstDay?.iso == "2028-03-27" && moved[4].deadline.lastDay?.iso == "2028-04-04")
}
