/// Moves deadlines from one school year to another, letter by letter: of a wording only the years that it names change,
/// and «октябрь», «2 четверть», «ежемесячно» stay as they are, because they get their year from the roadmap.
///
/// What names a year is what the reader takes for one: four digits, 1900–2199, the year of a date, of which two digits
/// are those of 2000–2099, and the second half of `2026/27`. A 29 February that would meet a year without one becomes
/// the 28th. Where a year would leave these limits, or a day set by hand the years 1 to 9999, the deadline stays as it
/// was. The same year again changes nothing.
struct YearShift {
  /// The year a deadline is of; nil where nobody knows: then no year is changed.
  private let from: SchoolYear?
  private let to: SchoolYear
  private let isOnCalendar: Bool
  /// How many years later; nil where that is not known.
  private let years: Int?

  /// A move between two school years.
  init(from: SchoolYear?, to: SchoolYear) {
    self.from = from
    self.to = to
    isOnCalendar = to.isOnCalendar && from?.isOnCalendar ?? true
    years = isOnCalendar ? from.map { to.start - $0.start } : nil
  }

  /// A deadline in the new year, and what there is to say of the move.
  func moved(_ deadline: Deadline) -> (deadline: Deadline, matters: [TemplateNote.Matter]) {
    var matters: [TemplateNote.Matter] = from.map(deadline.isOutside) ?? false ? [.outsideYear] : []
    if from == to { return (deadline, matters) }
    guard isOnCalendar else { return (deadline, deadline.namesYears ? [.beyondCalendar] : []) }
    let words = DatedWords(deadline.wording)
    guard let wording = words.shifted(by: years, into: to), let days = shiftedDays(of: deadline) else {
      return (deadline, matters + [.beyondCalendar])
    }
    var moved = deadline
    (moved.wording, moved.firstDay, moved.lastDay) = (wording.text, days.first, days.last)
    if wording.meetsNoLeapDay || days.meetNoLeapDay { matters.append(.leapDay) }
    guard let from else { return (moved, matters) }
    let (context, newContext) = (DeadlineContext(schoolYear: from), DeadlineContext(schoolYear: to))
    if words.nameYears, DeadlineReader.read(deadline.wording, in: context).form == .notUnderstood {
      matters.append(.notUnderstood)
    }
    // «5 пятница октября» is not there in every year.
    if deadline.reading(in: context).isDated, !moved.reading(in: newContext).isDated { matters.append(.noDays) }
    return (moved, matters)
  }

  /// The days set by hand in the new year; nil where one of them would leave the calendar: then both stay.
  private func shiftedDays(
    of deadline: Deadline
  ) -> (first: CalendarDay?, last: CalendarDay?, meetNoLeapDay: Bool)? {
    guard let years else { return (deadline.firstDay, deadline.lastDay, false) }
    let first = deadline.firstDay?.shifted(by: years)
    let last = deadline.lastDay?.shifted(by: years)
    guard (first == nil) == (deadline.firstDay == nil), (last == nil) == (deadline.lastDay == nil) else { return nil }
    return (first?.day, last?.day, (first?.meetsNoLeapDay ?? false) || (last?.meetsNoLeapDay ?? false))
  }
}

extension SchoolYear {
  /// Whether all its days are on the calendar, which has the years 1 to 9999.
  fileprivate var isOnCalendar: Bool { (1...9998).contains(start) }
}

extension CalendarDay {
  /// The same day so many years later; the 28th for a 29 February that the year does not have. Nil where the calendar
  /// ends before it.
  fileprivate func shifted(by years: Int) -> (day: CalendarDay, meetsNoLeapDay: Bool)? {
    let (year, month, day) = components
    if let same = CalendarDay(year: year + years, month: month, day: day) { return (same, false) }
    return CalendarDay(year: year + years, month: month, day: day - 1).map { ($0, true) }
  }
}

extension Deadline {
  /// Whether its wording names a calendar year, or somebody set its days.
  package var namesYears: Bool { firstDay != nil || lastDay != nil || DatedWords(wording).nameYears }

