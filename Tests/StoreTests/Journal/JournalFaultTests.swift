import SchoolNetwork
import Store
import TestSupport
import Testing

private let faults: [FaultyCalls.Fault] = [.error(5), .error(28), .errorAfterwards(5), .shortWrite, .emptyWrite]

/// How many calls loading and then making the step take, and how many of them the loading.
private func calls(_ step: Step) throws -> ClosedRange<Int> {
  let calls = FaultyCalls(step.disk, .error(5), at: 0, forGood: false)
  calls.isMended = true
  var store = FolderStore("/store", calls: calls)
  _ = try store.load()
  let first = calls.count
  #expect(store.save(step.batches) == [])
  return first + 1...calls.count
}

/// What a program does that lives on: it asks again, and reads again where it is told to.
private func saveOn(_ store: inout FolderStore, _ edits: [Edit]) throws -> [FailedChange] {
  for _ in 0..<3 {
    let failed = store.save(Batch.grouping([edits]))
    guard failed.contains(where: \.failure.asksToRead) else { return failed }
    _ = try store.load()
  }
  return store.save(Batch.grouping([edits]))
}

/// What a kill or a fault has left: many of them leave the same.
private struct Left: Hashable {
  let files: [String: [UInt8]], journal: [UInt8]?
  let isSaved: Bool

  init(_ disk: ModelDisk, isSaved: Bool) throws {
    (files, journal, self.isSaved) = (try entities(disk), disk.bytes("/store/.journal"), isSaved)
  }
}

/// What every next program finds on a disk: all of the step or nothing, whether it may write or not. What was seen is
/// not looked at again.
private func isWhole(
  _ disk: ModelDisk, _ sides: Sides, isSaved: Bool, _ seen: inout Set<Left>, _ place: String
) throws {
  guard seen.insert(try Left(disk, isSaved: isSaved)).inserted else { return }
  let untouched = disk.copy()
  var reader = FolderStore("/store", isReadOnly: true, calls: untouched)
  let shown = try reader.load()
  #expect(sides.has(shown, isSaved: isSaved), "\(place): what a reader sees")
  let rest = disk.copy()
  var store = FolderStore("/store", calls: rest)
  let network = try store.load()
  #expect(sides.has(network, isSaved: isSaved), "\(place): what the next program sees")
  #expect(sides.has(try entities(rest), isSaved: isSaved), "\(place): the files after it")
  #expect(rest.bytes("/store/.journal") == nil, "\(place): the journal")
  var known = shown
  known.metSteps = []
  var next = network
  next.metSteps = []
  #expect(known == next, "\(place): a reader sees what will be")
  #expect((network.metSteps == []) == (shown.metSteps == []), "\(place): both are told, or neither")
}

@Test(
  "Whichever call fails in a step over several files, once or for good: all of it or nothing, and «saved» only of all",
  arguments: Step.few, [false, true])
func everyCallOfAStepFails(step: Step, forGood: Bool) throws {
  let sides = try Sides(step)
  var seen: Set<Left> = []
  let start = step.disk
  for place in try calls(step) {
    for fault in faults {
      let disk = start.copy()
      let faulty = FaultyCalls(disk, fault, at: place, forGood: forGood)
      var store = try loaded(over: faulty)
      let isSaved = store.save(step.batches).isEmpty
      if isSaved {
        #expect(try entities(disk) == sides.after, "\(fault) at \(place): told as saved")
        #expect(sides.after.keys.allSatisfy { disk.isSafe("/store/" + $0) }, "\(fault) at \(place): forced to the disk")
      }
      try isWhole(disk, sides, isSaved: isSaved, &seen, "\(fault) at \(place)")
      faulty.isMended = true
      #expect(try saveOn(&store, step.edits) == [], "\(fault) at \(place): asked for again")
      #expect(try entities(disk) == sides.after && disk.isGone("/store/.journal"), "\(fault) at \(place): afterwards")
    }
  }
}

@Test(
  "Killed before or after any call, a step is whole or not there; so it is if finishing it is killed",
  arguments: Step.few, [true, false])
func killedInAStep(step: Step, afterTheCall: Bool) throws {
  let sides = try Sides(step)
  var seen: Set<Left> = []
  let start = step.disk
  for place in try calls(step) {
    let disk = start.copy()
    let isSaved = try killed(disk, at: place, afterTheCall) { store in store.save(step.batches).isEmpty }
    let isNew = try !seen.contains(Left(disk, isSaved: isSaved))
    try isWhole(disk, sides, isSaved: isSaved, &seen, "killed at \(place)")
    guard isNew, disk.bytes("/store/.journal") != nil else { continue }
    // Whoever finishes it may be killed in its turn, at any call.
    var second = 0
    while true {
      second += 1
      let rest = disk.copy()
      let calls = FaultyCalls(rest, .error(5), at: second, forGood: true)
      var store = FolderStore("/store", calls: calls)
      do throws(OpenFailure) { _ = try store.load() } catch {}  // Killed while it read.
      try isWhole(rest, sides, isSaved: isSaved, &seen, "killed at \(place), then at \(second)")
      guard calls.hasStruck else { break }
    }
  }
}

