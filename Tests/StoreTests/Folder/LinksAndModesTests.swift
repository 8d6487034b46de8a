import SchoolNetwork
import Store
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

private let file = "partnerships/p.json"

@Test("A link within the store is followed, and stays a link when its target is saved")
func linkInside() throws {
  let folder = ScratchFolder(Texts.files)
  folder.write("shared/real.json", Texts.partnership)
  folder.takeAway(file)
  folder.link(file, to: "../shared/real.json")
  var store = FolderStore(folder.path)
  #expect(try store.load().partnerships.count == 1)
  #expect(store.save(Edits.change(Edits.title)) == [])
  #expect(folder.isLink(file))
  #expect(folder.text("shared/real.json")?.contains("Встреча команд") == true)
}

@Test("A link that leads out of the store is refused, and its target stays")
func linkOutside() throws {
  let outside = ScratchFolder(["p.json": Texts.partnership, "schools/c.json": Texts.school("c")])
  let folder = ScratchFolder(Texts.files)
  var before = FolderStore(folder.path)
  _ = try before.load()
  folder.takeAway(file)
  folder.link(file, to: outside.full("p.json"))
  folder.link("templates", to: outside.full("schools"))
  #expect(before.save(Edits.change(Edits.title)).map(\.failure) == [.notWritable(file: file)])
  #expect(outside.text("p.json") == Texts.partnership)
  var store = FolderStore(folder.path)
  let network = try store.load()
  #expect(network.problems.map(\.kind) == [.notAFile, .notAFile])
  #expect(network.problems.map(\.place.file) == [file, "templates"])
  #expect(network.partnerships.isEmpty && network.templates.isEmpty)
}

@Test("Given a folder of the store that became a link out of it, then nothing is written there")
func folderBecameALink() throws {
  let outside = ScratchFolder(["p.json": Texts.partnership])
  let folder = ScratchFolder(Texts.files)
  var store = FolderStore(folder.path)
  _ = try store.load()
  folder.takeAway("partnerships")
  folder.link("partnerships", to: outside.path)
  #expect(store.save(Edits.change(Edits.title)).map(\.failure) == [.notWritable(file: file)])
  #expect(outside.everything() == ["/p.json": Array(Texts.partnership.utf8)])
}

@Test("The store itself may be a link; links in a circle are told")
func linkToTheStore() throws {
  let folder = ScratchFolder(Texts.files)
  let place = ScratchFolder()
  place.link("network", to: folder.path)
  folder.link("schools/c.json", to: "c.json")
  var store = FolderStore(place.full("network"))
  #expect(try store.load().problems.map(\.kind) == [.system(.linkLoop)])
  #expect(store.save(Edits.change(Edits.title)) == [])
  #expect(folder.text(file)?.contains("Встреча команд") == true)
}

@Test(
  "A saved file keeps its mode, narrowed by its folder's",
  arguments: [
    (0o600, 0o755, 0o600), (0o644, 0o755, 0o644), (0o644, 0o700, 0o600), (0o660, 0o770, 0o660), (0o664, 0o775, 0o664),
    (0o660, 0o755, 0o640), (0o666, 0o750, 0o640), (0o600, 0o770, 0o600), (0o755, 0o755, 0o644),
  ] as [(UInt32, UInt32, UInt32)])
func modes(file mode: UInt32, folder folderMode: UInt32, then: UInt32) throws {
  let folder = ScratchFolder(Texts.files)
  folder.setMode(file, mode)
  folder.setMode("partnerships", folderMode)
  var store = FolderStore(folder.path)
  _ = try store.load()
  #expect(store.save(Edits.change(Edits.title)) == [])
  #expect(folder.mode(file) == then)
}

@Test(
  "The lock is the user's alone, and the group's where the group shares the folder",
  arguments: [
    (0o755, 0o600), (0o700, 0o600), (0o770, 0o660), (0o2775, 0o660),
  ] as [(UInt32, UInt32)])
func modeOfTheLock(folderMode: UInt32, mode: UInt32) throws {
  let folder = ScratchFolder(Texts.files)
  folder.setMode("", folderMode)
  var store = FolderStore(folder.path)
  _ = try store.load()
  #expect(store.save(Edits.change(Edits.title)) == [])
  #expect(folder.mode(".lock") == mode)
  #expect(store.save(Edits.change(Edits.titleAgain)) == [])
  #expect(folder.bytes(".lock") == [])
}

@Test("Leftovers of a killed save go with the next save; nothing else does")
func leftovers() throws {
  let folder = ScratchFolder(Texts.files)
  folder.write("partnerships/.kurator-123.tmp", "{")
  folder.write("partnerships/notes.tmp", "x")
  folder.write("partnerships/.kurator-old", "x")
  var store = FolderStore(folder.path)
  _ = try store.load()
  #expect(store.save(Edits.change(Edits.title)) == [])
  #expect(try PosixCalls().names(in: folder.full("partnerships")) == [".kurator-old", "notes.tmp", "p.json"])
}

@Test("Leftovers of a killed save go when the network is opened to be written to, unless somebody writes then")
func leftoversAtOpening() throws {
  let folder = ScratchFolder(Texts.files)
  let names = { try PosixCalls().names(in: folder.full("partnerships")) }
  folder.write("partnerships/.kurator-123.tmp", "{")
  folder.write("partnerships/notes.tmp", "x")
  let before = try names()
  var reader = FolderStore(folder.path, isReadOnly: true)
  _ = try reader.load()
  #expect(try names() == before)
  var living = FolderStore(folder.path)
  // Whoever writes now may have made it.
  try living.takeLock()
  var store = FolderStore(folder.path)
  _ = try store.load()
  #expect(try names() == before)
  living.letGo()
  let network = try store.load()
  #expect(try names() == ["notes.tmp", "p.json"] && network.problems.isEmpty)
  // The lock is free again.
  try living.takeLock()
}

@Test("Given another program that holds the lock, then two seconds are waited and the edit is told as not saved")
func lockHeldElsewhere() throws {
  let folder = ScratchFolder(Texts.files)
  let calls = WatchedCalls()
  var store = FolderStore(folder.path, calls: calls)
  _ = try store.load()
  folder.write(".lock", "")
  let other = open(folder.full(".lock"), O_RDWR)
  #expect(flock(other, LOCK_EX | LOCK_NB) == 0)
  #expect(store.save(Edits.change(Edits.title)).map(\.failure) == [.locked])
  #expect(calls.milliseconds == 2000)
  #expect(folder.text(file) == Texts.partnership)

  calls.then = (2500, { close(other) })
  #expect(store.save(Edits.change(Edits.title)) == [], "given back in time")
  #expect(calls.milliseconds == 2500)
}

@Test("Temporary files stand beside their file, under a hidden name of their own")
func namesOfTemporaryFiles() throws {
  let folder = ScratchFolder(Texts.files)
  let calls = WatchedCalls()
  var store = FolderStore(folder.path, calls: calls)
  _ = try store.load()
  _ = store.save(Edits.change(Edits.title))
  _ = store.save(Edits.change(Edits.titleAgain))
  #expect(Set(calls.created).count == 2)
  #expect(
    calls.created.allSatisfy { $0.hasPrefix(folder.full("partnerships/.kurator-")) && $0.hasSuffix(".tmp") })
}
