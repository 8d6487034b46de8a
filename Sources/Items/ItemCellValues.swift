import Insights
package import SchoolNetwork

/// What single cells hold, and which values a field has at all.
extension ItemTable {
  /// The values of a field of an item, as a filter takes them; none where nothing is filtered by the field.
  package func values(of field: ItemField, ofItem item: Int) -> [ItemValue] {
    let entry = items[item]
    let roadmap = roadmap(of: item)
    switch field {
    case .school: return [.school(roadmap.supported)]
    case .donor: return [.donor(roadmap.donor)]
    case .partnership: return [.partnership(roadmap.partnership)]
    case .roadmap: return [.roadmap(roadmap.roadmap)]
    case .year: return [.year(roadmap.year)]
    case .section: return [.section(values.sections[entry.section].text)]
    case .risk:
      let risks = values.risks[entry.risks]
      return risks.isEmpty ? [.risk(.none)] : risks.map { .risk($0) }
    case .kind: return [.kind(values.kinds[entry.kind])]
    case .task: return [.task(values.tasks[entry.task])]
    case .state: return [.state(entry.state)]
    case .responsible:
      let people = persons(of: entry).map(\.called)
      return people.isEmpty ? [.responsible("")] : people.map { .responsible($0) }
    case .month, .deadline:
      let months = reading(of: item).months
      return months.isEmpty ? [.month(nil)] : months.map { .month($0) }
    case .number, .title, .period, .expectedResult, .mark, .note, .participants, .place, .id, .text, .only: return []
    }
  }

  /// The values that items have of a field, each with how many of those that pass a filter have it, in the order of
  /// groups.
  package func counted(_ field: ItemField, passing filter: ItemFilter, in network: Network) -> [(ItemValue, Int)] {
    if field.uses.contains(.group) {
      let list = ItemList(self, query: ItemQuery(filter: filter, grouping: field), in: network)
      return list.groups.map { ($0.value, $0.counts.all) }
    }
    let list = ItemList(self, query: ItemQuery(filter: filter, sort: ItemSort([.init(field)])), in: network)
    var (found, places): ([(ItemValue, Int)], [ItemValue: Int]) = ([], [:])
    for item in list.items() {
      for value in values(of: field, ofItem: item) {
        if let place = places[value] {
          found[place].1 += 1
        } else {
          places[value] = found.count
          found.append((value, 1))
        }
      }
    }
    return found
  }
}
