import EmulatorShim
import Glibc
import PtyShim
import Testing

/// Another program on the same files, a full disk, a lock, a folder that went away: the screen says why, nothing is
/// overwritten, and F2 saves when the cause is gone.
@Suite("What cannot be saved")
struct UnsavedTests {
  private static let mine = "Правка первого окна"
  private static let other = "Правка второго окна"

  /// Waits until the screen says that an edit is not saved, and why.
  private func waitForTrouble(_ program: StartedKurator, _ reason: String) throws {
    try program.terminal.wait(for: "trouble, “\(reason)”") {
      program.statusLine.contains("НЕ СОХРАНЕНО: 1 правка") && program.unbroken.contains(reason) && !program.isWriting
    }
  }

  private func expectTitles(_ titles: [String], absent: [String] = [], in store: String) throws {
    let found = Set(try ItemFacts.all(in: store).values.map(\.title))
    #expect(titles.allSatisfy(found.contains), "\(titles)")
    #expect(!absent.contains(where: found.contains), "not \(absent)")
  }

  private func save(_ program: StartedKurator) throws {
    try program.terminal.send(.function(2))
    try program.terminal.wait(for: "all saved") {
      program.saysSaved
        && (program.unbroken.contains("рочитано заново") || program.unbroken.contains("Всё сохранено"))
    }
  }

  @Test("Two windows on one store: the later edit takes in the other's, and nothing of either is lost")
  func twoWindows() throws {
    let home = FreshHome()
    let one = try StartedKurator(home: home)
    let two = try StartedKurator(home: home)
    try one.openRoadmap()
    try two.openRoadmap()
    try two.terminal.send(.down)
    try one.write(Self.mine)
    try one.keep("→ «\(Self.mine)»")

    try two.write(Self.other)
    try two.keep("Учтены правки другой программы")
    try expectTitles([Self.mine, Self.other], in: one.store)
    #expect(two.terminal.text.contains(Self.mine) && two.terminal.text.contains(Self.other))
    // The first window's next edit takes in those of the second one in its turn.
    try one.write("Ещё одна")
    try one.keep("Учтены правки другой программы")
    try expectTitles(["Ещё одна", Self.other], absent: [Self.mine], in: one.store)
    #expect(one.terminal.text.contains(Self.other))
    try one.leave()
    try two.leave()
    #expect(try kurator(["check", "--store", one.store], home: home).outcome == .exited(0))
  }

  @Test("Two windows on one field: the first stands, the second waits for a decision")
  func oneField() throws {
    let home = FreshHome()
    let one = try StartedKurator(home: home)
    let two = try StartedKurator(home: home)
    try one.openRoadmap()
    try two.openRoadmap()
    try one.write(Self.mine)
    try one.keep("→ «\(Self.mine)»")
    let afterFirst = files(in: one.store)
    try two.write(Self.other)
    try two.terminal.send(.enter)
    try waitForTrouble(two, "поле уже изменили")
    try two.terminal.send(.function(2))
    try two.terminal.wait(for: "the edit set aside") {
      two.unbroken.contains("не подошло правок: 1") && two.statusLine.contains("ждёт решения: 1")
    }
    #expect(files(in: one.store) == afterFirst)
    #expect(two.terminal.text.contains(Self.mine))
    try two.leave()
    #expect(two.terminal.text.contains("Не сохранено правок: 1"))
    try one.leave()
    let next = try StartedKurator(home: home, isShown: false)
    try next.terminal.wait(forText: "Несохранённые правки")
    #expect(files(in: one.store) == afterFirst)
  }

  @Test("Two windows that cannot save: the state folder keeps the edits of both, and each takes away its own only")
  func twoUnsaved() throws {
    let home = FreshHome()
    let windows = [try StartedKurator(home: home), try StartedKurator(home: home)]
    for (window, title) in zip(windows, [Self.mine, Self.other]) {
      try window.openRoadmap()
      if title == Self.other { try window.terminal.send(.down) }
      _ = try limitFiles(of: window.terminal.programID, to: 4096)
      try window.write(title)
      try window.terminal.send(.enter)
      try waitForTrouble(window, "исчерпана дисковая квота")
    }
    for window in windows {
      window.terminal.signal(SIGKILL)
      try window.terminal.waitForEnd()
    }
    let next = try StartedKurator(home: home, isShown: false)
    try next.terminal.wait(forText: "Несохранённые правки")
    try next.settle()
    try next.terminal.send(.enter)
    try next.terminal.wait(for: "both saved") { next.saysSaved && next.unbroken.contains("Внесено правок: 2") }
    try expectTitles([Self.mine, Self.other], in: next.store)
    try next.leave()
  }

  /// A program that shows a roadmap, with a home.
  private func atRoadmap() throws -> StartedKurator {
    let program = try StartedKurator()
    try program.openRoadmap()
    return program
  }

