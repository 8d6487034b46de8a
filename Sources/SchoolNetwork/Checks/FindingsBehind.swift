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
    }
    return found
  }
}
