import JSONText
package import SchoolNetwork

/// Saving by the protocol that survives kill, power cut and full disk: lock, read again, compare, splice, temporary
/// file, fsync, exchange of names, a last look at what was displaced, fsync of the folder; only then it is saved. Changes
/// of several files that belong together go through the journal.
extension FolderStore {
  /// Keeps batches, each of them as a whole or not at all. Returns the changes that could not be kept. `goesOn` is asked
  /// for each file of a batch of several; after a no the batch is taken back.
  package mutating func save(_ batches: [Batch], goesOn: (_ written: Int, _ count: Int) -> Bool) -> [FailedChange] {
    func all(_ failure: SaveFailure) -> [FailedChange] {
      batches.flatMap(\.changes).map { FailedChange($0, failure) }
    }
    guard !isReadOnly else { return all(.readOnly) }
    do throws(SaveFailure) { try takeLock() } catch { return all(error) }
    defer { letGo() }
    // A program that was killed while it wrote a journal has left it here under the name of a temporary file. All who
    // write such files hold the lock, so that none of them is in use.
    tidy(folder)
    do throws(SaveFailure) {
      try settleRemoval()
      // What another program left in the middle comes first: the files are not as they were then, and are read again.
      if try finishWaitingStep() { return all(.stepFinishedFirst) }
    } catch { return all(error) }
    var failed: [FailedChange] = []
    let others =
      batches.contains { $0.changes.contains(where: \.createsPartnership) } ? changedPartnerships() : ([], nil)
    for batch in batches {
      do throws(SaveFailure) { try save(batch, beside: others, goesOn) } catch {
        failed += batch.changes.map { FailedChange($0, error) }
      }
    }
    return failed
  }

  private mutating func save(
    _ batch: Batch, beside others: (read: [Partnership], unread: Problem?), _ goesOn: (Int, Int) -> Bool
  ) throws(SaveFailure) {
    var planned: [PlannedFile] = []
    // Nothing is written before all of it fits.
    for change in batch.changes {
      if batch.changes.count > 1, !goesOn(0, batch.changes.count) { throw .stopped }
      planned.append(try plan(change, beside: others))
    }
    for file in planned {
      let reached = file.bytes.map { Fingerprint($0) }
      unsettled[file.entity, default: UnsettledSave(base: file.base)].reached.insert(reached)
    }
    // What came and went before it was written is no file to be written.
    let written = planned.filter { $0.found != nil || $0.bytes != nil }
    for file in planned where file.found == nil && file.bytes == nil {
      do throws(SystemError) { try makeSureOfNone(file.file) } catch { throw .system(error.fault, file: file.file) }
    }
    if written.count > 1 {
      try saveTogether(written, goesOn)
    } else if let file = written.first {
      var folders = FolderModes()
      do throws(PutFailure) {
        try put(file, &folders)
        try sync(path(file.file).parentFolder, file.found)
      } catch {
        guard case .system(let system) = error, isInPlace(file) else { throw error.saveFailure(file.file) }
        throw .notForGood(system.fault, file: file.file)
      }
    }
    for file in planned { settle(file.entity, file.bytes) }
  }

  /// Whether a file that could not be saved to the end has its new content all the same.
  private func isInPlace(_ file: PlannedFile) -> Bool {
    do throws(ReadFailure) {
      let bytes = try standing(file.file)?.bytes
      return bytes == file.bytes && bytes != file.found?.bytes
    } catch { return false }
  }

  /// What an entity's file holds now, for good.
  mutating func settle(_ entity: EntityKey, _ bytes: [UInt8]?) {
    unsettled[entity] = nil
    fingerprints[entity] = bytes.map { Fingerprint($0) }
  }

