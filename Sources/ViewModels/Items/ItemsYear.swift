package import Deadlines
package import Items
import SchoolNetwork

/// The items over twelve months. Its lines are those of the table; what has no day is folded away at the end.
package struct ItemsYear: Equatable, Sendable {
  /// Why an item has no line over the months.
  package enum Undated: CaseIterable, Sendable {
    /// No day is set, or an event outside sets it; the wording is not understood.
    case noDay, notUnderstood
  }

  /// A line.
  package enum Line: Equatable, Sendable {
    /// A row of the table.
    case row(Int)
    /// The items without a day, and how many there are.
    case undated(Undated, Int)
  }

  /// The first of the twelve months; nil until the year is shown for the first time.
  package private(set) var first: CalendarMonth?
  /// The lines.
  package private(set) var lines: [Line] = []
  /// For each group, how many items have a day in each month, and where one is overdue.
  package private(set) var counts: [(counts: [Int], hasLate: [Bool])] = []
  /// The line with the cursor; nil if there is none.
  package private(set) var place: Int?
  private var open: Set<Undated> = []

  /// Whether both show the same lines; the counts follow from them.
  package static func == (one: ItemsYear, other: ItemsYear) -> Bool {
    one.first == other.first && one.lines == other.lines && one.place == other.place && one.open == other.open
  }

  /// The row of the table that the cursor is on; nil on the heading of what has no day.
  var row: Int? {
    guard let place, lines.indices.contains(place), case .row(let row) = lines[place] else { return nil }
    return row
  }
  /// The rows of the table that are shown, in their order.
  var rows: [Int] { lines.compactMap { if case .row(let row) = $0 { row } else { nil } } }

  /// Whether the cursor is on the heading of what has no day.
  var isOnUndated: Bool {
    guard let place, lines.indices.contains(place), case .undated = lines[place] else { return false }
    return true
  }

  /// Whether what has no day is shown.
  package func isOpen(_ kind: Undated) -> Bool { open.contains(kind) }

  // MARK: - What it shows

  /// Takes in the rows of the table; the cursor stays with the selected one.
  mutating func take(_ list: ItemList?, row: Int?, _ scope: Scope) {
    guard let list else { return }
    if first == nil { first = ItemsYear.begin(list, scope) }
    let wasOn = place.flatMap { lines.indices.contains($0) ? lines[$0] : nil }
    makeLines(list)
    count(list)
    if case .undated(let kind, _)? = wasOn, let same = lines.firstIndex(where: { $0.kind == kind }) {
      place = same
    } else {
      place = row.flatMap { row in lines.firstIndex { $0 == .row(row) } } ?? lines.indices.first
    }
  }

  /// The school year of today; where all items are of one roadmap with a period of its own, the month that begins in.
  private static func begin(_ list: ItemList, _ scope: Scope) -> CalendarMonth {
    let shown = list.everyItem
    if let one = shown.first.map({ list.table.roadmap(of: $0) }),
      shown.allSatisfy({ list.table.roadmap(of: $0).roadmap == one.roadmap }),
      let roadmap = scope.network.partnership(one.partnership)?.roadmaps.first(where: { $0.id == one.roadmap }),
      let context = scope.network.deadlineContext(of: roadmap), context.hasOwnPeriod
    {
      return CalendarMonth(containing: context.period.first)
    }
    return CalendarMonth(containing: scope.year.firstDay)
  }

  private mutating func makeLines(_ list: ItemList) {
    guard list.groups.isEmpty else {
      lines = list.rows.indices.map { .row($0) }
      return
    }
    var (dated, undated) = ([Line](), [Undated: [Int]]())
    for (row, line) in list.rows.enumerated() {
      guard case .item(let item, _, _) = line else { continue }
      let reading = list.table.reading(of: item)
      if reading.isDated {
        dated.append(.row(row))
      } else {
        undated[reading.form == .notUnderstood ? .notUnderstood : .noDay, default: []].append(row)
      }
    }
    for kind in Undated.allCases {
      guard let rows = undated[kind] else { continue }
      dated.append(.undated(kind, rows.count))
      if open.contains(kind) { dated += rows.map { .row($0) } }
    }
    lines = dated
  }

  private mutating func count(_ list: ItemList) {
    guard let first else { return }
    counts = list.groups.indices.map { list.table.counts(of: list.items(inGroup: $0), from: first) }
  }

  // MARK: - Moving

  /// Moves by lines; the row with the cursor then, nil for a heading of what has no day.
  mutating func move(_ move: Move) -> Int? {
    place = move.place(from: place ?? 0, of: lines.count, page: 1)
    guard let place, case .row(let row) = lines[place] else { return nil }
    return row
  }

  /// Shows the months so many further on.
  mutating func turn(months: Int, _ list: ItemList?) {
    guard let now = first else { return }
    let new = now.adding(months: months)
    guard (1...9998).contains(new.year) else { return }
    first = new
    if let list { count(list) }
  }

  /// Shows what has no day, or folds it away.
  mutating func toggle(_ list: ItemList?, _ scope: Scope) {
    guard let place, case .undated(let kind, _) = lines[place] else { return }
    open.formSymmetricDifference([kind])
    take(list, row: nil, scope)
  }
}

extension ItemsYear.Line {
  fileprivate var kind: ItemsYear.Undated? { if case .undated(let kind, _) = self { kind } else { nil } }
}
