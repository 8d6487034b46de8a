import Deadlines
import Language
import SchoolNetwork
import TestSupport
import Testing
import Typing
import ViewModels
import Workspace

@Suite("The card of a record, and the form of it")
struct RecordCardTests {
  /// «Школы», the school № 47 selected, and its card.
  private func card(isReadOnly: Bool = false) -> Dashboard {
    var state = Small.dashboard(isReadOnly: isReadOnly)
    state.perform(.open, .last, .card)
    #expect(state.record?.address == Address(EntityKey(.school, "c-47")))
    return state
  }

  @Test("Every field that a person sets has a line, on the cards of all kinds of records that keys lead to")
  func everyField() throws {
    let network = Sample.network
    var seen: [RecordTable] = []
    func look(_ state: Dashboard) throws {
      var state = state
      let card = try #require(state.record)
      let table = try #require(network.place(at: card.address)?.table)
      if state.record?.rows.last?.about == .folded { state.perform(.last, .open) }
      let shown = Set(state.record?.rows.map(\.about) ?? [])
      for field in FieldPlace.all(of: table) where field.line.keeper == nil {
        if case .record = field.line.kind { continue }
        #expect(shown.contains(.field(field.names)), "\(table.name): \(field.typed)")
      }
      if !seen.contains(table) { seen.append(table) }
      state.perform(.first)
      for _ in 0..<1000 {
        // A record of a list has a card too.
        if case .element(let list, _) = state.selectedRow?.about,
          let inner = FieldPlace.all(of: table).first(where: { $0.names == list })?.line.kind.table,
          inner.withInner.contains(where: { !seen.contains($0) })
        {
          var deeper = state
          deeper.perform(.card)
          #expect(deeper.record?.address.path.count == card.address.path.count + 1)
          try look(deeper)
        }
        let before = state.record?.selected
        state.perform(.down)
        if state.record?.selected == before { break }
      }
    }
    var state = Small.dashboard(network)
    state.perform(.card)
    try look(state)
    state.perform(.back, .down, .card)
    try look(state)
    state.perform(.back, .up, .open, .first)
    for _ in network.schools {
      var one = state
      one.perform(.card)
      try look(one)
      one.perform(.back, .open, .first, .up)
      if case .group = one.screens.schools.roadmap.row {
        one.perform(.card)
        try look(one)
      }
      state.perform(.down)
    }
    // A record that is the field of another has its fields on the card of that.
    let fields = RecordTable.all.flatMap(\.fields).compactMap { line -> RecordTable? in
      if case .record(let table) = line.kind { table } else { nil }
    }
    // There are no cards of what the network has not.
    func hasOne(_ value: FieldValue, _ table: RecordTable, _ wanted: RecordTable) -> Bool {
      guard value != .notSet else { return false }
      return table == wanted
        || table.fields.contains { line in
          guard let inner = line.kind.table else { return false }
          let held = value[line.name]
          if case .list(let values) = held { return values.contains { hasOne($0, inner, wanted) } }
          return hasOne(held, inner, wanted)
        }
    }
    let entities =
      network.schools.map { ($0.fieldValue, RecordTable(School.self)) }
      + network.partnerships.map { ($0.fieldValue, RecordTable(Partnership.self)) }
      + network.templates.map { ($0.fieldValue, RecordTable(RoadmapTemplate.self)) }
      + [
        (network.town.fieldValue, RecordTable(Town.self)),
        (network.riskCatalogue.fieldValue, RecordTable(RiskCatalogue.self)),
        (network.clusterCatalogue.fieldValue, RecordTable(ClusterCatalogue.self)),
      ]
    let missing = RecordTable.all.filter { table in
      !seen.contains(table) && !fields.contains(table) && entities.contains { hasOne($0.0, $0.1, table) }
    }.map(\.name)
    // The catalogue and the templates have no rows on a screen yet.
    #expect(missing == ["RiskCatalogue", "RiskFactor", "ClusterCatalogue", "RoadmapTemplate"], "\(missing)")
  }

