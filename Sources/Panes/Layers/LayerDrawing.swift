import Language
import SchoolNetwork
import Screen
import Text
import ViewModels
import Widgets

/// Draws what lies over the screen.
enum LayerDrawing {
  static func draw(_ layer: Layer, over screen: Rect, _ drawing: inout Drawing) {
    switch layer {
    case .help(let list): drawHelp(list, screen, &drawing)
    case .palette(let list): drawPalette(list, screen, &drawing)
    case .card(let card): drawCard(card, screen, &drawing)
    case .days(let picker): DayPickerDrawing.draw(picker, over: screen, &drawing)
    case .record(let card): RecordDrawing.draw(card, over: screen, &drawing)
    case .remarks(let view):
      let (network, language) = (drawing.state.network, drawing.language)
      TextListDrawing.draw(
        language.problemsTitle, view.lines(network, language), selected: view.selected, view.text(network, language),
        over: screen, &drawing)
    case .status(let choice): drawChoice(choice, screen, &drawing)
    case .mark(let form): FormDrawing(form, drawing.state).draw(over: screen, &drawing)
    case .form(let form): FormDrawing(form, drawing.state).draw(over: screen, &drawing)
    case .suggestion(let view): SuggestionDrawing.draw(view, over: screen, &drawing)
    case .acceptance(let form): AcceptDrawing.draw(form, over: screen, &drawing)
    case .plan(let view): PlanDrawing.draw(view, over: screen, &drawing)
    case .template(let choice): TemplateDrawing.draw(choice, over: screen, &drawing)
    case .chooser(let chooser): ChooserDrawing.draw(chooser, over: screen, &drawing)
    case .find(let view): FindDrawing.draw(view, over: screen, &drawing)
    case .question(let question): drawQuestion(question, screen, &drawing)
    case .kept(let list): KeptDrawing.draw(list, over: screen, &drawing)
    case .trash(let view):
      let (network, language) = (drawing.state.network, drawing.language)
      TextListDrawing.draw(
        language.trashTitle, view.lines(network, language), selected: view.selected, view.text(network, language),
        over: screen, &drawing)
    case .paste(let preview): PasteDrawing.draw(preview, over: screen, &drawing)
    case .bulk(let preview): BulkDrawing.draw(preview, over: screen, &drawing)
    case .items(let choice): ItemsChoiceDrawing.draw(choice, over: screen, &drawing)
    case .pasting(let entry): PasteDrawing.draw(entry, over: screen, &drawing)
    case .templates(let view):
      let language = drawing.language
      TextListDrawing.draw(
        language.templatesTitle, view.lines(language), selected: view.selected, view.text(drawing.state.desk),
        over: screen,
        &drawing)
    }
  }

  /// A box of the wanted size in the middle, as large as the screen allows; returns the place inside it.
  static func box(
    _ title: String, columns: Int, rows: Int, _ screen: Rect, _ drawing: inout Drawing
  ) -> Rect {
    let width = min(screen.columns, columns + 4)
    let height = min(screen.rows - (screen.rows > 8 ? 2 : 0), rows + 2)
    let rect = Rect(
      column: (screen.columns - width) / 2, row: max(0, (screen.rows - 2 - height) / 2), columns: width, rows: height)
    return Box(title: title).draw(into: &drawing.canvas, in: rect)
  }

  /// Such a box below the field that is written, or above it where more of it has room, so that the field is seen; where
  /// neither has room for a few lines, it lies in the middle. `room` is how many rows it may need later.
  static func box(
    _ title: String, columns: Int, rows: Int, room: Int, _ screen: Rect, _ drawing: inout Drawing
  ) -> Rect {
    let body = screen.rows - 2
    guard let field = drawing.cursor, drawing.showsCursor else {
      return box(title, columns: columns, rows: rows, screen, &drawing)
    }
    let (above, below) = (field.row, body - field.row - 1)
    let isBelow = below >= room + 2 || below >= above
    let most = isBelow ? below : above
    guard most >= min(room + 2, fewestRows) else { return box(title, columns: columns, rows: rows, screen, &drawing) }
    let (width, height) = (min(screen.columns, columns + 4), min(most, rows + 2))
    let rect = Rect(
      column: max(0, min(field.column, screen.columns - width)), row: isBelow ? field.row + 1 : field.row - height,
      columns: width, rows: height)
    return Box(title: title).draw(into: &drawing.canvas, in: rect)
  }

  /// Rows of a box with too little room to be of use.
  private static let fewestRows = 6

  /// How many columns the title of such a box has.
  static func titleColumns(_ columns: Int, _ screen: Rect) -> Int { max(0, min(screen.columns, columns + 4) - 6) }

