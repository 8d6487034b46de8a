package import Text

/// How wide a column of a table is.
package enum ColumnWidth: Hashable, Sendable {
  /// Always this many columns of the screen.
  case fixed(Int)
  /// A share of what the fixed ones leave, in proportion to `weight` (from 1), but never less than `minimum`.
  case flexible(weight: Int, minimum: Int)

  /// The least it can do with.
  var minimum: Int {
    switch self {
    case .fixed(let columns): columns
    case .flexible(_, let minimum): minimum
    }
  }

  var weight: Int {
    switch self {
    case .fixed: 0
    case .flexible(let weight, _): max(1, weight)
    }
  }
}

/// One column of a ``Table``.
package struct TableColumn: Equatable, Sendable {
  /// Its heading.
  package var title: String
  /// How wide it is.
  package var width: ColumnWidth
  /// How its text is aligned.
  package var alignment: Alignment
  /// Whether long text continues in further lines; otherwise it is cut with «…».
  package var wraps: Bool
  /// The column with the lowest priority is left out first if the screen is too narrow; of equals the rightmost.
  package var priority: Int

  /// A column.
  package init(
    _ title: String, width: ColumnWidth, alignment: Alignment = .left, wraps: Bool = false, priority: Int = 0
  ) {
    self.title = title
    self.width = width
    self.alignment = alignment
    self.wraps = wraps
    self.priority = priority
  }
}

extension TableColumn {
  /// The widths of columns that share so many columns of the screen, one for each separator between them included;
  /// 0 for a column that finds no room. The last one left keeps whatever there is, even less than its minimum.
  package static func widths(of columns: [TableColumn], in available: Int) -> [Int] {
    var kept = Array(columns.indices)
    func needed() -> Int { kept.reduce(kept.count - 1) { $0 + columns[$1].width.minimum } }
    while kept.count > 1 && needed() > available {
      let lowest = kept.map { columns[$0].priority }.min()
      kept.remove(at: kept.lastIndex { columns[$0].priority == lowest }!)
    }
    var widths = Array(repeating: 0, count: columns.count)
    if kept.count == 1 {
      let only = columns[kept[0]].width
      widths[kept[0]] = max(0, only.weight == 0 ? min(only.minimum, available) : available)
      return widths
    }
    for index in kept { widths[index] = columns[index].width.minimum }
    share(available - (kept.count - 1), among: kept.filter { columns[$0].width.weight > 0 }, of: columns, &widths)
    return widths
  }

  /// Gives the flexible columns their shares; one whose share is below its minimum keeps that and takes no further
  /// part.
  private static func share(
    _ available: Int, among flexible: [Int], of columns: [TableColumn], _ widths: inout [Int]
  ) {
    let fixed = widths.indices.reduce(0) { $0 + (flexible.contains($1) ? 0 : widths[$1]) }
    var room = available - fixed
    var sharing = flexible
    while true {
      let weights = sharing.reduce(0) { $0 + columns[$1].width.weight }
      let tooNarrow = sharing.filter { room * columns[$0].width.weight / weights < columns[$0].width.minimum }
      if tooNarrow.isEmpty { break }
      room -= tooNarrow.reduce(0) { $0 + columns[$1].width.minimum }
      sharing.removeAll(where: tooNarrow.contains)
    }
    // Each takes its share of what is left at its turn, so that rounding loses no column.
    var weights = sharing.reduce(0) { $0 + columns[$1].width.weight }
    for index in sharing {
      let weight = columns[index].width.weight
      widths[index] = max(columns[index].width.minimum, room * weight / weights)
      room -= widths[index]
      weights -= weight
    }
  }
}
