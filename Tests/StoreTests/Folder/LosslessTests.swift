import SchoolNetwork
import Store
import TestSupport
import Testing

private let file = "partnerships/p.json"

/// A store in a fresh folder, and the network in it.
private func loaded(_ folder: ScratchFolder) throws -> (store: FolderStore, network: Network) {
  var store = FolderStore(folder.path)
  let network = try store.load()
  return (store, network)
}

/// The numbers, from 1, of the lines of `after` that are not in `before` in the same order, and of those gone.
private func changedLines(_ before: String, _ after: String) -> (gone: [String], new: [String]) {
  let old = before.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let now = after.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let difference = now.difference(from: old)
  return (
    difference.removals.map { change in
      guard case .remove(_, let line, _) = change else { return "" }
      return line
    },
    difference.insertions.map { change in
      guard case .insert(_, let line, _) = change else { return "" }
      return line
    }
  )
}

private let completion = FieldValue.record([
  FieldMember("id", .text("c-2")), FieldMember("occurrence", .text("once")), FieldMember("done", .flag(true)),
  FieldMember("date", .text("2026-11-23")),
])
private let newItem = FieldValue.record([
  FieldMember("id", .text("n")), FieldMember("title", .text("Новое")),
  FieldMember("deadline", Edits.record(("wording", "ноябрь"))),
])
private let evidence = Edits.record(("id", "e-2"), ("title", "Приказ"))

@Test(
  "One edit changes its own lines only, and taking it back gives identical bytes",
  arguments: [
    ("title", Edits.title, 1, 1),
    (
      "deadline wording",
      Edits.set(
        Edits.item, "deadline", Edits.record(("wording", "октябрь")), Edits.record(("wording", "до 15 декабря"))),
      1, 1
    ),
    ("status set", Edits.set(Edits.item, "status", .notSet, .text("inProgress")), 1, 2),
    ("status unset", Edits.set(Edits.other, "status", .text("inProgress"), .notSet), 1, 0),
    ("status changed", Edits.set(Edits.other, "status", .text("inProgress"), .text("cancelled")), 1, 1),
    ("first completion", Edit(Edits.item, .insert(list: "completions", record: completion, after: nil)), 1, 9),
    ("second completion", Edit(Edits.other, .insert(list: "completions", record: completion, after: "c")), 1, 6),
    (
      "unmarked", Edits.set(Edits.other.appending("completions", "c"), "done", .flag(true), .flag(false)), 1, 1
    ),
    ("item first", Edit(Edits.roadmap, .insert(list: "items", record: newItem, after: nil)), 0, 7),
    ("item between", Edit(Edits.roadmap, .insert(list: "items", record: newItem, after: "i")), 0, 7),
    ("item last", Edit(Edits.roadmap, .insert(list: "items", record: newItem, after: "k")), 1, 8),
    (
      "delete mark",
      Edits.set(Edits.item, "deleted", .notSet, Edits.record(("on", "2026-11-23"), ("by", "К."))), 1, 5
    ),
    (
      "nested evidence",
      Edit(Edits.other.appending("completions", "c"), .insert(list: "evidence", record: evidence, after: "e")), 1, 5
    ),
    ("risks", Edits.set(Edits.partnership, "risks", .list([.text("equipment")]), .notSet), 1, 0),
    (
      "agreement", Edits.set(Edits.partnership, "agreement", .notSet, Edits.record(("status", "draft"))), 0, 3
    ),
    ("donor", Edits.set(Edits.partnership, "donor", .text("b"), .text("other/b")), 1, 1),
  ] as [(String, Edit, Int, Int)])
