package import Screen
import Text

extension Table {
  /// Draws itself and returns the rectangle of the selected cell, or of the selected row where no column is
  /// selected; nil if it is not seen.
  @discardableResult
  package func draw(into canvas: inout Canvas, in rect: Rect) -> Rect? {
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
      let height = height(ofRow: index, widths: widths)
      isCut = row + height > body.endRow
      let place = Rect(column: body.column, row: row, columns: body.columns, rows: min(height, body.endRow - row))
      let cell = draw(rows[index], isSelected: index == selectedRow, into: &canvas, in: place, places)
      if index == selectedRow { selected = cell }
      row += height
      index += 1
    }
    canvas.drawScrollHints(in: body, above: firstRow > 0, below: index < rows.count || isCut)
    return selected
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
    drawSeparators(into: &canvas, in: rect, places, role: .columnHeading)
  }

  private func drawSeparators(
    into canvas: inout Canvas, in rect: Rect, _ places: [Range<Int>], role: StyleRole
  ) {
    for place in places.filter({ !$0.isEmpty }).dropLast() {
      let line = Rect(column: place.upperBound, row: rect.row, columns: 1, rows: rect.rows)
      canvas.fill(line, role: role, with: "│")
    }
  }

  private func draw(
    _ row: TableRow, isSelected: Bool, into canvas: inout Canvas, in rect: Rect, _ places: [Range<Int>]
  ) -> Rect {
    switch row {
    case .line(let text, let role):
      canvas.writeField(
        text, at: Point(column: rect.column, row: rect.row), columns: rect.columns,
        role: isSelected ? role.whenSelected(isFocused: isFocused) : role, highlight: highlight)
      return rect
    case .cells(let cells, let role):
      let ground = isSelected ? role.whenSelected(isFocused: isFocused) : role
      canvas.fill(rect, role: ground)
      drawSeparators(into: &canvas, in: rect, places, role: ground)
      var selected = rect
      for index in columns.indices where !places[index].isEmpty {
        let place = Rect(
          column: places[index].lowerBound, row: rect.row, columns: places[index].count, rows: rect.rows)
        let cell = index < cells.count ? cells[index] : TableCell("", role: role)
        var cellRole = isSelected ? cell.role.whenSelected(isFocused: isFocused) : cell.role
        if isSelected && index == selectedColumn {
          selected = place
          if isFocused { cellRole = .cell }
        }
        draw(cell.text, of: columns[index], into: &canvas, in: place, role: cellRole)
      }
      return selected
    }
  }

  private func draw(
    _ text: String, of column: TableColumn, into canvas: inout Canvas, in rect: Rect, role: StyleRole
  ) {
    canvas.fill(rect, role: role)
    for (offset, line) in lines(of: text, in: column, columns: rect.columns).enumerated() {
      // A row cut at the bottom shows its first lines.
      if offset >= rect.rows { break }
      canvas.writeField(
        line, at: Point(column: rect.column, row: rect.row + offset), columns: rect.columns, role: role,
        alignment: column.alignment, highlight: highlight)
    }
  }

  /// The lines of a cell, the last one with «…» where there would be more.
  private func lines(of text: String, in column: TableColumn, columns: Int) -> [String] {
    guard column.wraps else { return [text] }
    let all = Width.wrapped(text, columns: columns)
    guard all.count > maximumLines else { return all }
    let last = all[maximumLines - 1]
    let cut = Width.of(last) < columns ? last + "…" : String(Width.prefix(of: last, columns: columns - 1)) + "…"
    return Array(all[..<(maximumLines - 1)]) + [cut]
  }
}
