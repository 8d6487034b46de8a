import Insights
import Language
import SchoolNetwork
import Screen
import Tables
import Text
import ViewModels
import Widgets

/// Draws the roadmaps of the chosen school, and the cell that is being edited in its place.
enum RoadmapDrawing {
  static func draw(_ place: PanePlace, _ drawing: inout Drawing) -> Int {
    let state = drawing.state
    let (screen, body) = (state.screens.schools, place.body)
    drawing.heading(place, title: state.language.roadmapTitle, note: note(screen.roadmap))
    guard !screen.roadmap.rows.isEmpty else {
      let isKnown = screen.school.map { !state.network.unread.mayBePartner($0) } ?? true
      let why = isKnown ? state.desk.noPartners(hasRisks: !screen.riskRows.isEmpty) : state.language.partnersAreUnknown
      drawing.emptyState(screen.school == nil ? "" : why, place)
      return 0
    }
    let rows = DrawnRows(screen, state.network, columns: body.columns)
    var table = Table(
      columns: columns(screen.roadmap, state.language), rows: rows, selectedRow: rows.selected,
      selectedColumn: rows.isItemSelected ? screen.roadmap.column.rawValue + 1 : nil, headColumns: 2,
      firstRow: place.firstRow,
      isFocused: drawing.focus == place.pane, maximumLines: state.desk.isZoomed ? 12 : 7,
      highlight: drawing.highlight(in: place.pane))
    table.firstRow = Scrolled.firstRow(table, from: place.firstRow, in: body)
    let (cell, wholeRows) = table.drawCounting(into: &drawing.canvas, in: body)
    drawing.focus(place.pane, at: cell.map { Point(column: $0.column, row: $0.row) }, rows: max(2, wholeRows))
    if let editor = screen.editor, let cell { CellDrawing.draw(editor, at: cell, in: body, &drawing) }
    return table.firstRow
  }

  private static func note(_ pane: RoadmapPane) -> String? {
    let items = pane.rows.map(\.id).filter { $0.item != nil }
    guard !items.isEmpty else { return nil }
    guard let row = pane.row, let place = items.firstIndex(of: row) else { return "\(items.count)" }
    return "\(place + 1)/\(items.count)"
  }

  /// The columns; if there is no room for all, the one with the cursor is visible beside the title all the same. Where
  /// no item is yet, each is as wide as its heading, and the title has the rest.
  private static func columns(_ pane: RoadmapPane, _ language: Language) -> [TableColumn] {
    let isBare = !pane.rows.contains { $0.id.item != nil }
    return [TableColumn("", width: .fixed(1), priority: 98)]
      + RoadmapColumn.allCases.map { name in
        var column = TableColumn(name.column, pane.extent(of: name), language)
        if isBare {
          let heading = Width.of(column.title)
          column.width = name == .title ? .flexible(weight: 1, minimum: heading) : .fixed(heading)
        }
        if name == pane.column { column.priority = max(column.priority, 99) }
        return column
      }
  }

  static func title(of column: RoadmapColumn, _ language: Language) -> String { column.column.heading(language) }
}

/// The rows of the table as they are drawn: a new item being written has one of its own.
private struct DrawnRows: RandomAccessCollection {
  private let rows: [RoadmapRow]
  private let network: Network
  private let room: TextRoom
  /// The place of the row of a new item; nil while none is written.
  private let newItem: Int?
  let selected: Int?
  let isItemSelected: Bool

  init(_ screen: SchoolsScreen, _ network: Network, columns: Int) {
    (self.network, room) = (network, TextRoom(columns: columns))
    rows = screen.roadmap.rows
    let before = screen.editor?.target.row(above: network)
    newItem = before.flatMap { id in screen.roadmap.rows.firstIndex { $0.id == id } }.map { $0 + 1 }
    selected = newItem ?? screen.roadmap.place
    isItemSelected = newItem != nil || screen.roadmap.item != nil
  }

  var startIndex: Int { 0 }
  var endIndex: Int { rows.count + (newItem == nil ? 0 : 1) }

  /// A row is made when it is asked for, that is, when it is visible.
  subscript(place: Int) -> TableRow {
    guard let newItem, place >= newItem else { return row(rows[place]) }
    return place == newItem ? .cells([TableCell("+"), TableCell("")]) : row(rows[place - 1])
  }

  private func row(_ row: RoadmapRow) -> TableRow {
    switch row {
    case .group(_, let heading):
      return .line(heading.text(in: room, network), role: heading.isPast ? .muted : .group)
    case .section(_, let title): return .line("  " + title, role: .strong)
    case .item(let item):
      let role = item.state.look.role
      let cells = RoadmapColumn.allCases.map { TableCell(item.text($0), role: $0 == .status ? role : .text) }
      return .cells([TableCell(item.state.sign, role: role)] + cells)
    }
  }
}
