import Language
import SchoolNetwork
import Screen
import Text
import ViewModels
import Widgets

/// Draws the card of a record: labels at the left, whole; what the fields hold beside them, wrapped; the field that is
/// edited in its place, with its choices below.
enum RecordDrawing {
  /// A line as it is drawn.
  private struct Line {
    var label = "", value = ""
    var role = StyleRole.dialog
    /// The row of the card that it belongs to; nil for what is only read.
    var row: Int?
    /// Whether the field that is edited begins here.
    var isField = false
  }

  static func draw(_ card: RecordCard, over screen: Rect, _ drawing: inout Drawing) {
    let columns = min(screen.columns - 4, 96)
    let labels = labelColumns(card, columns)
    let (lines, editing) = lines(of: card, columns, labels, drawing)
    let room = TextRoom(columns: LayerDrawing.titleColumns(columns, screen))
    let title = card.names.isEmpty ? card.title : drawing.state.network.fitting(room, card.names, Card.title)
    let inner = LayerDrawing.box(title, columns: columns, rows: lines.count, screen, &drawing)
    // All of the edited field and its choices is seen, else the selected line to its last part.
    let aim = editing?.last ?? lines.lastIndex { $0.row != nil && $0.row == card.selected }
    let top = editing?.first ?? lines.firstIndex { $0.row != nil && $0.row == card.selected } ?? 0
    var first = Scrolling.firstVisible(selected: aim, previousFirst: 0, rows: inner.rows, count: lines.count)
    first = min(first, top)
    drawing.canvas.fill(inner, role: .dialog)
    for (offset, line) in lines.dropFirst(first).prefix(inner.rows).enumerated() {
      let place = Rect(column: inner.column, row: inner.row + offset, columns: inner.columns, rows: 1)
      let isSelected = line.row != nil && line.row == card.selected && card.editor == nil
      draw(line, isSelected: isSelected, labels, in: place, &drawing)
      if isSelected { drawing.cursor = Point(column: place.column, row: place.row) }
    }
    drawing.canvas.drawScrollHints(in: inner, above: first > 0, below: first + inner.rows < lines.count)
    if let editor = card.editor, let editing, let field = lines[editing].firstIndex(where: \.isField) {
      let rows = lines[editing].filter(\.isField).count
      let visible = min(rows, inner.rows - (field - first))
      let place = Rect(
        column: inner.column + labels, row: inner.row + field - first, columns: inner.columns - labels,
        rows: max(1, visible))
      let entry = TextField(
        editor.entry.text, cursor: editor.entry.cursor, isSelected: editor.entry.isSelected, hasFault: card.fault != nil
      )
      (drawing.cursor, drawing.showsCursor) = (entry.draw(into: &drawing.canvas, in: place), true)
    }
    drawing.sight.pageRows = max(1, inner.rows)
  }

  /// Labels have a third of the box, and more if they need it; a longer one goes on in further lines.
  private static func labelColumns(_ card: RecordCard, _ columns: Int) -> Int {
    let widest = card.rows.map { $0.depth * 2 + Width.of($0.label) + 2 }.max() ?? 0
    return max(1, min(widest, max(columns / 3, min(32, columns / 2))))
  }

  /// The lines, and those of the field that is edited.
  private static func lines(
    of card: RecordCard, _ columns: Int, _ labels: Int, _ drawing: Drawing
  ) -> (lines: [Line], editing: Range<Int>?) {
    var lines = card.lead.flatMap { line -> [Line] in
      let (text, role): (String, StyleRole) =
        switch line {
        case .heading(let text): (text, .dialogFrame)
        case .field(let label, let value): ("\(label): \(value)", .dialog)
        case .text(let text): (text, .dialog)
        }
      return Width.wrapped(text, columns: columns).map { Line(label: $0, role: role) }
    }
    if !lines.isEmpty { lines.append(Line()) }
    var editing: Range<Int>?
    for (place, row) in card.rows.enumerated() {
      if place == card.selected, let editor = card.editor {
        let isNew = editor.isNew
        if isNew { lines += self.lines(of: row, place, columns, labels) }
        let start = lines.count
        lines += self.lines(of: editor, card, place, columns, labels, drawing)
        editing = start..<lines.count
      } else {
        lines += self.lines(of: row, place, columns, labels)
      }
    }
    return (lines, editing)
  }

  private static func lines(of row: CardRow, _ place: Int, _ columns: Int, _ labels: Int) -> [Line] {
    let indent = String(repeating: "  ", count: row.depth)
    switch row.about {
    case .heading: return [Line(label: indent + row.label, role: .dialogFrame)]
    case .folded: return [Line(label: row.label, role: .dialogFrame, row: place)]
    case .element:
      let parts = Width.wrapped(row.value, columns: max(2, columns - Width.of(indent) - 2))
      return parts.enumerated().map { Line(label: indent + ($0 == 0 ? "– " : "  ") + $1, row: place) }
    case .field:
      let names = Width.wrapped(indent + row.label, columns: max(2, labels - 1))
      let values = Width.wrapped(row.value, columns: max(2, columns - labels))
      return (0..<max(names.count, values.count)).map { number in
        Line(
          label: number < names.count ? names[number] : "", value: number < values.count ? values[number] : "",
          row: place)
      }
    }
  }

  /// The field that is edited: its label, what is typed, why it is not taken, what can be chosen.
  private static func lines(
    of editor: FieldEditor, _ card: RecordCard, _ place: Int, _ columns: Int, _ labels: Int, _ drawing: Drawing
  ) -> [Line] {
    let names = Width.wrapped(editor.label(drawing.language), columns: max(2, labels - 1))
    let wanted = editor.choices == nil ? TextField(editor.entry.text).rows(columns: max(2, columns - labels)) : 1
    let rows = max(names.count, min(6, wanted))
    var lines = (0..<rows).map { number in
      Line(label: number < names.count ? names[number] : "", row: place, isField: number < min(6, wanted))
    }
    if let fault = card.fault {
      lines += Width.wrapped(fault, columns: columns).map { Line(label: $0, role: .fieldFault, row: place) }
    }
    guard let shown = editor.shown else { return lines }
    let first = Scrolling.firstVisible(selected: editor.selected, previousFirst: 0, rows: 8, count: shown.count)
    for (offset, choice) in shown.dropFirst(first).prefix(8).enumerated() {
      let mark = editor.isTicked(choice).map { $0 ? "[x] " : "[ ] " } ?? ""
      let isSelected = first + offset == editor.selected
      let parts = Width.wrapped(mark + choice.name, columns: max(2, columns - labels))
      lines += parts.map { Line(value: $0, role: isSelected ? .selected : .dialog, row: place) }
    }
    if shown.isEmpty { lines.append(Line(value: drawing.language.nothingFits, role: .dialog, row: place)) }
    return lines
  }

  private static func draw(_ line: Line, isSelected: Bool, _ labels: Int, in place: Rect, _ drawing: inout Drawing) {
    let role = isSelected ? StyleRole.selected : line.role
    if isSelected { drawing.canvas.fill(place, role: role) }
    let isWide = line.value.isEmpty
    drawing.canvas.write(
      line.label, at: Point(column: place.column, row: place.row),
      columns: isWide ? place.columns : min(place.columns, labels), role: isSelected ? role : line.role)
    guard !isWide, place.columns > labels else { return }
    drawing.canvas.writeField(
      line.value, at: Point(column: place.column + labels, row: place.row), columns: place.columns - labels, role: role)
  }
}
