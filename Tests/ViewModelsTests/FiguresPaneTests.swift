import Deadlines
import Insights
import Language
import SchoolNetwork
import Testing
import ViewModels

@Suite("The network in figures")
struct FiguresPaneTests {
  private func words(_ state: Dashboard) -> [String] {
    state.screens.today.figures.rows.map { row in
      let words = FigureWords(row, state.network, state.language, in: state.screens.today.figures.figures)
      return words.value.isEmpty
        ? "# \(words.label)"
        : "\(words.isTrouble ? "! " : "")\(words.label) \(words.value) [\(words.part)/\(words.whole)]"
    }
  }

  private func focused() -> Dashboard {
    var state = Small.dashboard(screen: .today)
    state.perform(.nextPane)
    return state
  }

  @Test("Beside the attention list stand the figures of the network, worked out with it")
  func rows() {
    let state = focused()
    #expect(state.focus == .figures)
    #expect(
      words(state) == [
        "# Школы по кластерам", "Низкие результаты 2 [2/4]", "Вне кластеров 2 [2/4]", "# Риски по частоте",
        "Охвачено всего 1 из 3 [1/3]", "Нехватка педагогов 1 из 2 [1/2]", "! Оснащение 0 из 1 [0/1]", "# Мероприятия",
        "выполнено 1 [1/6]", "! просрочено 3 [3/6]", "запланировано 1 [1/6]", "отменено 1 [1/6]",
        "# Ход дорожных карт", "! Школа № 2 ← Школа № 14 1 из 5 !3 [1/5]", "# Нагрузка доноров",
        "Школа № 14 2 из 2 [2/2]", "# Партнёрства", "действует 2 [2/2]",
      ])
  }

  @Test("A mark made on the list is in the figures at once; an edit elsewhere when the screen is shown again")
  func upToDate() {
    var state = focused()
    state.perform(.previousPane, .markDone)
    #expect(words(state).contains("выполнено 2 [2/6]") && words(state).contains("! просрочено 2 [2/6]"))
    state.perform(.undo)
    #expect(words(state).contains("выполнено 1 [1/6]"))
    state = Small.atItem("once")
    state.perform(.markDone, .today)
    #expect(words(state).contains("выполнено 2 [2/6]"))
  }

  @Test("Enter leads from a figure to what it counts, Esc comes back to it")
  func leading() {
    var state = focused()
    state.perform(.open)
    #expect(state.focus == .schools && state.screens.schools.cluster == .cluster(ID("results")))
    state.perform(.back, .down, .open)
    #expect(state.focus == .schools && state.screens.schools.cluster == .outside)
    state.perform(.back, .down, .open)
    #expect(state.focus == .matrix)
    state.perform(.back, .down, .down, .open)
    #expect(state.focus == .matrix && state.screens.coverage.pane.factor == ID("equipment"))
    state.perform(.back, .down, .open)
    #expect(state.focus == .figures && state.notice?.text == Language.russian.onlyCounted)
    state.perform(.down, .open)
    #expect(state.focus == .attention && state.screens.today.attention.line?.kind == .overdue)
    state.perform(.nextPane, .down, .down, .down, .open)
    #expect(state.focus == .roadmap && state.screens.schools.school == ID("a-2"))
    state.perform(.back, .down, .open)
    #expect(state.focus == .donors && state.screens.network.pane.donor?.side.school == ID("b-14"))
    state.perform(.back, .last, .open)
    #expect(state.focus == .links)
    state.perform(.back)
    #expect(state.focus == .figures && state.screens.today.figures.row == .partnerships(.active, 2))
  }

  @Test("Enter leads to the roadmap that the figure counts, though one of the next year is there")
  func roadmapOfTheYear() {
    var state = Small.atItem("once", .title, Small.networkOfHelpers())
    state.perform(.roadmapFromTemplate, .open, .back)
    #expect(state.network.partnership(ID("p-2-14"))?.roadmaps.map(\.year?.name) == ["2026/2027", "2027/2028"])
    state.perform(.today, .nextPane, .last)
    while state.screens.today.figures.row.map({ if case .roadmap = $0 { false } else { true } }) ?? false {
      state.perform(.up)
    }
    state.perform(.open)
    #expect(state.focus == .roadmap && state.screens.schools.roadmap.row == .group(ID("p-2-14"), ID("map")))
    // So do a line about the partnership and its link, which counts that roadmap.
    state.perform(.network)
    #expect(state.link("p-2-14")?.progress?.year == Small.year)
    state.perform(.down, .down)
    #expect(state.screens.network.pane.linkRow?.link?.id == ID("p-2-14"))
    state.perform(.open)
    #expect(state.screens.schools.roadmap.row == .group(ID("p-2-14"), ID("map")))
  }

  @Test("What leads elsewhere leaves the zoom and the search behind")
  func leavesZoomAndSearch() {
    for steps in [2, 3, 14, 17] {
      var state = focused()
      state.perform(.search)
      state.type("школа")
      state.perform(.open, .first)
      for _ in 0..<steps { state.perform(.down) }
      state.perform(.zoom, .open)
      #expect(state.focus != .figures && !state.desk.isZoomed && state.search.needle.isEmpty, "\(steps)")
      state.perform(.back)
      #expect(state.focus == .figures, "\(steps)")
    }
  }

  @Test("Search finds figures by their names, in either layout, headings never")
  func search() {
    var state = focused()
    state.perform(.search)
    state.type("оснащ")
    #expect(state.screens.today.figures.selected == 6 && state.notice == nil)
    state.type("ghjchj")
    #expect(state.screens.today.figures.selected == 9)
    state.type("ход дорожных")
    #expect(state.notice?.isTrouble == true && state.screens.today.figures.row != nil)
    state.perform(.back, .first, .search)
    state.type("школа № 14")
    #expect(state.screens.today.figures.selected == 13)
    state.perform(.open, .searchNext)
    #expect(state.screens.today.figures.selected == 15)
  }

  @Test("The card tells all figures as lines; a network without anything has none")
  func card() {
    var state = focused()
    state.perform(.card)
    guard case .card(let card) = state.layer else { return #expect(Bool(false), "no card") }
    #expect(card.lines.count == 18 && card.lines[1] == .field("Низкие результаты", "2"))
    var town = Town()
    (town.format, town.schema, town.id) = (Town.formatName, 1, ID("own"))
    let empty = Small.dashboard(Network(town: town), screen: .today)
    #expect(empty.screens.today.figures.rows.isEmpty && empty.screens.today.figures.selected == nil)
  }
}
