import Language
import SchoolNetwork
import TestSupport
import Testing
import Typing
import ViewModels
import Workspace

/// What a person expects of a card and its fields at second sight.
@Suite("Habits at cards")
struct CardHabitsTests {
  private func card(_ network: Network = Small.network()) -> Dashboard {
    var state = Small.dashboard(network)
    state.perform(.open, .last, .card)
    return state
  }

  private func school(_ state: Dashboard) -> School? { state.network.school(ID("c-47")) }

  // MARK: - Asked for

  @Test("A stated membership asks for its yes or no behind the year; Enter leaves it open, + says yes")
  func membership() {
    for (sign, value) in [("", nil), ("+", Answer.yes), ("−", .no), ("*", .unknown)] {
      var state = card()
      state.choose("memberships")
      state.perform(.newItem)
      state.write("шнор")
      state.write("2026/2027")
      #expect(state.record?.editor?.place.line.name == Membership.value.name && state.record?.editor?.isNew == true)
      if let sign = sign.first { _ = state.handle(.text(.character(sign))) } else { state.perform(.open) }
      #expect(state.record?.editor == nil)
      #expect(school(state)?.memberships.first?.value == value.map { .known($0) }, "\(sign)")
    }
  }

  // MARK: - Yes and no

  @Test(
    "+, − and * among the answers keep what they mean at once",
    arguments: [("+", Answer.yes), ("-", .no), ("−", .no), ("*", .unknown)])
  func answers(sign: String, answer: Answer) {
    var state = card()
    state.choose("resources.noInternet")
    state.perform(.edit)
    #expect(state.record?.editor?.isChoice == true)
    _ = state.handle(.text(.character(Character(sign))))
    #expect(state.record?.editor == nil && school(state)?.resources?.noStableInternet == .known(answer))
  }

  @Test("A sign is text where no answer is asked for, and none where the answer cannot be given")
  func signsAsText() {
    var state = card()
    state.choose("note")
    state.perform(.edit)
    _ = state.handle(.text(.character("+")))
    #expect(state.record?.editor?.entry.text == "+")
  }

  // MARK: - Taken out

  @Test("F8 takes a record out, says what and how it comes back; the cursor stays near")
  func takenOut() {
    var state = card()
    let before = state.network
    for name in ["Анна", "Борис", "Вера"] {
      state.choose("people")
      state.perform(.newItem)
      state.write(name)
      _ = state.handle(.saved([]))
    }
    let ids = school(state)?.people.map(\.id.text) ?? []
    #expect(state.selectedRow?.about == .element(["people"], id: ids[2]))
    state.perform(.up)
    state.performSaved(.delete)
    #expect(school(state)?.people.map(\.name) == ["Анна", "Вера"])
    #expect(state.notice?.text.contains("Борис") == true && state.notice?.text.hasSuffix("Ctrl+Z — вернуть.") == true)
    #expect(state.selectedRow?.about == .element(["people"], id: ids[2]))
    state.performSaved(.delete)
    #expect(state.selectedRow?.about == .element(["people"], id: ids[0]))
    state.performSaved(.delete)
    #expect(state.selectedRow?.about == .field(["people"]) && state.network.school(ID("c-47"))?.people.isEmpty == true)
    state.performSaved(.undo, .undo, .undo)
    #expect(school(state)?.people.map(\.name) == ["Анна", "Борис", "Вера"])
    state.performSaved(.undo, .undo, .undo)
    #expect(state.network == before)
  }

  @Test("Where the file says more of a record than is known, the record stays, and nothing waits to be saved")
  func holdsMore() {
    var state = card()
    state.choose("people")
    state.perform(.newItem)
    state.write("Анна")
    _ = state.handle(.saved([]))
    let before = state.network
    let id = school(state)?.people.first?.id.text ?? ""
    let effects = state.perform(.delete)
    let failure = SaveFailure.doesNotFit(.holdsMore(id), file: "schools/c-47.json")
    #expect(state.handle(.saved([FailedSave(effects.flatMap(\.edits), failure)])).isEmpty)
    #expect(state.network == before && state.workspace.unsaved.isEmpty && state.workspace.failure == nil)
    #expect(state.notice?.text.contains("пропали бы") == true && state.notice?.isTrouble == true)
    #expect(state.selectedRow?.about == .element(["people"], id: id))
    // Undo goes on with the step before it.
    state.performSaved(.undo)
    #expect(school(state)?.people.isEmpty == true)
  }

