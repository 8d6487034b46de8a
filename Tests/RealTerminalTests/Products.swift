import Glibc

/// The programs that were built with the tests: they lie beside the test bundle.
enum Products {
  /// The path of a built program.
  static func path(_ name: String) throws -> String {
    for start in [CommandLine.arguments.first ?? "", "/proc/self/exe"] {
      guard let real = realpath(start, nil) else { continue }
      defer { free(real) }
      var folder = String(cString: real)
      while let slash = folder.lastIndex(of: "/") {
        folder = String(folder[..<slash])
        let path = folder + "/" + name
        if access(path, X_OK) == 0 && isFile(path) { return path }
      }
    }
    throw HarnessFault(description: "\(name) is not built")
  }

  private static func isFile(_ path: String) -> Bool {
    var about = stat()
    return stat(path, &about) == 0 && about.st_mode & S_IFMT == S_IFREG
  }
}

/// A fresh folder that goes away with the value, and an environment that knows no other.
final class FreshHome {
  let path: String

  init() throws {
    var template = Array("/tmp/kurator-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw HarnessFault(description: "no folder in /tmp: errno \(errno)") }
    path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
  }

  deinit { Self.remove(path) }

  /// The environment of a person who uses UTF-8 in an xterm; `changes` win, an empty value takes a variable away.
  func environment(_ changes: [String: String] = [:]) -> [String: String] {
    let clean = [
      "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "HOME": path,
      "XDG_CONFIG_HOME": path + "/config", "XDG_STATE_HOME": path + "/state", "XDG_DATA_HOME": path + "/data",
    ]
    return clean.merging(changes) { $1 }.filter { !$0.value.isEmpty }
  }

  private static func remove(_ folder: String) {
    guard let list = opendir(folder) else { return }
    while let entry = readdir(list) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name == "." || name == ".." { continue }
      let path = folder + "/" + name
      var about = stat()
      if lstat(path, &about) == 0 && about.st_mode & S_IFMT == S_IFDIR { remove(path) } else { unlink(path) }
    }
    closedir(list)
    rmdir(folder)
  }
}
