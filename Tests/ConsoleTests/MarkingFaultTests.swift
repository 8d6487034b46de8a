import Console
import Deadlines
import Glibc
import SchoolNetwork
import Store
import TestSupport
import Testing

/// The system's calls; what is to happen between reading and writing is done when the lock of the network is taken.
private final class Meeting: ForwardingCalls, @unchecked Sendable {
  let system = PosixCalls()
  var atLock: (Int) -> Void = { _ in }
  /// What is done before a file gets its new content.
  var beforeNaming: () -> Void = {}
  /// What that answers with, where it fails, and a lock.
  var namingFault: Int32?
  var isLocked = false
  private var locks = 0
  /// The descriptors of that lock; others are those of the state folder.
  private var ofNetwork: Set<Int32> = []
  private(set) var waited: Int32 = 0

  func open(_ path: String, _ flags: Int32, mode: UInt32) throws(SystemError) -> Int32 {
    let descriptor = try system.open(path, flags, mode: mode)
    if path.hasSuffix("/.lock") { ofNetwork.insert(descriptor) } else { ofNetwork.remove(descriptor) }
    return descriptor
  }

  func lock(_ descriptor: Int32) throws(SystemError) -> Bool {
    guard ofNetwork.contains(descriptor) else { return try system.lock(descriptor) }
    if isLocked { return false }
    locks += 1
    atLock(locks)
    return try system.lock(descriptor)
  }

  func exchange(_ one: String, _ other: String) throws(SystemError) {
    beforeNaming()
    if let namingFault { throw SystemError(namingFault) }
    try system.exchange(one, other)
  }

  func pause(milliseconds: Int32) { waited += milliseconds }
}

private let partnership = """
  {"schema": 1, "id": "p-1", "supported": "sosh-1", "donor": "gymnasium", "roadmaps": [{"id": "map-1", "items": [
    {"id": "i-1", "title": "Мастер-класс"},
    {"id": "i-2", "title": "Открытые уроки"}]}]}

  """

private func town(_ calls: Meeting) -> (town: MadeUpTown, console: Console) {
  let town = MadeUpTown(["partnerships/p-1.json": partnership])
  let console = Console(
    places: Places(environment: town.environment, executable: ""), today: CalendarDay(iso: "2026-11-15")!, calls: calls)
  return (town, console)
}

private func marks(_ town: MadeUpTown) throws -> [String] {
  var store = FolderStore(town.store)
  return try store.load().partnership(ID("p-1"))?.roadmaps[0].items
    .filter { !$0.completions.isEmpty }.map(\.id.text) ?? []
}

@Test("Two calls that mark items of one file at the same time both get there", arguments: [1, 3, 10])
func doneMeetsAnother(times: Int) throws {
  let calls = Meeting()
  let (town, console) = town(calls)
  let other = town.console
  calls.atLock = { lock in
    guard lock <= times else { return }
    // The first meeting is with another mark, the later ones with a title that somebody writes.
    if lock == 1 { _ = other.run(["done", "i-2", "--store", town.store], environment: [:]) }
    var store = FolderStore(town.store)
    guard let network = try? store.load(), let item = network.partnership(ID("p-1"))?.roadmaps[0].items[1] else {
      return
    }
    let place = ItemPlace(ID("p-1"), ID("map-1"), ID("i-2")).address
    let edit = Edit(place, .set(field: "title", from: .text(item.title), to: .text("Урок \(lock)")))
    _ = store.save(Change.grouping([edit]))
  }
  let outcome = console.run(["done", "i-1", "--store", town.store], environment: [:])
  #expect(outcome == Outcome(output: "Отмечено выполненным «Мастер-класс».\n"))
  #expect(try marks(town) == ["i-1", "i-2"])
}

@Test("Calls that bring evidence for one item at the same time all keep theirs", arguments: [1, 3, 10])
func evidenceMeetsAnother(times: Int) throws {
  let calls = Meeting()
  let (town, console) = town(calls)
  let other = town.console
  calls.atLock = { lock in
    guard lock <= times else { return }
    _ = other.run(["done", "i-1", "--evidence", "приказ \(lock)", "--store", town.store], environment: [:])
  }
  let outcome = console.run(["done", "i-1", "--evidence", "приказ А", "--store", town.store], environment: [:])
  #expect(outcome == Outcome(output: "Подтверждение добавлено к отметке «Мастер-класс»: «приказ А».\n"))
  var store = FolderStore(town.store)
  let marks = try store.load().partnership(ID("p-1"))?.roadmaps[0].items[0].completions ?? []
  // The second time it reads while nobody else writes.
  #expect(marks.map { $0.evidence.map(\.title) } == [(1...min(times, 2)).map { "приказ \($0)" } + ["приказ А"]])
}

@Test("A call that meets others for ever ends within two seconds, and its sentence names no key of the screen")
func doneMeetsOthersForEver() throws {
  let calls = Meeting()
  let (town, console) = town(calls)
  let path = town.store + "/partnerships/p-1.json"
  // By hand: no lock keeps that off.
  var count = 0
  calls.beforeNaming = {
    count += 1
    Disk.write(Array((partnership + String(repeating: " ", count: count % 7) + "\n").utf8), to: path)
  }
  let outcome = console.run(["done", "i-1", "--store", town.store], environment: [:])
  #expect(outcome.exitCode == 2 && outcome.output.isEmpty)
  #expect(outcome.errors.contains("изменён другой программой"), "\(outcome.errors)")
  #expect(!outcome.errors.contains("F2"), "\(outcome.errors)")
  #expect(calls.waited <= 2100)
  #expect(try marks(town) == [])
}

@Test("A network that another program holds is told after two seconds, with no key of the screen")
func doneIsLockedOut() throws {
  let calls = Meeting()
  calls.isLocked = true
  let (town, console) = town(calls)
  for language in ["ru", "en"] {
    let outcome = console.run(["done", "i-1", "--store", town.store, "--lang", language], environment: [:])
    #expect(outcome.exitCode == 2 && outcome.output.isEmpty && !outcome.errors.isEmpty)
    #expect(!outcome.errors.contains("F2"), "\(outcome.errors)")
  }
  #expect((2000...2 * 2100).contains(calls.waited))
  #expect(try marks(town) == [])
}

@Test("A mark that could not be saved is told, with exit code 2", arguments: [ENOSPC, EIO, EROFS, EACCES, EDQUOT])
func doneFails(fault: Int32) throws {
  let calls = Meeting()
  calls.namingFault = fault
  let (town, console) = town(calls)
  let outcome = console.run(["done", "i-1", "--store", town.store], environment: [:])
  #expect(outcome.exitCode == 2 && outcome.output.isEmpty)
  #expect(outcome.errors.hasPrefix("Не сохранено: ") && outcome.errors.contains("partnerships/p-1.json"))
  #expect(!outcome.errors.contains("F2"), "\(outcome.errors)")
  #expect(try marks(town) == [])
}
