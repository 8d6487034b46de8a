import JSONText
import SchoolNetwork

/// Creating and removing whole files, by the protocol of every save.
extension FolderStore {
  /// Writes a new file in the folder of its kind, which is made if it is missing. A file that somebody else puts there
  /// meanwhile is never overwritten.
  mutating func bring(_ file: String, _ bytes: [UInt8], _ folders: inout FolderModes) throws(PutFailure) {
    let target = path(file)
    let parent = target.parentFolder
    do throws(SystemError) {
      if !folders.knows(parent) { try makeFolder(parent) }
      let mode = FolderStore.newMode(in: try folders.mode(of: parent, files))
      let temporary = try write(bytes, beside: target, displacing: nil, mode: mode)
      do throws(SystemError) { try files.calls.rename(temporary, toFree: target) } catch {
        drop(temporary)
        throw error
      }
    } catch { throw error.isTaken ? .changed : .system(error) }
  }

  /// Refuses a new partnership if another program has meanwhile united the same schools, or may have: in a file that was
  /// not there, or was another one, when the network was read. The lock of the store is held, so that of two programs the
  /// second one sees the first one's file.
  func refuseSecondPartnership(
    _ change: Change, _ file: String, beside others: (read: [Partnership], unread: Problem?)
  ) throws(SaveFailure) {
    let town = StoreID(fingerprints.keys.first { $0.kind == .town }?.id ?? "")
    guard let edit = change.edits.first(where: \.isCreation), let record = edit.partnershipRecord,
      let new = Partnership(record: record, in: town)
    else { return }
    if let unread = others.unread { throw .partnershipUnread(file: unread.place.file) }
    let standing = others.read.map { other in
      var other = other
      other.settle(in: town)
      return other
    }
    do throws(EditFault) { try new.checkIsFirst(among: standing) } catch { throw .doesNotFit(error, file: file) }
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

  /// Makes sure on the disk that there is no such file: a save may have removed it and been stopped before it could
  /// report that. An entity that was created and removed before it was ever written leaves nothing behind.
  func makeSureOfNone(_ file: String) throws(SystemError) {
    do throws(SystemError) { try files.syncFolder(path(file).parentFolder) } catch {
      guard error.isNotFound else { throw error }
    }
  }
}

extension Change {
  /// Whether it brings a new partnership.
  var createsPartnership: Bool { entity.kind == .partnership && edits.contains(where: \.isCreation) }
}
