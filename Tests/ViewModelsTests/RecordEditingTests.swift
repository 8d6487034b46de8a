import Language
import SchoolNetwork
import TestSupport
import Testing
import ViewModels
import Workspace

@Suite("Editing on the card of a record")
struct RecordEditingTests {
  /// The card of the school № 47.
  private func card(_ network: Network = Small.network(), isReadOnly: Bool = false) -> Dashboard {
    var state = Small.dashboard(network, isReadOnly: isReadOnly)
    state.perform(.open, .last, .card)
    #expect(state.record?.address == Address(EntityKey(.school, "c-47")))
    return state
  }

  private func school(_ state: Dashboard) -> School? { state.network.school(ID("c-47")) }

  // MARK: - Yes, no, unknown

  @Test("+ − * set the selected field without opening it, and undo takes each back; elsewhere they say why not")
  func answers() {
    var state = card()
    let before = state.network
    state.choose("resources.noInternet")
    #expect(state.keys?.flatMap(\.commands).contains(.yes) == true)
    for (command, answer) in [(Command.yes, Answer.yes), (.no, .no), (.unknown, .unknown)] {
      state.perform(command)
      #expect(school(state)?.resources?.noStableInternet == .known(answer) && state.record?.editor == nil)
      #expect(state.selectedRow?.about == .field(["resources", "noInternet"]))
      _ = state.handle(.saved([]))
    }
    state.perform(.undo, .undo, .undo)
    #expect(state.network == before && state.record != nil)
    state.choose("name")
    #expect(state.keys?.flatMap(\.commands).contains(.yes) == false)
    state.perform(.yes)
    #expect(state.notice?.text == Language.russian.answersOnCards && state.network == before)
    state = card(isReadOnly: true)
    state.choose("resources.noInternet")
    state.perform(.no)
    #expect(state.notice == Notice(Language.russian.storeIsReadOnly, isTrouble: true) && state.network == before)
    state = Small.dashboard()
    state.perform(.yes)
    #expect(state.notice?.text == Language.russian.answersOnCards)
  }

  @Test("A field that is yes or no knows no third answer")
  func yesOrNo() {
    var state = Small.atItem("done")
    state.perform(.card)
    state.choose("completions")
    state.perform(.down, .card)
    state.choose("done")
    let before = state.network
    state.perform(.unknown)
    #expect(state.notice?.text == Language.russian.onlyYesOrNo && state.network == before)
    state.perform(.no)
    #expect(state.item("done")?.completions.first?.done == false)
  }

  // MARK: - References

  private static let named: Network = {
    let network = Small.network()
    let names = [
      ("s-5", "МБОУ «СОШ № 5»"), ("s-16", "СОШ № 16 имени А. С. Пушкина"), ("s-61", "Гимназия № 61"),
      ("s-1", "Лицей № 1"),
    ]
    let schools = names.map { id, name in
      var school = School()
      (school.schema, school.id, school.name) = (1, ID(id), name)
      return school
    }
    return Network(
      town: network.town, riskCatalogue: network.riskCatalogue, clusterCatalogue: network.clusterCatalogue,
      schools: (network.schools + schools).sorted { $0.id.text < $1.id.text }, partnerships: network.partnerships)
  }()

  @Test(
    "A school is found by its number, a part of its name, other spellings and in the wrong layout; the best is selected",
    arguments: [
      ("16", "s-16"), ("сош 5", "s-5"), ("МБОУ «СОШ № 5»", "s-5"), ("МОБУ СОШ №5", "s-5"), ("cji 16", "s-16"),
      ("пушк", "s-16"), ("лицей", "s-1"), ("ubvyfpbz", "s-61"), ("1", "s-1"), ("s-61", "s-61"), ("Школа № 14", "b-14"),
    ])
  func schools(typed: String, id: String) {
    var state = card(Self.named)
    state.edit("branchOf", typed)
    #expect(state.record?.fault == nil && school(state)?.branchOf.school == ID(id), "\(state.record?.fault ?? "")")
  }

  @Test("What fits nothing is said, and Enter keeps the editor")
  func nothingFits() {
    var state = card()
    let before = state.network
    state.choose("branchOf")
    state.perform(.edit)
    state.type("ыыы")
    #expect(state.record?.editor?.shown?.isEmpty == true)
    state.perform(.open)
    #expect(state.record?.editor != nil && state.record?.fault?.isEmpty == false && state.network == before)
    state.type("")
    #expect(state.record?.editor?.shown?.isEmpty == false && state.record?.fault == nil)
  }

  @Test("The whole name comes before all that contain it; what is chosen by typing is ticked by Enter")
  func best() {
    var state = card()
    state.choose("resources.noInternet")
    state.perform(.edit)
    state.type("не")
    #expect(state.record?.editor?.shown?.count ?? 0 > 1)
    state.write("нет")
    #expect(school(state)?.resources?.noStableInternet == .known(.no))
    state.choose("requests")
    state.perform(.newItem)
    state.write("Нужен психолог")
    state.perform(.card)
    state.edit("risks", "педаг")
    #expect(school(state)?.requests.first?.risks == [ID("teachers")])
    // What answered it is chosen among what has to do with the school.
    state.choose("answeredBy")
    state.perform(.edit)
    #expect(state.record?.editor?.isSeveral == true)
  }

