import Deadlines
import Language
import SchoolNetwork
import Testing
import Workspace

@testable import ViewModels

@Suite("A command that many items take at once")
struct BulkWorkTests {
  private static let ids = ["once", "monthly", "twice", "done", "cancelled", "undated"]

  /// The sample with another roadmap that items can move to.
  private static let network: Network = {
    var network = Small.network()
    var roadmap = Roadmap()
    (roadmap.id, roadmap.year) = (ID("map-5"), Small.network().partnerships[0].roadmaps[0].year)
    roadmap.items = [Small.item("there", "s-9", "1", "Сбор", "май")]
    var section = RoadmapSection()
    (section.id, section.title) = (ID("s-9"), "работа с детьми")
    roadmap.sections = [section]
    let edit = Edit(
      Address(EntityKey(.partnership, "p-5-14")), .insert(into: Partnership.roadmaps, roadmap.fieldValue, after: nil))
    try? network.apply(edit)
    return network
  }()

  private var scope: Scope { Small.dashboard(Self.network).scope }

  private func plan(_ wish: BulkWish, _ ids: [String] = ids, hidden: [String] = []) -> BulkPlan {
    BulkPlan(wish, ids.map { Small.place($0) }, hidden: hidden.map { Small.place($0) }, scope)
  }

  /// The network after it; the edits are undone again, and nothing is left of them.
  private func done(_ plan: BulkPlan) throws -> Network {
    var number = 0
    let edits = plan.edits(scope, author: "Куратор") { prefix in
      number += 1
      return "\(prefix)-new-\(number)"
    }
    var after = Self.network
    try after.apply(edits)
    var back = after
    try back.apply(edits.reversed().map(\.inverted))
    #expect(back == Self.network)
    return after
  }

  private func item(_ id: String, in network: Network) -> RoadmapItem? { network.item(at: Small.place(id))?.item }

  @Test(
    "What is done stays done, what is cancelled is told, all else is marked; where all are done, marks are taken back")
  func marks() throws {
    let plan = plan(.mark)
    #expect(plan.changed == 4 && plan.refused == 2)
    #expect(plan.rows.map(\.reason) == [nil, nil, nil, "уже выполнено", Language.russian.cancelledCannotBeMarked, nil])
    #expect(plan.rows[0].before == "без отметки" && plan.rows[0].after == "выполнено")
    #expect(plan.rows[2].after.hasPrefix("выполнено: 31.10."), "\(plan.rows[2].after)")
    let after = try done(plan)
    #expect(item("once", in: after)?.completions.map(\.done) == [true])
    #expect(item("once", in: after)?.completions.first?.author == "Куратор")
    #expect(item("done", in: after) == item("done", in: Self.network))
    // One that is done, and one that cannot be: then the mark is taken back, and keeps what it says.
    let back = self.plan(.mark, ["done", "cancelled"])
    #expect(back.changed == 1 && back.rows[0].after == "без отметки")
    let mark = try #require(item("done", in: try done(back))?.completions.first)
    #expect(mark.done == false && mark.result == "Протокол № 1")
  }

  @Test("A shift moves single days and tells why others stay")
  func shifts() throws {
    let plan = plan(.shift(DeadlineShift(7)))
    #expect(plan.rows.map { $0.reason == nil } == [true, false, false, false, false, false])
    #expect(plan.rows[0].before == "до 15 сентября" && plan.rows[0].after.contains("«до 22 сентября»"))
    #expect(plan.rows[1].reason?.isEmpty == false && plan.rows[5].reason?.isEmpty == false)
    #expect(item("once", in: try done(plan))?.deadline.wording == "до 22 сентября")
    // One without a deadline gets none.
    var bare = Small.item("bare", "s-1", "9", "Без срока", "")
    bare.responsibles = []
    var network = Self.network
    try network.apply(network.inserting(bare, into: Small.place("bare"), after: nil))
    let none = BulkPlan(.shift(DeadlineShift(7)), [Small.place("bare")], Small.dashboard(network).scope)
    #expect(none.changed == 0 && none.rows[0].reason == Language.russian.noDeadlineToShift)
  }

