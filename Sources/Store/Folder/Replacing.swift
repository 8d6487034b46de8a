import SchoolNetwork

/// How a file is put in its place. Another program, or a hand, may change it after it was read: names are exchanged, so
/// that what was displaced is in our hands, and it is looked at before it is thrown away.
extension FolderStore {
  /// Puts what was planned in its place; the folder's names are not forced to the disk yet. After a failure the old
  /// content is still there; the new one may be there if only the last steps failed.
  mutating func put(_ file: PlannedFile, _ folders: inout FolderModes) throws(PutFailure) {
    switch (file.found, file.bytes) {
    case (let found?, let bytes?): try replace(found, with: bytes, &folders)
    case (nil, let bytes?): try bring(file.file, bytes, &folders)
    case (let found?, nil): try takeAway(found)
    case (nil, nil): break
    }
  }

  /// Forces to the disk which names the folder of a file has.
  func sync(_ folder: String, _ found: StandingFile?) throws(PutFailure) {
    do throws(SystemError) { try files.syncFolder(found?.path.parentFolder ?? folder) } catch { throw .system(error) }
  }

  private mutating func replace(
    _ found: StandingFile, with bytes: [UInt8], _ folders: inout FolderModes
  ) throws(PutFailure) {
    let parent = found.path.parentFolder
    let temporary: String
    do throws(SystemError) {
      // The permissions stay, but are never wider than the folder's: its r-w-x are compared with the file's r-w.
      let allowed = found.mode & 0o666 & (try folders.mode(of: parent, files) | 0o600)
      temporary = try write(bytes, beside: found.path, displacing: found.bytes, mode: allowed)
    } catch { throw .system(error) }
    if !cannotExchange {
      do throws(SystemError) { try files.calls.exchange(temporary, found.path) } catch {
        guard error.isNoExchange else {
          clear(temporary, of: [bytes, found.bytes], beside: found.path)
          throw error.isNotFound ? .changed : .system(error)
        }
        cannotExchange = true
      }
    }
    if cannotExchange { return try replaceLooking(found, temporary) }
    // What was displaced is thrown away only if it is what the edits started from.
    let displaced: [UInt8]?
    do throws(ReadFailure) { displaced = try read(at: temporary) } catch {
      restore(temporary, found, bytes)
      guard case .system(let system) = error, system.fault != .isAFolder else { throw .changed }
      throw .system(system)
    }
    guard displaced == found.bytes else {
      restore(temporary, found, bytes)
      throw .changed
    }
    // Left behind, it is a leftover like any other.
    do throws(SystemError) { try files.calls.unlink(temporary) } catch { tidied.remove(parent) }
  }

  /// Where names cannot be exchanged: a look as late as can be, then the new name.
  private mutating func replaceLooking(_ found: StandingFile, _ temporary: String) throws(PutFailure) {
    do throws(ReadFailure) {
      guard try read(at: found.path) == found.bytes else { throw ReadFailure.notAFile }
    } catch {
      drop(temporary)
      if case .system(let system) = error, !system.isNotFound { throw .system(system) }
      throw .changed
    }
    do throws(SystemError) { try files.calls.rename(temporary, found.path) } catch {
      drop(temporary)
      throw .system(error)
    }
  }

  /// Puts back what was displaced. If the new content was changed meanwhile in its turn, that is kept beside it.
  private mutating func restore(_ temporary: String, _ found: StandingFile, _ bytes: [UInt8]) {
    do throws(SystemError) { try files.calls.exchange(temporary, found.path) } catch {}
    clear(temporary, of: [bytes, found.bytes], beside: found.path)
  }

  /// Removes a file whose content is known; of another content it is put back.
  private mutating func takeAway(_ found: StandingFile) throws(PutFailure) {
    let parent = found.path.parentFolder
    tidy(parent)
    let temporary = "\(parent)/\(Leftover.name(of: nil, displacing: found.bytes))"
    do throws(SystemError) { try files.calls.rename(found.path, temporary) } catch {
      putBack(temporary, found)
      throw error.isNotFound ? .changed : .system(error)
    }
    do throws(ReadFailure) {
      guard try read(at: temporary) == found.bytes else { throw ReadFailure.notAFile }
    } catch {
      putBack(temporary, found)
      guard case .system(let system) = error, system.fault != .isAFolder else { throw .changed }
      throw .system(system)
    }
    do throws(SystemError) { try files.calls.unlink(temporary) } catch {
      putBack(temporary, found)
      throw .system(error)
    }
  }

  /// What was to be removed has its name again, if nobody took it meanwhile.
  private mutating func putBack(_ temporary: String, _ found: StandingFile) {
    do throws(SystemError) { try files.calls.rename(temporary, toFree: found.path) } catch {
      clear(temporary, of: [found.bytes], beside: found.path)
    }
  }

  /// The bytes of a file by its whole path, at most one more than may be.
  private func read(at path: String) throws(ReadFailure) -> [UInt8] {
    try files.read(path, limit: FolderStore.greatestFile).bytes
  }

