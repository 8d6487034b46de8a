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
      state.handle(.saved([FailedSave(effects.flatMap(\.edits), full)])) == [
        .keepUnsaved(state.workspace.pending.map { Kept($0) })
      ])
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
    #expect(state.changed(since: before) == ["pendingSteps", "failure", "keptAside", "history"])
    #expect(state.workspace.pending.isEmpty)
  }

  @Test("Where even the state folder is full, it says so, and tries it again every time")
  func notKept() {
    var state = afterFailure()
    #expect(state.handle(.notKept).isEmpty)
    #expect(state.notice == Notice(Language.russian.notKeptAnywhere, isTrouble: true))
    #expect(
      state.handle(.saved([FailedSave(state.workspace.pending, full)])) == [
        .keepUnsaved(state.workspace.pending.map { Kept($0) })
      ])
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
    #expect(save == [.save([Batch(mark.address.entity, [mark])])])
    #expect(state.workspace.pending == [mark] && state.workspace.aside == [Kept(deadline)])
    #expect(state.item("once")?.deadline.wording == "апрель" && state.item("once")?.doneKeys == ["once"])
    #expect(state.notice == Notice(Language.russian.notAppliedAgain(1), isTrouble: true))
    #expect(state.handle(.saved([])) == [.keepUnsaved([Kept(deadline)])])
    #expect(state.workspace.pending.isEmpty && state.workspace.failure == nil)
    state.perform(.save)
    #expect(state.handle(.reloaded(Small.network(items: items))).isEmpty)
    #expect(state.workspace.aside == [Kept(deadline)])
  }

  @Test("F2 without anything pending reads again and says so; one that fails says so and changes nothing")
  func plainReload() {
    var state = Small.atItem("once")
    let before = state
    #expect(state.perform(.save) == [.reload] && state.handle(.notReloaded).isEmpty)
    #expect(state.changed(since: before) == ["notice"] && state.notice?.isTrouble == true)
    #expect(state.handle(.reloaded(Small.network())).isEmpty)
    #expect(state.changed(since: before) == ["notice"])
    #expect(state.notice == Notice(Language.russian.allIsSaved("Enter", "F4")))
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
    state = Small.atItem("once")
    state.perform(.search)
    #expect(state.handle(.interrupt(at: 0)).isEmpty && state.entry == nil)
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
    state.perform(.edit)
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
