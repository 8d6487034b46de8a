package import SchoolNetwork

/// What was done, for undo and redo: steps of edits that belong together, those of earlier sessions first. The log is
/// told what became of them so that it never lacks a step that is in the files: a step is noted before it is saved, and
/// that it was undone after that was saved.
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

    /// Whether it was done in an earlier session.
    package var isEarlier: Bool { description == nil }
    /// The edits that take the step back.
    package var inverted: [Edit] { edits.reversed().map(\.inverted) }
    /// The step as it is written down.
    var written: WrittenStep { WrittenStep(edits, made) }
  }

  /// A step in its place.
  private struct Entry: Equatable {
    var step: Step
    /// What tells it from the others.
    let token: Int
    /// Whether undo passed it over, because it did not fit. It is asked again when it fits.
    var isPassed = false
    /// Whether the program that did it, or undid it, ended before it could say that this was saved.
    var isUncertain = false
    /// Whether it can be done again if the files show that it is not done.
    var mayBeUndone = false
  }

  private var entries: [Entry] = []
  /// How many of them are done, with those that were passed over; the others were undone and can be redone.
  package private(set) var standing = 0
  /// Whether a step was noted in this session: then what earlier sessions undid cannot be redone.
  private(set) var hasBegun = false
  /// What became of steps since the log was told last.
  private var notes: [StepNote] = []
  /// The steps in the order of the log, and how many of them are done there. It learns of an undo later.
  private var logged: [Int] = [], loggedDone = 0
  private var lastToken = 0

  /// Nothing done yet.
  package init() {}

  /// The steps, the oldest first.
  package var steps: [Step] { entries.map(\.step) }
  /// The newest step that is done and was not passed over.
  package var undoable: Step? { entries[..<standing].last { !$0.isPassed }?.step }
  /// The step that redo would do again.
  package var redoable: Step? { standing < entries.count ? entries[standing].step : nil }

  /// The place of the step that undo would take back: the newest one, of those passed over the newest that fits.
  func placeToUndo(_ fits: (Step) -> Bool) -> Int? {
    entries[..<standing].lastIndex { !$0.isPassed || fits($0.step) }
  }

  /// The step at a place, and what tells it from the others.
  func step(at place: Int) -> (step: Step, token: Int) { (entries[place].step, entries[place].token) }

  /// Whether it is not known of the step at a place that it is in the files.
  func isUncertain(at place: Int) -> Bool { entries[place].isUncertain }

  private mutating func newToken() -> Int {
    lastToken += 1
    return lastToken
  }

  /// Notes a step; what was undone before cannot be redone any more. Returns what tells it from the others.
  @discardableResult
  package mutating func note(_ step: Step) -> Int {
    let token = newToken()
    entries.removeSubrange(standing...)
    for place in entries.indices { entries[place].mayBeUndone = false }
    entries.append(Entry(step: step, token: token))
    standing = entries.count
    hasBegun = true
    logged.removeSubrange(loggedDone...)
    logged.append(token)
    loggedDone = logged.count
    notes.append(.done(step.written))
    return token
  }

  /// Puts the steps of earlier sessions before those of this one.
  mutating func takeOver(_ earlier: EarlierSteps) {
    let steps = earlier.done + (hasBegun ? [] : earlier.undone)
    var new = steps.map { Entry(step: Step($0.edits, nil, made: $0.made), token: newToken()) }
    for place in earlier.passed { new[place].isPassed = true }
    for place in earlier.uncertain { new[place].isUncertain = true }
    if !hasBegun { for place in earlier.maybeUndone { new[place].mayBeUndone = true } }
    let count = earlier.done.count
    entries.insert(contentsOf: new, at: 0)
    standing += count
    logged.insert(contentsOf: new[..<count].map(\.token), at: 0)
    loggedDone += count
    logged.insert(contentsOf: new[count...].map(\.token), at: loggedDone)
  }

  // MARK: - Undo and redo

  /// The newest step, or the one at a place, is done no more. The log is told so when that is saved.
  package mutating func undid(_ place: Int? = nil) {
    guard standing > 0 else { return }
    let entry = entries.remove(at: place ?? standing - 1)
    standing -= 1
    entries.insert(entry, at: standing)
    if let place = placeInLog(entry.token) { notes.append(.undoing(place: place)) }
  }

  /// The place of a step that is done in the log, counted from the newest one; nil if it is not done there.
  private func placeInLog(_ token: Int) -> Int? {
    logged[..<loggedDone].lastIndex(of: token).map { loggedDone - 1 - $0 }
  }

  /// Whether only the files say of some step whether it is done or can be done again.
  var hasUnsettled: Bool { entries[..<standing].contains(where: \.mayBeUndone) }

  /// Steps whose undo or redo may or may not have been saved, and that the network shows as not done, count as undone:
  /// they can be done again.
  mutating func settle(_ network: Network) {
    guard hasUnsettled else { return }
    // A later step may build on an earlier one that is not done either.
    var (redone, undone) = (network, [Int]())
    for place in 0..<standing where entries[place].mayBeUndone {
      entries[place].mayBeUndone = false
      let step = entries[place].step
      var (back, forth) = (redone, redone)
      do throws(EditFault) {
        try back.replay(step.inverted)
      } catch {
        do throws(EditFault) { try forth.replay(step.edits) } catch { continue }
        (redone, undone) = (forth, undone + [place])
      }
    }
    for place in undone.reversed() {
      let token = entries[place].token
      undid(place)
      noteUndone(token)
    }
  }

  /// It was saved that a step was done.
  mutating func noteSaved(_ token: Int) {
    guard entries[..<standing].contains(where: { $0.token == token }), let place = placeInLog(token) else { return }
    notes.append(.saved(place: place))
  }

  /// It was saved that a step was undone.
  mutating func noteUndone(_ token: Int) {
    // What was done again meanwhile is done.
    guard !entries[..<standing].contains(where: { $0.token == token }), let place = placeInLog(token) else { return }
    notes.append(.undone(place: place))
    loggedDone -= 1
    logged.remove(at: loggedDone - place)
    logged.insert(token, at: loggedDone)
  }

  /// The step at a place does not fit: undo passes it over until it does. It stays done.
  mutating func pass(_ place: Int) {
    guard !entries[place].isPassed else { return }
    entries[place].isPassed = true
    if let place = placeInLog(entries[place].token) { notes.append(.passed(place: place)) }
  }

  /// A step was undone here, and that could not be saved because it does not fit what is in the store: it is done, and
  /// passed over.
  mutating func passAfterAll(_ step: Step, _ token: Int) {
    guard !entries[..<standing].contains(where: { $0.token == token }) else { return }
    entries.removeAll { $0.token == token }
    let before = Set(logged.prefix { $0 != token })
    let place = entries[..<standing].lastIndex { before.contains($0.token) }.map { $0 + 1 } ?? 0
    entries.insert(Entry(step: step, token: token, isPassed: true), at: place)
    standing += 1
    if let place = placeInLog(token) { notes += [.saved(place: place), .passed(place: place)] }
  }

  /// One step more is done. Returns what tells it from the others.
  @discardableResult
  package mutating func redid() -> Int? {
    guard standing < entries.count else { return nil }
    (entries[standing].isPassed, entries[standing].isUncertain) = (false, false)
    let token = entries[standing].token
    standing += 1
    if let place = logged[loggedDone...].firstIndex(of: token) {
      notes.append(.redone(place: place - loggedDone))
      logged.remove(at: place)
      logged.insert(token, at: loggedDone)
      loggedDone += 1
    }
    return token
  }

  /// A step was done by other edits: undo takes back what was made. One without edits is dropped.
  mutating func replace(_ token: Int, by edits: [Edit]) {
    guard let place = entries.firstIndex(where: { $0.token == token }), entries[place].step.edits != edits else {
      return
    }
    entries[place].step.edits = edits
    let fromEnd = logged.firstIndex(of: token).map { logged.count - 1 - $0 }
    guard edits.isEmpty else {
      if let fromEnd { notes.append(.changed(entries[place].step.written, place: fromEnd)) }
      return
    }
    entries.remove(at: place)
    if place < standing { standing -= 1 }
    guard let fromEnd else { return }
    notes.append(.dropped(place: fromEnd))
    if logged.count - fromEnd <= loggedDone { loggedDone -= 1 }
    logged.remove(at: logged.count - 1 - fromEnd)
  }

  /// The edits of a step; none if it is not here.
  func edits(of token: Int) -> [Edit] { entries.first { $0.token == token }?.step.edits ?? [] }

  // MARK: - What the log is told

  /// What the log is to say since this was asked last.
  mutating func takeNotes() -> [StepNote] {
    defer { notes = [] }
    return notes
  }

  /// The log has one step more, which was not done after all; in the log it had made an end of what can be redone.
  mutating func noteWithdrawal() {
    let undone = logged[loggedDone...].compactMap { token in entries.first { $0.token == token } }
    logged.replaceSubrange(loggedDone..., with: undone.map(\.token))
    notes += [.withdrawn] + undone.map { .done($0.step.written) } + undone.map { _ in .undone() }
  }
}
