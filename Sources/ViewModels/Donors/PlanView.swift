package import Insights
import Language
package import SchoolNetwork
package import Workspace

/// The plan for the whole network as the screen shows it: lines to tick, pairs taken out, and the outcome of the ticked
/// lines. Nothing of it is stored before it is accepted.
package struct PlanView: LayerModel {
  /// A link of the plan, and what can be said about it while others are ticked.
  package struct Line: Equatable, Sendable {
    /// The link.
    package let link: PlannedLink
    /// Whether it is to be accepted.
    package fileprivate(set) var isTicked = true
    /// The reasons for and against the donor, without what ``warnings`` say.
    package fileprivate(set) var reasons: [SuggestionReason] = []
    /// The warnings before it is accepted; other ticked lines may close a ring.
    package fileprivate(set) var warnings: [AcceptWarning] = []
    /// The donor's load now; nil if the school is gone.
    package fileprivate(set) var load: DonorLoad?
    /// What it would carry with this line and those that are ticked.
    package fileprivate(set) var loadAfter = 0

    /// Whether the school would help the donor too: already, or by another line that is ticked.
    package var isMutual: Bool {
      warnings.contains { if case .ring(let schools) = $0 { schools.count == 2 } else { false } }
    }
  }

  /// Risks of a school that would be left for the same reason.
  package struct Left: Equatable, Sendable {
    /// The school.
    package let school: SchoolID
    /// The reason.
    package let reason: RemainingRisk.Reason
    /// The factors, in the order of the catalogue.
    package fileprivate(set) var factors: [RiskFactorID]
  }

  /// A row that can be selected.
  package enum Row: Hashable, Sendable {
    /// A line, by its place; a row of the roadmaps.
    case line(Int), roadmap(RoadmapChoice.Row)
  }

  /// The lines, in the order of the schools' ids.
  package private(set) var lines: [Line] = []
  /// Pairs that were taken out of this plan, in that order.
  package private(set) var excluded: [PartnerPair] = []
  /// Whether the new partnerships get a roadmap; it holds for all of them.
  package private(set) var roadmap: RoadmapChoice
  /// The selected row; it means nothing if there are none.
  package private(set) var row = Row.line(0)
  /// How far the text is scrolled.
  package private(set) var scroll = Scroll()
  /// How many items of the roadmaps would be late from the start; nil if none would be.
  package private(set) var late: LateItems?
  /// The totals of the network if the ticked lines were accepted.
  package private(set) var outcome: PlanOutcome
  /// What would be left, by school and reason.
  package private(set) var left: [Left] = []

  /// The plan of a network, every line ticked; the year is that of roadmaps.
  package init(_ scope: Scope) {
    let network = scope.network
    roadmap = RoadmapChoice(network, year: scope.year)
    let matching = Matching(network)
    outcome = network.outcome(of: [], matching: matching)
    make(network, matching)
  }

  /// The rows, from the top; none where the plan has no line.
  package var rows: [Row] { lines.isEmpty ? [] : lines.indices.map(Row.line) + roadmap.rows.map(Row.roadmap) }
  /// The links that are ticked.
  package var ticked: [PlannedLink] { lines.filter(\.isTicked).map(\.link) }
  /// What all lines weigh, ticked or not.
  package var wholeWeight: Int { lines.reduce(0) { $0 + $1.link.weight } }
  /// The selected line; nil if another row is selected, or there is none.
  package var line: Line? {
    if case .line(let place) = row, lines.indices.contains(place) { lines[place] } else { nil }
  }

  var clearsNotice: Bool { true }

  func keys(_ scope: Scope) -> [LayerKey] {
    // Without a line the box does not name what is done to lines; the bar keeps its places.
    func ofLines(_ words: Wording) -> Wording? { lines.isEmpty ? nil : words }
    return [
      LayerKey(.open, words: ofLines(LayerWords.toAcceptTicked), label: LayerWords.accept),
      LayerKey(.markDone, words: ofLines(LayerWords.line), label: LayerWords.tick),
      LayerKey(.delete, words: ofLines(LayerWords.exceptThisDonor), label: LayerWords.notThisDonor),
      LayerKey(.left, .right, words: ofLines(LayerWords.roadmapAndYear)),
      LayerKey(.undo, words: excluded.isEmpty ? nil : LayerWords.toLetDonorIn, label: LayerWords.letIn),
      LayerKey(.pageUp, .pageDown, words: LayerWords.theReasons, label: LayerWords.reasons),
      LayerKey(.back, words: LayerWords.toClose, label: LayerWords.close),
      LayerKey(.card, label: lines.isEmpty ? nil : LayerWords.card),
    ]
  }

  /// Space ticks, F8 takes a pair out, Enter accepts what is ticked. Esc forgets all.
  package mutating func take(_ command: Command, _ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    let (scope, before) = (workspace.scope(desk), row)
    var requests: [Request] = []
    switch command.gesture {
    case .previous: select(.rows(-1))
    case .next: select(.rows(1))
    case .move(.pages(let pages)): scroll.move(.pages(pages), page: desk.sight.pageRows)
    case .move(let move): select(move)
    case .left: turn(by: -1, scope)
    case .right: turn(by: 1, scope)
    case .accept: return accept(&workspace, desk)
    case .tick: toggle(scope)
    case .close: return .closes
    case .nothing:
      if command == .delete { requests = takeOut(scope) }
      if command == .undo { requests = letIn(scope) }
      if command == .card, let link = line?.link {
        requests = [.open(.card(Cards(scope).schools([link.donor, link.supported])))]
      }
    }
    if row != before { scroll.reset() }
    return .stays(requests)
  }

  mutating func settle(_ sight: Sight) { if let last = sight.lastTop { scroll.settle(last: last) } }

  /// The network has changed: the plan is made again. What was taken out stays out, and a new line is not ticked, as
  /// nobody has looked at it.
  package mutating func refresh(_ scope: Scope) -> Bool {
    guard !scope.network.unread.hidesDonors else { return false }
    roadmap = roadmap.renewed(in: scope.network)
    late = LateItems(of: roadmap, scope)
    make(scope.network, Matching(scope.network), ticksNew: false)
    return true
  }

  private mutating func select(_ move: Move) {
    let place = rows.firstIndex(of: row) ?? 0
    row = move.place(from: place, of: rows.count, page: 1).map { rows[$0] } ?? row
  }

  /// Space ticks a line or takes the tick away; on a choice it goes to the next one.
  private mutating func toggle(_ scope: Scope) {
    guard case .line(let place) = row else { return turn(by: 1, scope) }
    guard lines.indices.contains(place) else { return }
    lines[place].isTicked.toggle()
    weigh(scope.network, Matching(scope.network))
  }

  /// ←→: another template, another year.
  private mutating func turn(by step: Int, _ scope: Scope) {
    guard case .roadmap(let choice) = row else { return }
    roadmap.turn(choice, by: step)
    late = LateItems(of: roadmap, scope)
  }

  // MARK: - Taking out

  /// Takes the pair of the selected line out of this plan, which is made again without it.
  private mutating func takeOut(_ scope: Scope) -> [Request] {
    guard let pair = line?.link.pair else { return [] }
    let weight = wholeWeight
    excluded.append(pair)
    make(scope.network, Matching(scope.network))
    scroll.reset()
    return [.say(scope.language.takenOut(scope.words(of: pair), weight, wholeWeight))]
  }

  /// Lets the pair in again that was taken out last.
  private mutating func letIn(_ scope: Scope) -> [Request] {
    guard let pair = excluded.popLast() else { return [.say(scope.language.nothingTakenOut)] }
    let weight = wholeWeight
    make(scope.network, Matching(scope.network))
    scroll.reset()
    return [.say(scope.language.letIn(scope.words(of: pair), weight, wholeWeight))]
  }

  // MARK: - Accepting

  /// The lines that are ticked become planned partnerships, in one step.
  private func accept(_ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    let language = desk.language
    guard !ticked.isEmpty else {
      return .stays([.say(lines.isEmpty ? language.planIsEmpty : language.nothingTicked)])
    }
    if workspace.isReadOnly { return .stays([.say(Notice(.readOnly, language))]) }
    var (edits, notes): ([Edit], [TemplateNote]) = ([], [])
    for link in ticked {
      let made = workspace.roadmap(roadmap, of: link.supported, and: link.donor)
      // They are the same for each: it is one template and one year.
      if let made { notes = made.notes }
      let partnership = workspace.network.acceptedPartnership(
        of: link.supported, with: link.donor, risks: link.risks, roadmap: made?.roadmap, id: ID(workspace.newID("p")))
      edits.append(Edit.creating(partnership))
    }
    let count = ticked.reduce(0) { $0 + $1.risks.count }
    let performed = workspace.perform(edits, desk) { _ in
      language.isPlanned(edits.count, risks: count, withRoadmaps: roadmap.template != nil)
    }
    // What could not be done as a whole is not half done: the plan stays.
    guard performed.isDone else { return .stays(performed.requests) }
    let card = Card(of: notes, language).map { Request.open(.card($0)) }
    return .closesAll(performed.requests + [card].compactMap(\.self))
  }

  // MARK: - Making

  /// Makes the plan. A line that stays keeps its tick; the selection stays with its school, else at its place.
  private mutating func make(_ network: Network, _ matching: Matching, ticksNew: Bool = true) {
    let before = Dictionary(lines.map { ($0.link.pair, $0.isTicked) }, uniquingKeysWith: { first, _ in first })
    let selected = line?.link.supported
    lines = network.partnerPlan(matching: matching, excluding: Set(excluded)).links.map {
      Line(link: $0, isTicked: before[$0.pair] ?? ticksNew)
    }
    if let selected, case .line(let before) = row {
      let place = lines.firstIndex { $0.link.supported == selected }
      row = .line(place ?? max(0, min(before, lines.count - 1)))
    }
    weigh(network, matching)
  }

  /// Works out what depends on what is ticked.
  private mutating func weigh(_ network: Network, _ matching: Matching) {
    outcome = network.outcome(of: ticked, matching: matching, excluding: Set(excluded))
    left = PlanView.grouped(outcome.remaining)
    let supposed = network.supposing(ticked)
    let takers = Dictionary(grouping: ticked, by: \.donor)
    let known = Dictionary(matching.donors.map { ($0.id, $0.load) }, uniquingKeysWith: { first, _ in first })
    for place in lines.indices {
      let link = lines[place].link
      let load = known[link.donor]
      let after =
        (load?.count ?? 0) + (takers[link.donor]?.count { $0.pair != link.pair } ?? 0) + 1
      (lines[place].load, lines[place].loadAfter) = (load, after)
      let warnings = PlanView.warnings(of: link, network, supposed)
      lines[place].warnings = warnings
      let reasons = network.suggestedDonor(link.donor, for: link.supported, matching: matching)?.reasons ?? []
      lines[place].reasons = reasons.filter { !$0.isTold(by: warnings) }.map { reason in
        if case .load(let load, _) = reason { .load(load, after: after) } else { reason }
      }
    }
  }

  private static func grouped(_ remaining: [RemainingRisk]) -> [Left] {
    var groups: [Left] = []
    // The risks of a school are next to each other.
    var firstOfSchool = 0
    for risk in remaining {
      if groups.last?.school != risk.school { firstOfSchool = groups.count }
      if let place = groups[firstOfSchool...].firstIndex(where: { $0.reason == risk.reason }) {
        groups[place].factors.append(risk.factor)
      } else {
        groups.append(Left(school: risk.school, reason: risk.reason, factors: [risk.factor]))
      }
    }
    return groups
  }

  /// The warnings about a link; whether a ring closes is asked of the network as it would be.
  private static func warnings(of link: PlannedLink, _ network: Network, _ supposed: Network) -> [AcceptWarning] {
    let warnings = network.acceptWarnings(of: link.supported, with: link.donor, risks: link.risks)
    let ring = supposed.helpRing(adding: link.supported, donor: link.donor).map { AcceptWarning.ring($0) }
    return [ring].compactMap(\.self) + warnings.filter { if case .ring = $0 { false } else { true } }
  }
}

extension SuggestionReason {
  /// Whether a warning says the same; of the donor's own risks it names those that the link is about.
  fileprivate func isTold(by warnings: [AcceptWarning]) -> Bool {
    switch self {
    case .sameRisk: warnings.contains { if case .sameRisk = $0 { true } else { false } }
    case .helpedBySchool: warnings.contains { if case .ring = $0 { true } else { false } }
    case .declined(let reason, let day): warnings.contains(.declined(reason: reason, day))
    case .stated, .inferred, .topics, .covered, .load, .partners, .pastPartners: false
    }
  }
}

extension Scope {
  /// «СОШ № 9 → ООШ № 1»: who would help whom.
  package func words(of pair: PartnerPair) -> String {
    [pair.donor, pair.supported].map { language.name(of: $0, in: network) }.joined(separator: " → ")
  }
}
