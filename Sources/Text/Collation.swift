/// The order of Russian lists: the alphabet with «ё» as a letter of its own after «е», numbers by value (№ 2 before №
/// 14), case and quotation marks only if all else is equal. Signs come before digits, digits before Latin letters,
/// Latin letters before Russian ones.
package enum Collation {
  /// What two texts are compared by; to sort many texts, make one key for each.
  package struct Key: Comparable, Hashable, Sendable {
    /// Letters, signs and numbers, without case and quotation marks.
    private let weights: [UInt32]
    /// Decides between texts that differ in case or quotation marks alone, so that the order is total.
    private let text: String

    /// The key of a text.
    package init(_ text: String) { self.init(of: text, sortedAs: text) }

    /// The key of a text that is sorted as if it were another one; the text itself decides between equal ones.
    package init(of text: String, sortedAs other: String) {
      weights = Collation.weights(of: other)
      self.text = text
    }

    /// Whether the text of the left key comes before that of the right one.
    package static func < (left: Key, right: Key) -> Bool {
      if left.weights == right.weights { return left.text < right.text }
      return left.weights.lexicographicallyPrecedes(right.weights)
    }
  }

  private static func weights(of text: String) -> [UInt32] {
    var weights: [UInt32] = []
    weights.reserveCapacity(text.utf8.count)
    // The place that holds the length of the number being read, and how many digits it has.
    var number: (place: Int, digits: UInt32)?
    var afterNumberSign = false
    for scalar in NFC.normalized(text).unicodeScalars {
      if case 0x30...0x39 = scalar.value {
        if number == nil {
          // The longer number is the greater one, so its length comes before its digits.
          number = (weights.count + 1, 0)
          weights += [weight("0"), 0]
        }
        append(digit: scalar.value - 0x30, of: &number, to: &weights)
        continue
      }
      number = nil
      if isIgnored(scalar) || afterNumberSign && scalar.properties.isWhitespace { continue }
      afterNumberSign = scalar == "№"
      append(scalar, to: &weights)
    }
    return weights
  }

  private static func append(digit: UInt32, of number: inout (place: Int, digits: UInt32)?, to weights: inout [UInt32])
  {
    guard let (place, digits) = number, digits > 0 || digit > 0 else { return }
    number = (place, digits + 1)
    weights[place] = digits + 1
    weights.append(digit)
  }

  private static func append(_ scalar: Unicode.Scalar, to weights: inout [UInt32]) {
    switch scalar {
    case "ё", "Ё": weights.append(weight("е") + 1)
    case "№": weights.append(weight("#"))
    case "–", "—", "‐", "‑": weights.append(weight("-"))
    default:
      if let low = Folding.simplyFolded(scalar) {
        weights.append(weight(low))
      } else {
        weights += scalar.properties.lowercaseMapping.unicodeScalars.map(weight)
      }
    }
  }

  /// Even, so that «ё» finds room after «е».
  private static func weight(_ scalar: Unicode.Scalar) -> UInt32 { scalar.value * 2 }

  private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "«", "»", "„", "“", "”", "\"", "'", "’": true
    default: false
    }
  }
}
