import Deadlines
import Insights
import Language
import SchoolNetwork
import Testing
import ViewModels
import Workspace

/// № 1 and № 2 lack equipment, № 2 teachers too, № 3 teachers; № 8 has stated experience in both and room for one, № 9
/// inferred experience in equipment and, where it is to be a ring, itself a lack of teachers.
private enum Planned {
  static func network(
    templates: Bool = false, donors: Bool = true, needs: Bool = true, change: (inout School) -> Void = { _ in }
  ) -> Network {
    let base = Small.network()
    var schools = needs ? [school("s-1", ["equipment"]), school("s-2", ["equipment", "teachers"])] : []
    if needs { schools.append(school("s-3", ["teachers"])) }
    if donors {
      schools.append(school("s-8", [], limit: 1, [("equipment", .stated), ("teachers", .stated)]))
      schools.append(school("s-9", [], [("equipment", .inferred)]))
    }
    for place in schools.indices { change(&schools[place]) }
    return Network(
      town: base.town, riskCatalogue: base.riskCatalogue, clusterCatalogue: base.clusterCatalogue, schools: schools,
      templates: templates ? Small.networkOfHelpers().templates : [])
  }

  private static func school(
    _ id: String, _ risks: [String], limit: Int? = nil, _ experience: [(String, ExperienceKind)] = []
  ) -> School {
    var school = School()
    (school.schema, school.id, school.name) = (1, ID(id), "Школа № \(id.dropFirst(2))")
    school.donorLimit = limit
    school.risks = risks.map { factor in
      var risk = Risk()
      (risk.id, risk.factor) = (ID("risk-\(id)-\(factor)"), ID(factor))
      return risk
    }
    school.experience = experience.map { factor, kind in
      var known = Experience()
      (known.id, known.factor, known.kind) = (ID("exp-\(id)-\(factor)"), ID(factor), .known(kind))
      return known
    }
    return school
  }

  static func state(_ network: Network = network(), isReadOnly: Bool = false) -> Dashboard {
    var state = Small.dashboard(network, isReadOnly: isReadOnly, screen: .network)
    state.perform(.plan)
    return state
  }
}

extension Dashboard {
  fileprivate var plan: PlanView? { if case .plan(let view) = layer { view } else { nil } }
  /// The lines as words: «x 2<8 8» is a ticked line in which № 8 helps № 2, of weight 8.
  fileprivate var planLines: [String] {
    (plan?.lines ?? []).map { line in
      let ids = [line.link.supported, line.link.donor].map { String($0.text.dropFirst(2)) }
      return "\(line.isTicked ? "x" : "-") \(ids.joined(separator: "<")) \(line.link.weight)"
    }
  }
  fileprivate var left: [String] {
    (plan?.outcome.remaining ?? []).map { "\($0.school.text.dropFirst(2)) \($0.factor.text) \($0.reason)" }
  }
}

@Suite("The plan for the network")
struct PlanTests {
  @Test("One key opens it on every screen, every line ticked; Esc leaves nothing behind")
  func opening() throws {
    for screen in [Command.today, .schools, .coverage, .network] {
      var state = Small.dashboard(Planned.network(), screen: screen)
      #expect(state.perform(.plan).isEmpty)
      #expect(state.planLines == ["x 1<9 3", "x 2<8 8"])
      let outcome = try #require(state.plan?.outcome)
      #expect(outcome.live == 4 && outcome.coveredNow == 0 && outcome.covered == 3 && outcome.weight == 11)
      #expect(state.left == ["3 teachers noRoom"])
      state.perform(.back)
      #expect(state.layer == nil && state.network == Planned.network() && state.workspace.history.undoable == nil)
    }
  }

