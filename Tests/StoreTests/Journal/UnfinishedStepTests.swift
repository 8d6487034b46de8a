import SchoolNetwork
import Store
import TestSupport
import Testing

extension ModelDisk {
  /// Writes into a file of the store as a hand does.
  fileprivate func edit(_ file: String, _ old: String, _ new: String) {
    let text = String(decoding: bytes("/store/" + file) ?? [], as: UTF8.self)
    precondition(text.contains(old), "\(file) has no «\(old)»")
    put("/store/" + file, Array(text.replacing(old, with: new).utf8))
  }

  fileprivate func text(_ file: String) -> String { String(decoding: bytes("/store/" + file) ?? [], as: UTF8.self) }
}

private func opened(_ disk: ModelDisk, isReadOnly: Bool = false) throws -> Network {
  var store = FolderStore("/store", isReadOnly: isReadOnly, calls: disk)
  return try store.load()
}

@Test("A step that waits is finished by whoever opens the network next, and told with who began it, once")
func waitingStepFinished() throws {
  let (disk, _) = try decided(.plan)
  let network = try opened(disk)
  guard case .finished(let step)? = network.metSteps.first else { return #expect(Bool(false), "\(network.metSteps)") }
  #expect(step.writer == StepWriter(author: "Иванова", day: Small.today) && step.edits == Step.plan.edits)
  #expect(try entities(disk) == Sides(.plan).after && disk.isGone("/store/.journal"))
  #expect(try opened(disk).metSteps == [])
}

@Test("Who may not write sees all of it, changes nothing, and is told that it waits")
func waitingStepReadOnly() throws {
  let (disk, journal) = try decided(.plan)
  let before = try entities(disk)
  var network = try opened(disk, isReadOnly: true)
  guard case .waits(let step, nil)? = network.metSteps.first else { return #expect(Bool(false), "\(network.metSteps)") }
  #expect(step.writer.author == "Иванова")
  network.metSteps = []
  #expect(try network == Sides(.plan).networkAfter)
  #expect(try entities(disk) == before && disk.bytes("/store/.journal") == journal)
}

@Test("A command that only reads finishes it too, if it may")
func finishedByReading() throws {
  let (disk, _) = try decided(.plan)
  var store = FolderStore("/store", isReadOnly: true, finishesSteps: true, calls: disk)
  _ = try store.load()
  #expect(try entities(disk) == Sides(.plan).after)
}

@Test("A disk that takes nothing: all of it is seen, the reason is told, and no edit is written before it is finished")
func cannotBeFinished() throws {
  let (disk, journal) = try decided(.plan)
  let full = FullDisk(disk)
  var store = FolderStore("/store", calls: full)
  let network = try store.load()
  guard case .waits(_, .system(.noSpace, _)?)? = network.metSteps.first else {
    return #expect(Bool(false), "\(network.metSteps)")
  }
  #expect(network.partnerships.map(\.id.text) == ["p", "q", "r"])
  #expect(store.save(Edits.change(Edits.titleAgain)).map(\.failure) == [.system(.noSpace, file: "partnerships/q.json")])
  #expect(disk.bytes("/store/.journal") == journal)
  full.isMended = true
  #expect(store.save(Edits.change(Edits.titleAgain)).map(\.failure) == [.stepFinishedFirst])
  #expect(try store.load().metSteps.count == 1)
  #expect(store.save(Edits.change(Edits.titleAgain)) == [])
  #expect(disk.text("partnerships/p.json").contains("Совещание") && disk.isGone("/store/.journal"))
}

@Test("A file of it that cannot be read: the step waits until that is mended, and is finished then")
func unreadableMeanwhile() throws {
  let (disk, journal) = try decided(.plan)
  let whole = try #require(disk.bytes("/store/partnerships/p.json"))
  disk.put("/store/partnerships/p.json", whole + Array("<<<<<<< HEAD\n".utf8))
  let unread = SaveFailure.notWritable(file: "partnerships/p.json")
  // Nobody is told that it is shown as done; whoever may not write is told the file all the same.
  for (isReadOnly, calls, failure) in [
    (false, disk as any SystemCalls, unread), (true, disk, nil),
    (false, LockedOut(disk), SaveFailure.system(.noPermission, file: ".lock")),
  ] {
    var store = FolderStore("/store", isReadOnly: isReadOnly, calls: calls)
    let network = try store.load()
    guard case .unshown(let step, unread, failure)? = network.metSteps.first, network.metSteps.count == 1 else {
      return #expect(Bool(false), "\(network.metSteps)")
    }
    #expect(step.edits == Step.plan.edits && disk.bytes("/store/.journal") == journal)
    #expect(network.partnerships == [] && network.unreadable.map(\.key.id) == ["p"])
  }
  disk.put("/store/partnerships/p.json", whole)
  guard case .finished? = try opened(disk).metSteps.first else { return #expect(Bool(false)) }
  #expect(try entities(disk) == Sides(.plan).after)
}

/// The folder of somebody else, who lets it be read.
private final class LockedOut: CallsOfADisk, @unchecked Sendable {
  override func open(_ path: String, _ flags: Int32, mode: UInt32) throws(SystemError) -> Int32 {
    if path.hasSuffix("/.lock") { throw SystemError(13) }
    return try super.open(path, flags, mode: mode)
  }
}

@Test("A file that was changed meanwhile in another field has both afterwards")
func otherFieldMeanwhile() throws {
  let (disk, _) = try decided(.plan)
  disk.edit("partnerships/p.json", "октябрь", "ноябрь")
  let network = try opened(disk)
  guard case .finished? = network.metSteps.first else { return #expect(Bool(false), "\(network.metSteps)") }
  let text = disk.text("partnerships/p.json")
  #expect(text.contains("ноябрь") && text.contains("Встреча команд") && text.contains("x-colour"))
  #expect(network.partnerships.count == 3)
}

@Test(
  "A file that was changed in the same field: nothing of the step is done, nothing is overwritten, its records stay",
  arguments: 0...2)
func sameFieldMeanwhile(inPlace: Int) throws {
  let (disk, journal) = try decided(.plan)
  // So many of its files were in place when the program was killed.
  let before = try entities(disk)
  for id in ["q", "r"].prefix(inPlace) {
    disk.put("/store/partnerships/\(id).json", try #require(try Sides(.plan).after["partnerships/\(id).json"]))
  }
  disk.edit("partnerships/p.json", "Рабочая встреча", "Их встреча")
  let theirs = disk.bytes("/store/partnerships/p.json")
  let network = try opened(disk)
  guard case .takenBack(let step, "partnerships/p.json", let aside)? = network.metSteps.first else {
    return #expect(Bool(false), "\(network.metSteps)")
  }
  #expect(step.edits == Step.plan.edits && disk.bytes("/store/" + aside) == journal)
  var after = try entities(disk)
  #expect(after.removeValue(forKey: "partnerships/p.json") == theirs)
  #expect(after == before.filter { $0.key != "partnerships/p.json" })
  #expect(try opened(disk).metSteps == [])
}

@Test("Neither side fits: every file stays as it is, and it is told where the records lie")
func stoppedStep() throws {
  let (disk, journal) = try decided(.plan)
  let sides = try Sides(.plan)
  // One partnership is in place and was written to by hand, another file cannot have the step.
  disk.put("/store/partnerships/q.json", try #require(sides.after["partnerships/q.json"]))
  disk.edit("partnerships/q.json", "planned", "active")
  disk.edit("partnerships/p.json", "Рабочая встреча", "Их встреча")
  let before = try entities(disk)
  let met = try opened(disk).metSteps
  guard case .stopped(_, "partnerships/q.json", let aside)? = met.first else { return #expect(Bool(false), "\(met)") }
  #expect(try entities(disk) == before && disk.bytes("/store/" + aside) == journal)
}

@Test("A reading that overlaps with steps of another program never shows half of one")
func overlappingReading() throws {
  let sides = try Sides(.putAway)
  // The other program does the step, or undoes it, between any two calls of the reading.
  var seen: Set<Int> = []
  for isReadOnly in [true, false] {
    for place in 1..<80 {
      let disk = Step.putAway.disk
      var other = FolderStore("/store", calls: disk)
      _ = try other.load()
      let calls = Interrupted(disk, at: place) { _ = other.save(Step.putAway.batches) }
      var store = FolderStore("/store", isReadOnly: isReadOnly, calls: calls)
      let network = try store.load()
      #expect(sides.has(network, isSaved: false), "after call \(place)")
      seen.insert(network == sides.networkAfter ? 1 : 0)
    }
  }
  #expect(seen == [0, 1])
}

@Test("So it is while the other program is in the middle of its step")
func readingInTheMiddle() throws {
  let sides = try Sides(.putAway)
  var halves = 0
  for place in 1..<80 {
    let disk = Step.putAway.disk
    var other = FolderStore("/store", calls: disk)
    _ = try other.load()
    // The reading happens between two calls of the step.
    var shown: Network?
    let calls = Interrupted(disk, at: place) {
      let files = (try? entities(disk)) ?? [:]
      if files != sides.before, files != sides.after { halves += 1 }
      var reader = FolderStore("/store", isReadOnly: true, calls: disk)
      shown = try? reader.load()
    }
    var writer = FolderStore("/store", calls: calls)
    _ = try writer.load()
    #expect(writer.save(Step.putAway.batches) == [])
    if let shown { #expect(sides.has(shown, isSaved: false), "before call \(place)") }
  }
  #expect(halves > 0)
}

@Test(
  "A call that fails when the step is decided: told as left, with the file, and not as unsaved; then it is finished")
func stepLeft() throws {
  let sides = try Sides(.plan)
  var told: Set<String> = []
  for place in 1..<200 {
    let disk = Step.plan.disk
    let calls = FaultyCalls(disk, .error(28), at: place, forGood: true)
    var store = try loaded(over: calls)
    let failures = store.save(Step.plan.batches).map(\.failure)
    if failures.isEmpty { break }
    let isDecided = disk.bytes("/store/.journal") != nil
    guard case .stepLeft(.noSpace, let file)? = failures.first else {
      #expect(!isDecided, "call \(place): \(failures)")
      continue
    }
    // The journal may be gone already, and that not be on the disk.
    #expect(try isDecided || entities(disk) == sides.after, "call \(place)")
    #expect(failures.allSatisfy { $0 == failures.first }, "call \(place): \(failures)")
    told.insert(file)
    calls.isMended = true
    #expect(store.save(Step.plan.batches).map(\.failure).allSatisfy { $0 == .stepFinishedFirst })
    #expect(try entities(disk) == sides.after)
  }
  #expect(told.isSuperset(of: ["partnerships/p.json", "partnerships/q.json", "partnerships/r.json"]), "\(told)")
}
