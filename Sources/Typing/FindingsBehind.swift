package import SchoolNetwork

extension Network {
  /// The first fault that `kurator check` would find behind edits and does not find now, of those that nobody means to
  /// write; nil if there is none. What is known outside the network is asked of `surroundings`.
  package func firstFinding(
    after edits: [Edit], _ surroundings: (Network) -> CheckSurroundings
  ) throws(EditFault) -> Problem.Kind? {
    var after = self
    try after.apply(edits)
    for entity in Set(edits.map(\.address.entity)) {
      var known = NetworkCheck.findings(of: entity, in: self, surroundings(self))
      for finding in NetworkCheck.findings(of: entity, in: after, surroundings(after)) where finding.kind.isRefused {
        guard let place = known.firstIndex(of: finding) else { return finding.kind }
        known.remove(at: place)
      }
    }
    return nil
  }
}

extension Problem.Kind {
  /// Whether what has this fault is not written. What became of marks when a deadline changed is kept and shown, and so
  /// is what is only unusual.
  fileprivate var isRefused: Bool {
    switch self {
    case .occurrenceGone, .occurrenceMoved, .occurrenceTwice, .longText, .outsideYear, .noTemplateYear: false
    default: true
    }
  }
}
