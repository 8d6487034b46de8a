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
  /// It waits, and is not shown as done, because one of its files cannot be read, for this reason; why it could not be
  /// finished now, nil if nothing may be written.
  case unshown(UnfinishedStep, unread: SaveFailure, SaveFailure?)
  /// Its journal is damaged.
  case damaged(DamagedStep)
  /// It cannot be made out: nothing of it was done now. It was set aside in this file; nil if it is where it was.
  case unusable(JournalFault, aside: String?)

  /// Whether it is still to be finished.
  package var isWaiting: Bool {
    switch self {
    case .waits, .unshown: true
    case .damaged(let step): step.aside == nil
    case .finished, .takenBack, .stopped, .unusable: false
    }
  }
}

/// A step over several files whose journal is damaged, and what is known of it all the same.
package struct DamagedStep: Equatable, Sendable {
  /// What was done about the files whose records can be read.
  package enum Way: Equatable, Sendable {
    /// All of them have the step; none of them has it; they are as they were.
    case finished, takenBack, left
  }

  /// What is wrong with the journal.
  package let fault: JournalFault
  /// What of the step can be read: of some files only, or of none.
  package let step: UnfinishedStep
  /// What was done.
  package let way: Way
  /// The files that have the step now, those that have not, and those that were changed, so that it cannot be said.
  package let with: [String], without: [String], changed: [String]
  /// Of how many files more the records cannot be read; nil if that is not known.
  package let unread: Int?
  /// The file in which the journal was set aside; nil if it is where it was, and nothing was done yet.
  package var aside: String?
  /// Why nothing could be done yet; nil if nothing may be written.
  package var failure: SaveFailure?

  /// A damaged journal about which nothing was done yet.
  package init(
    _ fault: JournalFault, _ step: UnfinishedStep, _ way: Way, with: [String], without: [String], changed: [String],
    unread: Int?
  ) {
    (self.fault, self.step, self.way) = (fault, step, way)
    (self.with, self.without, self.changed) = (with, without, changed)
    self.unread = unread
  }
}

/// What may be in the place of a journal that is none.
package enum StrangeFile: Equatable, Sendable {
  /// A symbolic link; a folder; a FIFO, a socket or a device.
  case link, folder, device
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
  /// There is something else in its place.
  case strange(StrangeFile)
  /// It is longer than any journal may be.
  case tooLong
}
