package import Deadlines

/// Something wrong with the data, with its place. Problems are collected, shown and counted, never thrown away.
package struct Problem: Equatable, Sendable {
  /// What is wrong.
  package var kind: Kind
  /// Where.
  package var place: SourcePlace
  /// The entity it is about; nil if the file is no entity.
  package var entity: EntityKey?

  /// Something wrong at a place.
  package init(_ kind: Kind, at place: SourcePlace, entity: EntityKey? = nil) {
    self.kind = kind
    self.place = place
    self.entity = entity
  }

  /// What can be wrong.
  package enum Kind: Equatable, Sendable {
    /// The file is not what the format asks for: no JSON, or beyond the limits.
    case syntax(SyntaxFault)
    /// A field holds what it cannot hold.
    case field(FieldFault.Reason)
    /// The entity as a whole cannot be used: an object of a list has no id, or is no object.
    case unusable(FieldFault.Reason)
    /// The file cannot be opened or read.
    case system(SystemFault)
    /// It is no file of its own: a device, or a link that leads out of the store.
    case notAFile
    /// The version of the format is missing, or none that there ever was.
    case unknownSchema(String)
    /// The file was written by a newer version of the program; it opens for reading only.
    case newerSchema(Int)
    /// `kurator.json` does not say that it is a network.
    case notANetwork
    /// The stem of the file's name is not the id in it: a copy made by a sync tool, or a renamed file.
    case conflictCopy(id: String)
    /// Two objects of the store have this id; the other one is in this file.
    case idTwice(String, otherFile: String)
    /// A school, factor, section, item of this id is named but does not exist.
    case missing(Missing, String)
    /// A partnership of a school with itself.
    case withItself
    /// A second roadmap of a partnership for this school year, and a cluster that goes by orders with no flag that they
    /// would set: neither is made, and neither is a problem of a file that has it.
    case roadmapTwice(SchoolYear), ruleWithoutFlag
    /// A school that is a branch of itself.
    case branchOfItself
    /// Another partnership, in this file, unites the same unfinished partners for the same.
    case partnersTwice(PartnershipID, otherFile: String)
    /// An unfinished partnership names a school that is closed, or in the trash; the name of the school.
    case closedPartner(String), partnerInTrash(String)
    /// What has this id is in the trash, and is named all the same.
    case namedInTrash(String)
    /// The name says the same as that of another school, which this file holds.
    case nameTwice(String, otherFile: String)
    /// A factor occurs twice in one profile.
    case riskTwice(String)
    /// A mark belongs to an occurrence that the deadline does not have (any more).
    case occurrenceGone(String)
    /// A mark belongs to an occurrence of an earlier reading, and counts for this one now.
    case occurrenceMoved(String, to: String)
    /// Another mark of the item, of this id, is for the same occurrence.
    case occurrenceTwice(String, other: String)
    /// The last day is before the first.
    case daysReversed
    /// A date of a template lies outside the school year that the template is of.
    case outsideYear(SchoolYear)
    /// A template names no school year, and so many of its items name calendar years or have days set by hand.
    case noTemplateYear(items: Int)
    /// A quarter or trimester that cannot count as it is.
    case term(TermFault)
    /// A number out of range, with the least and the greatest value; it is kept, but the built-in number counts.
    case beyond(Int, least: Int, most: Int)
    /// A line of the attention list is put off without a day: it is shown all the same.
    case putOffWithoutDay
    /// A member that no field has the name of, and the field that it may be meant to be; it is kept and not read.
    case unknownField(String, like: String)
    /// A time zone that the machine does not know: its own counts.
    case unknownTimeZone(String)
    /// A mark of a day that lies ahead.
    case markedAhead(CalendarDay)
    /// A value this version does not know; it is kept.
    case unknownValue(String)
    /// Text with characters that could deceive the eye or the terminal; it is shown without them.
    case unsafeText
    /// Text longer than anybody reads on a screen: characters, and how many are usual.
    case longText(Int, usual: Int)
  }

  /// What is wrong with a quarter or trimester of a school year, beside days in the wrong order.
  package enum TermFault: Equatable, Sendable {
    /// It has no number, or one that is not 1 to this many.
    case number(Int?, most: Int)
    /// The year has another one of this number.
    case twice(Int)
    /// The one of this number lacks a day.
    case noDays(Int)
    /// The one of this number lies outside its year, or not in order with another one.
    case outside(Int, SchoolYear), overlaps(Int, Int)
    /// The year has quarters and trimesters.
    case quartersToo
  }

  /// What a missing id should name.
  package enum Missing: Equatable, Sendable {
    /// The kind of object that does not exist.
    case school, riskFactor, section, item
  }

  /// Whether it prevents its entity from being shown or written.
  package var isFault: Bool {
    switch kind {
    case .syntax, .unusable, .system, .notAFile, .unknownSchema, .newerSchema, .notANetwork, .conflictCopy: true
    case .field, .idTwice, .nameTwice, .missing, .withItself, .roadmapTwice, .ruleWithoutFlag, .branchOfItself,
      .partnersTwice, .closedPartner,
      .partnerInTrash, .namedInTrash,
      .riskTwice, .occurrenceGone, .occurrenceMoved, .occurrenceTwice, .daysReversed, .term, .outsideYear,
      .noTemplateYear, .beyond, .putOffWithoutDay, .unknownField, .unknownTimeZone, .markedAhead, .unknownValue,
      .unsafeText, .longText:
      false
    }
  }
}

