/// How a wording says that something recurs: «ежемесячно», «раз в четверть», «до 25 числа каждого месяца».
extension DeadlinePhrases {
  /// A phrase that names the period; false if it names none, or another than is named before.
  mutating func recurrence() -> Bool {
    if let token = token(), token.kind == .recurring {
      at += 1
      return token.unit == .day ? setDaily() : set(token.unit)
    }
    if take(.to) { return (weekdays(.weekdayPlural) || weekdays(.weekday)) && set(.week) }
    let less = take(.not, .lessOften) || take(.not, .less)
    if let count = token(), count.number == 1, count.kind == .number || count.kind == .cardinal, peek(1) == .times {
      at += 1
    }
    if take(.times) {
      guard take(.into) || take(.slash) else { return false }
      if take(.halfAYear) { return set(.halfYear) }
      return counted() || namedUnit().map { set($0) } ?? false
    }
    let start = at
    if manyTimes() { return true }
    at = start
    guard !less else { return false }
    let until = takeUntil()
    if !until { _ = take(.into) }
    let atEnd = take(.end)
    guard atEnd || !until, take(.every) else { return false }
    if !atEnd {
      if weekdays(.weekday) { return set(.week) }
      if dayOfMonth() { return set(.month) }
      if counted() { return true }
    }
    guard let unit = namedUnit() else { return false }
    if unit == .day { return !atEnd && setDaily() }
    guard set(unit) else { return false }
    return !atEnd || recurs.map { setDetail(until ? .until($0) : .end($0)) } ?? false
  }

  /// «во время каникул», «на каникулах», «в каникулярное время»: holidays without a season are all of them.
  mutating func allHolidays() -> Bool {
    _ = take(.into, .time) || take(.into, .period) || take(.into, .during) || take(.into) || take(.on)
    _ = take(.every) || take(.whole)
    guard peek() == .holidays, let needsNoun = token().map({ $0.number == 1 }) else { return false }
    at += 1
    guard !needsNoun || take(.time) || take(.period) else { return false }
    return set(.schoolHolidays)
  }

  /// «2 месяца», «две недели», of something that recurs so often.
  private mutating func counted() -> Bool {
    guard let count = token(), count.kind == .number || count.kind == .cardinal, (2...12).contains(count.number),
      count.mark == .none, let unit = token(1)?.unit, token(1)?.kind == .unit, token(2)?.unit != .month
    else { return false }
    let period: DeadlineReading.Period
    switch unit {
    case .week: period = .weeks(count.number)
    case .month: period = .months(count.number)
    case .day, .quarter, .schoolQuarter, .trimester, .halfYear, .year: return false
    }
    at += 2
    return set(period)
  }

  /// «два раза в год», «2–3 раза в месяц», «дважды в год»: how often, and not when.
  private mutating func manyTimes() -> Bool {
    guard times == nil, let count = token() else { return false }
    if !take(.twice) {
      guard count.kind == .number || count.kind == .cardinal, count.number >= 2, count.digits <= 2, count.mark == .none
      else { return false }
      at += 1
      if take(.dash) {
        guard let more = token(), more.kind == .number || more.kind == .cardinal, more.number > count.number else {
          return false
        }
        at += 1
      }
      guard take(.times) else { return false }
    }
    guard take(.into), take(.halfAYear) || namedUnit() != nil else { return false }
    times = count.number
    return true
  }

  private mutating func setDaily() -> Bool {
    isDaily = true
    return true
  }

