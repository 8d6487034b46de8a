/// Which row of a list is selected, by its id; headings, which have none, are skipped.
package struct RowCursor<ID: Hashable & Sendable>: Equatable, Sendable {
  private var ids: [ID?] = []
  /// The places of the rows that can be selected.
  package private(set) var rows: [Int] = []
  /// The place of the selected row; nil if there is none.
  package private(set) var place: Int?

  /// No rows yet.
  package init() {}

  /// The id of the selected row; nil if there is none.
  package var id: ID? { place.flatMap { ids[$0] } }

  /// Which of the rows that can be selected it is, from 1, and how many there are; nil if there is none.
  package var number: (number: Int, count: Int)? {
    place.flatMap { rows.firstIndex(of: $0) }.map { ($0 + 1, rows.count) }
  }

  /// Takes over new rows. The selection stays with its id; if that is gone, it moves to the row now in its place; at
  /// the beginning it is the first row.
  mutating func take(_ new: [ID?]) {
    let (id, before) = (id, place ?? 0)
    ids = new
    rows = new.indices.filter { new[$0] != nil }
    place = id.flatMap { new.firstIndex(of: $0) } ?? rows.first { $0 >= before } ?? rows.last
  }

  /// Moves among the rows; `page` of them are visible at once.
  mutating func move(_ move: Move, page: Int) {
    guard let place, let number = rows.firstIndex(of: place) else { return }
    self.place = move.place(from: number, of: rows.count, page: page).map { rows[$0] }
  }

  /// Whether a row has this id.
  func has(_ id: ID) -> Bool { ids.contains(id) }

  /// Selects the row of an id; false, and nothing selected, if there is none.
  @discardableResult
  mutating func select(_ id: ID) -> Bool {
    guard let found = ids.firstIndex(of: id) else { return false }
    place = found
    return true
  }

  /// Forgets the selection, so that new rows begin at the first.
  mutating func reset() { place = nil }

  /// The id of the next row that fits, from the selected one on and round the end.
  func next(_ way: SearchWay, where fits: (Int) -> Bool) -> ID? {
    way.next(in: rows, from: place, where: fits).flatMap { ids[$0] }
  }
}

/// Which way a search goes.
package struct SearchWay: Equatable, Sendable {
  /// Whether it goes forward, and whether it begins with the selected row.
  package let isForward: Bool, beginsHere: Bool

  /// While it is typed: from the selected row on.
  static let typing = SearchWay(isForward: true, beginsHere: true)
  /// To the next match; to the one before.
  static let next = SearchWay(isForward: true, beginsHere: false)
  static let previous = SearchWay(isForward: false, beginsHere: false)

  /// The next element that fits, round the end.
  func next<Element: Equatable>(
    in elements: [Element], from current: Element?, where fits: (Element) -> Bool
  ) -> Element? {
    guard !elements.isEmpty else { return nil }
    let start = current.flatMap { elements.firstIndex(of: $0) } ?? 0
    let count = elements.count
    for step in 0..<count {
      let offset = beginsHere ? step : step + 1
      let place = ((start + (isForward ? offset : -offset)) % count + count) % count
      if fits(elements[place]) { return elements[place] }
    }
    return nil
  }
}
