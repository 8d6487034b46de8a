package import Deadlines
package import SchoolNetwork

/// What becomes of a row of a pasted table.
package struct PasteRow: Equatable, Sendable {
  /// Its place in the table, from 0.
  package let place: Int
  /// What becomes of it.
  package var fate: PasteFate
  /// Its cells, one for each column of the settings; none of a row that is left out before its cells are read.
  package var cells: [PasteCell]
  /// What else can be done with it, the present choice among them; none for a row that nothing can be done with.
  package var choices: [PasteAction] = []
  /// What is there already and would be filled; nil if nothing is.
  package var known: Address?

  /// The record that a new row becomes, without ids.
  var record: FieldValue = .notSet
  /// What is written for the people that a new item or school has, in lists of their own.
  var lists: [PastedList] = []
  /// The values that an update gives to fields of the record that is there.
  var changes: [FieldMember] = []
  /// The title of its section; the school that it is of.
  package internal(set) var section: String?
  var school: PasteSchool?
}

/// Records that a row brings in a list of its own record, without ids.
struct PastedList: Equatable, Sendable {
  var name: String
  var table: RecordTable
  var records: [FieldValue]
}

/// The school of a row: one that is there, or one that is made with it.
enum PasteSchool: Hashable, Sendable {
  case known(SchoolID)
  case new(String)
}

/// What becomes of a row.
package enum PasteFate: Equatable, Sendable {
  /// It belongs to the heading, or is above it.
  case heading
  /// It is the title of a section, which is made if the roadmap has none of this title.
  case section(isNew: Bool)
  /// It becomes a new record.
  case add
  /// It fills so many fields of a record that is there.
  case update(fields: Int)
  /// Its cells go on in those of another row.
  case goesOn(row: Int)
  /// Nothing is done with it.
  case leftOut(PasteReason)
}

/// Why nothing is done with a row.
package enum PasteReason: Equatable, Sendable {
  /// It is empty; it numbers the columns; it repeats the heading; it sums up.
  case empty, columnNumbers, headingAgain, total
  /// It is above the heading, or is of another table, which begins at a row.
  case aboveHeading, otherTable(row: Int)
  /// The record is there already; the row says the same as another one; there is nothing to fill.
  case there, sameAsRow(Int), nothingNew
  /// Somebody chose so.
  case byHand
  /// It lacks what no such record can be without: of each group of fields one.
  case lacks([[String]])
  /// It names no school, none that is there, one of several, another one than the table is pasted into.
  case noSchool, unknownSchool(String), severalSchools(String), otherSchool(String)
  /// What `kurator check` would complain of, in a sentence.
  case refused(String)
}

/// A cell of a pasted table, and what it was read as.
package struct PasteCell: Equatable, Sendable {
  /// What becomes of it.
  package enum Fate: Equatable, Sendable {
    /// It is empty; it is kept; its column or row is not taken.
    case empty, kept, leftOut
    /// What it says is not kept: its doubts say why.
    case dropped
    /// It changes nothing of what is there.
    case same
  }

  /// As it was pasted.
  package let pasted: String
  /// As it was read, in words; empty if nothing is kept of it.
  package var read: String
  /// What becomes of it.
  package var fate: Fate
  /// What is doubtful about it.
  package var doubts: [PasteDoubt] = []

  /// Whether somebody should look at it.
  package var isDoubtful: Bool { !doubts.isEmpty }
}

/// What is doubtful about a cell.
package enum PasteDoubt: Equatable, Sendable {
  /// The column was too narrow for it: `#####`.
  case hidden
  /// A formula that came out wrong, `#Н/Д`, or that was copied as such.
  case failedFormula, formula
  /// A number that a spreadsheet may mean as this day.
  case dayNumber(CalendarDay)
  /// Month and day were read the other way round, as the whole column says; the column has days of both orders.
  case monthFirst, mixedOrder
  /// It was empty and took what is above, from this row.
  case filledDown(row: Int)
  /// Words say that it is done, and no day does; other words than a day are kept as the result.
  case doneWithoutDay, wordsBesideDay
  /// It has so many numbered lines: perhaps they are several items.
  case severalLines(Int)
  /// No day follows from the deadline.
  case undated
  /// It counts from today, and is kept as the day that it means today: «+7», «завтра».
  case fromToday(String)
  /// It names another school than those whose roadmap the row goes into.
  case otherSchool(String)
  /// Marks of what is there already are not touched.
  case marksStay
  /// It has letters that were damaged on the way.
  case strangeLetters
  /// It is put in place of what is there.
  case replaces(String)
  /// It is not kept, for the reason that a sentence says.
  case fault(String)
}
