import Console
import Glibc
import Language
import SchoolNetwork
import Store
import TestSupport
import Testing

/// What the screen begins with in a folder.
private func start(
  _ town: MadeUpTown, in folder: String?, isReadOnly: Bool = false, calls: any SystemCalls = PosixCalls()
) -> Result<Start, Trouble> {
  let console = Console(places: town.console.places, today: town.console.today, calls: calls)
  var options = Options(language: .russian)
  if let folder { options.store = .folder(folder) }
  options.isReadOnly = isReadOnly
  do throws(Trouble) { return .success(try console.start(options) { "x" }) } catch { return .failure(error) }
}

/// The sentence of a start that is refused; empty for one that is not.
private func refusal(
  _ town: MadeUpTown, in folder: String?, isReadOnly: Bool = false, calls: any SystemCalls = PosixCalls()
) -> String {
  guard case .failure(let trouble) = start(town, in: folder, isReadOnly: isReadOnly, calls: calls) else { return "" }
  #expect(trouble.exitCode == ExitCode.unreadable)
  return trouble.sentence
}

/// A disk on which this user may make nothing in one folder.
private struct Closed: ForwardingCalls {
  let system = PosixCalls()
  let folder: String

  func mayWrite(in folder: String) throws(SystemError) -> Bool {
    try system.mayWrite(in: folder) && folder != self.folder
  }
}

@Test("Where a network can be made the screen asks; where there is one it opens")
func startsWhere() throws {
  let town = MadeUpTown()
  let own = try #require(town.console.places.own)
  #expect(try start(town, in: nil).get() == .none(own, isOwn: true, isThere: false))
  #expect(try start(town, in: town.store).get() == .network(town.store))
  for missing in ["/new", "/new/below/it"] {
    #expect(try start(town, in: town.root + missing).get() == .none(town.root + missing, isOwn: false, isThere: false))
  }
  mkdir(town.root + "/empty", 0o700)
  #expect(try start(town, in: town.root + "/empty").get() == .none(town.root + "/empty", isOwn: false, isThere: true))
  // A folder beside the program's own one is named from the root.
  let here = try PosixCalls().resolve(".")
  #expect(try start(town, in: "no-such").get() == .none(here + "/no-such", isOwn: false, isThere: false))
  #expect(Disk.names(in: town.root) == ["empty", "town"])
}

@Test("A folder with other files is refused: which folder, what is in it, what to do")
func otherFiles() {
  let town = MadeUpTown()
  let folder = town.root + "/papers"
  mkdir(folder, 0o700)
  for name in ["a.docx", "b.xlsx", "c\u{1B}[2J.txt", "d", "e"] { Disk.write([], to: folder + "/" + name) }
  let sentence = refusal(town, in: folder)
  for part in [folder, "«a.docx»", "«b.xlsx»", "и ещё 2", "новой или пустой папке"] { #expect(sentence.contains(part)) }
  #expect(!sentence.unicodeScalars.contains("\u{1B}"))
  #expect(Disk.names(in: folder).count == 5)
}

@Test("What is no place for a network is refused before anything is asked, and why is said")
func noPlace() throws {
  let town = MadeUpTown()
  Disk.write([], to: town.root + "/file")
  #expect(refusal(town, in: town.root + "/file").contains("это файл, а сеть школ — папка"))
  #expect(refusal(town, in: town.root + "/file/below").contains("на месте папки стоит файл"))
  let long = town.root + "/" + String(repeating: "я", count: 200)
  #expect(refusal(town, in: long).contains("слишком длинное имя"))
  #expect(refusal(town, in: String(repeating: "/abc", count: 1500)).contains("слишком длинное имя"))
  let shut = town.root + "/shut"
  mkdir(shut, 0o700)
  for folder in ["/new", "/new/below"] {
    let sentence = refusal(town, in: shut + folder, calls: Closed(folder: shut))
    #expect(sentence.contains("в \(shut) нет прав на запись") && sentence.contains(shut + folder))
  }
  #expect(Disk.names(in: shut).isEmpty)
}

@Test("With --read-only no network is made: the sentence says what to do")
func readOnlyStart() throws {
  let town = MadeUpTown()
  #expect(refusal(town, in: nil, isReadOnly: true).contains("kurator --sample --read-only"))
  let sentence = refusal(town, in: town.root + "/new", isReadOnly: true)
  #expect(sentence.contains(town.root + "/new") && sentence.contains("Запустите без --read-only."))
  #expect(try start(town, in: town.store, isReadOnly: true).get() == .network(town.store))
}

@Test("The time zone of the machine is one that the machine knows, or is not told")
func zoneOfTheMachine() {
  let zone = Surroundings.timeZone
  #expect(zone.isEmpty || zone == "UTC" || zone.contains("/") || access("/usr/share/zoneinfo/" + zone, F_OK) == 0)
}
