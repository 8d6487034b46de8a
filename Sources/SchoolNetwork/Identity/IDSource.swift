/// Where new ids come from: random, or repeatable from a seed (`--seed`).
package struct IDSource: Equatable, Sendable {
  private var state: UInt64

  /// Ids that follow from this number.
  package init(seed: UInt64) { state = seed }

  /// Ids that nobody can foresee.
  package static func random() -> IDSource { IDSource(seed: UInt64.random(in: .min ... .max)) }

  /// A new id with a letter for its kind, `i-7k2m9qx4tz`: fifty random bits in ten of `0–9 a–v`.
  /// `isTaken` says which ids are in use; those are drawn again.
  package mutating func next(_ prefix: String, isTaken: (String) -> Bool) -> String {
    while true {
      let id = prefix + "-" + draw()
      if !isTaken(id) { return id }
    }
  }

  private mutating func draw() -> String {
    // SplitMix64 (Steele, Lea, Flood 2014): every seed gives its own full sequence.
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    bits ^= bits >> 31
    let letters = Array("0123456789abcdefghijklmnopqrstuv".utf8)
    return String(decoding: (0..<10).map { letters[Int((bits >> (UInt64($0) * 5)) & 31)] }, as: UTF8.self)
  }
}
