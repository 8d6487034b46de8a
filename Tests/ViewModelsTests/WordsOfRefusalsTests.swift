import Language
import SchoolNetwork
import Testing
import Workspace

@testable import ViewModels

@Suite("What is said where a key does nothing, and where a command has none")
struct WordsOfRefusalsTests {
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
