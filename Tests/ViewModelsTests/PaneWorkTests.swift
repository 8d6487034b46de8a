import Deadlines
import Language
import SchoolNetwork
import Testing
import ViewModels
import Workspace

extension Dashboard {
  fileprivate var chooser: Chooser? { if case .chooser(let chooser) = layer { chooser } else { nil } }
  fileprivate var form: FieldForm? { if case .form(let form) = layer { form } else { nil } }
  fileprivate var card: RecordCard? { if case .record(let card) = layer { card } else { nil } }
  fileprivate var question: Question? { if case .question(let question) = layer { question } else { nil } }

  fileprivate func risk(_ id: String, of school: String = "a-2") -> Risk? {
    network.school(ID(school))?.risks.first { $0.id == ID(id) }
  }

  /// On the line of a field of the card that lies on top.
  fileprivate mutating func go(to field: String) {
    perform(.first)
    for _ in 0..<60 {
      guard let card, let place = card.selected else { return }
      if card.rows[place].about == .field([field]) { return }
      perform(.down)
    }
  }
}

@Suite("Risks, clusters, schools and cells, in their panes")
struct PaneWorkTests {
  /// «Школы», the risk profile of № 2.
  private func atRisks() -> Dashboard {
    var state = Small.dashboard()
    state.perform(.open, .nextPane)
    #expect(state.focus == .risks && state.screens.schools.school == ID("a-2"))
    return state
  }

  @Test("F7 asks for the factor, then for its significance, and makes the risk as one step")
  func newRisk() throws {
    var state = Small.dashboard()
    state.perform(.open, .last, .nextPane)
    let before = state.network
    state.perform(.newItem)
    #expect(state.chooser?.purpose == .factor(ID("c-47")))
    state.type("педагог")
    state.perform(.open)
    #expect(state.notice?.text == Language.russian.riskIsThere("Нехватка педагогов") && state.chooser != nil)
    state.type("оснащ")
    state.perform(.open)
    #expect(state.chooser?.purpose == .significance(ID("c-47"), ID("equipment")) && state.network == before)
    // Esc leads back to the factors.
    state.perform(.back)
    #expect(state.chooser?.purpose == .factor(ID("c-47")))
    state.type("оснащ")
    state.perform(.open)
    state.type("выс")
    state.perform(.open)
    let risk = try #require(state.network.school(ID("c-47"))?.risks.last)
    #expect(risk.factor == ID("equipment") && risk.significance == .known(.high) && state.layer == nil)
    #expect(state.screens.schools.risk == risk.id && state.focus == .risks)
    _ = state.handle(.saved([]))
    state.perform(.undo)
    #expect(state.network == before)
  }

  @Test("F8 on a risk: overcome comes first, with basis and day, and goes into the history; deleting comes second")
  func overcome() throws {
    var state = atRisks()
    let before = state.network
    let id = try #require(state.screens.schools.risk?.text)
    state.perform(.delete)
    #expect(state.question?.answers == [.overcome, .delete, .no] && state.question?.selected == 0)
    state.perform(.open)
    state.type("Мониторинг")
    state.perform(.nextPane)
    state.type("20.11.2026")
    state.perform(.open)
    let risk = try #require(state.risk(id))
    #expect(risk.status == .known(.overcome) && risk.history.count == 1 && state.layer == nil)
    let record = try #require(risk.history.first)
    #expect(record.status == .known(.overcome) && record.basis == "Мониторинг" && record.author == "Куратор")
    #expect(record.date == CalendarDay(iso: "2026-11-20") && record.significance == nil)
    _ = state.handle(.saved([]))
    state.perform(.undo)
    #expect(state.network == before)
    state.perform(.delete, .nextPane, .open)
    #expect(state.risk(id) == nil && state.layer == nil)
    _ = state.handle(.saved([]))
    state.perform(.undo)
    #expect(state.network == before)
    // A day that is none: the form stays.
    state.perform(.delete, .open, .nextPane)
    state.type("31.11.2026")
    state.perform(.open)
    #expect(state.form?.fault?.field == 1 && state.network == before)
  }

  @Test("A risk that is overcome can only be deleted")
  func overcomeAlready() throws {
    var network = Small.network()
    let address = Address(EntityKey(.school, "a-2")).appending("risks", "risk-a-2-equipment")
    let edit = try #require(network.setting("status", to: .text("overcome"), at: address))
    #expect((try? network.apply([edit])) != nil)
    var state = Small.dashboard(network)
    state.perform(.open, .nextPane, .last, .delete)
    #expect(state.question?.answers == [.delete, .no] && state.question?.selected == 1)
    state.perform(.back)
    #expect(state.layer == nil && state.network == network)
  }

  @Test("Another status on the card asks for basis and day, and undo takes both back; the first one asks for nothing")
  func changes() throws {
    var state = atRisks()
    let id = try #require(state.screens.schools.risk?.text)
    state.performSaved(.edit)
    state.go(to: "significance")
    state.performSaved(.edit)
    state.type("высок")
    state.performSaved(.open)
    #expect(state.risk(id)?.significance == .known(.high) && state.risk(id)?.history.isEmpty == true)
    let before = state.network
    state.performSaved(.edit)
    state.type("низк")
    state.performSaved(.open)
    #expect(state.form != nil && state.network == before)
    state.type("Посещение")
    state.performSaved(.open)
    let risk = try #require(state.risk(id))
    #expect(risk.significance == .known(.low) && risk.history.map(\.basis) == ["Посещение"])
    #expect(risk.history.first?.significance == .known(.low) && risk.history.first?.date == Small.today)
    let row = state.card?.rows.first { $0.about == .field(["significance"]) }
    #expect(row?.value == Language.russian.name(Open.known(Significance.low)))
    state.performSaved(.back, .undo)
    #expect(state.network == before)
  }

