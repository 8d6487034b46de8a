package import Deadlines
package import Language
package import SchoolNetwork

/// How a deadline that is written is understood: what is kept of it, and what is said below it.
package struct DeadlineEcho: Equatable, Sendable {
  /// What is kept: the wording as typed, the day that a quick word means today, or the held one moved; nil if it cannot
  /// be moved so.
  package let wording: String?
  /// Why it cannot be moved; nil if it can, or nothing is.
  package let fault: String?
  /// The echo: «вт, 15 сентября 2026, через 5 дней»; what is not dated says so.
  package let text: String
  /// Why it has no day, if one is lost or it is not understood; nil if that is well.
  package let losesDay: String?

  /// What a text means in a field that holds a deadline.
  package init(
    _ typed: String, held: Deadline, today: CalendarDay, _ context: DeadlineContext?, _ language: Language
  ) {
    guard let context else {
      (wording, fault, text, losesDay) = (typed, nil, language.noSchoolYear, nil)
      return
    }
    let meant: String
    var beyond: String?
    do throws(ShiftedWording.Fault) {
      switch try TypedDeadline.meaning(of: typed, held: held.wording, today: today, context: context) {
      case .wording(let words): meant = words
      case .day(let day): meant = language.shortDate(day)
      case .shifted(let shifted):
        meant = shifted.wording
        beyond = language.beyondPeriod(shifted.to, context.period)
      }
    } catch {
      let sentence = language.sentence(error, held.wording)
      (wording, fault, text, losesDay) = (nil, sentence, sentence, nil)
      return
    }
    let reading = DeadlineReader.read(meant, in: context)
    let echo = DeadlineEcho.words(of: reading, today: today, language)
    let isRead = !meant.isEmpty && reading.form != .empty
    let isLost = isRead && !reading.isDated && (reading.form == .notUnderstood || held.reading(in: context).isDated)
    wording = meant
    fault = nil
    // A wording that was moved is said, for it is not what was typed.
    let told = DeadlineShift(typed) == nil || meant == typed ? echo : "«\(meant)» — \(echo)"
    text = [told, beyond].compactMap(\.self).joined(separator: ". ")
    losesDay = isLost ? echo : nil
  }

  private static func words(of reading: DeadlineReading, today: CalendarDay, _ language: Language) -> String {
    guard let last = reading.lastDay else { return language.undated(reading) }
    let day = reading.next(from: today)?.lastDay ?? reading.current(today)?.lastDay ?? last
    let what = "\(language.weekday(day)), \(language.date(day)), \(language.distance(days: day.days(since: today)))"
    switch reading.form {
    case .recurring, .several: return language.occurrences(reading.occurrences.count, nearest: what)
    case .once, .empty, .outsideEvent, .rhythm, .notUnderstood:
      guard let first = reading.firstDay, first != last else { return what }
      return language.span(from: first, what)
    }
  }

  /// How the wording of an item is understood.
  package static func text(
    _ wording: String, today: CalendarDay, _ context: DeadlineContext?, _ language: Language
  ) -> String {
    guard let context else { return language.noSchoolYear }
    return words(of: DeadlineReader.read(wording, in: context), today: today, language)
  }
}
