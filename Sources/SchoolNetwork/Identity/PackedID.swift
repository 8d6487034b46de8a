import Synchronization

/// The letters of an id as two numbers. A network holds ids by the ten thousand: as numbers they cost no memory of their
/// own, are compared at once, and a copy counts no reference.
///
/// Each number holds twelve letters as digits to the base 38, where 0 is the end. Of more than 24 letters only the
/// place in a table is kept.
struct PackedID: Hashable, Sendable {
  private let first: UInt64, second: UInt64

  /// No letter.
  static let none = PackedID(first: 0, second: 0)
  private static let longest = 64
  private static let base: UInt64 = 38
  private static let half = 12
  /// 38¹² lies below it.
  private static let isLong: UInt64 = 1 << 63

  private init(first: UInt64, second: UInt64) { (self.first, self.second) = (first, second) }

  /// The id with this text; nil if it can be none.
  init?(_ text: String) {
    var text = text
    guard let packed = text.withUTF8({ PackedID($0) }) else { return nil }
    self = packed
  }

  /// The id with these letters; nil if they can be none.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard (1...PackedID.longest).contains(bytes.count) else { return nil }
    guard bytes.count <= 2 * PackedID.half else {
      guard PackedID.areOfAnID(bytes) else { return nil }
      self.init(first: PackedID.isLong | LongIDs.place(of: String(decoding: bytes, as: UTF8.self)), second: 0)
      return
    }
    let (first, isFirst) = PackedID.number(of: bytes, from: 0)
    let (second, isSecond) = PackedID.number(of: bytes, from: PackedID.half)
    guard isFirst, isSecond else { return nil }
    self.init(first: first, second: second)
  }

  /// Whether the text can be an id.
  static func isID(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { (1...longest).contains($0.count) && areOfAnID($0) }
  }

  /// The letters.
  var text: String {
    if first & PackedID.isLong != 0 { return LongIDs.text(at: first & ~PackedID.isLong) }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * PackedID.half) { bytes in
      PackedID.write(first, into: bytes, from: 0)
      PackedID.write(second, into: bytes, from: PackedID.half)
      return String(decoding: bytes[..<(bytes.firstIndex(of: 0) ?? bytes.count)], as: UTF8.self)
    }
  }

  // MARK: - Letters as digits

  private static func areOfAnID(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { bytes.allSatisfy { digit($0) != 0 } }

  /// 1 for the hyphen, 2 to 11 for figures, 12 to 37 for letters; 0 for all others.
  @inline(__always)
  private static func digit(_ byte: UInt8) -> UInt64 {
    if byte &- 0x61 < 26 { return UInt64(byte &- 0x61) + 12 }
    if byte &- 0x30 < 10 { return UInt64(byte &- 0x30) + 2 }
    return byte == 0x2D ? 1 : 0
  }

  @inline(__always)
  private static func letter(_ digit: UInt64) -> UInt8 {
    switch digit {
    case 12...: UInt8(truncatingIfNeeded: digit) &+ (0x61 - 12)
    case 2...: UInt8(truncatingIfNeeded: digit) &+ (0x30 - 2)
    case 1: 0x2D
    default: 0
    }
  }

  /// The number of up to twelve letters, and whether each of them may occur in an id.
  @inline(__always)
  private static func number(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (UInt64, Bool) {
    var (number, areAll): (UInt64, Bool) = (0, true)
    for place in start..<start + half {
      let digit = place < bytes.count ? digit(bytes[place]) : 0
      areAll = areAll && (digit != 0 || place >= bytes.count)
      number = number &* base &+ digit
    }
    return (number, areAll)
  }

  private static func write(_ number: UInt64, into bytes: UnsafeMutableBufferPointer<UInt8>, from start: Int) {
    var number = number
    for place in (start..<start + half).reversed() {
      bytes[place] = letter(number % base)
      number /= base
    }
  }
}

/// The ids that are too long to be packed. Each has its place for as long as the program runs, so that equal ids have
/// equal places.
private enum LongIDs {
  private struct Table {
    var texts: [String] = []
    var places: [String: UInt64] = [:]
  }

  private static let table = Mutex(Table())

  static func place(of text: String) -> UInt64 {
    table.withLock { table in
      if let place = table.places[text] { return place }
      let place = UInt64(table.texts.count)
      table.texts.append(text)
      table.places[text] = place
      return place
    }
  }

  static func text(at place: UInt64) -> String { table.withLock { $0.texts[Int(place)] } }
}