  /// What a change makes of its file.
  private mutating func plan(
    _ change: Change, beside others: (read: [Partnership], unread: Problem?)
  ) throws(SaveFailure) -> PlannedFile {
    let file = StorePaths.path(of: change.entity)
    // A file that was not read is not written, unless the edits create or remove the whole entity: then there may have
    // been no file to read.
    let mayBeMissing = change.edits.contains(where: \.isOfAWhole)
    guard fingerprints[change.entity] != nil || mayBeMissing else { throw .notWritable(file: file) }
    let found: StandingFile?
    do throws(ReadFailure) { found = try standing(file) } catch { throw error.saveFailure(file) }
    let base = try base(of: change.entity, found, file)
    if found == nil { try refuseSecondPartnership(change, file, beside: others) }
    let bytes = try Splice.apply(change, to: base, file: file)
    guard bytes?.count ?? 0 <= FolderStore.greatestFile else { throw .tooLong(file: file) }
    // A link is never removed: undo could not make it again, and its target may belong to somebody else.
    if bytes == nil, found?.isLink ?? false { throw .notWritable(file: file) }
    return PlannedFile(change, file: file, found: found, base: base, bytes: bytes)
  }

  /// The content that the edits start from; nil if there is no file.
  private func base(of key: EntityKey, _ found: StandingFile?, _ file: String) throws(SaveFailure) -> [UInt8]? {
    let fingerprint = found.map { Fingerprint($0.bytes) }
    if fingerprint == fingerprints[key] { return found?.bytes }
    // A save that was reported as failed left its content here: the edits still start from the one before it.
    if let attempt = unsettled[key], attempt.reached.contains(fingerprint) { return attempt.base }
    throw .changedOutside(file: file)
  }

  /// What is in the place of the file, and where it really lies; nil if there is nothing.
  func standing(_ file: String) throws(ReadFailure) -> StandingFile? {
    do throws(SystemError) {
      // The folder of the entity's kind may have become a link since it was loaded.
      guard try isInside(path(file).parentFolder) else { throw SystemError.outside }
    } catch {
      if error.isNotFound { return nil }
      throw error == .outside ? .notAFile : .system(error)
    }
    do throws(ReadFailure) {
      let (bytes, mode) = try files.read(path(file), limit: FolderStore.greatestFile)
      return StandingFile(path: path(file), bytes: bytes, mode: mode, isLink: false)
    } catch {
      if case .system(let system) = error, system.isNotFound { return nil }
      guard error == .link else { throw error }
    }
    let target = try target(of: file)
    let (bytes, mode) = try files.read(target, limit: FolderStore.greatestFile)
    return StandingFile(path: target, bytes: bytes, mode: mode, isLink: true)
  }
}

/// A file as it is before a save.
struct StandingFile: Sendable {
  /// Where it really lies; the target of a link.
  let path: String
  let bytes: [UInt8]
  let mode: UInt32
  let isLink: Bool
}

/// A file as it is, and as a save makes it.
struct PlannedFile: Sendable {
  let change: Change
  /// Its path from the folder of the store.
  let file: String
  /// What is there; nil if nothing is.
  let found: StandingFile?
  /// What the edits start from: what is there, or what was there before a save that was reported as failed.
  let base: [UInt8]?
  /// What will be there; nil: nothing.
  let bytes: [UInt8]?

  var entity: EntityKey { change.entity }

  init(_ change: Change, file: String, found: StandingFile?, base: [UInt8]?, bytes: [UInt8]?) {
    (self.change, self.file, self.found, self.base, self.bytes) = (change, file, found, base, bytes)
  }
}

/// What is known of a file whose last save failed when its new content may have been there already.
struct UnsettledSave: Sendable {
  /// The content that was loaded, or saved for good last; nil if there was no file.
  let base: [UInt8]?
  /// What failed saves may have left in its place; nil among them: nothing.
  var reached: Set<Fingerprint?> = []
}

extension ReadFailure {
  /// What it means when a file was to be saved.
  func saveFailure(_ file: String) -> SaveFailure {
    switch self {
    case .system(let error): error.isNotFound ? .changedOutside(file: file) : .system(error.fault, file: file)
    case .notAFile, .link: .notWritable(file: file)
    case .tooLong: .tooLong(file: file)
    }
  }
}
