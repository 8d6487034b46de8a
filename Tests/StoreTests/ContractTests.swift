import SchoolNetwork
import Store
import TestSupport
import Testing

/// The two ends of a store, each with the same little network.
enum Ends: CaseIterable {
  case folder, memory

  /// A store of this kind; the folder must live as long as it.
  func store() throws -> (any NetworkStore, ScratchFolder) {
    let folder = ScratchFolder(Texts.files)
    var store = FolderStore(folder.path)
    switch self {
    case .folder: return (store, folder)
    case .memory: return (MemoryStore(try store.load()), folder)
    }
  }
}

@Test("What is saved is loaded", arguments: Ends.allCases)
func whatIsSavedIsLoaded(end: Ends) throws {
  var (store, folder) = try end.store()
  var network = try store.load()
  #expect(!store.isReadOnly)
  #expect(network.store.text == "town")
  #expect(network.schools.map(\.id.text) == ["a", "b"])
  let name = Edits.set(Address(EntityKey(.school, "a")), "name", .text("Школа a"), .text("СОШ № 1"))
  let edits = [
    Edits.title, name, Edits.titleAgain,
    Edit(Edits.roadmap, .insert(list: "items", record: Edits.record(("id", "n"), ("title", "Новое")), after: "i")),
  ]
  try network.apply(edits)
  #expect(store.save(Change.grouping(edits)) == [])
  #expect(try store.load() == network)
  #expect(network.partnerships[0].roadmaps[0].items.map(\.id.text) == ["i", "n", "k"])
  let back = edits.reversed().map(\.inverted)
  try network.apply(back)
  #expect(store.save(Change.grouping(back)) == [])
  #expect(try store.load() == network)
  _ = folder
}

@Test("The edits of a change are done in their order, all or none", arguments: Ends.allCases)
func inOrder(end: Ends) throws {
  var (store, folder) = try end.store()
  let before = try store.load()
  let reversed = Edits.change(Edits.titleAgain, Edits.title)
  #expect(store.save(reversed).map(\.change) == reversed)
  #expect(try store.load() == before)
  #expect(store.save(Edits.change(Edits.title, Edits.titleAgain)) == [])
  #expect(try store.load().partnerships[0].roadmaps[0].items[0].title == "Совещание")
  _ = folder
}

@Test("A change that fails leaves the others, and is handed back with its reason", arguments: Ends.allCases)
func failedChanges(end: Ends) throws {
  var (store, folder) = try end.store()
  var network = try store.load()
  let name = Edits.set(Address(EntityKey(.school, "a")), "name", .text("Школа a"), .text("СОШ № 1"))
  let wrong = Edits.set(Edits.item, "title", .text("Не то"), .text("Новое"))
  let changes = [Change(EntityKey(.partnership, "p"), [Edits.title, wrong]), Change(EntityKey(.school, "a"), [name])]
  #expect(
    store.save(changes) == [
      FailedChange(changes[0], .doesNotFit(.differs, file: "partnerships/p.json"))
    ])
  try network.apply(name)
  #expect(try store.load() == network)
  _ = folder
}

@Test("An entity that there is not is never made by an edit", arguments: Ends.allCases)
func noSuchEntity(end: Ends) throws {
  var (store, folder) = try end.store()
  let before = try store.load()
  let edit = Edits.set(Address(EntityKey(.school, "zz")), "name", .notSet, .text("Новое"))
  #expect(store.save(Edits.change(edit)).count == 1)
  #expect(try store.load() == before)
  #expect(folder.bytes("schools/zz.json") == nil)
}

/// What comes whole, by kind; the ids stand before, between and behind those there are.
private let whole: [Edit] = {
  var school = School()
  (school.id, school.name) = (ID("a-1"), "Школа a-1")
  var partnership = Partnership()
  (partnership.id, partnership.supported, partnership.donor) = (ID("p-2"), Reference(ID("b")), Reference(ID("a")))
  return [.creating(school), .creating(partnership), Edits.template, .creating(Edits.newTemplate("t-0"))]
}()

