import Deadlines

extension Network {
  /// All that `kurator check` would find behind edits and does not find now.
  package func findings(
    after edits: [Edit], _ surroundings: (Network) -> CheckSurroundings
  ) throws(EditFault) -> [Problem.Kind] {
    var after = self
    try after.apply(edits)
    var found: [Problem.Kind] = []
    var looked: Set<EntityKey> = []
    for entity in edits.map(\.address.entity) where looked.insert(entity).inserted {
      var known = NetworkCheck.findings(of: entity, in: self, surroundings(self))
      for finding in NetworkCheck.findings(of: entity, in: after, surroundings(after)) {
        if let place = known.firstIndex(of: finding) { known.remove(at: place) } else { found.append(finding.kind) }
      }
      var before = notMade(in: entity)
      for kind in after.notMade(in: entity) {
        if let place = before.firstIndex(of: kind) { before.remove(at: place) } else { found.append(kind) }
      }
    }
    return found
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
