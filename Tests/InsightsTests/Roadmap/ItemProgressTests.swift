import Deadlines
import Insights
import SchoolNetwork
import TestSupport
import Testing

/// Today is 23 November 2026.
private func progress(_ item: RoadmapItem, _ status: PartnershipStatus = .active) throws -> ItemProgress {
  let network = Small.network(with: [item], status)
  let found = try #require(network.item(at: Small.place(item.id.text)))
  return network.progress(of: found.item, in: found.roadmap, of: found.partnership, today: Small.today)
}

@Test(
  "Status and lateness of an item follow from its deadline, its marks and what was decided",
  arguments: [
    ("passed, not marked", Small.item("i", "до 15 октября"), .planned, true),
    ("passed, marked", Small.item("i", "до 15 октября", done: ["once"]), .done, false),
    ("passed, another mark", Small.item("i", "до 15 октября", done: ["2026-10-15"]), .planned, true),
    ("last day is today", Small.item("i", "23 ноября"), .planned, false),
    ("last day was yesterday", Small.item("i", "22 ноября"), .planned, true),
    ("ahead", Small.item("i", "декабрь"), .planned, false),
    ("being prepared", Small.item("i", "до 15 октября", status: .inProgress), .inProgress, true),
    ("cancelled", Small.item("i", "до 15 октября", status: .cancelled), .cancelled, false),
    ("cancelled and marked", Small.item("i", "до 15 октября", done: ["once"], status: .cancelled), .cancelled, false),
    ("deleted", Small.item("i", "до 15 октября", deleted: true), .planned, false),
    ("not understood", Small.item("i", "когда получится"), .planned, false),
    ("not understood, marked", Small.item("i", "когда получится", done: ["once"]), .done, false),
    ("empty", Small.item("i", ""), .planned, false),
    ("several, none marked", Small.item("i", "сентябрь, октябрь 2026"), .planned, true),
    ("several, the older open", Small.item("i", "сентябрь, октябрь 2026", done: ["2026-10-31"]), .planned, false),
    ("several, the later open", Small.item("i", "сентябрь, октябрь 2026", done: ["2026-09-30"]), .planned, true),
    (
      "several, all marked", Small.item("i", "сентябрь, октябрь 2026", done: ["2026-09-30", "2026-10-31"]), .done, false
    ),
    ("recurring, the latest open", Small.item("i", "ежемесячно", done: ["2026-09-30"]), .planned, true),
    ("recurring, the latest marked", Small.item("i", "ежемесячно", done: ["2026-10-31"]), .planned, false),
  ] as [(String, RoadmapItem, ItemProgress.Status, Bool)])
func statusAndLateness(name: String, item: RoadmapItem, status: ItemProgress.Status, isOverdue: Bool) throws {
  let found = try progress(item)
  #expect(found.status == status, "\(name)")
  #expect(found.isOverdue == isOverdue, "\(name)")
  #expect(try !progress(item, .finished).isOverdue, "\(name), but the partnership is finished")
}

@Test("A decision this version does not know keeps its name")
func unknownDecision() throws {
  var item = Small.item("i", "декабрь")
  item.status = .unknown("postponed")
  #expect(try progress(item).status == .unknown("postponed"))
}

@Test("Days set by hand stand before the wording")
func daysByHand() throws {
  var item = Small.item("i", "когда получится")
  item.deadline.lastDay = CalendarDay(iso: "2026-11-20")
  #expect(try progress(item).isOverdue)
  item.deadline.lastDay = CalendarDay(iso: "2026-11-30")
  #expect(try progress(item).daysLeft == 7)
  item.deadline.firstDay = CalendarDay(iso: "2026-12-01")
  #expect(try progress(item).reading.firstDay == nil, "a first day behind the last is left aside")
}

@Test("Without a school year only days set by hand are dated")
func noSchoolYear() {
  let item = Small.item("i", "октябрь")
  let progress = ItemProgress(of: item, in: nil, partnershipIsUnfinished: true, today: Small.today)
  #expect(!progress.reading.isDated)
  #expect(!progress.isOverdue)
}

@Test("Marks whose occurrence is gone are kept and told apart")
func strayMarks() throws {
  let item = Small.item("i", "октябрь, декабрь", done: ["2026-10-31", "2026-11-30", "once"])
  #expect(item.strayCompletions(try progress(item).reading).map(\.occurrence) == ["2026-11-30"])
  #expect(item.doneKeys(in: try progress(item).reading) == ["2026-10-31"], "«once» counts where its date lies")
}
