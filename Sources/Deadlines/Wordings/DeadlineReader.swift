/// Understands how a deadline is worded, by the meanings that Russian school offices use; what it does not understand
/// wholly is not dated.
///
/// The meanings that the words leave open, as they are fixed here:
/// - A bare time (month, day, quarter, half-year) is the one within the roadmap's period, if it has a period of its own:
///   see `ItemPlacing`. Otherwise it is the one that begins within the school year, 1 September–31 August.
/// - «до 15 декабря» ends on that day and has no first day; «до октября» may end before or in October: not understood.
///   «с 20 ноября» lasts to the end of the roadmap's period. «до» holds for each day of a list: «до 20.09 и 20.12».
/// - A slash parts two times: «ноябрь/март». Two that meet, «октябрь/ноябрь», may be one or the other: not understood.
/// - «начало», «середина», «конец октября» are 1–10, 11–20, 21–31 October; the end of anything longer is its last ten
///   days. The end of «год» without «учебного» or «календарного»: not understood. «конец учебного года» is the last day
///   of the fourth quarter where that is set; else 31 May in a period that holds it, else the end of the period.
/// - The hour beside a day is not looked at, nor a place behind it; what of «20 января, 12.10» is an hour: see
///   `HoursBesideDays`. A weekday beside a day must be that of the day: «в четверг 19 мая 2027», a Wednesday, is not
///   understood.
/// - «сентябрь, в течение года» is said twice: the time that is named counts. «ежедневно» is the period, with one mark.
/// - «во время каникул» is all holidays of the school year; in a year with trimesters some of them are not known.
/// - «октябрь (по графику)» is in October, whatever the schedule says; «октябрь, по необходимости» is not understood.
/// - «до 1 числа» is of every month; «ежеквартально до 10 числа» is of the first month of each quarter.
/// - The n-th week of a month: see `MonthPart.week`.
/// - A year at the end holds for the list or range before it, passing New Year if necessary: «ноябрь–февраль 2027»
///   begins in 2026. Without any, a range that would run backwards is not understood, except that «август–сентябрь»
///   begins in the August before the school year, and «III–IV квартал» in the quarter that the school year begins in.
/// - «2026/2027» and «2026–2027 уч. год» are 1 September–31 May, «2026–2027 гг.» calendar years; «2026–2027» alone and
///   «1 полугодие 2026 года» may be either: not understood.
/// - A recurring deadline recurs within the roadmap's period (or a range named beside it): whole weeks, months,
///   quarters that begin in it; single days and parts that end in it. A month without a 31st has its last day instead.
///   «ежегодно» alone is each year of the period; with a time beside it, that time in each year of the period, or in
///   the roadmap's school year.
package enum DeadlineReader {
  /// How a wording is understood for a roadmap. Letter case, ё, spaces, kinds of dashes and stray dots make no
  /// difference.
  package static func read(_ wording: String, in context: DeadlineContext) -> DeadlineReading {
    let tokens = WordingScanner.tokens(of: wording)
    if tokens.allSatisfy({ $0.kind == .dash }) { return DeadlineReading(form: .empty) }
    if tokens.dependOnEvent { return DeadlineReading(form: .outsideEvent) }
    guard let phrases = phrases(of: tokens) else { return .notUnderstood }
    var reading = reading(of: phrases, in: context) ?? .notUnderstood
    guard reading.isDated else {
      reading.missing = phrases.terms.flatMap { terms in
        self.reading(of: phrases, in: context.supposingTerms)?.isDated == true ? terms : nil
      }
      return reading
    }
    if reading.hasMarkPerOccurrence { reading.moves = phrases.moves(in: context) }
    guard context.hasOwnPeriod || phrases.points.contains(where: { $0.kind == .schoolYear && $0.atEnd }),
      reading.hasMarkPerOccurrence
    else { return reading }
    let former = self.reading(of: phrases, in: context.asBefore)
    if let former, former.hasMarkPerOccurrence, former.occurrences != reading.occurrences {
      reading.former = former.occurrences
    }
    return reading
  }

  /// What the words name; nil if one of them belongs to no phrase.
  static func phrases(of tokens: [DeadlineToken]) -> DeadlinePhrases? {
    guard tokens.count <= 64 else { return nil }
    let tokens = tokens.withoutSchedule.withHours
    guard !tokens.contains(where: { $0.kind == .unknown }) else { return nil }
    var phrases = DeadlinePhrases(tokens.withoutSlips)
    return phrases.readAll() ? phrases : nil
  }

  private static func reading(of phrases: DeadlinePhrases, in context: DeadlineContext) -> DeadlineReading? {
    if phrases.times != nil { return rhythm(phrases, in: context) }
    if phrases.isDaily { return daily(phrases, in: context) }
    guard phrases.items.isEmpty else { return readingOfItems(phrases, in: context) }
    guard let period = phrases.recurs ?? phrases.periodOfDays else {
      guard phrases.namesPeriod, phrases.detail == .whole, phrases.sinceYear == nil, !phrases.namesHour else {
        return nil
      }
      return DeadlineReading(form: .once, occurrences: [Occurrence(context.period)])
    }
    guard phrases.sinceYear == nil || period == .yearly else { return nil }
    return recurring(period, phrases, within: context.period, in: context)
  }

  private static func recurring(
    _ period: DeadlineReading.Period, _ phrases: DeadlinePhrases, within span: DaySpan, in context: DeadlineContext
  ) -> DeadlineReading? {
    Recurrence(period: period, detail: phrases.detail).occurrences(within: span, calendar: context.calendar)
      .map { DeadlineReading(form: .recurring(period), occurrences: phrases.sinceYear.filtering($0)) }
  }

  /// «ежедневно»: the period, or the time beside it, with one mark.
  private static func daily(_ phrases: DeadlinePhrases, in context: DeadlineContext) -> DeadlineReading? {
    guard phrases.recurs == nil, phrases.detail == .whole, phrases.sinceYear == nil else { return nil }
    guard !phrases.items.isEmpty else { return DeadlineReading(form: .once, occurrences: [Occurrence(context.period)]) }
    return readingOfItems(phrases, in: context)
  }

  /// «два раза в год»: not dated, unless as many times are named beside it.
  private static func rhythm(_ phrases: DeadlinePhrases, in context: DeadlineContext) -> DeadlineReading? {
    guard phrases.recurs == nil, !phrases.isDaily, phrases.detail == .whole, phrases.sinceYear == nil else {
      return nil
    }
    guard !phrases.items.isEmpty else { return DeadlineReading(form: .rhythm) }
    let named = readingOfItems(phrases, in: context)
    return named?.occurrences.count == phrases.times ? named : nil
  }

  private static func readingOfItems(_ phrases: DeadlinePhrases, in context: DeadlineContext) -> DeadlineReading? {
    var points = phrases.points
    let namesYear = points.contains { $0.year != 0 }
    guard points.settle(), phrases.items.count == 1 || !phrases.items.contains(where: \.open),
      phrases.slashesPart(points)
    else { return nil }
    // An hour is of a day, not of a month.
    guard !phrases.namesHour || phrases.recurs != nil || phrases.isDaily || points.allSatisfy(\.isDay) else {
      return nil
    }
    let placing = ItemPlacing(points: points, context: context)
    if phrases.recurs == .yearly {
      guard !namesYear, phrases.detail == .whole,
        let all = occurrences(of: phrases, placing, everyYear: true)
      else { return nil }
      return DeadlineReading(form: .recurring(.yearly), occurrences: phrases.sinceYear.filtering(all))
    }
    guard phrases.sinceYear == nil,
      let occurrences = occurrences(of: phrases, placing, everyYear: false)
    else { return nil }
    guard let period = phrases.recurs else {
      if phrases.detail == .whole {
        return DeadlineReading(form: occurrences.count == 1 ? .once : .several, occurrences: occurrences)
      }
      return daysOfMonth(phrases, points, occurrences)
    }
    // «ежемесячно, октябрь–апрель»: within that range instead of the roadmap's period.
    guard occurrences.count == 1, let first = occurrences[0].firstDay,
      let reading = recurring(
        period, phrases, within: DaySpan(ordered: first, occurrences[0].lastDay), in: context)
    else { return nil }
    // What recurs has several occurrences, though the period may hold but one of them.
    let isCut = context.hasOwnPeriod && reading.occurrences.count == 1
    guard reading.occurrences.count > 1 || (isCut && readingOfItems(phrases, in: context.asBefore) != nil) else {
      return nil
    }
    return reading
  }

  /// «октябрь, до 15 числа»: days of the one month that is named.
  private static func daysOfMonth(
    _ phrases: DeadlinePhrases, _ points: [DatePoint], _ occurrences: [Occurrence]
  ) -> DeadlineReading? {
    guard phrases.periodOfDays == .monthly, points.count == 1, points[0].kind == .month, !points[0].atEnd,
      !phrases.items[0].until, !phrases.items[0].open, let first = occurrences[0].firstDay,
      let days = Recurrence(period: .monthly, detail: phrases.detail).occurrences(
        within: DaySpan(ordered: first, occurrences[0].lastDay), calendar: .builtIn), !days.isEmpty
    else { return nil }
    return DeadlineReading(form: days.count == 1 ? .once : .several, occurrences: days)
  }

  /// The days of a list of times, in order; nil if one of them is no time, or two end on the same day.
  private static func occurrences(
    of phrases: DeadlinePhrases, _ placing: ItemPlacing, everyYear: Bool
  ) -> [Occurrence]? {
    var found: [Occurrence] = []
    found.reserveCapacity(phrases.items.count)
    for var item in phrases.items {
      item.until = phrases.isUntil(item, placing.points)
      guard item.until == phrases.items[0].until else { return nil }
      func add(_ span: DaySpan) {
        found.append(Occurrence(firstDay: item.until ? nil : span.first, lastDay: span.last))
      }
      if everyYear {
        guard let spans = placing.everyYear(item) else { return nil }
        spans.forEach(add)
      } else {
        guard let span = placing.once(item) else { return nil }
        add(span)
      }
    }
    if found.count > 1 { found.sort { $0.lastDay < $1.lastDay } }
    return found.isInOrder ? found : nil
  }
}

