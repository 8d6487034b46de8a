/// How a wording says that something recurs.
struct Recurrence: Equatable, Sendable {
  /// Which days of each period are meant.
  enum Detail: Hashable, Sendable {
    /// The whole week, month, quarter…
    case whole
    /// «в конце каждой четверти»: from the 21st in a month, else the last ten days.
    case end(DeadlineReading.Period)
    /// «до 25 числа» (no first), «с 1 по 5 число»; a day that a month lacks is its last one.
    case days(first: Int?, last: Int)
    /// «последняя пятница месяца».
    case part(MonthPart)
    /// «каждый понедельник»; Monday is 1.
    case weekday(Int)
  }

  var period: DeadlineReading.Period
  var detail = Detail.whole

  /// Its occurrences: periods that begin within the span, whole; of a part of a period, those that end within it. Nil
  /// if the detail is of another period.
  func occurrences(within span: DaySpan, calendar: SchoolCalendar) -> [Occurrence]? {
    switch period {
    case .weekly: weeks(within: span)
    case .monthly: months(within: span)
    case .quarterly:
      spans(within: span) { year in
        [4, 1, 2, 3].map { DaySpan.calendarQuarter($0, year: year.calendarYear(ofMonth: $0 * 3 - 2)) }
      }
    case .schoolQuarterly: spans(within: span) { year in (1...4).map { calendar.quarter($0, of: year) } }
    case .halfYearly: spans(within: span) { year in (1...2).map { SchoolCalendar.half($0, of: year) } }
    case .yearly:
      switch detail {
      case .whole: [Occurrence(span)]
      case .end(.yearly): [Occurrence(span.lastTenDays)]
      case .end, .days, .part, .weekday: nil
      }
    }
  }

  private func weeks(within span: DaySpan) -> [Occurrence]? {
    let weekday: Int
    let length: Int
    switch detail {
    case .whole: (weekday, length) = (1, 7)
    case .weekday(let day): (weekday, length) = (day, 1)
    case .end, .days, .part: return nil
    }
    let first = span.first.adding(days: (weekday - span.first.weekday + 7) % 7)
    var found: [Occurrence] = []
    found.reserveCapacity(span.last.days(since: span.first) / 7 + 1)
    for number in stride(from: first.number, through: span.last.number, by: 7) {
      let day = CalendarDay(number: number)
      found.append(Occurrence(firstDay: day, lastDay: day.adding(days: length - 1)))
    }
    return found
  }

  private func months(within span: DaySpan) -> [Occurrence]? {
    switch detail {
    case .end(let period): if period != .monthly { return nil }
    case .weekday: return nil
    case .whole, .days, .part: break
    }
    var found: [Occurrence] = []
    found.reserveCapacity(12)
    var (year, month, _) = span.first.components
    while true {
      let whole = DaySpan.month(month, year: year)
      if whole.first > span.last { return found }
      if let occurrence = occurrence(in: whole, month, year),
        span.contains(detail == .whole ? whole.first : occurrence.lastDay)
      {
        found.append(occurrence)
      }
      (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
    }
  }

  private func occurrence(in whole: DaySpan, _ month: Int, _ year: Int) -> Occurrence? {
    switch detail {
    case .whole: return Occurrence(whole)
    case .end: return MonthPart.end.span(month: month, year: year).map { Occurrence($0) }
    case .part(let part): return part.span(month: month, year: year).map { Occurrence($0) }
    case .days(let first, let last):
      func day(_ number: Int) -> CalendarDay { min(whole.first.adding(days: number - 1), whole.last) }
      return Occurrence(firstDay: first.map(day), lastDay: day(last))
    case .weekday: return nil
    }
  }

  private func spans(within span: DaySpan, of year: (SchoolYear) -> [DaySpan]) -> [Occurrence]? {
    switch detail {
    case .end(let detailed): if detailed != period { return nil }
    case .days, .part, .weekday: return nil
    case .whole: break
    }
    let whole = detail == .whole
    var found: [Occurrence] = []
    // A quarter that began before the first school year may end within it.
    for start in SchoolYear(containing: span.first).start - 1...SchoolYear(containing: span.last).start {
      for each in year(SchoolYear(startingIn: start)) where span.contains(whole ? each.first : each.last) {
        found.append(Occurrence(whole ? each : each.lastTenDays))
      }
    }
    return found.isInOrder ? found : nil
  }
}

extension [Occurrence] {
  /// Whether each ends later than the one before, so that every one has its own key.
  var isInOrder: Bool { zip(self, dropFirst()).allSatisfy { $0.lastDay < $1.lastDay } }
}
