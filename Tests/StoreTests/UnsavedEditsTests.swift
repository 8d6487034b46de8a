import SchoolNetwork
import Store
import TestSupport
import Testing

private let edits: [Edit] = [
  Edits.title, Edits.set(Edits.item, "note", .notSet, .text("строка\nи «кавычки» \u{1F600}")),
  Edits.set(Edits.item, "note", .text("x"), .notSet),
  Edits.set(Edits.partnership, "risks", .list([.text("a"), .text("b")]), .notSet),
  Edits.set(Address(EntityKey(.school, "a")), "number", .notSet, .number("5")),
  Edits.set(Edits.other.appending("completions", "c"), "done", .flag(true), .flag(false)),
  Edits.set(Edits.item, "deadline", Edits.record(("wording", "май")), Edits.record(("wording", "июнь"))),
  Edit(
    Edits.roadmap,
    .insert(
      list: "items",
      record: .record([
        FieldMember("id", .text("n")), FieldMember("risks", .list([.text("a")])),
        FieldMember("responsibles", .list([Edits.record(("id", "h"), ("role", "Директор"))])),
      ]), after: "i")),
  Edit(Edits.roadmap, .insert(list: "items", record: Edits.record(("id", "n")), after: nil)),
  Edit(Edits.roadmap, .remove(list: "items", record: Edits.record(("id", "n")), after: "i")),
  Edit(Address(EntityKey(.town, "town")), .remove(list: "goals", record: Edits.record(("id", "g")), after: nil)),
  Edits.set(Address(EntityKey(.riskFactors, "risk-factors")), "notice", .notSet, .text("x")),
  Edits.set(Address(EntityKey(.clusters, "clusters")).appending("clusters", "c"), "name", .notSet, .text("x")),
  Edits.set(Address(EntityKey(.template, "t")), "name", .notSet, .text("x")),
  Edits.template, Edits.template.inverted,
]
private let all = edits.map { Kept($0) }

/// The place of the network's edits, from the scratch folder.
private func place(_ folder: ScratchFolder) -> String { String(kept(folder).folder.dropFirst(folder.full("").count)) }

private func kept(_ folder: ScratchFolder, _ calls: any SystemCalls = PosixCalls()) -> UnsavedEdits {
  UnsavedEdits(stateFolder: folder.full("state/kurator"), store: ID("town"), in: folder.full("net"), calls: calls)
}

