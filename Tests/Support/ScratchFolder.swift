import Glibc

/// A folder for one test, taken away with the value.
package final class ScratchFolder: Sendable {
  /// Its path, without a slash at the end.
  package let path: String

  /// A new folder with these files.
  package init(_ files: [String: String] = [:]) {
    var name = Array("/tmp/kurator-test-XXXXXX".utf8CString)
    precondition(mkdtemp(&name) != nil, "no folder can be made in /tmp: errno \(errno)")
    path = name.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    for (file, text) in files { write(file, text) }
  }

  deinit { Disk.takeAway(path) }

  /// The whole path of a file in the folder.
  package func full(_ file: String) -> String { path + "/" + file }

  /// Writes a text.
  package func write(_ file: String, _ text: String) { write(file, Array(text.utf8)) }

  /// Writes bytes; the folder that the file lies in is made where it is missing.
  package func write(_ file: String, _ bytes: [UInt8]) {
    if let cut = file.lastIndex(of: "/") { mkdir(full(String(file[..<cut])), 0o755) }
    Disk.write(bytes, to: full(file), mode: 0o644)
  }

  /// The bytes of a file; nil where there is none.
  package func bytes(_ file: String) -> [UInt8]? { Disk.bytes(full(file)) }

  /// The text of a file; nil where there is none.
  package func text(_ file: String) -> String? { bytes(file).map { String(decoding: $0, as: UTF8.self) } }

  /// Everything below the folder by path: a file's bytes, a folder's nothing.
  package func everything(_ folder: String = "") -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    for name in Disk.names(in: path + folder) {
      let file = folder + "/" + name
      var status = stat()
      lstat(path + file, &status)
      if status.st_mode & S_IFMT == S_IFDIR {
        found[file] = []
        found.merge(everything(file)) { first, _ in first }
      } else {
        found[file] = status.st_mode & S_IFMT == S_IFREG ? bytes(String(file.dropFirst())) ?? [] : [0]
      }
    }
    return found
  }

  /// The permission bits of a file; 0 where there is none.
  package func mode(_ file: String) -> UInt32 {
    var status = stat()
    return lstat(full(file), &status) == 0 ? UInt32(status.st_mode) & 0o7777 : 0
  }

  /// Sets the permission bits of a file.
  package func setMode(_ file: String, _ mode: UInt32) { chmod(full(file), mode_t(mode)) }

  /// Whether a name is a link.
  package func isLink(_ file: String) -> Bool {
    var status = stat()
    return lstat(full(file), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Makes a link.
  package func link(_ file: String, to target: String) { precondition(symlink(target, full(file)) == 0) }

  /// Makes a FIFO.
  package func makeFIFO(_ file: String) { precondition(mkfifo(full(file), 0o644) == 0) }

  /// Makes a folder.
  package func makeFolder(_ file: String) { mkdir(full(file), 0o755) }

  /// Takes away a file or a folder with all that is in it.
  package func takeAway(_ file: String) { Disk.takeAway(full(file)) }
}
