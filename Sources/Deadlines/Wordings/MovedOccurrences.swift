/// Finds the occurrence that stands for one of another period: the roadmap's period decides which year a time lies in
/// and where a rhythm begins, and marks may have been made before it was set or changed.
extension DeadlineReading {
  /// What the period decides of the days of a deadline that has several.
  package struct Moves: Equatable, Sendable {
    /// The first day that a period of this school year gives; an older mark is of another year.
    let since: CalendarDay
    /// Whether the times are named, so that they may lie in another year: «октябрь, март», «ежемесячно с октября по
    /// апрель». Otherwise the period itself is what recurs or what a rhythm begins with.
    let areNamed: Bool
  }

  /// The occurrence in the place of one that ended on this day under another period; nil if there was none such, or if
  /// the period has nothing in its place.
  package func occurrence(movedFrom day: CalendarDay) -> Occurrence? {
    guard let moves, day >= moves.since else { return nil }
    if moves.areNamed {
      let same = occurrences.filter { $0.lastDay.isSameOfYear(as: day) }
      guard same.isEmpty else { return same.count == 1 ? same[0] : nil }
    }
    switch form {
    case .recurring(.weeks):
      guard day.weekday == 7 else { return nil }
      return inOtherYears(day, moves) { occurrence(around: moves.areNamed ? day.adding(days: 364 * $0) : day) }
    case .recurring(.months):
      guard day.adding(days: 1).components.day == 1 else { return nil }
      return inOtherYears(day, moves) { day.shifted(by: $0).flatMap { occurrence(around: $0.day) } }
    case .several, .recurring(.schoolHolidays): return occurrence(around: day)
    case .recurring(.yearly):
      // A period that is cut or lengthened still has the year.
      return occurrence(around: day) ?? (moves.areNamed ? nil : nearest(to: day, within: 300))
    case .recurring: return occurrenceOfRun(day, moves)
    case .empty, .outsideEvent, .rhythm, .notUnderstood, .once: return nil
    }
  }

  /// The one of a run that lies in another year: by its day of the week where it recurs within a month, else by its
  /// day of the year, which is another one for the last Friday.
  private func occurrenceOfRun(_ day: CalendarDay, _ moves: Moves) -> Occurrence? {
    guard moves.areNamed else { return nil }
    let gaps = zip(occurrences, occurrences.dropFirst()).map { $1.lastDay.days(since: $0.lastDay) }
    let isWeekly = gaps.min().map { $0 < 20 } ?? false
    return inOtherYears(day, moves) { years in
      guard years != 0 else { return nil }
      return isWeekly
        ? nearest(to: day.adding(days: 364 * years), within: 0)
        : day.shifted(by: years).flatMap { nearest(to: $0.day, within: 6) }
    }
  }

  /// What is found in this year, else in one of those before and after, the nearest first.
  private func inOtherYears(_ day: CalendarDay, _ moves: Moves, _ find: (Int) -> Occurrence?) -> Occurrence? {
    for years in moves.areNamed ? [0, 1, -1, 2, -2, 3, -3] : [0] {
      if let found = find(years) { return found }
    }
    return nil
  }

  private func occurrence(around day: CalendarDay) -> Occurrence? {
    occurrences.first { $0.lastDay >= day && ($0.firstDay.map { $0 <= day } ?? false) }
  }

  private func nearest(to day: CalendarDay, within most: Int) -> Occurrence? {
    let near = occurrences.min { abs($0.lastDay.days(since: day)) < abs($1.lastDay.days(since: day)) }
    return near.flatMap { abs($0.lastDay.days(since: day)) <= most ? $0 : nil }
  }
}

extension CalendarDay {
  /// Whether it is the same day of another year; the last of February is.
  fileprivate func isSameOfYear(as other: CalendarDay) -> Bool {
    if month == 2, other.month == 2, adding(days: 1).month == 3, other.adding(days: 1).month == 3 { return true }
    return month == other.month && components.day == other.components.day
  }
}
