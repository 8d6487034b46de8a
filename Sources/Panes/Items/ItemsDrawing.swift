import Insights
import Items
import Language
import SchoolNetwork
import Screen
import Tables
import Text
import ViewModels
import Widgets

/// Draws the table of all items: the chips of its filter above, the chosen item below where there is room. Only the rows
/// that are seen are put into words.
enum ItemsDrawing {
  static func draw(_ place: PanePlace, _ drawing: inout Drawing) -> Int {
    let (state, screen) = (drawing.state, drawing.state.screens.items)
    switch screen.form {
    case .table: break
    case .year: return YearDrawing.draw(place, &drawing)
    case .month: return MonthDrawing.draw(place, &drawing)
    }
    let (pane, language) = (screen.pane, state.language)
    let title = pane.view.map { language.itemsTitle(view: $0.name, isChanged: pane.isChanged) } ?? language.itemsTitle
    drawing.heading(place, title: title, note: note(screen, language))
    let (chips, rest) = place.body.split(atRow: pane.filter.isEmpty || place.body.rows < 3 ? 0 : 1)
    ItemsChips.draw(in: chips, pane.filter, hidden: pane.list?.hidden ?? 0, &drawing)
    guard let list = pane.list, !list.rows.isEmpty || screen.editor != nil else {
      TextBlock([Paragraph(screen.whyEmpty(state.scope), role: .dim)])
        .draw(into: &drawing.canvas, in: rest.inset(columns: 1))
      drawing.focus(place.pane, at: Point(column: rest.column, row: rest.row), rows: rest.rows)
      return 0
    }
    let (body, detail) = rest.split(atRow: rest.rows - ItemsDetail.rows(pane, in: rest))
    let columns = ItemsColumns.columns(
      pane, in: body.columns, language, hasSelection: !screen.selection.isEmpty)
    let rows = DrawnItems(list, TableColumn.widths(of: columns, in: body.columns), state)
    var table = Table(
      columns: columns, rows: rows, selectedRow: rows.selected,
      selectedColumn: rows.isItemSelected ? pane.columns.firstIndex { $0.field == pane.column }.map { $0 + 1 } : nil,
      headColumns: 2, firstRow: place.firstRow, isFocused: drawing.focus == place.pane,
      maximumLines: pane.wraps ? 4 : 1, highlight: drawing.highlight(in: place.pane))
    table.firstRow = Scrolled.firstRow(table, from: place.firstRow, in: body)
    let (cell, wholeRows) = table.drawCounting(into: &drawing.canvas, in: body)
    drawing.focus(place.pane, at: cell.map { Point(column: $0.column, row: $0.row) }, rows: max(2, wholeRows))
    ItemsDetail.draw(in: detail, pane, &drawing)
    if let editor = screen.editor, let cell { CellDrawing.draw(editor, at: cell, in: body, &drawing) }
    return table.firstRow
  }

  /// How many items are selected; nil where none are.
  static func selected(_ screen: ItemsScreen, _ language: Language) -> String? {
    screen.selection.isEmpty
      ? nil : language.selected(screen.selection.places.count, hidden: screen.hiddenSelected)
  }

  private static func note(_ screen: ItemsScreen, _ language: Language) -> String? {
    let pane = screen.pane
    if let selected = selected(screen, language) { return selected }
    guard let list = pane.list, list.count > 0 else { return nil }
    guard let field = pane.query.grouping else { return pane.row.map { "\($0 + 1)/\(list.count)" } }
    return "\(language.groupedBy(field.label(language))) · \(list.count)"
  }
}

/// Draws the chips of a filter in a line: as many as there is room for, and how many rows they hide.
enum ItemsChips {
  static func draw(in rect: Rect, _ filter: ItemFilter, hidden: Int, _ drawing: inout Drawing) {
    guard !rect.isEmpty else { return }
    let language = drawing.language
    let telling = Telling(drawing.state.network, language, drawing.state.desk.today)
    let (left, right) = rect.split(atColumn: rect.columns - Width.of(language.hidden(hidden)) - 1)
    let text = words(filter.conditions.map { "[\($0.words(telling))]" }, columns: left.columns, language)
    drawing.canvas.fill(rect, role: .text)
    drawing.canvas.writeField(
      text, at: Point(column: left.column, row: left.row), columns: left.columns, role: .attention)
    drawing.canvas.writeField(
      " " + language.hidden(hidden), at: Point(column: right.column, row: right.row), columns: right.columns,
      role: .dim)
  }

  /// The newest chip is the one that the next key takes off: where there is no room for all, it is seen before others.
  private static func words(_ chips: [String], columns: Int, _ language: Language) -> String {
    var shown: [String] = []
    for chip in chips.reversed() {
      let left = chips.count - shown.count - 1
      let parts = (left > 0 ? [language.moreChips(left)] : []) + [chip] + shown
      guard shown.isEmpty || Width.of(parts.joined(separator: " ")) <= columns else { break }
      shown.insert(chip, at: 0)
    }
    let left = chips.count - shown.count
    return ((left > 0 ? [language.moreChips(left)] : []) + shown).joined(separator: " ")
  }
}

/// The columns of the table of items on the screen.
enum ItemsColumns {
  /// The columns in a table of so many columns of the screen. The sign of a selected item is beside that of its state.
  static func columns(
    _ pane: ItemsPane, in available: Int, _ language: Language, hasSelection: Bool
  ) -> [TableColumn] {
    [TableColumn("", width: .fixed(hasSelection ? 2 : 1), priority: 98)]
      + pane.columns.map { column($0, pane, available, language) }
  }

