import Console
import Deadlines
import JSONText
import SchoolNetwork
import Store
import TestSupport
import Testing

/// The made-up town, with nothing in it that a terminal would obey, so that texts can be compared.
private func town(_ more: [String: String] = [:]) -> MadeUpTown {
  MadeUpTown(
    ["schools/gymnasium.json": "{\"schema\": 1, \"id\": \"gymnasium\", \"name\": \"Гимназия\"}"]
      .merging(more, uniquingKeysWith: { $1 }))
}

private func files(_ town: MadeUpTown) throws -> [String: String] {
  var files: [String: String] = [:]
  for folder in ["", "schools/", "partnerships/"] {
    for name in try PosixCalls().names(in: "\(town.store)/\(folder)") where name.hasSuffix(".json") {
      let bytes = try Files().read("\(town.store)/\(folder)\(name)", limit: 1 << 20).bytes
      files[folder + name] = String(decoding: bytes, as: UTF8.self)
    }
  }
  return files
}

@Test("What needs attention stands by kind with counts, each line a sentence; behind an item its id")
func todayInRussian() {
  // 15 November 2026. p-1 covers equipment and has i-1 (October) and i-2 (25 October) late, i-3 done on 14 September
  // without evidence; p-2 is a partnership without agreement with another town; r-2 (sen) is covered by neither.
  let outcome = town().run("today", "--store", "$")
  #expect(outcome.exitCode == 0 && outcome.errors.isEmpty)
  #expect(
    outcome.output == """
      На 15 ноября 2026: 7 строк требуют внимания.

      Просрочено: 2 мероприятия
        СОШ № 1 и Гимназия: «Открытые уроки» — срок прошёл 25 октября 2026, 21 день назад. [i-2]
        СОШ № 1 и Гимназия: «Мастер-класс» — срок прошёл 31 октября 2026, 15 дней назад. [i-1]

      Выполнено без подтверждения: 1 мероприятие
        СОШ № 1 и Гимназия: «Договор» — проведено 14 сентября 2026, подтверждения нет.

      Проведено, но не размещено: 1 мероприятие
        СОШ № 1 и Гимназия: «Договор» — проведено 14 сентября 2026, не размещено на сайте.

      Риск не охвачен: 1 риск
        СОШ № 1: «Высокая доля обучающихся с ОВЗ» — не охвачен ни одним партнёрством.

      Риск охвачен, но мероприятий нет: 1 риск
        СОШ № 1: «Низкий уровень оснащения» — помогает Гимназия, но мероприятий в дорожной карте 2026/2027 нет.

      Нет договора: 1 партнёрство
        СОШ № 1 и Лицей: договора нет.

      """)
}

@Test("The same in English, and that nothing needs attention")
func todayInEnglish() {
  let output = town().run("today", "--store", "$", "--lang", "en").output
  #expect(output.hasPrefix("As of 15 November 2026: 7 lines need attention.\n\nOverdue: 2 items\n"), "\(output)")
  #expect(output.contains("  СОШ № 1 and Лицей: no agreement.\n"), "\(output)")
  let quiet = town([
    "schools/sosh-1.json": "{\"schema\": 1, \"id\": \"sosh-1\"}",
    "partnerships/p-1.json": "{\"schema\": 1, \"id\": \"p-1\", \"status\": \"finished\"}",
    "partnerships/p-2.json": "{\"schema\": 1, \"id\": \"p-2\", \"status\": \"finished\"}",
  ])
  #expect(quiet.run("today", "--store", "$").output == "На 15 ноября 2026: ничего не требует внимания.\n")
  #expect(quiet.run("today", "--store", "$", "--json").output == "[]\n")
}

