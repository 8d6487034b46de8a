/// A size in character cells.
package struct Size: Hashable, Sendable {
  /// How many columns wide; never negative.
  package var columns: Int
  /// How many rows high; never negative.
  package var rows: Int

  /// A size; negative measures become 0.
  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// A cell's place: column and row, both from 0, from the upper left corner.
package struct Point: Hashable, Sendable {
  /// The column, from 0.
  package var column: Int
  /// The row, from 0.
  package var row: Int

  /// The place in this column and row.
  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A rectangle of cells; one without columns or rows is legal and holds nothing.
package struct Rect: Hashable, Sendable {
  /// The leftmost column.
  package var column: Int
  /// The topmost row.
  package var row: Int
  /// How many columns; never negative.
  package var columns: Int
  /// How many rows; never negative.
  package var rows: Int

  /// A rectangle; negative measures become 0.
  package init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// The rectangle of the whole screen of this size.
  package init(_ size: Size) {
    self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  /// The first column to the right of the rectangle.
  package var endColumn: Int { column + columns }
  /// The first row below the rectangle.
  package var endRow: Int { row + rows }
  /// Whether the rectangle holds no cell.
  package var isEmpty: Bool { columns == 0 || rows == 0 }

  /// The rectangle divided at a column counted from its left edge: left part and the rest.
  package func split(atColumn offset: Int) -> (left: Rect, right: Rect) {
    let cut = min(max(0, offset), columns)
    return (
      Rect(column: column, row: row, columns: cut, rows: rows),
      Rect(column: column + cut, row: row, columns: columns - cut, rows: rows)
    )
  }

  /// The rectangle divided at a row counted from its top edge: upper part and the rest.
  package func split(atRow offset: Int) -> (upper: Rect, lower: Rect) {
    let cut = min(max(0, offset), rows)
    return (
      Rect(column: column, row: row, columns: columns, rows: cut),
      Rect(column: column, row: row + cut, columns: columns, rows: rows - cut)
    )
  }

  /// The rectangle without a margin of this many cells on every side.
  package func inset(columns margin: Int = 0, rows rowMargin: Int = 0) -> Rect {
    Rect(
      column: column + margin, row: row + rowMargin, columns: columns - 2 * margin, rows: rows - 2 * rowMargin)
  }
}
