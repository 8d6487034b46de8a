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
    let supposed = links.enumerated().map { place, link in
      acceptedPartnership(of: link.supported, with: link.donor, risks: link.risks, id: ID("~\(100_000 + place)"))
    }
    return Network(
      town: town, riskCatalogue: riskCatalogue, clusterCatalogue: clusterCatalogue, schools: schools,
      partnerships: partnerships + supposed, templates: templates)
  }
}
