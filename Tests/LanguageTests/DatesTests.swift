import Deadlines
import Language
import Testing

@Test("Dates are worded in both languages")
func dates() throws {
  let day = try #require(CalendarDay(year: 2026, month: 9, day: 15))
  #expect(Language.russian.day(day) == "вт, 15 сентября 2026")
  #expect(Language.english.day(day) == "Tue, 15 September 2026")
  #expect(Language.russian.shortDate(day) == "15.09.2026")
}

@Test(
  "Numbers take their noun in the right form",
  arguments: [
    (0, "сегодня"), (1, "завтра"), (-1, "вчера"), (2, "через 2 дня"), (5, "через 5 дней"), (21, "через 21 день"),
    (-11, "11 дней назад"), (-22, "22 дня назад"),
  ])
func distances(days: Int, text: String) {
  #expect(Language.russian.distance(days: days) == text)
}
