import Deadlines
import Language
package import SchoolNetwork
import Text
import Typing
import Workspace

/// Another status or significance of a risk, with its day and on what basis: both go into its history, as one step.
package struct RiskChange: FormWork {
  /// The risk.
  package let address: Address
  /// The field, and what it is to hold.
  let field: String, value: FieldValue

  /// The form, if these edits change the status or the significance that a risk has already.
  static func form(for edits: [Edit], _ scope: Scope) -> FieldForm? {
    guard edits.count == 1, let edit = edits.first, edit.address.path.last?.isIn(School.risks) == true,
      case .set(let field, let from, let to) = edit.action, from != .notSet, to != .notSet,
      [Risk.status.name, Risk.significance.name].contains(field)
    else { return nil }
    return RiskChange(address: edit.address, field: field, value: to).form(scope)
  }

  /// The form in which a risk is said to be overcome.
  static func overcoming(_ address: Address, _ scope: Scope) -> FieldForm {
    RiskChange(address: address, field: Risk.status.name, value: Open.known(RiskStatus.overcome).fieldValue)
      .form(scope)
  }

  private func form(_ scope: Scope) -> FieldForm {
    let day = TextEntry(scope.language.shortDate(scope.today), isProposed: true)
    return FieldForm(.riskChange(self), [TextEntry(), day])
  }

  private func words(_ language: Language) -> (label: String, value: String) {
    let table = RecordTable(Risk.self)
    let text = value.text ?? ""
    return (language.label(of: field, in: table), language.valueName(text, of: field, in: table) ?? text)
  }

  /// The name of the factor of a risk.
  package static func factor(of address: Address, _ network: Network) -> String {
    guard case .text(let id)? = network.record(at: address)?[Risk.factor] else { return "" }
    return network.factorName(RiskFactorID(id))
  }
  private func factor(_ network: Network) -> String { RiskChange.factor(of: address, network) }

  func heading(_ scope: Scope) -> String {
    let (label, value) = words(scope.language)
    return scope.language.riskChanges(label, value)
  }
  var dayField: Int? { 1 }
  func labels(_ scope: Scope) -> [String] {
    [scope.language.label(RiskRecord.basis), scope.language.label(RiskRecord.date)]
  }
  func about(_ room: TextRoom, _ scope: Scope) -> String { scope.language.riskChangeText(factor(scope.network)) }

  func commit(_ form: FieldForm, _ workspace: inout Workspace, _ desk: Desk) -> FormOutcome {
    let (network, language) = (workspace.network, desk.language)
    guard let held = network.record(at: address), let edit = network.setting(field, to: value, at: address) else {
      return .wrong(field: 0, language.placeIsGone)
    }
    var record = RiskRecord()
    do throws(TypingFault) {
      let values = TypedValues(
        network, language, today: desk.today, for: address, sectionsOf: nil, isOnScreen: true)
      guard
        let day = FieldPlace.all(of: RecordTable(RiskRecord.self)).first(where: { $0.names == [RiskRecord.date.name] })
      else { return .wrong(field: 1, language.placeIsGone) }
      let typed = try values.value(form.kept(1), for: day, held: .notSet)
      record.date = typed.text.flatMap { CalendarDay(iso: $0) }
    } catch { return .wrong(field: 1, error.sentence) }
    record.id = ID(workspace.newID("record"))
    record.basis = form.kept(0)
    record.author = workspace.author
    let name = value.text ?? ""
    if field == Risk.status.name {
      record.status = Open(name: name)
    } else {
      record.significance = Open(name: name)
    }
    let insert = Edit(
      address,
      .insert(into: Risk.history, record.fieldValue, after: held[Risk.history].elements.last?[CommonField.id].text))
    let said = words(language)
    return .doing(
      [edit, insert], in: &workspace, desk, saying: language.riskChanged(factor(network), said.label, said.value))
  }

  var draftPlace: Draft.Place { .riskChange(address, field: field, value: value.text ?? "") }
}

extension RiskChange {
  /// The form of a draft; nil if the risk is gone.
  static func form(at address: Address, field: String, value: String, _ scope: Scope) -> FieldForm? {
    guard scope.network.record(at: address) != nil, [Risk.status.name, Risk.significance.name].contains(field) else {
      return nil
    }
    return RiskChange(address: address, field: field, value: .text(value)).form(scope)
  }
}
