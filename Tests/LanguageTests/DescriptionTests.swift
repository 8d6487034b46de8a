import Deadlines
import Language
import SchoolNetwork
import Testing

private let counts = CompanyCounts([
  .partnership(ID("p")), .item(ItemPlace(ID("p"), ID("m"), ID("i"))), .item(ItemPlace(ID("p"), ID("m"), ID("j"))),
])

@Test("Of a step of the trash undo names the thing, in the case that the sentence needs")
func trashUndone() {
  let away = EditDescription.trashed(
    .roadmap(title: "", SchoolYear("2026/2027"), supported: "А", donor: "Б"), with: counts)
  #expect(
    Language.russian.undone(away)
      == "Удаление дорожной карты 2026/2027, «Б» → «А» (вместе: партнёрств 1, мероприятий 2) отменено")
  #expect(
    Language.english.redone(away) == "Redone: deleting the roadmap 2026/2027, “Б” → “А” (with 1 partnership, 2 items)")
  let back = EditDescription.restored(.visit(CalendarDay(iso: "2026-10-01"), school: "А"), with: CompanyCounts())
  #expect(Language.russian.undone(back) == "Возврат посещения 01.10.2026, «А» из корзины отменён")
}

@Test("Of many that name something the first three are named, and how many more there are")
func manyNames() {
  let fault = TrashFault.isNamed(["a", "b", "c", "d", "e"].map { EntityKey(.school, $0) })
  let network = Network(town: Town())
  #expect(
    Language.russian.sentence(fault, in: network)
      == "Не убрано: на это ссылаются школа «a», школа «b», школа «c» и ещё 2.")
  #expect(
    Language.english.sentence(fault, in: network)
      == "Not removed: it is named by the school “a”, the school “b”, the school “c” and 2 more.")
}

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
    (.roadmapAdded(title: "Карта"), "добавлена дорожная карта «Карта»", "added the roadmap “Карта”"),
    (.roadmapRemoved(title: "Карта"), "убрана дорожная карта «Карта»", "removed the roadmap “Карта”"),
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
    (
      .trashed(.school("СОШ № 5"), with: counts), "в корзину: школа «СОШ № 5» (вместе: партнёрств 1, мероприятий 2)",
      "to the trash: the school “СОШ № 5” (with 1 partnership, 2 items)"
    ),
    (
      .restored(.partnership(supported: "СОШ № 5", donor: "Лицей"), with: CompanyCounts()),
      "возвращено из корзины: партнёрство «Лицей» → «СОШ № 5»",
      "taken from the trash: the partnership “Лицей” → “СОШ № 5”"
    ),
    (.trashEmptied(count: 3), "удалено из корзины насовсем: 3", "removed from the trash for good: 3"),
    (.severalAdded(RecordTable(RoadmapItem.self), count: 22), "добавлено 22 мероприятия", "added 22 items"),
    (.severalAdded(RecordTable(Person.self), count: 5), "добавлено 5 сотрудников", "added 5 people"),
    (.severalAdded(RecordTable(Risk.self), count: 2), "добавлено 2 риска", "added 2 risks"),
    (.severalRemoved(RecordTable(School.self), count: 2000), "убрано 2000 школ", "removed 2000 schools"),
    (.severalRemoved(RecordTable(Visit.self), count: 21), "убрано 21 посещение", "removed 21 visits"),
    (.partnershipsPlanned(count: 3), "запланировано партнёрств: 3", "partnerships planned: 3"),
    (.templateAdded(name: "Основа"), "добавлен шаблон «Основа»", "added the template “Основа”"),
    (.templateRemoved(name: "Основа"), "убран шаблон «Основа»", "removed the template “Основа”"),
    (.schoolAdded(name: "СОШ № 5"), "добавлена школа «СОШ № 5»", "added the school “СОШ № 5”"),
    (.schoolRemoved(name: "СОШ № 5"), "убрана школа «СОШ № 5»", "removed the school “СОШ № 5”"),
    (
      .other(OtherChange(["putOff"], of: EntityKey(.partnership, "p-5-9"), names: ["СОШ № 9", "СОШ № 5"])),
      "партнёрство «СОШ № 9» → «СОШ № 5»: Отложено", "partnership “СОШ № 9” → “СОШ № 5”: Put off"
    ),
    (
      .other(OtherChange(["putOff"], of: EntityKey(.school, "sosh-5"), names: ["СОШ № 5"])),
      "школа «СОШ № 5»: Отложено",
      "school “СОШ № 5”: Put off"
    ),
    (
      .other(OtherChange(["note"], of: EntityKey(.school, "sosh-5"), names: [])), "школа sosh-5: Примечание",
      "school sosh-5: Note"
    ),
  ] as [(EditDescription, String, String)])
