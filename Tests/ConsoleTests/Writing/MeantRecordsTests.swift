import Console
import SchoolNetwork
import TestSupport
import Testing

/// A partnership with a roadmap and an item that recurs, made by commands.
private struct Recurring {
  let made = Scripted()
  let school: String, partnership: String, roadmap: String, item: String

  init() {
    _ = made.add("factor", ["name=Низкий уровень оснащения", "shortName=Оснащение"])
    school = made.add("school", ["name=СОШ № 5"])
    _ = made.add("school", ["name=Гимназия № 1"])
    partnership = made.add("partnership", ["supported=СОШ № 5", "donor=Гимназия № 1"])
    roadmap = made.add("roadmap", in: partnership, ["year=2026/2027"])
    item = made.add("item", in: roadmap, ["title=Отчёт о работе", "deadline=до 25 числа каждого месяца"])
  }

  func on28(_ arguments: String...) -> Outcome {
    made.run(arguments + ["--date", "2026-11-28", "--store", made.store])
  }

  var marks: [Completion] { made.network().partnerships[0].roadmaps[0].items[0].completions }
}

@Suite("Which record is meant")
struct MeantRecordsTests {
  @Test(
    "A mark that is added is for the occurrence that done would mark, and the answer says for which",
    arguments: [["done=да"], ["date=вчера"], ["date=27.11"], ["result=Сдан"]])
  func lateOccurrence(fields: [String]) {
    let (done, added) = (Recurring(), Recurring())
    #expect(done.on28("done", done.item).output.contains("за 25.11.2026"))
    #expect(done.marks.map(\.occurrence) == ["2026-11-25"])
    let said = added.made.run(
      ["add", "completion", "--in", added.item] + fields + ["--date", "2026-11-28", "--store", added.made.store])
    #expect(said.exitCode == 0 && said.output.contains("за 25.11.2026, код "), "\(said.output)\(said.errors)")
    #expect(added.marks.map(\.occurrence) == ["2026-11-25"])
    let english = added.on28("add", "completion", "--in", added.item, "--lang", "en")
    #expect(english.output.contains(" for 25.12.2026, id "), "\(english.output)\(english.errors)")
  }

