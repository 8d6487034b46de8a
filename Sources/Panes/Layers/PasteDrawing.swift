import Language
import Pasting
import Screen
import Text
import ViewModels
import Widgets

/// Draws what pasting a table would do: what is counted, the table with its columns by their meaning and its rows with
/// what becomes of them, and the chosen cell as pasted beside what it was read as.
enum PasteDrawing {
  static func draw(_ preview: PastePreview, over screen: Rect, _ drawing: inout Drawing) {
    let language = drawing.language
    let columns = max(1, screen.columns - 4)
    let keys = screen.rows >= 20 ? LayerDrawing.keyLines(preview.ownKeys, columns: columns, drawing.state) : []
    let title = language.pasteTitle(
      preview.kind.name(language), rows: preview.plan.rows.count, into: preview.placeWords(drawing.state.scope))
    let inner = LayerDrawing.box(
      Width.truncated(title, columns: LayerDrawing.titleColumns(columns, screen)), columns: columns,
      rows: screen.rows, screen, &drawing)
    drawing.canvas.fill(inner, role: .dialog)
    let head = head(preview, inner, language)
    let foot = cell(preview, inner, language)
    let (top, below) = inner.split(atRow: head.count)
    let (table, rest) = below.split(atRow: max(2, below.rows - foot.count - keys.count))
    let (words, keyRows) = rest.split(atRow: min(foot.count, rest.rows))
    TextBlock(head, ground: .dialog).draw(into: &drawing.canvas, in: top)
    drawTable(preview, in: table, &drawing)
    TextBlock(foot, ground: .dialog).draw(into: &drawing.canvas, in: words)
    TextBlock(keys.map { Paragraph($0, role: .dialogFrame) }, ground: .dialog).draw(into: &drawing.canvas, in: keyRows)
    if let choice = preview.choice { draw(choice, preview, over: screen, &drawing) }
  }

  // MARK: - Words

  /// What is counted, and what is to be said of the table as a whole.
  private static func head(_ preview: PastePreview, _ rect: Rect, _ language: Language) -> [Paragraph] {
    let room = max(1, rect.rows / 5)
    let counts = Width.wrapped(preview.plan.counts.words(language), columns: rect.columns)
    var lines = counts.prefix(max(1, min(2, room))).map { Paragraph($0, role: .strong) }
    for (number, remark) in preview.plan.remarks.enumerated() {
      let sentence = Sign.trouble + " " + remark.sentence(of: preview.plan, language)
      let wrapped = Width.wrapped(sentence, columns: rect.columns)
      guard lines.count + wrapped.count <= room + 1 else {
        lines.append(Paragraph(language.moreRemarks(preview.plan.remarks.count - number), role: .attention))
        break
      }
      lines += wrapped.map { Paragraph($0, role: .attention) }
    }
    return lines
  }

  /// The chosen cell: where it is, what it was read as, what is doubtful; why its row is left out.
  private static func cell(_ preview: PastePreview, _ rect: Rect, _ language: Language) -> [Paragraph] {
    guard let row = preview.selectedRow else { return [] }
    let column = preview.selectedColumn?.meaning.name(preview.kind, language) ?? ""
    var lines = [(language.pastedCell(row: row.place + 1, column), StyleRole.dialogFrame)]
    let fate = row.fate.words(preview.kind, language)
    if let cell = preview.selectedCell {
      lines[0].0 += " · " + fate
      lines.append((words(of: cell, language), .dialog))
      lines += cell.doubts.map { (Sign.trouble + " " + $0.words(language), .attention) }
    } else {
      let pasted = preview.pasted
      lines.append(((pasted.isEmpty ? language.cellEmpty : language.quoted(pasted)) + ": " + fate, .dialog))
    }
    let most = max(1, rect.rows / 3)
    let wrapped = lines.flatMap { line in
      Width.wrapped(SafeText.line(String(line.0.prefix(2000))), columns: rect.columns).map {
        Paragraph($0, role: line.1)
      }
    }
    // What is doubtful is seen however long the cell is.
    guard wrapped.count > most, let cell = preview.selectedCell, cell.isDoubtful else {
      return Array(wrapped.prefix(most))
    }
    let doubts = wrapped.filter { $0.role == .attention }.prefix(max(1, most - 1))
    return Array(wrapped.filter { $0.role != .attention }.prefix(most - doubts.count)) + doubts
  }

