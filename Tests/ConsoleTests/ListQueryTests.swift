import Console
import JSONText
import Language
import SchoolNetwork
import Store
import Testing

private let town = MadeUpTown()

private func run(_ arguments: String...) -> Outcome {
  town.console.run(["list"] + arguments + ["--store", town.store], environment: [:])
}

private func json(_ arguments: String...) throws -> [JSONValue] {
  let outcome = town.console.run(["list"] + arguments + ["--json", "--store", town.store], environment: [:])
  #expect(outcome.exitCode == 0)
  return try #require(JSONValue(parsing: Array(outcome.output.utf8), limits: .store).elements)
}

private func ids(_ values: [JSONValue]) -> [String] { values.compactMap { $0["id"]?.string } }

@Test(
  "Items are filtered by fields, the values of one field together, and sorted",
  arguments: [
    (["--filter", "state=overdue"], ["i-1", "i-2"]),
    (["--filter=state=overdue", "--filter", "state=done"], ["i-1", "i-2", "i-3"]),
    (["--filter", "school=СОШ 1", "--filter", "text=урок"], ["i-2"]), (["--filter", "month=2026-09"], ["i-2", "i-3"]),
    (["--sort", "-deadline"], ["i-2", "i-1", "i-3", "i-4"]), (["--sort", "title,-id"], ["i-3", "i-1", "i-2", "i-4"]),
    (["--filter", "month="], ["i-4"]),
  ] as [([String], [String])])
func itemsAreFiltered(arguments: [String], items: [String]) throws {
  let outcome = town.console.run(["list", "items"] + arguments + ["--json", "--store", town.store], environment: [:])
  #expect(outcome.exitCode == 0 && outcome.errors.isEmpty)
  #expect(ids(try #require(JSONValue(parsing: Array(outcome.output.utf8), limits: .store).elements)) == items)
}

@Test("Items are printed with the columns that are asked for, and in groups with how far they are")
func itemsHaveColumnsAndGroups() throws {
  #expect(
    run("items", "--columns", "title,state", "--sort", "title", "--filter", "state=overdue").output == """
      Мероприятие     Состояние
      Мастер-класс    просрочено 15 дней
      Открытые уроки  просрочено 21 день

      """)
  let items = try json("items", "--columns", "state,school", "--filter", "state=overdue")
  #expect(items.map { $0["state"]?.string } == ["overdue", "overdue"] && items[0]["title"] == nil)
  let grouped = run("items", "--group", "month", "--columns", "title").output
  #expect(grouped.hasPrefix("Сентябрь 2026 — "))
  let groups = try json("items", "--group", "state", "--columns", "id")
  #expect(groups.map { $0["value"]?.string } == ["overdue", "done", "cancelled"])
  #expect(groups[0]["count"] == .number("2") && groups[0]["field"]?.string == "state")
  #expect(ids(groups[0]["items"]?.elements ?? []) == ["i-1", "i-2"])
}

@Test("The other lists are filtered by what their cells are or hold, sorted, and have the columns that are asked for")
func otherListsAreFiltered() throws {
  #expect(try ids(json("partnerships", "--filter", "status=active")) == ["p-1"])
  #expect(try ids(json("partnerships", "--filter", "status=")) == ["p-2"])
  #expect(try ids(json("partnerships", "--filter", "состояние=действ")) == ["p-1"])
  #expect(try ids(json("partnerships", "--sort", "-donorName")) == ["p-2", "p-1"])
  #expect(try json("risks", "--filter", "school=сош 1", "--filter", "live=да").count == 2)
  #expect(try json("risks", "--filter", "significance=high")[0]["factor"]?.string == "equipment")
  #expect(try ids(json("schools", "--filter", "liveRisks=2")) == ["sosh-1"])
  #expect(try ids(json("schools", "--filter", "kind=средняя")) == ["sosh-1"])
  #expect(try ids(json("schools", "--sort", "-liveRisks")) == ["sosh-1", "gymnasium"])
  #expect(
    run("risks", "--columns", "factor,status", "--sort", "status", "--filter", "status=active").output == """
      factor     Состояние
      equipment  активен

      """)
}

