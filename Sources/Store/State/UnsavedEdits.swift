import JSONText
package import SchoolNetwork

/// Edits that could not be kept in their files, in the user's state folder: offered again at the next start. Each folder
/// that holds a network has a place of its own there, so that a copy of a network does not offer what was done in the
/// other one.
package struct UnsavedEdits: Sendable {
  /// The file: `$XDG_STATE_HOME/kurator/<store id>.<mark of the network's folder>/unsaved-edits.json`.
  package let path: String
  /// The folder of that file.
  package let folder: String
  /// Where these edits come from; nil for those of the opened folder.
  package let origin: KeptOrigin?
  /// The folder of the network; nil in a place that a version made which did not note it.
  let network: NetworkFolder?
  let files: Files

  /// The edits kept for the network in a folder, below the user's state folder of the program.
  package init(
    stateFolder: String, store: StoreID, in folder: String, calls: any SystemCalls = PosixCalls()
  ) {
    let network = NetworkFolder(folder, calls)
    self.init("\(stateFolder)/\(store.text).\(network.mark)", network, origin: nil, Files(calls))
  }

  private init(_ folder: String, _ network: NetworkFolder?, origin: KeptOrigin?, _ files: Files) {
    self.folder = folder
    path = "\(folder)/unsaved-edits.json"
    (self.network, self.origin, self.files) = (network, origin, files)
  }

  /// Edits of the same store that no opened folder would offer: those of a version that went by the id alone, and those
  /// of a folder in which that network does not lie any more. Throws if it cannot be known which there are.
  package static func left(
    in stateFolder: String, store: StoreID, beside own: UnsavedEdits
  ) throws(UnsavedFailure) -> [UnsavedEdits] {
    let names: [String]
    do throws(SystemError) { names = try own.files.calls.names(in: stateFolder) } catch {
      if error.meansNothingThere { return [] }
      throw .system(error.fault, stateFolder)
    }
    return names.compactMap { name in
      let folder = "\(stateFolder)/\(name)"
      if name == store.text { return UnsavedEdits(folder, nil, origin: .earlierVersion, own.files) }
      guard name.hasPrefix(store.text + "."), !name.hasSuffix(".lock"), folder != own.folder else { return nil }
      let found = UnsavedEdits(folder, nil, origin: nil, own.files)
      // Those that cannot be read are told of when their own folder is opened.
      guard let network = found.recordedFolder, network.hasLost(store, own.files) else { return nil }
      return UnsavedEdits(folder, network, origin: .folder(network.written), own.files)
    }
  }

  /// The folder that the file names; nil if there is no file, or it names none.
  private var recordedFolder: NetworkFolder? {
    do throws(ReadFailure) {
      let bytes = try files.read(path, limit: UnsavedEdits.greatestFile).bytes
      return parsed(bytes)?["folder"].text.map { NetworkFolder(written: $0) }
    } catch { return nil }
  }

  private static let greatestFile = 64 << 20
  /// As in a file of the store, but for a text of any length and with any letter: it may be a table that was pasted.
  private static let limits: JSONLimits = {
    var limits = JSONLimits.store
    (limits.fileBytes, limits.stringBytes, limits.allowsNUL) = (greatestFile, greatestFile, true)
    return limits
  }()
  /// The version of the format: this one is written, and no other is read.
  private static let schema = "1"
  /// The member of an edit that says to which step over several files it belongs. A version that does not know steps
  /// reads the edits without it.
  fileprivate static let stepName = "step"

  /// The edits that are kept there; none if there is no file. Throws if it cannot be read.
  package func load() throws(UnsavedFailure) -> [Kept] { try load(path) }

  private func load(_ path: String) throws(UnsavedFailure) -> [Kept] {
    let bytes: [UInt8]
    do throws(ReadFailure) { bytes = try files.read(path, limit: UnsavedEdits.greatestFile).bytes } catch {
      if case .system(let system) = error, system.isNotFound { return [] }
      throw .unreadable(path)
    }
    // What a newer version wrote may mean something else, even where its edits look like ours.
    guard let value = parsed(bytes), value["schema"] == .number(UnsavedEdits.schema),
      case .list(let edits) = value["edits"]
    else { throw .unreadable(path) }
    let read = edits.compactMap { record in
      Kept.Content(record: record).map { Kept($0, from: origin, step: record[UnsavedEdits.stepName].text) }
    }
    // A file that a newer version wrote must not get lost with the next save.
    guard read.count == edits.count else { throw .unreadable(path) }
    return read
  }

  private func parsed(_ bytes: [UInt8]) -> FieldValue? {
    do throws(JSONFault) { return try FieldValue(reading: bytes, limits: UnsavedEdits.limits) } catch { return nil }
  }

  /// Keeps exactly these edits; with none the file is removed. Safe against a kill: the old file stays until the new
  /// one is complete.
  package func keep(_ edits: [Kept]) throws(UnsavedFailure) {
    try locked(makesFolder: !edits.isEmpty) { () throws(UnsavedFailure) in try write(edits) }
  }

  /// What a crash leaves: the content of a file beside the other one, which the next start takes in. The place for it is
  /// made, so that a handler of signals can write it.
  package func lastWords(_ drafts: [Draft]) -> (path: String, bytes: [UInt8])? {
    do throws(SystemError) { try files.makeFolders(folder) } catch { return nil }
    return (crashed[0], content(drafts.map { Kept(.draft($0)) }))
  }

  /// The files of crashes: one takes the first that is free. The names are fixed, so that a start looks for one file
  /// and lists no folder.
  private var crashed: [String] { (0..<10).map { "\(folder)/crashed-\($0).json" } }

  /// Takes in what crashes left: the last text for a place is the one that counts. What cannot be read of it is set aside.
  package func takeInCrashes() {
    do throws(UnsavedFailure) { if try load(crashed[0]).isEmpty { return } } catch {}  // It is set aside below.
    do throws(UnsavedFailure) {
      try locked(makesFolder: false) { () throws(UnsavedFailure) in
        var kept = try load()
        for path in crashed {
          let typed: [Kept]
          do throws(UnsavedFailure) { typed = try load(path) } catch {
            do throws(SystemError) {
              try files.calls.rename(path, "\(folder)/unreadable-edits-\(UInt32.random(in: 0 ... .max)).json")
            } catch {}
            continue
          }
          if typed.isEmpty { continue }
          for place in typed.compactMap(\.draft?.place) {
            kept.removeAll { $0.draft.map { $0.place.isSame(as: place) } ?? false }
          }
          kept += typed
          try write(kept)
          do throws(SystemError) { try files.calls.unlink(path) } catch {}
        }
      }
    } catch {}  // They stay for the next start.
  }

  private func write(_ edits: [Kept]) throws(UnsavedFailure) {
    do throws(SystemError) {
      if edits.isEmpty {
        try setAsideUnreadable()
        do throws(SystemError) { try files.calls.unlink(path) } catch {
          if error.isNotFound { return }
          throw error
        }
        return try files.syncFolder(folder)
      }
      try setAsideUnreadable()
      let temporary = "\(folder)/\(Leftover.prefix)\(UInt64.random(in: 0 ... .max))\(Leftover.suffix)"
      try files.create(temporary, content(edits), mode: 0o600)
      do throws(SystemError) { try files.calls.rename(temporary, path) } catch {
        do throws(SystemError) { try files.calls.unlink(temporary) } catch {}
        throw error
      }
      try files.syncFolder(folder)
    } catch { throw .system(error.fault, path) }
  }

  /// The bytes of a file with these edits.
  private func content(_ edits: [Kept]) -> [UInt8] {
    var members = [JSONMember("schema", .number(UnsavedEdits.schema))]
    if let network { members.append(JSONMember("folder", .string(network.written))) }
    members.append(JSONMember("edits", .array(edits.compactMap(\.record.json))))
    return JSONValue.object(members).prettyBytes()
  }

  /// Keeps these edits instead of those that this program kept before; what another window on the same network keeps
  /// there stays.
  package func keep(_ edits: [Kept], insteadOf before: [Kept]) throws(UnsavedFailure) {
    try locked(makesFolder: !edits.isEmpty) { () throws(UnsavedFailure) in
      var others: [Kept] = []
      do throws(UnsavedFailure) { others = try load() } catch {}  // Set aside below.
      for edit in before + edits {
        if let place = others.firstIndex(of: edit) { others.remove(at: place) }
      }
      try write(others + edits)
    }
  }

  /// Gives a file that cannot be read another name, so that it is never lost; where it lies then. One that the system
  /// does not let through stays where it is.
  package func setAside() -> String {
    var place = path
    do throws(UnsavedFailure) {
      try locked(makesFolder: false) { () throws(UnsavedFailure) in
        do throws(SystemError) {
          if let aside = try setAsideUnreadable() {
            place = aside
            try files.syncFolder(folder)
          }
        } catch { throw .system(error.fault, path) }
      }
    } catch {}  // It is told by the name that it has.
    return place
  }

  /// A file that the program did not write, or that was damaged, is never overwritten: it gets another name.
  @discardableResult
  private func setAsideUnreadable() throws(SystemError) -> String? {
    do throws(UnsavedFailure) { _ = try load() } catch {
      let aside = "\(folder)/unreadable-edits-\(UInt32.random(in: 0 ... .max)).json"
      try files.calls.rename(path, aside)
      return aside
    }
    return nil
  }

  /// Does what reads and writes the file while no other window does; nothing where there is no folder for it. The lock
  /// lies beside that folder and stays there.
  private func locked(
    makesFolder: Bool, _ work: () throws(UnsavedFailure) -> Void
  ) throws(UnsavedFailure) {
    let lock: Int32
    do throws(SystemError) {
      if makesFolder { try files.makeFolders(folder) }
      lock = try files.takeLock(of: folder, patience: 2000)
    } catch {
      if !makesFolder, error.isNotFound { return }
      throw .system(error.fault, path)
    }
    defer { files.close(lock) }
    try work()
  }
}

