import Console
import Deadlines
import SchoolNetwork
import Store
import TestSupport
import Testing

@Suite("delete, restore and list deleted")
struct TrashTests {
  private let town = MadeUpTown()

  private func run(_ arguments: String...) -> Outcome {
    town.console.run(arguments + ["--store", town.store, "--date", "2026-11-20"], environment: [:])
  }
  private var files: [String: [UInt8]] { Disk.files(below: town.store).filter { !$0.key.contains(".lock") } }
  private func refused(_ words: String) -> Outcome { Outcome(errors: words + "\n", exitCode: 1) }

  @Test("A school goes with all that hangs on it, which is printed, and comes back with it: the same bytes")
  func school() throws {
    let before = files
    #expect(
      run("delete", "sosh-1")
        == Outcome(
          output: """
            В корзину: школа «СОШ № 1» (вместе: партнёрств 2, дорожных карт 1, мероприятий 4, посещений 1).
            Партнёрства: «Гимназия ··[2J·» → «СОШ № 1», «Лицей» → «СОШ № 1».
            Выйдет из кластеров: «Зона риска».

            """))
    var store = FolderStore(town.store)
    let network = try store.load()
    #expect(network.school(ID("sosh-1"))?.deleted?.on?.iso == "2026-11-20")
    #expect(network.partnerships.allSatisfy { $0.deleted?.with == "sosh-1" })
    #expect(!run("list", "schools").output.contains("sosh-1") && !run("list", "items").output.contains("i-1"))
    #expect(run("today").output.contains("СОШ № 1") == false)
    #expect(run("show", "sosh-1").output.contains("В корзине"))
    // What was in the trash before stays there on its own.
    #expect(run("restore", "sosh-1").exitCode == 0)
    #expect(files == before)
    #expect(run("list", "deleted").output.contains("i-5"))
  }

  @Test("The list of the trash, for people and programs")
  func list() {
    #expect(run("delete", "map-1").exitCode == 0)
    #expect(
      run("list", "deleted", "--json").output == """
        [
          {
            "id": "map-1",
            "kind": "roadmap",
            "name": "2026/2027, Гимназия \\u202e\\u001b[2J\\u009b → СОШ № 1",
            "on": "2026-11-20",
            "by": null,
            "with": ["i-1", "i-2", "i-3", "i-4"]
          },
          {
            "id": "gone",
            "kind": "school",
            "name": "СОШ № 9",
            "on": "2026-10-10",
            "by": null,
            "with": []
          },
          {
            "id": "i-5",
            "kind": "item",
            "name": "Лишнее",
            "on": "2026-10-10",
            "by": null,
            "with": []
          }
        ]

        """)
    let lines = run("list", "deleted", "--lang", "en").output.split(separator: "\n")
    #expect(lines.count == 4 && lines[1].contains("4 items"))
  }

  @Test("What is printed for programs is what list deleted prints; of a part, the part")
  func json() {
    let deleted = run("delete", "p-2", "--json").output
    #expect(deleted.contains("\"id\": \"p-2\"") && deleted.contains("\"with\": []") && deleted.hasPrefix("{"))
    #expect(run("restore", "p-2", "--json").output == deleted)
    #expect(run("delete", "r-2", "--json").output == "{\n  \"id\": \"r-2\",\n  \"factor\": \"sen\"\n}\n")
  }

  @Test("What cannot go or come back: a sentence, 1, and no byte is changed")
  func refusals() {
    let before = files
    let cases: [([String], String, String)] = [
      (
        ["delete", "nothing"], "Записи с кодом «nothing» в сети нет.", "The network has no record with the id “nothing”"
      ),
      (
        ["delete", "i-5"], "Уже в корзине: мероприятие «Лишнее». Изменений нет.",
        "In the trash already: the item “Лишнее”."
      ),
      (["delete", "gone"], "Уже в корзине: школа «СОШ № 9».", "In the trash already: the school “СОШ № 9”."),
      (
        ["delete", "equipment"], "Не убрано: на это ссылаются школа «СОШ № 1», партнёрство", "it is named by the school"
      ),
      (
        ["delete", "zone"], "Не убрано: в кластере есть школы: «СОШ № 1».", "schools belong to the cluster: “СОШ № 1”."
      ),
      (["delete", "town-1"], "Это сама сеть", "This is the network itself"),
      (["restore", "nothing"], "Записи с кодом «nothing» в сети нет.", "The network has no record"),
      (["restore", "sosh-1"], "«sosh-1»: этого в корзине нет", "“sosh-1” is not in the trash"),
      (["restore", "r-1"], "«r-1» не бывает в корзине", "“r-1” is never in the trash"),
    ]
    for (arguments, russian, english) in cases {
      let call = arguments + ["--store", town.store]
      let told = town.console.run(call, environment: [:])
      #expect(
        told.exitCode == 1 && told.errors.contains(russian) && told.output.isEmpty, "\(arguments): \(told.errors)")
      let other = town.console.run(call + ["--lang", "en"], environment: [:])
      #expect(other.exitCode == 1 && other.errors.contains(english), "\(arguments): \(other.errors)")
    }
    #expect(files == before)
    #expect(run("delete").exitCode == ExitCode.usage && run("restore").exitCode == ExitCode.usage)
    #expect(run("delete", "sosh-1", "--read-only").exitCode == ExitCode.unreadable && files == before)
  }

  @Test("A partnership of a school that is away does not come back alone; the school is named")
  func hangsOn() {
    _ = run("delete", "sosh-1")
    #expect(
      run("restore", "p-1")
        == refused(
          "Сначала верните из корзины то, к чему это относится: школа «СОШ № 1». Вернуть: kurator restore sosh-1."))
  }

  @Test("Beside a file that cannot be read nothing goes or comes back that may belong to it; the file is named")
  func unread() throws {
    _ = run("delete", "sosh-1")
    let (away, path) = (files, town.store + "/partnerships/p-1.json")
    let whole = try #require(Disk.bytes(path))
    Disk.write(whole + Array("<<<<".utf8), to: path)
    let broken = files
    for (language, words) in [("ru", "не прочитано: partnerships/p-1.json"), ("en", "not read: partnerships/p-1.json")]
    {
      for command in [["restore", "sosh-1"], ["delete", "gymnasium"]] {
        let told = town.console.run(command + ["--store", town.store, "--lang", language], environment: [:])
        #expect(told.exitCode == 1 && told.output.isEmpty && told.errors.contains(words), "\(command): \(told)")
      }
    }
    #expect(files == broken)
    Disk.write(whole, to: path)
    #expect(files == away && run("restore", "sosh-1").exitCode == 0)
    // A school may be in the trash as well.
    _ = run("delete", "p-1")
    let school = try #require(Disk.bytes(town.store + "/schools/gymnasium.json"))
    Disk.write(school + Array("<<<<".utf8), to: town.store + "/schools/gymnasium.json")
    let told = run("restore", "p-1")
    #expect(told.exitCode == 1 && told.errors.contains("не прочитано: schools/gymnasium.json"))
    Disk.write(school, to: town.store + "/schools/gymnasium.json")
    #expect(run("restore", "p-1").exitCode == 0)
  }

  @Test("A part with fields that this version does not know is not taken out")
  func unknownFields() {
    let file = """
      {"schema": 1, "id": "sosh-7", "name": "СОШ № 7", "people": [
        {"id": "h-1", "name": "Ирина", "phone": "1-23"}, {"id": "h-2", "name": "Олег"}]}

      """
    let town = MadeUpTown(["schools/sosh-7.json": file])
    let told = town.run("delete", "h-1", "--store", "$")
    #expect(told.exitCode == 1 && told.errors.contains("есть поля, которых эта версия программы не знает"))
    #expect(Disk.bytes(town.store + "/schools/sosh-7.json").map { String(decoding: $0, as: UTF8.self) } == file)
    #expect(town.run("delete", "h-2", "--store", "$").exitCode == 0)
    // The school itself keeps all of it.
    #expect(town.run("delete", "sosh-7", "--store", "$").exitCode == 0)
    let after = Disk.bytes(town.store + "/schools/sosh-7.json").map { String(decoding: $0, as: UTF8.self) } ?? ""
    #expect(after.contains("\"phone\": \"1-23\"") && after.contains("deleted"))
  }

  @Test("check tells of what names something in the trash")
  func checked() {
    _ = run("delete", "map-1")
    let told = run("check").output
    #expect(told.contains("schools/sosh-1.json") && told.contains("Запись «i-1» в корзине"))
  }
}

