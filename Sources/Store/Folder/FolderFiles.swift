import SchoolNetwork

extension FolderStore {
  /// The longest file that is read: 8 MiB.
  static let greatestFile = 8 << 20

  /// The bytes of a file of the store. A link is followed where it leads to a file within the store.
  func read(_ file: String) throws(ReadFailure) -> [UInt8] {
    do throws(ReadFailure) {
      return try files.read(path(file), limit: FolderStore.greatestFile).bytes
    } catch {
      guard error == .link else { throw error }
      return try files.read(try target(of: file), limit: FolderStore.greatestFile).bytes
    }
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
