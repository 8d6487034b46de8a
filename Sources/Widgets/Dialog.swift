package import Screen
import Text

/// A question or a message over the screen: title, text, room for a field, buttons.
package struct Dialog: Equatable, Sendable {
  /// What it is about; shown in the frame.
  package var title: String
  /// What it says; may have several paragraphs, separated by `\n`. Empty for none.
  package var body: String
  /// How many rows are kept below the text for a field or a list.
  package var contentRows: Int
  /// How wide the inside is at least, where the screen has it: the room a field needs.
  package var minimumColumns: Int
  /// The buttons, from left to right.
  package var buttons: [String]
  /// The button with the focus, from 0; nil if the focus is in the content.
  package var focusedButton: Int?

  /// A dialog.
  package init(
    title: String, body: String = "", contentRows: Int = 0, minimumColumns: Int = 0, buttons: [String] = [],
    focusedButton: Int? = nil
  ) {
    self.title = title
    self.body = body
    self.contentRows = max(0, contentRows)
    self.minimumColumns = minimumColumns
    self.buttons = buttons
    self.focusedButton = focusedButton
  }

  /// The places of the parts of a drawn dialog.
  package struct Places: Equatable, Sendable {
    /// The dialog with its frame.
    package var frame: Rect
    /// The rows kept for a field or a list; maybe fewer than asked for on a small screen.
    package var content: Rect
    /// The buttons, in their order; those that found no room are empty.
    package var buttons: [Rect]
  }

  /// No line of text is longer than this: beyond it the eye loses the next one.
  private static let widestText = 64

  /// The place of the dialog on the screen: in the middle, as large as its content, but no larger than the screen.
  package func rect(in screen: Rect) -> Rect {
    let inside = max(0, min(insideColumns, screen.columns - 4))
    let textRows = body.isEmpty ? 0 : Width.wrapped(body, columns: inside).count
    let buttonRows = buttons.isEmpty ? 0 : textRows + contentRows > 0 ? 2 : 1
    let rows = min(screen.rows, textRows + contentRows + buttonRows + 2)
    let columns = min(screen.columns, inside + 4)
    return Rect(
      column: screen.column + (screen.columns - columns) / 2, row: screen.row + (screen.rows - rows) / 2,
      columns: columns, rows: rows)
  }

  /// Draws itself into the middle of the screen.
  @discardableResult
  package func draw(into canvas: inout Canvas, in screen: Rect) -> Places {
    let frame = rect(in: screen)
    Box(title: title).draw(into: &canvas, in: frame)
    let inside = frame.inset(columns: 2, rows: 1)
    var buttonRow = Rect(column: inside.column, row: inside.endRow, columns: inside.columns, rows: 0)
    var rest = inside
    if !buttons.isEmpty {
      (rest, buttonRow) = inside.split(atRow: inside.rows - 1)
      // The empty row above the buttons is dropped before any text.
      let wanted = (body.isEmpty ? 0 : Width.wrapped(body, columns: inside.columns).count) + contentRows
      rest = rest.split(atRow: min(rest.rows, wanted)).upper
    }
    let content = rest.split(atRow: rest.rows - min(contentRows, rest.rows))
    if !body.isEmpty {
      TextBlock([Paragraph(body, role: .dialog)], ground: .dialog).draw(into: &canvas, in: content.upper)
    }
    return Places(frame: frame, content: content.lower, buttons: drawButtons(into: &canvas, in: buttonRow))
  }

  private var insideColumns: Int {
    let text = SafeText.lines(body).split(separator: "\n").map { Width.of(String($0)) }.max() ?? 0
    let buttonColumns = buttons.reduce(-2) { $0 + Dialog.columns(of: $1) + 2 }
    return max(min(text, Dialog.widestText), buttonColumns, minimumColumns, Width.of(title) + 2)
  }

  private static func columns(of button: String) -> Int { Width.of(button) + 4 }

  private func drawButtons(into canvas: inout Canvas, in rect: Rect) -> [Rect] {
    let wanted = buttons.reduce(-2) { $0 + Dialog.columns(of: $1) + 2 }
    var column = rect.column + max(0, (rect.columns - wanted) / 2)
    return buttons.enumerated().map { index, label in
      let columns = min(Dialog.columns(of: label), max(0, rect.endColumn - column))
      let place = Rect(column: column, row: rect.row, columns: columns, rows: rect.rows)
      let role: StyleRole = index == focusedButton ? .buttonFocused : .button
      // The brackets show the buttons if there are no colours, the angles which one has the focus.
      let text = index == focusedButton ? "[>\(label)<]" : "[ \(label) ]"
      if !place.isEmpty {
        canvas.write(text, at: Point(column: column, row: rect.row), columns: columns, role: role)
      }
      column += columns + 2
      return place
    }
  }
}

/// A frame of lines with a title, and blank ground inside.
package struct Box: Equatable, Sendable {
  /// The title in the upper line; empty for none.
  package var title: String

  /// A box.
  package init(title: String = "") { self.title = title }

  /// Draws the frame and returns the rectangle inside it.
  @discardableResult
  package func draw(into canvas: inout Canvas, in rect: Rect) -> Rect {
    canvas.fill(rect, role: .dialog)
    guard rect.columns >= 2 && rect.rows >= 2 else { return rect }
    let right = rect.endColumn - 1
    for row in [rect.row, rect.endRow - 1] {
      canvas.fill(Rect(column: rect.column, row: row, columns: rect.columns, rows: 1), role: .dialogFrame, with: "─")
    }
    for column in [rect.column, right] {
      canvas.fill(
        Rect(column: column, row: rect.row + 1, columns: 1, rows: rect.rows - 2), role: .dialogFrame, with: "│")
    }
    for (sign, column, row) in [
      ("┌", rect.column, rect.row), ("┐", right, rect.row), ("└", rect.column, rect.endRow - 1),
      ("┘", right, rect.endRow - 1),
    ] {
      canvas.write(sign, at: Point(column: column, row: row), columns: 1, role: .dialogFrame)
    }
    if !title.isEmpty && rect.columns > 6 {
      let shown = Width.truncated(title, columns: rect.columns - 6)
      canvas.write(
        " \(shown) ", at: Point(column: rect.column + 2, row: rect.row), columns: rect.columns - 4, role: .dialogFrame)
    }
    return rect.inset(columns: 1, rows: 1)
  }
}
