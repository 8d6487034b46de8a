import Deadlines
import Language
import Screen
import Text
import ViewModels
import Widgets

/// Draws the month of days: today in brackets, holidays with a sign, so that both are seen without colours too.
enum DayPickerDrawing {
  /// Columns of a day; rows of the longest month, so that the box stays where it is from month to month.
  private static let width = 4, mostWeeks = 6

  static func draw(_ picker: DayPicker, over screen: Rect, _ drawing: inout Drawing) {
    let language = drawing.language
    let weeks = picker.weeks
    // The sentence of the day has one line where the screen has the columns.
    let columns = max(7 * width, min(Width.of(picker.echo(language)), screen.columns - 6))
    let legend = Width.wrapped(language.dayLegend, columns: columns)
    let echo = Width.wrapped(picker.echo(language), columns: columns)
    let rest = 1 + echo.count + legend.count
    let inner = LayerDrawing.box(
      language.monthAndYear(picker.day), columns: columns, rows: rest + weeks.count, room: rest + mostWeeks, screen,
      &drawing)
    drawing.canvas.fill(inner, role: .dialog)
    var row = inner.row
    func write(_ text: String, _ column: Int, _ columns: Int, _ role: StyleRole) {
      drawing.canvas.write(
        text, at: Point(column: inner.column + column, row: row), columns: min(columns, inner.columns - column),
        role: role)
    }
    for (place, name) in language.weekdayNames.enumerated() { write(" " + name, place * width, width, .dialogFrame) }
    row += 1
    // Where there is no room for all weeks, that of the selected day is seen; the echo comes before the legend.
    let room = max(1, inner.rows - 1)
    let selected = weeks.firstIndex { $0.contains { $0?.isSelected == true } } ?? 0
    let shown = min(weeks.count, room)
    let first = Scrolling.firstVisible(selected: selected, previousFirst: 0, rows: shown, count: weeks.count)
    for week in weeks.dropFirst(first).prefix(shown) {
      for (place, cell) in week.enumerated() {
        guard let cell else { continue }
        if cell.isSelected { drawing.cursor = Point(column: inner.column + place * width, row: row) }
        write(text(of: cell), place * width, width, role(of: cell))
      }
      row += 1
    }
    for (line, role) in echo.map({ ($0, StyleRole.echo) }) + legend.map({ ($0, StyleRole.dialog) })
    where row < inner.row + inner.rows {
      write(line, 0, inner.columns, role)
      row += 1
    }
  }

  private static func text(of cell: DayPicker.Cell) -> String {
    let number = cell.day.day < 10 ? " \(cell.day.day)" : "\(cell.day.day)"
    return (cell.isToday ? "[" : " ") + number + (cell.isToday ? "]" : cell.isHoliday ? "*" : " ")
  }

  private static func role(of cell: DayPicker.Cell) -> StyleRole {
    cell.isSelected ? .selected : .dialog
  }
}
