import Insights
import Language
package import SchoolNetwork
import Text
import Workspace

/// Declining a donor for a school: the refusal is stored in the school, with its day and reason, and the donor comes
/// after all others.
package struct Decline: FormWork {
  /// The donor and the school.
  package let donor: SchoolID, school: SchoolID
  /// The one risk that was asked about; nil for all.
  let risk: RiskFactorID?

  /// Opens the form, with the reason of an earlier refusal; or says why the school cannot be edited.
  static func request(_ donor: SuggestedDonor, for school: SchoolID, risk: RiskFactorID?, _ scope: Scope) -> Request {
    if let notice = scope.refusal(ofEditing: EntityKey(.school, school.text)) { return .say(notice) }
    let work = Decline(donor: donor.donor, school: school, risk: risk)
    return .open(.form(FieldForm(.decline(work), [TextEntry(donor.declined.last?.reason ?? "")])))
  }

  func heading(_ scope: Scope) -> String { scope.language.declineTitle }
  func labels(_ scope: Scope) -> [String] { scope.language.declineFields }
  func about(_ room: TextRoom, _ scope: Scope) -> String {
    scope.language.fitting(room, [donor, school], in: scope.network) { $0.joined(separator: " → ") }
  }

  func commit(_ form: FieldForm, _ workspace: inout Workspace, _ desk: Desk) -> FormOutcome {
    guard !form.kept(0).isEmpty else { return .wrong(field: 0, desk.language.declineReasonIsMissing) }
    guard workspace.network.school(school) != nil else { return .wrong(field: 0, desk.language.placeIsGone) }
    let name = workspace.network.name(of: donor)
    let outcome = FormOutcome.doing(
      edits(form, &workspace, desk), in: &workspace, desk, saying: desk.language.isDeclined(name))
    guard case .done(let answer) = outcome else { return outcome }
    // The question is asked again, of the network that knows the refusal.
    let again = SuggestionView.request(for: school, risk: risk, workspace.scope(desk))
    return .done(.closesAll(answer.requests + [again]))
  }

  var draftPlace: Draft.Place { .decline(donor, by: school, risk) }

  private func edits(_ form: FieldForm, _ workspace: inout Workspace, _ desk: Desk) -> [Edit] {
    let newID = workspace.newID("d")
    return workspace.network.declining(donor, for: school, because: form.kept(0), on: desk.today) { newID }
  }
}
