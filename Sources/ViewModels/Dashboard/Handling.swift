import Language
import SchoolNetwork
import Text

extension Dashboard {
  /// Does what reaches the state, and says what is to be done outside.
  package mutating func handle(_ input: Input) -> [Effect] {
    let effects = take(input)
    catchUp()
    return effects
  }

  private mutating func take(_ input: Input) -> [Effect] {
    switch input {
    case .command(let command): return perform(command)
    case .text(let key): return write(key)
    case .paste(let text): return paste(text)
    case .character(let character): return answer(character)
    case .interrupt(let time): return interrupt(at: time)
    case .unknownKey:
      if !takesText { message = Message(language.unknownKey(KeyHint.key(.help, script, language) ?? "F1")) }
      return []
    case .script(let new):
      script = new
      return []
    case .today(let day):
      guard day != today else { return [] }
      today = day
      refreshAll()
      return []
    case .saved(let failed): return noteSaved(failed)
    case .notKept:
      keptAside = nil
      message = Message(language.notKeptAnywhere, isTrouble: true)
      return []
    case .reloaded(let network): return takeOver(network)
    case .notReloaded:
      message = Message(language.notReloaded, isTrouble: true)
      return []
    case .themed(let name):
      message = Message(language.themeIsNow(name))
      return []
    }
  }

  private mutating func perform(_ command: Command) -> [Effect] {
    if editor != nil { return performInEditor(command) }
    if search.isOpen { return performInSearch(command) }
    if filterEntry != nil { return performInFilter(command) }
    if overlay != nil { return performInOverlay(command) }
    message = nil
    switch command {
    case .up: move(by: -1)
    case .down: move(by: 1)
    case .pageUp: move(by: -max(1, pageRows - 1))
    case .pageDown: move(by: max(1, pageRows - 1))
    case .first: move(by: -1_000_000)
    case .last: move(by: 1_000_000)
    case .left: moveSideways(-1)
    case .right: moveSideways(1)
    case .nextPane: focus = focus.next(forward: true)
    case .previousPane: focus = focus.next(forward: false)
    case .today: go(to: .attention)
    case .schools: go(to: .clusters)
    case .coverage: go(to: .matrix)
    case .network: go(to: .links)
    case .open: return open()
    case .card: overlay = .card(card())
    case .search: openSearch()
    case .searchNext: searchAgain(forward: true)
    case .searchPrevious: searchAgain(forward: false)
    case .filter: openFilter()
    case .sort: order(isReversed: false)
    case .sortReverse: order(isReversed: true)
    case .zoom: isZoomed.toggle()
    case .edit: return edit()
    case .markDone: return markDone()
    case .newItem: return beginNewItem()
    case .duplicate: return duplicateItem()
    case .delete: return deleteItem()
    case .putOff: beginPutOff()
    case .suggest: suggestPartner()
    case .plan: openPlan()
    case .roadmapFromTemplate: beginFromTemplate()
    case .saveTemplate: beginSaveTemplate()
    case .undo: return undo()
    case .redo: return redo()
    case .help: overlay = .help(FilteredList())
    case .save: return [.reload]
    case .palette: overlay = .palette(FilteredList())
    case .problems: overlay = .problems(problemsCard())
    case .theme: return [.nextTheme]
    case .language: switchLanguage()
    case .suspend: return [.suspend]
    case .leave: return leave()
    case .back: back()
    }
    return []
  }

  /// A screen by its key: a way back that led here is forgotten.
  private mutating func go(to pane: Pane) { (focus, isZoomed, trail) = (pane, false, []) }

  /// Esc: back to where a line led from, else to the pane before; a zoomed pane first gives the screen back.
  private mutating func back() {
    if isZoomed {
      isZoomed = false
    } else if !search.needle.isEmpty {
      search = Search()
    } else if focus == .matrix, !coverage.filter.isEmpty {
      coverage.filter(by: "")
    } else if let before = trail.popLast() ?? focus.neighbour(-1) {
      focus = before
    }
  }

  private mutating func open() -> [Effect] {
    switch focus {
    case .attention: leadToPlace()
    case .figures: leadFromFigure()
    case .donors: leadToLinks()
    case .links: leadFromLink()
    case .clusters: focus = .schools
    case .schools: focus = .roadmap
    case .risks: overlay = .card(card())
    case .matrix: openCell()
    case .roadmap:
      guard chosenItem != nil else {
        overlay = .card(card())
        return []
      }
      return edit()
    }
    return []
  }

  private mutating func switchLanguage() {
    language = language == .russian ? .english : .russian
    refreshAll()
    message = Message(language.languageIsNow)
  }

  private mutating func leave() -> [Effect] {
    guard pending.isEmpty, isKeptAside else {
      overlay = .question(Question(.leaveUnsaved))
      return []
    }
    return [.leave]
  }

  /// Ctrl+C cancels; twice within a second and a half it saves and leaves.
  private mutating func interrupt(at time: Int) -> [Effect] {
    if let before = interruptedAt, time - before <= 1500 { return [.leave] }
    interruptedAt = time
    (editor, overlay, filterEntry) = (nil, keptOverlay, nil)
    search.isOpen = false
    message = Message(language.interruptAgain)
    return []
  }

  /// What Ctrl+C does not close: edits of an earlier session must be decided about.
  private var keptOverlay: Overlay? {
    if case .question(let question) = overlay, case .unsavedEdits = question.subject { return overlay }
    return nil
  }
}
