import Language
import Workspace

/// Headed lines to read, longer than the screen perhaps.
package struct Card: LayerModel {
  /// One line: a heading, or a field with its value.
  package enum Line: Equatable, Sendable {
    /// A heading.
    case heading(String)
    /// A field with its value.
    case field(String, String)
    /// Text.
    case text(String)
  }

  /// Its title.
  package let title: String
  /// The names of schools that the title consists of: they are shortened if there is too little room. Empty if it is
  /// another one.
  package private(set) var names: [String] = []
  /// Its lines.
  package let lines: [Line]
  /// How far it is scrolled, in wrapped lines.
  package private(set) var scroll = Scroll()

  /// A card.
  package init(_ title: String, _ lines: [Line]) {
    self.title = title
    self.lines = lines
  }

  /// The card of a school, or of a donor and the school that it helps.
  package init(of names: [String], _ lines: [Line]) {
    self.init(Card.title(names), lines)
    self.names = names
  }

  /// The title of such a card.
  package static func title(_ names: [String]) -> String { names.joined(separator: " → ") }

  func keys(_ scope: Scope) -> [LayerKey] {
    [LayerKey(.back, label: LayerWords.close), LayerKey(.pageUp, .pageDown, label: LayerWords.further)]
  }

  mutating func take(_ command: Command, _ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    if command == .card { return .closes }
    switch command.gesture {
    case .move(let move): scroll.move(move, page: desk.sight.pageRows)
    // As in every reader of pages.
    case .tick: scroll.move(.pages(1), page: desk.sight.pageRows)
    case .accept, .close: return .closes
    case .left, .right, .next, .previous, .nothing: break
    }
    return .stays
  }

  mutating func settle(_ sight: Sight) { if let last = sight.lastTop { scroll.settle(last: last) } }
}
