import Glibc
import Store

/// The sample network in a folder of its own for one test, taken away with it.
final class NetworkFolder {
  /// The sample as it ships.
  static let sample = checkout + "SampleData/tikhozyorsk"
  /// The checkout these tests were compiled in, with a slash at its end.
  static let checkout = String(#filePath.dropLast("Tests/SessionTests/Support/NetworkFolder.swift".count))

  let path: String

  init() {
    var name = Array("/tmp/kurator-session-XXXXXX".utf8CString)
    let root = String(cString: mkdtemp(&name))
    path = root + "/network"
    mkdir(path, 0o700)
    mkdir(root + "/state", 0o700)
    for (file, bytes) in NetworkFolder.files(NetworkFolder.sample) { write(file, bytes) }
  }

  deinit { NetworkFolder.takeAway(root) }

  private var root: String { String(path.dropLast("/network".count)) }
  /// The user's state folder.
  var state: String { root + "/state" }

  /// The bytes of every file of the network by its path in it.
  var files: [String: [UInt8]] { NetworkFolder.files(path) }

  func write(_ file: String, _ bytes: [UInt8]) {
    if let cut = file.lastIndex(of: "/") { mkdir(path + "/" + file[..<cut], 0o700) }
    let descriptor = open(path + "/" + file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    precondition(bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) } == bytes.count)
    close(descriptor)
  }

  /// Puts other words in the place of those that a file has, at the first place only.
  func change(_ file: String, _ words: String, to others: String) {
    let text = String(decoding: NetworkFolder.bytes(path + "/" + file) ?? [], as: UTF8.self)
    precondition(text.contains(words), "\(file) does not have \(words)")
    write(file, Array(text.replacing(words, with: others, maxReplacements: 1).utf8))
  }

  /// The lines in which a file differs from the sample's: those that went, those that came, in order.
  func changes() -> [String: [String]] {
    let before = NetworkFolder.files(NetworkFolder.sample)
    var result: [String: [String]] = [:]
    for (file, bytes) in files where before[file] != bytes && file != ".lock" {
      result[file] = NetworkFolder.difference(NetworkFolder.lines(before[file] ?? []), NetworkFolder.lines(bytes))
    }
    for file in before.keys where files[file] == nil { result[file] = ["- the file"] }
    return result
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private static func difference(_ old: [String], _ new: [String]) -> [String] {
    let difference = new.difference(from: old)
    let removals = difference.removals.map { change -> (Int, String) in
      guard case .remove(let offset, let line, _) = change else { return (0, "") }
      return (offset, "- " + line)
    }
    let insertions = difference.insertions.map { change -> (Int, String) in
      guard case .insert(let offset, let line, _) = change else { return (0, "") }
      return (offset, "+ " + line)
    }
    return removals.map(\.1) + insertions.map(\.1)
  }

  static func files(_ folder: String, _ below: String = "") -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    for name in (try? PosixCalls().names(in: folder + "/" + below)) ?? [] {
      let file = below.isEmpty ? name : below + "/" + name
      var status = stat()
      stat(folder + "/" + file, &status)
      if status.st_mode & S_IFMT == S_IFDIR {
        found.merge(files(folder, file)) { first, _ in first }
      } else {
        found[file] = bytes(folder + "/" + file)
      }
    }
    return found
  }

  static func bytes(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY)
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

  private static func takeAway(_ path: String) {
    if unlink(path) == 0 { return }
    for name in (try? PosixCalls().names(in: path)) ?? [] { takeAway(path + "/" + name) }
    rmdir(path)
  }
}
