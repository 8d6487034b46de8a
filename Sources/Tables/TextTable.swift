import Text

/// A table in columns for standard output: a row of headings, then rows of cells, two spaces between columns.
struct TextTable {
  /// A column: its heading, its edge, whether its cells are never cut, and what the cell of a row says in so many
  /// columns.
  struct Column {
    let heading: String
    var alignment = Alignment.left
    var isWhole = false
    var short: ((_ row: Int, _ columns: Int) -> String)?
  }

  private let columns: [Column]
  private var rows: [[String]] = []

  init(_ columns: [Column]) { self.columns = columns }

  mutating func add(_ cells: [String]) { rows.append(cells.map(SafeText.line)) }

  /// The table as lines of so many columns; nil: each column is as wide as its longest cell. The last column is as long
  /// as it is: a terminal continues it below.
  func text(in room: Int?) -> String {
    let widths = widths(in: room)
    let headings = line(columns.map(\.heading), widths) { column, _ in columns[column].heading }
    let lines = rows.indices.map { row in
      line(rows[row], widths) { columns[$0].short?(row, $1) ?? rows[row][$0] }
    }
    return ([headings] + lines).joined()
  }

  private func line(_ cells: [String], _ widths: [Int], short: (Int, Int) -> String) -> String {
    let padded = columns.indices.map { place in
      let (width, alignment) = (widths[place], columns[place].alignment)
      if place == columns.count - 1, alignment == .left { return cells[place] }
      let text = Width.of(cells[place]) <= width ? cells[place] : short(place, width)
      return Width.padded(text, columns: width, alignment)
    }
    var line = padded.joined(separator: "  ")
    while line.utf8.last == UInt8(ascii: " ") { line.unicodeScalars.removeLast() }
    return line + "\n"
  }

  /// The widths; in too little room the widest columns become narrower, all to the same width.
  private func widths(in room: Int?) -> [Int] {
    var widths = columns.indices.map { place in
      max(Width.of(columns[place].heading), rows.map { Width.of($0[place]) }.max() ?? 0)
    }
    guard let room, let last = widths.indices.last else { return widths }
    let wanted = widths
    var widest = widths.max() ?? 0
    func used() -> Int { widths.dropLast().reduce(min(widths[last], TextTable.lastColumns)) { $0 + $1 + 2 } }
    while used() > room, widest > TextTable.narrowest {
      widest -= 1
      for place in widths.indices.dropLast() where !columns[place].isWhole {
        widths[place] = min(wanted[place], widest)
      }
    }
    return widths
  }

  /// What the last column has at least on the first line, and any column at all.
  private static let (lastColumns, narrowest) = (16, 10)
}
