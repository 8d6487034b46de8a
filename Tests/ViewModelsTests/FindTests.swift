import Insights
import Items
import Language
import Lookup
import SchoolNetwork
import TestSupport
import Testing

@testable import ViewModels

@Suite("Finding anything, on the screen")
struct FindTests {
  private func finding(_ text: String, from state: Dashboard = Small.dashboard()) -> Dashboard {
    var state = state
    state.perform(.find)
    state.type(text)
    return state
  }

  private func view(_ state: Dashboard) -> FindView? { if case .find(let view) = state.layer { view } else { nil } }

  @Test("A key, letters, Enter: the thing is chosen where it lies")
  func opens() {
    var state = finding("кругл")
    #expect(view(state)?.line(0) == .heading(.item, 1, isOtherLayout: false))
    state.perform(.open)
    #expect(state.layers.isEmpty && state.focus == .roadmap)
    #expect(state.screens.schools.roadmap.row == Small.row("once"))
    state = finding("школа 47")
    state.perform(.open)
    #expect(state.focus == .schools && state.screens.schools.school == ID("c-47"))
    state = finding("нехватка", from: Small.dashboard(screen: .today))
    state.perform(.down, .open)
    #expect(state.focus == .risks && state.screens.schools.school == ID("c-47"))
  }

  @Test("Esc leads first to the same line of what was found, then to the row and cell of before")
  func wayBack() {
    let before = Small.atItem("twice", .deadline)
    var state = finding("школа", from: before)
    state.perform(.down, .down)
    let selected = view(state)?.selected
    state.perform(.open)
    #expect(state.screens.schools.school != before.screens.schools.school && state.focus == .schools)
    state.perform(.back)
    #expect(view(state)?.selected == selected && view(state)?.entry.text == "школа")
    state.perform(.back)
    #expect(state.layers.isEmpty && state.focus == .roadmap)
    #expect(state.screens.schools.roadmap.row == Small.row("twice"))
    #expect(state.screens.schools.roadmap.column == .deadline)
    #expect(state.screens.schools.cluster == before.screens.schools.cluster)
  }

  @Test("From «Сегодня» Esc ends on its line; a key of a screen forgets the way back")
  func wayBackToToday() {
    var today = Small.dashboard(screen: .today)
    today.perform(.down)
    var state = finding("ёлка", from: today)
    state.perform(.open)
    #expect(state.screens.schools.roadmap.row == Small.row("cancelled"))
    state.perform(.back, .back)
    #expect(state.focus == today.focus && state.screens.today == today.screens.today)
    state = finding("ёлка", from: today)
    state.perform(.open, .coverage, .back)
    #expect(state.layers.isEmpty && state.screens.name == .coverage)
  }

  @Test("What is looked for again is proposed, and what is typed takes its place")
  func again() {
    var state = finding("отчёт")
    state.perform(.back, .find)
    #expect(view(state)?.entry.text == "отчёт" && view(state)?.entry.isSelected == true)
    #expect(view(state)?.number != nil)
    state.type("семинар")
    #expect(view(state)?.entry.text == "семинар")
  }

  @Test("Nothing fits: Enter does nothing; a network that was read again is looked through again")
  func nothing() {
    var state = finding("такого нет")
    state.perform(.open)
    #expect(view(state)?.number == nil)
    state = finding("круглый")
    let network = Small.network(items: Array(Small.items.dropFirst()))
    _ = state.handle(.reloaded(network))
    #expect(view(state)?.number == nil, "the item is gone")
  }

  @Test(
    "In the table of items a hit is its row; chips that hide it are named, Enter takes them off, Esc brings them back")
  func hiddenByChips() {
    var state = Small.dashboard(screen: .items)
    _ = state.screens.items.change(
      .filter(ItemFilter([ItemCondition(.text("семинар")), ItemCondition(.state(.planned), .state(.overdue))])),
      state.scope)
    let before = state.screens.items.pane.query
    state = finding("кругл", from: state)
    let place = view(state)?.place
    #expect(place.map { view(state)?.chips(hiding: $0) ?? [] } == [ItemCondition(.text("семинар"))])
    state.perform(.open)
    #expect(state.screens.name == .items && state.screens.items.chosenItem == Small.place("once"))
    #expect(state.screens.items.pane.filter.conditions.map(\.field) == [.state])
    #expect(state.notice?.text.contains("семинар") == true)
    state.perform(.back, .back)
    #expect(state.layers.isEmpty && state.screens.items.pane.query == before)
    #expect(state.screens.items.chosenItem == Small.place("twice"))
  }

  @Test("What is found elsewhere than in a row opens its card, and Esc goes back over the list")
  func cards() {
    var state = Dashboard(
      Sample.network, today: Sample.today, language: .russian, author: "", ids: IDSource(seed: 1))
    state = finding("посещение составление карты", from: state)
    #expect(
      view(state)?.place?.kind == .visit,
      "\(view(state)?.entry.text ?? "no view") \(String(describing: view(state)?.number))")
    let index = LookupIndex(of: Sample.network, .russian)
    for letter in ["а", "о", "е", "1"] {
      for place in ListedFound.all(by: letter, in: index).map(\.place) {
        var state = state
        state.layers = []
        state.visit(place, from: FindView(state.scope))
        #expect(state.notice?.isTrouble != true, "\(place)")
        let card = if case .record = state.layer { true } else { false }
        #expect(card == (place.card(state.scope) != nil))
      }
    }
  }
}
