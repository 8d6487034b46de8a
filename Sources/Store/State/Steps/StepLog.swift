package import SchoolNetwork

/// The log of what a window did and undid, in the network's place in the state folder, so that it can be undone after
/// the window has ended. Each window that runs has a log of its own and holds its lock; a command is a window that ends
/// at once. The first line that a window writes, or its first undo, takes over the logs of those that ended.
package struct StepLog: Sendable {
  /// The folder of the logs.
  package let folder: String
  private let store: StoreID
  private let network: NetworkFolder?
  private let files: Files
  /// The log of this window; nil while nothing was written.
  private var own: HeldLog?
  /// How many bytes of it are lines that the system took, and how many it had when it was taken over.
  private var length = 0, takenLength = 0
  /// Whether a line may be there in part.
  private var isUncertain = false
  /// The greatest number of a line that is known.
  private var number = 0
  /// The sizes of other logs when they were looked at, by name.
  private var seen: [String: Int] = [:]
  /// What is not written yet.
  private var waiting: [StepNote] = []
  private var troubles: [StepTrouble] = []
  private var othersRun = false
  private var hasTakenOver = false

  /// Of windows that ended so many steps stay that are done, and so many that were undone; a log is written again when it
  /// has so many more of either.
  package static let most = 1000, slack = 250

  /// More lines than other logs can have grown by meanwhile.
  private static let jump = 1 << 20

  /// The log of a window on the network whose unsaved edits lie in this place.
  package init(beside unsaved: UnsavedEdits, store: StoreID) {
    folder = unsaved.folder
    self.store = store
    (network, files) = (unsaved.network, unsaved.files)
  }

  // MARK: - Writing

  /// Notes what became of steps. What could not be written is written with the next note.
  package mutating func write(_ notes: [StepNote]) throws(StepTrouble) {
    waiting += notes
    guard !waiting.isEmpty else { return }
    do throws(SystemError) {
      if isUncertain { try writeOwnAgain() }
      _ = try taken()
      if waiting.contains(where: \.hasItsTime) { lookAround() }
      let own = try taken()
      var (number, bytes) = (number, [UInt8]())
      for note in waiting {
        number += 1
        bytes += StepLine(number, noting: note).bytes
      }
      isUncertain = true
      try files.writeAll(own.descriptor, bytes)
      (isUncertain, waiting) = (false, [])
      (self.number, length) = (number, length + bytes.count)
    } catch { throw .notWritten(error.fault) }
  }

  /// What was found wrong with the logs of windows that ended, since this was asked last.
  package mutating func takeTroubles() -> [StepTrouble] {
    defer { troubles = [] }
    return troubles
  }

  /// Learns the numbers of lines that others wrote meanwhile, so that the next one here has a greater number.
  private mutating func lookAround() {
    let names: [String]
    do throws(SystemError) { names = try files.calls.names(in: folder) } catch {
      if error.isNotFound { own = nil } else { number += StepLog.jump }
      return
    }
    // Somebody took it away: a new one is begun.
    if let held = own, !names.contains(held.name) { own = nil }
    for name in names where EndedLogs.isOne(name) && name != own?.name {
      do throws(SystemError) {
        let descriptor = try files.calls.open("\(folder)/\(name)", OpenFlags.reading, mode: 0)
        defer { files.close(descriptor) }
        let status = try files.calls.status(descriptor)
        guard status.isFile, seen[name] != status.size, status.size < EndedLogs.greatestLog else { continue }
        let bytes = try files.readAll(descriptor, expecting: status.size, limit: EndedLogs.greatestLog)
        number = max(number, StepFile.last(in: bytes))
        seen[name] = status.size
      } catch {
        // One that is gone has no later lines; the numbers of one that cannot be read are left behind by a jump.
        if !error.isNotFound { number += StepLog.jump }
      }
    }
  }

  /// Writes the lines again that the system took whole: a part of another one may follow them.
  private mutating func writeOwnAgain() throws(SystemError) {
    guard let held = own else { return }
    let bytes: [UInt8]
    do throws(ReadFailure) { bytes = try files.read(held.path, limit: EndedLogs.greatestLog).bytes } catch {
      guard case .system(let system) = error else { throw .outside }
      // It is gone.
      guard system.isNotFound else { throw system }
      (own, isUncertain) = (nil, false)
      return
    }
    own = try made(held.name, Array(bytes.prefix(length)))
    isUncertain = false
  }

  /// A log with these bytes, in place of one of that name if there is one.
  private func made(_ name: String, _ bytes: [UInt8]) throws(SystemError) -> HeldLog {
    let temporary = "\(folder)/\(Leftover.prefix)\(UInt64.random(in: 0 ... .max))\(Leftover.suffix)"
    try files.create(temporary, bytes, mode: 0o600)
    do throws(SystemError) {
      let descriptor = try files.calls.open(temporary, OpenFlags.adding, mode: 0)
      let held = HeldLog(name, in: folder, descriptor, files)
      guard try files.calls.lock(descriptor) else { throw .busy }
      // Lines are added where reading ends.
      _ = try files.readAll(descriptor, expecting: bytes.count, limit: EndedLogs.greatestLog)
      try files.calls.rename(temporary, held.path)
      return held
    } catch {
      do throws(SystemError) { try files.calls.unlink(temporary) } catch {}
      throw error
    }
  }

  // MARK: - Taking over

  /// The log of this window, which has taken over those that ended.
  private mutating func taken() throws(SystemError) -> HeldLog {
    if let own { return own }
    try files.makeFolders(folder)
    let lock = try files.takeLock(of: folder, patience: 500)
    defer { files.close(lock) }
    let (places, locks) = leftPlaces()
    defer { for lock in locks { files.close(lock) } }
    let ended = try EndedLogs(in: [folder] + places, of: store, files, isReader: false)
    troubles += ended.troubles
    othersRun = ended.othersRun
    let held = try hasTakenOver ? begun() : take(ended)
    own = held
    return held
  }

  /// The places that the network has left, with their locks. One that another program looks at is left to that.
  private func leftPlaces() -> (places: [String], locks: [Int32]) {
    var (places, locks): ([String], [Int32]) = ([], [])
    for place in EndedLogs.left(of: store, beside: folder, files) {
      do throws(SystemError) {
        locks.append(try files.takeLock(of: place, patience: 0))
        places.append(place)
      } catch {}
    }
    return (places, locks)
  }

  /// A new log without a step.
  private mutating func begun() throws(SystemError) -> HeldLog {
    let bytes = StepFile().bytes(of: store, in: network, took: [])
    let name = EndedLogs.newName()
    let descriptor = try files.calls.open("\(folder)/\(name)", OpenFlags.newLog, mode: 0o600)
    let held = HeldLog(name, in: folder, descriptor, files)
    guard try files.calls.lock(descriptor) else { throw .busy }
    try files.writeAll(descriptor, bytes)
    (length, takenLength) = (bytes.count, bytes.count)
    return held
  }

  private mutating func take(_ ended: EndedLogs) throws(SystemError) -> HeldLog {
    for held in ended.empty { remove(held) }
    guard !ended.logs.isEmpty else { return try begun() }
    let whole = ended.merged
    if ended.logs.count == 1, let log = ended.logs.first, log.held.folder == folder, log.file.fault == nil,
      !log.file.isTorn,
      log.file.most <= StepLog.most + StepLog.slack, log.file.lineCount <= 8 * StepLog.most,
      log.file.length <= EndedLogs.greatestKept
    {
      (length, takenLength) = (log.file.length, log.file.length)
      number = max(number, log.file.last)
      return log.held
    }
    let bytes = newestBytes(of: whole, took: ended.logs.map(\.held.name))
    let held = try made(EndedLogs.newName(), bytes)
    (length, takenLength) = (bytes.count, bytes.count)
    number = max(number, whole.last)
    // Before a log goes, the one that has its steps must be there for good.
    try files.syncFolder(folder)
    for log in ended.logs {
      let file = log.file
      guard file.fault != nil || file.hasTornStep else {
        remove(log.held)
        continue
      }
      let aside = EndedLogs.setAside(log.held, "damaged", files)
      if file.fault != nil { troubles.append(.damaged(aside, line: file.wrongLine)) }
      if file.hasTornStep { troubles.append(.torn(aside, line: file.lineCount + 1)) }
    }
    return held
  }

  private func newestBytes(of file: StepFile, took: [String]) -> [UInt8] {
    var count = StepLog.most
    var bytes = file.newest(count).bytes(of: store, in: network, took: took)
    while bytes.count > EndedLogs.greatestKept, count > 1 {
      count /= 2
      bytes = file.newest(count).bytes(of: store, in: network, took: took)
    }
    return bytes
  }

  /// What cannot be taken away is named in the log that took it over.
  private func remove(_ held: HeldLog) { do throws(SystemError) { try files.calls.unlink(held.path) } catch {} }

  /// Takes over the steps of windows that ended; the second time there are none.
  package mutating func takeOver() -> EarlierSteps {
    var steps = EarlierSteps()
    guard !hasTakenOver else { return steps }
    do throws(ReadFailure) {
      let held: HeldLog
      do throws(SystemError) { held = try taken() } catch { throw .system(error) }
      let bytes = try files.read(held.path, limit: EndedLogs.greatestLog).bytes
      let file = StepFile(Array(bytes.prefix(takenLength)), of: store).newest(StepLog.most)
      (steps.done, steps.undone) = file.steps { steps.troubles = [.unknownStep(held.path)] }
      let known = file.standing.suffix(steps.done.count)
      for (place, entry) in known.enumerated() {
        if entry.isPassed { steps.passed.insert(place) }
        if entry.isUncertain { steps.uncertain.insert(place) }
        if entry.mayBeUndone { steps.maybeUndone.insert(place) }
      }
      hasTakenOver = true
    } catch {
      let fault: SystemFault = if case .system(let system) = error { system.fault } else { .other(0) }
      steps.troubles.append(.notRead(fault, folder: folder))
    }
    steps.troubles += takeTroubles()
    steps.othersRun = othersRun
    return steps
  }

  /// Whether windows that ended left a step that can be undone, and one that can be done again; if that cannot be known,
  /// taking them over will say so. Nothing is taken over.
  package func look() -> (canUndo: Bool, canRedo: Bool, othersRun: Bool) {
    var (places, locks) = leftPlaces()
    defer { for lock in locks { files.close(lock) } }
    do throws(SystemError) {
      if try files.calls.names(in: folder).contains(where: EndedLogs.isOne) { places.insert(folder, at: 0) }
    } catch { if !error.isNotFound { return (true, true, false) } }
    guard !places.isEmpty else { return (false, false, false) }
    do throws(SystemError) {
      if places.first == folder { locks.append(try files.takeLock(of: folder, patience: 0)) }
      let ended = try EndedLogs(in: places, of: store, files, isReader: true)
      let merged = ended.merged
      if ended.hasTrouble { return (true, true, ended.othersRun) }
      return (!merged.standing.isEmpty, merged.canRedo, ended.othersRun)
    } catch { return (true, true, false) }
  }
}

extension StepNote {
  /// Whether it counts what others did before it.
  fileprivate var hasItsTime: Bool {
    switch self {
    case .done, .undone, .redone: true
    case .saved, .undoing, .passed, .withdrawn, .changed, .dropped: false
    }
  }
}
