import Deadlines
import SchoolNetwork
import TestSupport
import Testing

private let partnership = Address(EntityKey(.partnership, "p"))
private let roadmap = partnership.appending("roadmaps", "m-p")
private let item = roadmap.appending("items", "i")

private func network() -> Network { Small.network(with: [Small.item("i", "октябрь", done: ["once"])]) }

private func set(_ address: Address, _ field: String, _ from: FieldValue, _ to: FieldValue) -> Edit {
  Edit(address, .set(field: field, from: from, to: to))
}

private func record(_ id: String) -> FieldValue { .record([FieldMember("id", .text(id))]) }

/// Why the edits are refused; nil where they are done.
private func refusal(of edits: [Edit], by network: inout Network) -> EditFault? {
  do throws(EditFault) {
    if edits.count == 1 { try network.apply(edits[0]) } else { try network.apply(edits) }
    return nil
  } catch { return error }
}

@Test("Whatever words an item holds are told with its title when they change; of ids only the field is told")
func itemFieldsAreTold() {
  for field in RoadmapItem.fields {
    let description = network().description(of: [set(item, field.name, .notSet, .text("Все"))])
    let isTold = description == .itemField(field.name, title: "Событие i", from: "", to: "Все")
    switch field.kind {
    case .words, .lines, .choice: #expect(isTold, "\(field.name)")
    case .id, .reference, .list: #expect(!isTold, "\(field.name)")
    default: break
    }
  }
}

@Test(
  "An edit that does not fit is refused, and nothing changes",
  arguments: [
    (set(item, "title", .text("Другое"), .text("Новое")), .differs),
    (set(item, "note", .text("Была"), .text("Новое")), .differs),
    (set(item, "name", .notSet, .text("Новое")), .noSuchField("name")),
    (set(roadmap.appending("items", "zz"), "title", .notSet, .text("Новое")), .noSuchPlace("zz")),
    (set(roadmap.appending("rows", "i"), "title", .notSet, .text("Новое")), .noSuchField("rows")),
    (
      set(Address(EntityKey(.school, "zz")), "name", .notSet, .text("Новое")),
      .noSuchEntity(EntityKey(.school, "zz"))
    ),
    (
      set(Address(EntityKey(.riskFactors, "zz")), "notice", .notSet, .text("Новое")),
      .noSuchEntity(EntityKey(.riskFactors, "zz"))
    ),
    (
      set(Address(EntityKey(.town, "zz")), "town", .text("Приозёрск"), .text("Новое")),
      .noSuchEntity(EntityKey(.town, "zz"))
    ),
    (set(item, "id", .text("i"), .text("k")), .noSuchField("id")),
    (set(partnership, "schema", .number("1"), .number("2")), .noSuchField("schema")),
    (set(item, "title", .text("Событие i"), .number("5")), .badValue(FieldFault(.expectedText))),
    (
      set(partnership, "since", .notSet, .text("2026-02-30")), .badValue(FieldFault(.notADay("2026-02-30")))
    ),
    (
      set(
        item, "deadline", .record([FieldMember("wording", .text("октябрь"))]),
        .record([FieldMember("day", .flag(true))])),
      .badValue(FieldFault(.expectedRecord))
    ),
    (Edit(roadmap, .insert(list: "items", record: record("i"), after: nil)), .idTaken("i")),
    (Edit(roadmap, .insert(list: "items", record: record("c0-i"), after: nil)), .idTaken("c0-i")),
    (Edit(roadmap, .insert(list: "items", record: record("k"), after: "zz")), .noSuchPlace("zz")),
    (Edit(roadmap, .insert(list: "title", record: record("k"), after: nil)), .noSuchField("title")),
    (Edit(roadmap, .remove(list: "items", record: record("i"), after: nil)), .differs),
    (Edit(roadmap, .remove(list: "items", record: record("zz"), after: nil)), .noSuchPlace("zz")),
  ] as [(Edit, EditFault)])
func editsThatDoNotFit(edit: Edit, fault: EditFault) {
  var changed = network()
  #expect(refusal(of: [edit], by: &changed) == fault)
  #expect(changed == network())
}

@Test("Given edits of which the last does not fit, when they are applied together, then none is done")
func allOrNothing() {
  var changed = network()
  let edits = [
    set(item, "title", .text("Событие i"), .text("Новое")), set(partnership, "donor", .text("b"), .text("a")),
    Edit(roadmap, .insert(list: "items", record: record("k"), after: "i")),
    set(item, "note", .text("Была"), .notSet),
  ]
  #expect(refusal(of: edits, by: &changed) == .differs)
  #expect(changed == network())
  #expect(changed.partnerships(withDonor: ID("b")).count == 1)
}

@Test("Given two objects of one id, when one is edited, then it is refused: nobody knows which is meant")
func idsTwice() {
  var changed = Small.network(with: [Small.item("i", ""), Small.item("i", "")])
  let edit = set(item, "note", .notSet, .text("Новое"))
  #expect(refusal(of: [edit], by: &changed) == .idTwice("i"))
}

@Test(
  "Ways to say «not set» are one: an edit to empty words can be taken back",
  arguments: [.text(""), .notSet, .list([]), .record([])] as [FieldValue])
func emptyValuesAreNotSet(value: FieldValue) throws {
  var changed = network()
  if value == .list([]) || value == .record([]) {
    #expect(set(item, "note", .text("x"), value).action == .set(field: "note", from: .text("x"), to: .notSet))
  }
  let edit = set(item, "title", .text("Событие i"), value)
  try changed.apply(edit)
  #expect(changed.value(of: "title", at: item) == .notSet)
  #expect(changed.setting("title", to: .text(""), at: item) == nil)
  try changed.apply(edit.inverted)
  #expect(changed == network())
}

@Test("A reference to a section can be set and cleared again")
func clearingAnID() throws {
  var changed = network()
  let edit = set(item, "section", .notSet, .text("s-1"))
  try changed.apply(edit)
  try changed.apply(edit.inverted)
  #expect(changed == network())
}

@Test("Edits are sorted by entity and keep their order")
func groupingEdits() {
  let other = Address(EntityKey(.school, "a"))
  let edits = [
    set(item, "note", .notSet, .text("1")), set(other, "note", .notSet, .text("2")),
    set(item, "note", .text("1"), .text("3")),
  ]
  #expect(
    Change.grouping(edits) == [
      Change(partnership.entity, [edits[0], edits[2]]), Change(other.entity, [edits[1]]),
    ])
}

@Test("A quarter's dates are known at once when they are edited")
func quartersFollowEdits() throws {
  var changed = network()
  let town = Address(EntityKey(.town, "town"))
  let year = FieldValue.record([
    FieldMember("id", .text("y-1")), FieldMember("year", .text("2026/2027")),
    FieldMember(
      "quarters",
      .list([
        .record([
          FieldMember("id", .text("q-1")), FieldMember("number", .number("1")),
          FieldMember("firstDay", .text("2026-09-01")), FieldMember("lastDay", .text("2026-10-30")),
        ])
      ])),
  ])
  try changed.apply(Edit(town, .insert(list: "schoolYears", record: year, after: nil)))
  #expect(changed.calendar.quarter(1, of: Small.year)?.last == CalendarDay(iso: "2026-10-30"))
  let quarter = town.appending("schoolYears", "y-1").appending("quarters", "q-1")
  try changed.apply(set(quarter, "lastDay", .text("2026-10-30"), .text("2026-10-23")))
  #expect(changed.calendar.quarter(1, of: Small.year)?.last == CalendarDay(iso: "2026-10-23"))
}
