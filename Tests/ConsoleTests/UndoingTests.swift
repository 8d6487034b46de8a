import Console
import Deadlines
import Glibc
import Store
import TestSupport
import Testing

private let today = CalendarDay(iso: "2026-11-15")!

private func commandLine(_ town: MadeUpTown, _ calls: any SystemCalls = PosixCalls(), day: CalendarDay = today)
  -> Console
{
  Console(
    places: Places(environment: town.environment, executable: ""), today: day, calls: calls, author: { "Куратор" })
}

/// The system's calls, of which renaming within the network fails.
private final class NoRename: ForwardingCalls {
  let system = PosixCalls()
  private let network: String
  init(_ network: String) { self.network = network }

  func rename(_ from: String, _ to: String) throws(SystemError) {
    if to.hasPrefix(network) { throw SystemError(ENOSPC) }
    try system.rename(from, to)
  }

  func exchange(_ one: String, _ other: String) throws(SystemError) {
    if one.hasPrefix(network) || other.hasPrefix(network) { throw SystemError(ENOSPC) }
    try system.exchange(one, other)
  }
}

extension MadeUpTown {
  fileprivate var files: [String: [UInt8]] { Disk.files(below: store).filter { $0.key != ".lock" } }
  fileprivate func call(_ words: String, _ calls: any SystemCalls = PosixCalls(), day: CalendarDay = today) -> Outcome {
    commandLine(self, calls, day: day).run(
      words.split(separator: " ").map(String.init) + ["--store", store], environment: [:])
  }
  fileprivate var logs: [String] { Disk.files(below: root + "/user").keys.filter { $0.contains("/steps-") } }
  /// Puts files back as they were; those that were not there go.
  fileprivate func restore(_ before: [String: [UInt8]]) {
    for (name, bytes) in before where files[name] != bytes { Disk.write(bytes, to: "\(store)/\(name)") }
    for name in files.keys where before[name] == nil { unlink("\(store)/\(name)") }
  }
  /// Takes the last line out of the logs, as if the program had been killed before it wrote it.
  fileprivate func forgetLastNote() {
    for log in logs {
      let path = root + "/user/" + log
      Disk.write(Array((Disk.bytes(path) ?? []).dropLast().reversed().drop { $0 != 0x0A }.reversed()), to: path)
    }
  }
}

@Suite("Undo and redo from the command line")
struct UndoingTests {
  @Test("The newest step is undone to the byte and done again, in words, in both languages; then there is nothing")
  func undoAndRedo() {
    let town = MadeUpTown()
    let before = town.files
    #expect(town.call("undo") == Outcome(errors: "Отменять нечего.\n", exitCode: 1))
    #expect(town.call("redo --lang en") == Outcome(errors: "Nothing to redo.\n", exitCode: 1))
    #expect(town.logs.isEmpty)
    #expect(town.call("done i-1").exitCode == 0)
    let marked = town.files
    #expect(town.call("done i-2").exitCode == 0)
    #expect(town.call("undo").output == "Отметка о выполнении «Открытые уроки» за 25.10.2026 отменена.\n")
    #expect(town.files == marked)
    let tomorrow = CalendarDay(number: today.number + 1)
    #expect(town.call("undo", day: tomorrow).output == "Вчера: отметка о выполнении «Мастер-класс» отменена.\n")
    #expect(town.files == before)
    #expect(town.call("undo --lang en") == Outcome(errors: "Nothing to undo.\n", exitCode: 1))
    #expect(town.call("redo --lang en", day: tomorrow).output == "Redone (yesterday): the mark of “Мастер-класс”.\n")
    #expect(town.files == marked)
    // A new step makes an end of what could be redone.
    #expect(town.call("done i-2 --evidence приказ").exitCode == 0)
    #expect(town.call("redo").exitCode == 1)
    #expect(town.call("undo").exitCode == 0 && town.call("undo").exitCode == 0 && town.files == before)
    #expect(town.logs.count == 1)
  }

