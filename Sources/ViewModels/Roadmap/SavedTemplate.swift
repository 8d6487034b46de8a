import Deadlines
import Language
package import SchoolNetwork
import Text
import Workspace

/// Saving a roadmap as a template, under a name.
package struct SavedTemplate: FormWork {
  /// The roadmap and its partnership.
  package let partnership: PartnershipID, roadmap: RoadmapID

  /// The roadmap that a row names; nil if it names none.
  init?(_ subject: Subject, _ network: Network) {
    guard let partnership = subject.partnership, let roadmap = subject.roadmap else { return nil }
    self.init(partnership, roadmap, network)
  }

  /// A roadmap of a partnership; nil if there is none.
  init?(_ partnership: PartnershipID, _ roadmap: RoadmapID, _ network: Network) {
    guard network.partnership(partnership)?.shownRoadmaps.contains(where: { $0.id == roadmap }) == true else {
      return nil
    }
    (self.partnership, self.roadmap) = (partnership, roadmap)
  }

  /// Opens the form.
  func request(_ scope: Scope) -> Request { .open(.form(form(scope))) }

  /// The form, the name offered: donor and school year.
  func form(_ scope: Scope) -> FieldForm {
    let found = scope.network.partnership(partnership)
    let year = found?.roadmaps.first { $0.id == roadmap }?.year?.name
    let wanted = [found.map(scope.network.donorName) ?? "", year ?? ""].filter { !$0.isEmpty }
    return FieldForm(
      .template(self), [TextEntry(scope.network.templateName(wanted.joined(separator: ", ")), isProposed: true)])
  }

  func heading(_ scope: Scope) -> String { scope.language.saveTemplateTitle }
  func labels(_ scope: Scope) -> [String] { scope.language.saveTemplateFields }
  func about(_ room: TextRoom, _ scope: Scope) -> String {
    guard let found = scope.network.partnership(partnership) else { return "" }
    let names = [scope.network.donorName(found), scope.network.supportedName(found)]
    return scope.network.fitting(room, names) { $0.joined(separator: " → ") }
  }

  func commit(_ form: FieldForm, _ workspace: inout Workspace, _ desk: Desk) -> FormOutcome {
    let (language, name) = (desk.language, form.kept(0))
    guard !name.isEmpty else { return .wrong(field: 0, language.templateNameIsMissing) }
    guard workspace.network.templateName(name) == name else {
      return .wrong(field: 0, language.templateNameIsTaken(name))
    }
    guard let template = template(name, &workspace) else { return .wrong(field: 0, language.placeIsGone) }
    return .doing(
      [Edit.creating(template)], in: &workspace, desk,
      saying: language.templateSaved(name, items: template.items.count))
  }

  var draftPlace: Draft.Place { .template(partnership, roadmap) }

  /// The template; nil if the roadmap is gone.
  private func template(_ name: String, _ workspace: inout Workspace) -> RoadmapTemplate? {
    let found = workspace.network.partnership(partnership)?.roadmaps.first { $0.id == roadmap }
    return found?.template(id: ID(workspace.newID("t")), name: name) { prefix in workspace.newID(prefix) }
  }
}
