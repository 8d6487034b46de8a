import JSONText
import Testing

/// A roadmap as a person and an older and a newer program may have left it.
let roadmap = #"""
  {
    "schema": 1,
    "id": "p-14-9",
    "x-note": "не трогать: 1.0 и \u0430",
    "supported": "school-14",
    "donor": "school-9",
    "agreement": { "number": "12-П", "x-scan": "a.pdf", "date": "2026-10-01" },
    "risks": ["кадры", "среда"],
    "weight": 1.50,
    "roadmaps": [
      {
        "year": "2026/2027",
        "id": "2026",
        "items": [
          {
            "id": "seminar",
            "x-color": "red",
            "title": "Семинар «Оценивание»",
            "due": "2026-11-20"
          },
          {
            "id": "visit",
            "title": "Взаимопосещение уроков",
            "tags": [],
            "extra": {}
          }
        ]
      }
    ]
  }

  """#

let rootOrder = ["schema", "id", "supported", "donor", "status", "agreement", "risks", "topics", "weight", "roadmaps"]
let itemOrder = ["id", "title", "due", "done", "tags"]
let yearPath: [JSONDocument.Step] = [.member("roadmaps"), .element(id: "2026")]
let itemsPath = yearPath + [.member("items")]

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
  typealias Edit = (inout JSONDocument) throws -> Void

  /// An edit of the roadmap, the lines it takes out and the lines it puts in.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let gone: [String]
    let new: [String]
    let edit: @Sendable (inout JSONDocument) throws -> Void

    init(
      _ name: String, gone: [String], new: [String], edit: @escaping @Sendable (inout JSONDocument) throws -> Void
    ) {
      (testDescription, self.gone, self.new, self.edit) = (name, gone, new, edit)
    }
  }

  static let memberCases = [
    Case("a value", gone: [#"          "due": "2026-11-20""#], new: [#"          "due": "2026-12-04""#]) {
      try $0.set(
        "2026-12-04", from: "2026-11-20", member: "due", at: itemsPath + [.element(id: "seminar")], order: itemOrder)
    },
    Case("a number", gone: [#"  "weight": 1.50,"#], new: [#"  "weight": 2,"#]) {
      try $0.set(.number(2), from: .number("1.50"), member: "weight", at: [], order: rootOrder)
    },
    Case("a new member after its predecessor", gone: [], new: [#"  "status": "active","#]) {
      try $0.set("active", from: nil, member: "status", at: [], order: rootOrder)
    },
    Case(
      "a new member at the end", gone: [#"          "due": "2026-11-20""#],
      new: [#"          "due": "2026-11-20","#, #"          "done": true"#]
    ) {
      try $0.set(.flag(true), from: nil, member: "done", at: itemsPath + [.element(id: "seminar")], order: itemOrder)
    },
    Case("a new member at the beginning", gone: [], new: [#"  "format": "kurator","#]) {
      try $0.set("kurator", from: nil, member: "format", at: [], order: ["format"] + rootOrder)
    },
    Case(
      "a new list and object", gone: [],
      new: [
        #"  "topics": ["#, #"    {"#, #"      "id": "t","#, #"      "n": [1, 2]"#, #"    }"#, #"  ],"#,
      ]
    ) {
      let topic = JSONValue.object([JSONMember("id", "t"), JSONMember("n", .array([.number(1), .number(2)]))])
      try $0.set(.array([topic]), from: nil, member: "topics", at: [], order: rootOrder)
    },
    Case("a member gone", gone: [#"  "donor": "school-9","#], new: []) {
      try $0.set(nil, from: "school-9", member: "donor", at: [], order: rootOrder)
    },
    Case(
      "the last member gone, and the comma before it",
      gone: [#"          "title": "Семинар «Оценивание»","#, #"          "due": "2026-11-20""#],
      new: [#"          "title": "Семинар «Оценивание»""#]
    ) {
      try $0.set(
        nil, from: "2026-11-20", member: "due", at: itemsPath + [.element(id: "seminar")], order: itemOrder)
    },
    Case(
      "an object on one line, member by member",
      gone: [#"  "agreement": { "number": "12-П", "x-scan": "a.pdf", "date": "2026-10-01" },"#],
      new: [#"  "agreement": { "number": "13-П", "signed": true, "x-scan": "a.pdf" },"#]
    ) {
      try $0.set(
        .object([JSONMember("number", "13-П"), JSONMember("signed", .flag(true))]),
        from: .object([JSONMember("number", "12-П"), JSONMember("date", "2026-10-01")]), member: "agreement", at: [],
        order: rootOrder)
    },
    Case(
      "an empty object opened", gone: [#"          "extra": {}"#],
      new: [#"          "extra": {"#, #"            "a": 1"#, #"          }"#]
    ) {
      try $0.set(
        .number(1), from: nil, member: "a", at: itemsPath + [.element(id: "visit"), .member("extra")], order: [])
    },
    Case("nothing, where old and new are the same", gone: [], new: []) {
      try $0.set("school-1", from: "school-1", member: "donor", at: [], order: rootOrder)
    },
    Case("nothing, where the file says so already", gone: [], new: []) {
      try $0.set("не трогать: 1.0 и а", from: "?", member: "x-note", at: [], order: rootOrder)
    },
  ]

  static let visit = JSONValue.object([JSONMember("id", "new"), JSONMember("due", "2027-01-15")])
  static let visitLines = [#"        {"#, #"          "id": "new","#, #"          "due": "2027-01-15""#]

  static let listCases = [
    Case("an element between two", gone: [], new: visitLines + [#"        },"#]) {
      try $0.insert(visit, intoList: "items", at: yearPath, after: "seminar", order: [])
    },
    Case("an element first", gone: [], new: visitLines + [#"        },"#]) {
      try $0.insert(visit, intoList: "items", at: yearPath, after: nil, order: [])
    },
    Case("an element last", gone: [], new: [#"        },"#] + visitLines) {
      try $0.append(visit, toList: "items", at: yearPath, order: [])
    },
    Case(
      "an element into an empty list", gone: [#"          "tags": [],"#],
      new: [#"          "tags": ["#, #"            {"#, #"              "id": "new","#]
        + [#"              "due": "2027-01-15""#, #"            }"#, #"          ],"#]
    ) {
      try $0.append(visit, toList: "tags", at: itemsPath + [.element(id: "visit")], order: itemOrder)
    },
    Case(
      "an element into a list that is missing", gone: [#"      "id": "2026","#],
      new: [
        #"      "id": "2026","#, #"      "sections": ["#, #"        {"#, #"          "id": "new","#,
        #"          "due": "2027-01-15""#, #"        }"#, #"      ],"#,
      ]
    ) {
      try $0.insert(visit, intoList: "sections", at: yearPath, after: nil, order: ["id", "sections", "items"])
    },
    Case(
      "a scalar into a list on one line", gone: [#"  "risks": ["кадры", "среда"],"#],
      new: [
        #"  "risks": ["кадры", "среда", "язык"],"#
      ]
    ) {
      try $0.append("язык", toList: "risks", at: [], order: rootOrder)
    },
    Case(
      "the first element gone",
      gone: [
        #"        {"#, #"          "id": "seminar","#, #"          "x-color": "red","#,
        #"          "title": "Семинар «Оценивание»","#, #"          "due": "2026-11-20""#, #"        },"#,
      ], new: []
    ) {
      try $0.remove(elementWithID: "seminar", fromList: "items", at: yearPath)
    },
    Case(
      "the last element gone, and the comma before it",
      gone: [
        #"        },"#, #"        {"#, #"          "id": "visit","#, #"          "title": "Взаимопосещение уроков","#,
        #"          "tags": [],"#, #"          "extra": {}"#,
      ], new: []
    ) {
      try $0.remove(elementWithID: "visit", fromList: "items", at: yearPath)
    },
  ]

  @Test("changes exactly the lines it must", arguments: memberCases + listCases)
  func changesItsLines(_ edit: Case) throws {
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
    for edit in Self.memberCases + Self.listCases {
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

extension JSONValue: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self = .string(text) }
}
