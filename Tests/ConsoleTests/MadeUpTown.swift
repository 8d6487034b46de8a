import Console
import Deadlines
import Glibc
import SchoolNetwork
import TestSupport

/// A small network in a folder of its own below the temporary folder; gone with the value.
final class MadeUpTown: Sendable {
  private let scratch = ScratchFolder()
  /// The folder that holds everything.
  var root: String { scratch.path }
  /// The network.
  var store: String { root + "/town" }

  /// Writes the files; `more` stand beside them, or in place of one of the same name.
  init(_ more: [String: String] = [:]) {
    for folder in ["", "/schools", "/partnerships", "/templates"] { mkdir(store + folder, 0o700) }
    for (name, text) in MadeUpTown.files.merging(more, uniquingKeysWith: { $1 }) {
      Disk.write(Array(text.utf8), to: "\(store)/\(name)")
    }
  }

  /// What the program answers to these arguments; `$` stands for the network's folder.
  func run(_ arguments: String..., environment: [String: String] = [:]) -> Outcome {
    let arguments = arguments.map { $0 == "$" ? store : $0 }
    return console.run(arguments, environment: self.environment.merging(environment, uniquingKeysWith: { $1 }))
  }

  var environment: [String: String] { ["HOME": root + "/user", "XDG_DATA_DIRS": root + "/none"] }

  var console: Console {
    Console(
      places: Places(environment: environment, executable: root + "/build/kurator"),
      today: CalendarDay(year: 2026, month: 11, day: 15)!)
  }

  /// A right-to-left override, an escape and a C1 control, as JSON writes them.
  static let hostile = "\\u202e\\u001b[2J\\u009b"

  private static let files: [String: String] = [
    "kurator.json": """
    {"format": "kurator-network", "schema": 1, "id": "town-1", "town": "Речной"}
    """,
    "risk-factors.json": """
    {"schema": 1, "id": "risk-factors", "factors": [
      {"id": "equipment", "name": "Низкий уровень оснащения", "shortName": "Оснащение"},
      {"id": "sen", "name": "Высокая доля обучающихся с ОВЗ", "shortName": "ОВЗ"}]}
    """,
    "clusters.json": """
    {"schema": 1, "id": "clusters", "clusters": [
      {"id": "zone", "name": "Зона риска", "flags": ["riskZone"], "rule": "stated"},
      {"id": "empty", "name": "ШНОР", "flags": ["lowResults"]}]}
    """,
    "schools/sosh-1.json": """
    {"schema": 1, "id": "sosh-1", "name": "СОШ № 1", "kind": "secondary", "weather": "fine",
     "memberships": [{"id": "m-1", "flag": "riskZone", "year": "2026/2027", "value": "yes"}],
     "risks": [
       {"id": "r-1", "factor": "equipment", "status": "active", "significance": "high"},
       {"id": "r-2", "factor": "sen"},
       {"id": "r-3", "factor": "parents-x", "status": "overcome"}],
     "visits": [{"id": "v-1", "date": "2026-10-01", "status": "held", "purpose": "Знакомство", "items": ["i-1"]}]}
    """,
    "schools/gymnasium.json": """
    {"schema": 1, "id": "gymnasium", "name": "Гимназия \(hostile)"}
    """,
    "schools/gone.json": """
    {"schema": 1, "id": "gone", "name": "СОШ № 9", "deleted": {"on": "2026-10-10"}}
    """,
    "partnerships/p-1.json": """
    {"schema": 1, "id": "p-1", "supported": "sosh-1", "donor": "gymnasium", "risks": ["equipment"],
     "status": "active", "agreement": {"status": "signed"},
     "roadmaps": [{"id": "map-1", "year": "2026/2027", "items": [
       {"id": "i-1", "title": "Мастер-класс", "deadline": {"wording": "октябрь"}},
       {"id": "i-2", "title": "Открытые уроки", "deadline": {"wording": "до 25 числа каждого месяца"},
        "status": "inProgress"},
       {"id": "i-3", "title": "Договор", "deadline": {"wording": "15 сентября"},
        "completions": [{"id": "c-1", "occurrence": "once", "done": true, "date": "2026-09-14"}]},
       {"id": "i-4", "title": "Поездка", "status": "cancelled"},
       {"id": "i-5", "title": "Лишнее", "deleted": {"on": "2026-10-10"}}]}]}
    """,
    "partnerships/p-2.json": """
    {"schema": 1, "id": "p-2", "supported": "sosh-1", "donor": "other-town/lyceum", "donorName": "Лицей"}
    """,
  ]
}

extension Console {
  /// What is printed where there is no terminal; of a frame what was asked for.
  func run(_ arguments: [String], environment: [String: String]) -> Outcome {
    switch reply(arguments, environment: environment, hasTerminal: false) {
    case .outcome(let outcome, _): outcome
    case .frame(let request):
      request.outcome(drawn: "frame of \(request.network.schools.count) schools on \(request.today.iso)")
    case .screen: Outcome(errors: "a screen without a terminal\n", exitCode: -1)
    }
  }
}

extension Outcome {
  /// Both texts.
  var texts: String { output + errors }
  /// Whether no text holds what a terminal obeys, but line ends.
  var isHarmless: Bool {
    texts.unicodeScalars.allSatisfy {
      $0 == "\n" || $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && $0.value != 0x202E
    }
  }
}
