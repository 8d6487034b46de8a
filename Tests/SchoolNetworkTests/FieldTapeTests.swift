import Testing

@testable import SchoolNetwork

/// What stands on a tape at each place, for reading it in a test.
private func tokens(_ value: TapedValue) -> [String] {
  switch value.kind {
  case .nothing: ["–"]
  case .no: ["no"]
  case .yes: ["yes"]
  case .number, .text, .name: [value.string]
  case .list: ["["] + value.elements.flatMap(tokens) + ["]"]
  case .record: ["{"] + value.members.flatMap { tokens($0.name) + tokens($0.value) } + ["}"]
  }
}

@Test("A value on a tape is the value it was: names, order, what is not set, and lists within lists")
func aTapeHoldsTheValue() throws {
  var tape = FieldTape()
  tape.add(
    .record([
      FieldMember("title", .text("Круглый стол")), FieldMember("none", .notSet), FieldMember("done", .flag(true)),
      FieldMember("in", .list([.list([]), .record([]), .number("7"), .flag(false)])), FieldMember("end", .text("")),
    ]))
  try tape.read(from: UnsafeBufferPointer(start: nil, count: 0)) { (value) throws(FieldFault) in
    #expect(
      tokens(value) == [
        "{", "title", "Круглый стол", "none", "–", "done", "yes", "in", "[", "[", "]", "{", "}", "7", "no", "]", "end",
        "", "}",
      ])
    #expect(value.member("done")?.kind == .yes)
    #expect(value.member("none") == nil)
    #expect(value.member("titl") == nil)
  }
}

@Test("A tape that is cleared holds nothing of what stood on it")
func aClearedTape() throws {
  var tape = FieldTape()
  tape.add(.record([FieldMember("note", .text("Было"))]))
  tape.clear()
  tape.add(.text("Стало"))
  let text = try tape.read(from: UnsafeBufferPointer(start: nil, count: 0)) { (value) throws(FieldFault) in value.string
  }
  #expect(text == "Стало")
}

private func bytes<Result>(_ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
  Array(text.utf8).withUnsafeBufferPointer(body)
}

@Test(
  "Names are the same where all their bytes are: also those that begin or end alike",
  arguments: [
    ("id", "id"), ("id", "di"), ("evidence", "evidence"), ("evidence", "evidencf"), ("supported", "supportee"),
    ("supportedName", "supportedNams"), ("supportedName", "supported"), ("ownSchoolName", "ownSchoolName"), ("", ""),
    ("publishedWhere", "publishedThere"),
  ])
func namesAsBytes(one: String, other: String) {
  let same = bytes(one) { one in bytes(other) { FieldName(one) == FieldName($0) } }
  #expect(same == (one == other))
}

@Test("Texts that look alike where the pool looks first are not taken for one another")
func thePoolMixesNothingUp() {
  let pool = TextPool()
  // Same length, beginning, middle and end; other bytes between them.
  let texts =
    ["0123456789abcdef0123456789abcdef", "0123456789xbcdef0123456789abcdef"] + ["коротко", "", "ровно 16 байт…"]
  for _ in 1...3 { for text in texts { #expect(bytes(text, pool.shelf.text) == text) } }
  for number in 0..<5000 {
    #expect(bytes("Заместитель директора \(number)", pool.shelf.text) == "Заместитель директора \(number)")
  }
}