  private static func column(
    _ shown: ItemViewColumn, _ pane: ItemsPane, _ available: Int, _ language: Language
  ) -> TableColumn {
    let field = shown.field
    let (width, priority) = usual(field, pane, available)
    var title = field.label(language)
    if let key = pane.query.sort.place(of: field) {
      title = "\(pane.query.sort.keys[key].isDescending ? "▼" : "▲")\(key + 1) \(title)"
    }
    return TableColumn(
      title, width: shown.width.map { .fixed($0) } ?? width, wraps: pane.wraps,
      priority: field == pane.column ? max(99, priority) : priority)
  }

  /// How wide a column is that nobody has set, and how long it stays where there is little room. By the field alone:
  /// to look through all cells would take longer than to draw those that are seen. Further columns come where the title
  /// keeps the room it had without them.
  private static func usual(_ field: ItemField, _ pane: ItemsPane, _ available: Int) -> (ColumnWidth, priority: Int) {
    switch field {
    case .title: (.flexible(weight: 8, minimum: max(24, available * 3 / 10)), 100)
    case .deadline: (.flexible(weight: 2, minimum: 13), 90)
    case .state: (.fixed(18), 80)
    case .school: (.fixed(min(max(pane.nameColumns, 6), 16)), 85)
    case .partnership: (.flexible(weight: 4, minimum: 16), 85)
    case .responsible: (.flexible(weight: 4, minimum: 14), 70)
    case .donor: (.fixed(min(max(pane.nameColumns, 6), 16)), 60)
    case .number: (.fixed(4), 65)
    case .mark: (.flexible(weight: 3, minimum: 12), 55)
    case .year: (.fixed(9), 40)
    case .month: (.flexible(weight: 2, minimum: 13), 50)
    case .id: (.flexible(weight: 2, minimum: 8), 30)
    case .roadmap, .section, .risk, .kind, .task, .expectedResult, .note, .participants, .place, .period, .text, .only:
      (.flexible(weight: 3, minimum: 12), 50)
    }
  }
}

/// The rows as they are drawn; a row is put into words when it is asked for. A new item that is written has one too.
private struct DrawnItems: RandomAccessCollection {
  private let list: ItemList
  private let fields: [(field: ItemField, column: Column<ListedItem>, width: Int)]
  private let network: Network, telling: Telling
  private let selection: ItemSelection
  /// The place of the row of a new item; nil while none is written.
  private let newItem: Int?
  let selected: Int?
  let isItemSelected: Bool

  /// `widths` are those of the columns, the sign before them included.
  init(_ list: ItemList, _ widths: [Int], _ state: Dashboard) {
    let pane = state.screens.items.pane
    (self.list, network, selection) = (list, state.network, state.screens.items.selection)
    telling = Telling(state.network, state.language, state.desk.today)
    fields = zip(pane.columns, widths.dropFirst()).compactMap { shown, width in
      shown.field.column.map { (shown.field, $0, width) }
    }
    if case .newItem = state.screens.items.editor?.target {
      newItem = pane.row.map { $0 + 1 } ?? 0
    } else {
      newItem = nil
    }
    selected = newItem ?? pane.row
    isItemSelected = newItem != nil || pane.item != nil
  }

  var startIndex: Int { 0 }
  var endIndex: Int { list.rows.count + (newItem == nil ? 0 : 1) }

  subscript(place: Int) -> TableRow {
    guard let newItem, place >= newItem else { return row(place) }
    return place == newItem ? .cells([TableCell("+")]) : row(place - 1)
  }

  private func row(_ place: Int) -> TableRow {
    switch list.rows[place] {
    case .heading(let group):
      let group = list.groups[group]
      let words = "\(group.isFolded ? "→" : "▼") \(group.value.words(telling))"
      return .line("\(words) · \(telling.language.progress(of: group.counts))", role: .group)
    case .item(let item, _, let stays):
      guard let listed = list.table.listed(item, in: network) else { return .cells([]) }
      let look = list.table.items[item].state.look
      // What an edit took out of the filter or the order is still there, but does not count.
      let role: StyleRole = stays ? .dim : .text
      let cells = fields.map { field, column, width in
        // A column without room is not put into words; what tells schools apart is not cut away.
        let text = width == 0 ? "" : column.short?(listed, telling, width) ?? column.text(listed, telling)
        return TableCell(text, role: field == .state && !stays ? look.role : role)
      }
      let isSelected = !selection.isEmpty && selection.contains(list.table.place(of: item))
      let sign = look.sign + (isSelected ? "*" : "")
      return .cells([TableCell(sign, role: stays ? .dim : look.role)] + cells, role: isSelected ? .strong : role)
    }
  }
}

/// Where a table is scrolled to.
enum Scrolled {
  /// The first row. A selection that leaves the pane scrolls it by half a page: a pane is drawn afresh for each scroll,
  /// so that scrolling line by line would send the whole pane with every arrow key.
  static func firstRow<Rows>(_ table: Table<Rows>, from first: Int, in body: Rect) -> Int {
    let needed = table.firstRow(in: body)
    guard needed != first, first > 0 || needed > 0, let selected = table.selectedRow else { return needed }
    let widths = table.cellPlaces(in: body).map(\.count)
    var room = body.rows / 2
    var start = selected
    while start > 0 {
      room -= table.height(ofRow: start - 1, widths: widths)
      if room < 0 { break }
      start -= 1
    }
    var table = table
    table.firstRow = needed > first ? max(needed, start) : min(needed, start)
    return table.firstRow(in: body)
  }
}
