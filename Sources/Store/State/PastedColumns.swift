import JSONText
import SchoolNetwork

/// What the columns of pasted tables were set to mean, in the user's state folder: one file for all networks, because
/// the same people copy the same tables. To lose it costs a few keys, so nothing is told of a file that cannot be read.
package struct PastedColumns: Sendable {
  /// The columns of the tables with certain headings.
  package struct Line: Equatable, Sendable {
    /// The headings, and what each column means, by the names that whoever reads them gives.
    package let headings: String, columns: [String]

    /// The columns of tables with these headings.
    package init(headings: String, columns: [String]) { (self.headings, self.columns) = (headings, columns) }
  }

  /// The file.
  package let path: String
  private let folder: String
  private let files: Files

  private static let schema = "1", greatestFile = 1 << 20

  /// The file below the user's state folder of the program.
  package init(stateFolder: String, calls: any SystemCalls = PosixCalls()) {
    folder = stateFolder
    path = stateFolder + "/pasted-columns.json"
    files = Files(calls)
  }

  /// What is kept, the newest last; nothing where there is no file, or none that this version reads.
  package func load() -> [Line] { read() ?? [] }

  /// Keeps this instead. A file that the program did not write, or that a newer version did, stays as it is.
  package func keep(_ lines: [Line]) throws(SystemError) {
    guard read() != nil else { return }
    try files.makeFolders(folder)
    let tables = lines.map { line in
      JSONValue.object([
        JSONMember("headings", .string(line.headings)),
        JSONMember("columns", .array(line.columns.map { .string($0) })),
      ])
    }
    let json = JSONValue.object([
      JSONMember(CommonField.schema, .number(Self.schema)), JSONMember("tables", .array(tables)),
    ])
    let temporary = "\(folder)/\(Leftover.prefix)\(UInt64.random(in: 0 ... .max))\(Leftover.suffix)"
    try files.create(temporary, json.prettyBytes(), mode: 0o600)
    do throws(SystemError) { try files.calls.rename(temporary, path) } catch {
      do throws(SystemError) { try files.calls.unlink(temporary) } catch {}
      throw error
    }
  }

  /// What is kept; nil where something else is in its place.
  private func read() -> [Line]? {
    let bytes: [UInt8]
    do throws(ReadFailure) { bytes = try files.read(path, limit: Self.greatestFile).bytes } catch {
      if case .system(let error) = error, error.isNotFound { return [] }
      return nil
    }
    let json: JSONValue
    do throws(JSONFault) { json = try JSONDocument(bytes: bytes, limits: .store).value } catch { return nil }
    guard json[CommonField.schema] == .number(Self.schema), case .array(let tables)? = json["tables"] else {
      return nil
    }
    var lines: [Line] = []
    for table in tables {
      guard case .string(let headings)? = table["headings"], case .array(let columns)? = table["columns"] else {
        return nil
      }
      var names: [String] = []
      for column in columns {
        guard case .string(let name) = column else { return nil }
        names.append(name)
      }
      lines.append(Line(headings: headings, columns: names))
    }
    return lines
  }
}
