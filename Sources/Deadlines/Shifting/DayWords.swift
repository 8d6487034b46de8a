/// The words of a wording that name its one day: where its number, month, year and weekday are written, so that another
/// day can take their place in the same form.
struct DayWords {
  /// A part of the wording, in bytes, and what it says of a day.
  private struct Part {
    enum Says {
      /// The number, month or year in so many digits.
      case day(Int), month(Int), year(Int)
      /// The month in a form of its name; the weekday in one of its; «в» or «во» before it.
      case monthName(Int), weekday(Int), into
    }

    var place: Range<Int>
    var says: Says
  }

  private let bytes: [UInt8]
  private var parts: [Part] = []
  /// Where a year can be added: behind the day's last word; whether that is a number.
  private var end = 0, endsInDigits = false
  private let hasYear: Bool

  /// Finds the words; nil if the day is not written in digits.
  init?(_ wording: String, _ point: DatePoint, _ tokens: [DeadlineToken], named day: CalendarDay) {
    bytes = Array(wording.utf8)
    guard point.numberAt >= 0, let token = tokens.first(where: { $0.numberAt == point.numberAt }) else { return nil }
    let year = tokens.map(\.yearAt).first { $0 >= 0 } ?? -1
    hasYear = year >= 0
    let number = digits(at: point.numberAt)
    // «5 декабря» is written without a zero, `05.12` with one.
    let isPadded = bytes[number.lowerBound] == 0x30 || token.kind == .date
    parts.append(Part(place: number, says: .day(isPadded ? number.count : 1)))
    if token.kind == .date {
      let isISO = year >= 0 && year < number.lowerBound
      let month = digits(at: isISO ? number.lowerBound - 3 : number.upperBound + 1)
      guard !month.isEmpty else { return nil }
      parts.append(Part(place: month, says: .month(month.count)))
      (end, endsInDigits) = (isISO ? number.upperBound : month.upperBound, true)
    } else {
      guard let (place, form) = monthName(behind: number.upperBound, day.month) else { return nil }
      parts.append(Part(place: place, says: .monthName(form)))
      end = place.upperBound
      // The point of a short form belongs to it.
      if end < bytes.count, bytes[end] == UInt8(ascii: ".") { end += 1 }
    }
    if hasYear {
      let place = digits(at: year)
      parts.append(Part(place: place, says: .year(place.count)))
    }
    if point.weekday != 0 { findWeekday(day.weekday) }
    parts.sort { $0.place.lowerBound < $1.place.lowerBound }
  }

  /// The wording with another day; a year is added if it is wanted and has none.
  func naming(_ day: CalendarDay, withYear: Bool) -> String {
    var (made, at): ([UInt8], Int) = ([], 0)
    func add(upTo place: Int) {
      if withYear, !hasYear, at <= end, end <= place {
        made += bytes[at..<end]
        made += Array((endsInDigits ? ".\(day.year)" : " \(day.year) г.").utf8)
        made += bytes[end..<place]
      } else {
        made += bytes[at..<place]
      }
    }
    for part in parts {
      add(upTo: part.place.lowerBound)
      made += Array(words(part, day).utf8)
      at = part.place.upperBound
    }
    add(upTo: bytes.count)
    return String(decoding: made, as: UTF8.self)
  }

  /// A day as it is written where nothing says in which form.
  static func plain(_ day: CalendarDay) -> String {
    "\(padded(day.day, 2)).\(padded(day.month, 2)).\(padded(day.year, 4))"
  }

  private func words(_ part: Part, _ day: CalendarDay) -> String {
    switch part.says {
    case .day(let count): return DayWords.padded(day.day, count)
    case .month(let count): return DayWords.padded(day.month, count)
    case .year(let count): return count == 2 ? DayWords.padded(day.year % 100, 2) : "\(day.year)"
    case .monthName(let form):
      let forms = DayWords.months[day.month - 1]
      return likeBefore(forms[min(form, forms.count - 1)], part.place)
    case .weekday(let form): return likeBefore(DayWords.weekdays[day.weekday - 1][form], part.place)
    case .into: return likeBefore(day.weekday == 2 ? "во" : "в", part.place)
    }
  }

