/// A name as bytes that lie elsewhere. A comparison looks at few of them: the first eight tell names apart.
struct FieldName: Equatable, @unchecked Sendable {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let head: UInt64

  /// A name written in the program.
  init(_ name: StaticString) {
    self.init(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
  }

  /// A name in a text.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    head = FieldName.head(of: bytes)
  }

  /// Whether both have the same bytes.
  @inline(__always)
  static func == (one: FieldName, other: FieldName) -> Bool {
    one.head == other.head && one.bytes.count == other.bytes.count
      && (one.bytes.count <= 8 || one.bytes.isSame(as: other.bytes))
  }

  @inline(__always)
  private static func head(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    if bytes.count >= 8 { return UnsafeRawBufferPointer(bytes).loadUnaligned(as: UInt64.self) }
    var head: UInt64 = 0
    for byte in bytes { head = head << 8 | UInt64(byte) }
    return head
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether both have the same bytes; both are of one length. Eight at a time, and the last eight over again.
  @inline(__always)
  func isSame(as other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count >= 8 else { return elementsEqual(other) }
    let (one, two) = (UnsafeRawBufferPointer(self), UnsafeRawBufferPointer(other))
    var place = 0
    while place < count {
      let offset = Swift.min(place, count - 8)
      let word = one.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      guard word == two.loadUnaligned(fromByteOffset: offset, as: UInt64.self) else { return false }
      place += 8
    }
    return true
  }
}
