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
  /// Steps that are not in the store, in order.
  private var pendingSteps: [UnsavedStep] = []
  /// Steps of entities whose files could not be read when the network was read last, and steps that did not fit what a
  /// save met, in order. The network does not have them; they are tried again when it is read the next time.
  private var heldSteps: [UnsavedStep] = []
  /// What fits nowhere any more, or waits for a decision, and drafts: only the state folder has it.
  package private(set) var aside: [Kept]
  /// What is half written in this window. The state folder has it as well, for the case that the program is killed.
  package private(set) var written: [Draft] = []
  /// Why pending edits are not in the store; nil while all is saved.
  package private(set) var failure: SaveFailure?

  /// What the state folder holds; nil if that is not known, because it could not be written.
  private var keptAside: [Kept]?
  private var changes = Changes()
  private var ids: IDSource
  private var drawnIDs: Set<String> = []
  /// How many steps over several files were made.
  private var stepCount = 0

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
  /// The same, with the steps that they are of.
  package var unsavedSteps: UnsavedCount {
    UnsavedCount(steps: heldSteps.count + pendingSteps.count + UnsavedStep.grouping(aside).count, edits: unsavedCount)
  }
  /// The same without what waits for a decision.
  package var pendingCount: UnsavedCount {
    UnsavedCount(steps: heldSteps.count + pendingSteps.count, edits: unsaved.count)
  }
  /// Edits that are not in the store, in order.
  package var pending: [Edit] { pendingSteps.edits }
  /// Edits that wait until their file can be read.
  package var held: [Edit] { heldSteps.edits }
  /// All edits of this session that the store does not have, in order.
  package var unsaved: [Edit] { held + pending }
  /// Whether a step over several files is among the pending ones.
  package var hasStepOfSeveral: Bool { pendingSteps.contains(where: \.isOfSeveral) }
  /// The same as the state folder keeps it.
  package var unsavedKept: [Kept] { (heldSteps + pendingSteps).flatMap(\.kept) }
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
    let token = history.note(EditHistory.Step(edits, description, made: authorship))
    return (description, note(edits, as: .done(token)))
  }

  func check(_ edits: [Edit]) throws(Refusal) {
    if isReadOnly { throw .readOnly }
    if let sealed = edits.first(where: { !network.isWritable($0.address.entity) }) {
      throw .sealed(sealed.address.entity)
    }
  }

  /// Notes edits that were done. It asks first for those that could not be kept before.
  mutating func note(_ edits: [Edit], as part: UnsavedStep.Part) -> Keeping {
    var step = UnsavedStep(edits: edits, part: part)
    if step.isOfSeveral { step.name = nextStepName() }
    pendingSteps.append(step)
    changes.entities.formUnion(edits.map(\.address.entity))
    return .store(pendingSteps.batches)
  }

  /// Takes back a step that waits because it did not fit: the network does not have it. Nil if it is not one that waits.
  mutating func withdraw(_ token: Int) -> Keeping? {
    guard let place = heldSteps.firstIndex(where: { $0.part == .done(token) }) else { return nil }
    let held = heldSteps.remove(at: place)
    return held.edits == history.edits(of: token) ? .store(pendingSteps.batches) : nil
  }

  /// A name that no other step has, in this window or another one. It is no id of the network.
  private mutating func nextStepName() -> String {
    stepCount += 1
    var drawing = ids
    return "\(drawing.next("s") { _ in false })-\(stepCount)"
  }

  // MARK: - What is not saved

  /// Takes the answer of a save: what could not be kept stays pending, and goes to the state folder.
  package mutating func noteSaved(_ failed: [FailedSave]) -> Keeping? {
    notePending(failed)
    return keepAside()
  }

  /// Takes the answer of a save that is asked for again at once, when what another program changed was read.
  package mutating func notePending(_ failed: [FailedSave]) {
    let before = pendingSteps
    pendingSteps = pendingSteps.keeping(failed.flatMap(\.edits))
    let mayBeSaved = failed.filter { !$0.failure.asksToRead }.flatMap(\.edits)
    for place in pendingSteps.indices where pendingSteps[place].edits.contains(where: mayBeSaved.contains) {
      pendingSteps[place].mayBeSaved = true
    }
    let waiting = (pendingSteps + heldSteps).map(\.part)
    for part in before.map(\.part) where !waiting.contains(part) {
      switch part {
      case .done(let token), .redone(_, let token): history.noteSaved(token)
      case .undone(_, let token): history.noteUndone(token)
      case nil: break
      }
    }
    // Of edits that are held the reason stays the same.
    if !failed.isEmpty || held.isEmpty { failure = failed.first?.failure }
  }

  /// Takes back the newest step, whose edits the store refuses because its file holds more of a record than is known
  /// here, and always will. False if it is another step that was refused.
  package mutating func takeBack(_ refused: [Edit]) -> Bool {
    guard let step = pendingSteps.last, case .done(let token)? = step.part, step.edits.contains(where: refused.contains)
    else { return false }
    do throws(EditFault) { try network.apply(step.edits.reversed().map(\.inverted)) } catch { return false }
    pendingSteps.removeLast()
    changes.entities.formUnion(step.edits.map(\.address.entity))
    history.replace(token, by: [])
    return true
  }

  /// The state folder could not be written: what it holds is not known.
  package mutating func noteNotKeptAside() { keptAside = nil }

  /// Asks the state folder to hold what the store does not; nil if it does already.
  package mutating func keepAside() -> Keeping? {
    let kept = aside + unsavedKept + written.map { Kept(.draft($0)) }
    guard kept != keptAside else { return nil }
    keptAside = kept
    return .aside(kept)
  }

  /// The program has to end while somebody writes, or what was written has no place now: it waits in the state folder.
  package mutating func abandon(_ drafts: [Draft]) -> Keeping? {
    written = []
    aside += drafts.map { Kept(.draft($0)) }
    return keepAside()
  }

  /// Notes all that is half written now. `isSaving`: a save is asked for already, whose answer keeps it; else the state
  /// folder is asked at once, unless it has it.
  package mutating func note(written drafts: [Draft], isSaving: Bool) -> Keeping? {
    guard drafts != written else { return nil }
    written = drafts
    return isSaving ? nil : keepAside()
  }

  /// Takes the drafts that wait for places that are written in again. Those of other folders stay where they are.
  package mutating func takeDrafts(_ isMeant: (Draft) -> Bool) -> [Draft] {
    func isTaken(_ kept: Kept) -> Bool { kept.origin == nil && kept.draft.map(isMeant) == true }
    let taken = aside.filter(isTaken)
    if !taken.isEmpty { aside.removeAll(where: isTaken) }
    return taken.compactMap(\.draft)
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
    /// Whether those that do not fit wait for the next reading, and not for a decision.
    package let unfitWaits: Bool
    /// How many edits do not fit for another reason.
    package var others: Int { rejected - markedTwice.reduce(0) { $0 + $1.ours.count } }
    /// How many are held because their file cannot be read, and the first such file.
    package let held: Int, unreadFile: String?
    /// What another program had removed, and what came back because an edit changes it.
    package let broughtBack: [EditDescription]
    /// The titles of items with a mark that joined one that another program had made.
    package let joined: [String]
    /// Steps that were undone, or done again, and that do not fit the new network: they are passed over.
    package let passed: [PassedStep]
    /// What is to be kept.
    package let keeping: Keeping?
  }

  /// Continues with a network that was read again. Edits that are not saved are done again if the values they start
  /// from are still there. Those of a file that cannot be read wait for the next reading. The others are not tried again:
  /// the state folder keeps them, and the next start offers them; with `unfitWaits` they wait for the next reading too,
  /// because nobody has asked for this one.
  package mutating func rebase(onto fresh: Network, unfitWaits: Bool = false) -> Rebase {
    var base = network
    do throws(EditFault) { try base.apply(pending.reversed().map(\.inverted)) } catch {}  // Then as it is with them.
    return rebase(onto: fresh, from: base, unfitWaits: unfitWaits)
  }

  /// `waiting` are steps that the network has already, and that the store still lacks: they go before the others.
  private mutating func rebase(
    onto fresh: Network, from base: Network, behind waiting: [UnsavedStep] = [], unfitWaits: Bool = false
  ) -> Rebase {
    // A whole entity that was created or removed may be in its file already: it is saved once more, so that it is there
    // for good.
    let unread = Dictionary(fresh.unreadable.map { ($0.key, $0.problem.place.file) }) { first, _ in first }
    func waits(_ edit: Edit) -> Bool { unread[edit.address.entity] != nil }
    let steps = heldSteps + pendingSteps
    // A step over several files waits as a whole, if one of them cannot be read.
    heldSteps = steps.compactMap { step in
      if step.isOfSeveral { return step.edits.contains(where: waits) ? step : nil }
      let edits = step.edits.filter(waits)
      return edits.isEmpty ? nil : step.with(edits)
    }
    let asked = steps.compactMap { step -> UnsavedStep? in step.edits.contains(where: waits) ? nil : step }
    var redoing = Redoing(asked.filter { $0.replayed == nil }.edits, onto: fresh, from: base)
    var (made, passedOver): ([UnsavedStep?], [(step: UnsavedStep, fault: EditFault)]) = ([], [])
    for step in asked {
      let fault = step.replayed == nil ? nil : redoing.replay(step)
      made.append(step.replayed == nil ? redoing.redo(step) : fault == nil ? step : nil)
      if let fault { passedOver.append((step, fault)) }
    }
    pendingSteps = waiting + made.compactMap(\.self)
    // What came back with an edit may make it a step over several files.
    for place in pendingSteps.indices where pendingSteps[place].isOfSeveral && pendingSteps[place].name == nil {
      pendingSteps[place].name = nextStepName()
    }
    let unreadFile = held.first(where: waits).flatMap { unread[$0.address.entity] }
    let heldCount = held.count
    // A mark that has another one in its place is decided about; to try again would not help.
    let waitsToFit = unfitWaits && !redoing.rejected.isEmpty && !redoing.asksToDecide
    network = redoing.network
    for (step, made) in zip(asked, made) {
      note(step, as: made?.edits ?? [], waiting: waitsToFit ? redoing.rejected : [])
    }
    let passed = passedOver.compactMap { pass($0.step, $0.fault) }
    failure = unreadFile.map { .notWritable(file: $0) } ?? (waitsToFit ? failure : nil)
    if waitsToFit { heldSteps += redoing.rejected } else { aside += redoing.rejected.flatMap(\.kept) }
    changes.isWhole = true
    let keeping = pendingSteps.isEmpty ? keepAside() : .store(pendingSteps.batches)
    return Rebase(
      fitting: redoing.count, rejected: redoing.rejected.edits.count, fault: redoing.fault,
      markedTwice: redoing.markedTwice, unfitWaits: waitsToFit, held: heldCount, unreadFile: unreadFile,
      broughtBack: redoing.broughtBack, joined: redoing.joined.marks.map(\.title), passed: passed, keeping: keeping)
  }

  /// A step of the history was done by other edits than before, or not at all: undo takes back what was made.
  private mutating func note(_ step: UnsavedStep, as made: [Edit], waiting: [UnsavedStep]) {
    guard case .done(let token)? = step.part, made != step.edits else { return }
    let before = history.edits(of: token)
    // It waits as a whole.
    if before == step.edits, waiting.contains(step) { return }
    history.replace(token, by: before.filter { !step.edits.contains($0) } + made)
  }

  /// An undo or redo of the history does not fit what is in the store; what is told of it.
  private mutating func pass(_ step: UnsavedStep, _ fault: EditFault) -> PassedStep? {
    switch step.part {
    case .undone(let done, let token): history.passAfterAll(done, token)
    case .redone(_, let token): history.replace(token, by: [])
    case .done, nil: break
    }
    return step.replayed.map { passed($0, fault) }
  }

  /// Decides about what waits: makes some of it, after the edits of this session, and forgets that and some more. A
  /// draft is never made; the caller opens it.
  package mutating func decide(making made: [Kept], dropping dropped: [Kept]) -> Rebase {
    for kept in made + dropped {
      if let place = aside.firstIndex(of: kept) { aside.remove(at: place) }
    }
    let steps = UnsavedStep.grouping(made)
    guard !steps.isEmpty else {
      return Rebase(
        fitting: 0, rejected: 0, fault: nil, markedTwice: [], unfitWaits: false, held: 0, unreadFile: nil,
        broughtBack: [], joined: [], passed: [], keeping: keepAside())
    }
    let (base, waiting) = (network, pendingSteps)
    pendingSteps = steps
    let rebase = rebase(onto: base, from: base, behind: waiting)
    for place in pendingSteps.indices.dropFirst(waiting.count) {
      let edits = pendingSteps[place].edits
      let step = EditHistory.Step(edits, base.description(of: edits, orFrom: network), made: authorship)
      pendingSteps[place].part = .done(history.note(step))
    }
    return rebase
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
      .schoolRemoved, .roadmapAdded, .roadmapRemoved, .trashed, .restored, .trashEmptied, .takenUp, .declined,
      .declineTakenBack, .partnershipRisks, .severalAdded, .severalRemoved, .severalChanged, .other:
      true
    // The day it names is known only after the edit.
    case .putOff: false
    }
  }
}