  /// A phrase that names days within a period which another phrase names, or which «месяца» after it names.
  mutating func recurrenceDetail() -> Bool {
    let start = at
    if daysOfMonth() { return month() && followingMonth() }
    at = start
    _ = take(.into)
    if take(.end) {
      // The end of a year is a time of its own, not a part of something that recurs.
      guard let unit = namedUnit(), unit != .year, let period = DeadlinePhrases.period(unit) else { return false }
      return setDetail(.end(period))
    }
    if weekdays(.weekday) {
      // «вторник, четверг» are every week's; one of them alone may be the next.
      if case .weekdays(let days) = detail, days.count > 1, at == tokens.count, items.isEmpty, recurs == nil {
        return set(.week)
      }
      return true
    }
    // «каждую вторую пятницу» without «месяца» may be every other one.
    let every = take(.every)
    guard let place = token(), place.kind == .ordinal || place.kind == .roman || place.kind == .number,
      place.kind != .number || (place.digits == 1 && place.mark != .dot)
    else { return false }
    at += 1
    var places = [place.number]
    // «второй и четвёртый четверг».
    while peek() == .comma || peek() == .and, let other = token(1),
      other.kind == place.kind, other.mark != .dot, other.digits <= 1
    {
      places.append(other.number)
      at += 2
    }
    guard let part = part(place.number), peek() != .month else { return false }
    let parts = places.compactMap { part.placed($0) }
    guard setDetail(.parts(parts.isEmpty ? [part] : parts)), places.count <= max(1, parts.count) else { return false }
    // «1-й и 3-й четверг» are of a month, said or not.
    if case .weekday = part, !every, places.count > 1, at == tokens.count, items.isEmpty { return set(.month) }
    if every || places.count > 1 { return take(.every) ? take(unit: .month) && set(.month) : monthOf(every) }
    return month()
  }

  /// «месяца», which must follow if it is of every one.
  private mutating func monthOf(_ isDue: Bool) -> Bool { isDue ? take(unit: .month) && set(.month) : month() }

  /// «месяца, следующего за отчётным», «следующего месяца»: of what the days of every month are meant for.
  private mutating func followingMonth() -> Bool {
    let before = at
    _ = take(.comma)
    guard take(.following) else {
      at = before
      return true
    }
    if take(.behind) {
      guard take(.reporting) else { return false }
      if take(unit: .quarter) { return (recurs == .monthly || recurs == .quarterly) && setQuarterly() }
      _ = take(unit: .month) || take(.period)
    } else {
      guard take(unit: .month) else { return false }
    }
    return recurs == nil ? set(.month) : true
  }

  private mutating func setQuarterly() -> Bool {
    recurs = .quarterly
    return true
  }

  /// «месяца» after a day or part of a month sets the period; without it another phrase must.
  private mutating func month() -> Bool { take(unit: .month) ? set(.month) : true }

  /// «25 числа», «до 25 числа», «с 1 по 5 число», «1–5 числа».
  private mutating func daysOfMonth() -> Bool {
    if takeUntil() {
      guard let last = dayNumber() else { return false }
      if let days = daysBehind(last) { return setDetail(.dates(days, until: true)) }
      return take(.dayOfMonth) && setDetail(.days(first: nil, last: last))
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
      if let days = daysBehind(first) { return setDetail(.dates(days, until: false)) }
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

  /// «, 15 числа» behind the first day of «1, 15 числа»: all days in order; nil, and nothing taken, for anything else.
  private mutating func daysBehind(_ first: Int) -> [Int]? {
    let before = at
    var days = [first]
    while take(.comma) || take(.and), let day = dayNumber(), day > days[days.count - 1] { days.append(day) }
    if days.count > 1, take(.dayOfMonth) { return days }
    at = before
    return nil
  }

  /// «вторникам и четвергам», «понедельник»; each once.
  private mutating func weekdays(_ kind: DeadlineToken.Kind) -> Bool {
    guard let day = token(), day.kind == kind else { return false }
    at += 1
    var days = [day.number]
    while peek() == .comma || peek() == .and {
      let next = peek(1) == .to ? 2 : 1
      guard let other = token(next), other.kind == kind, !days.contains(other.number) else { break }
      at += next + 1
      days.append(other.number)
    }
    return setDetail(.weekdays(days.sorted()))
  }

  /// «неделю», «учебный год»; a day is no period.
  private mutating func namedUnit() -> DeadlineToken.Unit? {
    if take(.schoolWord) { return take(unit: .year) ? .year : nil }
    guard let token = token(), token.kind == .unit else { return nil }
    at += 1
    return token.unit
  }

  private mutating func set(_ unit: DeadlineToken.Unit?) -> Bool {
    guard let unit, let period = DeadlinePhrases.period(unit) else { return false }
    return set(period)
  }

  private mutating func set(_ period: DeadlineReading.Period) -> Bool {
    guard recurs == nil || recurs == period else { return false }
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
    case .trimester: .trimesterly
    case .halfYear: .halfYearly
    case .year: .yearly
    }
  }
}
