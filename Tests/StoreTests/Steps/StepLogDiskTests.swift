import SchoolNetwork
import Store
import TestSupport
import Testing

/// A window's log in the state folder of a machine that is a model disk.
private func window(_ calls: any SystemCalls) -> StepLog {
  let unsaved = UnsavedEdits(stateFolder: "/user/state/kurator", store: ID("town"), in: "/store", calls: calls)
  return StepLog(beside: unsaved, store: ID("town"))
}

/// What a start finds.
private func found(_ disk: ModelDisk) -> EarlierSteps {
  var window = window(disk)
  return window.takeOver()
}

private func own(_ step: Step) -> WrittenStep { WrittenStep(step.edits, Authorship(on: Small.today, by: "Куратор")) }

/// A disk on which a step can be made, with the log of a window that ended: two steps done, a third undone.
private func prepared(_ step: Step) throws -> ModelDisk {
  let disk = step.disk
  disk.put("/user/state/kurator/note", [])
  var ended = window(disk)
  try ended.write([.done(StoreTests.step(1)), .done(StoreTests.step(2)), .done(StoreTests.step(3)), .undone()])
  disk.settle()
  return disk
}

/// A window notes a step and saves it, then notes that it undoes it and saves that: how far it came.
private func work(_ step: Step, over calls: FaultyCalls) throws -> (isSaved: Bool, isUndone: Bool) {
  var store = try loaded(over: calls)
  var log = window(calls)
  // Where it is not noted, that is told, and the step is saved all the same.
  do throws(StepTrouble) { try log.write([.done(own(step))]) } catch {}
  guard store.save(step.batches).isEmpty else { return (false, false) }
  do throws(StepTrouble) { try log.write([.undone()]) } catch {}
  return (true, store.save(Batch.grouping([step.edits.reversed().map(\.inverted)])).isEmpty)
}

/// How many calls all of that takes.
private func count(_ step: Step) throws -> Int {
  let calls = FaultyCalls(try prepared(step), .error(5), at: 0, forGood: false)
  _ = try work(step, over: calls)
  return calls.count
}

/// What every next start finds of the logs and the files together.
private func expectLogs(
  _ disk: ModelDisk, _ step: Step, _ sides: Sides, _ told: (isSaved: Bool, isUndone: Bool), mayLoseItsEnd: Bool,
  _ place: String
) throws {
  var store = FolderStore("/store", calls: disk)
  _ = try store.load()
  let files = try entities(disk)
  #expect(files == sides.before || files == sides.after, "\(place): half of a step")
  if told.isSaved, !told.isUndone, !mayLoseItsEnd { #expect(files == sides.after || found(disk).undone == [own(step)]) }
  let steps = found(disk)
  // Nothing of what was there before is lost, and no step comes that nobody did.
  #expect(Array(steps.done.prefix(2)) == StoreTests.steps(1, 2), "\(place): \(steps)")
  let more = Array(steps.done.dropFirst(2)) + steps.undone
  #expect(more == [own(step)] || more == [StoreTests.step(3)] || mayLoseItsEnd && more == [], "\(place): \(more)")
  let isTold = steps.troubles.allSatisfy { if case .torn = $0 { true } else { false } }
  #expect(isTold, "\(place): \(steps.troubles)")
  // What is in the files can be taken back, but for what a power cut has taken from the end of the log.
  if files == sides.after, !mayLoseItsEnd { #expect(more == [own(step)], "\(place): saved and not noted") }
}

@Suite("The log of steps on a disk that is killed, cut off or full")
struct StepLogDiskTests {
  @Test(
    "Killed at any call of noting and saving, what is in the files is in the log, and can be taken back",
    arguments: [Step.plan, .schools, .putAway])
  func killed(step: Step) throws {
    let (start, sides) = (try prepared(step), try Sides(step))
    for place in 1...(try count(step)) {
      let disk = start.copy()
      let calls = FaultyCalls(disk, .error(5), at: place, forGood: true)
      let told = try work(step, over: calls)
      try expectLogs(disk, step, sides, told, mayLoseItsEnd: false, "killed at \(place)")
    }
  }

  @Test(
    "After a power cut at any call the log has lost its end at most, and says so where a line is there in part",
    arguments: [Step.plan, .schools, .putAway])
  func powerCut(step: Step) throws {
    let (start, sides) = (try prepared(step), try Sides(step))
    var draws = Dice(seed: 7)
    for place in 1...(try count(step)) {
      let disk = start.copy()
      let told = try work(step, over: FaultyCalls(disk, .error(5), at: place, forGood: true))
      for _ in 0..<4 {
        let rest = disk.afterPowerCut(&draws)
        try expectLogs(rest, step, sides, told, mayLoseItsEnd: true, "cut at \(place)")
      }
    }
  }

  @Test("A power cut while the logs of several windows become one loses none of them")
  func powerCutWhileTakingOver() throws {
    let start = Step.plan.disk
    start.hasLocks = true
    start.put("/user/state/kurator/note", [])
    do {
      var windows = [window(start), window(start), window(start)]
      for number in 1...9 { try windows[number % 3].write([.done(step(number))]) }
    }
    start.settle()
    var draws = Dice(seed: 9)
    var place = 0
    var isDone = false
    while !isDone {
      place += 1
      let disk = start.copy()
      do {
        let calls = FaultyCalls(disk, .error(5), at: place, forGood: true)
        var next = window(calls)
        _ = next.takeOver()
        isDone = !calls.hasStruck
      }
      for _ in 0..<6 {
        let left = found(disk.afterPowerCut(&draws))
        #expect(left.done == steps(1, 2, 3, 4, 5, 6, 7, 8, 9) && left.troubles == [], "cut at \(place)")
      }
    }
    #expect(place > 30)
  }

  @Test("A state folder without room: the step is saved, that it is not noted is told, and what was noted is there")
  func full() throws {
    let disk = try prepared(.plan)
    let before = disk.copy()
    let sides = try Sides(.plan)
    let calls = FullState(disk)
    var store = FolderStore("/store", calls: calls)
    _ = try store.load()
    do {
      var log = window(calls)
      #expect(throws: StepTrouble.notWritten(.noSpace)) { try log.write([.done(own(.plan))]) }
      #expect(store.save(Step.plan.batches) == [])
      #expect(try entities(disk) == sides.after)
      #expect(throws: StepTrouble.notWritten(.noSpace)) { try log.write([.undone()]) }
      // Once there is room all of it is noted.
      calls.isMended = true
      try log.write([])
    }
    #expect(found(disk).undone == [own(.plan)])
    // A window that ended before there was room has noted nothing, and lost nothing.
    let full = FullState(before)
    do {
      var log = window(full)
      #expect(throws: StepTrouble.notWritten(.noSpace)) { try log.write([.done(own(.plan))]) }
    }
    let left = found(before)
    #expect(left.done == steps(1, 2) && left.undone == [step(3)] && left.troubles == [])
  }
}

/// A disk whose state folder takes no bytes, until it is mended.
private final class FullState: CallsOfADisk, @unchecked Sendable {
  var isMended = false
  private var ofState: Set<Int32> = []

  override func open(_ path: String, _ flags: Int32, mode: UInt32) throws(SystemError) -> Int32 {
    let descriptor = try super.open(path, flags, mode: mode)
    if path.hasPrefix("/user/state") { ofState.insert(descriptor) }
    return descriptor
  }

  override func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemError) -> Int {
    if ofState.contains(descriptor), !isMended { throw .full }
    return try super.write(descriptor, bytes)
  }
}
