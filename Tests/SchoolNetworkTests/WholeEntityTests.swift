import SchoolNetwork
import TestSupport
import Testing

private let partnerships = EntityKey(.partnership, "q")

private func network() -> Network { Small.network(with: [Small.item("i", "октябрь", done: ["once"])]) }

private func new(_ id: String = "q", _ item: String = "q-i") -> Partnership {
  Small.partnership(id, "b", by: "a", risks: ["parents"], .planned, items: [Small.item(item, "ноябрь")])
}

private func template(_ id: String = "t") -> RoadmapTemplate {
  var template = RoadmapTemplate()
  (template.id, template.name, template.items) = (ID(id), "Школа наставника", [Small.item("\(id)-i", "май")])
  return template
}

private func create(_ kind: EntityKind, _ id: String, _ record: FieldValue) -> Edit {
  Edit(Address(EntityKey(kind, id)), .create(record: record))
}

private func record(_ id: String, schema: FieldValue = .number("1"), _ more: FieldMember...) -> FieldValue {
  .record([FieldMember("schema", schema), FieldMember("id", .text(id))] + more)
}

private func refusal(of edit: Edit, by network: Network) -> EditFault? {
  var network = network
  let before = network
  defer { #expect(network == before) }
  do throws(EditFault) {
    try network.apply(edit)
    return nil
  } catch { return error }
}

@Test("A whole partnership comes at its place by id, is found from both sides, and goes again without a trace")
func partnershipComesAndGoes() throws {
  for id in ["a-first", "q", "p-2", "0"] {
    var changed = network()
    let edit = Edit.creating(new(id, "n"))
    try changed.apply(edit)
    #expect(changed.partnerships.map(\.id.text) == ["p", id].sorted())
    #expect(changed.partnership(ID(id))?.schema == Town.schemaVersion)
    #expect(changed.partnership(ID("p"))?.id == ID("p"))
    #expect(changed.partnerships(supporting: ID("b")).map(\.id.text) == [id])
    #expect(changed.partnerships(withDonor: ID("a")).map(\.id.text) == [id])
    #expect(changed.partnerships(withDonor: ID("b")).map(\.id.text) == ["p"])
    #expect(changed.coveredFactors(of: ID("b")) == [ID("parents")])
    try changed.apply(edit.inverted)
    #expect(changed == network())
    #expect(edit.inverted.inverted == edit)
  }
}

@Test("A school and a template come and go likewise")
func schoolsAndTemplates() throws {
  var changed = network()
  let edits = [
    Edit.creating(Small.school("aa", risks: [("parents", .active)])), .creating(template("u")),
    .creating(template("t")),
  ]
  try changed.apply(edits)
  #expect(changed.schools.map(\.id.text) == ["a", "aa", "b"])
  #expect(changed.school(ID("b"))?.id == ID("b") && changed.school(ID("aa"))?.risks.count == 1)
  #expect(changed.templates.map(\.id.text) == ["t", "u"])
  #expect(changed.record(of: EntityKey(.template, "t")) == changed.templates[0].fieldValue)
  try changed.apply(edits.reversed().map(\.inverted))
  #expect(changed == network())
}

@Test(
  "What cannot come as a whole is refused, and nothing changes",
  arguments: [
    (create(.town, "town", record("town")), .notAWholeEntity),
    (create(.riskFactors, "x", record("x")), .notAWholeEntity),
    (create(.clusters, "x", record("x")), .notAWholeEntity),
    (create(.template, "../x", record("../x")), .notAWholeEntity),
    (create(.template, "", record("")), .notAWholeEntity),
    (
      Edit(Address(EntityKey(.partnership, "p")).appending("roadmaps", "m"), .create(record: record("m"))),
      .notAWholeEntity
    ),
    (create(.template, "t", record("u")), .badValue(FieldFault(.noID).under(.member("id")))),
    (create(.template, "t", .notSet), .badValue(FieldFault(.noID).under(.member("id")))),
    (
      create(.template, "t", record("t", schema: .notSet)),
      .badValue(FieldFault(.expectedWholeNumber).under(.member("schema")))
    ),
    (
      create(.template, "t", record("t", schema: .number("2"))),
      .badValue(FieldFault(.outOfRange(2)).under(.member("schema")))
    ),
    (
      create(.template, "t", record("t", FieldMember("x", .flag(true)))), .badValue(FieldFault(.expectedRecord))
    ),
    (
      create(.template, "t", record("t", FieldMember("year", .text("2026")))),
      .badValue(FieldFault(.notASchoolYear("2026")).under(.member("year")))
    ),
    (
      create(.partnership, "q", record("q", FieldMember("supported", .text("town/a")))),
      .badValue(FieldFault(.expectedRecord))
    ),
    (.creating(new("p")), .idTaken("p")), (.creating(new("a")), .idTaken("a")),
    (.creating(new("town")), .idTaken("town")), (.creating(template("equipment")), .idTaken("equipment")),
    (.creating(new("q", "i")), .idTaken("i")), (.creating(new("q", "c0-i")), .idTaken("c0-i")),
    (.creating(new("q", "q")), .idTwice("q")), (.creating(template("broken")), .idTaken("broken")),
  ] as [(Edit, EditFault)])
func whatCannotCome(edit: Edit, fault: EditFault) {
  let small = network()
  let problem = Problem(.syntax(.endsEarly), at: SourcePlace(file: "templates/broken.json"))
  let network = Network(
    town: small.town, riskCatalogue: small.riskCatalogue, schools: small.schools, partnerships: small.partnerships,
    unreadable: [UnreadableEntity(EntityKey(.template, "broken"), problem)])
  #expect(refusal(of: edit, by: network) == fault)
}

@Test("Only what stands just as given goes")
func whatCannotGo() throws {
  var changed = network()
  let edit = Edit.creating(new())
  #expect(refusal(of: edit.inverted, by: changed) == .noSuchEntity(partnerships))
  try changed.apply(edit)
  try changed.apply(Edit(Address(partnerships), .set(field: "note", from: .notSet, to: .text("Своё"))))
  #expect(refusal(of: edit.inverted, by: changed) == .differs)
  let town = Edit(Address(EntityKey(.town, "town")), .discard(record: changed.town.fieldValue))
  #expect(refusal(of: town, by: changed) == .notAWholeEntity)
  // Ids that stand twice would keep it from coming again.
  let twice = Small.network(with: [Small.item("i", ""), Small.item("i", "")])
  let key = EntityKey(.partnership, "p")
  let record = try #require(twice.record(of: key))
  #expect(refusal(of: Edit(Address(key), .discard(record: record)), by: twice) == .idTwice("i"))
}

@Test(
  "Of edits to be made again, those that stand already are known: all up to the last behind which it stands so",
  arguments: 0...4)
func partingEdits(count: Int) throws {
  let other = Edit(
    Address(EntityKey(.partnership, "p")), .set(field: "note", from: .notSet, to: .text("Общее")))
  let note = Edit(Address(partnerships), .set(field: "note", from: .notSet, to: .text("Своё")))
  let topics = Edit(Address(partnerships), .set(field: "topics", from: .notSet, to: .list([.text("Тема")])))
  let edits = [.creating(new()), note, topics, note.inverted]
  var standing = network()
  try standing.apply(Array(edits.prefix(count)))
  let parted = standing.parting([other] + edits)
  #expect(parted.made == Array(edits.prefix(count)))
  #expect(parted.open == [other] + edits.dropFirst(count))
  try standing.apply(parted.open)
  var all = network()
  try all.apply([other] + edits)
  #expect(standing == all)
}

@Test("What has come and gone, or is gone already, is made; another's entity of that id is not")
func partingWhatIsGone() throws {
  let empty = network()
  let edit = Edit.creating(new())
  #expect(empty.parting([edit, edit.inverted]).made.count == 2)
  #expect(empty.parting([edit.inverted]).made == [edit.inverted])
  #expect(empty.parting([edit]).open == [edit])
  var standing = empty
  try standing.apply(edit)
  #expect(standing.parting([edit.inverted]).open == [edit.inverted])
  #expect(standing.parting([edit, edit.inverted]).open == [edit.inverted])
  #expect(standing.parting([edit.inverted, edit]).open == [])
  var theirs = empty
  try theirs.apply(.creating(new("q", "theirs")))
  #expect(theirs.parting([edit]).open == [edit])
  let plain = Edit(Address(EntityKey(.partnership, "p")), .set(field: "status", from: .notSet, to: .text("active")))
  // The partnership is active already; from there the second one does not fit.
  #expect(empty.parting([plain, plain]).made == [plain] && empty.parting([plain, plain]).open == [plain])
}

@Test("A step that brings or takes a whole entity is told by its names, whatever else it does")
func descriptions() {
  var elsewhere = new()
  (elsewhere.donor, elsewhere.donorName) = (Reference(ID("x"), store: ID("other")), "Гимназия № 1")
  let note = Edit(Address(partnerships), .set(field: "note", from: .notSet, to: .text("Своё")))
  let network = network()
  #expect(
    network.description(of: [.creating(new()), note])
      == .partnershipAdded(supported: "Школа b", donor: "Школа a"))
  #expect(
    network.description(of: [note.inverted, Edit.creating(elsewhere).inverted])
      == .partnershipRemoved(supported: "Школа b", donor: "Гимназия № 1"))
  elsewhere.donorName = ""
  #expect(
    network.description(of: [.creating(elsewhere)]) == .partnershipAdded(supported: "Школа b", donor: "other/x"))
  let visit = Edit(Address(EntityKey(.school, "a")), .insert(list: "visits", record: .record([]), after: nil))
  #expect(
    network.description(of: [visit])
      == .other(
        OtherChange(.added, of: .thing(.visit(nil, school: "Школа a")), RecordTable(Visit.self))))
  #expect(network.description(of: [.creating(template())]) == .templateAdded(name: "Школа наставника"))
  #expect(network.description(of: [Edit.creating(template()).inverted]) == .templateRemoved(name: "Школа наставника"))
  #expect(network.description(of: [.creating(Small.school("c"))]) == .schoolAdded(name: "Школа c"))
  #expect(network.description(of: [Edit.creating(Small.school("c")).inverted]) == .schoolRemoved(name: "Школа c"))
  #expect(Edit.creating(template()).fieldName == "")
}
