import Language
import SchoolNetwork
import TestSupport
import Testing
import ViewModels
import Workspace

private typealias Town = TestSupport.Small

private let full = SaveFailure.system(.noSpace, file: "schools/a.json")

private func name(_ school: String, _ from: String, _ to: String) -> Edit {
  Edit(Address(EntityKey(.school, school)), .set(field: School.name.name, from: .text(from), to: .text(to)))
}

private let ofTwo = [name("a", "Школа a", "СОШ № 1"), name("b", "Школа b", "СОШ № 2")]
private let ofOne = name("c", "Школа c", "СОШ № 3")

private func workspace() -> Workspace {
  Workspace(Town.network(["a", "b", "c"].map { Town.school($0) }), ids: IDSource(seed: 1))
}

/// The network in which somebody else wrote this name for a school.
private func other(_ school: String, _ name: String) -> Network {
  Town.network(
    ["a", "b", "c"].map { id in
      var found = Town.school(id)
      if id == school { found.name = name }
      return found
    })
}

/// Steps over several files on the way to the store and back.
@Suite("Steps over several files")
struct StepsTests {
  @Test("Steps of one file each are saved file by file; one over several takes with it all that changes its files")
  func grouping() {
    let again = name("a", "СОШ № 1", "СОШ № 11")
    #expect(Batch.grouping([[ofOne], [ofTwo[0]], [again]]).map(\.edits) == [[ofOne], [ofTwo[0], again]])
    #expect(Batch.grouping([[ofTwo[0]], [ofOne], ofTwo.map(\.inverted)]).map(\.changes.count) == [2, 1])
    // Steps that share no file with each other, but with a third one.
    let (one, two) = ([ofTwo[0], ofOne], [ofTwo[1], name("d", "d", "e")])
    #expect(Batch.grouping([one, two]).map(\.changes.count) == [2, 2])
    #expect(Batch.grouping([one, two, ofTwo]).map(\.changes.count) == [4])
    #expect(Batch.grouping([]) == [] && Batch.grouping([[]]) == [])
  }

