import Glibc
import SchoolNetwork
import Store
import TestSupport
import Testing

/// Tables that were saved under a name are kept from one window to the next.
struct SavedViewsTests {
  private let scratch = ScratchFolder()
  private var edits: UnsavedEdits { UnsavedEdits(stateFolder: scratch.full("state"), store: ID("town"), in: "/store") }
  private var kept: SavedViews { SavedViews(beside: edits) }
  private let views = [
    FieldValue.record([FieldMember("view", .text("Мои «срочные»\n")), FieldMember("columns", .list([.text("title")]))]),
    FieldValue.record([FieldMember("view", .text("Иные")), FieldMember("weather", .number("1e3"))]),
  ]

  @Test("They are kept beside the unsaved edits, with what is not known, and kept again otherwise")
  func keeps() throws {
    #expect(kept.load() == [])
    #expect(try kept.keep(views))
    #expect(kept.load() == views)
    #expect(try kept.keep([views[1]]))
    #expect(kept.load() == [views[1]])
    #expect(Disk.files(below: edits.folder).keys.sorted() == ["views.json"])
  }

  @Test(
    "What is no such file is left as it is, and that is said",
    arguments: ["", "{", "[]", #"{"schema": 2, "views": []}"#, #"{"schema": 1, "views": {}}"#])
  func damaged(text: String) throws {
    #expect(try kept.keep([]))
    scratch.write(String(kept.path.dropFirst(scratch.path.count + 1)), text)
    #expect(kept.load() == [])
    #expect(try !kept.keep(views))
    #expect(Disk.bytes(kept.path) == Array(text.utf8))
  }

  @Test("A folder that takes nothing is told, and what was there stays")
  func refused() throws {
    #expect(try kept.keep(views))
    let nowhere = UnsavedEdits(stateFolder: "/proc/none", store: ID("town"), in: "/store")
    #expect(throws: SystemError.self) { try SavedViews(beside: nowhere).keep(views) }
    #expect(kept.load() == views)
  }
}
