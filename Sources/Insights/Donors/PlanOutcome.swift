package import SchoolNetwork

/// The totals of a network if some links of a plan were accepted.
package struct PlanOutcome: Equatable, Sendable {
  /// The live pairs (school, factor) of open schools.
  package let live: Int
  /// How many of them are covered now, and would be.
  package let coveredNow: Int, covered: Int
  /// What the newly covered ones weigh.
  package let weight: Int
  /// The pairs that would be left, each with the reason, in the order of the schools' ids and the catalogue.
  package let remaining: [RemainingRisk]
}

extension Network {
  /// The network with these links of a plan as planned partnerships: a copy for questions, which is never stored. No
  /// file could have the ids of these partnerships.
  package func supposing(_ links: [PlannedLink]) -> Network {
    supposing(
      links.enumerated().map { place, link in
        acceptedPartnership(of: link.supported, with: link.donor, risks: link.risks, id: ID("~\(100_000 + place)"))
      })
  }

  /// The network with a donor accepted for a school: a copy like the one with a plan's links.
  package func supposing(_ supported: SchoolID, with donor: SchoolID, risks: [RiskFactorID]) -> Network {
    supposing([acceptedPartnership(of: supported, with: donor, risks: risks, id: ID("~"))])
  }

  // Not by edits: applying them would count all ids of the store.
  private func supposing(_ supposed: [Partnership]) -> Network {
    Network(
      town: town, riskCatalogue: riskCatalogue, clusterCatalogue: clusterCatalogue, schools: schools,
      partnerships: partnerships + supposed, templates: templates)
  }
}
