import TestSupport
import Testing

@testable import Store

private func content(_ length: Int, _ dice: inout Dice) -> [UInt8] {
  (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &dice) }
}

@Test(
  "Each change of a byte, each byte more or less, and each swap of two words is another content", arguments: 0..<140)
func everyChangeShows(length: Int) {
  var dice = Dice(seed: UInt64(length))
  for whole in [content(length, &dice), [UInt8](repeating: 0, count: length)] {
    var seen: Set<Fingerprint> = [Fingerprint(whole)]
    var others = 0
    func note(_ other: [UInt8]) {
      guard other != whole else { return }
      others += 1
      #expect(seen.insert(Fingerprint(other)).inserted)
    }
    for place in whole.indices {
      for bit in [UInt8(1), 0x80] {
        var other = whole
        other[place] ^= bit
        note(other)
      }
    }
    note(whole + [0])
    note(whole + [0, 0, 0, 0, 0, 0, 0, 0])
    note(Array(whole.dropLast()))
    #expect(seen.count == others + 1)
  }
  // The words of a random content are all different, and so is each order of two of them.
  let whole = content(length, &dice)
  var seen: Set<Fingerprint> = [Fingerprint(whole)]
  for one in 0..<length / 8 {
    for two in 0..<one {
      var other = whole
      for byte in 0..<8 { other.swapAt(one * 8 + byte, two * 8 + byte) }
      #expect(seen.insert(Fingerprint(other)).inserted)
    }
  }
}

@Test("The same content has the same fingerprint, wherever it lies")
func theSameContent() {
  var dice = Dice(seed: 7)
  for length in 0..<100 {
    let whole = content(length, &dice)
    #expect(Fingerprint(whole) == Fingerprint(Array([1, 2, 3] + whole)[3...].map { $0 }))
  }
}
