/// A name that ends with «№ 14» and has no other digit, as most have. Such a name is taken apart without reading its
/// words, which takes a hundred times as long: a network of thousands of schools is opened and sorted sooner.
struct PlainName {
  /// What is before the sign of the number; its number, of six digits at most.
  let words: Substring, number: Substring

  /// The parts of a name; nil if it is not so plain.
  init?(_ name: String) {
    let bytes = name.utf8
    let digits = bytes.reversed().prefix { $0 &- 0x30 <= 9 }.count
    guard (1...6).contains(digits) else { return nil }
    let start = bytes.index(bytes.endIndex, offsetBy: -digits)
    let rest = bytes[..<start]
    guard bytes[start] != 0x30, rest.count > PlainName.sign.count,
      rest.suffix(PlainName.sign.count)
        .elementsEqual(PlainName.sign), !rest.contains(where: { $0 &- 0x30 <= 9 })
    else { return nil }
    words = name[..<bytes.index(start, offsetBy: -PlainName.sign.count)]
    number = name[start...]
  }

  /// « № » in bytes.
  private static let sign = Array(" № ".utf8)
}
