package import SchoolNetwork

/// What was done, for undo and redo: steps of edits that belong together, those of earlier sessions first.
package struct EditHistory: Equatable, Sendable {
  /// One step: what a person did at once.
  package struct Step: Equatable, Sendable {
    /// Its edits, in the order they were done.
    package var edits: [Edit]
    /// What it did; nil for a step of an earlier session, which is described when it is undone.
    package var description: EditDescription?
    /// When it was done, and by whom.
    package var made: Authorship

    /// A step of edits.
    package init(_ edits: [Edit], _ description: EditDescription?, made: Authorship = Authorship()) {
      self.edits = edits
      self.description = description
      self.made = made
    }

    /// A step of an earlier session.
    fileprivate init(_ earlier: WrittenStep) { self.init(earlier.edits, nil, made: earlier.made) }

    /// Whether it was done in an earlier session.
    package var isEarlier: Bool { description == nil }
    /// The edits that take the step back.
    package var inverted: [Edit] { edits.reversed().map(\.inverted) }
    /// The step as it is written down.
    var written: WrittenStep { WrittenStep(edits, made) }
  }

  /// The steps, the oldest first.
  package private(set) var steps: [Step] = []
  /// How many of them are done; those after them were undone and can be redone.
  package private(set) var standing = 0
  /// Whether a step was noted in this session: then what earlier sessions undid cannot be redone.
  private(set) var hasBegun = false
  /// What became of steps since the log was told last.
  private var notes: [StepNote] = []

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
    hasBegun = true
    notes.append(.done(step.written))
  }

  /// Puts the steps of earlier sessions before those of this one.
  mutating func takeOver(_ earlier: EarlierSteps) {
    let undone = hasBegun ? [] : earlier.undone
    steps.insert(contentsOf: (earlier.done + undone).map { Step($0) }, at: 0)
    standing += earlier.done.count
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
        // Oldest first: what is dropped leaves the places of later steps, from the end, as they are.
        let fromEnd = steps.count - 1 - place
        notes.append(step.edits.isEmpty ? .dropped(place: fromEnd) : .changed(step.written, place: fromEnd))
        if step.edits.isEmpty { continue }
      }
      kept.append(step)
      if place < standing { count += 1 }
    }
    (steps, standing) = (kept, count)
  }

  /// One step fewer is done.
  package mutating func undid() {
    guard standing > 0 else { return }
    standing -= 1
    notes.append(.undone)
  }

  /// One step more is done.
  package mutating func redid() {
    guard standing < steps.count else { return }
    standing += 1
    notes.append(.redone)
  }

  // MARK: - What the log is told

  /// What the log is to say since this was asked last.
  mutating func takeNotes() -> [StepNote] {
    defer { notes = [] }
    return notes
  }

  /// The log has one step more, which was not done after all; in the log it had made an end of what can be redone.
  mutating func noteWithdrawal() {
    let undone = steps[standing...]
    notes += [.withdrawn] + undone.map { .done($0.written) } + undone.map { _ in .undone }
  }
}
