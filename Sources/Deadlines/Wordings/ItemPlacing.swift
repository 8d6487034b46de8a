/// Finds the days of a time whose year may not be written.
///
/// In a roadmap with a period of its own a bare time is the one within that period: wholly, else where it begins, else
/// in part; then only that part counts. Of several the one in the roadmap's school year counts, and if none of them is,
/// the first. A time that the period does not have at all is not understood: no day outside the period is ever meant.
struct ItemPlacing {
  /// The times, settled.
  let points: [DatePoint]
  let context: DeadlineContext

  /// The one time that is meant; nil if there are no such days.
  func once(_ item: DeadlinePhrases.Item) -> DaySpan? {
    guard isPlaced(item) else { return span(item, context) }
    let found = candidates(item)
    guard let best = found.map(\.rank).min() else {
      return points[item.first].isEndOfSchoolYear ? span(endingWithPeriod: item) : nil
    }
    let fitting = found.filter { $0.rank == best }
    return (fitting.first { $0.year == context.schoolYear } ?? fitting.first)?.span
  }

  /// That time in each year of the period; without a period of its own, in the school year.
  func everyYear(_ item: DeadlinePhrases.Item) -> [DaySpan]? {
    guard isPlaced(item) else { return span(item, context).map { [$0] } }
    let found = candidates(item)
    return found.isEmpty ? once(item).map { [$0] } : found.map(\.span)
  }

  /// Whether the period decides: it is set, and no year is written.
  private func isPlaced(_ item: DeadlinePhrases.Item) -> Bool {
    guard context.hasOwnPeriod else { return false }
    return (item.first...item.last).allSatisfy { points[$0].year == 0 && points[$0].kind != .period }
      && (points[item.first].kind != .schoolYear || points[item.first].atEnd)
  }

  private struct Candidate {
    let year: SchoolYear
    let span: DaySpan
    /// 0: wholly within the period; 1: begins in it; 2: only ends in it.
    let rank: Int
  }

  /// The time in every school year where it has a day within the period.
  private func candidates(_ item: DeadlinePhrases.Item) -> [Candidate] {
    let period = context.period
    let years = SchoolYear(containing: period.first).start - 1...SchoolYear(containing: period.last).start + 1
    var found: [Candidate] = []
    var previous: DaySpan?
    for start in years {
      var other = context
      other.schoolYear = SchoolYear(startingIn: start)
      guard let span = span(item, other), span.first <= period.last, period.first <= span.last,
        span != previous, !item.open || period.contains(span.first)
      else { continue }
      previous = span
      let rank = period.contains(span.first) ? (period.contains(span.last) ? 0 : 1) : 2
      let within = DaySpan(ordered: max(span.first, period.first), min(span.last, period.last))
      found.append(Candidate(year: other.schoolYear, span: within, rank: rank))
    }
    return found
  }

  private func span(endingWithPeriod item: DeadlinePhrases.Item) -> DaySpan {
    item.until ? DaySpan(day: context.period.last) : context.period.lastTenDays
  }

  /// The days of a time in a context; nil if there are none.
  private func span(_ item: DeadlinePhrases.Item, _ context: DeadlineContext) -> DaySpan? {
    guard let first = points[item.first].span(in: context) else { return nil }
    if item.open { return DaySpan(first.first, context.period.last) }
    guard item.last != item.first else { return item.until ? DaySpan(day: first.last) : first }
    guard let last = points[item.last].span(in: context) else { return nil }
    if let span = DaySpan(first.first, last.last) { return span }
    return spanFromYearBefore(item, last, context)
  }

  /// A range without a year that would run backwards begins a year earlier: «август–сентябрь». Where no period is set,
  /// only August can be that of the year before, when the school year is prepared, and of «III–IV квартал» the quarter
  /// in which it begins.
  private func spanFromYearBefore(
    _ item: DeadlinePhrases.Item, _ last: DaySpan, _ context: DeadlineContext
  ) -> DaySpan? {
    let (from, to) = (points[item.first], points[item.last])
    guard from.year == 0, to.year == 0, from.family == .calendar || from.family == .quarter else { return nil }
    let isAutumn = from.kind == .quarter && to.kind == .quarter && (from.number, to.number) == (3, 4)
    guard context.hasOwnPeriod || isAutumn || (from.month == 8 && to.month >= 9) else { return nil }
    var before = context
    before.schoolYear = context.schoolYear.previous
    guard let first = points[item.first].span(in: before), first.first.year == last.last.year else { return nil }
    return DaySpan(first.first, last.last)
  }
}

extension DatePoint {
  /// Whether it is «конец учебного года» without a year.
  fileprivate var isEndOfSchoolYear: Bool { kind == .schoolYear && atEnd && year == 0 }
}
