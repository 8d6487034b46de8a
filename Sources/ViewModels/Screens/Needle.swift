import SchoolNetwork
import Text

/// What is searched for: a piece of text, and, where it reads like one, the name of a school however it is spelt.
package struct Needle: Equatable, Sendable {
  /// The text, folded.
  let text: String
  /// What it says as a name.
  private let name: SchoolName
  /// Whether it looks like a name even among other text: «сош 5», «№ 5», «гимназия», but not «5» or «школа».
  private let isName: Bool
  /// The number as it is written in most names; nil if it says none, or is written so.
  private let number: String?

  /// What is searched for, as typed.
  package init(_ typed: String) {
    text = Folding.folded(typed)
    name = SchoolName(typed)
    let hasSign = text.contains("№")
    isName = name.isTelling && (name.kind != nil || hasSign)
    number = isName && !hasSign && !name.number.isEmpty ? "№ " + name.number : nil
  }

  /// What is marked in the rows: as typed, but for a number written without its sign the number.
  package func marked(_ typed: String) -> String { number ?? typed }

  /// Whether a text holds it.
  func isIn(_ text: String) -> Bool { Folding.contains(Folding.folded(text), self.text) }

  /// Whether a text holds it, or one of the names in the text is meant by it.
  func isIn(_ text: String, naming names: @autoclosure () -> [String]) -> Bool {
    isIn(text) || isName && names().contains { means($0) }
  }

  /// Whether it means the school of this name.
  func means(_ other: String) -> Bool { SchoolName(other).isMeant(by: name) }

  /// Whether it means this school by its name, another spelling of it or a former one.
  func means(_ school: School) -> Bool { school.allNames.contains { means($0) } }

  /// Whether it means one of these names as no piece of text could; see ``isName``.
  func plainlyMeans(_ names: [String]) -> Bool { isName && names.contains { means($0) } }

  /// Looks among schools: first for those that are meant, and if there are none, for names that hold the text. «сош 1»
  /// leads to СОШ № 1 and not to СОШ № 16, «1» to № 16 where no school has the number 1.
  func first<Found>(_ search: ((School) -> Bool) -> Found?) -> Found? {
    if name.isTelling, let found = search({ means($0) }) { return found }
    return search { school in school.allNames.contains { isIn($0) } }
  }

  /// What of a list fits what is typed, in either layout; all of it while nothing is. `fitting` says what fits a needle,
  /// nil if nothing does in any layout.
  static func narrowed<Line>(_ all: [Line], by typed: String, _ fitting: (Needle) -> [Line]?) -> [Line] {
    guard !typed.isEmpty else { return all }
    for text in [typed, KeyboardLayout.retyped(typed)] {
      guard let found = fitting(Needle(text)) else { return [] }
      if !found.isEmpty { return found }
    }
    return []
  }
}
