import Deadlines
import Insights
import SchoolNetwork
import Tables
import Text

/// The order of items by a field, as numbers: texts are compared once, and a key that sorts only compares numbers.
/// Kept from one sort to the next; what an edit changes is worked out again.
struct ItemRanks: Sendable {
  /// Of what is not set: it comes last, in either direction.
  static let unset = Int32.max
  /// From here on ranks are of what is not set; there may be several kinds of it.
  static let firstUnset = Int32.max - (1 << 24)

  /// What an item is ranked by: by a number that it shares with others, or by itself.
  enum Ranks: Sendable {
    case byCode(ItemCode, [Int32])
    case byItem([Int32])

    /// The rank of an item.
    func rank(of item: Int, _ entry: ItemEntry) -> Int32 {
      switch self {
      case .byCode(let code, let ranks): ranks[entry.number(code)]
      case .byItem(let ranks): ranks[item]
      }
    }
  }

  private var byItem: [ItemField: [Int32]] = [:]
  /// The ranks of the texts that are there, for items that are read again.
  private var byText: [ItemField: [BytewiseText: Int32]] = [:]
  private var bySchool: [Reference: Int32] = [:]

  /// The ranks of all items of a table by a field.
  mutating func ranks(by field: ItemField, in table: ItemTable, _ network: Network) -> Ranks {
    if let code = field.code { return .byCode(code, codeRanks(of: field, table, network)) }
    if let ranks = byItem[field], ranks.count == table.items.count { return .byItem(ranks) }
    let ranks = itemRanks(of: field, table, network)
    byItem[field] = ranks
    return .byItem(ranks)
  }

  /// Forgets what these entities decide.
  mutating func forget(_ entities: Set<EntityKey>) {
    if entities.contains(where: { $0.kind == .school }) { bySchool = [:] }
  }

  /// Takes the ranks over into a table: these items were carried over from their former numbers, and those with -1 were
  /// read again. A text that was not there before has no place among the others yet: then all are ranked again.
  mutating func carry(_ carried: [Int32], in table: ItemTable, _ network: Network) {
    for (field, ranks) in byItem {
      byItem[field] = nil
      guard let known = byText[field] else { continue }
      var new: [Int32] = []
      new.reserveCapacity(carried.count)
      for item in carried.indices {
        if carried[item] >= 0 {
          new.append(ranks[Int(carried[item])])
        } else if let text = table.text(field, of: item, network),
          let rank = text.isEmpty ? Self.unset : known[BytewiseText(text)]
        {
          new.append(rank)
        } else {
          break
        }
      }
      if new.count == carried.count { byItem[field] = new } else { byText[field] = nil }
    }
  }

  // MARK: - Of items themselves

  private mutating func itemRanks(of field: ItemField, _ table: ItemTable, _ network: Network) -> [Int32] {
    if field == .mark {
      return table.items.indices.map { item in
        let day = table.item(item, in: network)?.tellingCompletion.flatMap { $0.done ? $0.date : nil }
        return day?.number ?? Self.unset
      }
    }
    var numbers = Distinct<BytewiseText>()
    let texts = table.items.indices.map { numbers.number(of: BytewiseText(table.text(field, of: $0, network) ?? "")) }
    let keys: [SortKey?] = numbers.values.map { text in
      if text.text.isEmpty { return nil }
      return field == .id ? .id(text.text) : .words(Collation.Key(text.text))
    }
    let ranks = Self.ranks(of: keys)
    byText[field] = Dictionary(uniqueKeysWithValues: zip(numbers.values, ranks))
    return texts.map { ranks[Int($0)] }
  }

  // MARK: - Of what items share

