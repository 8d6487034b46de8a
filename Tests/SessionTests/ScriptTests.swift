import Session
import TestSupport
import Testing

/// A folder of `Scripts/`: what is pressed (`keys`: a line begins with «> » where it is text, else it is words for
/// keys), the frame that is seen then above the key bar (`frame`), and the lines by which each file differs from the
/// sample's (`files`).
struct Script: Sendable, CustomTestStringConvertible {
  static let folder = "Tests/SessionTests/Scripts/"
  static let all = Disk.names(in: Checkout.root + folder).filter { !$0.hasPrefix(".") }.map { Script(name: $0) }

  /// Key bars are recorded in one place, for all screens.
  static let keyBars = Set(Lines.of(Record("Tests/PanesTests/Bars/ru.txt").bytes ?? []))

  let name: String
  var testDescription: String { name }

  var lines: [String] {
    Lines.of(record("keys").bytes ?? []).filter { !$0.isEmpty }
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

  /// What is recorded of it.
  func record(_ part: String) -> Record { Record(Script.folder + name + "/" + part) }
}

@Suite("Scripts over the sample")
struct ScriptTests {
  @Test("After its keys a script ends with its frame, a key bar that is recorded, and its files", arguments: Script.all)
  func scripts(script: Script) {
    var desk = Desk()
    _ = script.run(&desk)
    let changes = desk.folder.changes().sorted { $0.key < $1.key }
      .map { ([$0.key] + $0.value).joined(separator: "\n") }.joined(separator: "\n")
    for fault in [script.record("frame").fault(desk.screenAboveKeys), script.record("files").fault(changes)] {
      #expect(fault == nil, "\(fault ?? "")")
    }
    #expect(Script.keyBars.contains(desk.keyBar), "\(desk.keyBar)")
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
