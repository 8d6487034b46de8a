import Insights
import Language
import SchoolNetwork
import Screen
import Text
import ViewModels
import Widgets

/// Draws the attention list. Only visible lines are put into words.
enum AttentionDrawing {
  static func draw(_ place: PanePlace, _ drawing: inout Drawing) -> Int {
    let state = drawing.state
    let pane = state.screens.today.attention
    let note = pane.number.map { "\($0)/\(pane.lineCount)" }
    drawing.heading(place, title: state.language.todayTitle(state.desk.today), note: note)
    guard pane.lineCount > 0 else {
      let isEmpty = state.network.schools.isEmpty && state.network.unreadable.isEmpty
      drawing.emptyState(isEmpty ? state.desk.noSchools : state.desk.nothingNeedsAttention, place)
      return 0
    }
    let room = TextRoom(columns: max(1, place.body.columns - 2), lines: state.desk.isZoomed ? 6 : 3)
    var table = Table(
      columns: [
        TableColumn("", width: .fixed(1), priority: 1),
        TableColumn("", width: .flexible(weight: 1, minimum: 10), wraps: true, priority: 2),
      ],
      rows: AttentionRows(pane: pane, network: state.network, language: state.language, room: room),
      selectedRow: pane.selected, firstRow: place.firstRow, isFocused: drawing.focus == place.pane,
      maximumLines: room.lines,
      showsHeader: false,
      separator: " ", highlight: drawing.highlight(in: place.pane))
    table.firstRow = table.firstRow(in: place.body)
    let (row, wholeRows) = table.drawCounting(into: &drawing.canvas, in: place.body)
    drawing.focus(place.pane, at: row.map { Point(column: $0.column, row: $0.row) }, rows: max(2, wholeRows))
    return table.firstRow
  }
}

/// The rows as they are drawn; a row is put into words when it is asked for.
private struct AttentionRows: RandomAccessCollection {
  let pane: AttentionPane
  let network: Network
  let language: Language
  /// What a line has beside its sign.
  let room: TextRoom

  var startIndex: Int { 0 }
  var endIndex: Int { pane.rows.count }

  subscript(place: Int) -> TableRow {
    switch pane.rows[place] {
    case .heading(let kind, let count): return .line(language.heading(kind, count), role: .group)
    case .putOffHeading(let count): return .line(language.putOffHeading(count), role: .muted)
    case .line(let line):
      return .cells(
        [
          TableCell(line.kind.look.sign, role: line.kind.look.role),
          TableCell(language.sentence(line, in: network, room)),
        ])
    case .putOff(let line), .kept(let line, .putOff, _):
      let putOff = network.putOff(line)
      return row(
        line, Look(Sign.gone, .muted), language.putOffWords(until: putOff?.until, reason: putOff?.reason ?? ""))
    case .kept(let line, .done, _): return row(line, Look(Sign.good, .good), language.doneWords)
    case .kept(let line, .takenUp, _): return row(line, line.kind.look, language.takenUpWords)
    }
  }

  /// A line that says first what became of it.
  private func row(_ line: AttentionLine, _ look: Look, _ words: String) -> TableRow {
    let text = language.sentence(line, in: network, room, after: words.isEmpty ? "" : "[\(words)] ")
    return .cells([TableCell(look.sign, role: look.role), TableCell(text, role: .muted)], role: .muted)
  }
}