  @Test("A day of an earlier occurrence marks that one, and one taken back gets no second mark")
  func earlierAndTakenBack() {
    let town = Recurring()
    #expect(town.on28("add", "completion", "--in", town.item, "date=20.10").exitCode == 0)
    #expect(town.marks.map(\.occurrence) == ["2026-10-25"])
    #expect(town.on28("add", "completion", "--in", town.item, "done=нет").exitCode == 0)
    #expect(town.marks.map(\.occurrence) == ["2026-10-25", "2026-11-25"])
    let before = town.made.files()
    let said = town.on28("add", "completion", "--in", town.item, "done=да")
    let id = town.marks[1].id.text
    #expect(
      said.exitCode == 1
        && said.errors.contains(
          "«25 ноября 2026» есть снятая отметка; вторая не поставлена. Вернуть ту: kurator set \(id) done=да")
    )
    #expect(town.made.files() == before)
    #expect(town.on28("set", id, "done=да").exitCode == 0 && town.marks[1].done)
  }

  @Test("A school that comes back beside one of its name comes back, and what check finds is said")
  func nameTaken() {
    let town = Recurring()
    let quiet = town.made.add("school", ["name=СОШ № 8"])
    #expect(town.on28("delete", quiet).exitCode == 0)
    #expect(!town.on28("restore", quiet).output.contains("Проверка"))
    _ = town.on28("delete", quiet)
    _ = town.made.add("school", ["name=СОШ № 8"])
    let said = town.on28("restore", quiet)
    #expect(said.exitCode == 0 && said.output.contains("Проверка теперь замечает: "), "\(said.output)")
    #expect(said.output.contains("значит то же"), "\(said.output)")
    #expect(town.on28("check").exitCode == 1)
    #expect(town.on28("undo").exitCode == 0)
    #expect(town.on28("check").exitCode == 0)
  }

  @Test("A reference that is mistyped is told with the nearest name and its id, and exits with 64")
  func nearReferences() {
    let town = Recurring()
    let section = town.made.add("section", in: town.roadmap, ["title=Раздел 1"])
    let visit = town.made.add("visit", in: town.school, ["date=20.11"])
    let before = town.made.files()
    let cases: [(typed: [String], says: String)] = [
      (
        ["add", "risk", "--in", town.school, "factor=Оснощение"],
        "«Оснощение»; может быть, «Низкий уровень оснащения» или «"
      ),
      (["set", town.partnership, "risks=Низкий уровень оснощения"], "может быть, «Низкий уровень оснащения»"),
      (
        ["set", town.item, "section=Раздел 9"],
        "раздела этой дорожной карты «Раздел 9»; может быть, «Раздел 1» или «\(section)»?"
      ),
      (
        ["set", visit, "items=Отчёт о работе"],
        "мероприятия «Отчёт о работе»; может быть, «Отчёт о работе» или «\(town.item)»?"
      ),
      (["set", visit, "items=Отчет о рабте"], "может быть, «Отчёт о работе» или «\(town.item)»?"),
    ]
    for (typed, says) in cases {
      let answer = town.made.run(typed + ["--store", town.made.store])
      #expect(answer.exitCode == 64 && answer.errors.contains(says), "\(typed): \(answer.exitCode) \(answer.errors)")
    }
    for typed in [["set", town.item, "section=Зебра"], ["set", visit, "items=Зебра"]] {
      let answer = town.made.run(typed + ["--store", town.made.store])
      #expect(answer.exitCode == 1 && answer.errors.contains("правка не внесена"), "\(answer.errors)")
    }
    #expect(town.made.files() == before)
  }

  @Test("What is put off is of a kind that there is: another one is refused with the kinds, and fields lists them")
  func kindsOfAttention() {
    let town = Recurring()
    let before = town.made.files()
    func add(_ kind: String) -> Outcome {
      town.made.on("add", "putOff", "--in", town.school, "kind=\(kind)", "until=01.12", "reason=x")
    }
    let wrong = add("чепуха")
    #expect(wrong.exitCode == 64 && !wrong.errors.contains("сохранено"), "\(wrong.errors)")
    #expect(
      wrong.errors.hasPrefix("У поля kind нет значения «чепуха». Есть: Просрочено, Скоро срок, "), "\(wrong.errors)")
    #expect(add("noVisti").errors.contains("может быть, «Давно нет посещения» или «noVisit»?"))
    #expect(town.made.files() == before)
    #expect(add("noVisit").exitCode == 0)
    #expect(town.made.network().schools.first { $0.id.text == town.school }?.putOff.map(\.kind) == ["noVisit"])
    let told = town.made.run(["fields", "putOff"]).output
    #expect(
      told.contains("overdue (Просрочено), dueSoon (Скоро срок), ") && told.contains("noVisit (Давно нет посещения)"))
  }

  @Test("A section that items belong to stays, and the items are named: how many, at most three, how many in the trash")
  func sectionWithItems() {
    let town = Recurring()
    let section = town.made.add("section", in: town.roadmap, ["title=Раздел 1"])
    var items: [String] = []
    for title in ["Один", "Два", "Три", "Четыре"] {
      items.append(town.made.add("item", in: town.roadmap, ["title=\(title)", "section=\(section)"]))
    }
    #expect(
      town.made.on("delete", section).errors
        == "Не убрано: в разделе мероприятия (4): «Один», «Два», «Три» и ещё 1.\n")
    for item in items.dropFirst() { #expect(town.made.on("delete", item).exitCode == 0) }
    let one = town.made.on("delete", section)
    #expect(one.exitCode == 1 && one.errors.hasSuffix("«Один», «Два», «Три» и ещё 1; из них в корзине: 3.\n"))
    #expect(
      town.made.on("delete", section, "--lang", "en").errors.hasPrefix("Not removed: the section has items (4): “"))
  }

  @Test("A deadline that no date follows from is written, and the answer says so; one with a day says nothing more")
  func noDate() {
    let town = Recurring()
    let said = town.made.on("set", town.item, "deadline=абракадабра")
    #expect(said.exitCode == 0 && said.errors.hasPrefix("«абракадабра»: Срок не распознан; он сохраняется как написан"))
    #expect(town.made.on("set", town.item, "deadline=абракадабра", "note=x").errors.isEmpty)
    let added = town.made.on("add", "item", "--in", town.roadmap, "title=Урок", "deadline=по плану")
    #expect(added.exitCode == 0 && added.errors.hasPrefix("«по плану»: "), "\(added.errors)")
    #expect(town.made.on("set", town.item, "deadline=до 1 декабря").errors.isEmpty)
    #expect(town.made.on("set", town.item, "deadline=когда-нибудь", "deadline.lastDay=2026-12-01").errors.isEmpty)
    #expect(town.made.on("set", town.item, "deadline=").errors.isEmpty)
  }
}
