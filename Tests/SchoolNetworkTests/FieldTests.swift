import SchoolNetwork
import Testing

@Test("A value of an enum that this version does not know is kept as written")
func unknownEnumValues() throws {
  let written = FieldValue.record([
    FieldMember("id", .text("i")), FieldMember("kind", .text("hackathon")), FieldMember("status", .text("paused")),
  ])
  var faults: [FieldFault] = []
  let item = try RoadmapItem(field: written, faults: &faults)
  #expect(item.kind == .unknown("hackathon"))
  #expect(item.status == .unknown("paused"))
  #expect(item.fieldValue == written)
  #expect(faults == [])
}

@Test(
  "What cannot stand in a field is told with the way to it, and the rest is read",
  arguments: [
    ("note", .number("5"), .expectedText, [.member("note")]),
    ("number", .text("5"), .expectedWholeNumber, [.member("number")]),
    ("number", .number("5.0"), .expectedWholeNumber, [.member("number")]),
    ("variants", .text("x"), .expectedList, [.member("variants")]),
    ("variants", .list([.text("x"), .notSet]), .expectedText, [.member("variants"), .element(1)]),
    ("statusSince", .text("2026-02-29"), .notADay("2026-02-29"), [.member("statusSince")]),
    ("kind", .flag(true), .expectedText, [.member("kind")]),
    (
      "risks", .list([.record([FieldMember("id", .text("r")), FieldMember("factor", .text("Ж"))])]), .notAnID("Ж"),
      [.member("risks"), .element(0), .member("factor")]
    ),
    (
      "memberships", .list([.record([FieldMember("id", .text("f")), FieldMember("year", .text("2026/2028"))])]),
      .notASchoolYear("2026/2028"), [.member("memberships"), .element(0), .member("year")]
    ),
  ] as [(String, FieldValue, FieldFault.Reason, [FieldFault.Step])])
func faultsOfFields(name: String, value: FieldValue, reason: FieldFault.Reason, path: [FieldFault.Step]) throws {
  var faults: [FieldFault] = []
  let school = try School(
    field: .record([FieldMember("id", .text("a")), FieldMember(name, value), FieldMember("site", .text("a.example"))]),
    faults: &faults)
  #expect(faults.map(\.reason) == [reason])
  #expect(faults.map(\.path) == [path])
  #expect(faults.allSatisfy { !$0.isFatal })
  #expect(school.site == "a.example")
}

@Test(
  "An object that could not be addressed makes its entity unreadable",
  arguments: [
    .list([.record([FieldMember("factor", .text("x"))])]), .list([.text("r")]), .list([.notSet]),
    .list([.record([FieldMember("id", .text("Ж"))])]),
  ] as [FieldValue])
func fatalFaults(risks: FieldValue) {
  var faults: [FieldFault] = []
  let field = FieldValue.record([FieldMember("id", .text("a")), FieldMember("risks", risks)])
  let fault = #expect(throws: FieldFault.self) { _ = try School(field: field, faults: &faults) }
  #expect(fault?.isFatal == true)
  #expect(fault?.path == [.member("risks"), .element(0)])
}

@Test(
  "Empty words are «not set» in every kind of field",
  arguments: ["site", "kind", "number", "statusSince", "variants", "resources", "risks", "deleted", "donorLimit"])
func emptyWords(name: String) throws {
  var faults: [FieldFault] = []
  let plain = FieldValue.record([FieldMember("id", .text("a"))])
  for empty: FieldValue in [.text(""), .notSet] {
    let field = FieldValue.record([FieldMember("id", .text("a")), FieldMember(name, empty)])
    #expect(try School(field: field, faults: &faults) == School(field: plain, faults: &faults))
  }
  #expect(faults == [])
}

@Test("An object in which nothing is set is none, so that an edit can start from it")
func emptyRecords() throws {
  var faults: [FieldFault] = []
  let field = FieldValue.record([FieldMember("id", .text("a")), FieldMember("deleted", .record([]))])
  #expect(try School(field: field, faults: &faults).deleted == nil)
}

@Test("Members in any order, and those nobody knows, are read over")
func anyOrder() throws {
  var faults: [FieldFault] = []
  let field = FieldValue.record([
    FieldMember("note", .text("н")), FieldMember("x-colour", .text("red")), FieldMember("id", .text("a")),
    FieldMember("name", .text("и")),
  ])
  let school = try School(field: field, faults: &faults)
  #expect([school.id.text, school.name, school.note] == ["a", "и", "н"])
  #expect(faults == [])
}

@Test(
  "No two fields of an object have one name, and every list's objects have an id first",
  arguments: EntityKind.allCases)
func tablesOfFields(kind: EntityKind) {
  func walk(_ address: Address) {
    let names = StoreFields.names(address)
    #expect(Set(names).count == names.count, "\(address.path)")
    #expect(address.path.isEmpty || names.first == "id", "\(address.path)")
    for list in StoreFields.lists(address) { walk(address.appending(list, "x")) }
  }
  walk(Address(EntityKey(kind, "x")))
}
