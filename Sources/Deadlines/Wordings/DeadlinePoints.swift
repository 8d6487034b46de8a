/// How one time is named: «15 ноября 2026 г.», «конец октября», «II четверть», «2026/2027 учебный год».
extension DeadlinePhrases {
  /// Reads a time and adds it to `points`; false if none is named here.
  mutating func point() -> Bool {
    let atEnd = take(.end)
    guard let token = token() else { return false }
    var point: DatePoint?
    switch token.kind {
    case .date:
      at += 1
      let day = DatePoint(kind: .day, number: token.number, month: token.month, year: token.year)
      point = token.year == 0 ? withCalendarYear(day) : day
      if token.year != 0 { _ = take(unit: .year) }
    case .numericMonth:
      at += 1
      point = DatePoint(kind: .month, month: token.month, year: token.year)
      _ = take(unit: .year)
    case .month:
      at += 1
      point = withCalendarYear(DatePoint(kind: .month, month: token.month))
    case .number: point = token.isYear ? yearPoint() : numbered(token)
    case .ordinal, .roman: point = numbered(token)
    case .schoolWord, .calendarWord, .period: point = atEnd || token.kind == .schoolWord ? wordedYear() : nil
    case .unknown, .dash, .slash, .comma, .plus, .and, .ordinalSuffix, .cardinal, .weekday, .weekdayPlural,
      .daysFromToday, .until, .to, .from, .into, .toward, .on, .not, .later, .lessOften, .every, .times, .recurring,
      .starting, .after, .through, .unit, .halfAYear, .years, .during, .throughout, .whole, .constantly, .constant,
      .basis, .realisation, .roadmap, .mapWord, .end, .half, .tenDays, .dayOfMonth, .inclusive, .dueWord,
      .outsideLead, .outsideNoun:
      return false
    }
    guard var point else { return false }
    point.atEnd = atEnd
    point.numberAt = token.numberAt
    points.append(point)
    return true
  }

  // MARK: Numbered

  /// «15 ноября», «II квартал», «третья неделя октября», or a bare number that what follows will name.
  private mutating func numbered(_ number: DeadlineToken) -> DatePoint? {
    guard number.kind != .number || (number.digits <= 2 && number.mark != .dot) else { return nil }
    let place = number.number
    at += 1
    guard let next = token() else { return DatePoint(kind: .bare, number: place) }
    if next.kind == .month {
      guard number.kind == .number else { return nil }
      at += 1
      return withCalendarYear(DatePoint(kind: .day, number: place, month: next.month))
    }
    if let part = part(place) {
      guard let month = token(), month.kind == .month else { return nil }
      at += 1
      return withCalendarYear(DatePoint(kind: .monthPart, month: month.month, part: part))
    }
    if take(unit: .quarter) { return withCalendarYear(DatePoint(kind: .quarter, number: place)) }
    let kind: DatePoint.Kind? = take(unit: .schoolQuarter) ? .schoolQuarter : take(unit: .halfYear) ? .halfYear : nil
    guard let kind else { return DatePoint(kind: .bare, number: place, mayBeDay: number.kind == .number) }
    // «1 полугодие 2026 года» may be January–June or September–December: only a school year may follow.
    let year = schoolYear()
    if year == nil, take(.schoolWord), !take(unit: .year) { return nil }
    return DatePoint(kind: kind, number: place, year: year ?? 0)
  }

  /// The part of a month that the word here makes of a place («вторая» -> «вторая неделя»); nil if it makes none.
  mutating func part(_ place: Int) -> MonthPart? {
    guard let token = token() else { return nil }
    if token.kind == .weekday {
      at += 1
      return .weekday(token.number, place: place)
    }
    if take(unit: .week) { return .week(place) }
    if take(.tenDays) { return .tenDays(place) }
    if take(.half) { return .half(place) }
    return place == -1 && take(unit: .day) ? .lastDay : nil
  }

  // MARK: Years

  /// Takes the year after a day, month or quarter: «2026 г.», «, 2026» at the very end, «2026/2027 учебного года».
  private mutating func withCalendarYear(_ yearless: DatePoint) -> DatePoint {
    var point = yearless
    if point.kind != .quarter, let start = schoolYear() {
      point.year = SchoolYear(startingIn: start).calendarYear(ofMonth: point.month)
      return point
    }
    if peek() == .comma, let year = token(1), year.isYear,
      at + 2 == tokens.count || (at + 3 == tokens.count && token(2)?.unit == .year)
    {
      at += 1
    }
    guard let year = token(), year.isYear else { return point }
    at += 1
    point.year = year.number
    _ = take(unit: .year)
    return point
  }

  /// «2026 год», «2023» of a range, «2026/2027 учебный год».
  private mutating func yearPoint() -> DatePoint? {
    if let start = schoolYear() { return DatePoint(kind: .schoolYear, year: start) }
    guard let year = token() else { return nil }
    at += 1
    var point = DatePoint(kind: .year, year: year.number)
    if take(.years) {
      point.yearWord = .several
    } else if take(unit: .year) {
      // «г.г.» is «гг.».
      point.yearWord = take(unit: .year) ? .several : .one
    }
    return point
  }

  /// «учебный год 2026/2027», and of an end: «учебного года», «календарного года», «периода».
  private mutating func wordedYear() -> DatePoint? {
    if take(.period) { return DatePoint(kind: .schoolYear) }
    if take(.calendarWord) { return take(unit: .year) ? DatePoint(kind: .year) : nil }
    guard take(.schoolWord), take(unit: .year) else { return nil }
    guard peek() == .number else { return DatePoint(kind: .schoolYear) }
    return yearPair().map { DatePoint(kind: .schoolYear, year: $0.start) }
  }

  /// A school year with its word, or with a slash and without the word; nil, and nothing taken, for anything else.
  mutating func schoolYear() -> Int? {
    let before = at
    if let pair = yearPair() {
      if take(.schoolWord), take(unit: .year) || take(.years) {
        _ = take(unit: .year)
        return pair.start
      }
      if pair.slash, token()?.unit != .year, peek() != .years, peek() != .schoolWord { return pair.start }
    }
    at = before
    return nil
  }

  /// Two years that follow each other: `2026/2027`, `2026–2027`, `2026/27`.
  mutating func yearPair() -> (start: Int, slash: Bool)? {
    guard let first = token(), first.isYear, peek(1) == .slash || peek(1) == .dash, let second = token(2),
      second.kind == .number, second.mark != .suffix,
      second.digits == 4
        ? second.number == first.number + 1 : second.digits == 2 && second.number == (first.number + 1) % 100
    else { return nil }
    let slash = peek(1) == .slash
    at += 3
    return (first.number, slash)
  }
}
