package import SchoolNetwork

extension Network {
  /// The best plan for the whole network without the excluded pairs, which are not stored anywhere. `matching` is
  /// worked out if none is given.
  package func partnerPlan(matching: Matching? = nil, excluding excluded: Set<PartnerPair> = []) -> PartnerPlan {
    PlanQuestion(self, matching ?? Matching(self), excluding: excluded).plan
  }

  /// The totals of the network if these links of a plan were accepted, and no others; nothing is changed. `matching` is
  /// worked out if none is given.
  package func outcome(
    of links: [PlannedLink], matching: Matching? = nil, excluding excluded: Set<PartnerPair> = []
  ) -> PlanOutcome {
    PlanQuestion(self, matching ?? Matching(self), excluding: excluded).outcome(of: links)
  }

  /// The live risks of a school that nobody helps with, each with the reason, in the order of the catalogue. It looks
  /// at the network as it is now, without any plan. Empty for a school that is closed, in the trash or unknown.
  /// `matching` is worked out if none is given.
  package func remainingRisks(of school: SchoolID, matching: Matching? = nil) -> [RemainingRisk] {
    PlanQuestion(self, matching ?? Matching(self)).remaining(of: school)
  }
}

/// The plan as a table of weights: a row for each school in need, a column for each donor with room.
private struct PlanQuestion {
  /// A school in need.
  struct Row {
    let school: SchoolID
    /// Its uncovered live risks, in the order of the catalogue.
    let risks: [RiskFactorID]
    /// Donors that must not be planned for it: itself, its partners, those it declined.
    let barred: Set<SchoolID>
    /// Donors that were taken out of this plan for it.
    let excluded: Set<SchoolID>
  }

  private let network: Network
  private let matching: Matching
  private let rows: [Row]
  private let donors: [Matching.Donor]
  /// What a risk weighs with each donor that has experience in it, by the donor's place.
  private let offers: [RiskFactorID: [(place: Int, weight: Int)]]
  /// Who has experience in a risk, and who has a topic for it alone, with room or without.
  private let experienced: [RiskFactorID: Set<SchoolID>], topical: [RiskFactorID: Set<SchoolID>]

  init(_ network: Network, _ matching: Matching, excluding excluded: Set<PartnerPair> = []) {
    self.network = network
    self.matching = matching
    let excluded = Dictionary(grouping: excluded, by: \.supported).mapValues { Set($0.map(\.donor)) }
    rows = network.schools.filter(\.isOpen).compactMap { PlanQuestion.row(of: $0, network, excluded[$0.id] ?? []) }
    donors = matching.donors.filter { $0.load.room > 0 && !$0.experience.isEmpty }
    var offers: [RiskFactorID: [(place: Int, weight: Int)]] = [:]
    for (place, donor) in donors.enumerated() {
      for factor in donor.experience.keys {
        offers[factor, default: []].append((place, matching.weight(of: factor, by: donor) ?? 0))
      }
    }
    self.offers = offers
    var experienced: [RiskFactorID: Set<SchoolID>] = [:]
    var topical: [RiskFactorID: Set<SchoolID>] = [:]
    for donor in matching.donors {
      for factor in donor.experience.keys { experienced[factor, default: []].insert(donor.id) }
      for factor in donor.topics.keys where donor.experience[factor] == nil {
        topical[factor, default: []].insert(donor.id)
      }
    }
    self.experienced = experienced
    self.topical = topical
  }

  private static func row(of school: School, _ network: Network, _ excluded: Set<SchoolID>) -> Row? {
    let covered = network.coveredFactors(of: school.id)
    let risks = network.liveFactors(of: school).map(\.factor).filter { !covered.contains($0) }
    guard !risks.isEmpty else { return nil }
    let partners = network.partnerships(supporting: school.id).filter(\.isUnfinished).map(\.donor)
    let barred = (partners + school.declined.map(\.donor)).compactMap { network.school($0)?.id }
    return Row(
      school: school.id, risks: risks.sorted { network.stands($0, before: $1) },
      barred: Set(barred).union([school.id]), excluded: excluded)
  }

