package import Insights
import Language
import SchoolNetwork
import Text

/// The screen «Охват»: what keys do there, and what is told of the cell with the cursor.
extension Dashboard {
  /// Works the matrix out again where something changed.
  mutating func catchUpCoverage() {
    guard !coverageLags.isNone else { return }
    coverage.take(Coverage(of: network, today: today), network, language)
    coverageLags = Lag()
  }

  /// The live pair under the cursor; nil where the cell is empty.
  package var coveragePair: Coverage.Pair? { coverage.cell.flatMap { coverage.coverage?.pair($0.school, $0.factor) } }

  /// Enter: to the roadmap behind a covered cell; for an uncovered one a partner is offered.
  mutating func openCell() {
    guard let cell = coverage.cell else { return }
    guard let pair = coveragePair else {
      message = coverageDetail().map { Message($0) }
      return
    }
    if let helping = pair.partnerships.first {
      _ = lead({ $0.choose(partnership: helping) }, to: .roadmap)
    } else {
      openSuggestion(for: cell.school, risk: cell.factor)
    }
  }

  /// F3: the card of the risk under the cursor, of the school where there is none.
  func cellCard() -> Card {
    guard let cell = coverage.cell, let school = network.school(cell.school) else {
      return Card(language.coverageTitle, [.text(language.noLiveRisksAnywhere)])
    }
    let risk = liveRisk(cell.factor, of: school) ?? school.risks.first { $0.factor == cell.factor }
    return risk.map { riskCard($0.id, of: school) } ?? schoolCard(school)
  }

  private func liveRisk(_ factor: RiskFactorID, of school: School) -> Risk? {
    network.liveFactors(of: school).first { $0.factor == factor }
  }

  /// The heading of the matrix with the filter in force.
  package var coverageHeading: String {
    coverage.filter.isEmpty
      ? language.coverageTitle : "\(language.coverageTitle) · \(language.filterInForce(coverage.filter))"
  }

  /// The order of the rows in words.
  package var coverageOrder: String {
    let order =
      switch coverage.order {
      case .cluster: language.orderedByCluster
      case .uncovered: language.orderedByUncovered
      case .name: language.orderedByName
      }
    return coverage.isReversed ? language.reversed(order) : order
  }

  /// Everything about the cell with the cursor in a sentence, the factor by its whole name unless a short one is asked
  /// for; nil where there is no cell.
  package func coverageDetail(isShort: Bool = false) -> String? {
    guard let cell = coverage.cell, let school = network.school(cell.school) else { return nil }
    let name = SchoolRow(school, in: network).name
    let factor = isShort ? network.factorShortName(cell.factor) : network.factorName(cell.factor)
    guard let pair = coveragePair else {
      let status = school.risks.first { $0.factor == cell.factor }?.status
      return language.noLiveRisk(school: name, factor: factor, status: status)
    }
    let helpers = pair.partnerships.compactMap { network.partnership($0) }.map { partnership in
      let donor = MapSide(partnership.donor, beside: partnership.donorName, in: network)
      // That a donor lies in another town keeps it from nothing.
      let standing = [.closed, .inTrash, .missing].contains(donor.standing) ? donor.standingWords(language) : ""
      return Language.RiskHelper(
        donor: network.donorName(partnership), standing: standing, status: partnership.status,
        agreement: partnership.agreement?.status)
    }
    return language.sentence(
      school: name, factor: factor, significance: pair.significance, status: pair.status,
      helpers.isEmpty ? .uncovered : .covered(helpers, pair.items))
  }

  // MARK: - Filter and order

  /// `f`: the line in which the filter is typed; it holds the one in force.
  mutating func openFilter() {
    guard focus == .matrix else { return sayFilterIsElsewhere() }
    filterEntry = TextEntry(coverage.filter)
  }

  /// `s` and `S`: another order; the same one the other way round.
  mutating func order(isReversed: Bool) {
    guard focus == .matrix else { return sayFilterIsElsewhere() }
    if isReversed { coverage.reverseOrder() } else { coverage.turnOrder() }
  }

  private mutating func sayFilterIsElsewhere() { message = Message(language.filterOnCoverage) }

  /// A command while the filter is typed: Enter keeps it, Esc drops it, arrows move among the rows.
  mutating func performInFilter(_ command: Command) -> [Effect] {
    message = nil
    switch command.gesture {
    case .accept: filterEntry = nil
    case .close where command != .help:
      filterEntry = nil
      coverage.filter(by: "")
    case .up: coverage.move(by: -1)
    case .down: coverage.move(by: 1)
    case .pageUp: coverage.move(by: -max(1, pageRows - 1))
    case .pageDown: coverage.move(by: max(1, pageRows - 1))
    case .close, .left, .right, .first, .last, .next, .previous, .nothing: break
    }
    return []
  }

  /// Shows what fits what is typed.
  mutating func filterTyped() {
    coverage.filter(by: filterEntry?.text ?? "")
    message =
      coverage.needle == coverage.filter
      ? nil : Message(language.filteredInOtherLayout(coverage.needle))
  }
}
