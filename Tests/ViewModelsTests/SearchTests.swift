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
    #expect(state.screens.schools.school == ID(found) && state.mode == .text)
    #expect(state.notice?.isTrouble != true)
    #expect((state.notice != nil) == typed.lowercased().hasPrefix("irjkf"))
  }

  @Test("From the clusters it searches the schools; in the roadmap every cell; ё is е")
  func panes() {
    #expect(searching("47", from: .clusters).screens.schools.school == ID("c-47"))
    #expect(searching("елка", from: .roadmap).screens.schools.roadmap.row == Small.row("cancelled"))
    #expect(searching("число", from: .roadmap).notice?.isTrouble == true)
    #expect(searching("25 ЧИСЛА", from: .roadmap).screens.schools.roadmap.row == Small.row("monthly"))
    #expect(searching("педагогов", from: .risks).screens.schools.risk == ID("risk-a-2-teachers"))
  }

  @Test("Nothing found: a sentence, and nothing moves; Esc drops the search")
  func nothing() {
    var state = searching("ё№ъ")
    #expect(
      state.screens.schools.school == ID("a-2")
        && state.notice == Notice(Language.russian.notFound("ё№ъ"), isTrouble: true))
    state.perform(.back)
    #expect(state.entry == nil && state.search.needle.isEmpty && state.focus == .schools)
  }

  @Test("n and N go round the matches; without a search they say so")
  func again() {
    var state = Small.dashboard()
    state.perform(.searchNext)
    #expect(state.notice == Notice("Сначала поиск: /"))
    _ = state.handle(.script(.cyrillic))
    state.perform(.searchNext)
    #expect(state.notice == Notice("Сначала поиск: ."), "the key in the layout that is typed")
    state = searching("4")
    #expect(state.screens.schools.school == ID("b-14"))
    state.perform(.open)
    #expect(state.entry == nil)
    state.perform(.nextPane, .searchNext)
    #expect(state.screens.schools.school == ID("c-47") && state.focus == .schools)
    state.perform(.searchNext)
    #expect(state.screens.schools.school == ID("b-14"))
    state.perform(.searchPrevious)
    #expect(state.screens.schools.school == ID("c-47"))
    state.perform(.back)
    #expect(state.search.needle.isEmpty && state.focus == .schools)
  }

  @Test("F4 where nothing is edited says so, in every pane")
  func nothingToEdit() {
    for (screen, tabs) in [(Command.coverage, 1), (.network, 2)] {
      var state = Small.dashboard(screen: screen)
      for _ in 0..<tabs {
        #expect(state.perform(.edit).isEmpty && state.notice != nil && state.layer == nil, "\(state.focus)")
        state.perform(.nextPane)
      }
    }
    var state = Small.dashboard(screen: .today)
    state.perform(.nextPane, .edit)
    #expect(state.notice?.text == Language.russian.lineIsNoItem(nil))
    // Outside the clusters are schools, but no record is about that.
    state = Small.dashboard()
    state.perform(.last, .edit)
    #expect(state.notice?.text == Language.russian.chooseARecord && state.layer == nil)
  }

  // MARK: - Help and palette

  @Test("The help comes over whatever is open and written, and goes without a trace", arguments: 0..<9)
  func helpOverAll(case place: Int) {
    var state = Small.atItem("once")
    switch place {
    case 0: break
    case 1:
      state.perform(.edit)
      state.type("Новое")
    case 2:
      state.perform(.search)
      state.type("шк")
    case 3:
      state.perform(.palette)
      state.type("пл")
    case 4: state.perform(.card, .down)
    case 5: state.perform(.delete)
    case 6: state.perform(.markDone)
    case 7:
      state.perform(.newItem)
      state.type("Ещё одно")
    default: state.perform(.today, .putOff)
    }
    let (before, mode) = (state, state.mode)
    state.perform(.help)
    guard case .help = state.layer else { return #expect(Bool(false), "\(place): no help") }
    #expect(state.mode == .text, "\(place)")
    state.type("F8")
    #expect(state.perform(.down, .up, .nextPane).isEmpty)
    state.perform(.back)
    #expect(state.mode == mode && state.layers == before.layers && state.screens == before.screens, "\(place)")
    #expect(state.entry == before.entry && state.network == before.network, "\(place)")
  }

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
    guard case .palette(let list) = state.layer else { return #expect(Bool(false), "no palette") }
    #expect(list.selected == 0)
    #expect(state.perform(.open) == [.nextTheme] && state.layer == nil)
    state.perform(.palette, .back)
    #expect(state.layer == nil)
    state.perform(.palette)
    _ = state.handle(.paste("нет такой"))
    #expect(state.perform(.open).isEmpty && state.layer == nil)
    state.perform(.palette)
    for character in "zoom" { _ = state.handle(.text(.character(character))) }
    state.perform(.open)
    #expect(state.desk.isZoomed)
  }

  @Test("Cards scroll, never beyond what was told of their length, and close by the keys that open them")
  func cards() {
    var state = Small.dashboard()
    state.perform(.last, .card)
    state.perform(.last)
    var sight = Sight()
    sight.lastTop = 3
    state.see(sight)
    func top() -> Int? { if case .card(let card) = state.layer { card.scroll.top(last: 100) } else { nil } }
    #expect(top() == 3)
    state.perform(.up, .up, .up, .up, .up)
    #expect(top() == 0)
    for command in [Command.back, .card, .open, .leave] {
      state.perform(.card)
      if state.layer == nil { state.perform(.card) }
      #expect(state.perform(command).isEmpty && state.layer == nil, "\(command)")
    }
    // The card of a record closes the same way; Enter edits there.
    state = Small.atItem("once")
    for command in [Command.back, .card, .leave] {
      state.perform(.card)
      guard case .record = state.layer else { return #expect(Bool(false), "no card") }
      // The section has a card of its own; the number has none.
      state.perform(.down)
      #expect(state.perform(command).isEmpty && state.layer == nil, "\(command)")
    }
    state.perform(.problems)
    #expect(state.layer == .card(Card(Language.russian.problemsTitle, [.text(Language.russian.noProblems)])))
  }
}
