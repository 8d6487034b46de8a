import SchoolNetwork
import Store
import TestSupport
import Testing

/// A partnership with so many items, a line each; `line` makes one.
private func partnership(_ count: Int, _ line: (Int) -> String) -> String {
  #"{"schema": 1, "id": "p", "supported": "a", "donor": "b", "roadmaps": [{"id": "m", "items": ["# + "\n"
    + (0..<count).map(line).joined(separator: ",\n") + "\n]}]}\n"
}

private func folder(_ partnership: String) -> ScratchFolder {
  ScratchFolder(Texts.files.merging(["partnerships/p.json": partnership]) { $1 })
}

/// Items of which each id stands twice: first all of them, then all of them again.
private func idsTwice(_ count: Int) -> String {
  partnership(count) { #"{"id": "i-\#($0 % (count / 2))", "title": "Встреча"}"# }
}

@Suite("Many problems in one file")
struct ManyProblemsTests {
  @Test("Each of many ids that stand twice is told at its own last place")
  func places() throws {
    let folder = folder(idsTwice(40))
    var store = FolderStore(folder.path)
    let told = store.check(try store.load())
    #expect(told.count == 20)
    for (number, problem) in told.enumerated() {
      #expect(problem.kind == .idTwice("i-\(number)", otherFile: ""))
      #expect(
        problem.place
          == SourcePlace(
            file: "partnerships/p.json", line: 22 + number, column: 8,
            path: "$.roadmaps[0].items[\(20 + number)].id"))
    }
  }

  @Test("Problems of every kind in one file stand at their lines, in the order of the lines")
  func mixedPlaces() throws {
    let text = partnership(4) {
      [
        #"{"id": "i", "title": "А", "section": "none"}"#, #"{"id": "j", "title": "Б", "risks": ["none", "equipment"]}"#,
        #"{"id": "i", "title": "В", "status": "odd"}"#, #"{"id": "k", "risks": ["other"], "title": "\u202e"}"#,
      ][$0]
    }
    let folder = folder(text)
    var store = FolderStore(folder.path)
    let told = store.check(try store.load())
    #expect(
      told.map { "\($0.place.line):\($0.place.column) \($0.place.path)" } == [
        "2:38 $.roadmaps[0].items[0].section", "3:37 $.roadmaps[0].items[1].risks[0]",
        "4:8 $.roadmaps[0].items[2].id", "4:37 $.roadmaps[0].items[2].status",
        "5:23 $.roadmaps[0].items[3].risks[0]", "5:42 $.roadmaps[0].items[3].title",
      ])
  }
}
