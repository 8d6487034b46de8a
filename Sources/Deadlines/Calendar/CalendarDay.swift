/// A day of the Gregorian calendar, without time of day or zone. Years 1 to 9999.
package struct CalendarDay: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970; negative before it.
  package let number: Int32

  /// The day with this number of days since 1 January 1970.
  package init(number: Int32) { self.number = number }

  /// The day of a year, month (1–12) and day of month; nil if the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDay.lengthOfMonth(month, year: year)
    else { return nil }
    number = CalendarDay.number(year: year, month: month, day: day)
  }

  /// The day written as `YYYY-MM-DD`; nil for anything else, an impossible date too.
  package init?(iso text: some StringProtocol) { self.init(isoBytes: text.utf8) }

  /// The day written `YYYY-MM-DD`: as above, but made for texts, where another room would else go the general way.
  package init?(iso text: String) { self.init(isoBytes: text.utf8) }

  /// The day whose bytes are `YYYY-MM-DD`; nil for anything else, an impossible date too.
  package init?(iso bytes: UnsafeBufferPointer<UInt8>) { self.init(isoBytes: bytes) }

  @inline(__always)
  private init?(isoBytes bytes: some Sequence<UInt8>) {
    // Digit by digit in the text itself: every mark of an item that recurs is read like this.
    var numbers = (year: 0, month: 0, day: 0)
    var place = 0
    for byte in bytes {
      let digit = Int(byte) - 0x30
      switch place {
      case 4, 7: guard byte == 0x2D else { return nil }
      case 0..<10 where !(0...9).contains(digit): return nil
      case 0..<4: numbers.year = numbers.year * 10 + digit
      case 5, 6: numbers.month = numbers.month * 10 + digit
      case 8, 9: numbers.day = numbers.day * 10 + digit
      default: return nil
      }
      place += 1
    }
    guard place == 10 else { return nil }
    self.init(year: numbers.year, month: numbers.month, day: numbers.day)
  }

  /// How many days the month (1–12) has in that year.
  package static func lengthOfMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// The first day of a month (1–12).
  package static func firstOf(month: Int, year: Int) -> CalendarDay {
    CalendarDay(number: number(year: year, month: month, day: 1))
  }

  /// The last day of a month (1–12).
  package static func lastOf(month: Int, year: Int) -> CalendarDay {
    CalendarDay(number: number(year: year, month: month, day: lengthOfMonth(month, year: year)))
  }

  /// Year, month (1–12) and day of month.
  package var components: (year: Int, month: Int, day: Int) {
    // Days are counted in eras of 400 years that begin on 1 March, where leap days come last.
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// The year.
  package var year: Int { components.year }
  /// The month, 1 to 12.
  package var month: Int { components.month }
  /// The day of the month, 1 to 31.
  package var day: Int { components.day }
  /// The day of the week: Monday is 1, Sunday 7.
  package var weekday: Int { (Int(number) % 7 + 10) % 7 + 1 }

  /// `YYYY-MM-DD`.
  package var iso: String {
    let (year, month, day) = components
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// The day this many days later; negative goes back.
  package func adding(days: Int) -> CalendarDay { CalendarDay(number: number + Int32(days)) }

  /// How many days later `self` is than `other`; negative if it is earlier.
  package func days(since other: CalendarDay) -> Int { Int(number) - Int(other.number) }

  /// Whether the day comes before the other.
  package static func < (one: CalendarDay, other: CalendarDay) -> Bool { one.number < other.number }

  private static func number(year: Int, month: Int, day: Int) -> Int32 {
    // A month is asked for before anybody knows whether there is such a year; what a person typed may be any number.
    let year = min(max(year, -9999), 99_999)
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * 146_097 + dayOfEra - 719_468)
  }
}
