import JSONText
package import SchoolNetwork

/// Tables that were saved under a name, in the user's state folder: one file for each folder that holds a network,
/// beside its unsaved edits, because what a filter names is named by ids.
package struct SavedViews: Sendable {
  /// The file.
  package let path: String
  private let folder: String
  private let files: Files

  private static let schema = "1", viewsKey = "views", greatestFile = 1 << 20

  /// The file beside the unsaved edits of a network.
  package init(beside edits: UnsavedEdits, calls: any SystemCalls = PosixCalls()) {
    folder = edits.folder
    path = edits.folder + "/views.json"
    files = Files(calls)
  }

  /// The views as they were written; none where there is no file, or none that this version reads.
  package func load() -> [FieldValue] { read() ?? [] }

  /// Keeps these instead; false where the file is one that the program did not write, or a newer version did: it stays
  /// as it is.
  package func keep(_ views: [FieldValue]) throws(SystemError) -> Bool {
    guard read() != nil else { return false }
    try files.makeFolders(folder)
    let record = FieldValue.record([
      FieldMember(CommonField.schema, .number(Self.schema)), FieldMember(Self.viewsKey, .list(views)),
    ])
    let temporary = "\(folder)/\(Leftover.prefix)\(UInt64.random(in: 0 ... .max))\(Leftover.suffix)"
    try files.create(temporary, record.json?.prettyBytes() ?? [], mode: 0o600)
    do throws(SystemError) { try files.calls.rename(temporary, path) } catch {
      do throws(SystemError) { try files.calls.unlink(temporary) } catch {}
      throw error
    }
    return true
  }

  /// The views; nil where something else is in their place.
  private func read() -> [FieldValue]? {
    let bytes: [UInt8]
    do throws(ReadFailure) { bytes = try files.read(path, limit: Self.greatestFile).bytes } catch {
      if case .system(let error) = error, error.isNotFound { return [] }
      return nil
    }
    do throws(JSONFault) {
      let value = try FieldValue(reading: bytes)
      guard value[CommonField.schema] == .number(Self.schema), case .list(let views) = value[Self.viewsKey] else {
        return nil
      }
      return views
    } catch { return nil }
  }
}
