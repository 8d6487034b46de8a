/// An edit that the user's state folder keeps, because the store does not have it.
package struct Kept: Equatable, Sendable {
  /// The edit.
  package let edit: Edit
  /// Where it was found; nil for the place that belongs to the opened folder.
  package let origin: KeptOrigin?

  /// An edit kept for the opened folder, or one that was found elsewhere.
  package init(_ edit: Edit, from origin: KeptOrigin? = nil) {
    self.edit = edit
    self.origin = origin
  }
}

/// Where edits were found that are not kept for the opened folder, but for a network of the same id.
package enum KeptOrigin: Hashable, Sendable {
  /// For a folder in which that network does not lie any more; its path.
  case folder(String)
  /// By a version of the program that did not note the folder.
  case earlierVersion
}
