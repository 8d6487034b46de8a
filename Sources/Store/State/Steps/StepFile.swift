import JSONText
import SchoolNetwork

/// What a log of steps holds: the steps that are done, and those that were undone. The steps are not decoded.
struct StepFile {
  /// A step, by the number of its line.
  struct Entry: Equatable {
    var number: Int
    var json: [UInt8]
    /// The number of the line that undid it, or was about to undo or redo it.
    var undoneBy = 0
    /// Whether undo passed it over.
    var isPassed = false
    /// Whether it is not known that it was saved, or that its undo was not.
    var isUncertain = false
    /// Whether that is so because it was to be undone, or done again: it may be one that can be redone.
    var mayBeUndone = false
  }

  /// What is wrong with the whole.
  enum Fault {
    /// A line is wrong; what came before it is left out.
    case damaged
    /// It is the log of another network.
    case foreign
    /// A newer version wrote it.
    case newer
  }

  /// The steps that are done, the oldest first.
  private(set) var standing: [Entry] = []
  /// The steps that were undone, in the order in which that was done.
  private(set) var undone: [Entry] = []
  /// The number of the last line, and of the last one that did a step.
  private(set) var last = 0, lastDone = 0
  /// How many lines it has, and how many bytes whole lines have.
  private(set) var lineCount = 0, length = 0
  private(set) var fault: Fault?
  /// The last line that is wrong, from 1; 0 if none is.
  private(set) var wrongLine = 0
  /// Whether the last line has no end: there was no room for it, or its program was stopped while writing it.
  private(set) var isTorn = false
  /// The names of the logs whose steps it took over.
  private(set) var took: [String] = []
  /// How many steps that a damage hides are undone.
  private var hidden = 0

  /// Whether one of the steps may be done again.
  var canRedo: Bool { !undone.isEmpty || standing.contains(where: \.mayBeUndone) }
  /// Whether there is nothing to take over.
  var isEmpty: Bool { standing.isEmpty && undone.isEmpty }
  /// Whether a step may be missing because its line has no end. The first line tells of no step.
  private(set) var hasTornStep = false
  /// How many steps are done or were undone, whichever is more.
  var most: Int { max(standing.count, undone.count) }

  /// The version of the format: this one is written, and no other is read.
  private static let schema = 1

  /// Nothing done, after the line of this number.
  init(last: Int = 0) { self.last = last }

  /// What the bytes of a log hold, if it is that of a store.
  init(_ bytes: [UInt8], of store: StoreID) {
    var start = 0
    while start < bytes.count {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else {
        isTorn = true
        hasTornStep = lineCount > 0 && !StepLine.onlyTellsOfSaving(bytes[start...])
        return
      }
      let line = StepLine(bytes[start..<end])
      if lineCount == 0, !begins(line, store) { return }
      if lineCount > 0, !take(line) { wrongLine = lineCount + 1 }
      (lineCount, start) = (lineCount + 1, end + 1)
      length = start
    }
  }

  private mutating func begins(_ line: StepLine?, _ store: StoreID) -> Bool {
    guard let line, line.kind == .log, let value = try? FieldValue(reading: line.json),
      case .number(let digits) = value["schema"], let schema = Int(digits)
    else {
      (fault, wrongLine) = (.damaged, 1)
      return false
    }
    guard schema <= StepFile.schema else {
      fault = .newer
      return false
    }
    guard value["store"].text == store.text else {
      fault = .foreign
      return false
    }
    if case .list(let names) = value["took"] { took = names.compactMap(\.text) }
    return true
  }

  /// Does what a line says; false if it is wrong.
  private mutating func take(_ line: StepLine?) -> Bool {
    if let line { last = max(last, line.number) }
    guard let line, line.kind != .log else {
      // Whatever it said of the steps before it is not known.
      (standing, undone, hidden, fault) = ([], [], 0, .damaged)
      return false
    }
    switch line.kind {
    case .log: break
    case .done, .kept:
      // What was undone before cannot be redone any more.
      for place in standing.indices { standing[place].mayBeUndone = false }
      standing.append(Entry(number: line.number, json: line.json, isUncertain: line.kind == .done))
      (undone, hidden, lastDone) = ([], 0, max(lastDone, line.number))
    case .undone(let place):
      guard place < standing.count else {
        if fault == .damaged { hidden += 1 }
        return true
      }
      var entry = standing.remove(at: standing.count - 1 - place)
      (entry.undoneBy, entry.isPassed, entry.isUncertain, entry.mayBeUndone) = (line.number, false, false, false)
      undone.append(entry)
    case .redone(let place):
      if place < hidden {
        hidden -= 1
      } else if place - hidden < undone.count {
        // From now on it counts as done by this line: after all that was done before.
        let entry = undone.remove(at: undone.count - 1 - (place - hidden))
        standing.append(
          Entry(
            number: line.number, json: entry.json, undoneBy: entry.undoneBy, isUncertain: true, mayBeUndone: true))
      }
    case .passed(let place):
      change(done: place) { $0.isPassed = true }
    case .saved(let place):
      change(done: place) { ($0.isUncertain, $0.mayBeUndone) = (false, false) }
    case .undoing(let place):
      change(done: place) { ($0.isUncertain, $0.mayBeUndone, $0.undoneBy) = (true, true, line.number) }
    case .withdrawn: _ = standing.popLast()
    case .changed(let place): change(place) { $0.json = line.json }
    case .dropped(let place): change(place, nil)
    }
    return true
  }

