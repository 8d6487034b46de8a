import Glibc
import Store

/// Files as they are on the disk, apart from the store's own way with them.
package enum Disk {
  /// The bytes of a file; nil where it cannot be opened.
  package static func bytes(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while case let count = read(descriptor, &part, part.count), count > 0 { bytes += part[..<count] }
    return bytes
  }

  /// Puts bytes in the place of what a file holds, or makes it, in a folder that is there.
  package static func write(_ bytes: [UInt8], to path: String, mode: UInt32 = 0o600) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, mode_t(mode))
    precondition(descriptor >= 0, "\(path) cannot be written")
    precondition(bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) } == bytes.count)
    close(descriptor)
  }

  /// The names in a folder, in the order of their bytes; none where it is missing.
  package static func names(in folder: String) -> [String] { (try? PosixCalls().names(in: folder)) ?? [] }

  /// Whether there is a folder of this name.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The bytes of every file below a folder, by its path from there.
  package static func files(below folder: String) -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    for name in names(in: folder) {
      let path = folder + "/" + name
      if isFolder(path) {
        for (file, bytes) in files(below: path) { found[name + "/" + file] = bytes }
      } else {
        found[name] = bytes(path)
      }
    }
    return found
  }

  /// Takes away a file or a folder with all that is in it; a link, not what it leads to.
  package static func takeAway(_ path: String) {
    if unlink(path) == 0 { return }
    for name in names(in: path) { takeAway(path + "/" + name) }
    rmdir(path)
  }
}
