/// How a wording says that something recurs: «ежемесячно», «раз в четверть», «до 25 числа каждого месяца».
extension DeadlinePhrases {
  /// A phrase that names the period; false if it names none, or another than is named before.
  mutating func recurrence() -> Bool {
    if let token = token(), token.kind == .recurring {
      at += 1
      return set(token.unit)
    }
    if take(.to) { return plainWeekday(.weekdayPlural) && set(.week) }
    let less = take(.not, .lessOften)
    if let count = token(), count.number == 1, count.kind == .number || count.kind == .cardinal, peek(1) == .times {
      at += 1
    }
    if take(.times) {
      guard take(.into) else { return false }
      if take(.halfAYear) { return set(.halfYear) }
      return namedUnit().map { set($0) } ?? false
    }
    guard !less else { return false }
    _ = take(.into)
    let atEnd = take(.end)
    guard take(.every) else { return false }
    if !atEnd {
      if plainWeekday(.weekday) { return set(.week) }
      if dayOfMonth() { return set(.month) }
    }
    guard let unit = namedUnit(), set(unit) else { return false }
    return !atEnd || recurs.map { setDetail(.end($0)) } ?? false
  }

  /// A phrase that names days within a period which another phrase names, or which «месяца» after it names.
  mutating func recurrenceDetail() -> Bool {
    let start = at
    if daysOfMonth() { return month() }
    at = start
    _ = take(.into)
    if take(.end) {
      // The end of a year is a time of its own, not a part of something that recurs.
      guard let unit = namedUnit(), unit != .year, let period = DeadlinePhrases.period(unit) else { return false }
      return setDetail(.end(period))
    }
    if plainWeekday(.weekday) { return true }
    // «каждую вторую пятницу» without «месяца» may be every other one.
    let every = take(.every)
    guard let place = token(), place.kind == .ordinal || place.kind == .roman || place.kind == .number,
      place.kind != .number || (place.digits == 1 && place.mark != .dot)
    else { return false }
    at += 1
    guard let part = part(place.number), peek() != .month, setDetail(.part(part)) else { return false }
    if every { return take(unit: .month) && set(.month) }
    return month()
  }

  /// «месяца» after a day or part of a month sets the period; without it another phrase must.
  private mutating func month() -> Bool { take(unit: .month) ? set(.month) : true }

  /// «25 числа», «до 25 числа», «с 1 по 5 число», «1–5 числа».
  private mutating func daysOfMonth() -> Bool {
    if takeUntil() {
      guard let last = dayNumber(), take(.dayOfMonth) else { return false }
      return setDetail(.days(first: nil, last: last))
    }
    if take(.from) {
      guard let first = dayNumber(), take(.to), let last = dayNumber(), take(.dayOfMonth), first <= last else {
        return false
      }
      return setDetail(.days(first: first, last: last))
    }
    return dayOfMonth()
  }

  private mutating func dayOfMonth() -> Bool {
    let start = at
    if let first = dayNumber() {
      let last = take(.dash) ? dayNumber() : first
      if let last, first <= last, take(.dayOfMonth) { return setDetail(.days(first: first, last: last)) }
    }
    at = start
    return false
  }

  private mutating func dayNumber() -> Int? {
    guard let day = token(), day.kind == .number, day.digits <= 2, day.mark != .dot, (1...31).contains(day.number)
    else { return nil }
    at += 1
    return day.number
  }

  private mutating func plainWeekday(_ kind: DeadlineToken.Kind) -> Bool {
    guard let day = token(), day.kind == kind else { return false }
    at += 1
    return setDetail(.weekday(day.number))
  }

  /// «неделю», «учебный год»; a day is no period.
  private mutating func namedUnit() -> DeadlineToken.Unit? {
    if take(.schoolWord) { return take(unit: .year) ? .year : nil }
    guard let token = token(), token.kind == .unit else { return nil }
    at += 1
    return token.unit
  }

  private mutating func set(_ unit: DeadlineToken.Unit?) -> Bool {
    guard let unit, let period = DeadlinePhrases.period(unit), recurs == nil || recurs == period else { return false }
    recurs = period
    return true
  }

  private mutating func setDetail(_ new: Recurrence.Detail) -> Bool {
    guard detail == .whole else { return false }
    detail = new
    return true
  }

  private static func period(_ unit: DeadlineToken.Unit) -> DeadlineReading.Period? {
    switch unit {
    case .day: nil
    case .week: .weekly
    case .month: .monthly
    case .quarter: .quarterly
    case .schoolQuarter: .schoolQuarterly
    case .halfYear: .halfYearly
    case .year: .yearly
    }
  }
}
