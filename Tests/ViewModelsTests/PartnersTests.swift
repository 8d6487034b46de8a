import Deadlines
import Insights
import Language
import SchoolNetwork
import Testing
import ViewModels
import Workspace

extension Small {
  /// № 14 has stated experience in equipment, № 5 inferred experience in teachers; a template of two items.
  static func networkOfHelpers() -> Network {
    let plain = network()
    var schools = plain.schools
    for (id, factor, kind) in [("b-14", "equipment", ExperienceKind.stated), ("d-5", "teachers", .inferred)] {
      var experience = Experience()
      (experience.id, experience.factor, experience.kind) = (ID("exp-\(id)"), ID(factor), .known(kind))
      if let place = schools.firstIndex(where: { $0.id.text == id }) { schools[place].experience = [experience] }
    }
    var template = RoadmapTemplate()
    (template.schema, template.id, template.name, template.year) = (1, ID("first"), "Первый год", year)
    template.items = [
      item("t-1", "", "1", "Подписание договора", "15.09.2026"), item("t-2", "", "2", "Итоги", "29.02.2028"),
    ]
    return Network(
      town: plain.town, riskCatalogue: plain.riskCatalogue, clusterCatalogue: plain.clusterCatalogue,
      schools: schools, partnerships: plain.partnerships, templates: [template])
  }
}

@Suite("Partners")
struct PartnersTests {
  private func suggestion(of school: Int) -> Dashboard {
    var state = Small.dashboard(Small.networkOfHelpers())
    state.perform(.open)
    for _ in 0..<school { state.perform(.down) }
    state.perform(.suggest)
    return state
  }

  private func view(_ state: Dashboard) -> SuggestionView? {
    if case .suggestion(let view) = state.layer { view } else { nil }
  }

  private func form(_ state: Dashboard) -> AcceptForm? {
    if case .acceptance(let form) = state.layer { form } else { nil }
  }

  @Test("One key leads from a school, and from one of its risks, to who could help")
  func opening() {
    var state = suggestion(of: 3)
    #expect(view(state)?.suggestion.school.text == "c-47" && view(state)?.risk == nil)
    #expect(view(state)?.suggestion.donors.map(\.donor.text) == ["d-5"])
    state.perform(.back)
    #expect(state.layer == nil)
    state = Small.dashboard(Small.networkOfHelpers())
    state.perform(.open, .nextPane)
    #expect(state.focus == .risks && state.screens.schools.school?.text == "a-2")
    state.perform(.suggest)
    #expect(view(state)?.risk?.text == "equipment")
    #expect(view(state)?.suggestion.donors.map(\.donor.text) == ["b-14"])
    state = Small.dashboard(Small.networkOfHelpers(), screen: .today)
    state.perform(.right, .right, .right, .suggest)
    #expect(view(state)?.suggestion.school.text == "c-47")
    state.perform(.back, .right, .down, .suggest)
    #expect(view(state)?.risk?.text == "teachers")
    state = Small.dashboard(Small.networkOfHelpers())
    state.perform(.suggest)
    #expect(state.layer == nil && state.notice?.text == Language.russian.chooseASchool)
  }

  @Test("Enter, Enter makes a planned partnership with the risks that it covers; undo takes it back whole")
  func accept() throws {
    var state = suggestion(of: 3)
    state.perform(.open)
    let opened = try #require(form(state))
    #expect(
      opened.risks.map(\.factor.text) == ["teachers"] && opened.risks[0].isChosen && opened.roadmap.template == nil)
    #expect(opened.risks[0].knowledge == .inferred && opened.roadmap.year == Small.year)
    let effects = state.perform(.open)
    guard case .save(let changes) = effects.first else { return #expect(Bool(false), "nothing saved") }
    #expect(changes.count == 1 && changes[0].edits.count == 1 && changes[0].edits[0].isCreation)
    let made = try #require(state.network.partnerships(supporting: ID("c-47")).first)
    #expect(made.donor.school.text == "d-5" && made.risks == [ID("teachers")] && made.status == .known(.planned))
    #expect(made.supportedName == "Школа № 47" && made.roadmaps.isEmpty && state.layer == nil)
    #expect(state.notice?.text == "Запланировано партнёрство: Школа № 5 — охватит 1 риск.")
    #expect(state.network.coveredFactors(of: ID("c-47")) == [ID("teachers")])
    state.perform(.undo)
    #expect(state.network == Small.networkOfHelpers())
    state.perform(.redo)
    #expect(state.network.partnerships(supporting: ID("c-47")).count == 1)
  }

