import Deadlines
import Language
import SchoolNetwork
import Store
import Tables
import Workspace

/// Marking an item done from the command line: by the edits that the screen makes, and by the same way into the file.
extension Console {
  /// Marks the occurrence that is due: `kurator done`. Of an item that is done already, evidence is added to its newest
  /// mark. Nothing is written if there is no such item, or if it is cancelled or in the trash.
  func mark(
    _ id: String, evidence: String?, _ options: Options
  ) throws(Trouble) -> Outcome {
    let language = options.language
    guard !options.isReadOnly else { throw Trouble(language.storeIsReadOnly) }
    var ids = options.seed.map { IDSource(seed: $0) } ?? .random()
    let folder = try folderForMarking(options, &ids)
    let start = ContinuousClock.now
    var waited: Int32 = 0
    while true {
      let (outcome, failure) = try mark(id, evidence: evidence, in: folder, ids, options)
      guard let failure else { return outcome }
      // Somebody else wrote to the file after it was read: their version is read, and the mark is made again.
      guard case .changedOutside = failure, waited < 2000, start.duration(to: .now) < .seconds(2) else {
        throw Trouble(language.sentence(failure, onScreen: false))
      }
      calls.pause(milliseconds: 20)
      waited += 20
    }
  }

  /// Reads the network, marks and saves, once.
  private func mark(
    _ id: String, evidence: String?, in folder: String, _ ids: IDSource, _ options: Options
  ) throws(Trouble) -> (outcome: Outcome, failure: SaveFailure?) {
    let language = options.language
    var store = FolderStore(folder, calls: calls)
    let network: Network
    do throws(OpenFailure) { network = try store.load() } catch { throw Trouble(language.sentence(error, in: folder)) }
    let opened = OpenedNetwork(store: store, network: network)
    if let trouble = opened.notWhole(language) { throw trouble }
    let place = try item(id, in: opened, language)
    var workspace = Workspace(network, author: author(), ids: ids)
    workspace.authorship.day = day(options, in: network)
    let newID = workspace.newID("c")
    let step = network.toggling(place, today: day(options, in: network), author: workspace.author) { newID }
    // If nothing is open, the step would take the newest mark back: evidence goes to that mark.
    guard step.done || evidence != nil else { throw Trouble(language.isDoneAlready(id), exitCode: ExitCode.found) }
    var edits = step.done ? step.edits : []
    if let evidence {
      let proof = Evidence(ID(workspace.newID("e")), written: evidence)
      guard let mark = mark(step.occurrence, at: place, after: edits, in: network) else {
        throw Trouble(language.noSuchID(id), exitCode: ExitCode.found)
      }
      if !mark.evidence.contains(where: { proof.saysTheSame(as: $0) }) {
        edits.append(place.adding(proof, to: mark))
      }
    }
    let title = network.item(at: place)?.item.title ?? ""
    if edits.isEmpty, let evidence { return (Outcome(output: language.evidenceIsThere(evidence, title) + "\n"), nil) }
    let description: EditDescription
    let keeping: Keeping
    do throws(Refusal) { (description, keeping) = try workspace.apply(edits) } catch {
      throw Trouble(language.sentence(error, onScreen: false))
    }
    var log = stepLog(network, in: folder)
    let (failure, told) = keep(keeping, of: &workspace, in: &store, noting: &log, language)
    let said = step.done ? language.done(description) : language.evidenceAdded(evidence ?? "", title)
    return (Outcome(output: said + "\n", errors: told), failure)
  }

  /// The same folder as for reading; for the sample it is the working copy, which is made if there is none.
  func folderForMarking(_ options: Options, _ ids: inout IDSource) throws(Trouble) -> String {
    guard options.store == .sample else { return try folder(of: options.store, options.language) }
    // The copy's id is drawn from a copy of the source, so that the ids of marks do not depend on whether the folder
    // existed.
    var drawing = ids
    return try workingSample(options.language) { drawing.next("sample") { _ in false } }
  }

  /// The place of an item that can be marked.
  private func item(_ id: String, in opened: OpenedNetwork, _ language: Language) throws(Trouble) -> ItemPlace {
    let network = opened.network
    let found = NetworkSearch(network).records(of: id)
    let items = found.compactMap { record -> PlacedItem? in
      guard case .item(let placed) = record else { return nil }
      return placed
    }
    guard let placed = items.first else {
      throw Trouble(found.isEmpty ? opened.noSuchID(id, language) : language.isNoItem(id), exitCode: ExitCode.found)
    }
    guard items.count == 1 else {
      throw Trouble(language.sentence(.idTwice(id, otherFile: "")), exitCode: ExitCode.found)
    }
    guard placed.item.deleted == nil, placed.partnership.deleted == nil else {
      throw Trouble(language.isInTrash(id), exitCode: ExitCode.found)
    }
    guard placed.item.status != .known(.cancelled) else {
      throw Trouble(language.isCancelled(id), exitCode: ExitCode.found)
    }
    guard network.isWritable(placed.partnership.key) else {
      throw Trouble(language.entityIsSealed(placed.partnership.id.text))
    }
    return ItemPlace(placed.partnership.id, placed.roadmap.id, placed.item.id)
  }

  /// The mark of an occurrence as these edits leave it, one that is done before any other.
  private func mark(
    _ occurrence: String, at place: ItemPlace, after edits: [Edit], in network: Network
  ) -> Completion? {
    var marked = network
    do throws(EditFault) { try marked.apply(edits) } catch { return nil }
    guard let (item, roadmap, _) = marked.item(at: place) else { return nil }
    let reading = item.deadline.reading(in: marked.deadlineContext(of: roadmap))
    let marks = item.marks(of: occurrence, in: reading)
    return marks.first(where: \.done) ?? marks.first
  }
}

extension ItemPlace {
  /// The edit that adds evidence after what a mark of the item has already.
  fileprivate func adding(_ evidence: Evidence, to mark: Completion) -> Edit {
    Edit(
      address.appending(RoadmapItem.completions, mark.id.text),
      .insert(into: Completion.evidence, evidence.fieldValue, after: mark.evidence.last?.id.text))
  }
}
