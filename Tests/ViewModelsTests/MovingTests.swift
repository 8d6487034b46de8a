import Deadlines
import Insights
import Language
import SchoolNetwork
import Testing
import ViewModels
import Workspace

@Suite("Moving about")
struct MovingTests {
  @Test("At the start the clusters have the focus, on all schools, and the first school is shown")
  func start() {
    let state = Small.dashboard()
    #expect(
      state.focus == .clusters && state.screens.schools.cluster == .all && state.screens.schools.school == ID("a-2"))
    #expect(state.screens.schools.schools.map(\.text) == ["a-2", "d-5", "b-14", "c-47"])
    #expect(state.screens.schools.roadmap.row == Small.row("once") && state.screens.schools.roadmap.column == .title)
    #expect(state.screens.schools.clusters.rows.map(\.schools.count) == [4, 2, 2])
  }

  @Test("Down and up move within a pane and stop at both ends; nothing else changes but what follows from it")
  func endsOfLists() {
    var state = Small.dashboard()
    var before = state
    #expect(state.perform(.up).isEmpty && state.changed(since: before).isEmpty)
    state.perform(.down)
    #expect(state.changed(since: before) == ["cluster"] && state.screens.schools.cluster == .cluster(ID("results")))
    state.perform(.down)
    #expect(state.screens.schools.cluster == .outside && state.screens.schools.school == ID("b-14"))
    before = state
    state.perform(.down, .down, .pageDown, .last)
    #expect(state.changed(since: before).isEmpty)
    state.perform(.first, .nextPane)
    before = state
    state.perform(.last)
    #expect(state.screens.schools.school == ID("c-47"))
    #expect(state.changed(since: before) == ["schoolCursor", "riskCursor", "cursor"])
    #expect(state.screens.schools.roadmap.row == nil && state.screens.schools.roadmap.rows.isEmpty)
    before = state
    state.perform(.down)
    #expect(state.changed(since: before).isEmpty)
  }

  @Test("Pages are as long as what is seen, less a line")
  func pages() {
    var state = Small.dashboard()
    state.perform(.nextPane)
    var sight = Sight()
    sight.pageRows = 3
    state.see(sight)
    state.perform(.pageDown)
    #expect(state.screens.schools.school == ID("b-14"))
    state.perform(.pageUp, .pageUp)
    #expect(state.screens.schools.school == ID("a-2"))
  }

  @Test("Tab goes round the panes, Shift+Tab the other way, 2 to the clusters, Esc to the pane before and never out")
  func focus() {
    var state = Small.dashboard()
    var seen: [Pane] = []
    for _ in 0..<4 {
      state.perform(.nextPane)
      seen.append(state.focus)
    }
    #expect(seen == [.schools, .risks, .roadmap, .clusters])
    state.perform(.previousPane)
    #expect(state.focus == .roadmap)
    state.perform(.zoom)
    #expect(state.desk.isZoomed)
    state.perform(.back)
    #expect(!state.desk.isZoomed && state.focus == .roadmap)
    for _ in 0..<6 { #expect(state.perform(.back).isEmpty) }
    #expect(state.focus == .clusters)
    state.perform(.previousPane, .zoom, .schools)
    #expect(state.focus == .clusters && !state.desk.isZoomed)
  }

  @Test("Enter leads from cluster to school to roadmap and opens the cell; on a heading and a risk it opens the card")
  func open() {
    var state = Small.dashboard()
    state.perform(.open)
    #expect(state.focus == .schools)
    state.perform(.open)
    #expect(state.focus == .roadmap)
    state.perform(.open)
    #expect(
      state.screens.schools.editor?.target == .item(Small.place("once"))
        && state.screens.schools.editor?.entry.text == "Круглый стол")
    state.perform(.back, .up, .up)
    #expect(state.screens.schools.roadmap.row == .group(ID("p-2-14"), ID("map")))
    state.perform(.open)
    guard case .record = state.layer else { return #expect(Bool(false), "no card") }
    state.perform(.back, .previousPane, .open)
    guard case .record = state.layer else { return #expect(Bool(false), "no card") }
  }

  @Test("Sections are lines among the others; ←→ go through all columns, and left of the first lies the pane before")
  func cells() {
    var state = Small.atItem("monthly", .number)
    state.perform(.down)
    #expect(state.screens.schools.roadmap.row == .section(ID("p-2-14"), ID("map"), ID("s-2")))
    state.perform(.down)
    #expect(state.screens.schools.roadmap.row == Small.row("twice"))
    for column in RoadmapColumn.allCases.dropFirst() {
      state.perform(.right)
      #expect(state.screens.schools.roadmap.column == column)
    }
    let before = state
    state.perform(.right)
    #expect(state.changed(since: before).isEmpty)
    for _ in RoadmapColumn.allCases.dropFirst() { state.perform(.left) }
    #expect(state.screens.schools.roadmap.column == .number && state.focus == .roadmap)
    state.perform(.left)
    #expect(state.focus == .risks && state.screens.schools.roadmap.column == .number)
    state.perform(.left, .left, .left)
    #expect(state.focus == .clusters)
    state.perform(.right)
    #expect(state.focus == .schools)
  }

  @Test("A school stays chosen when the cluster is left for one that has it too")
  func schoolStays() {
    var state = Small.dashboard()
    state.perform(.open, .down, .previousPane, .down)
    #expect(state.screens.schools.school == ID("d-5") && state.screens.schools.cluster == .cluster(ID("results")))
  }

  @Test(
    "Selections are kept by id when everything is read again in another order; what is gone leaves to its neighbour")
  func byID() {
    var state = Small.atItem("twice")
    let reversed = Small.network(items: Small.items.reversed())
    _ = state.handle(.reloaded(reversed))
    #expect(state.screens.schools.roadmap.row == Small.row("twice") && state.screens.schools.school == ID("a-2"))
    _ = state.handle(.reloaded(Small.network(items: Small.items.filter { $0.id != ID("twice") })))
    #expect(state.screens.schools.roadmap.row?.item != nil)
    state = Small.atItem("twice")
    _ = state.handle(.reloaded(Small.network(items: Small.items.filter { $0.id != ID("twice") })))
    #expect(state.screens.schools.roadmap.row == Small.row("done"))
    _ = state.handle(.reloaded(Small.network(items: [])))
    #expect(state.screens.schools.roadmap.row == .section(ID("p-2-14"), ID("map"), ID("s-2")))
  }

  @Test("Midnight: what was to come is overdue, nothing else moves")
  func midnight() {
    var state = Small.atItem("twice")
    let before = state
    #expect(state.handle(.today(Small.today)).isEmpty && state.changed(since: before).isEmpty)
    #expect(state.handle(.today(CalendarDay(iso: "2027-01-01")!)).isEmpty)
    // The day of steps that are done from now on is another one, too.
    #expect(state.changed(since: before) == ["today", "authorship"])
    let overdue = state.screens.schools.roadmap.rows.compactMap { row -> String? in
      guard case .item(let item) = row, item.state == .overdue else { return nil }
      return item.place.item.text
    }
    #expect(overdue.contains("twice"))
  }

  @Test("The language changes all words at once, and nothing else")
  func language() {
    var state = Small.atItem("once")
    let before = state
    state.perform(.language)
    #expect(state.changed(since: before) == ["language", "notice"] && state.language == .english)
    guard case .group(_, let heading) = state.screens.schools.roadmap.rows.first else {
      Issue.record("no heading")
      return
    }
    #expect(heading.text().hasPrefix("Helped by"))
    state.perform(.language)
    #expect(
      state.language == .russian
        && state.screens.schools.roadmap.rows.count == before.screens.schools.roadmap.rows.count)
  }

  @Test("The cat on the keyboard finds no crash in a network without anything")
  func empty() {
    var town = Town()
    (town.format, town.schema, town.id) = (Town.formatName, 1, ID("town"))
    var state = Small.dashboard(Network(town: town))
    for _ in 0..<5 {
      for command in Command.allCases where command != .leave && command != .suspend {
        _ = state.handle(.command(command))
        _ = state.handle(.command(.back))
        #expect(state.workspace.pending.isEmpty && state.screens.schools.school == nil)
      }
      state.perform(.nextPane)
    }
  }
}
