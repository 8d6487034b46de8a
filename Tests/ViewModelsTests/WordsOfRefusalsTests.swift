import Language
import SchoolNetwork
import Testing
import Workspace

@testable import ViewModels

@Suite("What is said where a key does nothing, and where a command has none")
struct WordsOfRefusalsTests {
  @Test("F8 where nothing is deleted says on which screen that is done, whatever the row; Enter there and F8 do it")
  func deleteElsewhere() {
    let words = Language.russian.deleteElsewhere("2", "F8")
    #expect(words.contains("на экране «Школы» (2)"))
    for screen in [Command.today, .coverage] {
      var state = Small.dashboard(screen: screen)
      for step in [Command.first, .down, .down, .last, .right] {
        state.perform(step)
        #expect(state.offer(.delete) == .refused(Notice(words)), "\(screen) \(step)")
      }
    }
    var figures = Small.dashboard(screen: .today)
    figures.perform(.nextPane)
    #expect(figures.offer(.delete) == .refused(Notice(words)))
    // On the screens where rows can go, the row is what is wrong.
    #expect(Small.dashboard().offer(.delete) == .refused(Notice(Language.russian.chooseWhatToDelete)))
  }

  @Test("On a network that is only read, undo and redo say so, with steps and without")
  func readOnlyUndo() {
    let earlier = EarlierHistory.waiting(canUndo: true, canRedo: true)
    for history in [EarlierHistory.taken, earlier] {
      for command in [Command.undo, .redo] {
        var state = Small.dashboard(isReadOnly: true)
        state.workspace.earlier = history
        #expect(state.perform(command).isEmpty)
        #expect(state.notice?.text.contains("только для чтения") == true, "\(command)")
      }
    }
  }

  @Test("Help names each command without a key as it is found among all commands, which its key opens")
  func helpOfCommands() {
    for language in Language.allCases {
      let lines = CommandList.help(matching: "", .latin, language)
      for line in CommandTable.lines where line.keys.isEmpty {
        let label = language(line.label)
        #expect(
          lines.contains { told in
            guard case .command(let keys, let sentence) = told else { return false }
            return keys == ":" && sentence.hasPrefix(language.commandNamed(label) + " ")
          }, "\(label)")
      }
      for line in lines { if case .command(let keys, _) = line { #expect(!keys.isEmpty) } }
    }
  }

  @Test("F1 over the trash and the remarks opens the help, and that gives them back")
  func helpOverLists() throws {
    var state = Small.dashboard()
    state.perform(.trash)
    let trash = try #require(state.layer)
    state.perform(.help)
    guard case .help? = state.layer else {
      Issue.record("no help")
      return
    }
    state.perform(.help)
    #expect(state.layer == trash)
    state.perform(.back)
    #expect(state.layers.isEmpty)
  }

  @Test("What comes back from the trash beside a school of its name says what the check finds")
  func nameTaken() throws {
    var network = Small.network()
    let hanging = try network.hanging(on: .school(ID("c-47")), year: Small.year)
    try network.apply(network.puttingAway(hanging, today: Small.today, author: "Другой"))
    var taken = School()
    (taken.schema, taken.id, taken.name) = (1, ID("new-47"), "Школа №47")
    try network.apply([try Edit.creating(.school, taken.fieldValue)])
    var state = Small.dashboard(network)
    state.perform(.trash)
    while case .trash(let view)? = state.layer, view.rows[view.selected].thing != .school(ID("c-47")) {
      state.perform(.down)
    }
    state.perform(.open)
    #expect(state.network.school(ID("c-47"))?.deleted == nil)
    #expect(state.notice?.text.contains("Проверка теперь замечает: ") == true, "\(state.notice?.text ?? "")")
  }
}
