/// A part of a month that a wording names.
enum MonthPart: Hashable, Sendable {
  /// «третья неделя»: Monday to Sunday, of the month its Thursday lies in (as ISO 8601 gives a week to a year), less
  /// its days in the neighbouring month; -1 is the last.
  case week(Int)
  /// «последняя пятница»: a weekday (Monday is 1) by its place in the month; -1 is the last.
  case weekday(Int, place: Int)
  /// «первая декада»: days 1–10, 11–20, 21 to the end.
  case tenDays(Int)
  /// «вторая половина»: days 1–15, 16 to the end.
  case half(Int)
  /// «начало октября», «середина октября», «конец октября»: 1–10, 11–20, from the 21st to the last day.
  case beginning, middle, end
  /// «последний день».
  case lastDay
  /// «последний рабочий день»: Monday to Friday, by its place in the month; -1 is the last. Public holidays are not
  /// known here.
  case workday(Int)

  /// The days of the part in a month (1–12) of a year; nil if the month has no such part.
  func span(month: Int, year: Int) -> DaySpan? {
    let whole = DaySpan.month(month, year: year)
    func days(_ from: Int, _ to: Int?) -> DaySpan {
      DaySpan(ordered: whole.first.adding(days: from - 1), to.map { whole.first.adding(days: $0 - 1) } ?? whole.last)
    }
    switch self {
    case .week(let place):
      guard let thursday = MonthPart.weekday(4, place: place).span(month: month, year: year)?.first else { return nil }
      return DaySpan(
        ordered: max(thursday.adding(days: -3), whole.first), min(thursday.adding(days: 3), whole.last))
    case .weekday(let weekday, let place):
      guard place != -1 else {
        return DaySpan(day: whole.last.adding(days: -((whole.last.weekday - weekday + 7) % 7)))
      }
      guard (1...5).contains(place) else { return nil }
      let day = whole.first.adding(days: (weekday - whole.first.weekday + 7) % 7 + (place - 1) * 7)
      return day <= whole.last ? DaySpan(day: day) : nil
    case .tenDays(let place):
      switch place {
      case 1: return days(1, 10)
      case 2: return days(11, 20)
      case 3, -1: return days(21, nil)
      default: return nil
      }
    case .half(let place):
      switch place {
      case 1: return days(1, 15)
      case 2, -1: return days(16, nil)
      default: return nil
      }
    case .beginning: return days(1, 10)
    case .middle: return days(11, 20)
    case .end: return days(21, nil)
    case .lastDay: return DaySpan(day: whole.last)
    case .workday(let place):
      let workdays = (0...whole.last.days(since: whole.first)).map { whole.first.adding(days: $0) }
        .filter { $0.weekday <= 5 }
      guard place != -1 else { return workdays.last.map { DaySpan(day: $0) } }
      return workdays.indices.contains(place - 1) ? DaySpan(day: workdays[place - 1]) : nil
    }
  }

  /// The same kind of part at another place: of «вторая неделя» the first; nil if it has no place.
  func placed(_ place: Int) -> MonthPart? {
    switch self {
    case .week: .week(place)
    case .weekday(let weekday, _): .weekday(weekday, place: place)
    case .tenDays: .tenDays(place)
    case .half: .half(place)
    case .workday: .workday(place)
    case .beginning, .middle, .end, .lastDay: nil
    }
  }
}
