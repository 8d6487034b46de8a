package import SchoolNetwork

/// How well a donor knows a risk, the best first.
package enum Knowledge: CaseIterable, Sendable {
  /// Stated experience; inferred experience; a topic that the catalogue links with the factor.
  case stated, inferred, topic
}

extension MatchWeights {
  /// The weight of a risk that a donor knows this well; less, but not below 0, if the risk is live at the donor too.
  package func weight(_ knowledge: Knowledge, isLiveAtDonor: Bool) -> Int {
    let whole =
      switch knowledge {
      case .stated: stated
      case .inferred: inferred
      case .topic: topic
      }
    return isLiveAtDonor ? max(0, whole - sameRisk) : whole
  }
}
