import Console
import TestSupport
import Testing

/// A school with one part of each of a few kinds, and a partnership with an item in a section.
private struct Little {
  let made = Scripted()
  let factor: String, school: String, person: String, risk: String, visit: String, item: String, section: String
  let responsible: String

  init() {
    factor = made.add("factor", ["name=Высокая доля обучающихся с ОВЗ", "shortName=ОВЗ"])
    school = made.add("school", ["name=ООШ № 1"])
    _ = made.add("school", ["name=СОШ № 2"])
    person = made.add("person", in: school, ["name=Зайцева"])
    risk = made.add("risk", in: school, ["factor=ОВЗ"])
    visit = made.add("visit", in: school, ["date=01.10.2026", "purpose=План"])
    let partnership = made.add("partnership", ["supported=ООШ № 1", "donor=СОШ № 2"])
    let roadmap = made.add("roadmap", in: partnership, ["year=2026/2027"])
    section = made.add("section", in: roadmap, ["title=Раздел"])
    item = made.add(
      "item", in: roadmap, ["title=Урок", "section=Раздел", "number=1", "place=Школа"])
    responsible = made.add("responsible", in: item, ["role=Директор"])
  }
}

@Suite("What a step did is told by the innermost record that has a name, and all its fields")
struct StepsInWordsTests {
  @Test("delete says in one form what went, and of what is in no trash how it comes back")
  func deleting() {
    let little = Little()
    let way = "\nВернуть: kurator undo."
    for (id, russian, english) in [
      (
        little.person, "Убрано: сотрудник «Зайцева», школа «ООШ № 1».\(way)",
        "Removed: person “Зайцева”, school “ООШ № 1”.\nkurator undo brings it back."
      ),
      (
        little.risk, "Убрано: риск «ОВЗ», школа «ООШ № 1».\(way)",
        "Removed: risk “ОВЗ”, school “ООШ № 1”.\nkurator undo brings it back."
      ),
      (
        little.responsible, "Убрано: ответственный «Директор», мероприятие «Урок».\(way)",
        "Removed: responsible “Директор”, the item “Урок”.\nkurator undo brings it back."
      ),
      (little.item, "В корзину: мероприятие «Урок».", "To the trash: the item “Урок”."),
      (
        little.visit, "В корзину: посещение 01.10.2026, «ООШ № 1».", "To the trash: the visit 01.10.2026, “ООШ № 1”."
      ),
    ] {
      #expect(little.made.on("delete", id).output == russian + "\n")
      #expect(little.made.on("undo").exitCode == 0)
      #expect(little.made.on("delete", id, "--lang", "en").output == english + "\n")
    }
  }

  @Test("undo names the record and the fields, the first three of many")
  func undoing() {
    let little = Little()
    let (school, made) = (little.school, little.made)
    let cases: [([String], String, String)] = [
      (
        ["set", school, "number=7", "note=a", "site=https://b.ru"],
        "Изменение отменено: школа «ООШ № 1»: Номер, Сайт, Примечание.",
        "Undone: a change: school “ООШ № 1”: Number, Site, Note."
      ),
      (
        ["set", school, "number=7", "note=a", "site=https://b.ru", "kind=СОШ", "legalForm=МКОУ"],
        "Изменение отменено: школа «ООШ № 1»: Вид, Организационно-правовая форма, Номер и ещё 2.",
        "Undone: a change: school “ООШ № 1”: Kind, Legal form, Number and 2 more."
      ),
      (
        ["set", little.item, "section=", "number=", "place="],
        "Изменение отменено: мероприятие «Урок»: Раздел, Номер, Место.",
        "Undone: a change: the item “Урок”: Section, Number, Place."
      ),
      (
        ["set", little.visit, "date="], "Изменение отменено: посещение 01.10.2026, «ООШ № 1»: Дата.",
        "Undone: a change: the visit 01.10.2026, “ООШ № 1”: Date."
      ),
      (
        ["set", little.risk, "status=active"], "Изменение отменено: риск «ОВЗ», школа «ООШ № 1»: Состояние.",
        "Undone: a change: risk “ОВЗ”, school “ООШ № 1”: Status."
      ),
      (
        ["add", "schoolYear", "--in", "town", "year=2026/2027"],
        "Добавление записи отменено: учебный год «2026/2027», муниципалитет «Луговое».",
        "Undone: adding a record: school year “2026/2027”, town “Луговое”."
      ),
      (
        ["set", "town", "organisation=Центр"], "Изменение отменено: муниципалитет «Луговое»: Организация.",
        "Undone: a change: town “Луговое”: Organisation."
      ),
      (
        ["delete", little.person], "Удаление записи отменено: сотрудник «Зайцева», школа «ООШ № 1».",
        "Undone: removing a record: person “Зайцева”, school “ООШ № 1”."
      ),
    ]
    for (typed, russian, english) in cases {
      for (language, told) in [("ru", russian), ("en", english)] {
        let step = made.run(typed + ["--store", made.store])
        #expect(step.exitCode == 0, "\(typed): \(step.errors)")
        #expect(made.on("undo", "--lang", language).output == told + "\n", "\(typed)")
      }
    }
  }
}
