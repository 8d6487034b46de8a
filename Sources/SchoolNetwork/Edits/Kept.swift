/// What the user's state folder keeps, because the store does not have it.
package struct Kept: Equatable, Sendable {
  /// What it is.
  package enum Content: Equatable, Sendable {
    /// An edit.
    case edit(Edit)
    /// Text that was being written.
    case draft(Draft)
  }

  /// What it is.
  package let content: Content
  /// Where it was found; nil for the place that belongs to the opened folder.
  package let origin: KeptOrigin?
  /// By what the edits of one step over several files know each other: they are made together or not at all. Nil for
  /// anything else.
  package let step: String?

  /// Something kept for the opened folder, or something that was found elsewhere.
  package init(_ content: Content, from origin: KeptOrigin? = nil, step: String? = nil) {
    self.content = content
    self.origin = origin
    self.step = step
  }

  /// An edit.
  package init(_ edit: Edit, from origin: KeptOrigin? = nil, step: String? = nil) {
    self.init(.edit(edit), from: origin, step: step)
  }

  /// The edit; nil for a draft.
  package var edit: Edit? { if case .edit(let edit) = content { edit } else { nil } }
  /// The draft; nil for an edit.
  package var draft: Draft? { if case .draft(let draft) = content { draft } else { nil } }
}

/// Where edits were found that are not kept for the opened folder, but for a network of the same id.
package enum KeptOrigin: Hashable, Sendable {
  /// For a folder in which that network does not lie any more; its path.
  case folder(String)
  /// By a version of the program that did not note the folder.
  case earlierVersion
}
