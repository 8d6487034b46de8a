package import SchoolNetwork

/// Why edits are not done.
package enum Refusal: Error, Equatable, Sendable {
  /// The user opened the network for reading only.
  case readOnly
  /// A newer version wrote the entity's file.
  case sealed(EntityKey)
  /// The edit does not fit the network.
  case fault(EditFault)
  /// A step to be undone or done again does not fit the network any more; it is passed over whole.
  case passedOver(PassedStep)
}

/// A step that does not fit any more.
package struct PassedStep: Equatable, Sendable {
  /// What it did; nil if what it was about has no name in the network now.
  package let description: EditDescription?
  /// When it was done, and by whom.
  package let made: Authorship
  /// Whether it was done in an earlier session.
  package let isEarlier: Bool
  /// Why it does not fit.
  package let fault: EditFault
}

/// Edits of one entity that could not be kept in the store.
package struct FailedSave: Equatable, Sendable {
  /// The edits.
  package let edits: [Edit]
  /// Why.
  package let failure: SaveFailure

  /// Edits that could not be kept for this reason.
  package init(_ edits: [Edit], _ failure: SaveFailure) {
    self.edits = edits
    self.failure = failure
  }
}

/// What a workspace asks for after it changed.
package enum Keeping: Equatable, Sendable {
  /// Keep edits in the store, each batch as a whole or not at all.
  case store([Batch])
  /// Keep exactly these edits in the state folder; none: nothing is left to keep.
  case aside([Kept])
}