  @Test(
    "What is not ticked is not counted: coverage, weight, load and what is left follow the ticks, and nothing is kept")
  func ticks() throws {
    var state = Planned.state()
    state.perform(.down, .markDone)
    #expect(state.planLines == ["x 1<9 3", "- 2<8 8"])
    #expect(state.plan?.outcome.covered == 1 && state.plan?.outcome.weight == 3)
    #expect(state.left == ["2 equipment canBeAsked", "2 teachers canBeAsked", "3 teachers canBeAsked"])
    #expect(state.plan?.line?.loadAfter == 1)
    state.perform(.markDone)
    #expect(state.left == ["3 teachers noRoom"] && state.network == Planned.network())
    // № 9 takes two: its load says what both lines come to.
    state = Planned.state(Planned.network { if $0.id.text == "s-8" { $0.experience = [] } })
    #expect(state.planLines == ["x 1<9 3", "x 2<9 3"] && state.plan?.lines.map(\.loadAfter) == [2, 2])
    #expect(state.plan?.line?.reasons.contains(.load(DonorLoad(count: 0, limit: 2), after: 2)) == true)
    state.perform(.markDone)
    #expect(state.plan?.lines.map(\.loadAfter) == [2, 1])
  }

  @Test("Each line has its reasons; a ring that closes by another ticked line is said, and no longer when that is not")
  func reasons() throws {
    // № 2 knows what № 8 lacks: help goes both ways by the plan alone.
    let network = Planned.network { school in
      guard school.id.text == "s-2" || school.id.text == "s-8" else { return }
      var risk = Risk()
      (risk.id, risk.factor) = (ID("own-\(school.id)"), ID("order"))
      var known = Experience()
      (known.id, known.factor, known.kind) = (ID("knows-\(school.id)"), ID("order"), .known(.stated))
      if school.id.text == "s-8" { school.risks = [risk] } else { school.experience = [known] }
    }
    var state = Planned.state(network)
    #expect(state.planLines == ["x 1<9 3", "x 2<8 8", "x 8<2 4"])
    #expect(state.plan?.lines.map(\.isMutual) == [false, true, true])
    let first = try #require(state.plan?.lines[0])
    #expect(first.warnings.isEmpty)
    #expect(first.reasons == [.inferred([ID("equipment")], of: 1), .load(DonorLoad(count: 0, limit: 2), after: 1)])
    state.perform(.last, .markDone)
    #expect(state.plan?.lines.map(\.isMutual) == [false, false, true], "accepting the third would close the ring")
  }

  @Test("That the donor has the same risk is said once, of the risks that the link is about")
  func sameRiskOnce() throws {
    // № 8 has live what № 2 lacks, teachers, and what № 2 does not ask it for.
    let network = Planned.network { school in
      guard school.id.text == "s-8" || school.id.text == "s-2" else { return }
      for factor in school.id.text == "s-8" ? ["teachers", "order"] : ["order"] {
        var risk = Risk()
        (risk.id, risk.factor) = (ID("own-\(school.id)-\(factor)"), ID(factor))
        school.risks.append(risk)
      }
    }
    let line = try #require(Planned.state(network).plan?.lines.first { $0.link.pair.donor.text == "s-8" })
    #expect(line.warnings == [.sameRisk([ID("teachers")])])
    #expect(!line.reasons.contains { if case .sameRisk = $0 { true } else { false } })
  }

  @Test("F8 takes a pair out and plans again, exactly; u lets it in again; ticks and the selected school stay")
  func takingOut() {
    var state = Planned.state()
    state.perform(.markDone, .down, .delete)
    // № 8 goes to № 3, № 2 gets № 9 beside № 1.
    #expect(state.planLines == ["- 1<9 3", "x 2<9 3", "x 3<8 4"])
    #expect(state.plan?.row == .line(1) && state.plan?.excluded.map(\.donor.text) == ["s-8"])
    #expect(state.notice?.text == "Исключено из плана: Школа № 8 → Школа № 2. План пересчитан: оценка 11 → 10.")
    state.perform(.delete)
    #expect(state.planLines == ["- 1<9 3", "x 3<8 4"] && state.plan?.row == .line(1))
    #expect(state.left.contains("2 equipment takenOut"))
    state.perform(.undo, .undo)
    #expect(state.planLines == ["- 1<9 3", "x 2<8 8"] && state.plan?.excluded == [])
    #expect(state.notice?.text == "Снова можно предлагать: Школа № 8 → Школа № 2. План пересчитан: оценка 10 → 11.")
    state.perform(.undo)
    #expect(state.notice?.text == Language.russian.nothingTakenOut)
    // Nothing of it is written, and Esc forgets it.
    state.perform(.delete, .back, .plan)
    #expect(state.planLines == ["x 1<9 3", "x 2<8 8"] && state.network == Planned.network())
    #expect(state.workspace.history.undoable == nil)
  }

