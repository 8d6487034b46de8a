package import Screen

/// Keys written as words, for `kurator frame --keys` and scripts: `down down space`; a word that names no key is text,
/// typed letter by letter.
package enum KeyWords {
  private static let names: [String: Key] = [
    "up": .up, "down": .down, "left": .left, "right": .right, "enter": .enter, "esc": .escape, "escape": .escape,
    "tab": .tab, "backtab": .backTab, "space": .character(" "), "home": .home, "end": .end, "pgup": .pageUp,
    "pgdn": .pageDown, "ins": .insert, "insert": .insert, "del": .delete, "delete": .delete, "bs": .backspace,
    "backspace": .backspace, "pageup": .pageUp, "pagedown": .pageDown, "shift+tab": .backTab,
    "ctrl+up": .controlUp, "ctrl+down": .controlDown, "shift+up": .shiftUp, "shift+down": .shiftDown,
    "alt+enter": .altEnter, "alt+down": .altDown, "ctrl+home": .controlHome, "ctrl+end": .controlEnd,
  ]

  /// The keys of a text of words separated by spaces.
  package static func keys(_ text: String) -> [Key] {
    text.split(separator: " ").flatMap { word -> [Key] in
      let word = String(word)
      if let key = names[word.lowercased()] { return [key] }
      if word.count <= 3, word.first == "f" || word.first == "F", let number = Int(word.dropFirst()),
        (1...12).contains(number)
      {
        return [.function(number)]
      }
      if word.lowercased().hasPrefix("ctrl+"), word.count == 6, let letter = word.lowercased().last {
        return [.control(letter)]
      }
      return word.map(Key.character)
    }
  }
}
