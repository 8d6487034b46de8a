import Store

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder for one test, taken away with it.
final class ScratchFolder {
  let path: String

  /// A new folder with these files.
  init(_ files: [String: String] = [:]) {
    var name = Array("/tmp/kurator-store-XXXXXX".utf8CString)
    path = String(cString: mkdtemp(&name))
    for (file, text) in files { write(file, text) }
  }

  deinit { ScratchFolder.takeAway(path) }

  private static func takeAway(_ path: String) {
    if unlink(path) == 0 { return }
    for name in (try? PosixCalls().names(in: path)) ?? [] { takeAway(path + "/" + name) }
    rmdir(path)
  }

  func full(_ file: String) -> String { path + "/" + file }

  func write(_ file: String, _ text: String) { write(file, Array(text.utf8)) }

  func write(_ file: String, _ bytes: [UInt8]) {
    if let cut = file.lastIndex(of: "/") { mkdir(full(String(file[..<cut])), 0o755) }
    let descriptor = open(full(file), O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    precondition(descriptor >= 0, "cannot write \(file)")
    precondition(bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) } == bytes.count)
    close(descriptor)
  }

  func bytes(_ file: String) -> [UInt8]? {
    let descriptor = open(full(file), O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &part, part.count)
      if count <= 0 { return bytes }
      bytes += part[..<count]
    }
  }

  func text(_ file: String) -> String? { bytes(file).map { String(decoding: $0, as: UTF8.self) } }

  /// Everything below the folder by path: a file's bytes, a folder's nothing.
  func everything(_ folder: String = "") -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    for name in (try? PosixCalls().names(in: path + folder)) ?? [] {
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

  func mode(_ file: String) -> UInt32 {
    var status = stat()
    return lstat(full(file), &status) == 0 ? UInt32(status.st_mode) & 0o7777 : 0
  }

  func setMode(_ file: String, _ mode: UInt32) { chmod(full(file), mode_t(mode)) }

  func isLink(_ file: String) -> Bool {
    var status = stat()
    return lstat(full(file), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  func link(_ file: String, to target: String) { precondition(symlink(target, full(file)) == 0) }

  func makeFIFO(_ file: String) { precondition(mkfifo(full(file), 0o644) == 0) }

  func makeFolder(_ file: String) { mkdir(full(file), 0o755) }

  func takeAway(_ file: String) { ScratchFolder.takeAway(full(file)) }
}