  private static func words(of cell: PasteCell, _ language: Language) -> String {
    switch cell.fate {
    case .empty: language.cellEmpty
    case .kept: language.readAs(cell.pasted, cell.read)
    case .leftOut: language.quoted(cell.pasted) + ": " + language.cellLeftOut
    case .dropped: language.quoted(cell.pasted) + ": " + language.cellDropped
    case .same: language.readAs(cell.pasted, cell.read) + ": " + language.cellSame
    }
  }

  // MARK: - The table

  private static func drawTable(_ preview: PastePreview, in rect: Rect, _ drawing: inout Drawing) {
    let language = drawing.language
    // A narrow screen shows the sign of what becomes of a row; the words are below.
    let fate = rect.columns < 60 ? 2 : rect.columns < 100 ? 16 : 18
    let number = max(2, "\(preview.plan.rows.count)".count)
    // Where there is room for all rows, their words are seen; a long table has a line a row.
    let lines = min(3, max(1, (rect.rows - 1) / max(1, preview.plan.rows.count)))
    let columns =
      [
        TableColumn("№", width: .fixed(number), alignment: .right, priority: 1000),
        TableColumn(fate > 2 ? language.fateOfRow : "", width: .fixed(fate), priority: 999),
      ]
      + preview.plan.columns.indices.map { place in
        let state = preview.plan.columns[place]
        let name = state.meaning.name(preview.kind, language) + (state.fillsDown ? " (\(language.filledDownSign))" : "")
        // Beside the selected column that by which rows are called is seen; of the others those nearby.
        let priority =
          place == preview.column ? 998 : state.meaning.names(preview.kind) ? 997 : 500 - abs(place - preview.column)
        return TableColumn(
          name, width: .content(preview.extents[place], minimum: 6), wraps: lines > 1, priority: priority)
      }
    var table = Table(
      columns: columns, rows: PasteRows(preview, language, number: number, hasWords: fate > 2),
      selectedRow: preview.row,
      selectedColumn: preview.column + 2, headColumns: 2, isFocused: preview.choice == nil, maximumLines: lines)
    table.firstRow = Scrolling.firstVisible(
      selected: preview.row, previousFirst: 0, rows: max(1, rect.rows - 1), count: preview.plan.rows.count)
    let drawn = table.drawCounting(into: &drawing.canvas, in: rect)
    drawing.sight.pageRows = max(1, drawn.wholeRows)
    if let cell = drawn.selected { drawing.cursor = Point(column: cell.column, row: cell.row) }
  }

  // MARK: - A choice over it

  private static func draw(
    _ choice: PasteChoice, _ preview: PastePreview, over screen: Rect, _ drawing: inout Drawing
  ) {
    let language = drawing.language
    let isOfMeaning = choice.subject == .meaning
    let title = isOfMeaning ? language.meaningTitle(preview.column + 1) : language.newPastedTitle
    let inner = LayerDrawing.box(
      title, columns: min(screen.columns - 4, 60), rows: max(1, choice.lines.count) + (isOfMeaning ? 1 : 0), screen,
      &drawing)
    let (field, rest) = inner.split(atRow: isOfMeaning ? 1 : 0)
    drawing.canvas.fill(inner, role: .dialog)
    if choice.lines.isEmpty {
      TextBlock([Paragraph(language.nothingFits, role: .dialog)], ground: .dialog).draw(into: &drawing.canvas, in: rest)
    } else {
      let first = Scrolling.firstVisible(
        selected: choice.selected, previousFirst: 0, rows: rest.rows, count: choice.lines.count)
      let lines = choice.lines.map { ListLine(SafeText.line($0.name), role: .dialog) }
      drawing.cursor = List(lines, selected: choice.selected, first: first, isFocused: true)
        .draw(into: &drawing.canvas, in: rest)
    }
    drawing.sight.pageRows = max(1, rest.rows)
    guard isOfMeaning else { return }
    let (left, right) = field.split(atColumn: Width.of(language.searchLabel))
    drawing.canvas.write(
      language.searchLabel, at: Point(column: left.column, row: left.row), columns: left.columns, role: .dialog)
    drawing.cursor = TextField(choice.entry.text, cursor: choice.entry.cursor).draw(into: &drawing.canvas, in: right)
    drawing.showsCursor = true
  }

