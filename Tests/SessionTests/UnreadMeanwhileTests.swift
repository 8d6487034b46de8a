import Glibc
import Insights
import Language
import SchoolNetwork
import Store
import TestSupport
import Testing
import ViewModels
import Workspace

/// Files that another program breaks while the window is open, as a merge left half done does.
@Suite("A file that could be read when the window was opened")
struct UnreadMeanwhileTests {
  private static let marker = Array("<<<<<<< HEAD\n".utf8)
  private static let file = "partnerships/p-5-9.json"
  private static let toItem = "enter / № space 5 enter tab tab down"

  private func files(_ folder: NetworkFolder) -> [String: [UInt8]] { folder.files.filter { $0.key != ".lock" } }

  /// What the state folder keeps.
  private func kept(_ desk: Desk) throws -> [Kept] {
    try UnsavedEdits(stateFolder: desk.folder.state, store: desk.state.network.store, in: desk.folder.path).load()
  }

  @Test(
    "No partnership is created beside one that cannot be read: the form or the plan stays, and F2 shows the file",
    arguments: ["P", "4 / 4 7 enter p enter"],
    [("partnerships/p-47-1.json", true), ("partnerships/p-5-9.json", true), ("partnerships/p-5-9.json", false)])
  func creation(keys: String, breaking: (file: String, isText: Bool)) throws {
    let (file, folder) = (breaking.file, NetworkFolder())
    var desk = Desk(folder, screen: .coverage)
    desk.press(keys)
    let (layer, network) = (desk.state.layer, desk.state.network)
    let good = folder.files[file]
    // Half a merge, or a format that there never was.
    let broken = breaking.isText ? Self.marker + (good ?? []) : Array("{\"schema\": \"x\", \"id\": \"p-5-9\"}".utf8)
    folder.write(file, broken)
    let before = files(folder)
    desk.press("enter")
    #expect(files(folder) == before)
    #expect(desk.state.layer == layer && desk.state.network == network && layer != nil)
    #expect(desk.state.workspace.pending.isEmpty && desk.state.workspace.history.undoable == nil)
    #expect(try kept(desk) == [])
    let notice = try #require(desk.state.notice)
    #expect(notice.isTrouble && notice.text.contains(file) && notice.text.contains("не читается"), "\(notice.text)")
    #expect(notice.text.contains("Ничего не записано") && notice.text.contains("F2"), "\(notice.text)")
    desk.press("f2")
    #expect(desk.state.network.unread.entities.map(\.problem.place.file) == [file])
    #expect(desk.screen.contains("не прочитано: 1 файл"), "\(desk.screen)")
    // Mended, it is accepted like any other time.
    if let good { folder.write(file, good) } else { unlink(folder.path + "/" + file) }
    desk.press("esc esc f2 \(keys) enter")
    #expect(desk.state.workspace.pending.isEmpty && files(folder).count > before.count - (good == nil ? 1 : 0))
    #expect(desk.stored == desk.state.network)
  }

  @Test("A known file that unites the same schools by now counts too: the plan is refused, with both names")
  func reunited() throws {
    let folder = NetworkFolder()
    var desk = Desk(folder, screen: .coverage)
    desk.press("P")
    guard case .plan(let plan) = desk.state.layer else { return #expect(Bool(false), "no plan") }
    let link = try #require(plan.ticked.first)
    let (school, donor) = (link.supported, link.donor)
    let known = try #require(desk.state.network.partnership(ID("p-5-9")))
    folder.change(Self.file, "\"\(known.supported.school.text)\"", to: "\"\(school.text)\"")
    folder.change(Self.file, "\"\(known.donor.school.text)\"", to: "\"\(donor.text)\"")
    let before = files(folder).count
    desk.press("enter")
    #expect(files(folder).count == before && desk.state.workspace.pending.count == plan.ticked.count)
    let (network, words) = (desk.state.network, Language.russian)
    let pair = "\(words.name(of: donor, in: network)) → \(words.name(of: school, in: network))"
    #expect(
      desk.state.notice?.text
        == "Партнёрство \(pair) уже есть, второе не создано. Нажмите F2 и добавьте риски в него. "
        + words.wholeStepNotSaved)
  }

  @Test("A copy that a sync tool made of a known partnership hides nothing, even if it cannot be read")
  func copies() {
    let folder = NetworkFolder()
    var desk = Desk(folder, screen: .coverage)
    desk.press("P")
    folder.write("partnerships/p-5-9 (copy).json", Array("{\"schema\": 1, \"id\": \"p-5-9\", <<<".utf8))
    let before = files(folder).count
    desk.press("enter")
    #expect(desk.state.workspace.pending.isEmpty && files(folder).count > before)
  }

