import Console
import JSONText
import TestSupport
import Testing

@Test("Coverage and plan list the schools in the order of the lists: О(С)ОШ № 14 before ООШ № 1")
func orderOfSchools() throws {
  for command in [["list", "schools"], ["coverage"], ["plan"]] {
    let outcome = MadeUpTown().console.run(
      command + ["--store", Sample.town, "--date", "2026-11-23"], environment: [:])
    let lines = outcome.output.split(separator: "\n").map(String.init)
    let first = try #require(lines.firstIndex { $0.contains("О(С)ОШ № 14 ") }, "\(command)")
    let second = try #require(lines.firstIndex { $0.contains(" ООШ № 1 ") || $0.hasPrefix("ООШ № 1 ") }, "\(command)")
    #expect(first < second, "\(command)")
  }
}

@Test("What is equally urgent comes in the order of the lists, by school and then by donor, as text and as JSON")
func orderOfEquals() throws {
  func school(_ id: String, _ name: String) -> (String, String) {
    ("schools/\(id).json", "{\"schema\": 1, \"id\": \"\(id)\", \"name\": \"\(name)\"}")
  }
  func partnership(_ id: String, _ supported: String, _ donor: String) -> (String, String) {
    (
      "partnerships/\(id).json",
      "{\"schema\": 1, \"id\": \"\(id)\", \"supported\": \"\(supported)\", \"donor\": \"\(donor)\", \"status\": \"active\"}"
    )
  }
  // By id the order would be another one everywhere: the ids run against the names.
  let town = MadeUpTown(
    Dictionary(
      uniqueKeysWithValues: [
        school("z", "СОШ № 2"), school("y", "МБОУ «СОШ № 14»"), school("x", "ООШ № 3"), school("w", "Гимназия № 1"),
        school("v", "Лицей № 7"), partnership("q-1", "z", "v"), partnership("q-2", "z", "w"),
        partnership("q-3", "y", "w"), partnership("q-4", "x", "w"),
      ]))
  let lines = town.run("today", "--store", "$").output.split(separator: "\n").map(String.init)
  let wanted = [
    "  ООШ № 3 и Гимназия № 1: договора нет.", "  СОШ № 2 и Гимназия № 1: договора нет.",
    "  СОШ № 2 и Лицей № 7: договора нет.", "  МБОУ «СОШ № 14» и Гимназия № 1: договора нет.",
  ]
  #expect(lines.filter(wanted.contains) == wanted, "\(lines)")
  let json = try #require(
    JSONValue(parsing: Array(town.run("today", "--store", "$", "--json").output.utf8), limits: .store).elements)
  let subjects = json.filter { $0["kind"]?.string == "noAgreement" }.compactMap { $0["subject"]?.string }
  #expect(subjects.filter { $0.hasPrefix("q-") } == ["q-4", "q-2", "q-1", "q-3"])
}

@Test("Where nothing is cut, no title is: a title of 200 letters is whole in today, in text and in JSON")
func longTitlesAreWhole() throws {
  let title = String(repeating: "Очень длинное название ", count: 9) + "конец"
  let item = """
    {"schema": 1, "id": "p-1", "supported": "sosh-1", "donor": "gymnasium", "roadmaps": [{"id": "map-1", "year":
     "2026/2027", "items": [{"id": "i-1", "title": "\(title)", "deadline": {"wording": "октябрь"}}]}]}
    """
  let town = MadeUpTown(["partnerships/p-1.json": item])
  for json in [[], ["--json"]] {
    let output = town.console.run(["today", "--store", town.store] + json, environment: [:]).output
    #expect(output.contains("«\(title)»") && !output.contains("…"), "\(output)")
  }
}