  // MARK: - Known words

  @Test("The participants of a visit are completed by people and offices, one after another")
  func participants() throws {
    var network = Small.network()
    var (one, other) = (Person(), Person())
    (one.id, one.name, one.role) = (ID("h-1"), "Озерова Т. М.", "Директор")
    (other.id, other.name) = (ID("h-2"), "Яшина О. П.")
    let address = Address(EntityKey(.school, "a-2"))
    try network.apply([
      Edit(address, .insert(into: School.people, one.fieldValue, after: nil)),
      Edit(address, .insert(into: School.people, other.fieldValue, after: "h-1")),
    ])
    var state = card(network)
    state.choose("visits")
    state.perform(.newItem)
    state.write("20.11.2026")
    state.perform(.open)
    state.choose("participants")
    state.perform(.edit)
    state.type("озер")
    state.perform(.down)
    #expect(state.record?.editor?.entry.text == "Озерова Т. М.")
    for letter in "; ди" { _ = state.handle(.text(.character(letter))) }
    state.perform(.down)
    #expect(state.record?.editor?.entry.text == "Озерова Т. М.; Директор")
  }

  // MARK: - How it is read

  @Test("Below a kind that is no name yet it is said, with the one that is near; below an office that holds more too")
  func echoes() {
    var state = Small.atItem("once")
    state.perform(.card)
    state.choose("kind")
    state.perform(.edit)
    state.type("сем")
    let echo = state.record?.echo(state.scope) ?? ""
    #expect(echo.contains("своими словами: «сем»"))
    state.type("проект")
    state = card()
    state.choose("people")
    state.perform(.newItem)
    state.type("рук. ШМО, Петрова")
    #expect(state.record?.echo(state.scope)?.contains("должность «рук. ШМО», имя «Петрова»") != false)
    state.perform(.back, .back)
    state = Small.atItem("once", .responsibles)
    state.perform(.edit)
    state.type("рук. ШМО, Петрова")
    #expect(
      state.screens.schools.editor?.echo(state.scope)?.hasPrefix("понято: должность «рук. ШМО», имя «Петрова»") == true)
    state.type("Директор")
    #expect(state.screens.schools.editor?.echo(state.scope)?.contains("понято") != true)
  }

  @Test("A deadline and a day on a card say how they are understood, as in the cell")
  func echoesOfDays() {
    var state = Small.atItem("once")
    state.perform(.card)
    state.choose("deadline.wording")
    state.perform(.edit)
    state.type("до 15 декабря")
    #expect(state.record?.echo(state.scope) == "вт, 15 декабря 2026, через 22 дня")
    state = card()
    state.choose("statusSince")
    state.perform(.edit)
    state.type("завтра")
    #expect(state.record?.echo(state.scope) == "вт, 24 ноября 2026, завтра")
    #expect(Language.allCases.count == 2)
  }

  // MARK: - Where it opens

  @Test("F4 on a cluster opens its card at the rule, also where it has none")
  func rule() {
    var state = Small.dashboard()
    state.perform(.down)
    #expect(state.focus == .clusters)
    state.perform(.edit)
    #expect(state.selectedRow?.about == .field(["rule"]))
    state.perform(.edit)
    #expect(state.record?.editor?.place.line.name == Cluster.rule.name)
  }

  @Test("A text of several lines keeps them on the card")
  func lines() {
    var state = card()
    state.choose("note")
    state.perform(.edit)
    _ = state.handle(.paste("Первая\nВторая\n\nЧетвёртая"))
    state.performSaved(.open)
    #expect(state.selectedRow?.value == "Первая\nВторая\n\nЧетвёртая")
  }

  @Test("What is half written says where it belongs by a name, never by a code")
  func namesOfDrafts() {
    let network = Small.network()
    let places: [(Draft.Place, String?)] = [
      (.field(Address(EntityKey(.town, "town")), name: "note"), "Приозёрск"),
      (.field(Address(.riskFactors), name: "x"), Language.russian.name(EntityKind.riskFactors)), (.newSchool, nil),
      (.newTemplate, nil), (.field(Address(EntityKey(.school, "c-47")), name: "note"), "Школа № 47"),
    ]
    for (place, name) in places {
      let words = Language.russian.words(for: Draft(place, ["текст"]).named(in: network), in: network)
      #expect(name.map { words.hasSuffix(" · " + $0) } ?? !words.contains(" · "), "\(words)")
    }
  }
}