@Test("As JSON each line is an object with kind, school, subject, since and text")
func todayAsJSON() throws {
  let outcome = town().run("today", "--store", "$", "--json")
  let lines = try #require(JSONValue(parsing: Array(outcome.output.utf8), limits: .store).elements)
  for line in lines { #expect(line.members?.map(\.name) == ["kind", "school", "subject", "since", "text"]) }
  let kinds = ["overdue", "overdue", "noEvidence", "notPublished", "uncoveredRisk", "noItems", "noAgreement"]
  #expect(lines.map { $0["kind"]?.string } == kinds)
  #expect(lines.map { $0["subject"]?.string } == ["i-2", "i-1", "i-3", "i-3", "r-2", "r-1", "p-2"])
  #expect(lines.allSatisfy { $0["school"]?.string == "sosh-1" })
  #expect(lines.map { $0["since"]?.string } == ["2026-10-25", "2026-10-31", "2026-09-14", "2026-09-14", nil, nil, nil])
  #expect(lines.map { $0["since"].map { $0 == .null } } == [false, false, false, false, true, true, true])
  #expect(lines[6]["text"]?.string == "СОШ № 1 и Лицей: договора нет.")
}

@Test("What is put off is left out and counted; it comes back when the day has passed")
func putOff() {
  let town = town([
    "partnerships/p-2.json": """
    {"schema": 1, "id": "p-2", "supported": "sosh-1", "donor": "other-town/lyceum", "donorName": "Лицей",
     "putOff": [{"id": "o-1", "kind": "noAgreement", "until": "2026-11-16"}]}
    """
  ])
  func output(_ day: String) -> String { town.run("today", "--store", "$", "--date", day).output }
  #expect(output("2026-11-15").hasPrefix("На 15 ноября 2026: 6 строк требуют внимания, отложено: 1.\n"))
  #expect(!output("2026-11-16").contains("договора нет"))
  #expect(output("2026-11-17").contains("договора нет") && !output("2026-11-17").contains("отложено"))
}

@Test("A file that cannot be read is a line with its place; no text holds what a terminal obeys")
func filesInTheList() {
  let town = MadeUpTown(["schools/broken.json": "{\n  \"schema\": 1,\n}", "schools/copy (1).json": "{}"])
  let outcome = town.run("today", "--store", "$")
  #expect(outcome.isHarmless && outcome.exitCode == 1 && outcome.errors.hasPrefix("Не удалось открыть 2 файла"))
  #expect(outcome.output.contains("Файл не открыт или не записывается: 2 файла\n"), "\(outcome.output)")
  #expect(outcome.output.contains("  schools/broken.json:2:14: Лишняя запятая"), "\(outcome.output)")
  #expect(town.run("today", "--store", "$", "--json").output.contains("\"school\": \"broken\""))
}

@Test(
  "Done marks the occurrence that is due, changes the lines of one file, and an undo gives back every byte",
  arguments: [
    ("i-1", nil, "once", "Отмечено выполненным «Мастер-класс».\n"),
    ("i-1", "https://example.org/1", "once", "Отмечено выполненным «Мастер-класс».\n"),
    ("i-2", " Протокол  № 2 ", "2026-10-25", "Отмечено выполненным «Открытые уроки» за 25.10.2026.\n"),
  ] as [(String, String?, String, String)])
func done(id: String, evidence: String?, occurrence: String, words: String) throws {
  let town = town()
  let before = try files(town)
  var reading = FolderStore(town.store)
  let old = try reading.load()
  let arguments = ["done", id, "--store", town.store, "--seed", "7"] + (evidence.map { ["--evidence", $0] } ?? [])
  let outcome = town.console.run(arguments, environment: [:])
  #expect(outcome == Outcome(output: words))
  let after = try files(town)
  #expect(before.keys == after.keys)
  #expect(before.keys.filter { before[$0] != after[$0] } == ["partnerships/p-1.json"])
  // Lines come in; none of those that stood is lost, but for what the insertion itself opens.
  let kept = Set(try #require(after["partnerships/p-1.json"]).split(separator: "\n"))
  let lost = try #require(before["partnerships/p-1.json"]).split(separator: "\n").filter { !kept.contains($0) }
  #expect(lost.count == 1 && lost[0].contains("\"\(id)\"") || lost.count <= 2, "\(lost)")

  var store = FolderStore(town.store)
  let network = try store.load()
  let mark = try #require(
    network.partnership(ID("p-1"))?.roadmaps[0].items.first { $0.id.text == id }?.completions.first)
  #expect(mark.done && mark.occurrence == occurrence && mark.date?.iso == "2026-11-15" && mark.author == "")
  #expect(mark.evidence.map(\.link) == (evidence.map { [$0.hasPrefix("http") ? $0 : ""] } ?? []))
  #expect(mark.evidence.map(\.title) == (evidence.map { [$0.hasPrefix("http") ? "" : "Протокол № 2"] } ?? []))
  #expect(old != network)
  // The mark is all that came: taken out again, as undo does it, the file is what it was.
  let item = ItemPlace(ID("p-1"), ID("map-1"), ID(id)).address
  let undo = Edit(item, .remove(list: "completions", record: mark.fieldValue, after: nil))
  #expect(store.save(Change.grouping([undo])).isEmpty)
  #expect(try files(town) == before)
}

@Test("A second call marks the next occurrence; when each is marked, or it is due once, it is refused")
func doneAgain() throws {
  let town = town()
  #expect(town.run("done", "i-1", "--store", "$").exitCode == 0)
  let once = try files(town)
  let again = town.run("done", "i-1", "--store", "$")
  #expect(again == Outcome(errors: "Мероприятие «i-1» уже выполнено, изменений нет.\n", exitCode: 1))
  #expect(try files(town) == once)
  #expect(town.run("done", "i-2", "--store", "$").output.contains("за 25.10.2026"))
  #expect(town.run("done", "i-2", "--store", "$", "--date", "2026-12-01").output.contains("за 25.11.2026"))
}

@Test("A mark taken back and set anew keeps its own date, result and evidence; the new evidence stands behind")
func doneAnew() throws {
  let item = """
    {"schema": 1, "id": "p-1", "supported": "sosh-1", "donor": "gymnasium", "roadmaps": [{"id": "map-1", "items": [
      {"id": "i-1", "title": "Мастер-класс", "completions": [{"id": "c-1", "occurrence": "once", "done": false,
       "date": "2026-10-01", "result": "Проведён", "evidence": [{"id": "e-1", "title": "Приказ"}]}]}]}]}
    """
  let town = town(["partnerships/p-1.json": item])
  #expect(town.run("done", "i-1", "--store", "$", "--evidence", "https://example.org/2").exitCode == 0)
  var store = FolderStore(town.store)
  let mark = try #require(try store.load().partnership(ID("p-1"))?.roadmaps[0].items[0].completions.first)
  #expect(mark.done && mark.date?.iso == "2026-10-01" && mark.result == "Проведён" && mark.id.text == "c-1")
  #expect(mark.evidence.map(\.title) == ["Приказ", ""] && mark.evidence[1].link == "https://example.org/2")
}

@Test(
  "What cannot be marked gets a sentence and an exit code, and no file is touched",
  arguments: [
    (["done", "i-4"], "Мероприятие «i-4» отменено, отметка не поставлена; сначала измените его состояние.", 1),
    (["done", "i-5"], "Мероприятие «i-5» в корзине, отметка не поставлена. Вернуть: kurator restore i-5.", 1),
    (["done", "i-3"], "Мероприятие «i-3» уже выполнено, изменений нет.", 1),
    (["done", "nobody"], "Записи с кодом «nobody» в сети нет.", 1), (["done", ""], "Записи с кодом «» в сети нет.", 1),
    (["done", "sosh-1"], "«sosh-1» — это не мероприятие", 1), (["done"], "После команды done нужно указать: КОД.", 64),
    (["done", "i-1", "--read-only"], "Сеть открыта только для чтения", 2),
    (["done", "i-1", "--evidence", " "], "нужна ссылка или название документа", 64),
    (["done", "i-1", "--evidence", "a\u{1B}[2J"], "нужна ссылка или название документа", 64),
    (["today", "--evidence", "x"], "У команды today нет ключа --evidence; он относится к: done.", 64),
    (["done", "i-1", "i-2"], "Лишний аргумент «i-2»", 64),
  ] as [([String], String, Int32)])
func cannotBeMarked(arguments: [String], sentence: String, exitCode: Int32) throws {
  let town = town()
  let before = try files(town)
  let outcome = town.console.run(arguments + ["--store", town.store], environment: [:])
  #expect(outcome.exitCode == exitCode && outcome.output.isEmpty && outcome.isHarmless)
  #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
  #expect(try files(town) == before)
}

@Test("A file that a newer version wrote is not written")
func sealedIsNotMarked() throws {
  let town = town([
    "partnerships/p-1.json": """
    {"schema": 9, "id": "p-1", "supported": "sosh-1", "roadmaps": [{"id": "map-1", "items": [{"id": "i-1", "title": "Т"}]}]}
    """
  ])
  let before = try files(town)
  let outcome = town.run("done", "i-1", "--store", "$")
  #expect(outcome.exitCode == 2 && outcome.errors.contains("только показывается"), "\(outcome.errors)")
  #expect(try files(town) == before)
}

@Test("The author of the settings stands in the mark")
func authorOfTheMark() throws {
  let town = town()
  let console = Console(
    places: Places(environment: town.environment, executable: ""), today: CalendarDay(iso: "2026-11-15")!,
    author: { "Озерова Т. М." })
  #expect(console.run(["done", "i-1", "--store", town.store], environment: [:]).exitCode == 0)
  #expect(try files(town)["partnerships/p-1.json"]?.contains("\"author\": \"Озерова Т. М.\"") == true)
}
