import Language
import ViewModels
import Widgets

/// Which keys the bottom line names.
enum KeyBarItems {
  /// The keys that help most now; the first ones stay if there is little room. The screen is asked what each would do.
  static func items(_ state: Dashboard) -> [KeyBar.Item] {
    guard let keys = state.keys else {
      let commands = state.screens.bar
      return zip(commands, state.offers(commands)).compactMap { item($0, isRefused: $1 != .does, state) }
    }
    return LayerKey.bar(keys).map { command, label in
      KeyBar.Item(KeyHint.key(command, state.desk.script, state.language) ?? "", state.language(label))
    }
  }

  private static func item(_ command: Command, isRefused: Bool, _ state: Dashboard) -> KeyBar.Item? {
    let line = CommandTable.line(command)
    // If a letter does the same as another key, the bar shows it in the layout that is typed.
    let isLetter = [.undo, .leave, .search, .zoom, .putOff, .suggest, .plan].contains(command)
    let key = isLetter ? line.keys.last { $0.character != nil } : line.keys.first
    return key.map {
      KeyBar.Item(
        KeyHint.name($0, state.desk.script, state.language), state.language(line.label), isRefused: isRefused)
    }
  }
}
