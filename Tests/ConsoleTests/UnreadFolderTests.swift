import Console
import Deadlines
import Glibc
import SchoolNetwork
import Store
import TestSupport
import Testing

/// The system's calls; one folder cannot be read.
private final class ShutFolder: ForwardingCalls, @unchecked Sendable {
  let system = PosixCalls()
  let name: String
  let number: Int32

  init(_ name: String, _ number: Int32) { (self.name, self.number) = (name, number) }

  func names(in folder: String) throws(SystemError) -> [String] {
    if folder.hasSuffix("/" + name) { throw SystemError(number) }
    return try system.names(in: folder)
  }
}

private func console(_ town: MadeUpTown, _ calls: ShutFolder) -> Console {
  Console(
    places: Places(environment: town.environment, executable: ""), today: CalendarDay(iso: "2026-11-15")!, calls: calls)
}

private let commands = [
  ["today"], ["list", "schools"], ["list", "clusters"], ["list", "risks"], ["list", "partnerships"], ["list", "items"],
  ["show", "sosh-1"], ["coverage"], ["suggest", "СОШ № 1"], ["plan"], ["--plain"], ["frame"], ["done", "i-1"],
]

@Test(
  "A folder that cannot be read is told with its path and exit code 1 by every command, and nothing is said or done without it",
  arguments: ["schools", "partnerships"], [EACCES, EIO, ESTALE, EMFILE])
func unreadFolder(name: String, number: Int32) throws {
  let town = MadeUpTown()
  let console = console(town, ShutFolder(name, number))
  let before = Disk.files(below: town.store)
  for command in commands {
    for language in ["ru", "en"] {
      let outcome = console.run(command + ["--store", town.store, "--lang", language], environment: [:])
      #expect(outcome.exitCode == 1, "\(command)")
      #expect(outcome.output.isEmpty, "\(command): \(outcome.output)")
      #expect(outcome.errors.contains("\(town.store)/\(name)"), "\(command): \(outcome.errors)")
    }
    let json = console.run(command + ["--store", town.store, "--json"], environment: [:])
    #expect(json.output.isEmpty && [1, 64].contains(json.exitCode), "\(command)")
  }
  #expect(Disk.files(below: town.store) == before)
}

@Test(
  "The check tells the folder, and nothing of what only seems to be missing", arguments: ["schools", "partnerships"])
func unreadFolderIsChecked(name: String) {
  let town = MadeUpTown()
  let outcome = console(town, ShutFolder(name, EACCES)).run(["check", "--store", town.store], environment: [:])
  #expect(outcome.exitCode == 1)
  #expect(outcome.output.contains("\(town.store)/\(name): "), "\(outcome.output)")
  #expect(!outcome.output.contains("sosh-1") || name == "partnerships", "\(outcome.output)")
  #expect(!outcome.output.contains("i-1"), "\(outcome.output)")
}

@Test("Templates that cannot be read are told beside what does not rest on them")
func unreadTemplates() {
  let town = MadeUpTown()
  let console = console(town, ShutFolder("templates", EACCES))
  for command in commands.dropLast(2) {
    let outcome = console.run(command + ["--store", town.store], environment: [:])
    let whole = town.console.run(command + ["--store", town.store], environment: [:])
    // The attention list tells of folders itself.
    let isTold = command == ["today"] && outcome.output.contains("  templates: ")
    #expect(outcome.exitCode == 1 && (outcome.output == whole.output || isTold), "\(command)")
    #expect(!outcome.output.isEmpty)
    #expect(outcome.errors.contains("\(town.store)/templates"), "\(command): \(outcome.errors)")
  }
}

@Test("An own network whose folder cannot be read is not taken for none", arguments: [EACCES, EIO])
func unreadOwnFolder(number: Int32) {
  let town = MadeUpTown()
  let outcome = console(town, ShutFolder("own", number)).run(["list", "schools"], environment: [:])
  #expect(outcome.exitCode == 2 && outcome.output.isEmpty)
  #expect(outcome.errors.contains("/kurator/own") && outcome.errors.contains("Не удаётся открыть"), "\(outcome.errors)")
}
