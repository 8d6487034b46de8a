import Language
import Pasting
import SchoolNetwork
import Testing
import Workspace

@testable import ViewModels

@Suite("Where pasted text goes")
struct WherePastesGoTests {
  private static let table = "№\tМероприятие\tСрок\n1\tКруглый стол\t15.09\n2\tСеминар\tоктябрь\n"

  private func preview(_ state: Dashboard) -> PastePreview? {
    if case .paste(let preview) = state.layer { preview } else { nil }
  }

  private func place(_ entity: EntityKind, _ id: String, _ path: String...) -> PastePlace {
    var address = Address(EntityKey(entity, id))
    for part in path { address = address.appending(Partnership.roadmaps, part) }
    return .object(address)
  }

  @Test("A table pasted into a pane is shown as rows of what the pane lists, and nothing is written")
  func panes() {
    let roadmap = place(.partnership, "p-2-14", "map")
    for (commands, wanted, kind) in [
      ([Command.today], PastePlace.network, PasteKind.schools), ([.schools], .network, .schools),
      ([.schools, .open], .network, .schools), ([.coverage], .network, .schools), ([.network], .network, .schools),
      ([.schools, .open, .first, .nextPane], place(.school, "a-2"), .risks),
      ([.schools, .open, .first, .nextPane, .nextPane, .first], roadmap, .items),
      ([.schools, .open, .first, .nextPane, .nextPane, .last], roadmap, .items),
      ([.items], roadmap, .items), ([.items, .items], roadmap, .items),
    ] {
      var state = Small.dashboard()
      for command in commands { state.perform(command) }
      let before = state.network
      #expect(state.handle(.paste(Self.table)).isEmpty && state.network == before, "\(commands)")
      #expect(preview(state)?.settings.place == wanted, "\(commands)")
      if kind != .schools { #expect(preview(state)?.kind == kind, "\(commands)") }
      #expect(state.mode == .commands)
      #expect(state.perform(.back).isEmpty && state.layer == nil && state.network == before)
      #expect(state.notice?.text == Language.russian.nothingPasted)
    }
  }

  @Test("Where there is no roadmap to paste into, it is said which key makes one", arguments: [true, false])
  func noRoadmap(hasPartnership: Bool) throws {
    var state = Small.dashboard()
    var others = state.network
    let partnership = Address(EntityKey(.partnership, "p-2-14"))
    let gone = hasPartnership ? partnership.appending(Partnership.roadmaps, "map") : partnership
    let deletion = Deletion(on: Small.today, by: "Куратор").fieldValue
    try others.apply(Edit(gone, .set(field: Partnership.deleted.name, from: .notSet, to: deletion)))
    _ = state.handle(.reloaded(others))
    for command in [Command.schools, .open, .first, .nextPane, .nextPane, .first] { state.perform(command) }
    let before = state.network
    for offers in [false, true] {
      if offers { state.perform(.pasteTable) } else { _ = state.handle(.paste(Self.table)) }
      #expect(preview(state) == nil && state.network == before)
      let said = state.notice?.text ?? ""
      #expect(said.hasPrefix("Вставлять некуда, дорожной карты нет. "), "\(said)")
      #expect(said.contains(hasPartnership ? "F7 — мероприятие и с ним карта, r (к)" : "Партнёра пока нет"), "\(said)")
    }
  }

  @Test("A table pasted on a card goes into the list that is selected")
  func cards() {
    for (open, field, kind) in [
      ([Command.schools, .open, .first, .card], "people", PasteKind.people),
      ([.schools, .open, .first, .card], "visits", .visits), ([.schools, .open, .first, .card], "risks", .risks),
    ] {
      var state = Small.dashboard()
      for command in open { state.perform(command) }
      state.choose(field)
      let before = state.network
      #expect(state.handle(.paste(Self.table)).isEmpty)
      #expect(preview(state)?.settings.place == place(.school, "a-2") && preview(state)?.kind == kind, "\(field)")
      state.perform(.back)
      #expect(state.record != nil && state.network == before)
    }
    // The card of a partnership has no list of such rows.
    var state = Small.dashboard()
    state.perform(.schools, .open, .first, .nextPane, .nextPane, .first, .card)
    if case .record(let card) = state.layer, PastePlace(card.address, in: state.network) == nil {
      #expect(state.handle(.paste(Self.table)).isEmpty && preview(state) == nil)
      #expect(state.notice?.text == Language.russian.tableHasNoPlace)
    }
  }

  @Test("One line pasted where nothing is written does nothing, and that is said")
  func oneLine() {
    var state = Small.dashboard()
    for text in ["q", "q\n", "удалить\r\n"] {
      let before = state
      #expect(state.handle(.paste(text)).isEmpty && state.changed(since: before).subtracting(["notice"]).isEmpty)
      #expect(state.notice?.text == Language.russian.pasteNeedsAField)
    }
    // Over a window that has no place for a table that is said too.
    state.perform(.problems)
    #expect(state.handle(.paste(Self.table)).isEmpty && preview(state) == nil)
    #expect(state.notice?.text.contains("закройте окно") == true)
  }

  @Test("More than 8 MiB are not taken, and that is said; so are a table without words and one of too many rows")
  func tooMuch() {
    var state = Small.dashboard()
    let before = state.network
    _ = state.handle(.pasteTooLong)
    #expect(state.notice?.text == Language.russian.pasteTooLong && state.layer == nil)
    for text in ["\t\t\n\t\n", String(repeating: "а\n", count: PastedTable.mostRows + 1)] {
      state.perform(.up)
      #expect(state.handle(.paste(text)).isEmpty && state.layer == nil && state.notice?.isTrouble == true)
    }
    #expect(state.network == before)
  }

  @Test("A table pasted into a cell asks; one text goes into the cell, a table is shown, Esc leaves the cell as it was")
  func cell() {
    var state = Small.atItem("once")
    state.perform(.edit)
    state.type("План")
    let typed = state.screens.schools.editor
    func asked(_ selected: Int) -> Bool {
      guard case .question(let question) = state.layer, case .pasted = question.subject else { return false }
      return question.selected == selected && state.mode == .answer && state.screens.schools.editor == typed
    }
    #expect(state.handle(.paste(Self.table)).isEmpty && asked(1))
    for answer in [Input.command(.back), .character("н"), .character("n")] {
      // What is half written may go to the state folder, and no more than that.
      let answered = state.handle(answer).contains { !$0.isForLater }
      #expect(!answered)
      #expect(state.layer == nil && state.screens.schools.editor == typed)
      let pasted = state.handle(.paste(Self.table)).contains { !$0.isForLater }
      #expect(!pasted && asked(1))
    }
    // A letter that is no answer is none.
    _ = state.handle(.character("д"))
    #expect(asked(1))
    state.perform(.open)
    #expect(preview(state)?.kind == .items && state.screens.schools.editor == typed && state.mode == .commands)
    state.perform(.back)
    #expect(state.layer == nil && state.screens.schools.editor == typed && state.mode == .text)
    // Lines without tabs are one text rather than a table.
    #expect(state.handle(.paste(" на\nгод\n")).isEmpty && asked(0))
    state.perform(.open)
    #expect(state.layer == nil && state.screens.schools.editor?.entry.text == "План на год")
    // What has no break within is not asked.
    _ = state.handle(.paste(" 2026\r\n"))
    #expect(state.layer == nil && state.screens.schools.editor?.entry.text == "План на год 2026")
  }

  @Test("A field into which nothing was written goes when a table is shown")
  func emptyField() {
    var state = Small.atItem("once")
    state.perform(.newItem)
    #expect(state.screens.schools.editor != nil)
    _ = state.handle(.paste(Self.table))
    state.perform(.open)
    #expect(preview(state)?.kind == .items && state.screens.schools.editor == nil)
    state.perform(.back)
    #expect(state.mode == .commands && state.layer == nil)
  }

  @Test("In what is searched, filtered or looked up a paste is one text", arguments: [Command.search, .palette, .help])
  func looking(command: Command) {
    var state = Small.dashboard()
    state.perform(command)
    let before = state.network
    #expect(state.handle(.paste("Школа\n№ 2")).isEmpty && state.network == before)
    #expect(preview(state) == nil && state.mode == .text)
  }

  private func takes(_ state: inout Dashboard, at time: Int) -> Bool { state.takesKey(at: time, isText: false) }

  @Test("What a paste opened takes no keys for 0.3 seconds")
  func rests() {
    var state = Small.dashboard()
    let isTaken = takes(&state, at: 5000)
    #expect(isTaken)
    for (time, takes) in [(5000, false), (5299, false), (5300, true), (9000, true), (4000, true)] {
      var pasted = state
      _ = pasted.handle(.paste(Self.table, at: 5000))
      let isTaken = self.takes(&pasted, at: time)
      #expect(isTaken == takes, "\(time)")
    }
    _ = state.handle(.paste(Self.table, at: 5000))
    state.perform(.back)
    let afterwards = takes(&state, at: 5001)
    #expect(afterwards)
    state = Small.atItem("once")
    state.perform(.edit)
    _ = state.handle(.paste(Self.table, at: 7000))
    // The question is answered by a key, and what that opens is to be seen first too.
    #expect([7100, 7400].map { takes(&state, at: $0) } == [false, true])
    _ = state.handle(.command(.open))
    if case .paste = state.layer {} else { #expect(Bool(false), "no table is shown") }
    #expect([7500, 7699, 7700].map { takes(&state, at: $0) } == [false, false, true])
    state.perform(.back)
    _ = state.handle(.paste("слово", at: 8000))
    let behindWord = takes(&state, at: 8100)
    #expect(behindWord)
  }
}

@Suite("A table that comes key by key")
struct PasteEntryTests {
  private func begun() -> Dashboard {
    var state = Small.atItem("once")
    state.perform(.pasteTable)
    return state
  }

  private func come(_ text: String, to state: inout Dashboard) {
    for letter in text { _ = state.handle(.text(.character(letter))) }
  }

  @Test("Nothing of it is a command; F2 shows it as a table, Esc drops it")
  func collected() {
    var state = begun()
    let before = state.network
    #expect(state.mode == .table)
    come("1\tКруглый стол\t15.09\nq\tx\tu\n", to: &state)
    guard case .pasting(let entry) = state.layer else { return #expect(Bool(false), "not collected") }
    #expect(entry.text == "1\tКруглый стол\t15.09\nq\tx\tu\n" && entry.lineCount == 3 && entry.before == "q\tx\tu")
    #expect(state.perform(.save).isEmpty && state.network == before)
    guard case .paste(let preview) = state.layer else { return #expect(Bool(false), "not shown") }
    #expect(preview.pasted(row: 1, column: 2) == "u" && preview.kind == .items)
    state.perform(.back)
    #expect(state.layer == nil && state.network == before)
    state.perform(.pasteTable)
    come("a\tb", to: &state)
    state.perform(.back)
    #expect(state.layer == nil && state.notice?.text == Language.russian.nothingPasted)
  }

  @Test("What the terminal tells to be pasted is shown at once; of nothing it is said that it is nothing")
  func told() {
    var state = begun()
    #expect(state.perform(.save).isEmpty && state.notice?.isTrouble == true)
    _ = state.handle(.paste("один\tдва\nтри\tчетыре"))
    guard case .paste = state.layer else { return #expect(Bool(false), "not shown") }
  }

  @Test("A key that writes nothing, right behind another one, is a byte of the table, and that is told")
  func strays() {
    var state = begun()
    func key(_ time: Int, _ input: Input) -> Bool {
      guard state.takesKey(at: time, isText: input.isText) else { return false }
      _ = state.handle(input)
      return true
    }
    let first = [key(1000, .text(.character("а"))), key(1001, .text(.character("\t")))]
    let strays = [Input.command(.save), .command(.back), .command(.help), .interrupt(at: 1002)].map { key(1002, $0) }
    let second = [key(1003, .text(.character("б")))]
    let late = [key(1302, .command(.save)), key(1601, .command(.save))]
    #expect(
      first == [true, true] && strays == [false, false, false, false] && second == [true] && late == [false, false])
    guard case .pasting(let entry) = state.layer else { return #expect(Bool(false), "not collected") }
    #expect(entry.text == "а\tб" && entry.strayCount == 6)
    let shows = key(1901, .command(.save))
    #expect(shows && state.notice?.text == Language.russian.straysLeftOut(6))
    // What comes of the table after that is no command, as long as it comes.
    let rest = [1902, 2190, 2480].map { key($0, .command(.open)) }
    guard case .paste = state.layer else { return #expect(Bool(false), "not shown") }
    let leaves = key(2780, .command(.back))
    #expect(rest == [false, false, false] && leaves)
  }

  @Test("What comes behind Esc at once is what is left of the table, and no command")
  func behindEsc() {
    var state = begun()
    let isTaken = state.takesKey(at: 1000, isText: false)
    _ = state.handle(.command(.back))
    #expect(isTaken && state.layer == nil)
    #expect(
      [1001, 1300, 1599, 1899, 1900].map { state.takesKey(at: $0, isText: false) } == [false, false, false, true, true])
  }

  @Test("A letter is taken back; a megabyte comes in no time")
  func long() {
    var state = begun()
    come("абв\n", to: &state)
    for _ in 0..<3 { _ = state.handle(.text(.backspace)) }
    come(String(repeating: "строка\tклетка\n", count: 20_000), to: &state)
    guard case .pasting(let entry) = state.layer else { return #expect(Bool(false), "not collected") }
    #expect(entry.text.hasPrefix("абв\nстрока\t") && entry.lineCount == 20_002)
  }

  @Test("It is offered where rows have a place, over cards too, and refused with a reason elsewhere")
  func offered() {
    var state = Small.dashboard()
    #expect(state.offer(.pasteTable) == .does)
    state = Small.dashboard(isReadOnly: true)
    #expect(state.offer(.pasteTable).reason == Language.russian.storeIsReadOnly)
    state = Small.dashboard()
    state.perform(.schools, .open, .first, .card)
    state.choose("visits")
    state.perform(.palette)
    #expect(state.offer(.pasteTable) == .does)
    state.perform(.back)
    state.perform(.pasteTable)
    guard case .pasting(let entry) = state.layer else { return #expect(Bool(false), "not begun") }
    #expect(entry.kind == .visits)
  }
}

extension Effect {
  /// Whether it only keeps what is half written in the state folder.
  fileprivate var isForLater: Bool { if case .keepUnsaved = self { true } else { false } }
}
