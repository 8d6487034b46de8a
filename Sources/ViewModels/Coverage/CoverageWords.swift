package import Insights
package import Language
import SchoolNetwork
package import Text

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
  /// asked for; nil if there is no cell. In a place that is too small the names of schools are shortened.
  package func detail(_ scope: Scope, isShort: Bool = false, in room: TextRoom? = nil) -> String? {
    let network = scope.network
    guard let cell, let school = network.school(cell.school) else { return nil }
    let donors = (pair?.partnerships ?? []).compactMap { network.partnership($0) }.map { network.donorName($0) }
    return network.fitting(room ?? .endless, [school.nameOrID] + donors) { names in
      detail(of: school, cell.factor, names, scope, isShort: isShort)
    }
  }

  private func detail(
    of school: School, _ id: RiskFactorID, _ names: [String], _ scope: Scope, isShort: Bool
  ) -> String {
    let (network, language) = (scope.network, scope.language)
    let name = names[0]
    let factor = isShort ? network.factorShortName(id) : network.factorName(id)
    guard let pair else {
      let status = school.risks.first { $0.factor == id }?.status
      return language.noLiveRisk(school: name, factor: factor, status: status)
    }
    let partnerships = pair.partnerships.compactMap { network.partnership($0) }
    let helpers = zip(partnerships, names.dropFirst()).map { partnership, name in
      let donor = MapSide(partnership.donor, beside: partnership.donorName, in: network)
      // A donor in another town can help all the same.
      let standing =
        [.closed, .inTrash, .missing, .unread].contains(donor.standing) ? donor.standingWords(language) : ""
      return Language.RiskHelper(
        donor: name, standing: standing, status: partnership.status,
        agreement: partnership.agreement?.status)
    }
    return language.sentence(
      school: name, factor: factor, significance: pair.significance, status: pair.status,
      helpers.isEmpty
        ? pair.mayHaveMore ? .unknown : .uncovered : .covered(helpers, pair.mayHaveMore ? nil : pair.items))
  }
}
