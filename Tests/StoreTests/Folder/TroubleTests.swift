import SchoolNetwork
import Store
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

private func failure(_ path: String, _ calls: any SystemCalls = PosixCalls()) -> OpenFailure? {
  var store = FolderStore(path, calls: calls)
  do throws(OpenFailure) {
    _ = try store.load()
    return nil
  } catch { return error }
}

@Test("What is no network is told, each in its way")
func noNetwork() {
  let folder = ScratchFolder(["kurator.json": Texts.town, "plain": "x"])
  #expect(failure(folder.full("none")) == .noStore(folder.full("none")))
  #expect(failure("") == .noStore(""))
  #expect(failure(folder.full("plain")) == .notAFolder(folder.full("plain")))
  let empty = ScratchFolder()
  #expect(failure(empty.path) == .noTownFile(empty.path))
  empty.makeFolder("kurator.json")
  #expect(failure(empty.path) == .system(.isAFolder, path: empty.full("kurator.json")))
  let town = FaultyCalls(PosixCalls(), .error(EACCES), at: 1, forGood: true)
  #expect(failure(folder.path, town) == .system(.noPermission, path: folder.full("kurator.json")))
}

@Test(
  "A town file that is none is told with line, column and path",
  arguments: [
    ("", .syntax(.empty), 1, 1, "$"), ("{", .syntax(.endsEarly), 1, 2, "$"),
    ("[]", .unusable(.expectedRecord), 1, 1, "$"),
    (#"{"schema": 1, "id": "t"}"#, .notANetwork, 1, 1, "$.format"),
    ("{\"format\": \"x\",\n  \"schema\": 1, \"id\": \"t\"}", .notANetwork, 1, 12, "$.format"),
    ("{\"format\": \"kurator-network\",\n  \"schema\": 1}", .notANetwork, 1, 1, "$.id"),
    ("{\"format\": \"kurator-network\",\n  \"id\": \"t\"}", .unknownSchema(""), 1, 1, "$.schema"),
    ("{\"format\": \"kurator-network\",\n  \"schema\": 0, \"id\": \"t\"}", .unknownSchema("0"), 2, 13, "$.schema"),
    ("{\"format\": \"kurator-network\",\n  \"schema\": 1.5, \"id\": \"t\"}", .unknownSchema("1.5"), 2, 13, "$.schema"),
  ] as [(String, Problem.Kind, Int, Int, String)])
func badTownFiles(text: String, kind: Problem.Kind, line: Int, column: Int, path: String) throws {
  let folder = ScratchFolder(["kurator.json": text])
  guard case .unreadable(let problem)? = failure(folder.path) else {
    Issue.record("\(String(describing: failure(folder.path)))")
    return
  }
  #expect(problem.kind == kind)
  #expect(problem.place.file == "kurator.json")
  #expect([problem.place.line, problem.place.column] == [line, column])
  #expect(problem.place.path == path)
}

@Test(
  "A file that cannot be read is named with its place, the rest opens, and it is never written",
  arguments: [
    ("{\n  \"schema\": 1,,\n}", .syntax(.keyDue(found: ",")), 2, 15),
    ("", .syntax(.empty), 1, 1), ("{\"schema\": 1, \"id\": \"a\"", .syntax(.endsEarly), 1, 24),
    ("{\"schema\": 1,\n \"id\": \"a\", \"id\": \"a\"}", .syntax(.keyTwice("id")), 2, 13),
    ("{\"schema\": 1, \"id\": \"a\"} x", .syntax(.trailing), 1, 26),
    ("{\"schema\": 1,\n \"id\": \"a\",\n \"risks\": [{}]}", .unusable(.noID), 3, 12),
    ("{\"schema\": 1, \"id\": \"a\", \"risks\": [\"x\"]}", .unusable(.expectedRecord), 1, 36),
    ("{\"id\": \"a\"}", .unknownSchema(""), 1, 1),
    ("{\"schema\": 1,\n  \"id\": \"zz\"}", .conflictCopy(id: "zz"), 2, 9),
    ("{\"schema\": 1,\n  \"name\": \"zz\"}", .conflictCopy(id: ""), 1, 1),
  ] as [(String, Problem.Kind, Int, Int)])
func unreadableFiles(text: String, kind: Problem.Kind, line: Int, column: Int) throws {
  var files = Texts.files
  files["schools/a.json"] = text
  let folder = ScratchFolder(files)
  var store = FolderStore(folder.path)
  let network = try store.load()
  let key = EntityKey(.school, "a")
  #expect(network.problems.map(\.kind) == [kind])
  let problem = try #require(network.problems.first)
  #expect(problem.place.file == "schools/a.json")
  #expect([problem.place.line, problem.place.column] == [line, column])
  #expect(network.unreadable.map(\.key) == [key] && network.unreadable.map(\.problem) == [problem])
  #expect(!network.isWritable(key))
  #expect(network.schools.map(\.id.text) == ["b"])
  #expect(network.partnerships.count == 1)
  let edit = Edits.set(Address(key), "name", .notSet, .text("Новое"))
  #expect(store.save(Edits.change(edit)).map(\.failure) == [.notWritable(file: "schools/a.json")])
  #expect(folder.text("schools/a.json") == text)
  #expect(store.save(Edits.change(Edits.title)) == [])
  #expect(store.check(network) == [problem], "the school is there, only unreadable")
}

@Test("A file of a newer version is shown, and sealed")
func newerVersions() throws {
  var files = Texts.files
  files["partnerships/p.json"] = Texts.partnership.replacing("\"schema\": 1", with: "\"schema\": 2")
  files["kurator.json"] = Texts.town.replacing("\"schema\": 1", with: "\"schema\": 3")
  let folder = ScratchFolder(files)
  var store = FolderStore(folder.path)
  let network = try store.load()
  #expect(network.problems.map(\.kind) == [.newerSchema(3), .newerSchema(2)])
  #expect(network.sealed == [EntityKey(.partnership, "p"), EntityKey(.town, "town")])
  #expect(network.partnerships.count == 1)
  let name = Edits.set(Address(EntityKey(.town, "town")), "town", .text("Приозёрск"), .text("Луга"))
  #expect(
    store.save(Edits.change(Edits.title, name)).map(\.failure)
      == [.notWritable(file: "partnerships/p.json"), .notWritable(file: "kurator.json")])
  #expect(folder.text("partnerships/p.json") == files["partnerships/p.json"])
}

