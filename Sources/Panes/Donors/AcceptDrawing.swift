import Deadlines
import Insights
import Language
import SchoolNetwork
import Screen
import Text
import ViewModels
import Widgets

/// Draws a donor being accepted: risks to tick, the roadmap, and what would come of it.
enum AcceptDrawing {
  static func draw(_ form: AcceptForm, over screen: Rect, _ drawing: inout Drawing) {
    let columns = min(screen.columns - 4, 90)
    let block = TextBlock(consequences(form, drawing.state), ground: .dialog)
    let keys = LayerDrawing.keyLines(columns: columns, drawing.state)
    let rows = form.rows
    let wanted = rows.count + block.lines(columns: columns).count + keys.count
    var inner = LayerDrawing.box(
      title(form, columns, screen, drawing.state), columns: columns, rows: wanted, screen, &drawing)
    if inner.rows > 8 {
      let (rest, foot) = inner.split(atRow: inner.rows - keys.count)
      TextBlock(keys.map { Paragraph($0, role: .dialogFrame) }, ground: .dialog).draw(into: &drawing.canvas, in: foot)
      inner = rest
    }
    // The rows have what the consequences leave them; if there is no room for both, they get two thirds.
    let room = max(1, inner.rows * 2 / 3, inner.rows - block.lines(columns: columns).count)
    let (list, rest) = inner.split(atRow: min(rows.count, room))
    drawing.draw(block, form.scroll, in: rest)
    drawRows(form, in: list, &drawing)
  }

  private static func title(_ form: AcceptForm, _ columns: Int, _ screen: Rect, _ state: Dashboard) -> String {
    let room = TextRoom(columns: LayerDrawing.titleColumns(columns, screen))
    let schools = [form.donor, form.school]
    let title = state.language.fitting(room, schools, in: state.network) { names in
      state.language.acceptTitle(names[0], names[1], isNew: form.partnership == nil)
    }
    // On a narrow screen both names are seen, and what is asked for in the rows.
    return room.holds(title) ? title : state.language.fitting(room, schools, in: state.network, Card.title)
  }

  private static func drawRows(_ form: AcceptForm, in rect: Rect, _ drawing: inout Drawing) {
    let selected = form.rows.firstIndex(of: form.row)
    let lines = form.rows.map { line($0, form, drawing.state) }
    let first = Scrolling.firstVisible(selected: selected, previousFirst: 0, rows: rect.rows, count: lines.count)
    let list = List(lines, selected: selected, first: first, isFocused: true)
    drawing.cursor = list.draw(into: &drawing.canvas, in: rect) ?? Point(column: rect.column, row: rect.row)
    let found = form.rows.firstIndex { $0 == AcceptForm.Row.topics }
    guard let entry = form.topics, let place = found, (first..<first + rect.rows).contains(place) else { return }
    // The topics are a line of text among the others.
    let own = Rect(column: rect.column, row: rect.row + place - first, columns: rect.columns, rows: 1)
    let (_, field) = own.split(atColumn: min(own.columns - 1, Width.of(drawing.language.topicsLabel)))
    let cursor = TextField(entry.text, cursor: entry.cursor).draw(into: &drawing.canvas, in: field)
    if selected == place { (drawing.cursor, drawing.showsCursor) = (cursor, true) }
  }

  private static func line(_ row: AcceptForm.Row, _ form: AcceptForm, _ state: Dashboard) -> ListLine {
    let language = state.language
    switch row {
    case .risk(let place):
      let choice = form.risks[place]
      return ListLine(
        "[\(choice.isChosen ? "x" : " ")] " + language.names(of: [choice.factor], in: state.network), role: .dialog,
        trailing: language.knowledgeWords(choice.knowledge, isCovered: choice.isCovered))
    case .topics: return ListLine(language.topicsLabel, role: .dialog)
    case .roadmap(let row): return RoadmapLines.line(row, form.roadmap, state)
    }
  }

  /// Why it cannot be accepted, which warnings there are, what would be covered, what would not, and why.
  private static func consequences(_ form: AcceptForm, _ state: Dashboard) -> [Paragraph] {
    let (language, network, outcome) = (state.language, state.network, form.outcome)
    guard outcome.faults.isEmpty else {
      return outcome.faults.map {
        Paragraph(Sign.trouble + " " + language.sentence($0, in: network), role: .dialogFrame)
      }
    }
    var lines = outcome.warnings.map {
      Paragraph(Sign.attention + " " + language.sentence($0, in: network), role: .dialogFrame)
    }
    if let late = outcome.late {
      lines.append(
        Paragraph(Sign.attention + " " + language.lateFromTheStart(late.late, of: late.all), role: .dialogFrame))
    }
    let (live, left) = (outcome.live, outcome.left)
    lines.append(Paragraph(language.wouldBeCovered(live - left.count, of: live), role: .dialog))
    lines += left.map {
      Paragraph(language.wouldRemain(language.names(of: [$0.factor], in: network), $0.reason), role: .dialog)
    }
    return lines
  }
}

/// Draws the rows in which a roadmap for new partnerships is chosen.
enum RoadmapLines {
  static func line(_ row: RoadmapChoice.Row, _ choice: RoadmapChoice, _ state: Dashboard) -> ListLine {
    let language = state.language
    switch row {
    case .template:
      let template = state.network.templates.first { $0.id == choice.template }
      let name = template.map { language.templateLine($0.name, $0.items.count) } ?? language.withoutRoadmap
      return ListLine("\(language.roadmapLabel): ← \(name) →", role: .dialog)
    case .year: return ListLine("\(language.yearLabel): ← \(choice.year.name) →", role: .dialog)
    }
  }
}

/// Draws the choice of a template.
enum TemplateDrawing {
  static func draw(_ choice: TemplateChoice, over screen: Rect, _ drawing: inout Drawing) {
    let language = drawing.language
    let templates = choice.templates.map { id in drawing.state.network.templates.first { $0.id == id } }
    let names = templates.map { $0.map { language.templateLine($0.name, $0.items.count) } ?? "" }
    let year = "\(language.yearLabel): ← \(choice.year.name) →"
    let columns = min(screen.columns - 4, 80)
    let keys = LayerDrawing.keyLines(columns: columns, drawing.state)
    var inner = LayerDrawing.box(
      language.templateTitle, columns: columns, rows: names.count + 1 + keys.count, screen, &drawing)
    if inner.rows >= keys.count + 2 {
      let (rest, foot) = inner.split(atRow: inner.rows - keys.count)
      TextBlock(keys.map { Paragraph($0, role: .dialogFrame) }, ground: .dialog).draw(into: &drawing.canvas, in: foot)
      inner = rest
    }
    let (list, line) = inner.split(atRow: inner.rows - 1)
    drawing.canvas.write(
      year, at: Point(column: line.column, row: line.row), columns: line.columns, role: .dialogFrame)
    let first = Scrolling.firstVisible(
      selected: choice.selected, previousFirst: 0, rows: list.rows, count: names.count)
    drawing.cursor = List(
      names.map { ListLine($0, role: .dialog) }, selected: choice.selected, first: first, isFocused: true
    ).draw(into: &drawing.canvas, in: list)
    drawing.sight.pageRows = max(1, list.rows)
  }
}
