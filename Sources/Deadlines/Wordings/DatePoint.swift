/// A time as it is named in a wording, before its year is known.
struct DatePoint: Equatable, Sendable {
  enum Kind: Sendable {
    /// A number whose month or quarter comes later: the 15 of «15–20 ноября», the I of «I–II четверть».
    case bare
    case day, month, monthPart
    case quarter, schoolQuarter, halfYear, trimester
    /// Holidays of the school year, by the season's number from autumn on.
    case holidays
    case year, schoolYear
    /// The roadmap's own period.
    case period
  }

  /// Times of different families are never in one list or range.
  enum Family: Sendable {
    case calendar, quarter, schoolQuarter, halfYear, trimester, holidays, year, schoolYear
  }

  /// The word after a year: «год» or «годы»; two years need one to be calendar years.
  enum YearWord: Sendable {
    case none, one, several
  }

  var kind: Kind
  /// The day, or the number of the quarter or half.
  var number = 0
  /// The month of a day, month or part of one.
  var month = 0
  /// The calendar year; of school quarters, halves and school years the one they begin in; 0 if none is written.
  var year = 0
  var part = MonthPart.end
  /// The weekday that is named beside a day, Monday is 1; 0 for none. A day that is another weekday is not meant.
  var weekday = 0
  /// Whether only the end of it is meant: «конец октября».
  var atEnd = false
  /// Whether a bare number is written in digits, so that it may be a day; whether it is the name of a season.
  var mayBeDay = false, isSeason = false
  var yearWord = YearWord.none
  /// The byte of the wording at which its number begins; -1 where it is a word.
  var numberAt = -1

  /// What it may be listed with; nil while it is bare.
  var family: Family? {
    switch kind {
    case .bare: nil
    case .day, .month, .monthPart: .calendar
    case .quarter: .quarter
    case .schoolQuarter: .schoolQuarter
    case .halfYear: .halfYear
    case .trimester: .trimester
    case .holidays: .holidays
    case .year: .year
    case .schoolYear, .period: .schoolYear
    }
  }

  /// Whether «до» can precede it: it names a day, or the end of something.
  var namesLastDay: Bool {
    if atEnd { return true }
    switch kind {
    case .bare, .day: return true
    case .monthPart:
      switch part {
      case .weekday, .lastDay, .workday: return true
      case .week, .tenDays, .half, .beginning, .middle, .end: return false
      }
    case .month, .quarter, .schoolQuarter, .halfYear, .trimester, .holidays, .year, .schoolYear, .period: return false
    }
  }

  /// Its place within a year, to tell where a list or range passes New Year.
  fileprivate var placeInYear: Int { family == .quarter ? number : month * 32 + (kind == .day ? number : 0) }

  /// The days it means; nil if there are no such days.
  func span(in context: DeadlineContext) -> DaySpan? {
    let schoolYear = year == 0 ? context.schoolYear : SchoolYear(startingIn: year)
    let whole: DaySpan
    switch kind {
    case .bare: return nil
    case .day:
      guard !atEnd, let day = CalendarDay(year: calendarYear(context), month: month, day: number),
        weekday == 0 || weekday == day.weekday
      else { return nil }
      return DaySpan(day: day)
    case .month:
      guard (1...12).contains(month) else { return nil }
      return atEnd
        ? MonthPart.end.span(month: month, year: calendarYear(context))
        : DaySpan.month(month, year: calendarYear(context))
    case .monthPart: return atEnd ? nil : part.span(month: month, year: calendarYear(context))
    case .quarter:
      guard (1...4).contains(number) else { return nil }
      let year = year == 0 ? context.schoolYear.calendarYear(ofMonth: number * 3 - 2) : year
      whole = DaySpan.calendarQuarter(number, year: year)
    case .schoolQuarter:
      guard (1...4).contains(number) else { return nil }
      guard let quarter = context.calendar.quarter(number, of: schoolYear) else { return nil }
      whole = quarter
    case .trimester:
      guard let trimester = context.calendar.trimester(number, of: schoolYear) else { return nil }
      whole = trimester
    case .holidays:
      guard !atEnd, let holidays = context.calendar.holidays(number, of: schoolYear) else { return nil }
      return holidays
    case .halfYear:
      guard (1...2).contains(number) else { return nil }
      whole = SchoolCalendar.half(number, of: schoolYear)
    case .year:
      let year = year == 0 ? context.schoolYear.start : year
      whole = DaySpan(ordered: CalendarDay.firstOf(month: 1, year: year), CalendarDay.lastOf(month: 12, year: year))
    case .schoolYear:
      let isEnd = atEnd && context.endsWithTerm
      let isSet = context.hasOwnPeriod || context.calendar.setsLastDay(of: schoolYear)
      if year == 0, !(isEnd && isSet) {
        whole = context.period
      } else {
        let last = isEnd ? context.calendar.lastTeachingDay(of: schoolYear) : schoolYear.lastTeachingDay
        whole = DaySpan(ordered: schoolYear.firstDay, last)
      }
    case .period: whole = context.period
    }
    return atEnd ? whole.lastTenDays : whole
  }

