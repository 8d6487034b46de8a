package import SchoolNetwork
package import Store

extension NetworkStore {
  /// Keeps changes file by file, none of them together.
  package mutating func save(_ changes: [Change]) -> [FailedChange] { save(changes.map { Batch([$0]) }) }
}

extension Batch {
  /// The changes of one file.
  package init(_ entity: EntityKey, _ edits: [Edit]) { self.init([Change(entity, edits)]) }
}
