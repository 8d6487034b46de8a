package import Insights
import Language
package import SchoolNetwork
import Workspace

/// Accepting a donor for a school: which risks it is to help with, and whether a roadmap is made from a template.
package struct AcceptForm: LayerModel {
  /// A live risk of the school, and whether the partnership is to cover it.
  package struct RiskChoice: Equatable, Sendable {
    /// The factor.
    package let factor: RiskFactorID
    /// How the donor knows it; nil if it has nothing to offer.
    package let knowledge: Knowledge?
    /// Whether somebody helps with it already.
    package let isCovered: Bool
    /// Whether it is ticked.
    package fileprivate(set) var isChosen: Bool
  }

  /// A row that can be selected.
  package enum Row: Hashable, Sendable {
    /// A risk, by its place; the topics; a row of the roadmap.
    case risk(Int), topics, roadmap(RoadmapChoice.Row)
  }

  /// The school and the donor.
  package let school: SchoolID, donor: SchoolID
  /// The unfinished partnership that they have already, to which risks are added; nil if a new one is made.
  package let partnership: PartnershipID?
  /// The live risks of the school, in the order of the catalogue.
  package private(set) var risks: [RiskChoice]
  /// The topics in words, if the donor was not suggested: then they need not have a risk or a topic in common.
  package private(set) var topics: TextEntry?
  /// Whether the partnership gets a roadmap.
  package private(set) var roadmap: RoadmapChoice
  /// The selected row.
  package private(set) var row: Row
  /// How far what would follow is scrolled.
  package private(set) var scroll = Scroll()
  /// What would follow from accepting the form as it is now.
  package private(set) var outcome = AcceptOutcome()

  /// The form for a donor of a suggestion. It ticks the risks that the donor has experience in and nobody helps with
  /// yet, also if only one risk was asked about: the school should get as much help as the partner can give.
  init(_ view: SuggestionView, _ donor: SuggestedDonor, _ scope: Scope) {
    let network = scope.network
    let school = view.suggestion.school
    (self.school, self.donor) = (school, donor.donor)
    partnership = donor.partnerships.first
    let known = Matching(network).donors.first { $0.id == donor.donor }
    let covered = network.coveredFactors(of: school)
    // Risks that the two already work on are left out.
    let own = Set(donor.partnerships.compactMap(network.partnership).flatMap(\.risks))
    let live = network.school(school).map { network.liveFactors(of: $0) } ?? []
    risks = live.map(\.factor).sorted { network.stands($0, before: $1) }.filter { !own.contains($0) }.map { factor in
      let knowledge = known?.knowledge(of: factor)
      let hasExperience = knowledge == .stated || knowledge == .inferred
      return RiskChoice(
        factor: factor, knowledge: knowledge, isCovered: covered.contains(factor),
        isChosen: hasExperience && !covered.contains(factor))
    }
    roadmap = RoadmapChoice(network, year: scope.year)
    row = risks.isEmpty ? .roadmap(.template) : .risk(0)
    outcome = AcceptOutcome(of: self, scope)
  }

  /// The form for any two schools. It ticks the live risks that nobody helps with yet.
  init(of school: SchoolID, with donor: SchoolID, _ scope: Scope) {
    let network = scope.network
    (self.school, self.donor, partnership) = (school, donor, nil)
    let known = Matching(network).donors.first { $0.id == donor }
    let covered = network.coveredFactors(of: school)
    let live = network.school(school).map { network.liveFactors(of: $0) } ?? []
    risks = live.map(\.factor).sorted { network.stands($0, before: $1) }.map { factor in
      RiskChoice(
        factor: factor, knowledge: known?.knowledge(of: factor), isCovered: covered.contains(factor),
        isChosen: !covered.contains(factor))
    }
    topics = TextEntry()
    roadmap = RoadmapChoice(network, year: scope.year)
    row = risks.isEmpty ? .topics : .risk(0)
    outcome = AcceptOutcome(of: self, scope)
  }

  /// The rows, from the top. An existing partnership gets no roadmap here.
  package var rows: [Row] {
    risks.indices.map(Row.risk) + (topics == nil ? [] : [.topics])
      + (partnership == nil ? roadmap.rows.map(Row.roadmap) : [])
  }
  /// The risks that are ticked.
  package var chosen: [RiskFactorID] { risks.filter(\.isChosen).map(\.factor) }

  var clearsNotice: Bool { true }
  var takesText: Bool { row == .topics }

  mutating func write(_ writing: Writing) -> Bool { topics?.write(writing) ?? true }

  var draft: Draft? {
    guard let topics, topics.isChanged else { return nil }
    return Draft(.newPartnership(school, with: donor), [topics])
  }
  var draftPlace: Draft.Place? { .newPartnership(school, with: donor) }
  var focusedField: Int { rows.firstIndex(of: row) ?? 0 }

  /// Puts in topics that were written before.
  mutating func resume(topics text: String) {
    topics?.replace(with: text)
    row = .topics
  }

  func keys(_ scope: Scope) -> [LayerKey] {
    [
      LayerKey(.open, words: LayerWords.toAccept, label: LayerWords.accept),
      LayerKey(.markDone, words: LayerWords.risk, label: LayerWords.tick),
      LayerKey(.left, .right, words: LayerWords.roadmapAndYear),
      LayerKey(.back, words: LayerWords.goBack, label: LayerWords.back),
      LayerKey(.card, label: LayerWords.card),
    ]
  }

  mutating func take(_ command: Command, _ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    let scope = workspace.scope(desk)
    switch command.gesture {
    case .previous: select(.rows(-1))
    case .next: select(.rows(1))
    case .move(.pages(let pages)): scroll.move(.pages(pages), page: desk.sight.pageRows)
    case .move(let move): select(move)
    case .left: turn(by: -1, scope)
    case .right: turn(by: 1, scope)
    case .accept: return accept(&workspace, desk)
    case .tick: toggle(scope)
    case .close: return .closes(draft == nil ? [] : [.say(desk.language.formTextWaits)])
    case .nothing:
      if command == .card { return .stays([.open(.card(Cards(scope).schools([donor, school])))]) }
    }
    return .stays
  }

  mutating func settle(_ sight: Sight) { if let last = sight.lastTop { scroll.settle(last: last) } }

  mutating func refresh(_ scope: Scope) -> Bool {
    outcome = AcceptOutcome(of: self, scope)
    return true
  }

  private mutating func select(_ move: Move) {
    let place = rows.firstIndex(of: row) ?? 0
    row = move.place(from: place, of: rows.count, page: 1).map { rows[$0] } ?? row
  }

  /// Space ticks a risk; on a choice it goes to the next one.
  private mutating func toggle(_ scope: Scope) {
    guard case .risk(let place) = row else { return turn(by: 1, scope) }
    risks[place].isChosen.toggle()
    outcome = AcceptOutcome(of: self, scope)
  }

  /// ←→: another template, another year.
  private mutating func turn(by step: Int, _ scope: Scope) {
    guard case .roadmap(let choice) = row else { return }
    roadmap.turn(choice, by: step)
    outcome = AcceptOutcome(of: self, scope)
  }

  private func accept(_ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    let (network, language) = (workspace.network, desk.language)
    if let fault = outcome.faults.first {
      return .stays([.say(language.sentence(fault, in: network), isTrouble: true)])
    }
    let name = network.name(of: donor)
    if let partnership {
      let performed = workspace.perform(network.addingRisks(chosen, to: partnership), desk) { _ in
        language.risksAdded(name, chosen.count)
      }
      // Refused, for example because a newer version wrote the file: the ticks stay.
      return performed.isDone ? .closesAll(performed.requests) : .stays(performed.requests)
    }
    let made = workspace.roadmap(roadmap, of: school, and: donor)
    var new = network.acceptedPartnership(
      of: school, with: donor, risks: chosen, roadmap: made?.roadmap, id: ID(workspace.newID("p")))
    if let topics { new.topics = AcceptForm.topics(topics.text) }
    let performed = workspace.perform([Edit.creating(new)], desk) { _ in
      language.isAccepted(name, chosen.count, items: made?.roadmap.items.count)
    }
    guard performed.isDone else { return .stays(performed.requests) }
    // Dates that could not be moved to the school year are reported at once, and not found in May.
    let notes = Card(of: made?.notes ?? [], language).map { Request.open(.card($0)) }
    return .closesAll(performed.requests + [notes, .show(new.id, nil)].compactMap(\.self))
  }

  /// Topics as they are typed, each once.
  private static func topics(_ typed: String) -> [String] {
    typed.split(separator: ";").map { TypedText.kept(String($0)) }.reduce(into: []) { topics, topic in
      if !topic.isEmpty, !topics.contains(topic) { topics.append(topic) }
    }
  }
}

