import SchoolNetwork
import Store
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The place of a network's logs below a scratch folder, and windows on it.
struct StepPlace {
  let folder = ScratchFolder()
  var path: String { window().folder }
  /// The same from the scratch folder.
  var place: String { String(path.dropFirst(folder.path.count + 1)) }

  func window(_ calls: any SystemCalls = PosixCalls(), store: StoreID = ID("town")) -> StepLog {
    let unsaved = UnsavedEdits(
      stateFolder: folder.full("state/kurator"), store: store, in: folder.full("net"), calls: calls)
    return StepLog(beside: unsaved, store: store)
  }

  /// What a new window takes over, as long as it runs.
  func taken() -> EarlierSteps {
    var window = window()
    return window.takeOver()
  }

  var logs: [String] { Disk.names(in: path).filter { $0.hasPrefix("steps-") }.sorted() }
}

/// A step of one edit that is told from others by a number.
func step(_ number: Int, day: String = "2026-11-23", by author: String = "Куратор") -> WrittenStep {
  let edit = Edits.set(Edits.item, "note", .text("\(number - 1)"), .text("\(number)"))
  return WrittenStep([edit], Authorship(day: day, author: author))
}

func steps(_ numbers: Int...) -> [WrittenStep] { numbers.map { step($0) } }

@Suite("The log of steps")
struct StepLogTests {
  @Test("What a window did and undid is taken over by the next one, once, with day and author, for the user alone")
  func takenOver() throws {
    let place = StepPlace()
    var written: [WrittenStep] = []
    do {
      var window = place.window()
      let all: [Edit] = [
        Edits.title, Edits.set(Edits.item, "note", .notSet, .text("строка\nи «кавычки» \u{1F600}")), Edits.template,
        Edit(Edits.roadmap, .insert(list: "items", record: Edits.record(("id", "n")), after: nil)),
        Edit(Edits.roadmap, .remove(list: "items", record: Edits.record(("id", "n")), after: "i")),
      ]
      written = [
        WrittenStep(all, Authorship(day: "2026-11-20", author: "Петрова И. И.")), WrittenStep([], Authorship()),
        step(1), step(2),
      ]
      for step in written { try window.write([.done(step)]) }
      try window.write([.undone()])
      #expect(place.folder.mode(place.place) == 0o700 && place.logs.count == 1)
      #expect(place.folder.mode("\(place.place)/\(place.logs[0])") == 0o600)
    }
    #expect(place.window().look() == (true, true, false))
    var next = place.window()
    let taken = next.takeOver()
    #expect(taken.done == Array(written[..<3]) && taken.undone == [written[3]])
    #expect(taken.troubles == [] && !taken.othersRun)
    #expect(next.takeOver() == EarlierSteps())
    #expect(place.logs.count == 1)
  }

