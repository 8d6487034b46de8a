import Insights
import Items
import Language
import SchoolNetwork
import Screen
import Text
import ViewModels
import Widgets

/// Draws the matrix of schools and risks: headings and names stay in place, the totals are below, and under them the
/// content of the cell with the cursor. Only visible cells are worked out.
enum MatrixDrawing {
  /// Draws it; returns the first visible row and the first visible factor.
  static func draw(
    _ place: PanePlace, firstFactor: Int, _ drawing: inout Drawing
  ) -> (row: Int, factor: Int) {
    let state = drawing.state
    let pane = state.screens.coverage.pane
    let (chips, body) = place.body.split(atRow: pane.chips.isEmpty || place.body.rows < 4 ? 0 : 1)
    ItemsChips.draw(in: chips, pane.chips, hidden: pane.hidden, &drawing)
    let number = pane.cell.flatMap { pane.shownSchools.firstIndex(of: $0.school) }
    let note = number.map { "\(pane.orderWords(state.language)) · \($0 + 1)/\(pane.shownSchools.count)" }
    drawing.heading(place, title: pane.heading(state.language), note: note)
    guard pane.cell != nil else {
      TextBlock([Paragraph(whyEmpty(state), role: .dim)]).draw(into: &drawing.canvas, in: body.inset(columns: 1))
      drawing.focus(place.pane, at: place.top, rows: body.rows)
      return (0, 0)
    }
    let (rest, detail) = body.split(atRow: body.rows - detailRows(in: body))
    let (upper, totals) = rest.split(atRow: rest.rows - (rest.rows >= 4 ? 1 : 0))
    let columns = MatrixColumns(pane, firstFactor: firstFactor, columns: body.columns)
    var table = Table(
      columns: columns.tableColumns(pane.columns[columns.shown].map(\.title), name: state.language.name(Label.school)),
      rows: MatrixRows(
        pane: pane, network: state.network, language: state.language, columns: columns), selectedRow: pane.selectedRow,
      selectedColumn: pane.selectedColumn.map { $0 - columns.shown.lowerBound + columns.frozen },
      headColumns: columns.frozen, firstRow: place.firstRow, isFocused: drawing.focus == place.pane, maximumLines: 1,
      highlight: highlight(drawing))
    table.firstRow = table.firstRow(in: upper)
    let (cell, wholeRows) = table.drawCounting(into: &drawing.canvas, in: upper)
    drawing.focus(place.pane, at: cell.map { Point(column: $0.column, row: $0.row) }, rows: max(2, wholeRows))
    drawTotals(in: totals, columns, &drawing)
    drawDetail(in: detail, &drawing)
    return (table.firstRow, columns.shown.lowerBound)
  }

  /// A low screen keeps its lines for the rows.
  private static func detailRows(in body: Rect) -> Int {
    if body.rows >= 18 { return body.columns < 100 ? 3 : 2 }
    return body.rows >= 10 ? 2 : body.rows >= 5 ? 1 : 0
  }

  private static func whyEmpty(_ state: Dashboard) -> String {
    let pane = state.screens.coverage.pane
    if !pane.chips.isEmpty, pane.hidden > 0 { return state.desk.hiddenByFilter(pane.hidden) }
    if !pane.columns.isEmpty, !pane.filter.isEmpty {
      return state.language.noRowFits(pane.filter)
    }
    return state.network.schools.isEmpty ? state.desk.noSchools : state.desk.noLiveRisksAnywhere
  }

  /// What a search or the filter found.
  private static func highlight(_ drawing: Drawing) -> String? {
    let needle = drawing.state.screens.coverage.pane.needle
    return drawing.highlight(in: .matrix) ?? (needle.isEmpty ? nil : Needle(needle).marked(needle))
  }

