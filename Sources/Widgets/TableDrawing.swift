package import Screen
import Text

extension Table {
  /// Draws itself and returns the rectangle of the selected cell, or of the selected row if no column is selected; nil
  /// if it is not visible.
  @discardableResult
  package func draw(into canvas: inout Canvas, in rect: Rect) -> Rect? {
    drawCounting(into: &canvas, in: rect).selected
  }

  /// Draws itself; returns what ``draw(into:in:)`` returns, and how many rows are fully visible.
  package func drawCounting(into canvas: inout Canvas, in rect: Rect) -> (selected: Rect?, wholeRows: Int) {
    canvas.fill(rect, role: .text)
    let places = cellPlaces(in: rect)
    var body = rect
    if showsHeader {
      drawHeader(into: &canvas, in: rect.split(atRow: 1).upper, places)
      body = rect.split(atRow: 1).lower
    }
    let widths = places.map(\.count)
    var selected: Rect?
    var row = body.row
    var index = max(0, firstRow)
    var isCut = false
    while index < rows.count && row < body.endRow {
      let content = layout(ofRow: index, widths: widths)
      isCut = row + content.height > body.endRow
      let place = Rect(
        column: body.column, row: row, columns: body.columns, rows: min(content.height, body.endRow - row))
      let cell = draw(content, isSelected: index == selectedRow, into: &canvas, in: place, places)
      if index == selectedRow { selected = cell }
      row += content.height
      index += 1
    }
    canvas.drawScrollHints(in: body, above: firstRow > 0, below: index < rows.count || isCut)
    return (selected, index - max(0, firstRow) - (isCut ? 1 : 0))
  }

  /// The columns of the screen each column of the table takes, without the separators; empty for one left out.
  package func cellPlaces(in rect: Rect) -> [Range<Int>] {
    var column = rect.column
    return TableColumn.widths(of: columns, in: rect.columns).map { width in
      let place = column..<column + width
      if width > 0 { column += width + 1 }
      return place
    }
  }

  private func drawHeader(into canvas: inout Canvas, in rect: Rect, _ places: [Range<Int>]) {
    canvas.fill(rect, role: .columnHeading)
    for (column, place) in zip(columns, places) where !place.isEmpty && !rect.isEmpty {
      canvas.writeField(
        column.title, at: Point(column: place.lowerBound, row: rect.row), columns: place.count, role: .columnHeading,
        alignment: column.alignment)
    }
    drawSeparators(into: &canvas, in: rect, places)
  }

  /// The separators take the role of the ground behind them.
  private func drawSeparators(into canvas: inout Canvas, in rect: Rect, _ places: [Range<Int>]) {
    for place in places.filter({ !$0.isEmpty }).dropLast() where !rect.isEmpty {
      let line = Rect(column: place.upperBound, row: rect.row, columns: 1, rows: rect.rows)
      canvas.fill(line, role: canvas[place.upperBound, rect.row].role, with: separator)
    }
  }

  private func draw(
    _ row: RowLayout, isSelected: Bool, into canvas: inout Canvas, in rect: Rect, _ places: [Range<Int>]
  ) -> Rect {
    func shown(_ role: StyleRole, _ isMarked: Bool) -> StyleRole {
      isMarked ? role.whenSelected(isFocused: isFocused) : role
    }
    if let lines = row.parts {
      canvas.fill(rect, role: shown(row.role, isSelected))
      for (offset, line) in lines.prefix(rect.rows).enumerated() {
        draw(line.map { TableCell($0.text, role: shown($0.role, isSelected)) }, into: &canvas, in: rect, offset)
      }
      return rect
    }
    guard let cells = row.cells else {
      canvas.writeField(
        row.line, at: Point(column: rect.column, row: rect.row), columns: rect.columns,
        role: shown(row.role, isSelected), highlight: highlight)
      return rect
    }
    // Of a row of several lines every cell of another colour costs the line some twenty bytes.
    let head = selectedColumn == nil ? nil : headColumns
    canvas.fill(rect, role: shown(row.role, isSelected && head == nil))
    if isSelected, let head {
      // With the separator after them, so that they and the cell beside are one block.
      let columns = places.prefix(head).last { !$0.isEmpty }.map { $0.upperBound + 1 - rect.column } ?? 0
      canvas.fill(
        Rect(column: rect.column, row: rect.row, columns: min(rect.columns, columns), rows: rect.rows),
        role: shown(row.role, true))
    }
    drawSeparators(into: &canvas, in: rect, places)
    var selected = rect
    for (index, place) in places.enumerated() where !place.isEmpty {
      let cell = Rect(column: place.lowerBound, row: rect.row, columns: place.count, rows: rect.rows)
      let isCursor = isSelected && index == selectedColumn
      if isCursor { selected = cell }
      // A row has no more cells than it was given; the rest is ground.
      let content = index < cells.count ? cells[index] : CellLayout(lines: [], role: row.role)
      let role = shown(content.role, isSelected && index < head ?? .max)
      draw(
        content.lines, alignment: columns[index].alignment, into: &canvas, in: cell,
        role: isCursor && isFocused ? .cell : role, isCursor: isCursor)
    }
    return selected
  }

  /// Draws the parts of a line one after the other; a part without room is cut with «…».
  private func draw(_ parts: [TableCell], into canvas: inout Canvas, in rect: Rect, _ offset: Int) {
    var column = rect.column
    for part in parts where column < rect.endColumn {
      let columns = min(Width.of(part.text), rect.endColumn - column)
      canvas.writeField(
        part.text, at: Point(column: column, row: rect.row + offset), columns: columns, role: part.role,
        highlight: highlight)
      column += columns
    }
  }

  private func draw(
    _ lines: [String], alignment: Alignment, into canvas: inout Canvas, in rect: Rect, role: StyleRole, isCursor: Bool
  ) {
    // A row cut at the bottom shows its first lines. Below its last line a cell is the row's ground, except for the
    // cell with the cursor, which is fully visible.
    for offset in 0..<(isCursor ? rect.rows : min(rect.rows, lines.count)) {
      canvas.writeField(
        offset < lines.count ? lines[offset] : "", at: Point(column: rect.column, row: rect.row + offset),
        columns: rect.columns, role: role, alignment: alignment, highlight: highlight)
    }
  }
}
