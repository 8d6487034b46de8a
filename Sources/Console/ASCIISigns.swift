extension Outcome {
  /// The same with ASCII for typographic signs, for terminals whose font lacks them; letters, Cyrillic among them, stay.
  var withASCIISigns: Outcome {
    Outcome(output: Outcome.plain(output), errors: Outcome.plain(errors), exitCode: exitCode)
  }

  private static let signs: [Character: String] = [
    "«": "\"", "»": "\"", "“": "\"", "”": "\"", "’": "'", "№": "N", "—": "-", "–": "-", "−": "-", "…": "~", "•": "*",
    "→": ">",
    "←": "<", "■": "#", "▲": "!", "×": "x", "·": "*",
  ]

  private static func plain(_ text: String) -> String {
    String(text.flatMap { signs[$0] ?? String($0) })
  }
}
