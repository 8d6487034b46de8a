import Deadlines
import Language
import SchoolNetwork
import Testing
import ViewModels
import Workspace

@Suite("Remarks that move marks")
struct RemarksTests {
  /// The item `twice` («октябрь, декабрь») with a mark that the version before made under `once`, and one whose date
  /// lies nowhere.
  private func state() throws -> Dashboard {
    var network = Small.network()
    for (id, occurrence, day) in [("c-once", "once", "2026-12-03"), ("c-gone", "2026-11-30", "2026-11-15")] {
      var mark = Completion()
      (mark.id, mark.occurrence, mark.done) = (ID(id), occurrence, true)
      (mark.date, mark.result) = (CalendarDay(iso: day), "Протокол")
      try network.apply([
        Edit(Small.place("twice").address, .insert(into: RoadmapItem.completions, mark.fieldValue, after: nil))
      ])
    }
    return Small.dashboard(network)
  }

  private func remarks(_ state: Dashboard) -> RemarksView? {
    if case .remarks(let view) = state.layer { view } else { nil }
  }

  @Test("They say in words what moves where; Enter moves it as one step, and undo brings it back")
  func moving() throws {
    var state = try state()
    let before = state.network
    state.perform(.problems)
    let view = try #require(remarks(state))
    #expect(view.moves.map(\.mark.id.text) == ["c-gone", "c-once"])
    state.perform(.down)
    let text = try #require(remarks(state)).text(state.network, .russian)
    #expect(text.contains("Отметка от 3 декабря 2026") && text.contains("засчитана сроку «31 декабря 2026»"))
    #expect(text.contains("выполнено 1 из 2"))
    let steps = state.workspace.history.undoable
    #expect(state.perform(.open).count == 1)
    #expect(state.notice == Notice(Language.russian.markMoved(to: "2026-12-31")))
    #expect(state.item("twice")?.completions.first { $0.id.text == "c-once" }?.occurrence == "2026-12-31")
    #expect(try #require(remarks(state)).moves.map(\.mark.id.text) == ["c-gone"])
    #expect(state.workspace.history.undoable != steps)
    state.perform(.back, .undo)
    #expect(state.network == before && state.workspace.history.undoable == steps)
  }

  @Test("A mark that can go nowhere is told and kept")
  func nowhere() throws {
    var state = try state()
    state.perform(.problems)
    let before = state.network
    #expect(try #require(remarks(state)).text(state.network, .russian).contains("перенести её некуда"))
    state.perform(.open)
    #expect(state.notice == Notice(Language.russian.nothingToMove) && state.network == before)
    state.perform(.first, .last, .pageUp, .pageDown, .left, .nextPane)
    #expect(remarks(state) != nil)
    state.perform(.back)
    #expect(state.layer == nil)
  }

  @Test("Of a mark whose occurrence has one already, or that was taken back, no sentence says that it counts")
  func taken() throws {
    for (isTaken, isDone) in [(true, true), (false, false)] {
      var state = try state()
      var network = state.network
      var mark = Completion()
      (mark.id, mark.occurrence, mark.done) = (ID("c-own"), "2026-12-31", true)
      let item = Small.place("twice").address
      if isTaken { try network.apply(Edit(item, .insert(into: RoadmapItem.completions, mark.fieldValue, after: nil))) }
      let once = item.appending(RoadmapItem.completions, "c-once")
      try network.apply([network.setting(Completion.done, to: .flag(isDone), at: once)].compactMap(\.self))
      state = Small.dashboard(network)
      state.perform(.problems, .last)
      while remarks(state)?.moves.last?.mark.id.text == "c-once", remarks(state)?.selected != 1 { state.perform(.up) }
      for language in [Language.russian, .english] {
        let text = try #require(remarks(state)).text(network, language)
        #expect(!text.contains("засчитана сроку") && !text.contains("It counts for “"), "\(text)")
        let taken = language == .russian ? "у срока «31 декабря 2026» есть своя отметка" : "has a mark of its own"
        #expect(text.contains(taken) == isTaken, "\(text)")
      }
      state.perform(.open)
      #expect((state.network == network) == isTaken)
      if isTaken { #expect(state.notice == Notice(Language.russian.isMarkedAlready("2026-12-31"))) }
    }
  }

  @Test("A field that is nearly one of the known ones is told there")
  func nearlyKnown() throws {
    let plain = Small.network()
    let problem = Problem(
      .unknownField("timezone", like: "timeZone"), at: SourcePlace(file: "kurator.json", line: 2, column: 3))
    var state = Small.dashboard(Network(town: plain.town, problems: [problem]))
    state.perform(.problems)
    let card = try #require(state.layer.flatMap { if case .card(let card) = $0 { card } else { nil } })
    let told = try #require(card.lines.first.flatMap { if case .text(let text) = $0 { text } else { nil } })
    #expect(told.contains("Неизвестное поле «timezone» — возможно, «timeZone»"))
  }

  @Test("Without such marks the remarks are the problems of the files, to read")
  func none() {
    var state = Small.dashboard(Small.network())
    state.perform(.problems)
    #expect(state.layer == .card(Card(Language.russian.problemsTitle, [.text(Language.russian.noProblems)])))
  }
}
