/// How far something is moved: «+7», «−3», «+2 нед», «+1 мес», «+1 год», «на неделю позже», «на 3 дня раньше».
package struct DeadlineShift: Hashable, Sendable {
  /// What is counted.
  package enum Unit: Sendable {
    /// Days, weeks, months; a year is twelve months.
    case day, week, month
  }

  /// Why a day cannot be moved.
  package enum Fault: Error, Hashable, Sendable {
    /// The month has no such day: it ends on the given one.
    case noSuchDay(Int, last: CalendarDay)
    /// Beyond the years that the calendar has.
    case beyondCalendar
  }

  /// How many; negative goes back.
  package let count: Int
  /// Of what.
  package let unit: Unit

  /// A shift by so many.
  package init(_ count: Int, _ unit: Unit = .day) { (self.count, self.unit) = (count, unit) }

  /// What a text means, if it is a shift: a sign with a number, or words with «позже» or «раньше», in Russian or English;
  /// nil for all else. A number has three digits at most.
  package init?(_ typed: String) {
    var words = typed.lowercased().split { $0 == " " || $0 == "\u{A0}" || $0 == "\t" || $0 == "." }.map(String.init)
    var sign: Int?
    if let first = words.first?.first, let found = DeadlineShift.signs[first] {
      sign = found
      words[0].removeFirst()
      if words[0].isEmpty { words.removeFirst() }
    }
    var (count, unit): (Int?, (unit: Unit, times: Int)?) = (nil, nil)
    for word in words.flatMap(DeadlineShift.parted) {
      if DeadlineShift.fillers.contains(word) { continue }
      if let found = DeadlineShift.directions[word] {
        guard sign == nil else { return nil }
        sign = found
      } else if let found = DeadlineShift.number(word) {
        guard count == nil, unit == nil else { return nil }
        count = found
      } else if let found = DeadlineShift.units[word] {
        guard unit == nil else { return nil }
        unit = found
      } else {
        return nil
      }
    }
    guard let sign, count != nil || unit != nil else { return nil }
    self.init(sign * (count ?? 1) * (unit?.times ?? 1), unit?.unit ?? .day)
  }

  /// Whether a text is a shift but for a number that is too great: «+1000».
  package static func isTooFar(_ typed: String) -> Bool {
    var (text, digits) = ("", "")
    var isLong = false
    for letter in typed + " " {
      if letter.isASCII, letter.isNumber {
        digits.append(letter)
        continue
      }
      isLong = isLong || digits.count > 3
      text += digits.count > 3 ? "\(mostCount)" : digits
      text.append(letter)
      digits = ""
    }
    return isLong && DeadlineShift(text) != nil
  }

  /// The greatest number of a shift.
  package static let mostCount = 999

  /// The day that is so much later or earlier. A month later it is the day of the same number.
  package func day(from day: CalendarDay) throws(Fault) -> CalendarDay {
    switch unit {
    case .day: return try checked(day.adding(days: count))
    case .week: return try checked(day.adding(days: count * 7))
    case .month:
      let (year, month, number) = day.components
      let months = year * 12 + month - 1 + count
      guard months >= 12, months / 12 <= 9999 else { throw .beyondCalendar }
      guard let found = CalendarDay(year: months / 12, month: months % 12 + 1, day: number) else {
        throw .noSuchDay(number, last: CalendarDay.lastOf(month: months % 12 + 1, year: months / 12))
      }
      return found
    }
  }

  private func checked(_ day: CalendarDay) throws(Fault) -> CalendarDay {
    guard (1...9999).contains(day.year) else { throw .beyondCalendar }
    return day
  }

  // MARK: - Words

  private static let signs: [Character: Int] = ["+": 1, "-": -1, "−": -1, "–": -1]
  private static let fillers: Set = ["на", "by"]
  private static let directions = [
    "позже": 1, "позднее": 1, "вперед": 1, "вперёд": 1, "later": 1,
    "раньше": -1, "ранее": -1, "назад": -1, "earlier": -1,
  ]
  private static let units: [String: (unit: Unit, times: Int)] = {
    let words: [(String, (Unit, Int))] = [
      ("д дн день дня дней d day days", (.day, 1)),
      ("н нед неделя неделю недели недель w week weeks", (.week, 1)),
      ("м мес месяц месяца месяцев m month months", (.month, 1)),
      ("г год года лет y year years", (.month, 12)),
    ]
    var units: [String: (unit: Unit, times: Int)] = [:]
    for (names, unit) in words { for name in names.split(separator: " ") { units[String(name)] = unit } }
    return units
  }()
  private static let numbers = [
    "один": 1, "одну": 1, "два": 2, "две": 2, "три": 3, "четыре": 4, "пять": 5, "шесть": 6, "семь": 7, "восемь": 8,
    "девять": 9, "десять": 10, "one": 1, "a": 1, "two": 2, "three": 3, "four": 4,
  ]

  /// «7д» in two.
  private static func parted(_ word: String) -> [String] {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    return digits.isEmpty || digits.count == word.count
      ? [word] : [String(digits), String(word.dropFirst(digits.count))]
  }

  private static func number(_ word: String) -> Int? {
    if let number = numbers[word] { return number }
    guard (1...3).contains(word.utf8.count), word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(word)
  }
}
