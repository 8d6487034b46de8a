import Deadlines
import Items
import Language
import SchoolNetwork
import Screen
import Tables
import Text
import ViewModels
import Widgets

/// Draws the items of a month: its days, and beside them what is on the chosen day and the following ones.
enum MonthDrawing {
  /// A day takes so many columns: number, count and worst sign. From `wide` on the titles are there too.
  private static let narrowDay = 5, widestDay = 24, wide = 120
  /// The lines beside the days have at least so many, or titles would be cut shorter than on a smaller screen.
  private static let listColumns = 46
  /// Fewer columns leave no room for a list beside the days: it lies below.
  private static let leastBeside = 58

  static func draw(_ place: PanePlace, _ drawing: inout Drawing) -> Int {
    let screen = drawing.state.screens.items
    let (shown, pane, language) = (screen.month, screen.pane, drawing.language)
    guard let list = pane.list, let month = shown.month else { return 0 }
    drawing.heading(
      place, title: language.monthTitle(language.name(of: month.month)),
      note: shown.pointed != nil
        ? language.pointing(open: drawing.state.desk.key(.open), back: drawing.state.desk.key(.back))
        : ItemsDrawing.selected(screen, language) ?? (shown.isInList ? nil : language.date(shown.day)))
    let (chips, body) = place.body.split(atRow: pane.filter.isEmpty || place.body.rows < 3 ? 0 : 1)
    ItemsChips.draw(in: chips, pane.filter, hidden: list.hidden, &drawing)
    drawing.canvas.fill(body, role: .text)
    let isWide = body.columns >= wide
    let width = isWide ? min(widestDay, (body.columns - listColumns) / 7) : narrowDay
    let weeks = month.weeks
    let isBeside = body.columns >= leastBeside
    let height = isWide ? max(1, (body.rows - 1) / weeks.count) : body.rows > 2 * weeks.count && isBeside ? 2 : 1
    let days: Rect
    let lines: Rect
    if isBeside {
      (days, lines) = body.split(atColumn: 7 * width + 1)
    } else if shown.isInList {
      // There is no room for both.
      (days, lines) = (Rect(column: body.column, row: body.row, columns: body.columns, rows: 0), body)
    } else {
      (days, lines) = body.split(atRow: min(body.rows, weeks.count + 1))
    }
    let grid = Days(
      place: place, days: days, width: width, height: height, month: month, shown: shown, table: list.table,
      titles: isWide)
    if !days.isEmpty { grid.draw(&drawing) }
    let inner = isBeside ? lines.inset(columns: 1) : lines
    drawLines(shown, list, in: inner, place, &drawing)
    return 0
  }

  /// The grid of days.
  private struct Days {
    let place: PanePlace, days: Rect, width: Int, height: Int
    let month: ItemMonth, shown: ItemsMonth, table: ItemTable
    let titles: Bool

    func draw(_ drawing: inout Drawing) {
      let language = drawing.language
      drawing.canvas.fill(
        Rect(column: days.column, row: days.row, columns: days.columns, rows: 1), role: .columnHeading)
      for (number, name) in language.weekdayNames.enumerated() {
        drawing.canvas.write(
          name, at: Point(column: days.column + number * width, row: days.row), columns: width - 1,
          role: .columnHeading)
      }
      for (week, line) in month.weeks.enumerated() {
        for (number, day) in line.enumerated() {
          guard let day else { continue }
          let row = days.row + 1 + week * height
          guard row < days.row + days.rows else { continue }
          let room = Rect(
            column: days.column + number * width, row: row, columns: width,
            rows: min(height, days.row + days.rows - row))
          draw(day, in: room, &drawing)
        }
      }
    }

