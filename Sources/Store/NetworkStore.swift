package import SchoolNetwork

/// A network that is kept somewhere. Two real ends: a folder of JSON files, and memory.
package protocol NetworkStore: Sendable {
  /// Whether nothing may be written.
  var isReadOnly: Bool { get }
  /// Reads everything. The network's problems list what cannot be read; throws if there is no network.
  mutating func load() throws(OpenFailure) -> Network
  /// Keeps batches, each as a whole or not at all. Returns the changes that could not be kept; all others are on the disk
  /// for good.
  /// `goesOn` is asked for each file of a batch of several, with how many of them are written; after a no the batch is
  /// taken back whole, and its changes are told as ``SaveFailure/stopped``.
  mutating func save(_ batches: [Batch], goesOn: (_ written: Int, _ count: Int) -> Bool) -> [FailedChange]
  /// Keeps other programs from writing, from now to the end of the next save or to ``letGo()``.
  mutating func takeLock() throws(SaveFailure)
  /// Lets other programs write again.
  mutating func letGo()
  /// Who writes, and on which day.
  var writer: StepWriter { get set }
  /// Everything wrong with the stored data, with line and column.
  mutating func check(_ network: Network, _ surroundings: CheckSurroundings) -> [Problem]
  /// Whether it holds more of an object than this record: fields that nobody here knows, and that would be lost with it.
  func holdsMore(than record: FieldValue, at address: Address) -> Bool
  /// Gives memory back to the system that reading needed on the way and nothing holds any more.
  func giveBack()
}

/// Edits of one entity that could not be kept, and why.
package struct FailedChange: Equatable, Sendable {
  /// The edits.
  package var change: Change
  /// Why.
  package var failure: SaveFailure

  /// Edits that could not be kept for this reason.
  package init(_ change: Change, _ failure: SaveFailure) {
    self.change = change
    self.failure = failure
  }
}

/// Why a network could not be opened at all.
package enum OpenFailure: Error, Equatable, Sendable {
  /// There is no such folder.
  case noStore(String)
  /// The path is that of a file.
  case notAFolder(String)
  /// The folder has no `kurator.json`.
  case noTownFile(String)
  /// The system refused.
  case system(SystemFault, path: String)
  /// `kurator.json` cannot be read.
  case unreadable(Problem)
}

extension NetworkStore {
  /// The same, to the end.
  package mutating func save(_ batches: [Batch]) -> [FailedChange] { save(batches) { _, _ in true } }

  /// The same without the rules that ask for the day or the machine.
  package mutating func check(_ network: Network) -> [Problem] { check(network, CheckSurroundings()) }
}
