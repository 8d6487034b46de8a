package import SchoolNetwork

/// What every possible donor of a network can help with, worked out once for suggestions and the plan.
///
/// A possible donor is any open institution of the network: also one that is no school, and also one that gets support
/// itself. Schools of other towns are not in the network, so nothing is known about them.
package struct Matching: Sendable {
  /// A possible donor.
  package struct Donor: Equatable, Sendable {
    /// The institution.
    package let id: SchoolID
    /// Factors it has experience in; an experience that does not say how it is known counts as inferred.
    package let experience: [RiskFactorID: ExperienceKind]
    /// Its topics that the catalogue links with a factor, as it words them.
    package let topics: [RiskFactorID: [String]]
    /// Factors that are live at the donor itself.
    package let live: Set<RiskFactorID>
    /// Its load and its limit.
    package let load: DonorLoad

    /// How it knows a risk; nil if it has nothing to offer. Only its best knowledge counts, once.
    package func knowledge(of factor: RiskFactorID) -> Knowledge? {
      switch experience[factor] {
      case .stated: .stated
      case .inferred: .inferred
      case nil: topics[factor] == nil ? nil : .topic
      }
    }
  }

  /// How reasons weigh.
  package let weights: MatchWeights
  /// The possible donors, in the order of their ids.
  package let donors: [Donor]

  /// The donors of a network.
  package init(_ network: Network) {
    weights = MatchWeights(network.town.weights)
    var linked: [String: [RiskFactorID]] = [:]
    for factor in network.riskFactors {
      for topic in Set(factor.topics.map(comparisonKey)) { linked[topic, default: []].append(factor.id) }
    }
    donors = network.schools.filter(\.isOpen).map { Matching.donor($0, network, linked) }
  }

  private static func donor(_ school: School, _ network: Network, _ linked: [String: [RiskFactorID]]) -> Donor {
    var experience: [RiskFactorID: ExperienceKind] = [:]
    var topics: [RiskFactorID: [String]] = [:]
    for one in school.experience {
      if !one.factor.isNone, experience[one.factor] != .stated {
        experience[one.factor] = one.kind?.known ?? .inferred
      }
      for factor in linked[comparisonKey(one.topic)] ?? [] where topics[factor]?.contains(one.topic) != true {
        topics[factor, default: []].append(one.topic)
      }
    }
    return Donor(
      id: school.id, experience: experience, topics: topics, live: Set(network.liveFactors(of: school).map(\.factor)),
      load: network.donorLoad(of: school))
  }

  /// The weight of a risk if this donor helps with it; nil if it has nothing to offer.
  func weight(of factor: RiskFactorID, by donor: Donor) -> Int? {
    donor.knowledge(of: factor).map { weights.weight($0, isLiveAtDonor: donor.live.contains(factor)) }
  }
}
