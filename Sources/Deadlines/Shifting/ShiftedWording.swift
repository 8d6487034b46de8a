/// A deadline that is moved: its own day, in a wording of the same form.
package struct ShiftedWording: Equatable, Sendable {
  /// Why a wording cannot be moved.
  package enum Fault: Error, Hashable, Sendable {
    /// It names no day that is known: nothing is dated, or not all of it is understood.
    case undated
    /// It names a time of several days, several times, or one that recurs.
    case severalDays
    /// The day follows from other words («последняя пятница октября»), so that no number can be changed.
    case noNumber
    /// There is no such day.
    case day(DeadlineShift.Fault)
  }

  /// The new wording.
  package let wording: String
  /// The day that it named; nil if nothing was written, and the shift was counted from today.
  package let from: CalendarDay?
  /// The day that it names now.
  package let to: CalendarDay

  /// Moves the one day that a wording names. Whatever else it says stays: «до 15 декабря 2026 г.» a week later is «до
  /// 22 декабря 2026 г.». A year is written where without it another one would be meant. Where nothing is written, it
  /// is counted from today, and the day is written as `22.12.2026`.
  package init(
    _ wording: String, by shift: DeadlineShift, today: CalendarDay, in context: DeadlineContext
  ) throws(Fault) {
    let reading = DeadlineReader.read(wording, in: context)
    switch reading.form {
    case .empty:
      (from, to) = (nil, try ShiftedWording.day(today, shift))
      self.wording = DayWords.plain(to)
      return
    case .several, .recurring: throw .severalDays
    case .outsideEvent, .rhythm, .notUnderstood: throw .undated
    case .once: break
    }
    guard let last = reading.lastDay, reading.occurrences.count == 1 else { throw .undated }
    let tokens = WordingScanner.tokens(of: wording)
    guard let phrases = DeadlineReader.phrases(of: tokens), phrases.points.count == 1, !phrases.items[0].open,
      phrases.points[0].kind == .day, reading.firstDay == nil || reading.firstDay == last
    else {
      let isOneDay = reading.firstDay == last
      throw isOneDay ? .noNumber : .severalDays
    }
    let to = try ShiftedWording.day(last, shift)
    guard let words = DayWords(wording, phrases.points[0], tokens, named: last) else { throw .noNumber }
    let wanted = (first: reading.firstDay == nil ? nil : to, last: to)
    for candidate in [words.naming(to, withYear: false), words.naming(to, withYear: true)] {
      let found = DeadlineReader.read(candidate, in: context)
      guard found.form == .once, found.lastDay == wanted.last, found.firstDay == wanted.first else { continue }
      (self.wording, from, self.to) = (candidate, last, to)
      return
    }
    throw .noNumber
  }

  private static func day(_ day: CalendarDay, _ shift: DeadlineShift) throws(Fault) -> CalendarDay {
    do throws(DeadlineShift.Fault) { return try shift.day(from: day) } catch { throw .day(error) }
  }
}
