import Language
import SchoolNetwork
import Testing

@Test(
  "A field of an item is told with its title, from what and to what, in both languages",
  arguments: [
    ("number", "1", "2", "номер «Сбор»: «1» → «2»", "number of “Сбор”: “1” → “2”"),
    ("title", "Встреча", "Сбор", "название «Сбор»: «Встреча» → «Сбор»", "title of “Сбор”: “Встреча” → “Сбор”"),
    ("deadline", "", "май", "срок «Сбор»: не указано → «май»", "deadline of “Сбор”: not set → “май”"),
    (
      "status", "planned", "cancelled", "состояние «Сбор»: запланировано → отменено",
      "status of “Сбор”: planned → cancelled"
    ),
    (
      "responsibles", "Завуч", "", "ответственный «Сбор»: «Завуч» → не указано",
      "responsible for “Сбор”: “Завуч” → not set"
    ),
    (
      "expectedResult", "", "Акт", "ожидаемый результат «Сбор»: не указано → «Акт»",
      "expected result of “Сбор”: not set → “Акт”"
    ),
    ("note", "", "Акт", "примечание «Сбор»: не указано → «Акт»", "note of “Сбор”: not set → “Акт”"),
    ("participants", "", "Все", "участники «Сбор»: не указано → «Все»", "participants of “Сбор”: not set → “Все”"),
  ])
func itemFieldsInWords(field: String, from: String, to: String, russian: String, english: String) {
  let description = EditDescription.itemField(field, title: "Сбор", from: from, to: to)
  #expect(Language.russian.words(for: description) == russian)
  #expect(Language.english.words(for: description) == english)
}

@Test(
  "What comes or goes as a whole is told by its names, in both languages",
  arguments: [
    (
      .partnershipAdded(supported: "СОШ № 5", donor: "Гимназия № 1"),
      "добавлено партнёрство «Гимназия № 1» → «СОШ № 5»", "added the partnership “Гимназия № 1” → “СОШ № 5”"
    ),
    (
      .partnershipRemoved(supported: "СОШ № 5", donor: "Гимназия № 1"),
      "убрано партнёрство «Гимназия № 1» → «СОШ № 5»", "removed the partnership “Гимназия № 1” → “СОШ № 5”"
    ),
    (.roadmapAdded(title: "Карта"), "добавлена карта «Карта»", "added the roadmap “Карта”"),
    (.roadmapRemoved(title: "Карта"), "убрана карта «Карта»", "removed the roadmap “Карта”"),
    (
      .putOff(until: "2026-12-07", reason: "после каникул"),
      "отложена строка «Сегодня» до 07.12.2026 («после каникул»)",
      "a line of Today put off until 07.12.2026 (“после каникул”)"
    ),
    (.takenUp, "снова требует внимания строка «Сегодня»", "a line of Today needs attention again"),
    (.declined(donor: "СОШ № 9"), "отклонён донор СОШ № 9", "declined the donor СОШ № 9"),
    (.declineTakenBack(donor: "СОШ № 9"), "снят отказ донору СОШ № 9", "took back the no to СОШ № 9"),
    (
      .partnershipRisks(supported: "СОШ № 5", donor: "СОШ № 9", from: 2, to: 3),
      "риски партнёрства СОШ № 9 → СОШ № 5: 2 → 3", "risks of the partnership СОШ № 9 → СОШ № 5: 2 → 3"
    ),
    (.partnershipsPlanned(count: 3), "запланировано партнёрств: 3", "partnerships planned: 3"),
    (.templateAdded(name: "Основа"), "добавлен шаблон «Основа»", "added the template “Основа”"),
    (.templateRemoved(name: "Основа"), "убран шаблон «Основа»", "removed the template “Основа”"),
    (.schoolAdded(name: "СОШ № 5"), "добавлена школа «СОШ № 5»", "added the school “СОШ № 5”"),
    (.schoolRemoved(name: "СОШ № 5"), "убрана школа «СОШ № 5»", "removed the school “СОШ № 5”"),
    (
      .other(EntityKey(.partnership, "p-5-9"), names: ["СОШ № 9", "СОШ № 5"], field: "putOff"),
      "партнёрство «СОШ № 9» → «СОШ № 5»: Отложено", "partnership “СОШ № 9” → “СОШ № 5”: Put off"
    ),
    (
      .other(EntityKey(.school, "sosh-5"), names: ["СОШ № 5"], field: "putOff"), "школа «СОШ № 5»: Отложено",
      "school “СОШ № 5”: Put off"
    ),
    (.other(EntityKey(.school, "sosh-5"), names: [], field: "note"), "школа sosh-5: Примечание", "school sosh-5: Note"),
  ] as [(EditDescription, String, String)])
func wholeEntitiesInWords(description: EditDescription, russian: String, english: String) {
  #expect(Language.russian.words(for: description) == russian)
  #expect(Language.english.words(for: description) == english)
}
