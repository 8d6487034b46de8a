import Screen
import Text

/// A cell of a table in lines.
struct CellLayout {
  var lines: [String]
  var role: StyleRole
}

/// A row of a table in lines: what it takes to know its height, and to draw it.
struct RowLayout {
  /// The cells as far as they were given; nil if the row has lines over the whole width.
  var cells: [CellLayout]?
  /// The lines of a row that has several, in parts; nil if it has none.
  var parts: [[TableCell]]?
  /// The text of such a line.
  var line = ""
  var role: StyleRole
  var height = 1

  var isLine: Bool { cells == nil && parts == nil }
}

/// Rows of a table laid out so far, by their places, for columns of the same widths.
final class LaidOutRows {
  private var widths: [Int] = []
  private var rows: [Int: RowLayout] = [:]

  func row(_ place: Int, widths: [Int], making make: () -> RowLayout) -> RowLayout {
    if widths != self.widths { (self.widths, rows) = (widths, [:]) }
    if let row = rows[place] { return row }
    let row = make()
    rows[place] = row
    return row
  }
}

extension Table {
  func layout(of row: TableRow, widths: [Int]) -> RowLayout {
    switch row {
    case .line(let text, let role): return RowLayout(cells: nil, line: text, role: role)
    case .parts(let lines, let role): return RowLayout(parts: lines, role: role, height: max(1, lines.count))
    case .cells(let cells, let role):
      let layouts = zip(cells, zip(columns, widths)).map { cell, place in
        CellLayout(lines: lines(of: cell.text, in: place.0, columns: place.1), role: cell.role)
      }
      return RowLayout(cells: layouts, role: role, height: layouts.reduce(1) { max($0, $1.lines.count) })
    }
  }

  /// The lines of a cell, the last one with «…» where there would be more.
  private func lines(of text: String, in column: TableColumn, columns: Int) -> [String] {
    guard column.wraps && columns > 0 else { return [text] }
    let all = Width.wrapped(text, columns: columns)
    guard all.count > maximumLines else { return all }
    return Array(all[..<(maximumLines - 1)]) + [Width.truncated(all[maximumLines - 1] + "…", columns: columns)]
  }
}