  /// Changes the step at a place from the newest one that is done.
  private mutating func change(done place: Int, _ change: (inout Entry) -> Void) {
    if place < standing.count { change(&standing[standing.count - 1 - place]) }
  }

  /// Changes the step at a place from the end, or takes it out.
  private mutating func change(_ place: Int, _ change: ((inout Entry) -> Void)?) {
    if place < undone.count {
      if let change { change(&undone[place]) } else { undone.remove(at: place) }
    } else {
      let index = standing.count - 1 - (place - undone.count)
      guard standing.indices.contains(index) else { return }
      if let change { change(&standing[index]) } else { standing.remove(at: index) }
    }
  }

  // MARK: - Several logs

  /// What several logs hold, in the order in which it was done. A step that one of them did makes an end of what could
  /// be redone in the others before.
  init(merging files: [StepFile]) {
    for (place, file) in files.enumerated() {
      let others = files.enumerated().filter { $0.offset != place }.map(\.element.lastDone).max() ?? 0
      undone += file.undone.filter { $0.undoneBy > others }
      standing += file.standing.map { entry in
        var entry = entry
        entry.mayBeUndone = entry.mayBeUndone && entry.undoneBy > others
        return entry
      }
    }
    standing.sort { $0.number < $1.number }
    undone.sort { $0.undoneBy < $1.undoneBy }
    last = files.map(\.last).max() ?? 0
    lastDone = files.map(\.lastDone).max() ?? 0
  }

  /// Only the newest of the steps: so many that are done, and so many that were undone. Whoever took back much can still
  /// take back what was before it.
  func newest(_ count: Int) -> StepFile {
    var newest = self
    newest.undone.removeFirst(max(0, undone.count - count))
    newest.standing.removeFirst(max(0, standing.count - count))
    return newest
  }

  /// The log that holds just this, of a store in a folder.
  func bytes(of store: StoreID, in network: NetworkFolder?, took: [String]) -> [UInt8] {
    var members = [FieldMember("schema", .number("\(StepFile.schema)")), FieldMember("store", .text(store.text))]
    if let network { members.append(FieldMember("folder", .text(network.written))) }
    if !took.isEmpty { members.append(FieldMember("took", .list(took.map { .text($0) }))) }
    let lines =
      [StepLine(0, .log, FieldValue.record(members).json?.compactBytes() ?? [])]
      + (standing + undone.reversed()).map { StepLine($0.number, $0.isUncertain ? .done : .kept, $0.json) }
      + undone.map { StepLine($0.undoneBy, .undone(place: 0)) }
      + standing.indices.filter { standing[$0].isPassed }.map {
        StepLine(last, .passed(place: standing.count - 1 - $0))
      }
      + standing.indices.filter { standing[$0].mayBeUndone }.map {
        StepLine(standing[$0].undoneBy, .undoing(place: standing.count - 1 - $0))
      }
    return lines.flatMap(\.bytes)
  }

  /// The folder of the network that the first line of a log names; nil if it names none.
  static func network(in bytes: [UInt8]) -> NetworkFolder? {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")), let line = StepLine(bytes[..<end]), line.kind == .log,
      let value = try? FieldValue(reading: line.json)
    else { return nil }
    return value["folder"].text.map { NetworkFolder(written: $0) }
  }

  /// The number of the last whole line of a log; 0 if there is none.
  static func last(in bytes: [UInt8]) -> Int {
    var end = bytes.lastIndex(of: UInt8(ascii: "\n"))
    while let last = end {
      let before = bytes[..<last].lastIndex(of: UInt8(ascii: "\n"))
      if let line = StepLine(bytes[((before ?? -1) + 1)..<last]) { return line.number }
      end = before
    }
    return 0
  }

  // MARK: - Steps

  /// The steps, decoded. Of one that this version cannot read, those beyond it cannot be done either.
  func steps(_ unreadable: () -> Void) -> (done: [WrittenStep], undone: [WrittenStep]) {
    func decoded(_ entries: [Entry]) -> [WrittenStep] {
      var steps: [WrittenStep] = []
      for entry in entries {
        guard let step = WrittenStep(json: entry.json) else {
          unreadable()
          break
        }
        steps.append(step)
      }
      return steps
    }
    return (decoded(standing.reversed()).reversed(), decoded(undone.reversed()))
  }
}
