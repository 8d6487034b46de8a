/// One piece of a JSON text.
package enum JSONToken: Equatable, Sendable {
  /// A bracket.
  case objectStart, objectEnd, arrayStart, arrayEnd
  /// The name of a member, unescaped; its value comes next.
  case key(String)
  /// A string, unescaped.
  case string(String)
  /// A number, its text as written.
  case number(String)
  /// `true` or `false`.
  case flag(Bool)
  /// `null`, or that the text is over.
  case null, end

  /// Whether the two are the same token; texts are compared as bytes, not by canonical equivalence.
  package static func == (one: JSONToken, other: JSONToken) -> Bool {
    switch (one, other) {
    case (.objectStart, .objectStart), (.objectEnd, .objectEnd), (.arrayStart, .arrayStart), (.arrayEnd, .arrayEnd),
      (.null, .null), (.end, .end):
      true
    case (.key(let one), .key(let other)), (.string(let one), .string(let other)),
      (.number(let one), .number(let other)):
      one.hasSameBytes(as: other)
    case (.flag(let one), .flag(let other)): one == other
    case (.objectStart, _), (.objectEnd, _), (.arrayStart, _), (.arrayEnd, _), (.key, _), (.string, _), (.number, _),
      (.flag, _), (.null, _), (.end, _):
      false
    }
  }
}

