import Language
import SchoolNetwork
import Testing
import ViewModels
import Workspace

@Suite("Items come, go and come back")
struct ItemsTests {
  private func ids(_ state: Dashboard) -> [String] {
    state.screens.schools.roadmap.rows.compactMap { $0.id.item?.item.text }
  }

  @Test("F7: a field for the title below the chosen item, in its section; Enter makes the item and selects it")
  func behindAnother() throws {
    var state = Small.atItem("monthly", .note)
    let before = state
    #expect(state.perform(.newItem).isEmpty)
    #expect(state.changed(since: before) == ["editor", "column"])
    #expect(state.write("").isEmpty && state.screens.schools.editor?.fault == Language.russian.titleIsEmpty)
    #expect(state.write("Новое").count == 1)
    let new = try #require(state.screens.schools.roadmap.item)
    let item = try #require(state.network.item(at: new)?.item)
    #expect(item.title == "Новое" && item.section == ID("s-1") && item.completions.isEmpty)
    #expect(ids(state).prefix(3) == ["once", "monthly", new.item.text])
    #expect(state.notice?.text == "Добавлено мероприятие «Новое».")
    state.perform(.undo)
    #expect(state.network == before.network && ids(state) == ids(before))
    state.perform(.redo)
    #expect(state.network.item(at: new)?.item == item)
  }

  @Test(
    "From a heading it becomes the first; in a partnership without a roadmap one comes with it; without a partner never"
  )
  func elsewhere() throws {
    var state = Small.atItem("once")
    state.perform(.up, .newItem)
    state.write("Первое")
    #expect(ids(state).first == state.screens.schools.roadmap.item?.item.text)

    state = Small.dashboard()
    state.perform(.open, .down, .open, .newItem)
    #expect(state.focus == .roadmap && state.screens.schools.school == ID("d-5"))
    let before = state.network
    state.write("Первое")
    let place = try #require(state.screens.schools.roadmap.item)
    let roadmap = try #require(state.network.item(at: place)?.roadmap)
    #expect(roadmap.year == Small.year && roadmap.items.map(\.title) == ["Первое"])
    state.perform(.newItem)
    state.write("Второе")
    state.perform(.undo, .undo)
    #expect(state.network == before)

    state = Small.dashboard()
    state.perform(.open, .last, .open, .newItem)
    #expect(state.screens.schools.editor == nil && state.notice == Notice(Language.russian.noPartnerForRoadmap))
  }

  @Test("F5: a copy below, without marks, with ids of its own, planned")
  func duplicate() throws {
    var state = Small.atItem("done")
    let old = try #require(state.item("done"))
    state.perform(.duplicate)
    let place = try #require(state.screens.schools.roadmap.item)
    let copy = try #require(state.network.item(at: place)?.item)
    #expect(copy.id != old.id && copy.title == old.title && copy.deadline == old.deadline)
    #expect(copy.completions.isEmpty && copy.status == nil && copy.number == old.number)
    #expect(copy.responsibles.map(\.role) == ["Директор"] && copy.responsibles[0].id != old.responsibles[0].id)
    #expect(Set(state.network.allIDs()).count == state.network.allIDs().count)
    state.perform(.undo)
    #expect(state.network == Small.network())
  }

