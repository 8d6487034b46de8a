import Language
import SchoolNetwork
import Workspace

/// What is undone, what is read again, and what is kept when the program ends.
extension Dashboard {
  /// Undo and redo. `isFresh`: the store was read just now.
  mutating func replay(_ command: Command, isFresh: Bool = false) -> [Effect] {
    let undoes = command == .undo
    if workspace.needsEarlier(toUndo: undoes) { return [.takeOver(for: command, isFresh: false)] }
    if workspace.hasUnsettled, !isFresh, workspace.unsaved.isEmpty {
      return [.reload, .takeOver(for: command, isFresh: true)]
    }
    let before = workspace
    do throws(Refusal) {
      guard let replay = try undoes ? workspace.undo(isFresh: isFresh) : workspace.redo(isFresh: isFresh) else {
        notice = Notice(undoes ? language.nothingToUndo : language.nothingToRedo)
        return []
      }
      screens.note(workspace.takeChanges())
      screens.show(replay.edits, scope)
      notice = Notice(
        language.words(
          undoes ? .undone(replay.description) : .redone(replay.description), made: replay.made,
          seenBy: workspace.authorship))
      refreshCards()
      return [Effect(replay.keeping)]
    } catch {
      // A command or another window may have done it after the network was read here.
      if case .passedOver(let step) = error, step.isEarlier, !isFresh, workspace.unsaved.isEmpty {
        workspace = before
        return [.reload, .takeOver(for: command, isFresh: true)]
      }
      notice = Notice(language.sentence(error, in: network, seenBy: workspace.authorship), isTrouble: true)
      return []
    }
  }

  /// The steps of earlier sessions are there: what was asked for is done with them.
  mutating func takeOver(_ steps: EarlierSteps, for command: Command, isFresh: Bool) -> [Effect] {
    tell(steps.troubles)
    // It is tried once more with the next key.
    if steps.troubles.contains(where: { if case .notRead = $0 { true } else { false } }) { return [] }
    workspace.takeOver(steps)
    return replay(command, isFresh: isFresh)
  }

  /// Tells what is wrong with noted steps. Paths of files need more than a line.
  mutating func tell(_ troubles: [StepTrouble]) {
    var lines: [Card.Line] = []
    for trouble in troubles {
      switch trouble {
      case .notWritten: notice = Notice(language.sentence(trouble))
      case .notRead, .partlyUnread, .strange, .tooLong, .damaged, .torn, .unknownStep, .foreign, .newer:
        lines.append(.text(language.sentence(trouble)))
      }
    }
    if !lines.isEmpty { layers.append(.card(Card(language.stepTroubleTitle, lines))) }
  }

  /// The store has answered what it could not keep. Partnerships that it refused because it cannot be known whether
  /// there are such already are not made: what they were accepted in is there again. So is a table whose writing was
  /// stopped.
  mutating func takeAnswer(of failed: [FailedSave]) -> [Effect] {
    var failed = failed
    let before = accepting
    accepting = nil
    let refused = failed.first { save in
      switch save.failure {
      case .partnershipUnread, .stopped: true
      default: false
      }
    }
    if case .before(let former, let screens, let layers) = before, refused != nil {
      let waited = former.pending
      failed = failed.compactMap { save in
        let left = save.edits.filter(waited.contains)
        return left.isEmpty ? nil : FailedSave(left, save.failure)
      }
      workspace.goBack(to: former)
      (self.screens, self.layers) = (screens, layers)
    }
    // What another program changed is read, and the edits that still fit are saved over it, at once and once.
    if refused == nil, settling == nil, failed.contains(where: \.failure.asksToRead) {
      settling = Settling(notice: notice)
      workspace.notePending(failed)
      return [.reloadToSave]
    }
    settling = nil
    // What the file says more of a record, or cannot be read of a field, would go with it: all stays as it was, and
    // nothing waits.
    let kept = failed.first(where: \.failure.isForGood)
    if let kept, workspace.takeBack(kept.edits) {
      let keeping = workspace.noteSaved(failed.filter { $0 != kept })
      refreshCards()
      notice = Notice(language.sentence(kept.failure, in: network), isTrouble: true)
      return [keeping.map(Effect.init)].compactMap(\.self)
    }
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
    let isTheSame = workspace.pending.isEmpty && network == fresh
    let rebase = workspace.rebase(onto: fresh, unfitWaits: settling != nil)
    let requests = Rebasing.requests(rebase, language, seenBy: workspace.authorship, settling)
    if rebase.keeping?.isOfStore != true { settling = nil }
    screens.note(workspace.takeChanges())
    let asked = layers.last?.thingToGo
    refreshLayers()
    let effects = requests.compactMap { request -> Effect? in
      switch request {
      case .keep(let keeping): return Effect(keeping)
      case .say(let new): notice = new
      default: break
      }
      return nil
    }
    if isTheSame, notice?.text == language.readAgain {
      notice = Notice(language.allIsSaved(desk.key(.open), desk.key(.edit)))
    }
    if !fresh.unreadable.isEmpty, notice?.isTrouble != true {
      notice = Notice(language.readAgain(except: fresh.unreadable.count), isTrouble: true)
    }
    if let asked { tell(of: asked) }
    let met = language.sentences(fresh.metSteps, in: fresh)
    if !met.isEmpty {
      notice = Notice((met + [notice?.text].compactMap(\.self)).joined(separator: " "), isTrouble: true)
    }
    return effects + finishPaste()
  }

