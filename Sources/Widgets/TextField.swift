package import Screen
import Text

/// Text being edited, with its cursor.
package struct TextField: Equatable, Sendable {
  /// What was typed so far.
  package var text: String
  /// How many Characters are before the cursor, from 0 to the text's count.
  package var cursor: Int
  /// Whether the whole text is selected: what is typed replaces it.
  package var isSelected: Bool
  /// Whether the text is wrong as it is.
  package var hasFault: Bool
  /// A line below the field: how the text is understood, or why it is wrong. Nil for none.
  package var echo: String?

  /// A field; without `cursor` the cursor is at the end.
  package init(
    _ text: String, cursor: Int? = nil, isSelected: Bool = false, hasFault: Bool = false, echo: String? = nil
  ) {
    self.text = text
    self.cursor = cursor ?? text.count
    self.isSelected = isSelected
    self.hasFault = hasFault
    self.echo = echo
  }

  /// Draws itself and returns the place of the cursor.
  ///
  /// One row scrolls sideways, several wrap and scroll up and down, so that the cursor is always seen. An echo takes
  /// the last row if there is more than one.
  @discardableResult
  package func draw(into canvas: inout Canvas, in rect: Rect) -> Point {
    guard !rect.isEmpty else { return Point(column: rect.column, row: rect.row) }
    var field = rect
    if let echo, rect.rows > 1 {
      let parts = rect.split(atRow: rect.rows - 1)
      field = parts.upper
      canvas.writeField(
        echo, at: Point(column: rect.column, row: parts.lower.row), columns: rect.columns,
        role: hasFault ? .fieldFault : .echo)
    }
    let role: StyleRole = hasFault ? .fieldFault : .field
    canvas.fill(field, role: role)
    let textRole = isSelected ? .fieldSelected : role
    return field.rows == 1
      ? drawLine(into: &canvas, in: field, textRole) : drawLines(into: &canvas, in: field, textRole)
  }

  /// How many rows the whole text takes at this width, the cursor at its end included; without the echo.
  package func rows(columns: Int) -> Int {
    let shown = SafeText.lines(text)
    let lines = Width.lineRanges(of: shown, columns: columns)
    let isFull = lines.last.map { Width.of(String(shown[$0])) >= columns } ?? false
    return lines.count + (isFull ? 1 : 0)
  }

  private func drawLine(into canvas: inout Canvas, in rect: Rect, _ role: StyleRole) -> Point {
    let shown = SafeText.line(text)
    let before = Width.of(String(shown.prefix(max(0, cursor))))
    let offset = offset(before: before, columns: rect.columns)
    // A wide character across the left edge is left out whole, and its visible part stays blank.
    var start = Width.prefix(of: shown, columns: offset).endIndex
    if start < shown.endIndex && Width.of(String(shown[..<start])) < offset { start = shown.index(after: start) }
    let blank = min(rect.columns, Width.of(String(shown[..<start])) - offset)
    canvas.write(
      String(shown[start...]), at: Point(column: rect.column + blank, row: rect.row), columns: rect.columns - blank,
      role: role)
    return Point(column: rect.column + min(rect.columns - 1, before - offset), row: rect.row)
  }

  /// The first column of the text that is shown: it moves by half a field, so that what is right of the cursor stays
  /// visible when the cursor goes back.
  private func offset(before: Int, columns: Int) -> Int {
    guard before >= columns else { return 0 }
    let step = max(1, columns / 2)
    return (before - columns + step) / step * step
  }

  private func drawLines(into canvas: inout Canvas, in rect: Rect, _ role: StyleRole) -> Point {
    let shown = SafeText.lines(text)
    let index = shown.index(shown.startIndex, offsetBy: max(0, cursor), limitedBy: shown.endIndex) ?? shown.endIndex
    let lines = Width.lineRanges(of: shown, columns: rect.columns)
    var cursorLine = lines.lastIndex { $0.lowerBound <= index } ?? 0
    var column = 0
    if cursorLine < lines.count && lines[cursorLine].lowerBound <= index {
      // After the line's end come spaces that wrapping removed; the cursor still counts them.
      column = Width.of(String(shown[lines[cursorLine].lowerBound..<index]))
    }
    if column >= rect.columns {
      let atTextEnd = cursorLine == lines.count - 1 && index == shown.endIndex
      if atTextEnd { cursorLine += 1 }
      column = atTextEnd ? 0 : rect.columns - 1
    }
    let first = max(0, cursorLine - rect.rows + 1)
    for (offset, line) in lines.dropFirst(first).prefix(rect.rows).enumerated() {
      canvas.write(
        String(shown[line]), at: Point(column: rect.column, row: rect.row + offset), columns: rect.columns, role: role)
    }
    return Point(column: rect.column + column, row: rect.row + cursorLine - first)
  }
}
