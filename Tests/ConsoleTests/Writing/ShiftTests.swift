import Console
import Deadlines
import SchoolNetwork
import Store
import TestSupport
import Testing

@Suite("kurator shift")
struct ShiftTests {
  private func town() -> MadeUpTown {
    MadeUpTown([
      "partnerships/p-1.json": """
      {"schema": 1, "id": "p-1", "supported": "sosh-1", "donor": "gymnasium", "roadmaps": [
        {"id": "map-1", "year": "2026/2027", "items": [
          {"id": "i-1", "title": "Мастер-класс", "deadline": {"wording": "до 15 декабря 2026 г."}},
          {"id": "i-2", "title": "Уроки", "deadline": {"wording": "ежемесячно"}},
          {"id": "i-3", "title": "Итог", "deadline": {"wording": "28 мая 2027"}},
          {"id": "i-4", "title": "Отменено", "status": "cancelled", "deadline": {"wording": "15.12"}},
          {"id": "i-5", "title": "Без срока"},
          {"id": "i-6", "title": "Рукой", "deadline": {"wording": "декабрь", "lastDay": "2026-12-10"}}]},
        {"id": "map-2", "items": [{"id": "i-7", "title": "Без года", "deadline": {"wording": "15.12"}}]}]}
      """
    ])
  }

  private func files(_ town: MadeUpTown) -> [String: [UInt8]] {
    Disk.files(below: town.store).filter { $0.key != ".lock" }
  }

  private func deadlines(_ town: MadeUpTown) throws -> [Deadline] {
    var store = FolderStore(town.store)
    return try store.load().partnerships.first?.roadmaps.first?.items.map(\.deadline) ?? []
  }

  @Test("Several items go in one step, and one undo takes them back")
  func several() throws {
    let town = town()
    let before = files(town)
    let outcome = town.run("shift", "i-1", "i-3", "i-5", "i-6", "i-1", "--by", "+7", "--store", "$")
    #expect(
      outcome.output == """
        «Мастер-класс»: срок «до 15 декабря 2026 г.» → «до 22 декабря 2026 г.» (вт, 22 декабря 2026)
        «Итог»: срок «28 мая 2027» → «4 июня 2027» (пт, 4 июня 2027)
          Это позже периода дорожной карты (по 31 мая 2027).
        «Без срока»: срок не указан → «22.11.2026» (вс, 22 ноября 2026)
        «Рукой»: срок «декабрь» → (чт, 17 декабря 2026)

        """)
    #expect(outcome.exitCode == 0 && outcome.errors.isEmpty)
    let found = try deadlines(town)
    #expect(
      [0, 2, 4, 5].map { found[$0].wording } == ["до 22 декабря 2026 г.", "4 июня 2027", "22.11.2026", "декабрь"])
    #expect(found[5].lastDay?.iso == "2026-12-17" && found[1].wording == "ежемесячно")
    #expect(town.run("undo", "--store", "$").exitCode == 0)
    #expect(files(town) == before)
  }

  @Test(
    "A number that is too great is called so, with the greatest, and nothing is moved",
    arguments: ["+1000", "−99999 нед"])
  func tooFar(by: String) {
    let town = town()
    let before = files(town)
    let outcome = town.run("shift", "i-1", "--by", by, "--store", "$")
    #expect(outcome.exitCode == ExitCode.usage && outcome.output.isEmpty && files(town) == before)
    #expect(
      outcome.errors.hasPrefix(
        "«\(by)» — слишком далеко: не больше 999 дней, недель, месяцев или лет. Дальше — новый срок словами.\n"),
      "\(outcome.errors)")
    #expect(!town.run("shift", "i-1", "--by", "1000", "--store", "$").errors.contains("слишком далеко"))
  }

  @Test(
    "What cannot be moved gets a sentence, and nothing else is moved with it",
    arguments: [
      (["i-1", "i-2", "--by", "+7"], "i-2: Срок «ежемесячно» — не один день.", 1),
      (["i-2", "--by", "+7"], "Срок «ежемесячно» — не один день.", 1),
      (["i-4", "--by", "+7"], "отменено", 1), (["i-7", "--by", "+7"], "учебн", 1),
      (["nobody", "--by", "+7"], "Записи с кодом «nobody» в сети нет.", 1),
      (["sosh-1", "--by", "+7"], "это не мероприятие: нужен код мероприятия", 1),
      (["i-1"], "--by", 64), (["--by", "+7"], "нужно указать: КОД", 64), (["i-1", "--by", "семь"], "нужен сдвиг", 64),
      (["i-1", "--by", "+1 мес", "--read-only"], "только для чтения", 2), (["i-1", "--by", "+0"], "", 0),
    ] as [([String], String, Int32)])
  func refused(arguments: [String], sentence: String, exitCode: Int32) {
    let town = town()
    let before = files(town)
    let outcome = town.console.run(["shift"] + arguments + ["--store", town.store], environment: town.environment)
    #expect(outcome.exitCode == exitCode && outcome.errors.contains(sentence) || exitCode == 0, "\(outcome)")
    #expect(outcome.isHarmless && files(town) == before)
  }

  @Test("A day that the month has not is refused with its last day")
  func noSuchDay() {
    let town = MadeUpTown([
      "partnerships/p-1.json": """
      {"schema": 1, "id": "p-1", "supported": "sosh-1", "donor": "gymnasium", "roadmaps": [
        {"id": "map-1", "year": "2026/2027", "items": [
          {"id": "i-1", "title": "Мастер-класс", "deadline": {"wording": "31 октября"}}]}]}
      """
    ])
    let outcome = town.run("shift", "i-1", "--by", "+1 мес", "--store", "$")
    #expect(outcome.exitCode == 1)
    #expect(
      outcome.errors
        == "31-го числа в том месяце нет, последний день — 30 ноября 2026: впишите новый срок.\n", "\(outcome.errors)")
  }
}

