/// Text made alike for searching: case-blind, ё = е, NFC, no-break and plain spaces alike, «№ 5» = «№5». «й» stays
/// «й»: folding diacritics away, as some libraries do, would turn it into «и».
package enum Folding {
  /// The folded text: what ``contains(_:_:)`` compares. Folding it again changes nothing.
  package static func folded(_ text: String) -> String {
    if SafeText.isPlain(text) {
      let folded = String(unsafeUninitializedCapacity: text.utf8.count) { buffer in
        var writer = ByteWriter(buffer: buffer)
        var afterNumberSign = false
        for scalar in text.unicodeScalars {
          let isSpace = scalar == " " || scalar == "\u{A0}"
          if afterNumberSign && isSpace { continue }
          afterNumberSign = scalar == "№"
          guard let low = simplyFolded(scalar), writer.append(low) else { return 0 }
        }
        return writer.count
      }
      if !folded.isEmpty || text.isEmpty { return folded }
    }
    return String(String.UnicodeScalarView(pieces(of: text).map(\.scalar)))
  }

  /// Whether a folded text holds a folded needle; an empty needle is in every text.
  package static func contains(_ folded: String, _ foldedNeedle: String) -> Bool {
    var folded = folded
    var needle = foldedNeedle
    return folded.withUTF8 { text in needle.withUTF8 { firstPlace(of: $0, in: text, from: 0) != nil } }
  }

  /// The places in a text, as written, that match a needle (not yet folded), from left to right without overlaps;
  /// whole Characters each. An empty needle matches nowhere.
  package static func matches(of needle: String, in text: String) -> [Range<String.Index>] {
    let needle = pieces(of: needle).map(\.scalar)
    guard !needle.isEmpty else { return [] }
    let pieces = pieces(of: text)
    var found: [Range<String.Index>] = []
    var start = 0
    while start + needle.count <= pieces.count {
      let end = start + needle.count
      if pieces[start..<end].lazy.map(\.scalar).elementsEqual(needle) {
        found.append(pieces[start].place.lowerBound..<pieces[end - 1].place.upperBound)
        start = end
      } else {
        start += 1
      }
    }
    return found
  }

  /// One scalar of the folded text, and the Character of the text it came from.
  struct Piece {
    var scalar: Unicode.Scalar
    var place: Range<String.Index>
  }

  static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    pieces.reserveCapacity(text.utf8.count)
    for index in text.indices {
      let place = index..<text.index(after: index)
      for scalar in NFC.normalized(String(text[index])).unicodeScalars {
        if pieces.last?.scalar == "№" && scalar.properties.isWhitespace { continue }
        if let low = simplyFolded(scalar) {
          pieces.append(Piece(scalar: low, place: place))
        } else {
          pieces += scalar.properties.lowercaseMapping.unicodeScalars.map { Piece(scalar: $0, place: place) }
        }
      }
    }
    return pieces
  }

  /// The folded scalar of ASCII, Cyrillic and the signs this program meets; nil for what needs Unicode's tables.
  static func simplyFolded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x41...0x5A, 0x410...0x42F: Unicode.Scalar(scalar.value + 0x20)
    case 0x401, 0x451: "е"
    case 0x400...0x40F: Unicode.Scalar(scalar.value + 0x50)
    case 0x09, 0xA0, 0x2000...0x200A, 0x202F: " "
    case 0x00..<0x80, 0xA1...0xBF, 0x430...0x45F, 0x2010...0x2027, 0x2116, 0x2190...0x27BF: scalar
    default: nil
    }
  }

  /// Where the needle begins first. The needle's last byte is looked at first: the first one of Cyrillic letters is
  /// nearly always the same.
  private static func firstPlace(
    of needle: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, from: Int
  ) -> Int? {
    guard let last = needle.last else { return from }
    var start = from
    while start + needle.count <= text.count {
      if text[start + needle.count - 1] == last
        && needle.indices.dropLast().allSatisfy({ text[start + $0] == needle[$0] })
      {
        return start
      }
      start += 1
    }
    return nil
  }
}

/// Writes scalars of up to three UTF-8 bytes into the storage of a new string.
private struct ByteWriter {
  let buffer: UnsafeMutableBufferPointer<UInt8>
  var count = 0

  /// Whether there was room.
  mutating func append(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    switch value {
    case ..<0x80: return append(UInt8(value))
    case ..<0x800: return append(0xC0 | UInt8(value >> 6)) && append(0x80 | UInt8(value & 0x3F))
    default:
      return append(0xE0 | UInt8(value >> 12)) && append(0x80 | UInt8(value >> 6 & 0x3F))
        && append(0x80 | UInt8(value & 0x3F))
    }
  }

  private mutating func append(_ byte: UInt8) -> Bool {
    guard count < buffer.count else { return false }
    buffer[count] = byte
    count += 1
    return true
  }
}