extension DeadlinePhrases {
  /// «до 1 числа», «10, 25 числа» are of every month, if nothing else is said.
  fileprivate var periodOfDays: DeadlineReading.Period? {
    switch detail {
    case .days, .dates: .monthly
    case .whole, .end, .until, .parts, .weekdays: nil
    }
  }
}

extension DeadlinePhrases {
  /// What the period decides of the days: the year of times without one, where a rhythm begins, when a year ends.
  fileprivate func moves(in context: DeadlineContext) -> DeadlineReading.Moves? {
    let endWithPeriod = points.allSatisfy { $0.kind == .schoolYear || $0.kind == .period }
    if endWithPeriod {
      switch recurs {
      case .weeks, .months, .yearly, .schoolHolidays: break
      case .weekly, .monthly, .quarterly, .schoolQuarterly, .trimesterly, .halfYearly, nil: return nil
      }
    }
    guard points.allSatisfy({ $0.year == 0 }) else { return nil }
    return DeadlineReading.Moves(since: context.schoolYear.firstDay.adding(days: -31), areNamed: !endWithPeriod)
  }

  /// The terms that it names.
  fileprivate var terms: DeadlineReading.MissingTerms? {
    switch recurs {
    case .schoolQuarterly: return .quarters
    case .trimesterly: return .trimesters
    case .schoolHolidays: return .holidays
    case .weekly, .weeks, .monthly, .months, .quarterly, .halfYearly, .yearly, nil: break
    }
    for point in points {
      switch point.kind {
      case .schoolQuarter: return .quarters
      case .trimester: return .trimesters
      case .holidays: return .holidays
      case .bare, .day, .month, .monthPart, .quarter, .halfYear, .year, .schoolYear, .period: break
      }
    }
    return nil
  }
}

extension DatePoint {
  /// Whether it is a single day, so that an hour may be said beside it.
  fileprivate var isDay: Bool {
    switch kind {
    case .day: true
    case .monthPart: namesLastDay
    case .bare, .month, .quarter, .schoolQuarter, .halfYear, .trimester, .holidays, .year, .schoolYear, .period: false
    }
  }
}

extension DeadlineReading {
  /// A wording that is not understood, or only in part.
  static let notUnderstood = DeadlineReading(form: .notUnderstood)
}

extension Int? {
  /// The occurrences that end in this year or later; all if there is none.
  fileprivate func filtering(_ occurrences: [Occurrence]) -> [Occurrence] {
    self.map { year in occurrences.filter { $0.lastDay >= CalendarDay.firstOf(month: 1, year: year) } } ?? occurrences
  }
}
