import Language
import SchoolNetwork
import Screen
import Session
import TestSupport
import Testing
import ViewModels
import Workspace

@Suite("Cards over files that hold more, and text left in several places")
struct OddCardsTests {
  private static let file = "schools/sosh-47.json"

  /// The director of the last school has a field that this version does not know.
  private func folderWithMore() -> NetworkFolder {
    let folder = NetworkFolder()
    folder.change(
      Self.file, "\"role\": \"Директор\",", to: "\"role\": \"Директор\", \"later\": {\"a\" : [1, 2.50]},")
    return folder
  }

  private func text(_ folder: NetworkFolder) -> String {
    String(decoding: folder.files[Self.file] ?? [], as: UTF8.self)
  }

  private func atPeople(_ folder: NetworkFolder) -> Desk {
    var desk = Desk(folder)
    desk.press("enter end f3")
    desk.select("Сотрудники")
    return desk
  }

  @Test(
    "A record that moves takes what is not known of it along, whether it or its neighbour is moved; undo gives each byte back"
  )
  func moves() throws {
    for keys in ["down ctrl+down", "down down ctrl+up", "down ctrl+down ctrl+up ctrl+down"] {
      let folder = folderWithMore()
      let before = text(folder)
      var desk = atPeople(folder)
      desk.press(keys)
      #expect(desk.state.unsaved.all.edits == 0 && desk.stored == desk.state.network, "\(keys): \(desk.said)")
      let after = text(folder)
      #expect(after != before && after.contains("\"later\": {\"a\" : [1, 2.50]}"))
      #expect(after.split(separator: "\n").sorted() == before.split(separator: "\n").sorted(), "\(keys)")
      for _ in 0..<3 where desk.state.workspace.canUndo { desk.press("ctrl+z") }
      #expect(text(folder) == before && desk.state.unsaved.all.edits == 0, "\(keys): \(desk.said)")
    }
  }

  @Test("One that is not taken out, because that would be lost, is back with one undo, and nothing waits to be saved")
  func takenOut() {
    let folder = folderWithMore()
    let before = text(folder)
    var desk = atPeople(folder)
    desk.press("down f8")
    #expect(desk.said.contains("есть поля, которых эта версия программы не знает") && text(folder) == before)
    desk.press("ctrl+z")
    #expect(desk.state.unsaved.all.edits == 0 && desk.stored == desk.state.network, "\(desk.said)")
    #expect(text(folder) == before)
  }

  @Test(
    "Of two records of one id none is edited, moved or taken out, and that is said",
    arguments: ["enter", "f3", "ctrl+down", "f8"])
  func twice(key: String) {
    let folder = NetworkFolder()
    folder.change(Self.file, "\"people\": [", to: "\"people\": [{\"id\": \"person-47-1\", \"role\": \"Двойник\"},")
    let before = text(folder)
    var desk = atPeople(folder)
    desk.press("down \(key)")
    #expect(text(folder) == before && desk.said.contains("person-47-1"), "\(desk.said)")
  }

  @Test(
    "Text that was left in several fields, on several cards, and what is written, are all offered again",
    arguments: [Event.hangUp, .terminate(signal: 15)])
  func leftInSeveral(last: Event) {
    let folder = NetworkFolder()
    var desk = Desk(folder)
    desk.press("enter end up f3 f4 end ctrl+u Нулевое esc esc down f3")
    desk.press("f4 end ctrl+u Первое esc")
    desk.select("Сайт")
    desk.press("f4 end ctrl+u Второе esc f4 Третье esc")
    desk.select("Сотрудники")
    desk.press("down enter f4 end ctrl+u Четвёртое")
    desk.take(last)
    #expect(folder.changes().isEmpty)
    let next = Desk(folder)
    guard case .kept(let list) = next.state.layer else { return #expect(Bool(false), "no offer") }
    let texts = next.state.workspace.aside.compactMap(\.draft).map { $0.texts.compactMap(\.self) }
    #expect(texts == [["Нулевое"], ["Первое"], ["ВтороеТретье"], ["Четвёртое"]], "\(texts)")
    #expect(list.lines.count == 4)
  }

  @Test("Ctrl+C closes cards, and what was left in their fields waits there all the same")
  func cancelled() {
    var desk = Desk()
    desk.press("enter end f3 f4 end ctrl+u Первое esc ctrl+c f3 f4")
    #expect(desk.card?.editor?.entry.text == "Первое")
  }
}

extension Desk {
  fileprivate var card: RecordCard? { if case .record(let card) = state.layer { card } else { nil } }

  /// Goes to the line of a field.
  fileprivate mutating func select(_ label: String) {
    press("home")
    for _ in 0..<200 where card.map({ card in card.selected.map { card.rows[$0].label.hasPrefix(label) } }) != true {
      press("down")
    }
  }
}
