import SchoolNetwork

/// Doing steps again on a network that was read again: what fits, what does not, and what comes back with it.
struct Redoing {
  /// The network, with all that fits.
  private(set) var network: Network
  /// What does not fit: single edits of one file, and whole steps over several.
  private(set) var rejected: [UnsavedStep] = []
  /// Why the first of them does not fit, apart from marks that have one of another program in their place.
  private(set) var fault: EditFault?
  /// How many edits fit.
  private(set) var count = 0
  /// What another program had removed, and what came back because an edit changes it.
  private(set) var broughtBack: [EditDescription] = []
  private(set) var joined = JoinedMarks()
  /// Marks that have one of another program in their place, which says otherwise.
  private(set) var markedTwice: [MarkedTwice] = []

  /// Whether something that does not fit waits for a decision: a mark that has another one in its place.
  var asksToDecide: Bool {
    if case .markedAlready? = fault { return true }
    return !markedTwice.isEmpty
  }

  /// What another program has put away or brought back just like these edits: it keeps the mark that it has.
  private(set) var doneByOthers: [Edit] = []

  private let comingBack: ComingBack
  /// All edits that the network does not have yet.
  private let open: [Edit]
  /// How many edits of an entity it has already.
  private var made: [EntityKey: Int] = [:]

  /// These edits are to be done again on a fresh network; `base` is the one that they started from.
  init(_ edits: [Edit], onto fresh: Network, from base: Network) {
    let (made, open) = fresh.parting(edits)
    (network, self.open, comingBack) = (fresh, open, ComingBack(base: base))
    for edit in made { self.made[edit.address.entity, default: 0] += 1 }
  }

  /// Does a step again; what of it is to be saved, nil if nothing is. A step over several files fits as a whole, or it is
  /// rejected as a whole.
  mutating func redo(_ step: UnsavedStep) -> UnsavedStep? {
    // Only a step over several files is undone as a whole: to keep a network for that costs a copy of it.
    let before = step.isOfSeveral ? self : nil
    var done: [Edit] = []
    var unfit: [Edit] = []
    for edit in step.edits {
      if let left = made[edit.address.entity], left > 0 {
        made[edit.address.entity] = left - 1
        // What another program did is no step of this one.
        if step.mayBeSaved { done.append(edit) }
        count += 1
      } else if let edits = redo(edit, &unfit) {
        done += edits
      }
    }
    if !unfit.isEmpty, let before {
      let (made, fault, markedTwice) = (made, fault, markedTwice)
      self = before
      self.made = made
      (self.fault, self.markedTwice) = (self.fault ?? fault, markedTwice)
      rejected.append(step)
      return nil
    }
    if !unfit.isEmpty { rejected.append(step.with(unfit)) }
    return done.isEmpty ? nil : step.with(done)
  }

  /// Takes a step of the history back again, or does it again: exactly so, and nothing comes back with it. Returns why
  /// that does not fit.
  mutating func replay(_ step: UnsavedStep) -> EditFault? {
    if step.mayBeSaved, network.parting(step.edits).open.isEmpty {
      count += step.edits.count
      return nil
    }
    do throws(EditFault) {
      try network.replay(step.edits)
      count += step.edits.count
      return nil
    } catch { return error }
  }

  /// Does an edit again; the edits that were made in its place, nil if none was.
  private mutating func redo(_ edit: Edit, _ unfit: inout [Edit]) -> [Edit]? {
    if joined.has(edit) {
      count += 1
      return nil
    }
    let back = comingBack.edits(before: edit, in: network)
    let before = back.isEmpty ? nil : network
    let marks = joined
    do throws(EditFault) {
      try network.apply(Array(back.joined()))
      let described = back.map { network.description(of: $0) }
      let made = try joined.edits(for: edit, comingBack.placed(edit, in: network), of: open, in: network)
      try network.apply(made)
      count += 1
      broughtBack += described
      return back.joined() + made
    } catch {
      if let before { network = before }
      joined = marks
      if let isAsHere = network.isDone(edit) {
        if !isAsHere { doneByOthers.append(edit) }
        return nil
      }
      // What was to be taken away is gone: that is done.
      let isOfRejected = (rejected.edits + unfit).contains { edit.changes(markOf: $0) }
      if edit.isDone(by: error), !isOfRejected { return nil }
      unfit.append(edit)
      if let mark = network.markedTwice(edit, with: open) { markedTwice.append(mark) }
      if fault == nil, !markedTwice.contains(where: { $0.ours.contains(edit) }) { fault = error }
      return nil
    }
  }
}

extension Network {
  /// Whether what an edit puts away is in the trash already, or what it brings back is not there any more: true if just
  /// as the edit says, false if with another mark; nil if it is not done.
  fileprivate func isDone(_ edit: Edit) -> Bool? {
    guard case .set(RoadmapItem.deleted, let from, let to) = edit.action, (from == .notSet) != (to == .notSet),
      let now = value(of: RoadmapItem.deleted.name, at: edit.address)
    else { return nil }
    return (now == .notSet) == (to == .notSet) ? now == to : nil
  }
}
