import Deadlines
import Items
import Language
import SchoolNetwork
import Screen
import Tables
import Text
import ViewModels
import Widgets

/// Draws the items over twelve months: the title first, a bar or marks beside it; of a group counts by month, and below
/// them where one is overdue.
enum YearDrawing {
  /// A title has at least so many columns where a month has more than one.
  private static let leastTitle = 26
  /// From so many columns on a month has several; from so many each week has one.
  private static let quarters = 60, weeks = 100

  static func draw(_ place: PanePlace, _ drawing: inout Drawing) -> Int {
    let screen = drawing.state.screens.items
    let (year, pane, language) = (screen.year, screen.pane, drawing.language)
    guard let list = pane.list, let first = year.first else { return 0 }
    let columns = YearColumns(from: first, scale(place.body.columns))
    let last = first.adding(months: YearColumns.monthCount - 1)
    drawing.heading(
      place, title: language.yearTitle(from: language.name(of: first), to: language.name(of: last)),
      note: ItemsDrawing.selected(screen, language) ?? year.place.map { "\($0 + 1)/\(year.lines.count)" })
    let (chips, body) = place.body.split(atRow: pane.filter.isEmpty || place.body.rows < 3 ? 0 : 1)
    ItemsChips.draw(in: chips, pane.filter, hidden: list.hidden, &drawing)
    guard !year.lines.isEmpty else {
      TextBlock([Paragraph(screen.whyEmpty(drawing.state.scope), role: .dim)])
        .draw(into: &drawing.canvas, in: body.inset(columns: 1))
      drawing.focus(place.pane, at: Point(column: body.column, row: body.row), rows: body.rows)
      return 0
    }
    let heads = columns.scale == .weeks ? 3 : 1
    let (head, rows) = body.split(atRow: min(heads, body.rows))
    let grid = Grid(columns, in: body)
    drawing.canvas.fill(body, role: .text)
    grid.drawHead(in: head, drawing.state.desk.today, language, &drawing.canvas)
    return drawRows(place, rows, grid, list, year, &drawing)
  }

  private static func scale(_ columns: Int) -> YearColumns.Scale {
    columns >= weeks ? .weeks : columns >= quarters ? .quartersOfMonths : .months
  }

  /// A group has a second row where one of its items is overdue.
  private static func height(_ line: ItemsYear.Line, _ list: ItemList, _ year: ItemsYear) -> Int {
    guard case .row(let row) = line, case .heading(let group) = list.rows[row], year.counts.indices.contains(group)
    else { return 1 }
    return year.counts[group].hasLate.contains(true) ? 2 : 1
  }

  private static func drawRows(
    _ place: PanePlace, _ rect: Rect, _ grid: Grid, _ list: ItemList, _ year: ItemsYear, _ drawing: inout Drawing
  ) -> Int {
    // The first line that leaves the chosen one in sight.
    var first = min(place.firstRow, year.place ?? 0, max(0, year.lines.count - 1))
    // No rows stay empty at the bottom while lines are hidden above.
    var room = rect.rows
    for line in year.lines.indices.reversed() where room >= 0 {
      room -= height(year.lines[line], list, year)
      if room >= 0, line < first { first = line }
    }
    if let chosen = year.place {
      var rows = 0
      for line in (0...chosen).reversed() {
        rows += height(year.lines[line], list, year)
        if rows > rect.rows {
          first = max(first, line + 1)
          break
        }
      }
    }
    var (row, number) = (rect.row, first)
    while number < year.lines.count, row < rect.row + rect.rows {
      let line = year.lines[number]
      let isChosen = number == year.place
      let room = Rect(column: rect.column, row: row, columns: rect.columns, rows: 1)
      let below = height(line, list, year) > 1 && row + 1 < rect.row + rect.rows
      grid.draw(line, in: room, hasRowBelow: below, list, year, isChosen: isChosen, &drawing)
      if isChosen { drawing.focus(place.pane, at: Point(column: room.column, row: row), rows: rect.rows) }
      row += height(line, list, year)
      number += 1
    }
    drawing.canvas.drawScrollHints(in: rect, above: first > 0, below: number < year.lines.count)
    return first
  }

  /// Where the columns of a year are on the screen.
  private struct Grid {
    let year: YearColumns
    /// The columns of the title, the sign before it included.
    let title: Int
    /// The first column of the months.
    let start: Int

    init(_ year: YearColumns, in body: Rect) {
      self.year = year
      title = max(2, body.columns - year.columns.count - 2)
      start = body.column + title + 1
    }