  @Test(
    "A field is edited by its kind; the network has the value, and undo takes it back",
    arguments: [
      ("name", "Лицей № 147", FieldValue.text("Лицей № 147")), ("kind", "лицей", .text("lyceum")),
      ("number", "114", .number("114")), ("statusSince", "1 сентября", .text("2026-09-01")),
      ("resources.noInternet", "нет", .text("no")), ("branchOf", "№ 14", .text("b-14")),
      ("note", "Строка", .text("Строка")), ("site", "https://example.org", .text("https://example.org")),
      ("variants", "МБОУ № 47", .list([.text("МБОУ № 47")])),
    ])
  func kinds(field: String, typed: String, value: FieldValue) {
    var state = card()
    let before = state.network
    state.edit(field, typed)
    #expect(state.record?.editor == nil && state.record?.fault == nil, "\(state.record?.fault ?? "")")
    let names = field.split(separator: ".").map(String.init)
    #expect(state.network.school(ID("c-47"))?.fieldValue[names] == value)
    #expect(state.selectedRow?.about == .field(names))
    _ = state.handle(.saved([]))
    state.perform(.back, .undo)
    #expect(state.network == before)
  }

  @Test(
    "What cannot be is told below the field, which stays open; nothing changes",
    arguments: [
      ("number", "четыре"), ("statusSince", "31.11.2026"), ("name", "  "), ("name", "Школа № 14"), ("branchOf", "№ 47"),
      ("site", "a\u{1B}[31mb"),
    ])
  func faults(field: String, typed: String) {
    var state = card()
    let before = state.network
    state.edit(field, typed)
    if typed.contains("\u{1B}") { return #expect(!"\(state.network)".contains("\u{1B}")) }
    #expect(state.record?.editor != nil && !(state.record?.fault ?? "").isEmpty)
    #expect(state.network == before)
    _ = state.handle(.text(.backspace))
    #expect(state.record?.fault == nil)
  }

  @Test("Esc leads back to the card and keeps what was typed; the next F4 offers it")
  func left() {
    var state = card()
    let before = state.network
    state.choose("note")
    state.perform(.edit)
    state.type("Позвонить директору")
    state.perform(.back)
    #expect(state.record?.editor == nil && state.network == before)
    #expect(state.notice?.text == Language.russian.typedTextWaits("F4"))
    state.perform(.edit)
    #expect(state.record?.editor?.entry.text == "Позвонить директору")
    state.perform(.open)
    #expect(state.network.school(ID("c-47"))?.note == "Позвонить директору")
  }

  @Test("F7 in a list asks for what a record cannot be without, and makes it; F8 takes it out")
  func lists() {
    var state = card()
    let before = state.network
    state.choose("people")
    state.perform(.newItem)
    #expect(state.record?.editor?.isNew == true)
    state.write("Зайцева Анна Павловна")
    let person = state.network.school(ID("c-47"))?.people.first
    #expect(person?.name == "Зайцева Анна Павловна" && person?.id.isNone == false)
    #expect(state.selectedRow?.about == .element(["people"], id: person?.id.text ?? ""))
    // Its own card lies over this one.
    state.perform(.open)
    state.edit("role", "директор")
    state.perform(.back)
    #expect(state.record?.address == Address(EntityKey(.school, "c-47")))
    #expect(state.network.school(ID("c-47"))?.people.first?.role == "директор")
    #expect(state.selectedRow?.value == "Зайцева Анна Павловна · директор")
    state.perform(.delete)
    #expect(state.network.school(ID("c-47"))?.people.isEmpty == true)
    for _ in 0..<3 { _ = state.handle(.saved([])) }
    state.perform(.back, .undo, .undo, .undo)
    #expect(state.network == before)
  }

  @Test("A record that needs several fields asks for them one after the other")
  func several() {
    var state = card()
    state.choose("memberships")
    state.perform(.newItem)
    state.write("шнор")
    #expect(state.record?.editor?.isNew == true && state.network.school(ID("c-47"))?.memberships.isEmpty == true)
    state.write("2026/2027")
    state.perform(.open)
    let membership = state.network.school(ID("c-47"))?.memberships.first
    #expect(membership?.flag == .known(.lowResults) && membership?.year == Small.year)
  }

  @Test("Several risks are chosen by ticks")
  func ticks() {
    var state = Small.dashboard()
    state.perform(.open, .first, .open, .up, .up)
    guard case .group = state.screens.schools.roadmap.row else { return #expect(Bool(false), "no heading") }
    state.perform(.card)
    #expect(state.record?.address == Address(EntityKey(.partnership, "p-2-14")))
    state.choose("risks")
    state.perform(.edit)
    for choice in state.record?.editor?.shown ?? [] {
      #expect(state.record?.editor?.isTicked(choice) == (choice.name == "Нехватка педагогов"))
    }
    for _ in 0..<2 {
      _ = state.handle(.text(.character(" ")))
      state.perform(.down)
    }
    state.perform(.open)
    #expect(state.network.partnership(ID("p-2-14"))?.risks == [ID("equipment")])
  }

  @Test("Read-only: the card is shown and nothing of it opens")
  func readOnly() {
    var state = card(isReadOnly: true)
    state.choose("note")
    state.perform(.edit)
    #expect(state.record?.editor == nil && state.notice?.isTrouble == true)
    state.choose("people")
    state.perform(.newItem)
    #expect(state.record?.editor == nil)
  }

  @Test("F7 makes what the pane is of: a school, a cluster, a risk; F4 opens the card at what is worked on most")
  func making() {
    var state = Small.dashboard()
    let before = state.network
    state.perform(.newItem)
    state.write("Школа № 9")
    let school = state.network.schools.first { $0.name == "Школа № 9" }
    #expect(school?.number == 9 && state.screens.schools.school == school?.id && state.focus == .schools)
    state.perform(.nextPane)
    #expect(state.focus == .risks)
    state.perform(.newItem)
    state.write("оснащ")
    // Its significance is asked for; it may be left open.
    state.perform(.open)
    #expect(state.network.school(school?.id ?? .none)?.risks.map(\.factor) == [ID("equipment")])
    state.perform(.edit)
    #expect(state.selectedRow?.about == .field(["significance"]))
    state.perform(.back, .previousPane, .previousPane, .down, .edit)
    #expect(state.record?.address == Address(.clusters).appending("clusters", "results"))
    #expect(state.selectedRow?.about == .field(["rule"]))
    for _ in 0..<2 { _ = state.handle(.saved([])) }
    state.perform(.back, .undo, .undo)
    #expect(state.network == before)
  }

  @Test("The name of a school that there is already is refused, and the form stays")
  func twice() {
    var state = Small.dashboard()
    let before = state.network
    for name in ["Школа № 47", "  "] {
      state.perform(.newItem)
      state.write(name)
      guard case .form(let form) = state.layer else { return #expect(Bool(false), "no form") }
      #expect(form.fault != nil && state.network == before, "\(name)")
      state.perform(.back)
    }
  }
}

@Suite("What a person does on a card who knows tables")
struct CardHabitTests {
  private func card() -> Dashboard {
    var state = Small.dashboard()
    state.perform(.open, .last, .card)
    return state
  }

  @Test("Letters are no commands where a field is selected: whoever begins to write undoes nothing")
  func letters() {
    var state = card()
    #expect(state.mode == .fields)
    let before = state
    _ = state.handle(.unknownKey)
    #expect(state.layer == before.layer && state.network == before.network)
    #expect(state.notice?.text == Language.russian.enterEdits)
    state.choose("note")
    state.perform(.edit)
    #expect(state.mode == .text)
  }

  @Test("Tab behind the name of a new person goes on in the person, not in the school")
  func tabInNew() {
    var state = card()
    state.choose("people")
    state.perform(.newItem)
    state.type("Ли Анна")
    state.perform(.nextPane)
    let person = state.network.school(ID("c-47"))?.people.first
    #expect(person?.name == "Ли Анна")
    #expect(state.record?.address.path.last?.id == person?.id.text && state.record?.editor != nil)
    state.write("директор")
    #expect(state.network.school(ID("c-47"))?.people.first?.role == "директор")
    state.perform(.back)
    #expect(state.record?.address == Address(EntityKey(.school, "c-47")))
  }

  @Test("Where the fields that hold nothing are shown, the first of them is selected")
  func unfolded() {
    var state = card()
    state.perform(.last, .open)
    guard case .field(let names)? = state.selectedRow?.about else { return #expect(Bool(false), "no field") }
    #expect(state.selectedRow?.value.isEmpty == true, "\(names)")
  }
}