  @Test("F8: into the trash; the neighbour is selected; undo brings it back and shows it, in another school too")
  func delete() {
    var state = Small.atItem("twice")
    let effects = state.perform(.delete)
    #expect(effects.flatMap(\.edits).count == 1)
    #expect(state.item("twice")?.deleted == Deletion(on: Small.today, by: "Куратор"))
    #expect(!ids(state).contains("twice") && state.screens.schools.roadmap.row == Small.row("done"))
    #expect(state.notice?.text == "В корзине: «Семинар». Ctrl+Z — вернуть.")
    state.perform(.previousPane, .previousPane, .last)
    #expect(state.screens.schools.school == ID("c-47"))
    state.perform(.undo)
    #expect(
      state.screens.schools.school == ID("a-2") && state.screens.schools.roadmap.row == Small.row("twice")
        && state.network == Small.network())
    #expect(state.notice?.text == "Удаление мероприятия «Семинар» отменено")
  }

  @Test("The last item of a roadmap can go; the line in its place is selected then")
  func lastOne() {
    var state = Small.atItem("once", .title, Small.network(items: [Small.items[0]]))
    state.perform(.delete)
    #expect(state.screens.schools.roadmap.row == .section(ID("p-2-14"), ID("map"), ID("s-2")))
    state.perform(.undo)
    #expect(state.screens.schools.roadmap.row == Small.row("once"))
  }

  @Test("Undo and redo of everything, in words; redo is gone after another edit; at both ends they say so")
  func undo() {
    var state = Small.atItem("once")
    let language = Language.russian
    #expect(state.perform(.undo).isEmpty && state.notice == Notice(language.nothingToUndo))
    #expect(state.perform(.redo).isEmpty && state.notice == Notice(language.nothingToRedo))
    state.performSaved(.markDone)
    state.performSaved(.right, .edit)
    state.write("15.12")
    _ = state.handle(.saved([]))
    let done = state.network
    let undone = state.perform(.undo)
    #expect(undone.flatMap(\.edits).count == 1)
    #expect(state.notice?.text == "Изменение отменено: срок «Круглый стол»: снова «до 15 сентября», было «15.12»")
    state.perform(.undo)
    #expect(state.notice?.text == "Отметка о выполнении «Круглый стол» отменена")
    #expect(state.network == Small.network())
    state.perform(.redo, .redo)
    #expect(state.network == done && state.notice?.text.hasPrefix("Изменение повторено: срок") == true)
    state.perform(.undo, .delete)
    #expect(state.workspace.history.redoable == nil)
    #expect(state.perform(.redo).isEmpty && state.notice == Notice(language.nothingToRedo))
  }

  @Test("A step that does not fit any more is told and passed over, so that the ones before can still be undone")
  func passedOver() {
    var state = Small.atItem("once")
    state.performSaved(.markDone)
    state.performSaved(.edit)
    state.write("Моё")
    _ = state.handle(.saved([]))
    var theirs = state.network
    let title = theirs.setting("title", to: .text("Чужое"), at: Small.place("once").address)
    #expect((try? theirs.apply([title].compactMap(\.self))) != nil)
    _ = state.handle(.reloaded(theirs))
    #expect(state.perform(.undo).isEmpty && state.item("once")?.title == "Чужое")
    let told = "Изменение: название «Круглый стол»: «Круглый стол» → «Моё» — шаг пропущен: поле уже изменили."
    #expect(state.notice == Notice(told, isTrouble: true))
    #expect(state.perform(.undo).count == 1 && state.item("once")?.completions.isEmpty == true)
  }

  @Test("Steps stand in order; what was undone goes with the next one")
  func history() {
    func step(_ number: String) -> EditHistory.Step {
      EditHistory.Step(
        [Edit(Small.place("once").address, .set(field: "number", from: .notSet, to: .text(number)))],
        .itemRemoved(title: number))
    }
    var history = EditHistory()
    #expect(history.undoable == nil && history.redoable == nil)
    history.undid()
    history.redid()
    #expect(history.standing == 0)
    history.note(step("1"))
    history.note(step("2"))
    history.undid()
    #expect(history.undoable == step("1") && history.redoable == step("2"))
    history.redid()
    #expect(history.redoable == nil)
    history.undid()
    history.note(step("3"))
    #expect(history.steps == [step("1"), step("3")] && history.redoable == nil)
    let two = EditHistory.Step(step("1").edits + step("2").edits, .itemRemoved(title: ""))
    #expect(two.inverted == [step("2").edits[0].inverted, step("1").edits[0].inverted])
  }
}
