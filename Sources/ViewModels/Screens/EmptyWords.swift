package import Insights
import Language
package import SchoolNetwork

/// What an empty screen says. Its keys are called by both their letters: what a pane shows does not change when the
/// layout does.
extension Desk {
  /// A network without schools, on any screen.
  package var noSchools: String { language.noSchools(new: key(.newItem), schools: key(.schools)) }
  /// A filter that hides so many rows, which are all.
  package func hiddenByFilter(_ count: Int) -> String { language.hiddenByFilter(count, drop: key(.dropChip)) }
  /// A network in which nothing needs attention.
  package var nothingNeedsAttention: String { language.nothingNeedsAttention(schools: key(.schools)) }
  /// A cluster without schools.
  package var noSchoolsHere: String { language.noSchoolsHere(back: key(.back)) }
  /// A school without a risk profile.
  package var noRisks: String { language.noRisks(new: key(.newItem)) }
  /// A network in which no school has a live risk.
  package var noLiveRisksAnywhere: String {
    language.noLiveRisksAnywhere(new: key(.newItem), schools: key(.schools))
  }
  /// A plan without a line.
  package func whyPlanIsEmpty(_ outcome: PlanOutcome) -> String {
    language.whyPlanIsEmpty(outcome, new: key(.newItem), schools: key(.schools))
  }
  /// A school without a partnership.
  package func noPartners(hasRisks: Bool) -> String {
    language.noPartners(find: letters(.suggest), plan: letters(.plan), new: key(.newItem), hasRisks: hasRisks)
  }
  /// A table is pasted where a school has no partner, or a partnership has no roadmap.
  func noPartnerForTable(hasRisks: Bool) -> String {
    language.noPlaceForTable(noPartners(hasRisks: hasRisks))
  }
  /// The same, of a partnership without a roadmap.
  var noRoadmapForTable: String {
    language.noPlaceForTable(language.roadmapIsNext(new: key(.newItem), template: letters(.roadmapFromTemplate)))
  }
  /// Nobody helps anybody.
  package func noDonors(_ network: Network) -> String { language.noDonors(next: afterNobody(network)) }
  /// There are no partnerships, and nobody needs one.
  package func noLinks(_ network: Network) -> String { language.noLinks(next: afterNobody(network)) }

  private func afterNobody(_ network: Network) -> String {
    network.schools.contains { $0.deleted == nil && !$0.risks.isEmpty }
      ? language.planIsNext(letters(.plan)) : language.risksAreNext(key(.schools))
  }

  /// «p (з)».
  private func letters(_ command: Command) -> String {
    let names = [KeyboardScript.latin, .cyrillic].compactMap { KeyHint.key(command, $0, language) }
    return names.count == 2 ? "\(names[0]) (\(names[1]))" : names.joined()
  }
}