@Test("Every kind of edit is kept and read again; none takes the file away")
func keeping() throws {
  let folder = ScratchFolder()
  #expect(try kept(folder).load() == [])
  for edit in all {
    try kept(folder).keep([edit])
    #expect(try kept(folder).load() == [edit])
  }
  try kept(folder).keep(all)
  #expect(try kept(folder).load() == all)
  #expect(place(folder).hasPrefix("state/kurator/town.") && place(folder).utf8.count == 19 + 16)
  #expect(kept(folder).path == folder.full("\(place(folder))/unsaved-edits.json"))
  #expect(folder.mode("\(place(folder))/unsaved-edits.json") == 0o600)
  for path in ["state", "state/kurator", place(folder)] { #expect(folder.mode(path) == 0o700) }
  try kept(folder).keep([])
  #expect(try PosixCalls().names(in: folder.full(place(folder))) == [])
  try kept(folder).keep([])
}

@Test("A file that an earlier version wrote is read; one with edits that this version does not know is not")
func versions() throws {
  let folder = ScratchFolder()
  try kept(folder).keep([Kept(Edits.title)])
  let old = """
    {"schema": 1, "edits": [{"kind": "template", "id": "t", "path": [], "set": "note", "to": "Из № 5"}]}
    """
  folder.write("\(place(folder))/unsaved-edits.json", old)
  #expect(try kept(folder).load() == [Kept(Edits.templateNote)])
  folder.write("\(place(folder))/unsaved-edits.json", old.replacing("\"set\"", with: "\"rename\""))
  #expect(throws: UnsavedFailure.self) { _ = try kept(folder).load() }
}

@Test("What another window keeps stays: each takes away its own edits only, and none stands there twice")
func windows() throws {
  let folder = ScratchFolder()
  try kept(folder).keep([all[0], all[1]])
  try kept(folder).keep([all[2]], insteadOf: [all[1]])
  #expect(try kept(folder).load() == [all[0], all[2]])
  try kept(folder).keep([all[2], all[3]], insteadOf: [])
  #expect(try kept(folder).load() == [all[0], all[2], all[3]])
  try kept(folder).keep([], insteadOf: [all[0], all[5]])
  #expect(try kept(folder).load() == [all[2], all[3]])
  try kept(folder).keep([], insteadOf: [all[2], all[3]])
  #expect(try PosixCalls().names(in: folder.full(place(folder))) == [])
}

/// An edit that this version knows, in a file that names this schema.
private func ofSchema(_ schema: String) -> String {
  #"{"schema": \#(schema), "edits": [{"kind": "template", "id": "t", "path": [], "set": "note", "to": "Из № 5"}]}"#
}

@Test("A newer version's file is not known by its edits: where its network has gone, it is found and cannot be read")
func newerElsewhere() throws {
  let folder = ScratchFolder()
  for name in ["state", "state/kurator"] { folder.makeFolder(name) }
  folder.write("state/kurator/town.gone/unsaved-edits.json", "{\"folder\": \"/gone\", " + ofSchema("2").dropFirst())
  let left = try UnsavedEdits.left(in: folder.full("state/kurator"), store: ID("town"), beside: kept(folder))
  #expect(left.count == 1)
  for place in left { #expect(throws: UnsavedFailure.self) { _ = try place.load() } }
}

@Test(
  "A file that cannot be read is told, set aside, and never lost",
  arguments: [
    "", "{", #"{"edits": 5}"#, #"{"schema": 1, "edits": [{"kind": "pupil", "id": "x", "set": "name"}]}"#,
    #"{"schema": 1, "edits": [{"kind": "town"}]}"#,
    // Edits that this version knows, in a format that it does not know.
    ofSchema("99"), ofSchema("2"), ofSchema("0"), ofSchema("1.5"), ofSchema("\"1\""), ofSchema("null"),
    ofSchema("1").replacing("\"schema\": 1, ", with: ""),
  ], [all, []] as [[Kept]])
func unreadable(text: String, edits: [Kept]) throws {
  let folder = ScratchFolder()
  try kept(folder).keep(all)
  folder.write("\(place(folder))/unsaved-edits.json", text)
  #expect(throws: UnsavedFailure.unreadable(kept(folder).path)) { _ = try kept(folder).load() }
  try kept(folder).keep(edits)
  #expect(try kept(folder).load() == edits)
  let names = try PosixCalls().names(in: folder.full(place(folder)))
  let aside = names.filter { $0.hasPrefix("unreadable-edits-") }
  #expect(aside.count == 1)
  #expect(folder.text("\(place(folder))/\(aside.first ?? "")") == text)
}

@Test("Whichever call fails, the edits kept before or the new ones are there, and «kept» is only said of these")
func everyCallFails() throws {
  for fault in [FaultyCalls.Fault.error(28), .errorAfterwards(5), .shortWrite, .emptyWrite] {
    var place = 0
    while true {
      place += 1
      let disk = ModelDisk(["x": ""])
      let owned = UnsavedEdits(stateFolder: "/store", store: ID("town"), in: "/net", calls: disk)
      let path = owned.path
      try UnsavedEdits(stateFolder: "/store", store: ID("town"), in: "/net", calls: disk).keep([all[0]])
      let calls = FaultyCalls(disk, fault, at: place, forGood: false)
      let isKept =
        (try? UnsavedEdits(stateFolder: "/store", store: ID("town"), in: "/net", calls: calls).keep(all)) != nil
      guard calls.count >= place else { break }
      let later = UnsavedEdits(stateFolder: "/store", store: ID("town"), in: "/net", calls: disk)
      let now = try later.load()
      let aside = try disk.names(in: owned.folder).contains { $0.hasPrefix("unreadable-edits-") }
      #expect(now == all || now == [all[0]] || aside, "call \(place)")
      if isKept {
        #expect(now == all)
        #expect(disk.isSafe(path))
      }
      try later.keep(all)
      #expect(try later.load() == all)
      #expect(disk.isSafe(path))
    }
    #expect(place > 8)
  }
}

// Threads of their own, and a minute that is counted here: a task, and the body of a test with a time limit too, waits
// until other tests, which block while they wait for a terminal, free the pool.
@Test("Windows that keep edits at the same time lose none of each other's, and are done within a minute")
func windowsAtOnce() throws {
  let began = ContinuousClock.now
  let folder = ScratchFolder()
  let (windows, rounds) = (4, 40)
  @Sendable func edit(_ window: Int, _ round: Int) -> Kept {
    Kept(Edits.set(Edits.item, "note", .text("окно \(window)"), .text("правка \(round)")))
  }
  @Sendable func work(_ window: Int) -> (any Error)? {
    do {
      for round in 0..<rounds {
        try kept(folder).keep([edit(window, round)], insteadOf: round > 0 ? [edit(window, round - 1)] : [])
      }
      return nil
    } catch { return error }
  }
  @Sendable func atOnce(from window: Int) -> [(any Error)?] {
    guard window < windows else { return [] }
    let (here, others) = SecondThread.run({ work(window) }, beside: { atOnce(from: window + 1) })
    return [here] + others
  }
  #expect(atOnce(from: 0).compactMap(\.self).isEmpty)
  #expect(ContinuousClock.now - began < .seconds(60))
  let left = try kept(folder).load()
  #expect(left.count == windows)
  for window in 0..<windows { #expect(left.contains(edit(window, rounds - 1)), "window \(window)") }
}

@Test(
  "A draft is kept with the names of what it was written about; without them, as a version before wrote it, it is read")
func draftsWithNames() throws {
  let folder = ScratchFolder()
  var about = Draft.About()
  let place = Draft.Place.newItem(ID("p"), ID("map"), .none, after: nil)
  for (thing, sides) in [("Сбор «А»", ["Гимназия № 1", "СОШ № 5"]), ("", ["СОШ № 5"]), ("", [])] {
    (about.thing, about.sides) = (thing, sides)
    let draft = Kept(.draft(Draft(place, [nil, "те", ""], about: about)))
    try kept(folder).keep([draft])
    #expect(try kept(folder).load() == [draft])
  }
  let path = kept(folder).path
  let text = String(decoding: try #require(Disk.bytes(path)), as: UTF8.self)
  #expect(!text.contains("about"))
}