  @Test("With a template comes a roadmap of the chosen year; what could not be moved is told")
  func acceptWithRoadmap() throws {
    var state = suggestion(of: 3)
    state.perform(.open, .down, .right, .down, .right, .open)
    let made = try #require(state.network.partnerships(supporting: ID("c-47")).first)
    let roadmap = try #require(made.roadmaps.first)
    #expect(roadmap.year?.name == "2027/2028" && roadmap.items.map(\.title) == ["Подписание договора", "Итоги"])
    #expect(roadmap.items.map(\.deadline.wording) == ["15.09.2027", "28.02.2029"])
    #expect(roadmap.title == "Дорожная карта совместных мероприятий: Школа № 47 и Школа № 5")
    #expect(Set(roadmap.items.map(\.id.text)).isDisjoint(with: ["t-1", "t-2"]))
    guard case .card(let card) = state.layer else { return #expect(Bool(false), "no notes") }
    #expect(card.lines.count == 2)
    state.perform(.back, .undo)
    #expect(state.network == Small.networkOfHelpers())
  }

  @Test("A form that is open at midnight tells of the new day: more of the roadmap would be late from the start")
  func midnight() throws {
    var state = suggestion(of: 3)
    state.perform(.open, .last, .right)
    let late = try #require(form(state)).outcome.late
    _ = state.handle(.today(Small.today.adding(days: 800)))
    let later = try #require(form(state)).outcome.late
    #expect(later?.late == 2 && later != late)
  }

  @Test("The new partnership is shown: its link on «Сеть», its row among the roadmaps; what is late at once is told")
  func shown() throws {
    var state = Small.dashboard(Small.networkOfHelpers(), screen: .network)
    state.perform(.open, .open, .open)
    let made = try #require(state.network.partnerships(supporting: ID("c-47")).first)
    #expect(state.screens.network.pane.linkRow?.link?.id == made.id)
    state = suggestion(of: 3)
    state.perform(.open, .last, .right)
    let late = try #require(form(state)).outcome.late
    #expect(late?.late == 1 && late?.all == 2)
    state.perform(.down, .right)
    #expect(try #require(form(state)).outcome.late == nil)
    state.perform(.open)
    let second = try #require(state.network.partnerships(supporting: ID("c-47")).first)
    #expect(state.screens.schools.roadmap.row == .group(second.id, second.roadmaps.first?.id))
  }

  @Test("Space ticks a risk; with nothing to cover Enter says so, and nothing is made")
  func nothingToCover() throws {
    var state = suggestion(of: 3)
    state.perform(.open, .markDone)
    #expect(form(state)?.chosen == [])
    #expect(try #require(form(state)).outcome.faults == [.nothingToCover])
    #expect(state.perform(.open).isEmpty && form(state) != nil && state.network == Small.networkOfHelpers())
    state.perform(.back)
    #expect(view(state)?.selected == 0)
  }

  @Test("To a partnership that is there risks are added, and no second one is made")
  func partnersAlready() throws {
    var state = suggestion(of: 0)
    #expect(state.screens.schools.school?.text == "a-2")
    #expect(view(state)?.suggestion.donors.first?.donor.text == "b-14")
    state.perform(.open)
    let opened = try #require(form(state))
    #expect(opened.partnership?.text == "p-2-14" && opened.risks.map(\.factor.text) == ["equipment"])
    #expect(opened.rows == [.risk(0)])
    state.perform(.open)
    #expect(state.network.partnership(ID("p-2-14"))?.risks.map(\.text) == ["equipment", "teachers"])
    #expect(state.network.partnerships.count == 2)
    state.perform(.undo)
    #expect(state.notice?.text == "Изменение рисков партнёрства Школа № 14 → Школа № 2 отменено: снова 1, было 2")
    #expect(state.network == Small.networkOfHelpers())
  }

  @Test("What is refused leaves the form open with what was ticked, and says why; nothing is to be added twice")
  func refused() throws {
    let open = Small.networkOfHelpers()
    let sealed = Network(
      town: open.town, riskCatalogue: open.riskCatalogue, clusterCatalogue: open.clusterCatalogue,
      schools: open.schools, partnerships: open.partnerships, sealed: [EntityKey(.partnership, "p-2-14")])
    var state = Small.dashboard(sealed)
    state.perform(.open, .suggest, .open)
    #expect(form(state)?.partnership?.text == "p-2-14")
    #expect(state.perform(.open).isEmpty && form(state)?.chosen == [ID("equipment")] && state.network == sealed)
    #expect(state.notice?.text == Language.russian.entityIsSealed("p-2-14"))
    // Somebody else added the risk, or finished the partnership, while the form was open.
    for (field, value) in [
      ("risks", FieldValue.list([.text("equipment"), .text("teachers")])), ("status", .text("finished")),
    ] {
      state = suggestion(of: 0)
      state.perform(.open)
      var changed = open
      let edit = changed.setting(field, to: value, at: Address(EntityKey(.partnership, "p-2-14")))
      try changed.apply(try #require(edit))
      _ = state.handle(.reloaded(changed))
      #expect(try #require(form(state)).outcome.faults == [.nothingToCover], "\(field)")
      #expect(state.perform(.open).isEmpty && state.network == changed)
    }
  }

  @Test("What would be covered is worked out without keeping anything")
  func whatIf() throws {
    var state = suggestion(of: 3)
    state.perform(.open)
    let outcome = try #require(form(state)).outcome
    #expect(outcome.live == 1 && outcome.left.isEmpty)
    #expect(state.network == Small.networkOfHelpers() && state.workspace.pending.isEmpty)
  }

  @Test("F8 declines a donor with a reason, which the next suggestion tells; without a reason it asks for one")
  func decline() {
    var state = suggestion(of: 3)
    state.perform(.delete)
    #expect(state.perform(.open).isEmpty)
    guard case .form(let form) = state.layer else { return #expect(Bool(false), "no form") }
    #expect(form.fault?.text == Language.russian.declineReasonIsMissing)
    state.type("далеко ездить")
    #expect(state.perform(.open).count == 1)
    let declined = state.network.school(ID("c-47"))?.declined.first
    #expect(declined?.reason == "далеко ездить" && declined?.date == Small.today && declined?.donor.text == "d-5")
    #expect(view(state)?.donor?.declined.count == 1)
    // A second no gives the first one another reason.
    state.perform(.delete)
    state.type("далеко ездить!")
    state.perform(.open)
    #expect(state.network.school(ID("c-47"))?.declined.map(\.reason) == ["далеко ездить!"])
    state.perform(.delete, .back)
    #expect(view(state) != nil)
    state.perform(.back, .undo, .undo)
    #expect(state.notice?.text == "Отказ донору Школа № 5 отменён")
    #expect(state.network == Small.networkOfHelpers())
  }

  @Test("A network opened for reading suggests, and neither accepts nor declines")
  func readOnly() {
    var state = Small.dashboard(Small.networkOfHelpers(), isReadOnly: true)
    state.perform(.open, .down, .down, .down, .suggest, .open)
    #expect(view(state) != nil && state.notice?.text == Language.russian.storeIsReadOnly)
    state.perform(.delete)
    #expect(view(state) != nil && state.notice != nil)
    state.perform(.up)
    #expect(view(state) != nil && state.notice == nil, "what was said of another key does not stay")
  }
}

@Suite("Templates")
struct TemplateTests {
  @Test("A partnership gets a roadmap from a template, of the year that it has none of")
  func fromTemplate() throws {
    var state = Small.atItem("once", .title, Small.networkOfHelpers())
    state.perform(.roadmapFromTemplate)
    guard case .template(let choice) = state.layer else { return #expect(Bool(false), "no choice") }
    #expect(choice.partnership.text == "p-2-14" && choice.year.name == "2027/2028")
    // The year before has one.
    state.perform(.left, .open)
    #expect(state.notice != nil && state.network == Small.networkOfHelpers())
    state.perform(.right, .open)
    let roadmaps = try #require(state.network.partnership(ID("p-2-14"))?.roadmaps)
    guard roadmaps.count == 2 else { return #expect(Bool(false), "\(roadmaps)") }
    #expect(roadmaps.map(\.year?.name) == ["2026/2027", "2027/2028"] && roadmaps[1].items.count == 2)
    #expect(state.screens.schools.roadmap.row == .group(ID("p-2-14"), roadmaps[1].id))
    state.perform(.back, .undo)
    #expect(state.network == Small.networkOfHelpers())
  }

  @Test("Any roadmap can be saved as a template under a name that is free, without marks and ids of the roadmap")
  func saveTemplate() throws {
    var state = Small.atItem("once", .title, Small.networkOfHelpers())
    state.perform(.saveTemplate)
    guard case .form(let form) = state.layer else { return #expect(Bool(false), "no form") }
    #expect(form.entries[0].text == "Школа № 14, 2026/2027")
    _ = state.handle(.text(.eraseToStart))
    #expect(state.perform(.open).isEmpty)
    state.type("первый год")
    #expect(state.perform(.open).isEmpty && state.network.templates.count == 1)
    state.type("первый год пары")
    #expect(state.perform(.open).count == 1)
    let made = try #require(state.network.templates.first { $0.name == "первый год пары" })
    #expect(made.items.count == 6 && made.items.allSatisfy(\.completions.isEmpty) && made.year == Small.year)
    state.perform(.undo)
    #expect(state.network == Small.networkOfHelpers())
  }

  @Test("Where there is no partnership, roadmap or template, a sentence says so")
  func nothingThere() {
    var state = Small.dashboard()
    state.perform(.roadmapFromTemplate)
    #expect(state.layer == nil && state.notice?.text == Language.russian.choosePartnership)
    state.perform(.saveTemplate)
    #expect(state.layer == nil && state.notice?.text == Language.russian.chooseARoadmap)
    state = Small.atItem("once")
    state.perform(.roadmapFromTemplate)
    #expect(state.layer == nil && state.notice?.text == Language.russian.noTemplates)
    state = Small.atItem("once", .title, isReadOnly: true, Small.networkOfHelpers())
    state.perform(.roadmapFromTemplate, .saveTemplate)
    #expect(state.layer == nil && state.notice?.text == Language.russian.storeIsReadOnly)
  }
}
