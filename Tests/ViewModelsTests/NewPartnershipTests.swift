import Deadlines
import Insights
import Language
import SchoolNetwork
import TestSupport
import Testing
import ViewModels
import Workspace

extension Dashboard {
  fileprivate var chooser: Chooser? { if case .chooser(let chooser) = layer { chooser } else { nil } }
  fileprivate var acceptance: AcceptForm? { if case .acceptance(let form) = layer { form } else { nil } }
  fileprivate var form: FieldForm? { if case .form(let form) = layer { form } else { nil } }
}

@Suite("Partnerships, roadmaps and sections by name")
struct NewPartnershipTests {
  /// «Школы», the school № 47 selected.
  private func atSchool(_ network: Network = Small.network(), isReadOnly: Bool = false) -> Dashboard {
    var state = Small.dashboard(network, isReadOnly: isReadOnly)
    state.perform(.open, .last)
    return state
  }

  @Test("Of any two: the selected school, a donor found by its number, uncovered risks ticked, topics typed")
  func any() throws {
    var state = atSchool()
    let before = state.network
    state.perform(.newPartnership)
    #expect(state.chooser?.purpose == .donor(ID("c-47")))
    state.type("5")
    #expect(state.chooser?.lines.map(\.name) == ["Школа № 5"])
    state.perform(.open)
    let form = try #require(state.acceptance)
    #expect(form.risks.map(\.isChosen) == [true] && form.outcome.faults.isEmpty)
    state.perform(.down)
    #expect(state.acceptance?.row == .topics)
    state.type("наставничество; ИКТ ; наставничество")
    state.perform(.open)
    let made = try #require(state.network.partnerships.first { $0.supported.school == ID("c-47") })
    #expect(made.donor.school == ID("d-5") && made.risks == [ID("teachers")] && made.status == .known(.planned))
    #expect(made.topics == ["наставничество", "ИКТ"] && state.layer == nil)
    _ = state.handle(.saved([]))
    state.perform(.undo)
    #expect(state.network == before)
  }

  @Test("The list says who carries how many and who has the same risk; another layout finds the same")
  func notes() {
    var state = atSchool()
    state.perform(.newPartnership)
    let notes = Dictionary(
      uniqueKeysWithValues: (state.chooser?.lines ?? []).map { ($0.name, $0.note) })
    #expect(notes["Школа № 14"] == Language.russian.helpsAlready(2, mayBeMore: false))
    #expect(notes["Школа № 2"] == Language.russian.sharesRisks(1) && notes["Школа № 5"] == "")
    state.type("irjkf № 14")
    #expect(state.chooser?.lines.map(\.name) == ["Школа № 14"])
    state.type("нет такой")
    #expect(state.chooser?.lines.isEmpty == true)
    state.perform(.open)
    #expect(state.notice == Notice(Language.russian.nothingFits) && state.chooser != nil)
  }

  @Test("With itself, with a partner, with a closed school: a sentence, and the list stays")
  func refused() {
    var network = Small.network()
    var closed = School()
    (closed.schema, closed.id, closed.name, closed.status) = (1, ID("e-9"), "Школа № 9", .known(.closed))
    #expect((try? network.apply([Edit.creating(closed)])) != nil)
    var state = Small.dashboard(network)
    state.perform(.open)
    #expect(state.screens.schools.school == ID("a-2"))
    state.perform(.newPartnership)
    let language = Language.russian
    for (typed, sentence) in [
      ("2", language.sentence(.withItself, in: network)),
      ("14", language.partnershipIsThere("Школа № 2", "Школа № 14")),
      ("9", language.sentence(.closed(ID("e-9")), in: network)),
    ] {
      state.type(typed)
      state.perform(.open)
      #expect(state.notice?.text == sentence && state.chooser != nil)
    }
    #expect(state.network == network)
    state.perform(.back)
    #expect(state.chooser?.purpose == .supported)
    state.perform(.back)
    #expect(state.layer == nil)
  }

  @Test("Without a selected school the school is asked for first; read-only nothing is asked")
  func schoolFirst() {
    var state = Small.dashboard()
    state.perform(.newPartnership)
    #expect(state.chooser?.purpose == .supported)
    state.type("47")
    state.perform(.open)
    #expect(state.chooser?.purpose == .donor(ID("c-47")))
    var closed = atSchool(isReadOnly: true)
    closed.perform(.newPartnership)
    #expect(closed.layer == nil && closed.notice == Notice(Language.russian.storeIsReadOnly, isTrouble: true))
  }