func wholeEntitiesInWords(description: EditDescription, russian: String, english: String) {
  #expect(Language.russian.words(for: description) == russian)
  #expect(Language.english.words(for: description) == english)
}

@Test(
  "Undo and redo tell each kind of deed as a noun, with the participle that fits it, in both languages",
  arguments: [
    (
      .itemField("number", title: "Сбор", from: "1", to: "2"),
      "Изменение отменено: номер «Сбор»: снова «1», было «2»",
      "Undone: a change: number of “Сбор”: again “1”, was “2”"
    ),
    (
      .mark(title: "Сбор", occurrence: "2026-10-25", done: true), "Отметка о выполнении «Сбор» за 25.10.2026 отменена",
      "Undone: the mark of “Сбор” for 25.10.2026"
    ),
    (
      .mark(title: "Сбор", occurrence: "once", done: false), "Снятие отметки «Сбор» отменено",
      "Undone: taking back the mark of “Сбор”"
    ),
    (.markDetails(title: "Сбор"), "Изменение отметки «Сбор» отменено", "Undone: changing the mark of “Сбор”"),
    (.itemAdded(title: "Сбор"), "Добавление мероприятия «Сбор» отменено", "Undone: adding the item “Сбор”"),
    (.itemDeleted(title: "Сбор"), "Удаление мероприятия «Сбор» отменено", "Undone: deleting the item “Сбор”"),
    (
      .itemRestored(title: "Сбор"), "Возврат мероприятия «Сбор» из корзины отменён",
      "Undone: taking the item “Сбор” from the trash"
    ),
    (.itemRemoved(title: "Сбор"), "Удаление мероприятия «Сбор» отменено", "Undone: removing the item “Сбор”"),
    (
      .partnershipAdded(supported: "СОШ № 5", donor: "СОШ № 9"),
      "Добавление партнёрства «СОШ № 9» → «СОШ № 5» отменено",
      "Undone: adding the partnership “СОШ № 9” → “СОШ № 5”"
    ),
    (
      .partnershipRemoved(supported: "СОШ № 5", donor: "СОШ № 9"),
      "Удаление партнёрства «СОШ № 9» → «СОШ № 5» отменено",
      "Undone: removing the partnership “СОШ № 9” → “СОШ № 5”"
    ),
    (
      .roadmapAdded(title: "Карта"), "Добавление дорожной карты «Карта» отменено", "Undone: adding the roadmap “Карта”"
    ),
    (
      .roadmapRemoved(title: "Карта"), "Удаление дорожной карты «Карта» отменено",
      "Undone: removing the roadmap “Карта”"
    ),
    (
      .putOff(until: "2026-12-07", reason: "потом"), "Отсрочка строки «Сегодня» до 07.12.2026 («потом») отменена",
      "Undone: putting a line of Today off until 07.12.2026 (“потом”)"
    ),
    (.takenUp, "Возврат строки в «Сегодня» отменён", "Undone: taking a line of Today up again"),
    (.declined(donor: "СОШ № 9"), "Отказ донору СОШ № 9 отменён", "Undone: declining the donor СОШ № 9"),
    (
      .declineTakenBack(donor: "СОШ № 9"), "Снятие отказа донору СОШ № 9 отменено",
      "Undone: taking back the no to СОШ № 9"
    ),
    (
      .partnershipRisks(supported: "СОШ № 5", donor: "СОШ № 9", from: 2, to: 3),
      "Изменение рисков партнёрства СОШ № 9 → СОШ № 5 отменено: снова 2, было 3",
      "Undone: changing the risks of the partnership СОШ № 9 → СОШ № 5: again 2, was 3"
    ),
    (
      .severalAdded(RecordTable(RoadmapItem.self), count: 15), "Добавление (15 мероприятий) отменено",
      "Undone: adding 15 items"
    ),
    (
      .severalRemoved(RecordTable(School.self), count: 3), "Удаление (3 школы) отменено", "Undone: removing 3 schools"
    ),
    (
      .partnershipsPlanned(count: 3), "Добавление партнёрств по плану (3) отменено",
      "Undone: adding the planned partnerships (3)"
    ),
    (.templateAdded(name: "Основа"), "Добавление шаблона «Основа» отменено", "Undone: adding the template “Основа”"),
    (.templateRemoved(name: "Основа"), "Удаление шаблона «Основа» отменено", "Undone: removing the template “Основа”"),
    (.schoolAdded(name: "СОШ № 5"), "Добавление школы «СОШ № 5» отменено", "Undone: adding the school “СОШ № 5”"),
    (.schoolRemoved(name: "СОШ № 5"), "Удаление школы «СОШ № 5» отменено", "Undone: removing the school “СОШ № 5”"),
    (
      .other(OtherChange(["note"], of: EntityKey(.school, "sosh-5"), names: [])),
      "Изменение отменено: школа sosh-5: Примечание",
      "Undone: a change: school sosh-5: Note"
    ),
  ] as [(EditDescription, String, String)])
