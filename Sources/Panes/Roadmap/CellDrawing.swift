import Screen
import Text
import ViewModels
import Widgets

/// Draws the cell of an item that is edited in its place.
enum CellDrawing {
  /// The field lies over its cell and goes on to the pane's edge; it grows downwards with the text. How the text is
  /// understood, or why it is refused, is shown below it.
  static func draw(_ editor: CellEditor, at cell: Rect, in body: Rect, _ drawing: inout Drawing) {
    let columns = min(body.columns, max(body.endColumn - cell.column, fieldColumns))
    let field = TextField(editor.entry.text, cursor: editor.entry.cursor, hasFault: editor.fault != nil)
    let echo = editor.fault ?? editor.echo(drawing.state.scope)
    let echoLines = echo.map { Width.wrapped($0, columns: body.columns) } ?? []
    let wanted = max(cell.rows, min(6, field.rows(columns: columns)))
    let rows = max(1, min(body.rows - echoLines.count, wanted))
    let rect = Rect(
      column: body.endColumn - columns, row: max(body.row, min(cell.row, body.endRow - rows - echoLines.count)),
      columns: columns, rows: rows)
    drawing.cursor = field.draw(into: &drawing.canvas, in: rect)
    drawing.showsCursor = true
    let echoColumns = echoLines.map { Width.of($0) }.max() ?? 0
    let column = min(rect.column, body.endColumn - echoColumns)
    for (offset, line) in echoLines.enumerated() {
      // Beside words of the table it would read as one of them.
      drawing.canvas.fill(
        Rect(column: body.column, row: rect.endRow + offset, columns: max(0, column - body.column), rows: 1),
        role: .text)
      drawing.canvas.writeField(
        line, at: Point(column: column, row: rect.endRow + offset), columns: body.endColumn - column,
        role: editor.fault == nil ? .echo : .fieldFault)
    }
  }

  /// A field narrower than this is no pleasure to write in.
  private static let fieldColumns = 24
}
