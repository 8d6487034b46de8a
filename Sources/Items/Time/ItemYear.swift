package import Deadlines
import Insights
package import SchoolNetwork

/// Twelve months of a calendar, parted into the columns of a screen.
package struct YearColumns: Equatable, Sendable {
  /// How much of a year one column is.
  package enum Scale: Equatable, Sendable {
    /// A month; days 1–7, 8–14, 15–21, 22–end of one; a week from Monday to Sunday.
    case months, quartersOfMonths, weeks
  }

  /// The first month.
  package let first: CalendarMonth
  /// How much one column is.
  package let scale: Scale
  /// The days of each column, in order, without a gap.
  package let columns: [DaySpan]

  /// How many months are shown.
  package static let monthCount = 12

  /// The columns of twelve months from one on. A week belongs where its Monday lies; the first column begins with the
  /// first day.
  package init(from first: CalendarMonth, _ scale: Scale) {
    (self.first, self.scale) = (first, scale)
    let months = (0..<YearColumns.monthCount).map { first.adding(months: $0) }
    switch scale {
    case .months: columns = months.map { DaySpan(ordered: $0.firstDay, $0.lastDay) }
    case .quartersOfMonths:
      columns = months.flatMap { month in
        [0, 7, 14].map { DaySpan(ordered: month.firstDay.adding(days: $0), month.firstDay.adding(days: $0 + 6)) }
          + [DaySpan(ordered: month.firstDay.adding(days: 21), month.lastDay)]
      }
    case .weeks:
      let end = first.adding(months: YearColumns.monthCount - 1).lastDay
      var (columns, start) = ([DaySpan](), first.firstDay)
      while start <= end {
        let sunday = min(start.adding(days: 7 - start.weekday), end)
        columns.append(DaySpan(ordered: start, sunday))
        start = sunday.adding(days: 1)
      }
      self.columns = columns
    }
  }

  /// The days that are shown.
  package var days: DaySpan {
    DaySpan(ordered: first.firstDay, first.adding(months: YearColumns.monthCount - 1).lastDay)
  }

  /// The column that a day lies in; nil outside.
  package func column(of day: CalendarDay) -> Int? {
    // Columns are as long as each other, nearly: the guess is right, or a few columns off.
    guard let first = columns.first?.first, day >= first, day <= days.last else { return nil }
    let length = days.last.days(since: first) + 1
    var place = min(columns.count - 1, day.days(since: first) * columns.count / length)
    while columns[place].last < day { place += 1 }
    while columns[place].first > day { place -= 1 }
    return place
  }
}

/// What one column says of an item.
package enum YearCell: Equatable, Sendable {
  /// Nothing.
  case empty
  /// A piece of a run over several columns, and whether it is its last one.
  case run(SpanState, isEnd: Bool)
  /// An occurrence that lies in this column; of several the most pressing.
  case mark(SpanState)
}

extension ItemTable {
  /// The line of an item over a year: a run of several columns is a bar, all else a mark in its column. A mark covers a
  /// bar, the more pressing of two covers the other.
  package func cells(of item: Int, _ year: YearColumns, in network: Network) -> [YearCell] {
    var cells = [YearCell](repeating: .empty, count: year.columns.count)
    let shown = year.days
    for span in spans(of: item, in: network) where span.days.last >= shown.first && span.days.first <= shown.last {
      guard let first = year.column(of: max(span.days.first, shown.first)),
        let last = year.column(of: min(span.days.last, shown.last))
      else { continue }
      let goesOn = span.days.last > shown.last
      if first == last, !goesOn, span.days.first >= shown.first {
        cells[first] = .mark(min(span.state, cells[first].marked ?? span.state))
        continue
      }
      for place in first...last where cells[place].marked == nil && (cells[place].state ?? span.state) >= span.state {
        cells[place] = .run(span.state, isEnd: place == last && !goesOn)
      }
    }
    return cells
  }

  /// How many items have a day in each month from one on, each counted once a month, and in which months one is overdue.
  package func counts(
    of items: some Sequence<Int>, months: Int = YearColumns.monthCount, from first: CalendarMonth
  ) -> (counts: [Int], hasLate: [Bool]) {
    var (counts, hasLate) = ([Int](repeating: 0, count: months), [Bool](repeating: false, count: months))
    for item in items {
      let reading = reading(of: item)
      for month in reading.months {
        let place = Int(month.number - first.number)
        if counts.indices.contains(place) { counts[place] += 1 }
      }
      guard self.items[item].state == .overdue, let late = reading.latestPassed(before: today) else { continue }
      let place = Int(CalendarMonth(containing: late.lastDay).number - first.number)
      if hasLate.indices.contains(place) { hasLate[place] = true }
    }
    return (counts, hasLate)
  }
}

extension YearCell {
  /// The state of a mark.
  fileprivate var marked: SpanState? { if case .mark(let state) = self { state } else { nil } }
  /// The state of whatever it is.
  package var state: SpanState? {
    switch self {
    case .empty: nil
    case .run(let state, _), .mark(let state): state
    }
  }
}
