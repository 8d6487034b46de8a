/// How a wording says that something recurs.
struct Recurrence: Equatable, Sendable {
  /// Which days of each period are meant.
  enum Detail: Hashable, Sendable {
    /// The whole week, month, quarter…
    case whole
    /// «в конце каждой четверти»: from the 21st in a month, else the last ten days.
    case end(DeadlineReading.Period)
    /// «до конца каждой четверти»: its last day, and no first.
    case until(DeadlineReading.Period)
    /// «до 25 числа» (no first), «с 1 по 5 число»; a day that a month lacks is its last one. Of a quarter the days of
    /// its first month: by them one reports on the quarter before.
    case days(first: Int?, last: Int)
    /// «1, 15 числа», «до 1 и 15 числа» (no first).
    case dates([Int], until: Bool)
    /// «последняя пятница месяца», «второй и четвёртый четверг месяца».
    case parts([MonthPart])
    /// «каждый понедельник», «по вторникам и четвергам»; Monday is 1.
    case weekdays([Int])
  }

  var period: DeadlineReading.Period
  var detail = Detail.whole

  /// Its occurrences: periods that begin within the span, whole; of a part of a period, those that end within it. Nil
  /// if the detail is of another period.
  func occurrences(within span: DaySpan, calendar: SchoolCalendar) -> [Occurrence]? {
    switch period {
    case .weekly: weeks(within: span, every: 1)
    case .weeks(let count): weeks(within: span, every: count)
    case .monthly: months(within: span)
    case .months(let count): detail == .whole ? groups(of: count, within: span) : nil
    case .quarterly:
      switch detail {
      case .days(first: nil, last: _): months(within: span)?.filter { [1, 4, 7, 10].contains($0.lastDay.month) }
      default:
        spans(within: span) { year in
          [4, 1, 2, 3].map { DaySpan.calendarQuarter($0, year: year.calendarYear(ofMonth: $0 * 3 - 2)) }
        }
      }
    case .schoolQuarterly: spans(within: span) { year in (1...4).compactMap { calendar.quarter($0, of: year) } }
    case .trimesterly: spans(within: span) { year in (1...3).compactMap { calendar.trimester($0, of: year) } }
    case .schoolHolidays: holidays(within: span, calendar)
    case .halfYearly: spans(within: span) { year in (1...2).map { SchoolCalendar.half($0, of: year) } }
    case .yearly:
      switch detail {
      case .whole: span.years.map { Occurrence($0) }
      case .end(.yearly): span.years.map { Occurrence($0.lastTenDays) }
      case .until(.yearly): span.years.map { Occurrence(firstDay: nil, lastDay: $0.last) }
      case .end, .until, .days, .dates, .parts, .weekdays: nil
      }
    }
  }

  /// What of the holidays of every season lies within the span, in summer only where it reaches beyond May; nil if a
  /// year has some whose days nobody knows.
  private func holidays(within span: DaySpan, _ calendar: SchoolCalendar) -> [Occurrence]? {
    guard detail == .whole else { return nil }
    var found: [Occurrence] = []
    for start in SchoolYear(containing: span.first).start...SchoolYear(containing: span.last).start {
      let year = SchoolYear(startingIn: start)
      if !calendar.knowsHolidays(of: year), span.first <= year.lastTeachingDay { return nil }
      for season in 1...(span.last > year.lastTeachingDay ? 4 : 3) {
        guard let days = calendar.holidays(season, of: year),
          let within = DaySpan(max(days.first, span.first), min(days.last, span.last))
        else { continue }
        found.append(Occurrence(within))
      }
    }
    return found
  }

  private func weeks(within span: DaySpan, every count: Int) -> [Occurrence]? {
    let weekdays: [Int]
    let length: Int
    switch detail {
    case .whole: (weekdays, length) = ([1], 7 * count)
    case .weekdays(let days): (weekdays, length) = (days, 1)
    case .end, .until, .days, .dates, .parts: return nil
    }
    guard count == 1 || detail == .whole else { return nil }
    let monday = span.first.adding(days: 1 - span.first.weekday)
    var found: [Occurrence] = []
    found.reserveCapacity((span.last.days(since: span.first) / (7 * count) + 1) * weekdays.count)
    for number in stride(
      from: count == 1 || monday >= span.first ? monday.number : monday.number + 7, through: span.last.number,
      by: 7 * count)
    {
      for weekday in weekdays {
        let day = CalendarDay(number: number + Int32(weekday - 1))
        guard span.contains(day) else { continue }
        found.append(Occurrence(firstDay: day, lastDay: day.adding(days: length - 1)))
      }
    }
    return found
  }

