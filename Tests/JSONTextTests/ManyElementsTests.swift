import JSONText
import TestSupport
import Testing

/// Many elements that are put into a list, or taken out of it, at once: the text is the one of each by itself.
struct ManyElementsTests {
  private static let order = ["id", "items", "note"]

  private func value(_ id: String, _ dice: inout Dice) -> JSONValue {
    let title = String(repeating: "слово ", count: Int.random(in: 0..<20, using: &dice))
    let inner = JSONValue.array([
      .object([JSONMember("id", .string("h-" + id)), JSONMember("role", .string("Директор"))])
    ])
    return .object(
      [JSONMember("id", .string(id)), JSONMember("title", .string(title))]
        + (Bool.random(using: &dice) ? [JSONMember("people", inner)] : []))
  }

  @Test("In every layout of a list, behind any of its elements", arguments: 0..<40)
  func alike(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let source = """
      {
        "id": "p",
        "items": [
          {
            "id": "a",
            "x": 1.0
          },
          {
            "id": "b"
          }
        ],
        "note": "конец"
      }

      """
    let layouts =
      [source] + DocumentTests.layouts(of: source) + [
        #"{"id": "p", "items": [{"id": "a"}, {"id": "b", "y": [1]}], "note": ""}"#
      ]
    for layout in layouts {
      let before = try JSONDocument(bytes: Array(layout.utf8), limits: .store)
      let values = (0..<Int.random(in: 1...9, using: &dice)).map { value("n\($0)", &dice) }
      let after = Bool.random(using: &dice) ? "a" : "b"
      var (together, single) = (before, before)
      try together.insert(values, intoList: "items", at: [], after: after)
      var neighbour = after
      for (place, value) in values.enumerated() {
        try single.insert(value, intoList: "items", at: [], after: neighbour, order: Self.order)
        neighbour = "n\(place)"
      }
      #expect(String(decoding: together.bytes, as: UTF8.self) == String(decoding: single.bytes, as: UTF8.self))
      guard after == "b" else { continue }
      try together.removeLast(values.count, fromList: "items", at: [])
      #expect(together.bytes == before.bytes)
    }
  }

  @Test("What is not there is not touched")
  func faults() throws {
    let before = try JSONDocument(bytes: Array(#"{"id": "p", "items": [{"id": "a"}]}"#.utf8), limits: .store)
    var document = before
    #expect(throws: JSONEditFault.self) { try document.insert([JSONValue.null], intoList: "items", at: [], after: "b") }
    #expect(throws: JSONEditFault.self) {
      try document.insert([JSONValue.null], intoList: "people", at: [], after: "a")
    }
    #expect(throws: JSONEditFault.self) { try document.removeLast(1, fromList: "items", at: []) }
    #expect(document.bytes == before.bytes)
  }
}
