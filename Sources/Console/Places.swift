import SchoolNetwork
package import Store

/// Where the user's data lies and where the program's own data files are, by the XDG base directory rules: a variable
/// that is empty or holds a relative path counts as not set.
package struct Places: Equatable, Sendable {
  /// The user's own network: `$XDG_DATA_HOME/kurator/own`. Nil while no home is known.
  package let own: String?
  /// The working copy of the sample: `$XDG_DATA_HOME/kurator/sample`. Nil while no home is known.
  package let sampleCopy: String?
  /// Undo, backups, unsaved edits: `$XDG_STATE_HOME/kurator`. Nil while no home is known.
  package let state: String?
  /// The user's settings: `$XDG_CONFIG_HOME/kurator`. Nil while no home is known.
  package let config: String?
  /// The folders in which `SampleData` and `Themes` are looked for, the nearest to the user first.
  package let dataFolders: [String]

  /// The places of an environment. `executable` is the path of the program's file, with all links followed; empty if it
  /// is not known.
  package init(environment: [String: String], executable: String) {
    func folder(_ name: String) -> String? {
      guard let path = environment[name], path.hasPrefix("/") else { return nil }
      return path
    }
    let home = folder("HOME")
    func base(_ name: String, _ fallback: String) -> String? {
      (folder(name) ?? home.map { $0 + fallback }).map { $0 + "/kurator" }
    }
    let data = base("XDG_DATA_HOME", "/.local/share")
    own = data.map { $0 + "/own" }
    sampleCopy = data.map { $0 + "/sample" }
    state = base("XDG_STATE_HOME", "/.local/state")
    config = base("XDG_CONFIG_HOME", "/.config")
    let shared = environment["XDG_DATA_DIRS"].flatMap { $0.isEmpty ? nil : $0 } ?? "/usr/local/share:/usr/share"
    let system = shared.split(separator: ":").filter { $0.hasPrefix("/") }.map { String($0) + "/kurator" }
    dataFolders = [folder("KURATOR_DATA"), data].compactMap(\.self) + Places.around(executable) + system
  }

  /// The folders above the program's file, a checkout among them, and `../share/kurator` of an installed program.
  private static func around(_ executable: String) -> [String] {
    var folders: [String] = []
    var path = executable
    while let cut = path.lastIndex(of: "/"), cut > path.startIndex {
      path = String(path[..<cut])
      folders.append(path)
      if folders.count == 2 { folders.append(path + "/share/kurator") }
    }
    return folders
  }

  /// The network that the sample is: the first folder with a `kurator.json` in `SampleData`; nil if there is none. Where
  /// the disk fails on the way it throws, so that no other sample takes the place of the one that is meant.
  package func sampleSource(_ calls: any SystemCalls = PosixCalls()) throws(OpenFailure) -> String? {
    for folder in dataFolders.map({ $0 + "/SampleData" }) {
      for name in try Places.namesOfUser(in: folder, calls) {
        let town = "\(folder)/\(name)"
        if try Places.namesOfUser(in: town, calls).contains(StorePaths.town) { return town }
      }
    }
    return nil
  }

  /// The folders of themes that exist; if two themes share a name, the one in the earlier folder counts.
  package func themeFolders(_ calls: any SystemCalls = PosixCalls()) -> [String] {
    ([config].compactMap(\.self) + dataFolders).map { $0 + "/Themes" }.filter {
      Places.names(in: $0, calls) != nil
    }
  }

  /// The names in a folder; none if there is no such folder, or none that this user may look into.
  private static func namesOfUser(in folder: String, _ calls: any SystemCalls) throws(OpenFailure) -> [String] {
    do throws(SystemError) { return try calls.names(in: folder) } catch {
      guard [.notFound, .notAFolder, .noPermission].contains(error.fault) else {
        throw .system(error.fault, path: folder)
      }
      return []
    }
  }

  /// The names in a folder; nil if it is none or cannot be read.
  static func names(in folder: String, _ calls: any SystemCalls) -> [String]? {
    do throws(SystemError) { return try calls.names(in: folder) } catch { return nil }
  }
}
