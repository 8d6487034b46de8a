/// One word, number or sign of a deadline's wording.
struct DeadlineToken: Equatable, Sendable {
  /// What it is. Words of one meaning («до», «к» is another) share a kind in all their forms.
  enum Kind: UInt8, Sendable {
    /// A sign or number that means nothing here; a word that the vocabulary does not have.
    case unknown, word
    case number, date, numericMonth, shortYear, hour
    case dash, slash, comma, plus, and
    case ordinal, roman, ordinalSuffix, cardinal
    case month, weekday, weekdayPlural, daysFromToday
    case until, to, from, into, toward, on
    case not, later, lessOften, every, times, recurring, starting, after, through
    case unit, halfAYear, years, schoolWord, calendarWord
    case during, throughout, whole, period, constantly, constant, basis, realisation, roadmap, mapWord
    case end, middle, beginning, half, tenDays, dayOfMonth, inclusive, dueWord, fulfilment
    case season, holidays, working, twice, less, than, following, behind, reporting, current
    case approximate, hourWord, minuteWord, time
    case outsideLead, outsideNoun, outcomeNoun, setByOthers
  }

  /// A stretch of time that a word names, as `number` of `.unit` and `.recurring`.
  enum Unit: Int, Sendable {
    case day, week, month, quarter, schoolQuarter, halfYear, year, trimester
  }

  var kind: Kind
  /// Whether a number was followed by a dot or a suffix: «1.», «1-й».
  var mark = Mark.none
  /// What is written before it.
  var lead = Lead.none
  /// Whether it is a form that says nothing of time after «по графику», where any word may follow.
  var isLoose = false
  /// The number, ordinal (-1: the last), weekday, day of a date, or `Unit`; 1 of a `.comma` that is a semicolon, of
  /// `.holidays` that need a noun («каникулярное»), of an `.outsideNoun` that says when and not whether.
  var number = 0
  /// The month of `.month`, `.date` and `.numericMonth`; the minutes of an `.hour`.
  var month = 0
  /// The year of `.date`, `.numericMonth` and `.shortYear`; 0 if none is written.
  var year = 0
  /// How many digits a `.number`, or the year of a date, was written with; without a year, its month.
  var digits = 0
  /// The byte of the wording at which the digits of `number` begin; -1 if it has none.
  var numberAt = -1
  /// The byte at which the digits of what can only be a year begin, also of one that cannot be read; -1 for none.
  var yearAt = -1

  /// What parts a token from the one before, beside spaces.
  enum Lead: UInt8, Sendable {
    case none, bracket, line
  }

  /// What was attached to a number without a space.
  enum Mark: UInt8, Sendable {
    case none, dot, suffix
  }

  /// The unit of `.unit` and `.recurring`.
  var unit: Unit? { kind == .unit || kind == .recurring ? Unit(rawValue: number) : nil }

  /// Whether it is a number written as a year of our time: four digits, 1900–2199.
  var isYear: Bool { kind == .number && digits == 4 && mark != .suffix && (1900...2199).contains(number) }

  /// Whether it sets a time by itself, so that a wording which holds it does not wholly depend on an outside event.
  var setsTime: Bool {
    guard !isLoose else { return false }
    return switch kind {
    case .number, .date, .numericMonth, .shortYear, .hour, .ordinal, .roman, .cardinal, .month, .weekday,
      .weekdayPlural, .daysFromToday, .until, .every, .times, .recurring, .starting, .after, .through, .years, .during,
      .throughout, .whole, .constantly, .constant, .end:
      true
    case .unknown, .word, .dash, .slash, .comma, .plus, .and, .ordinalSuffix, .to, .from, .into, .toward, .on, .not,
      .later, .lessOften, .unit, .halfAYear, .schoolWord, .calendarWord, .period, .basis, .realisation, .roadmap,
      .mapWord, .middle, .beginning, .half, .tenDays, .dayOfMonth, .inclusive, .dueWord, .fulfilment, .season,
      .holidays, .working, .twice, .less, .than, .following, .behind, .reporting, .current, .approximate, .hourWord,
      .minuteWord, .time, .outsideLead, .outsideNoun, .outcomeNoun, .setByOthers:
      false
    }
  }
}

/// A word of up to 20 letters, folded: lower case, ё as е, look-alike Latin letters as Cyrillic; six bits a letter.
/// Of a longer one letters are lost, but its count tells it from every word of the vocabulary.
struct PackedWord: Hashable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var count = 0

  /// Adds a folded letter, 1 to 63.
  mutating func append(_ letter: UInt8) {
    if count < 10 {
      low = low << 6 | UInt64(letter)
    } else {
      high = high << 6 | UInt64(letter)
    }
    count += 1
  }

  /// The first letters of the word, and its last, three each; of a shorter word 0.
  var ends: (first: UInt64, last: UInt64) {
    guard (3...20).contains(count) else { return (0, 0) }
    let first = low >> UInt64(6 * (min(count, 10) - 3)) & 0x3FFFF
    let last =
      count >= 13 || count <= 10
      ? (count <= 10 ? low : high) & 0x3FFFF : (low << UInt64(6 * (count - 10)) | high) & 0x3FFFF
    return (first, last)
  }

  /// Turns a last «и» with a combining breve after it into «й».
  mutating func addBreve() {
    if count > 0, count <= 10, low & 63 == 9 { low += 1 } else if count > 10, high & 63 == 9 { high += 1 }
  }

  static func == (one: PackedWord, other: PackedWord) -> Bool {
    one.low == other.low && one.high == other.high && one.count == other.count
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(low)
    hasher.combine(high)
  }
}
