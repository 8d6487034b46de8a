/// Quick wordings that mean a day relative to today: «завтра», «пт», «+7», «через 2 недели», «конец месяца».
package enum QuickDeadline {
  /// The day that is meant, to be written in place of the wording when it is entered; nil for every other wording, also
  /// for those that can be kept as they are («15.09», «октябрь», «конец октября»).
  ///
  /// A weekday is the next after today, its own a week later. A month later is the same day of the next month, or its
  /// last. «конец недели» is Sunday, of this week; «конец четверти» and «конец полугодия» are of the one that today
  /// lies in, and nil between them. «конец года» is nil: it may be the school's or the calendar's.
  package static func resolve(_ typed: String, today: CalendarDay, context: DeadlineContext) -> CalendarDay? {
    var words = Words(rest: WordingScanner.tokens(of: typed)[...])
    let day = words.day(today, context)
    return words.rest.isEmpty ? day : nil
  }

  private struct Words {
    var rest: ArraySlice<DeadlineToken>

    mutating func take(_ kind: DeadlineToken.Kind) -> DeadlineToken? {
      rest.first?.kind == kind ? rest.removeFirst() : nil
    }

    mutating func day(_ today: CalendarDay, _ context: DeadlineContext) -> CalendarDay? {
      if let word = take(.daysFromToday) { return today.adding(days: word.number) }
      if take(.plus) != nil {
        guard let count = count() else { return nil }
        return later(today, count, rest.isEmpty ? .day : take(.unit)?.unit)
      }
      if take(.through) != nil {
        let count = count() ?? 1
        return later(today, count, take(.unit)?.unit)
      }
      _ = take(.into)
      if let weekday = take(.weekday) {
        return today.adding(days: (weekday.number - today.weekday + 6) % 7 + 1)
      }
      return take(.end) != nil ? take(.unit)?.unit.flatMap { end($0, today, context) } : nil
    }

    private mutating func count() -> Int? {
      if let word = take(.cardinal) { return word.number }
      guard let number = rest.first, number.kind == .number, number.digits <= 3, number.mark == .none else {
        return nil
      }
      rest.removeFirst()
      return number.number
    }

    private func later(_ today: CalendarDay, _ count: Int, _ unit: DeadlineToken.Unit?) -> CalendarDay? {
      switch unit {
      case .day: return today.adding(days: count)
      case .week: return today.adding(days: count * 7)
      case .month: return monthsLater(today, count)
      case .year: return monthsLater(today, count * 12)
      case .quarter, .schoolQuarter, .trimester, .halfYear, nil: return nil
      }
    }

    private func monthsLater(_ today: CalendarDay, _ count: Int) -> CalendarDay? {
      let (year, month, day) = today.components
      let months = year * 12 + month - 1 + count
      let (newYear, newMonth) = (months / 12, months % 12 + 1)
      return CalendarDay(
        year: newYear, month: newMonth, day: min(day, CalendarDay.lengthOfMonth(newMonth, year: newYear)))
    }

    private func end(_ unit: DeadlineToken.Unit, _ today: CalendarDay, _ context: DeadlineContext) -> CalendarDay? {
      let (year, month, _) = today.components
      let schoolYear = SchoolYear(containing: today)
      switch unit {
      case .week: return today.adding(days: 7 - today.weekday)
      case .month: return CalendarDay.lastOf(month: month, year: year)
      case .quarter: return CalendarDay.lastOf(month: (month + 2) / 3 * 3, year: year)
      case .schoolQuarter:
        return (1...4).lazy.compactMap { context.calendar.quarter($0, of: schoolYear) }.first { $0.contains(today) }?
          .last
      case .trimester:
        return (1...3).lazy.compactMap { context.calendar.trimester($0, of: schoolYear) }.first { $0.contains(today) }?
          .last
      case .halfYear:
        return (1...2).lazy.map { SchoolCalendar.half($0, of: schoolYear) }.first { $0.contains(today) }?.last
      case .day, .year: return nil
      }
    }
  }
}
