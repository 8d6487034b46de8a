package import SchoolNetwork

/// What a network would come to with some links of a plan.
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
  /// The network as it would be with these links of a plan as planned partnerships; a copy to ask questions of, nothing
  /// is kept. The partnerships in it have ids that no file would have.
  package func supposing(_ links: [PlannedLink]) -> Network {
    supposing(
      links.enumerated().map { place, link in
        acceptedPartnership(of: link.supported, with: link.donor, risks: link.risks, id: ID("~\(100_000 + place)"))
      })
  }

  /// The network as it would be with a donor accepted for a school; a copy like that of a plan's links.
  package func supposing(_ supported: SchoolID, with donor: SchoolID, risks: [RiskFactorID]) -> Network {
    supposing([acceptedPartnership(of: supported, with: donor, risks: risks, id: ID("~"))])
  }

  // No edits: these would have to count all ids of the store.
  private func supposing(_ supposed: [Partnership]) -> Network {
    Network(
      town: town, riskCatalogue: riskCatalogue, clusterCatalogue: clusterCatalogue, schools: schools,
      partnerships: partnerships + supposed, templates: templates)
  }
}
