import Deadlines
import JSONText
import Language
import SchoolNetwork
import Store
import Tables
import Workspace

/// Putting away and bringing back from the command line: by the edits of the screen, and by the same way into the files.
extension Console {
  /// `kurator delete`: nothing is asked, and what went with it is printed.
  func delete(_ id: String, _ options: Options) throws(Trouble) -> Outcome {
    try changing(options) { (opened, workspace) throws(Trouble) in
      let (network, today, language) = (opened.network, day(options, in: opened.network), options.language)
      let leaving: Leaving
      do throws(TrashFault) { leaving = try network.leaving(id, year: SchoolYear(containing: today)) } catch {
        throw trouble(error, opened, language)
      }
      switch leaving {
      case .away(let hanging):
        let edits = network.puttingAway(hanging, today: today, author: workspace.author)
        let trashed = Trashed(hanging.thing, Deletion(on: today, by: workspace.author), with: hanging.company)
        return Step(edits, json(of: trashed, opened, options), language.consequences(of: hanging, in: network))
      case .out(let edit):
        let (record, address) = edit.taken
        guard !opened.store.holdsMore(than: record, at: address) else {
          throw Trouble(language.holdsMore(id), exitCode: ExitCode.found)
        }
        return Step([edit], JSONValue(record), [])
      }
    }
  }

  /// `kurator restore`.
  func restore(_ id: String, _ options: Options) throws(Trouble) -> Outcome {
    try changing(options) { (opened, workspace) throws(Trouble) in
      let (network, language) = (opened.network, options.language)
      let hanging: Hanging
      do throws(TrashFault) {
        guard let thing = Thing(try network.address(of: id)) else { throw TrashFault.isNoThing(id) }
        hanging = try network.comingBack(with: thing, year: SchoolYear(containing: day(options, in: network)))
      } catch { throw trouble(error, opened, language) }
      let deletion = network.deletion(of: hanging.thing) ?? Deletion()
      let trashed = Trashed(hanging.thing, deletion, with: hanging.company)
      return Step(network.bringingBack(hanging), json(of: trashed, opened, options), [])
    }
  }

  /// One step, what of it is printed for programs, and what is told beside its description.
  private struct Step {
    let edits: [Edit], json: JSONValue, told: [String]

    init(_ edits: [Edit], _ json: JSONValue, _ told: [String]) {
      (self.edits, self.json, self.told) = (edits, json, told)
    }
  }

  private func json(of trashed: Trashed, _ opened: OpenedNetwork, _ options: Options) -> JSONValue {
    JSONValue(TrashColumns.list.object(of: trashed, telling(opened.network, options)))
  }

  private func trouble(_ fault: TrashFault, _ opened: OpenedNetwork, _ language: Language) -> Trouble {
    if case .noSuchID(let id) = fault { return Trouble(opened.noSuchID(id, language), exitCode: ExitCode.found) }
    return Trouble(language.sentence(fault, in: opened.network), exitCode: ExitCode.found)
  }

  /// Reads the network, makes the step and saves it. If somebody else wrote to one of the files after it was read, all is
  /// done again with their version, for two seconds at most.
  private func changing(
    _ options: Options, _ make: (OpenedNetwork, Workspace) throws(Trouble) -> Step
  ) throws(Trouble) -> Outcome {
    let language = options.language
    guard !options.isReadOnly else { throw Trouble(language.storeIsReadOnly) }
    var ids = options.seed.map { IDSource(seed: $0) } ?? .random()
    let folder = try folderToChange(options, &ids)
    let start = ContinuousClock.now
    var waited: Int32 = 0
    while true {
      var opened = try self.opened(folder, language)
      var workspace = Workspace(opened.network, author: author(), ids: ids)
      let step = try make(opened, workspace)
      let (description, keeping): (EditDescription, Keeping)
      do throws(Refusal) { (description, keeping) = try workspace.apply(step.edits) } catch {
        throw Trouble(language.sentence(error, in: opened.network, onScreen: false))
      }
      var failed = save(keeping, in: &opened.store)
      // What is saved already is not done again: the rest goes on from the files as they are now.
      while let failure = failed.first?.failure {
        guard case .changedOutside = failure, waited < 2000, start.duration(to: .now) < .seconds(2) else {
          throw Trouble(language.sentence(failure, onScreen: false))
        }
        calls.pause(milliseconds: 20)
        waited += 20
        let isUntouched = failed.flatMap(\.change.edits).count == step.edits.count
        if isUntouched { break }
        _ = workspace.noteSaved(failed.map { FailedSave($0.change.edits, $0.failure) })
        opened = try self.opened(folder, language)
        let rebase = workspace.rebase(onto: opened.network)
        if let fault = rebase.fault { throw Trouble(language.sentence(.fault(fault), onScreen: false)) }
        failed = rebase.keeping.map { save($0, in: &opened.store) } ?? []
      }
      if !failed.isEmpty { continue }
      let told = ([language.done(description)] + step.told).map { $0 + "\n" }.joined()
      return Outcome(output: options.isJSON ? step.json.printed : told)
    }
  }

  private func opened(_ folder: String, _ language: Language) throws(Trouble) -> OpenedNetwork {
    var store = FolderStore(folder, calls: calls)
    let network: Network
    do throws(OpenFailure) { network = try store.load() } catch { throw Trouble(language.sentence(error, in: folder)) }
    let opened = OpenedNetwork(store: store, network: network)
    if let trouble = opened.notWhole(language) { throw trouble }
    return opened
  }

  private func save(_ keeping: Keeping, in store: inout FolderStore) -> [FailedChange] {
    guard case .store(let changes) = keeping else { return [] }
    return store.save(changes)
  }

  /// The same folder as for reading; for the sample it is the working copy, which is made if there is none.
  private func folderToChange(_ options: Options, _ ids: inout IDSource) throws(Trouble) -> String {
    guard options.store == .sample else { return try folder(of: options.store, options.language) }
    var drawing = ids
    return try workingSample(options.language) { drawing.next("sample") { _ in false } }
  }
}

extension Edit {
  /// What it takes out, and where that is.
  fileprivate var taken: (record: FieldValue, address: Address) {
    switch action {
    case .remove(let list, let record, _): (record, address.appending(list, record[CommonField.id].text ?? ""))
    case .discard(let record): (record, address)
    case .set, .insert, .create: (.notSet, address)
    }
  }
}
