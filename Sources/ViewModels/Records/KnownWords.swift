import SchoolNetwork
import Tables
import Text
import Typing

/// Words that a network holds already: they can be put into a field of the same kind without typing them.
enum KnownWords {
  /// Those that fit what is typed; the ones that begin with it first. What is typed already is none of them.
  static func fitting(_ typed: String, among known: [String]) -> [String] {
    let part = Folding.folded(TypedText.trimmed(typed))
    guard !part.isEmpty else { return known }
    let beginning = known.filter { Folding.folded($0).hasPrefix(part) }
    let holding = known.filter { !beginning.contains($0) && Folding.contains(Folding.folded($0), part) }
    return (beginning + holding).filter { Folding.folded($0) != part }
  }

  /// The kinds of items: those that are known by name, then those in words that other items have.
  static func kinds(_ scope: Scope) -> [String] {
    guard let place = FieldPlace.kindOfItems else { return [] }
    let known = ItemKind.allCases.map { scope.language.said($0.rawValue, of: place) }
    var seen = Set(known.map(Folding.folded))
    var words: [String] = []
    for placed in scope.network.shownItems {
      guard case .unknown(let kind)? = placed.item.kind, seen.insert(Folding.folded(kind)).inserted else { continue }
      words.append(kind)
    }
    return known + words.sorted { Folding.folded($0) < Folding.folded($1) }
  }
}
