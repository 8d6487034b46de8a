import Language
import Screen
import Text
import ViewModels
import Widgets

/// Draws what is chosen for the table of items: a list, what narrows it above, ticks before its lines.
enum ItemsChoiceDrawing {
  static func draw(_ choice: ItemsChoice, over screen: Rect, _ drawing: inout Drawing) {
    let language = drawing.language
    let columns = min(screen.columns - 4, 64)
    let told = choice.fault.map { Width.wrapped($0, columns: columns) } ?? []
    let field = choice.takesText ? 1 : 0
    let wanted = field + (choice.isTyping ? told.count : max(1, choice.lines.count))
    let inner = LayerDrawing.box(choice.heading(language), columns: columns, rows: wanted, screen, &drawing)
    let (line, body) = inner.split(atRow: field)
    if choice.isTyping {
      TextBlock(told.map { Paragraph($0, role: .fieldFault) }, ground: .dialog).draw(into: &drawing.canvas, in: body)
    } else if choice.lines.isEmpty {
      TextBlock([Paragraph(language.nothingFits, role: .dialog)], ground: .dialog)
        .draw(into: &drawing.canvas, in: body)
    } else {
      drawLines(choice, in: body, &drawing)
    }
    drawing.sight.pageRows = max(1, body.rows)
    guard choice.takesText else { return }
    let label = choice.isTyping ? "" : language.searchLabel
    let (left, right) = line.split(atColumn: Width.of(label))
    drawing.canvas.write(label, at: Point(column: left.column, row: left.row), columns: left.columns, role: .dialog)
    drawing.cursor = TextField(choice.entry.text, cursor: choice.entry.cursor, hasFault: choice.fault != nil)
      .draw(into: &drawing.canvas, in: right)
    drawing.showsCursor = true
  }

  private static func drawLines(_ choice: ItemsChoice, in body: Rect, _ drawing: inout Drawing) {
    let first = Scrolling.firstVisible(
      selected: choice.selected, previousFirst: 0, rows: body.rows, count: choice.lines.count)
    let hasTicks = choice.lines.contains { $0.isTicked != nil }
    let lines = choice.lines.map { line in
      let tick = line.isTicked.map { $0 ? "[x] " : "[ ] " } ?? (hasTicks ? "    " : "")
      return ListLine(tick + line.name, role: .dialog, trailing: line.note.isEmpty ? nil : line.note)
    }
    let point = List(lines, selected: choice.selected, first: first, isFocused: true)
      .draw(into: &drawing.canvas, in: body)
    if let point { drawing.cursor = point }
  }
}
