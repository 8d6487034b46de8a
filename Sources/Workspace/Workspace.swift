package import SchoolNetwork

/// A network that somebody works on: what is done and undone, and what of it is not in the store yet. The screen and
/// the command line edit through it alone. It knows no words and no screen, and does nothing outside itself: it returns
/// what has to be kept as a ``Keeping``.
package struct Workspace: Equatable, Sendable {
  /// The network with all edits, also those that are not saved.
  package internal(set) var network: Network
  /// Who edits, empty while not set, and on which day.
  package var authorship: Authorship
  /// Whether edits are refused, by the user's wish.
  package let isReadOnly: Bool
  /// What was done, for undo and redo.
  package internal(set) var history = EditHistory()
  /// Whether earlier sessions left steps that the history does not have yet.
  package var earlier = EarlierHistory.taken
  /// Edits that are not in the store, in order.
  package private(set) var pending: [Edit] = []
  /// Edits of entities whose files could not be read when the network was read last, in order. The network does not have
  /// them; they are tried again when it is read the next time.
  package private(set) var held: [Edit] = []
  /// What fits nowhere any more, or waits for a decision, and drafts: only the state folder has it.
  package private(set) var aside: [Kept]
  /// Why pending edits are not in the store; nil while all is saved.
  package private(set) var failure: SaveFailure?

  /// What the state folder holds; nil if that is not known, because it could not be written.
  private var keptAside: [Kept]?
  private var changes = Changes()
  private var ids: IDSource
  private var drawnIDs: Set<String> = []

  /// A network that nobody has edited yet. `unsaved` are the edits of an earlier session that wait for a decision.
  package init(
    _ network: Network, author: String = "", isReadOnly: Bool = false, ids: IDSource, unsaved: [Kept] = []
  ) {
    self.network = network
    authorship = Authorship(by: author)
    self.isReadOnly = isReadOnly
    self.ids = ids
    (aside, keptAside) = (unsaved, unsaved)
  }

  /// Who edits; empty while not set.
  package var author: String { authorship.author }
  /// Whether the state folder holds all that is not in the store.
  package var isKeptAside: Bool { keptAside != nil }
  /// How many edits the store does not have.
  package var unsavedCount: Int { unsaved.count + aside.count - draftCount }
  /// All edits of this session that the store does not have, in order.
  package var unsaved: [Edit] { held + pending }
  /// How many drafts wait.
  package var draftCount: Int { aside.count { $0.draft != nil } }

  /// What changed since this was asked last.
  package mutating func takeChanges() -> Changes {
    defer { changes = Changes() }
    return changes
  }

  /// What the log of steps is to say since this was asked last.
  package mutating func takeNotes() -> [StepNote] { history.takeNotes() }

  /// A new id with a letter for its kind. Ids that were drawn and are not in the network yet are taken too.
  package mutating func newID(_ prefix: String) -> String {
    let id = ids.next(prefix) { network.isTaken($0) || drawnIDs.contains($0) }
    drawnIDs.insert(id)
    return id
  }

  // MARK: - Editing

  /// Why this entity cannot be edited; nil if it can.
  package func refusal(ofEditing key: EntityKey) -> Refusal? {
    if isReadOnly { return .readOnly }
    return network.isWritable(key) ? nil : .sealed(key)
  }

  /// Does edits as one step. Returns what the step did and what has to be kept; if it is refused, nothing is changed.
  package mutating func apply(
    _ edits: [Edit]
  ) throws(Refusal) -> (description: EditDescription, keeping: Keeping) {
    try check(edits)
    // An edit is described from the network before it if that names what is lost, else from the network after it.
    let before = network
    do throws(EditFault) { try network.apply(edits) } catch { throw .fault(error) }
    let description = before.description(of: edits, orFrom: network)
    history.note(EditHistory.Step(edits, description, made: authorship))
    return (description, note(edits))
  }

  func check(_ edits: [Edit]) throws(Refusal) {
    if isReadOnly { throw .readOnly }
    if let sealed = edits.first(where: { !network.isWritable($0.address.entity) }) {
      throw .sealed(sealed.address.entity)
    }
  }

  /// Notes edits that were done. It asks first for those that could not be kept before.
  mutating func note(_ edits: [Edit]) -> Keeping {
    pending += edits
    changes.entities.formUnion(edits.map(\.address.entity))
    return .store(Change.grouping(pending))
  }

  // MARK: - What is not saved

  /// Takes the answer of a save: what could not be kept stays pending, and goes to the state folder.
  package mutating func noteSaved(_ failed: [FailedSave]) -> Keeping? {
    pending = failed.flatMap(\.edits)
    // Of edits that are held the reason stays the same.
    if !failed.isEmpty || held.isEmpty { failure = failed.first?.failure }
    return keepAside()
  }

  /// The state folder could not be written: what it holds is not known.
  package mutating func noteNotKeptAside() { keptAside = nil }

  /// Asks the state folder to hold what the store does not; nil if it does already.
  package mutating func keepAside() -> Keeping? {
    let kept = aside + unsaved.map { Kept($0) }
    guard kept != keptAside else { return nil }
    keptAside = kept
    return .aside(kept)
  }

  /// The program has to end while somebody writes, or what was written has no place now: it waits in the state folder.
  package mutating func abandon(_ draft: Draft?) -> Keeping? {
    if let draft { aside.append(Kept(.draft(draft))) }
    return keepAside()
  }

  // MARK: - Reading again

  /// What became of the edits that were not saved when the network was read again.
  package struct Rebase: Equatable, Sendable {
    /// How many fit the new network, and how many do not fit it any more.
    package let fitting: Int, rejected: Int
    /// Why the first of those does not fit, apart from the marks that have one of another program in their place.
    package let fault: EditFault?
    /// These marks.
    package let markedTwice: [MarkedTwice]
    /// How many edits do not fit for another reason.
    package var others: Int { rejected - markedTwice.reduce(0) { $0 + $1.ours.count } }
    /// How many are held because their file cannot be read, and the first such file.
    package let held: Int, unreadFile: String?
    /// What another program had removed, and what came back because an edit changes it.
    package let broughtBack: [EditDescription]
    /// The titles of items with a mark that joined one that another program had made.
    package let joined: [String]
    /// What is to be kept.
    package let keeping: Keeping?
  }

  /// Continues with a network that was read again. Edits that are not saved are done again if the values they start
  /// from are still there. Those of a file that cannot be read wait for the next reading. The others are not tried again:
  /// the state folder keeps them, and the next start offers them.
  package mutating func rebase(onto fresh: Network) -> Rebase {
    var base = network
    do throws(EditFault) { try base.apply(pending.reversed().map(\.inverted)) } catch {}  // Then as it is with them.
    return rebase(onto: fresh, from: base)
  }

  /// `waiting` are edits that the network has already, and that the store still lacks: they go before the others.
  private mutating func rebase(onto fresh: Network, from base: Network, behind waiting: [Edit] = []) -> Rebase {
    var fresh = fresh
    // A whole entity that was created or removed may be in its file already: it is saved once more, so that it is there
    // for good.
    let unread = Dictionary(fresh.unreadable.map { ($0.key, $0.problem.place.file) }) { first, _ in first }
    let asked = unsaved
    var (fitting, open) = fresh.parting(asked.filter { unread[$0.address.entity] == nil })
    var (count, rejected, faults) = (fitting.count, [Edit](), [EditFault]())
    var twice: [MarkedTwice] = []
    var broughtBack: [EditDescription] = []
    let comingBack = ComingBack(base: base)
    var joined = JoinedMarks()
    for edit in open where !joined.has(edit) {
      let back = comingBack.edits(before: edit, in: fresh)
      let before = back.isEmpty ? nil : fresh
      do throws(EditFault) {
        try fresh.apply(back)
        let described = back.map { fresh.description(of: [$0]) }
        let made = try joined.edits(for: edit, comingBack.placed(edit, in: fresh), of: open, in: fresh)
        try fresh.apply(made)
        fitting += back + made
        count += 1
        broughtBack += described
      } catch {
        if let before { fresh = before }
        // What was to be taken away is gone: that is done.
        if edit.isDone(by: error), !rejected.contains(where: { edit.changes(markOf: $0) }) { continue }
        rejected.append(edit)
        if let mark = fresh.markedTwice(edit, with: open) { twice.append(mark) }
        if !twice.contains(where: { $0.ours.contains(edit) }) { faults.append(error) }
      }
    }
    for mark in joined.marks { history.replace(mark.ours, by: mark.joining) }
    count += joined.marks.reduce(0) { $0 + $1.ours.count - 1 }
    held = asked.filter { unread[$0.address.entity] != nil }
    let unreadFile = held.first.flatMap { unread[$0.address.entity] }
    (network, pending, failure) = (fresh, waiting + fitting, unreadFile.map { .notWritable(file: $0) })
    aside += rejected.map { Kept($0) }
    changes.isWhole = true
    let keeping = pending.isEmpty ? keepAside() : .store(Change.grouping(pending))
    return Rebase(
      fitting: count, rejected: rejected.count, fault: faults.first, markedTwice: twice, held: held.count,
      unreadFile: unreadFile,
      broughtBack: broughtBack, joined: joined.marks.map(\.title), keeping: keeping)
  }

  /// Decides about what waits: makes some of it, after the edits of this session, and forgets that and some more. A
  /// draft is never made; the caller opens it.
  package mutating func decide(making made: [Kept], dropping dropped: [Kept]) -> Rebase {
    for kept in made + dropped {
      if let place = aside.firstIndex(of: kept) { aside.remove(at: place) }
    }
    let edits = made.compactMap(\.edit)
    guard !edits.isEmpty else {
      return Rebase(
        fitting: 0, rejected: 0, fault: nil, markedTwice: [], held: 0, unreadFile: nil, broughtBack: [], joined: [],
        keeping: keepAside())
    }
    let (base, waiting) = (network, pending)
    pending = edits
    return rebase(onto: base, from: base, behind: waiting)
  }
}

extension Network {
  /// What an edit does, told from this network or, if that does not know what the edit is about, from the one after it.
  package func description(of edits: [Edit], orFrom after: Network) -> EditDescription {
    let before = description(of: edits)
    return before.isNamed ? before : after.description(of: edits)
  }
}

extension EditDescription {
  /// Whether it names what it is about.
  var isNamed: Bool {
    switch self {
    case .itemField(_, let title, _, _), .mark(let title, _, _), .markDetails(let title), .itemAdded(let title),
      .itemDeleted(let title), .itemRestored(let title), .itemRemoved(let title):
      !title.isEmpty
    case .partnershipAdded, .partnershipRemoved, .partnershipsPlanned, .templateAdded, .templateRemoved, .schoolAdded,
      .schoolRemoved, .roadmapAdded, .roadmapRemoved, .takenUp, .declined, .declineTakenBack, .partnershipRisks, .other:
      true
    // The day it names is known only after the edit.
    case .putOff: false
    }
  }
}
