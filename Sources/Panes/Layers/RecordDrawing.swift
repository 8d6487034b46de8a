import Language
import SchoolNetwork
import Screen
import Text
import ViewModels
import Widgets

/// Draws the card of a record: labels at the left, whole; what the fields hold beside them, wrapped; the field that is
/// edited in its place, with its choices below. Of a long card it makes the lines around the selected row alone.
struct RecordDrawing {
  /// A line as it is drawn.
  private struct Line {
    var label = "", value = ""
    var role = StyleRole.dialog
    /// The row of the card that it belongs to; nil for what is only read.
    var row: Int?
    /// Whether the field that is edited begins here.
    var isField = false
  }

  /// How many lines of a text and of its choices are seen at once.
  private static let mostOfText = 6, mostChoices = 8

  private let card: RecordCard
  private let language: Language
  /// How what is written is understood; nil if there is nothing to say.
  private let echo: String?
  /// The columns of the box, and of the labels in it.
  private let columns: Int, labels: Int
  /// The rows whose lines are made.
  private let reached: Range<Int>
  private var lines: [Line] = []
  /// The lines of the field that is edited.
  private var editing: Range<Int>?

  static func draw(_ card: RecordCard, over screen: Rect, _ drawing: inout Drawing) {
    RecordDrawing(card, screen, drawing.language, echo: card.echo(drawing.state.scope)).draw(over: screen, &drawing)
  }

  private init(_ card: RecordCard, _ screen: Rect, _ language: Language, echo: String?) {
    (self.card, self.language, self.echo) = (card, language, echo)
    columns = min(screen.columns - 4, 96)
    labels = RecordDrawing.labelColumns(card, columns)
    let selected = card.selected ?? 0
    // Each row has a line at least.
    reached = max(0, selected - screen.rows)..<min(card.rows.count, selected + screen.rows + 1)
    makeLines()
  }

  private func draw(over screen: Rect, _ drawing: inout Drawing) {
    let room = TextRoom(columns: LayerDrawing.titleColumns(columns, screen))
    let title = card.names.isEmpty ? card.title : drawing.state.network.fitting(room, card.names, Card.title)
    let inner = LayerDrawing.box(title, columns: columns, rows: lines.count, screen, &drawing)
    // All of the edited field and its choices is seen, else all of the selected row; of a longer row as far as one has
    // gone through it.
    let own = lines.indices.filter { lines[$0].row != nil && lines[$0].row == card.selected }
    let top = editing?.first ?? own.first ?? 0
    let beyond = editing == nil ? max(0, own.count - inner.rows) : 0
    var first = Scrolling.firstVisible(
      selected: editing?.last ?? own.last, previousFirst: 0, rows: inner.rows, count: lines.count)
    first = beyond > 0 ? top + min(beyond, card.inset) : min(first, top)
    drawing.canvas.fill(inner, role: .dialog)
    for (offset, line) in lines.dropFirst(first).prefix(inner.rows).enumerated() {
      let place = Rect(column: inner.column, row: inner.row + offset, columns: inner.columns, rows: 1)
      let isSelected = line.row != nil && line.row == card.selected && card.editor == nil
      draw(line, isSelected: isSelected, in: place, &drawing)
      if isSelected { drawing.cursor = Point(column: place.column, row: place.row) }
    }
    drawing.canvas.drawScrollHints(
      in: inner, above: first > 0 || reached.lowerBound > 0,
      below: first + inner.rows < lines.count || reached.upperBound < card.rows.count)
    drawField(first, in: inner, &drawing)
    (drawing.sight.pageRows, drawing.sight.lastTop) = (max(1, inner.rows), beyond)
  }

  /// The text that is written, in its place.
  private func drawField(_ first: Int, in inner: Rect, _ drawing: inout Drawing) {
    guard let editor = card.editor, let editing, let field = lines[editing].firstIndex(where: \.isField) else { return }
    let rows = lines[editing].filter(\.isField).count
    let place = Rect(
      column: inner.column + labels, row: inner.row + field - first, columns: inner.columns - labels,
      rows: max(1, min(rows, inner.rows - (field - first))))
    let text = TextField(
      editor.entry.text, cursor: editor.entry.cursor, isSelected: editor.entry.isSelected, hasFault: card.fault != nil)
    (drawing.cursor, drawing.showsCursor) = (text.draw(into: &drawing.canvas, in: place), true)
  }

  // MARK: - Lines

  /// Labels have a third of the box, and more if they need it; a longer one goes on in further lines.
  private static func labelColumns(_ card: RecordCard, _ columns: Int) -> Int {
    let widest = card.rows.lazy.filter { !$0.label.isEmpty }.map { $0.depth * 2 + Width.of($0.label) + 2 }.max() ?? 0
    return max(1, min(widest, max(columns / 3, min(32, columns / 2))))
  }

