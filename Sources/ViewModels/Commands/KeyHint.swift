package import Language
import Text

/// The layout of the keyboard, as far as it shows: what was typed last.
package enum KeyboardScript: Sendable {
  /// Latin or Cyrillic letters.
  case latin, cyrillic
}

/// How a key is called in hints: letters in the layout last typed, so that the hint is what the key cap sends.
package enum KeyHint {
  /// The first key of a command in this layout: «F4», «Пробел», «й»; nil if it has none.
  package static func key(_ command: Command, _ script: KeyboardScript, _ language: Language) -> String? {
    CommandTable.line(command).keys.first.map { name($0, script, language) }
  }

  /// A key's name in this layout and language.
  package static func name(_ key: KeyName, _ script: KeyboardScript, _ language: Language) -> String {
    if let character = key.character {
      guard script == .cyrillic, let twin = KeyboardLayout.cyrillic(for: character) else { return key.text }
      return String(twin)
    }
    if key.text.first == "f", Int(key.text.dropFirst()) != nil { return key.text.uppercased() }
    return language.keyName(key.text)
  }
}
