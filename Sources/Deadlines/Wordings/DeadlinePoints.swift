/// How one time is named: «15 ноября 2026 г.», «конец октября», «II четверть», «2026/2027 учебный год».
extension DeadlinePhrases {
  /// Reads a time and adds it to `points`; false if none is named here.
  mutating func point() -> Bool {
    let weekday = weekdayBefore()
    let atEnd = take(.end)
    if !atEnd, peek() == .middle || peek() == .beginning {
      guard peek(1) == .month, let month = token(1) else { return false }
      let part: MonthPart = peek() == .middle ? .middle : .beginning
      at += 2
      points.append(withCalendarYear(DatePoint(kind: .monthPart, month: month.month, part: part)))
      return true
    }
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
      // «ноябрь месяц».
      _ = take(unit: .month)
      point = partBehind(withCalendarYear(DatePoint(kind: .month, month: token.month)), atEnd: atEnd)
    case .season: point = holidays(token.number)
    case .number: point = token.isYear ? yearPoint() : numbered(token)
    case .ordinal, .roman: point = numbered(token)
    case .schoolWord, .calendarWord, .period, .current:
      point = atEnd || token.kind == .schoolWord ? wordedYear() : nil
    case .unknown, .word, .dash, .slash, .comma, .plus, .and, .shortYear, .hour, .ordinalSuffix, .cardinal, .weekday,
      .weekdayPlural, .daysFromToday, .until, .to, .from, .into, .toward, .on, .not, .later, .lessOften, .every, .times,
      .recurring, .starting, .after, .through, .unit, .halfAYear, .years, .during, .throughout, .whole, .constantly,
      .constant, .basis, .realisation, .roadmap, .mapWord, .end, .middle, .beginning, .half, .tenDays, .dayOfMonth,
      .inclusive, .dueWord, .fulfilment, .holidays, .working, .twice, .less, .than, .following, .behind, .reporting,
      .approximate, .hourWord, .minuteWord, .time, .outsideLead, .outsideNoun, .outcomeNoun, .setByOthers:
      return false
    }
    guard var point else { return false }
    point.atEnd = atEnd
    point.numberAt = token.numberAt
    if point.kind == .day {
      let behind = weekdayBehind()
      // A day that has two is none.
      guard weekday == 0 || behind == 0 || weekday == behind else { return false }
      point.weekday = max(weekday, behind)
    }
    points.append(point)
    return true
  }

  // MARK: Beside a day or month

  /// Takes the weekday before a day: «в четверг, 19 мая»; 0 if none is there.
  private mutating func weekdayBefore() -> Int {
    guard isWeekdayOfDay(0), let weekday = token()?.number else { return 0 }
    at += peek(1) == .comma ? 2 : 1
    return weekday
  }

  /// Whether a weekday so many tokens ahead belongs to the day behind it.
  func isWeekdayOfDay(_ ahead: Int) -> Bool {
    guard peek(ahead) == .weekday, !recursSomehow else { return false }
    let next = ahead + (peek(ahead + 1) == .comma ? 2 : 1)
    return peek(next) == .date || (peek(next) == .number && peek(next + 1) == .month)
  }

  /// Takes the weekday behind a day: «4 ноября (ср)», «4 ноября, среда»; 0 if none is there. Between two days it is of
  /// the first, «15.10 чт 23.10 пт», unless a comma or the first weekday of all says otherwise.
  private mutating func weekdayBehind() -> Int {
    guard !recursSomehow else { return 0 }
    let place = peek() == .comma ? 1 : 0
    guard peek(place) == .weekday, token(place + 1)?.unit != .month, let weekday = token(place) else { return 0 }
    if peek(place + 1) == .date || peek(place + 1) == .number {
      guard place == 0, weekday.lead == .bracket || !weekdaysLead else { return 0 }
    }
    at += place + 1
    return weekday.number
  }

  /// Whether weekdays are written before their days: «чт 15.10 пт 23.10».
  private var weekdaysLead: Bool {
    tokens.first { [.weekday, .date, .month].contains($0.kind) }?.kind == .weekday
  }

  /// The part of a month that is named behind it: «ноябрь, 3-я неделя», «ноябрь, вторая половина».
  private mutating func partBehind(_ month: DatePoint, atEnd: Bool) -> DatePoint {
    guard !atEnd, !recursSomehow else { return month }
    let before = at
    _ = take(.comma)
    if let number = token(), [.ordinal, .roman, .number].contains(number.kind),
      number.kind != .number || (number.digits == 1 && number.mark != .dot)
    {
      at += 1
      if let part = part(number.number), peek() != .month, token()?.unit != .month, peek() != .and {
        var point = month
        (point.kind, point.part) = (.monthPart, part)
        return point
      }
    }
    at = before
    return month
  }

  /// «осенние каникулы», «летние каникулы 2026/2027 учебного года»; a season alone gets its noun from what follows.
  private mutating func holidays(_ season: Int) -> DatePoint? {
    at += 1
    guard take(.holidays) else {
      return DatePoint(kind: .bare, number: season, isSeason: true)
    }
    if let year = schoolYear() { return DatePoint(kind: .holidays, number: season, year: year) }
    guard let year = token(), year.isYear else { return DatePoint(kind: .holidays, number: season) }
    // «осенние каникулы 2026 года»; those of winter lie in two years, and a list may mean either.
    at += 1
    _ = take(unit: .year)
    guard season != 2, points.isEmpty, at == tokens.count else { return nil }
    return DatePoint(kind: .holidays, number: season, year: season == 1 ? year.number : year.number - 1)
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
    let kind: DatePoint.Kind? =
      take(unit: .schoolQuarter)
      ? .schoolQuarter : take(unit: .halfYear) ? .halfYear : take(unit: .trimester) ? .trimester : nil
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
    if peek() == .working, self.token(1)?.unit == .day {
      at += 2
      return .workday(place)
    }
    return place == -1 && take(unit: .day) ? .lastDay : nil
  }

  // MARK: Years

  /// Takes the year after a day, month or quarter: «2026 г.», «, 2026» at the very end, «2026/2027 учебного года».
  private mutating func withCalendarYear(_ yearless: DatePoint) -> DatePoint {
    var point = yearless
    if peek() == .shortYear, point.kind == .month, let year = token() {
      at += 1
      _ = take(unit: .year)
      point.year = year.year
      return point
    }
    // «декабрь 26 г.».
    if point.kind == .month || point.kind == .day, let year = token(), year.kind == .number, year.digits == 2,
      year.mark == .none, token(1)?.unit == .year
    {
      at += 2
      point.year = 2000 + year.number
      return point
    }
    if peek() == .current, token(1)?.unit == .year || (peek(1) == .schoolWord && token(2)?.unit == .year) {
      at += peek(1) == .schoolWord ? 3 : 2
      return point
    }
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
    if take(.period) { return DatePoint(kind: .period) }
    _ = peek(1) == .schoolWord && take(.current)
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