    /// The months, and of weeks the days of their Mondays, one below the other.
    func drawHead(in rect: Rect, _ today: CalendarDay, _ language: Language, _ canvas: inout Canvas) {
      canvas.fill(rect, role: .columnHeading)
      for number in 0..<YearColumns.monthCount {
        let month = year.first.adding(months: number)
        guard let from = year.column(of: month.firstDay) else { continue }
        let next = year.column(of: month.adding(months: 1).firstDay) ?? year.columns.count
        let room = max(1, next - from)
        let name = language.shortMonths[month.month - 1]
        canvas.write(
          room > 1 ? name : String(name.prefix(1)), at: Point(column: start + from, row: rect.row),
          columns: room, role: .columnHeading)
      }
      if year.scale == .weeks, rect.rows > 2 {
        for (place, days) in year.columns.enumerated() {
          let day = days.first.day
          for (offset, digit) in [day / 10, day % 10].enumerated() where offset > 0 || digit > 0 {
            canvas.write(
              String(digit), at: Point(column: start + place, row: rect.row + 1 + offset), columns: 1, role: .dim)
          }
        }
      }
      if let place = year.column(of: today) {
        canvas.write("▼", at: Point(column: start + place, row: rect.row + rect.rows - 1), columns: 1, role: .attention)
      }
    }

    func draw(
      _ line: ItemsYear.Line, in rect: Rect, hasRowBelow: Bool, _ list: ItemList, _ shown: ItemsYear, isChosen: Bool,
      _ drawing: inout Drawing
    ) {
      let (state, language) = (drawing.state, drawing.language)
      switch line {
      case .undated(let kind, let count):
        let words = kind == .noDay ? language.withoutDay(count) : language.notUnderstood(count)
        write(
          shown.isOpen(kind) ? "▼" : "→", words, in: rect, .group, isChosen, title: rect.columns - 2, &drawing.canvas)
      case .row(let row):
        switch list.rows[row] {
        case .heading(let group):
          let telling = Telling(state.network, language, state.desk.today)
          let words = list.groups[group].value.words(telling)
          write(
            list.groups[group].isFolded ? "→" : "▼", words, in: rect, .group, isChosen, title: title - 2,
            &drawing.canvas)
          guard shown.counts.indices.contains(group) else { return }
          drawCounts(shown.counts[group], in: rect, hasRowBelow, isChosen, &drawing.canvas)
        case .item(let item, _, let stays):
          let look = list.table.items[item].state.look
          let stored = list.table.item(item, in: state.network)
          let isSelected = state.screens.items.selection.contains(list.table.place(of: item))
          write(
            look.sign + (isSelected ? "*" : ""), stored?.title ?? "", in: rect, stays ? .dim : .text, isChosen,
            title: title - 2, &drawing.canvas)
          drawCells(list.table.cells(of: item, year, in: state.network), in: rect, isChosen, stays, &drawing.canvas)
        }
      }
    }

    private func write(
      _ sign: String, _ words: String, in rect: Rect, _ role: StyleRole, _ isChosen: Bool, title: Int,
      _ canvas: inout Canvas
    ) {
      let role = isChosen ? role.whenSelected(isFocused: true) : role
      canvas.fill(rect, role: role)
      canvas.write(sign, at: Point(column: rect.column, row: rect.row), columns: 2, role: role)
      canvas.writeField(words, at: Point(column: rect.column + 2, row: rect.row), columns: max(0, title), role: role)
    }

    private func drawCells(
      _ cells: [YearCell], in rect: Rect, _ isChosen: Bool, _ stays: Bool, _ canvas: inout Canvas
    ) {
      for (place, cell) in cells.enumerated() {
        let sign: String
        let state: SpanState
        switch cell {
        case .empty: continue
        case .mark(let marked): (sign, state) = (marked.look.sign, marked)
        case .run(let run, let isEnd): (sign, state) = (isEnd ? run.look.sign : String(run.fill), run)
        }
        let role: StyleRole = stays ? .dim : state.look.role
        canvas.write(
          sign, at: Point(column: start + place, row: rect.row), columns: 1,
          role: isChosen ? role.whenSelected(isFocused: true) : role)
      }
    }

    /// How many items have a day in a month, at its first column; below it that one is overdue.
    private func drawCounts(
      _ counted: (counts: [Int], hasLate: [Bool]), in rect: Rect, _ hasRowBelow: Bool, _ isChosen: Bool,
      _ canvas: inout Canvas
    ) {
      for (number, count) in counted.counts.enumerated() {
        guard let place = year.column(of: year.first.adding(months: number).firstDay) else { continue }
        let sign = count == 0 ? "·" : count < 10 ? String(count) : "+"
        let role: StyleRole = isChosen ? StyleRole.group.whenSelected(isFocused: true) : .group
        canvas.write(sign, at: Point(column: start + place, row: rect.row), columns: 1, role: role)
        if hasRowBelow, counted.hasLate[number] {
          canvas.write(
            Sign.trouble, at: Point(column: start + place, row: rect.row + 1), columns: 1, role: .fault)
        }
      }
    }
  }
}
