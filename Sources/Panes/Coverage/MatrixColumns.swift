import SchoolNetwork
import Text
import ViewModels
import Widgets

/// The factors that the matrix shows beside the names of schools, and their widths: as many as fit, always with the one
/// under the cursor. The room that is left lets the cells say more.
struct MatrixColumns {
  /// The factors shown, by their places.
  let shown: Range<Int>
  /// How many lie to the left and to the right.
  var hiddenLeft: Int { shown.lowerBound }
  let hiddenRight: Int
  /// How wide the sign, the name and the counts are; the counts are 0 if there is no room for them.
  let nameColumns: Int, countColumns: Int
  /// How wide the shown factors are.
  private(set) var widths: [Int]
  /// What is left at the right edge, the separator before it included.
  private(set) var spare: Int

  /// «→12», and the separator before it.
  private static let markColumns = 4
  /// A screen narrower than this has no room for the counts of a school.
  private static let columnsForCounts = 36

  init(_ pane: CoveragePane, firstFactor: Int, columns: Int) {
    nameColumns = min(max(pane.nameColumns, 6), max(columns / 4, min(10, columns / 3)))
    countColumns = columns < MatrixColumns.columnsForCounts ? 0 : max(3, pane.countColumns)
    let room = columns - MatrixColumns.head(nameColumns, countColumns)
    let least = pane.columns.map(\.least)
    let cursor = pane.selectedColumn ?? 0
    var first = max(0, min(firstFactor, cursor))
    while MatrixColumns.end(from: first, least, room) <= cursor, first < cursor { first += 1 }
    // No room stays empty at the right while factors are hidden at the left.
    while first > 0, MatrixColumns.end(from: first - 1, least, room) == least.count { first -= 1 }
    let end = MatrixColumns.end(from: first, least, room)
    shown = first..<end
    hiddenRight = least.count - end
    widths = Array(least[shown])
    let used = widths.reduce(0) { $0 + 1 + $1 } + (hiddenRight > 0 ? MatrixColumns.markColumns : 0)
    spare = room - used + (hiddenRight > 0 ? MatrixColumns.markColumns : 0)
    if used > room, widths.count == 1 {
      widths[0] = max(1, widths[0] - (used - room))
      spare = room - 1 - widths[0]
    }
    share(room - used, most: pane.columns[shown].map(\.most))
  }

  /// How many columns of the table precede the factors.
  var frozen: Int { countColumns > 0 ? 3 : 2 }
  /// The width of what precedes the factors, without the separator after it.
  var headColumns: Int { MatrixColumns.head(nameColumns, countColumns) }

  private static func head(_ name: Int, _ counts: Int) -> Int { 2 + name + (counts > 0 ? 1 + counts : 0) }

  /// The first factor that does not fit if this one is shown first; one is always shown.
  private static func end(from first: Int, _ least: [Int], _ room: Int) -> Int {
    guard first < least.count else { return first }
    if least[first...].reduce(0, { $0 + 1 + $1 }) <= room { return least.count }
    var used = markColumns
    var end = first
    while end < least.count, used + 1 + least[end] <= room {
      used += 1 + least[end]
      end += 1
    }
    return max(end, first + 1)
  }

  /// Gives the columns in turn what they can use of the room that is left.
  private mutating func share(_ room: Int, most: [Int]) {
    var room = room
    while room > 0 {
      let growing = widths.indices.filter { widths[$0] < most[$0] }
      if growing.isEmpty { return }
      for place in growing where room > 0 {
        widths[place] += 1
        room -= 1
        spare -= 1
      }
    }
  }

  /// The columns of the table, the frozen ones first.
  func tableColumns(_ titles: [String], name: String) -> [TableColumn] {
    let left = hiddenLeft > 0 ? "←\(hiddenLeft)" : ""
    var columns = [
      TableColumn("", width: .fixed(1)),
      TableColumn(countColumns == 0 && hiddenLeft > 0 ? left : name, width: .fixed(nameColumns)),
    ]
    if countColumns > 0 { columns.append(TableColumn(left, width: .fixed(countColumns), alignment: .right)) }
    return columns + factorColumns(titles)
  }

  /// The columns of a row whose beginning is one cell.
  func totalColumns() -> [TableColumn] {
    [TableColumn("", width: .fixed(headColumns))] + factorColumns(widths.map { _ in "" })
  }

  private func factorColumns(_ titles: [String]) -> [TableColumn] {
    let factors = zip(titles, widths).map { TableColumn($0, width: .fixed($1)) }
    guard spare > 1 else { return factors }
    return factors + [TableColumn(hiddenRight > 0 ? "→\(hiddenRight)" : "", width: .fixed(spare - 1))]
  }
}
