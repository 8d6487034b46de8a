import SchoolNetwork
import Store
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

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

/// The shortest of three runs in the time of this thread, so that another program's work does not count.
private func seconds(_ work: () throws -> Void) rethrows -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
  var shortest = Double.infinity
  for _ in 0..<3 {
    let start = now()
    try work()
    shortest = min(shortest, now() - start)
  }
  return shortest
}

private func secondsOfACheck(_ partnership: String) throws -> Double {
  let folder = folder(partnership)
  var store = FolderStore(folder.path)
  let network = try store.load()
  return seconds { _ = store.check(network) }
}

private func secondsOfALoad(_ partnership: String) throws -> Double {
  let folder = folder(partnership)
  var store = FolderStore(folder.path)
  return try seconds { _ = try store.load() }
}

@Suite("Many problems in one file", .serialized)
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

  @Test("Two thousand items with ids that stand twice are checked in 0.3 seconds")
  func idsTwiceAreQuick() throws {
    let needed = try secondsOfACheck(idsTwice(2000))
    #expect(needed < 0.3, "\(needed) s")
  }

  @Test(
    "Four times as many problems take a check four times as long, not sixteen times",
    arguments: [
      { idsTwice($0) }, { partnership($0) { #"{"id": "i-\#($0)", "title": "А", "section": "none"}"# } },
      { partnership($0) { #"{"id": "i-\#($0)", "title": "А", "risks": ["none"], "status": "odd"}"# } },
    ] as [@Sendable (Int) -> String])
  func checkIsLinear(text: @Sendable (Int) -> String) throws {
    let (few, many) = (try secondsOfACheck(text(200)), try secondsOfACheck(text(800)))
    #expect(many < few * 8 || many < 0.05, "\(few) s, \(many) s")
  }

  @Test("Four times as many bad values take a load four times as long, not sixteen times")
  func loadIsLinear() throws {
    func text(_ count: Int) -> String { partnership(count) { #"{"id": "i-\#($0)", "title": 5}"# } }
    let (few, many) = (try secondsOfALoad(text(200)), try secondsOfALoad(text(800)))
    #expect(many < few * 8 || many < 0.05, "\(few) s, \(many) s")
  }

  @Test("Many visits that name items that do not exist are checked in the time of many")
  func visitsAreLinear() throws {
    func check(_ count: Int) throws -> Double {
      let items = (0..<count).map { #"{"id": "i-\#($0)", "title": "А"}"# }.joined(separator: ",")
      let visits = (0..<count).map { #"{"id": "v-\#($0)", "date": "2026-10-01", "items": ["x-\#($0)"]}"# }
      let folder = ScratchFolder(
        Texts.files.merging([
          "partnerships/p.json": #"{"schema": 1, "id": "p", "supported": "a", "donor": "b", "#
            + #""roadmaps": [{"id": "m", "items": [\#(items)]}]}"#,
          "schools/a.json": #"{"schema": 1, "id": "a", "name": "А", "visits": [\#(visits.joined(separator: ","))]}"#,
        ]) { $1 })
      var store = FolderStore(folder.path)
      let network = try store.load()
      return seconds { _ = store.check(network) }
    }
    let (few, many) = (try check(200), try check(800))
    #expect(many < few * 8 || many < 0.05, "\(few) s, \(many) s")
  }
}
