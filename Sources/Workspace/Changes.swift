package import SchoolNetwork

/// What changed since the last look: what was worked out from the network is brought up to date by it.
package struct Changes: Equatable, Sendable {
  /// Whether everything may have changed: another network, another day, another language.
  package var isWhole: Bool
  /// The entities that were edited.
  package var entities: Set<EntityKey> = []

  /// Nothing; or everything.
  package init(isWhole: Bool = false) { self.isWhole = isWhole }

  /// Whether nothing changed.
  package var isNone: Bool { !isWhole && entities.isEmpty }

  /// Adds later changes.
  package mutating func add(_ later: Changes) {
    isWhole = isWhole || later.isWhole
    entities.formUnion(later.entities)
  }
}
