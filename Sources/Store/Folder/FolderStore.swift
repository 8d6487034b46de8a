import JSONText
package import SchoolNetwork
import SystemShim

/// A network in a folder of JSON files, one entity a file. Reading makes no file and takes no lock, but for what a killed
/// save left in a network that is opened to be written to.
package struct FolderStore: NetworkStore {
  /// The path of the folder.
  package let folder: String
  /// Whether nothing may be written, by the user's wish (`--read-only`).
  package let isReadOnly: Bool
  let files: Files
  /// What every file held when it was read or written last.
  var fingerprints: [EntityKey: Fingerprint] = [:]
  /// Saves that failed when their content may have been in place.
  var unsettled: [EntityKey: UnsettledSave] = [:]
  /// The folders in which leftovers of a killed save were looked for.
  var tidied: Set<String> = []
  /// The folders in which the last reading saw such leftovers.
  var leftIn: Set<String> = []
  /// Whether a step that a program did not finish may be finished here: a network that is only read is written to for
  /// nothing else.
  let finishesSteps: Bool
  /// Who writes, and on which day: it is noted with a step, and told if it has to be finished by another program.
  package var writer = StepWriter()
  /// The open lock file, while the lock is held.
  var lock: Int32?
  /// Whether the lock was taken in this session.
  var hasLocked = false
  /// Whether the file system has refused to exchange names.
  var cannotExchange = false
  /// Whether a journal was removed and that may not be on the disk yet.
  var isRemovalOpen = false
  /// What was found of unfinished steps since the network was read last.
  var metSteps: [MetStep] = []
  /// Files as a step leaves them that could not be finished here; nil where it leaves none.
  var overlay: [String: [UInt8]?] = [:]
  /// The step that is shown so.
  var shownStep: JournaledStep?
  /// The network's id, once it was read.
  var town = StoreID("")

  /// The allocator holds what reading has let go.
  package func giveBack() { shim_give_back() }

  /// The store in this folder; nothing is read yet. Where nothing may be written, `finishesSteps` still lets a step be
  /// finished that a program left in the middle.
  package init(
    _ folder: String, isReadOnly: Bool = false, finishesSteps: Bool? = nil, calls: any SystemCalls = PosixCalls()
  ) {
    var path = folder
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.folder = path
    self.isReadOnly = isReadOnly
    self.finishesSteps = finishesSteps ?? !isReadOnly
    files = Files(calls)
  }

  func path(_ file: String) -> String { folder + "/" + file }
}

// MARK: - Reading

extension FolderStore {
  /// Reads the whole network. Of a step over several files, all is read or nothing.
  package mutating func load() throws(OpenFailure) -> Network {
    guard !folder.isEmpty else { throw .noStore(folder) }
    (overlay, shownStep) = ([:], nil)
    defer { tidyWhatIsLeft() }
    // A step is short and rare: who finds another one each time reads while nobody writes.
    for _ in 0..<8 {
      let count = stepCount()
      var network = try readOnce()
      guard isOverlapped(since: count) else {
        network.metSteps = metSteps
        metSteps = []
        return network
      }
    }
    var network = try readOnce()
    network.metSteps = metSteps
    metSteps = []
    return network
  }

  private mutating func readOnce() throws(OpenFailure) -> Network {
    var reading = Reading(store: self)
    let town = try reading.town()
    let riskCatalogue: RiskCatalogue? = reading.optionalEntity(.riskFactors)
    let clusters: ClusterCatalogue? = reading.optionalEntity(.clusters)
    let schools: [School] = reading.entities(.school)
    let partnerships: [Partnership] = reading.entities(.partnership)
    let templates: [RoadmapTemplate] = reading.entities(.template)
    fingerprints = reading.fingerprints
    leftIn = reading.leftIn
    unsettled = [:]
    self.town = town.id
    return Network(
      town: town, riskCatalogue: riskCatalogue ?? RiskCatalogue(), clusterCatalogue: clusters ?? ClusterCatalogue(),
      schools: schools, partnerships: partnerships, templates: templates, unreadable: reading.unreadable,
      unreadFolders: reading.unreadFolders, sealed: reading.sealed, problems: reading.problems)
  }
}

extension FolderStore {
  /// Partnerships in files that are not as they were when they were read or written last, and those among these files
  /// that cannot be read, copies left out. Of the other files only the bytes are read.
  func changedPartnerships() -> (read: [Partnership], unread: Problem?) {
    var reading = Reading(store: self, isOfChanges: true)
    let read: [Partnership] = reading.entities(.partnership)
    let known = Set(reading.unreadable.map(\.key) + read.map(\.key)).union(fingerprints.keys)
    let unread = reading.unreadable.first { !$0.isCopy(isKnown: known.contains) }
    return (read, reading.unreadFolders[.partnership] ?? unread?.problem)
  }
}

