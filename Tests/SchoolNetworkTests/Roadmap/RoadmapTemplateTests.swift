import Deadlines
import SchoolNetwork
import TestSupport
import Testing

private let next = SchoolYear(startingIn: 2027)

/// Draws `r-1`, `s-2`, `i-3` …
private final class Drawn {
  var ids: [String] = []
  func next(_ prefix: String) -> String {
    ids.append("\(prefix)-new-\(ids.count + 1)")
    return ids[ids.count - 1]
  }
}

/// An item with something in every field.
private func fullItem(_ id: String, _ deadline: String, section: String = "") -> RoadmapItem {
  var item = Small.item(id, deadline, done: ["once"], status: .inProgress)
  (item.section, item.number, item.kind, item.task) = (ID(section), "1.2", .unknown("мониторинг"), .known(.exchange))
  (item.risks, item.participants, item.expectedResult) = ([ID("teachers"), ID("equipment")], "Учителя", "Справка")
  item.note = "По средам"
  item.responsibles = ["a", "b"].map { name in
    var one = Responsible()
    (one.id, one.role, one.name, one.side) = (ID("h-\(id)-\(name)"), "Директор", name, .known(.both))
    return one
  }
  return item
}

private func section(_ id: String) -> RoadmapSection {
  var section = RoadmapSection()
  (section.id, section.title) = (ID(id), "Раздел \(id)")
  return section
}

private func template(_ items: [RoadmapItem], year: SchoolYear? = Small.year) -> RoadmapTemplate {
  var template = RoadmapTemplate()
  (template.schema, template.id, template.name, template.year) = (1, ID("t"), "Первый год", year)
  (template.sections, template.items, template.note) = ([section("s1"), section("s2")], items, "О шаблоне")
  return template
}

/// An item without what is its own: ids, marks, the decision.
private func content(_ item: RoadmapItem) -> RoadmapItem {
  var item = item
  (item.id, item.section, item.completions, item.status, item.deleted) = (.none, .none, [], nil, nil)
  for place in item.responsibles.indices { item.responsibles[place].id = .none }
  return item
}

@Test("A roadmap from a template keeps all of the items but ids, marks, decisions and what is in the trash")
func roadmapFromTemplate() {
  let items = [
    fullItem("i1", "октябрь", section: "s2"), Small.item("i2", "май", deleted: true),
    fullItem("i3", "2 четверть", section: "s1"), fullItem("i4", "ежемесячно"),
  ]
  let drawn = Drawn()
  let (roadmap, notes) = template(items).roadmap(in: next, title: "Карта", newID: drawn.next)
  #expect(notes == [] && roadmap.year == next && roadmap.title == "Карта" && roadmap.note.isEmpty)
  #expect(roadmap.items.map(content) == [items[0], items[2], items[3]].map(content))
  #expect(roadmap.items.allSatisfy { $0.completions.isEmpty && $0.status == nil && $0.deleted == nil })
  #expect(roadmap.sections.map(\.title) == ["Раздел s1", "Раздел s2"])
  #expect(roadmap.items.map(\.section) == [roadmap.sections[1].id, roadmap.sections[0].id, .none])
  let ids =
    [roadmap.id.text] + roadmap.sections.map(\.id.text)
    + roadmap.items.flatMap { [$0.id.text] + $0.responsibles.map(\.id.text) }
  #expect(ids == drawn.ids && Set(ids).count == ids.count)
  #expect(ids.map { $0.first! } == ["r", "s", "s", "i", "h", "h", "i", "h", "h", "i", "h", "h"])
}

@Test("Its dates move with the year, and what there is to say is told of the item")
func datesMove() {
  var byHand = Small.item("i2", "весенние каникулы")
  (byHand.deadline.firstDay, byHand.deadline.lastDay) = (CalendarDay(iso: "2027-03-27"), CalendarDay(iso: "2027-04-04"))
  let items = [
    Small.item("i1", "до 01.10.2026 года"), byHand, Small.item("i3", "15.09.2031"), Small.item("i4", "март"),
  ]
  let (roadmap, notes) = template(items).roadmap(in: next, title: "", newID: Drawn().next)
  #expect(roadmap.items.map(\.deadline.wording) == ["до 01.10.2027 года", "весенние каникулы", "15.09.2032", "март"])
  #expect(
    roadmap.items[1].deadline.firstDay?.iso == "2028-03-27" && roadmap.items[1].deadline.lastDay?.iso == "2028-04-04")
  let moved = TemplateNote.MovedDeadline(
    title: "Событие i3", before: Deadline("15.09.2031"), after: Deadline("15.09.2032"))
  #expect(notes == [.item(moved, .outsideYear)])
}

