import Glibc
import TestSupport

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
  private let folder = ScratchFolder()
  var path: String { folder.path }

  /// The environment of a person who uses UTF-8 in an xterm; `changes` win, an empty value takes a variable away.
  func environment(_ changes: [String: String] = [:]) -> [String: String] {
    let clean = [
      "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "HOME": path,
      "XDG_CONFIG_HOME": path + "/config", "XDG_STATE_HOME": path + "/state", "XDG_DATA_HOME": path + "/data",
    ]
    return clean.merging(changes) { $1 }.filter { !$0.value.isEmpty }
  }
}
