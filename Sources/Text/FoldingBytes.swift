/// Folds plain text byte by byte: a network's whole text is folded when the program starts.
struct PlainFolding {
  private let text: UnsafeBufferPointer<UInt8>
  private let folded: UnsafeMutableBufferPointer<UInt8>
  private var count = 0
  private var index = 0

  /// Folded text is never longer than the text.
  init(from text: UnsafeBufferPointer<UInt8>, to folded: UnsafeMutableBufferPointer<UInt8>) {
    self.text = text
    self.folded = folded
  }

  /// How many bytes were written; 0 if the text holds letters that need Unicode's tables.
  consuming func run() -> Int {
    while index < text.count {
      let byte = text[index]
      switch byte {
      case 0x41...0x5A: write(byte + 0x20)
      case ..<0x80: write(byte)
      case 0xD0, 0xD1: writeCyrillic(byte, text[index + 1])
      case 0xC2:
        if text[index + 1] == 0xA0 { write(0x20, taking: 2) } else { write(byte, text[index + 1]) }
      case 0xE2: writeSign()
      default: return 0
      }
    }
    return count
  }

  private mutating func writeCyrillic(_ lead: UInt8, _ second: UInt8) {
    switch (lead, second) {
    case (0xD0, 0x81), (0xD1, 0x91): write(0xD0, 0xB5)  // Ё, ё → е
    case (0xD0, 0x80...0x8F): write(0xD1, second + 0x10)  // Ѐ to Џ
    case (0xD0, 0x90...0x9F): write(0xD0, second + 0x20)  // А to П
    case (0xD0, 0xA0...0xAF): write(0xD1, second - 0x20)  // Р to Я
    // Ѡ and on: letters of old books, in pairs of a capital and a small one.
    case (0xD1, 0xA0...0xBF): write(0xD1, second | 1)
    default: write(lead, second)
    }
  }

  private mutating func writeSign() {
    let isNumberSign = text[index + 1] == 0x84 && text[index + 2] == 0x96
    folded[count] = text[index]
    count += 1
    index += 1
    write(text[index], text[index + 1])
    guard isNumberSign else { return }
    while index < text.count {
      if text[index] == 0x20 { index += 1 } else if isNoBreakSpace { index += 2 } else { break }
    }
  }

  private var isNoBreakSpace: Bool { index + 1 < text.count && text[index] == 0xC2 && text[index + 1] == 0xA0 }

  private mutating func write(_ byte: UInt8, taking taken: Int = 1) {
    folded[count] = byte
    count += 1
    index += taken
  }

  private mutating func write(_ first: UInt8, _ second: UInt8) {
    folded[count] = first
    folded[count + 1] = second
    count += 2
    index += 2
  }
}

extension Folding {
  /// Whether the needle's bytes are in the text. It compares sixteen places at a time with the last bytes of the
  /// needle's last two letters: the first byte of Cyrillic letters is nearly always the same.
  static func isThere(_ needle: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let last = needle.last else { return true }
    let bytes = UnsafeRawBufferPointer(text)
    let wanted = SIMD16(repeating: last)
    let distance = min(2, needle.count - 1)
    let wantedBefore = SIMD16(repeating: needle[needle.count - 1 - distance])
    var end = needle.count - 1
    while end + 16 <= bytes.count {
      let block = bytes.loadUnaligned(fromByteOffset: end, as: SIMD16<UInt8>.self)
      let before = bytes.loadUnaligned(fromByteOffset: end - distance, as: SIMD16<UInt8>.self)
      // Zero where both bytes are the wanted ones. The words are looked at, as asking a SIMD mask is slow.
      let different = unsafeBitCast((block ^ wanted) | (before ^ wantedBefore), to: SIMD2<UInt64>.self)
      if hasZeroByte(different[0]) || hasZeroByte(different[1]) {
        for place in end..<end + 16 where ends(needle, at: place, in: text) { return true }
      }
      end += 16
    }
    while end < bytes.count {
      if ends(needle, at: end, in: text) { return true }
      end += 1
    }
    return false
  }

  @inline(__always)
  private static func hasZeroByte(_ word: UInt64) -> Bool {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0
  }

  private static func ends(
    _ needle: UnsafeBufferPointer<UInt8>, at end: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let start = end - needle.count + 1
    var index = needle.count - 1
    while index >= 0 {
      if text[start + index] != needle[index] { return false }
      index -= 1
    }
    return true
  }
}
