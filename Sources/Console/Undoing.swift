import Language
import SchoolNetwork
import Store
import Workspace

/// Taking steps back and doing them again from the command line: `kurator undo` and `kurator redo`.
extension Console {
  /// Undoes the newest step of windows and commands that have ended, or does again what was undone last.
  func replay(toUndo: Bool, _ options: Options) throws(Trouble) -> Outcome {
    try trying(options) { (network) throws(Trouble) in try replay(toUndo: toUndo, in: &network, options) }
  }

  /// Undoes or does again, and saves, once.
  private func replay(
    toUndo: Bool, in network: inout WritableNetwork, _ options: Options
  ) throws(Trouble) -> (outcome: Outcome, failure: SaveFailure?) {
    let language = options.language
    let steps = try earlierSteps(&network.log, toUndo: toUndo, language)
    var told = language.lines(of: steps.troubles)
    network.workspace.takeOver(steps)
    do throws(Refusal) {
      guard let replay = try toUndo ? network.workspace.undo(isFresh: true) : network.workspace.redo(isFresh: true)
      else {
        told += note(network.workspace.takeNotes(), in: &network.log, language)
        told += language.nothing(toUndo: toUndo, othersRun: steps.othersRun) + "\n"
        return (Outcome(errors: told, exitCode: ExitCode.found), nil)
      }
      let words = language.words(
        toUndo ? .undone(replay.description) : .redone(replay.description), made: replay.made,
        seenBy: network.workspace.authorship)
      let (failure, toldThen) = keep(replay.keeping, in: &network, language)
      if toUndo, case .doesNotFit(let fault, _)? = failure {
        let words = language.words(
          .passedOver(replay.description, fault), made: replay.made, seenBy: network.workspace.authorship)
        return (Outcome(errors: told + toldThen + words + "\n", exitCode: ExitCode.found), nil)
      }
      return (Outcome(output: words + ".\n", errors: told + toldThen), failure)
    } catch {
      // It is passed over by the next call too.
      told += note(network.workspace.takeNotes(), in: &network.log, language)
      let words = language.sentence(
        error, in: network.opened.network, onScreen: false, seenBy: network.workspace.authorship)
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
