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
    guard Fingerprint(old.bytes) == known else { throw .changedOutside(file: file) }
    let bytes = try Splice.apply(change, to: old.bytes, file: file)
    guard bytes.count <= FolderStore.greatestFile else { throw .tooLong(file: file) }
    do throws(SystemError) { try replace(destination, with: bytes, mode: old.mode) } catch {
      throw .system(error.fault, file: file)
    }
    fingerprints[change.entity] = Fingerprint(bytes)
  }

  /// What the file holds now, and where it really lies.
  private func current(_ file: String) throws(ReadFailure) -> (String, (bytes: [UInt8], mode: UInt32)) {
    do throws(ReadFailure) {
      return (path(file), try files.read(path(file), limit: FolderStore.greatestFile))
    } catch {
      guard error == .link else { throw error }
      let target = try target(of: file)
      return (target, try files.read(target, limit: FolderStore.greatestFile))
    }
  }

  /// Puts a new content in the place of the old one; after any failure the old one stands.
  private mutating func replace(_ path: String, with bytes: [UInt8], mode: UInt32) throws(SystemError) {
    let parent = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
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

/// Puts the edits of one entity into the text of its file, and touches nothing else.
enum Splice {
  static func apply(_ change: Change, to bytes: [UInt8], file: String) throws(SaveFailure) -> [UInt8] {
    var document: JSONDocument
    do throws(JSONFault) { document = try JSONDocument(bytes: bytes, limits: .store) } catch {
      throw .notWritable(file: file)
    }
    for edit in change.edits {
      do throws(JSONEditFault) { try apply(edit, to: &document, change.entity.kind) } catch {
        throw .doesNotFit(.differs, file: file)
      }
    }
    // What goes to the disk must be readable again, whatever the edits were.
    do throws(JSONFault) { _ = try FieldValue(reading: document.bytes) } catch {
      throw .doesNotFit(.badValue(FieldFault(.expectedText)), file: file)
    }
    return document.bytes
  }

  private static func apply(
    _ edit: Edit, to document: inout JSONDocument, _ kind: EntityKind
  ) throws(JSONEditFault) {
    let path = edit.address.path.flatMap { [JSONDocument.Step.member($0.list), .element(id: $0.id)] }
    let order = StorePaths.memberOrder(kind, edit.address.path.map(\.list))
    switch edit.action {
    case .set(let field, let from, let to):
      guard FieldValue(document.value(at: path + [.member(field)]) ?? .null).fits(from) else {
        throw JSONEditFault.noSuchPlace(JSONDocument.path(for: path + [.member(field)]))
      }
      try document.set(to.json, from: from.json, member: field, at: path, order: order)
    case .insert(let list, let record, let after):
      guard let json = record.json else { return }
      try document.insert(json, intoList: list, at: path, after: after, order: order)
    case .remove(let list, let record, _):
      try document.remove(elementWithID: record["id"].text ?? "", fromList: list, at: path)
      // «Not set» is not written: with its last object the list goes too, so that undo leaves the text as it was.
      if document.value(at: path + [.member(list)]) == .array([]) {
        try document.set(nil, from: .array([]), member: list, at: path, order: order)
      }
    }
  }
}

extension FieldValue {
  /// Whether what stands in a file is what an edit starts from; fields the program does not know are passed over, and
  /// so are values that say «not set» in another way.
  func fits(_ expected: FieldValue) -> Bool {
    switch (self, expected) {
    case (.record, .record(let due)):
      return due.allSatisfy { self[$0.name].fits($0.value) }
    case (.list(let values), .list(let due)):
      return values.count == due.count && zip(values, due).allSatisfy { $0.fits($1) }
    case (.list(let values), .notSet): return values.isEmpty
    case (.text(let text), .notSet): return text.isEmpty
    case (.record, .notSet): return true
    default: return self == expected
    }
  }
}