/// Why edits could not be kept in, or read from, the state folder.
package enum UnsavedFailure: Error, Equatable, Sendable {
  /// The file is none that the program wrote; it stays as it is.
  case unreadable(String)
  /// The system refused.
  case system(SystemFault, String)
}

extension Kept {
  /// What is kept as a record, to be written down.
  fileprivate var record: FieldValue {
    guard let step, case .record(let members) = content.record else { return content.record }
    return .record(members + [FieldMember(UnsavedEdits.stepName, .text(step))])
  }
}

extension Kept.Content {
  /// The content as a record, to be written down.
  fileprivate var record: FieldValue {
    switch self {
    case .edit(let edit): return edit.record
    case .draft(let draft):
      let (kind, words, texts) = draft.written
      let touched = texts.enumerated().compactMap { place, text in
        text.map { FieldValue.list([.text("\(place)"), .text($0)]) }
      }
      let about = [draft.about.thing] + draft.about.sides
      let named = about == [""] ? [] : [FieldMember("about", .list(about.map { .text($0) }))]
      return .record(
        [
          FieldMember("draft", .text(kind)), FieldMember("words", .list(words.map { .text($0) })),
          FieldMember("fields", .number("\(texts.count)")), FieldMember("texts", .list(touched)),
        ] + named)
    }
  }

