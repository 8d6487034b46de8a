extension FieldFault {
  /// What to say of a member that no field has the name of; nil if it is like none of them, so that somebody else may
  /// have put it there on purpose.
  @inline(never)
  init?(unknown name: TapedValue, names: some Sequence<String>) {
    let written = String(decoding: name.bytes, as: UTF8.self)
    guard let known = names.first(where: { NearNames.areNear(Array(written.utf8), Array($0.utf8)) }) else { return nil }
    self = FieldFault(.nearly(known)).under(.member(written))
  }
}

/// Names that somebody may have meant to be the same.
enum NearNames {
  /// Whether two names differ only by case, `_` or `-`, or by one letter that is another, missing, added, or in the
  /// place of its neighbour. Of three letters or less each is a name of its own.
  static func areNear(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    let (one, other) = (folded(one), folded(other))
    if one == other { return true }
    guard abs(one.count - other.count) <= 1, min(one.count, other.count) >= 4 else { return false }
    let same = zip(one, other).prefix { $0 == $1 }.count
    let (rest, otherRest) = (one.dropFirst(same), other.dropFirst(same))
    let isSwapped =
      rest.count >= 2 && rest.count == otherRest.count && rest.prefix(2).elementsEqual(otherRest.prefix(2).reversed())
      && rest.dropFirst(2).elementsEqual(otherRest.dropFirst(2))
    // The letter is taken out of the longer one, or of both.
    return isSwapped
      || rest.dropFirst(one.count >= other.count ? 1 : 0)
        .elementsEqual(otherRest.dropFirst(other.count >= one.count ? 1 : 0))
  }

  /// In small letters, without `_` and `-`.
  private static func folded(_ name: [UInt8]) -> [UInt8] {
    name.compactMap { byte in
      switch byte {
      case UInt8(ascii: "_"), UInt8(ascii: "-"): nil
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      default: byte
      }
    }
  }
}
