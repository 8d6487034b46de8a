package import SchoolNetwork

/// What a reading does about steps over several files: it shows all of one or nothing.
extension FolderStore {
  /// What a save met of unfinished steps, since the network was read or this was asked last.
  package mutating func takeMetSteps() -> [MetStep] {
    defer { metSteps = [] }
    return metSteps
  }

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
      guard let journal = try waitingStep() else { return true }
      let step = journal.step
      if step == shownStep { return false }
      shownStep = step
      do throws(SaveFailure) {
        let files: [PlannedFile]
        if let fault = journal.fault {
          let plan = try plan(journal, fault)
          files = plan.files
          var found = plan.found
          found.failure = failure
          note(.damaged(found))
        } else {
          files = try plan(step).files
          note(.waits(step.unfinished, failure))
        }
        overlay = Dictionary(uniqueKeysWithValues: files.map { ($0.file, $0.bytes) })
      } catch { note(.unshown(step.unfinished, unread: error, failure)) }
      return true
    } catch {
      note(.unusable(error, aside: nil))
      return false
    }
  }

  /// Notes what waits, once.
  private mutating func note(_ step: MetStep) {
    metSteps.removeAll { $0.isWaiting || $0 == step }
    metSteps.append(step)
  }
}