  /// What keys do, in lines: a key and its words stay together.
  static func keyLines(columns: Int, _ state: Dashboard) -> [String] {
    // A form below a month of days stays as it is.
    let keys = if case .days = state.layer { state.layers.dropLast().last?.keys(state.scope) } else { state.keys }
    return keyLines(keys ?? [], columns: columns, state)
  }

  static func keyLines(_ keys: [LayerKey], columns: Int, _ state: Dashboard) -> [String] {
    var lines: [String] = []
    for part in keys.compactMap({ $0.phrase(state.desk) }) {
      if let last = lines.last, Width.of(last) + 3 + Width.of(part) <= columns {
        lines[lines.count - 1] = last + " · " + part
      } else {
        lines += Width.wrapped(part, columns: columns)
      }
    }
    return lines
  }

  private static func drawCard(_ card: Card, _ screen: Rect, _ drawing: inout Drawing) {
    let columns = min(screen.columns - 4, 96)
    let block = TextBlock(paragraphs(card), ground: .dialog)
    let lines = block.lines(columns: columns).count
    let room = TextRoom(columns: titleColumns(columns, screen))
    let title = card.names.isEmpty ? card.title : drawing.state.network.fitting(room, card.names, Card.title)
    let inner = box(title, columns: columns, rows: lines, screen, &drawing)
    draw(block, card.scroll, in: inner, &drawing)
  }

  private static func draw(_ block: TextBlock, _ scroll: Scroll, in inner: Rect, _ drawing: inout Drawing) {
    drawing.draw(block, scroll, in: inner)
    drawing.cursor = Point(column: inner.column, row: inner.row)
  }

  private static func paragraphs(_ card: Card) -> [Paragraph] {
    card.lines.map { line in
      switch line {
      case .heading(let text): Paragraph(text, role: .dialogFrame)
      case .field(let label, let value): Paragraph("\(label): \(value)", role: .dialog)
      case .text(let text): Paragraph(text, role: .dialog)
      }
    }
  }

  private static func drawHelp(_ list: HelpLayer, _ screen: Rect, _ drawing: inout Drawing) {
    let language = drawing.language
    let lines = CommandList.help(matching: list.entry.text, drawing.state.desk.script, language)
    let columns = min(screen.columns - 4, 90)
    let paragraphs = lines.flatMap { line -> [Paragraph] in
      switch line {
      case .heading(let text): return [Paragraph(text, role: .dialogFrame)]
      case .command(let keys, let sentence):
        // A sentence of several lines continues below its beginning, not below the keys.
        return Width.wrapped(sentence, columns: max(20, columns - 19)).enumerated().map { number, part in
          Paragraph(Width.padded(number == 0 ? "  " + keys : "", columns: 18) + " " + part, role: .dialog)
        }
      }
    }
    let title = language(CommandTable.line(.help).label)
    let block = TextBlock(paragraphs, ground: .dialog)
    let inner = box(title, columns: columns, rows: block.lines(columns: columns).count + 1, screen, &drawing)
    let (field, rest) = inner.split(atRow: 1)
    draw(block, list.scroll, in: rest, &drawing)
    drawField(list.entry, label: language.searchLabel, in: field, &drawing)
  }

  private static func drawField(_ entry: TextEntry, label: String, in rect: Rect, _ drawing: inout Drawing) {
    let (left, right) = rect.split(atColumn: Width.of(label))
    drawing.canvas.write(label, at: Point(column: left.column, row: left.row), columns: left.columns, role: .dialog)
    drawing.cursor = TextField(entry.text, cursor: entry.cursor).draw(into: &drawing.canvas, in: right)
    drawing.showsCursor = true
  }

  private static func drawPalette(_ list: PaletteLayer, _ screen: Rect, _ drawing: inout Drawing) {
    let language = drawing.language
    let lines = CommandList.palette(matching: list.entry.text, drawing.state.desk.script, language)
    let title = language(CommandTable.line(.palette).label)
    let inner = box(title, columns: 100, rows: max(1, lines.count) + 1, screen, &drawing)
    let (field, rest) = inner.split(atRow: 1)
    if lines.isEmpty {
      TextBlock([Paragraph(language.noSuchCommand, role: .dialog)], ground: .dialog)
        .draw(into: &drawing.canvas, in: rest)
    } else {
      let first = Scrolling.firstVisible(
        selected: list.selected, previousFirst: 0, rows: rest.rows, count: lines.count)
      // What is seen is asked for: a command that does nothing here says why, in place of what it would do.
      let rows = lines.enumerated().map { place, line -> ListLine in
        guard (first..<first + rest.rows).contains(place) else { return ListLine("") }
        let reason = drawing.state.offer(line.command).reason
        return ListLine(
          line.label + " — " + (reason ?? line.sentence), role: reason == nil ? .dialog : .dialogFrame,
          trailing: line.keys)
      }
      List(rows, selected: list.selected, first: first, isFocused: true).draw(into: &drawing.canvas, in: rest)
    }
    drawing.sight.pageRows = max(1, rest.rows)
    drawField(list.entry, label: ":", in: field, &drawing)
  }