  // MARK: - Finding

  private func digits(at start: Int) -> Range<Int> {
    var end = max(start, 0)
    while end < bytes.count, (0x30...0x39).contains(bytes[end]) { end += 1 }
    return start..<max(start, end)
  }

  /// The words of the wording from a place on, folded, with their bytes.
  private func wordsFrom(_ start: Int) -> [(place: Range<Int>, word: String)] {
    var found: [(Range<Int>, String)] = []
    var at = start
    while at < bytes.count {
      var end = at
      while end < bytes.count, let length = letter(at: end) { end += length }
      if end > at { found.append((at..<end, String(decoding: bytes[at..<end], as: UTF8.self).lowercased())) }
      at = max(end, at + 1)
    }
    return found
  }

  /// The name of the month behind the number, past «-го» and the like, and which form of the name it is.
  private func monthName(behind place: Int, _ month: Int) -> (Range<Int>, Int)? {
    let forms = DayWords.months[month - 1]
    return wordsFrom(place).prefix(2).lazy.compactMap { found in
      forms.firstIndex(of: found.word).map { (found.place, $0) }
    }.first
  }

  private mutating func findWeekday(_ weekday: Int) {
    let forms = DayWords.weekdays[weekday - 1]
    let words = wordsFrom(0)
    for (index, found) in words.enumerated() {
      guard var form = forms.firstIndex(of: found.word) else { continue }
      if index > 0, ["в", "во"].contains(words[index - 1].word) {
        parts.append(Part(place: words[index - 1].place, says: .into))
        // «вторник» is both, «суббота» is not.
        form = form == 0 ? 1 : form
      }
      parts.append(Part(place: found.place, says: .weekday(form)))
    }
  }

  /// How many bytes the letter at a place has: a Cyrillic one two, with a lead of D0 or D1; nil if none is there.
  private func letter(at place: Int) -> Int? {
    switch bytes[place] {
    case 0xD0, 0xD1: place + 1 < bytes.count ? 2 : nil
    case 0x41...0x5A, 0x61...0x7A: 1
    default: nil
    }
  }

  /// The word with a capital letter, or in capitals, if the one in its place is.
  private func likeBefore(_ word: String, _ place: Range<Int>) -> String {
    let before = String(decoding: bytes[place], as: UTF8.self)
    guard before != before.lowercased() else { return word }
    if before.count > 1, before == before.uppercased() { return word.uppercased() }
    return word.prefix(1).uppercased() + word.dropFirst()
  }

  private static func padded(_ number: Int, _ count: Int) -> String {
    let digits = "\(number)"
    return String(repeating: "0", count: max(0, count - digits.count)) + digits
  }

  // MARK: - Forms

  /// Nominative, genitive, prepositional, and short forms; where a month has no short one, its genitive.
  private static let months = [
    "январь января январе янв", "февраль февраля феврале фев февр", "март марта марте мар",
    "апрель апреля апреле апр", "май мая мае мая", "июнь июня июне июн", "июль июля июле июл",
    "август августа августе авг", "сентябрь сентября сентябре сен сент", "октябрь октября октябре окт",
    "ноябрь ноября ноябре ноя нояб", "декабрь декабря декабре дек",
  ].map { $0.split(separator: " ").map(String.init) }

  /// Nominative, accusative, genitive, dative, short.
  private static let weekdays = [
    "понедельник понедельник понедельника понедельнику пн", "вторник вторник вторника вторнику вт",
    "среда среду среды среде ср", "четверг четверг четверга четвергу чт", "пятница пятницу пятницы пятнице пт",
    "суббота субботу субботы субботе сб", "воскресенье воскресенье воскресенья воскресенью вс",
  ].map { $0.split(separator: " ").map(String.init) }
}
