import Deadlines
import Insights
import Language
import SchoolNetwork
import Screen
import Text
import ViewModels
import Widgets

/// A form over the screen: what it is about, labelled lines of text, what is wrong or how it is understood, its keys.
struct FormDrawing {
  var heading: String
  /// What it is about, in a place of this size.
  var about: (TextRoom) -> String
  var labels: [String]
  var entries: [TextEntry]
  var focus: Int
  /// The field whose text is refused, and why.
  var fault: (field: Int, text: String)?
  /// How what is written is understood; shown if nothing is wrong.
  var echo: String?

  /// The form of a mark.
  init(_ form: MarkForm, _ state: Dashboard) {
    let language = state.language
    let day = CalendarDay(iso: form.occurrence).map { language.shortDate($0) }
    heading = language.markHeading(day)
    about = { _ in form.title }
    (labels, entries, focus) = (language.markFields, form.entries, form.focus.rawValue)
    fault = form.fault.map { ($0.field.rawValue, $0.text) }
    if form.olderEvidence > 0, form.focus == .link { echo = language.olderEvidence(form.olderEvidence) }
  }

  /// A small form.
  init(_ form: FieldForm, _ state: Dashboard) {
    let scope = state.scope
    (heading, about, labels) = (form.heading(scope), { form.about($0, scope) }, form.labels(scope))
    (entries, focus) = (form.entries, form.focus)
    fault = form.fault.map { ($0.field, $0.text) }
    echo = form.echo(scope)
  }

  func draw(over screen: Rect, _ drawing: inout Drawing) {
    let labelColumns = (labels.map { Width.of($0) }.max() ?? 0) + 1
    let columns = min(screen.columns - 4, 76)
    let said = fault?.text ?? echo
    let saidLines = said.map { Width.wrapped($0, columns: columns) } ?? []
    let headLines = Width.wrapped(about(TextRoom(columns: columns, lines: 3)), columns: columns).prefix(3)
    let keyLines = LayerDrawing.keyLines(columns: columns, drawing.state)
    let wanted = headLines.count + labels.count + keyLines.count + saidLines.count
    var rest = LayerDrawing.box(heading, columns: columns, rows: wanted, screen, &drawing)
    // The reason why a field is refused is shown even if there is hardly room.
    for line in headLines where rest.rows > labels.count + saidLines.count {
      drawing.canvas.write(
        line, at: Point(column: rest.column, row: rest.row), columns: rest.columns, role: .dialogFrame)
      rest = rest.split(atRow: 1).lower
    }
    for field in labels.indices where !rest.isEmpty {
      let (line, below) = rest.split(atRow: 1)
      draw(field, in: line, labelColumns, &drawing)
      rest = below
    }
    for line in saidLines where !rest.isEmpty {
      drawing.canvas.writeField(
        line, at: Point(column: rest.column, row: rest.row), columns: rest.columns,
        role: fault == nil ? .echo : .fieldFault)
      rest = rest.split(atRow: 1).lower
    }
    TextBlock(keyLines.map { Paragraph($0, role: .dialogFrame) }, ground: .dialog).draw(into: &drawing.canvas, in: rest)
  }

  private func draw(_ field: Int, in line: Rect, _ labelColumns: Int, _ drawing: inout Drawing) {
    let (left, right) = line.split(atColumn: labelColumns)
    drawing.canvas.write(
      labels[field], at: Point(column: left.column, row: left.row), columns: left.columns, role: .dialog)
    let entry = entries[field]
    let cursor = TextField(
      entry.text, cursor: entry.cursor, isSelected: entry.isSelected && field == focus, hasFault: fault?.field == field
    ).draw(into: &drawing.canvas, in: right)
    if field == focus { (drawing.cursor, drawing.showsCursor) = (cursor, true) }
  }
}
