import Language
import Screen
import ViewModels
import Widgets

/// Which keys the bottom line names.
enum KeyBarItems {
  /// The keys that help most now, as many as there is room for. The screen is asked what each of these would do.
  static func bar(_ state: Dashboard, in rect: Rect) -> KeyBar {
    guard let keys = state.keys else {
      let known = state.screens.bar.compactMap { command in item(command, state).map { (command, $0) } }
      var bar = KeyBar(known.map { $1 })
      let shown = known.prefix(bar.places(in: rect).count)
      bar.items = zip(shown, state.offers(shown.map { $0.0 })).map { line, offer in
        KeyBar.Item(line.1.key, line.1.label, isRefused: offer != .does)
      }
      return bar
    }
    return KeyBar(
      LayerKey.bar(keys).map { command, label in
        KeyBar.Item(KeyHint.key(command, state.desk.script, state.language) ?? "", state.language(label))
      })
  }

  private static func item(_ command: Command, _ state: Dashboard) -> KeyBar.Item? {
    let line = CommandTable.line(command)
    // If a letter does the same as another key, the bar shows it in the layout that is typed.
    let isLetter = [.undo, .leave, .search, .zoom, .putOff, .suggest, .plan].contains(command)
    let key = isLetter ? line.keys.last { $0.character != nil } : line.keys.first
    return key.map {
      KeyBar.Item(KeyHint.name($0, state.desk.script, state.language), state.language(line.label))
    }
  }
}