  @Test("Undo, redo and a step after undo mean what they mean in a window")
  func stack() throws {
    let notes: [(StepNote, done: [Int], undone: [Int])] = [
      (.done(step(1)), [1], []), (.done(step(2)), [1, 2], []), (.done(step(3)), [1, 2, 3], []),
      (.undone(), [1, 2], [3]), (.undone(), [1], [2, 3]), (.redone(), [1, 2], [3]),
      (.changed(step(9), place: 0), [1, 2], [9]), (.changed(step(8), place: 1), [1, 8], [9]),
      (.done(step(4)), [1, 8, 4], []), (.withdrawn, [1, 8], []), (.undone(), [1], [8]), (.dropped(place: 1), [], [8]),
      (.redone(), [8], []), (.undone(), [], [8]), (.undone(), [], [8]), (.redone(), [8], []),
    ]
    for count in 1...notes.count {
      let place = StepPlace()
      do {
        var window = place.window()
        for note in notes.prefix(count) { try window.write([note.0]) }
      }
      let taken = place.taken()
      #expect(taken.done == notes[count - 1].done.map { step($0) }, "after \(count)")
      #expect(taken.undone == notes[count - 1].undone.map { step($0) }, "after \(count)")
      let looked = place.window().look()
      #expect(
        looked.canUndo == !taken.done.isEmpty && looked.canRedo == !(taken.undone.isEmpty && taken.maybeUndone.isEmpty))
    }
  }

  @Test(
    "Which steps were passed over, and of which it is not known whether they are saved, the next one is told, also of several logs"
  )
  func passedAndUncertain() throws {
    for isOfSeveral in [false, true] {
      let place = StepPlace()
      do {
        var window = place.window()
        for number in 1...4 { try window.write([.done(step(number)), .saved(place: 0)]) }
        // Out of order: the third is undone, the first passed over, the second done to be undone; the third comes back.
        try window.write([.undone(place: 1), .passed(place: 2), .undoing(place: 1), .redone()])
        if isOfSeveral {
          var other = place.window()
          try other.write([.done(step(5)), .saved(place: 0), .undoing(place: 0), .undone()])
        }
      }
      let taken = place.taken()
      #expect(taken.done == steps(1, 2, 4, 3) && taken.passed == [0] && taken.uncertain == [1, 3])
      #expect(taken.undone == (isOfSeveral ? steps(5) : []))
      #expect(place.taken() == taken)
    }
  }

  @Test("The log of a window that runs is left to it; what it did before is its own when it is taken over")
  func running() throws {
    let place = StepPlace()
    var one = place.window()
    try one.write([.done(step(1))])
    var two = place.window()
    #expect(two.look() == (false, false, true))
    #expect(two.takeOver().done == [])
    try two.write([.done(step(2))])
    try one.write([.done(step(3))])
    #expect(place.logs.count == 2)
    one = place.window()
    two = place.window()
    #expect(place.taken().done == steps(1, 2, 3))
  }

  @Test("Steps of several windows are taken over in the order in which they were done, whatever the day says")
  func order() throws {
    let place = StepPlace()
    let days = ["2026-11-23", "2025-01-01", "2027-05-05"]
    var expected: [WrittenStep] = []
    do {
      var windows = [place.window(), place.window(), place.window()]
      for number in 1...30 {
        let new = step(number, day: days[number % 3])
        try windows[[0, 1, 0, 2, 2][number % 5]].write([.done(new)])
        expected.append(new)
      }
      #expect(place.logs.count == 3)
    }
    #expect(place.taken().done == expected)
    #expect(place.logs.count == 1 && place.taken().done == expected)
  }

  @Test("What one window undid goes with the step that another one does after it, and stays with one before it")
  func undoneInOrder() throws {
    for after in [true, false] {
      let place = StepPlace()
      do {
        var (one, two) = (place.window(), place.window())
        try one.write([.done(step(1))])
        if !after { try two.write([.done(step(2))]) }
        try one.write([.undone()])
        if after { try two.write([.done(step(2))]) }
      }
      let taken = place.taken()
      #expect(taken.done == steps(2) && taken.undone == (after ? [] : steps(1)))
    }
  }

  @Test("Commands leave one log, however many they are; of windows that ended the newest 1,000 steps stay")
  func limit() throws {
    let place = StepPlace()
    for number in 1...(StepLog.most + StepLog.slack + 20) {
      var command = place.window()
      try command.write([.done(step(number))])
    }
    #expect(place.logs.count == 1)
    let last = StepLog.most + StepLog.slack + 20
    #expect(place.taken().done == ((last - StepLog.most + 1)...last).map { step($0) })
    let lines = (place.folder.text("\(place.place)/\(place.logs[0])") ?? "").split(separator: "\n").count
    #expect(lines <= StepLog.most + StepLog.slack + 2)
    // A window keeps all of its own, and what it did is in the log to the last step.
    var window = place.window()
    #expect(window.takeOver().done.count == StepLog.most)
    for _ in 1...StepLog.most { try window.write([.undone()]) }
    window = place.window()
    #expect(place.taken().undone.count == StepLog.most)
  }

  @Test("A log that its folder lost while the window runs is begun again, and no step is told to be noted that is not")
  func takenAway() throws {
    let place = StepPlace()
    do {
      var window = place.window()
      try window.write([.done(step(1))])
      place.folder.takeAway(place.place)
      try window.write([.done(step(2))])
      try window.write([.done(step(3))])
    }
    #expect(place.taken().done == steps(2, 3))
  }
}

@Suite("Logs that are damaged, torn or of somebody else")
struct BadStepLogTests {
  /// A place with a log of these steps; its path from the scratch folder, and its bytes.
  private func prepared(_ count: Int = 4) throws -> (place: StepPlace, path: String, bytes: [UInt8]) {
    let place = StepPlace()
    do {
      var window = place.window()
      for number in 1...count { try window.write([.done(step(number))]) }
    }
    let path = "\(place.place)/\(place.logs[0])"
    return (place, path, place.folder.bytes(path) ?? [])
  }