  // MARK: - A table that comes key by key

  static func draw(_ entry: PasteEntry, over screen: Rect, _ drawing: inout Drawing) {
    let language = drawing.language
    let columns = min(screen.columns - 4, 76)
    let lines =
      Width.wrapped(entry.words(drawing.state.desk), columns: columns).map {
        Paragraph($0, role: .dialog)
      } + [Paragraph(language.cameSoFar(entry.lineCount), role: .dialogFrame)]
      + [entry.before, entry.last].map {
        Paragraph(Width.truncated(SafeText.line($0), columns: columns), role: .dialog)
      }
      + LayerDrawing.keyLines(columns: columns, drawing.state).map { Paragraph($0, role: .dialogFrame) }
    let inner = LayerDrawing.box(
      language(CommandTable.line(.pasteTable).label), columns: columns, rows: lines.count, screen, &drawing)
    TextBlock(lines, ground: .dialog).draw(into: &drawing.canvas, in: inner)
    drawing.cursor = Point(column: inner.column, row: inner.row)
  }
}

/// The rows of the preview as they are drawn: each is made when it is seen.
private struct PasteRows: RandomAccessCollection {
  private let preview: PastePreview
  private let language: Language
  /// How wide the number of a row is; whether what becomes of it is told in words too.
  private let number: Int, hasWords: Bool

  init(_ preview: PastePreview, _ language: Language, number: Int, hasWords: Bool) {
    (self.preview, self.language, self.number, self.hasWords) = (preview, language, number, hasWords)
  }

  var startIndex: Int { 0 }
  var endIndex: Int { preview.plan.rows.count }

  subscript(place: Int) -> TableRow {
    let row = preview.plan.rows[place]
    let look = row.fate.look
    if case .section = row.fate {
      return .line(
        Width.padded("\(row.place + 1)", columns: number, .right) + "│" + look.sign + " "
          + row.fate.words(preview.kind, language) + ": " + SafeText.line(row.section ?? ""),
        role: .group)
    }
    let words = hasWords ? look.sign + " " + row.fate.words(preview.kind, language) : look.sign
    let cells = preview.plan.columns.indices.map { column -> TableCell in
      let cell = row.cells.indices.contains(column) ? row.cells[column] : nil
      let pasted = SafeText.line(preview.shown(row: place, column: column))
      guard let cell else { return TableCell(pasted, role: .dim) }
      // What is filled down is shown where it goes.
      let text = pasted.isEmpty ? SafeText.line(String(cell.read.prefix(300))) : pasted
      if cell.isDoubtful { return TableCell(Sign.trouble + " " + text, role: .attention) }
      let isTaken = cell.fate == .kept && look.role != .dim
      return TableCell(text, role: isTaken ? .text : .dim)
    }
    return .cells(
      [TableCell("\(row.place + 1)", role: .dim), TableCell(words, role: look.role)] + cells)
  }
}

extension PasteFate {
  /// What becomes of a row, by sign and role.
  fileprivate var look: Look {
    switch self {
    case .add: Look("+", .good)
    case .update: Look(Sign.underWay, .good)
    case .goesOn: Look("↑", .text)
    case .section: Look(Sign.done, .strong)
    case .heading: Look(" ", .dim)
    case .leftOut(let reason): Look(reason.sign, .dim)
    }
  }
}

extension PasteReason {
  fileprivate var sign: String {
    switch self {
    case .there, .nothingNew, .sameAsRow: "="
    case .refused, .lacks, .noSchool, .unknownSchool, .severalSchools, .otherSchool: Sign.trouble
    case .empty, .columnNumbers, .headingAgain, .total, .aboveHeading, .otherTable, .byHand: Sign.gone
    }
  }
}
