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
    let found = try standing(step)
    let obstacle: String
    switch try forward(step, found) {
    case .success(let files): return StepPlan(way: .forward, files: files)
    case .failure(let unfit): obstacle = unfit.file
    }
    switch try backward(step, found) {
    case .success(let files): return StepPlan(way: .back(obstacle), files: files)
    case .failure(let unfit): return StepPlan(way: .none(unfit.file), files: [])
    }
  }

  /// The files of a step, with what they were before it; nil if one of them fits no such side.
  func planBack(_ step: JournaledStep) throws(SaveFailure) -> [PlannedFile]? {
    if case .success(let files) = try backward(step, try standing(step)) { return files }
    return nil
  }

  /// Looks where the files of a step are whose journal is damaged, and plans what can be done with those that are known.
  func plan(
    _ journal: ReadJournal, _ fault: JournalFault
  ) throws(SaveFailure) -> (files: [PlannedFile], found: DamagedStep) {
    let step = journal.step
    let found = try standing(step)
    let states = zip(step.files, found).map { $0.state($1?.bytes) }
    var files: [PlannedFile] = []
    var way = DamagedStep.Way.left
    switch journal.side(states) {
    case .either:
      let plan = try plan(step)
      switch plan.way {
      case .forward: (files, way) = (plan.files, .finished)
      case .back: (files, way) = (plan.files, .takenBack)
      case .none: break
      }
    case .after:
      if case .success(let fitting) = try forward(step, found) { (files, way) = (fitting, .finished) }
    case .before:
      if case .success(let fitting) = try backward(step, found) { (files, way) = (fitting, .takenBack) }
    case .none: break
    }
    let all = step.files.map { StorePaths.path(of: $0.entity) }
    func names(_ state: JournaledStep.File.State) -> [String] {
      switch way {
      case .finished: state == .with ? all : []
      case .takenBack: state == .without ? all : []
      case .left: zip(all, states).filter { $0.1 == state }.map(\.0)
      }
    }
    return (
      files,
      DamagedStep(
        fault, step.unfinished, way, with: names(.with), without: names(.without), changed: names(.changed),
        unread: journal.unread)
    )
  }

  /// What is in the places of a step's files.
  private func standing(_ step: JournaledStep) throws(SaveFailure) -> [StandingFile?] {
    var found: [StandingFile?] = []
    for file in step.files {
      let name = StorePaths.path(of: file.entity)
      do throws(ReadFailure) { found.append(try standing(name)) } catch { throw error.saveFailure(name) }
    }
    return found
  }

  private func forward(
    _ step: JournaledStep, _ found: [StandingFile?]
  ) throws(SaveFailure) -> Result<[PlannedFile], UnfitFile> {
    try planned(step, found) { (file, bytes, name) throws(SaveFailure) in try file.forward(bytes, name) }
  }

  private func backward(
    _ step: JournaledStep, _ found: [StandingFile?]
  ) throws(SaveFailure) -> Result<[PlannedFile], UnfitFile> {
    try planned(step, found) { (file, bytes, name) throws(SaveFailure) in try file.backward(bytes, name) }
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

extension ReadJournal {
  /// A side of a step.
  fileprivate enum Side {
    /// All of it is known, and it goes wherever it fits; it is done in all that is not known; nothing of that is done.
    case either, after, before
    /// Nothing that is done is known, or it cannot be told how far it was done.
    case none
  }

  /// To which side files can be brought without making half of a step. Files are put in place in the order of their
  /// records: before one that has the step all others have it, behind one that has not none has.
  fileprivate func side(_ states: [JournaledStep.File.State]) -> Side {
    guard isOurs else { return .none }
    if isWhole { return .either }
    func those(_ state: JournaledStep.File.State) -> [Int] { zip(places, states).filter { $0.1 == state }.map(\.0) }
    guard let last = those(.with).max() else { return .none }
    let gaps = gaps.count < unread ?? .max ? gaps + [.max] : gaps
    if gaps.allSatisfy({ $0 < last }) { return .after }
    if let first = those(.without).min(), gaps.allSatisfy({ $0 > first }) { return .before }
    return .none
  }
}

extension JournaledStep.File {
  /// Whether a file has the step, has not, or was changed so that neither can be said.
  enum State {
    case with, without, changed
  }

  /// How a file of this content is.
  fileprivate func state(_ bytes: [UInt8]?) -> State {
    if !isAfterUnread, bytes == after { return .with }
    if mark(of: bytes) == before { return .without }
    do throws(SaveFailure) {
      return try Splice.apply(Change(entity, edits), to: bytes, file: "") == bytes ? .with : .without
    } catch { return .changed }
  }

  /// What a file of this content becomes with the step.
  fileprivate func forward(_ bytes: [UInt8]?, _ name: String) throws(SaveFailure) -> [UInt8]? {
    if !isAfterUnread, bytes == after || mark(of: bytes) == before { return after }
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
      .holdsMore, .unreadable:
      false
    }
  }
}
