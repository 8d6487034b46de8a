import Testing

/// What a person does next at the keyboard, in either layout.
enum Step {
  /// A letter or sign that is a command, by its place on the keyboard.
  case command(Character)
  /// A key that both layouts have.
  case key(PressedKey)
  /// Text in a field, the same in both layouts.
  case text(String)

  /// What the keys of commands send in the Russian layout; digits and the space bar send what they always do.
  private static let cyrillic: [Character: Character] = [
    "j": "о", "e": "у", "l": "д", "x": "ч", "a": "ф", "u": "г", "U": "Г", "q": "й", "o": "щ", "p": "з", ":": "Ж",
  ]

  /// The letter of a command as it is sent.
  static func sent(_ letter: Character, isCyrillic: Bool) -> String {
    guard isCyrillic, !letter.isNumber, letter != " " else { return String(letter) }
    return String(cyrillic[letter]!)
  }
}

extension StartedKurator {
  /// Takes a step in one of the layouts.
  func take(_ step: Step, isCyrillic: Bool) throws {
    switch step {
    case .command(let letter): try terminal.send(Step.sent(letter, isCyrillic: isCyrillic))
    case .key(let key): try terminal.send(key)
    case .text(let text): try terminal.send(text)
    }
  }

  /// Takes a step that changes what is shown, and waits until the program rests.
  func takeAndSettle(_ step: Step, isCyrillic: Bool = false) throws {
    let before = frame
    try take(step, isCyrillic: isCyrillic)
    // A long text may come in parts.
    if case .text(let text) = step, text.count > 1 { try terminal.wait(for: "“\(text)”") { unbroken.contains(text) } }
    try terminal.wait(for: "a change by \(step)") { frame != before }
    try settle()
  }

  /// Takes a step and waits for this frame. Of the palette only the line that is typed counts: beside the commands stand
  /// their keys, in the layout last typed, as in the key bar.
  func take(_ step: Step, isCyrillic: Bool, until expected: ShownFrame) throws {
    try take(step, isCyrillic: isCyrillic)
    let typed = expected.lines.first { $0.contains("│:") }
    try terminal.wait(for: "\(step):\n\(expected.lines.joined(separator: "\n"))\n— but") {
      if let typed { terminal.lines.contains(typed) } else { frame == expected }
    }
  }
}
