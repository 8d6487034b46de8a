/// What a file's content was, in 128 bits: times and sizes miss changes, the content does not. It guards against
/// accidents, not against somebody who looks for collisions.
package struct Fingerprint: Hashable, Sendable {
  private let low: UInt64
  private let high: UInt64

  /// The fingerprint of a content.
  package init(_ bytes: [UInt8]) {
    // Two sums of 8-byte words, each multiplied to 128 bits and folded (as in wyhash by Wang Yi), with other keys.
    var one: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
    var two: UInt64 = 0xD1B5_4A32_D192_ED03 &+ UInt64(bytes.count)
    bytes.withUnsafeBytes { buffer in
      var place = 0
      // Most of a file goes through two pairs of sums, two words a step. A multiplication waits only for the previous
      // one of its own sum, so four run at the same time.
      var (three, four) = (one.byteSwapped, two.byteSwapped)
      while place + 32 <= buffer.count {
        let first = buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        let second = buffer.loadUnaligned(fromByteOffset: place + 8, as: UInt64.self)
        let third = buffer.loadUnaligned(fromByteOffset: place + 16, as: UInt64.self)
        let fourth = buffer.loadUnaligned(fromByteOffset: place + 24, as: UInt64.self)
        one = Fingerprint.mix(one ^ first, 0xA076_1D64_78BD_642F ^ second)
        two = Fingerprint.mix(two &+ second, 0xE703_7ED1_A0B4_28DB ^ first)
        three = Fingerprint.mix(three ^ third, 0xA076_1D64_78BD_642F ^ fourth)
        four = Fingerprint.mix(four &+ fourth, 0xE703_7ED1_A0B4_28DB ^ third)
        place += 32
      }
      one = Fingerprint.mix(one ^ three, 0x8EBC_6AF0_9C88_C6E3)
      two = Fingerprint.mix(two &+ four, 0x5899_65CC_7537_4CC3)
      while place + 8 <= buffer.count {
        let word = buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        one = Fingerprint.mix(one ^ word, 0xA076_1D64_78BD_642F)
        two = Fingerprint.mix(two &+ word, 0xE703_7ED1_A0B4_28DB)
        place += 8
      }
      var rest: UInt64 = 0
      while place < buffer.count {
        rest = rest << 8 | UInt64(buffer[place])
        place += 1
      }
      one = Fingerprint.mix(one ^ rest, 0x8EBC_6AF0_9C88_C6E3)
      two = Fingerprint.mix(two &+ rest, 0x5899_65CC_7537_4CC3)
    }
    low = one
    high = two
  }

  /// The same in 32 hexadecimal digits.
  package var text: String {
    [high, low].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// Half of it as 16 hexadecimal digits, enough to see whether a line is whole.
  package var digits: String {
    let digits = String(low ^ high, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static func mix(_ one: UInt64, _ two: UInt64) -> UInt64 {
    let product = one.multipliedFullWidth(by: two)
    // Both factors are mixed in again, so that a factor of zero cannot wipe out the other and what came before.
    return (product.high ^ product.low) &+ one.byteSwapped &+ (two << 32 | two >> 32)
  }
}
