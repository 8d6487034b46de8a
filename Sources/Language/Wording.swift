/// A fixed text in both languages, for tables whose lines carry their own words.
package struct Wording: Equatable, Sendable {
  /// The Russian text.
  package let russian: String
  /// The English text.
  package let english: String

  /// A text in both languages.
  package init(_ russian: String, _ english: String) {
    self.russian = russian
    self.english = english
  }
}

extension Language {
  /// The text of this language.
  package func text(_ wording: Wording) -> String { self(wording.russian, wording.english) }
}
