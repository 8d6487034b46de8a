import Language
import SchoolNetwork
import Screen
import Session
import TestSupport
import Testing
import ViewModels
import Workspace

@Suite("Cards at the keyboard, over files")
struct CardTests {
  @Test("What is done on a card is in the files, in either layout; undo of all over the card gives back every byte")
  func undoOfAll() {
    for isCyrillic in [false, true] {
      let folder = NetworkFolder()
      let first = folder.files
      var desk = Desk(folder)
      desk.isCyrillic = isCyrillic
      desk.press("enter end f3")
      // The name, by Enter; yes or no, by one key; a new person; the order of the people; one of them out again.
      desk.press("enter end")
      for character in ", филиал" { desk.take(.key(.character(character))) }
      desk.press("enter f4 esc")
      while desk.selectedLabel != "Нет устойчивого интернета", desk.step("down") {}
      desk.press("+ - *")
      #expect(desk.stored.school(ID("sosh-47"))?.resources?.noStableInternet == .known(.unknown))
      desk.press("home")
      while desk.selectedLabel?.hasPrefix("Сотрудники") != true, desk.step("down") {}
      desk.press("f7")
      for character in "Зайцева Анна" { desk.take(.key(.character(character))) }
      desk.press("enter ctrl+up ctrl+up ctrl+down f8")
      #expect(desk.stored == desk.state.network && folder.files != first)
      #expect(desk.stored.school(ID("sosh-47"))?.name.hasSuffix(", филиал") == true)
      for _ in 0..<20 where desk.state.workspace.canUndo { desk.press("ctrl+z") }
      #expect(folder.changes().isEmpty)
      guard case .record = desk.state.layer else { return #expect(Bool(false), "the card is closed") }
    }
  }

  @Test(
    "A value that cannot be read is not written over: it is said that it cannot, and nothing waits",
    arguments: [
      ("clusters.json", #"["riskZone"]"#, #"["riskZone", 7]"#, "down down f3", "Признаки", "enter space enter"),
      (
        "schools/sosh-47.json", #""number": 47"#, #""number": "пять""#, "enter end f3 end enter home", "Номер",
        "enter 4 8 enter"
      ),
    ])
  func unreadable(file: String, before: String, after: String, way: String, label: String, edit: String) {
    let folder = NetworkFolder()
    folder.change(file, before, to: after)
    let files = folder.kept
    var desk = Desk(folder)
    desk.press(way)
    while desk.selectedLabel != label, desk.step("down") {}
    #expect(desk.selectedLabel == label)
    desk.press(edit)
    #expect(desk.state.notice?.text.contains("в файле не читается") == true, "\(desk.state.notice?.text ?? "")")
    #expect(folder.kept == files && desk.state.workspace.unsaved.isEmpty && desk.state.workspace.failure == nil)
  }

  @Test("F8 on a record of which the file says more leaves it there and says so at once; undo and all else go on")
  func holdsMore() {
    let folder = NetworkFolder()
    folder.change("schools/sosh-47.json", #""role": "Директор""#, to: #""role": "Директор", "zzz": 1"#)
    let files = folder.kept
    var desk = Desk(folder)
    desk.press("enter end f3")
    while desk.selectedLabel?.hasPrefix("Сотрудники") != true, desk.step("down") {}
    desk.press("down f8")
    #expect(desk.state.notice?.text.contains("пропали бы") == true, "\(desk.state.notice?.text ?? "")")
    #expect(folder.kept == files && desk.state.workspace.unsaved.isEmpty && !desk.state.workspace.canUndo)
    #expect(desk.stored == desk.state.network)
  }

  @Test(
    "A hang-up and SIGTERM keep what is typed on a card: in a field, of a new record, left with Esc; it is there again",
    arguments: [
      ("f4 end ctrl+u Черновик", "Черновик"), ("f4 end ctrl+u Черновик esc", "Черновик"),
      ("f4 end ctrl+u Черновик esc down down", "Черновик"),
    ], [Event.hangUp, .terminate(signal: 15)])
  func drafts(typed: (keys: String, text: String), last: Event) throws {
    let folder = NetworkFolder()
    var desk = Desk(folder)
    desk.press("enter end f3 " + typed.keys)
    desk.take(last)
    #expect(folder.changes().isEmpty)
    var next = Desk(folder)
    guard case .kept(let list) = next.state.layer else { return #expect(Bool(false), "no offer") }
    #expect(list.lines.count == 1)
    next.press("enter")
    guard case .record(let card) = next.state.layer else { return #expect(Bool(false), "no card") }
    #expect(card.editor?.entry.text == typed.text && folder.changes().isEmpty)
    next.press("enter")
    #expect(next.stored.school(ID("sosh-47"))?.name == typed.text)
  }

  @Test("A new record of a list that was half typed is offered again with all of its fields")
  func newRecord() {
    let folder = NetworkFolder()
    var desk = Desk(folder)
    desk.press("enter end f3")
    while desk.selectedLabel?.hasPrefix("Категории") != true, desk.step("down") {}
    desk.press("f7")
    for character in "шнор" { desk.take(.key(.character(character))) }
    desk.press("enter")
    for character in "2025/" { desk.take(.key(.character(character))) }
    desk.take(.hangUp)
    var next = Desk(folder)
    next.press("enter")
    guard case .record(let card) = next.state.layer else { return #expect(Bool(false), "no card") }
    #expect(card.editor?.entry.text == "2025/" && card.editor?.before.contains("ШНОР") == true)
    let before = next.stored.school(ID("sosh-47"))?.memberships.count ?? 0
    for character in "2026" { next.take(.key(.character(character))) }
    // Behind the year it is asked whether the school has the flag.
    next.press("enter enter")
    #expect(next.stored.school(ID("sosh-47"))?.memberships.count == before + 1)
  }
}

extension Desk {
  fileprivate var card: RecordCard? { if case .record(let card) = state.layer { card } else { nil } }

  /// The label of the line that is selected on a card.
  fileprivate var selectedLabel: String? { card.flatMap { card in card.selected.map { card.rows[$0].label } } }

  /// Presses a key; false if another line is not selected by it.
  fileprivate mutating func step(_ key: String) -> Bool {
    let before = card?.selected
    press(key)
    return card?.selected != before
  }
}
