import Language
import ViewModels
import Widgets

/// Which keys the bottom line names.
enum KeyBarItems {
  /// The keys that help most where the focus is; the first ones stay where there is little room.
  static func items(_ state: Dashboard) -> [KeyBar.Item] {
    if state.editor != nil { return written(state.language, [.open, .nextPane, .back]) }
    if state.search.isOpen { return written(state.language, [.open, .down, .up, .back]) }
    if state.filterEntry != nil { return written(state.language, [.open, .back]) }
    if let overlay = state.overlay { return items(overlay, state) }
    let commands: [Command] =
      switch state.focus {
      case .attention:
        [.help, .open, .markDone, .edit, .putOff, .suggest, .leave, .undo, .card, .search, .zoom, .palette, .save]
      case .roadmap:
        [.help, .edit, .markDone, .newItem, .delete, .undo, .leave, .card, .duplicate, .search, .zoom, .save]
      case .matrix:
        [.help, .open, .filter, .sort, .card, .suggest, .search, .leave, .undo, .zoom, .palette, .save]
      case .donors, .links:
        [.help, .open, .nextPane, .card, .suggest, .plan, .search, .undo, .leave, .zoom, .palette, .save]
      case .figures, .clusters:
        [.help, .open, .nextPane, .card, .search, .undo, .leave, .zoom, .palette, .save]
      case .schools, .risks:
        [.help, .open, .nextPane, .card, .suggest, .search, .undo, .leave, .zoom, .palette, .save]
      }
    return commands.compactMap { command in
      let line = CommandTable.line(command)
      // Where a letter does the same as another key, the bar shows it in the layout that is typed.
      let key =
        [.undo, .leave, .search, .zoom, .putOff, .suggest, .plan].contains(command)
        ? line.keys.last { $0.character != nil } : line.keys.first
      return key.map { KeyBar.Item(KeyHint.name($0, state.script, state.language), state.language(line.label)) }
    }
  }

  private static func written(_ language: Language, _ commands: [Command]) -> [KeyBar.Item] {
    commands.map { command in
      let key = CommandTable.line(command).keys[0]
      return KeyBar.Item(KeyHint.name(key, .latin, language), language.writingLabel(key.text))
    }
  }

  /// The keys of what lies over the screen: those of the screen below do nothing there.
  private static func items(_ overlay: Overlay, _ state: Dashboard) -> [KeyBar.Item] {
    let language = state.language
    let keys: [(command: Command, label: String)] =
      switch overlay {
      case .form(let form) where form.entries.count == 1:
        [(.open, language.keepLabel), (.back, language.dropLabel)]
      case .mark, .form:
        [(.open, language.keepLabel), (.nextPane, language.nextFieldLabel), (.back, language.dropLabel)]
      case .help, .card, .problems: [(.back, language.closeLabel), (.pageDown, language.furtherLabel)]
      case .palette: [(.open, language.doLabel), (.back, language.closeLabel)]
      case .status, .template: [(.open, language.chooseLabel), (.back, language.dropLabel)]
      case .question:
        [(.open, language.chooseLabel), (.nextPane, language.nextAnswerLabel), (.back, language.closeLabel)]
      case .suggestion:
        [
          (.open, language.acceptLabel), (.delete, language.declineLabel), (.pageDown, language.reasonsLabel),
          (.back, language.closeLabel),
        ]
      case .acceptance: [(.open, language.acceptLabel), (.markDone, language.tickLabel), (.back, language.backLabel)]
      case .plan:
        [
          (.open, language.acceptLabel), (.markDone, language.tickLabel), (.delete, language.notThisDonorLabel),
          (.undo, language.letInLabel), (.pageDown, language.reasonsLabel), (.back, language.closeLabel),
        ]
      }
    return keys.map { command, label in
      KeyBar.Item(KeyHint.key(command, state.script, language) ?? "", label)
    }
  }
}
