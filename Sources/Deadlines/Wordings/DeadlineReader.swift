/// Understands how a deadline is worded, by the meanings that Russian school offices use; what it does not understand
/// wholly is not dated.
///
/// The meanings that the words leave open, as they are fixed here:
/// - A bare month, day or «квартал» is the one that begins within the roadmap's school year, 1 September–31 August.
/// - «до 15 декабря» ends on that day and has no first day; «до октября» may end before or in October: not understood.
/// - «конец октября» is 21–31 October; the end of anything longer is its last ten days. «начало», «середина», the end
///   of «год» without «учебного» or «календарного»: not understood. «конец учебного года» is the end of the roadmap's
///   period.
/// - The n-th week of a month: see `MonthPart.week`.
/// - A year at the end holds for the list or range before it, passing New Year if necessary: «ноябрь–февраль 2027»
///   begins in 2026. Without any, a range that would run backwards («август–сентябрь») is not understood.
/// - «2026/2027» and «2026–2027 уч. год» are 1 September–31 May, «2026–2027 гг.» calendar years; «2026–2027» alone and
///   «1 полугодие 2026 года» may be either: not understood.
/// - A recurring deadline recurs within the roadmap's period (or a range named beside it): whole weeks, months,
///   quarters that begin in it; single days and parts that end in it. A month without a 31st has its last day instead.
///   «ежегодно» alone is the period; with a time beside it, that time in the roadmap's school year.
package enum DeadlineReader {
  /// How a wording is understood for a roadmap. Letter case, ё, spaces, kinds of dashes and stray dots make no
  /// difference.
  package static func read(_ wording: String, in context: DeadlineContext) -> DeadlineReading {
    let tokens = WordingScanner.tokens(of: wording)
    if tokens.allSatisfy({ $0.kind == .dash }) { return DeadlineReading(form: .empty) }
    if dependsOnEvent(tokens) { return DeadlineReading(form: .outsideEvent) }
    return phrases(of: tokens).flatMap { reading(of: $0, in: context) } ?? .notUnderstood
  }

  /// What the words name; nil if one of them belongs to no phrase.
  static func phrases(of tokens: [DeadlineToken]) -> DeadlinePhrases? {
    guard tokens.count <= 64, !tokens.contains(where: { $0.kind == .unknown }) else { return nil }
    var phrases = DeadlinePhrases(tokens)
    return phrases.readAll() ? phrases : nil
  }

  /// «по графику ФЦТ», «по мере необходимости», «согласно плану школы»: what follows may be any words, but no time.
  private static func dependsOnEvent(_ tokens: [DeadlineToken]) -> Bool {
    guard let first = tokens.first else { return false }
    let lead = first.kind == .into ? tokens.dropFirst().first?.kind : first.kind
    guard lead == .outsideLead || (lead == .to && first.kind == .to) else { return false }
    return tokens.prefix(6).contains { $0.kind == .outsideNoun } && !tokens.contains { $0.setsTime }
  }

  private static func reading(of phrases: DeadlinePhrases, in context: DeadlineContext) -> DeadlineReading? {
    guard phrases.items.isEmpty else { return readingOfItems(phrases, in: context) }
    guard let period = phrases.recurs else {
      guard phrases.namesPeriod, phrases.detail == .whole, phrases.sinceYear == nil else { return nil }
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

  private static func readingOfItems(_ phrases: DeadlinePhrases, in context: DeadlineContext) -> DeadlineReading? {
    var points = phrases.points
    let namesYear = points.contains { $0.year != 0 }
    guard points.settle(), let occurrences = occurrences(of: phrases.items, points, in: context) else { return nil }
    guard let period = phrases.recurs else {
      guard !phrases.namesPeriod, phrases.detail == .whole, phrases.sinceYear == nil else { return nil }
      return DeadlineReading(form: occurrences.count == 1 ? .once : .several, occurrences: occurrences)
    }
    if period == .yearly {
      guard !namesYear, !phrases.namesPeriod, phrases.detail == .whole else { return nil }
      return DeadlineReading(form: .recurring(.yearly), occurrences: phrases.sinceYear.filtering(occurrences))
    }
    // «ежемесячно, октябрь–апрель»: within that range instead of the roadmap's period.
    guard !phrases.namesPeriod, phrases.sinceYear == nil, occurrences.count == 1, let first = occurrences[0].firstDay,
      let reading = recurring(
        period, phrases, within: DaySpan(ordered: first, occurrences[0].lastDay), in: context),
      reading.occurrences.count > 1
    else { return nil }
    return reading
  }

  /// The days of a list of times, in order; nil if one of them is no time, or two end on the same day.
  private static func occurrences(
    of items: [DeadlinePhrases.Item], _ points: [DatePoint], in context: DeadlineContext
  ) -> [Occurrence]? {
    var found: [Occurrence] = []
    found.reserveCapacity(items.count)
    for item in items {
      guard item.until == items[0].until, let first = points[item.first].span(in: context) else { return nil }
      guard item.last != item.first else {
        found.append(Occurrence(firstDay: item.until ? nil : first.first, lastDay: first.last))
        continue
      }
      guard let last = points[item.last].span(in: context), let span = DaySpan(first.first, last.last) else {
        return nil
      }
      found.append(Occurrence(span))
    }
    if found.count > 1 { found.sort { $0.lastDay < $1.lastDay } }
    return found.isInOrder ? found : nil
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
