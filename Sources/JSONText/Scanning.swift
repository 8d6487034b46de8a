/// Strings and numbers: the inner loops of the reader.
extension JSONCursor {
  /// Reads the string whose opening quote is at `quote`, stores what is between the quotes in `content`, and returns
  /// the place after the closing one.
  mutating func scanString(from quote: Int, limit: Int, isName: Bool) throws(JSONFault) -> Int {
    var index = quote + 1
    var saved = 0
    var hasEscapes = false
    scan: while true {
      while index + 8 <= end {
        let stops = stopMask(word(index))
        if stops == 0 {
          index += 8
        } else {
          index += stops.trailingZeroBitCount >> 3
          break
        }
      }
      guard index < end else { throw fault(.unexpectedEnd, atOffset: end) }
      switch base[index] {
      case .quote: break scan
      case .backslash:
        hasEscapes = true
        saved += try scanEscape(&index)
      case 0x80...: try scanBeyondASCII(&index)
      case 0x20...0x7F: index += 1
      case let control: throw fault(.controlCharacter(control), atOffset: index)
      }
    }
    guard index - quote - 1 - saved <= limit else {
      throw fault(isName ? .keyTooLong(limit: limit) : .stringTooLong(limit: limit), atOffset: quote)
    }
    content = quote + 1..<index
    savedByUnescaping = hasEscapes ? saved : nil
    return index + 1
  }

  /// The high bit of each byte that is a quote, a backslash, a control character or not ASCII; exact for the lowest.
  @inline(__always)
  private func stopMask(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ (ones &* UInt64(UInt8.quote))
    let backslashes = word ^ (ones &* UInt64(UInt8.backslash))
    let zeroes = ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes)
    return (zeroes | ((word &- ones &* 0x20) & ~word) | word) & (ones &* 0x80)
  }

  /// Reads the characters beyond ASCII here, each as RFC 3629 has them: shortest form, no surrogates.
  @inline(__always)
  private mutating func scanBeyondASCII(_ index: inout Int) throws(JSONFault) {
    while index + 1 < end {
      // Four letters of the Cyrillic block at once.
      while index + 8 <= end, word(index) & 0xC0FE_C0FE_C0FE_C0FE == 0x80D0_80D0_80D0_80D0 { index += 8 }
      guard index + 1 < end else { break }
      let lead = base[index]
      if lead & 0xE0 == 0xC0, lead >= 0xC2, base[index + 1] & 0xC0 == 0x80 {
        index += 2
      } else if lead == 0x20, base[index + 1] >= 0x80 {
        // The next word is likely to be of the same kind.
        index += 1
      } else if lead < 0x80 {
        return
      } else {
        index += try lengthOfLongCharacter(at: index)
      }
    }
    if index < end, base[index] >= 0x80 { index += try lengthOfLongCharacter(at: index) }
  }

  private func lengthOfLongCharacter(at index: Int) throws(JSONFault) -> Int {
    let length: Int
    let second: ClosedRange<UInt8>
    switch base[index] {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: throw fault(.invalidUTF8, atOffset: index)
    }
    for place in 1..<length {
      guard index + place < end else { throw fault(.unexpectedEnd, atOffset: end) }
      guard (place == 1 ? second : 0x80...0xBF).contains(base[index + place]) else {
        throw fault(.invalidUTF8, atOffset: index)
      }
    }
    return length
  }

  /// Reads the escape whose backslash is at `index`, and returns how many bytes unescaping it saves.
  private func scanEscape(_ index: inout Int) throws(JSONFault) -> Int {
    let start = index
    guard start + 1 < end else { throw fault(.unexpectedEnd, atOffset: end) }
    switch base[start + 1] {
    case .quote, .backslash, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74:
      index += 2
      return 1
    case 0x75: break
    default: throw fault(.badEscape, atOffset: start)
    }
    let unit = try codeUnit(at: start)
    index += 6
    switch unit {
    case 0 where !limits.allowsNUL: throw fault(.nulCharacter, atOffset: start)
    case 0..<0x80: return 5
    case 0x80..<0x800: return 4
    case 0xD800..<0xDC00:
      guard index < end else { throw fault(.unexpectedEnd, atOffset: end) }
      guard base[index] == .backslash else { throw fault(.loneSurrogate, atOffset: start) }
      guard index + 1 < end else { throw fault(.unexpectedEnd, atOffset: end) }
      guard base[index + 1] == 0x75, (0xDC00..<0xE000).contains(try codeUnit(at: index)) else {
        throw fault(.loneSurrogate, atOffset: start)
      }
      index += 6
      return 8
    case 0xDC00..<0xE000: throw fault(.loneSurrogate, atOffset: start)
    default: return 3
    }
  }

  /// The four digits of the `\uXXXX` at `start`.
  private func codeUnit(at start: Int) throws(JSONFault) -> UInt32 {
    var unit: UInt32 = 0
    for place in 2..<6 {
      guard start + place < end else { throw fault(.unexpectedEnd, atOffset: end) }
      guard let digit = base[start + place].hexValue else { throw fault(.badEscape, atOffset: start) }
      unit = unit << 4 | digit
    }
    return unit
  }

  /// Reads the number that begins at `start`, stores it in `content`, and returns the place after it.
  mutating func scanNumber(from start: Int) throws(JSONFault) -> Int {
    var index = start
    if base[index] == .minus { index += 1 }
    if index < end, base[index] == .zero { index += 1 } else { try scanDigits(&index) }
    if index < end, base[index] == .dot {
      index += 1
      try scanDigits(&index)
    }
    if index < end, base[index] | 0x20 == 0x65 {
      index += 1
      if index < end, base[index] == .plus || base[index] == .minus { index += 1 }
      try scanDigits(&index)
    }
    guard index == end || !continuesNumber(base[index]) else { throw fault(.badNumber, atOffset: index) }
    guard index - start <= limits.numberCharacters else {
      throw fault(.numberTooLong(limit: limits.numberCharacters), atOffset: start)
    }
    content = start..<index
    savedByUnescaping = nil
    return index
  }

  @inline(__always)
  private func scanDigits(_ index: inout Int) throws(JSONFault) {
    guard index < end else { throw fault(.unexpectedEnd, atOffset: end) }
    guard base[index].isDigit else { throw fault(.badNumber, atOffset: index) }
    repeat { index += 1 } while index < end && base[index].isDigit
  }

  /// What somebody who wrote it meant as part of the number: `01`, `1.2.3`, `0x1`, `1_000`, `1e+-2`.
  private func continuesNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }

  /// The text of the last name, string or number.
  package func text() -> String {
    let raw = UnsafeBufferPointer(rebasing: bytes[content])
    guard let saved = savedByUnescaping else { return String(wellFormed: raw) }
    return String(unsafeUninitializedCapacity: raw.count - saved) { Unescaping.copy(raw, into: $0.baseAddress!) }
  }
}