  /// An edit that cannot be saved for this reason until the cause is taken away.
  private func fail(
    _ program: StartedKurator, _ reason: String, isGone: () throws -> Void
  ) throws {
    let before = files(in: program.store)
    try program.write(Self.mine)
    try program.terminal.send(.enter)
    try waitForTrouble(program, reason)
    #expect(program.terminal.text.contains(Self.mine))
    let now = files(in: program.store)
    #expect(before.allSatisfy { now[$0.key] == nil || now[$0.key] == $0.value })
    // F2 while the cause stands changes nothing.
    try program.terminal.send(.function(2))
    try program.settle()
    #expect(program.statusLine.contains("НЕ СОХРАНЕНО: 1 правка"))
    try isGone()
    try save(program)
    try expectTitles([Self.mine], in: program.store)
    #expect(!files(in: program.store).keys.contains { $0.hasSuffix(".tmp") })
    try program.leave()
    try StartedKurator(home: program.home).leave()
  }

  @Test("No byte can be written, as on a full disk; not even the state folder takes the edit")
  func fullDisk() throws {
    let program = try atRoadmap()
    let usual = try limitFiles(of: program.terminal.programID, to: 0)
    try fail(program, "НЕ СОХРАНЕНО нигде") { _ = try limitFiles(of: program.terminal.programID, to: usual) }
  }

  @Test("A file may not be as long as it is: the state folder takes the edit, and a kill does not lose it")
  func quota() throws {
    let program = try atRoadmap()
    let usual = try limitFiles(of: program.terminal.programID, to: 4096)
    try fail(program, "исчерпана дисковая квота") {
      _ = try limitFiles(of: program.terminal.programID, to: usual)
    }

    let other = try atRoadmap()
    _ = try limitFiles(of: other.terminal.programID, to: 4096)
    try other.write(Self.other)
    try other.terminal.send(.enter)
    try waitForTrouble(other, "исчерпана дисковая квота")
    other.terminal.signal(SIGKILL)
    try other.terminal.waitForEnd()
    let next = try StartedKurator(home: other.home, isShown: false)
    try next.terminal.wait(forText: "Несохранённые правки")
    try next.settle()
    try next.terminal.send(.enter)
    try next.terminal.wait(for: "the edit saved") { next.saysSaved && next.unbroken.contains("Внесено правок: 1") }
    try expectTitles([Self.other], in: next.store)
  }

  @Test("Another program holds the lock")
  func locked() throws {
    let program = try atRoadmap()
    let lock = open(program.store + "/.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    #expect(flock(lock, LOCK_EX) == 0)
    try fail(program, "сеть сейчас записывает другая программа") { close(lock) }
  }

  @Test("The folder of the network is gone")
  func folderGone() throws {
    let program = try atRoadmap()
    let store = program.store
    #expect(rename(store, store + "-away") == 0)
    try fail(program, "файла или папки нет") { #expect(rename(store + "-away", store) == 0) }
  }

  @Test("Leaving with an edit that is not saved asks first; what is left is told where")
  func leaving() throws {
    let program = try atRoadmap()
    _ = try limitFiles(of: program.terminal.programID, to: 4096)
    try program.write(Self.mine)
    try program.terminal.send(.enter)
    try waitForTrouble(program, "исчерпана дисковая квота")
    try program.terminal.send("й")
    try program.terminal.wait(forText: "─ Выйти?")
    try program.terminal.send("\r")
    try program.terminal.wait(for: "no question") { !program.terminal.text.contains("─ Выйти?") }
    try program.terminal.send("й")
    try program.terminal.wait(forText: "─ Выйти?")
    try program.terminal.send("д")
    #expect(try program.terminal.waitForEnd().outcome == .exited(0))
    program.expectGivenBack()
    // A path is wrapped wherever the line ends.
    #expect(program.unbroken.filter { $0 != " " }.contains("unsaved-edits.jsonибудутпредложены"))
  }

  @Test("Edits that could be kept nowhere: leaving says that they would be lost, and tries once more")
  func leavingUnkept() throws {
    for isRoomMade in [false, true] {
      let program = try atRoadmap()
      let usual = try limitFiles(of: program.terminal.programID, to: 0)
      try program.write(Self.mine)
      try program.terminal.send(.enter)
      try waitForTrouble(program, "НЕ СОХРАНЕНО нигде")
      try program.terminal.send("q")
      try program.terminal.wait(for: "the warning") {
        program.unbroken.contains("Сохранить их отдельно тоже не удалось")
      }
      if isRoomMade { _ = try limitFiles(of: program.terminal.programID, to: usual) }
      try program.terminal.send("y")
      #expect(try program.terminal.waitForEnd().outcome == .exited(0))
      program.expectGivenBack()
      #expect(program.unbroken.contains("они потеряны") == !isRoomMade)
      #expect(program.unbroken.contains("будут предложены") == isRoomMade)
    }
  }
}

/// Sets how long a file may become that the process writes, and says how long it might be.
private func limitFiles(of process: Int32, to bytes: UInt64) throws -> UInt64 {
  var before: UInt64 = 0
  let fault = limit_file_length(process, bytes, &before)
  guard fault == 0 else { throw HarnessFault(description: "no limit of \(bytes): errno \(fault)") }
  return before
}
