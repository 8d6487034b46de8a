import Text

/// A table in columns for standard output: a row of headings, then rows of cells, two spaces between columns.
struct TextTable {
  /// A column: its heading, how wide it may become, and whether it holds numbers.
  struct Column {
    let heading: String
    var widest = 36
    var alignment = Alignment.left
  }

  private let columns: [Column]
  private var rows: [[String]]

  init(_ columns: [Column]) {
    self.columns = columns
    rows = [columns.map(\.heading)]
  }

  mutating func add(_ cells: [String]) { rows.append(cells.map(SafeText.line)) }

  /// The table as lines; the last column is as long as it is.
  var text: String {
    let widths = columns.indices.map { place in
      min(columns[place].widest, rows.map { Width.of($0[place]) }.max() ?? 0)
    }
    let lines = rows.map { cells in
      let padded = columns.indices.map { place in
        place == columns.count - 1 && columns[place].alignment == .left
          ? cells[place] : Width.padded(cells[place], columns: widths[place], columns[place].alignment)
      }
      var line = padded.joined(separator: "  ")
      while line.utf8.last == UInt8(ascii: " ") { line.unicodeScalars.removeLast() }
      return line + "\n"
    }
    return lines.joined()
  }
}
