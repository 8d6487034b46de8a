package import SchoolNetwork
import Tables
import Text

/// The people who can be named as responsible without typing it all: those who answer for another item of the roadmap,
/// the people of both schools, and those who answer for items of other roadmaps.
package enum ResponsibleChoice {
  /// Those that fit what is typed after the last semicolon, as they are written; those that begin with it first.
  package static func fitting(
    _ typed: String, for place: ItemPlace, in network: Network, others: [String] = []
  ) -> [String] {
    let part = Folding.folded(
      TypedText.trimmed(typed.split(separator: ";", omittingEmptySubsequences: false).last ?? ""))
    let named = typed.split(separator: ";").dropLast(part.isEmpty ? 0 : 1).map { TypedText.trimmed($0) }
    let near = known(for: place, in: network)
    let known = (near + others.filter { !near.contains($0) }).filter { !named.contains($0) }
    guard !part.isEmpty else { return known }
    let beginning = known.filter { Folding.folded($0).hasPrefix(part) }
    let holding = known.filter { !beginning.contains($0) && Folding.contains(Folding.folded($0), part) }
    return (beginning + holding).filter { Folding.folded($0) != part }
  }

  /// Whether somebody is known by these words already.
  static func isKnown(_ text: String, for place: ItemPlace, in network: Network, others: [String]) -> Bool {
    let folded = Folding.folded(text)
    return (known(for: place, in: network) + others).contains { Folding.folded($0) == folded }
  }

  /// Those who answer for the items of all roadmaps, as they are written; those who answer for most come first.
  static func all(in network: Network) -> [String] {
    var counts: [String: Int] = [:]
    for partnership in network.partnerships where partnership.deleted == nil {
      for item in partnership.roadmaps.lazy.flatMap(\.items) where item.deleted == nil {
        for responsible in item.responsibles { counts[ResponsibleText.text(of: [responsible]), default: 0] += 1 }
      }
    }
    counts[""] = nil
    return counts.sorted { ($1.value, Folding.folded($0.key)) < ($0.value, Folding.folded($1.key)) }.map(\.key)
  }

  /// What is typed, with the part after the last semicolon replaced by a choice.
  package static func completed(_ typed: String, with choice: String) -> String {
    guard let cut = typed.lastIndex(of: ";") else { return choice }
    return typed[...cut] + " " + choice
  }

  private static func known(for place: ItemPlace, in network: Network) -> [String] {
    guard let (_, roadmap, partnership) = network.item(at: place) else { return [] }
    var found = roadmap.items.filter { $0.deleted == nil }.flatMap(\.responsibles)
      .map { ResponsibleText.text(of: [$0]) }
    for reference in [partnership.supported, partnership.donor] {
      found += (network.school(reference)?.people ?? []).map { person in
        var responsible = Responsible()
        (responsible.role, responsible.name) = (person.role, person.name)
        return ResponsibleText.text(of: [responsible])
      }
    }
    var seen: Set<String> = []
    return found.filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
