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
  func mark(_ id: String, evidence: String?, _ options: Options) throws(Trouble) -> Outcome {
    let language = options.language
    return try writing(options) { (opened, workspace) throws(Trouble) in
      let network = opened.network
      let place = try item(id, in: opened, language)
      let newID = workspace.newID("c")
      let step = network.toggling(place, today: day(options, in: network), author: workspace.author) { newID }
      // If nothing is open, the step would take the newest mark back: evidence goes to that mark.
      guard step.done || evidence != nil else { throw Trouble(language.isDoneAlready(id), exitCode: ExitCode.found) }
      var edits = step.done ? step.edits : []
      let title = network.item(at: place)?.item.title ?? ""
      guard let evidence else {
        return Written(edits) { description, _ in Outcome(output: (description.map { language.done($0) } ?? "") + "\n")
        }
      }
      let proof = Evidence(ID(workspace.newID("e")), written: evidence)
      guard let mark = mark(step.occurrence, at: place, after: edits, in: network) else {
        throw Trouble(language.noSuchID(id), exitCode: ExitCode.found)
      }
      if !mark.evidence.contains(where: { proof.saysTheSame(as: $0) }) {
        edits.append(place.adding(proof, to: mark))
      }
      return Written(edits) { description, _ in
        guard let description else { return Outcome(output: language.evidenceIsThere(evidence, title) + "\n") }
        return Outcome(
          output: (step.done ? language.done(description) : language.evidenceAdded(evidence, title)) + "\n")
      }
    }
  }

  /// The place of an item that can be marked or moved.
  func item(_ id: String, in opened: OpenedNetwork, _ language: Language) throws(Trouble) -> ItemPlace {
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
    let place = ItemPlace(placed.partnership.id, placed.roadmap.id, placed.item.id)
    guard network.isShown(place) else {
      throw Trouble(
        language.isInTrash(id, network.wayBack(to: place.address)?.id ?? id), exitCode: ExitCode.found)
    }
    guard placed.item.status != .known(.cancelled) else {
      throw Trouble(language.isCancelled(id), exitCode: ExitCode.found)
    }
    guard network.isWritable(placed.partnership.key) else {
      throw Trouble(language.entityIsSealed(placed.partnership.id.text))
    }
    return place
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
