/// One cell as the canvas stores it, in eight bytes, so that a picture is small and two are compared fast.
package struct Glyph: Equatable, Sendable {
  /// The base scalar; 0 in the right half of a wide character.
  package var scalar: UInt32
  /// Which combining marks are on the base: 0 for none, else see ``Canvas/marks(of:)``.
  package var marks: UInt16
  /// What the cell means.
  package var role: StyleRole
  /// How many columns the character takes: 1 or 2; 0 for the right half of a wide one.
  package var width: UInt8

  init(scalar: UInt32, marks: UInt16 = 0, role: StyleRole, width: UInt8 = 1) {
    self.scalar = scalar
    self.marks = marks
    self.role = role
    self.width = width
  }

  static func blank(_ role: StyleRole) -> Glyph { Glyph(scalar: 0x20, role: role) }
  var isRightHalf: Bool { width == 0 }
}

/// One cell as it is read: what a test or a front end in no hurry asks for.
package struct Cell: Equatable, Sendable {
  /// The character: a base and its combining marks; empty in the right half of a wide one.
  package var text: String
  /// What the cell means.
  package var role: StyleRole
  /// How many columns the character takes: 1 or 2; 0 for the right half of a wide one.
  package var width: Int

  /// A cell.
  package init(text: String, role: StyleRole, width: Int = 1) {
    self.text = text
    self.role = role
    self.width = width
  }
}

/// Up to three combining marks in one word, the first one lowest, 21 bits each; unused places are 0.
struct Marks: Equatable, Sendable {
  private(set) var bits: UInt64 = 0

  /// The marks with one more; unchanged if there are three.
  func adding(_ mark: Unicode.Scalar) -> Marks {
    var more = self
    for place in stride(from: UInt64(0), to: 63, by: 21) where bits >> place & 0x1F_FFFF == 0 {
      more.bits |= UInt64(mark.value) << place
      break
    }
    return more
  }

  var scalars: [Unicode.Scalar] {
    [bits & 0x1F_FFFF, bits >> 21 & 0x1F_FFFF, bits >> 42].compactMap {
      $0 == 0 ? nil : Unicode.Scalar(UInt32($0))
    }
  }
}