/// The system's calls; what is to happen between reading and writing is done when the lock is taken.
private final class Meeting: ForwardingCalls, @unchecked Sendable {
  let system = PosixCalls()
  var atLock: (Int) -> Void = { _ in }
  private(set) var locks = 0

  func lock(_ descriptor: Int32) throws(SystemError) -> Bool {
    locks += 1
    atLock(locks)
    return try system.lock(descriptor)
  }

  func pause(milliseconds: Int32) {}
}

@Test("A school goes whole while somebody else writes to one of its files, and that is kept", arguments: [1, 3, 10])
func deleteMeetsAnother(times: Int) throws {
  let (town, calls) = (MadeUpTown(), Meeting())
  let console = Console(
    places: Places(environment: town.environment, executable: ""), today: CalendarDay(iso: "2026-11-15")!, calls: calls)
  nonisolated(unsafe) var written = 0
  calls.atLock = { lock in
    guard lock <= times else { return }
    var store = FolderStore(town.store)
    let place = ItemPlace(ID("p-1"), ID("map-1"), ID("i-1"))
    guard let title = (try? store.load())?.item(at: place)?.item.title else { return }
    let edit = Edit(place.address, .set(field: "title", from: .text(title), to: .text("Урок \(lock)")))
    if store.save(Change.grouping([edit])).isEmpty { written = lock }
  }
  let outcome = console.run(["delete", "sosh-1", "--store", town.store], environment: [:])
  #expect(outcome.exitCode == 0 && outcome.errors.isEmpty)
  var store = FolderStore(town.store)
  let network = try store.load()
  #expect(network.trash.first?.thing == .school(ID("sosh-1")) && network.trash.first?.company.count == 8)
  // From the second time on the command holds the lock, so that nobody writes between its reading and its saving.
  #expect(calls.locks >= 2)
  #expect((1...min(times, calls.locks)).contains(written))
  #expect(network.item(at: ItemPlace(ID("p-1"), ID("map-1"), ID("i-1")))?.item.title == "Урок \(written)")
}
