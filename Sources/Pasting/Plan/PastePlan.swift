/// What pasting a table would do: for each row and cell what becomes of it. A value: it is made again when a setting
/// changes, and compared with one that is made of another network.
package struct PastePlan: Equatable, Sendable {
  /// The table.
  package let table: PastedTable
  /// How it is understood.
  package let settings: PasteSettings
  /// The columns.
  package internal(set) var columns: [PasteColumnState]
  /// The rows, all of them in their order.
  package internal(set) var rows: [PasteRow]
  /// What is named and not there; it is made only if it is ticked.
  package internal(set) var news: [PasteNewThing] = []
  /// Names of people that the network does not have yet.
  package internal(set) var newNames: [String] = []
  /// Sections that are made with the items in them.
  package internal(set) var newSections: [String] = []
  /// What is to be said of the table as a whole.
  package internal(set) var remarks: [PasteRemark] = []

  /// How many rows there are of each fate, and how many cells are doubtful.
  package var counts: PasteCounts { PasteCounts(self) }
}

/// A column of a plan.
package struct PasteColumnState: Equatable, Sendable {
  /// Its heading as pasted, in one line; empty if there is none.
  package let heading: String
  /// What it means.
  package let meaning: PasteColumn
  /// How many cells have something in them, behind the heading.
  package let filled: Int
  /// Whether empty cells could take what is above them: some are empty below one that is not.
  package let canFillDown: Bool
  /// Whether they do.
  package let fillsDown: Bool
}

/// What is to be said of a table as a whole.
package enum PasteRemark: Equatable, Sendable {
  /// It looks like rows of another kind than those asked for.
  case looksLike(PasteKind)
  /// It has that many columns, so many of them not taken.
  case manyColumns(Int, leftOut: Int)
  /// These columns have something in them and are not taken.
  case leavesOut(columns: [Int])
  /// Nothing is known of the headings of these columns, so that they go to the remark.
  case unknownHeadings(columns: [Int])
  /// The row may be a heading that nothing is known of; it is taken as a row.
  case perhapsHeading(row: Int)
  /// These rows are above the heading, with something in them.
  case aboveHeading(rows: [Int])
  /// A quotation mark is not closed in a row: the paste may have been cut.
  case cut(row: Int)
  /// Some bytes were no letters.
  case strangeBytes
  /// A second table begins at a row.
  case otherTable(row: Int)
  /// A column has empty cells below filled ones, as merged cells have when they are copied.
  case mayBeMerged(column: Int)
  /// No column is what no record can be without: of each group of fields one.
  case lacksColumn([[String]])
  /// Nothing in it is a row that could be added.
  case nothingToAdd
}

/// How many rows of a plan there are of each fate.
package struct PasteCounts: Equatable, Sendable {
  /// New records; records that are filled; rows left out; new sections.
  package private(set) var added = 0, updated = 0, leftOut = 0, sections = 0
  /// Rows left out because they are there already.
  package private(set) var there = 0
  /// Cells that somebody should look at.
  package private(set) var doubtful = 0

  init(_ plan: PastePlan) {
    sections = plan.newSections.count
    for row in plan.rows {
      switch row.fate {
      case .add: added += 1
      case .update: updated += 1
      case .leftOut(.there):
        there += 1
        leftOut += 1
      case .leftOut(.empty), .heading, .goesOn, .section: break
      case .leftOut: leftOut += 1
      }
      doubtful += row.cells.count(where: \.isDoubtful)
    }
  }

  /// Whether anything would be written.
  package var isNothing: Bool { added == 0 && updated == 0 }
}
