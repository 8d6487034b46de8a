import SchoolNetwork

/// What the files of a step have to become, so that all of it is done or nothing.
struct StepPlan: Sendable {
  /// To which side the files are brought.
  enum Way: Equatable, Sendable {
    /// All of the step is done.
    case forward
    /// Nothing of it, because this file was changed meanwhile and the step does not fit it.
    case back(String)
    /// This file fits neither side: all stay as they are.
    case none(String)
  }

  let way: Way
  /// The files, with what they have to become.
  let files: [PlannedFile]
}

extension FolderStore {
  /// Looks where the files of a step are, and plans to which side they go.
  func plan(_ step: JournaledStep) throws(SaveFailure) -> StepPlan {
    var found: [StandingFile?] = []
    for file in step.files {
      let name = StorePaths.path(of: file.entity)
      do throws(ReadFailure) { found.append(try standing(name)) } catch { throw error.saveFailure(name) }
    }
    let forward = try planned(step, found) { (file, bytes, name) throws(SaveFailure) in
      try file.forward(bytes, name)
    }
    let obstacle: String
    switch forward {
    case .success(let files): return StepPlan(way: .forward, files: files)
    case .failure(let unfit): obstacle = unfit.file
    }
    let back = try planned(step, found) { (file, bytes, name) throws(SaveFailure) in
      try file.backward(bytes, name)
    }
    switch back {
    case .success(let files): return StepPlan(way: .back(obstacle), files: files)
    case .failure(let unfit): return StepPlan(way: .none(unfit.file), files: [])
    }
  }

  private func planned(
    _ step: JournaledStep, _ found: [StandingFile?],
    _ side: (JournaledStep.File, [UInt8]?, String) throws(SaveFailure) -> [UInt8]?
  ) throws(SaveFailure) -> Result<[PlannedFile], UnfitFile> {
    var files: [PlannedFile] = []
    for (file, standing) in zip(step.files, found) {
      let name = StorePaths.path(of: file.entity)
      do throws(SaveFailure) {
        let bytes = try side(file, standing?.bytes, name)
        // A link is never removed.
        guard bytes != nil || !(standing?.isLink ?? false) else { return .failure(UnfitFile(file: name)) }
        files.append(
          PlannedFile(
            Change(file.entity, file.edits), file: name, found: standing, base: standing?.bytes, bytes: bytes))
      } catch {
        // A file that cannot be read may be mended; until then the step waits.
        if case .notWritable = error { throw error }
        return .failure(UnfitFile(file: name))
      }
    }
    return .success(files)
  }
}

/// A file that a step does not fit.
private struct UnfitFile: Error {
  let file: String
}

extension JournaledStep.File {
  /// What a file of this content becomes with the step.
  fileprivate func forward(_ bytes: [UInt8]?, _ name: String) throws(SaveFailure) -> [UInt8]? {
    if bytes == after || mark(of: bytes) == before { return after }
    return try Splice.apply(Change(entity, edits), to: bytes, file: name)
  }

  /// What a file of this content becomes without it. What somebody else wrote over an edit, or where it never was, stays.
  fileprivate func backward(_ bytes: [UInt8]?, _ name: String) throws(SaveFailure) -> [UInt8]? {
    if mark(of: bytes) == before { return bytes }
    let back = edits.reversed().map(\.inverted)
    if edits.contains(where: \.isOfAWhole) {
      // It is there, as it was before it was to be removed, or otherwise.
      if bytes != nil, before != nil, !edits.contains(where: \.isCreation) { return bytes }
      return try Splice.apply(Change(entity, back), to: bytes, file: name)
    }
    var left = bytes
    for edit in back {
      do throws(SaveFailure) { left = try Splice.apply(Change(entity, [edit]), to: left, file: name) } catch {
        guard case .doesNotFit(let fault, _) = error, edit.isTakenBack(by: fault) else { throw error }
      }
    }
    return left
  }

  private func mark(of bytes: [UInt8]?) -> String? { bytes.map { Fingerprint($0).text } }
}

extension Edit {
  /// Whether a fault of this edit, which takes another one back, says that nothing of that is there.
  fileprivate func isTakenBack(by fault: EditFault) -> Bool {
    if case .set = action { return true }
    return switch fault {
    case .noSuchPlace, .noSuchEntity, .idTaken: true
    case .noSuchField, .differs, .idTwice, .badValue, .notAWholeEntity, .partnersAlready, .markedAlready,
      .holdsMore:
      false
    }
  }
}
