package import Screen
import Text

/// One cell of a ``Table``.
package struct TableCell: Equatable, Sendable {
  /// What the cell says.
  package var text: String
  /// What it means.
  package var role: StyleRole

  /// A cell.
  package init(_ text: String, role: StyleRole = .text) {
    self.text = text
    self.role = role
  }
}

/// One row of a ``Table``.
package enum TableRow: Equatable, Sendable {
  /// A cell for each column; missing ones are empty. The role is that of the separators and the ground.
  case cells([TableCell], role: StyleRole = .text)
  /// A line over the whole width: a group, a section.
  case line(String, role: StyleRole = .group)
  /// Lines over the whole width, each made of parts one after the other, as they are; nothing wraps. The role is that
  /// of the ground.
  case parts([[TableCell]], role: StyleRole = .text)
}

/// Rows of cells under column headings. Rows may be any random-access collection counted from 0, so that a lazy one
/// makes only the visible rows.
package struct Table<Rows: RandomAccessCollection<TableRow>> where Rows.Index == Int {
  /// The columns.
  package var columns: [TableColumn] { didSet { laidOut = LaidOutRows() } }
  /// The rows; their indices begin at 0.
  package var rows: Rows { didSet { laidOut = LaidOutRows() } }
  /// The selected row, from 0; nil for none.
  package var selectedRow: Int?
  /// The column the cursor is in, from 0; nil if the row is selected as a whole.
  package var selectedColumn: Int?
  /// How many columns at the left show the selection of the whole row while the cursor is in one of its cells: they and
  /// that cell are marked, as in a spreadsheet, the other cells stay as they are; nil if all of the row is marked.
  package var headColumns: Int?
  /// The first row shown, from 0; see ``firstRow(in:)``.
  package var firstRow: Int
  /// Whether the table has the focus.
  package var isFocused: Bool
  /// How many lines a row may have, from 1.
  package var maximumLines: Int { didSet { laidOut = LaidOutRows() } }
  /// Whether the column headings are shown.
  package var showsHeader: Bool
  /// The character between two columns.
  package var separator: Character
  /// A search as typed, whose matches are marked; nil for none.
  package var highlight: String?
  /// To know where to scroll to, the same rows are measured that are then drawn, and their words are most of the work.
  private var laidOut = LaidOutRows()

  /// A table.
  package init(
    columns: [TableColumn], rows: Rows, selectedRow: Int? = nil, selectedColumn: Int? = nil, headColumns: Int? = nil,
    firstRow: Int = 0, isFocused: Bool = false, maximumLines: Int = 3, showsHeader: Bool = true,
    separator: Character = "│", highlight: String? = nil
  ) {
    self.columns = columns
    self.rows = rows
    self.selectedRow = selectedRow
    self.selectedColumn = selectedColumn
    self.headColumns = headColumns
    self.firstRow = firstRow
    self.isFocused = isFocused
    self.maximumLines = max(1, maximumLines)
    self.showsHeader = showsHeader
    self.separator = separator
    self.highlight = highlight
  }

  /// How many lines a row takes where the columns have these widths.
  package func height(ofRow index: Int, widths: [Int]) -> Int { layout(ofRow: index, widths: widths).height }

  func layout(ofRow index: Int, widths: [Int]) -> RowLayout {
    laidOut.row(index, widths: widths) { layout(of: rows[index], widths: widths) }
  }

  /// The first row to show in this rectangle so that the selected one is fully visible: ``firstRow`` if that is enough,
  /// else as near to it as possible. Lines of groups right above the topmost selected row are shown with it, and no
  /// rows stay hidden above while there is room below.
  package func firstRow(in rect: Rect) -> Int {
    guard !rows.isEmpty else { return 0 }
    let widths = TableColumn.widths(of: columns, in: rect.columns)
    let room = max(1, rect.rows - (showsHeader ? 1 : 0))
    var first = min(max(0, firstRow), rows.count - 1)
    if let selectedRow, rows.indices.contains(selectedRow) {
      var top = selectedRow
      while top > 0, selectedRow - top < room, layout(ofRow: top - 1, widths: widths).isLine { top -= 1 }
      first = firstFitting(endingWith: selectedRow, from: min(first, top), room: room, widths: widths)
    }
    // Every row takes a line at least, so that far from the end there is nothing to measure.
    guard first > 0, rows.count - first < room else { return first }
    return min(first, firstFitting(endingWith: rows.count - 1, from: 0, room: room, widths: widths))
  }

  /// The first row from which on all rows to this last one are fully visible, of those from `least` on; the last one
  /// itself if it is too high.
  private func firstFitting(endingWith last: Int, from least: Int, room: Int, widths: [Int]) -> Int {
    var first = last
    var used = height(ofRow: last, widths: widths)
    while first > least {
      used += height(ofRow: first - 1, widths: widths)
      if used > room { break }
      first -= 1
    }
    return first
  }
}
