import SchoolNetwork

/// What a reading does about steps over several files: it shows all of one or nothing.
extension FolderStore {
  /// Whether the files were read while a step was written, or while one waits, so that they have to be read again. It
  /// costs two questions for a file's length.
  mutating func isOverlapped(since count: Int) -> Bool {
    let isWaiting: Bool
    do throws(SaveFailure) { isWaiting = try isStepWaiting() } catch { isWaiting = false }
    guard isWaiting else {
      let wasShown = !overlay.isEmpty
      overlay = [:]
      shownStep = nil
      return wasShown || stepCount() != count
    }
    var failure: SaveFailure?
    if finishesSteps, shownStep == nil {
      let wasHeld = lock != nil
      do throws(SaveFailure) {
        try takeLock()
        defer { if !wasHeld { letGo() } }
        _ = try finishWaitingStep()
        return true
      } catch { failure = error }
    }
    return show(failure)
  }

  /// Shows the step that waits as done, because it cannot be finished here; false if it is shown already, or cannot be
  /// made out.
  private mutating func show(_ failure: SaveFailure?) -> Bool {
    do throws(JournalFault) {
      guard let step = try waitingStep() else { return true }
      if step == shownStep { return false }
      shownStep = step
      do throws(SaveFailure) {
        let plan = try plan(step)
        overlay = Dictionary(uniqueKeysWithValues: plan.files.map { ($0.file, $0.bytes) })
        note(.waits(step.unfinished, failure))
      } catch { note(.waits(step.unfinished, failure ?? error)) }
      return true
    } catch {
      note(.unusable(error, aside: nil))
      return false
    }
  }

  /// Notes what waits, once.
  private mutating func note(_ step: MetStep) {
    metSteps.removeAll { if case .waits = $0 { true } else { $0 == step } }
    metSteps.append(step)
  }
}