@Test("Without the template's year its dates stay, and how many they are is told")
func templateWithoutYear() {
  var byHand = Small.item("i2", "весенние каникулы")
  byHand.deadline.lastDay = CalendarDay(iso: "2027-04-04")
  let items = [
    Small.item("i1", "15.09.2026"), byHand, Small.item("i3", "октябрь"), Small.item("i4", "2026 год", deleted: true),
    Small.item("i5", "осень 2026"),
  ]
  let (roadmap, notes) = template(items, year: nil).roadmap(in: next, title: "", newID: Drawn().next)
  #expect(notes == [.noYear(items: 3)])
  #expect(roadmap.items.map(\.deadline) == [items[0], items[1], items[2], items[4]].map(\.deadline))
  let plain = template([Small.item("i3", "октябрь")], year: nil).roadmap(in: next, title: "", newID: Drawn().next)
  #expect(plain.notes == [])
}

@Test("An item whose section is not there stands in none; of two sections with one id the first is meant")
func strangeSections() {
  var one = template([fullItem("i1", "май", section: "zz"), fullItem("i2", "май", section: "s1")])
  one.sections = [section("s1"), section("s1")]
  let roadmap = one.roadmap(in: next, title: "", newID: Drawn().next).roadmap
  #expect(roadmap.items.map(\.section) == [.none, roadmap.sections[0].id] && roadmap.sections.count == 2)
}

@Test("A roadmap saved as a template, and made a roadmap of the same year again, has the same items")
func thereAndBackAgain() {
  let wordings = ["29 февраля", "15.09.2031", "осень 2026", "до 01.10.2026 года", "октябрь", "15.09.9998"]
  var roadmap = Roadmap()
  (roadmap.id, roadmap.year, roadmap.title, roadmap.annex) = (ID("m"), Small.year, "Карта", "Приложение № 1")
  roadmap.sections = [section("s1"), section("s2")]
  roadmap.items = wordings.enumerated().map { fullItem("i\($0)", $1, section: "s\($0 % 3)") }
  roadmap.items.append(Small.item("gone", "май", deleted: true))
  let drawn = Drawn()
  let template = roadmap.template(id: ID("t-1"), name: "Мой шаблон", newID: drawn.next)
  #expect(template.schema == 1 && template.id.text == "t-1" && template.name == "Мой шаблон")
  #expect(template.year == Small.year && template.note.isEmpty)
  #expect(template.items.allSatisfy { $0.completions.isEmpty && $0.status == nil })
  let again = template.roadmap(in: Small.year, title: "Карта", newID: drawn.next).roadmap
  #expect(again.items.map(content) == roadmap.items.dropLast().map(content))
  #expect(again.items.map(\.risks) == roadmap.items.dropLast().map(\.risks))
  func titles(_ roadmap: Roadmap) -> [String] {
    roadmap.items.filter { $0.deleted == nil }.map { item in
      roadmap.sections.first { $0.id == item.section }?.title ?? ""
    }
  }
  #expect(titles(again) == titles(roadmap) && again.sections.map(\.title) == roadmap.sections.map(\.title))
  #expect(Set(drawn.ids).count == drawn.ids.count)
  let known = Set(roadmap.items.map(\.id.text) + roadmap.sections.map(\.id.text))
  #expect(known.isDisjoint(with: drawn.ids))
}

@Test("Templates by name; a name that is taken gets a number")
func templateNames() {
  let names = ["Учёба", "второй год", "Первый год", "первый  год (2)", "Первый год"]
  let templates = names.enumerated().map { place, name in
    var template = RoadmapTemplate()
    (template.id, template.name) = (ID("t-\(5 - place)"), name)
    return template
  }
  let base = Small.network()
  let network = Network(town: base.town, templates: templates)
  #expect(network.templatesByName.map(\.id.text) == ["t-4", "t-1", "t-3", "t-2", "t-5"])
  #expect(network.templateName("Учеба ") == "Учеба  (2)")
  #expect(network.templateName("Первый год") == "Первый год (3)")
  #expect(network.templateName("Третий год") == "Третий год")
}
