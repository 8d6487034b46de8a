extension Canvas {
  /// The same picture with ASCII for lines, blocks, arrows and typographic signs, for terminals whose font lacks
  /// them; each sign keeps its one column. Letters, Cyrillic among them, stay.
  package func withASCIIGlyphs() -> Canvas {
    var plain = self
    plain.glyphs.withUnsafeMutableBufferPointer { glyphs in
      for index in glyphs.indices where glyphs[index].scalar >= 0xA0 && glyphs[index].width == 1 {
        if let ascii = Canvas.ascii(for: glyphs[index].scalar) { glyphs[index].scalar = ascii }
      }
    }
    return plain
  }

  /// The ASCII sign in the place of a typographic one; nil for a letter and for what has none.
  static func ascii(for scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0xA0...0xBF: asciiForLatin1[scalar]
    case 0xD7: 0x78  // × → x
    case 0x2000...0x27BF: asciiForSigns[scalar]
    default: nil
    }
  }

  private static let asciiForLatin1 = table([
    ("\"", "«»"), (" ", "\u{A0}"), ("*", "·"), ("c", "©"), ("R", "®"), ("o", "°"), ("S", "§"),
  ])

  private static let asciiForSigns = table([
    ("-", "─━╌┄┈–—‐‑‒―═−"), ("|", "│┃║┆┊"), ("+", "┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╭╮╰╯"), ("#", "█■▉▓▪◼"), ("%", "▒"), (":", "░"),
    ("*", "•●◆★‣∙"), ("o", "○◦"), ("[", "□"), (">", "→►▶›"), ("<", "←◄◀‹"), ("^", "↑▲△"), ("v", "↓▼▽✓✔"),
    ("x", "✗✘×"), ("N", "№"), ("\"", "„“”‟"), ("'", "‘’‚‛"), ("~", "…"), ("_", "▁"),
    (" ", "\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}\u{2009}\u{200A}\u{202F}"),
  ])

  private static func table(_ rows: [(ascii: Unicode.Scalar, signs: String)]) -> [UInt32: UInt32] {
    var table: [UInt32: UInt32] = [:]
    for row in rows {
      for sign in row.signs.unicodeScalars { table[sign.value] = row.ascii.value }
    }
    return table
  }
}
