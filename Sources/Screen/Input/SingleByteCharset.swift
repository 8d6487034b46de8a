/// A charset of one byte a letter that agrees with ASCII below 0x80: KOI8-R, CP1251.
package struct SingleByteCharset: Equatable, Sendable {
  /// The system's name for it: `KOI8-R`.
  package let name: String
  private let upperHalf: [[UInt8]]
  private let byteOf: [UInt32: UInt8]

  /// A charset with the scalars of the bytes from 0x80 to 0xFF; 0 for a byte that stands for nothing.
  package init(name: String, upperHalf scalars: [UInt32]) {
    self.name = name
    let meant = (0..<128).map { index -> Unicode.Scalar? in
      guard index < scalars.count, scalars[index] >= 0x80 else { return nil }
      return Unicode.Scalar(scalars[index])
    }
    upperHalf = meant.map { $0.map { Array(String(Character($0)).utf8) } ?? [] }
    byteOf = Dictionary(
      meant.enumerated().compactMap { index, scalar in scalar.map { ($0.value, UInt8(0x80 + index)) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Whether Russian can be written in it.
  package var hasCyrillic: Bool { "АЯая".unicodeScalars.allSatisfy { byteOf[$0.value] != nil } }

  /// These bytes as UTF-8; a byte that stands for nothing is left out.
  package func utf8(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var converted: [UInt8] = []
    for byte in bytes {
      if byte < 0x80 { converted.append(byte) } else { converted += upperHalf[Int(byte) - 0x80] }
    }
    return converted
  }

  /// A text in this charset. What it lacks becomes something like it that takes as many columns: a sign of ASCII, a
  /// Russian letter; a mark on a letter is left out, and anything else becomes `?`.
  package func bytes(of text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar.isASCII { bytes.append(UInt8(scalar.value)) } else if let byte = byte(of: scalar) { bytes.append(byte) }
    }
    return bytes
  }

  /// The byte of a scalar, or of what is written in its place; nil for a mark on the letter before it.
  private func byte(of scalar: Unicode.Scalar) -> UInt8? {
    if let byte = byteOf[scalar.value] { return byte }
    if (0x300...0x36F).contains(scalar.value) || scalar.properties.isDefaultIgnorableCodePoint { return nil }
    if let ascii = Canvas.ascii(for: scalar.value) { return UInt8(ascii) }
    return SingleByteCharset.letters[scalar].flatMap { byteOf[$0.value] } ?? UInt8(ascii: "?")
  }

  /// Letters of the languages written beside Russian, and the Russian letters that stand for them where they lack.
  private static let letters: [Unicode.Scalar: Unicode.Scalar] = {
    let rows = ("әӘөӨүҮұҰҗҖңҢһҺқҚғҒіІїЇєЄґҐўЎӑӐӗӖҫҪӳӲӧӦӱӰӹӸӝӜӟӞӵӴ", "эЭоОуУуУжЖнНхХкКгГиИиИеЕгГуУаАеЕсСуУоОуУыЫжЖзЗчЧ")
    return Dictionary(uniqueKeysWithValues: zip(rows.0.unicodeScalars, rows.1.unicodeScalars))
  }()
}
