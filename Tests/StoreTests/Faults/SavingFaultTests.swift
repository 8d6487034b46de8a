import SchoolNetwork
import Store
import TestSupport
import Testing

private let file = "/store/partnerships/p.json"
private let old = Array(Texts.partnership.utf8)
private let new = Array(Texts.partnership.replacing("Рабочая встреча", with: "Встреча команд").utf8)
private let newer = Array(Texts.partnership.replacing("Рабочая встреча", with: "Совещание").utf8)

private let faults: [FaultyCalls.Fault] =
  SystemError.usual.map { .error($0) } + SystemError.usual.map { .errorAfterwards($0) } + [.shortWrite, .emptyWrite]

/// A store that was loaded from a disk, over calls that fail afterwards.
private func loaded(_ disk: ModelDisk, _ calls: FaultyCalls) throws -> FolderStore {
  calls.isMended = true
  var store = FolderStore("/store", calls: calls)
  _ = try store.load()
  calls.isMended = false
  return store
}

/// How many calls a load makes.
private func callsOfALoad() throws -> Int {
  let calls = FaultyCalls(ModelDisk(Texts.files), .error(5), at: 0, forGood: false)
  _ = try loaded(ModelDisk(Texts.files), calls)
  return calls.count
}

@Test(
  "Whichever call fails, once or for good, the file is the old or the new one, whole, and «saved» is only said of it",
  arguments: faults, [false, true])
func everyCallOfASaveFails(fault: FaultyCalls.Fault, forGood: Bool) throws {
  let first = try callsOfALoad()
  var place = first
  while true {
    place += 1
    let disk = ModelDisk(Texts.files)
    let calls = FaultyCalls(disk, fault, at: place, forGood: forGood)
    var store = try loaded(disk, calls)
    let failed = store.save(Edits.change(Edits.title))
    guard calls.count >= place else { break }
    let bytes = disk.bytes(file)
    #expect(bytes == old || bytes == new, "call \(place - first)")
    if failed.isEmpty {
      #expect(bytes == new, "call \(place - first): told as saved")
      #expect(disk.isSafe(file), "call \(place - first): told as saved, but not forced to the disk")
      #expect(!calls.hasFailedToClose, "call \(place - first): told as saved, but the file could not be closed")
    }
    try nothingElseIsRead(disk)

    calls.isMended = true
    let again = store.save(
      failed.isEmpty ? Edits.change(Edits.titleAgain) : Edits.change(Edits.title, Edits.titleAgain))
    #expect(again == [], "call \(place - first): the next save")
    #expect(disk.bytes(file) == newer)
    #expect(disk.isSafe(file))
  }
  #expect(place > first + 10, "the save makes calls")
}

/// A temporary file is never taken for an entity.
private func nothingElseIsRead(_ disk: ModelDisk) throws {
  var store = FolderStore("/store", calls: disk)
  let network = try store.load()
  #expect(network.problems == [])
  #expect(network.partnerships.map(\.id.text) == ["p"])
}

@Test(
  "Given a save that failed after its content was in place, when the edit is undone and another saved, then only that stands"
)
func failedSaveAndAnotherEdit() throws {
  let disk = ModelDisk(Texts.files)
  let first = try callsOfALoad()
  let note = Edits.set(Edits.item, "note", .notSet, .text("Другое"))
  var seen = 0
  for place in first + 1...first + 60 {
    let disk = disk.copy()
    let calls = FaultyCalls(disk, .errorAfterwards(5), at: place, forGood: false)
    var store = try loaded(disk, calls)
    let failed = store.save(Edits.change(Edits.title))
    guard !failed.isEmpty, disk.bytes(file) == new else { continue }
    seen += 1
    #expect(store.save(Edits.change(note)) == [])
    let text = disk.bytes(file).map { String(decoding: $0, as: UTF8.self) } ?? ""
    #expect(text.contains("Рабочая встреча") && text.contains("Другое"))
  }
  #expect(seen > 0)
}

@Test("Several files in one save: the one that fails leaves the others kept")
func oneOfSeveralFails() throws {
  let disk = ModelDisk(Texts.files)
  let first = try callsOfALoad()
  let name = Edits.set(Address(EntityKey(.school, "a")), "name", .text("Школа a"), .text("СОШ № 1"))
  var outcomes: Set<Int> = []
  for place in first + 1...first + 80 {
    let disk = disk.copy()
    let calls = FaultyCalls(disk, .error(28), at: place, forGood: false)
    var store = try loaded(disk, calls)
    let failed = store.save(Edits.change(Edits.title, name))
    outcomes.insert(failed.count)
    for change in [EntityKey(.partnership, "p"), EntityKey(.school, "a")]
    where !failed.contains(where: { $0.change.entity == change }) {
      #expect(disk.isSafe("/store/" + StorePaths.path(of: change)))
    }
  }
  #expect(outcomes == [0, 1, 2])
}

@Test(
  "A killed program leaves the old or the new file, and a leftover that the next opening clears",
  arguments: [true, false])
