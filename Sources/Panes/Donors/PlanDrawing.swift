import Insights
import Language
import SchoolNetwork
import Screen
import Text
import ViewModels
import Widgets

/// Draws the plan for the whole network: its lines above, the roadmaps below them, then the remarks on the selected
/// line and the outcome of all ticked lines.
enum PlanDrawing {
  static func draw(_ view: PlanView, over screen: Rect, _ drawing: inout Drawing) {
    let language = drawing.language
    let columns = max(1, screen.columns - 4)
    let keys = LayerDrawing.keyLines(columns: columns, drawing.state)
    var inner = LayerDrawing.box(
      language.planTitle(view.outcome), columns: columns, rows: screen.rows, screen, &drawing)
    if inner.rows > 10 {
      let (rest, foot) = inner.split(atRow: inner.rows - keys.count)
      TextBlock(keys.map { Paragraph($0, role: .dialogFrame) }, ground: .dialog).draw(into: &drawing.canvas, in: foot)
      inner = rest
    }
    drawing.cursor = Point(column: inner.column, row: inner.row)
    if !view.lines.isEmpty { inner = drawRows(view, in: inner, &drawing) }
    let block = TextBlock(words(view, drawing.state), ground: .dialog)
    drawing.draw(block, view.scroll, in: inner)
  }

  /// Draws the lines, scrolled to the selected one, and the rows of the roadmaps, which are always seen; what is left.
  private static func drawRows(_ view: PlanView, in rect: Rect, _ drawing: inout Drawing) -> Rect {
    let rows = view.roadmap.rows
    // The lines never push the remarks on the selected one out of sight.
    let wanted = min(view.lines.count, max(1, rect.rows / 2 - rows.count))
    let (list, below) = rect.split(atRow: wanted)
    let (choice, rest) = below.split(atRow: min(rows.count, max(0, below.rows - 1)))
    var (line, place): (Int?, Int?)
    switch view.row {
    case .line(let selected): line = selected
    case .roadmap(let row): place = rows.firstIndex(of: row)
    }
    let first = Scrolling.firstVisible(
      selected: line ?? view.lines.count - 1, previousFirst: 0, rows: list.rows, count: view.lines.count)
    let shown = first..<min(view.lines.count, first + list.rows)
    let lines = view.lines.indices.map { number in
      shown.contains(number) ? self.line(view.lines[number], columns: list.columns - 1, drawing.state) : ListLine("")
    }
    let onLine = List(lines, selected: line, first: first, isFocused: true).draw(into: &drawing.canvas, in: list)
    let choices = rows.map { RoadmapLines.line($0, view.roadmap, drawing.state) }
    let firstChoice = Scrolling.firstVisible(
      selected: place, previousFirst: 0, rows: choice.rows, count: choices.count)
    let onChoice = List(choices, selected: place, first: firstChoice, isFocused: true)
      .draw(into: &drawing.canvas, in: choice)
    if let cursor = onLine ?? onChoice { drawing.cursor = cursor }
    return rest
  }

  /// «[x] ООШ № 1 ← СОШ № 9: ОВЗ», and as many of the figures as fit beside it.
  private static func line(_ line: PlanView.Line, columns: Int, _ state: Dashboard) -> ListLine {
    let (language, link) = (state.language, line.link)
    let risks = language.names(of: link.risks, in: state.network)
    func text(in columns: Int) -> String {
      let sides = language.fitting(TextRoom(columns: columns), [link.supported, link.donor], in: state.network) {
        $0.joined(separator: " ← ")
      }
      return "[\(line.isTicked ? "x" : " ")] \(sides): \(risks)"
    }
    let whole = text(in: .max)
    var parts = language.planParts(link.weight, line.load, after: line.loadAfter, isMutual: line.isMutual)
    while parts.count > 1, Width.of(parts.joined(separator: " · ")) + min(Width.of(whole), 40) + 2 > columns {
      parts.removeLast()
    }
    let trailing = parts.joined(separator: " · ")
    let room = List.textColumns(columns, trailing: trailing, hasMarkers: false, overflows: false)
    // The names leave room for the beginning of the risks.
    let shown = text(in: room - 6 - min(Width.of(risks), 10))
    return ListLine(Width.of(whole) <= room ? whole : shown, role: .dialog, trailing: trailing)
  }

  private static func words(_ view: PlanView, _ state: Dashboard) -> [Paragraph] {
    let (language, network) = (state.language, state.network)
    var lines: [Paragraph] = []
    if view.lines.isEmpty {
      lines.append(Paragraph(state.desk.whyPlanIsEmpty(view.outcome), role: .dialog))
    } else {
      if let late = view.late {
        lines.append(
          Paragraph(Sign.attention + " " + language.lateFromTheStart(late.late, of: late.all), role: .dialogFrame))
      }
      if let line = view.line { lines += words(line, state) }
      let sentence = language.sentence(view.outcome, ticked: view.ticked.count, of: view.lines.count)
      lines.append(Paragraph(sentence, role: .dialogFrame))
    }
    if !view.excluded.isEmpty {
      lines.append(Paragraph(language.areTakenOut(view.excluded.map(state.scope.words(of:))), role: .dialog))
    }
    if !view.left.isEmpty {
      lines.append(Paragraph(language.wouldBeLeft(view.outcome.remaining.count), role: .dialogFrame))
      lines += view.left.map { left in
        let name = language.name(of: left.school, in: network)
        let factors = language.names(of: left.factors, in: network)
        return Paragraph(Sign.plain + " " + language.wouldBeLeft(name, factors, left.reason), role: .dialog)
      }
    }
    return lines
  }

  /// The remarks on a line: the pair by its full names, the warnings, the reasons for it.
  private static func words(_ line: PlanView.Line, _ state: Dashboard) -> [Paragraph] {
    let (language, network) = (state.language, state.network)
    let pair = state.scope.words(of: line.link.pair) + ": " + language.names(of: line.link.risks, in: network)
    return [Paragraph(pair, role: .dialogFrame)]
      + line.warnings.map { Paragraph(Sign.attention + " " + language.sentence($0, in: network), role: .dialogFrame) }
      + line.reasons.map { Paragraph(Sign.plain + " " + language.sentence($0, in: network), role: .dialog) }
  }
}