  private mutating func makeLines() {
    if reached.lowerBound == 0 { makeLead() }
    for place in reached {
      let row = card.rows[place]
      guard place == card.selected, let editor = card.editor else {
        lines += lines(of: row, place)
        continue
      }
      if editor.isNew {
        lines += lines(of: row, place)
        if !editor.before.isEmpty { lines += listed(editor.before, depth: row.depth + 1, place) }
      }
      let start = lines.count
      lines += lines(of: editor, place)
      editing = start..<lines.count
    }
  }

  /// What is only read.
  private mutating func makeLead() {
    for line in card.lead {
      let (text, role): (String, StyleRole) =
        switch line {
        case .heading(let text): (text, .dialogFrame)
        case .field(let label, let value): ("\(label): \(value)", .dialog)
        case .text(let text): (text, .dialog)
        }
      lines += Width.wrapped(text, columns: columns).map { Line(label: $0, role: role) }
    }
    if !lines.isEmpty { lines.append(Line()) }
  }

  private func lines(of row: CardRow, _ place: Int) -> [Line] {
    let indent = String(repeating: "  ", count: row.depth)
    switch row.about {
    case .heading:
      return Width.wrapped(indent + row.label, columns: columns).map { Line(label: $0, role: .dialogFrame) }
    case .folded: return [Line(label: row.label, role: .dialogFrame, row: place)]
    case .element: return listed(row.value, depth: row.depth, place)
    case .field:
      let names = Width.wrapped(indent + row.label, columns: max(2, labels - 1))
      let values = folded(wrapped(row.value, columns: max(2, columns - labels)), place)
      return (0..<max(names.count, values.count)).map { number in
        Line(
          label: number < names.count ? names[number] : "", value: number < values.count ? values[number] : "",
          row: place)
      }
    }
  }

  /// A text in lines of this width; its own lines begin lines.
  private func wrapped(_ text: String, columns: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      let parts = Width.wrapped(String(line), columns: columns)
      return parts.isEmpty ? [""] : parts
    }
  }

  /// A long text is told in its first lines until its row is selected.
  private func folded(_ lines: [String], _ place: Int) -> [String] {
    guard place != card.selected, lines.count > Self.mostOfText else { return lines }
    let seen = Self.mostOfText - 1
    return lines.prefix(seen) + [language.moreLines(lines.count - seen)]
  }

  /// A record of a list.
  private func listed(_ words: String, depth: Int, _ place: Int) -> [Line] {
    let indent = String(repeating: "  ", count: depth)
    let parts = Width.wrapped(words, columns: max(2, columns - Width.of(indent) - 2))
    return parts.enumerated().map { Line(label: indent + ($0 == 0 ? "– " : "  ") + $1, row: place) }
  }

  /// The field that is edited: its label, what is typed, why it is not taken, what can be chosen.
  private func lines(of editor: FieldEditor, _ place: Int) -> [Line] {
    let names = Width.wrapped(editor.label(language), columns: max(2, labels - 1))
    let wanted = editor.isChoice ? 1 : TextField(editor.entry.text).rows(columns: max(2, columns - labels))
    let seen = min(Self.mostOfText, wanted)
    var lines = (0..<max(names.count, seen)).map { number in
      Line(label: number < names.count ? names[number] : "", row: place, isField: number < seen)
    }
    if let fault = card.fault {
      lines += Width.wrapped(fault, columns: columns).map { Line(label: $0, role: .fieldFault, row: place) }
    }
    if let echo {
      lines += Width.wrapped(echo, columns: columns).map { Line(label: $0, role: .dialogFrame, row: place) }
    }
    guard let shown = editor.shown else { return lines }
    let first = Scrolling.firstVisible(
      selected: editor.selected, previousFirst: 0, rows: Self.mostChoices, count: shown.count)
    for (offset, choice) in shown.dropFirst(first).prefix(Self.mostChoices).enumerated() {
      let mark = editor.isTicked(choice).map { $0 ? "[x] " : "[ ] " } ?? ""
      let isSelected = first + offset == editor.selected
      let parts = Width.wrapped(mark + choice.name, columns: max(2, columns - labels))
      lines += parts.map { Line(value: $0, role: isSelected ? .selected : .dialog, row: place) }
    }
    let hidden = shown.count - first - Self.mostChoices
    if hidden > 0 { lines.append(Line(value: language.moreChoices(hidden), role: .dialogFrame, row: place)) }
    if shown.isEmpty { lines.append(Line(value: language.nothingFits, role: .dialog, row: place)) }
    return lines
  }

  private func draw(_ line: Line, isSelected: Bool, in place: Rect, _ drawing: inout Drawing) {
    let role = isSelected ? StyleRole.selected : line.role
    if isSelected { drawing.canvas.fill(place, role: role) }
    let isWide = line.value.isEmpty
    drawing.canvas.write(
      line.label, at: Point(column: place.column, row: place.row),
      columns: isWide ? place.columns : min(place.columns, labels), role: role)
    guard !isWide, place.columns > labels else { return }
    drawing.canvas.writeField(
      line.value, at: Point(column: place.column + labels, row: place.row), columns: place.columns - labels, role: role)
  }
}
