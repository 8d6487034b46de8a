package import Insights
package import Language
import SchoolNetwork

/// The words about the matrix, and about the cell with the cursor.
extension CoveragePane {
  /// The live pair under the cursor; nil if the cell is empty.
  package var pair: Coverage.Pair? { cell.flatMap { coverage?.pair($0.school, $0.factor) } }

  /// The heading of the matrix with the filter in force.
  package func heading(_ language: Language) -> String {
    filter.isEmpty ? language.coverageTitle : "\(language.coverageTitle) · \(language.filterInForce(filter))"
  }

  /// The order of the rows in words.
  package func orderWords(_ language: Language) -> String {
    let words =
      switch order {
      case .cluster: language.orderedByCluster
      case .uncovered: language.orderedByUncovered
      case .name: language.orderedByName
      }
    return isReversed ? language.reversed(words) : words
  }

  /// Everything about the cell with the cursor in a sentence, with the whole name of the factor unless a short one is
  /// asked for; nil if there is no cell.
  package func detail(_ scope: Scope, isShort: Bool = false) -> String? {
    let (network, language) = (scope.network, scope.language)
    guard let cell, let school = network.school(cell.school) else { return nil }
    let name = SchoolRow(school, in: network).name
    let factor = isShort ? network.factorShortName(cell.factor) : network.factorName(cell.factor)
    guard let pair else {
      let status = school.risks.first { $0.factor == cell.factor }?.status
      return language.noLiveRisk(school: name, factor: factor, status: status)
    }
    let helpers = pair.partnerships.compactMap { network.partnership($0) }.map { partnership in
      let donor = MapSide(partnership.donor, beside: partnership.donorName, in: network)
      // A donor in another town can help all the same.
      let standing =
        [.closed, .inTrash, .missing, .unread].contains(donor.standing) ? donor.standingWords(language) : ""
      return Language.RiskHelper(
        donor: network.donorName(partnership), standing: standing, status: partnership.status,
        agreement: partnership.agreement?.status)
    }
    return language.sentence(
      school: name, factor: factor, significance: pair.significance, status: pair.status,
      helpers.isEmpty
        ? pair.mayHaveMore ? .unknown : .uncovered : .covered(helpers, pair.mayHaveMore ? nil : pair.items))
  }
}