  @Test("A log that ends in the middle of a line has the lines before it; that line is told by number, and kept")
  func torn() throws {
    let (place, path, bytes) = try prepared()
    let ends = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }
    for length in 0...bytes.count {
      place.folder.takeAway(place.place)
      place.folder.makeFolder(place.place)
      place.folder.write(path, Array(bytes.prefix(length)))
      let whole = ends.count { $0 < length }
      var window = place.window()
      let taken = window.takeOver()
      #expect(taken.done == Array(steps(1, 2, 3, 4).prefix(max(0, whole - 1))), "\(length) bytes")
      // The first line tells of no step.
      let aside = "\(place.path)/damaged-\(path.split(separator: "/").last ?? "")"
      let isTorn = whole > 0 && length > 0 && !ends.contains(length - 1)
      #expect(taken.troubles == (isTorn ? [.torn(aside, line: whole + 1)] : []), "\(length) bytes")
      #expect(Disk.bytes(aside) == (isTorn ? Array(bytes.prefix(length)) : nil))
      // What is written then follows a whole line.
      try window.write([.done(step(9))])
      window = place.window()
      #expect(place.taken().done.last == step(9), "\(length) bytes")
    }
  }

  @Test("With any byte changed, the steps from there back are given up and said, the file is kept, no other step comes")
  func changedByte() throws {
    let (place, path, bytes) = try prepared()
    let ends = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }
    for changed in bytes.indices {
      place.folder.takeAway(place.place)
      place.folder.makeFolder(place.place)
      var damaged = bytes
      damaged[changed] ^= 0x11
      place.folder.write(path, damaged)
      let taken = place.taken()
      if changed == ends.last {
        let aside = "\(place.path)/damaged-\(path.split(separator: "/").last ?? "")"
        #expect(taken.done == steps(1, 2, 3) && taken.troubles == [.torn(aside, line: 5)])
        continue
      }
      // The first line says whose log it is; two lines are one where the end of the first is gone.
      let line = ends.count { $0 < changed }
      let lost = line == 0 ? 4 : min(4, ends.contains(changed) ? line + 1 : line)
      #expect(taken.done == Array(steps(1, 2, 3, 4).dropFirst(lost)), "byte \(changed)")
      let aside = "\(place.path)/damaged-\(path.split(separator: "/").last ?? "")"
      #expect(taken.troubles == [.damaged(aside, line: line + 1)], "byte \(changed)")
      #expect(Disk.bytes(aside) == damaged, "byte \(changed)")
      // It is said once.
      #expect(place.taken().troubles == [], "byte \(changed)")
    }
  }

  @Test("After a damage, undo and redo of what it hides change nothing of the steps after it")
  func hiddenSteps() throws {
    let (place, path, _) = try prepared(2)
    do {
      var window = place.window()
      try window.write([.done(step(3)), .undone(), .undone(), .redone()])
    }
    var lines = (place.folder.text(path) ?? "").split(separator: "\n").map(String.init)
    lines[2] = "x" + lines[2].dropFirst()
    place.folder.write(path, lines.joined(separator: "\n") + "\n")
    let taken = place.taken()
    #expect(taken.done == [] && taken.undone == steps(3))
    let aside = "\(place.path)/damaged-\(path.split(separator: "/").last ?? "")"
    #expect(taken.troubles == [.damaged(aside, line: 3)])
  }

  @Test("The log of another network is never undone; it is set aside and said")
  func foreign() throws {
    let (place, path, bytes) = try prepared()
    var other = place.window(store: ID("village"))
    let its = "\(other.folder.dropFirst(place.folder.path.count + 1))/\(path.split(separator: "/").last ?? "")"
    place.folder.makeFolder(String(other.folder.dropFirst(place.folder.path.count + 1)))
    place.folder.write(its, bytes)
    #expect(other.look() == (true, true, false), "taking it over will tell")
    #expect(place.folder.bytes(its) == bytes)
    let taken = other.takeOver()
    #expect(taken.done == [] && taken.undone == [])
    let aside = "\(other.folder)/foreign-\(path.split(separator: "/").last ?? "")"
    #expect(taken.troubles == [.foreign(aside)] && Disk.bytes(aside) == bytes)
  }

  @Test("The log of a newer version stays as it is, and is said")
  func newer() throws {
    let (place, path, _) = try prepared()
    let line = #"0 log {"schema":2,"store":"town"}"#
    let text = "\(Fingerprint(Array(line.utf8)).digits) \(line)\nwhat it means there is not known here"
    place.folder.write(path, text)
    var window = place.window()
    let taken = window.takeOver()
    #expect(taken.done == [] && taken.troubles == [.newer(place.folder.full(path))])
    try window.write([.done(step(7))])
    #expect(place.folder.text(path) == text && place.logs.count == 2)
  }

  @Test("A folder, a link or a FIFO in place of a log is left alone")
  func strangers() throws {
    let (place, path, bytes) = try prepared()
    place.folder.makeFolder("\(place.place)/steps-folder.log")
    place.folder.link("\(place.place)/steps-link.log", to: place.folder.full(path))
    place.folder.makeFIFO("\(place.place)/steps-fifo.log")
    var window = place.window()
    #expect(window.takeOver().done == steps(1, 2, 3, 4))
    try window.write([.done(step(5))])
    #expect(place.folder.isLink("\(place.place)/steps-link.log"))
    #expect(place.folder.bytes(path)?.starts(with: bytes) == true)
  }
}
