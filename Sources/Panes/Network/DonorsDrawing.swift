import Insights
import Language
import SchoolNetwork
import Screen
import Text
import ViewModels
import Widgets

/// Draws the donors with their loads and limits.
enum DonorsDrawing {
  static func draw(_ place: PanePlace, _ drawing: inout Drawing) -> Int {
    let state = drawing.state
    let pane = state.screens.network.pane
    drawing.heading(
      place, title: state.language.donorsTitle, note: pane.donorNumber.map { "\($0.number)/\($0.count)" })
    guard !pane.map.donors.isEmpty else {
      let isEmpty = state.network.schools.isEmpty
      drawing.emptyState(isEmpty ? state.desk.noSchools : state.desk.noDonors(state.network), place)
      return 0
    }
    // The last column is kept for the marks of what is hidden.
    let rows = DonorRows(
      rows: pane.map.donors, names: state.network.names, language: state.language, columns: place.body.columns - 1)
    return drawing.draw(rows, in: place, selected: pane.selectedDonor)
  }

  /// A donor: its sign, its name, the bar; below, in words, what needs notice.
  fileprivate static func row(
    _ donor: MapDonor, _ apart: NamesApart, columns: Int, _ language: Language
  ) -> TableRow {
    let look = donor.look
    let (sign, role) = (look.sign, look.role)
    let load =
      (donor.limit.map { bar(donor.count, limit: $0) + " " + language.outOf(donor.count, $0) } ?? "\(donor.count)")
      + (donor.mayBeMore ? Sign.unknown : "")
    let name = donor.side.name.isEmpty ? language.notSet : donor.side.name
    // The bars end in one column.
    let shown = apart.short(name, in: max(leastName, columns - 3 - Width.of(load)))
    let gap = String(repeating: " ", count: max(1, columns - 2 - Width.of(shown) - Width.of(load)))
    var lines = [[TableCell(sign + " " + shown + gap + load, role: role)]]
    let remarks = [
      donor.mayBeMore ? language.loadIsUnknown : "", donor.isOver ? language.isOverLimit : "",
      donor.limit == 0 ? language.takesNobody : "",
      donor.side.standingWords(language),
    ]
    let said = remarks.filter { !$0.isEmpty }.joined(separator: ", ")
    if !said.isEmpty { lines += Width.wrapped(said, columns: columns - 2).map { [TableCell("  " + $0, role: role)] } }
    return .parts(lines, role: role)
  }

  /// A name has at least so many columns, even if no bar is seen beside it then.
  private static let leastName = 8

  /// A bar of at most six cells: what is carried, what there is room for, what is too much.
  static func bar(_ count: Int, limit: Int) -> String { Gauge.bar(count, of: limit, cells: min(max(count, limit), 6)) }
}

/// The donors as they are drawn; a row is made when it is asked for.
private struct DonorRows: RandomAccessCollection {
  let rows: [DonorRow]
  let names: NamesApart
  let language: Language
  let columns: Int

  var startIndex: Int { 0 }
  var endIndex: Int { rows.count }

  subscript(place: Int) -> TableRow {
    switch rows[place] {
    case .heading(.helping, let count): return .line(language.helpingHeading(count), role: .group)
    case .heading(.possible, let count): return .line(language.possibleHeading(count), role: .group)
    case .donor(let donor): return DonorsDrawing.row(donor, names, columns: columns, language)
    }
  }
}

extension Drawing {
  /// Draws the visible rows of a pane; returns the first of them.
  mutating func draw<Rows: RandomAccessCollection<TableRow>>(
    _ rows: Rows, in pane: PanePlace, selected: Int?
  ) -> Int where Rows.Index == Int {
    var table = Table(
      columns: [TableColumn("", width: .flexible(weight: 1, minimum: 1))], rows: rows, selectedRow: selected,
      firstRow: pane.firstRow, isFocused: focus == pane.pane, showsHeader: false,
      highlight: highlight(in: pane.pane))
    table.firstRow = table.firstRow(in: pane.body)
    let (place, wholeRows) = table.drawCounting(into: &canvas, in: pane.body)
    focus(pane.pane, at: place.map { Point(column: $0.column, row: $0.row) }, rows: max(2, wholeRows))
    return table.firstRow
  }
}
