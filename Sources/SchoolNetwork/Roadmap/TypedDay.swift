package import Deadlines
import Text

/// A day as people type it, in a form as on the command line.
package enum TypedDay {
  /// One day out of a wording: «15.10», «вчера», «2026-10-15»; nil if it is none, or several.
  package static func read(_ typed: String, today: CalendarDay, _ context: DeadlineContext) -> CalendarDay? {
    if let quick = QuickDeadline.resolve(typed, today: today, context: context) { return quick }
    if Folding.folded(typed) == Folding.folded("вчера") { return today.adding(days: -1) }
    let reading = DeadlineReader.read(typed, in: context)
    guard reading.form == .once, let first = reading.firstDay, first == reading.lastDay else { return nil }
    return first
  }

  /// A day as it is typed in full: «05.10.2026».
  package static func written(_ day: CalendarDay) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(day.day)).\(two(day.month)).\(day.year)"
  }
}

/// Why what was typed as a day is none, though it has the form of one.
package enum MissingDay: Equatable, Sendable {
  /// The month that begins with this day is not so long.
  case day(inMonthOf: CalendarDay)
  /// There is no month of this number.
  case month(Int)

  /// What is wrong with «30.02.2026», «31.11», «2026-02-30», «31 ноября»; nil if it has no such form, or is a day. Where
  /// no year is typed, that of the school year counts.
  package init?(_ typed: String, in year: SchoolYear) {
    let letters = Folding.folded(typed)
    let words = letters.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let numbers = words.compactMap { $0.allSatisfy(\.isASCII) ? Int($0) : nil }
    let named = MissingDay.month(among: words)
    guard words.count == numbers.count + (named == nil ? 0 : 1), (named == nil ? 2 : 1)...3 ~= numbers.count else {
      return nil
    }
    var (rest, written) = (numbers, Int?.none)
    if let place = rest.firstIndex(where: { $0 >= 1900 }) { written = rest.remove(at: place) }
    let isISO = written != nil && numbers.first == written
    guard rest.count == (named == nil ? 2 : 1) else { return nil }
    let (day, month) = named.map { (rest[0], $0) } ?? (isISO ? (rest[1], rest[0]) : (rest[0], rest[1]))
    guard 1...99 ~= day, 0...99 ~= month else { return nil }
    guard 1...12 ~= month else {
      // «10.15» may be a time.
      guard written != nil else { return nil }
      self = .month(month)
      return
    }
    let first = CalendarDay.firstOf(month: month, year: written ?? year.yearOfMonth(month))
    guard day > first.lastOfMonth.day else { return nil }
    self = .day(inMonthOf: first)
  }

  private static func month(among words: [String]) -> Int? {
    let stems = [
      "январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр",
    ]
    let named = words.compactMap { word -> Int? in
      if ["мая", "май"].contains(word) { return 5 }
      return stems.firstIndex { $0 != "ма" && word.hasPrefix($0) }.map { $0 + 1 }
    }
    return named.count == 1 ? named[0] : nil
  }
}

extension CalendarDay {
  /// The last day of its month.
  package var lastOfMonth: CalendarDay { .lastOf(month: month, year: year) }
}

extension SchoolYear {
  /// The calendar year that a month of it lies in.
  fileprivate func yearOfMonth(_ month: Int) -> Int { month >= 9 ? firstDay.year : lastDay.year }
}