  @Test("With the last line taken out the plan says why it is empty, and can still be let in again")
  func allTakenOut() {
    var state = Planned.state(Planned.network { if $0.id.text == "s-8" || $0.id.text == "s-2" { $0.experience = [] } })
    state.perform(.delete, .last, .delete, .delete, .markDone, .left, .up, .down, .open)
    #expect(state.plan?.lines.isEmpty == true && state.plan?.rows == [])
    #expect(state.notice?.text == Language.russian.planIsEmpty)
    state.perform(.undo)
    #expect(state.plan?.lines.count == 1 && state.plan?.line != nil)
  }

  @Test("Enter makes planned partnerships of what is ticked, in one step; undo takes them all back, redo brings them")
  func accept() throws {
    var state = Planned.state()
    let effects = state.perform(.open)
    guard case .save(let batches) = effects.first else { return #expect(Bool(false), "nothing saved") }
    let changes = batches.flatMap(\.changes)
    #expect(batches.count == 1 && changes.count == 2)
    #expect(changes.allSatisfy { $0.edits.count == 1 && $0.edits[0].isCreation })
    #expect(state.layer == nil && state.notice?.text == "Запланировано 2 партнёрства, охватят 3 риска.")
    let made = try #require(state.network.partnerships(supporting: ID("s-2")).first)
    #expect(made.donor.school.text == "s-8" && made.risks.map(\.text) == ["equipment", "teachers"])
    #expect(made.status == .known(.planned) && made.roadmaps.isEmpty && made.donorName == "Школа № 8")
    #expect(state.network.partnerships.count == 2)
    _ = state.handle(.saved([]))
    state.perform(.undo)
    #expect(state.network == Planned.network())
    #expect(state.notice?.text == "Добавление партнёрств по плану (2) отменено")
    state.perform(.redo)
    #expect(
      state.network.partnerships.count == 2 && state.notice?.text == "Добавление партнёрств по плану (2) повторено")
    // One line alone is told as one partnership always was.
    state = Planned.state()
    state.perform(.markDone, .open)
    #expect(state.network.partnerships.map(\.supported.text) == ["s-2"])
    state.perform(.undo)
    #expect(state.notice?.text == "Добавление партнёрства «Школа № 8» → «Школа № 2» отменено")
  }

  @Test("The template and the year hold for all lines; what is to be said of its dates is said once")
  func roadmaps() throws {
    var state = Planned.state(Planned.network(templates: true))
    #expect(state.plan?.rows.count == 3)
    state.perform(.last, .right)
    #expect(state.plan?.rows.count == 4)
    state.perform(.last, .right, .open)
    let roadmaps = state.network.partnerships.flatMap(\.roadmaps)
    #expect(roadmaps.count == 2 && roadmaps.allSatisfy { $0.year?.name == "2027/2028" && $0.items.count == 2 })
    #expect(Set(roadmaps.map(\.id)).count == 2 && Set(roadmaps.flatMap(\.items).map(\.id)).count == 4)
    #expect(roadmaps[0].title == "Дорожная карта совместных мероприятий: Школа № 1 и Школа № 9")
    guard case .card(let card) = state.layer else { return #expect(Bool(false), "no notes") }
    #expect(card.title == Language.russian.templateNotesTitle && card.lines.count == 2)
    #expect(
      state.notice?.text == "Запланировано 2 партнёрства, охватят 3 риска, с дорожной картой каждое.")
    state.perform(.back, .undo)
    #expect(state.network == Planned.network(templates: true))
  }

