package import Deadlines
package import SchoolNetwork

/// What is said of deadlines that are moved.
extension Language {
  /// Why the deadline of an item cannot be moved.
  package func sentence(_ fault: ShiftedItem.Fault, _ wording: String) -> String {
    switch fault {
    case .noItem: self("Такого мероприятия нет.", "There is no such item.")
    case .noSchoolYear: noSchoolYear
    case .deadline(let fault): sentence(fault, wording)
    }
  }

  /// Why a wording cannot be moved.
  package func sentence(_ fault: ShiftedWording.Fault, _ wording: String) -> String {
    let name = quoted(wording)
    switch fault {
    case .undated:
      return self(
        "Срок \(name) не назван днём, сдвигать нечего: впишите новый срок.",
        "The deadline \(name) names no day that could be moved: write a new one.")
    case .severalDays:
      return self(
        "Срок \(name) — не один день. Сдвигается срок, в котором назван один день: впишите новый.",
        "The deadline \(name) is not one day. Only one that names a single day can be moved: write a new one.")
    case .noNumber:
      return self(
        "В сроке \(name) день назван не числом: впишите новый срок.",
        "In the deadline \(name) the day is not given as a number: write a new one.")
    case .day(.noSuchDay(let number, let last)):
      return self(
        "\(number)-го числа в том месяце нет, последний день — \(date(last)): впишите новый срок.",
        "That month has no day \(number), its last one is \(date(last)): write a new deadline.")
    case .day(.beyondCalendar):
      return self("Такого дня в календаре нет.", "The calendar has no such day.")
    }
  }

  /// What is asked before a deadline is kept that has no day.
  package func staysUndated(_ why: String, _ key: String) -> String {
    self(
      "Даты у срока не будет (\(why)). \(key) ещё раз — сохранить так.",
      "The deadline will have no date (\(why)). \(key) again keeps it so.")
  }

  /// The heading of the form in which a deadline is moved.
  package var shiftTitle: String { self("Сдвиг срока", "Moving a deadline") }
  /// What it asks for.
  package var shiftField: String { self("На сколько", "How far") }
  /// Whose deadline it is.
  package func shiftAbout(_ title: String, _ wording: String) -> String {
    wording.isEmpty
      ? self("\(quoted(title)), срок не указан", "\(quoted(title)), no deadline")
      : self("\(quoted(title)), срок \(quoted(wording))", "\(quoted(title)), deadline \(quoted(wording))")
  }

  /// Why a text says nothing about how far.
  package func noShift(_ typed: String) -> String {
    self(
      "\(quoted(typed)) — не сдвиг. Например: +7, −3, +2 нед, +1 мес, на неделю позже.",
      "\(quoted(typed)) does not say how far. For example: +7, −3, +2 weeks, +1 month, a week later.")
  }

  /// The number of a shift is too great.
  package func shiftTooFar(_ typed: String, most: Int) -> String {
    self(
      "\(quoted(typed)) — слишком далеко: не больше \(most) дней, недель, месяцев или лет. Дальше — новый срок словами.",
      "\(quoted(typed)) is too far: at most \(most) days, weeks, months or years. Beyond that, write a new deadline.")
  }

  /// «→ „до 22 декабря“ (вт, 22 декабря 2026)».
  package func shifted(_ item: ShiftedItem) -> String {
    // Of a day that was set by hand the wording says something else, and stays.
    let after = item.before.wording == item.after.wording ? "" : quoted(item.after.wording) + " "
    return "→ \(after)(\(weekday(item.day)), \(date(item.day)))"
  }

  /// «„Открытый урок“: срок „до 15 декабря“ → „до 22 декабря“ (вт, 22 декабря 2026)».
  package func shifted(_ title: String, _ item: ShiftedItem) -> String {
    let before = item.before.wording.isEmpty ? self("не указан", "not set") : quoted(item.before.wording)
    return self("\(quoted(title)): срок \(before) ", "\(quoted(title)): deadline \(before) ") + shifted(item)
  }

  /// What is said where the new day lies outside the roadmap's period; nil where it lies within.
  package func beyondPeriod(_ day: CalendarDay, _ period: DaySpan) -> String? {
    if day > period.last {
      return self(
        "Это позже периода дорожной карты (по \(date(period.last))).",
        "That is after the roadmap’s period (to \(date(period.last))).")
    }
    guard day < period.first else { return nil }
    return self(
      "Это раньше периода дорожной карты (с \(date(period.first))).",
      "That is before the roadmap’s period (from \(date(period.first))).")
  }
}
