package import SchoolNetwork

/// Whether earlier sessions left steps that a history does not have yet.
package enum EarlierHistory: Equatable, Sendable {
  /// There are none, or the history has them.
  case taken
  /// They were seen, and wait to be taken over: whether one of them can be undone, and one be done again.
  case waiting(canUndo: Bool, canRedo: Bool)
}

/// Undo and redo.
extension Workspace {
  /// What undo or redo did.
  package struct Replay: Equatable, Sendable {
    /// What the step had done.
    package let description: EditDescription
    /// When it had been done, and by whom.
    package let made: Authorship
    /// The edits that were done now.
    package let edits: [Edit]
    /// What is to be kept.
    package let keeping: Keeping
  }

  /// Whether there is a step to be undone, as far as is known.
  package var canUndo: Bool { history.placeToUndo(fitsBack) != nil || needsEarlier(toUndo: true) }
  /// Whether there is a step to be done again, as far as is known.
  package var canRedo: Bool {
    history.redoable != nil || needsEarlier(toUndo: false) || history.hasUnsettled
  }
  /// Whether the files have to be read before undo or redo: they say which of the earlier steps are done.
  package var hasUnsettled: Bool { history.hasUnsettled }

  /// Whether the next step is one that has to be taken over first.
  package func needsEarlier(toUndo: Bool) -> Bool {
    guard case .waiting(let canUndo, let canRedo) = earlier else { return false }
    return toUndo
      ? history.placeToUndo(fitsBack) == nil && canUndo : history.redoable == nil && canRedo && !history.hasBegun
  }

  /// Puts the steps of earlier sessions before those of this one.
  package mutating func takeOver(_ steps: EarlierSteps) {
    history.takeOver(steps)
    earlier = .taken
  }

  /// Takes back the newest step that is done; nil if there is none. `isFresh`: the network was read after the last step
  /// of earlier sessions. Then one of those that was not saved before its program was stopped, or was taken back
  /// elsewhere, is passed over in silence.
  package mutating func undo(isFresh: Bool = false) throws(Refusal) -> Replay? {
    if isFresh { history.settle(network) }
    while let place = history.placeToUndo(fitsBack) {
      let (step, token) = history.step(at: place)
      // While its file cannot be read or written, it waits: it may fit again.
      try check(step.edits)
      if let keeping = withdraw(token) {
        history.undid(place)
        history.noteUndone(token)
        let description = step.description ?? network.description(of: step.edits)
        return Replay(description: description, made: step.made, edits: [], keeping: keeping)
      }
      do throws(Refusal) {
        let replay = try replay(step, step.inverted, .undone(step, token))
        history.undid(place)
        return replay
      } catch {
        // A step that does not fit any more (somebody else changed the field) is passed over, or it would block those
        // before it. It stays done, and is asked again once the field is as it left it: what lies between was undone.
        let isUndone = fits(step.edits)
        if isFresh, isUndone, history.isUncertain(at: place) {
          history.replace(token, by: [])
        } else {
          history.pass(place)
        }
        guard isFresh, step.isEarlier, case .passedOver = error, isUndone else { throw error }
      }
    }
    return nil
  }

  /// Does again the step that was undone last; nil if there is none. `isFresh` as for undo.
  package mutating func redo(isFresh: Bool = false) throws(Refusal) -> Replay? {
    if isFresh { history.settle(network) }
    guard let step = history.redoable else { return nil }
    try check(step.edits)
    let (_, token) = history.step(at: history.standing)
    do throws(Refusal) {
      let replay = try replay(step, step.edits, .redone(step, token))
      history.redid()
      return replay
    } catch {
      // It is not in the files, and there is nothing of it to be undone.
      history.replace(token, by: [])
      throw error
    }
  }

  private mutating func replay(
    _ step: EditHistory.Step, _ edits: [Edit], _ part: UnsavedStep.Part
  ) throws(Refusal) -> Replay {
    let before = network
    do throws(EditFault) { try network.replay(edits) } catch { throw .passedOver(passed(step, error)) }
    // The step is told as when it was done: from the network without it, or with it.
    let (without, with) = edits == step.edits ? (before, network) : (network, before)
    let description = step.description ?? without.description(of: step.edits, orFrom: with)
    return Replay(description: description, made: step.made, edits: edits, keeping: note(edits, as: part))
  }

  /// What is told of a step that does not fit.
  func passed(_ step: EditHistory.Step, _ fault: EditFault) -> PassedStep {
    let described = network.description(of: step.edits)
    return PassedStep(
      description: step.description ?? (described.isNamed ? described : nil), made: step.made,
      isEarlier: step.isEarlier, fault: fault)
  }

  private func fits(_ edits: [Edit]) -> Bool {
    var copy = network
    do throws(EditFault) { try copy.replay(edits) } catch { return false }
    return true
  }

  private func fitsBack(_ step: EditHistory.Step) -> Bool { fits(step.inverted) }

  /// Goes back to what was before the newest step, which the store refused: the step was not done.
  package mutating func goBack(to before: Workspace) {
    self = before
    history.noteWithdrawal()
  }
}