  /// The content that a record describes; nil if it describes none.
  fileprivate init?(record: FieldValue) {
    guard let kind = record["draft"].text else {
      guard let edit = Edit(record: record) else { return nil }
      self = .edit(edit)
      return
    }
    guard case .list(let words) = record["words"], case .number(let digits) = record["fields"], let count = Int(digits),
      (0...16).contains(count)
    else { return nil }
    var texts = [String?](repeating: nil, count: count)
    if case .list(let touched) = record["texts"] {
      for case .list(let pair) in touched {
        guard pair.count == 2, let place = pair[0].text.flatMap({ Int($0) }), texts.indices.contains(place) else {
          return nil
        }
        texts[place] = pair[1].text ?? ""
      }
    }
    // Versions before did not write down what a draft was about.
    var about = Draft.About()
    if case .list(let names) = record["about"], let thing = names.first {
      (about.thing, about.sides) = (thing.text ?? "", names.dropFirst().map { $0.text ?? "" })
    }
    guard let draft = Draft(kind: kind, words: words.map { $0.text ?? "" }, texts: texts, about: about) else {
      return nil
    }
    self = .draft(draft)
  }
}

extension Edit {
  /// The edit as a record, to be written down.
  var record: FieldValue {
    var members = [
      FieldMember("kind", .text(address.entity.kind.rawValue)), FieldMember("id", .text(address.entity.id)),
      FieldMember("path", .list(address.path.map { .list([.text($0.list), .text($0.id)]) })),
    ]
    switch action {
    case .set(let field, let from, let to):
      members += [FieldMember("set", .text(field)), FieldMember("from", from), FieldMember("to", to)]
    case .insert(let list, let record, let after):
      members += [FieldMember("insert", .text(list)), FieldMember("record", record)]
      if let after { members.append(FieldMember("after", .text(after))) }
    case .remove(let list, let record, let after):
      members += [FieldMember("remove", .text(list)), FieldMember("record", record)]
      if let after { members.append(FieldMember("after", .text(after))) }
    case .create(let record): members.append(FieldMember("create", record))
    case .discard(let record): members.append(FieldMember("discard", record))
    }
    return .record(members)
  }

  /// The edit that a record describes; nil if it describes none.
  init?(record: FieldValue) {
    guard let kind = record["kind"].text.flatMap(EntityKind.init(rawValue:)), let id = record["id"].text else {
      return nil
    }
    var path: [Address.Step] = []
    if case .list(let steps) = record["path"] {
      for case .list(let pair) in steps {
        guard pair.count == 2, let list = pair[0].text, let id = pair[1].text else { return nil }
        path.append(Address.Step(list, id))
      }
    }
    let address = Address(EntityKey(kind, id), path)
    if let field = record["set"].text {
      self.init(address, .set(field: field, from: record["from"], to: record["to"]))
    } else if let list = record["insert"].text {
      self.init(address, .insert(list: list, record: record["record"], after: record["after"].text))
    } else if let list = record["remove"].text {
      self.init(address, .remove(list: list, record: record["record"], after: record["after"].text))
    } else if record["create"] != .notSet {
      self.init(address, .create(record: record["create"]))
    } else if record["discard"] != .notSet {
      self.init(address, .discard(record: record["discard"]))
    } else {
      return nil
    }
  }
}