  @Test("The section of an item is chosen among those of its roadmap")
  func sections() {
    var state = Small.atItem("once")
    state.perform(.card)
    state.choose("section")
    state.perform(.edit)
    #expect(state.record?.editor?.shown?.map(\.name).suffix(2) == ["Организация", "Работа с детьми"])
    state.write("дет")
    #expect(state.item("once")?.section == ID("s-2"))
  }

  @Test("↓ puts in what the network holds for a field of words: people and offices, kinds, places")
  func known() {
    var state = Small.atItem("once")
    state.perform(.card)
    state.choose("responsibles")
    state.perform(.newItem)
    state.perform(.down)
    #expect(state.record?.editor?.entry.text == "Директор" && state.record?.editor?.shown?.isEmpty == false)
    state.perform(.open)
    #expect(state.item("once")?.responsibles.last?.role == "Директор")
    // What is typed narrows it.
    state.choose("kind")
    state.perform(.edit)
    for letter in "обм" { _ = state.handle(.text(.character(letter))) }
    state.perform(.down)
    #expect(state.record?.editor?.entry.text == Language.russian.name(ItemKind.experienceExchange))
  }

  @Test("F3 on a reference opens what it names; Esc comes back to the line")
  func reference() {
    var state = card()
    state.edit("branchOf", "14")
    state.perform(.card)
    #expect(state.record?.address == Address(EntityKey(.school, "b-14")))
    state.perform(.back)
    #expect(state.record?.address == Address(EntityKey(.school, "c-47")))
    #expect(state.selectedRow?.about == .field(["branchOf"]))
    state.perform(.back)
    state = Small.atItem("once")
    state.perform(.card)
    state.choose("section")
    state.perform(.card)
    #expect(state.record?.address.path.last == Address.Step(Roadmap.sections, "s-1"))
  }

  // MARK: - Lists

  @Test("Ctrl+↑ and Ctrl+↓ move a record within its list as one step, past those in the trash; by the palette too")
  func moving() {
    var network = Small.network()
    let school = Address(EntityKey(.school, "c-47"))
    var after: String?
    for name in ["а", "б", "в"] {
      var visit = Visit()
      (visit.id, visit.purpose) = (ID("visit-\(name == "а" ? "a" : name == "б" ? "b" : "c")"), name)
      if name == "б" { visit.deleted = Deletion() }
      if name == "б" { visit.deleted?.on = Small.today }
      try? network.apply(Edit(school, .insert(into: School.visits, visit.fieldValue, after: after)))
      after = visit.id.text
    }
    func order(_ state: Dashboard) -> [String] { state.network.school(ID("c-47"))?.visits.map(\.purpose) ?? [] }
    var state = card(network)
    #expect(order(state) == ["а", "б", "в"])
    state.choose("visits")
    state.perform(.down, .down)
    #expect(state.selectedRow?.value == "в")
    state.perform(.moveUp)
    #expect(order(state) == ["в", "а", "б"] && state.selectedRow?.value == "в")
    state.perform(.moveUp)
    #expect(state.notice?.text == Language.russian.isFirstOfList)
    _ = state.handle(.saved([]))
    state.perform(.undo)
    #expect(state.network == network && state.record != nil)
    var other = card(network)
    other.choose("visits")
    other.perform(.down, .palette)
    for letter in "переместить ниже" { _ = other.handle(.text(.character(letter))) }
    #expect(other.offer(.moveDown) == .does && other.offer(.today) != .does)
    other.perform(.open)
    #expect(order(other) == ["б", "в", "а"], "\(order(other))")
    other.choose("name")
    other.perform(.moveDown)
    #expect(other.notice?.text == Language.russian.moveInLists)
  }

  // MARK: - Undo over a card

  @Test("Undo, redo and F2 leave the card; one whose record went with it closes and says so")
  func undo() {
    var state = card()
    let before = state.network
    state.choose("people")
    state.perform(.newItem)
    state.write("Зайцева Анна")
    state.perform(.card)
    #expect(state.record?.address.path.count == 1)
    _ = state.handle(.saved([]))
    #expect(state.perform(.save) == [.reload] && state.record?.address.path.count == 1)
    state.perform(.undo)
    #expect(state.network == before && state.record?.address == Address(EntityKey(.school, "c-47")))
    #expect(state.notice?.text.hasSuffix(Language.russian.cardsRecordIsGone) == true)
    _ = state.handle(.saved([]))
    state.perform(.redo)
    #expect(school(state)?.people.count == 1 && state.record?.rows.contains { $0.value == "Зайцева Анна" } == true)
    _ = state.handle(.saved([]))
    state.perform(.undo)
    _ = state.handle(.saved([]))
    state.perform(.undo)
    #expect(state.notice?.text == Language.russian.nothingToUndo)
  }

