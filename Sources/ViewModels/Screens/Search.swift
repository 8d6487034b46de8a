import Language
import SchoolNetwork
import Text

/// What is searched for, and where.
package struct Search: Equatable, Sendable {
  /// What is searched for: what is typed, or the same keys in the other layout if only that finds anything.
  package var needle = ""
  /// What of the rows is marked.
  package var marked: String { Needle(needle).marked(needle) }
  /// The pane it began in.
  package var pane = Pane.schools

  /// No search.
  package init() {}
}

extension Dashboard {
  /// `/`: begins a search in the focused pane; from the clusters, in the schools of the chosen one.
  mutating func openSearch() {
    screens.shown.beginSearch()
    search = Search()
    search.pane = focus
    entry = .search(TextEntry())
  }

  /// Searches for what is typed, from the selection on; tries the other layout where that finds nothing.
  mutating func searchTyped() {
    let typed = entry?.text.text ?? ""
    search.needle = typed
    notice = nil
    guard !typed.isEmpty else { return }
    if find(typed, .typing) { return }
    let retyped = KeyboardLayout.retyped(typed)
    if retyped != typed, find(retyped, .typing) {
      search.needle = retyped
      notice = Notice(language.foundInOtherLayout(retyped))
    } else {
      notice = Notice(language.notFound(typed), isTrouble: true)
    }
  }

  /// Goes to the next or previous match.
  mutating func searchAgain(_ way: SearchWay) {
    if case .refused(let reason) = offer(.searchNext) {
      notice = reason
      return
    }
    screens.focus(search.pane)
    if !find(search.needle, way) { notice = Notice(language.notFound(search.needle), isTrouble: true) }
  }

  private mutating func find(_ text: String, _ way: SearchWay) -> Bool {
    let scope = scope
    screens.catchUp(scope)
    return screens.shown.find(Needle(text), way, scope)
  }

  /// Shows what fits the filter that is typed.
  mutating func filterTyped() {
    screens.coverage.pane.filter(by: entry?.text.text ?? "")
    let pane = screens.coverage.pane
    notice = pane.needle == pane.filter ? nil : Notice(language.filteredInOtherLayout(pane.needle))
  }

  /// A command while a line is typed at the bottom: Enter keeps it, Esc drops it, arrows move among what fits.
  mutating func takeInEntry(_ entry: LineEntry, _ command: Command) {
    switch (entry, command.gesture) {
    case (.search, .accept), (.filter, .accept):
      self.entry = nil
      if case .filter = entry { notice = nil }
    case (.search, .close) where command != .help: (self.entry, search) = (nil, Search())
    case (.search, .move(.rows(let step))): searchAgain(step > 0 ? .next : .previous)
    case (.filter, .close) where command != .help:
      (self.entry, notice) = (nil, nil)
      screens.coverage.pane.filter(by: "")
    case (.filter, .move(.rows(let steps))):
      notice = nil
      screens.coverage.move(.rows(steps), scope)
    case (.filter, .move(.pages(let steps))):
      notice = nil
      screens.coverage.move(.pages(steps), scope)
    case (.filter, _): notice = nil
    case (.search, _): break
    }
  }
}
