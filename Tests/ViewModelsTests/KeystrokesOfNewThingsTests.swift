import Deadlines
import SchoolNetwork
import Testing
import ViewModels
import Workspace

/// A person whose keys are counted; text is not.
private struct Counted {
  var state: Dashboard
  private(set) var count = 0

  init(_ state: Dashboard) { self.state = state }

  mutating func press(_ commands: Command...) {
    for command in commands {
      count += 1
      if state.handle(.command(command)).contains(where: \.isSave) { _ = state.handle(.saved([])) }
    }
  }

  mutating func type(_ text: String) { for letter in text { _ = state.handle(.text(.character(letter))) } }

  /// A command by its name in the palette, which takes two keys.
  mutating func call(_ name: String) {
    press(.palette)
    type(name)
    press(.open)
  }
}

@Suite("How many keys new things take, without the text that is typed")
struct KeystrokesOfNewThingsTests {
  @Test("Each further school takes 2, at most 3")
  func school() {
    var hand = Counted(Small.dashboard())
    for name in ["Школа № 9", "Школа № 11"] {
      let before = hand.count
      hand.press(.newItem)
      hand.type(name)
      hand.press(.open)
      let chosen = hand.state.screens.schools.school.flatMap { hand.state.network.school($0)?.name }
      #expect(hand.count - before == 2 && chosen == name)
    }
    #expect(hand.state.network.schools.count == 6)
  }

  @Test("A risk with its significance takes 3, at most 4")
  func risk() {
    var state = Small.dashboard()
    state.perform(.open, .last, .nextPane)
    var hand = Counted(state)
    hand.press(.newItem)
    hand.type("оснащ")
    hand.press(.open)
    hand.type("высок")
    hand.press(.open)
    #expect(hand.count == 3 && hand.count <= 4)
    let risk = hand.state.network.school(ID("c-47"))?.risks.last
    #expect(risk?.factor == ID("equipment") && risk?.significance == .known(.high) && hand.state.layer == nil)
  }

  @Test("An agreement with number and day takes at most 6")
  func agreement() {
    var state = Small.atItem("once")
    state.perform(.up, .up)
    var hand = Counted(state)
    hand.call("договор")
    hand.type("подписан")
    hand.press(.nextPane)
    hand.type("12/26")
    hand.press(.nextPane)
    hand.type("20.11.2026")
    hand.press(.open)
    let agreement = hand.state.network.partnership(ID("p-2-14"))?.agreement
    #expect(agreement?.status == .known(.signed) && agreement?.number == "12/26")
    #expect(agreement?.signedOn == CalendarDay(iso: "2026-11-20") && hand.count == 5)
  }

  @Test("A partnership with two risks takes at most 7, of two that are not ticked already too")
  func partnership() {
    var state = Small.dashboard()
    state.perform(.open)
    var hand = Counted(state)
    hand.call("новое партн")
    hand.type("5")
    hand.press(.open)
    // Both are ticked by hand, though one is proposed.
    hand.press(.markDone, .down, .markDone, .open)
    let made = hand.state.network.partnerships.first {
      $0.supported.school == ID("a-2") && $0.donor.school == ID("d-5")
    }
    #expect(hand.count == 7 && made != nil && hand.state.layer == nil)
  }

  @Test("An item of six fields takes 7, and each further one 6")
  func item() {
    var hand = Counted(Small.atItem("undated"))
    hand.press(.newItem)
    for round in 1...2 {
      for text in ["Педсовет \(round)", "май", "Завуч", "Протокол", "совместный проект", "В зале"] {
        hand.type(text)
        hand.press(.nextPane)
      }
      #expect(hand.count == 1 + 6 * round)
    }
    let items = hand.state.network.partnership(ID("p-2-14"))?.roadmaps.first?.items ?? []
    let made = items.filter { $0.title.hasPrefix("Педсовет") }
    #expect(made.count == 2)
    for item in made {
      #expect(item.deadline.wording == "май" && item.responsibles.map(\.role) == ["Завуч"])
      #expect(item.expectedResult == "Протокол" && item.kind == .known(.jointProject) && item.note == "В зале")
    }
  }
}
