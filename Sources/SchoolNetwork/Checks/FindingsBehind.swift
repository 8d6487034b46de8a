import Deadlines

extension Network {
  /// All that `kurator check` would find behind edits and does not find now.
  package func findings(
    after edits: [Edit], _ surroundings: (Network) -> CheckSurroundings
  ) throws(EditFault) -> [Problem.Kind] {
    var after = self
    try after.apply(edits)
    var found: [Problem.Kind] = []
    let entities = Set(edits.map(\.address.entity))
    if entities.count > Self.fewEntities {
      found = newFindings(in: after, surroundings)
    }
    var looked: Set<EntityKey> = []
    for entity in edits.map(\.address.entity) where looked.insert(entity).inserted {
      if entities.count > Self.fewEntities {
        found += after.notMade(in: entity, thatIsNotIn: self)
        continue
      }
      var known = NetworkCheck.findings(of: entity, in: self, surroundings(self))
      for finding in NetworkCheck.findings(of: entity, in: after, surroundings(after)) {
        if let place = known.firstIndex(of: finding) { known.remove(at: place) } else { found.append(finding.kind) }
      }
      found += after.notMade(in: entity, thatIsNotIn: self)
    }
    return found
  }

  /// How many entities are looked at one by one. To look at one school goes through the names of all others: where there
  /// are more, the whole network is looked at once.
  private static let fewEntities = 8

  /// What is wrong in another network and not in this one.
  private func newFindings(in after: Network, _ surroundings: (Network) -> CheckSurroundings) -> [Problem.Kind] {
    var known: [EntityKey: [Finding]] = Dictionary(
      grouping: NetworkCheck.findings(in: self, surroundings(self)), by: \.entity)
    return NetworkCheck.findings(in: after, surroundings(after)).compactMap { finding in
      guard let place = known[finding.entity]?.firstIndex(of: finding) else { return finding.kind }
      known[finding.entity]?.remove(at: place)
      return nil
    }
  }

  private func notMade(in key: EntityKey, thatIsNotIn other: Network) -> [Problem.Kind] {
    var before = other.notMade(in: key)
    return notMade(in: key).filter { kind in
      guard let place = before.firstIndex(of: kind) else { return true }
      before.remove(at: place)
      return false
    }
  }

  /// What nobody means to make, though a file may have it and be right.
  private func notMade(in key: EntityKey) -> [Problem.Kind] {
    switch key.kind {
    case .partnership:
      var years: Set<SchoolYear> = []
      let all = partnership(PartnershipID(key.id))?.shownRoadmaps.compactMap(\.year) ?? []
      return all.filter { !years.insert($0).inserted }.map { .roadmapTwice($0) }
    case .clusters:
      return clusters.filter { $0.rule == .known(.stated) && $0.flags.isEmpty }.map { _ in .ruleWithoutFlag }
    case .town, .riskFactors, .school, .template: return []
    }
  }
}
