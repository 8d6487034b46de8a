import Language
import SchoolNetwork
import Testing
import ViewModels

@Suite("Search, help, palette")
struct SearchTests {
  private func searching(_ text: String, from pane: Pane = .schools) -> Dashboard {
    var state = Small.dashboard()
    while state.focus != pane { state.perform(.nextPane) }
    state.perform(.search)
    for character in text { _ = state.handle(.text(.character(character))) }
    return state
  }

  @Test(
    "A school is found as it is typed, in either layout, case and ё aside",
    arguments: [("47", "c-47"), ("№ 14", "b-14"), ("школа № 5", "d-5"), ("irjkf № 5", "d-5"), ("IRJKF № 47", "c-47")])
  func school(typed: String, found: String) {
    let state = searching(typed)
    #expect(state.school == ID(found) && state.takesText)
    #expect(state.message?.isTrouble != true)
    #expect((state.message != nil) == typed.lowercased().hasPrefix("irjkf"))
  }

  @Test("From the clusters it searches the schools; in the roadmap every cell; ё is е")
  func panes() {
    #expect(searching("47", from: .clusters).school == ID("c-47"))
    #expect(searching("елка", from: .roadmap).roadmapRow == Small.row("cancelled"))
    #expect(searching("число", from: .roadmap).message?.isTrouble == true)
    #expect(searching("25 ЧИСЛА", from: .roadmap).roadmapRow == Small.row("monthly"))
    #expect(searching("педагогов", from: .risks).risk == ID("risk-a-2-teachers"))
  }

  @Test("Nothing found: a sentence, and nothing moves; Esc drops the search")
  func nothing() {
    var state = searching("ё№ъ")
    #expect(state.school == ID("a-2") && state.message == Message(Language.russian.notFound("ё№ъ"), isTrouble: true))
    state.perform(.back)
    #expect(!state.search.isOpen && state.search.needle.isEmpty && state.focus == .schools)
  }

  @Test("n and N go round the matches; without a search they say so")
  func again() {
    var state = Small.dashboard()
    state.perform(.searchNext)
    #expect(state.message == Message("Сначала поиск: /"))
    _ = state.handle(.script(.cyrillic))
    state.perform(.searchNext)
    #expect(state.message == Message("Сначала поиск: ."), "the key in the layout that is typed")
    state = searching("4")
    #expect(state.school == ID("b-14"))
    state.perform(.open)
    #expect(!state.search.isOpen)
    state.perform(.nextPane, .searchNext)
    #expect(state.school == ID("c-47") && state.focus == .schools)
    state.perform(.searchNext)
    #expect(state.school == ID("b-14"))
    state.perform(.searchPrevious)
    #expect(state.school == ID("c-47"))
    state.perform(.back)
    #expect(state.search.needle.isEmpty && state.focus == .schools)
  }

  @Test("F4 where nothing is edited says so, in every pane")
  func nothingToEdit() {
    for (screen, tabs) in [(Command.schools, 3), (.coverage, 1), (.network, 2)] {
      var state = Small.dashboard(screen: screen)
      for _ in 0..<tabs {
        #expect(state.perform(.edit).isEmpty && state.message != nil && state.overlay == nil, "\(state.focus)")
        state.perform(.nextPane)
      }
    }
    var state = Small.dashboard(screen: .today)
    state.perform(.nextPane, .edit)
    #expect(state.message?.text == Language.russian.lineIsNoItem)
  }

  // MARK: - Help and palette

  @Test("The help finds by key and by word, in both languages and layouts", arguments: ["F8", "удал", "elfk", "УДАЛ"])
  func help(typed: String) {
    let lines = CommandList.help(matching: typed, .latin, .russian)
    #expect(lines.count == 2 && "\(lines)".contains("корзин"))
  }

  @Test("Without words the help has every command below its group")
  func wholeHelp() {
    let lines = CommandList.help(matching: "", .cyrillic, .russian)
    #expect(lines.count == CommandTable.lines.count + CommandGroup.allCases.count)
    #expect("\(lines)".contains("F10 й") && CommandList.help(matching: "щзъ", .latin, .russian).isEmpty)
  }

  @Test(
    "The palette finds a command by its name, by words of its sentence, in the other layout",
    arguments: [("тема", Command.theme), ("Theme", .theme), ("ntvf", .theme), ("приост", .suspend), ("выйти", .leave)])
  func palette(typed: String, command: Command) {
    #expect(CommandList.palette(matching: typed, .latin, .russian).first?.command == command)
  }

  @Test("The palette runs what is selected; a paste and a letter begin at the top again; Esc closes")
  func run() {
    var state = Small.dashboard()
    state.perform(.palette, .down, .down, .down)
    _ = state.handle(.paste("ntvf"))
    guard case .palette(let list) = state.overlay else { return #expect(Bool(false), "no palette") }
    #expect(list.selected == 0)
    #expect(state.perform(.open) == [.nextTheme] && state.overlay == nil)
    state.perform(.palette, .back)
    #expect(state.overlay == nil)
    state.perform(.palette)
    _ = state.handle(.paste("нет такой"))
    #expect(state.perform(.open).isEmpty && state.overlay == nil)
    state.perform(.palette)
    for character in "zoom" { _ = state.handle(.text(.character(character))) }
    state.perform(.open)
    #expect(state.isZoomed)
  }

  @Test("Cards scroll, never beyond what was told of their length, and close by the keys that open them")
  func cards() {
    var state = Small.atItem("once")
    state.perform(.card)
    state.perform(.last)
    state.limitScrolling(to: 3)
    func top() -> Int? { if case .card(let card) = state.overlay { card.top } else { nil } }
    #expect(top() == 3)
    state.perform(.up, .up, .up, .up, .up)
    #expect(top() == 0)
    for command in [Command.back, .card, .open, .leave] {
      state.perform(.card)
      if state.overlay == nil { state.perform(.card) }
      #expect(state.perform(command).isEmpty && state.overlay == nil, "\(command)")
    }
    state.perform(.problems)
    #expect(state.overlay == .problems(Card(Language.russian.problemsTitle, [.text(Language.russian.noProblems)])))
  }
}
