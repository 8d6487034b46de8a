import Console
import JSONText
import Testing

/// The array that a command prints.
private func printed(_ town: MadeUpTown, _ arguments: String...) throws -> [JSONValue] {
  let outcome = town.console.run(arguments + ["--json", "--store", town.store], environment: [:])
  #expect(outcome.exitCode == 0)
  return try #require(JSONValue(parsing: Array(outcome.output.utf8), limits: .store).elements)
}

private func ids(_ values: [JSONValue]) -> [String?] { values.map { $0["id"]?.string } }

private func strings(_ value: JSONValue?) -> [String]? { value?.elements?.compactMap(\.string) }

@Test("A school has its id, name, clusters and risks, also when it has none; one in the trash is left out")
func schools() throws {
  let schools = try printed(MadeUpTown(), "list", "schools")
  #expect(ids(schools) == ["gymnasium", "sosh-1"])
  #expect(schools[0]["clusters"] == .array([]) && schools[0]["risks"] == .array([]))
  #expect(schools[1]["name"]?.string == "СОШ № 1" && schools[1]["kind"]?.string == "secondary")
  #expect(strings(schools[1]["clusters"]) == ["zone"])
  let risks = try #require(schools[1]["risks"]?.elements)
  #expect(risks.map { $0["factor"]?.string } == ["equipment", "sen", "parents-x"])
  #expect(risks.map { $0["status"] } == [.string("active"), .null, .string("overcome")])
  #expect(risks.map { $0["significance"] } == [.string("high"), .null, .null])
  #expect(risks.map { $0["live"]?.flag } == [true, true, false])
  #expect(risks.map { $0["covered"]?.flag } == [true, false, false])
}

@Test("A cluster has its schools, also when it has none")
func clusters() throws {
  let clusters = try printed(MadeUpTown(), "list", "clusters")
  #expect(ids(clusters) == ["zone", "empty"] && clusters[0]["name"]?.string == "Зона риска")
  #expect(clusters.map { strings($0["schools"]) } == [["sosh-1"], []])
}

@Test("Of risks there is one object per school and factor, with the names beside")
func risks() throws {
  let risks = try printed(MadeUpTown(), "list", "risks")
  #expect(risks.map { $0["school"]?.string } == ["sosh-1", "sosh-1", "sosh-1"])
  #expect(risks.map { $0["schoolName"]?.string } == ["СОШ № 1", "СОШ № 1", "СОШ № 1"])
  #expect(risks.map { $0["factorName"]?.string } == ["Низкий уровень оснащения", "Высокая доля обучающихся с ОВЗ", ""])
  for risk in risks {
    #expect(["status", "significance", "live", "covered"].allSatisfy { risk[$0] != nil })
  }
}

@Test("A partnership has its sides, risks and status, also when they are not set")
func partnerships() throws {
  let partnerships = try printed(MadeUpTown(), "list", "partnerships")
  #expect(ids(partnerships) == ["p-1", "p-2"])
  #expect(partnerships.map { $0["supported"]?.string } == ["sosh-1", "sosh-1"])
  #expect(partnerships.map { $0["donor"]?.string } == ["gymnasium", "other-town/lyceum"])
  #expect(partnerships[1]["donorName"]?.string == "Лицей")
  #expect(partnerships.map { strings($0["risks"]) } == [["equipment"], []])
  #expect(partnerships.map { $0["status"] } == [.string("active"), .null])
}

@Test("An item has its place, its computed status and how its deadline is understood")
func items() throws {
  let items = try printed(MadeUpTown(), "list", "items")
  #expect(ids(items) == ["i-1", "i-2", "i-3", "i-4"])
  #expect(items.map { $0["status"]?.string } == ["planned", "inProgress", "done", "cancelled"])
  #expect(items.map { $0["overdue"]?.flag } == [true, true, false, false])
  for item in items {
    #expect(item["partnership"]?.string == "p-1" && item["roadmap"]?.string == "map-1")
    #expect(item["school"]?.string == "sosh-1" && item["title"]?.string?.isEmpty == false)
    #expect(item["deadline"]?.members?.map(\.name) == ["wording", "dated", "firstDay", "lastDay", "next"])
  }
  let recurring = try #require(items[1]["deadline"])
  #expect(recurring["firstDay"] == .null && recurring["lastDay"]?.string == "2027-05-25")
  #expect(recurring["next"]?.string == "2026-11-25" && recurring["dated"]?.flag == true)
  let month = try #require(items[0]["deadline"])
  #expect(month["firstDay"]?.string == "2026-10-01" && month["next"] == .null)
  let unset = try #require(items[3]["deadline"])
  #expect(unset["wording"]?.string == "" && unset["dated"]?.flag == false && unset["lastDay"] == .null)
}

