import Insights
import Language
import SchoolNetwork
import Testing
import ViewModels

@Suite("The card over what is chosen from")
struct CardsOverDonorsTests {
  private func card(_ state: Dashboard) -> Card? { if case .card(let card) = state.layer { card } else { nil } }

  @Test("Of the donor who could help; Esc leads back to the same line")
  func suggestion() {
    var state = Small.dashboard(Small.networkOfHelpers())
    state.perform(.open, .down, .down, .down, .suggest)
    let before = state.layer
    guard case .suggestion(let view) = before, let donor = view.donor?.donor else {
      return #expect(Bool(false), "no donor")
    }
    state.perform(.card)
    #expect(card(state)?.names == [state.network.name(of: donor)] && state.layers.count == 2)
    state.perform(.back)
    #expect(state.layer == before)
  }

  @Test("Of both schools where a donor is accepted; the ticks stay")
  func acceptance() {
    var state = Small.dashboard(Small.networkOfHelpers())
    state.perform(.open, .down, .down, .down, .suggest, .open, .markDone)
    let before = state.layer
    guard case .acceptance(let form) = before else { return #expect(Bool(false), "no form") }
    state.perform(.card)
    #expect(card(state)?.names == [form.donor, form.school].map { state.network.name(of: $0) })
    state.perform(.card)
    #expect(state.layer == before)
  }

  @Test("Of both schools of a line of the plan; the ticks and the line stay, and other rows have none")
  func plan() {
    var state = Small.dashboard(Small.networkOfHelpers(), screen: .network)
    state.perform(.plan, .markDone)
    let before = state.layer
    guard case .plan(let plan) = before, let line = plan.line else { return #expect(Bool(false), "no line") }
    state.perform(.card)
    let shown = card(state)
    #expect(shown?.names == [line.link.donor, line.link.supported].map { state.network.name(of: $0) })
    #expect(shown?.lines.contains(.heading(state.network.name(of: line.link.supported))) == true)
    state.perform(.back)
    #expect(state.layer == before)
    state.perform(.last)
    let atRoadmap = state.layer
    state.perform(.card)
    #expect(state.layer == atRoadmap)
  }

  @Test("What is written in a form is not dropped by it")
  func forms() {
    var state = Small.atItem("once", .mark)
    state.perform(.edit)
    state.type("Протокол")
    let before = state.layer
    state.perform(.card)
    #expect(before != nil && state.layer == before)
  }
}
