import SchoolNetwork
import Store
import TestSupport
import Testing

/// Opens a network with this journal; what was met, and what is on the disk then.
private func met(_ journal: [UInt8], _ disk: ModelDisk, isReadOnly: Bool = false) throws -> (
  met: [MetStep], rest: ModelDisk, network: Network
) {
  let rest = disk.copy()
  rest.put("/store/.journal", journal)
  rest.settle()
  var store = FolderStore("/store", isReadOnly: isReadOnly, calls: rest)
  let network = try store.load()
  return (network.metSteps, rest, network)
}

/// The files of a step in the order in which they are put in place.
private func files(_ step: Step) -> [String] { Change.grouping(step.edits).map { StorePaths.path(of: $0.entity) } }

extension ModelDisk {
  /// Brings files to these contents; none: they are taken away.
  fileprivate func bring(_ files: some Sequence<String>, to contents: [String: [UInt8]]) throws {
    for file in files {
      if let bytes = contents[file] { put("/store/" + file, bytes) } else { try unlink("/store/" + file) }
    }
    settle()
  }
}

/// A step, of whose files some were in place when the program was killed, and a journal that is not as it was written.
private struct Broken {
  let step: Step
  let sides: Sides
  let journal: [UInt8]
  private let undone: ModelDisk

  init(_ step: Step) throws {
    self.step = step
    sides = try Sides(step)
    (undone, journal) = try decided(step)
  }