@Test("What is overdue follows the date")
func date() throws {
  let items = try printed(MadeUpTown(), "list", "items", "--date", "2026-09-10")
  #expect(items.map { $0["overdue"]?.flag } == [false, false, false, false])
}

@Test(
  "Any record can be shown by its id, in an array of one",
  arguments: [
    "sosh-1", "gone", "p-2", "map-1", "i-1", "i-5", "equipment", "zone", "v-1", "r-2", "c-1", "m-1", "town-1",
  ])
func show(id: String) throws {
  let town = MadeUpTown()
  #expect(ids(try printed(town, "show", id)) == [id])
  let text = town.run("show", id, "--store", "$")
  #expect(text.exitCode == 0 && text.output.contains("Код: \(id)\n") && text.errors.isEmpty, "\(text)")
}

@Test("A record is shown with what is computed, and where it belongs")
func showComputed() throws {
  let town = MadeUpTown()
  #expect(strings(try printed(town, "show", "sosh-1")[0]["clusters"]) == ["zone"])
  #expect(try printed(town, "show", "i-3")[0]["status"]?.string == "done")
  #expect(try printed(town, "show", "r-1")[0]["covered"]?.flag == true)
  #expect(try printed(town, "show", "map-1")[0]["partnership"]?.string == "p-1")
  #expect(try printed(town, "show", "v-1")[0]["school"]?.string == "sosh-1")
}

@Test("An id nobody has gets a sentence and the exit code 1", arguments: ["nobody", "", "НЕТ", "a/b"])
func showNobody(id: String) {
  let outcome = MadeUpTown().run("show", id, "--store", "$", "--json")
  #expect(outcome.exitCode == 1 && outcome.output.isEmpty && outcome.errors.hasPrefix("Записи с кодом «\(id)»"))
}

@Test("A deadline is one object, without any network")
func deadline() throws {
  let outcome = MadeUpTown().run("deadline", "до 25 числа каждого месяца", "--year", "2026/2027", "--json")
  let value = try JSONValue(parsing: Array(outcome.output.utf8), limits: .store)
  #expect(
    value
      == .object([
        JSONMember("wording", .string("до 25 числа каждого месяца")), JSONMember("dated", .flag(true)),
        JSONMember("firstDay", .null), JSONMember("lastDay", .string("2027-05-25")),
        JSONMember("next", .string("2026-11-25")),
      ]))
}

@Test("A period of the roadmap's own decides first, in words and as JSON; without --year no school year is named")
func deadlineOfPeriod() throws {
  let period = ["--from", "2027-01-01", "--until", "2027-12-31"]
  func run(_ arguments: String...) -> Outcome {
    MadeUpTown().console.run(["deadline"] + arguments + period, environment: [:])
  }
  let value = try JSONValue(parsing: Array(run("сентябрь", "--json").output.utf8), limits: .store)
  #expect(value["firstDay"]?.string == "2027-09-01" && value["lastDay"]?.string == "2027-09-30")
  #expect(
    run("до 25 августа", "--lang", "ru").output
      == "«до 25 августа», 1 января 2027 – 31 декабря 2027\nПонято: один раз\n"
      + "Последний день: ср, 25 августа 2027\n")
  #expect(
    run("IV квартал", "--lang", "ru", "--year", "2027/2028").output
      .hasPrefix("«IV квартал», 2027/2028, 1 января 2027 – 31 декабря 2027\n"))
}

@Test("The quarters are those of the network that is named")
func deadlineOfTown() throws {
  let town = MadeUpTown([
    "kurator.json": """
    {"format": "kurator-network", "schema": 1, "id": "town-1", "schoolYears": [{"id": "y", "year": "2026/2027",
     "quarters": [{"id": "q", "number": 2, "firstDay": "2026-11-09", "lastDay": "2026-12-25"}]}]}
    """
  ])
  func lastDay(_ arguments: String...) throws -> String? {
    let outcome = town.console.run(["deadline", "2 четверть", "--json"] + arguments, environment: [:])
    return try JSONValue(parsing: Array(outcome.output.utf8), limits: .store)["lastDay"]?.string
  }
  #expect(try lastDay("--store", town.store) == "2026-12-25")
  #expect(try lastDay() == "2026-12-30")
}
