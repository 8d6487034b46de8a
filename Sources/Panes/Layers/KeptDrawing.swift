import Language
import SchoolNetwork
import Screen
import Text
import ViewModels
import Widgets

/// Draws what earlier sessions left unsaved: a line each, under where it is from, and the selected one in full below.
enum KeptDrawing {
  static func draw(_ list: KeptList, over screen: Rect, _ drawing: inout Drawing) {
    let language = drawing.language
    let columns = max(1, screen.columns - 4)
    let keys = LayerDrawing.keyLines(columns: columns, drawing.state)
    let (rows, selected) = rows(of: list, language)
    let whole = Width.wrapped(words(of: list), columns: columns)
    let hasKeys = screen.rows > 12
    let wanted = rows.count + 1 + whole.count + (hasKeys ? keys.count : 0)
    let title = language.keptTitle(made: list.count(.make), dropped: list.count(.drop), left: list.count(.later))
    var inner = LayerDrawing.box(title, columns: columns, rows: wanted, screen, &drawing)
    if hasKeys {
      let (rest, foot) = inner.split(atRow: inner.rows - keys.count)
      TextBlock(keys.map { Paragraph($0, role: .dialogFrame) }, ground: .dialog).draw(into: &drawing.canvas, in: foot)
      inner = rest
    }
    // The selected line in full never takes more than half of the room from the list.
    let (top, below) = inner.split(atRow: inner.rows - min(whole.count, max(1, inner.rows / 2)))
    let lines = top.split(atRow: max(1, min(rows.count, top.rows))).upper
    let first = Scrolling.firstVisible(selected: selected, previousFirst: 0, rows: lines.rows, count: rows.count)
    drawing.cursor = List(rows, selected: selected, first: first, isFocused: true)
      .draw(into: &drawing.canvas, in: lines)
    TextBlock(whole.prefix(below.rows).map { Paragraph($0, role: .dialogFrame) }, ground: .dialog)
      .draw(into: &drawing.canvas, in: below)
    drawing.sight.pageRows = max(1, lines.rows)
  }

  /// The rows with a heading where another origin begins, and the place of the selected one.
  private static func rows(of list: KeptList, _ language: Language) -> (rows: [ListLine], selected: Int?) {
    var rows: [ListLine] = []
    var selected: Int?
    var origin: KeptOrigin?
    for (place, line) in list.lines.enumerated() {
      if line.kept.origin != origin, let new = line.kept.origin {
        let words = language.words(for: new)
        rows.append(ListLine(words.prefix(1).uppercased() + words.dropFirst() + ":", role: .dialogFrame))
      }
      origin = line.kept.origin
      if place == list.selected { selected = rows.count }
      rows.append(ListLine("\(sign(line.choice)) \(line.words)", role: line.reason == nil ? .dialog : .muted))
    }
    return (rows, selected)
  }

  private static func sign(_ choice: KeptList.Choice) -> String {
    switch choice {
    case .make: "[x]"
    case .later: "[ ]"
    case .drop: "[-]"
    }
  }

  /// The selected line in full, and why it cannot be made.
  private static func words(of list: KeptList) -> String {
    guard list.lines.indices.contains(list.selected) else { return "" }
    let line = list.lines[list.selected]
    return line.reason.map { line.whole + ". " + $0 } ?? line.whole
  }
}
