/// Something wrong in an entity that can be read: what, and the way to it. The store finds line and column.
package struct Finding: Equatable, Sendable {
  /// The entity.
  package var entity: EntityKey
  /// The way to the value within it.
  package var path: [FieldFault.Step]
  /// What is wrong.
  package var kind: Problem.Kind

  /// Something wrong in an entity.
  package init(_ entity: EntityKey, _ path: [FieldFault.Step], _ kind: Problem.Kind) {
    self.entity = entity
    self.path = path
    self.kind = kind
  }
}
