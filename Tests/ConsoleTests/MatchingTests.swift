import Console
import JSONText
import SchoolNetwork
import Store
import TestSupport
import Testing

private func run(_ arguments: String..., store: String = Sample.town) -> Outcome {
  MadeUpTown().console.run(arguments + ["--store", store, "--date", "2026-11-23"], environment: [:])
}

private func json(_ outcome: Outcome) throws -> JSONValue {
  #expect(outcome.exitCode == 0 && outcome.errors.isEmpty && outcome.isHarmless, "\(outcome.errors)")
  return try JSONValue(parsing: Array(outcome.output.utf8), limits: .store)
}

private func strings(_ value: JSONValue?) -> [String]? { value?.elements?.compactMap(\.string) }

extension JSONValue {
  fileprivate var wholeNumber: Int? {
    if case .number(let digits) = self { Int(digits) } else { nil }
  }
}

@Test("The coverage has an object a live pair; in the sample 8 of 27 are covered")
func coverageOfSample() throws {
  let pairs = try #require(try json(run("coverage", "--json")).elements)
  #expect(pairs.count == 27 && pairs.count { $0["covered"]?.flag == true } == 8)
  for pair in pairs {
    #expect(pair.members?.map(\.name) == ["school", "factor", "covered", "partnerships", "items", "done"])
    let partnerships = try #require(strings(pair["partnerships"]))
    #expect(pair["school"]?.string != nil && pair["factor"]?.string != nil)
    #expect(pair["covered"]?.flag == !partnerships.isEmpty)
    let (all, done) = (try #require(pair["items"]?.wholeNumber), try #require(pair["done"]?.wholeNumber))
    #expect(done <= all && (!partnerships.isEmpty || all == 0))
  }
  let sen = try #require(pairs.first { $0["school"]?.string == "sosh-5" && $0["factor"]?.string == "sen" })
  #expect(strings(sen["partnerships"]) == ["p-5-9"])
  // Worked out by hand from p-5-9: eight items of 2026/2027 name the factor, three of them are marked.
  #expect(sen["items"]?.wholeNumber == 8 && sen["done"]?.wholeNumber == 3)
}

@Test("The table of the coverage has a line a pair by cluster, and says what it comes to")
func coverageTable() {
  let town = MadeUpTown(["schools/gymnasium.json": "{\"schema\": 1, \"id\": \"gymnasium\", \"name\": \"Гимназия\"}"])
  #expect(
    town.run("coverage", "--store", "$").output == """
      Кластер     Школа    Фактор риска  Значимость  Состояние   Поддержка   Сделано  Кто помогает
      Зона риска  СОШ № 1  Оснащение     высокая     активен     охвачен         0/0  Гимназия
      Зона риска  СОШ № 1  ОВЗ           не указано  не указано  не охвачен        —

      Охвачено 1 из 2 рисков, не охвачено 1.

      """)
  #expect(run("coverage").output.hasSuffix("\nОхвачено 8 из 27 рисков, не охвачено 19.\n"))
  #expect(run("coverage", "--lang", "en").output.hasSuffix("\n8 of 27 risks covered, 19 not covered.\n"))
}

@Test("For № 47 the order is Гимназия № 1, № 9, № 3, № 4; nobody has experience in professional development")
func suggestionOfSample() throws {
  let answer = try json(run("suggest", "sosh-47", "--json"))
  #expect(answer.members?.map(\.name) == ["donors", "noDonor"])
  #expect(strings(answer["noDonor"]) == ["training"])
  let donors = try #require(answer["donors"]?.elements)
  #expect(donors.map { $0["donor"]?.string } == ["gimnaziya-1", "sosh-9", "sosh-3", "sosh-4"])
  for donor in donors {
    #expect(
      donor.members?.map(\.name) == [
        "donor", "stated", "inferred", "topics", "sameRisk", "load", "limit", "weight", "reasons",
      ])
    #expect(donor["limit"]?.wholeNumber == 2 && strings(donor["reasons"])?.isEmpty == false)
  }
  #expect(donors.map { strings($0["stated"]) } == [[], [], ["competence", "sen"], []])
  #expect(donors.map { strings($0["inferred"]) } == [["competence", "sen", "failure"], ["sen", "failure"], [], []])
  #expect(donors.map { strings($0["topics"]) } == [[], [], [], ["использование ИКТ"]])
  #expect(donors.map { strings($0["sameRisk"]) } == [[], [], ["competence", "sen", "failure"], []])
  #expect(donors.map { $0["load"]?.wholeNumber } == [1, 1, 1, 2])
}

@Test(
  "A school goes by its id, its name or another spelling of it",
  arguments: [
    ("oosh-1", "ООШ № 1:"), ("ООШ № 1", "ООШ № 1:"), ("МОБУ «ООШ№1»", "ООШ № 1:"), ("мобу \"оош №1\"", "ООШ № 1:"),
    ("ООШ\u{A0}№\u{A0}1", "ООШ № 1:"), ("Гимназия 1", "Гимназия № 1:"), ("МКОУ «О(С)ОШ № 14»", "О(С)ОШ № 14:"),
    ("МБОУ СОШ №47", "СОШ № 47:"), ("сош 4", "СОШ № 4:"),
  ])
func schoolsByName(typed: String, start: String) {
  let outcome = run("suggest", typed)
  #expect(outcome.exitCode == 0 && outcome.output.hasPrefix(start), "\(outcome)")
}