  private mutating func codeRanks(of field: ItemField, _ table: ItemTable, _ network: Network) -> [Int32] {
    let values = table.values
    switch field {
    case .school: return schoolRanks(table.roadmaps.map(\.supported), network)
    case .donor: return schoolRanks(table.roadmaps.map(\.donor), network)
    case .partnership:
      let (schools, donors) = (
        schoolRanks(table.roadmaps.map(\.supported), network), schoolRanks(table.roadmaps.map(\.donor), network)
      )
      return Self.ranks(of: schools.indices.map { .number(Int(schools[$0]) << 32 + Int(donors[$0])) })
    case .roadmap:
      return Self.ranks(of: table.roadmaps.indices.map { Self.words(table.title(ofRoadmap: $0, network)) })
    case .year: return table.roadmaps.map { $0.year.map { Int32($0.start) } ?? Self.unset }
    case .section: return Self.ranks(of: values.sections.values.map { Self.words($0.text) })
    case .risk:
      return values.risks.values.map { risks in
        risks.map { Int32(min(network.order(of: $0), Int(Self.firstUnset) - 1)) }.min() ?? Self.unset
      }
    case .kind: return values.kinds.values.map { Self.rank(of: $0) }
    case .task: return values.tasks.values.map { Self.rank(of: $0) }
    case .responsible:
      let persons = Self.ranks(of: values.persons.values.map { Self.words($0.called) })
      return values.people.values.map { $0.first.map { persons[Int($0)] } ?? Self.unset }
    case .state: return ItemState.inOrder.indices.map { Int32($0) }
    case .deadline:
      // Those that are not dated keep their order behind the others, and stay there when the order is turned.
      let places = (0..<values.readings.count).sorted { values.readings[$0].sortKey < values.readings[$1].sortKey }
      var ranks = [Int32](repeating: 0, count: places.count)
      for (rank, place) in places.enumerated() {
        let isSame = rank > 0 && values.readings[places[rank - 1]].sortKey == values.readings[place].sortKey
        let own = values.readings[place].isDated ? Int32(rank) : Self.unset - Int32(places.count - rank)
        ranks[place] = isSame ? ranks[places[rank - 1]] : own
      }
      return ranks
    case .month:
      return (0..<values.readings.count).map { values.readings[$0].months.first?.number ?? Self.unset }
    case .number, .title, .expectedResult, .mark, .note, .participants, .place, .id, .period, .text, .only: return []
    }
  }

  private mutating func schoolRanks(_ schools: [Reference], _ network: Network) -> [Int32] {
    if schools.contains(where: { bySchool[$0] == nil }) {
      let all = Array(Set(schools).union(bySchool.keys))
      let ranks = Self.ranks(
        of: all.map { school in
          school.isNone ? nil : .words(SchoolName.order(of: network.name(ofSide: school)))
        })
      bySchool = Dictionary(uniqueKeysWithValues: zip(all, ranks))
    }
    return schools.map { bySchool[$0] ?? Self.unset }
  }

  private static func rank<Known: CaseIterable & Equatable>(of value: Open<Known>?) -> Int32 {
    guard let value else { return unset }
    let all = Array(Known.allCases)
    return Int32(value.known.flatMap { all.firstIndex(of: $0) } ?? all.count)
  }

  private static func words(_ text: String) -> SortKey? { text.isEmpty ? nil : .words(Collation.Key(text)) }

  /// The rank of each key among all; equal keys have the same.
  static func ranks(of keys: [SortKey?]) -> [Int32] {
    var ranks = [Int32](repeating: unset, count: keys.count)
    var sorted: [(key: SortKey, place: Int)] = []
    for (place, key) in keys.enumerated() { if let key { sorted.append((key, place)) } }
    sorted.sort { $0.key < $1.key }
    for (rank, entry) in sorted.enumerated() {
      let isSame = rank > 0 && sorted[rank - 1].key == entry.key
      ranks[entry.place] = isSame ? ranks[sorted[rank - 1].place] : Int32(rank)
    }
    return ranks
  }
}

extension ItemField {
  /// The code by whose number its value is known; nil if each item has its own.
  var code: ItemCode? {
    switch self {
    case .school, .donor, .partnership, .roadmap, .year: .roadmap
    case .section: .section
    case .risk: .risks
    case .responsible: .people
    case .kind: .kind
    case .task: .task
    case .state: .state
    case .deadline, .month, .period: .reading
    case .number, .title, .expectedResult, .mark, .note, .participants, .place, .id, .text, .only: nil
    }
  }
}
