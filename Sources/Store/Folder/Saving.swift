import JSONText
package import SchoolNetwork

/// Saving by the protocol that survives kill, power cut and full disk: lock, read again, compare, splice, temporary
/// file, fsync, rename, fsync of the folder; only then it is saved.
extension FolderStore {
  /// Keeps changes, each entity's file in one step. What is returned is not kept.
  package mutating func save(_ changes: [Change]) -> [FailedChange] {
    guard !isReadOnly else { return changes.map { FailedChange($0, .readOnly) } }
    let lock: Int32
    do throws(SaveFailure) { lock = try takeLock() } catch { return changes.map { FailedChange($0, error) } }
    defer { files.close(lock) }
    var failed: [FailedChange] = []
    for change in changes {
      do throws(SaveFailure) { try save(change) } catch { failed.append(FailedChange(change, error)) }
    }
    return failed
  }

  private mutating func save(_ change: Change) throws(SaveFailure) {
    let file = StorePaths.path(of: change.entity)
    guard let known = fingerprints[change.entity] else { throw .notWritable(file: file) }
    let destination: String
    let old: (bytes: [UInt8], mode: UInt32)
    do throws(ReadFailure) {
      (destination, old) = try current(file)
    } catch { throw error.saveFailure(file) }
    let base: [UInt8]
    let found = Fingerprint(old.bytes)
    if found == known {
      base = old.bytes
    } else if let attempt = unsettled[change.entity], attempt.reached.contains(found) {
      // A save that was told as failed left its content here: the edits still start from the one before it.
      base = attempt.base
    } else {
      throw .changedOutside(file: file)
    }
    let bytes = try Splice.apply(change, to: base, file: file)
    guard bytes.count <= FolderStore.greatestFile else { throw .tooLong(file: file) }
    unsettled[change.entity, default: UnsettledSave(base: base)].reached.insert(Fingerprint(bytes))
    do throws(SystemError) { try replace(destination, with: bytes, mode: old.mode) } catch {
      throw .system(error.fault, file: file)
    }
    unsettled[change.entity] = nil
    fingerprints[change.entity] = Fingerprint(bytes)
  }

  /// What the file holds now, and where it really lies.
  private func current(_ file: String) throws(ReadFailure) -> (String, (bytes: [UInt8], mode: UInt32)) {
    do throws(SystemError) {
      // The folder of the entity's kind may have become a link since it was loaded.
      let parent = path(file).parentFolder
      let isInside = try isInside(parent)
      guard isInside else { throw SystemError.outside }
    } catch { throw error == .outside ? .notAFile : .system(error) }
    do throws(ReadFailure) {
      return (path(file), try files.read(path(file), limit: FolderStore.greatestFile))
    } catch {
      guard error == .link else { throw error }
      let target = try target(of: file)
      return (target, try files.read(target, limit: FolderStore.greatestFile))
    }
  }

  /// Puts a new content in the place of the old one. After a failure the old one stands; the new one may stand where
  /// only the last steps failed.
  private mutating func replace(_ path: String, with bytes: [UInt8], mode: UInt32) throws(SystemError) {
    let parent = path.parentFolder
    tidy(parent)
    let folderMode = try files.folderMode(parent)
    // The permissions stay, but are never wider than the folder's: its r-w-x are held against the file's r-w.
    let allowed = mode & 0o666 & (folderMode | 0o600)
    let temporary = "\(parent)/\(Leftover.prefix)\(UInt64.random(in: 0 ... .max))\(Leftover.suffix)"
    try files.create(temporary, bytes, mode: allowed)
    do throws(SystemError) { try files.calls.rename(temporary, path) } catch {
      do throws(SystemError) { try files.calls.unlink(temporary) } catch {}
      throw error
    }
    try files.syncFolder(parent)
  }

  /// Takes the lock of the store within two seconds; closing the descriptor gives it back.
  private func takeLock() throws(SaveFailure) -> Int32 {
    do throws(SystemError) {
      let folderMode = try files.folderMode(folder)
      // Where a group shares the folder, a colleague must be able to lock too.
      let mode: UInt32 = folderMode & 0o020 != 0 ? 0o660 : 0o600
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

  /// The mask of the process may have kept the group out. Where the file is a colleague's, it was done already.
  private func widen(_ lock: Int32) {
    do throws(SystemError) {
      if try files.calls.status(lock).mode & 0o060 != 0o060 { try files.calls.setMode(lock, 0o660) }
    } catch {}
  }

  /// Takes away temporary files that a killed save left, once a session and folder, while the lock is held.
  private mutating func tidy(_ parent: String) {
    guard tidied.insert(parent).inserted else { return }
    do throws(SystemError) {
      for name in try files.calls.names(in: parent) where Leftover.isOne(name) {
        try files.calls.unlink(parent + "/" + name)
      }
    } catch {}  // A leftover does no harm; the next session tries again.
  }
}

/// What is known of a file whose last save failed when its new content may have been there already.
struct UnsettledSave: Sendable {
  /// The content that was loaded, or saved for good last.
  let base: [UInt8]
  /// What failed saves may have left in its place.
  var reached: Set<Fingerprint> = []
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
