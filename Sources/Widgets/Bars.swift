package import Screen
import Text

/// The bottom line: keys and what they do, as in Midnight Commander.
package struct KeyBar: Equatable, Sendable {
  /// One key of the bar.
  package struct Item: Equatable, Sendable {
    /// The key as it is shown: `F5`, «й».
    package var key: String
    /// What it does, in one word.
    package var label: String
    /// Whether it does nothing here: it stays in its place, so that the bar does not move with the cursor.
    package var isRefused: Bool

    /// A key and its word.
    package init(_ key: String, _ label: String, isRefused: Bool = false) {
      self.key = key
      self.label = label
      self.isRefused = isRefused
    }
  }

  /// The keys, the most needed first.
  package var items: [Item]

  /// A bar.
  package init(_ items: [Item]) { self.items = items }

  /// The columns of a row each item takes, key and label; the last ones that find no room are left out.
  package func places(in rect: Rect) -> [Range<Int>] {
    var widths = items.map { Width.of($0.key) + Width.of($0.label) }
    func needed() -> Int { widths.reduce(widths.count - 1) { $0 + $1 } }
    while !widths.isEmpty && needed() > rect.columns { widths.removeLast() }
    guard !widths.isEmpty else { return [] }
    let spare = rect.columns - needed()
    var column = rect.column
    return widths.enumerated().map { index, width in
      // What is left goes to the items alike, and the odd columns to the first ones.
      let share = spare / widths.count + (index < spare % widths.count ? 1 : 0)
      let gap = index == widths.count - 1 ? 0 : 1
      defer { column += width + share + gap }
      return column..<column + width + share
    }
  }

  /// Draws itself into the first row of a rectangle.
  package func draw(into canvas: inout Canvas, in rect: Rect) {
    let row = rect.split(atRow: 1).upper
    guard !row.isEmpty else { return }
    canvas.fill(row, role: .keyLabel)
    for (item, place) in zip(items, places(in: row)) {
      let role: StyleRole = item.isRefused ? .keyRefused : .keyLabel
      canvas.fill(Rect(column: place.lowerBound, row: row.row, columns: place.count, rows: 1), role: role)
      let used = canvas.write(
        item.key, at: Point(column: place.lowerBound, row: row.row), columns: place.count, role: .keyName)
      canvas.write(
        item.label, at: Point(column: place.lowerBound + used, row: row.row), columns: place.count - used,
        role: role)
    }
  }
}

/// The line above the key bar: where I am, a message, figures.
package struct StatusLine: Equatable, Sendable {
  /// Where the user is.
  package var left: String
  /// The message of the moment; it is cut first.
  package var middle: String
  /// Counts, filter, save state.
  package var right: String
  /// Whether the message reports trouble.
  package var isFault: Bool

  /// A status line.
  package init(left: String = "", middle: String = "", right: String = "", isFault: Bool = false) {
    self.left = left
    self.middle = middle
    self.right = right
    self.isFault = isFault
  }

  /// Draws itself into the first row of a rectangle. If the room is short, the message is cut first, then the left
  /// part, then the right part.
  package func draw(into canvas: inout Canvas, in rect: Rect) {
    let row = rect.split(atRow: 1).upper
    guard !row.isEmpty else { return }
    canvas.fill(row, role: .status)
    let rightColumns = min(Width.of(right), row.columns)
    canvas.writeField(
      right, at: Point(column: row.endColumn - rightColumns, row: row.row), columns: rightColumns, role: .status)
    let room = row.columns - rightColumns - (rightColumns > 0 ? 1 : 0)
    let leftColumns = min(Width.of(left), max(0, room))
    canvas.writeField(left, at: Point(column: row.column, row: row.row), columns: leftColumns, role: .status)
    let separator = left.isEmpty ? "" : " · "
    let start = leftColumns + Width.of(separator)
    // One letter and «…» would tell nothing.
    guard !middle.isEmpty && room - start >= min(4, Width.of(middle)) else { return }
    canvas.write(
      separator, at: Point(column: row.column + leftColumns, row: row.row), columns: start - leftColumns,
      role: .status)
    canvas.write(
      Width.truncated(middle, columns: room - start), at: Point(column: row.column + start, row: row.row),
      columns: room - start, role: isFault ? .statusFault : .status)
  }
}
