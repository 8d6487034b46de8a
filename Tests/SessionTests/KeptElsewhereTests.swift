import Glibc
import SchoolNetwork
import Session
import Store
import TestSupport
import Testing
import ViewModels
import Workspace

/// Edits that were kept for another folder, or by the version before this one.
@Suite("Edits kept elsewhere")
struct KeptElsewhereTests {
  private static let write = "enter / № space 5 enter tab tab down f4 end ctrl+u Наше enter"
  private static let file = "partnerships/p-5-9.json"

  /// A network whose edit could not be saved: the window is closed, the disk is mended.
  private func withUnsavedEdit() -> NetworkFolder {
    let folder = NetworkFolder()
    var desk = Desk(folder, calls: RefusingCalls(ENOSPC))
    desk.press(Self.write)
    precondition(desk.state.workspace.pending.count == 1)
    return folder
  }

  private func names(_ folder: NetworkFolder) -> [String] {
    Disk.names(in: folder.state).flatMap { name in Disk.names(in: "\(folder.state)/\(name)").map { "\(name)/\($0)" } }
      .filter { $0.hasSuffix("unsaved-edits.json") }
  }

  /// Puts a file that the version before this one kept.
  private func keptBefore(_ name: String, in folder: NetworkFolder) -> String {
    let place = "\(folder.state)/tikhozyorsk"
    mkdir(place, 0o700)
    Disk.write(
      Disk.bytes(Checkout.root + "Tests/SessionTests/Kept/\(name).json") ?? [], to: place + "/unsaved-edits.json")
    return place + "/unsaved-edits.json"
  }

  @Test("A network that was moved finds its edits, with the folder named; made once, they are gone from there")
  func moved() throws {
    let folder = withUnsavedEdit()
    let before = folder.path
    folder.move()
    var desk = Desk(folder)
    let origins = Set(desk.state.workspace.aside.map(\.origin))
    #expect(origins == [.folder(before)] && desk.unbroken.contains("Из папки \(before):"))
    // What is from elsewhere is not made by Enter alone.
    desk.press("enter")
    #expect(desk.state.workspace.aside.count == 1 && names(folder).count == 1 && folder.changes().isEmpty)
    desk = Desk(folder)
    #expect(names(folder).count == 1)
    desk.takeAll()
    #expect(desk.state.workspace.unsavedCount == 0 && desk.screen.contains("сохранено"))
    #expect(folder.changes()[Self.file]?.contains { $0.contains("\"title\": \"Наше\"") } == true)
    #expect(names(folder).isEmpty)
    let next = Desk(folder)
    #expect(next.state.layer == nil && next.stored == desk.state.network)
  }

  @Test("Put off, they stay where they are, and are offered again; dropped, they are gone")
  func putOffAndDropped() throws {
    let folder = withUnsavedEdit()
    folder.move()
    let kept = Disk.files(below: folder.state)
    var desk = Desk(folder)
    desk.press("esc 2 q")
    #expect(Disk.files(below: folder.state) == kept)
    desk = Desk(folder)
    #expect(desk.state.workspace.aside.count == 1)
    desk.dropAll()
    #expect(names(folder).isEmpty && folder.changes().isEmpty && Desk(folder).state.layer == nil)
  }

  @Test("What of them cannot be saved moves to the place of the opened folder, and is in one place only")
  func notSaved() throws {
    let folder = withUnsavedEdit()
    folder.move()
    let old = names(folder)
    var desk = Desk(folder, calls: RefusingCalls(ENOSPC))
    desk.takeAll()
    #expect(desk.state.workspace.pending.count == 1 && names(folder).count == 1 && names(folder) != old)
    let next = Desk(folder)
    #expect(next.state.workspace.aside == desk.state.workspace.pending.map { Kept($0) })
  }

  @Test("Where nothing may be written, they are neither offered nor touched")
  func readOnly() {
    let folder = withUnsavedEdit()
    folder.move()
    let kept = Disk.files(below: folder.state)
    var desk = Desk(folder, isReadOnly: true)
    #expect(desk.state.layer == nil)
    desk.press("2 q")
    #expect(Disk.files(below: folder.state) == kept)
  }

  @Test("Two copies: the other one is offered nothing, and its own edits leave those of the first alone")
  func copies() throws {
    let folder = withUnsavedEdit()
    let copy = NetworkFolder(besides: folder)
    var desk = Desk(copy)
    #expect(desk.state.layer == nil && desk.state.workspace.aside.isEmpty)
    desk.press("2 " + Self.write)
    #expect(desk.state.workspace.unsavedCount == 0 && names(folder).count == 1)
    #expect(Desk(folder).state.workspace.aside.count == 1)
  }

  @Test("Edits that the version before this one kept are offered, and can all be made")
  func versionBefore() throws {
    let folder = NetworkFolder()
    let file = keptBefore("edits", in: folder)
    var desk = Desk(folder)
    #expect(desk.state.workspace.aside.count == 4)
    #expect(desk.state.workspace.aside.allSatisfy { $0.origin == .earlierVersion })
    #expect(desk.unbroken.contains("Из прежней версии программы:") && Disk.bytes(file) != nil)
    desk.takeAll()
    #expect(desk.state.workspace.unsavedCount == 0 && Disk.bytes(file) == nil)
    let changes = try #require(folder.changes()[Self.file]).joined(separator: "\n")
    for words in ["Правка прежней версии", "Новое мероприятие", "\"done\": false", "\"deleted\""] {
      #expect(changes.contains(words), "\(words)")
    }
    #expect(Desk(folder).state.layer == nil)
  }

  @Test("A half-typed day that the version before kept as a mark is told to have no day, and need not be made")
  func draftOfTheVersionBefore() throws {
    let folder = NetworkFolder()
    let file = keptBefore("draft", in: folder)
    var desk = Desk(folder)
    #expect(desk.unbroken.contains("[ ] отмечено выполненным «") && desk.unbroken.contains("», дата не указана"))
    desk.press("enter")
    #expect(folder.changes().isEmpty && Disk.bytes(file) != nil)
    desk = Desk(folder)
    desk.dropAll()
    #expect(folder.changes().isEmpty && Disk.bytes(file) == nil && Desk(folder).state.layer == nil)
  }

  @Test("A save that is stopped between the two places leaves the edits in one of them at least")
  func stopped() throws {
    let folder = withUnsavedEdit()
    folder.move()
    // As after a kill: made, saved, and still kept in the old place.
    let kept = Disk.files(below: folder.state)
    var desk = Desk(folder)
    desk.takeAll()
    for (name, bytes) in kept { Disk.write(bytes, to: "\(folder.state)/\(name)") }
    var next = Desk(folder)
    #expect(next.state.workspace.aside.count == 1)
    next.takeAll()
    #expect(next.state.workspace.unsavedCount == 0 && next.stored == desk.state.network && names(folder).isEmpty)
  }
}

extension Desk {
  /// Makes all that is offered at the start.
  mutating func takeAll() { press("right enter") }
  /// Drops all of it.
  mutating func dropAll() {
    if case .kept(let list) = state.layer { for _ in list.lines { press("f8 down") } }
    press("enter")
  }
}