  @Test("F8 puts away where it is: a cluster without schools goes, one with schools says why not")
  func clusters() {
    var state = Small.dashboard()
    state.perform(.delete)
    #expect(state.notice?.text == Language.russian.chooseWhatToDelete)
    state.perform(.down, .delete)
    #expect(state.notice?.isTrouble == true && state.network == Small.network())
    state.perform(.newItem)
    state.write("Новый кластер")
    #expect(state.network.clusters.count == 2)
    state.perform(.back, .last, .up, .delete)
    #expect(state.network.clusters.count == 1 && state.layer == nil)
    for _ in 0..<2 { _ = state.handle(.saved([])) }
    state.perform(.undo, .undo)
    #expect(state.network == Small.network())
  }

  @Test("A school that is there already is named, and Enter opens it")
  func schoolTwice() {
    var state = Small.dashboard()
    state.perform(.newItem)
    state.write("школа №47")
    #expect(state.form?.fault?.text == Language.russian.schoolIsThere("Школа № 47", "Enter"))
    state.perform(.open)
    #expect(state.layer == nil && state.screens.schools.school == ID("c-47") && state.focus == .schools)
    #expect(state.network == Small.network())
  }

  @Test(
    "Delete empties the cell with the cursor, and undo fills it",
    arguments: [RoadmapColumn.number, .deadline, .responsibles, .expectedResult, .note])
  func clear(column: RoadmapColumn) throws {
    var items = Small.items
    (items[0].expectedResult, items[0].note) = ("Протокол", "В зале")
    var state = Small.atItem("once", column, Small.network(items: items))
    let before = state.network
    #expect(state.offer(.clear) == .does)
    state.performSaved(.clear)
    let item = try #require(state.item("once"))
    #expect(state.network != before)
    switch column {
    case .number: #expect(item.number.isEmpty)
    case .deadline: #expect(item.deadline == Deadline(""))
    case .responsibles: #expect(item.responsibles.isEmpty)
    case .expectedResult: #expect(item.expectedResult.isEmpty)
    default: #expect(item.note.isEmpty)
    }
    #expect(item.deleted == nil)
    state.performSaved(.clear)
    #expect(state.notice?.text == Language.russian.nothingChanged)
    state.performSaved(.undo)
    #expect(state.network == before)
  }

  @Test("A title, a status and a mark are not emptied by Delete; outside the table it is F8")
  func notCleared() {
    for column in [RoadmapColumn.title, .status, .mark] {
      var state = Small.atItem("once", column)
      state.perform(.clear)
      #expect(state.notice?.text.isEmpty == false && state.network == Small.network(), "\(column)")
    }
    var school = Small.dashboard()
    school.perform(.open, .clear)
    #expect(school.question != nil)
    var away = Small.dashboard(screen: .network)
    away.perform(.clear)
    #expect(away.question != nil || away.notice != nil)
  }

  @Test("F2 with nothing unsaved says so, and which keys edit; what another program changed is told as before")
  func save() {
    var state = Small.dashboard()
    #expect(state.perform(.save) == [.reload])
    _ = state.handle(.reloaded(Small.network()))
    #expect(state.notice?.text == "Всё сохранено. Править: Enter или F4.")
    state.perform(.save)
    _ = state.handle(.reloaded(Small.network(items: [])))
    #expect(state.notice?.text == Language.russian.readAgain)
  }

  @Test("A school's card says why it is in the resource cluster, beside what is stated; so does the cluster's")
  func reasons() throws {
    var network = Small.network()
    var criteria = ResourceCriteria()
    (criteria.noStableInternet, criteria.teacherShortage) = (.known(.yes), .known(.yes))
    criteria.tooFewComputers = .known(.no)
    var membership = Membership()
    (membership.id, membership.flag, membership.year) = (ID("m"), .known(.resourceDeficit), Small.year)
    (membership.value, membership.source) = (.known(.yes), "Приказ № 5")
    var cluster = Cluster()
    (cluster.id, cluster.name, cluster.rule) = (ID("resources"), "Ресурсы", .known(.twoResourceCriteria))
    cluster.flags = [.known(.resourceDeficit)]
    let school = Address(EntityKey(.school, "c-47"))
    let edits = [
      Edit(Address(.clusters), .insert(into: ClusterCatalogue.clusters, cluster.fieldValue, after: "results")),
      Edit(school, .insert(into: School.memberships, membership.fieldValue, after: nil)),
      network.setting("resources", to: criteria.fieldValue, at: school),
    ].compactMap(\.self)
    #expect((try? network.apply(edits)) != nil)
    var state = Small.dashboard(network)
    state.perform(.open, .last, .card)
    let words = "по критериям 2 из 3: интернет, кадры; указано — да (Приказ № 5, 2026/2027)"
    #expect(state.card?.lead.contains(.field("Ресурсы", words)) == true, "\(state.card?.lead ?? [])")
    state.perform(.back, .schools, .down, .down, .card)
    #expect(state.card?.lead.contains(.field("Школа № 47", words)) == true, "\(state.card?.lead ?? [])")
  }
}
