import JSONText
package import SchoolNetwork

/// Creates stores in folders that have none.
package enum StoreMaking {
  /// Makes a new network in a folder that does not exist yet: town file, both catalogues as they ship, and the schools
  /// that it begins with.
  package static func makeOwn(
    in folder: String, _ town: Town, schools: [School] = [], factors: RiskCatalogue, clusters: ClusterCatalogue,
    calls: any SystemCalls = PosixCalls()
  ) throws(OpenFailure) {
    var (factors, clusters) = (factors, clusters)
    (factors.schema, factors.id) = (Town.schemaVersion, ID(EntityKey.riskFactors.id))
    (clusters.schema, clusters.id) = (Town.schemaVersion, ID(EntityKey.clusters.id))
    let files = schools.map { school in
      (StorePaths.path(of: EntityKey(.school, school.id.text)), school.fieldValue.json?.prettyBytes() ?? [])
    }
    let contents: [(String, [UInt8])] = [
      ("risk-factors.json", factors.fieldValue.json?.prettyBytes() ?? []),
      ("clusters.json", clusters.fieldValue.json?.prettyBytes() ?? []),
      (".gitignore", Array("\(StorePaths.lock)\n\(StorePaths.journal)*\n\(Leftover.prefix)*\(Leftover.suffix)\n".utf8)),
      (StorePaths.town, town.fieldValue.json?.prettyBytes() ?? []),
    ]
    try build(in: folder, files + contents, folders: StorePaths.folders.map(\.name), Files(calls))
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
          contents.append((name, try read("\(source)/\(name)", files)))
        } catch { if case .system(let system) = error, system.isNotFound { continue } else { throw error } }
      }
      for (_, name) in StorePaths.folders {
        for file in try names(in: "\(source)/\(name)", files) where file.hasSuffix(".json") && !file.hasPrefix(".") {
          contents.append(("\(name)/\(file)", try read("\(source)/\(name)/\(file)", files)))
        }
      }
      contents.append((StorePaths.town, try renamed(try read("\(source)/\(StorePaths.town)", files), to: id)))
    } catch { throw FolderStore(source).openFailure(error) }
    try build(in: folder, contents, folders: StorePaths.folders.map(\.name), files)
  }

  /// The bytes of a file; an installed one may be a link.
  private static func read(_ path: String, _ files: Files) throws(ReadFailure) -> [UInt8] {
    do throws(ReadFailure) { return try files.read(path, limit: FolderStore.greatestFile).bytes } catch {
      guard error == .link else { throw error }
      let target: String
      do throws(SystemError) { target = try files.calls.resolve(path) } catch { throw .system(error) }
      return try files.read(target, limit: FolderStore.greatestFile).bytes
    }
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
    let old = document.value(at: [.member(CommonField.id)])
    do throws(JSONEditFault) {
      try document.set(.string(id.text), from: old, member: CommonField.id, at: [], order: Town.memberOrder(at: []))
    } catch { throw .notAFile }
    return document.bytes
  }

  /// Writes the files into a folder beside the wanted one and gives it its name when it is complete: a kill leaves no
  /// half-written network.
  private static func build(
    in folder: String, _ contents: [(String, [UInt8])], folders: [String], _ files: Files
  ) throws(OpenFailure) {
    var folder = folder
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    do throws(SystemError) {
      guard try isFree(folder, files) else { throw .taken }
      let temporary = folder + Leftover.suffix + String(UInt32.random(in: 0 ... .max))
      let above = missing(above: folder, files)
      do throws(SystemError) {
        try files.makeFolders(temporary)
        for name in folders { try files.calls.makeFolder("\(temporary)/\(name)", mode: 0o700) }
        for (name, bytes) in contents { try files.create("\(temporary)/\(name)", bytes, mode: 0o600) }
        for name in folders { try files.syncFolder("\(temporary)/\(name)") }
        try files.syncFolder(temporary)
        try files.calls.rename(temporary, folder)
      } catch {
        takeAway(temporary, contents.map(\.0), folders, above: above, files)
        throw error
      }
      try files.syncFolder(folder.parentFolder)
    } catch { throw .system(error.fault, path: folder) }
  }

  /// Whether nothing is there yet but, at most, an empty folder.
  private static func isFree(_ folder: String, _ files: Files) throws(SystemError) -> Bool {
    do throws(SystemError) { return try files.calls.names(in: folder).isEmpty } catch {
      if error.isNotFound { return true }
      throw error
    }
  }

  /// The folders above one that are missing, the nearest first.
  private static func missing(above folder: String, _ files: Files) -> [String] {
    var found: [String] = []
    var path = folder.parentFolder
    while path.parentFolder != path {
      do throws(SystemError) {
        _ = try files.calls.status(of: path)
        break
      } catch {
        guard error.isNotFound else { break }
        found.append(path)
        path = path.parentFolder
      }
    }
    return found
  }

  /// Removes what was made before a failure, as far as possible, also the folders `above` that were made for it; a
  /// leftover has a name that nobody looks for.
  private static func takeAway(
    _ folder: String, _ names: [String], _ folders: [String], above: [String], _ files: Files
  ) {
    for name in names { do throws(SystemError) { try files.calls.unlink("\(folder)/\(name)") } catch {} }
    for name in folders.map({ "\(folder)/\($0)" }) + [folder] + above {
      do throws(SystemError) { try files.calls.removeFolder(name) } catch {}
    }
  }
}
