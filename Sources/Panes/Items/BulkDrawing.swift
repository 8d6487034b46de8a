import Language
import SchoolNetwork
import Screen
import Text
import ViewModels
import Widgets

/// Draws what a command would do to many items: what is written for it, what is counted, and a row for each.
enum BulkDrawing {
  static func draw(_ preview: BulkPreview, over screen: Rect, _ drawing: inout Drawing) {
    let language = drawing.language
    let columns = max(1, screen.columns - 4)
    let keys = screen.rows >= 20 ? LayerDrawing.keyLines(columns: columns, drawing.state) : []
    let field = preview.subject.isWritten ? 1 : 0
    let said = preview.fault ?? preview.counts(language)
    let words = Width.wrapped(said, columns: columns).prefix(3).map {
      Paragraph($0, role: preview.fault == nil ? .strong : .fieldFault)
    }
    let row = preview.rows.indices.contains(preview.row) ? preview.rows[preview.row] : nil
    // What a narrow column cuts of the selected row is read below.
    let whole = row.map { Width.wrapped(SafeText.line($0.reason ?? $0.after), columns: columns).prefix(2) } ?? []
    let told =
      screen.rows < 16
      ? [] : whole.map { Paragraph($0, role: row?.reason == nil ? .dialog : .attention) }
    let wanted = field + words.count + 1 + max(1, preview.rows.count) + keys.count + told.count
    let inner = LayerDrawing.box(preview.heading(language), columns: columns, rows: wanted, screen, &drawing)
    drawing.canvas.fill(inner, role: .dialog)
    let (line, below) = inner.split(atRow: field)
    let (head, rest) = below.split(atRow: min(words.count, max(0, below.rows - 2)))
    let (table, foot) = rest.split(atRow: max(1, rest.rows - keys.count - told.count))
    TextBlock(Array(words), ground: .dialog).draw(into: &drawing.canvas, in: head)
    TextBlock(told + keys.map { Paragraph($0, role: .dialogFrame) }, ground: .dialog)
      .draw(into: &drawing.canvas, in: foot)
    drawRows(preview, in: table, &drawing)
    guard field > 0 else { return }
    let cursor = TextField(preview.entry.text, cursor: preview.entry.cursor, hasFault: preview.fault != nil)
      .draw(into: &drawing.canvas, in: line)
    guard preview.isWriting else { return }
    drawing.cursor = cursor
    drawing.showsCursor = true
  }

  private static func drawRows(_ preview: BulkPreview, in rect: Rect, _ drawing: inout Drawing) {
    let language = drawing.language
    var table = Table(
      columns: [
        TableColumn("", width: .fixed(3), priority: 100),
        TableColumn(
          language.label(of: RoadmapItem.title.name, in: RecordTable(RoadmapItem.self)),
          width: .flexible(weight: 5, minimum: 16), priority: 90),
        TableColumn(language.bulkBefore, width: .flexible(weight: 3, minimum: 10), priority: 50),
        TableColumn(language.bulkAfter, width: .flexible(weight: 4, minimum: 12), priority: 80),
      ],
      rows: DrawnBulkRows(preview), selectedRow: preview.rows.isEmpty ? nil : preview.row, headColumns: 1,
      isFocused: !preview.isWriting)
    table.firstRow = Scrolling.firstVisible(
      selected: preview.row, previousFirst: 0, rows: max(1, rect.rows - 1), count: preview.rows.count)
    let drawn = table.drawCounting(into: &drawing.canvas, in: rect)
    drawing.sight.pageRows = max(1, drawn.wholeRows)
    if let cell = drawn.selected { drawing.cursor = Point(column: cell.column, row: cell.row) }
  }
}

/// The rows as they are drawn; each is made when it is seen.
private struct DrawnBulkRows: RandomAccessCollection {
  private let preview: BulkPreview

  init(_ preview: BulkPreview) { self.preview = preview }

  var startIndex: Int { 0 }
  var endIndex: Int { preview.rows.count }

  subscript(place: Int) -> TableRow {
    let row = preview.rows[place]
    let role: StyleRole = row.isTicked ? .text : .dim
    let tick = row.reason != nil ? " " + Sign.gone + " " : row.isTicked ? "[x]" : "[ ]"
    return .cells([
      TableCell(tick, role: role), TableCell(SafeText.line(row.title), role: role),
      TableCell(SafeText.line(row.before), role: role),
      TableCell(SafeText.line(row.reason ?? row.after), role: row.reason == nil ? role : .attention),
    ])
  }
}
