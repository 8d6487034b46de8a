package import Text

/// How wide a column of a table is.
package enum ColumnWidth: Equatable, Sendable {
  /// Always this many columns of the screen.
  case fixed(Int)
  /// A share of what the fixed ones leave, in proportion to `weight` (from 1), but never less than `minimum`.
  case flexible(weight: Int, minimum: Int)
  /// A share by what its cells hold: if they hold anything, at least this much, this part of the whole table in hundredths and their longest
  /// word, at most their longest text.
  case content(TextExtent, minimum: Int, percent: Int = 0)

  /// The least it can do with in a table of so many columns of the screen.
  func minimum(in available: Int) -> Int {
    switch self {
    case .fixed(let columns): columns
    case .flexible(_, let minimum): minimum
    case .content(let extent, let minimum, _) where extent.longest == 0: min(minimum, ColumnWidth.empty)
    case .content(let extent, let minimum, let percent):
      max(minimum, available * percent / 100, min(extent.longestWord, ColumnWidth.longestWord))
    }
  }

  /// What it has a use for there.
  func maximum(in available: Int) -> Int {
    switch self {
    case .fixed(let columns): columns
    case .flexible: .max
    case .content(let extent, _, _): max(minimum(in: available), extent.longest)
    }
  }

  var weight: Int {
    switch self {
    case .fixed: 0
    case .flexible(let weight, _): max(1, weight)
    case .content(let extent, _, _): max(1, extent.usual)
    }
  }

  /// «ежеквартально», «административный» and nearly every other word is whole; a longer one is broken.
  private static let longestWord = 18
  /// A column that holds nothing shows the beginning of its heading.
  private static let empty = 6
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
    func needed() -> Int { kept.reduce(kept.count - 1) { $0 + columns[$1].width.minimum(in: available) } }
    while kept.count > 1 && needed() > available {
      let lowest = kept.map { columns[$0].priority }.min()
      kept.remove(at: kept.lastIndex { columns[$0].priority == lowest }!)
    }
    var widths = Array(repeating: 0, count: columns.count)
    if kept.count == 1 {
      let only = columns[kept[0]].width
      widths[kept[0]] = max(0, only.weight == 0 ? min(only.minimum(in: available), available) : available)
      return widths
    }
    for index in kept { widths[index] = columns[index].width.minimum(in: available) }
    share(available, kept.count - 1, among: kept.filter { columns[$0].width.weight > 0 }, of: columns, &widths)
    return widths
  }

  /// Gives the columns that share their shares. One whose share is below its minimum keeps that, one whose share is
  /// more than it has a use for gets only so much; both take no further part. What nobody has a use for goes to the
  /// column with the highest priority.
  private static func share(
    _ available: Int, _ separators: Int, among flexible: [Int], of columns: [TableColumn], _ widths: inout [Int]
  ) {
    let fixed = widths.indices.reduce(0) { $0 + (flexible.contains($1) ? 0 : widths[$1]) }
    var room = available - separators - fixed
    var sharing = flexible
    while !sharing.isEmpty {
      let weights = sharing.reduce(0) { $0 + columns[$1].width.weight }
      func share(_ index: Int) -> Int { room * columns[index].width.weight / weights }
      func suited(_ index: Int) -> Int {
        let width = columns[index].width
        return max(width.minimum(in: available), min(share(index), width.maximum(in: available)))
      }
      let unsuited = sharing.filter { suited($0) != share($0) }
      if unsuited.isEmpty { break }
      // Where more is missing than left over, those with too little are settled first: the others get less for it.
      let missing = unsuited.reduce(0) { $0 + suited($1) - share($1) }
      let settled = unsuited.filter { missing >= 0 ? suited($0) > share($0) : suited($0) < share($0) }
      for index in settled { widths[index] = suited(index) }
      room -= settled.reduce(0) { $0 + widths[$1] }
      sharing.removeAll(where: settled.contains)
    }
    if sharing.isEmpty, room > 0 {
      if let first = flexible.max(by: { columns[$0].priority < columns[$1].priority }) { widths[first] += room }
    }
    // Each takes its share of what is left at its turn, so that rounding loses no column.
    var weights = sharing.reduce(0) { $0 + columns[$1].width.weight }
    for index in sharing {
      let weight = columns[index].width.weight
      widths[index] = max(columns[index].width.minimum(in: available), room * weight / weights)
      room -= widths[index]
      weights -= weight
    }
  }
}