func oneEditChangesItsOwnLines(name: String, edit: Edit, gone: Int, new: Int) throws {
  let folder = ScratchFolder(Texts.files)
  var (store, network) = try loaded(folder)
  try network.apply(edit)
  #expect(store.save([Change(edit.address.entity, [edit])]) == [])
  let after = try #require(folder.text(file))
  let lines = changedLines(Texts.partnership, after)
  #expect(lines.gone.count <= gone, "\(name): \(lines.gone)")
  #expect(lines.new.count <= new, "\(name): \(lines.new)")
  #expect(try loaded(folder).network == network, "\(name): the file says what memory says")
  for (path, text) in Texts.files where path != file { #expect(folder.text(path) == text) }

  #expect(store.save([Change(edit.address.entity, [edit.inverted])]) == [])
  #expect(folder.text(file) == Texts.partnership, "\(name): undone")
}

@Test("Many edits in one save, and all of them back, give identical bytes")
func manyEdits() throws {
  let folder = ScratchFolder(Texts.files)
  var (store, network) = try loaded(folder)
  let edits = [
    Edits.title, Edit(Edits.roadmap, .insert(list: "items", record: newItem, after: "i")),
    Edits.set(Edits.roadmap.appending("items", "n"), "note", .notSet, .text("н")),
    Edit(Edits.item, .insert(list: "completions", record: completion, after: nil)),
    Edits.titleAgain, Edits.set(Edits.partnership, "risks", .list([.text("equipment")]), .notSet),
  ]
  try network.apply(edits)
  #expect(store.save(Change.grouping(edits)) == [])
  #expect(try loaded(folder).network == network)
  #expect(store.save(Change.grouping(edits.reversed().map(\.inverted))) == [])
  #expect(folder.text(file) == Texts.partnership)
}

@Test("Loading makes no file and takes no lock")
func loadingWritesNothing() throws {
  let folder = ScratchFolder(Texts.files)
  let before = folder.everything()
  var (store, network) = try loaded(folder)
  _ = store.check(network)
  #expect(folder.everything() == before)
}

@Test("A value that is set to what it is leaves identical bytes")
func nothingChanged() throws {
  let folder = ScratchFolder(Texts.files)
  var (store, _) = try loaded(folder)
  let same = Edits.set(Edits.item, "title", .text("Рабочая встреча"), .text("Рабочая встреча"))
  #expect(store.save(Edits.change(same)) == [])
  #expect(folder.text(file) == Texts.partnership)
}

/// The same file as other programs write it.
private let dialects: [(String, String)] = [
  ("CRLF", Texts.partnership.replacing("\n", with: "\r\n")),
  ("byte order mark", "\u{FEFF}" + Texts.partnership),
  ("tabs", Texts.partnership.replacing("  ", with: "\t")),
  ("four spaces", Texts.partnership.replacing("  ", with: "    ")),
  (
    "minified",
    Texts.partnership.split(separator: "\n").map { $0.drop { $0 == " " } }.joined().replacing("\": ", with: "\":")
  ),
  ("no line end at the end", String(Texts.partnership.dropLast())),
  ("escapes", Texts.partnership.replacing("Мастер", with: "\\u041cастер")),
]

@Test("A file keeps the way it is written, whoever wrote it", arguments: dialects)
func waysOfWriting(name: String, text: String) throws {
  var files = Texts.files
  files[file] = text
  let folder = ScratchFolder(files)
  var (store, network) = try loaded(folder)
  let edits = [
    Edits.title, Edit(Edits.roadmap, .insert(list: "items", record: newItem, after: "i")),
    Edits.set(Edits.other, "status", .text("inProgress"), .notSet),
  ]
  #expect(store.save(Change.grouping([Edits.title])) == [])
  #expect(folder.text(file) == text.replacing("Рабочая встреча", with: "Встреча команд"), "\(name)")
  #expect(store.save(Change.grouping([edits[1], edits[2]])) == [])
  try network.apply(edits)
  #expect(try loaded(folder).network == network, "\(name)")
  if name == "CRLF" {
    #expect(folder.text(file)?.utf8.filter { $0 == 10 }.count == folder.text(file)?.utf8.filter { $0 == 13 }.count)
  }
  if name == "minified" { #expect(folder.text(file)?.contains("\n") == false) }
  #expect(store.save(Change.grouping([edits[2].inverted, edits[1].inverted, edits[0].inverted])) == [])
  #expect(folder.text(file) == text, "\(name)")
}

@Test(
  "What a field holds besides is kept, also where the edit starts from «not set»",
  arguments: [
    (#"{"x": 1}"#, .notSet, Edits.record(("wording", "май")), [#""x": 1"#, "май"]),
    (#"{"wording": "май", "x": 1}"#, Edits.record(("wording", "май")), .notSet, [#""x": 1"#]),
    (
      #"{"wording": "май", "lastDay": "2026-02-30"}"#, Edits.record(("wording", "май")),
      Edits.record(("wording", "июнь")), ["2026-02-30", "июнь"]
    ),
    (#"{"lastDay": "2026-02-30"}"#, .notSet, Edits.record(("wording", "июнь")), ["2026-02-30", "июнь"]),
    (#"{"wording": ""}"#, .notSet, Edits.record(("wording", "июнь")), [#"{"wording": "июнь"}"#]),
    (#"null"#, .notSet, Edits.record(("wording", "июнь")), ["июнь"]),
  ] as [(String, FieldValue, FieldValue, [String])])
func unknownMembersOfAField(stands: String, from: FieldValue, to: FieldValue, kept: [String]) throws {
  var files = Texts.files
  files[file] = """
    {"schema": 1, "id": "p", "supported": "a", "donor": "b", "roadmaps": [{"id": "m", "items": [
      {"id": "i", "title": "Т", "deadline": \(stands)}]}]}
    """
  let folder = ScratchFolder(files)
  var (store, network) = try loaded(folder)
  let edit = Edits.set(Edits.item, "deadline", from, to)
  try network.apply(edit)
  #expect(store.save(Edits.change(edit)) == [])
  let text = try #require(folder.text(file))
  for part in kept { #expect(text.contains(part), "\(text)") }
  #expect(try loaded(folder).network.partnerships == network.partnerships)
}

@Test(
  "A value that cannot be read is shown as not set, told with its place, and never overwritten",
  arguments: [
    (#""date": "2026-02-30""#, "date", .notSet, .text("2026-03-01"), .notADay("2026-02-30")),
    (#""result": 5"#, "result", .notSet, .text("Сделано"), .expectedText),
    (#""done": "yes""#, "done", .flag(false), .flag(true), .expectedFlag),
    (#""evidence": {}"#, "evidence", .notSet, .notSet, .expectedList),
  ] as [(String, String, FieldValue, FieldValue, FieldFault.Reason)])
func unreadableValues(
  member: String, field: String, from: FieldValue, to: FieldValue, reason: FieldFault.Reason
) throws {
  var files = Texts.files
  files[file] = """
    {"schema": 1, "id": "p", "supported": "a", "donor": "b", "roadmaps": [{"id": "m", "items": [
      {"id": "i", "title": "Т", "completions": [
        {"id": "c", "occurrence": "once",
         \(member)}]}]}]}
    """
  let folder = ScratchFolder(files)
  var (store, network) = try loaded(folder)
  #expect(network.problems.map(\.kind) == [.field(reason)])
  let place = try #require(network.problems.first?.place)
  #expect([place.line, place.column] == [4, 10 + field.count])
  #expect(place.path == "$.roadmaps[0].items[0].completions[0].\(field)")
  let mark = Edits.item.appending("completions", "c")
  let edit =
    field == "evidence"
    ? Edit(mark, .insert(list: field, record: evidence, after: nil)) : Edits.set(mark, field, from, to)
  try network.apply(edit)
  #expect(store.save(Edits.change(edit)).map(\.failure) == [.doesNotFit(.unreadable(field: field), file: file)])
  #expect(folder.text(file) == files[file])
  let rest = Edits.set(Edits.item, "title", .text("Т"), .text("Тема"))
  #expect(store.save(Edits.change(rest)) == [])
  #expect(folder.text(file) == files[file]?.replacing("\"Т\"", with: "\"Тема\""))
}

@Test("A mark whose «done» is missing, or a list that is null, can be edited")
func missingAndNull() throws {
  var files = Texts.files
  files[file] = Texts.partnership.replacing("\"done\": true,", with: "\"x\": 1,")
    .replacing(#""x-mark": [ 1,2 ]"#, with: #""completions": null"#)
  let folder = ScratchFolder(files)
  var (store, network) = try loaded(folder)
  let edits = [
    Edits.set(Edits.other.appending("completions", "c"), "done", .flag(false), .flag(true)),
    Edit(
      Edits.item,
      .insert(
        list: "completions", record: .record([FieldMember("id", .text("c-2")), FieldMember("done", .flag(true))]),
        after: nil)),
  ]
  try network.apply(edits)
  #expect(store.save(Change.grouping(edits)) == [])
  #expect(try loaded(folder).network == network)
}
