import Console
import Glibc
import SchoolNetwork
import Store
import Synchronization
import TestSupport
import Testing
import Workspace

/// The system's calls, with locks of the network and of the state folder that are waited for as long as it takes: four
/// threads on a busy machine. Whether a log is held by its window is asked at once.
private final class Patient: ForwardingCalls {
  let system = PosixCalls()
  private let locks = Mutex<Set<Int32>>([])

  func open(_ path: String, _ flags: Int32, mode: UInt32) throws(SystemError) -> Int32 {
    let descriptor = try system.open(path, flags, mode: mode)
    locks.withLock { if path.hasSuffix(".lock") { $0.insert(descriptor) } else { $0.remove(descriptor) } }
    return descriptor
  }

  func lock(_ descriptor: Int32) throws(SystemError) -> Bool {
    let waits = locks.withLock { $0.contains(descriptor) }
    while try !system.lock(descriptor) {
      guard waits else { return false }
      system.pause(milliseconds: 1)
    }
    return true
  }
}

/// Two windows and two scripts that write to one network at the same time, with their logs of steps.
@Suite("Four writers at once")
struct FourWritersTests {
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
    let folder = ScratchFolder()
    folder.write("network/kurator.json", Self.town)
    folder.write("network/schools/a.json", #"{"schema": 1, "id": "a", "name": "А"}"# + "\n")
    folder.write("network/schools/b.json", #"{"schema": 1, "id": "b", "name": "Б"}"# + "\n")
    folder.write(
      "network/partnerships/p.json",
      """
      {"schema": 1, "id": "p", "supported": "a", "donor": "b", "roadmaps": [{"id": "m", "items": [
        {"id": "i", "title": "0"}, {"id": "k", "title": "0"}]}]}

      """)
    return folder
  }

  /// What the screen does: an edit is noted and saved, and if another program was quicker, the network is read again and
  /// the edit saved over it.
  private struct Window: Sendable {
    var store: FolderStore
    var workspace: Workspace
    var log: StepLog
    var told = 0

    init(_ folder: ScratchFolder, seed: UInt64) throws {
      store = FolderStore(folder.full("network"), calls: Patient())
      workspace = Workspace(try store.load(), ids: IDSource(seed: seed))
      let state = folder.full("state/kurator")
      let id = workspace.network.store
      log = StepLog(
        beside: UnsavedEdits(stateFolder: state, store: id, in: folder.full("network"), calls: Patient()), store: id)
    }

    mutating func edit(_ writer: Int, _ count: Int) throws {
      for number in 1...count {
        try keep(try workspace.apply([FourWritersTests.edit(writer, number)]).keeping)
        if workspace.pending.isEmpty, workspace.failure == nil { told += 1 }
      }
    }

    /// Takes back all steps, with those of windows and commands that ended; how many they were.
    mutating func undoAll(withEarlier: Bool) throws -> Int {
      if withEarlier { workspace.takeOver(log.takeOver()) }
      var count = 0
      while let replay = try workspace.undo(isFresh: true) {
        try keep(replay.keeping)
        if workspace.pending.isEmpty { count += 1 }
      }
      return count
    }

    private mutating func keep(_ keeping: Keeping) throws {
      try log.write(workspace.takeNotes())
      var next: Keeping? = keeping
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
      try log.write(workspace.takeNotes())
    }
  }

  /// What scripts do: a command for each edit.
  private static func script(_ folder: ScratchFolder, _ writer: Int, _ count: Int, _ told: () -> Void) -> Int {
    let console = Console(
      places: Places(environment: ["XDG_STATE_HOME": folder.full("state")], executable: ""), today: Sample.today,
      calls: Patient(), author: { "Куратор" })
    return (1...count).count { number in
      defer { told() }
      let reply = console.reply(
        ["set", ["", "", "i", "a"][writer], "note=\(number)", "--store", folder.full("network")], environment: [:],
        hasTerminal: false)
      return if case .outcome(let outcome, _) = reply { outcome.exitCode == 0 } else { false }
    }
  }

  /// Lets all four write so many edits each; windows begin after so many commands. Returns the windows, and how many
  /// edits each of the four was told to be saved.
  private static func write(_ count: Int, after first: Int, in folder: ScratchFolder) throws -> ([Window], told: [Int])
  {
    let faults = Mutex<[String]>([])
    let commands = Mutex(0)
    @Sendable func window(_ writer: Int) -> Window? {
      while commands.withLock({ $0 }) < first { usleep(500) }
      do {
        var window = try Window(folder, seed: UInt64(writer))
        try window.edit(writer, count)
        return window
      } catch {
        faults.withLock { $0.append("\(error)") }
        return nil
      }
    }
    @Sendable func script(_ writer: Int) -> Int {
      Self.script(folder, writer, count) { commands.withLock { $0 += 1 } }
    }
    let (windows, scripts) = SecondThread.run {
      SecondThread.run {
        window(0)
      } beside: {
        window(1)
      }
    } beside: {
      SecondThread.run {
        script(2)
      } beside: {
        script(3)
      }
    }
    #expect(faults.withLock { $0 } == [])
    return (
      [try #require(windows.0), try #require(windows.1)],
      [windows.0?.told ?? 0, windows.1?.told ?? 0, scripts.0, scripts.1]
    )
  }

  @Test(
    "All edits are told as saved and are in the files; undo of all gives the first bytes",
    arguments: [(400, 0), (100, 6)])
  func all(count: Int, first: Int) throws {
    let folder = folder()
    let before = folder.network
    var (windows, told) = try Self.write(count, after: first, in: folder)
    #expect(told == Array(repeating: count, count: 4))
    // Each edit starts from the one before it, so that the last is there only if all are.
    var store = FolderStore(folder.full("network"))
    let network = try store.load()
    let items = try #require(network.partnerships.first?.roadmaps.first?.items)
    #expect(items.map(\.title) == ["\(count)", "\(count)"] && items[0].note == "\(count)")
    #expect(network.schools.first?.note == "\(count)")
    #expect(network.problems == [] && folder.everything().keys.allSatisfy { !$0.hasSuffix(".tmp") })
    // Each window takes back its own and ends. The scripts' steps are there for the next one; what they did before the
    // windows began, these had in their hands.
    for place in windows.indices { #expect(try windows[place].undoAll(withEarlier: false) == count) }
    windows = []
    var next = try Window(folder, seed: 9)
    #expect(try next.undoAll(withEarlier: true) == 2 * count)
    #expect(folder.network == before)
  }
}

extension ScratchFolder {
  /// The files of the network.
  fileprivate var network: [String: [UInt8]] { Disk.files(below: full("network")).filter { $0.key != ".lock" } }
}
