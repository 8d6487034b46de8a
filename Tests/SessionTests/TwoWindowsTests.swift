import Glibc
import Language
import SchoolNetwork
import Testing
import ViewModels
import Workspace

/// Two windows of the program on one network.
@Suite("Two windows")
struct TwoWindowsTests {
  private static let toItem = "enter / № space 5 enter tab tab down"
  private static let write = "f4 end ctrl+u Наше enter"

  @Test("An item that the other window deleted comes back with the edit of it, in the file too")
  func deletedItem() throws {
    let folder = NetworkFolder()
    var (one, two) = (Desk(folder), Desk(folder))
    one.press(Self.toItem)
    two.press(Self.toItem)
    one.press("f8")
    #expect(folder.changes()["partnerships/p-5-9.json"]?.contains { $0.contains("\"deleted\"") } == true)
    two.press(Self.write)
    #expect(two.state.workspace.pending.isEmpty && two.state.workspace.aside.isEmpty)
    #expect(two.screen.contains("сохранено"))
    #expect(two.state.notice?.text.contains("возвращено удалённое в другом окне: «") == true)
    let changes = try #require(folder.changes()["partnerships/p-5-9.json"])
    #expect(changes.count == 2 && changes[1].contains("\"title\": \"Наше\""))
    #expect(two.stored == two.state.network)
  }

