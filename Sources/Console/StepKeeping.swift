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
    // A step that is decided will be done.
    let isDecided = if case .stepLeft? = failed.first?.failure { true } else { false }
    guard let failure = failed.first?.failure, !isDecided else {
      // That it is saved is noted now. What is in the way of that is told once.
      _ = network.workspace.noteSaved([])
      let toldThen = note(network.workspace.takeNotes(), in: &network.log, language)
      return (failed.first?.failure, told + (toldThen == told ? "" : toldThen))
    }
    return (failure, told + note(notes.compactMap(\.undoing).suffix(1), in: &network.log, language))
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

extension Language {
  /// A sentence a line.
  func lines(of troubles: [StepTrouble]) -> String { troubles.map { sentence($0, onScreen: false) + "\n" }.joined() }
}
