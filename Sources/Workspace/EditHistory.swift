package import SchoolNetwork

/// What was done in this session, for undo and redo: steps of edits that belong together.
package struct EditHistory: Equatable, Sendable {
  /// One step: what a person did at once.
  package struct Step: Equatable, Sendable {
    /// Its edits, in the order they were done.
    package var edits: [Edit]
    /// What it did.
    package var description: EditDescription

    /// A step of edits.
    package init(_ edits: [Edit], _ description: EditDescription) {
      self.edits = edits
      self.description = description
    }

    /// The edits that take the step back.
    package var inverted: [Edit] { edits.reversed().map(\.inverted) }
  }

  /// The steps, the oldest first.
  package private(set) var steps: [Step] = []
  /// How many of them are done; those after them were undone and can be redone.
  package private(set) var standing = 0

  /// Nothing done yet.
  package init() {}

  /// The step that undo would take back.
  package var undoable: Step? { standing > 0 ? steps[standing - 1] : nil }
  /// The step that redo would do again.
  package var redoable: Step? { standing < steps.count ? steps[standing] : nil }

  /// Notes a step; what was undone before cannot be redone any more.
  package mutating func note(_ step: Step) {
    steps.removeSubrange(standing...)
    steps.append(step)
    standing = steps.count
  }

  /// Edits were made in another way: undo takes back what was made. A step without edits is dropped.
  package mutating func replace(_ old: [Edit], by new: [Edit]) {
    var new = new
    var (kept, count): ([Step], Int) = ([], 0)
    for (place, step) in steps.enumerated() {
      var step = step
      if step.edits.contains(where: old.contains) {
        step.edits = step.edits.flatMap { edit -> [Edit] in
          guard old.contains(edit) else { return [edit] }
          defer { new = [] }
          return new
        }
        if step.edits.isEmpty { continue }
      }
      kept.append(step)
      if place < standing { count += 1 }
    }
    (steps, standing) = (kept, count)
  }

  /// One step fewer is done.
  package mutating func undid() { standing = max(0, standing - 1) }
  /// One step more is done.
  package mutating func redid() { standing = min(steps.count, standing + 1) }
}
