import Console
import SchoolNetwork
import Store
import TestSupport
import Testing

/// The sample with a member that this version does not know in every object of every file.
private final class Planted {
  private let scratch = ScratchFolder()
  let console: Console
  /// What each unknown member holds.
  private(set) var marks: Set<String> = []
  var store: String { scratch.full("town") }

  init() {
    console = Console(
      places: Places(
        environment: ["HOME": scratch.full("user"), "XDG_DATA_DIRS": scratch.full("none")], executable: ""),
      today: Sample.today, author: { "Озерова Т. М." })
    for folder in ["town"] + StorePaths.folders.map({ "town/" + $0.name }) { scratch.makeFolder(folder) }
    for (name, bytes) in Disk.files(below: Sample.town) where name.hasSuffix(".json") {
      let parts = String(decoding: bytes, as: UTF8.self).split(separator: "{", omittingEmptySubsequences: false)
      var text = String(parts[0])
      for part in parts.dropFirst() {
        text += "{\(newMember), " + part
      }
      scratch.write("town/\(name)", text)
    }
  }

  /// A member that this version does not know, with a mark of its own.
  private var newMember: String {
    let mark = "planted-\(marks.count)"
    marks.insert(mark)
    return "\"zzz\": [\"\(mark)\"]"
  }

  /// Adds a person to a school, and writes into its record as a newer version would.
  func addMore(to school: String) -> Outcome {
    let name = "Новый № \(marks.count)"
    let added = run(["add", "person", "--in", school, "name=\(name)"])
    guard added.exitCode == 0 else { return added }
    let path = store + "/schools/\(school).json"
    let text = String(decoding: Disk.bytes(path) ?? [], as: UTF8.self)
    let named = "\"name\": \"\(name)\""
    Disk.write(Array(text.replacing(named, with: "\(named), \(newMember)").utf8), to: path)
    return added
  }

  func run(_ arguments: [String]) -> Outcome { console.run(arguments + ["--store", store], environment: [:]) }

  /// What of the unknown members the files still have, each as often as they have it.
  var found: [String] {
    Disk.files(below: store).values.flatMap { bytes in
      String(decoding: bytes, as: UTF8.self).split(separator: "\"").filter { $0.hasPrefix("planted-") }.map(String.init)
    }
  }

  var network: Network {
    var store = FolderStore(self.store, isReadOnly: true)
    guard let network = try? store.load() else { preconditionFailure("the network cannot be read") }
    return network
  }
}

@Suite("Fields that this version does not know")
struct UnknownFieldsTests {
  /// Every id of the files, and the fields of its record that can be cleared.
  private static func places(_ planted: Planted) -> [(id: String, fields: [String])] {
    let network = planted.network
    var ids: Set<String> = []
    for bytes in Disk.files(below: planted.store).values {
      let parts = String(decoding: bytes, as: UTF8.self).split(separator: "\"id\": \"")
      ids.formUnion(parts.dropFirst().map { String($0.prefix { $0 != "\"" }) })
    }
    return ids.sorted().compactMap { id in
      network.places(of: id).first.map { (id, fields(of: $0.record, $0.table, behind: "")) }
    }
  }

  private static func fields(of record: FieldValue, _ table: RecordTable, behind outer: String) -> [String] {
    table.fields.flatMap { line -> [String] in
      guard line.keeper == nil, record[line.name] != .notSet else { return [] }
      guard case .record(let inner) = line.kind else { return [outer + line.name] }
      return [outer + line.name] + fields(of: record[line.name], inner, behind: outer + line.name + ".")
    }
  }

  @Test("No delete, restore, set, undo or redo loses one of them, wherever it is in a file", arguments: [1, 2, 3])
  func keptByAll(seed: UInt64) {
    let planted = Planted()
    var dice = Dice(seed: seed)
    let places = UnknownFieldsTests.places(planted)
    #expect(planted.found.count == planted.marks.count && places.count > 200)
    var (done, refused): ([String: Int], [String: Int]) = ([:], [:])
    for _ in 0..<60 {
      let (id, fields) = places.randomElement(using: &dice)!
      let school = planted.network.schools.randomElement(using: &dice)?.id.text ?? ""
      let command: [String] =
        switch Int.random(in: 0..<13, using: &dice) {
        // Most parts are refused, as they hold what is not known; a school goes to the trash.
        case 0..<3: ["delete", Bool.random(using: &dice) ? school : id]
        case 3: ["restore", planted.network.trash.randomElement(using: &dice)?.thing.id ?? id]
        case 4..<8: ["set", id, (fields.randomElement(using: &dice) ?? "note") + "="]
        case 8, 9: ["add", school]
        case 10, 11: ["undo"]
        default: ["redo"]
        }
      let answer = command[0] == "add" ? planted.addMore(to: school) : planted.run(command)
      if answer.exitCode == 0 { done[command[0], default: 0] += 1 } else { refused[command[0], default: 0] += 1 }
      let found = planted.found
      #expect(found.count == planted.marks.count && Set(found) == planted.marks, "\(command): \(answer)")
      guard Set(found) == planted.marks else { return }
    }
    for command in ["add", "delete", "set"] { #expect(done[command] != nil, "\(command) was never done: \(refused)") }
    // Undo of all: what it refuses is passed over, so that there is an end.
    var (undone, passed) = (0, 0)
    while true {
      let answer = planted.run(["undo"])
      if answer.errors == "Отменять нечего.\n" { break }
      if answer.exitCode == 0 { undone += 1 } else { passed += 1 }
      guard undone + passed < 200 else {
        Issue.record("undo has no end")
        break
      }
    }
    #expect(undone > 3 && undone + passed > 10 && Set(planted.found) == planted.marks, "\(undone), \(passed)")
  }

  @Test("What was added is not taken out by undo once its file says more of it; the steps before it are undone")
  func undoOfAdding() throws {
    let town = MadeUpTown()
    #expect(town.run("set", "sosh-1", "number=7", "--store", "$").exitCode == 0)
    #expect(town.run("add", "person", "--in", "sosh-1", "name=Зайцева", "--store", "$").exitCode == 0)
    let path = town.store + "/schools/sosh-1.json"
    let text = String(decoding: Disk.bytes(path) ?? [], as: UTF8.self)
    Disk.write(Array(text.replacing("\"Зайцева\"", with: "\"Зайцева\", \"phone\": \"1-23\"").utf8), to: path)
    let before = Disk.bytes(path)
    let undone = town.run("undo", "--store", "$")
    #expect(
      undone.exitCode == 1
        && undone.errors.contains("шаг пропущен: в файле у записи есть поля, которых эта версия не знает"),
      "\(undone)")
    #expect(Disk.bytes(path) == before)
    #expect(town.run("undo", "--store", "$").output.hasPrefix("Изменение отменено: школа «СОШ № 1»: Номер"))
    #expect(String(decoding: Disk.bytes(path) ?? [], as: UTF8.self).contains("1-23"))
  }

  @Test("A mark of deletion that says more is not cleared, and what it is about does not come back")
  func markOfDeletion() {
    let file = """
      {"schema": 1, "id": "sosh-7", "name": "СОШ № 7", "deleted": {"on": "2026-10-01", "why": "слияние"}}

      """
    let town = MadeUpTown(["schools/sosh-7.json": file])
    let told = town.run("restore", "sosh-7", "--store", "$")
    #expect(told.exitCode != 0 && told.errors.contains("есть поля, которых эта версия"), "\(told)")
    #expect(Disk.bytes(town.store + "/schools/sosh-7.json").map { String(decoding: $0, as: UTF8.self) } == file)
  }
}
