/// What a scalar does on a screen.
enum ScalarNature {
  /// It shows itself, in one column or two.
  case visible
  /// It joins the base before it.
  case mark
  case lineBreak
  case tab
  /// A terminal would obey it, or a reader would not see it.
  case unsafe
  /// It is invisible and only a wish about how its neighbour looks or breaks.
  case dropped

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20..<0x7F: self = .visible
    case 0x09: self = .tab
    case 0x0A, 0x0D: self = .lineBreak
    // Vowels and finals of Hangul, which the screen draws into the syllable's first letter.
    case 0x1161...0x11FF, 0xD7B0...0xD7FB: self = .mark
    // Soft hyphens come with text pasted from the web and from Word; variation selectors choose between two looks
    // of one sign, and terminals disagree about the width of the result.
    case 0xAD, 0xFE00...0xFE0F, 0xE0100...0xE01EF: self = .dropped
    default: self.init(properties: scalar.properties)
    }
  }

  private init(properties: Unicode.Scalar.Properties) {
    // Default ignorable: zero-width and tag characters, bidi controls, Hangul fillers.
    if properties.isDefaultIgnorableCodePoint {
      self = .unsafe
      return
    }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: self = .mark
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: self = .unsafe
    default: self = .visible
    }
  }
}
