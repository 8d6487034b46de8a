import Language
import SchoolNetwork
import Store
import Workspace

/// The way of every command that writes into the files: what it did is noted first, so that `kurator undo` and the next
/// screen can take it back, and then saved.
extension Console {
  /// Where a command notes its steps on the network in a folder; nil while no home is known.
  func stepLog(_ network: Network, in folder: String) -> StepLog? {
    places.state.map {
      StepLog(
        beside: UnsavedEdits(stateFolder: $0, store: network.store, in: folder, calls: calls), store: network.store)
    }
  }

  /// Notes and saves what a workspace asks for. What could not be saved is noted as not done. Returns why it was not
  /// saved, and what is to be told of the notes.
  func keep(
    _ keeping: Keeping, in network: inout WritableNetwork, _ language: Language
  ) -> (failure: SaveFailure?, told: String) {
    let notes = network.workspace.takeNotes()
    let told = note(notes, in: &network.log, language)
    var failed: [FailedChange] = []
    if case .store(let changes) = keeping { failed = network.store.save(changes) }
    met.note(network.store.takeMetSteps(), in: network.workspace.network, language)
    // A step that is decided will be done; one that is in its file, though perhaps not for good, can be undone.
    let isDecided = failed.first?.failure.leavesStep ?? false
    guard let failure = failed.first?.failure, !isDecided else {
      // That it is saved is noted now. What is in the way of that is told once.
      _ = network.workspace.noteSaved([])
      let toldThen = note(network.workspace.takeNotes(), in: &network.log, language)
      return (failed.first?.failure, told + (toldThen == told ? "" : toldThen))
    }
    let left = passedOver(notes, failure, network.workspace.history) ?? notes.compactMap(\.undoing).suffix(1)
    return (failure, told + note(left, in: &network.log, language))
  }

  /// What is noted of an undo that does not fit the file, so that those before it can be undone: it is asked again once
  /// it fits, or never where the file holds more than the step knows. Nil if it is none.
  private func passedOver(_ notes: [StepNote], _ failure: SaveFailure, _ history: EditHistory) -> [StepNote]? {
    guard case .undoing(let place)? = notes.last, case .doesNotFit(let fault, _) = failure else { return nil }
    guard case .holdsMore = fault else { return [.saved(place: place), .passed(place: place)] }
    // Places of steps to be dropped count from the one undone last; here this one counts as undone already.
    return [.dropped(place: history.steps.count - history.standing - 1 + place)]
  }

  /// Notes what became of steps; what is to be told of that, a sentence a line.
  func note(_ notes: [StepNote], in log: inout StepLog?, _ language: Language) -> String {
    var troubles: [StepTrouble] = []
    do throws(StepTrouble) { try log?.write(notes) } catch { troubles.append(error) }
    return language.lines(of: troubles + (log?.takeTroubles() ?? []))
  }
}

extension StepNote {
  /// The note that says that it was not so after all; nil if there is none.
  fileprivate var undoing: StepNote? {
    switch self {
    case .done: .withdrawn
    case .redone: .undone()
    case .undoing(let place): .saved(place: place)
    case .saved, .undone, .passed, .withdrawn, .changed, .dropped: nil
    }
  }
}

extension SaveFailure {
  /// Whether the step is in the files all the same, or will be.
  fileprivate var leavesStep: Bool {
    switch self {
    case .stepLeft, .notForGood: true
    default: false
    }
  }
}

extension Language {
  /// A sentence a line.
  func lines(of troubles: [StepTrouble]) -> String { troubles.map { sentence($0, onScreen: false) + "\n" }.joined() }
}