@Test("A whole entity comes, is edited, and goes again", arguments: Ends.allCases)
func comingAndGoing(end: Ends) throws {
  var (store, folder) = try end.store()
  let before = try store.load()
  var network = before
  let edits = whole + [Edits.templateNote]
  try network.apply(edits)
  #expect(store.save(Change.grouping(edits)) == [])
  #expect(try store.load() == network)
  #expect(network.schools.map(\.id.text) == ["a", "a-1", "b"] && network.templates.map(\.id.text) == ["t", "t-0"])
  let back = edits.reversed().map(\.inverted)
  for edit in back { #expect(store.save(Edits.change(edit)) == []) }
  #expect(try store.load() == before)
  _ = folder
}

@Test("What comes and goes in one save comes to nothing; going and coming leaves it", arguments: Ends.allCases)
func comingToNothing(end: Ends) throws {
  var (store, folder) = try end.store()
  let before = try store.load()
  let files = folder.everything()
  #expect(
    store.save(Edits.change(Edits.template, Edits.templateNote, Edits.templateNote.inverted, Edits.template.inverted))
      == [])
  #expect(try store.load() == before)
  #expect(folder.everything().filter { $0.key != "/.lock" } == files)
  #expect(store.save(Edits.change(Edits.template)) == [])
  let with = try store.load()
  #expect(store.save(Edits.change(Edits.template.inverted, Edits.template)) == [])
  #expect(try store.load() == with && with.templates.count == 1)
}

@Test("Asked for once more, what has come or gone already is saved: nobody heard of it", arguments: Ends.allCases)
func askedForOnceMore(end: Ends) throws {
  var (store, folder) = try end.store()
  let before = try store.load()
  let change = Edits.change(Edits.template, Edits.templateNote)
  #expect(store.save(Edits.change(Edits.template)) == [])
  for _ in 0..<2 {
    #expect(store.save(change) == [])
    #expect(try store.load().templates.map(\.note) == ["Из № 5"])
  }
  let back = Edits.change(Edits.templateNote.inverted, Edits.template.inverted)
  for _ in 0..<2 {
    #expect(store.save(back) == [])
    #expect(try store.load() == before)
  }
  _ = folder
}

@Test("What cannot come or go as a whole is handed back, and nothing changes", arguments: Ends.allCases)
func wholeEntitiesRefused(end: Ends) throws {
  var (store, folder) = try end.store()
  #expect(store.save(Edits.change(Edits.template)) == [])
  let before = try store.load()
  func refused(_ edit: Edit) -> [SaveFailure] { store.save(Edits.change(edit)).map(\.failure) }
  let town = Address(EntityKey(.town, "town"))
  #expect(refused(Edit(town, .discard(record: before.town.fieldValue))).count == 1)
  #expect(refused(Edit(Edits.item, .create(record: Edits.record(("id", "i"))))).count == 1)
  let key = EntityKey(.template, "t")
  var other = Edits.newTemplate("t")
  other.name = "Другое"
  #expect(refused(.creating(other)) == [.doesNotFit(.idTaken("t"), file: "templates/t.json")])
  #expect(refused(Edit.creating(other).inverted) == [.doesNotFit(.differs, file: "templates/t.json")])
  for name in ["../t", "u/../t", ""] {
    let edit = Edit(Address(EntityKey(.template, name)), .create(record: Edits.record(("id", name))))
    #expect(refused(edit).count == 1)
  }
  #expect(refused(Edit(Address(key), .discard(record: Edits.record(("id", "t"))))).count == 1)
  #expect(try store.load() == before)
  _ = folder
}

@Test("What is wrong is found, with the file", arguments: Ends.allCases)
func checks(end: Ends) throws {
  var (store, folder) = try end.store()
  var network = try store.load()
  #expect(store.check(network) == [])
  let edit = Edits.set(Edits.partnership, "donor", .text("b"), .text("zz"))
  try network.apply(edit)
  #expect(store.save(Edits.change(edit)) == [])
  let told = store.check(network)
  #expect(told.map(\.kind) == [.missing(.school, "zz")])
  #expect(told.map(\.place.file) == ["partnerships/p.json"])
  #expect(told.map(\.place.path) == ["$.donor"])
  _ = folder
}