  @Test("What is written for a record that went away meanwhile stays in its field, with the reason")
  func goneMeanwhile() {
    var state = card()
    state.choose("note")
    state.perform(.edit)
    state.type("Позвонить")
    let open = Small.network()
    _ = state.handle(
      .reloaded(
        Network(
          town: open.town, riskCatalogue: open.riskCatalogue, clusterCatalogue: open.clusterCatalogue,
          schools: open.schools.filter { $0.id != ID("c-47") }, partnerships: open.partnerships)))
    state.perform(.open)
    #expect(state.record?.editor?.entry.text == "Позвонить" && state.record?.fault?.isEmpty == false)
  }

  @Test("A time zone is checked when it is typed; it may be named by its city")
  func timeZone() {
    var state = Dashboard(
      Small.network(), today: Small.today, language: .russian, ids: IDSource(seed: 1),
      zones: KnownZones { $0 == "Europe/Samara" })
    state.perform(.schools, .first, .card)
    #expect(state.record?.address.entity.kind == .town)
    state.edit("timeZone", "Луна/Море")
    #expect(state.record?.editor != nil && state.record?.fault?.isEmpty == false && state.network.town.timeZone.isEmpty)
    state.write("самара")
    #expect(state.network.town.timeZone == "Europe/Samara" && state.record?.editor == nil)
  }

  // MARK: - Several lines

  @Test("F7 breaks the line at the cursor, Enter keeps; arrows go from line to line; a paste keeps its lines")
  func lines() {
    var state = card()
    state.choose("note")
    state.perform(.edit)
    #expect(state.keys?.flatMap(\.commands).contains(.newItem) == true)
    state.type("Первая вторая")
    for _ in "вторая" { _ = state.handle(.text(.left)) }
    state.perform(.newItem, .up)
    #expect(state.record?.editor?.entry.text == "Первая \nвторая" && state.record?.editor?.entry.cursor == 0)
    state.perform(.down)
    _ = state.handle(.text(.end))
    _ = state.handle(.paste("\nтретья\r\nчетвёртая\n"))
    state.perform(.open)
    #expect(school(state)?.note == "Первая \nвторая\nтретья\nчетвёртая")
    state.choose("site")
    state.perform(.edit)
    _ = state.handle(.paste("https://example.org\nи ещё"))
    // It is asked whether several lines are a table.
    state.perform(.open)
    #expect(state.record?.editor?.entry.text == "https://example.org и ещё")
    state.perform(.newItem)
    #expect(state.record?.editor?.entry.text == "https://example.org и ещё")
    // A list of words has one a line.
    state.perform(.back)
    state.edit("variants", "МБОУ № 47")
    state.perform(.edit)
    _ = state.handle(.text(.end))
    _ = state.handle(.paste("\n№ 47\n"))
    state.perform(.open)
    #expect(school(state)?.variants == ["МБОУ № 47", "№ 47"])
  }

  @Test("A text of several lines may be longer than a line, up to what a field holds")
  func longText() {
    var state = card()
    state.choose("note")
    state.perform(.edit)
    _ = state.handle(.paste(String(repeating: "слово ", count: 3000)))
    state.perform(.open)
    #expect(school(state)?.note.count ?? 0 > 17_000)
    state.choose("note")
    state.perform(.edit)
    _ = state.handle(.paste(String(repeating: "слово ", count: 3000)))
    #expect(state.notice?.text == Language.russian.tooLong(20_000))
  }

  // MARK: - What is left

  @Test("A new record that was left with Esc is there again with the next F7, its first field too")
  func leftNew() {
    var state = card()
    let before = state.network
    state.choose("memberships")
    state.perform(.newItem)
    state.write("шнор")
    state.type("2026/")
    state.perform(.back)
    #expect(state.record?.editor == nil && state.network == before)
    #expect(state.notice?.text == Language.russian.typedTextWaits("F7"))
    state.perform(.newItem)
    #expect(state.record?.editor?.entry.text == "2026/")
    state.write("2026/2027")
    state.perform(.open)
    #expect(school(state)?.memberships.map(\.flag) == [.known(.lowResults)])
    state.perform(.newItem)
    #expect(state.record?.editor?.isChoice == true)
  }

  @Test("What was left is there too when the card was closed meanwhile")
  func leftAndClosed() {
    var state = card()
    state.choose("note")
    state.perform(.edit)
    state.type("Позвонить")
    let effects = state.perform(.back)
    state.perform(.back)
    #expect(state.layer == nil)
    guard case .keepUnsaved(let kept)? = effects.first else { return #expect(Bool(false), "nothing kept") }
    #expect(kept.compactMap(\.draft?.texts) == [["Позвонить"]])
    var gone = state
    #expect(gone.abandon().isEmpty && gone.workspace.aside == kept)
    state.perform(.card)
    state.choose("note")
    state.perform(.edit, .open)
    #expect(school(state)?.note == "Позвонить")
    _ = state.handle(.saved([]))
    state.perform(.back)
    #expect(state.abandon().isEmpty)
  }
}
