/// Puts one UTF-8 character together from bytes that come one by one; accepts only what Unicode calls well-formed.
struct UTF8Assembler: Equatable, Sendable {
  /// What became of a byte.
  enum Outcome: Equatable, Sendable {
    /// It belongs to a character that is not yet whole.
    case unfinished
    /// It completed this scalar.
    case scalar(Unicode.Scalar)
    /// It is not valid here and was dropped.
    case invalid
    /// It ended a broken character, which was dropped, and has to be looked at again by itself.
    case again
  }

  private var value: UInt32 = 0
  private var left = 0
  /// The values allowed for the next byte; narrower after some first bytes, so that no overlong form gets in.
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF

  /// Whether a character has begun and is not whole.
  var isUnfinished: Bool { left > 0 }

  /// Takes the next byte.
  mutating func add(_ byte: UInt8) -> Outcome {
    if left == 0 { return begin(byte) }
    guard allowed.contains(byte) else {
      left = 0
      return .again
    }
    value = value << 6 | UInt32(byte & 0x3F)
    allowed = 0x80...0xBF
    left -= 1
    if left > 0 { return .unfinished }
    guard let scalar = Unicode.Scalar(value) else { return .invalid }
    return .scalar(scalar)
  }

  private mutating func begin(_ byte: UInt8) -> Outcome {
    allowed = 0x80...0xBF
    switch byte {
    case 0x00...0x7F: return .scalar(Unicode.Scalar(byte))
    case 0xC2...0xDF: (value, left) = (UInt32(byte & 0x1F), 1)
    case 0xE0...0xEF:
      (value, left) = (UInt32(byte & 0x0F), 2)
      if byte == 0xE0 { allowed = 0xA0...0xBF }
      if byte == 0xED { allowed = 0x80...0x9F }
    case 0xF0...0xF4:
      (value, left) = (UInt32(byte & 0x07), 3)
      if byte == 0xF0 { allowed = 0x90...0xBF }
      if byte == 0xF4 { allowed = 0x80...0x8F }
    default: return .invalid
    }
    return .unfinished
  }
}
