package import Screen
import Text

/// The title line of a pane: title, a rule to its right edge, and a note there.
package struct Heading: Equatable, Sendable {
  /// What the pane shows: «Школы».
  package var title: String
  /// A note at the right, such as a count: «12 из 200»; it is dropped first if the room is short. Nil for none.
  package var note: String?
  /// Whether the pane has the focus.
  package var isFocused: Bool

  /// A heading.
  package init(_ title: String, note: String? = nil, isFocused: Bool = false) {
    self.title = title
    self.note = note
    self.isFocused = isFocused
  }

  /// Draws itself into the first row of a rectangle.
  package func draw(into canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let role: StyleRole = isFocused ? .headingFocused : .heading
    canvas.fill(Rect(column: rect.column, row: rect.row, columns: rect.columns, rows: 1), role: .rule, with: "─")
    let shown = Width.truncated(title, columns: rect.columns)
    let used = canvas.write(
      shown, at: Point(column: rect.column, row: rect.row), columns: rect.columns, role: role)
    if used < rect.columns && used > 0 {
      canvas.write(" ", at: Point(column: rect.column + used, row: rect.row), columns: 1, role: .rule)
    }
    guard let note else { return }
    let noteColumns = Width.of(note)
    // A space, at least one sign of the rule, and a space are between.
    guard used + 3 + noteColumns <= rect.columns else { return }
    canvas.write(
      " " + note, at: Point(column: rect.endColumn - noteColumns - 1, row: rect.row), columns: noteColumns + 1,
      role: role)
  }
}
