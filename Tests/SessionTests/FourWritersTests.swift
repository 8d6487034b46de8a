import SchoolNetwork
import Store
import Synchronization
import TestSupport
import Testing
import Workspace

/// The system's calls, with a lock that is waited for as long as it takes: four threads on a busy machine.
private final class Patient: ForwardingCalls {
  let system = PosixCalls()

  func lock(_ descriptor: Int32) throws(SystemError) -> Bool {
    while try !system.lock(descriptor) { system.pause(milliseconds: 1) }
    return true
  }
}

/// Two windows and two scripts that write to one network at the same time.
@Suite("Four writers at once")
struct FourWritersTests {
  private static let count = 400
  private static let town = #"{"format": "kurator-network", "schema": 1, "id": "town", "town": "Приозёрск"}"# + "\n"
  /// Two writers have an item each in one file; a third has a field of the first one's item; the fourth a field of
  /// another file, of which the second also writes one.
  private static let fields: [Address] = [
    Address(EntityKey(.partnership, "p")).appending("roadmaps", "m").appending("items", "i"),
    Address(EntityKey(.partnership, "p")).appending("roadmaps", "m").appending("items", "k"),
    Address(EntityKey(.partnership, "p")).appending("roadmaps", "m").appending("items", "i"),
    Address(EntityKey(.school, "a")),
  ]
  private static let names = ["title", "title", "note", "note"]

  private static func edit(_ writer: Int, _ number: Int) -> Edit {
    let before = number == 1 ? (names[writer] == "title" ? FieldValue.text("0") : .notSet) : .text("\(number - 1)")
    return Edit(fields[writer], .set(field: names[writer], from: before, to: .text("\(number)")))
  }

  private func folder() -> ScratchFolder {
    ScratchFolder([
      "kurator.json": Self.town, "schools/a.json": #"{"schema": 1, "id": "a", "name": "А"}"# + "\n",
      "schools/b.json": #"{"schema": 1, "id": "b", "name": "Б"}"# + "\n",
      "partnerships/p.json": """
      {"schema": 1, "id": "p", "supported": "a", "donor": "b", "roadmaps": [{"id": "m", "items": [
        {"id": "i", "title": "0"}, {"id": "k", "title": "0"}]}]}

      """,
    ])
  }

  /// What the screen does: an edit, its save, and if another program was quicker, a reading and a save over it.
  private static func window(_ folder: String, _ writer: Int) throws -> Int {
    var store = FolderStore(folder, calls: Patient())
    var workspace = Workspace(try store.load(), ids: IDSource(seed: UInt64(writer)))
    var told = 0
    for number in 1...count {
      var next: Keeping? = try workspace.apply([edit(writer, number)]).keeping
      while case .store(let batches)? = next {
        let failed = store.save(batches).map { FailedSave($0.change.edits, $0.failure) }
        guard failed.contains(where: \.failure.asksToRead) else {
          next = workspace.noteSaved(failed)
          break
        }
        workspace.notePending(failed)
        try store.takeLock()
        next = workspace.rebase(onto: try store.load()).keeping
      }
      store.letGo()
      if workspace.pending.isEmpty, workspace.failure == nil { told += 1 }
    }
    return told
  }

  /// What a command does: it reads, edits and saves, and the second time it lets nobody write in between.
  private static func script(_ folder: String, _ writer: Int) throws -> Int {
    var told = 0
    for number in 1...count {
      for isAlone in [false, true] {
        var store = FolderStore(folder, calls: Patient())
        if isAlone { try store.takeLock() }
        var workspace = Workspace(try store.load(), ids: IDSource(seed: UInt64(number)))
        guard case .store(let batches) = try workspace.apply([edit(writer, number)]).keeping else { break }
        let failed = store.save(batches)
        guard failed.contains(where: \.failure.asksToRead) else {
          if failed.isEmpty { told += 1 }
          break
        }
      }
    }
    return told
  }

  @Test("All 1,600 edits are told as saved and are in the files")
  func all() throws {
    let folder = folder()
    let path = folder.path
    let faults = Mutex<[String]>([])
    @Sendable func writing(_ work: () throws -> Int) -> Int {
      do { return try work() } catch {
        faults.withLock { $0.append("\(error)") }
        return 0
      }
    }
    let (windows, scripts) = SecondThread.run {
      SecondThread.run {
        writing { try Self.window(path, 0) }
      } beside: {
        writing { try Self.window(path, 1) }
      }
    } beside: {
      let told = SecondThread.run {
        writing { try Self.script(path, 2) }
      } beside: {
        writing { try Self.script(path, 3) }
      }
      return [told.0, told.1]
    }
    #expect(faults.withLock { $0 } == [])
    #expect([windows.0, windows.1] + scripts == [Self.count, Self.count, Self.count, Self.count])
    // Each edit starts from the one before it, so that the last is there only if all are.
    var store = FolderStore(path)
    let network = try store.load()
    let items = try #require(network.partnerships.first?.roadmaps.first?.items)
    #expect(items.map(\.title) == ["400", "400"] && items[0].note == "400" && network.schools.first?.note == "400")
    #expect(network.problems == [] && folder.everything().keys.allSatisfy { !$0.hasSuffix(".tmp") })
  }
}
