/// «13.10» may be a day or an hour; what it is beside decides.
///
/// It is an hour behind «в», behind a weekday that recurs, and as the other end of a range with an hour. Behind a day in
/// words or with a year it is an hour too, since nobody writes two days in two forms; but «и» and «;» join days, and
/// what may be both, as «20.11» on the next line, is not understood. «03.10 10.10» are two days.
extension [DeadlineToken] {
  /// The same tokens, where each day that can only be an hour is one, and each that may be both is unknown.
  var withHours: [DeadlineToken] {
    guard count > 1, contains(where: \.mayBeHour) else { return self }
    var tokens = self
    var isByDay = false
    for place in indices where self[place].mayBeHour {
      let meaning = tokens.meaning(at: place)
      tokens[place].kind = meaning.kind
      isByDay = isByDay || (meaning.kind == .hour && meaning.byDay)
    }
    // «15 октября, 20.10, 25.11» are days, whatever the middle one looks like.
    if isByDay, let day = tokens.firstIndex(where: { $0.kind == .date && $0.year == 0 }) {
      tokens[day].kind = .unknown
    }
    return tokens
  }

  /// A day that is named before an hour.
  private enum DayBefore {
    case none
    /// «28.11».
    case numbers
    /// «28 ноября», «28.11.2026».
    case wordsOrYear
  }

  private func kind(_ place: Int) -> DeadlineToken.Kind? { indices.contains(place) ? self[place].kind : nil }

  private func meaning(at place: Int) -> (kind: DeadlineToken.Kind, byDay: Bool) {
    let sure: DeadlineToken.Kind = self[place].isRoundHour ? .hour : .unknown
    // «19.11 в 14.00» is a day, whatever is before it.
    let namesItsHour = kind(place + 1) == .into || kind(place + 1) == .hour
    let before = kind(place - 1)
    if before == .into { return (.hour, false) }
    if !namesItsHour, before == .dash || before == .until || before == .to, kind(place - 2) == .hour {
      return (sure, false)
    }
    let isFrom = before == .from
    let comma = place - (isFrom ? 2 : 1)
    let hasComma = kind(comma) == .comma
    let end = hasComma ? comma - 1 : comma
    // A semicolon parts days.
    guard end >= 0, !namesItsHour, !hasComma || self[comma].number == 0 else { return (.date, false) }
    if !isFrom, isRecurringWeekday(end) { return (.hour, false) }
    if !isFrom, kind(end) == .hour {
      return (dayBeforeHours(end) == .wordsOrYear ? .unknown : .date, false)
    }
    let day = dayBefore(end)
    guard day != .none || isRecurringWeekday(end) else { return (.date, false) }
    let range = kind(place + 1)
    let other = range == .dash || range == .until || range == .to ? kind(place + 2) : nil
    if other == .hour, isFrom || range == .dash { return (.hour, false) }
    let mayEndInHour = other == nil || (other == .date && self[place + 2].mayBeHour)
    guard mayEndInHour, range != .to, day != .none else { return (.date, false) }
    let isLine = self[place].lead == .line || (isFrom && self[place - 1].lead == .line)
    if day == .numbers {
      guard isFrom, range == .until else { return (.date, false) }
      return (hasComma || isLine ? .unknown : sure, false)
    }
    return (isLine ? .unknown : sure, true)
  }

  /// Whether a weekday here is one on which something recurs: «по средам», «каждый вторник».
  private func isRecurringWeekday(_ place: Int) -> Bool {
    if kind(place) == .weekdayPlural { return true }
    guard kind(place) == .weekday else { return false }
    if recursSomehow { return true }
    // «по пн, ср».
    var first = place
    while [.weekday, .comma, .and].contains(kind(first)) { first -= 1 }
    return kind(first) == .to
  }

  private var recursSomehow: Bool {
    contains { [.recurring, .every, .times, .twice].contains($0.kind) }
  }

  /// The day before the hours that end here: «19 ноября с 10.00 до 12.00».
  private func dayBeforeHours(_ end: Int) -> DayBefore {
    var place = end
    while [.hour, .hourWord, .into, .from, .until, .to, .dash, .comma].contains(kind(place)) { place -= 1 }
    return place >= 0 ? dayBefore(place) : .none
  }

  /// The day that ends here, with its weekday behind it.
  private func dayBefore(_ end: Int) -> DayBefore {
    var place = end
    if kind(place) == .weekday {
      place -= kind(place - 1) == .comma ? 2 : 1
    }
    var hasYear = false
    let isWorded = kind(place) == .unit && self[place].unit == .year
    if isWorded { place -= 1 }
    guard place >= 0 else { return .none }
    if self[place].isYear || kind(place) == .shortYear || (isWorded && kind(place) == .number) {
      hasYear = true
      place -= 1
    }
    switch kind(place) {
    case .date: return hasYear || self[place].year != 0 ? .wordsOrYear : .numbers
    case .month:
      let isDay = kind(place - 1) == .number || kind(place - 1) == .weekday || isDayWord(place - 1)
      return isDay ? .wordsOrYear : .none
    default: return .none
    }
  }

  private func isDayWord(_ place: Int) -> Bool { kind(place) == .unit && self[place].unit == .day }
}

extension DeadlineToken {
  /// Whether it is written as an hour may be: «13.10», «9.05».
  fileprivate var mayBeHour: Bool {
    kind == .date && year == 0 && digits == 2 && number < 24 && month < 60
  }

  /// Whether it is an hour at which something may begin: «13.10», not «20.11».
  fileprivate var isRoundHour: Bool { month % 5 == 0 }
}