  /// It was looked at again what would go with a thing before that is asked: where nothing can be asked any more, it is
  /// said why; else the question says it all.
  private mutating func tell(of thing: Thing) {
    do throws(TrashFault) {
      _ = try network.hanging(on: thing, year: desk.year)
      if notice?.isTrouble != true { notice = nil }
    } catch { notice = Notice(language.sentence(error, in: network), isTrouble: true) }
  }

  /// The store could not be read again.
  mutating func giveUpReading(_ sentence: String) -> [Effect] {
    notice = Notice(sentence, isTrouble: true)
    guard settling != nil else { return [] }
    settling = nil
    return [workspace.keepAside().map(Effect.init)].compactMap(\.self)
  }

  /// Cards are worked out again after undo and redo; those whose record went with it close, and that is said.
  private mutating func refreshCards() {
    let (scope, before) = (scope, layers.count)
    refreshLayers { layer in
      guard case .record(var card) = layer else { return layer }
      return card.refresh(scope) ? .record(card) : nil
    }
    guard layers.count < before else { return }
    notice = Notice([notice?.text, language.cardsRecordIsGone].compactMap(\.self).joined(separator: " "))
  }

  /// Another network, or another day: what lies over the screen is worked out again.
  mutating func refreshLayers() {
    let scope = scope
    refreshLayers { layer in
      var layer = layer
      return layer.model.refresh(scope) ? layer : nil
    }
  }

  /// What is half written in a layer that goes is kept.
  private mutating func refreshLayers(_ refreshed: (Layer) -> Layer?) {
    var rest: [Layer] = []
    for layer in layers {
      if let layer = refreshed(layer) { rest.append(layer) } else { keepLeft(layer.model.drafts) }
    }
    layers = rest
  }

  /// The program runs again after it was stopped: what is on the disk may have changed meanwhile.
  package func returned() -> [Effect] { workspace.pending.isEmpty && !isBeginning ? [.reload] : [] }
}

/// What a refused acceptance goes back to. It lies apart, since a state hardly ever holds one.
indirect enum Accepting: Equatable, Sendable {
  case before(Workspace, Screens, [Layer])

  init(before state: Dashboard) { self = .before(state.workspace, state.screens, state.layers) }
}

/// What was said before a save met what another program had changed.
struct Settling: Equatable, Sendable {
  let notice: Notice?
}

extension Layer {
  /// What is to go, if that is asked.
  fileprivate var thingToGo: Thing? {
    guard case .question(let question) = self, case .putAway(let hanging) = question.subject else { return nil }
    return hanging.thing
  }
}

extension Keeping {
  /// Whether it is the store that is asked.
  fileprivate var isOfStore: Bool { if case .store = self { true } else { false } }
}

extension SaveFailure {
  /// Whether the edit will never fit what the file holds, so that it need not wait.
  fileprivate var isForGood: Bool {
    switch self {
    case .doesNotFit(.holdsMore, _), .doesNotFit(.unreadable, _): true
    default: false
    }
  }
}
