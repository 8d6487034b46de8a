import Deadlines
import Insights
import Language
import SchoolNetwork
import Testing
import Workspace

@testable import ViewModels

@Suite("The trash on the screen")
struct TrashTests {
  private func atSchool(_ language: Language = .russian, _ network: Network = Small.network()) -> Dashboard {
    var state = Small.dashboard(network, language: language)
    state.perform(.nextPane, .first)
    while state.screens.schools.school != ID("a-2") { state.perform(.down) }
    return state
  }

  private func question(_ state: Dashboard) -> Question? {
    guard case .question(let question)? = state.layer else { return nil }
    return question
  }

  private func trash(_ state: Dashboard) -> TrashView? {
    guard case .trash(let view)? = state.layer else { return nil }
    return view
  }

  @Test(
    "F8 on a school asks, counting what goes with it; yes puts it away in one step, undo brings it back and shows it")
  func school() throws {
    var state = atSchool()
    // What hangs on it is looked at again before the question is seen.
    #expect(state.perform(.delete) == [.reload])
    _ = state.handle(.reloaded(state.network))
    guard case .putAway(let hanging)? = question(state)?.subject else {
      Issue.record("nothing is asked")
      return
    }
    let words = Language.russian.trashQuestion(hanging, in: state.network)
    #expect(
      words.hasPrefix("Убрать в корзину школу «Школа № 2»?\nВместе: партнёрств 1, дорожных карт 1, мероприятий 6."))
    #expect(words.contains("«Школа № 14» → «Школа № 2»") && words.contains("Выйдет из кластеров: «Низкие результаты»."))
    #expect(
      Language.english.trashQuestion(hanging, in: state.network)
        .hasPrefix("Move the school “Школа № 2” to the trash?\nWith it: 1 partnership, 1 roadmap, 6 items."))
    let effects = state.handle(.character("д"))
    #expect(effects.flatMap(\.edits).count == 9)
    #expect(state.network.school(ID("a-2"))?.deleted == Deletion(on: Small.today, by: "Куратор"))
    #expect(state.network.partnership(ID("p-2-14"))?.deleted?.with == "a-2")
    #expect(!state.screens.schools.schools.contains(ID("a-2")))
    #expect(state.notice?.text.hasPrefix("В корзине: школа «Школа № 2» (вместе: партнёрств 1") == true)
    state.perform(.undo)
    #expect(state.network == Small.network() && state.screens.schools.school == ID("a-2"))
    #expect(state.notice?.text.hasPrefix("Удаление школы «Школа № 2»") == true)
    state.perform(.redo)
    #expect(state.network.school(ID("a-2"))?.deleted != nil)
  }

  @Test("The question counts what others have added since the network was read, and is not asked about what is gone")
  func counts() throws {
    var state = atSchool()
    #expect(state.perform(.delete) == [.reload])
    var fresh = Small.network()
    var item = RoadmapItem()
    (item.id, item.title) = (ID("i-new"), "Добавлено другой программой")
    let roadmap = Address(EntityKey(.partnership, "p-2-14"), [Address.Step(Partnership.roadmaps, "map")])
    try fresh.apply([Edit(roadmap, .insert(into: Roadmap.items, item.fieldValue, after: nil))])
    _ = state.handle(.reloaded(fresh))
    guard case .putAway(let hanging)? = question(state)?.subject else {
      Issue.record("nothing is asked")
      return
    }
    #expect(hanging.counts.items == 7 && state.notice == nil)
    let effects = state.handle(.character("д"))
    #expect(effects.flatMap(\.edits).count == 10 && state.network.away.count == 11)
    // Another program was quicker: nothing is asked, and it is said why.
    var late = atSchool()
    late.perform(.delete)
    _ = late.handle(.reloaded(state.network))
    #expect(question(late) == nil)
    #expect(late.notice?.text == "Уже в корзине: школа «Школа № 2». Изменений нет.")
    // What is not saved yet is not put at risk by reading.
    var edited = atSchool()
    let edit = try #require(edited.network.setting(School.note, to: .text("x"), at: Thing.school(ID("d-5")).address))
    _ = try edited.workspace.apply([edit])
    #expect(edited.perform(.delete).isEmpty && question(edited) != nil)
  }

  @Test("A step of several edits that is not saved is told as one action, with the number of its edits")
  func notSaved() {
    var state = atSchool()
    state.perform(.delete)
    let edits = state.handle(.character("д")).flatMap(\.edits)
    _ = state.handle(.saved([FailedSave(edits, .locked)]))
    let (russian, english) = (Language.russian, Language.english)
    #expect(state.unsaved.pending == UnsavedCount(steps: 1, edits: 9) && state.unsaved.all == state.unsaved.pending)
    #expect(russian.notSavedCount(state.unsaved.pending) == "НЕ СОХРАНЕНО: 1 действие (9 правок)")
    #expect(english.notSavedCount(state.unsaved.pending) == "NOT SAVED: 1 action (9 edits)")
    #expect(russian.leaveText(state.unsaved.all, isKept: true).hasPrefix("Не сохранено правок: 9 (действий: 1). Они"))
    #expect(english.leftUnsaved(state.unsaved.all, 0, "/x").hasPrefix("Edits not saved: 9 (actions: 1). They"))
    #expect(russian.notSavedCount(UnsavedCount(steps: 2, edits: 2)) == "НЕ СОХРАНЕНО: 2 правки")
  }

  @Test("No, Esc and Enter on the safe answer change nothing")
  func no() {
    for answer in [Input.character("н"), .command(.back), .command(.open)] {
      var state = atSchool()
      state.perform(.delete)
      _ = state.handle(answer)
      #expect(state.layers.isEmpty && state.network == Small.network() && state.workspace.history.undoable == nil)
    }
  }

  @Test("F8 on the heading of a roadmap puts the roadmap away; of a partnership without one, the partnership")
  func roadmap() {
    var state = Small.atItem("once")
    state.perform(.first)
    #expect(state.screens.schools.roadmap.row == .group(ID("p-2-14"), ID("map")))
    state.perform(.delete)
    _ = state.handle(.character("y"))
    #expect(state.network.partnership(ID("p-2-14"))?.roadmaps[0].deleted != nil)
    #expect(state.screens.schools.roadmap.row == .group(ID("p-2-14"), nil))
    state.perform(.delete)
    _ = state.handle(.character("y"))
    #expect(state.network.partnership(ID("p-2-14"))?.deleted?.with == "")
    #expect(state.screens.schools.roadmap.rows.isEmpty)
    state.perform(.undo, .undo)
    #expect(state.network == Small.network())
  }

  @Test("«Сеть»: F8 on a link puts the partnership away, on a school the school, on a donor too")
  func links() {
    var state = Small.dashboard(screen: .network)
    while state.screens.network.pane.linkRow?.link?.id != ID("p-2-14") { state.perform(.down) }
    state.perform(.delete)
    _ = state.handle(.character("д"))
    #expect(state.network.partnership(ID("p-2-14"))?.deleted != nil && state.network.school(ID("a-2"))?.deleted == nil)
    state.perform(.previousPane, .first)
    #expect(state.screens.network.part == .donors)
    let donor = state.screens.network.pane.donor?.side.school
    state.perform(.delete)
    _ = state.handle(.character("д"))
    #expect(donor != nil && state.network.school(donor ?? .none)?.deleted != nil)
  }

  @Test(
    "Where no such row is selected, F8 says what to choose; where none can be, on which screen that is done",
    arguments: [Command.today, .coverage, .schools])
  func nothing(screen: Command) {
    var state = Small.dashboard(screen: screen)
    state.perform(.delete)
    let words = Language.russian
    let said = screen == .schools ? words.chooseWhatToDelete : words.deleteElsewhere("2", "F8")
    #expect(state.layers.isEmpty && state.notice?.text == said)
  }

  @Test("The trash says when, by whom and with what; Enter brings one back with all of it")
  func list() {
    var state = atSchool()
    state.perform(.delete)
    _ = state.handle(.character("д"))
    state.perform(.trash)
    let view = trash(state)
    #expect(view?.rows.count == 2)
    let lines = view?.lines(state.network, .russian) ?? []
    #expect(lines[0].hasSuffix("школа «Школа № 2» (вместе: партнёрств 1, дорожных карт 1, мероприятий 6)"))
    #expect(lines[1].hasSuffix("мероприятие «Забытое»"))
    #expect(view?.text(state.network, .russian).contains("кем: Куратор") == true)
    state.perform(.open)
    #expect(state.network == Small.network() && trash(state)?.rows.count == 1)
    #expect(state.notice?.text.hasPrefix("Возвращено из корзины: школа «Школа № 2»") == true)
    state.perform(.open)
    #expect(trash(state)?.rows.isEmpty == true)
    #expect(trash(state)?.text(state.network, .english) == "The trash is empty.")
    state.perform(.open, .delete)
    #expect(trash(state)?.rows.isEmpty == true)
    state.perform(.back, .undo, .undo)
    #expect(state.network.school(ID("a-2"))?.deleted != nil)
  }

  @Test("Where a file that cannot be read may belong to it, Enter brings nothing back, and names the file")
  func unread() throws {
    let away = try old()
    let key = EntityKey(.partnership, "p-9")
    let problem = Problem(.notAFile, at: SourcePlace(file: "partnerships/p-9.json"), entity: key)
    let network = Network(
      town: away.town, riskCatalogue: away.riskCatalogue, clusterCatalogue: away.clusterCatalogue,
      schools: away.schools, partnerships: away.partnerships, unreadable: [UnreadableEntity(key, problem)])
    var state = Small.dashboard(network)
    state.perform(.trash, .last)
    while trash(state)?.rows[trash(state)?.selected ?? 0].thing != .school(ID("a-2")) { state.perform(.up) }
    state.perform(.open)
    #expect(state.network == network && trash(state)?.rows.count == 2)
    #expect(state.notice?.isTrouble == true && state.notice?.text.contains("partnerships/p-9.json") == true)
  }

  /// № 2 went long ago; of its items the last one is in the trash since another day.
  private func old(trashed: String = "2026-08-01") throws -> Network {
    var items = Small.items
    items[items.count - 1].deleted?.on = CalendarDay(iso: trashed)
    var network = Small.network(items: items)
    let hanging = try network.hanging(on: .school(ID("a-2")), year: Small.year)
    try network.apply(network.puttingAway(hanging, today: CalendarDay(iso: "2026-09-01")!, author: "К."))
    return network
  }

  @Test("Emptying asks, tells what stays and why, is one step, and undo brings all of it back")
  func empty() throws {
    let network = try old()
    var state = Small.dashboard(network)
    state.perform(.trash)
    let effects = state.perform(.delete)
    guard case .findMore(let objects)? = effects.first else {
      Issue.record("the files are not asked")
      return
    }
    #expect(objects.count == 10)
    _ = state.handle(.more([]))
    guard case .emptyTrash(let emptying)? = question(state)?.subject else {
      Issue.record("nothing is asked")
      return
    }
    let words = Language.russian.emptyTrashQuestion(emptying, in: state.network)
    #expect(words.hasPrefix("Удалить насовсем: школа «Школа № 2» (вместе: партнёрств 1"))
    #expect(words.hasSuffix(", мероприятие «Забытое»."))
    _ = state.handle(.character("д"))
    #expect(state.network.school(ID("a-2")) == nil && state.network.partnership(ID("p-2-14")) == nil)
    #expect(trash(state)?.rows.isEmpty == true)
    state.perform(.back, .undo)
    #expect(state.network == network)
    #expect(state.notice?.text == "Очистка корзины (2) отменена")
  }

  @Test("Where nothing may go, the reasons are told and nothing is asked")
  func nothingToEmpty() throws {
    var state = Small.dashboard(try old(trashed: "2026-11-22"))
    state.perform(.trash, .delete)
    _ = state.handle(.more([Address(EntityKey(.partnership, "p-2-14"))]))
    guard case .card(let card)? = state.layer else {
      Issue.record("nothing is told")
      return
    }
    #expect(card.lines.first == .text("Удалять насовсем нечего."))
    #expect(card.lines.contains(.text("Остаётся: школа «Школа № 2» — есть поля, неизвестные этой версии.")))
    // The partnership holds an item that is in the trash since yesterday.
    state = Small.dashboard(try old(trashed: "2026-11-22"))
    state.perform(.trash, .delete)
    _ = state.handle(.more([]))
    guard case .card(let card)? = state.layer else {
      Issue.record("nothing is told")
      return
    }
    #expect(card.lines.contains(.text("Остаётся: школа «Школа № 2» — внутри есть то, что остаётся.")))
    #expect(card.lines.contains(.text("Остаётся: мероприятие «Забытое» — убрано меньше 31 дня назад.")))
  }

  @Test("An item goes at once, also one that a visit names: undo is one key")
  func item() throws {
    var network = Small.network()
    var visit = Visit()
    (visit.id, visit.items) = (ID("visit"), [ID("once")])
    try network.apply(
      Edit(Address(EntityKey(.school, "a-2")), .insert(into: School.visits, visit.fieldValue, after: nil)))
    var state = Small.atItem("once", .title, network)
    state.perform(.delete)
    #expect(state.layers.isEmpty && state.item("once")?.deleted != nil)
  }

  @Test("Read only: said, and nothing is asked")
  func readOnly() {
    var state = Small.dashboard(isReadOnly: true)
    state.perform(.nextPane, .delete)
    #expect(state.layers.isEmpty && state.notice?.isTrouble == true)
  }

  @Test("The network is read again while it is asked: what would go is counted again")
  func readAgain() {
    var state = atSchool()
    state.perform(.delete)
    var theirs = Small.network()
    let partnership = Address(EntityKey(.partnership, "p-2-14"))
    let mark = Deletion(on: Small.today, by: "Другой").fieldValue
    try? theirs.apply(Edit(partnership, .set(Partnership.deleted, from: .notSet, to: mark)))
    _ = state.handle(.reloaded(theirs))
    _ = state.handle(.character("д"))
    #expect(state.network.partnership(ID("p-2-14"))?.deleted?.by == "Другой")
    #expect(state.network.school(ID("a-2"))?.deleted?.by == "Куратор")
  }
}
