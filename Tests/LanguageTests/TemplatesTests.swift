import Deadlines
import Language
import SchoolNetwork
import Testing

private let hostile = "\u{1B}[2J\u{202E}x\ny"

private func moved(_ before: String, _ after: String, title: String = "Конференция", day: String? = nil)
  -> TemplateNote.MovedDeadline
{
  var (one, other) = (Deadline(before), Deadline(after))
  (one.lastDay, other.lastDay) = (day.flatMap { CalendarDay(iso: $0) }, day.flatMap { CalendarDay(iso: $0) })
  return TemplateNote.MovedDeadline(title: title, before: one, after: other)
}

@Test("Every note of a template is a whole sentence of its own in both languages, and can harm no terminal")
func notesAreSentences() {
  let deadlines = [
    moved("а 2026", "а 2027"), moved(hostile, hostile, title: hostile), moved("", "", day: "2028-02-29"),
  ]
  let notes =
    [TemplateNote.noYear(items: 1)]
    + deadlines.flatMap { deadline in TemplateNote.Matter.allCases.map { .item(deadline, $0) } }
  var said: Set<String> = []
  for note in notes {
    for language in Language.allCases {
      let text = language.sentence(note)
      #expect(said.insert(text).inserted && text.hasSuffix(".") && !text.contains("..") && !text.contains("  "))
      #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && $0.value != 0x202E }, "\(text)")
    }
  }
}

@Test(
  "Notes as they are read",
  arguments: [
    (.noYear(items: 3), "У шаблона не указан учебный год; даты 3 мероприятий оставлены как есть."),
    (.noYear(items: 21), "У шаблона не указан учебный год; даты 21 мероприятия оставлены как есть."),
    (
      .item(moved("15.09.2031", "15.09.2032"), .outsideYear),
      "«Конференция»: срок «15.09.2031» лежит вне учебного года шаблона. Проверьте его в дорожной карте."
    ),
    (
      .item(moved("29.02.2028", "28.02.2029"), .leapDay),
      "«Конференция»: 29 февраля в новом году нет, срок «29.02.2028» заменён на «28.02.2029»."
    ),
    (
      .item(moved("каникулы", "каникулы", day: "9999-03-27"), .beyondCalendar),
      "«Конференция»: срок «каникулы» (27.03.9999) после переноса вышел бы за пределы календаря и оставлен как есть."
    ),
  ] as [(TemplateNote, String)])
func notesInRussian(note: TemplateNote, sentence: String) { #expect(Language.russian.sentence(note) == sentence) }