  @Test("A step over several files of which one does not fit any more waits as a whole; another step is made")
  func waitsAsAWhole() throws {
    var workspace = workspace()
    _ = try workspace.apply(ofTwo)
    let (_, keeping) = try workspace.apply([ofOne])
    guard case .store(let batches) = keeping else { return #expect(Bool(false), "nothing to save") }
    _ = workspace.noteSaved(batches.map { FailedSave($0.edits, full) })
    #expect(workspace.pending == ofTwo + [ofOne])
    let rebase = workspace.rebase(onto: other("b", "Их школа"))
    #expect(rebase.rejected == 2 && rebase.fitting == 1 && rebase.fault == .differs)
    #expect(workspace.pending == [ofOne] && workspace.aside.compactMap(\.edit) == ofTwo)
    #expect(workspace.network.schools.map(\.name) == ["Школа a", "Их школа", "СОШ № 3"])
    let names = Set(workspace.aside.map(\.step))
    #expect(names.count == 1 && names.first != .some(nil))
  }

  @Test("Edits of one file wait one by one, as they always did")
  func oneByOne() throws {
    var workspace = workspace()
    let number = Edit(ofOne.address, .set(field: School.note.name, from: .notSet, to: .text("Новое")))
    _ = try workspace.apply([ofOne, number])
    _ = workspace.noteSaved([FailedSave([ofOne, number], full)])
    let rebase = workspace.rebase(onto: other("c", "Их школа"))
    #expect(rebase.fitting == 1 && workspace.pending == [number] && workspace.aside == [Kept(ofOne)])
  }

  @Test("One of its files cannot be read: the step is held as a whole, and made when it can")
  func held() throws {
    var workspace = workspace()
    _ = try workspace.apply(ofTwo)
    _ = workspace.noteSaved([FailedSave(ofTwo, full)])
    let key = EntityKey(.school, "b")
    let problem = Problem(.syntax(.empty), at: SourcePlace(file: "schools/b.json"), entity: key)
    let unread = Network(
      town: Town.network().town, schools: [Town.school("a"), Town.school("c")],
      unreadable: [UnreadableEntity(key, problem)], problems: [problem])
    let rebase = workspace.rebase(onto: unread)
    #expect(rebase.held == 2 && rebase.unreadFile == "schools/b.json" && workspace.held == ofTwo)
    #expect(workspace.network.schools.map(\.name) == ["Школа a", "Школа c"] && workspace.pending.isEmpty)
    #expect(workspace.rebase(onto: other("c", "Школа c")).fitting == 2)
    #expect(workspace.pending == ofTwo && workspace.held.isEmpty)
  }

  @Test("What waits is offered as one line, and made or dropped as one")
  func offeredAsOne() throws {
    let kept = ofTwo.map { Kept($0, step: "s-1") } + [Kept(ofOne)]
    let network = workspace().network
    func state(_ network: Network) -> Dashboard {
      Dashboard(network, today: Town.today, language: .russian, ids: IDSource(seed: 1), unsaved: kept)
    }
    var made = state(network)
    guard case .kept(let list)? = made.layer else { return #expect(Bool(false), "no list") }
    #expect(list.lines.count == 2 && list.lines[0].words.hasSuffix(", файлов: 2"), "\(list.lines.map(\.words))")
    #expect(made.perform(.open).count == 1)
    #expect(made.network.schools.map(\.name) == ["СОШ № 1", "СОШ № 2", "СОШ № 3"])
    #expect(made.workspace.aside.isEmpty)
    // One of its files has another name by now: the line cannot be made, and the other one can.
    var unfit = state(other("b", "Их школа"))
    guard case .kept(let list)? = unfit.layer else { return #expect(Bool(false), "no list") }
    #expect(list.lines.map { $0.reason == nil } == [false, true])
    _ = unfit.perform(.open)
    #expect(unfit.network.schools.map(\.name) == ["Школа a", "Их школа", "СОШ № 3"])
    #expect(unfit.workspace.aside == Array(kept.prefix(2)))
    var dropped = state(network)
    _ = dropped.perform(.left, .delete, .open)
    #expect(dropped.workspace.aside == [Kept(ofOne)])
  }

  @Test("A save that met what another program changed reads again and saves over it, with what was said before")
  func settling() throws {
    var state = Small.atItem("once")
    state.perform(.markDone)
    let said = try #require(state.notice?.text)
    let mark = state.workspace.pending
    let changed = SaveFailure.changedOutside(file: "partnerships/p-2-14.json")
    #expect(state.handle(.saved([FailedSave(mark, changed)])) == [.reloadToSave])
    #expect(state.workspace.pending == mark)
    var fresh = Small.network()
    try fresh.apply(Edit(Small.place("monthly").address, .set(field: "note", from: .notSet, to: .text("Их"))))
    let effects = state.handle(.reloaded(fresh))
    guard case .save(let batches)? = effects.first else { return #expect(Bool(false), "\(effects)") }
    #expect(batches.flatMap(\.edits) == mark && state.notice?.text == said + " Учтены правки другой программы.")
    // If that meets the next change, it is said, and not tried for ever.
    guard case .keepUnsaved? = state.handle(.saved([FailedSave(mark, changed)])).first else {
      return #expect(Bool(false), "not kept aside")
    }
    #expect(state.notice?.isTrouble == true && state.workspace.failure == changed)
  }

  @Test("If it cannot be read again, the edit waits in the state folder, and that is said")
  func settlingFails() {
    var state = Small.atItem("once")
    state.perform(.markDone)
    let mark = state.workspace.pending
    _ = state.handle(.saved([FailedSave(mark, .changedOutside(file: "partnerships/p-2-14.json"))]))
    #expect(state.handle(.notReloaded) == [.keepUnsaved(mark.map { Kept($0) })])
    #expect(state.notice?.isTrouble == true && state.workspace.pending == mark && state.unsaved.hasFailed)
  }

  @Test("What the reading met is told on a card at the start, a line each, over what is offered; Esc leads to that")
  func startCard() {
    let step = UnfinishedStep(StepWriter(author: "Иванова", day: Town.today), ofTwo)
    let met: [MetStep] = [.finished(step), .unusable(.strange(.folder), aside: ".journal-7")]
    for language in Language.allCases {
      var network = workspace().network
      network.metSteps = met
      var state = Dashboard(
        network, today: Town.today, language: language, ids: IDSource(seed: 1), unsaved: [Kept(ofOne)])
      let lines = language.sentences(met, in: network).map { Card.Line.text($0) }
      #expect(lines.count == 2 && state.layer == .card(Card(language.unfinishedSteps, lines)))
      state.perform(.back)
      guard case .kept? = state.layer else { return #expect(Bool(false), "no list") }
      // It is told once.
      network.metSteps = []
      let next = Dashboard(network, today: Town.today, language: language, ids: IDSource(seed: 1))
      #expect(next.layer == nil)
    }
  }

  @Test("Met while reading again, it is said in the status line as trouble, before what else is said")
  func metAgain() {
    let step = UnfinishedStep(StepWriter(author: "Иванова", day: Town.today), ofTwo)
    var state = Dashboard(workspace().network, today: Town.today, language: .russian, ids: IDSource(seed: 1))
    var network = state.network
    network.metSteps = [.finished(step)]
    let sentence = Language.russian.sentences(network.metSteps, in: network)[0]
    _ = state.handle(.reloaded(network))
    #expect(state.notice?.text.hasPrefix(sentence) == true && state.notice?.isTrouble == true)
  }

  @Test("A step that was left half written is told as such, stays pending, and is saved with the next save")
  func stepLeft() {
    var state = Small.atItem("once")
    state.perform(.markDone)
    let mark = state.workspace.pending
    let failure = SaveFailure.stepLeft(.noSpace, file: "partnerships/p-2-14.json")
    _ = state.handle(.saved([FailedSave(mark, failure)]))
    #expect(state.notice == Notice(Language.russian.sentence(failure, in: state.network), isTrouble: true))
    #expect(state.notice?.text.hasPrefix("Записано не до конца") == true)
    #expect(state.workspace.pending == mark && state.unsaved.hasFailed)
  }

  @Test("What is wrong with the logs of undo is told on a card, with the place; what can be undone is undone")
  func troubles() throws {
    let troubles: [StepTrouble] = [
      .damaged("/state/damaged-1", line: 3), .torn("/state/damaged-2", line: 9), .unknownStep("/state/steps-3"),
      .partlyUnread(.noPermission, log: "/state/steps-4"), .foreign("/state/foreign-5"), .newer("/state/steps-6"),
      .strange(.device, log: "/state/steps-7"), .tooLong(log: "/state/steps-8"),
    ]
    var state = Dashboard(workspace().network, today: Town.today, language: .russian, ids: IDSource(seed: 1))
    var network = state.network
    try network.apply([ofOne])
    state = Dashboard(network, today: Town.today, language: .russian, ids: IDSource(seed: 1))
    _ = state.handle(.stepsFound(canUndo: true, canRedo: true))
    #expect(state.handle(.command(.undo)) == [.takeOver(for: .undo, isFresh: false)])
    var steps = EarlierSteps()
    (steps.done, steps.troubles) = ([WrittenStep([ofOne], Authorship(on: Town.today))], troubles)
    _ = state.handle(.tookOver(steps, for: .undo, isFresh: false))
    let language = Language.russian
    #expect(
      state.layer == .card(Card(language.stepTroubleTitle, troubles.map { .text(language.sentence($0)) })))
    #expect(state.network.schools.map(\.name) == ["Школа a", "Школа b", "Школа c"])
    // Where only the files say whether a step is done, they are read first; one that is not done can be done again.
    for isDone in [true, false] {
      var killed = Dashboard(
        isDone ? network : workspace().network, today: Town.today, language: .russian, ids: IDSource(seed: 1))
      var steps = EarlierSteps()
      (steps.done, steps.uncertain, steps.maybeUndone) = ([WrittenStep([ofOne], Authorship(on: Town.today))], [0], [0])
      _ = killed.handle(.stepsFound(canUndo: true, canRedo: true))
      #expect(killed.handle(.command(.redo)) == [.takeOver(for: .redo, isFresh: false)])
      #expect(
        killed.handle(.tookOver(steps, for: .redo, isFresh: false)) == [.reload, .takeOver(for: .redo, isFresh: true)])
      _ = killed.handle(.reloaded(killed.network))
      _ = killed.handle(.tookOver(EarlierSteps(), for: .redo, isFresh: true))
      #expect(killed.network.schools.map(\.name) == ["Школа a", "Школа b", "СОШ № 3"])
      _ = killed.handle(.command(.undo))
      #expect(killed.network.schools.map(\.name) == ["Школа a", "Школа b", "Школа c"])
    }
    // Where none can be read now, it is told, and asked for again with the next key.
    var other = Dashboard(network, today: Town.today, language: .russian, ids: IDSource(seed: 1))
    _ = other.handle(.stepsFound(canUndo: true, canRedo: true))
    (steps.done, steps.troubles) = ([], [.notRead(.readOnly, folder: "/state")])
    #expect(other.handle(.tookOver(steps, for: .undo, isFresh: false)) == [])
    #expect(other.layer == .card(Card(language.stepTroubleTitle, [.text(language.sentence(steps.troubles[0]))])))
    other.perform(.back)
    #expect(other.handle(.command(.undo)) == [.takeOver(for: .undo, isFresh: false)])
  }
}
