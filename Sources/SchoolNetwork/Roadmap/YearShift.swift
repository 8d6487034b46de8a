package import Deadlines

/// Moves deadlines from one school year to another, letter by letter: only the years that a wording names change, and
/// «октябрь», «2 четверть», «ежемесячно» stay as they are, because they get their year from the roadmap.
///
/// A year is what the reader takes for one: four digits, 1900–2199, the year of a date (two digits mean 2000–2099), and
/// the second half of `2026/27`. A 29 February that would meet a year without one becomes the 28th. If a year would
/// leave these limits, or a day set by hand the years 1 to 9999, the deadline stays as it was. The same year again
/// changes nothing.
struct YearShift {
  /// The year a deadline is of; nil if nobody knows: then no year is changed.
  private let from: SchoolYear?
  private let to: SchoolYear
  private let isOnCalendar: Bool
  /// How many years later; nil if that is not known.
  private let years: Int?

  /// A move between two school years.
  init(from: SchoolYear?, to: SchoolYear) {
    self.from = from
    self.to = to
    isOnCalendar = to.isOnCalendar && from?.isOnCalendar ?? true
    years = isOnCalendar ? from.map { to.start - $0.start } : nil
  }

  /// A deadline in the new year, and the note about the move.
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

  /// The days set by hand in the new year; nil if one of them would leave the calendar: then both stay.
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

extension Deadline {
  /// Whether its wording names a calendar year, or somebody set its days.
  package var namesYears: Bool { firstDay != nil || lastDay != nil || DatedWords(wording).nameYears }

  /// Whether it names a time with no day in the school year, nor in the August before it, when the year is prepared. A
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
