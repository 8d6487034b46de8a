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
    // Above a sentence that there is nothing, no list and no gap are drawn.
    let gap = lines.isEmpty ? 0 : 1
    let inner = LayerDrawing.box(
      title, columns: columns, rows: lines.count + gap + text.count + keys.count, screen, &drawing)
    // The list gives way first, then the keys, which the bar names too.
    let keyRows = inner.rows >= text.count + keys.count + 2 * gap ? keys.count : 0
    let textRows = min(text.count, max(0, inner.rows - keyRows - 2 * gap))
    let (list, rest) = inner.split(atRow: max(gap, inner.rows - keyRows - textRows - (textRows > 0 ? gap : 0)))
    let (_, below) = rest.split(atRow: min(gap, rest.rows))
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
