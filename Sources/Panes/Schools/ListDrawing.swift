import Language
import SchoolNetwork
import Screen
import Text
import ViewModels
import Widgets

/// Draws the pane of clusters.
enum ClustersDrawing {
  static func draw(_ place: PanePlace, _ drawing: inout Drawing) -> Int {
    let state = drawing.state
    let (screen, body) = (state.screens.schools, place.body)
    drawing.heading(place, title: state.language.clustersTitle)
    let lines = screen.clusters.rows.map { row -> ListLine in
      let isKnown = !state.network.unread.schools && (row.choice == .all || !state.network.unread.clusters)
      return ListLine(
        row.choice.title(state.network, state.language),
        trailing: "\(row.schools.count)" + (isKnown ? "" : Sign.unknown))
    }
    let selected = screen.clusters.rows.firstIndex { $0.choice == screen.cluster }
    let first = Scrolling.firstVisible(
      selected: selected, previousFirst: place.firstRow, rows: body.rows, count: lines.count)
    let list = List(lines, selected: selected, first: first, isFocused: drawing.focus == place.pane)
    drawing.focus(place.pane, at: list.draw(into: &drawing.canvas, in: body), rows: body.rows)
    return first
  }
}

/// Draws the pane of schools. Only visible lines are worked out.
enum SchoolListDrawing {
  static func draw(_ place: PanePlace, _ drawing: inout Drawing) -> Int {
    let state = drawing.state
    let (screen, body) = (state.screens.schools, place.body)
    let schools = screen.schools
    let unreadable = screen.cluster == .all ? state.network.unreadable.filter { $0.key.kind == .school } : []
    let selected = screen.schoolPlace
    let note = selected.map { "\($0 + 1)/\(schools.count)" }
    drawing.heading(place, title: state.language.schoolsTitle, note: note)
    guard !schools.isEmpty || !unreadable.isEmpty else {
      let isEmpty = state.network.schools.isEmpty && !state.network.unread.schools
      drawing.emptyState(isEmpty ? state.desk.noSchools : state.desk.noSchoolsHere, place)
      return 0
    }
    let count = schools.count + unreadable.count
    let first = Scrolling.firstVisible(
      selected: selected, previousFirst: place.firstRow, rows: body.rows, count: count)
    let shown = first..<min(count, first + body.rows)
    let lines = (0..<count).map { number -> ListLine in
      guard shown.contains(number) else { return ListLine("") }
      guard number < schools.count else {
        let name = unreadable[number - schools.count].key.id
        return ListLine(state.language.unreadableFile(name), role: .fault, marker: Character(Sign.gone))
      }
      let row = state.network.school(schools[number]).map { SchoolRow($0, in: state.network) }
      return row.map { line($0, state.network.names, columns: body.columns, overflows: count > body.rows) }
        ?? ListLine("")
    }
    let list = List(
      lines, selected: selected, first: first, isFocused: drawing.focus == place.pane,
      highlight: drawing.highlight(in: place.pane))
    drawing.focus(place.pane, at: list.draw(into: &drawing.canvas, in: body), rows: body.rows)
    return first
  }

  /// «СОШ № 5 … 5·3!»: the sign and the exclamation mark say that somebody is needed, colour or not.
  private static func line(_ row: SchoolRow, _ names: NamesApart, columns: Int, overflows: Bool) -> ListLine {
    let counts = row.counts.isEmpty ? nil : row.counts
    let room = List.textColumns(columns, trailing: counts, hasMarkers: true, overflows: overflows)
    return ListLine(
      names.short(row.name, in: room), role: row.look.role, trailing: counts, marker: Character(row.look.sign))
  }
}

/// Draws the risk profile of the chosen school.
enum RisksDrawing {
  static func draw(_ place: PanePlace, _ drawing: inout Drawing) -> Int {
    let state = drawing.state
    let language = state.language
    let (screen, body) = (state.screens.schools, place.body)
    let school = screen.school.flatMap { state.network.school($0) }.map { SchoolRow($0, in: state.network) }
    let note = school.map { counts($0, language) } ?? nil
    let room = TextRoom(columns: place.heading.columns - (note.map { Width.of($0) + 3 } ?? 0))
    let names = school.map { [$0.name] } ?? []
    // The name needs the room more than what the pane is called.
    let own = [language.risksTitle, language.risksShortTitle].first {
      room.holds(([$0] + names).joined(separator: ": "))
    }
    let title = state.network.fitting(room, names) { name in
      ([own ?? language.risksShortTitle] + name).joined(separator: ": ")
    }
    drawing.heading(place, title: title, note: note)
    guard !screen.riskRows.isEmpty else {
      drawing.emptyState(state.screens.schools.school == nil ? "" : state.desk.noRisks, place)
      return 0
    }
    let columns = [
      TableColumn("", width: .fixed(1), priority: 90),
      TableColumn("", width: .flexible(weight: 5, minimum: 20), priority: 100),
      TableColumn("", width: .flexible(weight: 1, minimum: 10), priority: 10),
      TableColumn("", width: .flexible(weight: 3, minimum: 16), priority: 80),
    ]
    var table = Table(
      columns: columns, rows: [], selectedRow: screen.riskPlace, firstRow: place.firstRow,
      isFocused: drawing.focus == place.pane,
      maximumLines: 1, showsHeader: false, highlight: drawing.highlight(in: place.pane))
    let widths = table.cellPlaces(in: body).map(\.count)
    table.rows = screen.riskRows.map { row($0, widths: widths, state) }
    table.firstRow = table.firstRow(in: body)
    let selected = table.draw(into: &drawing.canvas, in: body)
    drawing.focus(place.pane, at: selected.map { Point(column: $0.column, row: $0.row) }, rows: body.rows)
    return table.firstRow
  }

  private static func counts(_ row: SchoolRow, _ language: Language) -> String? {
    row.live == 0 ? nil : language.riskCounts(live: row.live, uncovered: row.uncovered, unknown: row.unknown)
  }

  private static func row(_ row: RiskRow, widths: [Int], _ state: Dashboard) -> TableRow {
    let language = state.language
    let (sign, role) = (row.look.sign, row.look.role)
    // The sign says that somebody helps; if there is no room for the word, the names are what counts.
    let helps = row.help(language)
    let help =
      !row.isLive
      ? ""
      : Width.of(helps) <= widths[3] || !row.isCovered
        ? helps
        : state.network.fitting(TextRoom(columns: widths[3]), row.helpers, least: 4) { $0.joined(separator: ", ") }
    let state = [row.status, row.significance].filter { !$0.isEmpty }.joined(separator: ", ")
    return .cells(
      [
        TableCell(sign, role: role), TableCell(row.name(in: widths[1]), role: role), TableCell(state, role: role),
        TableCell(help, role: role),
      ], role: role)
  }
}
