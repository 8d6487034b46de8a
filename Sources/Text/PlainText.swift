/// The scan that tells plain text from other text; see ``SafeText/isPlain(_:)``.
///
/// Each cell of each frame passes here, so it walks over bytes and asks for the commonest ones first.
enum PlainText {
  /// How many scalars, and so columns, a plain text has; nil if it is not plain.
  static func columns(of text: String) -> Int? {
    if let columns = text.utf8.withContiguousStorageIfAvailable({ columns(of: $0) }) { return columns }
    return Array(text.utf8).withUnsafeBufferPointer { columns(of: $0) }
  }

  private static func columns(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = 0
    var columns = 0
    // The text is valid UTF-8, so that the bytes a leading byte asks for are there.
    while index < bytes.count {
      let byte = bytes[index]
      columns += 1
      if byte < 0x80 {
        guard byte >= 0x20 && byte != 0x7F else { return nil }
        index += 1
      } else if byte & 0xFE == 0xD0 {
        index += 2
      } else if byte == 0xE2 {
        guard isPlain(second: bytes[index + 1], third: bytes[index + 2]) else { return nil }
        index += 3
      } else {
        guard isPlain(first: byte, second: bytes[index + 1]) else { return nil }
        index += 2
      }
    }
    return columns
  }

  /// The columns of a plain text and those of its longest word, with the sign that a line may end behind; nil if it is
  /// not plain.
  static func extent(of text: String) -> (columns: Int, longestWord: Int)? {
    guard let columns = columns(of: text) else { return nil }
    let longest = text.utf8.withContiguousStorageIfAvailable { longestWord(in: $0) }
    return (columns, longest ?? Array(text.utf8).withUnsafeBufferPointer { longestWord(in: $0) })
  }

  private static func longestWord(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var (longest, word) = (0, 0)
    for byte in bytes {
      switch byte {
      case UInt8(ascii: " "): word = 0
      // A line may end after a hyphen or a slash.
      case UInt8(ascii: "-"), UInt8(ascii: "/"):
        longest = max(longest, word + 1)
        word = 0
      // The further bytes of a scalar take no column.
      case 0x80..<0xC0: break
      default:
        word += 1
        longest = max(longest, word)
      }
    }
    return longest
  }

  /// The columns of a plain text and of the longest part of it that may find no end of a line inside: at spaces within
  /// initials and numbers, and beside other spaces, it is not looked more closely. Nil if the text is not plain.
  static func parts(of text: String) -> (columns: Int, longest: Int)? {
    guard let columns = columns(of: text) else { return nil }
    return (columns, text.utf8.withContiguousStorageIfAvailable { longestPart(in: $0) } ?? columns)
  }

  private static func longestPart(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let (space, dot, lastOfNumberSign) = (UInt8(ascii: " "), UInt8(ascii: "."), UInt8(0x96))
    var (longest, part) = (0, 0)
    for (place, byte) in bytes.enumerated() where !(0x80..<0xC0).contains(byte) {
      part += 1
      guard byte == space, place > 0, place + 3 < bytes.count else { continue }
      switch bytes[place - 1] {
      case space, dot, lastOfNumberSign: continue
      default: if bytes[place + 1] == space || bytes[place + 2] == dot || bytes[place + 3] == dot { continue }
      }
      longest = max(longest, part)
      part = 0
    }
    return max(longest, part)
  }

  private static func isPlain(first: UInt8, second: UInt8) -> Bool {
    switch first {
    case 0xC2: second >= 0xA0 && second != 0xAD  // not C1 controls, soft hyphen
    case 0xC3...0xCB, 0xD3: true  // Latin letters, Cyrillic
    case 0xD2: !(0x83...0x89).contains(second)  // Cyrillic without the combining marks of its old letters
    case 0xD4: second <= 0xAF  // Cyrillic; then Armenian begins
    default: false
    }
  }

  /// The signs among U+2000 to U+2FFF that the program writes itself; `second` and `third` follow the byte E2.
  private static func isPlain(second: UInt8, third: UInt8) -> Bool {
    switch (second, third) {
    case (0x80, 0x90...0xA7), (0x80, 0xB0...0xBF): true  // dashes, quotation marks, bullet, ellipsis
    case (0x82, 0xA0...0xBF): true  // currency signs
    case (0x84, 0x96): true  // №
    case (0x86, 0x90...0xBF): true  // arrows
    case (0x94...0x96, _), (0x97, 0x80...0xBC): true  // lines, blocks, geometric shapes up to the wide ones
    default: false
    }
  }
}
