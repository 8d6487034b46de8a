package import SchoolNetwork

/// A network in memory, for `kurator frame` and tests. What is saved lasts as long as the value.
package struct MemoryStore: NetworkStore {
  /// What is stored.
  package private(set) var network: Network
  /// Never: there is nothing that could be harmed.
  package var isReadOnly: Bool { false }
  /// Who writes; nobody is told.
  package var writer = StepWriter()

  /// A store that holds this network.
  package init(_ network: Network) { self.network = network }

  /// What is stored.
  package mutating func load() throws(OpenFailure) -> Network { network }

  /// Keeps batches, each as a whole or not at all.
  package mutating func save(_ batches: [Batch], goesOn: (_ written: Int, _ count: Int) -> Bool) -> [FailedChange] {
    batches.flatMap { batch in
      var trial = network
      for change in batch.changes {
        let file = StorePaths.path(of: change.entity)
        var failure: SaveFailure? = trial.isWritable(change.entity) ? nil : .notWritable(file: file)
        if failure == nil {
          // A program that did not learn of a save may ask once more for a whole entity that was created or removed.
          do throws(EditFault) { try trial.apply(trial.parting(change.edits).open) } catch {
            failure = .doesNotFit(error, file: file)
          }
        }
        if let failure { return batch.changes.map { FailedChange($0, failure) } }
      }
      network = trial
      return []
    }
  }

  /// Never: there is nothing but what this version knows.
  package func holdsMore(than record: FieldValue, at address: Address) -> Bool { false }
  /// Nobody else writes here.
  package mutating func takeLock() throws(SaveFailure) {}
  /// Nobody else writes here.
  package mutating func letGo() {}
  /// There is nothing to read.
  package func giveBack() {}

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
