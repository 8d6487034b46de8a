import Language
import SchoolNetwork

extension Dashboard {
  /// Does edits as one step: on the value at once, then in the store.
  mutating func commit(_ edits: [Edit], saying text: (EditDescription, Language) -> String) -> [Effect] {
    guard !edits.isEmpty else { return [] }
    guard isAllowed(edits) else { return [] }
    // What an edit does is told from the network before it, where that names what is lost, else from the one after.
    let before = network.description(of: edits)
    do throws(EditFault) { try network.apply(edits) } catch {
      message = Message(language.sentence(error), isTrouble: true)
      return []
    }
    let description = before.isNamed ? before : network.description(of: edits)
    history.note(EditHistory.Step(edits, description))
    message = Message(text(description, language))
    return keep(edits)
  }

  /// Undo: the last step that stands, inverted.
  mutating func undo() -> [Effect] {
    guard let step = history.undoable else {
      message = Message(language.nothingToUndo)
      return []
    }
    // A step that does not fit any more (somebody else changed the field) is passed over, or it would bar those before.
    history.undid()
    return replay(step.inverted) { state in
      state.message = Message(state.language.undone(state.language.words(for: step.description)))
    }
  }

  /// Redo: the step that was undone last.
  mutating func redo() -> [Effect] {
    guard let step = history.redoable else {
      message = Message(language.nothingToRedo)
      return []
    }
    history.redid()
    return replay(step.edits) { state in
      state.message = Message(state.language.redone(state.language.words(for: step.description)))
    }
  }

  private mutating func replay(_ edits: [Edit], done: (inout Dashboard) -> Void) -> [Effect] {
    guard isAllowed(edits) else { return [] }
    do throws(EditFault) { try network.apply(edits) } catch {
      message = Message(language.sentence(error), isTrouble: true)
      return []
    }
    let effects = keep(edits)
    select(edits)
    done(&self)
    return effects
  }

  /// Shows what undo or redo changed, where the screen shows roadmaps: the item's row; of a partnership that came or
  /// went, the school it supports.
  private mutating func select(_ edits: [Edit]) {
    guard screen == .schools else { return }
    for edit in edits {
      if let supported = edit.partnershipRecord?["supported"].text, let home = network.school(ID(supported))?.id {
        if !schools.contains(home) { cluster = .all }
        choose(school: home)
        return
      }
      var path = edit.address.path
      if case .insert("items", let record, _) = edit.action, let id = record["id"].text {
        path.append(Address.Step("items", id))
      }
      guard path.count >= 2, path[1].list == "items" else { continue }
      let place = ItemPlace(PartnershipID(edit.address.entity.id), RoadmapID(path[0].id), ItemID(path[1].id))
      if choose(item: place, staying: true) { return }
    }
  }

  mutating func isAllowed(_ edits: [Edit]) -> Bool {
    if isReadOnly {
      message = Message(language.storeIsReadOnly, isTrouble: true)
      return false
    }
    if let sealed = edits.first(where: { !network.isWritable($0.address.entity) }) {
      message = Message(language.entityIsSealed(sealed.address.entity.id), isTrouble: true)
      return false
    }
    return true
  }

  /// Asks for the edits to be kept, those that could not be kept before first, and works out what is shown.
  mutating func keep(_ edits: [Edit]) -> [Effect] {
    pending += edits
    let touched = edits.map(\.address.entity)
    attentionLags.entities.formUnion(touched)
    coverageLags.entities.formUnion(touched)
    networkLags.entities.formUnion(touched)
    if edits.contains(where: { $0.address.entity.kind != .partnership }) { refreshSchools() } else { refreshSchool() }
    return [.save(Change.grouping(pending))]
  }

  /// The answer of a save: what could not be kept stays, and goes to the state folder.
  mutating func noteSaved(_ failed: [FailedSave]) -> [Effect] {
    pending = failed.flatMap(\.edits)
    failure = failed.first?.failure
    if let failure { message = Message(language.sentence(failure), isTrouble: true) }
    return keepUnsaved()
  }

  /// Asks for what is not in the store to be kept in the state folder, where that holds something else.
  mutating func keepUnsaved() -> [Effect] {
    let unsaved = aside + pending
    guard unsaved != keptAside else { return [] }
    keptAside = unsaved
    return [.keepUnsaved(unsaved)]
  }

  /// The store was read again: edits not saved are done again on it where what they start from still stands. Those that
  /// do not fit any more are not tried again and again; they stay in the state folder and are offered at the next start.
  mutating func takeOver(_ fresh: Network) -> [Effect] {
    var fresh = fresh
    // What came or went whole may be in its file already: it is asked for once more, so that it is there for good.
    var (fitting, open) = fresh.parting(pending)
    var rejected: [Edit] = []
    for edit in open {
      do throws(EditFault) {
        try fresh.apply(edit)
        fitting.append(edit)
      } catch { rejected.append(edit) }
    }
    message = Message(language.readAgain)
    if !fitting.isEmpty { message = Message(language.appliedAgain(fitting.count)) }
    if !rejected.isEmpty { message = Message(language.notAppliedAgain(rejected.count), isTrouble: true) }
    (network, pending, failure) = (fresh, fitting, nil)
    aside += rejected
    refreshAll()
    renewPlanAndSuggestion()
    return fitting.isEmpty ? keepUnsaved() : [.save(Change.grouping(fitting))]
  }

  /// The answer to what is to be done with the edits of an earlier session.
  mutating func decide(on edits: [Edit], _ answer: Question.Answer) -> [Effect] {
    switch answer {
    case .yes:
      (aside, pending) = ([], edits + pending)
      return takeOver(network)
    case .later: return []
    case .no:
      aside = []
      message = Message(language.unsavedDropped(edits.count))
      return keepUnsaved()
    }
  }

  /// A new id with a letter for its kind.
  mutating func newID(_ prefix: String) -> String {
    // One that was drawn and is not in the network yet is taken too.
    let id = ids.next(prefix) { network.isTaken($0) || drawnIDs.contains($0) }
    drawnIDs.insert(id)
    return id
  }
}

extension EditDescription {
  /// Whether it names what it is about.
  fileprivate var isNamed: Bool {
    switch self {
    case .itemField(_, let title, _, _), .mark(let title, _, _), .markDetails(let title), .itemAdded(let title),
      .itemDeleted(let title), .itemRestored(let title), .itemRemoved(let title):
      !title.isEmpty
    case .partnershipAdded, .partnershipRemoved, .partnershipsPlanned, .templateAdded, .templateRemoved, .schoolAdded,
      .schoolRemoved, .roadmapAdded, .roadmapRemoved, .takenUp, .declined, .declineTakenBack, .partnershipRisks, .other:
      true
    // The day it names stands only behind the edit.
    case .putOff: false
    }
  }
}

extension Dashboard {
  /// The program runs again after it was stopped: what is on the disk may have changed meanwhile.
  package func returned() -> [Effect] { pending.isEmpty ? [.reload] : [] }

  /// The terminal is gone, or a signal asks the program to end: what is being written is kept aside, not in the store,
  /// because nobody has said yes to it; it is offered at the next start.
  package mutating func abandon() -> [Effect] {
    let draft = draftEdits()
    editor = nil
    overlay = nil
    // Behind the edits that wait for the store: it starts from them. What could not be kept before is tried once more.
    pending += draft
    return keepUnsaved()
  }
}
