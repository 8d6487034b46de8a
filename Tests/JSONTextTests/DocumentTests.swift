import JSONText
import Testing

func document(_ text: String) throws -> JSONDocument { try JSONDocument(bytes: Array(text.utf8), limits: .store) }

/// The lines an edit took out and put in, those that stayed left out.
func changedLines(_ before: JSONDocument, _ after: JSONDocument) -> (gone: [String], new: [String]) {
  let old = text(before.bytes).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let new = text(after.bytes).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let difference = new.difference(from: old)
  func line(_ change: CollectionDifference<String>.Change) -> String {
    switch change {
    case .insert(_, let line, _), .remove(_, let line, _): line
    }
  }
  return (difference.removals.map(line), difference.insertions.map(line))
}

@Suite("Editing a file in place")
struct DocumentTests {
  @Test("changes exactly the lines it must", arguments: EditCases.memberCases + EditCases.listCases)
  func changesItsLines(_ edit: EditCases.Case) throws {
    let before = try document(roadmap)
    var after = before
    try edit.edit(&after)
    let changed = changedLines(before, after)
    // Equal lines that repeat may be paired in more than one way: compare them as sets of lines with their number.
    var (gone, new) = (edit.gone, edit.new)
    for line in edit.gone where new.contains(line) {
      gone.remove(at: gone.firstIndex(of: line)!)
      new.remove(at: new.firstIndex(of: line)!)
    }
    #expect(changed.gone.sorted() == gone.sorted())
    #expect(changed.new.sorted() == new.sorted())
    #expect(try JSONDocument(bytes: after.bytes, limits: .store) == after)
  }

  @Test("every edit does the same in any layout", arguments: [0, 1, 2, 3])
  func sameInAnyLayout(layout: Int) throws {
    for edit in EditCases.memberCases + EditCases.listCases {
      var model = try document(roadmap)
      var styled = try document(Self.layouts(of: roadmap)[layout])
      #expect(styled.value == model.value)
      try edit.edit(&model)
      try edit.edit(&styled)
      #expect(styled.value == model.value, "\(edit.testDescription)")
    }
  }

  /// The same document with tabs and CRLF; with four spaces; minified; in one line with spaces.
  static func layouts(of text: String) -> [String] {
    let lines = text.split(separator: "\n").map { line in
      (depth: line.prefix { $0 == " " }.count / 2, rest: line.drop { $0 == " " })
    }
    let oneLine = lines.map { String($0.rest) }.joined(separator: " ")
    return [
      "\u{FEFF}" + lines.map { String(repeating: "\t", count: $0.depth) + $0.rest + "\r\n" }.joined(),
      lines.map { String(repeating: "    ", count: $0.depth) + $0.rest + "\n" }.joined(),
      try! String(decoding: value(text).compactBytes(), as: UTF8.self), oneLine,
    ]
  }