/// One reading of a folder: what was found so far.
private struct Reading {
  let store: FolderStore
  /// Whether files are passed over that are as the store knows them.
  let isOfChanges: Bool
  var fingerprints: [EntityKey: Fingerprint] = [:]
  var unreadable: [UnreadableEntity] = []
  var unreadFolders: [EntityKind: Problem] = [:]
  var sealed: Set<EntityKey> = []
  var problems: [Problem] = []
  /// The folders in which a killed save left something.
  var leftIn: Set<String> = []

  init(store: FolderStore, isOfChanges: Bool = false) { (self.store, self.isOfChanges) = (store, isOfChanges) }

  mutating func town() throws(OpenFailure) -> Town {
    let key = EntityKey(.town, "")
    let bytes: [UInt8]
    do throws(ReadFailure) {
      bytes = try store.read(StorePaths.town)
    } catch { throw store.openFailure(error) }
    var tape = FieldTape()
    var found = decode(Town.self, bytes, key, StorePaths.town, &tape)
    if let town = found.value, town.format != Town.formatName || town.id.isNone {
      let step = town.format != Town.formatName ? CommonField.format : CommonField.id
      found.problems.append(
        Problem(
          .notANetwork, at: FieldPlaces.find([.member(step)], in: bytes, file: StorePaths.town), entity: key))
    }
    guard let town = found.value, !found.problems.contains(where: { $0.isFault && !$0.isNewerSchema }) else {
      throw .unreadable(
        found.problems.first(where: \.isFault) ?? Problem(.notANetwork, at: SourcePlace(file: StorePaths.town)))
    }
    let named = EntityKey(.town, town.id.text)
    remember(named, bytes, isSealed: found.problems.contains(where: \.isNewerSchema))
    problems += found.problems
    return town
  }

  mutating func entities<Entity: StoredEntity>(_ kind: EntityKind) -> [Entity] {
    guard let folder = StorePaths.folders.first(where: { $0.kind == kind })?.name else { return [] }
    let names: [String]
    do throws(ReadFailure) { names = try store.names(in: folder) } catch {
      let problem = Problem(error.kind, at: SourcePlace(file: folder))
      unreadFolders[kind] = problem
      problems.append(problem)
      return []
    }
    if names.contains(where: Leftover.isOne) { leftIn.insert(store.path(folder)) }
    // In the order of ids, which is not that of names: «p-1.json» comes after «p-1-2.json».
    let files = names.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.sorted {
      $0.utf8.dropLast(5).lexicographicallyPrecedes($1.utf8.dropLast(5))
    }
    guard files.count >= Reading.worthAThread else {
      var entities: [Entity] = []
      self.entities(kind, files[...], in: folder) { entities.append($0) }
      return entities
    }
    // With a thousand schools that saves a thousand calls of the system; each would stop the other thread.
    shim_grow_in_large_steps()
    // Each half is read separately, and they are joined in the order of the names: the result is the same as in one go.
    let (half, store, isOfChanges) = (files.count / 2, store, isOfChanges)
    fingerprints.reserveCapacity(fingerprints.count + files.count)
    return Halves.joined(half, files.count - half) { room in
      entities(kind, files[..<half], in: folder) { room.append($0) }
    } beside: { room in
      var rest = Reading(store: store, isOfChanges: isOfChanges)
      rest.fingerprints.reserveCapacity(files.count - half)
      rest.entities(kind, files[half...], in: folder) { room.append($0) }
      return rest
    } after: {
      take($0)
    }
  }

  /// From so many files on, a second thread is worth its start.
  private static let worthAThread = 64

  /// Takes over what another reading of the same store found.
  private mutating func take(_ other: Reading) {
    fingerprints.merge(other.fingerprints) { _, new in new }
    unreadable += other.unreadable
    sealed.formUnion(other.sealed)
    problems += other.problems
  }

  private mutating func entities<Entity: StoredEntity>(
    _ kind: EntityKind, _ files: ArraySlice<String>, in folder: String, _ take: (consuming Entity) -> Void
  ) {
    var tape = FieldTape()
    for name in files {
      let stem = String(name.dropLast(5))
      guard isID(stem) else {
        copy("\(folder)/\(name)", EntityKey(kind, stem))
        continue
      }
      if let entity: Entity = entity(EntityKey(kind, stem), &tape) { take(entity) }
    }
  }

  /// The entity of a file that may be missing.
  mutating func optionalEntity<Entity: StoredEntity>(_ key: EntityKey) -> Entity? {
    var tape = FieldTape()
    return entity(key, isOptional: true, &tape)
  }

