import JSONText
import Testing

@Suite("The grammar of RFC 8259")
struct GrammarTests {
  static let accepted: [(text: String, value: JSONValue)] = [
    ("null", .null), ("true", .flag(true)), ("false", .flag(false)), ("\"\"", .string("")), ("[]", .array([])),
    ("{}", .object([])), (" \t\r\n[ \t\r\n] \t\r\n", .array([])), ("{ \n }", .object([])), ("7", .number("7")),
    ("0", .number("0")), ("-0", .number("-0")), ("-12", .number("-12")), ("1.0", .number("1.0")),
    ("0.50", .number("0.50")), ("1e5", .number("1e5")), ("1E+5", .number("1E+5")), ("0e-0", .number("0e-0")),
    ("-1.5e-999", .number("-1.5e-999")), ("[1,-2 , 3.5]", .array([.number("1"), .number("-2"), .number("3.5")])),
    ("[[],{}]", .array([.array([]), .object([])])),
    (#"{"б":1 , "а" : [true]}"#, .object([JSONMember("б", .number("1")), JSONMember("а", .array([.flag(true)]))])),
    (#"{"":null}"#, .object([JSONMember("", .null)])),
    (#"{"a":1,"a":1}"#, .object([JSONMember("a", .number("1")), JSONMember("a", .number("1"))])),
    (#""\"\\\/\b\f\n\r\t""#, .string("\"\\/\u{8}\u{C}\n\r\t")), (#""A\u00e9\u20AC""#, .string("Aé€")),
    (#""\uD83D\uDE00!""#, .string("😀!")), (#""\uDBFF\uDFFF""#, .string("\u{10FFFF}")), (#""\u0000""#, .string("\0")),
    (
      "\"школа № 5 \u{7F}\u{2028}\u{2029}\u{202E}\u{FEFF}\"",
      .string("школа № 5 \u{7F}\u{2028}\u{2029}\u{202E}\u{FEFF}")
    ),
    ("\"\u{7FF}\u{800}\u{FFFF}\u{10000}\u{D7FF}\u{E000}\"", .string("\u{7FF}\u{800}\u{FFFF}\u{10000}\u{D7FF}\u{E000}")),
    (#""а\nб\u0432""#, .string("а\nбв")), ("\u{FEFF}[]", .array([])),
  ]

  @Test("accepts what the grammar accepts, and says what it says", arguments: accepted)
  func accepts(text: String, expected: JSONValue) throws {
    #expect(try value(text) == expected)
    #expect(fault(in: text) == nil)
  }

  typealias Refusal = (text: String, reason: JSONFault.Reason, line: Int, column: Int, path: String)

  static let refusedStructures: [Refusal] = [
    ("", .emptyFile, 1, 1, "$"), (" \n ", .emptyFile, 2, 2, "$"), ("\u{FEFF}", .emptyFile, 1, 1, "$"),
    ("[", .unexpectedEnd, 1, 2, "$[0]"), ("{", .unexpectedEnd, 1, 2, "$"), ("[1", .unexpectedEnd, 1, 3, "$[0]"),
    ("[1,", .unexpectedEnd, 1, 4, "$[1]"), (#"{"a""#, .unexpectedEnd, 1, 5, "$.a"),
    (#"{"a":"#, .unexpectedEnd, 1, 6, "$.a"), (#"{"a":1"#, .unexpectedEnd, 1, 7, "$.a"),
    (#"{"a":1,"#, .unexpectedEnd, 1, 8, "$"), ("]", .expectedValue(found: 0x5D), 1, 1, "$"),
    ("}", .expectedValue(found: 0x7D), 1, 1, "$"), ("[,1]", .expectedValue(found: 0x2C), 1, 2, "$[0]"),
    ("[1,,2]", .expectedValue(found: 0x2C), 1, 4, "$[1]"), ("[1,]", .trailingComma, 1, 3, "$[0]"),
    ("[1 ,\n]", .trailingComma, 1, 4, "$[0]"), (#"{"a":1,}"#, .trailingComma, 1, 7, "$.a"),
    ("[1 2]", .expectedComma(found: 0x32), 1, 4, "$[0]"), ("[1;2]", .expectedComma(found: 0x3B), 1, 3, "$[0]"),
    ("[1}", .expectedComma(found: 0x7D), 1, 3, "$[0]"), (#"{"a":1]"#, .expectedComma(found: 0x5D), 1, 7, "$.a"),
    (#"{"a":1 "b":2}"#, .expectedComma(found: 0x22), 1, 8, "$.a"),
    (#"{"a" 1}"#, .expectedColon(found: 0x31), 1, 6, "$.a"),
    (#"{"a"}"#, .expectedColon(found: 0x7D), 1, 5, "$.a"), (#"{"a"::1}"#, .expectedValue(found: 0x3A), 1, 6, "$.a"),
    (#"{"a":}"#, .expectedValue(found: 0x7D), 1, 6, "$.a"), ("{a:1}", .expectedName(found: 0x61), 1, 2, "$"),
    ("{1:1}", .expectedName(found: 0x31), 1, 2, "$"), ("{,}", .expectedName(found: 0x2C), 1, 2, "$"),
    ("{'a':1}", .expectedName(found: 0x27), 1, 2, "$"), (#"{"a":1,,"b":2}"#, .expectedName(found: 0x2C), 1, 8, "$"),
    ("1 2", .trailingContent, 1, 3, "$"), ("[]]", .trailingContent, 1, 3, "$"), ("{}\n#", .trailingContent, 2, 1, "$"),
    ("[]\u{0}", .trailingContent, 1, 3, "$"), ("/* a */ 1", .expectedValue(found: 0x2F), 1, 1, "$"),
    ("[1,\u{0C}2]", .expectedValue(found: 0x0C), 1, 4, "$[1]"),
    ("[\u{A0}1]", .expectedValue(found: 0xC2), 1, 2, "$[0]"),
    ("[\u{FEFF}1]", .expectedValue(found: 0xEF), 1, 2, "$[0]"), ("é", .expectedValue(found: 0xC3), 1, 1, "$"),
    ("'a'", .expectedValue(found: 0x27), 1, 1, "$"), ("[<null>]", .expectedValue(found: 0x3C), 1, 2, "$[0]"),
  ]

  static let refusedScalars: [Refusal] = [
    ("nul", .unexpectedEnd, 1, 4, "$"), ("[tru]", .badLiteral, 1, 2, "$[0]"), ("[nule]", .badLiteral, 1, 2, "$[0]"),
    ("[fAlse]", .badLiteral, 1, 2, "$[0]"), ("True", .expectedValue(found: 0x54), 1, 1, "$"),
    ("[truex]", .expectedComma(found: 0x78), 1, 6, "$[0]"), ("NaN", .expectedValue(found: 0x4E), 1, 1, "$"),
    ("+1", .expectedValue(found: 0x2B), 1, 1, "$"), (".5", .expectedValue(found: 0x2E), 1, 1, "$"),
    ("-", .unexpectedEnd, 1, 2, "$"), ("[-]", .badNumber, 1, 3, "$[0]"), ("[-x]", .badNumber, 1, 3, "$[0]"),
    ("01", .badNumber, 1, 2, "$"), ("-01", .badNumber, 1, 3, "$"), ("[1.]", .badNumber, 1, 4, "$[0]"),
    ("1.", .unexpectedEnd, 1, 3, "$"), ("[1.e3]", .badNumber, 1, 4, "$[0]"), ("[1e]", .badNumber, 1, 4, "$[0]"),
    ("1e", .unexpectedEnd, 1, 3, "$"), ("1e+", .unexpectedEnd, 1, 4, "$"), ("[1e+-2]", .badNumber, 1, 5, "$[0]"),
    ("[1.2.3]", .badNumber, 1, 5, "$[0]"), ("0x1F", .badNumber, 1, 2, "$"), ("1_000", .badNumber, 1, 2, "$"),
    ("1+1", .badNumber, 1, 2, "$"), ("[\u{FF11}]", .expectedValue(found: 0xEF), 1, 2, "$[0]"),
    ("\"abc", .unexpectedEnd, 1, 5, "$"), ("\"abc\\", .unexpectedEnd, 1, 6, "$"), (#""\"#, .unexpectedEnd, 1, 3, "$"),
    (#"["\x41"]"#, .badEscape, 1, 3, "$[0]"), (#"["\a"]"#, .badEscape, 1, 3, "$[0]"),
    (#"["\u12"]"#, .badEscape, 1, 3, "$[0]"),
    (#"["\u12G4"]"#, .badEscape, 1, 3, "$[0]"), (#"["\U0041"]"#, .badEscape, 1, 3, "$[0]"),
    (#""\u004"#, .unexpectedEnd, 1, 7, "$"),
    ("[\"\\\u{0}\"]", .badEscape, 1, 3, "$[0]"), (#"["a\uD800"]"#, .loneSurrogate, 1, 4, "$[0]"),
    (#"["\uDC00"]"#, .loneSurrogate, 1, 3, "$[0]"), (#"["\uD800\n"]"#, .loneSurrogate, 1, 3, "$[0]"),
    (#"["\uD800\u0041"]"#, .loneSurrogate, 1, 3, "$[0]"), (#"["\uD800\uD800"]"#, .loneSurrogate, 1, 3, "$[0]"),
    (#"["\uD800\u00"]"#, .badEscape, 1, 9, "$[0]"), (#""\uD800"#, .unexpectedEnd, 1, 8, "$"),
    (#""\uD800\"#, .unexpectedEnd, 1, 9, "$"), ("[\"a\tb\"]", .controlCharacter(9), 1, 4, "$[0]"),
    ("[\"a\nb\"]", .controlCharacter(10), 1, 4, "$[0]"), ("[\"\u{0}\"]", .controlCharacter(0), 1, 3, "$[0]"),
    ("[\"0123456789\u{1F}\"]", .controlCharacter(0x1F), 1, 13, "$[0]"),
  ]

  @Test("refuses broken structure with its reason and place", arguments: refusedStructures)
  func refusesStructure(_ refusal: Refusal) { check(refusal) }

  @Test("refuses broken scalars with their reason and place", arguments: refusedScalars)
  func refusesScalar(_ refusal: Refusal) { check(refusal) }

  private func check(_ expected: Refusal) {
    let found = fault(in: expected.text)
    #expect(found?.reason == expected.reason)
    #expect(found?.line == expected.line)
    #expect(found?.column == expected.column)
    #expect(found?.path == expected.path)
    #expect(faultOfValue(Array(expected.text.utf8)) == found)
  }

  /// Bytes between two quotes, and where in them the fault lies.
  static let invalidUTF8: [(bytes: [UInt8], offset: Int)] = [
    ([0x80], 0), ([0x61, 0xBF], 1), ([0xC0, 0xAF], 0), ([0xC1, 0xBF], 0), ([0xC3, 0x28], 0), ([0xC3], 0),
    ([0xE0, 0x9F, 0xBF], 0), ([0xE2, 0x28, 0xA1], 0), ([0xE2, 0x82, 0x28], 0), ([0xED, 0xA0, 0x80], 0),
    ([0xED, 0xBF, 0xBF], 0), ([0xF0, 0x8F, 0xBF, 0xBF], 0), ([0xF4, 0x90, 0x80, 0x80], 0),
    ([0xF5, 0x80, 0x80, 0x80], 0), ([0xFC, 0x80, 0x80, 0x80, 0x80, 0x80], 0), ([0xFE], 0), ([0xFF], 0),
    ([0xD0, 0xB0, 0xD0, 0xB0, 0xD0, 0xB0, 0xD0, 0xB0, 0xD0, 0x20], 8), ([0xF0, 0x9F, 0x98, 0x28], 0),
  ]

  @Test("refuses bytes that are not UTF-8, in values and in names", arguments: invalidUTF8)
  func refusesInvalidUTF8(bytes: [UInt8], offset: Int) {
    let inValue = fault(in: [0x5B, 0x22] + bytes + [0x22, 0x5D])
    #expect(inValue?.reason == .invalidUTF8)
    #expect(inValue?.offset == offset + 2)
    let inName = fault(in: [0x7B, 0x22] + bytes + Array(#"":1}"#.utf8))
    #expect(inName?.reason == .invalidUTF8)
  }

  @Test("counts lines by LF and columns by Unicode scalars, and names the path")
  func place() {
    let broken = "{\r\n  \"школы\": [\r\n    {\"имя\": \"№ 5 😀\", \"a b\": [1, 2, x]}\r\n  ]\r\n}\r\n"
    let found = fault(in: broken)
    #expect(found?.reason == .expectedValue(found: 0x78))
    #expect(found?.line == 3)
    #expect(found?.column == 36)
    #expect(found?.path == #"$.школы[0]["a b"][2]"#)
    #expect(found?.offset == Array(broken.utf8).firstIndex(of: 0x78))
  }

  @Test("a byte order mark is dropped with a note, half of one is refused")
  func byteOrderMark() {
    let marked: [UInt8] = [0xEF, 0xBB, 0xBF] + Array(" {x".utf8)
    marked.withUnsafeBufferPointer { #expect(JSONCursor($0, limits: .store).hadByteOrderMark) }
    #expect(fault(in: marked)?.column == 3)
    #expect(fault(in: [0xEF, 0xBB, 0x7B, 0x7D])?.reason == .expectedValue(found: 0xEF))
    #expect(fault(in: [0xFF, 0xFE, 0x7B, 0x00])?.reason == .expectedValue(found: 0xFF))
  }

  @Test("tokens come one by one with their places; a value can be skipped")
  func tokenByToken() throws {
    #expect(
      try tokens(#"{"a":[1,"x",null],"b":false}"#) == [
        .objectStart, .key("a"), .arrayStart, .number("1"), .string("x"), .null, .arrayEnd, .key("b"), .flag(false),
        .objectEnd, .end,
      ])
    let bytes = Array(#"{"a":[1,{"x":[]}],"b":"да","c":[7]}"#.utf8)
    try bytes.withUnsafeBufferPointer { bytes in
      var cursor = JSONCursor(bytes, limits: .store)
      #expect(try cursor.next() == .objectStart)
      #expect(try cursor.next() == .key("a"))
      try cursor.skipValue()
      #expect(cursor.offset == 5)
      #expect(try cursor.next() == .key("b"))
      #expect(cursor.position(ofOffset: cursor.offset) == (1, 19))
      try cursor.skipValue()
      #expect(try cursor.next() == .key("c"))
      #expect(try cursor.value() == .array([.number("7")]))
      #expect(cursor.offset == 33)
      #expect(cursor.path(toOffset: cursor.offset) == "$.c")
      #expect(try cursor.next() == .objectEnd)
      #expect(try cursor.next() == .end)
      #expect(try cursor.next() == .end)
    }
  }
}
