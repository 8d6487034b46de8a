/// The years and leap days that a wording names, each with its bytes.
package struct DatedWords {
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

  /// The years that this wording names.
  package init(_ wording: String) {
    let tokens = WordingScanner.tokens(of: wording)
    self.wording = wording
    phrases = DeadlineReader.phrases(of: tokens)
    holdsUnreadDate = tokens.contains { $0.kind == .unknown && $0.yearAt >= 0 && $0.digits >= 3 }
    years = tokens.indices.flatMap { DatedWords.years(at: $0, in: tokens) }
  }

  /// Whether the wording names a year, or a date whose year nobody can read.
  package var nameYears: Bool { !years.isEmpty || holdsUnreadDate }

  /// The 26 of «декабрь 26 г.»; nil for any other number.
  private static func shortYear(at place: Int, in tokens: [DeadlineToken]) -> Year? {
    let token = tokens[place]
    guard token.kind == .number, token.digits == 2, token.mark == .none, place > 0, place + 1 < tokens.count,
      tokens[place + 1].unit == .year
    else { return nil }
    let before = tokens[place - 1]
    guard before.kind == .month || before.unit == .month || (before.kind == .date && before.year == 0) else {
      return nil
    }
    return Year(at: token.numberAt, digits: 2, number: 2000 + token.number)
  }

  private static func years(at place: Int, in tokens: [DeadlineToken]) -> [Year] {
    let token = tokens[place]
    if let year = shortYear(at: place, in: tokens) { return [year] }
    guard token.yearAt >= 0, token.kind != .unknown else { return [] }
    guard token.kind == .number else { return [Year(at: token.yearAt, digits: token.digits, number: token.year)] }
    let year = Year(at: token.yearAt, digits: 4, number: token.number)
    // The reader's own grammar says whether `2026–27` is a school year or the 27th comes next.
    var ahead = DeadlinePhrases(tokens)
    ahead.at = place
    let isWorded = place >= 2 && tokens[place - 1].unit == .year && tokens[place - 2].kind == .schoolWord
    guard isWorded ? ahead.yearPair() != nil : ahead.schoolYear() != nil else { return [year] }
    let second = tokens[place + 2]
    guard second.digits == 2 else { return [year] }
    return [year, Year(at: second.numberAt, digits: 2, number: token.number + 1, isSecondHalf: true)]
  }

  /// The wording so many years later (nil: only its leap days are looked at); nil if a year leaves its limits.
  package func shifted(by shift: Int?, into newYear: SchoolYear) -> (text: String, meetsNoLeapDay: Bool)? {
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

  /// The places of each 29 February that the new year does not have.
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

extension SchoolYear {
  /// Whether all its days are on the calendar, which has the years 1 to 9999.
  package var isOnCalendar: Bool { (1...9998).contains(start) }
}

extension CalendarDay {
  /// The same day so many years later; the 28th for a 29 February that the year does not have. Nil if the calendar ends
  /// before it.
  package func shifted(by years: Int) -> (day: CalendarDay, meetsNoLeapDay: Bool)? {
    let (year, month, day) = components
    if let same = CalendarDay(year: year + years, month: month, day: day) { return (same, false) }
    return CalendarDay(year: year + years, month: month, day: day - 1).map { ($0, true) }
  }
}
