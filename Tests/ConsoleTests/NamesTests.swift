import Console
import TestSupport
import Testing

/// A town with thirty schools: the names of ``ThirtyNames``, an id each that says nothing.
private let town: MadeUpTown = {
  var files: [String: String] = [:]
  for (place, (name, _)) in ThirtyNames.all.enumerated() {
    let written = name.replacing("\"", with: "\\\"")
    files["schools/s-\(place).json"] = """
      {"schema": 1, "id": "s-\(place)", "name": "\(written)", "risks": [{"id": "r-\(place)", "factor": "sen"}]}
      """
    files["partnerships/q-\(place).json"] = """
      {"schema": 1, "id": "q-\(place)", "supported": "s-\(place)", "donor": "s-\((place + 1) % ThirtyNames.all.count)",
       "risks": ["sen"], "status": "active"}
      """
  }
  // What else the town has is closed, so that it is not meant.
  for id in ["sosh-1", "gymnasium"] {
    files["schools/\(id).json"] = "{\"schema\": 1, \"id\": \"\(id)\", \"name\": \"\", \"status\": \"closed\"}"
  }
  return MadeUpTown(files)
}()

private func run(_ arguments: String..., columns: Int? = nil) -> Outcome {
  let console = Console(places: town.console.places, today: town.console.today, columns: columns)
  return console.run(arguments + ["--store", town.store], environment: town.environment)
}

@Test("A suggestion is made for each of thirty schools by its name, however it is spelt")
func suggestionsByName() {
  for (name, _) in ThirtyNames.all {
    let bare = name.filter { !"«»„“”\"№".contains($0) }.lowercased().replacing("ё", with: "е")
    for typed in [name, bare] {
      let outcome = run("suggest", typed)
      #expect(outcome.exitCode == 0 && outcome.output.hasPrefix(name + ":"), "«\(typed)»: \(outcome)")
    }
  }
}

@Test(
  "What people type finds the school that is meant",
  arguments: [
    ("сош 5", 0), ("СОШ N 5", 0), ("МБОУ \"СОШ № 5\"", 0), ("Средняя школа № 5", 0), ("гимназия 1", 3),
    ("лицей", 17), ("школа 1234", 14), ("сош 3 ломоносова", 8), ("радуга", 26), ("12", 1),
  ])
func meantSchools(typed: String, place: Int) {
  let outcome = run("suggest", typed)
  #expect(outcome.exitCode == 0 && outcome.output.hasPrefix(ThirtyNames.all[place].name + ":"), "\(outcome)")
}

@Test("Where several are meant, they are listed by what tells them apart")
func severalMeant() {
  let outcome = run("suggest", "СОШ 3")
  #expect(outcome.exitCode == 1 && outcome.output.isEmpty)
  for place in 6...8 { #expect(outcome.errors.contains("\(ThirtyNames.all[place].name) (s-\(place))"), "\(outcome)") }
  #expect(!outcome.errors.contains("(s-5)"))
}

@Test("Lists on a terminal tell thirty schools apart", arguments: [40, 80, 120])
func listsOnATerminal(columns: Int) {
  for listing in ["schools", "risks", "partnerships"] {
    let rows = run("list", listing, columns: columns).output.split(separator: "\n").map(String.init)
    for (name, tells) in ThirtyNames.all {
      #expect(
        rows.contains { row in row.contains(name) || tells.contains { row.contains($0) } },
        "\(listing) in \(columns): \(name)")
    }
    #expect(Set(rows).count == rows.count)
  }
}

@Test("In a pipe no name is cut")
func listsInAPipe() {
  let text = run("list", "partnerships").output + run("list", "schools").output
  for (name, _) in ThirtyNames.all { #expect(text.contains(name)) }
  #expect(!text.contains("…"))
}

@Test("The check tells two schools whose names say the same, and where")
func sameNames() {
  let twins = MadeUpTown([
    "schools/twin.json": "{\"schema\": 1, \"id\": \"twin\", \"name\": \"МБОУ „Средняя школа №1“\"}"
  ])
  let outcome = twins.run("check", "--store", "$")
  #expect(outcome.exitCode == 1)
  #expect(outcome.output.contains("МБОУ „Средняя школа №1“"), "\(outcome.output)")
  #expect(outcome.output.contains("schools/twin.json") && outcome.output.contains("schools/sosh-1.json"))
}
