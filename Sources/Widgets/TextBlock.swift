package import Screen
import Text

/// One paragraph of a ``TextBlock``.
package struct Paragraph: Equatable, Sendable {
  /// What it says; an empty one is an empty line.
  package var text: String
  /// What it means.
  package var role: StyleRole

  /// A paragraph.
  package init(_ text: String, role: StyleRole = .text) {
    self.text = text
    self.role = role
  }
}

/// Text to read: wrapped, and scrolled where it is longer than its place.
package struct TextBlock: Equatable, Sendable {
  /// The paragraphs.
  package var paragraphs: [Paragraph]
  /// The first line shown, from 0, counted after wrapping; ``draw(into:in:)`` never goes past the last page.
  package var firstLine: Int
  /// The role of the ground.
  package var ground: StyleRole

  /// A block of text.
  package init(_ paragraphs: [Paragraph], firstLine: Int = 0, ground: StyleRole = .text) {
    self.paragraphs = paragraphs
    self.firstLine = firstLine
    self.ground = ground
  }

  /// The text in lines of at most this many columns, each with its role.
  package func lines(columns: Int) -> [Paragraph] {
    paragraphs.flatMap { paragraph in
      Width.wrapped(paragraph.text, columns: columns).map { Paragraph($0, role: paragraph.role) }
    }
  }

  /// How far ``firstLine`` can go in a rectangle of this size; 0 if everything is visible.
  package func lastFirstLine(in size: Size) -> Int {
    let whole = lines(columns: size.columns).count
    if whole <= size.rows { return 0 }
    return max(0, lines(columns: size.columns - 1).count - size.rows)
  }

  /// Draws itself; if not everything is visible, the last column is kept for the marks of what is hidden.
  package func draw(into canvas: inout Canvas, in rect: Rect) {
    canvas.fill(rect, role: ground)
    var shown = lines(columns: rect.columns)
    if shown.count > rect.rows { shown = lines(columns: rect.columns - 1) }
    let first = max(0, min(firstLine, shown.count - rect.rows))
    for (offset, line) in shown.dropFirst(first).prefix(rect.rows).enumerated() {
      canvas.write(
        line.text, at: Point(column: rect.column, row: rect.row + offset), columns: rect.columns, role: line.role)
    }
    canvas.drawScrollHints(in: rect, above: first > 0, below: first + rect.rows < shown.count)
  }
}
