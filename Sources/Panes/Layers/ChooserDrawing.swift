import Language
import SchoolNetwork
import Screen
import Text
import ViewModels
import Widgets

/// Draws a list in which one thing is chosen, what narrows it above.
enum ChooserDrawing {
  static func draw(_ chooser: Chooser, over screen: Rect, _ drawing: inout Drawing) {
    let state = drawing.state
    let columns = min(screen.columns - 4, 90)
    let room = TextRoom(columns: LayerDrawing.titleColumns(columns, screen))
    let inner = LayerDrawing.box(
      title(chooser, room, state), columns: columns, rows: max(1, chooser.lines.count) + 1, screen, &drawing)
    let (field, rest) = inner.split(atRow: 1)
    if chooser.lines.isEmpty {
      TextBlock([Paragraph(state.language.nothingFits, role: .dialog)], ground: .dialog)
        .draw(into: &drawing.canvas, in: rest)
    } else {
      let first = Scrolling.firstVisible(
        selected: chooser.selected, previousFirst: 0, rows: rest.rows, count: chooser.lines.count)
      let lines = chooser.lines.enumerated().map { place, line -> ListLine in
        guard (first..<first + rest.rows).contains(place) else { return ListLine("") }
        let columns = rest.columns - (line.note.isEmpty ? 0 : Width.of(line.note) + 1)
        // The short name is known from the panes; the whole one stays with it where there is room for both.
        let both = line.name == line.shortName ? line.name : "\(line.shortName) — \(line.name)"
        let name = Width.of(both) <= columns ? both : line.shortName
        let fitting = state.network.fitting(TextRoom(columns: columns), [name]) { $0[0] }
        return ListLine(fitting, role: .dialog, trailing: line.note)
      }
      List(lines, selected: chooser.selected, first: first, isFocused: true).draw(into: &drawing.canvas, in: rest)
    }
    drawing.sight.pageRows = max(1, rest.rows)
    let label = state.language.searchLabel
    let (left, right) = field.split(atColumn: Width.of(label))
    drawing.canvas.write(label, at: Point(column: left.column, row: left.row), columns: left.columns, role: .dialog)
    drawing.cursor = TextField(chooser.entry.text, cursor: chooser.entry.cursor)
      .draw(into: &drawing.canvas, in: right)
    drawing.showsCursor = true
  }

  private static func title(_ chooser: Chooser, _ room: TextRoom, _ state: Dashboard) -> String {
    let (language, network) = (state.language, state.network)
    switch chooser.purpose {
    case .supported: return language.partnershipForWhom
    case .donor(let school):
      return language.fitting(room, [school], in: network) { language.partnershipWithWhom($0[0]) }
    case .factor(let school): return language.fitting(room, [school], in: network) { language.riskOf($0[0]) }
    case .significance(_, let factor): return language.significanceOf(network.factorShortName(factor))
    }
  }
}