  /// Opens the network; what is told must be true of the files, and half of a step is never silent. What was done.
  func expect(_ bytes: [UInt8], inPlace count: Int, _ place: String) throws -> DamagedStep? {
    let disk = undone.copy()
    try disk.bring(files(step).prefix(count), to: sides.after)
    let (met, rest, _) = try StoreTests.met(bytes, disk)
    guard case .damaged(let told)? = met.first, met.count == 1, let aside = told.aside else {
      Issue.record("\(place): \(met)")
      return nil
    }
    #expect(rest.bytes("/store/" + aside) == bytes && rest.isGone("/store/.journal"), "\(place): the records")
    let left = try entities(rest)
    for file in told.with { #expect(left[file] == sides.after[file], "\(place): \(file) is told to have it") }
    for file in told.without { #expect(left[file] == sides.before[file], "\(place): \(file) is told not to have it") }
    let isWhole = left == sides.before || left == sides.after
    #expect(isWhole || told.unread != 0, "\(place): half of a step, and nothing is told of it")
    #expect(told.changed == [])
    let known = told.with.count + told.without.count
    #expect(told.unread.map { $0 + known == files(step).count } ?? true, "\(place): \(told)")
    var next = FolderStore("/store", calls: rest)
    #expect(try next.load().metSteps == [], "\(place): it is told once")
    return told
  }
}

private let steps: [Step] = [.schools, .plan, .noSchools, .putAway]

@Test(
  "A journal cut off anywhere, with any number of its files in place: finished, taken back, or told as it is",
  arguments: steps)
func tornJournal(step: Step) throws {
  let broken = try Broken(step)
  var ways: Set<String> = []
  for count in 0...files(step).count {
    for length in stride(from: 0, to: broken.journal.count, by: 7) {
      let place = "\(length) bytes, \(count) in place"
      let told = try broken.expect(Array(broken.journal[..<length]), inPlace: count, place)
      guard let told else { continue }
      #expect(told.fault == .torn, "\(place)")
      ways.insert("\(told.way)")
      if told.unread == 0 { #expect(told.way == .finished, "\(place): all of it can be read") }
      // What has no record comes behind what has one: where one of these is not done, nothing behind it is.
      if (told.unread ?? 0) > 0, count < told.with.count + told.without.count {
        #expect(told.with == [], "\(place): \(told)")
      }
    }
  }
  #expect(ways == (files(step).count > 2 ? ["finished", "takenBack", "left"] : ["finished", "left"]))
}

@Test(
  "Whichever byte of a journal is damaged, with any number of its files in place: finished, or told as it is",
  arguments: steps)
func damagedJournal(step: Step) throws {
  let broken = try Broken(step)
  var records: Set<Int> = []
  for count in 0...files(step).count {
    for place in stride(from: count, to: broken.journal.count, by: 5) {
      var damaged = broken.journal
      damaged[place] ^= place % 2 == 0 ? 0x01 : 0x80
      guard let told = try broken.expect(damaged, inPlace: count, "byte \(place), \(count) in place") else { continue }
      if case .damaged(let number) = told.fault { records.insert(number) }
      // The files before one that is done are done too.
      if count == files(step).count, told.unread == 1, told.with.contains(files(step).last ?? "") {
        #expect(told.way == .finished, "byte \(place)")
      }
    }
  }
  #expect(records.isSuperset(of: 1...(1 + files(step).count)))
}

@Test("One record of a file is damaged: those behind it are read all the same, and say how far the step was done")
func damagedInTheMiddle() throws {
  let broken = try Broken(.schools)
  var damaged = broken.journal
  let text = String(decoding: damaged, as: UTF8.self)
  let place = try #require(text.utf8Offset(of: "\"id\": \"n-2\""))
  damaged[place + 8] = UInt8(ascii: "5")
  let two = files(.schools)[1]
  for (count, way, files) in [(3, DamagedStep.Way.finished, 2), (0, .left, 2), (1, .left, 2), (2, .left, 2)] {
    let told = try #require(try broken.expect(damaged, inPlace: count, "\(count) in place"))
    #expect(told.way == way && told.unread == 1 && told.with.count + told.without.count == files, "\(count): \(told)")
    #expect(!(told.with + told.without).contains(two) && told.fault == .damaged(4))
  }
}

@Test("A text in the journal is damaged: the edits of its record say what the file becomes, to the byte")
func damagedText() throws {
  for step in [Step.plan, .schools] {
    let broken = try Broken(step)
    var damaged = broken.journal
    let place = try #require(String(decoding: damaged, as: UTF8.self).utf8Offset(of: "\ntext "))
    let end = try #require(damaged[(place + 1)...].firstIndex(of: UInt8(ascii: "\n")))
    damaged[end + 20] ^= 1
    for count in 0...files(step).count {
      let told = try #require(try broken.expect(damaged, inPlace: count, "\(count) in place"))
      #expect(told.way == .finished && told.unread == 0 && told.with == files(step), "\(count): \(told)")
    }
  }
}

@Test("Who may not write sees of a damaged step what will be, and is told; nothing is changed")
func damagedReadOnly() throws {
  let broken = try Broken(.plan)
  let (disk, journal) = try decided(.plan)
  try disk.bring(files(.plan).prefix(1), to: broken.sides.after)
  let before = try entities(disk)
  for length in stride(from: 0, to: journal.count, by: 11) {
    let bytes = Array(journal[..<length])
    let (met, rest, network) = try StoreTests.met(bytes, disk, isReadOnly: true)
    guard case .damaged(let told)? = met.first, met.count == 1 else {
      Issue.record("\(length) bytes: \(met)")
      continue
    }
    #expect(told.aside == nil && told.failure == nil && rest.bytes("/store/.journal") == bytes)
    #expect(try entities(rest) == before, "\(length) bytes")
    let next = try StoreTests.met(bytes, disk)
    var (shown, then) = (network, next.network)
    (shown.metSteps, then.metSteps) = ([], [])
    #expect(shown == then, "\(length) bytes: a reader sees what will be")
  }
}

@Test("A file was changed by hand after the step, and its journal is damaged: told as changed, nothing overwritten")
func damagedAndChanged() throws {
  let (disk, journal) = try decided(.plan)
  let sides = try Sides(.plan)
  try disk.bring(["partnerships/q.json"], to: sides.after)
  let theirs = Texts.partnership.replacing("Рабочая встреча", with: "Их встреча")
  disk.put("/store/partnerships/p.json", Array(theirs.utf8))
  let done = String(decoding: sides.after["partnerships/q.json"] ?? [], as: UTF8.self)
  disk.put("/store/partnerships/q.json", Array(done.replacing("planned", with: "active").utf8))
  let before = try entities(disk)
  let (met, rest, _) = try met(Array(journal.dropLast(3)), disk)
  guard case .damaged(let told)? = met.first else { return #expect(Bool(false), "\(met)") }
  #expect(told.way == .left && Set(told.changed) == ["partnerships/p.json", "partnerships/q.json"], "\(told)")
  #expect(told.without == ["partnerships/r.json"] && told.unread == 0)
  #expect(try entities(rest) == before)
}

@Test("Finishing what a damaged journal still says may be killed at any call: the next start goes on with it")
func killedOverADamagedJournal() throws {
  let broken = try Broken(.schools)
  let (start, journal) = try decided(.schools)
  try start.bring(files(.schools).prefix(1), to: broken.sides.after)
  start.put("/store/.journal", Array(journal.dropLast(5)))
  start.settle()
  var place = 0
  while true {
    place += 1
    let disk = start.copy()
    let calls = FaultyCalls(disk, .error(5), at: place, forGood: true)
    var store = FolderStore("/store", calls: calls)
    do throws(OpenFailure) { _ = try store.load() } catch {}  // Killed while it read.
    var next = FolderStore("/store", calls: disk)
    _ = try next.load()
    #expect(try entities(disk) == broken.sides.after && disk.bytes("/store/.journal") == nil, "killed at \(place)")
    guard calls.hasStruck else { break }
  }
  #expect(place > 20)
}

@Test("The journal of another network is never followed, though its sums are right; more behind the end is told")
func otherJournals() throws {
  let (disk, journal) = try decided(.plan)
  let other = ModelDisk(Texts.files)
  other.put("/store/kurator.json", Array(Texts.town.replacing("\"town\",", with: "\"other\",").utf8))
  other.settle()
  let before = try entities(other)
  let (met, rest, _) = try met(journal, other)
  guard case .unusable(.otherNetwork("town"), let aside?)? = met.first else { return #expect(Bool(false), "\(met)") }
  #expect(try entities(rest) == before && rest.bytes("/store/" + aside) == journal && rest.isGone("/store/.journal"))
  var store = FolderStore("/store", calls: rest)
  #expect(try store.load().metSteps == [])
  #expect(store.save(Edits.change(Edits.title)) == [])
  for more in [journal, Array("x".utf8), Array("end 0 x\n".utf8)] {
    let (met, rest, _) = try StoreTests.met(journal + more, disk)
    guard case .damaged(let told)? = met.first else { return #expect(Bool(false), "\(met)") }
    #expect(told.fault == .damaged(9) && told.way == .finished, "\(told)")
    #expect(try entities(rest) == Sides(.plan).after)
  }
  let whole = try StoreTests.met(journal, disk)
  #expect(try entities(whole.rest) == Sides(.plan).after)
  guard case .finished? = whole.met.first else { return #expect(Bool(false), "\(whole.met)") }
}

@Suite("Something else in the place of the journal")
struct StrangeJournalTests {
  private let folder = ScratchFolder(Texts.files)

  private func expect(_ kind: StrangeFile) throws {
    let before = folder.everything()
    var reader = FolderStore(folder.path, isReadOnly: true)
    #expect(try reader.load().metSteps == [.unusable(.strange(kind), aside: nil)])
    #expect(folder.everything() == before)
    var store = FolderStore(folder.path)
    let met = try store.load().metSteps
    guard case .unusable(.strange(kind), let aside?)? = met.first, met.count == 1 else {
      return #expect(Bool(false), "\(met)")
    }
    let names = Disk.names(in: folder.path)
    #expect(names.contains(aside) && !names.contains(".journal"))
    #expect(store.save(Edits.change(Edits.title)) == [])
  }

  @Test("A link, which is not followed and not taken for records")
  func link() throws {
    folder.write("records", "step 2 x\n{}\n")
    folder.link(".journal", to: folder.full("records"))
    try expect(.link)
    #expect(folder.text("records") == "step 2 x\n{}\n")
  }

  @Test("A link that leads nowhere")
  func danglingLink() throws {
    folder.link(".journal", to: "/nowhere")
    try expect(.link)
  }

  @Test("A FIFO, at which nobody waits")
  func fifo() throws {
    folder.makeFIFO(".journal")
    try expect(.device)
  }

  @Test("A folder; what is in it stays in it")
  func innerFolder() throws {
    folder.write(".journal/note", "x")
    try expect(.folder)
    let aside = try #require(Disk.names(in: folder.path).first { $0.hasPrefix(".journal-") })
    #expect(folder.text(aside + "/note") == "x")
  }
}

@Test("A journal that may not be read: told, nothing is written, and it stays; once it may, the step is finished")
func unreadableJournal() throws {
  let (disk, journal) = try decided(.plan)
  let calls = RefusedJournal(disk)
  var store = FolderStore("/store", calls: calls)
  #expect(try store.load().metSteps == [.unusable(.unread(.noPermission), aside: nil)])
  #expect(store.save(Edits.change(Edits.title)).map(\.failure) == [.system(.noPermission, file: ".journal")])
  #expect(disk.bytes("/store/.journal") == journal)
  calls.isMended = true
  guard case .finished? = try store.load().metSteps.first else { return #expect(Bool(false)) }
}

/// A disk that does not let the journal be opened.
private final class RefusedJournal: CallsOfADisk, @unchecked Sendable {
  var isMended = false

  override func open(_ path: String, _ flags: Int32, mode: UInt32) throws(SystemError) -> Int32 {
    if path.hasSuffix("/.journal"), !isMended { throw SystemError(13) }
    return try super.open(path, flags, mode: mode)
  }
}

extension String {
  /// How many bytes come before a text in it.
  fileprivate func utf8Offset(of text: String) -> Int? {
    firstRange(of: text).map { utf8.distance(from: utf8.startIndex, to: $0.lowerBound) }
  }
}
