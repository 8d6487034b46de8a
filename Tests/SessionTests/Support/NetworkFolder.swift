import Glibc
import TestSupport

/// The sample network in a folder of its own for one test, taken away with it.
final class NetworkFolder {
  /// The files of the sample as it ships.
  private static let sample = Disk.files(below: Sample.town)

  private let scratch: ScratchFolder
  private var name = "network"
  var path: String { scratch.full(name) }

  init() {
    scratch = ScratchFolder()
    for folder in [path, state] { mkdir(folder, 0o700) }
    for (file, bytes) in NetworkFolder.sample { write(file, bytes) }
  }

  /// A copy of the sample, of the same id, beside another one and with the same state folder.
  init(besides other: NetworkFolder) {
    (scratch, name) = (other.scratch, "copy")
    mkdir(path, 0o700)
    for (file, bytes) in NetworkFolder.sample { write(file, bytes) }
  }

  /// Moves the network to another folder.
  func move() {
    let before = path
    name += "-moved"
    precondition(rename(before, path) == 0)
  }

  /// The user's state folder.
  var state: String { scratch.full("state") }

  /// The bytes of every file of the network by its path in it.
  var files: [String: [UInt8]] { Disk.files(below: path) }

  func write(_ file: String, _ bytes: [UInt8]) {
    if let cut = file.lastIndex(of: "/") { mkdir(path + "/" + file[..<cut], 0o700) }
    Disk.write(bytes, to: path + "/" + file)
  }

  /// Puts other words in the place of those that a file has, at the first place only.
  func change(_ file: String, _ words: String, to others: String) {
    let text = String(decoding: Disk.bytes(path + "/" + file) ?? [], as: UTF8.self)
    precondition(text.contains(words), "\(file) does not have \(words)")
    write(file, Array(text.replacing(words, with: others, maxReplacements: 1).utf8))
  }

  /// The lines in which a file differs from the sample's: those that went, those that came, in order.
  func changes() -> [String: [String]] {
    let before = NetworkFolder.sample
    var result: [String: [String]] = [:]
    for (file, bytes) in files where before[file] != bytes && file != ".lock" {
      result[file] = Lines.difference(Lines.of(before[file] ?? []), Lines.of(bytes))
    }
    for file in before.keys where files[file] == nil { result[file] = ["- the file"] }
    return result
  }
}
