/// How lists move under their selection: as little as they must.
package enum Scrolling {
  /// The first line to show so that the selected one is seen; `previousFirst` if that is enough. No empty rows stay at
  /// the bottom while lines are hidden above. `selected` nil keeps the place.
  package static func firstVisible(selected: Int?, previousFirst: Int, rows: Int, count: Int) -> Int {
    let last = max(0, count - max(1, rows))
    guard let selected else { return min(max(0, previousFirst), last) }
    let lowest = selected - max(1, rows) + 1
    return min(max(min(previousFirst, selected), lowest, 0), last)
  }
}
