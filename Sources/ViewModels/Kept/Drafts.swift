import Insights
import Language
import Pasting
import SchoolNetwork
import Tables
import Workspace

extension Draft {
  /// What is written in fields; nil if no field was touched, or if those that were are empty.
  init?(_ place: Place, _ entries: [TextEntry]) {
    let texts = entries.map { $0.isChanged ? $0.text : nil }
    guard texts.contains(where: { $0.map { !TypedText.kept($0).isEmpty } ?? false }) else { return nil }
    self.init(place, texts)
  }
}

extension [TextEntry] {
  /// Puts texts into their fields; the last of these gets the cursor.
  mutating func resume(_ texts: [String?]) -> Int? {
    var last: Int?
    for (place, text) in zip(indices, texts) {
      guard let text else { continue }
      self[place].replace(with: text)
      last = place
    }
    return last
  }
}

/// Opening what was being written when the program had to end.
extension Dashboard {
  /// Opens a draft in its field. Where there is no such place now, it waits in the state folder.
  mutating func resume(_ draft: Draft) -> [Effect] {
    screens.note(workspace.takeChanges())
    screens.catchUp(scope)
    if open(draft) { return [] }
    notice = Notice(language.draftHasNoPlace(desk.key(.delete)), isTrouble: true)
    return [workspace.abandon([draft]).map(Effect.init)].compactMap(\.self)
  }

  private mutating func open(_ draft: Draft) -> Bool {
    let scope = scope
    guard scope.refusal(ofEditing: draft.entity) == nil else { return false }
    let text = draft.texts.compactMap(\.self).first ?? ""
    switch draft.place {
    case .cell(let place, let key):
      guard let column = RoadmapColumn.allCases.first(where: { $0.column.key == key }),
        screens.go(to: .item(place, column), scope)
      else { return false }
      return screens.schools.resume(text, at: place, scope)
    case .newItem(let partnership, let roadmap, let section, let after):
      guard screens.go(to: .partnership(partnership, roadmap), scope) else { return false }
      let items = scope.network.partnership(partnership)?.roadmaps.first { $0.id == roadmap }?.items
      // The item that it was to follow may be gone.
      let known = after.flatMap { id in items?.contains { $0.id == id } == true ? id : nil }
      screens.schools.resume(text, partnership, roadmap, section, after: known)
      return true
    case .mark(let place, let occurrence):
      guard let (item, map, partnership) = scope.network.item(at: place), scope.network.isShown(place) else {
        return false
      }
      let reading = scope.network.progress(of: item, in: map, of: partnership, today: scope.today).reading
      var form = MarkForm(item, place, reading, occurrence: occurrence, desk)
      form.resume(draft.texts)
      open(.mark(form))
      return true
    case .field(let address, let name):
      guard var card = RecordCard(address, scope, at: name), card.resume(draft, scope) else { return false }
      open(.record(card))
      return true
    case .newRecord(let address, _, _):
      guard var card = RecordCard(address, scope), card.resume(draft, scope) else { return false }
      open(.record(card))
      return true
    case .newPartnership(let school, let donor):
      guard scope.network.school(school) != nil, scope.network.school(donor) != nil else { return false }
      var form = AcceptForm(of: school, with: donor, scope)
      form.resume(topics: text)
      layers.append(.acceptance(form))
      return true
    case .putOff, .decline, .template, .newSchool, .newRoadmap, .newSection, .riskChange,
      .newTemplate:
      guard var form = form(of: draft, scope) else { return false }
      form.resume(draft.texts)
      layers.append(.form(form))
      return true
    case .pasted(let address, let rows):
      let place = address.map { PastePlace($0, in: scope.network) } ?? .network
      guard let place, !place.isGone(in: scope.network) else { return false }
      showTable(text, at: place, as: PasteKind(rawValue: rows))
      return true
    // It is the first start that offers it.
    case .newNetwork: return false
    }
  }

  private func form(of draft: Draft, _ scope: Scope) -> FieldForm? {
    switch draft.place {
    case .putOff(let entity, let kind, let subject):
      screens.today.attention.list.lines
        .first { $0.entity == entity && $0.kind.rawValue == kind && $0.putOffSubject == subject }
        .map { PutOff.form(for: $0, scope) }
    case .decline(let donor, let school, let factor):
      scope.network.school(donor) == nil || scope.network.school(school) == nil
        ? nil : FieldForm(.decline(Decline(donor: donor, school: school, risk: factor)), [TextEntry("")])
    case .template(let partnership, let roadmap):
      SavedTemplate(partnership, roadmap, scope.network)?.form(scope)
    case .newSchool: NewSchool.form
    case .newRoadmap(let id): scope.network.partnership(id).map { _ in NewRoadmap.form(of: id, scope) }
    case .newSection(let id, let roadmap): NewSection(partnership: id, roadmap: roadmap, after: nil).form
    case .riskChange(let address, let field, let value): RiskChange.form(at: address, field: field, value: value, scope)
    case .newTemplate: NewTemplate.form
    case .cell, .newItem, .mark, .field, .newRecord, .newNetwork, .newPartnership, .pasted: nil
    }
  }
}
