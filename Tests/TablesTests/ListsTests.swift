import Deadlines
import Language
import SchoolNetwork
import Tables
import Testing

/// The keys of a list's JSON and of its table, and the headings of the table.
private struct Shape: Equatable {
  let members: [String]
  let shown: [String]
  let headings: [[String]]

  init<Row>(_ list: ListDescription<Row>) {
    members = list.members.map(\.key)
    shown = list.shown.map(\.key)
    headings = Language.allCases.map { language in list.shown.map { $0.heading(language) } }
  }
}

/// Every list, by the command that prints it.
private let lists: [(String, Shape)] = [
  ("schools", Shape(SchoolColumns.list)), ("clusters", Shape(ClusterColumns.list)), ("risks", Shape(RiskColumns.list)),
  ("partnerships", Shape(PartnershipColumns.list)), ("items", Shape(ItemColumns.list)),
  ("visits", Shape(VisitColumns.list)), ("requests", Shape(RequestColumns.list)),
  ("measures", Shape(MeasureColumns.list)), ("people", Shape(PersonColumns.list)),
  ("today", Shape(AttentionColumns.list)), ("coverage", Shape(CoverageColumns.list)),
  ("suggest", Shape(DonorColumns.list)), ("plan", Shape(PlanColumns.links)), ("left", Shape(RemainingColumns.list)),
]

@Test("No list has two columns of one key, and every column of a table has a heading in both languages")
func columnsAreTold() {
  for (name, shape) in lists {
    #expect(Set(shape.members).count == shape.members.count && Set(shape.shown).count == shape.shown.count, "\(name)")
    for headings in shape.headings {
      // A name in quotation marks is that of a field without a label.
      #expect(headings.allSatisfy { !$0.isEmpty && !$0.hasPrefix("«") && !$0.hasPrefix("“") }, "\(name): \(headings)")
    }
  }
}

@Test("The list of items and the roadmap of the screen tell title, status and deadline by the same columns")
func itemsAndRoadmap() {
  let telling = Made.telling(.english, [Made.item("i", "Мастер-класс", "октябрь")])
  let row = telling.network.shownItems.map { ListedItem($0, telling) }[0]
  for (listed, roadmap) in [
    (ItemColumns.title, RoadmapColumns.title), (ItemColumns.status, RoadmapColumns.status),
    (ItemColumns.deadline, RoadmapColumns.deadline),
  ] {
    #expect(listed.key == roadmap.key && listed.wish == roadmap.wish)
    #expect(listed.heading(.english) == roadmap.heading(.english))
    #expect(listed.text(row, telling) == roadmap.text(row.line, telling))
    #expect(listed.value(row, telling) == roadmap.value(row.line, telling))
  }
  #expect(ItemColumns.list.shown.contains { $0.key == RoadmapColumns.title.key })
}

@Test(
  "A cell of a roadmap says what there is",
  arguments: [
    (Made.item("i", "a", "октябрь"), "октябрь", "просрочено 23 дня", ""),
    (Made.item("i", "a", "декабрь"), "декабрь", "запланировано", ""),
    (Made.item("i", "a", "октябрь", done: "2026-10-05"), "октябрь", "выполнено", "05.10.2026, без документа"),
    (Made.item("i", "a", ""), "", "запланировано", ""),
  ])
func roadmapCells(item: RoadmapItem, deadline: String, status: String, mark: String) {
  let telling = Made.telling(.russian, [item])
  let line = telling.network.shownItems.map { ListedItem($0, telling) }[0].line
  #expect(RoadmapColumns.deadline.text(line, telling) == deadline)
  #expect(RoadmapColumns.status.text(line, telling) == status)
  #expect(RoadmapColumns.mark.text(line, telling) == mark)
}

@Test("Days that were set by hand stand in for a wording that is missing")
func deadlineByHand() {
  var item = Made.item("i", "a", "")
  item.deadline.lastDay = CalendarDay(iso: "2026-12-01")
  let telling = Made.telling(.russian, [item])
  let row = telling.network.shownItems.map { ListedItem($0, telling) }[0]
  #expect(RoadmapColumns.deadline.text(row.line, telling) == "01.12.2026")
  #expect(ItemColumns.wording.text(row, telling) == "без срока")
  #expect(ItemColumns.deadline.value(row, telling)["lastDay"] == .text("2026-12-01"))
}

@Test("Schools go by name, numbers by value, equal names by id; what is in the trash is left out")
func schoolsByName() {
  #expect(Made.network().schoolsByName.map(\.id.text) == ["c", "b"])
  var twin = School()
  (twin.id, twin.name) = (ID("0"), "СОШ № 2")
  let network = Network(town: Town(), schools: [twin] + Made.network().schools)
  #expect(network.schoolsByName.map(\.id.text) == ["0", "c", "b"])
}

@Test("A risk says in words and as a flag whether somebody helps")
func risksOfSchools() {
  let telling = Made.telling(.english)
  let rows = telling.network.shownRisks
  #expect(rows.map(\.school.id.text) == ["c", "b"])
  #expect(rows.map { RiskColumns.covered.text($0, telling) } == ["not covered", "covered"])
  #expect(rows.map { RiskColumns.covered.value($0, telling) } == [.flag(false), .flag(true)])
}
