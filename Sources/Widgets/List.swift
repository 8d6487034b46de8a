package import Screen
import Text

/// One line of a ``List``.
package struct ListLine: Equatable, Sendable {
  /// What the line says.
  package var text: String
  /// What it means.
  package var role: StyleRole
  /// Text at the right edge, such as a count; it stays whole where the line's text must be cut. Nil for nothing.
  package var trailing: String?
  /// A sign in front, in a column of its own: a state, a selection mark. Nil for none.
  package var marker: Character?

  /// A line.
  package init(_ text: String, role: StyleRole = .text, trailing: String? = nil, marker: Character? = nil) {
    self.text = text
    self.role = role
    self.trailing = trailing
    self.marker = marker
  }
}

/// Lines; one of them may be selected.
package struct List: Equatable, Sendable {
  /// The lines, all of them.
  package var lines: [ListLine]
  /// The selected line, from 0; nil for none.
  package var selected: Int?
  /// The first line shown, from 0; see ``Scrolling/firstVisible(selected:previousFirst:rows:count:)``.
  package var first: Int
  /// Whether the list has the focus.
  package var isFocused: Bool
  /// A search as typed, whose matches are marked; nil for none.
  package var highlight: String?

  /// A list.
  package init(
    _ lines: [ListLine], selected: Int? = nil, first: Int = 0, isFocused: Bool = false, highlight: String? = nil
  ) {
    self.lines = lines
    self.selected = selected
    self.first = first
    self.isFocused = isFocused
    self.highlight = highlight
  }

  /// Draws itself and returns where the selected line begins; nil if it is not shown.
  @discardableResult
  package func draw(into canvas: inout Canvas, in rect: Rect) -> Point? {
    canvas.fill(rect, role: .text)
    let shown = min(max(0, first), lines.count)..<min(lines.count, max(0, first) + rect.rows)
    let hasMarkers = lines.contains { $0.marker != nil }
    let overflows = lines.count > rect.rows
    for (offset, index) in shown.enumerated() {
      let row = Rect(column: rect.column, row: rect.row + offset, columns: rect.columns, rows: 1)
      let line = lines[index]
      let role = index == selected ? line.role.whenSelected(isFocused: isFocused) : line.role
      canvas.fill(row, role: role)
      draw(line, role: role, in: overflows ? row.split(atColumn: rect.columns - 1).left : row, hasMarkers, &canvas)
    }
    canvas.drawScrollHints(in: rect, above: shown.lowerBound > 0, below: shown.upperBound < lines.count)
    guard let selected, shown.contains(selected) else { return nil }
    return Point(column: rect.column, row: rect.row + selected - shown.lowerBound)
  }

  /// How many columns the text of a line has beside its marker, what is at its right edge, and the marks of what is
  /// hidden.
  package static func textColumns(_ columns: Int, trailing: String?, hasMarkers: Bool, overflows: Bool) -> Int {
    var room = columns - (overflows ? 1 : 0)
    if hasMarkers, room > 2 { room -= 2 }
    if let trailing { room -= min(Width.of(trailing), room) + 1 }
    return max(0, room)
  }

  private func draw(
    _ line: ListLine, role: StyleRole, in row: Rect, _ hasMarkers: Bool, _ canvas: inout Canvas
  ) {
    var place = Point(column: row.column, row: row.row)
    var columns = row.columns
    if hasMarkers && columns > 2 {
      if let marker = line.marker { canvas.write(String(marker), at: place, columns: 1, role: role) }
      place.column += 2
      columns -= 2
    }
    if let trailing = line.trailing {
      let width = min(Width.of(trailing), columns)
      canvas.writeField(
        trailing, at: Point(column: place.column + columns - width, row: row.row), columns: width, role: role)
      columns = max(0, columns - width - 1)
    }
    canvas.writeField(line.text, at: place, columns: columns, role: role, highlight: highlight)
  }
}
