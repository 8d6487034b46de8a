import Language
import SchoolNetwork
import Text
import Workspace

extension Dashboard {
  /// Does what reaches the state, and says what is to be done outside.
  package mutating func handle(_ input: Input) -> [Effect] {
    let field = input.mayLeaveAField ? writingPlace : nil
    let stage = input.mayLeaveAField ? pasteStage : nil
    let effects = take(input)
    if let stage { rest(behind: stage) }
    catchUp()
    return field == nil || field == writingPlace ? effects : keepingWritten(effects)
  }

  /// Works out again what an edit made out of date on the shown screen; the other screens wait until they are shown.
  mutating func catchUp() {
    screens.note(workspace.takeChanges())
    screens.catchUp(scope)
  }

  private mutating func take(_ input: Input) -> [Effect] {
    switch input {
    case .command(let command): return perform(command)
    case .text(let key): return write(.key(key))
    case .paste(let text, let time): return paste(text, at: time)
    case .pasteTooLong: notice = Notice(language.pasteTooLong, isTrouble: true)
    case .character(let character): return answer(character)
    case .interrupt(let time): return interrupt(at: time)
    case .unknownKey where mode == .fields: notice = Notice(language.enterEdits)
    case .unknownKey: if mode != .text, mode != .table { notice = Notice(language.unknownKey(desk.key(.help))) }
    case .script(let new): desk.script = new
    case .today(let day):
      guard day != desk.today else { break }
      desk.today = day
      workspace.authorship.day = day
      screens.note(Changes(isWhole: true))
      refreshLayers()
    case .pasteMemory(let memory): desk.pasteMemory = memory
    case .views(let views): screens.items.take(views)
    case .viewsNotKept(let path): notice = Notice(language.viewsNotKept(path), isTrouble: true)
    case .writing(let written, let count): notice = Notice(language.writing(written, of: count, desk.key(.back)))
    case .saved(let failed):
      return takeAnswer(of: failed)
    case .notKept:
      workspace.noteNotKeptAside()
      notice = Notice(language.notKeptAnywhere, isTrouble: true)
    case .reloaded(let network): return takeOver(network)
    case .notReloaded: return giveUpReading(language.notReloaded)
    case .partlyReloaded(let problem): return giveUpReading(language.notReloaded(problem))
    case .more(let addresses): askToEmpty(except: addresses)
    case .stepsFound(let canUndo, let canRedo): workspace.earlier = .waiting(canUndo: canUndo, canRedo: canRedo)
    case .tookOver(let steps, let command, let isFresh): return takeOver(steps, for: command, isFresh: isFresh)
    case .stepTrouble(let troubles): tell(troubles)
    case .notBegun(let sentence, let isMade): giveUpBeginning(sentence, isMade: isMade)
    case .themed(let name): notice = Notice(language.themeIsNow(name))
    }
    return []
  }

  // MARK: - Commands

