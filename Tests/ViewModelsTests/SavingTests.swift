import Deadlines
import Language
import SchoolNetwork
import TestSupport
import Testing
import ViewModels
import Workspace

@Suite("Saving")
struct SavingTests {
  private let full = SaveFailure.system(.noSpace, file: "partnerships/p-2-14.json")

  /// The first edit could not be kept.
  private func afterFailure() -> Dashboard {
    var state = Small.atItem("once")
    let effects = state.perform(.markDone)
    #expect(
      state.handle(.saved([FailedSave(effects.flatMap(\.edits), full)])) == [.keepUnsaved(state.workspace.pending)])
    return state
  }

  @Test("What could not be saved stays pending with its reason, and goes with the next edit, in order")
  func retried() {
    var state = afterFailure()
    #expect(state.workspace.failure == full && state.workspace.pending.count == 1)
    #expect(state.notice == Notice(Language.russian.sentence(full), isTrouble: true))
    let first = state.workspace.pending
    let effects = state.perform(.delete)
    #expect(effects.flatMap(\.edits).count == 2 && Array(effects.flatMap(\.edits).prefix(1)) == first)
    let before = state
    #expect(state.handle(.saved([])) == [.keepUnsaved([])])
    #expect(state.changed(since: before) == ["pending", "failure", "keptAside"] && state.workspace.pending.isEmpty)
  }

  @Test("Where even the state folder is full, it says so, and tries it again every time")
  func notKept() {
    var state = afterFailure()
    #expect(state.handle(.notKept).isEmpty)
    #expect(state.notice == Notice(Language.russian.notKeptAnywhere, isTrouble: true))
    #expect(
      state.handle(.saved([FailedSave(state.workspace.pending, full)])) == [.keepUnsaved(state.workspace.pending)])
    #expect(state.handle(.saved([FailedSave(state.workspace.pending, full)])).isEmpty)
  }

  @Test("F2 reads again and applies again what fits; what does not is set aside, told, and not tried again")
  func reload() {
    var state = afterFailure()
    state.performSaved(.right, .edit)
    let effects = state.write("май")
    _ = state.handle(.saved([FailedSave(effects.flatMap(\.edits), full)]))
    #expect(state.perform(.save) == [.reload])
    var items = Small.items
    items[0].deadline = Deadline("апрель")
    let (mark, deadline) = (state.workspace.pending[0], state.workspace.pending[1])
    let save = state.handle(.reloaded(Small.network(items: items)))
    #expect(save == [.save([Change(mark.address.entity, [mark])])])
    #expect(state.workspace.pending == [mark] && state.workspace.aside == [deadline])
    #expect(state.item("once")?.deadline.wording == "апрель" && state.item("once")?.doneKeys == ["once"])
    #expect(state.notice == Notice(Language.russian.notAppliedAgain(1), isTrouble: true))
    #expect(state.handle(.saved([])) == [.keepUnsaved([deadline])])
    #expect(state.workspace.pending.isEmpty && state.workspace.failure == nil)
    state.perform(.save)
    #expect(state.handle(.reloaded(Small.network(items: items))).isEmpty)
    #expect(state.workspace.aside == [deadline])
  }

  @Test("F2 without anything pending reads again and says so; one that fails says so and changes nothing")
  func plainReload() {
    var state = Small.atItem("once")
    let before = state
    #expect(state.perform(.save) == [.reload] && state.handle(.notReloaded).isEmpty)
    #expect(state.changed(since: before) == ["notice"] && state.notice?.isTrouble == true)
    #expect(state.handle(.reloaded(Small.network())).isEmpty)
    #expect(state.changed(since: before) == ["notice"])
    #expect(state.notice == Notice(Language.russian.readAgain))
  }

  private var edit: Edit {
    Edit(Small.place("once").address, .set(field: "title", from: .text("Круглый стол"), to: .text("Прежнее")))
  }
  private var stale: Edit {
    Edit(Small.place("once").address, .set(field: "note", from: .text("Было"), to: .text("Стало")))
  }

  @Test("Edits of an earlier session are offered first; «make them» applies what fits")
  func offeredAndApplied() {
    var state = Small.dashboard(unsaved: [edit, stale])
    #expect(state.layer == .question(Question(.unsavedEdits([edit, stale]))))
    guard case .question(let question) = state.layer else { return }
    #expect(question.answers[question.selected] == .later)
    state.perform(.left)
    let effects = state.perform(.open)
    #expect(effects == [.save([Change(edit.address.entity, [edit])])])
    #expect(
      state.item("once")?.title == "Прежнее" && state.workspace.pending == [edit] && state.workspace.aside == [stale])
    #expect(state.handle(.saved([])) == [.keepUnsaved([stale])])
  }

  @Test(
    "Esc, Enter, «n» and «н» put them off: nothing is thrown away by a letter",
    arguments: [.command(.back), .command(.open), .character("n"), .character("н"), .character("Н")] as [Input])
  func later(input: Input) {
    var state = Small.dashboard(unsaved: [edit])
    #expect(state.handle(input).isEmpty)
    #expect(state.layer == nil && state.workspace.aside == [edit] && state.network == Small.network())
    state.perform(.schools)
    let effects =
      Small.place("once") == state.screens.schools.roadmap.item ? state.perform(.open, .open, .markDone) : []
    #expect(effects.count == 1 && state.handle(.saved([])).isEmpty && state.workspace.aside == [edit])
  }

  @Test("«Drop them» has to be chosen")
  func dropped() {
    var state = Small.dashboard(unsaved: [edit])
    state.perform(.right)
    #expect(state.perform(.open) == [.keepUnsaved([])])
    #expect(state.workspace.aside.isEmpty && state.notice == Notice(Language.russian.unsavedDropped(1)))
  }

  @Test(
    "Other keys neither answer nor do anything; д and y mean yes", arguments: ["q", "х", "l", "1", "Y", "y", "д", "Д"])
  func letters(letter: String) {
    var state = Small.dashboard(unsaved: [edit])
    let isYes = "yYдД".contains(letter)
    #expect(state.handle(.character(Character(letter))).isEmpty != isYes)
    #expect((state.layer == nil) == isYes)
  }

  @Test("Leaving asks where edits are not saved, the safe answer first; else it leaves at once")
  func leave() {
    var state = Small.atItem("once")
    #expect(state.perform(.leave) == [.leave])
    state = afterFailure()
    #expect(state.perform(.leave).isEmpty && state.layer == .question(Question(.leaveUnsaved)))
    #expect(state.perform(.open).isEmpty && state.layer == nil)
    state.perform(.leave)
    #expect(state.handle(.character("н")).isEmpty && state.layer == nil)
    state.perform(.leave)
    #expect(state.handle(.character("д")) == [.leave])
  }

  @Test("Ctrl+C cancels what is open; twice within a second and a half it leaves, later it does not")
  func interrupt() {
    var state = Small.atItem("once")
    state.perform(.edit)
    state.type("Черновик")
    #expect(state.handle(.interrupt(at: 10_000)).isEmpty)
    #expect(state.screens.schools.editor == nil && state.item("once")?.title == "Круглый стол")
    #expect(state.notice == Notice(Language.russian.interruptAgain))
    #expect(state.handle(.interrupt(at: 11_501)).isEmpty)
    #expect(state.handle(.interrupt(at: 13_001)) == [.leave])
    state = Small.dashboard(unsaved: [edit])
    #expect(state.handle(.interrupt(at: 0)).isEmpty && state.layer != nil)
    state = Small.atItem("once")
    state.perform(.search)
    #expect(state.handle(.interrupt(at: 0)).isEmpty && state.entry == nil)
  }

  @Test("When the terminal goes, what is being written is kept aside, behind what waits; a dropped or empty one is not")
  func abandon() {
    var state = afterFailure()
    let pending = state.workspace.pending
    state.perform(.edit)
    state.type("Черновик")
    let effects = state.abandon()
    let draft = Edit(
      Small.place("once").address, .set(field: "title", from: .text("Круглый стол"), to: .text("Черновик")))
    #expect(effects == [.keepUnsaved(pending + [draft])])
    #expect(state.abandon().isEmpty)

    state = Small.atItem("once")
    state.perform(.edit)
    #expect(state.abandon().isEmpty)
    state.perform(.edit)
    state.type("  ")
    #expect(state.abandon().isEmpty)
    state.perform(.newItem)
    state.type("Новое")
    guard case .keepUnsaved(let edits)? = state.abandon().first else { return #expect(Bool(false), "nothing kept") }
    #expect(edits.count == 1 && edits[0].fieldName == "items")

    state = Small.atItem("done", .mark)
    state.perform(.edit)
    state.type("32.13")
    state.perform(.nextPane)
    state.type("Итог")
    guard case .keepUnsaved(let edits)? = state.abandon().first else { return #expect(Bool(false), "nothing kept") }
    // The date that is none leaves the one there is.
    #expect(edits.map(\.fieldName) == ["result"])
  }

  @Test("What is being written in a small form is kept aside too: a reason, a no, the name of a template")
  func abandonForm() throws {
    func kept(_ state: inout Dashboard) -> [Edit] {
      if case .keepUnsaved(let edits)? = state.abandon().first { edits } else { [] }
    }
    var state = Small.dashboard(screen: .today)
    state.perform(.putOff)
    #expect(kept(&state).isEmpty)
    state.perform(.putOff)
    state.type("ждём дирек")
    state.perform(.nextPane)
    state.type("32.13")
    var network = state.network
    try network.apply(kept(&state))
    let putOff = network.partnership(ID("p-2-14"))?.putOff.first
    #expect(putOff?.reason == "ждём дирек" && putOff?.until == CalendarDay(iso: "2026-11-30"))

    state = Small.dashboard(Small.networkOfHelpers())
    state.perform(.open, .down, .down, .down, .suggest, .delete)
    state.type("далеко")
    network = state.network
    try network.apply(kept(&state))
    #expect(network.school(ID("c-47"))?.declined.map(\.reason) == ["далеко"])

    state = Small.atItem("once", .title, Small.networkOfHelpers())
    state.perform(.saveTemplate)
    state.type("Первый год")
    network = state.network
    try network.apply(kept(&state))
    #expect(network.templates.map(\.name).contains("Первый год (2)"))
  }

  @Test("A form whose edits are refused stays open with what was written, and says why")
  func refusedForm() {
    // Between opening and Enter a newer version wrote the files: after a stop they are read again.
    func sealed(_ state: Dashboard) -> Network {
      let old = state.network
      let keys = old.partnerships.map(\.key) + old.schools.map { EntityKey(.school, $0.id.text) }
      return Network(
        town: old.town, riskCatalogue: old.riskCatalogue, clusterCatalogue: old.clusterCatalogue, schools: old.schools,
        partnerships: old.partnerships, templates: old.templates, sealed: Set(keys))
    }
    var state = Small.dashboard(screen: .today)
    state.perform(.putOff)
    state.type("ждём директора")
    _ = state.handle(.reloaded(sealed(state)))
    #expect(state.perform(.open).isEmpty && state.notice?.isTrouble == true)
    guard case .form(let form) = state.layer else { return #expect(Bool(false), "the form is gone") }
    #expect(form.entries[1].text == "ждём директора" && form.fault != nil)

    state = Small.dashboard(Small.networkOfHelpers())
    state.perform(.open, .down, .down, .down, .suggest, .delete)
    state.type("далеко")
    _ = state.handle(.reloaded(sealed(state)))
    #expect(state.perform(.open).isEmpty)
    guard case .form(let no) = state.layer else { return #expect(Bool(false), "the form is gone") }
    #expect(no.entries[0].text == "далеко" && no.fault != nil)
    // Or the school went.
    let town = state.network.town
    _ = state.handle(.reloaded(Network(town: town)))
    #expect(state.perform(.open).isEmpty)
    guard case .form(let gone) = state.layer else { return #expect(Bool(false), "the form is gone") }
    #expect(gone.fault?.text == Language.russian.placeIsGone)

    state = Small.atItem("once", .mark)
    state.perform(.edit, .nextPane)
    state.type("Протокол")
    _ = state.handle(.reloaded(sealed(state)))
    #expect(state.perform(.open).isEmpty)
    guard case .mark(let mark) = state.layer else { return #expect(Bool(false), "the form is gone") }
    #expect(mark.text(.result) == "Протокол" && mark.fault != nil)
  }

  @Test("After a stop the network is read again, unless edits wait")
  func returned() {
    #expect(Small.atItem("once").returned() == [.reload])
    #expect(afterFailure().returned().isEmpty)
  }
}
