import Language
import SchoolNetwork
import TestSupport
import Testing
import ViewModels
import Workspace

@Suite("A new item, from its title to its last field, and the next one")
struct NewItemTests {
  private func numbers(_ state: Dashboard) -> [String] {
    state.network.partnership(ID("p-2-14"))?.roadmaps.first?.items.filter { $0.deleted == nil }.map(\.number) ?? []
  }

  @Test("Tab goes through the six fields of a new item and on to the next; undo of it all is what was before")
  func throughAll() throws {
    var state = Small.atItem("undated")
    let before = state.network
    state.performSaved(.newItem)
    for (field, text) in [
      (NewItemField.title, "Педсовет"), (.deadline, "май"), (.responsibles, "Завуч — Ким А. Б."),
      (.expectedResult, "Протокол"), (.kind, "совместный проект"), (.note, "В актовом зале"),
    ] {
      #expect(state.screens.schools.editor?.field == field)
      #expect(state.screens.schools.roadmap.column == field.column)
      state.type(text)
      state.performSaved(.nextPane)
    }
    let place = try #require(state.screens.schools.roadmap.item)
    let item = try #require(state.network.item(at: place)?.item)
    #expect(item.title == "Педсовет" && item.deadline.wording == "май" && item.expectedResult == "Протокол")
    #expect(item.responsibles.map(\.role) == ["Завуч"] && item.responsibles.map(\.name) == ["Ким А. Б."])
    #expect(item.kind == .known(.jointProject) && item.note == "В актовом зале")
    // 2.5 is in the trash.
    #expect(item.section == ID("s-2") && item.number == "2.5")
    // The next one goes below it, with the next number; left empty it is not made.
    #expect(state.screens.schools.editor?.target == .newItem(ID("p-2-14"), ID("map"), ID("s-2"), after: place.item))
    state.performSaved(.open)
    #expect(state.screens.schools.editor == nil && state.screens.schools.roadmap.item == place)
    state.performSaved(.newItem)
    state.type("Второй")
    state.performSaved(.open)
    #expect(numbers(state).suffix(2) == ["2.5", "2.6"] && state.screens.schools.editor == nil)
    for _ in 0..<7 { state.performSaved(.undo) }
    #expect(state.network == before)
  }

  @Test("Fields may stay empty, Shift+Tab goes back, and Esc at any point keeps what is made")
  func inBetween() throws {
    var state = Small.atItem("undated")
    state.perform(.newItem)
    state.type("Педсовет")
    state.perform(.nextPane, .nextPane)
    #expect(state.screens.schools.editor?.field == .responsibles)
    state.perform(.previousPane)
    #expect(state.screens.schools.editor?.field == .deadline)
    state.type("май")
    state.perform(.nextPane, .nextPane, .nextPane)
    #expect(state.screens.schools.editor?.field == .kind)
    state.type("своё")
    state.perform(.back)
    let place = try #require(state.screens.schools.roadmap.item)
    let item = try #require(state.network.item(at: place)?.item)
    #expect(item.title == "Педсовет" && item.deadline.wording == "май" && item.kind == nil)
    // Another kind is kept in words.
    state.perform(.newItem)
    state.type("Ещё")
    state.perform(.nextPane, .nextPane, .nextPane, .nextPane)
    state.type("круглый стол")
    state.perform(.open)
    let other = state.screens.schools.roadmap.item.flatMap { state.network.item(at: $0)?.item }
    #expect(other?.kind == .unknown("круглый стол"))
  }

  @Test("Kinds are put in by ↓: those with a name, then those in words that other items have")
  func kinds() throws {
    var items = Small.items
    items[0].kind = .unknown("Педагогический десант")
    var state = Small.atItem("undated", .title, Small.network(items: items))
    state.perform(.newItem)
    state.type("Педсовет")
    state.perform(.nextPane, .nextPane, .nextPane, .nextPane)
    state.type("десант")
    let echo = try #require(state.screens.schools.editor?.echo(state.scope))
    #expect(echo.contains("Педагогический десант") && echo.hasPrefix(Language.russian.label(RoadmapItem.kind)))
    state.perform(.down, .open)
    let item = state.screens.schools.roadmap.item.flatMap { state.network.item(at: $0)?.item }
    #expect(item?.kind == .unknown("Педагогический десант"))
  }

  @Test("Who answers is put in by ↓, also those who answer for items of other roadmaps")
  func people() throws {
    var network = Small.network()
    var roadmap = Roadmap()
    (roadmap.id, roadmap.year) = (ID("other"), Small.year)
    var item = Small.item("far", "", "1", "Семинар", "май")
    item.responsibles[0].role = "Методист ИМЦ"
    roadmap.items = [item]
    let edit = Edit(
      Address(EntityKey(.partnership, "p-5-14")), .insert(into: Partnership.roadmaps, roadmap.fieldValue, after: nil))
    #expect((try? network.apply([edit])) != nil)
    var state = Small.atItem("undated", .title, network)
    state.perform(.newItem)
    state.type("Педсовет")
    state.perform(.nextPane, .nextPane)
    state.type("метод")
    state.perform(.down, .open)
    let place = try #require(state.screens.schools.roadmap.item)
    #expect(state.network.item(at: place)?.item.responsibles.map(\.role) == ["Методист ИМЦ"])
  }

  @Test("On the line of a section a new item is the first of it, in an empty one too, with a number")
  func inSections() throws {
    var items = Small.items
    for place in items.indices where items[place].section == ID("s-2") {
      (items[place].section, items[place].number) = (ID("s-1"), "1.\(place + 1)")
    }
    for (network, after) in [(Small.network(), "2.1"), (Small.network(items: items), nil)] {
      var state = Small.atItem("once", .title, network)
      let section = RoadmapRowID.section(ID("p-2-14"), ID("map"), ID("s-2"))
      while state.screens.schools.roadmap.row != section {
        let row = state.screens.schools.roadmap.row
        state.perform(.down)
        try #require(state.screens.schools.roadmap.row != row)
      }
      #expect(state.offer(.newItem) == .does)
      state.perform(.newItem)
      #expect(state.screens.schools.editor?.target.row(above: state.network) == section)
      state.write("Первое")
      let place = try #require(state.screens.schools.roadmap.item)
      let map = try #require(state.network.item(at: place)?.roadmap)
      let inOrder = map.itemsInOrder.filter { $0.section == ID("s-2") }
      #expect(inOrder.first?.id == place.item && inOrder.dropFirst().first?.number == after)
      #expect(inOrder.first?.number == (after == nil ? "2.1" : ""))
      state.perform(.undo)
      #expect(state.network == network)
    }
  }

  @Test("A section has a card, and stays while items name it")
  func sections() throws {
    var state = Small.atItem("once")
    state.perform(.up)
    #expect(state.screens.schools.roadmap.row == .section(ID("p-2-14"), ID("map"), ID("s-1")))
    state.perform(.delete)
    #expect(state.notice?.isTrouble == true && state.network == Small.network())
    state.perform(.open)
    guard case .record(let card) = state.layer else { return #expect(Bool(false), "no card") }
    #expect(card.address.path.last?.id == "s-1")
  }
}