  private mutating func entity<Entity: StoredEntity>(
    _ key: EntityKey, isOptional: Bool = false, _ tape: inout FieldTape
  ) -> Entity? {
    let file = StorePaths.path(of: key)
    let bytes: [UInt8]
    do throws(ReadFailure) { bytes = try store.read(file) } catch {
      if isOptional, case .system(let system) = error, system.isNotFound, !store.isThere(file) { return nil }
      refuse(key, Problem(error.kind, at: SourcePlace(file: file), entity: key))
      return nil
    }
    if isOfChanges, store.fingerprints[key] == Fingerprint(bytes) { return nil }
    var (value, found) = decode(Entity.self, bytes, key, file, &tape)
    if let value, value.fileID != key.id {
      let place = FieldPlaces.find([.member(CommonField.id)], in: bytes, file: file)
      found.append(Problem(.conflictCopy(id: value.fileID), at: place, entity: key))
    }
    let faults = found.filter { $0.isFault && !$0.isNewerSchema }
    if let fault = faults.first {
      problems += found.filter { $0 != fault }
      refuse(key, fault, UnreadableEntity.Remains(of: bytes))
      return nil
    }
    problems += found
    remember(key, bytes, isSealed: found.contains(where: \.isNewerSchema))
    return value
  }

  /// What has no fingerprint is never written.
  private mutating func remember(_ key: EntityKey, _ bytes: [UInt8], isSealed: Bool) {
    if isSealed { sealed.insert(key) } else { fingerprints[key] = Fingerprint(bytes) }
  }

  private mutating func decode<Entity: StoredEntity>(
    _ kind: Entity.Type, _ bytes: [UInt8], _ key: EntityKey, _ file: String, _ tape: inout FieldTape
  ) -> (value: Entity?, problems: [Problem]) {
    var value: Entity?
    var faults: [FieldFault] = []
    var wrongSchema: Problem.Kind?
    var broken: JSONFault?
    bytes.withUnsafeBufferPointer { text in
      do throws(JSONFault) { try tape.take(text) } catch {
        broken = error
        return
      }
      do throws(FieldFault) {
        try tape.read(from: text) { (root) throws(FieldFault) in
          if root.isRecord { wrongSchema = schemaProblem(root.member(CommonField.schema)) }
          value = try Entity(root, faults: &faults)
        }
      } catch { faults.append(error) }
    }
    if let broken {
      let place = SourcePlace(file: file, line: broken.line, column: broken.column, path: broken.path)
      return (nil, [Problem(.syntax(SyntaxFault(broken.reason)), at: place, entity: key)])
    }
    var found = zip(faults, FieldPlaces.find(faults.map(\.path), in: bytes, file: file)).map { fault, place in
      Problem(Problem.Kind(fault), at: place, entity: key)
    }
    if let wrongSchema {
      found.insert(
        Problem(wrongSchema, at: FieldPlaces.find([.member(CommonField.schema)], in: bytes, file: file), entity: key),
        at: 0)
    }
    return (value, found)
  }

  /// What is wrong with the version of a file; nil if this version reads and writes it.
  private func schemaProblem(_ schema: TapedValue?) -> Problem.Kind? {
    guard let version = schema?.wholeNumber, version >= 1 else { return .unknownSchema(schema?.shown ?? "") }
    return version > Town.schemaVersion ? .newerSchema(version) : nil
  }

  private mutating func copy(_ file: String, _ key: EntityKey) {
    var remains = UnreadableEntity.Remains()
    // What it is a copy of is not known then.
    do throws(ReadFailure) { remains = UnreadableEntity.Remains(of: try store.read(file)) } catch {}
    refuse(key, Problem(.conflictCopy(id: ""), at: SourcePlace(file: file), entity: key), remains)
  }

  private mutating func refuse(
    _ key: EntityKey, _ problem: Problem, _ remains: UnreadableEntity.Remains = UnreadableEntity.Remains()
  ) {
    unreadable.append(UnreadableEntity(key, problem, remains: remains))
    problems.append(problem)
  }
}

extension Problem.Kind {
  /// What is wrong with a field.
  fileprivate init(_ fault: FieldFault) {
    if case .nearly(let known) = fault.reason, case .member(let name) = fault.path.last {
      self = .unknownField(name, like: known)
    } else {
      self = fault.isFatal ? .unusable(fault.reason) : .field(fault.reason)
    }
  }
}

extension Problem {
  var isNewerSchema: Bool {
    guard case .newerSchema = kind else { return false }
    return true
  }
}

extension ReadFailure {
  /// What it means for a person.
  var kind: Problem.Kind {
    switch self {
    case .system(let error): .system(error.fault)
    case .notAFile, .link: .notAFile
    case .tooLong: .syntax(.fileTooLong(8 << 20))
    }
  }
}
