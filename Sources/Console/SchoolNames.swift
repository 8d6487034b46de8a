import SchoolNetwork
import Tables
import Text

/// Finds a school or a risk factor by what a person types.
struct SchoolNames {
  private let network: Network

  init(_ network: Network) { self.network = network }

  /// The schools outside the trash that are meant: the one of this id, else all of this name, former name or spelling.
  func schools(called typed: String) -> [School] {
    if let exact = network.schoolsByName.first(where: { $0.id.text == typed }) { return [exact] }
    let key = SchoolNames.schoolKey(typed)
    guard !key.isEmpty else { return [] }
    return network.schoolsByName.filter { SchoolNames.names(of: $0).contains(key) }
  }

  /// Schools that may have been meant, if none has that name: first those with the same number, then those whose name
  /// contains what was typed.
  func schools(like typed: String) -> [School] {
    let key = SchoolNames.schoolKey(typed)
    guard !key.isEmpty else { return [] }
    let digits = key.filter { $0.isASCII && $0.isNumber }
    let numbered = network.schoolsByName.filter { $0.number.map(String.init) == digits }
    return numbered
      + network.schoolsByName.filter { school in
        !numbered.contains { $0.id == school.id }
          && SchoolNames.names(of: school).contains { Folding.contains($0, key) }
      }
  }

  /// The factor of this id, name, short name or alias; nil if there is none.
  func factor(called typed: String) -> RiskFactor? {
    if let exact = network.riskFactors.first(where: { $0.id.text == typed }) { return exact }
    let key = SchoolNames.key(typed)
    guard !key.isEmpty else { return nil }
    return network.riskFactors.first { factor in
      ([factor.name, factor.shortName] + factor.aliases).contains { SchoolNames.key($0) == key }
    }
  }

  private static func names(of school: School) -> [String] {
    ([school.name] + school.variants + school.formerNames.map(\.name)).map(schoolKey)
  }

  /// Letters and digits alone, folded: spaces, quotation marks and «№» are written in many ways.
  static func key(_ text: String) -> String {
    String(Folding.folded(text).filter { $0.isLetter || $0.isNumber && $0 != "№" })
  }

  /// The key without the legal form, which is written or left out: «МОБУ «ООШ№1»» is «ООШ № 1».
  static func schoolKey(_ text: String) -> String {
    let key = key(text)
    let form = legalForms.first { key.hasPrefix($0) && key.count > $0.count }
    return form.map { String(key.dropFirst($0.count)) } ?? key
  }

  /// As offices shorten them: municipal, state and regional; бюджетное, казённое, автономное.
  private static let legalForms = [
    "мобу", "мбоу", "мкоу", "мокоу", "маоу", "моау", "гбоу", "гобу", "гкоу", "гаоу", "моу", "гоу",
  ]
}
