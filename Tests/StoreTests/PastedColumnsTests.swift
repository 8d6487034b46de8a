import Glibc
import Store
import TestSupport
import Testing

/// What columns of pasted tables mean is kept from one window to the next.
struct PastedColumnsTests {
  private let scratch = ScratchFolder()
  private var kept: PastedColumns { PastedColumns(stateFolder: scratch.full("state/kurator")) }
  private let lines = [
    PastedColumns.Line(headings: "items|мероприятие|срок", columns: ["title", "deadline"]),
    PastedColumns.Line(headings: "schools|школа|«\"\\", columns: ["name", "person/директор"]),
  ]

  @Test("It is kept, and kept again otherwise")
  func keeps() throws {
    #expect(kept.load() == [])
    try kept.keep(lines)
    #expect(kept.load() == lines)
    try kept.keep([lines[1]])
    #expect(kept.load() == [lines[1]])
    // Nothing else is left in the folder.
    #expect(Disk.files(below: scratch.path).keys.sorted() == ["state/kurator/pasted-columns.json"])
  }

  @Test(
    "What is no such file is left as it is, and nothing is remembered",
    arguments: [
      "", "{", "[]", #"{"schema": 2, "tables": []}"#, #"{"schema": 1, "tables": [{"headings": "a"}]}"#,
      #"{"schema": 1, "tables": [{"headings": "a", "columns": [1]}]}"#,
    ])
  func damaged(text: String) throws {
    mkdir(scratch.full("state"), 0o700)
    scratch.write("state/kurator/pasted-columns.json", text)
    #expect(kept.load() == [])
    try kept.keep(lines)
    #expect(Disk.bytes(kept.path) == Array(text.utf8))
  }

  @Test("A folder that takes nothing is told, and what was there stays")
  func refused() throws {
    try kept.keep(lines)
    #expect(throws: SystemError.self) { try PastedColumns(stateFolder: "/proc/none").keep(lines) }
    #expect(kept.load() == lines)
  }
}
