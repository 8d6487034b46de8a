import Deadlines
package import Insights
import SchoolNetwork
import Tables
import Text

/// A group of a table: the items that have one value.
package struct ItemGroup: Equatable, Sendable {
  /// The value; an item of several values is in the group of each.
  package let value: ItemValue
  /// How far its items are: those that the filter lets through.
  package internal(set) var counts: ItemCounts
  /// Whether its items are folded away.
  package internal(set) var isFolded: Bool
}

extension ItemTable {
  /// The values of a field that items have, in the order of their groups, what is not set last; and for each number of
  /// the field’s code the places of its values among them. Nil if the field makes no groups.
  mutating func groups(by field: ItemField, in network: Network) -> (
    code: ItemCode, values: [ItemValue], places: [[Int]]
  )? {
    guard field.uses.contains(.group), let code = field.code else { return nil }
    let all: [[ItemValue]]
    switch field {
    case .school: all = roadmaps.map { [.school($0.supported)] }
    case .donor: all = roadmaps.map { [.donor($0.donor)] }
    case .partnership: all = roadmaps.map { [.partnership($0.partnership)] }
    case .year: all = roadmaps.map { [.year($0.year)] }
    case .risk: all = values.risks.values.map { $0.isEmpty ? [.risk(.none)] : $0.map { .risk($0) } }
    case .kind: all = values.kinds.values.map { [.kind($0)] }
    case .task: all = values.tasks.values.map { [.task($0)] }
    case .state: all = ItemState.inOrder.map { [.state($0)] }
    case .responsible:
      all = values.people.values.map { people in
        people.isEmpty ? [.responsible("")] : people.map { .responsible(values.persons[$0].called) }
      }
    case .month:
      all = (0..<values.readings.count).map { number in
        let months = values.readings[number].months
        return months.isEmpty ? [.month(nil)] : months.map { .month($0) }
      }
    case .number, .title, .deadline, .roadmap, .section, .period, .expectedResult, .mark, .note, .participants, .place,
      .id, .text, .only:
      return nil
    }
    var distinct = Distinct<ItemValue>()
    var places = all.map { values in
      values.reduce(into: [Int]()) { places, value in
        let place = Int(distinct.number(of: value))
        if !places.contains(place) { places.append(place) }
      }
    }
    let ranks = groupRanks(distinct.values, of: field, in: network)
    let order = distinct.values.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    var new = [Int](repeating: 0, count: order.count)
    for (place, old) in order.enumerated() { new[old] = place }
    for number in places.indices { places[number] = places[number].map { new[$0] } }
    return (code, order.map { distinct.values[$0] }, places)
  }

  private mutating func groupRanks(_ groups: [ItemValue], of field: ItemField, in network: Network) -> [Int32] {
    switch field {
    case .school, .donor, .partnership, .year:
      // The order of the column: each group is that of some roadmap.
      guard case .byCode(_, let ranks) = ranks.ranks(by: field, in: self, network) else { return [] }
      var known: [ItemValue: Int32] = [:]
      for (place, roadmap) in roadmaps.enumerated() {
        let value: ItemValue =
          switch field {
          case .school: .school(roadmap.supported)
          case .donor: .donor(roadmap.donor)
          case .partnership: .partnership(roadmap.partnership)
          default: .year(roadmap.year)
          }
        known[value] = ranks[place]
      }
      return groups.map { known[$0] ?? ItemRanks.unset }
    default:
      return ItemRanks.ranks(of: groups.map { $0.order(in: network) })
    }
  }
}

extension ItemValue {
  /// The place of its group among others; nil for what is not set.
  fileprivate func order(in network: Network) -> SortKey? {
    switch self {
    case .risk(let factor): factor.isNone ? nil : .number(network.order(of: factor))
    case .kind(let kind): kind.map { .number($0.known.flatMap { ItemKind.allCases.firstIndex(of: $0) } ?? .max) }
    case .task(let task): task.map { .number($0.known.flatMap { KeyTask.allCases.firstIndex(of: $0) } ?? .max) }
    case .state(let state): .number(state.order)
    case .responsible(let called): called.isEmpty ? nil : .words(Collation.Key(called))
    case .month(let month): month.map { .number(Int($0.number)) }
    case .school, .donor, .partnership, .roadmap, .section, .period, .year, .text, .ready: nil
    }
  }
}
