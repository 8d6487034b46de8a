/// How a value is laid out as text.
struct JSONStyle: Equatable, Sendable {
  /// What ends a line; nil: everything stays on one line.
  var newline: [UInt8]?
  /// What one level adds to the beginning of a line.
  var unit: [UInt8]
  /// What separates a name from its value.
  var colon: [UInt8]
  /// What separates two values on one line.
  var comma: [UInt8]

  /// The store's own way: two spaces, one member on each line, LF.
  static let pretty = JSONStyle(
    newline: [.lineFeed], unit: [.space, .space], colon: [.colon, .space], comma: [.comma, .space])
  /// No white space at all.
  static let compact = JSONStyle(newline: nil, unit: [], colon: [.colon], comma: [.comma])

  /// The same on one line.
  var onOneLine: JSONStyle {
    var style = self
    style.newline = nil
    return style
  }
}

extension JSONValue {
  /// The value as the store writes a whole file: two spaces, `": "`, one member on each line, LF, also at the end.
  ///
  /// An array of scalars stays on one line if it and a comma after it end within 100 columns (Unicode scalars); else
  /// each element has its own line. Only what must be escaped is escaped: quote, backslash, U+0000 to U+001F. A
  /// `number` must hold a number of JSON: it is written as it is.
  package func prettyBytes() -> [UInt8] {
    var writer = JSONWriter(style: .pretty)
    writer.write(self)
    return writer.bytes + [.lineFeed]
  }

  /// The value without white space and without a line end.
  package func compactBytes() -> [UInt8] {
    var writer = JSONWriter(style: .compact)
    writer.write(self)
    return writer.bytes
  }
}

/// Writes values after each other into one text.
struct JSONWriter {
  /// The last column a line of scalars may reach, the comma after it included.
  static let lastColumn = 100

  let style: JSONStyle
  private(set) var bytes: [UInt8] = []
  /// What the current line begins with.
  private var indentation: [UInt8]
  /// The columns of the line before the first byte written here.
  private let columnsBefore: Int

  /// Begins on a line with this indentation, after so many columns of it.
  init(style: JSONStyle, indentation: [UInt8] = [], columnsBefore: Int = 0) {
    self.style = style
    self.indentation = indentation
    self.columnsBefore = columnsBefore
  }

  mutating func write(_ value: JSONValue) {
    switch value {
    case .null: bytes += "null".utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .number(let text): bytes += text.utf8
    case .string(let text): write(text)
    case .array(let elements): write(elements)
    case .object(let members):
      writeList(members, between: (.openBrace, .closeBrace)) { writer, member in writer.write(member) }
    }
  }

  /// A value that is text already, laid out for the same depth.
  mutating func write(asItIs text: [UInt8]) { bytes += text }

  /// A member: its name and its value.
  mutating func write(_ member: JSONMember) {
    write(member.name)
    bytes += style.colon
    write(member.value)
  }

  private mutating func write(_ elements: [JSONValue]) {
    if style.newline != nil, elements.allSatisfy(\.isScalar) {
      var line = JSONWriter(style: style.onOneLine)
      line.write(.array(elements))
      if column + line.bytes.scalarCount + 1 <= Self.lastColumn {
        bytes += line.bytes
        return
      }
    }
    writeList(elements, between: (.openBracket, .closeBracket)) { writer, element in writer.write(element) }
  }

  private mutating func writeList<Item>(
    _ items: [Item], between brackets: (UInt8, UInt8), write: (inout JSONWriter, Item) -> Void
  ) {
    bytes.append(brackets.0)
    let outer = indentation
    indentation += style.unit
    for (index, item) in items.enumerated() {
      if let newline = style.newline {
        if index > 0 { bytes.append(.comma) }
        bytes += newline + indentation
      } else if index > 0 {
        bytes += style.comma
      }
      write(&self, item)
    }
    indentation = outer
    if let newline = style.newline, !items.isEmpty { bytes += newline + indentation }
    bytes.append(brackets.1)
  }

  /// The columns of the line written so far.
  private var column: Int {
    guard let lineFeed = bytes.lastIndex(of: .lineFeed) else { return columnsBefore + bytes.scalarCount }
    return bytes[(lineFeed + 1)...].scalarCount
  }

  private mutating func write(_ text: String) {
    bytes.append(.quote)
    for byte in text.utf8 {
      switch byte {
      case .quote, .backslash: bytes += [.backslash, byte]
      case 0x08: bytes += "\\b".utf8
      case 0x0C: bytes += "\\f".utf8
      case .lineFeed: bytes += "\\n".utf8
      case .carriageReturn: bytes += "\\r".utf8
      case .tab: bytes += "\\t".utf8
      case 0..<0x20: bytes += "\\u00".utf8 + [Self.hexDigits[Int(byte >> 4)], Self.hexDigits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(.quote)
  }

  private static let hexDigits = Array("0123456789abcdef".utf8)
}

extension JSONValue {
  /// Whether this is neither an array nor an object.
  var isScalar: Bool {
    switch self {
    case .null, .flag, .number, .string: true
    case .array, .object: false
    }
  }
}

extension Sequence<UInt8> {
  /// How many Unicode scalars well-formed UTF-8 has.
  var scalarCount: Int { reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) } }
}