  @Test("So does a whole file")
  func deletedFile() throws {
    let folder = NetworkFolder()
    let file = "partnerships/p-5-9.json"
    var two = Desk(folder)
    two.press(Self.toItem)
    #expect(unlink(folder.path + "/" + file) == 0)
    two.press(Self.write)
    #expect(two.state.workspace.pending.isEmpty && two.state.notice?.text.contains("СОШ № 5") == true)
    #expect(two.stored == two.state.network)
    let text = String(decoding: try #require(folder.files[file]), as: UTF8.self)
    #expect(text.contains("\"title\": \"Наше\"") && text.contains("Методический день"))
  }

  private func partnerships(_ folder: NetworkFolder) -> Int {
    folder.files.keys.count { $0.hasPrefix("partnerships/") }
  }

  @Test(
    "A donor accepted in both windows becomes a partner once; the second window is told",
    arguments: ["4 / 4 7 enter p enter enter", "P enter"])
  func accepted(keys: String) throws {
    let folder = NetworkFolder()
    var (one, two) = (Desk(folder, screen: .coverage), Desk(folder, seed: 2, screen: .coverage))
    let before = partnerships(folder)
    one.press(keys)
    let after = partnerships(folder)
    #expect(after > before && one.state.workspace.pending.isEmpty)
    two.press(keys)
    #expect(partnerships(folder) == after)
    #expect(two.state.workspace.pending.count == after - before)
    // It names the schools, who helps first, and no id.
    let told = try #require(two.state.notice?.text)
    #expect(told.hasPrefix("Партнёрство ") && told.contains(" → "), "\(told)")
    #expect(told.contains(" уже есть, второе не создано. Нажмите F2 и добавьте риски в него."), "\(told)")
    #expect(told.hasSuffix(Language.russian.wholeStepNotSaved) == (after - before > 1), "\(told)")
    for partnership in one.stored.partnerships + two.state.network.partnerships {
      #expect(!told.contains(partnership.id.text), "\(told)")
    }
    two.press("f2")
    #expect(partnerships(folder) == after && two.stored == one.stored && two.state.network == one.state.network)
    #expect(two.state.notice?.text.contains("у этих школ уже есть партнёрство") == true)
    #expect(two.state.workspace.aside.count == after - before)
  }

  @Test("The plan over an accepted donor: nothing of the step is made, and the plan that is made then has the others")
  func planOverAccepted() throws {
    let folder = NetworkFolder()
    var (one, two) = (Desk(folder, screen: .coverage), Desk(folder, seed: 2, screen: .coverage))
    // Of the plan, one line alone.
    one.press("P space down space enter")
    let first = Set(one.stored.partnerships.map(\.id))
    two.press("P enter f2")
    #expect(two.stored == one.stored && two.state.workspace.pending.isEmpty && !two.state.workspace.aside.isEmpty)
    two.press("P enter")
    #expect(two.stored.partnerships.count > first.count)
    let pairs = two.stored.partnerships.filter(\.isUnfinished).map { [$0.supported.text, $0.donor.text] }
    #expect(Set(pairs).count == pairs.count && first.isSubset(of: two.stored.partnerships.map(\.id)))
    #expect(two.state.workspace.pending.isEmpty)
  }

  @Test("Edits of other items of one file, in turn: each is saved at once, and each window shows what the other did")
  func inTurn() throws {
    let folder = NetworkFolder()
    var (one, two) = (Desk(folder), Desk(folder, seed: 2))
    one.press(Self.toItem)
    two.press(Self.toItem + " down")
    for number in 1...6 {
      one.press("f4 end ctrl+u Первое\(number) enter")
      #expect(one.state.unsaved.all.edits == 0 && one.screen.contains("сохранено"), "\(one.screen)")
      two.press("f4 end ctrl+u Второе\(number) enter")
      #expect(two.state.unsaved.all.edits == 0 && two.screen.contains("сохранено"), "\(two.screen)")
      #expect(two.stored == two.state.network && two.screen.contains("Первое\(number)"), "\(two.screen)")
      #expect(two.state.notice?.text.hasSuffix(Language.russian.othersTakenIn) == true)
    }
    #expect(folder.files.keys.allSatisfy { !$0.hasSuffix(".tmp") })
  }

  @Test("The same field twice: the second is not saved, nothing is overwritten, and F2 sets it aside with the reason")
  func sameField() throws {
    let folder = NetworkFolder()
    var (one, two) = (Desk(folder), Desk(folder, seed: 2))
    for keys in [Self.toItem] {
      one.press(keys)
      two.press(keys)
    }
    one.press("f4 end ctrl+u Первое enter")
    let theirs = folder.files
    two.press("f4 end ctrl+u Второе enter")
    #expect(folder.files == theirs && two.screen.contains("НЕ СОХРАНЕНО: 1 правка"), "\(two.screen)")
    #expect(two.state.notice?.text == Language.russian.unfitWaits(1, .differs))
    #expect(two.state.workspace.held.count == 1 && two.state.network == two.stored)
    two.press("f2")
    #expect(two.state.notice?.text == Language.russian.notAppliedAgain(1))
    #expect(two.state.workspace.aside.count == 1 && folder.files == theirs)
  }

  @Test("All of a heading goes where another window put away one of its items, which keeps its mark")
  func putAwayTwice() throws {
    let folder = NetworkFolder()
    var (one, two) = (Desk(folder), Desk(folder, seed: 2))
    one.press(Self.toItem)
    two.press(Self.toItem + " home")
    one.press("f8")
    let theirs = folder.files
    two.press("f8 y")
    #expect(two.state.unsaved.all.edits == 0 && two.screen.contains("сохранено"), "\(two.screen)")
    #expect(two.stored == two.state.network && folder.files != theirs)
    let trash = two.stored.trash
    #expect(trash.contains { if case .item = $0.thing { false } else { true } })
    #expect(trash.contains { if case .item = $0.thing { true } else { false } }, "The item went by itself")
    two.press("u")
    #expect(two.stored == two.state.network && folder.files == theirs, "\(two.screen)")
  }

  @Test("A step that waits because it does not fit is taken back by undo")
  func waitingIsUndone() throws {
    let folder = NetworkFolder()
    var (one, two) = (Desk(folder), Desk(folder, seed: 2))
    one.press(Self.toItem)
    two.press(Self.toItem)
    one.press("f4 end ctrl+u Первое enter")
    let theirs = folder.files
    two.press("f4 end ctrl+u Второе enter")
    #expect(two.state.unsaved.all.edits == 1)
    two.press("u")
    #expect(two.state.unsaved.all.edits == 0 && two.screen.contains("сохранено"), "\(two.screen)")
    #expect(folder.files == theirs && two.stored == two.state.network)
  }
}
