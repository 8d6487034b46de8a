import SchoolNetwork

/// Edits that were made at once and are not in the store yet.
struct UnsavedStep: Equatable, Sendable {
  var edits: [Edit]
  /// By what the edits of a step over several files know each other in the state folder; nil for one file, whose edits
  /// wait one by one.
  var name: String?
  /// Which step of the history it is, or takes back, or does again; nil for none.
  var part: Part?
  /// Whether a save failed in a way that may have left it in the files.
  var mayBeSaved = false

  /// What edits that wait have to do with the history.
  enum Part: Equatable, Sendable {
    /// They are the step of this token.
    case done(Int)
    /// They take a step back, or do it again.
    case undone(EditHistory.Step, Int), redone(EditHistory.Step, Int)
  }

  /// The step of the history that the edits take back or do again. Such edits fit exactly, or the step is passed over.
  var replayed: EditHistory.Step? {
    switch part {
    case .undone(let step, _), .redone(let step, _): step
    case .done, nil: nil
    }
  }

  /// Whether it changes several files, so that it is made as a whole or not at all.
  var isOfSeveral: Bool { edits.contains { $0.address.entity != edits[0].address.entity } }

  /// The same step with other edits.
  func with(_ edits: [Edit]) -> UnsavedStep {
    var step = self
    step.edits = edits
    return step
  }

  /// What the state folder keeps of it.
  var kept: [Kept] { edits.map { Kept($0, step: name) } }

  /// The steps that what was kept belongs to. Edits that belong to none are one each.
  static func grouping(_ kept: [Kept]) -> [UnsavedStep] {
    var steps: [UnsavedStep] = []
    for kept in kept {
      guard let edit = kept.edit else { continue }
      if let name = kept.step, let place = steps.firstIndex(where: { $0.name == name }) {
        steps[place].edits.append(edit)
      } else {
        steps.append(UnsavedStep(edits: [edit], name: kept.step, mayBeSaved: true))
      }
    }
    return steps
  }
}

extension [UnsavedStep] {
  /// All their edits, in order.
  var edits: [Edit] { flatMap(\.edits) }
  /// What the store is asked to keep.
  var batches: [Batch] { Batch.grouping(map(\.edits)) }

  /// The steps with these edits alone; one without any is dropped.
  func keeping(_ edits: [Edit]) -> [UnsavedStep] {
    var left = Dictionary(grouping: edits, by: \.address)
    return compactMap { step in
      var step = step
      step.edits = step.edits.filter { edit in
        guard let place = left[edit.address]?.firstIndex(of: edit) else { return false }
        left[edit.address]?.remove(at: place)
        return true
      }
      return step.edits.isEmpty ? nil : step
    }
  }
}

/// How much is not in the store: what was done, and how many edits that took.
package struct UnsavedCount: Equatable, Sendable {
  /// What a person did in one go; what of it was changed.
  package let steps: Int, edits: Int

  /// So many steps of so many edits.
  package init(steps: Int, edits: Int) { (self.steps, self.edits) = (steps, edits) }
}
