import Deadlines

/// Whether the days of a column are written with the month first, as the whole column says.
enum DayOrder: Equatable {
  /// Nothing tells; then the day is first.
  case unknown
  case dayFirst, monthFirst
  /// Some of its days can be read in the one order alone, some in the other.
  case mixed

  /// The order of a column.
  init(_ cells: some Sequence<String>) {
    var (day, month) = (false, false)
    for cell in cells {
      guard let parts = Self.parts(cell) else { continue }
      if parts.first > 12, parts.second <= 12 { day = true }
      if parts.second > 12, parts.first <= 12 { month = true }
    }
    self = day && month ? .mixed : month ? .monthFirst : day ? .dayFirst : .unknown
  }

  /// The two first numbers of «15/09/2026», «9/15/26 0:00», and the year as written; nil for anything else.
  static func parts(_ cell: String) -> (first: Int, second: Int, year: String)? {
    var words = cell.split { $0.isWhitespace }
    // The hour that a spreadsheet shows of a day.
    if words.count == 2, words[1].allSatisfy({ "0:".contains($0) }) { words.removeLast() }
    guard words.count == 1, let word = words.first, word.utf8.count <= 10, word.utf8.count >= 6 else { return nil }
    let parts = word.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
    guard parts.count == 3, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let first = Int(parts[0]), let second = Int(parts[1]), (1...31).contains(first), (1...31).contains(second),
      [2, 4].contains(parts[2].count), parts[0].count <= 2, parts[1].count <= 2
    else { return nil }
    return (first, second, String(parts[2]))
  }

  /// A day as this program reads it, day first, and what is doubtful about it; the cell as it is where it is no such day.
  func reading(_ cell: String) -> (text: String, doubt: PasteDoubt?) {
    let words = cell.split { $0.isWhitespace }
    if words.count == 2, words[1].allSatisfy({ "0:".contains($0) }), CalendarDay(iso: words[0]) != nil {
      return (String(words[0]), nil)
    }
    guard let (first, second, year) = Self.parts(cell) else { return (cell, nil) }
    let isMonthFirst = self == .monthFirst || self == .mixed && second > 12
    let (day, month) = isMonthFirst ? (second, first) : (first, second)
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let text = "\(padded(day)).\(padded(month)).\(year)"
    // What can be read in one order alone is no question.
    guard first <= 12, second <= 12, first != second else { return (text, nil) }
    return (text, self == .mixed ? .mixedOrder : isMonthFirst ? .monthFirst : nil)
  }
}
