/// Which row of a list is selected, by its id; headings, which have none, are passed over.
struct RowCursor<ID: Hashable & Sendable>: Equatable, Sendable {
  private var ids: [ID?] = []
  /// The places of the rows that can be selected.
  private(set) var rows: [Int] = []
  /// The place of the selected row; nil where there is none.
  private(set) var place: Int?

  /// Which of the rows that can be selected it is, from 1, and how many there are; nil where there is none.
  var number: (number: Int, count: Int)? {
    place.flatMap { rows.firstIndex(of: $0) }.map { ($0 + 1, rows.count) }
  }

  /// Takes over new rows. The selection stays with its id; where that is gone, it goes to the row that has come to stand
  /// in its place, at the beginning to the first.
  mutating func take(_ new: [ID?]) {
    let (id, before) = (place.flatMap { ids[$0] }, place ?? 0)
    ids = new
    rows = new.indices.filter { new[$0] != nil }
    place = id.flatMap { new.firstIndex(of: $0) } ?? rows.first { $0 >= before } ?? rows.last
  }

  /// Moves by rows; it stops at both ends.
  mutating func move(by steps: Int) {
    guard let place, let number = rows.firstIndex(of: place) else { return }
    self.place = rows[min(max(0, number + steps), rows.count - 1)]
  }

  /// Selects the row of an id, where there is one.
  mutating func select(_ id: ID) { if let found = ids.firstIndex(of: id) { place = found } }
}