    private func draw(_ day: CalendarDay, in room: Rect, _ drawing: inout Drawing) {
      let entries = month.entries(on: day)
      let isToday = day == drawing.state.desk.today
      let isChosen = day == shown.day
      let role: StyleRole = isChosen ? (shown.isInList ? .selectedElsewhere : .selected) : isToday ? .strong : .text
      let number = (day.day < 10 ? " " : "") + String(day.day)
      // The columns of a narrow day are all needed: what is between two days is the sign.
      let top = Rect(column: room.column, row: room.row, columns: titles ? room.columns - 1 : room.columns, rows: 1)
      drawing.canvas.fill(top, role: role)
      // Today is told from other days without colours too.
      let edge = isToday ? (titles ? "[\(day.day)]" : number + "«") : number
      drawing.canvas.write(edge, at: Point(column: top.column, row: top.row), columns: top.columns, role: role)
      if let worst = entries.first?.state {
        let text = (entries.count < 10 ? String(entries.count) : "+") + worst.look.sign
        drawing.canvas.write(
          text, at: Point(column: top.column + top.columns - Width.of(text), row: top.row), columns: Width.of(text),
          role: isChosen ? worst.look.role.whenSelected(isFocused: !shown.isInList) : worst.look.role)
      }
      if isChosen, !shown.isInList {
        drawing.focus(place.pane, at: Point(column: top.column, row: top.row), rows: days.rows)
      }
      guard titles, room.rows > 1 else { return }
      let rows = room.rows - 1
      let fitting = entries.count <= rows ? entries.count : max(0, rows - 1)
      for (offset, entry) in entries.prefix(fitting).enumerated() {
        let title = table.item(entry.item, in: drawing.state.network)?.title ?? ""
        drawing.canvas.writeField(
          entry.state.look.sign + title, at: Point(column: room.column, row: room.row + 1 + offset),
          columns: room.columns - 1, role: entry.state.look.role)
      }
      if entries.count > fitting, rows > 0 {
        drawing.canvas.write(
          drawing.language.moreOfDay(entries.count - fitting),
          at: Point(column: room.column, row: room.row + 1 + fitting), columns: room.columns - 1, role: .dim)
      }
    }
  }

  private static func drawLines(
    _ shown: ItemsMonth, _ list: ItemList, in rect: Rect, _ place: PanePlace, _ drawing: inout Drawing
  ) {
    guard !rect.isEmpty else { return }
    let language = drawing.language
    guard !shown.lines.isEmpty else {
      TextBlock([Paragraph(language.nothingInMonth, role: .dim)]).draw(into: &drawing.canvas, in: rect)
      return
    }
    let count = shown.lines.count
    // The chosen day is at the top, and stays there while the cursor goes through its items.
    let first =
      shown.place.map {
        Scrolling.firstVisible(selected: $0, previousFirst: shown.top, rows: rect.rows, count: count)
      } ?? min(shown.top, max(0, count - 1))
    let end = min(count, first + rect.rows)
    let lines = shown.lines.enumerated().map { number, line -> ListLine in
      guard (first..<end).contains(number) else { return ListLine("") }
      switch line {
      case .day(let day, let count):
        return ListLine("\(language.weekday(day)), \(language.dayAndMonth(day)): \(count)", role: .group)
      case .whole(let count):
        let month = language.inSentence(month: shown.day)
        return ListLine(language.wholeMonth(month, count), role: .group)
      case .item(_, let entry), .wholeItem(let entry):
        return self.line(entry, list.table, columns: rect.columns, drawing.state)
      }
    }
    let point = List(lines, selected: shown.place, first: first, isFocused: true).draw(into: &drawing.canvas, in: rect)
    if let point { drawing.focus(place.pane, at: point, rows: rect.rows) }
  }

  private static func line(
    _ entry: ItemMonth.Entry, _ table: ItemTable, columns: Int, _ state: Dashboard
  ) -> ListLine {
    let look = entry.state.look
    let listed = table.listed(entry.item, in: state.network)
    let title = listed?.placed.item.title ?? ""
    let names = listed.map { [state.network.supportedName($0.placed.partnership)] } ?? []
    let school = state.network.fitting(TextRoom(columns: max(8, columns / 3)), names) { $0.joined() }
    let mark = state.screens.items.selection.contains(table.place(of: entry.item)) ? "*" : " "
    return ListLine("\(look.sign)\(mark)\(title)", role: look.role, trailing: columns > 30 ? school : nil)
  }
}
