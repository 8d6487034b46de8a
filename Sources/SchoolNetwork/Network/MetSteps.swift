package import Deadlines

/// Who writes a step over several files, and on which day.
package struct StepWriter: Equatable, Sendable {
  /// The name; empty while not set.
  package var author: String
  /// The day; nil if it is not known.
  package var day: CalendarDay?

  /// Somebody, on a day.
  package init(author: String = "", day: CalendarDay? = nil) {
    self.author = author
    self.day = day
  }

  /// Somebody, on a day as it is written down.
  package init(author: String, written day: String) { self.init(author: author, day: CalendarDay(iso: day)) }

  /// The day as it is written down; empty if it is not known.
  package var written: String { day?.iso ?? "" }
}

/// A step over several files that a program had not finished.
package struct UnfinishedStep: Equatable, Sendable {
  /// Who had begun it.
  package let writer: StepWriter
  /// All its edits.
  package let edits: [Edit]

  /// A step of these edits.
  package init(_ writer: StepWriter, _ edits: [Edit]) {
    self.writer = writer
    self.edits = edits
  }
}

/// What a reading of a network met in the place where a step over several files waits to be finished.
package enum MetStep: Equatable, Sendable {
  /// It was finished now.
  case finished(UnfinishedStep)
  /// This file was changed meanwhile, and the step does not fit it: nothing of the step is done. It lies in this file.
  case takenBack(UnfinishedStep, file: String, aside: String)
  /// This file was changed meanwhile so that the step can be neither finished nor taken back. It lies in that file.
  case stopped(UnfinishedStep, file: String, aside: String)
  /// It is shown as done, and waits to be finished. Why it could not be finished now; nil if nothing may be written.
  case waits(UnfinishedStep, SaveFailure?)
  /// It cannot be made out: nothing of it was done now. It was set aside in this file; nil if it is where it was.
  case unusable(JournalFault, aside: String?)
}

/// Why a journal cannot be followed.
package enum JournalFault: Error, Equatable, Sendable {
  /// It ends too early.
  case torn
  /// The record of this number, from 1, is damaged.
  case damaged(Int)
  /// It is that of another network, by its id.
  case otherNetwork(String)
  /// A newer version of the program wrote it.
  case newer
  /// The system does not let it be read.
  case unread(SystemFault)
}