  private mutating func perform(_ command: Command) -> [Effect] {
    // The help comes over whatever is open, and goes again without a trace.
    if case .help = layers.last, let layer { return take(command, in: layer) }
    if command == .help {
      notice = nil
      layers.append(.help(HelpLayer()))
      return []
    }
    if isWritingCovered, let layer { return take(command, in: layer) }
    if command == .pasteTable { return beginTable() }
    if screens.shown.takesText {
      let before = screens.shown.draftPlace
      let requests = screens.shown.takeWriting(command, &workspace, desk)
      resumeLeft(behind: before)
      return meet(requests)
    }
    if let entry {
      takeInEntry(entry, command)
      return []
    }
    if let layer {
      if case .record(let card) = layer, card.editor == nil, [.undo, .redo, .save].contains(command) {
        return performOverCard(command)
      }
      // What a form or a plan was made from can be read again without leaving it.
      return command == .save && layer.createsPartnerships
        ? [.reload] : take(command == .clear ? .delete : command, in: layer)
    }
    notice = nil
    if case .refused(let reason) = offer(command) {
      notice = reason
      return []
    }
    switch command {
    case .up, .down, .pageUp, .pageDown, .first, .last:
      if let move = command.move { screens.shown.move(move, scope) }
    case .left: screens.shown.moveSideways(-1, scope)
    case .right: screens.shown.moveSideways(1, scope)
    case .nextPane: screens.shown.turn(forward: true)
    case .previousPane: screens.shown.turn(forward: false)
    case .items where screens.name == .items: screens.items.turnForm(scope)
    case .today, .schools, .items, .coverage, .network:
      // A way back that led here is forgotten.
      if screens.enter(command) { (trail, desk.isZoomed) = ([], false) }
    case .card:
      let record = screens.shown.record(scope).flatMap { RecordCard($0, scope) }
      open(record.map { .record($0) } ?? .card(screens.shown.card(scope)))
    case .search: openSearch()
    case .find: openFind()
    case .searchNext: searchAgain(.next)
    case .searchPrevious: searchAgain(.previous)
    case .zoom: desk.isZoomed.toggle()
    case .plan: layers.append(.plan(PlanView(scope)))
    case .undo, .redo: return replay(command)
    case .help, .pasteTable: break
    case .palette: layers.append(.palette(PaletteLayer()))
    case .problems: layers.append(Cards.remarks(scope))
    case .unsaved: layers.append(.kept(KeptList(workspace.aside, scope)))
    case .trash: layers.append(.trash(TrashView(network)))
    case .town: openCard(network.townPlace.address)
    case .riskFactors: openCard(Address(.riskFactors))
    case .clusterCatalogue: openCard(Address(.clusters))
    case .templates: layers.append(.templates(TemplatesView(network)))
    case .save:
      screens.shown.letGo()
      return [.reload]
    case .theme: return [.nextTheme]
    case .language: switchLanguage()
    case .suspend: return [.suspend]
    case .leave: return leave()
    case .back: back()
    // Outside a table it is the key that puts away.
    case .clear where ![.schools, .items].contains(screens.name):
      return meet(screens.shown.take(.delete, &workspace, desk))
    case .open, .filter, .dropChip, .clearFilter, .sort, .sortReverse, .itemsOf, .grouping, .foldAll, .columns, .views,
      .backToView, .wrapRows, .detail, .edit, .markDone, .newItem, .duplicate, .shift, .delete, .clear, .putOff,
      .suggest, .newPartnership, .agreement, .newRoadmap, .newSection, .renumber, .roadmapFromTemplate, .saveTemplate,
      .yes, .no, .unknown, .moveUp, .moveDown, .select, .selectUp, .selectDown, .unselect, .moveItems:
      let requests = screens.shown.take(command, &workspace, desk)
      resumeLeft(behind: nil)
      return meet(requests)
    }
    return []
  }

  /// Undo, redo and F2 leave a card where it is.
  private mutating func performOverCard(_ command: Command) -> [Effect] {
    notice = nil
    if command == .save { return [.reload] }
    if case .refused(let reason) = offer(command, of: screens.shown, scope) {
      notice = reason
      return []
    }
    return replay(command)
  }

  /// What a command would do now, or why it would do nothing: it is asked before a command is done; code that shows
  /// commands can ask it before they are tried. Over a card the list of commands asks the card.
  package func offer(_ command: Command) -> Offer {
    if case .palette = layer, case .record(let card)? = layers.dropLast().last {
      switch command {
      case .undo, .redo: break
      case .pasteTable: return pasteOffer
      case .save, .edit, .card, .newItem, .delete, .yes, .no, .unknown, .moveUp, .moveDown, .open, .back, .up, .down,
        .pageUp, .pageDown, .first, .last, .nextPane, .previousPane, .leave, .help:
        return card.offer(command, scope)
      default: return .refused(language.closeTheCard(desk.key(.back)))
      }
    }
    return offer(command, of: screens.shown, scope)
  }

  /// The same of several commands.
  package func offers(_ commands: [Command]) -> [Offer] {
    let (screen, scope) = (screens.shown, scope)
    return commands.map { offer($0, of: screen, scope) }
  }