  @Test("A state, people, a kind and risks are set where they are others, and it is told where they are so already")
  func fields() throws {
    let states = plan(.status(.cancelled))
    #expect(states.changed == 5 && states.rows[4].reason == "уже так")
    #expect(item("once", in: try done(states))?.status == .known(.cancelled))
    let people = plan(.field(RecordTable.Key(RoadmapItem.responsibles), "Соколова Г. В., завуч"), ["once", "twice"])
    let after = try done(people)
    #expect(people.rows[0].before == "Директор" && people.changed == 2)
    let read = [item("once", in: after), item("twice", in: after)].map { $0?.responsibles.map(\.name) }
    #expect(read[0] == read[1] && read[0]?.contains("Соколова Г. В.") == true)
    let ids = [item("once", in: after), item("twice", in: after)].flatMap { $0?.responsibles.map(\.id) ?? [] }
    #expect(Set(ids).count == ids.count)
    let risks = plan(.field(RecordTable.Key(RoadmapItem.risks), "Оснащение; Нехватка педагогов"), ["once"])
    #expect(item("once", in: try done(risks))?.risks == [ID("equipment"), ID("teachers")])
    let cleared = plan(.field(RecordTable.Key(RoadmapItem.responsibles), ""), ["once", "twice"])
    #expect(item("once", in: try done(cleared))?.responsibles == [])
    let wrong = plan(.field(RecordTable.Key(RoadmapItem.risks), "Невесомость"))
    #expect(wrong.fault?.contains("Невесомость") == true && wrong.changed == 0)
  }

  @Test("A section is found by its title, and made once in a roadmap that has none")
  func sections() throws {
    let known = plan(.section("РАБОТА с детьми"), ["once", "twice"])
    #expect(known.rows.map(\.reason) == [nil, "уже так"] && known.rows[0].before == "Организация")
    #expect(item("once", in: try done(known))?.section == ID("s-2"))
    let new = try done(plan(.section("Итоги"), ["once", "twice", "done"]))
    let map = new.partnerships[0].roadmaps[0]
    #expect(map.sections.map(\.title) == ["Организация", "Работа с детьми", "Итоги"])
    #expect(["once", "twice", "done"].allSatisfy { item($0, in: new)?.section == map.sections[2].id })
    #expect(item("once", in: try done(plan(.section(""), ["once"])))?.section.isNone == true)
  }

  @Test("Items move to another roadmap in their order with their marks and sections, whatever order they are shown in")
  func moves() throws {
    let wish = BulkWish.move(ID("p-5-14"), ID("map-5"))
    let plan = plan(wish, ["undated", "done", "once", "monthly"])
    #expect(plan.changed == 4 && plan.rows[0].before.contains("Школа № 2") && plan.rows[0].after.contains("Школа № 5"))
    let after = try done(plan)
    let (from, to) = (after.partnerships[0].roadmaps[0], after.partnerships[1].roadmaps[0])
    #expect(from.items.map(\.id.text) == ["twice", "cancelled", "trash"])
    #expect(to.items.map(\.id.text) == ["there", "once", "monthly", "done", "undated"])
    #expect(to.items[3].completions.first?.result == "Протокол № 1")
    #expect(to.sections.map(\.title) == ["работа с детьми", "Организация"])
    #expect(to.items.map(\.section) == [ID("s-9"), to.sections[1].id, to.sections[1].id, ID("s-9"), ID("s-9")])
    let gone = self.plan(.move(ID("p-5-14"), ID("nowhere")))
    #expect(gone.fault == Language.russian.placeIsGone && gone.changed == 0)
    let home = self.plan(.move(ID("p-2-14"), ID("map")))
    #expect(home.changed == 0 && home.rows.allSatisfy { $0.reason == "уже так" })
  }

  @Test("They go to the trash in one step that is told by their number")
  func trash() throws {
    let plan = plan(.putAway, ["once", "done"])
    let edits = plan.edits(scope, author: "Куратор") { $0 }
    #expect(try done(plan).partnerships[0].roadmaps[0].items.count { $0.deleted != nil } == 3)
    #expect(Self.network.description(of: edits) == .severalChanged(count: 2))
    #expect(Language.russian.words(for: .severalChanged(count: 12)) == "изменено 12 мероприятий")
  }

  @Test("What the filter hides is left out unless it is ticked")
  func hidden() throws {
    var plan = plan(.putAway, ["once"], hidden: ["done", "twice"])
    #expect(plan.changed == 1 && plan.leftOut == 2 && plan.rows.map(\.isHidden) == [false, true, true])
    #expect(try done(plan).partnerships[0].roadmaps[0].items.count { $0.deleted != nil } == 2)
    plan.tick(1)
    #expect(plan.changed == 2 && plan.leftOut == 1)
    let after = try done(plan)
    #expect(item("done", in: after)?.deleted != nil && item("twice", in: after)?.deleted == nil)
    // What cannot be is not ticked.
    var refused = self.plan(.mark, ["cancelled", "once"])
    refused.tick(0)
    #expect(refused.changed == 1)
  }
}
