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
