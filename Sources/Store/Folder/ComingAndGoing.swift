import JSONText
import SchoolNetwork

/// Creating and removing whole files, by the protocol of every save.
extension FolderStore {
  /// Writes a new file in the folder of its kind, which is made if it is missing. A file that somebody else puts there
  /// meanwhile is never overwritten.
  mutating func bring(_ file: String, _ bytes: [UInt8]) throws(SystemError) {
    let target = path(file)
    try makeFolder(target.parentFolder)
    let mode = FolderStore.newMode(in: try files.folderMode(target.parentFolder))
    try write(bytes, to: target, mode: mode) { files, temporary throws(SystemError) in
      try files.calls.rename(temporary, toFree: target)
    }
  }

  /// Refuses a new partnership if another program has meanwhile united the same schools: in a file that was not there
  /// when the network was read. The lock of the store is held, so that of two programs the second one sees the first
  /// one's file.
  func refuseSecondPartnership(_ change: Change, _ file: String) throws(SaveFailure) {
    let town = fingerprints.keys.first { $0.kind == .town }?.id ?? ""
    guard let edit = change.edits.first(where: \.isCreation), let record = edit.partnershipRecord,
      let new = Partnership(record: record, in: StoreID(town))
    else { return }
    guard let folder = StorePaths.folders.first(where: { $0.kind == .partnership })?.name else { return }
    let names: [String]
    do throws(ReadFailure) { names = try self.names(in: folder) } catch { throw error.saveFailure(folder) }
    for name in names where name.hasSuffix(".json") {
      let key = EntityKey(.partnership, String(name.dropLast(5)))
      // A file that cannot be read was told of when the network was read, or will be.
      guard fingerprints[key] == nil, let standing = unknownPartnership(key, StoreID(town)) else { continue }
      if let other = new.second(among: [standing]) { throw .doesNotFit(.partnersAlready(other), file: file) }
    }
  }

  private func unknownPartnership(_ key: EntityKey, _ town: StoreID) -> Partnership? {
    let bytes: [UInt8]
    do throws(ReadFailure) { bytes = try read(StorePaths.path(of: key)) } catch { return nil }
    do throws(JSONFault) { return Partnership(record: try FieldValue(reading: bytes), in: town) } catch { return nil }
  }

  /// Makes the folder of a kind, as open to others as that of the store; an existing one stays as it is.
  private func makeFolder(_ kind: String) throws(SystemError) {
    do throws(SystemError) { _ = try files.folderMode(kind) } catch {
      guard error.isNotFound else { throw error }
      let mode = try files.folderMode(folder)
      try files.calls.makeFolder(kind, mode: mode)
      try files.setFolderMode(kind, mode)
    }
    // Its name too, if it was made by a save that went no further.
    try files.syncFolder(folder)
  }

  /// Removes a file whose content is known.
  func takeAway(_ path: String) throws(SystemError) {
    try files.calls.unlink(path)
    try files.syncFolder(path.parentFolder)
  }

  /// Makes sure on the disk that there is no such file: a save may have removed it and been stopped before it could
  /// report that. An entity that was created and removed before it was ever written leaves nothing behind.
  func makeSureOfNone(_ file: String) throws(SystemError) {
    do throws(SystemError) { try files.syncFolder(path(file).parentFolder) } catch {
      guard error.isNotFound else { throw error }
    }
  }
}
