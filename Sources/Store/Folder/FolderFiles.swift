import SchoolNetwork

extension FolderStore {
  /// The longest file that is read: 8 MiB.
  static let greatestFile = 8 << 20

  /// The bytes of a file of the store. A link is followed if it leads to a file within the store.
  func read(_ file: String) throws(ReadFailure) -> [UInt8] {
    if !overlay.isEmpty, let shown = overlay[file] {
      guard let shown else { throw .system(.notThere) }
      return shown
    }
    do throws(ReadFailure) {
      return try files.read(path(file), limit: FolderStore.greatestFile).bytes
    } catch {
      guard error == .link else { throw error }
      return try files.read(try target(of: file), limit: FolderStore.greatestFile).bytes
    }
  }

  /// The names in a folder of the store; none if it is missing. A link that leads out of the store is refused.
  func names(in name: String) throws(ReadFailure) -> [String] {
    guard !overlay.isEmpty else { return try namesOnDisk(in: name) }
    var names = Set(try namesOnDisk(in: name))
    for (file, bytes) in overlay where file.parentFolder == name {
      let stem = String(file.dropFirst(name.count + 1))
      if bytes == nil { names.remove(stem) } else { names.insert(stem) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func namesOnDisk(in name: String) throws(ReadFailure) -> [String] {
    let names: [String]
    do throws(SystemError) { names = try files.calls.names(in: path(name)) } catch {
      guard error.isNotFound, !isThere(name) else { throw .system(error) }
      return []
    }
    if names.isEmpty { return names }
    do throws(SystemError) { guard try isInside(path(name)) else { throw SystemError.outside } } catch {
      throw error == .outside ? .notAFile : .system(error)
    }
    return names
  }

  /// Whether the folder of the store has this name, though nothing can be found behind it: a link that leads nowhere is
  /// there, and what it stands for is not known to be empty. True also where the folder cannot be asked.
  func isThere(_ name: String) -> Bool {
    do throws(SystemError) { return try files.calls.names(in: folder).contains(name) } catch { return true }
  }

  /// Whether a path, its links followed, leads into the folder of the store.
  func isInside(_ path: String) throws(SystemError) -> Bool {
    (try files.calls.resolve(path) + "/").hasPrefix(try files.calls.resolve(folder) + "/")
  }

  /// Where a link of the store leads; a target outside the store is refused.
  func target(of file: String) throws(ReadFailure) -> String {
    let target: String
    let root: String
    do throws(SystemError) {
      target = try files.calls.resolve(path(file))
      root = try files.calls.resolve(folder)
    } catch { throw .system(error) }
    guard target.hasPrefix(root + "/") else { throw .notAFile }
    return target
  }

  /// Why the folder is no network that can be opened.
  func openFailure(_ failure: ReadFailure) -> OpenFailure {
    switch failure {
    case .system(let error) where error.isNotFound:
      do throws(SystemError) {
        _ = try files.calls.names(in: folder)
        return .noTownFile(folder)
      } catch { return error.isNotFound ? .noStore(folder) : .system(error.fault, path: folder) }
    case .system(let error) where error.fault == .notAFolder:
      return .notAFolder(folder)
    case .system(let error):
      return .system(error.fault, path: path(StorePaths.town))
    case .notAFile, .link, .tooLong:
      return .unreadable(Problem(failure.kind, at: SourcePlace(file: StorePaths.town)))
    }
  }
}
