import Language
import SchoolNetwork
import Tables
import Text
import Typing

/// A value that can be chosen: how it is called, and as it is typed for the field.
package struct FieldChoice: Equatable, Sendable {
  /// Its name.
  package let name: String
  /// What means it, where a value is typed.
  package let typed: String
  /// How else it is called.
  let otherNames: [String]
  /// Whether its names are those of a school, which are known by less than the whole; whether it is the choice of no
  /// value.
  let isSchool: Bool, isNone: Bool

  init(_ name: String, typed: String, otherNames: [String] = [], isSchool: Bool = false, isNone: Bool = false) {
    (self.name, self.typed, self.otherNames) = (name, typed, otherNames)
    (self.isSchool, self.isNone) = (isSchool, isNone)
  }
}

/// Finds among choices: by the whole name, by what means a school, by the beginning, by a piece; in either layout.
struct ChoiceFinder: Equatable, Sendable {
  private let choices: [FieldChoice]
  /// The names of each, folded, its own first; what they say of a school.
  private let folded: [[String]], schools: [[SchoolName]]

  init(_ choices: [FieldChoice]) {
    self.choices = choices
    folded = choices.map { ([$0.name] + $0.otherNames).map(Folding.folded) }
    schools = choices.map { choice in choice.isSchool ? ([choice.name] + choice.otherNames).map { SchoolName($0) } : []
    }
  }

  /// Those that fit, the best first; all of them while nothing is typed.
  func fitting(_ typed: String) -> [FieldChoice] {
    let typed = TypedText.trimmed(typed)
    guard !typed.isEmpty else { return choices }
    let texts = [typed, KeyboardLayout.retyped(typed)]
    let (needles, names) = (texts.map(Folding.folded), texts.map { SchoolName($0) })
    let ranked = choices.indices.compactMap { place in rank(of: place, needles, names).map { (place: place, rank: $0) }
    }
    return ranked.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map { choices[$0.place] }
  }

  /// How well a choice fits, 0 best; nil if it does not.
  private func rank(of place: Int, _ needles: [String], _ names: [SchoolName]) -> Int? {
    func any(_ fits: (String, String) -> Bool) -> Bool {
      needles.contains { needle in folded[place].contains { fits($0, needle) } }
    }
    // Nobody types what means nothing.
    let last = choices[place].isNone ? 1 : 0
    if any({ $0 == $1 }) || needles.contains(choices[place].typed) { return 0 }
    if names.contains(where: { name in schools[place].contains { $0.isMeant(by: name, wholly: true) } }) { return 1 }
    if names.contains(where: { name in schools[place].contains { $0.isMeant(by: name) } }) { return 2 }
    if any({ $0.hasPrefix($1) }) { return 3 + last }
    if any({ Folding.contains($0, " " + $1) || Folding.contains($0, "«" + $1) }) { return 5 + last }
    return any({ Folding.contains($0, $1) }) ? 7 + last : nil
  }
}

extension FieldPlace {
  /// What the field of a record at an address, or of a new one in a list there, can hold, if that can be listed: the
  /// names of a choice, yes and no, what a reference can name.
  func choices(at address: Address, _ scope: Scope) -> [FieldChoice]? {
    choices(of: line.kind, at: address, scope)
  }

  private func choices(of kind: FieldKind, at address: Address, _ scope: Scope) -> [FieldChoice]? {
    let (network, language) = (scope.network, scope.language)
    switch kind {
    case .choice(let names) where !line.takesWords:
      let spoken = language.spoken(names, of: self)
      return names.map { name in
        FieldChoice(
          language.said(name, of: self), typed: name, otherNames: spoken.filter { $0.meant == name }.map(\.said))
      }
    case .yesNo, .yesNoUnknown:
      return (answers ?? []).map { answer in
        FieldChoice(
          language.name(answer), typed: answer.rawValue, otherNames: Language.allCases.map { $0.name(answer) })
      }
    case .reference(let referred): return network.choices(of: referred, at: address, scope)
    case .list(let inner): return choices(of: inner, at: address, scope)
    default: return nil
    }
  }
}

extension Network {
  /// What a reference of a record can name.
  fileprivate func choices(
    of referred: FieldKind.Referred, at address: Address, _ scope: Scope
  ) -> [FieldChoice] {
    switch referred {
    case .school:
      return schoolsByName.map {
        FieldChoice($0.nameOrID, typed: $0.id.text, otherNames: Array($0.allNames.dropFirst()), isSchool: true)
      }
    case .riskFactor:
      return riskFactors.map {
        FieldChoice($0.nameOrID, typed: $0.id.text, otherNames: [$0.shortName] + $0.aliases)
      }
    case .section: return sections(around: address)
    case .item: return parts(of: address.entity).flatMap { items(of: $0) }
    case .anything:
      let parts = parts(of: address.entity)
      return parts.map { FieldChoice("\(donorName($0)) → \(supportedName($0))", typed: $0.id.text, isSchool: true) }
        + parts.flatMap { items(of: $0) } + records(of: address.entity, scope)
    }
  }

  /// The sections of the roadmap or template that an address lies in.
  private func sections(around address: Address) -> [FieldChoice] {
    for count in (0...address.path.count).reversed() {
      let home = Address(address.entity, Array(address.path.prefix(count)))
      guard case .list(let sections)? = value(of: Roadmap.sections, at: home) else { continue }
      return sections.compactMap { section in
        guard let id = section[RoadmapSection.id].text else { return nil }
        return FieldChoice(section[RoadmapSection.title].text ?? id, typed: id)
      }
    }
    return []
  }

  /// The partnerships that an entity has to do with: those of a school, a partnership itself; all for any other.
  private func parts(of entity: EntityKey) -> [Partnership] {
    let all = partnerships.filter { $0.deleted == nil }
    switch entity.kind {
    case .school:
      let school = SchoolID(entity.id)
      return all.filter { self.school($0.supported)?.id == school || self.school($0.donor)?.id == school }
    case .partnership: return all.filter { $0.id.text == entity.id }
    case .town, .riskFactors, .clusters, .template: return all
    }
  }

  private func items(of partnership: Partnership) -> [FieldChoice] {
    partnership.shownRoadmaps.flatMap(\.items).filter { $0.deleted == nil }.map { item in
      let number = item.number.isEmpty ? "" : item.number + " "
      return FieldChoice(number + (item.title.isEmpty ? item.id.text : item.title), typed: item.id.text)
    }
  }

  /// The records of the lists of an entity, by what they say.
  private func records(of entity: EntityKey, _ scope: Scope) -> [FieldChoice] {
    guard let place = place(at: Address(entity)) else { return [] }
    let telling = Telling(self, scope.language, scope.today)
    return place.table.fields.flatMap { line -> [FieldChoice] in
      guard case .records(let inner) = line.kind else { return [] }
      let summary = RecordSummary(inner, telling)
      return place.record[line.name].elements.compactMap { element in
        guard let id = element[CommonField.id].text, element[School.deleted].isNothing else { return nil }
        return FieldChoice(
          "\(scope.language.label(of: line.name, in: place.table)): \(summary.text(of: element))", typed: id)
      }
    }
  }
}