func deedsInWords(description: EditDescription, russian: String, english: String) {
  #expect(Language.russian.undone(description) == russian)
  #expect(Language.english.undone(description) == english)
  // Redo says the same of the deed; of values that the other one holds now.
  func deed(_ words: String) -> String {
    words.replacing("отменён", with: "повторён").replacing("отменена", with: "повторена").replacing(
      "отменено", with: "повторено"
    ).replacing("Undone", with: "Redone")
  }
  let hasValues = russian.contains("снова")
  let (redone, again) = (Language.russian.redone(description), Language.english.redone(description))
  #expect(redone.prefix { $0 != ":" } == deed(russian).prefix { $0 != ":" })
  #expect(hasValues || redone == deed(russian) && again == deed(english), "\(redone) \(again)")
}

@Test(
  "Undo and redo of a value say which one holds now, and show no arrow from one value to the other",
  arguments: [
    (
      .itemField("deadline", title: "Сбор", from: "октябрь", to: "ноябрь"), "снова «октябрь», было «ноябрь»",
      "теперь «ноябрь», было «октябрь»", "again “октябрь”, was “ноябрь”", "now “ноябрь”, was “октябрь”"
    ),
    (
      .itemField("note", title: "Сбор", from: "", to: "Акт"), "снова не указано, было «Акт»",
      "теперь «Акт», было не указано", "again not set, was “Акт”", "now “Акт”, was not set"
    ),
    (
      .itemField("status", title: "Сбор", from: "planned", to: "cancelled"), "снова запланировано, было отменено",
      "теперь отменено, было запланировано", "again planned, was cancelled", "now cancelled, was planned"
    ),
    (
      .partnershipRisks(supported: "СОШ № 5", donor: "СОШ № 9", from: 2, to: 3), "снова 2, было 3", "теперь 3, было 2",
      "again 2, was 3", "now 3, was 2"
    ),
  ] as [(EditDescription, String, String, String, String)])
func valuesThatHoldNow(
  description: EditDescription, undone: String, redone: String, english: String, again: String
) {
  let told = [
    Language.russian.undone(description), Language.russian.redone(description), Language.english.undone(description),
    Language.english.redone(description),
  ]
  for (words, end) in zip(told, [undone, redone, english, again]) {
    #expect(words.hasSuffix(": " + end), "\(words)")
    // Only the sides of a partnership have an arrow between them.
    #expect(words.count { $0 == "→" } == (words.contains("СОШ") ? 1 : 0), "\(words)")
  }
}

@Test(
  "A long value that is changed is told by the part that differs, whole words, and a word beside it",
  arguments: [
    (
      "Совместное заседание методических объединений учителей математики и физики двух школ",
      "Совместное заседание методических объединений учителей русского языка двух школ",
      "«…учителей математики и физики двух…» → «…учителей русского языка двух…»"
    ),
    (
      "Совместное заседание методических объединений учителей математики двух школ",
      "Совместное заседание методических объединений учителей математики и физики двух школ",
      "«…математики двух школ» → «…математики и физики двух школ»"
    ),
    (
      "Совместное заседание методических объединений учителей",
      "Совместное заседание методических объединений учителей математики",
      "«…объединений учителей» → «…объединений учителей математики»"
    ),
    (
      "Совместное заседание методических объединений учителей", "Заседание методических объединений учителей",
      "«Совместное заседание методических…» → «Заседание методических…»"
    ),
    ("до 15 сентября", "до 25 сентября", "«до 15 сентября» → «до 25 сентября»"),
    (
      "", "Совместное заседание методических объединений учителей математики",
      "не указано → «Совместное заседание методических объед…»"
    ),
    (
      "Ааааааааааааааааааааааааааааааааааааааааааааааааааааа", "Бааааааааааааааааааааааааааааааааааааааааааааааааа",
      "«Ааааааааааааааааааааааааааааааааааааааа…» → «Баааааааааааааааааааааааааааааааааааааа…»"
    ),
  ])
func longValuesInWords(from: String, to: String, expected: String) {
  let told = Language.russian.words(for: .itemField("note", title: "Сбор", from: from, to: to))
  #expect(told == "примечание «Сбор»: " + expected)
}
