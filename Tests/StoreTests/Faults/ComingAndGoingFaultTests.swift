import SchoolNetwork
import Store
import TestSupport
import Testing

private let file = "/store/templates/t.json"
private let whole = Array(Texts.template.utf8)
private let noted = Array(Texts.notedTemplate.utf8)
private let back = Edits.template.inverted

private let faults: [FaultyCalls.Fault] = [
  .error(5), .error(13), .error(28), .errorAfterwards(5), .errorAfterwards(28), .shortWrite, .emptyWrite,
]

/// What is there before: no folder for the file; its folder with another file; the file itself.
private enum Before: CaseIterable {
  case noFolder, otherFile, file

  var disk: ModelDisk {
    let more: [String: String] =
      switch self {
      case .noFolder: [:]
      case .otherFile: ["templates/s.json": Texts.template.replacing(": \"t", with: ": \"s")]
      case .file: ["templates/t.json": Texts.template]
      }
    return ModelDisk(Texts.files.merging(more) { _, new in new })
  }
}

/// How many calls a load makes.
private func callsOfALoad(_ before: Before) throws -> Int {
  let calls = FaultyCalls(before.disk, .error(5), at: 0, forGood: false)
  var store = FolderStore("/store", calls: calls)
  _ = try store.load()
  return calls.count
}

/// A store that was loaded over calls that fail afterwards.
private func loaded(_ calls: FaultyCalls) throws -> FolderStore {
  calls.isMended = true
  var store = FolderStore("/store", calls: calls)
  _ = try store.load()
  calls.isMended = false
  return store
}

/// Saves in a session of its own, which must find nothing wrong.
private func nextSession(_ disk: ModelDisk, _ edits: Edit...) throws -> [FailedChange] {
  var store = FolderStore("/store", calls: disk)
  #expect(try store.load().problems == [])
  return store.save(Change.grouping(edits))
}

/// What is done once the disk is mended.
private enum Afterwards: CaseIterable {
  /// Another session asks for the same once more; this one tries it again; this one takes it back.
  case nextSession, retried, undone
}

@Test(
  "Whichever call fails while a file comes, it is there whole or not at all, and «saved» is only said of the first",
  arguments: faults, [false, true])
func everyCallOfAComingFails(fault: FaultyCalls.Fault, forGood: Bool) throws {
  for (before, afterwards) in [Before.noFolder, .otherFile].flatMap({ one in Afterwards.allCases.map { (one, $0) } }) {
    let first = try callsOfALoad(before)
    var place = 0
    while true {
      place += 1
      let disk = before.disk
      let calls = FaultyCalls(disk, fault, at: first + place, forGood: forGood)
      var store = try loaded(calls)
      let isSaved = store.save(Edits.change(Edits.template)).isEmpty
      if calls.count < first + place { break }
      let bytes = disk.bytes(file)
      #expect(bytes == whole || bytes == nil && !isSaved, "call \(place)")
      if isSaved {
        #expect(disk.isSafe(file), "call \(place): told as saved, but not forced to the disk")
        #expect(!calls.hasFailedToClose, "call \(place): told as saved, but the file could not be closed")
      }
      calls.isMended = true
      let unsaved = isSaved ? [] : [Edits.template]
      switch afterwards {
      case .nextSession:
        #expect(try nextSession(disk, Edits.template) == [], "call \(place)")
        #expect(disk.bytes(file) == whole && disk.isSafe(file), "call \(place)")
        #expect(try disk.names(in: "/store/templates").allSatisfy { $0.hasSuffix(".json") }, "leftovers go")
      case .retried:
        #expect(store.save(Change.grouping(unsaved + [Edits.templateNote])) == [], "call \(place)")
        #expect(disk.bytes(file) == noted && disk.isSafe(file), "call \(place)")
      case .undone:
        #expect(store.save(Change.grouping(unsaved + [back])) == [], "call \(place)")
        #expect(disk.isGone(file), "call \(place)")
        #expect(store.save(Edits.change(Edits.template)) == [])
        #expect(disk.bytes(file) == whole && disk.isSafe(file))
      }
    }
    #expect(place > 12, "the save makes calls")
  }
}

