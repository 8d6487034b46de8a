import Deadlines
import SchoolNetwork
import Store
import TestSupport
import Testing

/// A step over several files, on the little network.
enum Step: CaseIterable, Sendable {
  /// Schools are added; so are two hundred.
  case schools, manySchools
  /// A school is put away, and its partnership with it.
  case putAway
  /// Partnerships are planned, and a title is written in one that is there.
  case plan
  /// The same taken back.
  case noSchools, noManySchools, broughtBack, noPlan

  static let few: [Step] = [.schools, .putAway, .plan, .noSchools, .broughtBack, .noPlan]
  static let many: [Step] = [.manySchools, .noManySchools]

  private var isUndo: Bool { [.noSchools, .noManySchools, .broughtBack, .noPlan].contains(self) }

  private var done: [Edit] {
    switch self {
    case .schools, .noSchools: (1...3).map { Step.school("n-\($0)") }
    case .manySchools, .noManySchools: (1...200).map { Step.school("n-\($0)") }
    case .putAway, .broughtBack:
      [Edits.partnership, Address(EntityKey(.school, "a"))].map {
        Edits.set($0, "deleted", .notSet, Deletion(on: Small.today, by: "Куратор").fieldValue)
      }
    case .plan, .noPlan: [Step.partnership("q", "a"), Edits.title, Step.partnership("r", "b")]
    }
  }

  private static func school(_ id: String) -> Edit {
    var school = School()
    (school.id, school.name) = (ID(id), "СОШ \(id)")
    return .creating(school)
  }

  private static func partnership(_ id: String, _ supported: String) -> Edit {
    var partnership = Partnership()
    (partnership.id, partnership.supported, partnership.donor) = (ID(id), Reference(ID(supported)), Reference(ID("c")))
    partnership.status = .known(.planned)
    return .creating(partnership)
  }

  var edits: [Edit] { isUndo ? done.reversed().map(\.inverted) : done }
  var batches: [Batch] { Batch.grouping([edits]) }

  /// A disk on which the step can be made, all of it safe.
  var disk: ModelDisk {
    let disk = ModelDisk(Texts.files.merging(["schools/c.json": Texts.school("c")]) { old, _ in old })
    if isUndo {
      var store = FolderStore("/store", calls: disk)
      let failed = (try? store.load()).map { _ in store.save(Batch.grouping([done])) }
      precondition(failed == [], "the step cannot be made")
      disk.settle()
    }
    return disk
  }
}

/// The files of a store, by path, without what is no entity.
func entities(_ disk: ModelDisk) throws -> [String: [UInt8]] {
  var found: [String: [UInt8]] = [:]
  for folder in ["", "schools/", "partnerships/", "templates/"] {
    let names = (try? disk.names(in: "/store" + (folder.isEmpty ? "" : "/" + folder.dropLast()))) ?? []
    for name in names where name.hasSuffix(".json") { found[folder + name] = disk.bytes("/store/" + folder + name) }
  }
  return found
}

/// What a step leads from and to: files and networks.
struct Sides {
  let before: [String: [UInt8]], after: [String: [UInt8]]
  let networkBefore: Network, networkAfter: Network

  init(_ step: Step) throws {
    let disk = step.disk
    before = try entities(disk)
    var store = FolderStore("/store", calls: disk)
    networkBefore = try store.load()
    #expect(store.save(step.batches) == [])
    after = try entities(disk)
    networkAfter = try store.load()
    #expect(before != after && disk.isGone("/store/.journal"))
  }

  /// Whether this is one of the two, and the second if the step was told as saved.
  func has(_ network: Network, isSaved: Bool) -> Bool {
    var network = network
    network.metSteps = []
    return network == networkAfter || !isSaved && network == networkBefore
  }

  func has(_ files: [String: [UInt8]], isSaved: Bool) -> Bool {
    files == after || !isSaved && files == before
  }
}

/// A store that was loaded from a disk over calls that fail afterwards.
func loaded(over calls: FaultyCalls) throws -> FolderStore {
  calls.isMended = true
  var store = FolderStore("/store", calls: calls)
  _ = try store.load()
  calls.isMended = false
  return store
}

/// A disk on which the step was decided and nothing of it is in place yet, and its journal.
func decided(_ step: Step) throws -> (disk: ModelDisk, journal: [UInt8]) {
  for place in 1..<200 {
    let disk = step.disk
    let calls = FaultyCalls(disk, .error(5), at: 0, forGood: true)
    var store = try loaded(over: calls)
    let killed = FaultyCalls(disk, .error(5), at: place, forGood: true)
    store = FolderStore("/store", calls: killed)
    killed.isMended = true
    store.writer = StepWriter(author: "Иванова", day: Small.today)
    _ = try store.load()
    killed.isMended = false
    _ = store.save(step.batches)
    let before = try entities(step.disk)
    if let journal = disk.bytes("/store/.journal"), try entities(disk) == before { return (disk, journal) }
  }
  throw NoSuchMoment()
}

/// There is no such moment in a save.
struct NoSuchMoment: Error {}
