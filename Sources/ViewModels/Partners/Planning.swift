import Language
package import SchoolNetwork

/// The plan for the whole network: looked at, tried out, and accepted line by line.
extension Dashboard {
  /// `P`: the plan, every line ticked.
  mutating func openPlan() { overlay = .plan(PlanView(network, year: year)) }

  /// A command while the plan is shown: Space ticks, F8 takes a pair out, Enter accepts what is ticked. Esc forgets all.
  mutating func performInPlan(_ view: inout PlanView, _ command: Command) -> [Effect] {
    message = nil
    let before = view.row
    switch command.gesture {
    case .up, .previous: view.move(by: -1)
    case .down, .next: view.move(by: 1)
    case .first: view.move(by: -1_000_000)
    case .last: view.move(by: 1_000_000)
    case .left: view.turn(by: -1)
    case .right: view.turn(by: 1)
    case .pageUp: view.top = max(0, view.top - max(1, pageRows - 1))
    case .pageDown: view.top += max(1, pageRows - 1)
    case .accept:
      guard command == .markDone else { return accept(view) }
      view.toggle(in: network)
    case .close:
      overlay = nil
      return []
    case .nothing:
      if command == .delete { takeOut(of: &view) }
      if command == .undo { letIn(to: &view) }
    }
    if view.row != before { view.top = 0 }
    overlay = .plan(view)
    return []
  }

  private mutating func takeOut(of view: inout PlanView) {
    let weight = view.wholeWeight
    guard let pair = view.takeOut(in: network) else { return }
    view.top = 0
    message = Message(language.takenOut(words(of: pair), weight, view.wholeWeight))
  }

  private mutating func letIn(to view: inout PlanView) {
    let weight = view.wholeWeight
    guard let pair = view.letIn(in: network) else {
      message = Message(language.nothingTakenOut)
      return
    }
    view.top = 0
    message = Message(language.letIn(words(of: pair), weight, view.wholeWeight))
  }

  /// «СОШ № 9 → ООШ № 1»: who would help whom.
  package func words(of pair: PartnerPair) -> String {
    [pair.donor, pair.supported].map { language.name(of: $0, in: network) }.joined(separator: " → ")
  }

  /// The network was read again: what was worked out over the one before is worked out anew.
  mutating func renewPlanAndSuggestion() {
    if case .plan(var view) = overlay {
      view.renew(in: network)
      overlay = .plan(view)
    } else if case .suggestion(let view) = overlay {
      overlay = network.suggestion(for: view.suggestion.school, risk: view.risk).map { .suggestion(view.renewed($0)) }
    }
  }

  // MARK: - Accepting

  /// Enter: the lines that are ticked become planned partnerships, in one step.
  private mutating func accept(_ view: PlanView) -> [Effect] {
    guard !view.ticked.isEmpty else {
      message = Message(view.lines.isEmpty ? language.planIsEmpty : language.nothingTicked)
      return []
    }
    if isReadOnly {
      message = Message(language.storeIsReadOnly, isTrouble: true)
      return []
    }
    var (edits, notes): ([Edit], [TemplateNote]) = ([], [])
    for link in view.ticked {
      let made = roadmap(view.roadmap, of: link.supported, and: link.donor)
      // They are the same for each: it is one template and one year.
      if let made { notes = made.notes }
      let partnership = network.acceptedPartnership(
        of: link.supported, with: link.donor, risks: link.risks, roadmap: made?.roadmap, id: ID(newID("p")))
      edits.append(Edit.creating(partnership))
    }
    let count = view.ticked.reduce(0) { $0 + $1.risks.count }
    let effects = commit(edits) { _, language in
      language.isPlanned(edits.count, risks: count, withRoadmaps: view.roadmap.template != nil)
    }
    // What could not be done as a whole is not half done: the plan stays.
    guard !effects.isEmpty else { return [] }
    overlay = notes.isEmpty ? nil : .card(notesCard(notes))
    return effects
  }
}