/// Reads a JSON text token by token and enforces every rule of it: grammar (RFC 8259), UTF-8, names used twice, limits.
///
/// The bytes must stay where they are while the cursor is used. After a fault the cursor stays in place: asking again
/// faults again. Nothing recurses: an open bracket costs a byte of heap.
package struct JSONCursor {
  /// A token without its text.
  package enum Mark { case objectStart, objectEnd, arrayStart, arrayEnd, name, string, number, yes, no, null, end }

  private enum State { case start, value, firstName, firstElement, afterValue, over }

  let base: UnsafePointer<UInt8>
  let end: Int
  let limits: JSONLimits
  /// Whether the text began with a UTF-8 byte order mark, which is skipped.
  package let hadByteOrderMark: Bool
  /// The byte the last token begins at; a fault does not move it.
  package internal(set) var offset: Int

  var at: Int
  private var state = State.start
  private var isInObject = false
  /// For each open bracket but the innermost, whether it is an object's.
  private var outerIsObject: [Bool] = []
  private(set) var depth = 0
  private var names = NameLedger()
  /// What lies between the quotes of the last string or name, or the last number.
  package internal(set) var content = 0..<0
  /// How many bytes unescaping saves in `content`; nil if it has no escapes.
  package internal(set) var savedByUnescaping: Int?

  /// Begins at the first byte of a whole text.
  package init(_ bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits) {
    let mark = Place.markLength(bytes)
    self.init(bytes, limits: limits, from: mark, hadByteOrderMark: mark > 0)
  }

  /// Begins at a value inside a text that is known to be well-formed.
  init(_ bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits, from start: Int, hadByteOrderMark: Bool = false) {
    base = bytes.baseAddress ?? UnsafePointer(bitPattern: 1)!
    end = bytes.count
    self.limits = limits
    self.hadByteOrderMark = hadByteOrderMark
    offset = start
    at = start
  }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: end) }

  /// Line and column of a byte, both from 1; columns are Unicode scalars.
  package func position(ofOffset offset: Int) -> (line: Int, column: Int) {
    Place.position(ofOffset: offset, in: bytes)
  }

  /// Line and column of each of these bytes, found in one reading of the text.
  package func positions(ofOffsets offsets: [Int]) -> [Int: (line: Int, column: Int)] {
    Place.positions(ofOffsets: offsets, in: bytes)
  }

  /// The fault to throw when a caller finds something wrong with the value at a byte it has read.
  package func fault(_ reason: JSONFault.Reason, atOffset offset: Int) -> JSONFault {
    JSONFault(reason, at: offset, in: bytes)
  }

  /// The path of the value that encloses a byte read before, as `$.roadmaps[0].items[3].title`.
  package func path(toOffset offset: Int) -> String { Place.path(toOffset: offset, in: bytes) }

  /// The next token; `.end` again and again once the text is over.
  package mutating func next() throws(JSONFault) -> JSONToken {
    switch try advance() {
    case .objectStart: .objectStart
    case .objectEnd: .objectEnd
    case .arrayStart: .arrayStart
    case .arrayEnd: .arrayEnd
    case .name: .key(text())
    case .string: .string(text())
    case .number: .number(text())
    case .yes: .flag(true)
    case .no: .flag(false)
    case .null: .null
    case .end: .end
    }
  }

  /// Skips the value that comes next, whatever it holds, as strictly as `next()` but without making texts.
  ///
  /// To be called where a value may come: after a key, or inside an array; at the closing bracket it reads only that.
  package mutating func skipValue() throws(JSONFault) {
    let outside = depth
    var mark = try advance()
    let first = offset
    while depth > outside || mark == .name { mark = try advance() }
    offset = first
  }

  /// The next token, its text left in place: `content`.
  package mutating func advance() throws(JSONFault) -> Mark {
    skipSpace()
    switch state {
    case .afterValue:
      guard depth > 0 else { return try finish() }
      guard at < end else { throw fault(.unexpectedEnd, atOffset: end) }
      let byte = base[at]
      if byte == .comma {
        at += 1
        skipSpace()
        return isInObject ? try name(afterComma: true) : try value(afterComma: true)
      }
      guard byte == (isInObject ? .closeBrace : .closeBracket) else {
        throw fault(.expectedComma(found: byte), atOffset: at)
      }
      return close()
    case .value: return try value(afterComma: false)
    case .firstName:
      return at < end && base[at] == .closeBrace ? close() : try name(afterComma: false)
    case .firstElement:
      return at < end && base[at] == .closeBracket ? close() : try value(afterComma: false)
    case .start:
      guard end <= limits.fileBytes else { throw fault(.fileTooLarge(limit: limits.fileBytes), atOffset: 0) }
      guard at < end else { throw fault(.emptyFile, atOffset: end) }
      return try value(afterComma: false)
    case .over: return .end
    }
  }

  private mutating func finish() throws(JSONFault) -> Mark {
    guard at == end else { throw fault(.trailingContent, atOffset: at) }
    state = .over
    offset = at
    return .end
  }

  @inline(__always)
  mutating func skipSpace() {
    while at < end, base[at].isSpace {
      at += 1
      while at + 8 <= end {
        let others = word(at) ^ 0x2020_2020_2020_2020
        if others != 0 {
          at += others.trailingZeroBitCount >> 3
          break
        }
        at += 8
      }
    }
  }

  @inline(__always)
  func word(_ index: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
  }

  private mutating func open(isObject: Bool) throws(JSONFault) -> Mark {
    guard depth < limits.depth else { throw fault(.tooDeep(limit: limits.depth), atOffset: at) }
    outerIsObject.append(isInObject)
    isInObject = isObject
    depth += 1
    if isObject { names.openObject() }
    offset = at
    at += 1
    state = isObject ? .firstName : .firstElement
    return isObject ? .objectStart : .arrayStart
  }

  private mutating func close() -> Mark {
    let wasObject = isInObject
    if wasObject { names.closeObject() }
    isInObject = outerIsObject.removeLast()
    depth -= 1
    offset = at
    at += 1
    state = .afterValue
    return wasObject ? .objectEnd : .arrayEnd
  }

  private mutating func name(afterComma: Bool) throws(JSONFault) -> Mark {
    guard at < end else { throw fault(.unexpectedEnd, atOffset: end) }
    let start = at
    guard base[start] == .quote else {
      if afterComma, base[start] == .closeBrace { throw trailingComma(before: start) }
      throw fault(.expectedName(found: base[start]), atOffset: start)
    }
    let after = try scanString(from: start, limit: limits.keyBytes, isName: true)
    if !limits.allowsDuplicateKeys, !names.add(content, escaped: savedByUnescaping != nil, of: base, before: end) {
      throw fault(.duplicateKey(text()), atOffset: start)
    }
    at = after
    skipSpace()
    guard at < end else { throw fault(.unexpectedEnd, atOffset: end) }
    guard base[at] == .colon else { throw fault(.expectedColon(found: base[at]), atOffset: at) }
    at += 1
    offset = start
    state = .value
    return .name
  }

  @inline(__always)
  private mutating func value(afterComma: Bool) throws(JSONFault) -> Mark {
    guard at < end else { throw fault(.unexpectedEnd, atOffset: end) }
    let start = at
    let mark: Mark
    switch base[start] {
    case .quote:
      at = try scanString(from: start, limit: limits.stringBytes, isName: false)
      mark = .string
    case .openBrace: return try open(isObject: true)
    case .openBracket: return try open(isObject: false)
    case .minus, 0x30...0x39:
      at = try scanNumber(from: start)
      mark = .number
    case 0x74: mark = try literal("true", .yes)
    case 0x66: mark = try literal("false", .no)
    case 0x6E: mark = try literal("null", .null)
    case .closeBracket where afterComma: throw trailingComma(before: start)
    default: throw fault(.expectedValue(found: base[start]), atOffset: start)
    }
    offset = start
    state = .afterValue
    return mark
  }

  private func trailingComma(before bracket: Int) -> JSONFault {
    var comma = bracket
    while comma > 0, base[comma] != .comma { comma -= 1 }
    return fault(.trailingComma, atOffset: comma)
  }

  private mutating func literal(_ word: StaticString, _ mark: Mark) throws(JSONFault) -> Mark {
    for index in 0..<word.utf8CodeUnitCount {
      guard at + index < end else { throw fault(.unexpectedEnd, atOffset: end) }
      guard base[at + index] == word.utf8Start[index] else { throw fault(.badLiteral, atOffset: at) }
    }
    at += word.utf8CodeUnitCount
    return mark
  }
}