  @Test("Topics that were being typed are offered again")
  func draft() throws {
    var state = atSchool()
    state.perform(.newPartnership)
    state.type("5")
    state.perform(.open, .down)
    state.type("наставничество")
    let draft = try #require(state.abandonedDraft)
    #expect(draft.place == .newPartnership(ID("c-47"), with: ID("d-5")) && draft.texts == ["наставничество"])
  }

  // MARK: - Roadmaps

  @Test("A roadmap: this school year is proposed; a year that has one is refused")
  func roadmap() throws {
    var state = Small.dashboard()
    state.perform(.open, .down)
    #expect(state.screens.schools.school == ID("d-5"))
    state.perform(.nextPane, .nextPane)
    let before = state.network
    state.perform(.newRoadmap)
    #expect(state.form?.entries.first?.text == "2026/2027" && state.form?.entries.first?.isSelected == true)
    state.perform(.open)
    let made = try #require(state.network.partnership(ID("p-5-14"))?.roadmaps.first)
    #expect(made.year == Small.year && state.layer == nil)
    #expect(state.screens.schools.roadmap.row == .group(ID("p-5-14"), made.id))
    // What is empty says its key.
    guard case .group(_, let heading) = state.screens.schools.roadmap.rows[0] else { return #expect(Bool(false)) }
    #expect(heading.text().contains(Language.russian.noItems("F7")))
    state.perform(.newRoadmap)
    #expect(state.form?.entries.first?.text == "2027/2028")
    for typed in ["2026/2027", "летом"] {
      state.type(typed)
      state.perform(.open)
      #expect(state.form?.fault != nil)
    }
    state.perform(.back, .undo)
    #expect(state.network == before)
  }

  @Test("A section, below the selected one; F7 makes an item in it")
  func section() throws {
    var state = Small.atItem("monthly")
    let before = state.network
    state.perform(.newSection)
    for typed in ["", "работа с детьми"] {
      state.type(typed)
      state.perform(.open)
      #expect(state.form?.fault != nil)
    }
    state.write("Педагоги")
    let map = try #require(state.network.partnership(ID("p-2-14"))?.roadmaps.first)
    #expect(map.sections.map(\.title) == ["Организация", "Педагоги", "Работа с детьми"])
    let section = map.sections[1].id
    #expect(state.screens.schools.roadmap.row == .section(ID("p-2-14"), ID("map"), section))
    state.perform(.newItem)
    state.write("Педсовет")
    let item = state.screens.schools.roadmap.item.flatMap { state.network.item(at: $0)?.item }
    // Its section is the second now; another item still has 2.1.
    #expect(item?.section == section && item?.number == "")
    for _ in 0..<2 { _ = state.handle(.saved([])) }
    state.perform(.undo, .undo)
    #expect(state.network == before)
  }

  @Test("The items are numbered by their order in one step")
  func renumber() {
    var state = Small.atItem("monthly")
    state.performSaved(.newItem)
    state.type("Вставка")
    state.performSaved(.open)
    let before = state.network
    state.performSaved(.renumber)
    let map = state.network.partnership(ID("p-2-14"))?.roadmaps.first
    #expect(map?.itemsInOrder.map(\.number) == ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4"])
    #expect(state.network == before)
    state.perform(.renumber)
    #expect(state.notice?.text == Language.russian.numbersAreInOrder)
    var other = Small.atItem("monthly")
    other.dropNumber(of: "once")
    other.performSaved(.renumber)
    #expect(other.item("once")?.number == "1.1")
    other.performSaved(.undo)
    #expect(other.item("once")?.number == "")
  }
}

extension Dashboard {
  /// The draft that is kept if the program has to end.
  fileprivate var abandonedDraft: Draft? {
    var state = self
    let effects = state.abandon()
    for case .keepUnsaved(let kept) in effects {
      for one in kept { if let draft = one.draft { return draft } }
    }
    return nil
  }

  /// Empties the number of an item by its cell.
  fileprivate mutating func dropNumber(of item: String) {
    while screens.schools.roadmap.row != Small.row(item) { perform(.up) }
    while screens.schools.roadmap.column != .number { perform(.left) }
    performSaved(.clear)
  }
}
