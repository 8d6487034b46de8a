package import SchoolNetwork

/// A network in memory, for `kurator frame` and tests. What is saved lasts as long as the value.
package struct MemoryStore: NetworkStore {
  /// What is stored.
  package private(set) var network: Network
  /// Never: there is nothing that could be harmed.
  package var isReadOnly: Bool { false }

  /// A store that holds this network.
  package init(_ network: Network) { self.network = network }

  /// What is stored.
  package mutating func load() throws(OpenFailure) -> Network { network }

  /// Keeps changes, entity by entity.
  package mutating func save(_ changes: [Change]) -> [FailedChange] {
    changes.compactMap { change in
      let file = StorePaths.path(of: change.entity)
      guard network.isWritable(change.entity) else { return FailedChange(change, .notWritable(file: file)) }
      do throws(EditFault) {
        // A program that did not learn of a save may ask once more for a whole entity that was created or removed.
        try network.apply(network.parting(change.edits).open)
        return nil
      } catch { return FailedChange(change, .doesNotFit(error, file: file)) }
    }
  }

  /// What breaks a rule, without lines: there is no file.
  package mutating func check(_ network: Network, _ surroundings: CheckSurroundings) -> [Problem] {
    network.problems
      + NetworkCheck.findings(in: network, surroundings).map { finding in
        Problem(
          finding.kind,
          at: SourcePlace(file: StorePaths.path(of: finding.entity), path: FieldPlaces.text(finding.path)),
          entity: finding.entity)
      }
  }
}