/// What would follow from accepting a donor. It is worked out when the form is opened and when a tick or a choice
/// changes, from a copy of the network that is thrown away.
package struct AcceptOutcome: Equatable, Sendable {
  /// Why it cannot be accepted; empty if it can, and then the rest holds.
  package private(set) var faults: [AcceptFault] = []
  /// The warnings before it is accepted.
  package private(set) var warnings: [AcceptWarning] = []
  /// How many items of the roadmap would be late from the start; nil if none would be.
  package private(set) var late: LateItems?
  /// How many risks of the school are live, and which would be left, and why.
  package private(set) var live = 0, left: [RemainingRisk] = []

  fileprivate init() {}

  fileprivate init(of form: AcceptForm, _ scope: Scope) {
    let network = scope.network
    faults = AcceptOutcome.faults(of: form, network)
    guard faults.isEmpty else { return }
    warnings = network.acceptWarnings(of: form.school, with: form.donor, risks: form.chosen)
      .filter { form.partnership == nil || !$0.isAboutLoad }
    late = LateItems(of: form.roadmap, scope)
    live = network.school(form.school).map { network.liveFactors(of: $0).count } ?? 0
    left = AcceptOutcome.supposing(form, network).remainingRisks(of: form.school)
  }

  private static func faults(of form: AcceptForm, _ network: Network) -> [AcceptFault] {
    guard let id = form.partnership else {
      return network.acceptFaults(of: form.school, with: form.donor, risks: form.chosen)
        .filter { form.topics == nil || $0 != .nothingToCover }
    }
    if network.unread.hidesDonors { return [.unread] }
    let goesOn = network.partnership(id)?.isUnfinished ?? false
    return goesOn && !network.addingRisks(form.chosen, to: id).isEmpty ? [] : [.nothingToCover]
  }

  private static func supposing(_ form: AcceptForm, _ network: Network) -> Network {
    guard let id = form.partnership else {
      return network.supposing(form.school, with: form.donor, risks: form.chosen)
    }
    var supposed = network
    do throws(EditFault) { try supposed.apply(network.addingRisks(form.chosen, to: id)) } catch { return network }
    return supposed
  }
}

/// How many items of a roadmap that is to be made would be late from the start.
package struct LateItems: Equatable, Sendable {
  /// Those, and all.
  package let late: Int, all: Int

  /// Counts them; nil if no roadmap is wanted, or none would be late.
  init?(of choice: RoadmapChoice, _ scope: Scope) {
    guard let template = scope.network.templates.first(where: { $0.id == choice.template }) else { return nil }
    let roadmap = template.roadmap(in: choice.year, title: "") { $0 }.roadmap
    let context = scope.network.deadlineContext(of: roadmap)
    late = roadmap.items.count { item in
      ItemProgress(of: item, in: context, partnershipIsUnfinished: true, today: scope.today).isOverdue
    }
    all = roadmap.items.count
    if late == 0 { return nil }
  }
}

extension AcceptWarning {
  /// Whether it is about one more partnership: adding risks to an existing one makes none.
  fileprivate var isAboutLoad: Bool {
    switch self {
    case .overLimit, .ring: true
    case .sameRisk, .alreadyCovered, .notLive, .declined: false
    }
  }
}
