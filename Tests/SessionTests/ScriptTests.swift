import Glibc
import Screen
import Session
import Store
import Testing

/// A folder of `Scripts/`: what is pressed (`keys`: a line begins with «> » where it is text, else it is words for
/// keys), the frame that is seen then (`frame`), and the lines by which each file differs from the sample's (`files`).
struct Script: Sendable, CustomTestStringConvertible {
  static let folder = NetworkFolder.checkout + "Tests/SessionTests/Scripts/"
  static let all = ((try? PosixCalls().names(in: folder)) ?? []).filter { !$0.hasPrefix(".") }.map { Script(name: $0) }

  let name: String
  var testDescription: String { name }

  var lines: [String] {
    String(decoding: NetworkFolder.bytes(Script.folder + name + "/keys") ?? [], as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }

  func run(_ desk: inout Desk) -> Program<Glass>.Ending? {
    for line in lines {
      if line.hasPrefix("> ") {
        desk.type(String(line.dropFirst(2)))
      } else if let ending = desk.press(line) {
        return ending
      }
    }
    return nil
  }

  /// Why what came out is not what is recorded; nil where it is. `UPDATE_SNAPSHOTS=1` records and fails.
  func fault(_ part: String, _ found: String) -> String? {
    let path = Script.folder + name + "/" + part
    let bytes = Array((found + "\n").utf8)
    let wanted = NetworkFolder.bytes(path)
    guard wanted != bytes else { return nil }
    guard getenv("UPDATE_SNAPSHOTS") != nil else { return "\(name)/\(part) is otherwise:\n\(found)" }
    if let file = fopen(path, "w") {
      fwrite(bytes, 1, bytes.count, file)
      fclose(file)
    }
    return "\(name)/\(part) was written: read it, and run again without UPDATE_SNAPSHOTS"
  }
}

@Suite("Scripts over the sample")
struct ScriptTests {
  @Test("After its keys a script ends with its frame and its files", arguments: Script.all)
  func scripts(script: Script) {
    var desk = Desk()
    _ = script.run(&desk)
    let changes = desk.folder.changes().sorted { $0.key < $1.key }
      .map { ([$0.key] + $0.value).joined(separator: "\n") }.joined(separator: "\n")
    for fault in [script.fault("frame", desk.screen), script.fault("files", changes)] {
      #expect(fault == nil, "\(fault ?? "")")
    }
  }

  @Test(
    "Every script ends alike with the keys of the Russian layout: the same files, the same frame but for the key bar",
    arguments: Script.all)
  func bothLayouts(script: Script) {
    var (latin, cyrillic) = (Desk(seed: 7), Desk(seed: 7))
    cyrillic.isCyrillic = true
    let endings = (script.run(&latin), script.run(&cyrillic))
    #expect(endings.0 == endings.1)
    #expect(latin.folder.files == cyrillic.folder.files)
    #expect(latin.screenAboveKeys == cyrillic.screenAboveKeys)
  }

  @Test("There are scripts for each thing that is done to an item, and the tour of all of them")
  func scriptsThere() {
    let names = Set(Script.all.map(\.name))
    #expect(
      names.isSuperset(of: [
        "title", "deadline", "mark", "new-item", "delete", "duplicate", "status", "undo-redo", "tour", "nothing",
      ]))
  }
}
