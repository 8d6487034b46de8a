import Console
import SchoolNetwork
import Store
import TestSupport

/// A network that is made and written by commands alone, as a script would.
final class Scripted: Sendable {
  private let scratch = ScratchFolder()
  /// The network.
  var store: String { scratch.full("made") }

  /// A network of a town: as it is made if `shipped`, else with empty catalogues, so that a test names all that it has.
  init(shipped: Bool = false) {
    let made = run(["new", store, "--town", "Луговое"])
    precondition(made.exitCode == 0, made.errors)
    guard !shipped else { return }
    for name in [EntityKey.riskFactors.id, EntityKey.clusters.id] {
      scratch.write("made/\(name).json", "{\n  \"schema\": 1,\n  \"id\": \"\(name)\"\n}\n")
    }
  }

  /// What a command answers, in Russian, on the day of the sample; nothing but the program is at hand.
  func run(_ arguments: [String], calls: any SystemCalls = PosixCalls()) -> Outcome {
    let environment = ["HOME": scratch.full("user"), "XDG_DATA_DIRS": scratch.full("none")]
    let console = Console(
      places: Places(environment: environment, executable: ""), today: Sample.today, calls: calls,
      author: { "Озерова Т. М." })
    return console.run(arguments, environment: environment)
  }

  /// What `kurator set`, `add` and others answer of this network.
  func on(_ arguments: String...) -> Outcome { run(arguments + ["--store", store]) }

  /// Adds a record; its id. A record that is refused ends the test.
  func add(_ kind: String, in container: String? = nil, _ fields: [String]) -> String {
    let place = container.map { ["--in", $0] } ?? []
    let answer = run(["add", kind] + place + fields + ["--json", "--store", store])
    guard answer.exitCode == 0, let id = Scripted.id(in: answer.output) else {
      preconditionFailure("add \(kind) \(place) \(fields): \(answer.errors)")
    }
    return id
  }

  /// The network as it is in its files.
  func network() -> Network {
    var store = FolderStore(self.store, isReadOnly: true)
    guard let network = try? store.load() else { preconditionFailure("the network cannot be read") }
    return network
  }

  /// The bytes of all files but the lock.
  func files() -> [String: [UInt8]] { Disk.files(below: store).filter { $0.key != StorePaths.lock } }

  /// The first id of a JSON object.
  static func id(in json: String) -> String? {
    for line in json.split(separator: "\n") {
      let words = line.split(separator: "\"")
      if words.count > 3, words[1] == "id" { return String(words[3]) }
    }
    return nil
  }
}
