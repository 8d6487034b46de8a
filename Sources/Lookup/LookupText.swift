import Text

/// The folded texts of all that can be found, one behind the other, and where words begin in them. Thousands of texts are
/// looked through at each letter: as one list of bytes that costs no text of its own.
struct LookupText: Sendable {
  /// The text of one thing.
  struct Piece: Sendable {
    /// Its bytes; its words among ``LookupText/starts``.
    let bytes: Range<Int>, words: Range<Int>
  }

  /// The bytes of all texts.
  private(set) var bytes: [UInt8] = []
  /// Where each word begins.
  private(set) var starts: [Int32] = []

  /// Adds a thing that is found by these texts. No word goes on from one of them into the next.
  mutating func add(_ texts: some Sequence<String>) -> Piece {
    let (first, firstWord) = (bytes.count, starts.count)
    for text in texts where !text.isEmpty { add(Folding.folded(text)) }
    return Piece(bytes: first..<bytes.count, words: firstWord..<starts.count)
  }

  private mutating func add(_ folded: String) {
    var text = folded
    let first = bytes.count
    text.withUTF8 { bytes.append(contentsOf: $0) }
    // A typed text has no line break: nothing is found across two texts.
    bytes.append(0x0A)
    var wasLetter = false
    var place = first
    while place < bytes.count {
      let isLetter = LookupText.isLetter(bytes, at: place)
      // «№5» begins with its sign and with its number.
      if isLetter.is, !wasLetter || isLetter.isSign { starts.append(Int32(truncatingIfNeeded: place)) }
      wasLetter = isLetter.is && !isLetter.isSign
      place += isLetter.length
    }
  }

  /// Whether a letter or figure begins at a place, or the sign of a number, and how many bytes it has.
  private static func isLetter(_ bytes: [UInt8], at place: Int) -> (is: Bool, isSign: Bool, length: Int) {
    let byte = bytes[place]
    switch byte {
    case 0x30...0x39, 0x61...0x7A: return (true, false, 1)
    case 0..<0x80: return (false, false, 1)
    // Quotation marks «» and other signs of Latin-1 come below «À».
    case 0xC2: return (false, false, 2)
    case 0xC3..<0xE0: return (true, false, 2)
    case 0xE2:
      // «№» is U+2116; dashes, quotation marks and bullets are no letters.
      let isNumber = place + 2 < bytes.count && bytes[place + 1] == 0x84 && bytes[place + 2] == 0x96
      return (isNumber, isNumber, 3)
    case 0xE0..<0xF0: return (true, false, 3)
    default: return (true, false, 4)
    }
  }

  /// Whether a byte is a figure.
  static func isFigure(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
