import Language
import SchoolNetwork
import TestSupport
import Testing
import Text
import ViewModels
import Workspace

@Suite("Space twice means one thing")
struct SpaceTwiceTests {
  private func marked(_ state: Dashboard, _ item: String) -> Set<String> { state.item(item)?.doneKeys ?? [] }

  @Test(
    "In a roadmap Space takes back the very mark it set, though the item is due again",
    arguments: ["once", "monthly", "twice", "undated", "done"])
  func roadmap(item: String) {
    var state = Small.atItem(item)
    let before = marked(state, item)
    state.perform(.markDone)
    let after = marked(state, item)
    #expect(before != after)
    state.perform(.markDone)
    #expect(marked(state, item) == before)
    state.perform(.markDone)
    #expect(marked(state, item) == after)
  }

  @Test("Looking about does not change that; undo does, for then nothing of it is marked")
  func lookingAbout() {
    var state = Small.atItem("monthly")
    state.perform(.markDone, .card, .back, .zoom, .zoom, .nextPane, .previousPane, .right, .language, .language)
    #expect(marked(state, "monthly") == ["2026-10-25"])
    state.perform(.markDone)
    #expect(marked(state, "monthly").isEmpty)
    state.perform(.markDone, .undo, .markDone)
    #expect(marked(state, "monthly") == ["2026-10-25"])
  }

  @Test(
    "Once another row was selected, another screen shown or F2 pressed, Space marks the next date",
    arguments: [[Command.down, .up], [.today, .back], [.save]])
  func afterwards(way: [Command]) {
    var state = Small.atItem("monthly")
    state.perform(.markDone)
    state.perform(way[0])
    if way == [.today, .back] {
      state = atMonthly(state)
    } else {
      for command in way.dropFirst() { state.perform(command) }
    }
    #expect(state.screens.schools.roadmap.item == Small.place("monthly"))
    state.perform(.markDone)
    #expect(marked(state, "monthly").count == 2 && marked(state, "monthly").contains("2026-10-25"))
  }

  private func atMonthly(_ state: Dashboard) -> Dashboard {
    var state = state
    state.perform(.schools, .open, .open)
    state.perform(.first)
    while state.screens.schools.roadmap.item != Small.place("monthly") { state.perform(.down) }
    return state
  }

  @Test("What lies over the screen is never closed by Space, so that Space twice marks nothing below")
  func layers() {
    let ways: [[Command]] = [
      [.card], [.problems], [.right, .right, .edit], [.suggest], [.plan], [.suggest, .open], [.roadmapFromTemplate],
    ]
    for way in ways {
      var state = Small.atItem("once", .title, Small.networkOfHelpers())
      for command in way { state.perform(command) }
      let before = state
      #expect(before.layers.count > 0, "\(way)")
      state.perform(.markDone, .markDone)
      #expect(state.layers.count == before.layers.count && state.network == before.network, "\(way)")
    }
    // A question is answered by Enter or a letter.
    var state = Small.atItem("once")
    let edits = state.perform(.markDone).flatMap(\.edits)
    _ = state.handle(.saved([FailedSave(edits, .changedOutside(file: "partnerships/p-2-14.json"))]))
    state.perform(.leave)
    let before = state
    #expect(state.mode == .answer && state.handle(.character(" ")).isEmpty && state == before)
  }

  @Test("No column moves at a mark or when it is taken back; another school has its own widths")
  func columnsStay() {
    var state = Small.atItem("once")
    func widths() -> [TextExtent] { RoadmapColumn.allCases.map { state.screens.schools.roadmap.extent(of: $0) } }
    state.perform(.markDone)
    let marked = widths()
    state.perform(.undo)
    #expect(widths() == marked)
    state.perform(.markDone)
    #expect(widths() == marked)
    state.perform(.previousPane, .previousPane, .down, .up)
    #expect(state.focus == .schools)
    let fresh = widths()
    state.perform(.nextPane, .nextPane)
    #expect(widths() == fresh)
  }
}
