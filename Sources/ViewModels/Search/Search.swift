import Language
import SchoolNetwork
import Text

/// A search in a pane, by what is typed.
package struct Search: Equatable, Sendable {
  /// Whether it is being typed.
  package var isOpen = false
  /// What is typed, or was searched for last.
  package var entry = TextEntry()
  /// What is searched for: what is typed, or the same keys in the other layout where that alone finds anything.
  package var needle = ""
  /// The pane it began in.
  package var pane: Pane = .schools

  /// No search.
  package init() {}
}

extension Dashboard {
  /// Begins a search in the focused pane; from the clusters, in the schools of the chosen one.
  mutating func openSearch() {
    if focus == .clusters { focus = .schools }
    search = Search()
    search.isOpen = true
    search.pane = focus
    message = nil
  }

  /// Searches for what is typed, from the selection on; tries the other layout where that finds nothing.
  mutating func searchTyped() {
    let typed = search.entry.text
    search.needle = typed
    message = nil
    guard !typed.isEmpty else { return }
    if select(matching: typed, forward: true, includingCurrent: true) { return }
    let retyped = KeyboardLayout.retyped(typed)
    if retyped != typed, select(matching: retyped, forward: true, includingCurrent: true) {
      search.needle = retyped
      message = Message(language.foundInOtherLayout(retyped))
    } else {
      message = Message(language.notFound(typed), isTrouble: true)
    }
  }

  /// Goes to the next or previous match.
  mutating func searchAgain(forward: Bool) {
    guard !search.needle.isEmpty else {
      message = Message(language.nothingSearched(KeyHint.key(.search, script, language) ?? ""))
      return
    }
    focus = search.pane
    if !select(matching: search.needle, forward: forward, includingCurrent: false) {
      message = Message(language.notFound(search.needle), isTrouble: true)
    }
  }

  private mutating func select(matching text: String, forward: Bool, includingCurrent: Bool) -> Bool {
    let needle = Folding.folded(text)
    switch search.pane {
    case .attention:
      let rows = attention.rows
      guard
        let found = Dashboard.next(
          Array(rows.indices), from: attention.selected, forward, includingCurrent,
          where: { place in
            rows[place].line.map { Folding.contains(Folding.folded(language.sentence($0, in: network)), needle) }
              ?? false
          })
      else { return false }
      attention.select(found)
    case .donors: return networkPane.selectDonor(matching: needle, in: network, forward, includingCurrent)
    case .links: return networkPane.selectLink(matching: needle, in: network, forward, includingCurrent)
    case .figures:
      let rows = figures.rows
      guard
        let found = Dashboard.next(
          rows.indices.filter { rows[$0].id != nil }, from: figures.selected, forward, includingCurrent,
          where: { Folding.contains(Folding.folded(FigureWords(rows[$0], network, language).label), needle) })
      else { return false }
      figures.select(found)
    case .clusters, .schools:
      guard
        let found = Dashboard.next(
          schools, from: school, forward, includingCurrent,
          where: { id in
            network.school(id).map { $0.isFound(by: needle) } ?? false
          })
      else { return false }
      choose(school: found)
    case .risks:
      guard
        let found = Dashboard.next(
          riskRows.map(\.id), from: risk, forward, includingCurrent,
          where: { id in
            riskRows.first { $0.id == id }.map { Folding.contains(Folding.folded($0.name), needle) } ?? false
          })
      else { return false }
      risk = found
    case .roadmap:
      let rows = roadmapRows.filter(\.id.isSelectable)
      let texts = Dictionary(rows.map { ($0.id, $0.searchText) }, uniquingKeysWith: { first, _ in first })
      guard
        let found = Dashboard.next(
          rows.map(\.id), from: roadmapRow, forward, includingCurrent,
          where: { id in
            Folding.contains(Folding.folded(texts[id] ?? ""), needle)
          })
      else { return false }
      roadmapRow = found
    case .matrix:
      guard
        let found = Dashboard.next(
          coverage.shownSchools, from: coverage.school, forward, includingCurrent,
          where: { id in
            network.school(id).map { $0.isFound(by: needle) } ?? false
          })
      else { return false }
      coverage.select(found)
    }
    return true
  }

  /// The next element that fits, round the end; from the current one on.
  static func next<Element: Equatable>(
    _ elements: [Element], from current: Element?, _ forward: Bool, _ includingCurrent: Bool,
    where fits: (Element) -> Bool
  ) -> Element? {
    guard !elements.isEmpty else { return nil }
    let start = current.flatMap { elements.firstIndex(of: $0) } ?? 0
    let count = elements.count
    for step in 0..<count {
      let offset = includingCurrent ? step : step + 1
      let place = ((start + (forward ? offset : -offset)) % count + count) % count
      if fits(elements[place]) { return elements[place] }
    }
    return nil
  }
}

extension School {
  /// Whether its name or a variant of it holds the folded text.
  func isFound(by needle: String) -> Bool {
    ([name] + variants).contains { Folding.contains(Folding.folded($0), needle) }
  }
}

extension RoadmapRow {
  /// The text that a search looks through.
  fileprivate var searchText: String {
    switch self {
    case .group(_, let text, _): text
    case .section(_, let title): title
    case .item(let row): RoadmapColumn.allCases.map(row.text).joined(separator: " ")
    }
  }
}
