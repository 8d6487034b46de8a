import Language
import Screen
import Text
import ViewModels
import Widgets

/// Draws the remarks, and the trash: a line each, and below them the selected one in full.
enum TextListDrawing {
  static func draw(
    _ title: String, _ lines: [String], selected: Int, _ text: String, over screen: Rect, _ drawing: inout Drawing
  ) {
    let columns = min(screen.columns - 4, 96)
    let text = Width.wrapped(text, columns: columns)
    let keys = LayerDrawing.keyLines(columns: columns, drawing.state)
    let inner = LayerDrawing.box(
      title, columns: columns, rows: max(1, lines.count) + 1 + text.count + keys.count, screen,
      &drawing)
    // The list gives way first, then the keys, which the bar names too.
    let keyRows = inner.rows >= text.count + keys.count + 2 ? keys.count : 0
    let textRows = min(text.count, max(0, inner.rows - keyRows - 2))
    let (list, rest) = inner.split(atRow: max(1, inner.rows - keyRows - textRows - (textRows > 0 ? 1 : 0)))
    let (_, below) = rest.split(atRow: min(1, rest.rows))
    let (sentence, foot) = below.split(atRow: min(textRows, below.rows))
    let first = Scrolling.firstVisible(
      selected: selected, previousFirst: 0, rows: list.rows, count: lines.count)
    drawing.cursor = List(
      lines.map { ListLine($0, role: .dialog) }, selected: lines.isEmpty ? nil : selected, first: first,
      isFocused: true
    ).draw(into: &drawing.canvas, in: list)
    TextBlock(text.map { Paragraph($0, role: .dialog) }, ground: .dialog).draw(into: &drawing.canvas, in: sentence)
    if keyRows > 0 {
      TextBlock(keys.map { Paragraph($0, role: .dialogFrame) }, ground: .dialog).draw(into: &drawing.canvas, in: foot)
    }
    drawing.sight.pageRows = max(1, list.rows)
  }
}
