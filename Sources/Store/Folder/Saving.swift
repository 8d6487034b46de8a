import JSONText
package import SchoolNetwork

/// Saving by the protocol that survives kill, power cut and full disk: lock, read again, compare, splice, temporary
/// file, fsync, rename, fsync of the folder; only then it is saved.
extension FolderStore {
  /// Keeps changes, each entity's file in one step. Returns what could not be kept.
  package mutating func save(_ changes: [Change]) -> [FailedChange] {
    guard !isReadOnly else { return changes.map { FailedChange($0, .readOnly) } }
    let lock: Int32
    do throws(SaveFailure) { lock = try takeLock() } catch { return changes.map { FailedChange($0, error) } }
    defer { files.close(lock) }
    var failed: [FailedChange] = []
    let others = changes.contains(where: \.createsPartnership) ? changedPartnerships() : ([], nil)
    for change in changes {
      do throws(SaveFailure) { try save(change, beside: others) } catch { failed.append(FailedChange(change, error)) }
    }
    return failed
  }

  private mutating func save(
    _ change: Change, beside others: (read: [Partnership], unread: Problem?)
  ) throws(SaveFailure) {
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
    unsettled[change.entity, default: UnsettledSave(base: base)].reached.insert(bytes.map { Fingerprint($0) })
    do throws(SystemError) {
      switch (found, bytes) {
      case (let found?, let bytes?): try replace(found.path, with: bytes, mode: found.mode)
      case (nil, let bytes?): try bring(file, bytes)
      case (let found?, nil): try takeAway(found.path)
      case (nil, nil): try makeSureOfNone(file)
      }
    } catch {
      // Somebody was quicker: what is there now has to be read first.
      throw error.isTaken ? .changedOutside(file: file) : .system(error.fault, file: file)
    }
    unsettled[change.entity] = nil
    fingerprints[change.entity] = bytes.map { Fingerprint($0) }
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
  private func standing(_ file: String) throws(ReadFailure) -> StandingFile? {
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

  /// Replaces the old content with a new one. After a failure the old content is still there; the new one may be there
  /// if only the last steps failed.
  private mutating func replace(_ path: String, with bytes: [UInt8], mode: UInt32) throws(SystemError) {
    let folderMode = try files.folderMode(path.parentFolder)
    // The permissions stay, but are never wider than the folder's: its r-w-x are compared with the file's r-w.
    let allowed = mode & 0o666 & (folderMode | 0o600)
    try write(bytes, to: path, mode: allowed) { files, temporary throws(SystemError) in
      try files.calls.rename(temporary, path)
    }
  }

  /// Writes a complete temporary file beside the wanted one, gives it its name and forces that to the disk.
  mutating func write(
    _ bytes: [UInt8], to path: String, mode: UInt32, naming: (Files, String) throws(SystemError) -> Void
  ) throws(SystemError) {
    let parent = path.parentFolder
    tidy(parent)
    let temporary = "\(parent)/\(Leftover.prefix)\(UInt64.random(in: 0 ... .max))\(Leftover.suffix)"
    try files.create(temporary, bytes, mode: mode)
    do throws(SystemError) { try naming(files, temporary) } catch {
      do throws(SystemError) { try files.calls.unlink(temporary) } catch {}
      throw error
    }
    try files.syncFolder(parent)
  }

  /// The mode of a new file: the user's alone; if a group shares the folder, a colleague's too.
  static func newMode(in folderMode: UInt32) -> UInt32 { folderMode & 0o020 != 0 ? 0o660 : 0o600 }

  /// Takes the lock of the store within two seconds; closing the descriptor gives it back.
  private func takeLock() throws(SaveFailure) -> Int32 {
    do throws(SystemError) {
      let folderMode = try files.folderMode(folder)
      let mode = FolderStore.newMode(in: folderMode)
      let descriptor = try files.calls.open(path(StorePaths.lock), OpenFlags.locking, mode: mode)
      if mode == 0o660 { widen(descriptor) }
      var waited: Int32 = 0
      while true {
        do throws(SystemError) { if try files.calls.lock(descriptor) { return descriptor } } catch {
          files.close(descriptor)
          throw error
        }
        guard waited < 2000 else {
          files.close(descriptor)
          break
        }
        files.calls.pause(milliseconds: 10)
        waited += 10
      }
    } catch { throw .system(error.fault, file: StorePaths.lock) }
    throw .locked
  }

  /// The mask of the process may have kept the group out. If the file is a colleague's, this is already done.
  private func widen(_ lock: Int32) {
    do throws(SystemError) {
      if try files.calls.status(lock).mode & 0o060 != 0o060 { try files.calls.setMode(lock, 0o660) }
    } catch {}
  }

  /// Removes temporary files that a killed save left, once per session and folder, while the lock is held.
  private mutating func tidy(_ parent: String) {
    guard tidied.insert(parent).inserted else { return }
    do throws(SystemError) {
      for name in try files.calls.names(in: parent) where Leftover.isOne(name) {
        try files.calls.unlink(parent + "/" + name)
      }
    } catch {}  // A leftover does no harm; the next session tries again.
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

/// What is known of a file whose last save failed when its new content may have been there already.
struct UnsettledSave: Sendable {
  /// The content that was loaded, or saved for good last; nil if there was no file.
  let base: [UInt8]?
  /// What failed saves may have left in its place; nil among them: nothing.
  var reached: Set<Fingerprint?> = []
}

/// The names of temporary files, by which they are known again.
enum Leftover {
  static let prefix = ".kurator-"
  static let suffix = ".tmp"

  static func isOne(_ name: String) -> Bool { name.hasPrefix(prefix) && name.hasSuffix(suffix) }
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
