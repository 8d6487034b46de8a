import Deadlines
import Language
import SchoolNetwork
import Text
import Workspace

/// Making a network: the town, and what else it begins with.
package struct NewNetwork: FormWork {
  /// The folder that it is made in.
  let folder: String

  /// The fields of the form, from top to bottom.
  enum FormField: Int, CaseIterable {
    case town, timeZone, curator, ownSchool, year
  }

  /// The form, with what is proposed.
  static func form(_ proposed: NewTown, in folder: String, _ language: Language) -> FieldForm {
    let texts = [
      proposed.name, language.timeZone(proposed.timeZone), proposed.curator, proposed.ownSchool,
      proposed.year?.name ?? "",
    ]
    return FieldForm(.newNetwork(NewNetwork(folder: folder)), texts.map { TextEntry($0, isProposed: true) })
  }

  func heading(_ scope: Scope) -> String { scope.language.newNetworkTitle }
  func about(_ room: TextRoom, _ scope: Scope) -> String { scope.language.newNetworkAbout(folder) }
  func labels(_ scope: Scope) -> [String] { NewNetwork.labels(scope.language) }
  var acceptKey: LayerKey { LayerKey(.open, words: LayerWords.toMake, label: LayerWords.make) }

  private static func labels(_ language: Language) -> [String] {
    [
      language.label(Town.name), language.label(Town.timeZone), language.label(Town.curator),
      language.label(Curator.ownSchool), language.label(SchoolYearDates.year),
    ]
  }

  func echo(_ form: FieldForm, _ scope: Scope) -> String? {
    let language = scope.language
    switch FormField(rawValue: form.focus) {
    case .timeZone:
      let typed = form.kept(form.focus)
      if typed.isEmpty { return language.timeZoneOfMachine }
      return Language.russianTimeZone(typed: typed).map(language.timeZoneInFull)
    case .ownSchool: return form.kept(form.focus).isEmpty ? nil : language.isFirstSchool
    case .year: return year(form).map { language.span(from: $0.firstDay, language.date($0.lastDay)) }
    case .town, .curator, nil: return nil
    }
  }

  func commit(_ form: FieldForm, _ workspace: inout Workspace, _ desk: Desk) -> FormOutcome {
    let language = desk.language
    func wrong(_ field: FormField, _ sentence: String) -> FormOutcome { .wrong(field: field.rawValue, sentence) }
    func kept(_ field: FormField) -> String { form.kept(field.rawValue) }
    guard !kept(.town).isEmpty else { return wrong(.town, language.townIsMissing) }
    for field in FormField.allCases where kept(field).count > NetworkCheck.usualTitle {
      let label = NewNetwork.labels(language)[field.rawValue]
      return wrong(field, language.isTooLong(label, kept(field).count, most: NetworkCheck.usualTitle))
    }
    var town = NewTown(name: kept(.town))
    (town.curator, town.ownSchool) = (kept(.curator), kept(.ownSchool))
    let zone = kept(.timeZone)
    if let known = Language.russianTimeZone(typed: zone) {
      town.timeZone = known.rawValue
    } else if zone.isEmpty || zone.contains("/") {
      town.timeZone = zone
    } else {
      return wrong(.timeZone, language.noTimeZone(zone))
    }
    town.year = year(form)
    guard town.year != nil || kept(.year).isEmpty else {
      return wrong(.year, language.noSchoolYear(kept(.year), example: desk.year))
    }
    return .done(.stays([.effect(.begin(.make(town)))]))
  }

  /// The school year that is written: «2026/2027», «2026/27», «2026»; nil if it is none.
  private func year(_ form: FieldForm) -> SchoolYear? {
    let typed = form.kept(FormField.year.rawValue)
    let parts = typed.split { "/-–— ".contains($0) }.map(String.init)
    guard let first = parts.first, first.count == 4, first.allSatisfy({ $0.isASCII && $0.isNumber }),
      let start = Int(first), start >= 1900
    else { return nil }
    let year = SchoolYear(startingIn: start)
    let end = "\(start + 1)"
    return parts.count == 1 || parts.count == 2 && [end, String(end.suffix(2))].contains(parts[1]) ? year : nil
  }

  /// What is written is not dropped: the form has it when it is opened the next time.
  func whenLeft(_ desk: Desk) -> [Request] { [] }

  var draftPlace: Draft.Place { .newNetwork }
}
