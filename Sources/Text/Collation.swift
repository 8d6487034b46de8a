/// The order of Russian lists: the alphabet with «ё» a letter of its own after «е», numbers by value (№ 2 before
/// № 14), case and quotation marks only where all else is equal. Signs stand before digits, digits before Latin
/// letters, those before Russian ones.
package enum Collation {
  /// What two texts are compared by; make it once a text where many are sorted.
  package struct Key: Comparable, Hashable, Sendable {
    /// Letters, signs and numbers, without case and quotation marks.
    private let weights: [UInt32]
    /// Decides between texts that differ in case or quotation marks alone, so that the order is total.
    private let text: String

    /// The key of a text.
    package init(_ text: String) {
      weights = Collation.weights(of: text)
      self.text = text
    }

    /// Whether the text of the left key stands before that of the right one.
    package static func < (left: Key, right: Key) -> Bool {
      if left.weights == right.weights { return left.text < right.text }
      return left.weights.lexicographicallyPrecedes(right.weights)
    }
  }

  /// Whether the left text stands before the right one.
  package static func precedes(_ left: String, _ right: String) -> Bool { Key(left) < Key(right) }

  private static func weights(of text: String) -> [UInt32] {
    var weights: [UInt32] = []
    weights.reserveCapacity(text.utf8.count)
    var number: [UInt32] = []
    func endNumber() {
      guard !number.isEmpty else { return }
      let digits = number.drop { $0 == 0 }
      // The longer number is the greater one, so its length comes before its digits.
      weights.append(weight("0"))
      weights.append(UInt32(digits.count))
      weights += digits
      number.removeAll(keepingCapacity: true)
    }
    var afterNumberSign = false
    for scalar in NFC.normalized(text).unicodeScalars {
      if case 0x30...0x39 = scalar.value {
        number.append(scalar.value - 0x30)
        continue
      }
      endNumber()
      if ignored.contains(scalar) || afterNumberSign && scalar.properties.isWhitespace { continue }
      afterNumberSign = scalar == "№"
      append(scalar, to: &weights)
    }
    endNumber()
    return weights
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

  private static let ignored: Set<Unicode.Scalar> = ["«", "»", "„", "“", "”", "\"", "'", "’"]
}