  /// Writes a complete temporary file beside the wanted one, and forces it to the disk; its path.
  mutating func write(
    _ bytes: [UInt8], beside path: String, displacing base: [UInt8]?, mode: UInt32
  ) throws(SystemError) -> String {
    let parent = path.parentFolder
    tidy(parent)
    let temporary = "\(parent)/\(Leftover.name(of: bytes, displacing: base))"
    try files.create(temporary, bytes, mode: mode)
    return temporary
  }

  /// Removes a temporary file that holds what was written.
  func drop(_ temporary: String) { do throws(SystemError) { try files.calls.unlink(temporary) } catch {} }

  /// Removes a temporary file if it holds one of these contents. Anything else was somebody's and gets a name beside the
  /// file by which it is seen; what cannot be read waits for the next session.
  private mutating func clear(_ temporary: String, of known: [[UInt8]], beside path: String) {
    do throws(ReadFailure) {
      if known.contains(try read(at: temporary)) { return drop(temporary) }
      keepApart(temporary, path.parentFolder, as: String(path.dropFirst(path.parentFolder.count + 1)))
    } catch {
      if case .system(let system) = error, system.isNotFound { return }
      tidied.remove(path.parentFolder)
    }
  }

  /// Gives what somebody else wrote, and a save displaced, a name that a reading shows as a copy.
  private func keepApart(_ temporary: String, _ parent: String, as name: String) {
    let name = Leftover.copyName(of: name)
    do throws(SystemError) {
      try files.calls.rename(temporary, toFree: "\(parent)/\(name)")
    } catch {}
  }

  /// Clears what a killed save left where the network was read to be written to, if nobody writes now: all who make such
  /// files hold the lock.
  mutating func tidyWhatIsLeft() {
    let folders = leftIn.subtracting(tidied)
    guard !isReadOnly, !folders.isEmpty else { return }
    let wasHeld = lock != nil
    do throws(SaveFailure) { try takeLock(waits: false) } catch { return }
    defer { if !wasHeld { letGo() } }
    for parent in folders.sorted() + [folder] { tidy(parent) }
  }

  /// Clears what a killed save left, once a session and folder, while the lock is held. What it had displaced and not
  /// looked at yet is kept under a name that a reading shows.
  mutating func tidy(_ parent: String) {
    guard tidied.insert(parent).inserted else { return }
    do throws(SystemError) {
      for name in try files.calls.names(in: parent) where Leftover.isOne(name) {
        let leftover = "\(parent)/\(name)"
        do throws(ReadFailure) {
          if let foreign = Leftover.foreignName(name, try read(at: leftover)) {
            keepApart(leftover, parent, as: foreign)
            continue
          }
        } catch {}  // What cannot be read is nothing that anybody could have edited.
        try files.calls.unlink(leftover)
      }
    } catch {}  // A leftover does no harm; the next session tries again.
  }
}

/// Why a content could not be put in its place.
enum PutFailure: Error {
  /// The system refused.
  case system(SystemError)
  /// Somebody was quicker: what is there now has to be read first.
  case changed
  /// Somebody stopped the step.
  case stopped

  func saveFailure(_ file: String) -> SaveFailure {
    switch self {
    case .system(let error): .system(error.fault, file: file)
    case .changed: .changedOutside(file: file)
    case .stopped: .stopped
    }
  }
}

/// The modes of the folders that one save writes to, each asked for once.
struct FolderModes {
  private var modes: [String: UInt32] = [:]

  mutating func mode(of folder: String, _ files: Files) throws(SystemError) -> UInt32 {
    if let mode = modes[folder] { return mode }
    let mode = try files.folderMode(folder)
    modes[folder] = mode
    return mode
  }

  /// Whether a folder was asked for already, so that it is there.
  func knows(_ folder: String) -> Bool { modes[folder] != nil }
}

/// The names of temporary files, by which they are known again.
enum Leftover {
  static let prefix = ".kurator-"
  static let suffix = ".tmp"

  static func isOne(_ name: String) -> Bool { name.hasPrefix(prefix) && name.hasSuffix(suffix) }

  /// A new name. It says what the file may hold: what is written, and what that displaces. Anything else in it was
  /// written by somebody else, into the place of the file, when a save was killed.
  static func name(of bytes: [UInt8]?, displacing base: [UInt8]?) -> String {
    let marks = [base, bytes].compactMap { $0.map { Fingerprint($0).text } }
    return prefix + (marks + ["\(UInt64.random(in: 0 ... .max))"]).joined(separator: "-") + suffix
  }

  /// By what name a leftover is kept, because it is neither what was written nor what that displaced; nil if it is, or if
  /// it displaced nothing, or is not even whole.
  static func foreignName(_ name: String, _ bytes: [UInt8]) -> String? {
    let marks = name.dropFirst(prefix.count).dropLast(suffix.count).split(separator: "-").dropLast()
    guard !marks.isEmpty, !marks.contains(where: { $0 == Fingerprint(bytes).text }),
      let id = UnreadableEntity.Remains(of: bytes).id, UnreadableEntity.Remains.isWhole(bytes)
    else { return nil }
    return id + ".json"
  }

  /// A name beside `name`, which no entity has.
  static func copyName(of name: String) -> String {
    let stem = name.hasSuffix(".json") ? String(name.dropLast(5)) : name
    return "\(stem).displaced-\(UInt32.random(in: 0 ... .max)).json"
  }
}
