import SchoolNetwork

/// Steps over several files. What every file is to become is written to the journal first; when that has its name, the
/// step is decided, and whoever comes next finishes it: each file is put in its place, and the journal is removed. Every
/// function here is called with the lock held.
extension FolderStore {
  /// The longest journal that is read.
  private static let greatestJournal = 1 << 30

  /// Saves files as a whole. If it fails, either nothing is in place, or the journal is, and the next save or reading
  /// finishes the step. `goesOn` is asked before each file; after a no all of it is taken back.
  mutating func saveTogether(_ planned: [PlannedFile], _ goesOn: (Int, Int) -> Bool) throws(SaveFailure) {
    let step = JournaledStep(
      store: town, writer: writer,
      files: planned.map { file in
        JournaledStep.File(
          entity: file.entity, before: file.found.map { Fingerprint($0.bytes).text }, after: file.bytes,
          edits: file.change.edits)
      })
    try decide(step, readBy: planned)
    do throws(SaveFailure) { try bring(planned, of: step, goesOn) } catch {
      // From now on the journal says what is to be.
      guard case .system(let fault, let file) = error else { throw error }
      throw .stepLeft(fault, file: file)
    }
  }

  /// Brings the files of a step that is decided into their places.
  private mutating func bring(
    _ planned: [PlannedFile], of step: JournaledStep, _ goesOn: (Int, Int) -> Bool
  ) throws(SaveFailure) {
    do throws(FailedPut) { try carryOut(planned, goesOn) } catch {
      switch error.failure {
      case .system: throw error.failure.saveFailure(error.file)
      case .stopped:
        if try takeBack(step) {
          try removeJournal()
          throw .stopped
        }
      case .changed: break
      }
      // Somebody changed a file in the middle: the step is finished over that, or taken back. What holds now is read.
      switch try finish(step) {
      case .forward, .back: try removeJournal()
      case .none(let file): metSteps.append(.stopped(step.unfinished, file: file, aside: try setAside()))
      }
      throw .changedOutside(file: error.file)
    }
    try removeJournal()
  }

  /// Takes back what is in place of a step that somebody stopped; false if not all of it can be. Killed in the middle of
  /// that, it is finished by whoever comes next, as any step that has a journal.
  private mutating func takeBack(_ step: JournaledStep) throws(SaveFailure) -> Bool {
    guard let files = try planBack(step) else { return false }
    do throws(FailedPut) { try carryOut(files) } catch {
      guard case .changed = error.failure else { throw error.failure.saveFailure(error.file) }
      return false
    }
    return true
  }

  /// Writes the journal. With its name the step is decided; where that may not last, it is taken away again.
  /// It contains what the files contain, and can be read by those who can read all of them.
  private mutating func decide(_ step: JournaledStep, readBy planned: [PlannedFile]) throws(SaveFailure) {
    let journal = path(StorePaths.journal)
    var isNamed = false
    do throws(SystemError) {
      let folderMode = try files.folderMode(folder)
      let modes = planned.map { $0.found?.mode ?? FolderStore.newMode(in: folderMode) }
      let mode = modes.reduce(folderMode & 0o666) { $0 & $1 } | 0o600
      let temporary = try write(step.bytes, beside: journal, displacing: nil, mode: mode)
      do throws(SystemError) {
        try files.calls.rename(temporary, toFree: journal)
        isNamed = true
        try files.syncFolder(folder)
      } catch {
        drop(temporary)
        isRemovalOpen = true
        do throws(SystemError) {
          try files.calls.unlink(journal)
          isNamed = false
        } catch { isNamed = isNamed && !error.isNotFound }
        do throws(SaveFailure) { try settleRemoval() } catch {}  // The first failure is told.
        throw error
      }
    } catch {
      // A journal that cannot be taken away will be followed.
      throw isNamed ? .stepLeft(error.fault, file: StorePaths.journal) : .system(error.fault, file: StorePaths.journal)
    }
  }

  /// Puts files in their places, and forces all names to the disk.
  private mutating func carryOut(
    _ planned: [PlannedFile], _ goesOn: (Int, Int) -> Bool = { _, _ in true }
  ) throws(FailedPut) {
    var folders = FolderModes()
    countStep()
    for (written, file) in planned.enumerated() {
      guard goesOn(written, planned.count) else { throw FailedPut(file.file, .stopped) }
      do throws(PutFailure) { try put(file, &folders) } catch { throw FailedPut(file.file, error) }
    }
    var synced: Set<String> = []
    for file in planned {
      let parent = file.found?.path.parentFolder ?? path(file.file).parentFolder
      guard synced.insert(parent).inserted else { continue }
      do throws(SystemError) { try files.syncFolder(parent) } catch {
        // The folder of a kind may be missing where nothing was to be put into it.
        guard error.isNotFound, file.bytes == nil else { throw FailedPut(file.file, .system(error)) }
      }
    }
    countStep()
  }