@Test(
  "Whichever call fails while a file goes, it is there as it was or gone, and «saved» is only said of the second",
  arguments: faults, [false, true])
func everyCallOfAGoingFails(fault: FaultyCalls.Fault, forGood: Bool) throws {
  for afterwards in Afterwards.allCases {
    let first = try callsOfALoad(.file)
    var place = 0
    while true {
      place += 1
      let disk = Before.file.disk
      let calls = FaultyCalls(disk, fault, at: first + place, forGood: forGood)
      var store = try loaded(calls)
      let isSaved = store.save(Edits.change(back)).isEmpty
      if calls.count < first + place { break }
      let bytes = disk.bytes(file)
      #expect(bytes == nil || bytes == whole && !isSaved, "call \(place)")
      if isSaved { #expect(disk.isGone(file), "call \(place): told as saved, but not forced to the disk") }
      calls.isMended = true
      switch afterwards {
      case .nextSession:
        #expect(try nextSession(disk, back) == [], "call \(place)")
        #expect(disk.isGone(file), "call \(place)")
      case .retried:
        #expect(store.save(Edits.change(back)) == [], "call \(place)")
        #expect(disk.isGone(file), "call \(place)")
      case .undone:
        let edits = (isSaved ? [] : [back]) + [Edits.template]
        #expect(store.save(Change.grouping(edits)) == [], "call \(place)")
        #expect(disk.bytes(file) == whole && disk.isSafe(file), "call \(place)")
        #expect(store.save(Edits.change(Edits.templateNote)) == [])
        #expect(disk.bytes(file) == noted && disk.isSafe(file))
      }
    }
    #expect(place > 8, "the save makes calls")
  }
}

@Test(
  "After a power cut at any call a file that came or went is whole or not there, and what was told as saved is so",
  arguments: 1...5 as ClosedRange<UInt64>)
func powerCutsWhileComingAndGoing(seed: UInt64) throws {
  var draws = Dice(seed: seed)
  for (before, edit) in [(Before.noFolder, Edits.template), (.otherFile, Edits.template), (.file, back)] {
    let first = try callsOfALoad(before)
    for place in first + 1...first + 40 {
      let disk = before.disk
      var store = try loaded(FaultyCalls(disk, .error(5), at: place, forGood: true))
      let isSaved = store.save(Edits.change(edit)).isEmpty
      for _ in 0..<4 {
        let rest = disk.afterPowerCut(&draws)
        let bytes = rest.bytes(file)
        #expect(bytes == nil || bytes == whole)
        if isSaved { #expect((bytes == nil) == (edit == back), "\(before), cut at call \(place - first)") }
        #expect(try nextSession(rest, edit) == [], "\(before), cut at call \(place - first)")
        #expect(edit == back ? rest.isGone(file) : rest.bytes(file) == whole && rest.isSafe(file))
      }
    }
  }
}

@Test("Given a coming that failed when its file was in place, when somebody else changes that, then theirs stands")
func failedComingAndAnother() throws {
  var seen = 0
  let first = try callsOfALoad(.noFolder)
  for place in first + 1...first + 40 {
    let disk = Before.noFolder.disk
    let calls = FaultyCalls(disk, .errorAfterwards(5), at: place, forGood: false)
    var store = try loaded(calls)
    guard !store.save(Edits.change(Edits.template)).isEmpty, disk.bytes(file) == whole else { continue }
    seen += 1
    calls.isMended = true
    disk.put(file, noted)
    for edits in [Edits.change(Edits.template), Edits.change(Edits.template, back)] {
      #expect(store.save(edits).map(\.failure) == [.changedOutside(file: "templates/t.json")])
      #expect(disk.bytes(file) == noted)
    }
  }
  #expect(seen > 0)
}
