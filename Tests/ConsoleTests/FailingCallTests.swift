import Console
import Deadlines
import Glibc
import TestSupport
import Testing

/// Every command that reads a network, over that of ``MadeUpTown``.
private let commands = [
  ["today"], ["today", "--json"], ["list", "schools"], ["list", "clusters"], ["list", "risks"],
  ["list", "partnerships"], ["list", "items"], ["list", "risks", "--json"], ["list", "items", "--json"],
  ["show", "sosh-1"], ["show", "i-1"], ["coverage"], ["coverage", "--json"], ["suggest", "СОШ № 1"], ["plan"],
  ["plan", "--json"], ["check"], ["deadline", "октябрь"], ["--plain"], ["frame"],
]

/// What failing calls may look like: the disk, the rights, the name, the number of open files, the share.
private let numbers = [EIO, EACCES, ENOENT, EMFILE, ESTALE]

private func run(_ command: [String], _ calls: FailingOnce, _ town: MadeUpTown, _ place: [String]) -> Outcome {
  Console(
    places: Places(environment: town.environment, executable: ""), today: CalendarDay(iso: "2026-11-15")!, calls: calls,
    // In the town it is another day than on the machine.
    dayInZone: { _ in CalendarDay(iso: "2026-11-16")! }
  ).run(command + place, environment: [:])
}

/// Lets each call of a command fail once, and says which failures went by in silence: another answer, and neither an
/// exit code nor a sentence.
private func silent(_ command: [String], _ town: MadeUpTown, _ place: [String])
  -> [String]
{
  let counting = FailingOnce()
  let whole = run(command, counting, town, place)
  var silent = counting.count == 0 ? ["\(command): no call was made"] : []
  for failing in 1...max(1, counting.count) {
    for number in numbers {
      let calls = FailingOnce(at: failing, number)
      let outcome = run(command, calls, town, place)
      let isTold = [1, 2].contains(outcome.exitCode) && !outcome.errors.isEmpty
      if outcome != whole && !isTold { silent.append("\(command) \(calls.failed ?? "?") \(number)\n\(outcome.texts)") }
    }
  }
  return silent
}

@Suite("Each call of the load failing once")
struct FailingCallTests {
  @Test("A command answers as without the fault, or with an exit code and a sentence", arguments: commands)
  func command(_ command: [String]) {
    let town = MadeUpTown()
    #expect(silent(command, town, ["--store", town.store]) == [])
  }

  @Test("Done marks the item, or says why not", arguments: numbers)
  func done(_ number: Int32) {
    let counting = FailingOnce()
    let first = MadeUpTown()
    let whole = run(["done", "i-1", "--seed", "1"], counting, first, ["--store", first.store])
    let marked = Disk.files(below: first.store)
    #expect(whole.exitCode == 0 && marked != Disk.files(below: MadeUpTown().store))
    for failing in 1...counting.count {
      let town = MadeUpTown()
      let before = Disk.files(below: town.store)
      let calls = FailingOnce(at: failing, number)
      let outcome = run(["done", "i-1", "--seed", "1"], calls, town, ["--store", town.store])
      let after = Disk.files(below: town.store).filter { $0.key != ".lock" }
      if outcome.exitCode == 0 {
        #expect(after == marked.filter { $0.key != ".lock" }, "\(calls.failed ?? "?"): \(outcome.texts)")
      } else {
        #expect(!outcome.errors.isEmpty && [1, 2].contains(outcome.exitCode), "\(calls.failed ?? "?")")
        #expect(after == before || after == marked.filter { $0.key != ".lock" }, "\(calls.failed ?? "?")")
      }
    }
  }

  @Test("The own network and the sample are not taken for others, nor for none")
  func places() {
    let town = MadeUpTown()
    let own = town.root + "/user/.local/share/kurator/own"
    for folder in ["/user", "/user/.local", "/user/.local/share", "/user/.local/share/kurator"] {
      mkdir(town.root + folder, 0o700)
    }
    rename(town.store, own)
    // Nothing there is an answer of its own: the system said that there is no such folder.
    for command in [["list", "schools"], ["coverage"], ["today"], ["deadline", "завтра"]] {
      #expect(silent(command, town, []) == [])
    }
  }

  @Test("No other sample takes the place of the one that cannot be read")
  func sample() throws {
    let (first, second) = (MadeUpTown(), MadeUpTown(["schools/sosh-9.json": #"{"schema": 1, "id": "sosh-9"}"#]))
    for town in [first, second] {
      mkdir(town.root + "/SampleData", 0o700)
      rename(town.store, town.root + "/SampleData/town")
    }
    mkdir(second.root + "/none", 0o700)
    rename(second.root + "/SampleData", second.root + "/none/SampleData")
    rename(second.root + "/none", second.root + "/kurator")
    let environment = first.environment.merging(["KURATOR_DATA": first.root, "XDG_DATA_DIRS": second.root]) { $1 }
    func run(_ calls: FailingOnce) -> Outcome {
      Console(
        places: Places(environment: environment, executable: ""), today: CalendarDay(iso: "2026-11-15")!, calls: calls
      ).run(["list", "schools", "--sample"], environment: [:])
    }
    let counting = FailingOnce()
    let whole = run(counting)
    #expect(whole.exitCode == 0 && !whole.output.contains("sosh-9"))
    for failing in 1...counting.count {
      for number in [EIO, EMFILE, ESTALE] {
        let outcome = run(FailingOnce(at: failing, number))
        #expect(outcome == whole || ([1, 2].contains(outcome.exitCode) && !outcome.errors.isEmpty))
      }
    }
  }
}