  private func offer(_ command: Command, of screen: any ScreenModel, _ scope: Scope) -> Offer {
    switch command {
    // There may be steps; here they cannot be taken back.
    case .undo where workspace.isReadOnly, .redo where workspace.isReadOnly:
      Offer(unless: Notice(.readOnly, language))
    case .undo: Offer(unless: !workspace.canUndo ? Notice(language.nothingToUndo) : nil)
    case .redo: Offer(unless: !workspace.canRedo ? Notice(language.nothingToRedo) : nil)
    case .searchNext, .searchPrevious:
      Offer(unless: search.needle.isEmpty ? Notice(language.nothingSearched(desk.key(.search))) : nil)
    case .pasteTable: pasteOffer
    case .unsaved: Offer(unless: workspace.aside.isEmpty ? Notice(language.nothingKept) : nil)
    default: screen.offer(command, scope)
    }
  }

  /// The card of a record that each network has.
  private mutating func openCard(_ address: Address) {
    if let card = RecordCard(address, scope) { layers.append(.record(card)) }
  }

  /// Esc: back to where a line led from, else to the pane before; a zoomed pane first gives the screen back.
  private mutating func back() {
    if desk.isZoomed {
      desk.isZoomed = false
    } else if !search.needle.isEmpty {
      search = Search()
    } else if screens.shown.takeBack() {
      return
    } else if let before = trail.popLast() {
      switch before {
      case .pane(let pane): screens.focus(pane)
      case .found(let way): goBack(way)
      }
    } else {
      screens.shown.step(-1)
    }
  }

  private mutating func switchLanguage() {
    desk.language = language == .russian ? .english : .russian
    screens.note(Changes(isWhole: true))
    notice = Notice(language.languageIsNow)
  }

  private mutating func leave() -> [Effect] {
    guard workspace.unsaved.isEmpty, workspace.isKeptAside else {
      layers.append(.question(Question(.leaveUnsaved)))
      return []
    }
    return [.leave]
  }

  /// Ctrl+C cancels; twice within a second and a half it leaves.
  private mutating func interrupt(at time: Int) -> [Effect] {
    if let before = desk.interruptedAt, time - before <= 1500 { return [.leave] }
    desk.interruptedAt = time
    if screens.shown.keepsWriting, let draft = screens.shown.draft { keepLeft([draft]) }
    screens.shown.dropWriting()
    if case .form(let form) = layer { keepBeginning(form) }
    for layer in layers where !layer.outlastsCancelling { keepLeft(layer.model.drafts) }
    layers.removeAll { !$0.outlastsCancelling }
    entry = nil
    notice = Notice(language.interruptAgain)
    return []
  }

  // MARK: - Requests

  /// Does what a screen or a layer asks for, in order; returns what has to be done outside.
  mutating func meet(_ requests: [Request]) -> [Effect] {
    var effects: [Effect] = []
    for request in requests {
      switch request {
      case .keep(let keeping): effects.append(Effect(keeping))
      case .say(let new): notice = new
      case .open(let layer): open(layer)
      case .type(let line): entry = line
      case .fill(let text): effects += write(.whole(text))
      case .insert(let text): effects += insert(text)
      case .table(let text): showTable(text)
      case .go(let target): go(to: target)
      case .visit(let place, let view): visit(place, from: view)
      case .sought(let text): over.sought = text
      case .show(let partnership, let roadmap):
        screens.note(workspace.takeChanges())
        screens.show(partnership, roadmap, scope)
      case .perform(let command): effects += perform(command)
      case .resume(let draft): effects += resume(draft)
      case .leave(let draft): keepLeft([draft])
      case .unselect(let places): screens.items.finishBulk(places)
      case .coverage(let chips): screens.coverage.pane.show(chips)
      case .coverageText(let text): screens.coverage.pane.filter(by: text)
      case .items(let change): effects += meet(screens.items.change(change, scope))
      case .effect(let effect): effects.append(effect)
      }
    }
    return effects
  }

