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
  /// With which two bytes words begin, a bit each. Words of the other layout begin like none as a rule: that is seen here
  /// at once.
  private var heads = [UInt64](repeating: 0, count: 1024)

  /// Room for the texts of so many things: the list is not moved as it grows. What stays empty takes no memory.
  init(things: Int) {
    bytes.reserveCapacity(things * 1024)
    starts.reserveCapacity(things * 96)
  }

  /// The first bytes of a word as one number, so that a word is compared at once.
  struct Start {
    private let value: UInt64, mask: UInt64

    /// Of at most eight bytes; further ones are compared one by one.
    init(_ bytes: some Collection<UInt8>) {
      var (value, mask): (UInt64, UInt64) = (0, 0)
      for (place, byte) in bytes.prefix(8).enumerated() {
        value |= UInt64(byte) << UInt64(8 * place)
        mask |= 0xFF << UInt64(8 * place)
      }
      (self.value, self.mask) = (value, mask)
    }

    /// Whether eight bytes begin with them.
    @inline(__always)
    func isBeginning(of head: UInt64) -> Bool { head & mask == value }
  }

  /// The texts while they are looked through.
  struct Reading {
    /// The bytes, with some behind the last text; where each word begins.
    let bytes: UnsafeBufferPointer<UInt8>, starts: UnsafeBufferPointer<Int32>

    /// The eight bytes from a place on.
    @inline(__always)
    func head(_ place: Int) -> UInt64 {
      UInt64(littleEndian: UnsafeRawPointer(bytes.baseAddress! + place).loadUnaligned(as: UInt64.self))
    }

    /// Whether these bytes are at a place.
    func hasBytes(_ word: [UInt8], at place: Int) -> Bool {
      word.indices.allSatisfy { bytes[place + $0] == word[$0] }
    }
  }

  /// Whether a word may begin with these bytes.
  func mayBegin(with word: [UInt8]) -> Bool {
    guard word.count > 1 else { return true }
    let head = Int(word[0]) << 8 | Int(word[1])
    return heads[head >> 6] & 1 << UInt64(head & 63) != 0
  }

  /// Looks through the texts.
  func read<Result>(_ look: (Reading) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      starts.withUnsafeBufferPointer { look(Reading(bytes: bytes, starts: $0)) }
    }
  }

  /// Ends the texts, so that a word can be compared at once also where it is the last.
  mutating func end() { bytes += [UInt8](repeating: 0, count: 8) }

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
      if isLetter.is, !wasLetter || isLetter.isSign {
        starts.append(Int32(truncatingIfNeeded: place))
        // A text ends with a break: there is a second byte.
        let head = Int(bytes[place]) << 8 | Int(bytes[place + 1])
        heads[head >> 6] |= 1 << UInt64(head & 63)
      }
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
