package import SchoolNetwork

/// The lock of a store: `.lock`, an open file's lock of the system, so that it ends with its program.
extension FolderStore {
  /// Takes the lock within two seconds, if it is not held already. ``letGo()`` gives it back.
  package mutating func takeLock() throws(SaveFailure) { try takeLock(waits: true) }

  /// The same; `waits`: else only if nobody has it.
  mutating func takeLock(waits: Bool) throws(SaveFailure) {
    guard lock == nil else { return }
    do throws(SystemError) {
      let descriptor = try openLock()
      var waited: Int32 = 0
      while true {
        do throws(SystemError) {
          if try files.calls.lock(descriptor) {
            lock = descriptor
            return
          }
        } catch {
          files.close(descriptor)
          throw error
        }
        guard waits, waited < 2000 else {
          files.close(descriptor)
          break
        }
        files.calls.pause(milliseconds: 10)
        waited += 10
      }
    } catch { throw .system(error.fault, file: StorePaths.lock) }
    throw .locked
  }

  /// Gives the lock back; nothing where it is not held.
  package mutating func letGo() {
    if let lock { files.close(lock) }
    lock = nil
  }

  /// Opens the lock file. How open it is to others is seen to once a session: it is never removed.
  private mutating func openLock() throws(SystemError) -> Int32 {
    if hasLocked {
      do throws(SystemError) {
        return try files.calls.open(path(StorePaths.lock), OpenFlags.lockThere, mode: 0)
      } catch { guard error.isNotFound else { throw error } }
    }
    let mode = FolderStore.newMode(in: try files.folderMode(folder))
    let descriptor = try files.calls.open(path(StorePaths.lock), OpenFlags.locking, mode: mode)
    do throws(SystemError) {
      if mode == 0o660 { widen(descriptor) }
      // A program may have been killed when it had removed a journal, and before that was on the disk: with later edits
      // in the files it must not come back.
      try files.syncFolder(folder)
    } catch {
      files.close(descriptor)
      throw error
    }
    hasLocked = true
    return descriptor
  }

  /// The mask of the process may have kept the group out. If the file is a colleague's, this is already done.
  private func widen(_ lock: Int32) {
    do throws(SystemError) {
      if try files.calls.status(lock).mode & 0o060 != 0o060 { try files.calls.setMode(lock, 0o660) }
    } catch {}
  }

  /// The mode of a new file: the user's alone; if a group shares the folder, a colleague's too.
  static func newMode(in folderMode: UInt32) -> UInt32 { folderMode & 0o020 != 0 ? 0o660 : 0o600 }

  // MARK: - How readers notice a step

  /// How many times files of a step began or ceased to be replaced: the length of the lock file. A reader that finds
  /// the same before and after, and no journal, has read nothing of half a step. -1 if that cannot be known.
  func stepCount() -> Int {
    do throws(SystemError) { return try files.calls.status(of: path(StorePaths.lock)).size } catch { return -1 }
  }

  /// Tells readers that the files of a step begin, or cease, to be replaced. It needs no disk: who reads after a power
  /// cut has read nothing before it. Where it fails, readers are as well off as without it.
  func countStep() {
    guard let lock else { return }
    let byte: [UInt8] = [UInt8(ascii: "\n")]
    byte.withUnsafeBytes { bytes in
      do throws(SystemError) { _ = try files.calls.write(lock, bytes) } catch {}
    }
  }
}
