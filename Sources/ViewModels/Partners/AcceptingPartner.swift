import Language
package import SchoolNetwork

/// Accepting a suggested donor: a planned partnership with the risks it is to cover, and a roadmap where one is wanted.
extension Dashboard {
  /// A command in the form of an acceptance: Space ticks, Enter accepts, Esc goes back to the suggestion.
  mutating func performInAcceptance(_ form: inout AcceptForm, _ command: Command) -> [Effect] {
    message = nil
    switch command.gesture {
    case .up, .previous: form.move(by: -1)
    case .down, .next: form.move(by: 1)
    case .first: form.move(by: -1000)
    case .last: form.move(by: 1000)
    case .left: form.turn(by: -1)
    case .right: form.turn(by: 1)
    case .pageUp: form.top = max(0, form.top - max(1, pageRows - 1))
    case .pageDown: form.top += max(1, pageRows - 1)
    case .accept:
      if command == .markDone { form.toggle() } else { return accept(form) }
    case .close:
      overlay = .suggestion(form.suggestion)
      return []
    case .nothing: break
    }
    overlay = .acceptance(form)
    return []
  }

  /// Why the form cannot be accepted as it stands; empty where it can.
  package func faults(of form: AcceptForm) -> [AcceptFault] {
    if let id = form.partnership {
      let goesOn = network.partnership(id)?.isUnfinished ?? false
      return goesOn && !network.addingRisks(form.chosen, to: id).isEmpty ? [] : [.nothingToCover]
    }
    return network.acceptFaults(of: form.school, with: form.donor, risks: form.chosen)
  }

  /// What the network would be if the form were accepted, as far as risks go: nothing is kept.
  package func whatIf(_ form: AcceptForm) -> Network {
    guard let id = form.partnership else {
      return network.supposing(form.school, with: form.donor, risks: form.chosen)
    }
    var network = network
    do throws(EditFault) { try network.apply(network.addingRisks(form.chosen, to: id)) } catch { return self.network }
    return network
  }

  private mutating func accept(_ form: AcceptForm) -> [Effect] {
    if let fault = faults(of: form).first {
      message = Message(language.sentence(fault, in: network), isTrouble: true)
      return []
    }
    let donor = network.name(of: form.donor)
    if let id = form.partnership {
      let effects = commit(network.addingRisks(form.chosen, to: id)) { _, language in
        language.risksAdded(donor, form.chosen.count)
      }
      // Refused, as where a newer version wrote the file: what was ticked stays.
      if !effects.isEmpty { overlay = nil }
      return effects
    }
    let made = roadmap(form.roadmap, of: form.school, and: form.donor)
    let partnership = network.acceptedPartnership(
      of: form.school, with: form.donor, risks: form.chosen, roadmap: made?.roadmap, id: ID(newID("p")))
    let effects = commit([Edit.creating(partnership)]) { _, language in
      language.isAccepted(donor, form.chosen.count, items: made?.roadmap.items.count)
    }
    guard !effects.isEmpty else { return [] }
    // What could not be moved to the school year is told at once, not found in May.
    let notes = made?.notes ?? []
    overlay = notes.isEmpty ? nil : .card(notesCard(notes))
    show(new: partnership.id)
    return effects
  }

  /// The new partnership is shown where the screen has a place for it.
  private mutating func show(new id: PartnershipID) {
    switch screen {
    case .schools: _ = choose(partnership: id)
    case .network:
      catchUp()
      networkPane.select(link: id)
    case .today, .coverage: break
    }
  }

  /// How many items of the roadmap that is to be made would be late from the start, and how many there are; nil where
  /// none would be.
  package func lateFromTheStart(_ choice: RoadmapChoice) -> (late: Int, all: Int)? {
    guard let template = network.templates.first(where: { $0.id == choice.template }) else { return nil }
    let roadmap = template.roadmap(in: choice.year, title: "") { $0 }.roadmap
    let context = network.deadlineContext(of: roadmap)
    let late = roadmap.items.count { item in
      ItemProgress(of: item, in: context, partnershipIsUnfinished: true, today: today).isOverdue
    }
    return late == 0 ? nil : (late, roadmap.items.count)
  }

  /// The roadmap that a choice gives a pair of schools, and what is to be said of its dates; nil where none is wanted.
  mutating func roadmap(
    _ choice: RoadmapChoice, of supported: SchoolID, and donor: SchoolID
  ) -> (roadmap: Roadmap, notes: [TemplateNote])? {
    guard let template = network.templates.first(where: { $0.id == choice.template }) else { return nil }
    return roadmap(from: template, in: choice.year, of: supported, and: donor)
  }
}
