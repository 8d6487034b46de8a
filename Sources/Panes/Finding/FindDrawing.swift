import Items
import Language
import Lookup
import SchoolNetwork
import Screen
import Tables
import Text
import ViewModels
import Widgets

/// Draws what is found anywhere in the network: what is typed, and below it the things that fit, kind by kind.
enum FindDrawing {
  /// A box that is wide enough for a title and a school beside it.
  private static let widest = 116

  static func draw(_ view: FindView, over screen: Rect, _ drawing: inout Drawing) {
    let language = drawing.language
    let title = view.number.map { "\(language.findTitle) · \($0.number)/\($0.count)" } ?? language.findTitle
    // It keeps its size while letters are typed.
    let inner = LayerDrawing.box(
      title, columns: min(screen.columns - 4, widest), rows: screen.rows, screen, &drawing)
    let (field, rest) = inner.split(atRow: 1)
    if view.number == nil {
      let words =
        view.entry.text.allSatisfy(\.isWhitespace) ? language.findHint : language.foundNothing(view.entry.text)
      TextBlock([Paragraph(words, role: .dialog)], ground: .dialog).draw(into: &drawing.canvas, in: rest)
    } else {
      draw(view, in: rest, &drawing)
    }
    drawing.sight.pageRows = max(1, rest.rows)
    let label = language.searchLabel
    let (left, right) = field.split(atColumn: Width.of(label))
    drawing.canvas.write(label, at: Point(column: left.column, row: left.row), columns: left.columns, role: .dialog)
    drawing.cursor = TextField(view.entry.text, cursor: view.entry.cursor, isSelected: view.entry.isSelected)
      .draw(into: &drawing.canvas, in: right)
    drawing.showsCursor = true
  }

  private static func draw(_ view: FindView, in rect: Rect, _ drawing: inout Drawing) {
    var first = Scrolling.firstVisible(
      selected: view.selected, previousFirst: 0, rows: rect.rows, count: view.lineCount)
    // The heading above the first thing is seen with it.
    if first > 0, first == view.selected, view.line(first - 1)?.place == nil { first -= 1 }
    // Only what is seen is put into words.
    var lines = [ListLine](repeating: ListLine(""), count: view.lineCount)
    for place in first..<min(view.lineCount, first + rect.rows) {
      if let seen = view.line(place) { lines[place] = line(seen, view, columns: rect.columns, drawing.state) }
    }
    List(lines, selected: view.selected, first: first, isFocused: true, highlight: highlight(view))
      .draw(into: &drawing.canvas, in: rect)
  }

  private static func line(_ line: FindView.Line, _ view: FindView, columns: Int, _ state: Dashboard) -> ListLine {
    let language = state.language
    switch line {
    case .heading(let kind, let count, let isOther):
      let other = isOther ? KeyboardLayout.retyped(view.entry.text) : nil
      return ListLine(language.foundHeading(kind.name(language), count, otherLayout: other), role: .dialogFrame)
    case .thing(let place):
      let words = FoundWords(place, in: state.network, language)
      let chips = view.chips(hiding: place)
      if !chips.isEmpty {
        let telling = Telling(state.network, language, state.desk.today)
        let hidden = language.hiddenBy(chips.map { $0.words(telling) })
        return ListLine(
          "  " + words.text, role: .dialogFrame, trailing: Width.wrapped(hidden, columns: columns / 2).first)
      }
      guard !words.schools.isEmpty else { return ListLine("  " + words.text, role: .dialog) }
      let room = TextRoom(columns: max(12, columns * 2 / 5))
      let schools = state.network.fitting(room, words.schools) { $0.joined(separator: " — ") }
      return ListLine("  " + words.text, role: .dialog, trailing: schools)
    }
  }

  /// One word is marked wherever it is.
  private static func highlight(_ view: FindView) -> String? {
    let words = view.entry.text.split(separator: " ")
    return words.count == 1 && words[0].count > 1 ? String(words[0]) : nil
  }
}