  @Test("A step that no longer fits is said and passed over whole, with exit code 1; the one before it comes next")
  func passedOver() {
    let town = MadeUpTown()
    let before = town.files
    _ = town.call("done i-1")
    _ = town.call("done i-2")
    let text = String(decoding: town.files["partnerships/p-1.json"] ?? [], as: UTF8.self)
    Disk.write(
      Array(
        text.replacing("\"occurrence\": \"2026-10-25\"", with: "\"occurrence\": \"2026-10-25\", \"result\": \"да\"")
          .utf8),
      to: town.store + "/partnerships/p-1.json")
    let other = town.files
    let told = town.call("undo")
    #expect(
      told
        == Outcome(
          errors: "Отметка о выполнении «Открытые уроки» за 25.10.2026 — шаг пропущен: поле уже изменили.\n",
          exitCode: 1))
    #expect(town.files == other)
    #expect(town.call("undo").output.contains("«Мастер-класс» отменена"))
    #expect(town.call("undo") == Outcome(errors: "Отменять нечего.\n", exitCode: 1))
    #expect(town.files.keys == before.keys)
  }

  @Test(
    "Undo or redo killed before or after its save, in steps of one file and of several: the other one is there",
    arguments: [
      ["done", "i-1"], ["delete", "sosh-1"], ["set", "sosh-1", "number=60"], ["add", "school", "name=СОШ № 90"],
    ])
  func killedWhileReplaying(command: [String]) throws {
    let town = MadeUpTown()
    func call(_ words: [String]) -> Outcome {
      commandLine(town).run(words + ["--store", town.store], environment: [:])
    }
    _ = town.call("set gymnasium number=2")
    let before = town.files
    #expect(call(command).exitCode == 0)
    let done = town.files
    for round in 1...3 {
      // The undo is in the files, and in the log that it was begun.
      #expect(town.call("undo").exitCode == 0 && town.files == before)
      town.forgetLastNote()
      let redone = town.call("redo")
      #expect(redone.exitCode == 0 && town.files == done, "\(round): \(redone)")
      // It was begun, and is not in the files.
      #expect(town.call("undo").exitCode == 0 && town.files == before)
      #expect(town.call("redo").exitCode == 0)
      town.forgetLastNote()
      town.restore(before)
      let again = town.call("redo")
      #expect(again.exitCode == 0 && town.files == done, "\(round): \(again)")
      // It was begun, and is in the files.
      town.forgetLastNote()
      #expect(town.call("undo").exitCode == 0 && town.files == before)
      #expect(town.call("redo").exitCode == 0 && town.files == done)
    }
    // The step before it is undone after it, and both are done again.
    #expect(town.call("undo").exitCode == 0 && town.files == before)
    town.forgetLastNote()
    #expect(town.call("undo").exitCode == 0)
    let first = town.files
    town.forgetLastNote()
    #expect(town.call("redo").exitCode == 0 && town.files == before)
    #expect(town.call("redo").exitCode == 0 && town.files == done)
    // A step that was done since makes an end of what could be redone.
    #expect(town.call("undo").exitCode == 0)
    town.forgetLastNote()
    #expect(town.call("set gymnasium number=3").exitCode == 0)
    #expect(town.call("redo").errors == "Возвращать нечего.\n")
    #expect(town.call("undo").exitCode == 0 && town.files == before)
    #expect(town.call("undo").exitCode == 0 && town.files == first)
  }

  @Test("A step that could not be saved is not there to be undone, and one that could not be undone still is")
  func notSaved() {
    let town = MadeUpTown()
    let (before, failing) = (town.files, NoRename(town.store))
    #expect(town.call("done i-1", failing).exitCode == 2 && town.files == before)
    #expect(town.call("undo") == Outcome(errors: "Отменять нечего.\n", exitCode: 1))
    _ = town.call("done i-1")
    let marked = town.files
    let told = town.call("undo", failing)
    #expect(told.exitCode == 2 && told.output.isEmpty && told.errors.hasPrefix("Не сохранено: на диске нет места"))
    #expect(town.files == marked)
    #expect(town.call("undo").exitCode == 0 && town.files == before)
    #expect(town.call("redo", failing).exitCode == 2 && town.files == before)
    #expect(town.call("redo").exitCode == 0 && town.files == marked)
  }

  @Test("Killed between the note of an undo and its save: the step is there, and the next undo takes it back")
  func undoneNotSaved() {
    let town = MadeUpTown()
    let before = town.files
    _ = town.call("done i-1")
    let marked = town.files
    _ = town.call("done i-2")
    #expect(town.call("undo", NoRename(town.store)).exitCode == 2)
    town.forgetLastNote()
    #expect(town.call("undo").output.contains("«Открытые уроки»") && town.files == marked)
    #expect(town.call("undo").exitCode == 0 && town.files == before)
  }

  @Test("Whichever call fails, undo undoes or says why not; what is left is undone by the next call")
  func failingCalls() {
    for number in [EIO, EACCES, ENOSPC] {
      var place = 0
      while true {
        place += 1
        let town = MadeUpTown()
        let before = town.files
        _ = town.call("done i-1")
        let marked = town.files
        let isAsBefore = { town.files == before }
        let calls = FailingOnce(at: place, number)
        let outcome = town.call("undo", calls)
        if outcome.exitCode == 0 {
          #expect(isAsBefore(), "\(calls.failed ?? "?"): \(outcome.texts)")
        } else {
          #expect(!outcome.errors.isEmpty && [1, 2].contains(outcome.exitCode), "\(calls.failed ?? "?")")
          #expect(town.files == before || town.files == marked, "\(calls.failed ?? "?")")
          _ = town.call("undo")
        }
        #expect(isAsBefore(), "\(calls.failed ?? "?"): \(outcome.texts)")
        if calls.count < place { break }
      }
      #expect(place > 20)
    }
  }

  @Test("Without a home there is nothing that could be undone, and done works all the same")
  func homeless() {
    let town = MadeUpTown()
    let console = Console(places: Places(environment: [:], executable: ""), today: today, author: { "" })
    #expect(console.run(["done", "i-1", "--store", town.store], environment: [:]).exitCode == 0)
    let told = console.run(["undo", "--store", town.store], environment: [:])
    #expect(told.exitCode == 2 && told.output.isEmpty && !told.errors.isEmpty)
    #expect(town.call("undo now").exitCode == 64)
  }

  @Test("A state folder that cannot be written is told beside the answer, which stays what it is")
  func noState() {
    let town = MadeUpTown()
    Disk.write([], to: town.root + "/user")
    let told = town.call("done i-1")
    #expect(told.exitCode == 0 && told.output == "Отмечено выполненным «Мастер-класс».\n")
    #expect(
      told.errors
        == "Отменить или вернуть это потом не получится: на месте папки стоит файл. Само действие выполнено.\n")
  }
}