@Test(
  "Copies that a sync tool made are shown and never loaded",
  arguments: [
    "a (1).json", "a.sync-conflict-20261123-101500-ABCDEFG.json", "a-копия.json", "A.json", "b-2.json",
  ])
func conflictCopies(name: String) throws {
  let folder = ScratchFolder(Texts.files)
  folder.write("schools/" + name, Texts.school("a"))
  var store = FolderStore(folder.path)
  let network = try store.load()
  #expect(network.schools.map(\.id.text) == ["a", "b"])
  #expect(network.unreadable.map(\.problem.place.file) == ["schools/" + name])
  guard case .conflictCopy = network.problems.first?.kind else {
    Issue.record("\(network.problems)")
    return
  }
}

@Test("Temporary files, hidden files and other names are no entities")
func otherFiles() throws {
  let folder = ScratchFolder(Texts.files)
  for name in [".kurator-1.tmp", ".hidden.json", "a.json~", "a.json.bak", "README.md"] {
    folder.write("schools/" + name, "x")
  }
  var store = FolderStore(folder.path)
  let network = try store.load()
  #expect(network.problems == [])
  #expect(network.schools.count == 2)
}

@Test("A folder or a missing folder in the store, and one that is a file, are told or are empty")
func oddFolders() throws {
  let folder = ScratchFolder(Texts.files)
  folder.makeFolder("schools/c.json")
  folder.takeAway("partnerships")
  folder.write("templates", "x")
  var store = FolderStore(folder.path)
  let network = try store.load()
  #expect(network.partnerships == [])
  #expect(network.problems.map(\.kind) == [.system(.isAFolder), .system(.notAFolder)])
  #expect(network.problems.map(\.place.file) == ["schools/c.json", "templates"])
}

@Test("A FIFO, a socket's kin and a device are refused, and nothing hangs")
func devices() throws {
  let folder = ScratchFolder(Texts.files)
  folder.makeFIFO("schools/c.json")
  folder.link("schools/d.json", to: "/dev/zero")
  var store = FolderStore(folder.path)
  let network = try store.load()
  #expect(network.problems.map(\.kind) == [.notAFile, .notAFile])
  let town = ScratchFolder()
  town.makeFIFO("kurator.json")
  #expect(failure(town.path) == .unreadable(Problem(.notAFile, at: SourcePlace(file: "kurator.json"))))
}