extension JSONCursor {
  /// Whether the last name or string is this text, byte for byte.
  func hasText(_ text: String) -> Bool {
    guard savedByUnescaping == nil else { return self.text().hasSameBytes(as: text) }
    return content.count == text.utf8.count && bytes[content].elementsEqual(text.utf8)
  }
}

/// What escapes stand for, in a string that is known to be well-formed.
enum Unescaping {
  /// Copies a string's bytes with the escapes resolved; there must be room for as many bytes as it has, less what its
  /// escapes save. Returns how many were written.
  static func copy(_ raw: UnsafeBufferPointer<UInt8>, into target: UnsafeMutablePointer<UInt8>) -> Int {
    var written = 0
    var index = 0
    while index < raw.count {
      guard raw[index] == .backslash, index + 1 < raw.count else {
        target[written] = raw[index]
        written += 1
        index += 1
        continue
      }
      if raw[index + 1] == 0x75 {
        for byte in UTF8.encode(scalar(of: raw, &index))! {
          target[written] = byte
          written += 1
        }
      } else {
        target[written] = character(raw[index + 1])
        written += 1
        index += 2
      }
    }
    return written
  }

  /// A string's text, its escapes resolved.
  static func text(of raw: UnsafeBufferPointer<UInt8>) -> String {
    guard raw.contains(.backslash) else { return String(decoding: raw, as: UTF8.self) }
    return String(unsafeUninitializedCapacity: raw.count) { copy(raw, into: $0.baseAddress!) }
  }

  private static func character(_ letter: UInt8) -> UInt8 {
    switch letter {
    case 0x62: 0x08
    case 0x66: 0x0C
    case 0x6E: 0x0A
    case 0x72: 0x0D
    case 0x74: 0x09
    default: letter
    }
  }

  private static func scalar(of raw: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Unicode.Scalar {
    func unit(_ start: Int) -> UInt32 { (2..<6).reduce(0) { $0 << 4 | raw[start + $1].hexValue! } }
    let first = unit(index)
    index += 6
    if let scalar = Unicode.Scalar(first) { return scalar }
    let second = unit(index)
    index += 6
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))!
  }
}

extension String {
  /// The text of bytes that were found to be UTF-8; they are not checked again if the system allows it.
  init(wellFormed bytes: UnsafeBufferPointer<UInt8>) {
    if #available(macOS 26, *) {
      self.init(copying: unsafe UTF8Span(unchecked: bytes.span))
    } else {
      self.init(decoding: bytes, as: UTF8.self)
    }
  }

  /// Whether the two have the same UTF-8 bytes; `==` would also call canonically equivalent texts the same.
  func hasSameBytes(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}
