import Deadlines
package import Insights
package import SchoolNetwork

/// Who could help a school, or with one of its risks: ranked donors of which one is selected.
package struct SuggestionView: Equatable, Sendable {
  /// The one risk that is asked about; nil for all that are live.
  package let risk: RiskFactorID?
  /// The answer.
  package let suggestion: Suggestion
  /// The place of the selected donor.
  package var selected = 0
  /// The first line of the reasons shown, where they are longer than their place.
  package var top = 0

  /// An answer, its best donor selected.
  package init(_ suggestion: Suggestion, risk: RiskFactorID?) {
    self.suggestion = suggestion
    self.risk = risk
  }

  /// Another answer to the same question; the selection stays with its donor.
  func renewed(_ suggestion: Suggestion) -> SuggestionView {
    var new = SuggestionView(suggestion, risk: risk)
    new.selected = suggestion.donors.firstIndex { $0.donor == donor?.donor } ?? 0
    return new
  }

  /// The selected donor; nil where there is none.
  package var donor: SuggestedDonor? {
    suggestion.donors.indices.contains(selected) ? suggestion.donors[selected] : nil
  }
}

/// Accepting a donor for a school: which risks it is to help with, and whether a roadmap is made from a template.
package struct AcceptForm: Equatable, Sendable {
  /// A live risk of the school, and whether the partnership is to cover it.
  package struct RiskChoice: Equatable, Sendable {
    /// The factor.
    package let factor: RiskFactorID
    /// How the donor knows it; nil where it has nothing to offer.
    package let knowledge: Knowledge?
    /// Whether somebody helps with it already.
    package let isCovered: Bool
    /// Whether it is ticked.
    package var isChosen: Bool
  }

  /// A row that can be selected.
  package enum Row: Hashable, Sendable {
    /// A risk, by its place; a row of the roadmap.
    case risk(Int), roadmap(RoadmapChoice.Row)
  }

  /// Where the form was opened from: the suggestion that Esc goes back to.
  package let suggestion: SuggestionView
  /// The school and the donor.
  package let school: SchoolID, donor: SchoolID
  /// The unfinished partnership that they have already, to which risks are added; nil where a new one is made.
  package let partnership: PartnershipID?
  /// The live risks of the school, in the order of the catalogue.
  package var risks: [RiskChoice]
  /// Whether the partnership gets a roadmap.
  package var roadmap: RoadmapChoice
  /// The selected row.
  package var row: Row
  /// The first line shown, where it is longer than the screen.
  package var top = 0

  /// The rows, from the top. To a partnership that is there no roadmap is added here.
  package var rows: [Row] {
    risks.indices.map(Row.risk) + (partnership == nil ? roadmap.rows.map(Row.roadmap) : [])
  }

  /// The risks that are ticked.
  package var chosen: [RiskFactorID] { risks.filter(\.isChosen).map(\.factor) }

  mutating func move(by steps: Int) {
    let place = rows.firstIndex(of: row) ?? 0
    if !rows.isEmpty { row = rows[min(max(0, place + steps), rows.count - 1)] }
  }

  /// Space ticks a risk; on a choice it goes to the next one.
  mutating func toggle() {
    if case .risk(let place) = row { risks[place].isChosen.toggle() } else { turn(by: 1) }
  }

  /// ←→: another template, another year.
  mutating func turn(by step: Int) {
    if case .roadmap(let choice) = row { roadmap.turn(choice, by: step) }
  }
}

extension AcceptForm {
  /// The form for a donor of a suggestion. Ticked is what it has experience in and nobody helps with yet, also where one
  /// risk was asked about: the school is to get as much help as the partner can give.
  init(_ view: SuggestionView, _ donor: SuggestedDonor, in network: Network, year: SchoolYear) {
    suggestion = view
    (school, self.donor) = (view.suggestion.school, donor.donor)
    partnership = donor.partnerships.first
    let known = Matching(network).donors.first { $0.id == donor.donor }
    let covered = network.coveredFactors(of: school)
    // Of those that the two work on already nothing is asked.
    let own = Set(donor.partnerships.compactMap(network.partnership).flatMap(\.risks))
    let live = network.school(school).map { network.liveFactors(of: $0) } ?? []
    risks = live.map(\.factor).sorted { network.stands($0, before: $1) }.filter { !own.contains($0) }.map { factor in
      let knowledge = known?.knowledge(of: factor)
      let hasExperience = knowledge == .stated || knowledge == .inferred
      return RiskChoice(
        factor: factor, knowledge: knowledge, isCovered: covered.contains(factor),
        isChosen: hasExperience && !covered.contains(factor))
    }
    roadmap = RoadmapChoice(network, year: year)
    row = risks.isEmpty ? .roadmap(.template) : .risk(0)
  }
}