  private static func drawChoice(_ choice: StatusChoice, _ screen: Rect, _ drawing: inout Drawing) {
    let language = drawing.language
    let all = StatusChoice.Choice.allCases
    let names = all.map { StatusChoice.name($0, language) }
    let title = RoadmapDrawing.title(of: .status, language)
    let columns = max(Width.of(title) + 2, names.map { Width.of($0) }.max() ?? 0)
    let inner = box(title, columns: columns, rows: all.count, screen, &drawing)
    let list = List(
      names.map { ListLine($0, role: .dialog) }, selected: all.firstIndex(of: choice.selected), isFocused: true)
    drawing.cursor = list.draw(into: &drawing.canvas, in: inner)
  }

  private static func drawQuestion(_ question: Question, _ screen: Rect, _ drawing: inout Drawing) {
    let (title, body) = words(of: question, drawing.state)
    let labels = question.answers.map { label($0, drawing.language) }
    let lines = Width.wrapped(body, columns: max(1, min(64, screen.columns - 6)))
    let room = max(1, screen.rows - 8)
    let last = max(0, lines.count - room)
    let top = question.scroll.top(last: last)
    let shown = lines.dropFirst(top).prefix(room).joined(separator: "\n")
    // As wide as its longest line, whichever lines are seen.
    let columns = lines.map { Width.of($0) }.max() ?? 0
    let dialog = Dialog(
      title: title, body: shown, minimumColumns: columns, buttons: labels, focusedButton: question.selected)
    let places = dialog.draw(into: &drawing.canvas, in: screen)
    let text = Rect(
      column: places.frame.column + 1, row: places.frame.row + 1, columns: places.frame.columns - 2,
      rows: min(room, lines.count))
    drawing.canvas.drawScrollHints(in: text, above: top > 0, below: top < last)
    drawing.sight.lastTop = last
    if places.buttons.indices.contains(question.selected) {
      let button = places.buttons[question.selected]
      drawing.cursor = Point(column: button.column, row: button.row)
    }
  }

  private static func words(of question: Question, _ state: Dashboard) -> (title: String, body: String) {
    let language = state.language
    switch question.subject {
    case .leaveUnsaved:
      return (
        language.leaveTitle,
        language.leaveText(state.unsaved.all, isKept: state.unsaved.isKeptAside)
      )
    case .putAway(let hanging): return (language.trashQuestionTitle, language.trashQuestion(hanging, in: state.network))
    case .begin(let beginning): return (language.newNetworkTitle, words(of: beginning, language))
    case .riskGoes(let address, _):
      return (
        language.riskQuestionTitle, language.riskQuestion(RiskChange.factor(of: address, state.network))
      )
    case .pasted(let text):
      let lines = text.split(separator: "\n").count
      return (
        language.pastedQuestionTitle, language.pastedQuestion(lines: lines, isWide: text.utf8.contains(0x09))
      )
    case .emptyTrash(let emptying):
      return (language.emptyTrashTitle, language.emptyTrashQuestion(emptying, in: state.network))
    }
  }

  private static func words(of beginning: Beginning, _ language: Language) -> String {
    switch beginning.place {
    case .own: language.makeOwnNetwork(beginning.folder)
    case .missing: language.makeNetworkInMissing(beginning.folder)
    case .empty: language.makeNetworkInEmpty(beginning.folder)
    case .made: language.openMadeNetwork(beginning.folder)
    }
  }

  private static func label(_ answer: Question.Answer, _ language: Language) -> String {
    switch answer {
    case .yes: language.yes
    case .no: language.no
    case .make: language.makeAnswer
    case .sample: language.sampleAnswer
    case .open: language.openAnswer
    case .leave: language.leaveAnswer
    case .overcome: language.overcomeAnswer
    case .delete: language.deleteAnswer
    case .asText: language.asOneText
    case .asTable: language.asTable
    }
  }
}

extension Drawing {
  /// Draws a text as far as it is scrolled, and notes how far it can be.
  mutating func draw(_ block: TextBlock, _ scroll: Scroll, in rect: Rect) {
    let last = block.lastFirstLine(in: Size(columns: rect.columns, rows: rect.rows))
    var block = block
    block.firstLine = scroll.top(last: last)
    block.draw(into: &canvas, in: rect)
    (sight.lastTop, sight.pageRows) = (last, max(1, rect.rows))
  }
}