@Test("Visits, requests, measures and people are lists too; what is in the trash is left out")
func furtherLists() throws {
  #expect(try json("visits").map { $0["school"]?.string } == ["sosh-1"])
  for list in ["requests", "measures", "people"] { #expect(run(list).exitCode == 0, "\(list)") }
  #expect(run("visits", "--lang", "en").output.hasPrefix("ID   Date        School"))
}

@Test(
  "What cannot be is told in a sentence, and nothing is printed",
  arguments: [
    (["items", "--filter", "shcool=5"], "school"), (["items", "--filter", "state"], "ПОЛЕ=ЗНАЧЕНИЕ"),
    (["items", "--filter", "state=overdu"], "overdue"), (["items", "--filter", "title=урок"], "title"),
    (["items", "--sort", "text"], "deadline"), (["items", "--sort", "title,school,risk,kind"], "3"),
    (["items", "--columns", " , "], "столбец"), (["items", "--columns", "title,title"], "дважды"),
    (["items", "--group", "title"], "month"), (["items", "--filter", "month=13"], "2026-12"),
    (["schools", "--filter", "nmae=5"], "name"), (["schools", "--sort", "weather"], "liveRisks"),
    (["partnerships", "--filter", "status=activ-e"], "active"), (["schools", "--columns", ""], "столбец"),
    (["schools", "--group", "name"], "items"),
  ] as [([String], String)])
func badQueries(arguments: [String], part: String) {
  let outcome = town.console.run(["list"] + arguments + ["--store", town.store], environment: [:])
  #expect(outcome.output.isEmpty && outcome.exitCode == 64 && outcome.errors.contains(part), "\(outcome.errors)")
}

@Test("A filter that hides everything says how much; a list that is empty anyway says nothing")
func hiddenRows() {
  let outcome = run("items", "--filter", "text=нет такого")
  #expect(outcome.exitCode == 0 && outcome.errors == "Отбором скрыто: 4.\n")
  #expect(run("schools", "--filter", "name=Лицей").errors == "Отбором скрыто: 2.\n")
  #expect(run("requests", "--filter", "text=x").errors.isEmpty)
}

@Test("A view that was saved on the screen prints its items; other options add to it, and what is gone is told")
func savedViews() throws {
  let town = MadeUpTown()
  let state = try #require(town.console.places.state)
  let views = SavedViews(beside: UnsavedEdits(stateFolder: state, store: StoreID("town-1"), in: town.store))
  func chip(_ field: String, _ value: String) -> FieldValue {
    .record([FieldMember("field", .text(field)), FieldMember("values", .list([.text(value)]))])
  }
  let late = FieldValue.record([
    FieldMember("view", .text("Мои просроченные")), FieldMember("columns", .list([.text("title"), .text("weather")])),
    FieldMember("sort", .list([.text("-title")])),
    FieldMember("filter", .list([chip("state", "overdue"), chip("school", "closed-1")])),
  ])
  #expect(town.run("list", "items", "--view", "Мои", "--store", "$").errors.contains("V"))
  #expect(try views.keep([late]))
  let printed = town.run("list", "items", "--view", "мои просроченные", "--store", "$")
  #expect(
    printed.output == """
      Мероприятие
      Открытые уроки
      Мастер-класс

      """)
  #expect(
    printed.errors == """
      Вид «Мои просроченные»: поле «weather» не найдено; вид показан без него.
      Вид «Мои просроченные»: значение «school=closed-1» не найдено; вид показан без него.

      """)
  #expect(printed.exitCode == 0)
  let more = town.run(
    "list", "items", "--view", "Мои просроченные", "--filter", "text=урок", "--columns", "id", "--store", "$")
  #expect(more.output == "Код\ni-2\n")
  let wrong = town.run("list", "items", "--view", "Мои просроченые", "--store", "$")
  #expect(wrong.exitCode == 64 && wrong.errors.contains("«Мои просроченные»") && wrong.output.isEmpty)
  #expect(town.run("list", "schools", "--view", "x", "--store", "$").exitCode == 64)
}