@Test("A file over 8 MiB is refused; one of 10,000 characters in a title is read and told")
func longFiles() throws {
  var files = Texts.files
  let title = String(repeating: "ж", count: 10_000)
  files["partnerships/p.json"] = Texts.partnership.replacing("Рабочая встреча", with: title)
  let folder = ScratchFolder(files)
  folder.write("schools/c.json", [UInt8](repeating: 0x20, count: 8 << 20 + 1))
  var store = FolderStore(folder.path)
  let network = try store.load()
  #expect(network.problems.map(\.kind) == [.syntax(.fileTooLong(8 << 20))])
  #expect(network.partnerships[0].roadmaps[0].items[0].title == title)
  let told = store.check(network).filter { $0.entity == EntityKey(.partnership, "p") }
  #expect(told.map(\.kind) == [.longText(10_000, usual: 500)])
  #expect(told.first?.place.path == "$.roadmaps[0].items[0].title")
}

@Test("Text that deceives is told with its line, and an edit that would be unreadable is refused")
func textThatDeceives() throws {
  var files = Texts.files
  files["schools/a.json"] = Texts.school("a").replacing("Школа a", with: "Школа\\u001b[31m\\u202e a")
  let folder = ScratchFolder(files)
  var store = FolderStore(folder.path)
  let network = try store.load()
  let told = store.check(network)
  #expect(told.map(\.kind) == [.unsafeText])
  #expect([told.first?.place.line, told.first?.place.column] == [4, 11])
  let nul = Edits.set(Edits.item, "title", .text("Рабочая встреча"), .text("a\u{0}b"))
  let long = Edits.set(
    Edits.item, "title", .text("Рабочая встреча"), .text(String(repeating: "ж", count: 40_000)))
  for edit in [nul, long] {
    let failed = store.save(Edits.change(edit))
    #expect(
      failed.map(\.failure) == [.doesNotFit(.badValue(FieldFault(.expectedText)), file: "partnerships/p.json")])
  }
  #expect(folder.text("partnerships/p.json") == Texts.partnership)
}

@Test("Ids that stand twice, and what is missing, are told with line and column")
func checking() throws {
  var files = Texts.files
  files["partnerships/p.json"] = Texts.partnership.replacing("\"id\": \"k\"", with: "\"id\": \"i\"")
    .replacing("\"supported\": \"a\"", with: "\"supported\": \"zz\"")
    .replacing("[\"equipment\"]", with: "[\"zz\"]")
    .replacing("\"x-mark\"", with: "\"section\": \"zz\", \"x-mark\"")
  let folder = ScratchFolder(files)
  var store = FolderStore(folder.path)
  let told = store.check(try store.load())
  #expect(
    told.map(\.kind) == [
      .missing(.school, "zz"), .missing(.riskFactor, "zz"), .missing(.section, "zz"), .idTwice("i", otherFile: ""),
    ])
  #expect(told.map(\.place.line) == [5, 7, 17, 25])
  #expect(told.map(\.place.column) == [16, 13, 22, 17])
}

@Test("A store that is opened for reading only is never written")
func readOnly() throws {
  let folder = ScratchFolder(Texts.files)
  let before = folder.everything()
  var store = FolderStore(folder.path + "/", isReadOnly: true)
  #expect(store.folder == folder.path)
  _ = try store.load()
  #expect(store.save(Edits.change(Edits.title)).map(\.failure) == [.readOnly])
  #expect(folder.everything() == before)
}

@Test("Given a file that changed since it was loaded, when it is saved, then nothing is overwritten")
func changedOutside() throws {
  let folder = ScratchFolder(Texts.files)
  var store = FolderStore(folder.path)
  _ = try store.load()
  let theirs = Texts.partnership.replacing("Мастер-класс", with: "Мастер_класс")
  folder.write("partnerships/p.json", theirs)
  let edit = Edits.title
  #expect(store.save(Edits.change(edit)).map(\.failure) == [.changedOutside(file: "partnerships/p.json")])
  #expect(folder.text("partnerships/p.json") == theirs)
  #expect(try PosixCalls().names(in: folder.full("partnerships")) == ["p.json"])
  var again = store
  _ = try again.load()
  #expect(again.save(Edits.change(edit)) == [])
  #expect(folder.text("partnerships/p.json") == theirs.replacing("Рабочая встреча", with: "Встреча команд"))
  folder.takeAway("partnerships/p.json")
  #expect(store.save(Edits.change(edit)).map(\.failure) == [.changedOutside(file: "partnerships/p.json")])
  #expect(folder.bytes("partnerships/p.json") == nil)
}

