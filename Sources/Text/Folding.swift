/// Text made alike for searching: case-blind, ё = е, NFC, no-break and plain spaces alike, «№ 5» = «№5». «й» stays
/// «й»: folding diacritics away, as some libraries do, would turn it into «и».
package enum Folding {
  /// The folded text: what ``contains(_:_:)`` compares. Folding it again changes nothing.
  package static func folded(_ text: String) -> String {
    if SafeText.isPlain(text) {
      let folded = String(unsafeUninitializedCapacity: text.utf8.count) { folded in
        text.utf8.withContiguousStorageIfAvailable { PlainFolding(from: $0, to: folded).run() } ?? 0
      }
      if !folded.isEmpty { return folded }
    }
    return String(String.UnicodeScalarView(pieces(of: text).map(\.scalar)))
  }

  /// Whether a folded text holds a folded needle; an empty needle is in every text.
  package static func contains(_ folded: String, _ foldedNeedle: String) -> Bool {
    var folded = folded
    var needle = foldedNeedle
    return folded.withUTF8 { text in needle.withUTF8 { isThere($0, in: text) } }
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
}
