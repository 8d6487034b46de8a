/// Gives rows columns so that the sum of their weights is the greatest possible: each row gets at most one column, each
/// column at most as many rows as it has places.
///
/// The method is that of assignment by shortest augmenting paths (Kuhn–Munkres in the form of Jonker and Volgenant),
/// with columns that have several places and one more column, without a limit and without weight, for rows that get
/// nothing. It is the minimum-cost flow of this network of two layers, found row by row. It is exact, because after
/// each row the prices of the columns prove that the rows so far are placed best; it counts in whole numbers, so
/// nothing is rounded; and a row costs at most (rows placed + columns) × columns steps. A general minimum-cost flow
/// would find the same, but also keep an edge for each pair; a greedy choice, best pair first, would not be exact.
///
/// The same input gives the same answer: if paths are equal, the one to the first column is taken.
struct BestAssignment {
  private let columns: Int
  private let places: [Int]
  private let weights: [Int]
  private var column: [Int]
  private var rowsOf: [[Int]]
  /// The prices of rows and columns: no pair weighs more than both say, and a chosen one exactly as much. A column's
  /// price is not 0 only when it is full.
  private var rowPrice: [Int]
  private var columnPrice: [Int]
  // What one search needs, kept so that it is not allocated again for each row.
  private var distance: [Int] = []
  private var reachedFrom: [Int] = []
  private var isScanned: [Bool] = []

  /// The column of each row; nil if it gets none. `weights` holds row after row, none below 0; `places` says how many
  /// rows a column takes, none below 0. A pair of weight 0 is never chosen.
  static func columns(rows: Int, places: [Int], weights: [Int]) -> [Int?] {
    var assignment = BestAssignment(rows: rows, places: places, weights: weights)
    for row in 0..<rows { assignment.place(row) }
    return (0..<rows).map { row in
      let chosen = assignment.column[row]
      return chosen < places.count && weights[row * places.count + chosen] > 0 ? chosen : nil
    }
  }

  private init(rows: Int, places: [Int], weights: [Int]) {
    columns = places.count + 1
    // The last column stands for «nothing»: there is room for every row.
    self.places = places + [rows]
    var whole: [Int] = []
    whole.reserveCapacity(rows * columns)
    for row in 0..<rows {
      whole += weights[row * places.count..<(row + 1) * places.count]
      whole.append(0)
    }
    self.weights = whole
    column = Array(repeating: -1, count: rows)
    rowsOf = Array(repeating: [], count: columns)
    rowPrice = Array(repeating: 0, count: rows)
    columnPrice = Array(repeating: 0, count: columns)
  }

  /// Gives a row a column, moving others along the shortest path to a free place.
  private mutating func place(_ row: Int) {
    distance = Array(repeating: Int.max, count: columns)
    reachedFrom = Array(repeating: -1, count: columns)
    isScanned = Array(repeating: false, count: columns)
    reach(from: row, at: 0)
    var end = nearest()
    while rowsOf[end].count >= places[end] {
      isScanned[end] = true
      for other in rowsOf[end] { reach(from: other, at: distance[end]) }
      end = nearest()
    }
    settlePrices(upTo: distance[end], from: row)
    move(row, along: end)
  }

  /// Looks from a row, which is reached at a distance, at all columns.
  private mutating func reach(from row: Int, at start: Int) {
    let first = row * columns
    let base = start - rowPrice[row]
    for next in 0..<columns where !isScanned[next] {
      let far = base - weights[first + next] - columnPrice[next]
      if far < distance[next] {
        distance[next] = far
        reachedFrom[next] = row
      }
    }
  }

  /// The first of the nearest columns. There is always one: the last column is never full.
  private func nearest() -> Int {
    var best = columns - 1
    var least = Int.max
    for next in 0..<columns where !isScanned[next] && distance[next] < least {
      least = distance[next]
      best = next
    }
    return best
  }

  private mutating func settlePrices(upTo end: Int, from row: Int) {
    rowPrice[row] += end
    for scanned in 0..<columns where isScanned[scanned] {
      columnPrice[scanned] -= end - distance[scanned]
      for other in rowsOf[scanned] { rowPrice[other] += end - distance[scanned] }
    }
  }

  private mutating func move(_ row: Int, along end: Int) {
    var target = end
    while true {
      let moved = reachedFrom[target]
      let left = column[moved]
      column[moved] = target
      rowsOf[target].append(moved)
      guard moved != row else { return }
      rowsOf[left].removeAll { $0 == moved }
      target = left
    }
  }
}
