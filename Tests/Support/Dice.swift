/// Random numbers that follow from a seed (SplitMix64), so that a failing case can be run again.
package struct Dice: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// The numbers of this seed.
  package init(seed: UInt64) { state = seed }

  /// The next number.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Any text: words, signs, marks, controls, wide characters, whole families of emoji.
  package mutating func text(upTo count: Int) -> String {
    let ranges: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x410...0x44F, 0x410...0x44F, 0x20...0x2F, 0x0...0x1F, 0x7F...0xAD, 0x300...0x330, 0x483...0x489,
      0x900...0x94F, 0x1100...0x11FF, 0x2000...0x206F, 0x2500...0x2600, 0x3040...0x30FF, 0xAC00...0xAC20,
      0xE000...0xE010, 0xFE00...0xFE0F, 0xFFF0...0xFFFF, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF, 0x1F466...0x1F469,
      0xE0000...0xE007F, 0x0...0x10FFFF,
    ]
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...count, using: &self) {
      let range = ranges.randomElement(using: &self)!
      scalars.append(Unicode.Scalar(UInt32.random(in: range, using: &self)) ?? " ")
    }
    return String(scalars)
  }
}