  @Test("What waits for another reason goes on waiting; the refused step alone is taken back")
  func besideOthers() throws {
    let folder = NetworkFolder()
    let calls = RefusingCalls(EIO)
    var desk = Desk(folder, calls: calls)
    desk.press(Self.toItem)
    let good = try #require(folder.files[Self.file])
    desk.press("space")
    let mark = desk.state.workspace.pending
    #expect(mark.count == 1)
    calls.mend()
    folder.write(Self.file, Self.marker + good)
    desk.press("4 P enter")
    #expect(desk.state.workspace.pending == mark)
    #expect(try kept(desk) == mark.map { Kept($0) })
    guard case .plan = desk.state.layer else { return #expect(Bool(false), "the plan is gone") }
    folder.write(Self.file, good)
    desk.press("esc f2")
    #expect(desk.state.workspace.pending.isEmpty && desk.stored == desk.state.network)
    #expect(try kept(desk) == [])
  }

  @Test("An edit of it waits in this window until it can be read, and the next F2 makes it")
  func edits() throws {
    let folder = NetworkFolder()
    var desk = Desk(folder)
    desk.press(Self.toItem)
    let before = desk.state.network
    let good = try #require(folder.files[Self.file])
    folder.write(Self.file, Self.marker + good)
    desk.press("space")
    let edits = desk.state.workspace.unsaved
    #expect(edits.count == 1)
    var wanted = before
    try wanted.apply(edits)
    for _ in 0..<2 {
      desk.press("f2")
      let notice = try #require(desk.state.notice)
      #expect(notice.isTrouble && notice.text.contains(Self.file) && notice.text.contains("не читается"))
      #expect(!notice.text.contains("больше нет"), "\(notice.text)")
      #expect(desk.state.workspace.aside.isEmpty && desk.state.workspace.unsavedCount == 1)
      #expect(try kept(desk) == edits.map { Kept($0) })
      #expect(desk.screen.contains("НЕ СОХРАНЕНО: 1 правка"), "\(desk.screen)")
    }
    // Leaving asks; other files are written meanwhile.
    desk.press("f10")
    guard case .question = desk.state.layer else { return #expect(Bool(false), "it left without a question") }
    desk.press("esc 2 enter / № space 4 enter tab tab down space")
    #expect(desk.state.workspace.pending.isEmpty && desk.state.workspace.unsavedCount == 1, "\(desk.screen)")
    #expect(try kept(desk) == edits.map { Kept($0) })
    folder.write(Self.file, good)
    desk.press("f2")
    #expect(desk.state.workspace.unsavedCount == 0 && desk.state.notice?.text == Language.russian.appliedAgain(1))
    #expect(desk.stored == desk.state.network)
    #expect(try kept(desk) == [])
    #expect(desk.stored.partnership(ID("p-5-9")) == wanted.partnership(ID("p-5-9")))
  }

  @Test("Mended into something that the edit does not fit, it is set aside with the reason, as ever")
  func mendedOtherwise() throws {
    let folder = NetworkFolder()
    var desk = Desk(folder)
    desk.press(Self.toItem)
    let good = try #require(folder.files[Self.file])
    folder.write(Self.file, Self.marker + good)
    desk.press("f4 end ctrl+u Наше enter")
    let title = try #require(desk.state.workspace.unsaved.first)
    desk.press("f2")
    #expect(desk.state.workspace.unsavedCount == 1 && desk.state.workspace.aside.isEmpty)
    guard case .set(_, .text(let from), _) = title.action else { return #expect(Bool(false), "no title") }
    folder.write(Self.file, good)
    folder.change(Self.file, from, to: "Их")
    desk.press("f2")
    #expect(desk.state.workspace.aside == [Kept(title)])
    #expect(desk.state.notice?.text == Language.russian.notAppliedAgain(1))
  }

  @Test("Offered at the next start while the file still cannot be read, it says so, and that nothing is gone")
  func nextStart() throws {
    let folder = NetworkFolder()
    var desk = Desk(folder)
    desk.press(Self.toItem)
    let good = try #require(folder.files[Self.file])
    folder.write(Self.file, Self.marker + good)
    desk.press("space f2")
    let next = Desk(folder)
    guard case .kept(let list) = next.state.layer else { return #expect(Bool(false), "nothing is offered") }
    let reason = try #require(list.lines.first?.reason)
    #expect(reason.contains(Self.file) && !reason.contains("больше нет"), "\(reason)")
  }
}
