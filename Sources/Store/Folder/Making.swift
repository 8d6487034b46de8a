import JSONText
package import SchoolNetwork

/// Making a store where none was.
package enum StoreMaking {
  /// Makes a new, empty network in a folder that does not exist yet: town file, and both catalogues as they ship.
  package static func makeOwn(
    in folder: String, id: StoreID, factors: RiskCatalogue, clusters: ClusterCatalogue,
    calls: any SystemCalls = PosixCalls()
  ) throws(OpenFailure) {
    var town = Town()
    town.format = Town.formatName
    town.schema = Town.schemaVersion
    town.id = id
    let contents: [(String, [UInt8])] = [
      ("risk-factors.json", factors.fieldValue.json?.prettyBytes() ?? []),
      ("clusters.json", clusters.fieldValue.json?.prettyBytes() ?? []),
      (".gitignore", Array("\(StorePaths.lock)\n\(Leftover.prefix)*\(Leftover.suffix)\n".utf8)),
      (StorePaths.town, town.fieldValue.json?.prettyBytes() ?? []),
    ]
    try build(in: folder, contents, folders: StorePaths.folders.map(\.name), Files(calls))
  }

  /// Copies a network to a folder that does not exist yet, under a store id of its own. All else is copied as it is.
  package static func copy(
    from source: String, to folder: String, id: StoreID, calls: any SystemCalls = PosixCalls()
  ) throws(OpenFailure) {
    let files = Files(calls)
    var contents: [(String, [UInt8])] = []
    do throws(ReadFailure) {
      for name in ["risk-factors.json", "clusters.json", ".gitignore"] {
        do throws(ReadFailure) {
          contents.append((name, try files.read("\(source)/\(name)", limit: FolderStore.greatestFile).bytes))
        } catch { if case .system(let system) = error, system.isNotFound { continue } else { throw error } }
      }
      for (_, name) in StorePaths.folders {
        for file in try names(in: "\(source)/\(name)", files) where file.hasSuffix(".json") && !file.hasPrefix(".") {
          let bytes = try files.read("\(source)/\(name)/\(file)", limit: FolderStore.greatestFile).bytes
          contents.append(("\(name)/\(file)", bytes))
        }
      }
      let town = try files.read("\(source)/\(StorePaths.town)", limit: FolderStore.greatestFile).bytes
      contents.append((StorePaths.town, try renamed(town, to: id)))
    } catch { throw FolderStore(source).openFailure(error) }
    try build(in: folder, contents, folders: StorePaths.folders.map(\.name), files)
  }

  private static func names(in folder: String, _ files: Files) throws(ReadFailure) -> [String] {
    do throws(SystemError) { return try files.calls.names(in: folder) } catch {
      if error.isNotFound { return [] }
      throw .system(error)
    }
  }

  private static func renamed(_ town: [UInt8], to id: StoreID) throws(ReadFailure) -> [UInt8] {
    var document: JSONDocument
    do throws(JSONFault) { document = try JSONDocument(bytes: town, limits: .store) } catch { throw .notAFile }
    let old = document.value(at: [.member("id")])
    do throws(JSONEditFault) {
      try document.set(.string(id.text), from: old, member: "id", at: [], order: Town.memberOrder(at: []))
    } catch { throw .notAFile }
    return document.bytes
  }

  /// Writes the files into a folder beside the wanted one and gives it its name when it is whole: a kill leaves no half
  /// a network.
  private static func build(
    in folder: String, _ contents: [(String, [UInt8])], folders: [String], _ files: Files
  ) throws(OpenFailure) {
    do throws(SystemError) {
      let temporary = folder + Leftover.suffix + String(UInt32.random(in: 0 ... .max))
      try files.makeFolders(temporary)
      for name in folders { try files.calls.makeFolder("\(temporary)/\(name)", mode: 0o700) }
      for (name, bytes) in contents { try files.create("\(temporary)/\(name)", bytes, mode: 0o600) }
      for name in folders { try files.syncFolder("\(temporary)/\(name)") }
      try files.syncFolder(temporary)
      try files.calls.rename(temporary, folder)
      if let cut = folder.lastIndex(of: "/") { try files.syncFolder(String(folder[..<cut])) }
    } catch { throw .system(error.fault, path: folder) }
  }
}
