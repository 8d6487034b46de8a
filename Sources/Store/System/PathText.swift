#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Paths are bytes to the system, and text in the program. Bytes that are no UTF-8, as of a name typed in KOI8-R, become
/// scalars that no name has, and the same bytes again when the system is asked: a path keeps its bytes.
extension String {
  /// A path of these bytes.
  package init(pathBytes bytes: some Collection<UInt8>) {
    // Those scalars themselves are kept as bytes too, so that no two paths become one text.
    if let text = String(validating: bytes, as: UTF8.self), !text.utf8.contains(PathByte.lead) {
      self = text
      return
    }
    var text = String.UnicodeScalarView()
    var rest = Array(bytes)[...]
    while let byte = rest.first {
      let length = PathByte.length(of: byte)
      let whole = rest.prefix(length)
      if let scalar = String(validating: whole, as: UTF8.self)?.unicodeScalars.first, whole.count == length,
        !PathByte.range.contains(scalar.value)
      {
        text.append(scalar)
        rest.removeFirst(length)
      } else {
        text.append(Unicode.Scalar(PathByte.range.lowerBound + UInt32(byte)) ?? " ")
        rest.removeFirst()
      }
    }
    self = String(text)
  }

  /// A path as the system gives it.
  package init(path: UnsafePointer<CChar>) {
    let bytes = UnsafeBufferPointer(start: path, count: strlen(path))
    self = bytes.withMemoryRebound(to: UInt8.self) { String(pathBytes: $0) }
  }

  /// The bytes of the path.
  package var pathBytes: [UInt8] {
    guard utf8.contains(PathByte.lead) else { return Array(utf8) }
    return unicodeScalars.flatMap { scalar -> [UInt8] in
      PathByte.range.contains(scalar.value)
        ? [UInt8(scalar.value - PathByte.range.lowerBound)] : Array(String(Character(scalar)).utf8)
    }
  }

  /// Calls with the path as the system takes it.
  func withPath<Result>(_ call: (UnsafePointer<CChar>) -> Result) -> Result {
    guard utf8.contains(PathByte.lead) else { return withCString(call) }
    return (pathBytes + [0]).withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { call($0.baseAddress!) }
    }
  }
}

/// The scalars in place of bytes: some of those for private use.
private enum PathByte {
  /// One for each byte.
  static let range: ClosedRange<UInt32> = 0x10_FE00...0x10_FEFF
  /// The first byte of their UTF-8; few other scalars have it.
  static let lead: UInt8 = 0xF4

  /// How many bytes a scalar has that begins so.
  static func length(of byte: UInt8) -> Int {
    switch byte {
    case 0xC0...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xFF: 4
    default: 1
    }
  }
}
