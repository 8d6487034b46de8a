package import SchoolNetwork
import Tables
import Text

/// Finds a school or a risk factor by what a person types.
package struct SchoolNames {
  private let network: Network

  /// Names of this network.
  package init(_ network: Network) { self.network = network }

  /// The schools outside the trash that are meant: the one of this id, else all of this name, former name or spelling,
  /// else all whose name says what is typed and more, those first that have each word of it whole. The town of the
  /// store may be said too: its schools seldom name it.
  package func schools(called typed: String) -> [School] { schools(called: typed, among: network.schoolsByName) }

  /// The school in the trash that is meant; nil if there is none.
  package func trashedSchool(called typed: String) -> School? {
    schools(called: typed, among: network.schools.filter { $0.deleted != nil }).first
  }

  private func schools(called typed: String, among schools: [School]) -> [School] {
    if let exact = schools.first(where: { $0.id.text == typed }) { return [exact] }
    let said = SchoolName(typed)
    let found = meant(by: said, of: schools)
    guard found.isEmpty, let rest = said.without(town: network.town.name) else { return found }
    return meant(by: rest, of: schools)
  }

  private func meant(by said: SchoolName, of schools: [School]) -> [School] {
    guard !said.key.isEmpty else { return [] }
    let names = schools.map { $0.allNames.map { SchoolName($0) } }
    func those(_ isMeant: (SchoolName) -> Bool) -> [School] {
      zip(schools, names).filter { $1.contains(where: isMeant) }.map(\.0)
    }
    let named = those { $0.key == said.key }
    if !named.isEmpty { return named }
    let whole = those { $0.isMeant(by: said, wholly: true) }
    return whole.isEmpty ? those { $0.isMeant(by: said) } : whole
  }

  /// Schools that may have been meant, if none has that name: first those with the same number, then those whose name
  /// contains what was typed.
  package func schools(like typed: String) -> [School] {
    let said = SchoolName(typed)
    let key = SchoolNames.key(said.key)
    guard !key.isEmpty else { return [] }
    func hasNumber(_ school: School) -> Bool {
      !said.number.isEmpty
        && (SchoolName(school.name).number == said.number || school.number.map(String.init) == said.number)
    }
    let schools = network.schoolsByName
    return schools.filter(hasNumber)
      + schools.filter { school in
        !hasNumber(school)
          && school.allNames.contains { Folding.contains(SchoolNames.key(SchoolName($0).key), key) }
      }
  }

  /// The factor of this id, name, short name or alias; nil if there is none.
  package func factor(called typed: String) -> RiskFactor? {
    if let exact = network.riskFactors.first(where: { $0.id.text == typed }) { return exact }
    let key = SchoolNames.key(typed)
    guard !key.isEmpty else { return nil }
    return network.riskFactors.first { factor in
      ([factor.name, factor.shortName] + factor.aliases).contains { SchoolNames.key($0) == key }
    }
  }

  /// Letters and digits alone, folded: spaces, quotation marks and «№» are written in many ways.
  static func key(_ text: String) -> String {
    String(Folding.folded(text).filter { $0.isLetter || $0.isNumber && $0 != "№" })
  }
}
