/// Numbers to put wordings together by: the same in every run.
package struct WordingDice: RandomNumberGenerator {
  private var state: UInt64

  /// Dice that begin from a number.
  package init(state: UInt64) { self.state = state }

  /// The next throw.
  package mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 33) ^ (state << 31) ^ state
  }

  /// Words, numbers and signs the reader knows, and some it does not.
  package static let pieces = [
    "октябрь", "мая", "февраля", "до", "с", "по", "в", "и", ",", "-", "–", "/", ".", "15", "31", "2026", "2027", "29",
    "1", "4", "I", "IV", "П", "квартал", "четверть", "полугодие", "год", "года", "гг.", "учебного", "каждого",
    "месяца", "числа", "ежемесячно", "ежегодно", "еженедельно", "раз", "каждую", "пятницу", "последняя", "неделя",
    "конец", "конца", "течение", "всего", "периода", "не позднее", "постоянно", "15.11", "31.02", "11.2026", "№",
    "графику", "начиная", "полгода", "декада", "1-й", "+", "через", "завтра", "\u{306}", "é", "👩‍🏫", "слово",
  ]
}
