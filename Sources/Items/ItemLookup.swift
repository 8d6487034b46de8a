package import Deadlines
import Insights
package import SchoolNetwork
package import Tables

/// Items of a table as the network has them. Nil where the network is another one than the table was made of.
extension ItemTable {
  /// The item of a number.
  package func item(_ item: Int, in network: Network) -> RoadmapItem? {
    guard let (partnership, roadmap, place) = way(to: item, network) else { return nil }
    return network.partnerships[partnership].roadmaps[roadmap].items[place]
  }

  /// The item of a number with where it belongs and how far it is: a row of a list.
  package func listed(_ item: Int, in network: Network) -> ListedItem? {
    guard let (partnership, roadmap, place) = way(to: item, network) else { return nil }
    let found = network.partnerships[partnership]
    let placed = PlacedItem(
      item: found.roadmaps[roadmap].items[place], roadmap: found.roadmaps[roadmap], partnership: found)
    return ListedItem(
      placed,
      ItemProgress(
        decided: placed.item.status, marks: placed.item.completions, reading: reading(of: item),
        canBeLate: found.isUnfinished, today: today))
  }

  /// The title of a roadmap by its place in the table.
  func title(ofRoadmap place: Int, _ network: Network) -> String {
    let (partnership, roadmap) = (roadmaps[place].partnershipPlace, roadmaps[place].roadmapPlace)
    guard network.partnerships.indices.contains(partnership),
      network.partnerships[partnership].roadmaps.indices.contains(roadmap)
    else { return "" }
    return network.partnerships[partnership].roadmaps[roadmap].title
  }

  /// What a field of an item says that each item says by itself.
  func text(_ field: ItemField, of item: Int, _ network: Network) -> String? {
    if field == .id { return items[item].id.text }
    guard let (partnership, roadmap, place) = way(to: item, network) else { return nil }
    // By its place: to take the item out of its list copies it.
    switch field {
    case .number: return network.partnerships[partnership].roadmaps[roadmap].items[place].number
    case .title: return network.partnerships[partnership].roadmaps[roadmap].items[place].title
    case .expectedResult: return network.partnerships[partnership].roadmaps[roadmap].items[place].expectedResult
    case .note: return network.partnerships[partnership].roadmaps[roadmap].items[place].note
    case .participants: return network.partnerships[partnership].roadmaps[roadmap].items[place].participants
    case .place: return network.partnerships[partnership].roadmaps[roadmap].items[place].place
    default: return nil
    }
  }

  /// Answers from the items of a roadmap as the network has them; from none where it is another network.
  func withItems<Answer>(of roadmap: ItemRoadmap, _ network: Network, _ answer: ([RoadmapItem]) -> [Answer]) -> [Answer]
  {
    guard let first = roadmap.items.first, let (partnership, place, _) = way(to: first, network) else { return [] }
    return answer(network.partnerships[partnership].roadmaps[place].items)
  }

  private func way(to item: Int, _ network: Network) -> (partnership: Int, roadmap: Int, place: Int)? {
    guard items.indices.contains(item) else { return nil }
    let (entry, roadmap) = (items[item], roadmaps[Int(items[item].roadmap)])
    let (one, two, three) = (roadmap.partnershipPlace, roadmap.roadmapPlace, Int(entry.place))
    guard network.partnerships.indices.contains(one), network.partnerships[one].id == roadmap.partnership,
      network.partnerships[one].roadmaps.indices.contains(two),
      network.partnerships[one].roadmaps[two].items.indices.contains(three),
      network.partnerships[one].roadmaps[two].items[three].id == entry.id
    else { return nil }
    return (one, two, three)
  }
}

extension DeadlineReading {
  /// The months that it runs through, in order; none if it is not dated. What only has to be done by a day runs through
  /// the month of that day. Of what is longer than twenty years, by a slip of a date, the first twenty count.
  package var months: [CalendarMonth] {
    let most = 240
    var months: [CalendarMonth] = []
    for occurrence in occurrences {
      let last = CalendarMonth(containing: occurrence.lastDay)
      var month = CalendarMonth(containing: occurrence.firstDay ?? occurrence.lastDay)
      if let known = months.last { month = max(month, known.adding(months: 1)) }
      while month <= last, months.count < most {
        months.append(month)
        month = month.adding(months: 1)
      }
    }
    return months
  }

  /// Whether it runs through a month.
  func runs(through month: CalendarMonth) -> Bool {
    occurrences.contains { ($0.firstDay ?? $0.lastDay) <= month.lastDay && $0.lastDay >= month.firstDay }
  }

  /// Whether it lies within days, wholly or in part.
  func lies(in span: DaySpan) -> Bool {
    occurrences.contains { ($0.firstDay ?? $0.lastDay) <= span.last && $0.lastDay >= span.first }
  }
}
