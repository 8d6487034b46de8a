import Items
import Language
import SchoolNetwork
import Testing
import Workspace

@testable import ViewModels

@Suite("Selecting items, and what all of them take")
struct BulkOnScreenTests {
  private func begun() -> Dashboard {
    var state = Small.dashboard()
    state.perform(.items, .first)
    return state
  }

  private func selected(_ state: Dashboard) -> [String] {
    state.screens.items.selection.places.map(\.item.text).sorted()
  }

  private func preview(_ state: Dashboard) throws -> BulkPreview {
    guard case .bulk(let preview) = state.layer else { throw Missing() }
    return preview
  }

  private struct Missing: Error {}

  private func type(_ text: String, _ state: inout Dashboard) {
    for letter in text { _ = state.handle(.text(.character(letter))) }
  }

  @Test("Insert selects and goes on, Shift with arrows goes over, `*` takes all that is shown and lets go of it again")
  func selecting() {
    var state = begun()
    state.perform(.select, .select)
    #expect(selected(state) == ["monthly", "once"] && state.screens.items.pane.row == 2)
    state.perform(.first, .select)
    #expect(selected(state) == ["monthly"])
    state.perform(.first, .selectDown, .selectDown)
    #expect(selected(state) == ["monthly", "once", "twice"])
    state.perform(.up, .down, .selectUp)
    #expect(selected(state) == ["once"])
    state.perform(.unknown)
    #expect(selected(state).count == 6)
    state.perform(.unknown)
    #expect(selected(state).isEmpty)
    state.perform(.select, .unselect)
    #expect(selected(state).isEmpty && state.offer(.unselect).reason == Language.russian.nothingSelected)
  }

  @Test("The selection outlives filters, orders and folds; what is hidden is told, and left out unless it is ticked")
  func outlives() throws {
    var state = begun()
    state.perform(.unknown, .sort)
    var filter = ItemFilter()
    filter.add(ItemCondition(.text("стол")))
    state.change(.filter(filter))
    #expect(selected(state).count == 6 && state.screens.items.hiddenSelected == 5)
    state.perform(.delete)
    let plan = try #require(preview(state).plan)
    #expect(plan.changed == 1 && plan.leftOut == 5)
    #expect(!state.perform(.open).isEmpty && state.layer == nil)
    #expect(state.item("once")?.deleted != nil && state.item("done")?.deleted == nil)
    #expect(selected(state).count == 5)
    // On a heading Insert takes the group.
    state = begun()
    state.change(.grouping(.partnership))
    state.perform(.first, .select)
    #expect(selected(state).count == 6 && state.screens.items.hiddenSelected == 0)
    state.perform(.foldAll)
    #expect(selected(state).count == 6 && state.screens.items.hiddenSelected == 6)
  }

  @Test("All that is shown goes a week later by three keys; undo brings all of it back")
  func shifts() throws {
    var state = begun()
    let before = state.network
    state.perform(.unknown, .shift)
    #expect(try preview(state).plan?.changed == 1 && preview(state).plan?.refused == 5)
    #expect(!state.perform(.open).isEmpty)
    #expect(
      state.item("once")?.deadline.wording == "до 22 сентября" && state.notice?.text == "Изменено: 1 мероприятие.")
    #expect(selected(state).count == 5)
    _ = state.handle(.saved([]))
    state.perform(.undo)
    #expect(state.network == before)
    state.perform(.shift)
    type("семь", &state)
    #expect(try preview(state).fault?.contains("не сдвиг") == true)
    #expect(state.perform(.open).isEmpty && state.layer != nil && state.network == before)
    state.perform(.back)
    #expect(state.layer == nil && state.network == before)
  }

  @Test("A mark, a state, those responsible, a section and another roadmap are given to all in one step")
  func others() throws {
    var state = begun()
    state.perform(.select, .select, .markDone)
    #expect(try preview(state).rows.map(\.title) == ["Круглый стол", "Мастер-класс"])
    state.perform(.markDone)
    #expect(try preview(state).plan?.changed == 1 && preview(state).row == 1)
    state.perform(.open)
    #expect(state.item("once")?.completions.isEmpty == true && state.item("monthly")?.completions.count == 1)
    #expect(selected(state) == ["once"])
    // The column with the cursor says what F4 changes.
    state = begun()
    let before = state.network
    state.perform(.select, .select)
    while state.screens.items.pane.column != .state { state.perform(.right) }
    state.perform(.edit)
    #expect(try preview(state).fault?.hasPrefix("Одно из: ") == true && preview(state).rows.isEmpty)
    type("отмен", &state)
    #expect(try preview(state).fault == nil && preview(state).plan?.changed == 2)
    state.perform(.open)
    #expect(state.item("once")?.status == .known(.cancelled) && state.item("monthly")?.status == .known(.cancelled))
    _ = state.handle(.saved([]))
    state.perform(.undo)
    #expect(state.network == before)
    state.perform(.moveItems)
    #expect(try preview(state).subject == .move)
    state.perform(.nextPane)
    #expect(state.mode == .commands)
    state.perform(.back)
    #expect(state.network == before)
  }

  @Test("Where nothing may be edited it is said, and nothing opens")
  func readOnly() {
    var state = Small.dashboard(isReadOnly: true)
    state.perform(.items, .first, .unknown)
    #expect(!selected(state).isEmpty)
    for command in [Command.shift, .markDone, .delete, .moveItems] {
      state.perform(command)
      #expect(state.layer == nil && state.notice?.text == Language.russian.storeIsReadOnly)
    }
  }
}

extension Dashboard {
  /// Shows the table of items in another way.
  fileprivate mutating func change(_ change: ItemsChange) {
    _ = meet([.items(change)])
    catchUp()
  }
}