  /// The step is in place: only now it is saved.
  private mutating func removeJournal() throws(SaveFailure) {
    // Also where that is told as failed, it may be done.
    isRemovalOpen = true
    do throws(SystemError) { try files.calls.unlink(path(StorePaths.journal)) } catch {
      guard error.isNotFound else { throw .system(error.fault, file: StorePaths.journal) }
    }
    try settleRemoval()
  }

  /// Makes sure that a journal which was removed does not come back with a power cut, when its files have changed again.
  mutating func settleRemoval() throws(SaveFailure) {
    guard isRemovalOpen else { return }
    do throws(SystemError) { try files.syncFolder(folder) } catch {
      throw .system(error.fault, file: StorePaths.journal)
    }
    isRemovalOpen = false
  }

  // MARK: - Finishing

  /// Finishes a step that a program left in the middle; false if none waits. What became of it is noted in
  /// ``FolderStore/metSteps``.
  mutating func finishWaitingStep() throws(SaveFailure) -> Bool {
    guard try isStepWaiting() else { return false }
    overlay = [:]
    let journal: ReadJournal
    do throws(JournalFault) {
      guard let waiting = try waitingStep() else { return false }
      journal = waiting
    } catch {
      // What cannot be followed is kept, but for the journal of a newer version, which that version will finish.
      switch error {
      case .newer: throw .stepOfNewerVersion
      case .unread(let fault): throw .system(fault, file: StorePaths.journal)
      case .torn, .damaged, .otherNetwork, .strange, .tooLong:
        metSteps.append(.unusable(error, aside: try setAside()))
      }
      return true
    }
    if let fault = journal.fault {
      // The records stay, whatever became of the step: there is more in them than could be read.
      var found = try bringToOneSide { (store) throws(SaveFailure) in
        let plan = try store.plan(journal, fault)
        return (plan.files, plan.found)
      }
      found.aside = try setAside()
      metSteps.append(.damaged(found))
      return true
    }
    let step = journal.step
    switch try finish(step) {
    case .forward:
      try removeJournal()
      metSteps.append(.finished(step.unfinished))
    case .back(let file): metSteps.append(.takenBack(step.unfinished, file: file, aside: try setAside()))
    case .none(let file): metSteps.append(.stopped(step.unfinished, file: file, aside: try setAside()))
    }
    return true
  }

  /// Brings all files of a step to one side of it.
  private mutating func finish(_ step: JournaledStep) throws(SaveFailure) -> StepPlan.Way {
    try bringToOneSide { (store) throws(SaveFailure) in
      let plan = try store.plan(step)
      return (plan.files, plan.way)
    }
  }

  /// Puts files in their places as they are planned, and plans again while somebody changes them; what came of it.
  private mutating func bringToOneSide<Outcome>(
    _ plan: (FolderStore) throws(SaveFailure) -> (files: [PlannedFile], outcome: Outcome)
  ) throws(SaveFailure) -> Outcome {
    // A file may be changed once more in between; nobody does that for long.
    for _ in 0..<8 {
      let plan = try plan(self)
      do throws(FailedPut) {
        if !plan.files.isEmpty { try carryOut(plan.files) }
        return plan.outcome
      } catch { guard case .changed = error.failure else { throw error.failure.saveFailure(error.file) } }
    }
    throw .changedOutside(file: StorePaths.journal)
  }

  /// Gives the journal another name, by which it stays; that name.
  private func setAside() throws(SaveFailure) -> String {
    let name = "\(StorePaths.journal)-\(UInt32.random(in: 0 ... .max))"
    do throws(SystemError) {
      try files.calls.rename(path(StorePaths.journal), toFree: path(name))
      try files.syncFolder(folder)
    } catch { throw .system(error.fault, file: StorePaths.journal) }
    return name
  }

  /// Whether there is a journal.
  func isStepWaiting() throws(SaveFailure) -> Bool {
    do throws(SystemError) {
      _ = try files.calls.status(of: path(StorePaths.journal))
      return true
    } catch {
      if error.meansNothingThere { return false }
      throw .system(error.fault, file: StorePaths.journal)
    }
  }

  /// What can be read in the journal; nil if there is none any more.
  func waitingStep() throws(JournalFault) -> ReadJournal? {
    let bytes: [UInt8]
    do throws(ReadFailure) {
      bytes = try files.read(path(StorePaths.journal), limit: FolderStore.greatestJournal).bytes
    } catch {
      switch error {
      case .system(let system) where system.isNotFound: return nil
      case .system(let system) where system.fault == .isAFolder: throw .strange(.folder)
      case .system(let system): throw .unread(system.fault)
      case .link: throw .strange(.link)
      case .notAFile: throw .strange(.device)
      case .tooLong: throw .tooLong
      }
    }
    return try ReadJournal(bytes, of: town)
  }
}

/// A file that could not be put in its place.
private struct FailedPut: Error {
  let file: String
  let failure: PutFailure

  init(_ file: String, _ failure: PutFailure) { (self.file, self.failure) = (file, failure) }
}