  private static func drawTotals(in rect: Rect, _ columns: MatrixColumns, _ drawing: inout Drawing) {
    guard !rect.isEmpty, let coverage = drawing.state.screens.coverage.pane.coverage else { return }
    let language = drawing.language
    var whole = language.coveredOutOf(coverage.total)
    let mark = { (total: Coverage.Total) in total.unknown > 0 ? Sign.unknown : "" }
    if Width.of(whole) > columns.headColumns {
      whole = language.outOf(coverage.total.covered, coverage.total.live) + mark(coverage.total)
    }
    let cells = zip(drawing.state.screens.coverage.pane.columns[columns.shown], columns.widths).map { column, width in
      let total = coverage.total(of: column.factor)
      let words = language.outOf(total.covered, total.live) + mark(total)
      let short = "\(total.covered)/\(total.live)" + mark(total)
      return TableCell(Width.of(words) <= width ? words : short, role: .group)
    }
    Table(
      columns: columns.totalColumns(),
      rows: [.cells([TableCell(whole.prefix(1).uppercased() + whole.dropFirst(), role: .group)] + cells, role: .group)],
      maximumLines: 1, showsHeader: false
    ).draw(into: &drawing.canvas, in: rect)
  }

  /// What the cell holds, in whole words; the last line tells by «…» that the card has more.
  private static func drawDetail(in rect: Rect, _ drawing: inout Drawing) {
    drawing.canvas.fill(rect, role: .text)
    let pane = drawing.state.screens.coverage.pane
    let room = TextRoom(columns: rect.columns, lines: rect.rows)
    guard !rect.isEmpty, let text = pane.detail(drawing.state.scope, isShort: rect.rows == 1, in: room) else {
      return
    }
    let isUncovered = pane.pair.map { !$0.isCovered } ?? false
    let lines = Width.wrapped(text, columns: rect.columns)
    for (offset, line) in lines.prefix(rect.rows).enumerated() {
      let isCut = offset == rect.rows - 1 && lines.count > rect.rows
      drawing.canvas.writeField(
        isCut ? lines[offset...].joined(separator: " ") : line,
        at: Point(column: rect.column, row: rect.row + offset), columns: rect.columns,
        role: isUncovered ? .attention : .text)
    }
  }
}

/// The rows as they are drawn; a row is put into words when it is asked for.
private struct MatrixRows: RandomAccessCollection {
  let pane: CoveragePane
  let network: Network
  let language: Language
  let columns: MatrixColumns

  var startIndex: Int { 0 }
  var endIndex: Int { pane.rows.count }

  subscript(place: Int) -> TableRow {
    switch pane.rows[place] {
    case .heading(let cluster, let total):
      let name = cluster.map { ClusterChoice.cluster($0) } ?? .outside
      // A school in several clusters is listed in the first of them.
      let isEmpty = place + 1 == endIndex || pane.rows[place + 1].school == nil
      let words =
        language.coveredOutOf(total) + (isEmpty && total.live > 0 ? language.schoolsElsewhere : "")
      return .line("\(name.title(network, language)) · \(words)")
    case .school(let id): return network.school(id).map { row(SchoolRow($0, in: network)) } ?? .cells([])
    }
  }

  /// The sign and the count say that somebody is needed, as in the list of schools.
  private func row(_ school: SchoolRow) -> TableRow {
    let look = school.look
    var cells = [
      TableCell(look.sign, role: look.role), TableCell(network.names.short(school.name, in: columns.nameColumns)),
    ]
    if columns.countColumns > 0 { cells.append(TableCell(school.counts, role: look.role)) }
    let factors = zip(pane.columns[columns.shown], columns.widths)
    return .cells(cells + factors.map { cell(school.id, $0.factor, columns: $1) })
  }

  private func cell(_ school: SchoolID, _ factor: RiskFactorID, columns: Int) -> TableCell {
    guard let pair = pane.coverage?.pair(school, factor) else { return TableCell("") }
    let cell = CoverageCell(pair, in: network)
    return TableCell(cell.text(in: columns, language, network.names), role: cell.isCovered ? .text : .attention)
  }
}
