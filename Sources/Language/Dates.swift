package import Deadlines
package import SchoolNetwork

extension Language {
  /// «15 ноября 2026», “15 November 2026”.
  package func date(_ day: CalendarDay) -> String { "\(dayAndMonth(day)) \(day.year)" }

  /// «15 ноября», “15 November”.
  package func dayAndMonth(_ day: CalendarDay) -> String {
    "\(day.day) \(self(Language.genitives[day.month - 1], Language.months[day.month - 1]))"
  }

  /// «15.11.2026», “15.11.2026”: the same in both languages, as in the users' papers.
  package func shortDate(_ day: CalendarDay) -> String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(padded(day.day)).\(padded(day.month)).\(day.year)"
  }

  /// The day that was typed is none of the calendar.
  package func noSuchDay(_ typed: String, _ missing: MissingDay) -> String {
    switch missing {
    case .month(let month):
      return self(
        "Дня \(quoted(typed)) нет в календаре: месяца с номером \(month) не бывает.",
        "The calendar has no day \(quoted(typed)): there is no month \(month).")
    case .day(let month):
      let days = month.lastOfMonth.day
      return self(
        "Дня \(quoted(typed)) нет в календаре: \(monthAndYear(month).lowercased()) — это \(days) \(days == 31 ? "день" : "дней").",
        "The calendar has no day \(quoted(typed)): \(monthAndYear(month)) has \(days) days.")
    }
  }

  /// «Ноябрь 2026», “November 2026”.
  package func monthAndYear(_ day: CalendarDay) -> String {
    "\(self(Language.nominatives[day.month - 1], Language.months[day.month - 1])) \(day.year)"
  }

  /// The weekdays above a month, in two letters, Monday first.
  package var weekdayNames: [String] {
    self == .russian ? Language.weekdays : Language.englishWeekdays.map { String($0.prefix(2)) }
  }

  /// What the signs of a month of days mean.
  package var dayLegend: String { self("[ ] сегодня   * каникулы", "[ ] today   * holidays") }

  /// «вт», “Tue”.
  package func weekday(_ day: CalendarDay) -> String {
    self(Language.weekdays[day.weekday - 1], Language.englishWeekdays[day.weekday - 1])
  }

  /// «через 5 дней», «сегодня», «3 дня назад».
  package func distance(days: Int) -> String {
    switch days {
    case 0: self("сегодня", "today")
    case 1: self("завтра", "tomorrow")
    case -1: self("вчера", "yesterday")
    case 2...: self("через ", "in ") + dayCount(days)
    default: dayCount(-days) + self(" назад", " ago")
    }
  }

  /// «5 дней», “5 days”.
  package func dayCount(_ days: Int) -> String {
    counted(days, one: "день", few: "дня", many: "дней", english: "day")
  }

  private static let genitives = [
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
    "декабря",
  ]
  private static let nominatives = [
    "Январь", "Февраль", "Март", "Апрель", "Май", "Июнь", "Июль", "Август", "Сентябрь", "Октябрь", "Ноябрь", "Декабрь",
  ]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let weekdays = ["пн", "вт", "ср", "чт", "пт", "сб", "вс"]
  private static let englishWeekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
}
