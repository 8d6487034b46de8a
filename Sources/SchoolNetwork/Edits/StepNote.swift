package import Deadlines

/// When something was done, and by whom.
package struct Authorship: Equatable, Sendable {
  /// The day in the town's time zone; nil while not known.
  package var day: CalendarDay?
  /// Who did it; empty while not known.
  package var author: String

  /// Something done on this day by this author.
  package init(on day: CalendarDay? = nil, by author: String = "") {
    self.day = day
    self.author = author
  }

  /// What was written down of it; an empty text says that it is not known.
  package init(day: String, author: String) { self.init(on: CalendarDay(iso: day), by: author) }
  /// The day as it is written down; empty while not known.
  package var writtenDay: String { day?.iso ?? "" }
}

/// A step as it is written down: the edits that a person made at once.
package struct WrittenStep: Equatable, Sendable {
  /// The edits, in the order they were made.
  package var edits: [Edit]
  /// When they were made, and by whom.
  package var made: Authorship

  /// A step of edits.
  package init(_ edits: [Edit], _ made: Authorship) {
    self.edits = edits
    self.made = made
  }
}

/// What becomes of the steps of a window: one line of its log.
package enum StepNote: Equatable, Sendable {
  /// A step was done; what was undone before cannot be redone any more.
  case done(WrittenStep)
  /// A step that was done is saved; one is to be undone, and that is not saved yet. Places count as those of
  /// ``undone(place:)``.
  case saved(place: Int), undoing(place: Int)
  /// A step was undone, and that is saved. Its place counts from the newest one that is done, which is 0.
  case undone(place: Int = 0)
  /// A step was done again. Its place counts from the one undone last, which is 0.
  case redone(place: Int = 0)
  /// Undo passed a step over, because it did not fit; it stays done. Its place counts as that of ``undone(place:)``.
  case passed(place: Int)
  /// The newest step was not done after all.
  case withdrawn
  /// The step at a place was done by other edits. The place counts from the end of all steps, also those undone.
  case changed(WrittenStep, place: Int)
  /// The step at a place has no edits left.
  case dropped(place: Int)
}

/// The steps of earlier sessions that a window takes over.
package struct EarlierSteps: Equatable, Sendable {
  /// Those that are done, the oldest first.
  package var done: [WrittenStep] = []
  /// The places, among those that are done, of steps that undo passed over because they did not fit.
  package var passed: Set<Int> = []
  /// The places of those whose program ended before it noted that the step, or its undo, was saved.
  package var uncertain: Set<Int> = []
  /// The places of those among them that were to be undone or done again last, and nothing was done after that: where
  /// the files show that they are not done, they can be done again.
  package var maybeUndone: Set<Int> = []
  /// Those that were undone, in the order in which they were done: redo begins with the first.
  package var undone: [WrittenStep] = []
  /// What is in the way of others.
  package var troubles: [StepTrouble] = []
  /// Whether another window that still runs has steps of its own.
  package var othersRun = false

  /// No steps.
  package init() {}
}

/// Why steps cannot be noted, or cannot be undone any more.
package enum StepTrouble: Error, Equatable, Sendable {
  /// The log cannot be written.
  case notWritten(SystemFault)
  /// The earlier steps cannot be taken over now, because of this folder; this log cannot be read now.
  case notRead(SystemFault, folder: String), partlyUnread(SystemFault, log: String)
  /// In the place of this log there is something else, which cannot be read as one; it is longer than any log may be.
  case strange(StrangeFile, log: String), tooLong(log: String)
  /// A log is damaged; where it lies now, and its last line that is wrong, from 1. What came before that cannot be undone.
  case damaged(String, line: Int)
  /// The last line of a log, of this number, has no end: that step cannot be undone. Where the log lies now.
  case torn(String, line: Int)
  /// This version cannot read a step of a log; where it lies. That step, and those before it, cannot be undone.
  case unknownStep(String)
  /// A log of another network; where it lies now.
  case foreign(String)
  /// A newer version of the program wrote the log; it stays where it is.
  case newer(String)
}
