import Language
import Workspace

/// The help, narrowed by what is typed.
package struct HelpLayer: LayerModel {
  /// What is typed.
  package private(set) var entry = TextEntry()
  /// How far the lines are scrolled.
  package private(set) var scroll = Scroll()

  var takesText: Bool { true }

  func keys(_ scope: Scope) -> [LayerKey] {
    [LayerKey(.back, label: LayerWords.close), LayerKey(.pageUp, .pageDown, label: LayerWords.further)]
  }

  mutating func take(_ command: Command, _ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    switch command.gesture {
    // Home and End belong to the text that is typed.
    case .move(.first), .move(.last): break
    case .move(let move): scroll.move(move, page: desk.sight.pageRows)
    case .accept, .close: return .closes
    case .left, .right, .next, .previous, .tick, .nothing: break
    }
    return .stays
  }

  mutating func write(_ writing: Writing) -> Bool {
    guard entry.write(writing) else { return false }
    scroll.reset()
    return true
  }

  mutating func settle(_ sight: Sight) { if let last = sight.lastTop { scroll.settle(last: last) } }
}

/// All commands by name, narrowed by what is typed.
package struct PaletteLayer: LayerModel {
  /// What is typed.
  package private(set) var entry = TextEntry()
  /// The selected line among those that fit.
  package private(set) var selected = 0

  var takesText: Bool { true }

  func keys(_ scope: Scope) -> [LayerKey] {
    [LayerKey(.open, label: LayerWords.perform), LayerKey(.back, label: LayerWords.close)]
  }

  mutating func take(_ command: Command, _ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    let lines = CommandList.palette(matching: entry.text, desk.script, desk.language)
    switch command.gesture {
    case .move(.first), .move(.last): break
    case .move(let move):
      selected = move.place(from: selected, of: lines.count, page: desk.sight.pageRows) ?? 0
    case .accept:
      return .closes(lines.indices.contains(selected) ? [.perform(lines[selected].command)] : [])
    case .close: return .closes
    case .left, .right, .next, .previous, .tick, .nothing: break
    }
    return .stays
  }

  mutating func write(_ writing: Writing) -> Bool {
    guard entry.write(writing) else { return false }
    selected = 0
    return true
  }
}