  private func calendarYear(_ context: DeadlineContext) -> Int {
    year == 0 ? context.schoolYear.calendarYear(ofMonth: month) : year
  }
}

extension DaySpan {
  /// «Конец» of something longer than a month: its last ten days.
  var lastTenDays: DaySpan { DaySpan(ordered: max(first, last.adding(days: -9)), last) }
}

extension [DatePoint] {
  /// Gives bare numbers the month or quarter that follows them, and every point the year that is written beside
  /// another; false if they do not fit together.
  mutating func settle() -> Bool {
    guard nameBareNumbers(), let family = first?.family, allSatisfy({ $0.family == family }) else { return false }
    switch family {
    case .calendar, .quarter: spreadCalendarYears()
    case .schoolQuarter, .halfYear, .trimester, .holidays: spreadSchoolYears()
    case .year: return count == 1 || last?.yearWord != DatePoint.YearWord.none
    case .schoolYear: return true
    }
    return true
  }

  private mutating func nameBareNumbers() -> Bool {
    for index in indices.reversed() where self[index].kind == .bare {
      guard index + 1 < count, !self[index].atEnd else { return false }
      let next = self[index + 1]
      switch next.kind {
      case .day: if !self[index].mayBeDay { return false }
      case .quarter, .schoolQuarter, .halfYear, .trimester: if next.atEnd { return false }
      case .holidays: if !self[index].isSeason { return false }
      case .monthPart:
        // «1–2 декада ноября».
        guard let part = next.part.placed(self[index].number) else { return false }
        self[index].part = part
      case .bare, .month, .year, .schoolYear, .period: return false
      }
      guard self[index].isSeason == (next.kind == .holidays) else { return false }
      self[index].kind = next.kind
      self[index].month = next.month
    }
    return true
  }

  /// A year at the end holds for those before it, «ноябрь–февраль 2027» passing New Year; then a year holds for those
  /// after it.
  private mutating func spreadCalendarYears() {
    for index in indices.dropLast().reversed() where self[index].year == 0 && self[index + 1].year != 0 {
      self[index].year = self[index + 1].year - (self[index].isLater(inYear: self[index + 1]) ? 1 : 0)
    }
    for index in indices.dropFirst() where self[index].year == 0 && self[index - 1].year != 0 {
      self[index].year = self[index - 1].year + (self[index - 1].isLater(inYear: self[index]) ? 1 : 0)
    }
  }

  private mutating func spreadSchoolYears() {
    for index in indices.dropLast().reversed() where self[index].year == 0 { self[index].year = self[index + 1].year }
    for index in indices.dropFirst() where self[index].year == 0 { self[index].year = self[index - 1].year }
  }
}

extension DatePoint {
  /// Whether it is a month or term of a kind, or a day, that neither is the other nor the one next to it.
  func isApart(from other: DatePoint) -> Bool {
    guard kind == other.kind, !atEnd, !other.atEnd else { return false }
    let (one, two, cycle): (Int, Int, Int)
    switch kind {
    case .month, .day: (one, two, cycle) = (month, other.month, 12)
    case .quarter: (one, two, cycle) = (number, other.number, 4)
    case .schoolQuarter, .trimester: (one, two, cycle) = (number, other.number, 0)
    case .bare, .monthPart, .halfYear, .holidays, .year, .schoolYear, .period: return false
    }
    if year != 0, other.year != 0 { return abs(year * cycle + one - other.year * cycle - two) > 1 }
    let distance = abs(one - two)
    return distance > 1 && (cycle == 0 || cycle - distance > 1)
  }

  fileprivate func isLater(inYear other: DatePoint) -> Bool { placeInYear > other.placeInYear }
}