@Test("Given a file that became unreadable or invalid since it was loaded, then it is not overwritten")
func becameInvalid() throws {
  let folder = ScratchFolder(Texts.files)
  var store = FolderStore(folder.path)
  _ = try store.load()
  for text in ["", "{", "null"] {
    folder.write("partnerships/p.json", text)
    #expect(store.save(Edits.change(Edits.title)).map(\.failure) == [.changedOutside(file: "partnerships/p.json")])
    #expect(folder.text("partnerships/p.json") == text)
  }
}

@Test("Edits that do not fit the file are refused with their reason")
func editsThatDoNotFit() throws {
  let folder = ScratchFolder(Texts.files)
  var store = FolderStore(folder.path)
  _ = try store.load()
  let cases: [(Edit, EditFault)] = [
    (Edits.set(Edits.item, "title", .text("Другое"), .text("Новое")), .differs),
    (Edit(Edits.roadmap, .insert(list: "items", record: Edits.record(("id", "k")), after: nil)), .idTaken("k")),
    (
      Edit(
        Edits.roadmap.appending("items", "zz"),
        .remove(list: "completions", record: Edits.record(("id", "c")), after: nil)), .noSuchPlace("c")
    ),
    (
      Edit(Edits.roadmap, .remove(list: "items", record: Edits.record(("id", "k"), ("note", "x")), after: nil)),
      .differs
    ),
    (Edits.set(Edits.roadmap.appending("items", "zz"), "title", .notSet, .text("Новое")), .differs),
  ]
  for (edit, fault) in cases {
    #expect(
      store.save(Edits.change(edit)).map(\.failure) == [.doesNotFit(fault, file: "partnerships/p.json")])
  }
  // What is gone already is as the edit wants it.
  let gone = Edit(Edits.roadmap, .remove(list: "items", record: Edits.record(("id", "zz")), after: nil))
  #expect(store.save(Edits.change(gone)) == [])
  let stray = Change(EntityKey(.school, "a"), [Edits.title])
  #expect(
    store.save([stray]).map(\.failure)
      == [.doesNotFit(.noSuchEntity(EntityKey(.partnership, "p")), file: "schools/a.json")])
  #expect(folder.text("partnerships/p.json") == Texts.partnership)
}

@Test("A folder that cannot be read, and one that is a link to nowhere, is told as such; a missing one is empty")
func unreadFolders() throws {
  for name in ["schools", "partnerships", "templates"] {
    let folder = ScratchFolder(Texts.files)
    folder.takeAway(name)
    var store = FolderStore(folder.path)
    #expect(try store.load().unreadFolders.isEmpty)
    folder.link(name, to: folder.full("nowhere"))
    let network = try store.load()
    #expect(network.unreadFolders.map(\.value.place.file) == [name])
    #expect(network.problemOfFolders?.kind == .system(.notFound) && network.problems.contains { $0.place.file == name })
  }
}

@Test(
  "Whichever call of a load fails, what could not be read is told: nothing is missing in silence",
  arguments: [EIO, EACCES, EMFILE])
func everyCallOfALoadFails(number: Int32) throws {
  let whole = try FolderStore.loaded(ModelDisk(Texts.files))
  var place = 0
  while true {
    place += 1
    let calls = FaultyCalls(ModelDisk(Texts.files), .error(number), at: place, forGood: false)
    var store = FolderStore("/store", calls: calls)
    let network: Network
    do throws(OpenFailure) { network = try store.load() } catch { continue }
    guard calls.count >= place else { break }
    if network.problems.isEmpty { #expect(network == whole, "call \(place)") }
    if !network.unreadFolders.isEmpty || !network.unreadable.isEmpty { #expect(!network.problems.isEmpty) }
  }
  #expect(place > 20)
}

extension FolderStore {
  fileprivate static func loaded(_ calls: any SystemCalls) throws -> Network {
    var store = FolderStore("/store", calls: calls)
    return try store.load()
  }
}