  /// Whether it names a time of which no day lies in the school year, nor in the August before, when one is prepared. A
  /// wording that names no year never does.
  package func isOutside(_ year: SchoolYear) -> Bool {
    guard year.isOnCalendar, namesYears else { return false }
    let reading = reading(in: DeadlineContext(schoolYear: year))
    // «ежегодно с 2031» is understood, and never due in this year.
    if reading.recurs, !reading.isDated { return true }
    let first = CalendarDay.firstOf(month: 8, year: year.start)
    return reading.occurrences.contains { $0.lastDay < first || ($0.firstDay ?? $0.lastDay) > year.lastDay }
  }
}

/// The years and leap days that a wording names, each with its bytes.
private struct DatedWords {
  /// Digits of the wording that are a year.
  private struct Year {
    let at: Int
    let digits: Int
    let number: Int
    /// The 27 of `2026/27` goes with the year before it, whatever its century.
    var isSecondHalf = false
  }

  private let wording: String
  private let years: [Year]
  private let phrases: DeadlinePhrases?
  /// Whether it holds a date whose year nobody can read: `15.09.202`.
  private let holdsUnreadDate: Bool

  init(_ wording: String) {
    let tokens = WordingScanner.tokens(of: wording)
    self.wording = wording
    phrases = DeadlineReader.phrases(of: tokens)
    holdsUnreadDate = tokens.contains { $0.kind == .unknown && $0.yearAt >= 0 && $0.digits >= 3 }
    years = tokens.indices.flatMap { DatedWords.years(at: $0, in: tokens) }
  }

  var nameYears: Bool { !years.isEmpty || holdsUnreadDate }

  private static func years(at place: Int, in tokens: [DeadlineToken]) -> [Year] {
    let token = tokens[place]
    guard token.yearAt >= 0, token.kind != .unknown else { return [] }
    guard token.kind == .number else { return [Year(at: token.yearAt, digits: token.digits, number: token.year)] }
    let year = Year(at: token.yearAt, digits: 4, number: token.number)
    // Whether `2026–27` is a school year or the 27th comes next, the reader's own grammar says.
    var ahead = DeadlinePhrases(tokens)
    ahead.at = place
    let isWorded = place >= 2 && tokens[place - 1].unit == .year && tokens[place - 2].kind == .schoolWord
    guard isWorded ? ahead.yearPair() != nil : ahead.schoolYear() != nil else { return [year] }
    let second = tokens[place + 2]
    guard second.digits == 2 else { return [year] }
    return [year, Year(at: second.numberAt, digits: 2, number: token.number + 1, isSecondHalf: true)]
  }

  /// The wording so many years later (nil: only its leap days are looked at); nil where a year leaves its limits.
  func shifted(by shift: Int?, into newYear: SchoolYear) -> (text: String, meetsNoLeapDay: Bool)? {
    var changes: [(at: Int, digits: [UInt8])] = []
    for year in years {
      guard let shift else { break }
      let number = year.number + shift
      guard year.isSecondHalf || (year.digits == 2 ? 2000...2099 : 1900...2199).contains(number) else { return nil }
      let digits = Array(String(number).utf8)
      changes.append((year.at, Array(digits.suffix(year.digits))))
    }
    let leapDays = leapDays(shift, newYear)
    changes += leapDays.map { ($0, Array("28".utf8)) }
    var bytes = Array(wording.utf8)
    for change in changes { bytes.replaceSubrange(change.at..<change.at + change.digits.count, with: change.digits) }
    return (String(decoding: bytes, as: UTF8.self), !leapDays.isEmpty)
  }

  /// Where a 29 of February stands that the new year does not have.
  private func leapDays(_ shift: Int?, _ newYear: SchoolYear) -> [Int] {
    guard var points = phrases?.points, points.settle() else { return [] }
    return points.compactMap { point in
      guard point.kind == .day, point.month == 2, point.number == 29, point.numberAt >= 0 else { return nil }
      // Without a shift a year that is written stays.
      guard point.year == 0 || shift != nil else { return nil }
      let year = point.year == 0 ? newYear.calendarYear(ofMonth: 2) : point.year + (shift ?? 0)
      return CalendarDay.lengthOfMonth(2, year: year) == 28 ? point.numberAt : nil
    }
  }
}
