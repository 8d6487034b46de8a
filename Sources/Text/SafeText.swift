/// Makes text from outside (files, pastes, names of folders) safe to show: on the screen, on stdout and stderr, in
/// logs.
///
/// Such text can hold what a terminal obeys (ESC, C0 and C1 controls), what turns the reading order round (bidi
/// marks) or what nobody sees (zero-width and tag characters). Each of these becomes one ``sign``, so that the reader
/// sees that something was there and the columns stay right.
package enum SafeText {
  /// Stands for a scalar that must not be shown: «·». Not `?`, which is a word of its own in a sentence, and not
  /// U+FFFD, which the 256 glyphs of the Linux console's Cyrillic font lack; both KOI8-R and CP866 have «·».
  package static let sign: Unicode.Scalar = "·"

  /// How many combining marks stay on one base; the ones beyond are dropped. Vietnamese and Church Slavonic, the
  /// densest writing expected, do with three.
  package static let maximumMarks = 3

  /// The text as one safe line: a tab and a line break (also CR LF) become one space each.
  package static func line(_ text: String) -> String {
    isPlain(text) ? text : cleaned(text, lineBreak: " ")
  }

  /// The text as safe lines: line breaks (LF, CR, CR LF) become `\n`, a tab becomes a space.
  package static func lines(_ text: String) -> String {
    isPlain(text) ? text : cleaned(text, lineBreak: "\n")
  }

  /// Whether ``line(_:)`` would return the text as it is.
  package static func isSafe(_ text: String) -> Bool {
    if isPlain(text) { return true }
    // Scalar by scalar, as two canonically equivalent strings are equal to Swift.
    return text.unicodeScalars.elementsEqual(cleaned(text, lineBreak: " ").unicodeScalars)
  }

  /// Whether every scalar is safe, one column wide, a Character by itself and in NFC whatever is next to it: ASCII,
  /// Latin letters, Cyrillic, «», №, —, …, box drawing. False means only that a closer look is needed.
  ///
  /// Nearly all text of this program is plain, so this scan of bytes is what the other functions of this room cost.
  package static func isPlain(_ text: String) -> Bool { PlainText.columns(of: text) != nil }

  private static func cleaned(_ text: String, lineBreak: Unicode.Scalar) -> String {
    var result = String.UnicodeScalarView()
    var marks = 0
    var hasBase = false
    var afterReturn = false
    for scalar in text.unicodeScalars {
      defer { afterReturn = scalar == "\r" }
      switch ScalarNature(scalar) {
      case .lineBreak:
        if scalar == "\n" && afterReturn { continue }
        result.append(lineBreak)
        hasBase = lineBreak != "\n"
      case .tab:
        result.append(" ")
        hasBase = true
      case .visible:
        result.append(scalar)
        hasBase = true
      case .mark where hasBase:
        marks += 1
        if marks <= maximumMarks { result.append(scalar) }
        continue
      case .mark, .unsafe:
        // A mark without a base would sit on whatever the screen shows before the text.
        result.append(sign)
        hasBase = true
      case .dropped:
        continue
      }
      marks = 0
    }
    return String(result)
  }
}