  @Test("line ends, tabs, spacing and the byte order mark follow what stands around the place")
  func surroundings() throws {
    var crlf = try document("\u{FEFF}{\r\n\t\"a\" : {},\r\n\t\"l\" : []\r\n}\r\n")
    #expect(crlf.hadByteOrderMark)
    try crlf.set(.array([.object([JSONMember("x", .number(1))])]), from: nil, member: "b", at: [], order: ["a", "b"])
    try crlf.append("one", toList: "l", at: [], order: [])
    #expect(
      text(crlf.bytes)
        == "\u{FEFF}{\r\n\t\"a\" : {},\r\n\t\"b\" : [\r\n\t\t{\r\n\t\t\t\"x\" : 1\r\n\t\t}\r\n\t],\r\n\t\"l\" : [\r\n\t\t\"one\"\r\n\t]\r\n}\r\n"
    )
    var minified = try document(#"{"a":{},"l":[{"id":"1"}]}"#)
    try minified.set(.array([.number(1), .object([])]), from: nil, member: "b", at: [.member("a")], order: [])
    try minified.append(.object([JSONMember("id", "2"), JSONMember("n", .null)]), toList: "l", at: [], order: [])
    try minified.set(.flag(true), from: nil, member: "z", at: [], order: [])
    #expect(text(minified.bytes) == #"{"a":{"b":[1,{}]},"l":[{"id":"1"},{"id":"2","n":null}],"z":true}"#)
    var hugging = try document("{\n    \"l\": [{\n        \"id\": \"1\"\n    }]\n}")
    try hugging.append(.object([JSONMember("id", "2")]), toList: "l", at: [], order: [])
    #expect(
      text(hugging.bytes) == "{\n    \"l\": [{\n        \"id\": \"1\"\n    }, {\n        \"id\": \"2\"\n    }]\n}")
    var shared = try document("{ \"a\": 1, \"b\": [\n    {}\n] }")
    try shared.set(.array([.number(1), .object([])]), from: nil, member: "b", at: [], order: [])
    #expect(text(shared.bytes) == "{ \"a\": 1, \"b\": [\n  1,\n  {}\n] }")
    var empty = try document("{}")
    try empty.set(.number(1), from: nil, member: "a", at: [], order: [])
    #expect(text(empty.bytes) == "{\n  \"a\": 1\n}")
    try empty.set(nil, from: .number(1), member: "a", at: [], order: [])
    #expect(text(empty.bytes) == "{}")
  }

  @Test("an object inside an object is carried over member by member, unknown fields stay")
  func nestedMerge() throws {
    let source = #"{"p":{"x":1.0,"a":{"x":"\u0430","n":1,"gone":2},"b":[1, 2],"c":3}}"#
    var edited = try document(source)
    func state(_ inner: [JSONMember], _ c: JSONValue?) -> JSONValue {
      .object(
        [JSONMember("a", .object(inner)), JSONMember("b", .array([.number(1), .number(2)]))]
          + (c.map { [JSONMember("c", $0)] } ?? []))
    }
    try edited.set(
      state([JSONMember("n", .number(5)), JSONMember("m", .null)], nil),
      from: state([JSONMember("n", .number(1)), JSONMember("gone", .number(2))], .number(3)), member: "p", at: [],
      order: [])
    #expect(text(edited.bytes) == #"{"p":{"x":1.0,"a":{"x":"\u0430","n":5,"m":null},"b":[1, 2]}}"#)
    var replaced = try document(#"{"p":[1]}"#)
    try replaced.set(.object([]), from: .object([JSONMember("a", .null)]), member: "p", at: [], order: [])
    #expect(text(replaced.bytes) == #"{"p":{}}"#)
  }

  @Test("a change of bytes that are canonically equivalent is a change")
  func canonicalEquivalence() throws {
    var edited = try document("{\"e\u{301}\":\"\u{E9}\"}")
    try edited.set("e\u{301}", from: "\u{E9}", member: "e\u{301}", at: [], order: [])
    try edited.set(.number(1), from: nil, member: "\u{E9}", at: [], order: [])
    #expect(Array(edited.bytes) == Array("{\"e\u{301}\":\"e\u{301}\",\"\u{E9}\":1}".utf8))
  }

  @Test("a place has a value, a line and a column, and words")
  func places() throws {
    let it = try document(roadmap)
    #expect(it.value(at: itemsPath + [.element(id: "visit"), .member("title")]) == "Взаимопосещение уроков")
    let place = try #require(it.position(at: itemsPath + [.element(id: "seminar"), .member("due")]))
    #expect(place == (19, 18))
    #expect(it.position(at: [])! == (1, 1))
    #expect(it.value(at: [.element(id: "visit")]) == nil)
    #expect(it.value(at: [.member("id"), .member("id")]) == nil)
    #expect(it.position(at: itemsPath + [.element(id: "absent")]) == nil)
    #expect(
      JSONDocument.path(for: itemsPath + [.element(id: "a b"), .member("x y"), .member("due")])
        == #"$.roadmaps[id=2026].items[id="a b"]["x y"].due"#)
    #expect(JSONDocument.path(for: []) == "$")
  }

  @Test("an edit that cannot be done says why and changes nothing")
  func faults() throws {
    let before = try document(roadmap)
    func expect(_ fault: JSONEditFault, _ edit: (inout JSONDocument) throws(JSONEditFault) -> Void) {
      var after = before
      do throws(JSONEditFault) {
        try edit(&after)
        Issue.record("nothing was thrown, expected \(fault)")
      } catch { #expect(error == fault) }
      #expect(after == before)
    }
    expect(.noSuchPlace("$.absent")) { it throws(JSONEditFault) in
      try it.set(.null, from: nil, member: "a", at: [.member("absent")], order: [])
    }
    expect(.notAnObject("$.risks")) { it throws(JSONEditFault) in
      try it.set(.null, from: nil, member: "a", at: [.member("risks")], order: [])
    }
    expect(.notAList("$.agreement")) { it throws(JSONEditFault) in
      try it.append(.null, toList: "agreement", at: [], order: [])
    }
    expect(.noSuchPlace("$.roadmaps[id=2025]")) { it throws(JSONEditFault) in
      try it.remove(elementWithID: "2025", fromList: "roadmaps", at: [])
    }
    expect(.noSuchPlace("$.topics")) { it throws(JSONEditFault) in
      try it.remove(elementWithID: "a", fromList: "topics", at: [])
    }
    expect(.noSuchPlace("$.topics[id=a]")) { it throws(JSONEditFault) in
      try it.insert(.null, intoList: "topics", at: [], after: "a", order: [])
    }
    let long = JSONValue.string(String(repeating: "я", count: 40_000))
    expect(
      .refused(JSONFault(.stringTooLong(limit: 65_536), offset: 25, line: 3, column: 9, path: "$.id"))
    ) { it throws(JSONEditFault) in
      try it.set(long, from: "p-14-9", member: "id", at: [], order: rootOrder)
    }
    #expect(throws: JSONFault.self) { try JSONDocument(bytes: Array(#"{"a":1,"a":1}"#.utf8), limits: .none) }
  }
}
