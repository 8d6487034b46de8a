import Insights
import Language
import SchoolNetwork
import Text

/// The folded texts of items, kept as long as a filter looks into them.
struct ItemTexts: Sendable {
  /// A roadmap of a partnership.
  private struct Key: Hashable {
    let partnership: PartnershipID, roadmap: RoadmapID
  }

  private var texts: [Key: [String]] = [:]
  /// The names that schools go by, folded, and what they say.
  private var names: [Reference: [String]] = [:]
  private var said: [Reference: [SchoolName]] = [:]

  /// Forgets those of these partnerships; of a school all names.
  mutating func forget(_ entities: Set<EntityKey>) {
    if entities.contains(where: { $0.kind == .school }) { (names, said) = ([:], [:]) }
    let partnerships = Set(entities.filter { $0.kind == .partnership }.map { PartnershipID($0.id) })
    if !partnerships.isEmpty { texts = texts.filter { !partnerships.contains($0.key.partnership) } }
  }

  /// The folded names that a school goes by.
  mutating func names(of school: Reference, _ network: Network) -> [String] {
    if let known = names[school] { return known }
    let made = ItemTexts.allNames(of: school, network).map(Folding.folded)
    names[school] = made
    return made
  }

  /// What the names of a school say.
  mutating func said(of school: Reference, _ network: Network) -> [SchoolName] {
    if let known = said[school] { return known }
    let made = ItemTexts.allNames(of: school, network).map { SchoolName($0) }
    said[school] = made
    return made
  }

  private static func allNames(of school: Reference, _ network: Network) -> [String] {
    network.place(of: school).map { network.schools[$0].allNames } ?? [network.name(ofSide: school)]
  }

  /// The texts of the items of a roadmap of a table, in their order.
  mutating func texts(of roadmap: ItemRoadmap, in table: ItemTable, _ network: Network) -> [String] {
    let key = Key(partnership: roadmap.partnership, roadmap: roadmap.roadmap)
    if let known = texts[key] { return known }
    let made = table.withItems(of: roadmap, network) { items in
      var raw = ""
      return table.items[roadmap.items].map { entry in
        items.indices.contains(Int(entry.place)) ? ItemTexts.text(of: items, at: Int(entry.place), &raw) : ""
      }
    }
    guard made.count == roadmap.items.count else { return [String](repeating: "", count: roadmap.items.count) }
    texts[key] = made
    return made
  }

  /// What a filter looks into beside what items share. A line break separates the texts: nobody types one. By its place
  /// and field by field: to take an item out of its list copies it. `raw` is room that is used again.
  private static func text(of items: [RoadmapItem], at place: Int, _ raw: inout String) -> String {
    raw.removeAll(keepingCapacity: true)
    func add(_ text: String) {
      guard !text.isEmpty else { return }
      raw += text
      raw += "\n"
    }
    add(items[place].title)
    add(items[place].number)
    add(items[place].deadline.wording)
    add(items[place].expectedResult)
    add(items[place].participants)
    if items[place].hasSeldom {
      add(items[place].place)
      add(items[place].time)
      add(items[place].note)
      add(items[place].indicator)
      add(items[place].expectedDocument)
    }
    for mark in items[place].completions.indices where items[place].completions[mark].done {
      add(items[place].completions[mark].result)
      for evidence in items[place].completions[mark].evidence { add(evidence.title) }
    }
    return Folding.folded(raw)
  }
}

extension ItemTable {
  /// Whether each item holds a text as typed: each of its words, in any order and in any of the texts, names of schools,
  /// risks and people that belong to it. Where nothing holds it, the same keys in the other layout count.
  mutating func holding(_ typed: String, _ network: Network) -> [Bool] {
    let found = holding(words: typed, network)
    guard !found.contains(true) else { return found }
    let retyped = KeyboardLayout.retyped(typed)
    return retyped == typed ? found : holding(words: retyped, network)
  }

  private mutating func holding(words typed: String, _ network: Network) -> [Bool] {
    let whole = Folding.folded(typed)
    let words = whole.split(whereSeparator: \.isWhitespace).map(String.init)
    // «сош 5» is the school of that number, and no item of the 15th.
    let said = SchoolName(typed)
    let isName = said.isTelling && (said.kind != nil || typed.contains("№"))
    let meant = isName ? roadmaps.map { sides(of: $0, areMeantBy: said, network) } : []
    if meant.contains(true) { return holding([whole], orRoadmaps: meant, network) }
    return holding(words, orRoadmaps: nil, network)
  }

  /// Whether each item holds all needles. The items of the roadmaps that are given pass as they are; else those whose
  /// schools have a needle in a name pass it.
  private mutating func holding(_ needles: [String], orRoadmaps given: [Bool]?, _ network: Network) -> [Bool] {
    var passes = [Bool](repeating: true, count: items.count)
    for needle in needles {
      let shared = shared(needle, network)
      let whole = given ?? roadmaps.map { sides(of: $0, hold: needle, network) }
      for place in roadmaps.indices where !whole[place] {
        let own = texts.texts(of: roadmaps[place], in: self, network)
        let first = roadmaps[place].items.lowerBound
        for item in roadmaps[place].items
        where passes[item] && !shared.holds(items[item]) && !Folding.contains(own[item - first], needle) {
          passes[item] = false
        }
      }
    }
    return passes
  }

  private mutating func sides(of roadmap: ItemRoadmap, areMeantBy said: SchoolName, _ network: Network) -> Bool {
    [roadmap.supported, roadmap.donor].contains { side in
      texts.said(of: side, network).contains { $0.isMeant(by: said) }
    }
  }

  private mutating func sides(of roadmap: ItemRoadmap, hold needle: String, _ network: Network) -> Bool {
    [roadmap.supported, roadmap.donor].contains { side in
      texts.names(of: side, network).contains { Folding.contains($0, needle) }
    }
  }

  /// Where a word is in what items share.
  private struct Shared {
    var sections: [Bool], risks: [Bool], people: [Bool], kinds: [Bool], tasks: [Bool]

    func holds(_ entry: ItemEntry) -> Bool {
      sections[Int(entry.section)] || risks[Int(entry.risks)] || people[Int(entry.people)] || kinds[Int(entry.kind)]
        || tasks[Int(entry.task)]
    }
  }

  private func shared(_ word: String, _ network: Network) -> Shared {
    func holds(_ text: String) -> Bool { Folding.contains(Folding.folded(text), word) }
    let persons = values.persons.values.map { holds($0.role.text) || holds($0.name.text) }
    return Shared(
      sections: values.sections.values.map { holds($0.text) },
      risks: values.risks.values.map { risks in
        risks.contains { holds(network.factorName($0)) || holds(network.factorShortName($0)) }
      },
      people: values.people.values.map { $0.contains { persons[Int($0)] } },
      kinds: values.kinds.values.map { kind in
        kind.map { kind in Language.allCases.contains { holds($0.name(kind)) } } ?? false
      },
      tasks: values.tasks.values.map { task in
        task.map { task in Language.allCases.contains { holds($0.name(task)) } } ?? false
      })
  }
}