  private func months(within span: DaySpan) -> [Occurrence]? {
    switch detail {
    case .end(let period), .until(let period): if period != .monthly { return nil }
    case .weekdays: return nil
    case .whole, .days, .dates, .parts: break
    }
    var found: [Occurrence] = []
    found.reserveCapacity(12)
    var (year, month, _) = span.first.components
    while true {
      let whole = DaySpan.month(month, year: year)
      if whole.first > span.last { return found }
      func add(_ occurrence: Occurrence) {
        guard span.contains(detail == .whole ? whole.first : occurrence.lastDay) else { return }
        // In a short month two days may be its last one.
        if found.last?.lastDay != occurrence.lastDay { found.append(occurrence) }
      }
      if let only = occurrence(in: whole, month, year) {
        add(only)
      } else {
        occurrences(in: whole, month, year).forEach(add)
      }
      (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
    }
  }

  /// The one occurrence of a month; nil where the detail may name several.
  private func occurrence(in whole: DaySpan, _ month: Int, _ year: Int) -> Occurrence? {
    switch detail {
    case .whole: return Occurrence(whole)
    case .end: return MonthPart.end.span(month: month, year: year).map { Occurrence($0) }
    case .until: return Occurrence(firstDay: nil, lastDay: whole.last)
    case .days(let first, let last):
      return Occurrence(firstDay: first.map { day($0, of: whole) }, lastDay: day(last, of: whole))
    case .dates, .parts, .weekdays: return nil
    }
  }

  private func occurrences(in whole: DaySpan, _ month: Int, _ year: Int) -> [Occurrence] {
    switch detail {
    case .parts(let parts):
      return parts.compactMap { $0.span(month: month, year: year).map { Occurrence($0) } }
        .sorted { $0.lastDay < $1.lastDay }
    case .dates(let days, let until):
      return days.map { Occurrence(firstDay: until ? nil : day($0, of: whole), lastDay: day($0, of: whole)) }
    case .whole, .end, .until, .days, .weekdays: return []
    }
  }

  /// A day of a month; of one that lacks it the last.
  private func day(_ number: Int, of whole: DaySpan) -> CalendarDay {
    min(whole.first.adding(days: number - 1), whole.last)
  }

  /// So many calendar months each, from the first that begins within the span.
  private func groups(of count: Int, within span: DaySpan) -> [Occurrence] {
    var (year, month, day) = span.first.components
    if day > 1 { (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1) }
    var found: [Occurrence] = []
    while CalendarDay.firstOf(month: month, year: year) <= span.last {
      let first = CalendarDay.firstOf(month: month, year: year)
      let ahead = month - 1 + count
      (year, month) = (year + ahead / 12, ahead % 12 + 1)
      found.append(
        Occurrence(firstDay: first, lastDay: CalendarDay.firstOf(month: month, year: year).adding(days: -1)))
    }
    return found
  }

  private func spans(within span: DaySpan, of year: (SchoolYear) -> [DaySpan]) -> [Occurrence]? {
    let isUntil: Bool
    switch detail {
    case .end(let detailed), .until(let detailed):
      if detailed != period { return nil }
      isUntil = detail == .until(period)
    case .days, .dates, .parts, .weekdays: return nil
    case .whole: isUntil = false
    }
    let whole = detail == .whole
    var found: [Occurrence] = []
    // A quarter that began before the first school year may end within it.
    for start in SchoolYear(containing: span.first).start - 1...SchoolYear(containing: span.last).start {
      for each in year(SchoolYear(startingIn: start)) where span.contains(whole ? each.first : each.last) {
        found.append(
          isUntil ? Occurrence(firstDay: nil, lastDay: each.last) : Occurrence(whole ? each : each.lastTenDays))
      }
    }
    return found.isInOrder ? found : nil
  }
}

extension DaySpan {
  /// The years of a period, each from its day of the year on: one, unless it lasts a year and a half or more. The last
  /// ends with the period.
  fileprivate var years: [DaySpan] {
    let count = max(1, (last.days(since: first) + 183) / 365)
    let starts = (0..<count).compactMap { first.shifted(by: $0)?.day }
    return starts.indices.map { place in
      DaySpan(ordered: starts[place], place + 1 < starts.count ? starts[place + 1].adding(days: -1) : last)
    }
  }
}

extension [Occurrence] {
  /// Whether each ends later than the one before, so that every one has its own key.
  var isInOrder: Bool { zip(self, dropFirst()).allSatisfy { $0.lastDay < $1.lastDay } }
}
