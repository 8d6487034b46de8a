import Deadlines
import Language
package import SchoolNetwork
import Text
import Typing
import Workspace

/// A new roadmap of a partnership: its school year makes it, everything else is set on its card.
package struct NewRoadmap: FormWork {
  /// The partnership.
  package let partnership: PartnershipID

  /// Whether a partnership can get one, or why not.
  static func offer(_ id: PartnershipID?, _ scope: Scope) -> Offer {
    guard let found = id.flatMap(scope.network.partnership), found.deleted == nil else {
      return .refused(scope.language.choosePartnership)
    }
    return Offer(unless: scope.refusal(ofEditing: found.key))
  }

  /// The form; this school year is proposed, or the first one after it without a roadmap.
  static func form(of id: PartnershipID, _ scope: Scope) -> FieldForm {
    let years = Set(scope.network.partnership(id)?.shownRoadmaps.compactMap(\.year) ?? [])
    var year = scope.year
    while years.contains(year) { year = year.next }
    return FieldForm(.roadmap(NewRoadmap(partnership: id)), [TextEntry(year.name, isProposed: true)])
  }

  func heading(_ scope: Scope) -> String { scope.language.newRoadmapTitle }
  func labels(_ scope: Scope) -> [String] { [scope.language.label(Roadmap.year)] }
  func about(_ room: TextRoom, _ scope: Scope) -> String { scope.network.sides(of: partnership, room) }

  func commit(_ form: FieldForm, _ workspace: inout Workspace, _ desk: Desk) -> FormOutcome {
    let (language, typed) = (desk.language, form.kept(0))
    guard let found = workspace.network.partnership(partnership) else { return .wrong(field: 0, language.placeIsGone) }
    guard let year = SchoolYear(typed) else {
      return .wrong(field: 0, language.noSchoolYear(typed, example: desk.year))
    }
    guard !found.shownRoadmaps.contains(where: { $0.year == year }) else {
      return .wrong(field: 0, language.roadmapIsThere(year))
    }
    var roadmap = Roadmap()
    (roadmap.id, roadmap.year) = (RoadmapID(workspace.newID("r")), year)
    let edit = Edit(
      Address(found.key),
      .insert(into: Partnership.roadmaps, roadmap.fieldValue, after: found.roadmaps.last?.id.text))
    return .doing(
      [edit], in: &workspace, desk, saying: language.roadmapMade(year, desk.key(.newItem)),
      then: [.go(.partnership(partnership, roadmap.id))])
  }

  var draftPlace: Draft.Place { .newRoadmap(partnership) }
}

/// A new section of a roadmap: its title makes it.
package struct NewSection: FormWork {
  /// The partnership and its roadmap.
  package let partnership: PartnershipID, roadmap: RoadmapID
  /// The section that it follows; nil for the last one.
  let after: SectionID?

  /// Whether a roadmap can get one, or why not.
  static func offer(_ subject: Subject, _ scope: Scope) -> Offer {
    guard let id = subject.partnership, subject.roadmap != nil else { return .refused(scope.language.chooseARoadmap) }
    return Offer(unless: scope.refusal(ofEditing: EntityKey(.partnership, id.text)))
  }

  /// The form.
  var form: FieldForm { FieldForm(.section(self), [TextEntry()]) }

  func heading(_ scope: Scope) -> String { scope.language.newSectionTitle }
  func labels(_ scope: Scope) -> [String] { [scope.language.label(RoadmapSection.title)] }
  func about(_ room: TextRoom, _ scope: Scope) -> String { scope.network.sides(of: partnership, room) }

  func commit(_ form: FieldForm, _ workspace: inout Workspace, _ desk: Desk) -> FormOutcome {
    let (language, title) = (desk.language, form.kept(0))
    guard !title.isEmpty else { return .wrong(field: 0, language.sectionNeedsTitle) }
    guard let map = workspace.network.partnership(partnership)?.roadmaps.first(where: { $0.id == roadmap }) else {
      return .wrong(field: 0, language.placeIsGone)
    }
    guard !map.sections.contains(where: { Folding.folded($0.title) == Folding.folded(title) }) else {
      return .wrong(field: 0, language.sectionIsThere(title))
    }
    var section = RoadmapSection()
    (section.id, section.title) = (SectionID(workspace.newID("s")), title)
    let owner = Address(EntityKey(.partnership, partnership.text)).appending(Partnership.roadmaps, roadmap.text)
    let behind = map.sections.contains { $0.id == after } ? after : map.sections.last?.id
    let edit = Edit(owner, .insert(into: Roadmap.sections, section.fieldValue, after: behind?.text))
    return .doing(
      [edit], in: &workspace, desk, saying: language.sectionMade(title, desk.key(.newItem)),
      then: [.go(.section(partnership, roadmap, section.id))])
  }

  var draftPlace: Draft.Place { .newSection(partnership, roadmap) }
}

extension Network {
  /// Both sides of a partnership, the donor first, in a place of this size; empty if it is gone.
  func sides(of id: PartnershipID, _ room: TextRoom) -> String {
    guard let found = partnership(id) else { return "" }
    return fitting(room, [donorName(found), supportedName(found)]) { $0.joined(separator: " → ") }
  }
}
