import Language
import SchoolNetwork
import TestSupport
import Testing
import Workspace

@testable import ViewModels

@Suite("Whole entities")
struct WholeEntitiesTests {
  private let full = SaveFailure.system(.noSpace, file: "partnerships/p-47-14.json")
  private let key = EntityKey(.partnership, "p-47-14")

  /// № 47 helped by № 14.
  private var partnership: Partnership {
    var partnership = Partnership()
    (partnership.id, partnership.status) = (ID("p-47-14"), .known(.planned))
    (partnership.supported, partnership.donor) = (Reference(ID("c-47")), Reference(ID("b-14")))
    partnership.risks = [ID("teachers")]
    return partnership
  }
  private var creation: Edit { .creating(partnership) }
  private var note: Edit { Edit(Address(key), .set(field: "note", from: .notSet, to: .text("Договорились"))) }

  private func commit(_ edits: [Edit], _ state: inout Dashboard) -> [Effect] {
    let performed = state.workspace.perform(edits, state.desk) { Language.russian.done($0) }
    var effects: [Effect] = []
    for request in performed.requests {
      switch request {
      case .keep(let keeping): effects.append(Effect(keeping))
      case .say(let notice): state.notice = notice
      default: break
      }
    }
    state.catchUp()
    return effects
  }

  /// The partnership was accepted, and its file could not be written.
  private func afterFailure() -> Dashboard {
    var state = Small.dashboard()
    let effects = commit([creation], &state)
    #expect(state.handle(.saved([FailedSave(effects.flatMap(\.edits), full)])) == [.keepUnsaved([Kept(creation)])])
    return state
  }

  private func network(_ edits: Edit...) throws -> Network {
    var network = Small.network()
    try network.apply(edits)
    return network
  }

  @Test("A partnership that comes is shown with its school, and undo and redo of it say what happened")
  func undoAndRedo() {
    var state = Small.dashboard()
    #expect(commit([creation, note], &state) == [.save([Batch(key, [creation, note])])])
    #expect(state.notice?.text == "Добавлено партнёрство «Школа № 14» → «Школа № 47».")
    _ = state.handle(.saved([]))
    let with = state.network
    #expect(state.screens.schools.school != ID("c-47"))
    #expect(state.perform(.undo) == [.save([Batch(key, [note.inverted, creation.inverted])])])
    #expect(state.notice?.text == "Добавление партнёрства «Школа № 14» → «Школа № 47» отменено")
    #expect(
      state.network == Small.network() && state.screens.schools.school == ID("c-47")
        && state.screens.schools.roadmap.row == nil)
    _ = state.handle(.saved([]))
    state.perform(.redo)
    #expect(state.notice?.text == "Добавление партнёрства «Школа № 14» → «Школа № 47» повторено")
    #expect(state.network == with && state.screens.schools.roadmap.row == .group(ID("p-47-14"), nil))
  }

  @Test("A school and a template that come change what is listed, and undo takes it back")
  func schoolsAndTemplates() {
    var state = Small.dashboard()
    var school = School()
    (school.id, school.name) = (ID("e-9"), "Школа № 9")
    var template = RoadmapTemplate()
    (template.id, template.name) = (ID("t"), "Школа наставника")
    _ = commit([.creating(school)], &state)
    _ = commit([.creating(template)], &state)
    #expect(
      state.screens.schools.schools.contains(ID("e-9"))
        && state.screens.schools.clusters == ClustersPane(state.network, year: state.desk.year))
    #expect(state.notice?.text == "Добавлен шаблон «Школа наставника».")
    state.perform(.undo, .undo)
    #expect(
      state.network == Small.network() && state.screens.schools.clusters == Small.dashboard().screens.schools.clusters)
    #expect(state.notice?.text == "Добавление школы «Школа № 9» отменено")
  }

  @Test("An id that is taken meanwhile is told, and nothing changes")
  func taken() {
    var state = Small.dashboard()
    var other = partnership
    other.id = ID("a-2")
    #expect(commit([.creating(other)], &state).isEmpty && state.network == Small.network())
    #expect(state.notice == Notice(Language.russian.sentence(EditFault.idTaken("a-2")), isTrouble: true))
  }

  @Test("Given a coming that was not saved, when the store is read again without it, then it comes again")
  func readAgainWithoutIt() throws {
    var state = afterFailure()
    #expect(state.handle(.reloaded(Small.network())) == [.save([Batch(key, [creation])])])
    #expect(state.network == (try network(creation)) && state.workspace.aside.isEmpty)
    #expect(state.notice == Notice(Language.russian.appliedAgain(1)))
  }

  @Test(
    "Given one that did reach the disk, then it is asked for once more, with the edits behind it, and none is aside")
  func readAgainWithIt() throws {
    var state = afterFailure()
    let effects = commit([note], &state)
    #expect(effects == [.save([Batch(key, [creation, note])])])
    _ = state.handle(.saved([FailedSave(effects.flatMap(\.edits), full)]))
    for reached in [try network(creation), try network(creation, note)] {
      #expect(state.handle(.reloaded(reached)) == [.save([Batch(key, [creation, note])])])
      #expect(state.network == (try network(creation, note)))
      #expect(state.workspace.pending == [creation, note] && state.workspace.aside.isEmpty)
    }
    #expect(state.handle(.saved([])) == [.keepUnsaved([])])
    #expect(state.workspace.pending.isEmpty && state.workspace.failure == nil)
    state.perform(.undo, .undo)
    #expect(state.network == Small.network())
  }

  @Test("Given another one under its id, then it is set aside, and undo of it takes nothing away")
  func readAgainWithAnother() throws {
    var state = afterFailure()
    var theirs = partnership
    theirs.donor = Reference(ID("a-2"))
    let fresh = try network(.creating(theirs))
    #expect(state.handle(.reloaded(fresh)).isEmpty, "it lies aside already")
    #expect(state.workspace.aside == [Kept(creation)] && state.workspace.pending.isEmpty && state.network == fresh)
    #expect(state.notice == Notice(Language.russian.notAppliedAgain(1, .idTaken("p-47-14")), isTrouble: true))
    #expect(state.perform(.undo).isEmpty && state.network == fresh)
  }

  @Test("Taken back before it was saved, it comes to nothing, whether or not it reached the disk")
  func takenBack() throws {
    var state = afterFailure()
    let both = Batch(key, [creation, creation.inverted])
    #expect(state.perform(.undo) == [.save([both])])
    _ = state.handle(.saved([FailedSave(both.edits, full)]))
    for reached in [Small.network(), try network(creation)] {
      #expect(state.handle(.reloaded(reached)) == [.save([both])])
      #expect(state.network == Small.network() && state.workspace.aside.isEmpty)
    }
  }

  @Test("Of an earlier session, «make them» brings what is missing, and asks once more for what is there")
  func unsaved() throws {
    for standing in [Small.network(), try network(creation)] {
      var state = Small.dashboard(standing, unsaved: [creation, note])
      #expect(state.perform(.open) == [.save([Batch(key, [creation, note])])])
      #expect(state.network == (try network(creation, note)) && state.workspace.aside.isEmpty)
    }
  }
}