func killedAtEveryCall(afterTheCall: Bool) throws {
  let first = try callsOfALoad()
  var leftovers = 0
  for place in first + 1...first + 60 {
    let disk = ModelDisk(Texts.files)
    // From this call on nothing is done any more; the call itself is, or is not.
    let once = FaultyCalls(disk, .errorAfterwards(5), at: afterTheCall ? place : 0, forGood: false)
    let calls = FaultyCalls(once, .error(5), at: afterTheCall ? place + 1 : place, forGood: true)
    calls.isMended = true
    var store = FolderStore("/store", calls: calls)
    _ = try store.load()
    calls.isMended = false
    _ = store.save(Edits.change(Edits.title))
    let left = disk.copy()
    let bytes = left.bytes(file)
    #expect(bytes == old || bytes == new)
    if try left.names(in: "/store/partnerships").count > 1 { leftovers += 1 }
    try nothingElseIsRead(left)

    var next = FolderStore("/store", calls: left)
    _ = try next.load()
    #expect(try left.names(in: "/store/partnerships") == ["p.json"])
    let edit = bytes == new ? Edits.titleAgain : Edits.title
    #expect(next.save(Edits.change(edit)) == [])
    #expect(try left.names(in: "/store/partnerships") == ["p.json"])
  }
  #expect(leftovers > 0)
}

@Test(
  "After a power cut at any call the file is whole, and what was told as saved is there",
  arguments: 1...8 as ClosedRange<UInt64>)
func powerCuts(seed: UInt64) throws {
  let first = try callsOfALoad()
  var draws = Dice(seed: seed)
  for place in first + 1...first + 60 {
    let disk = ModelDisk(Texts.files)
    let calls = FaultyCalls(disk, .error(5), at: place, forGood: true)
    var store = try loaded(disk, calls)
    let isSaved = store.save(Edits.change(Edits.title)).isEmpty
    for _ in 0..<6 {
      let rest = disk.afterPowerCut(&draws)
      let bytes = rest.bytes(file)
      #expect(bytes == new || !isSaved && bytes == old, "cut at call \(place - first)")
      try nothingElseIsRead(rest)
    }
  }
}

@Test("After a power cut in a row of edits, the last that was told as saved stands, or a later one")
func powerCutsInARow() throws {
  var draws = Dice(seed: 9)
  for place in stride(from: 40, to: 240, by: 7) {
    let disk = ModelDisk(Texts.files)
    let calls = FaultyCalls(disk, .error(5), at: place, forGood: true)
    var store = FolderStore("/store", calls: calls)
    guard (try? store.load()) != nil else { continue }
    var title = "Рабочая встреча"
    var acknowledged = 0
    for number in 1...5 {
      let edit = Edits.set(Edits.item, "title", .text(title), .text("Встреча \(number)"))
      guard store.save(Edits.change(edit)).isEmpty else { break }
      (title, acknowledged) = ("Встреча \(number)", number)
    }
    let rest = disk.afterPowerCut(&draws)
    var next = FolderStore("/store", calls: rest)
    let item = try next.load().partnerships[0].roadmaps[0].items[0]
    #expect(item.title == title || item.title == "Встреча \(acknowledged + 1)")
  }
}

@Test(
  "A save that failed when its content was in place is settled by reading again and saving the same edit",
  arguments: [.error(5), .errorAfterwards(5), .error(28), .errorAfterwards(13)] as [FaultyCalls.Fault])
func failedSaveIsSettled(fault: FaultyCalls.Fault) throws {
  let first = try callsOfALoad()
  let edits = [Edits.title, Edits.set(Edits.item, "note", .notSet, .text("Другое")), mark, Edits.titleAgain]
  var seen = 0
  for place in first + 1...first + 60 {
    let disk = ModelDisk(Texts.files)
    let calls = FaultyCalls(disk, fault, at: place, forGood: false)
    var store = try loaded(disk, calls)
    guard !store.save(Change.grouping(edits)).isEmpty, let standing = disk.bytes(file), standing != old else {
      continue
    }
    seen += 1
    // What the screen does at F2, and what a start does with the edits that it takes up.
    calls.isMended = true
    for again in [edits, edits + [Edits.set(Edits.other, "title", .text("Мастер-класс"), .text("Урок"))]] {
      let network = try store.load()
      let (made, open) = network.parting(again)
      #expect(made == edits, "call \(place - first): what is there already")
      #expect(open.count == again.count - edits.count)
      #expect(store.save(Change.grouping(again)) == [], "call \(place - first)")
      #expect(disk.isSafe(file), "call \(place - first): told as saved, but not forced to the disk")
      if again == edits { #expect(disk.bytes(file) == standing, "nothing but what stood there") }
    }
    #expect(disk.bytes(file).map { String(decoding: $0, as: UTF8.self) }?.contains("Урок") == true)
  }
  #expect(seen > 1, "the folder’s fsync, its close, a rename that was done all the same")
}

@Test("What somebody else put in the place of an edit’s old value is not taken for the edit")
func anotherValueIsNotSettled() throws {
  let disk = ModelDisk(Texts.files)
  let theirs = Array(Texts.partnership.replacing("Рабочая встреча", with: "Их встреча").utf8)
  disk.put(file, theirs)
  disk.settle()
  var store = FolderStore("/store", calls: disk)
  #expect(try store.load().parting([Edits.title]).made == [])
  #expect(store.save(Edits.change(Edits.title)).map(\.failure) == [.doesNotFit(.differs, file: "partnerships/p.json")])
  #expect(disk.bytes(file) == theirs)
}

private let mark = Edit(
  Edits.item,
  .insert(
    list: "completions",
    record: .record([
      FieldMember("id", .text("n")), FieldMember("occurrence", .text("once")), FieldMember("done", .flag(true)),
    ]),
    after: nil))
