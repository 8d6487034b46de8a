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

/// Edits of that roadmap.
enum EditCases {
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
}

extension JSONValue: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self = .string(text) }
}
