import Deadlines
import SchoolNetwork
import Store
import TestSupport
import Testing

private let year = SchoolYear("2026/2027")!
private let today = CalendarDay(iso: "2026-11-20")!

private let files = [
  "kurator.json": #"{"format": "kurator-network", "schema": 1, "id": "town", "town": "Речной"}"#,
  "schools/a.json": """
  {"schema": 1, "id": "a", "name": "Школа A", "weather": "fine",
   "visits": [{"id": "v", "date": "2026-10-01", "mood": "good"}]}

  """,
  "schools/b.json": #"{"schema": 1, "id": "b", "name": "Школа Б"}"#,
  "partnerships/p.json": """
  {
    "schema": 1, "id": "p", "supported": "a", "donor": "b", "colour": "red",
    "roadmaps": [{"id": "map", "year": "2026/2027", "shape": "round", "items": [
      {"id": "i", "title": "Урок", "hall": "зал"},
      {"id": "j", "title": "Отчёт", "deleted": {"on": "2026-10-10", "by": "К.", "why": "лишнее"}}]}]
  }

  """,
]

private func folder() -> ScratchFolder {
  let folder = ScratchFolder()
  for (name, text) in files { folder.write(name, text) }
  return folder
}

private func content(_ folder: ScratchFolder) -> [String: [UInt8]] {
  folder.everything().filter { !$0.key.contains(".lock") }
}

@Test(
  "A school is put away with its partnership in its files, and undo or restore leaves the first bytes",
  arguments: [true, false])
func putAwayInFiles(byUndo: Bool) throws {
  let folder = folder()
  let before = content(folder)
  var store = FolderStore(folder.path)
  let network = try store.load()
  let hanging = try network.hanging(on: .school(ID("a")), year: year)
  let edits = network.puttingAway(hanging, today: today, author: "К.")
  #expect(store.save(Change.grouping(edits)).isEmpty)
  // Everything that this version does not know is still there.
  let words = ["schools/a.json", "partnerships/p.json"].compactMap(folder.text).joined()
  for word in [
    #""weather": "fine""#, #""mood": "good""#, #""colour": "red""#, #""shape": "round""#, #""hall": "зал""#,
    #""why": "лишнее""#,
  ] {
    #expect(words.contains(word), "\(word)")
  }
  let away = try store.load()
  #expect(away.trash.map(\.thing) == [.school(ID("a")), .item(ItemPlace(ID("p"), ID("map"), ID("j")))])
  #expect(away.trash[0].company == hanging.company && hanging.company.count == 4)
  let back =
    byUndo
    ? edits.reversed().map(\.inverted)
    : away.bringingBack(try away.comingBack(with: .school(ID("a")), year: year))
  #expect(store.save(Change.grouping(back)).isEmpty)
  #expect(content(folder) == before)
}

@Test("The store says of which objects its files hold more than is known")
func holdingMore() throws {
  let folder = folder()
  var store = FolderStore(folder.path)
  let network = try store.load()
  func holdsMore(_ thing: Thing) -> Bool {
    store.holdsMore(than: network.record(at: thing.address) ?? .notSet, at: thing.address)
  }
  #expect(holdsMore(.school(ID("a"))) && holdsMore(.partnership(ID("p"))) && holdsMore(.visit(ID("a"), ID("v"))))
  #expect(holdsMore(.item(ItemPlace(ID("p"), ID("map"), ID("i")))) && !holdsMore(.school(ID("b"))))
  // What is known but could not be read would be lost as well.
  folder.write("schools/b.json", #"{"schema": 1, "id": "b", "name": "Школа Б", "number": "пять"}"#)
  #expect(holdsMore(.school(ID("b"))))
  folder.takeAway("schools/b.json")
  #expect(holdsMore(.school(ID("b"))))
}

@Test("The trash is emptied in the files, and undo writes the same network again")
func emptiedInFiles() throws {
  let folder = folder()
  folder.write("schools/a.json", #"{"schema": 1, "id": "a", "name": "Школа A"}"#)
  folder.write(
    "partnerships/p.json", #"{"schema": 1, "id": "p", "supported": "a", "donor": "b", "roadmaps": [{"id": "map"}]}"#)
  var store = FolderStore(folder.path)
  let first = try store.load()
  let hanging = try first.hanging(on: .school(ID("a")), year: year)
  #expect(store.save(Change.grouping(first.puttingAway(hanging, today: today, author: "К."))).isEmpty)
  let network = try store.load()
  let emptying = try network.emptying(today: CalendarDay(iso: "2027-01-10")!) { store.holdsMore(than: $1, at: $0) }
  #expect(emptying.going.count == 1 && emptying.staying.isEmpty)
  #expect(store.save(Change.grouping(emptying.edits)).isEmpty)
  #expect(folder.bytes("schools/a.json") == nil && folder.bytes("partnerships/p.json") == nil)
  #expect(try store.load().trash.isEmpty)
  #expect(store.save(Change.grouping(emptying.edits.reversed().map(\.inverted))).isEmpty)
  #expect(try store.load() == network)
}
