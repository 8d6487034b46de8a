package import SchoolNetwork

extension Network {
  /// Who could help a school, with one risk or with all that are live. Nil if there is no such school. `matching` is
  /// worked out if none is given.
  package func suggestion(
    for id: SchoolID, risk: RiskFactorID? = nil, matching: Matching? = nil
  ) -> Suggestion? {
    guard let question = question(about: id, risk, matching) else { return nil }
    let (risks, matching) = (question.risks, question.matching)
    let others = matching.donors.filter { $0.id != id }
    let uncovered = risks.filter { !question.covered.contains($0) }
    return Suggestion(
      school: id, risks: risks, uncovered: uncovered,
      donors: others.compactMap(question.answer).sorted { $0.stands(before: $1) },
      noDonor: uncovered.filter { factor in !others.contains { $0.knowledge(of: factor) != nil } },
      weights: matching.weights)
  }

  /// What a suggestion for the school would say about one donor; nil if it would not name it. `matching` is worked out
  /// if none is given.
  package func suggestedDonor(_ donor: SchoolID, for id: SchoolID, matching: Matching? = nil) -> SuggestedDonor? {
    guard donor != id, let question = question(about: id, nil, matching) else { return nil }
    return question.matching.donors.first { $0.id == donor }.flatMap(question.answer)
  }

  private func question(about id: SchoolID, _ risk: RiskFactorID?, _ matching: Matching?) -> SuggestionQuestion? {
    guard let school = school(id) else { return nil }
    let risks = (school.isOpen ? liveFactors(of: school).map(\.factor) : []).filter { risk == nil || $0 == risk }
      .sorted { stands($0, before: $1) }
    return SuggestionQuestion(
      network: self, school: school, risks: risks, covered: coveredFactors(of: id), matching: matching ?? Matching(self)
    )
  }
}

extension SuggestedDonor {
  fileprivate func stands(before other: SuggestedDonor) -> Bool {
    if declined.isEmpty != other.declined.isEmpty { return declined.isEmpty }
    if weight != other.weight { return weight > other.weight }
    return donor.text < other.donor.text
  }
}

/// What a suggestion asks about every donor.
private struct SuggestionQuestion {
  let network: Network
  let school: School
  let risks: [RiskFactorID]
  let covered: Set<RiskFactorID>
  let matching: Matching

  /// The answer for a donor; nil if it has nothing to offer.
  func answer(_ donor: Matching.Donor) -> SuggestedDonor? {
    let known = risks.filter { donor.knowledge(of: $0) != nil }
    guard !known.isEmpty else { return nil }
    let experienced = known.filter { donor.experience[$0] != nil }
    let together = network.partnerships(supporting: school.id).filter { network.school($0.donor)?.id == donor.id }
    let helpsDonor = network.partnerships(supporting: donor.id).contains {
      $0.isUnfinished && network.school($0.donor)?.id == school.id
    }
    let gain = known.filter { !covered.contains($0) }.reduce(0) { $0 + (matching.weight(of: $1, by: donor) ?? 0) }
    return SuggestedDonor(
      donor: donor.id, stated: known.filter { donor.experience[$0] == .stated },
      inferred: known.filter { donor.experience[$0] == .inferred }, topics: topics(of: donor),
      covered: experienced.filter(covered.contains), sameRisk: risks.filter(donor.live.contains), load: donor.load,
      partnerships: together.filter(\.isUnfinished).map(\.id),
      pastPartnerships: together.filter { !$0.isUnfinished }.map(\.id), isHelpedBySchool: helpsDonor,
      declined: school.declined.filter { network.school($0.donor)?.id == donor.id },
      weight: gain - matching.weights.load * donor.load.count, asked: risks.count)
  }

  private func topics(of donor: Matching.Donor) -> [LinkedTopic] {
    var topics: [String] = []
    for topic in risks.flatMap({ donor.topics[$0] ?? [] }) where !topics.contains(topic) { topics.append(topic) }
    return topics.map { topic in
      LinkedTopic(topic: topic, factors: risks.filter { donor.topics[$0]?.contains(topic) ?? false })
    }
  }
}
