package import SchoolNetwork

extension Network {
  /// The first fault that `kurator check` would find behind edits and does not find now, of those that nobody means to
  /// write; nil if there is none. What is known outside the network is asked of `surroundings`.
  package func firstFinding(
    after edits: [Edit], _ surroundings: (Network) -> CheckSurroundings
  ) throws(EditFault) -> Problem.Kind? {
    try findings(after: edits, surroundings).first(where: \.isRefused)
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
