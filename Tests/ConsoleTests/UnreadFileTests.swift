import Console
import Language
import TestSupport
import Testing

/// A merge left half done, below the sides of a partnership.
private let halfMerged = """
  {"schema": 1, "id": "p-1", "supported": "sosh-1", "donor": "gymnasium",
  <<<<<<< HEAD
   "risks": ["equipment"],
  =======
   "risks": ["sen"],
  >>>>>>> theirs
   "status": "active"}
  """

private let commands = [
  ["today"], ["list", "schools"], ["list", "clusters"], ["list", "risks"], ["list", "partnerships"], ["list", "items"],
  ["show", "sosh-1"], ["coverage"], ["suggest", "СОШ № 1"], ["plan"], ["--plain"], ["frame"], ["check"],
]

/// What must not be said of a school whose partnership cannot be read.
private let denials = [
  "нет партнёра", "Нет партнёра", "партнёра нет", "не охвачен", "никто не помогает", "no partner", "No partner",
  "not covered", "no partnership covers", "nobody helps", "Ничего не просрочено", "Nothing is overdue",
]

@Suite("A file that cannot be read")
struct UnreadFileTests {
  private let files = [
    "partnerships/p-1.json": halfMerged, "schools/gymnasium.json": "{", "risk-factors.json": "[",
    "clusters.json": "{,}",
    "templates/t.json": "",
  ]

  @Test(
    "Each command that reads tells it by name, with exit code 1",
    arguments: [
      "partnerships/p-1.json", "schools/gymnasium.json", "risk-factors.json", "clusters.json", "templates/t.json",
    ])
  func told(file: String) {
    let town = MadeUpTown([file: files[file] ?? ""])
    let before = Disk.files(below: town.store)
    for command in commands {
      for language in ["ru", "en"] {
        let outcome = town.console.run(command + ["--store", town.store, "--lang", language], environment: [:])
        #expect(outcome.exitCode == 1, "\(command)")
        #expect(outcome.texts.contains(file), "\(command): \(outcome.texts)")
        let isRefused = command == ["plan"] || command[0] == "suggest"
        let refuses = !file.hasPrefix("clusters") && !file.hasPrefix("templates")
        #expect(outcome.output.isEmpty == (isRefused && refuses), "\(command): \(outcome.output)")
      }
    }
    #expect(Disk.files(below: town.store) == before)
  }

  @Test("What hangs on a partnership is unknown, not denied")
  func partnership() {
    // Without the other partnership of the sample network, so that the school has no partner that is known.
    let town = MadeUpTown(["partnerships/p-1.json": halfMerged, "partnerships/p-2.json": halfMerged])
    for command in commands {
      for language in ["ru", "en"] {
        let outcome = town.console.run(command + ["--store", town.store, "--lang", language], environment: [:])
        let texts = outcome.texts.replacing("не охвачено 0", with: "").replacing("0 not covered", with: "")
        for denial in denials { #expect(!texts.contains(denial), "\(command): \(denial) in \(texts)") }
      }
    }
    let unknown = ["list risks", "list schools", "coverage", "--plain"]
    for command in unknown {
      let outcome = town.console.run(
        command.split(separator: " ").map(String.init) + ["--store", town.store, "--lang", "ru"], environment: [:])
      #expect(outcome.output.contains("неизвестно"), "\(command): \(outcome.output)")
    }
    #expect(
      town.run("coverage", "--store", "$", "--lang", "ru").output.contains(
        "Охвачено 0 из 2 рисков, не охвачено 0, неизвестно 2."))
    #expect(town.run("today", "--store", "$", "--lang", "ru").output.contains("неизвестно: кто помогает СОШ № 1"))
  }

  @Test(
    "What needs attention is counted as far as it could be read, and that is said below the count",
    arguments: ["partnerships/p-1.json", "schools/gymnasium.json", "clusters.json"])
  func attentionIsIncomplete(file: String) {
    let town = MadeUpTown([file: files[file] ?? ""])
    for (language, words) in [("ru", Language.russian), ("en", .english)] {
      let lines = town.run("today", "--store", "$", "--lang", language).output.split(separator: "\n")
      #expect(lines.dropFirst().first.map(String.init) == words.figuresAreIncomplete, "\(lines)")
      let whole = MadeUpTown().run("today", "--store", "$", "--lang", language).output
      #expect(!whole.contains(words.figuresAreIncomplete))
    }
  }

  @Test("In JSON a value that is not known is null, and the row names what is unknown")
  func json() {
    let town = MadeUpTown(["partnerships/p-1.json": halfMerged])
    let coverage = town.run("coverage", "--json", "--store", "$").output
    #expect(coverage.contains(#""covered": null"#) && !coverage.contains(#""covered": false"#), "\(coverage)")
    #expect(coverage.contains(#""unknown": ["covered", "partnerships", "items", "done"]"#), "\(coverage)")
    let risks = town.run("list", "risks", "--json", "--store", "$").output
    #expect(risks.contains(#""unknown": ["covered"]"#), "\(risks)")
    let clusters = MadeUpTown(["schools/gymnasium.json": "{"]).run("list", "clusters", "--json", "--store", "$").output
    #expect(clusters.contains(#""unknown": ["schools"]"#), "\(clusters)")
    let schools = MadeUpTown(["clusters.json": "{"]).run("list", "schools", "--json", "--store", "$").output
    #expect(schools.contains(#""unknown": ["clusters"]"#), "\(schools)")
    #expect(!MadeUpTown().run("list", "schools", "--json", "--store", "$").output.contains("unknown"))
  }

  @Test("A record that is not found may be in the file that cannot be read", arguments: ["show", "done"])
  func notFound(command: String) {
    let town = MadeUpTown(["partnerships/p-1.json": halfMerged])
    let outcome = town.run(command, "i-1", "--store", "$", "--lang", "ru")
    #expect(outcome.exitCode == 1 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("нет в том, что удалось прочитать") && !outcome.errors.contains("в сети нет"))
    #expect(town.run("show", "p-1", "--store", "$", "--lang", "ru").errors.contains("partnerships/p-1.json:2:1"))
  }

  @Test("Clusters that cannot be read put no school outside of them")
  func clusters() {
    let town = MadeUpTown(["clusters.json": "{"])
    for command in [["list", "schools"], ["show", "sosh-1"], ["coverage"], ["--plain"]] {
      let outcome = town.console.run(command + ["--store", town.store, "--lang", "ru"], environment: [:])
      #expect(!outcome.texts.lowercased().contains("вне кластеров"), "\(command): \(outcome.output)")
    }
  }

  @Test("An item that can be read is marked although another file cannot")
  func done() {
    let town = MadeUpTown(["partnerships/p-2.json": "{"])
    #expect(town.run("done", "i-1", "--store", "$").exitCode == 0)
  }
}