/// Does something that is killed at a call: that call is done, or is not, and none after it.
private func killed<Answer>(
  _ disk: ModelDisk, at place: Int, _ afterTheCall: Bool, _ work: (inout FolderStore) -> Answer
) throws -> Answer {
  let once = FaultyCalls(disk, .errorAfterwards(5), at: afterTheCall ? place : 0, forGood: false)
  let calls = FaultyCalls(once, .error(5), at: afterTheCall ? place + 1 : place, forGood: true)
  once.isMended = true
  var store = try loaded(over: calls)
  once.isMended = false
  return work(&store)
}

@Test("After a power cut at any call of a step all of it is there or nothing", arguments: Step.few)
func powerCutInAStep(step: Step) throws {
  let sides = try Sides(step)
  var seen: Set<Left> = []
  let start = step.disk
  var draws = Dice(seed: 5)
  for place in try calls(step) {
    let disk = start.copy()
    let calls = FaultyCalls(disk, .error(5), at: place, forGood: true)
    var store = try loaded(over: calls)
    let isSaved = store.save(step.batches).isEmpty
    for _ in 0..<4 {
      let rest = disk.afterPowerCut(&draws)
      try isWhole(rest, sides, isSaved: isSaved, &seen, "cut at \(place)")
    }
  }
}

@Test(
  "Two hundred schools in one step, and their undo: killed at calls all over it, none or all are there",
  arguments: Step.many)
func manySchools(step: Step) throws {
  let sides = try Sides(step)
  var seen: Set<Left> = []
  let start = step.disk
  let range = try calls(step)
  for place in stride(from: range.lowerBound, to: range.upperBound, by: 97) {
    let disk = start.copy()
    let isSaved = try killed(disk, at: place, place % 2 == 0) { store in store.save(step.batches).isEmpty }
    try isWhole(disk, sides, isSaved: isSaved, &seen, "killed at \(place)")
  }
}

// MARK: - Stopped

/// Saves a step, and stops it before its last file.
private func stop(_ step: Step, _ store: inout FolderStore) -> [FailedChange] {
  store.save(step.batches) { written, count in written < count - 1 }
}

@Test(
  "A step that is stopped before whichever file leaves every file as it was, and can be made again",
  arguments: Step.few + Step.many)
func stoppedAnywhere(step: Step) throws {
  let sides = try Sides(step)
  let start = step.disk
  var place = 1
  while true {
    let disk = start.copy()
    var store = FolderStore("/store", calls: disk)
    _ = try store.load()
    var asked = 0
    let failed = store.save(step.batches) { written, count in
      #expect(written < count)
      asked += 1
      return asked < place
    }
    if failed.isEmpty {
      #expect(asked < place && place > 2, "it was not asked")
      #expect(try entities(disk) == sides.after)
      return
    }
    #expect(failed.allSatisfy { $0.failure == .stopped } && asked == place)
    #expect(try entities(disk) == sides.before && disk.bytes("/store/.journal") == nil, "\(place)")
    #expect(store.save(step.batches) == [])
    #expect(try entities(disk) == sides.after, "\(place)")
    place += step.batches.flatMap(\.changes).count > 20 ? 37 : 1
  }
}

@Test(
  "Whichever call fails while a stopped step is taken back, once or for good: all of it or nothing",
  arguments: Step.few,
  [false, true])
func everyCallOfTakingBackFails(step: Step, forGood: Bool) throws {
  let sides = try Sides(step)
  var seen: Set<Left> = []
  let start = step.disk
  let counting = FaultyCalls(start.copy(), .error(5), at: 0, forGood: false)
  counting.isMended = true
  var counted = FolderStore("/store", calls: counting)
  _ = try counted.load()
  let first = counting.count
  #expect(stop(step, &counted).allSatisfy { $0.failure == .stopped })
  for place in first + 1...counting.count {
    for fault in faults {
      let disk = start.copy()
      var store = try loaded(over: FaultyCalls(disk, fault, at: place, forGood: forGood))
      #expect(!stop(step, &store).isEmpty, "\(fault) at \(place)")
      try isWhole(disk, sides, isSaved: false, &seen, "\(fault) at \(place)")
    }
  }
}