  /// Goes to a place on another screen, and remembers where from; false, and said, if it is not there.
  @discardableResult
  mutating func go(to target: Target, remembering: Bool = true) -> Bool {
    let before = focus
    // The place may have come with the edit that leads there.
    screens.note(workspace.takeChanges())
    screens.catchUp(scope)
    guard screens.go(to: target, scope) else {
      notice = Notice(language.placeIsGone, isTrouble: true)
      return false
    }
    // What was made is beside what was selected: there is no way back to go.
    if remembering, focus != before { trail.append(.pane(before)) }
    (desk.isZoomed, search) = (false, Search())
    return true
  }

  // MARK: - Layers

  /// A command while something lies over the screen.
  private mutating func take(_ command: Command, in layer: Layer) -> [Effect] {
    // What nobody could read is not written.
    switch layer {
    case .paste, .bulk: if desk.sight.showsNothing, command != .back { return [] }
    default: break
    }
    var model = layer.model
    if model.clearsNotice { notice = nil }
    let before = layer.createsPartnerships ? Accepting(before: self) : nil
    let answer = model.take(command, &workspace, desk)
    accepting = answer.closing == .all ? before : nil
    return close(answer, model, isLeft: command.gesture == .close)
  }

  /// A letter while a question is asked.
  private mutating func answer(_ letter: Character) -> [Effect] {
    guard case .question(var question) = layer else { return take(.unknownKey) }
    let answer = question.take(letter, &workspace, desk)
    return close(answer, question)
  }

  /// `isLeft`: nothing was done with what is written in it.
  mutating func close(_ answer: LayerAnswer, _ model: any LayerModel, isLeft: Bool = false) -> [Effect] {
    if answer.closing == .itself, let form = model as? FieldForm { keepBeginning(form) }
    if answer.closing == .all { for layer in layers.dropLast() { keepLeft(layer.model.drafts) } }
    if answer.closing != .none { keepLeft(isLeft ? model.drafts : model.leftDrafts) }
    switch answer.closing {
    case .none: layers[layers.count - 1].model = model
    case .itself:
      layers.removeLast()
      // What a question was about may be gone from the list below it.
      switch layers.last {
      case .trash(var view):
        view.refill(network)
        layers[layers.count - 1] = .trash(view)
      case .templates(var view):
        view.refill(network)
        layers[layers.count - 1] = .templates(view)
      default: break
      }
      // So may be what a card shows, or it was edited on the card of one of its records.
      if case .record = layers.last, layers[layers.count - 1].model.refresh(scope) == false { layers.removeLast() }
    case .all: layers = []
    }
    return meet(answer.requests)
  }

  /// The state was drawn: what is visible is known for the next key.
  package mutating func see(_ sight: Sight) {
    desk.sight = sight
    if !layers.isEmpty { layers[layers.count - 1].model.settle(sight) }
  }

  // MARK: - Writing

  mutating func write(_ writing: Writing) -> [Effect] {
    var hasRoom = true
    // It may become long: nothing else holds it while it grows.
    if case .pasting(var entry) = layers.last {
      layers.removeLast()
      _ = entry.write(writing)
      layers.append(.pasting(entry))
      return []
    }
    if screens.shown.takesText, !isWritingCovered {
      hasRoom = screens.shown.write(writing)
    } else if var line = entry, !isWritingCovered {
      hasRoom = line.text.write(writing)
      entry = line
      if case .search = line { searchTyped() } else { filterTyped() }
    } else if let answer = record?.editor?.answer(writing), let layer {
      return take(Command(answer), in: layer)
    } else if case .items(let choice) = layers.last, choice.ticks(writing), let layer {
      return take(.markDone, in: layer)
    } else if case .bulk(var preview) = layers.last {
      hasRoom = preview.write(writing)
      preview.settle(scope)
      layers[layers.count - 1] = .bulk(preview)
    } else if !layers.isEmpty {
      hasRoom = layers[layers.count - 1].model.write(writing)
    }
    if !hasRoom { notice = Notice(language.tooLong(record?.editor?.entry.limit ?? TextEntry.limit), isTrouble: true) }
    return []
  }

  /// The card of a record that takes the keys; nil if none does.
  var record: RecordCard? {
    guard !screens.shown.takesText, entry == nil, case .record(let card) = layer else { return nil }
    return card
  }
}
