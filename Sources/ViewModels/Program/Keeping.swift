import Language
import SchoolNetwork
import Workspace

/// What is undone, what is read again, and what is kept when the program ends.
extension Dashboard {
  /// Undo and redo.
  mutating func replay(_ command: Command) -> [Effect] {
    do throws(Refusal) {
      guard let replay = try command == .undo ? workspace.undo() : workspace.redo() else { return [] }
      screens.note(workspace.takeChanges())
      screens.show(replay.edits, scope)
      let description = replay.description
      notice = Notice(command == .undo ? language.undone(description) : language.redone(description))
      return [Effect(replay.keeping)]
    } catch {
      notice = Notice(error, language, in: network)
      return []
    }
  }

  /// The store has answered what it could not keep. Partnerships that it refused because it cannot be known whether
  /// there are such already are not made: what they were accepted in is there again.
  mutating func takeAnswer(of failed: [FailedSave]) -> [Effect] {
    var failed = failed
    let before = accepting
    accepting = nil
    let refused = failed.first { if case .partnershipUnread = $0.failure { true } else { false } }
    if let before, refused != nil {
      let waited = before.workspace.pending
      failed = failed.compactMap { save in
        let left = save.edits.filter(waited.contains)
        return left.isEmpty ? nil : FailedSave(left, save.failure)
      }
      (workspace, screens, layers) = (before.workspace, before.screens, before.layers)
    }
    // What another program changed is read, and the edits that still fit are saved over it, at once and once.
    if refused == nil, settling == nil, failed.contains(where: \.failure.asksToRead) {
      settling = Settling(notice: notice)
      workspace.notePending(failed)
      return [.reloadToSave]
    }
    settling = nil
    let keeping = workspace.noteSaved(failed)
    if let failure = refused?.failure ?? failed.first?.failure {
      var words = language.sentence(failure, in: network)
      if case .doesNotFit = failure, workspace.hasStepOfSeveral { words += " " + language.wholeStepNotSaved }
      notice = Notice(words, isTrouble: true)
    }
    return [keeping.map(Effect.init)].compactMap(\.self)
  }

  /// The store was read again.
  mutating func takeOver(_ fresh: Network) -> [Effect] {
    let rebase = workspace.rebase(onto: fresh, unfitWaits: settling != nil)
    let requests = Rebasing.requests(rebase, language, settling)
    if rebase.keeping?.isOfStore != true { settling = nil }
    screens.note(workspace.takeChanges())
    refreshLayers()
    let effects = requests.compactMap { request -> Effect? in
      switch request {
      case .keep(let keeping): return Effect(keeping)
      case .say(let new): notice = new
      default: break
      }
      return nil
    }
    if !fresh.unreadable.isEmpty, notice?.isTrouble != true {
      notice = Notice(language.readAgain(except: fresh.unreadable.count), isTrouble: true)
    }
    let met = language.sentences(fresh.metSteps, in: fresh)
    if !met.isEmpty {
      notice = Notice((met + [notice?.text].compactMap(\.self)).joined(separator: " "), isTrouble: true)
    }
    return effects
  }

  /// The store could not be read again.
  mutating func giveUpReading(_ sentence: String) -> [Effect] {
    notice = Notice(sentence, isTrouble: true)
    guard settling != nil else { return [] }
    settling = nil
    return [workspace.keepAside().map(Effect.init)].compactMap(\.self)
  }

  /// Another network, or another day: what lies over the screen is worked out again.
  mutating func refreshLayers() {
    let scope = scope
    layers = layers.compactMap { layer in
      var layer = layer
      return layer.model.refresh(scope) ? layer : nil
    }
  }

  /// The program runs again after it was stopped: what is on the disk may have changed meanwhile.
  package func returned() -> [Effect] { workspace.pending.isEmpty ? [.reload] : [] }

  /// The terminal is gone, or a signal asks the program to end: what is being written is kept aside, and offered at the
  /// next start.
  package mutating func abandon() -> [Effect] {
    let draft = layers.reversed().lazy.compactMap(\.model.draft).first ?? screens.shown.draft
    screens.shown.dropWriting()
    layers = []
    return [workspace.abandon(draft?.named(in: network)).map(Effect.init)].compactMap(\.self)
  }
}

/// What a refused acceptance goes back to.
struct Accepting: Equatable, Sendable {
  let workspace: Workspace
  let screens: Screens
  let layers: [Layer]

  init(before state: Dashboard) { (workspace, screens, layers) = (state.workspace, state.screens, state.layers) }
}

/// What was said before a save met what another program had changed.
struct Settling: Equatable, Sendable {
  let notice: Notice?
}

extension Keeping {
  /// Whether it is the store that is asked.
  fileprivate var isOfStore: Bool { if case .store = self { true } else { false } }
}