  @Test("Nothing ticked: Enter says so, and nothing is made")
  func nothingTicked() {
    var state = Planned.state()
    state.perform(.markDone, .down, .markDone)
    #expect(state.perform(.open).isEmpty && state.plan != nil)
    #expect(state.notice?.text == Language.russian.nothingTicked && state.network == Planned.network())
  }

  @Test("A line that fits no more is gone when the network was read again; one that nobody has seen is not ticked")
  func outdated() {
    var state = Planned.state()
    _ = state.handle(.reloaded(Planned.network { if $0.id.text == "s-8" { $0.status = .known(.closed) } }))
    #expect(state.planLines == ["x 1<9 3", "- 2<9 3"])
    #expect(state.perform(.open).count == 1)
    #expect(state.network.partnerships.map(\.supported.text) == ["s-1"])
  }

  @Test("Where the network is read again meanwhile, plan and suggestion are worked out anew; ticks stay")
  func readAgain() throws {
    var state = Planned.state()
    #expect(state.planLines == ["x 1<9 3", "x 2<8 8"])
    state.perform(.markDone)
    // Somebody else found a donor for № 2.
    let old = state.network
    let taken = old.acceptedPartnership(
      of: ID("s-2"), with: ID("s-8"), risks: [ID("equipment"), ID("teachers")], id: ID("p-new"))
    let new = Network(
      town: old.town, riskCatalogue: old.riskCatalogue, clusterCatalogue: old.clusterCatalogue, schools: old.schools,
      partnerships: [taken])
    _ = state.handle(.reloaded(new))
    #expect(state.planLines == ["- 1<9 3"])
    state.perform(.markDone, .open)
    #expect(state.network.partnerships.map(\.donor.school.text).sorted() == ["s-8", "s-9"])

    state = Planned.state()
    state.perform(.back, .suggest)
    guard case .suggestion(let view)? = state.layer else { return #expect(Bool(false), "no suggestion") }
    state.perform(.down)
    let school = view.suggestion.school
    let second = view.suggestion.donors[1].donor
    let away = Network(
      town: old.town, riskCatalogue: old.riskCatalogue, clusterCatalogue: old.clusterCatalogue,
      schools: old.schools.filter { $0.id != view.suggestion.donors[0].donor })
    _ = state.handle(.reloaded(away))
    guard case .suggestion(let again)? = state.layer else { return #expect(Bool(false), "no suggestion") }
    #expect(again.suggestion.school == school && again.suggestion.donors.map(\.donor) == [second])
    #expect(again.donor?.donor == second)
    _ = state.handle(.reloaded(Network(town: old.town)))
    #expect(state.layer == nil)
  }

  @Test("A network opened for reading shows the plan and lets it be tried out, and accepts nothing")
  func readOnly() {
    var state = Planned.state(isReadOnly: true)
    state.perform(.markDone)
    #expect(state.plan?.outcome.weight == 8)
    #expect(state.perform(.open).isEmpty && state.plan != nil && state.network == Planned.network())
    #expect(state.notice?.text == Language.russian.storeIsReadOnly)
  }

  @Test("A plan without a line says why: no risks, all covered, no donor with room")
  func empty() throws {
    for language in Language.allCases {
      var reasons: Set<String> = []
      let covered = Planned.network { school in
        school.risks = []
        if school.id.text == "s-1" {
          var risk = Risk()
          (risk.id, risk.factor) = (ID("r"), ID("equipment"))
          school.risks = [risk]
        }
      }
      var accepted = Planned.state(covered)
      accepted.perform(.open)
      for network in [Planned.network(needs: false), accepted.network, Planned.network(donors: false)] {
        let view = try #require(Planned.state(network).plan)
        #expect(view.lines.isEmpty && view.line == nil)
        reasons.insert(Small.dashboard(language: language).desk.whyPlanIsEmpty(view.outcome))
      }
      #expect(reasons.count == 3, "\(reasons)")
    }
    #expect(Planned.state(Planned.network(donors: false)).left.count == 4)
  }
}
