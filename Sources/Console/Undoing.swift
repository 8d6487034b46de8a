import Language
import SchoolNetwork
import Store
import Workspace

/// Taking steps back and doing them again from the command line: `kurator undo` and `kurator redo`.
extension Console {
  /// Undoes the newest step of windows and commands that have ended, or does again what was undone last.
  func replay(toUndo: Bool, _ options: Options) throws(Trouble) -> Outcome {
    try trying(options) { (folder, ids, isAlone) throws(Trouble) in
      try replay(toUndo: toUndo, in: folder, ids, options, isAlone: isAlone)
    }
  }

  /// Reads the network, undoes or does again, and saves, once.
  private func replay(
    toUndo: Bool, in folder: String, _ ids: IDSource, _ options: Options, isAlone: Bool
  ) throws(Trouble) -> (outcome: Outcome, failure: SaveFailure?) {
    let language = options.language
    var store = FolderStore(folder, calls: calls)
    defer { store.letGo() }
    if isAlone {
      do throws(SaveFailure) { try store.takeLock() } catch { return (Outcome(), error) }
    }
    let network: Network
    do throws(OpenFailure) { network = try store.load() } catch { throw Trouble(language.sentence(error, in: folder)) }
    let opened = OpenedNetwork(store: store, network: network)
    met.note(network.metSteps, in: network, language)
    if let trouble = opened.notWhole(language) { throw trouble }
    store.writer = StepWriter(author: author(), day: day(options, in: network))
    var log = stepLog(network, in: folder)
    let steps = try earlierSteps(&log, toUndo: toUndo, language)
    var told = language.lines(of: steps.troubles)
    var workspace = Workspace(network, author: author(), ids: ids)
    workspace.authorship.day = day(options, in: network)
    workspace.takeOver(steps)
    do throws(Refusal) {
      guard let replay = try toUndo ? workspace.undo(isFresh: true) : workspace.redo() else {
        told += note(workspace.takeNotes(), in: &log, language)
        told += language.nothing(toUndo: toUndo, othersRun: steps.othersRun) + "\n"
        return (Outcome(errors: told, exitCode: ExitCode.found), nil)
      }
      let words = language.words(
        toUndo ? .undone(replay.description) : .redone(replay.description), made: replay.made,
        seenBy: workspace.authorship)
      let (failure, toldThen) = keep(replay.keeping, of: &workspace, in: &store, noting: &log, language)
      return (Outcome(output: words + ".\n", errors: told + toldThen), failure)
    } catch {
      // It is passed over by the next call too.
      told += note(workspace.takeNotes(), in: &log, language)
      let words = language.sentence(error, in: network, onScreen: false, seenBy: workspace.authorship)
      return (Outcome(errors: told + words + "\n", exitCode: ExitCode.found), nil)
    }
  }

  /// The steps of those that have ended.
  private func earlierSteps(
    _ log: inout StepLog?, toUndo: Bool, _ language: Language
  ) throws(Trouble) -> EarlierSteps {
    guard let found = log?.look() else { throw Trouble(language.noHome) }
    // Where there is nothing, no log is begun.
    // A step that is noted as undone may be there, if a kill came between the note and the save.
    guard found.canRedo || (toUndo && found.canUndo) else {
      throw Trouble(language.nothing(toUndo: toUndo, othersRun: found.othersRun), exitCode: ExitCode.found)
    }
    let steps = log?.takeOver() ?? EarlierSteps()
    guard !steps.troubles.contains(where: { if case .notRead = $0 { true } else { false } }) else {
      throw Trouble(String(language.lines(of: steps.troubles).dropLast()))
    }
    return steps
  }
}

extension Language {
  /// There is nothing to undo, or to do again; where a window runs, its own steps are undone there.
  fileprivate func nothing(toUndo: Bool, othersRun: Bool) -> String {
    (toUndo ? nothingToUndo : nothingToRedo) + (othersRun ? " " + stepsOfOpenWindows : "")
  }
}