@Suite("Deadlines and days, set by a script")
struct TypedDeadlinesBySetTests {
  private func town(_ wording: String) -> MadeUpTown {
    MadeUpTown([
      "partnerships/p-1.json": """
      {"schema": 1, "id": "p-1", "supported": "sosh-1", "donor": "gymnasium", "roadmaps": [
        {"id": "map-1", "year": "2026/2027", "items": [
          {"id": "i-1", "title": "Мастер-класс", "deadline": {"wording": "\(wording)"}}]}]}
      """
    ])
  }

  @Test(
    "A shift moves the day that is held; quick words become a day; all else is kept as typed",
    arguments: [
      ("до 15 декабря", "+7", "до 22 декабря"), ("", "+7", "22.11.2026"), ("октябрь", "15,09", "15.09"),
      ("октябрь", "завтра", "16.11.2026"), ("15.12", "на неделю раньше", "08.12"), ("15.12", "ноябрь", "ноябрь"),
    ])
  func deadline(held: String, typed: String, wording: String) throws {
    let town = town(held)
    #expect(town.run("set", "i-1", "deadline=\(typed)", "--store", "$").exitCode == 0)
    var store = FolderStore(town.store)
    #expect(try store.load().partnerships.first?.roadmaps.first?.items.first?.deadline.wording == wording)
  }

  @Test("A shift of a deadline that is not one day is refused; a day that is held is moved too")
  func others() throws {
    let town = town("октябрь")
    let refused = town.run("set", "i-1", "deadline=+7", "--store", "$")
    #expect(refused.exitCode == 1 && refused.errors.contains("Срок «октябрь» — не один день."), "\(refused.errors)")
    #expect(town.run("set", "v-1", "date=+7", "--store", "$").exitCode == 0)
    #expect(town.run("set", "p-1", "agreement.signedOn=24,12,2026", "--store", "$").exitCode == 0)
    var store = FolderStore(town.store)
    let network = try store.load()
    #expect(network.school(ID("sosh-1"))?.visits.first?.date?.iso == "2026-10-08")
    #expect(network.partnerships.first?.agreement?.signedOn?.iso == "2026-12-24")
  }
}
