import JSONText
import Testing

@Suite("The limits of the store")
struct LimitTests {
  static let legalButRefused: [(text: String, reason: JSONFault.Reason, column: Int)] = [
    (String(repeating: "[", count: 65) + String(repeating: "]", count: 65), .tooDeep(limit: 64), 65),
    (#"{"a":1,"b":2,"a":3}"#, .duplicateKey("a"), 14), (#"{"a":1,"\u0061":3}"#, .duplicateKey("a"), 8),
    (#"{"длинное имя":1,"длинное им\u044F":3}"#, .duplicateKey("длинное имя"), 18),
    (#"[{"k":{"k":[{"k":1}]},"x":1,"k":2}]"#, .duplicateKey("k"), 29), (#"["\u0000"]"#, .nulCharacter, 3),
    (#"{"\u0000":1}"#, .nulCharacter, 3),
    ("[\"" + String(repeating: "я", count: 32_769) + "\"]", .stringTooLong(limit: 65_536), 2),
    ("{\"" + String(repeating: "k", count: 257) + "\":1}", .keyTooLong(limit: 256), 2),
    ("[0." + String(repeating: "1", count: 63) + "]", .numberTooLong(limit: 64), 2),
  ]

  @Test("a text that is legal JSON and beyond the limits is refused with its place", arguments: legalButRefused)
  func refused(text: String, reason: JSONFault.Reason, column: Int) {
    #expect(fault(in: text, limits: .store)?.reason == reason)
    #expect(fault(in: text, limits: .store)?.column == column)
    #expect(faultOfValue(Array(text.utf8), limits: .store)?.reason == reason)
    #expect(fault(in: text, limits: .none) == nil)
  }

  static let justWithin: [String] = [
    String(repeating: "[", count: 64) + String(repeating: "]", count: 64), #"[{"a":1},{"a":1}]"#,
    #"{"a":{"a":{"a":1}}}"#,
    "{\"\u{E9}\":1,\"e\u{301}\":2}", "[\"" + String(repeating: "я", count: 32_768) + "\"]",
    "[\"" + String(repeating: #"\n\u044f"#, count: 20_000) + "\"]",
    "{\"" + String(repeating: "k", count: 256) + "\":1}",
    "[0." + String(repeating: "1", count: 62) + "]", #"{"12345678a":1,"12345678b":2}"#, #"["\u0001"]"#,
  ]

  @Test("a text just within the limits is read", arguments: justWithin)
  func accepted(text: String) { #expect(fault(in: text, limits: .store) == nil) }

  @Test("a file above 8 MiB is refused before it is read, one of 8 MiB is read")
  func fileSize() {
    let limit = 8 << 20
    let spaces = [UInt8](repeating: 0x20, count: limit - 2)
    #expect(fault(in: spaces + Array("[]".utf8), limits: .store) == nil)
    #expect(fault(in: spaces + Array(" []".utf8), limits: .store)?.reason == .fileTooLarge(limit: limit))
  }

  @Test("a name used twice is found among few names and among many, however they are written")
  func duplicates() {
    for count in [1, 2, 15, 16, 17, 18, 40, 1_000] {
      let names = (0..<count).map { "имя-\($0)" }
      let members = names.map { "\"\($0)\":{\"\($0)\":1,\"x\":2}" }.joined(separator: ",")
      #expect(fault(in: "{\(members)}", limits: .store) == nil)
      for twice in [0, count / 2, count - 1] {
        let again = "\\u0438мя-\(twice)"
        #expect(fault(in: "{\(members),\"\(again)\":1}", limits: .store)?.reason == .duplicateKey(names[twice]))
        #expect(fault(in: "{\"\(again)\":1,\(members)}", limits: .store)?.reason == .duplicateKey(names[twice]))
      }
    }
  }

  @Test("large objects side by side and inside each other have names of their own")
  func largeObjects() {
    let small = (0..<20).map { "\"n\($0)\":\($0)" }.joined(separator: ",")
    let large = "{\(small),\"inner\":[{\(small)},{\(small)}],\"last\":1}"
    #expect(fault(in: "[\(large),\(large)]", limits: .store) == nil)
    #expect(fault(in: "[\(large),{\(small),\"inner\":{\(small)},\"n3\":1}]", limits: .store)?.path == "$[1]")
  }

  @Test("nesting costs no stack: 100,000 brackets are read or refused, never a crash")
  func deepNesting() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(fault(in: deep)?.reason == .unexpectedEnd)
    #expect(fault(in: deep)?.path.hasSuffix("[0]…") == true)
    #expect(fault(in: deep + String(repeating: "]", count: 100_000)) == nil)
    #expect(fault(in: String(repeating: "{\"a\":", count: 50_000))?.reason == .unexpectedEnd)
    #expect(faultOfValue(Array(deep.utf8))?.reason == .tooDeep(limit: JSONValue.greatestDepth))
    let deepest = JSONValue.greatestDepth
    let legal = String(repeating: "[", count: deepest) + String(repeating: "]", count: deepest)
    #expect(faultOfValue(Array(legal.utf8)) == nil)
    let inParts = Array(("[" + legal + "]").utf8)
    inParts.withUnsafeBufferPointer { bytes in
      var cursor = JSONCursor(bytes, limits: .none)
      #expect(throws: JSONFault.self) { try cursor.value() }
    }
  }

  @Test("hostile names take no quadratic time, which for these would be minutes", .timeLimit(.minutes(1)))
  func flooding() {
    var limits = JSONLimits.none
    limits.allowsDuplicateKeys = false
    let marks = "a" + String(repeating: "\u{301}\u{300}", count: 20_000)
    let huge = "{" + (0..<20).map { "\"\(marks)\($0)\":1" }.joined(separator: ",") + "}"
    let many = "{" + (0..<100_000).map { "\"samestart\($0)\":1" }.joined(separator: ",") + "}"
    #expect(fault(in: huge, limits: limits) == nil)
    #expect(fault(in: many, limits: limits) == nil)
    #expect(fault(in: "{\"\(marks)\":1}", limits: .store)?.reason == .keyTooLong(limit: 256))
  }
}