  var plan: PartnerPlan {
    let chosen = BestAssignment.columns(rows: rows.count, places: donors.map(\.load.room), weights: weights)
    var places = donors.map(\.load.room)
    for place in chosen.compactMap(\.self) { places[place] -= 1 }
    let pairs = Set(zip(rows, chosen).compactMap { row, place in place.map { [row.school, donors[$0].id] } })
    let links = zip(rows, chosen).compactMap { row, place in place.map { link(row, donors[$0], pairs) } }
    return PartnerPlan(
      links: links,
      remaining: zip(rows, chosen).flatMap { remaining(of: $0, after: $1, places) },
      weight: links.reduce(0) { $0 + $1.weight })
  }

  private var weights: [Int] {
    let placeOf = Dictionary(donors.indices.map { (donors[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    var weights = Array(repeating: 0, count: rows.count * donors.count)
    for (number, row) in rows.enumerated() {
      let first = number * donors.count
      for factor in row.risks {
        for offer in offers[factor] ?? [] { weights[first + offer.place] += offer.weight }
      }
      for barred in row.barred.union(row.excluded) { if let place = placeOf[barred] { weights[first + place] = 0 } }
    }
    return weights
  }

  private func link(_ row: Row, _ donor: Matching.Donor, _ pairs: Set<[SchoolID]>) -> PlannedLink {
    let risks = row.risks.filter { donor.experience[$0] != nil }
    let helpsBack =
      pairs.contains([donor.id, row.school])
      || network.partnerships(supporting: donor.id).contains {
        $0.isUnfinished && network.school($0.donor)?.id == row.school
      }
    return PlannedLink(
      supported: row.school, donor: donor.id, risks: risks,
      weight: risks.reduce(0) { $0 + (matching.weight(of: $1, by: donor) ?? 0) }, isMutual: helpsBack)
  }

  /// The risks that nobody helps a school with now.
  func remaining(of school: SchoolID) -> [RemainingRisk] {
    guard let row = rows.first(where: { $0.school == school }) else { return [] }
    return row.risks.map { factor in
      let reason = reason(factor, row, donors.map(\.load.room), hasNew: false)
      // Nothing is planned yet that could have taken the school's one new donor.
      return RemainingRisk(school: school, factor: factor, reason: reason == .oneDonor ? .canBeAsked : reason)
    }
  }

  /// The outcome of these links alone.
  func outcome(of links: [PlannedLink]) -> PlanOutcome {
    let placeOf = Dictionary(donors.indices.map { (donors[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    let donorOf = Dictionary(links.map { ($0.supported, $0.donor) }, uniquingKeysWith: { first, _ in first })
    var places = donors.map(\.load.room)
    for place in donorOf.values.compactMap({ placeOf[$0] }) { places[place] -= 1 }
    let left = rows.flatMap { remaining(of: $0, after: donorOf[$0.school].flatMap { placeOf[$0] }, places) }
    let live = network.schools.reduce(0) { $0 + ($1.isOpen ? network.liveFactors(of: $1).count : 0) }
    return PlanOutcome(
      live: live, coveredNow: rows.reduce(live) { $0 - $1.risks.count }, covered: live - left.count,
      weight: links.reduce(0) { $0 + $1.weight }, remaining: left)
  }

  /// The risks that nobody would help a school with. `places` is the room that the chosen links leave.
  private func remaining(of row: Row, after chosen: Int?, _ places: [Int]) -> [RemainingRisk] {
    let left = row.risks.filter { factor in chosen.map { donors[$0].experience[factor] == nil } ?? true }
    return left.map { factor in
      RemainingRisk(
        school: row.school, factor: factor, reason: reason(factor, row, places, hasNew: chosen != nil))
    }
  }

  /// Why a risk is left; `hasNew` says whether the school gets a new donor.
  private func reason(
    _ factor: RiskFactorID, _ row: Row, _ places: [Int], hasNew: Bool
  ) -> RemainingRisk.Reason {
    let free = (offers[factor] ?? []).filter { places[$0.place] > 0 && !row.barred.contains(donors[$0.place].id) }
    let asked = free.filter { !row.excluded.contains(donors[$0.place].id) }
    if !asked.isEmpty { return !hasNew && asked.contains { $0.weight > 0 } ? .canBeAsked : .oneDonor }
    if !free.isEmpty { return .takenOut }
    if experienced[factor]?.contains(where: { $0 != row.school }) ?? false { return .noRoom }
    return topical[factor]?.contains { $0 != row.school } ?? false ? .onlyTopic : .noDonor
  }
}
