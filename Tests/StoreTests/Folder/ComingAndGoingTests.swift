import SchoolNetwork
import Store
import TestSupport
import Testing

private let file = "templates/t.json"

/// A store in a fresh folder with the files of the little store and these.
private func store(_ more: [String: String] = [:]) throws -> (store: FolderStore, folder: ScratchFolder) {
  let folder = ScratchFolder(Texts.files.merging(more) { _, new in new })
  var store = FolderStore(folder.path)
  _ = try store.load()
  return (store, folder)
}

/// Everything but the lock.
private func files(_ folder: ScratchFolder) -> [String: [UInt8]] { folder.everything().filter { $0.key != "/.lock" } }

@Test("A new file is written as the store writes; edits in the same save or later ones give the same bytes")
func bytesOfANewFile() throws {
  var (one, folder) = try store()
  #expect(one.save(Edits.change(Edits.template)) == [])
  #expect(folder.text(file) == Texts.template)
  #expect(one.save(Edits.change(Edits.templateNote)) == [])
  #expect(folder.text(file) == Texts.notedTemplate)
  var (other, place) = try store()
  #expect(other.save(Edits.change(Edits.template, Edits.templateNote)) == [])
  #expect(place.text(file) == Texts.notedTemplate)
}

@Test("A file that came and went leaves the folder as it was; of a folder that was not there, an empty one stays")
func undoneByteForByte() throws {
  for more in [[:], ["templates/s.json": Texts.template.replacing(": \"t", with: ": \"s")]] {
    var (store, folder) = try store(more)
    var before = files(folder)
    let edits = [Edits.template, Edits.templateNote]
    #expect(store.save(Change.grouping(edits)) == [])
    #expect(files(folder).count == before.count + (more.isEmpty ? 2 : 1))
    #expect(store.save(Change.grouping(edits.reversed().map(\.inverted))) == [])
    before["/templates"] = []
    #expect(files(folder) == before)
    // And again, over the folder that is there now.
    for edit in edits + edits.reversed().map(\.inverted) { #expect(store.save(Edits.change(edit)) == []) }
    #expect(files(folder) == before)
    #expect(try store.load().problems == [])
  }
}

@Test(
  "A new file is the user's alone, and the group's where the group shares the folder; so is the folder of its kind",
  arguments: [
    (0o755, 0o600), (0o700, 0o600), (0o770, 0o660), (0o2775, 0o660),
  ] as [(UInt32, UInt32)])
func modesOfNewFiles(folderMode: UInt32, mode: UInt32) throws {
  var (store, folder) = try store()
  folder.setMode("", folderMode)
  #expect(store.save(Edits.change(Edits.template)) == [])
  #expect(folder.mode("templates") == folderMode)
  #expect(folder.mode(file) == mode)
  // A folder that is there keeps its own, and a file is held to that.
  folder.setMode("partnerships", 0o700)
  var partnership = Partnership()
  partnership.id = ID("q")
  #expect(store.save(Edits.change(.creating(partnership))) == [])
  #expect(folder.mode("partnerships") == 0o700 && folder.mode("partnerships/q.json") == 0o600)
}

@Test("Whatever has the name of a new file is never overwritten, nor is what a link leads to")
func namesThatAreTaken() throws {
  let outside = ScratchFolder(["x.json": "{}"])
  let takers: [(String, (ScratchFolder) -> Void)] = [
    ("file", { $0.write(file, "{}") }), ("the same content", { $0.write(file, Texts.template) }),
    ("empty file", { $0.write(file, "") }), ("folder", { $0.makeFolder(file) }), ("FIFO", { $0.makeFIFO(file) }),
    ("link inside", { $0.link(file, to: "../kurator.json") }),
    ("link outside", { $0.link(file, to: outside.full("x.json")) }),
    ("dangling link", { $0.link(file, to: "nowhere.json") }), ("link to itself", { $0.link(file, to: "t.json") }),
  ]
  for (name, take) in takers {
    var (store, folder) = try store()
    folder.makeFolder("templates")
    take(folder)
    let before = files(folder)
    for _ in 0..<2 {
      #expect(store.save(Edits.change(Edits.template)).count == 1, "\(name)")
      #expect(store.save(Edits.change(Edits.template, Edits.template.inverted)).count == 1, "\(name)")
    }
    #expect(files(folder) == before, "\(name)")
    #expect(outside.everything() == ["/x.json": Array("{}".utf8)])
    // Out of the way, the next try has the name.
    folder.takeAway(file)
    #expect(store.save(Edits.change(Edits.template)) == [], "\(name)")
    #expect(folder.text(file) == Texts.template)
  }
}

@Test("Given a file that somebody puts there while the new one is written, then theirs stands and it is told")
func quickerThanWe() throws {
  let folder = ScratchFolder(Texts.files)
  let calls = WatchedCalls()
  var store = FolderStore(folder.path, calls: calls)
  _ = try store.load()
  calls.beforeNaming = { folder.write(file, "{}") }
  #expect(store.save(Edits.change(Edits.template)).map(\.failure) == [.changedOutside(file: file)])
  #expect(folder.text(file) == "{}")
  #expect(try PosixCalls().names(in: folder.full("templates")) == ["t.json"], "no leftover")
  calls.beforeNaming = {}
  #expect(store.save(Edits.change(Edits.template)).map(\.failure) == [.changedOutside(file: file)])
  folder.takeAway(file)
  #expect(store.save(Edits.change(Edits.template)) == [])
  #expect(folder.text(file) == Texts.template)
}

@Test("A name that anything has is not given to another file")
func namesInTheSystem() throws {
  let folder = ScratchFolder(["a": "a", "b": "b"])
  folder.makeFolder("f")
  folder.link("l", to: "nowhere")
  for name in ["b", "f", "l", "a"] {
    #expect(throws: SystemError.exists) { try PosixCalls().rename(folder.full("a"), toFree: folder.full(name)) }
  }
  #expect(folder.text("a") == "a" && folder.text("b") == "b" && folder.isLink("l"))
  try PosixCalls().rename(folder.full("a"), toFree: folder.full("c"))
  #expect(folder.text("a") == nil && folder.text("c") == "a")
}

@Test("Given a folder of the store that is a link out of it, or a file, then nothing comes there")
func foldersThatAreNone() throws {
  let outside = ScratchFolder()
  for isLink in [true, false] {
    var (store, folder) = try store()
    if isLink { folder.link("templates", to: outside.path) } else { folder.write("templates", "x") }
    #expect(store.save(Edits.change(Edits.template)).count == 1)
    #expect(outside.everything() == [:])
  }
  var (store, folder) = try store()
  folder.link("templates", to: outside.full("nowhere"))
  #expect(store.save(Edits.change(Edits.template)).count == 1)
  #expect(outside.everything() == [:])
}

@Test(
  "A file goes only where it is the one that is known: not when it was changed, is gone, or has more than the edit says",
  arguments: [
    ("changed", Texts.template.replacing("Семинар", with: "Встреча"), false),
    ("more in it, not read", Texts.template.replacing("\"schema\"", with: "\"x\": 1, \"schema\""), false),
    ("more in it, read", Texts.template.replacing("\"schema\"", with: "\"x\": 1, \"schema\""), true),
    ("more in an item, read", Texts.template.replacing("\"title\"", with: "\"x\": [1], \"title\""), true),
    ("an unreadable value, read", Texts.template.replacing("\"name\"", with: "\"year\": 5, \"name\""), true),
    ("no JSON", "{", false),
  ])
func whatDoesNotGo(name: String, text: String, isRead: Bool) throws {
  var (store, folder) = try store([file: Texts.template])
  folder.write(file, text)
  if isRead { #expect(try store.load().templates.count == 1) }
  let before = files(folder)
  let failure: SaveFailure = isRead ? .doesNotFit(.differs, file: file) : .changedOutside(file: file)
  #expect(store.save(Edits.change(Edits.template.inverted)).map(\.failure) == [failure], "\(name)")
  #expect(files(folder) == before)
}

@Test("A link does not go, nor what it leads to; a file that somebody took away is told")
func linksThatDoNotGo() throws {
  var (store, folder) = try store(["shared/t.json": Texts.template])
  folder.makeFolder("templates")
  folder.link(file, to: "../shared/t.json")
  #expect(try store.load().templates.count == 1)
  let back = Edits.change(Edits.template.inverted)
  #expect(store.save(back).map(\.failure) == [.notWritable(file: file)])
  #expect(folder.isLink(file) && folder.text("shared/t.json") == Texts.template)
  folder.takeAway(file)
  #expect(store.save(back).map(\.failure) == [.changedOutside(file: file)])
  _ = try store.load()
  #expect(store.save(back) == [], "read again it is known to be gone")
}

@Test("Undo brings back a file as the store writes it, and the next edits start from it")
func goneAndBack() throws {
  var (store, folder) = try store([file: Texts.template])
  #expect(store.save(Edits.change(Edits.template.inverted)) == [])
  #expect(folder.bytes(file) == nil)
  #expect(store.save(Edits.change(Edits.templateNote)).map(\.failure) == [.notWritable(file: file)])
  #expect(store.save(Edits.change(Edits.template)) == [])
  #expect(folder.text(file) == Texts.template)
  #expect(store.save(Edits.change(Edits.templateNote)) == [])
  #expect(folder.text(file) == Texts.notedTemplate)
}

@Test("A store for reading only, and a text that could not be read again, bring nothing")
func refusedBeforeWriting() throws {
  var (store, folder) = try store()
  var template = Edits.newTemplate("t")
  template.note = String(repeating: "ж", count: 40_000)
  let before = files(folder)
  #expect(
    store.save(Edits.change(.creating(template))).map(\.failure)
      == [.doesNotFit(.badValue(FieldFault(.expectedText)), file: file)])
  var readOnly = FolderStore(folder.path, isReadOnly: true)
  _ = try readOnly.load()
  #expect(readOnly.save(Edits.change(Edits.template)).map(\.failure) == [.readOnly])
  #expect(files(folder) == before)
}