@Test("Who is not found, or is one of several, is told with those that may be meant")
func schoolsNotFound() {
  let unknown = run("suggest", "СОШ № 1")
  #expect(unknown.exitCode == 1 && unknown.output.isEmpty)
  #expect(
    unknown.errors == "Школы «СОШ № 1» в сети нет. Может быть: Гимназия № 1 (gimnaziya-1), ООШ № 1 (oosh-1), "
      + "О(С)ОШ № 14 (ososh-14), СОШ № 16 (sosh-16).\n")
  #expect(run("suggest", "школа").errors.contains("kurator list schools"))
  #expect(run("suggest", "», №").exitCode == 1 && run("suggest", "").exitCode == 1)
  let town = MadeUpTown([
    "schools/twin.json": "{\"schema\": 1, \"id\": \"twin\", \"name\": \"МБОУ «СОШ №1»\", \"risks\": []}"
  ])
  let twins = town.run("suggest", "СОШ № 1", "--store", "$")
  #expect(twins.exitCode == 1 && twins.errors.hasPrefix("Так называется не одна школа: «СОШ № 1». Укажите код: "))
  #expect(twins.errors.contains("(sosh-1)") && twins.errors.contains("(twin)"))
  #expect(town.run("suggest", "gone", "--store", "$").exitCode == 1)
  #expect(town.run("suggest").exitCode == 64)
}

@Test("One risk can be asked about, by id, name or alias; one that is not live is told with those that are")
func suggestionForARisk() throws {
  for typed in ["sen", "ОВЗ", "дети с овз", "Высокая доля обучающихся с ОВЗ"] {
    let donors = try #require(try json(run("suggest", "sosh-47", "--risk", typed, "--json"))["donors"]?.elements)
    #expect(donors.map { $0["donor"]?.string } == ["gimnaziya-1", "sosh-9", "sosh-3"])
    #expect(donors.allSatisfy { (strings($0["stated"]) ?? []) + (strings($0["inferred"]) ?? []) == ["sen"] })
  }
  #expect(strings(try json(run("suggest", "sosh-47", "--risk", "training", "--json"))["noDonor"]) == ["training"])
  for typed in ["parents", "weather", ""] {
    let outcome = run("suggest", "sosh-47", "--risk", typed)
    #expect(outcome.exitCode == 1 && outcome.errors.contains("(sen)") && outcome.output.isEmpty)
  }
}

@Test("The suggestion for people: heading, donors with reasons, who has none, the weights", arguments: ["ru", "en"])
func suggestionText(language: String) {
  let text = run("suggest", "sosh-47", "--lang", language).output
  let lines = text.split(separator: "\n").map(String.init)
  #expect(lines.filter { $0.hasPrefix("1. ") || $0.hasPrefix("4. ") }.count == 2)
  let parts =
    language == "ru"
    ? [
      "СОШ № 47: 5 действующих рисков, не охвачено 5.", "В сети нет донора: Рост педагогов.",
      "Оценка: указанный опыт +4",
    ]
    : [
      "СОШ № 47: 5 live risks, 5 uncovered.", "No donor in this network: Рост педагогов.",
      "Score: stated experience +4",
    ]
  for part in parts { #expect(text.contains(part), "\(text)") }
  #expect(run("suggest", "sosh-9").output == "СОШ № 9: действующих рисков нет, доноры не нужны.\n")
}

@Test("The plan has links and a weight; in the sample three schools get a donor")
func planOfSample() throws {
  let plan = try json(run("plan", "--json"))
  #expect(plan.members?.map(\.name) == ["links", "weight"])
  let links = try #require(plan["links"]?.elements)
  #expect(links.allSatisfy { $0.members?.map(\.name) == ["supported", "donor", "risks"] })
  #expect(links.map { $0["supported"]?.string } == ["oosh-1", "ososh-14", "sosh-47"])
  #expect(links.map { $0["donor"]?.string } == ["gimnaziya-1", "sosh-9", "sosh-3"])
  #expect(
    links.map { strings($0["risks"]) } == [
      ["competence", "sen", "failure", "parents"], ["sen", "failure"], ["competence", "sen"],
    ])
  // Four inferred risks of 3; two of 3; two stated ones of 4 that № 3 has too, less 2 each.
  #expect(plan["weight"]?.wholeNumber == 12 + 6 + 4)
  let text = run("plan").output
  #expect(text.contains("СОШ № 47     Рост педагогов  В сети нет донора с таким опытом."), "\(text)")
  #expect(text.hasSuffix("План: 3 новых партнёрства, охватят 8 рисков; оценка 22. Ничего не записано.\n"))
}

@Test("An empty network has an empty answer for each, and weights out of range are told by the check")
func emptyNetwork() throws {
  let town = MadeUpTown([
    "kurator.json": """
    {"format": "kurator-network", "schema": 1, "id": "town-1", "weights": {"stated": -4, "load": 1.5, "topic": "x"}}
    """
  ])
  #expect(town.run("plan", "--store", "$").output.hasSuffix("Новых партнёрств план не предлагает.\n"))
  let plan = try JSONValue(parsing: Array(town.run("plan", "--json", "--store", "$").output.utf8), limits: .store)
  #expect(plan["links"]?.elements?.isEmpty == true && plan["weight"]?.wholeNumber == 0)
  let check = town.run("check", "--store", "$")
  #expect(check.exitCode == 1)
  #expect(check.output.contains("Число -4 здесь не подходит: нужно целое от 0 до 100."), "\(check.output)")
  #expect(check.output.contains("weights.stated") && check.output.contains("weights.load"), "\(check.output)")
  #expect(check.output.contains("weights.topic"))
}