/// A place in the files of a store.
package struct SourcePlace: Hashable, Sendable {
  /// The file's path from the folder of the store: `schools/sosh-5.json`.
  package var file: String
  /// Line and column, both from 1, columns counted in Unicode scalars; 0 for the whole file.
  package var line: Int, column: Int
  /// The way within the file: `$.risks[0].factor`; empty for the whole file.
  package var path: String

  /// A place in a file; without a line, the whole file.
  package init(file: String, line: Int = 0, column: Int = 0, path: String = "") {
    self.file = file
    self.line = line
    self.column = column
    self.path = path
  }
}

/// Why a text is not the JSON that a store holds.
package enum SyntaxFault: Equatable, Sendable {
  /// The file has no content; it ends too early; something follows its end.
  case empty, endsEarly, trailing
  /// Something other than the found character is expected (empty if it cannot be shown).
  case valueDue(found: String), keyDue(found: String), colonDue(found: String), commaDue(found: String)
  /// A comma with nothing after it; a word that is not `true`, `false` or `null`.
  case commaBeforeEnd, badWord
  /// The key occurs twice in one object.
  case keyTwice(String)
  /// A number, an escape, half of a surrogate pair, NUL, bytes that are no UTF-8.
  case badNumber, badEscape, loneSurrogate, nul, notUTF8
  /// A control character in a string that should have been escaped, by its number.
  case controlCharacter(Int)
  /// Nested deeper, a file, key, string or number longer than this limit allows.
  case tooDeep(Int), fileTooLong(Int), keyTooLong(Int), stringTooLong(Int), numberTooLong(Int)
}

/// What the system said when a file could not be read or written.
package enum SystemFault: Equatable, Sendable {
  /// The disk is full; the quota is used up; the file system is read-only; permission is missing.
  case noSpace, quota, readOnly, noPermission
  /// There is no such file or folder; there is a folder in the place of a file; a file in the place of a folder.
  case notFound, isAFolder, notAFolder
  /// The device failed; the network share is gone; too many files are open; the name is too long; a loop of links.
  case deviceFailed, shareGone, tooManyFiles, nameTooLong, linkLoop
  /// Anything else, by the system's number.
  case other(Int32)
}

/// Why edits could not be kept in their file. They are never lost: they stay in memory and in the state folder.
package enum SaveFailure: Error, Equatable, Sendable {
  /// The system refused, at this file.
  case system(SystemFault, file: String)
  /// The system refused when a step over several files was decided already: whoever opens the network next finishes it.
  case stepLeft(SystemFault, file: String)
  /// The file has the edits, but the system refused to say that they are on the disk for good.
  case notForGood(SystemFault, file: String)
  /// Somebody else changed the file since it was loaded; nothing was overwritten.
  case changedOutside(file: String)
  /// Another program holds the lock of the store for more than two seconds.
  case locked
  /// The store was opened for reading only.
  case readOnly
  /// The file cannot be read, or was written by a newer version; it is never written.
  case notWritable(file: String)
  /// The file does not hold what the edit starts from.
  case doesNotFit(EditFault, file: String)
  /// The file would be longer than the store allows.
  case tooLong(file: String)
  /// A partnership in this file, or all in this folder, cannot be read: it may unite the schools of a new one already.
  case partnershipUnread(file: String)
  /// A step over several files that another program had not finished was finished first: what holds now is read again.
  case stepFinishedFirst
  /// A step over several files waits that a newer version of the program began; only that version can finish it.
  case stepOfNewerVersion
  /// Somebody stopped a step over many files: nothing of it is written.
  case stopped
}

extension SaveFailure {
  /// Whether reading again is all that is needed, as another program has written meanwhile.
  package var asksToRead: Bool {
    switch self {
    case .changedOutside, .stepFinishedFirst: true
    case .system, .stepLeft, .notForGood, .locked, .readOnly, .notWritable, .doesNotFit, .tooLong, .partnershipUnread,
      .stepOfNewerVersion, .stopped:
      false
    }
  }
}
