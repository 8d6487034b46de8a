import Glibc
import TestSupport

/// The project's files as they lie in the checkout that these tests were compiled in.
extension Checkout {
  /// Every file of the project, by its path from the root: what git tracks, and what is new and not ignored.
  /// Without git's records (an unpacked archive) all files that no build made.
  static let files: [String] = list(
    "git -c safe.directory='*' ls-files --cached --others --exclude-standard 2>/dev/null"
      + " || find . -type f -not -path './.git/*' -not -path './.build*' | cut -c3-"
  ).filter { access(root + $0, F_OK) == 0 }

  /// What git tracks; empty without git's records.
  static let tracked: [String] = list("git -c safe.directory='*' ls-files 2>/dev/null")

  /// Every file of the project that holds text.
  static let texts: [TextFile] = files.compactMap(TextFile.init)

  /// Those under a folder whose names end so.
  static func texts(under folder: String, endingIn suffix: String) -> [TextFile] {
    texts.filter { $0.path.hasPrefix(folder) && $0.path.hasSuffix(suffix) }
  }

  /// The Swift files of Sources, each with the code of its lines.
  static let sources: [(file: TextFile, code: [String])] = texts(under: "Sources/", endingIn: ".swift")
    .map { ($0, SwiftLines.code(of: $0.lines)) }

  /// What a file holds; nil where it cannot be read.
  static func bytes(of path: String) -> [UInt8]? {
    Disk.bytes(root + path)
  }

  private static func list(_ command: String) -> [String] {
    guard let pipe = popen("cd '\(root)' && { \(command); }", "r") else { return [] }
    defer { pclose(pipe) }
    return String(decoding: drain(pipe), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private static func drain(_ file: UnsafeMutablePointer<FILE>) -> [UInt8] {
    var all: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&part, 1, part.count, file), count > 0 { all += part[..<count] }
    return all
  }
}

/// A file that holds text, in lines.
struct TextFile: Sendable {
  var path: String
  var lines: [String]

  /// Nil where the file cannot be read or holds a NUL, as pictures do.
  init?(_ path: String) {
    guard let bytes = Checkout.bytes(of: path), !bytes.contains(0) else { return nil }
    self.path = path
    lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    if lines.last == "" { lines.removeLast() }
  }

  /// The room of a source file: the folder below Sources.
  var room: String { String(path.split(separator: "/").dropFirst().first ?? "") }

  /// Where a line stands, as compilers write it: `Sources/Text/Width.swift:12`.
  func place(_ index: Int) -> String { "\(path):\(index + 1)" }
}
