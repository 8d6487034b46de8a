/// Where a byte of a text lies, worked out only when somebody asks.
enum Place {
  /// How many bytes of byte order mark the text begins with: 3 or 0.
  static func markLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }

  /// Line and column of a byte, both from 1; a column is a Unicode scalar, stray bytes count with the one before.
  static func position(ofOffset offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (line: Int, column: Int) {
    positions(ofOffsets: [offset], in: bytes)[offset] ?? (1, 1)
  }

  /// Line and column of each of these bytes, in one reading.
  static func positions(
    ofOffsets offsets: [Int], in bytes: UnsafeBufferPointer<UInt8>
  ) -> [Int: (line: Int, column: Int)] {
    var found: [Int: (line: Int, column: Int)] = [:]
    var line = 1
    var column = 1
    var index = markLength(bytes)
    for offset in offsets.sorted() {
      let stop = min(offset, bytes.count)
      while index < stop {
        let byte = bytes[index]
        if byte == .lineFeed {
          line += 1
          column = 1
        } else if byte & 0xC0 != 0x80 {
          column += 1
        }
        index += 1
      }
      found[offset] = (line, column)
    }
    return found
  }

  /// The path of the value that encloses a byte, all before it being well-formed: names and indices from `$`.
  ///
  /// Names are cut after 64 characters and paths after 64 steps, so that a hostile file makes no endless message.
  static func path(toOffset offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> String {
    var steps: [Trace] = []
    var index = markLength(bytes)
    let stop = min(offset, bytes.count)
    while index < stop {
      switch bytes[index] {
      case .openBrace: steps.append(.object)
      case .openBracket: steps.append(.list(0))
      case .closeBrace, .closeBracket: if !steps.isEmpty { steps.removeLast() }
      case .comma: steps.last?.next().map { steps[steps.count - 1] = $0 }
      case .quote:
        let start = index
        index = endOfString(from: index, before: stop, in: bytes)
        if case .object = steps.last, index < stop { steps[steps.count - 1] = .member(start..<index) }
      default: break
      }
      index += 1
    }
    let named = steps.prefix(64).map { $0.written(from: bytes) }.joined()
    return "$" + named + (steps.count > 64 ? "…" : "")
  }

  /// The position of the scan in an open array or object.
  private enum Trace {
    case object, member(Range<Int>), list(Int)

    func next() -> Trace? {
      switch self {
      case .list(let index): .list(index + 1)
      case .object, .member: .object
      }
    }

    func written(from bytes: UnsafeBufferPointer<UInt8>) -> String {
      switch self {
      case .object: ""
      case .list(let index): "[\(index)]"
      case .member(let quoted):
        PathText.member(Unescaping.text(of: UnsafeBufferPointer(rebasing: bytes[quoted].dropFirst())))
      }
    }
  }

  /// The closing quote of the string that begins at a quote, or `stop`.
  private static func endOfString(from quote: Int, before stop: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var index = quote + 1
    while index < stop, bytes[index] != .quote { index += bytes[index] == .backslash ? 2 : 1 }
    return min(index, stop)
  }
}

/// How a step of a path is written.
enum PathText {
  /// `.name`, or `["strange name"]` where the name has more than letters, digits, `-` and `_`.
  static func member(_ name: String) -> String {
    let short =
      name.unicodeScalars.count > 64 ? String(String.UnicodeScalarView(name.unicodeScalars.prefix(64))) + "…" : name
    let plain = !name.isEmpty && name.utf8.allSatisfy(isPlain)
    return plain ? "." + short : "[" + String(decoding: JSONValue.string(short).compactBytes(), as: UTF8.self) + "]"
  }

  /// `[id=x]`, the id in quotes where it has more than letters, digits, `-` and `_`.
  static func element(_ id: String) -> String {
    let name = member(id)
    return name.hasPrefix(".") ? "[id=\(name.dropFirst())]" : "[id=\(name.dropFirst())"
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F, 0x80...: true
    default: false
    }
  }
}

extension UInt8 {
  static var quote: UInt8 { 0x22 }
  static var backslash: UInt8 { 0x5C }
  static var comma: UInt8 { 0x2C }
  static var colon: UInt8 { 0x3A }
  static var openBrace: UInt8 { 0x7B }
  static var closeBrace: UInt8 { 0x7D }
  static var openBracket: UInt8 { 0x5B }
  static var closeBracket: UInt8 { 0x5D }
  static var lineFeed: UInt8 { 0x0A }
  static var carriageReturn: UInt8 { 0x0D }
  static var tab: UInt8 { 0x09 }
  static var space: UInt8 { 0x20 }
  static var minus: UInt8 { 0x2D }
  static var plus: UInt8 { 0x2B }
  static var dot: UInt8 { 0x2E }
  static var zero: UInt8 { 0x30 }

  /// Whether this is a decimal digit in ASCII.
  var isDigit: Bool { self &- 0x30 < 10 }
  /// Whether this is white space of JSON.
  var isSpace: Bool { self == .space || self == .lineFeed || self == .carriageReturn || self == .tab }
  /// The value of a hexadecimal digit in ASCII.
  var hexValue: UInt32? {
    switch self {
    case 0x30...0x39: UInt32(self - 0x30)
    case 0x41...0x46: UInt32(self - 0x41 + 10)
    case 0x61...0x66: UInt32(self - 0x61 + 10)
    default: nil
    }
  }
}
