import Deadlines

/// The rules of roadmap items, in a partnership as in a template.
extension NetworkCheck {
  mutating func items(
    _ items: [RoadmapItem], _ sections: [RoadmapSection], _ context: DeadlineContext?, _ path: [FieldFault.Step],
    _ key: EntityKey
  ) {
    let known = Set(sections.map(\.id))
    for (place, item) in items.enumerated() {
      let path = path + [.member(Roadmap.items), .element(place)]
      text(item.title, path + [.member(RoadmapItem.title)], key)
      unknown(item.status, path + [.member(RoadmapItem.status)], key)
      order(
        item.deadline.firstDay, item.deadline.lastDay,
        path + [.member(RoadmapItem.deadline), .member(Deadline.lastDay)], key)
      if !item.section.isNone, !known.contains(item.section) {
        findings.append(Finding(key, path + [.member(RoadmapItem.section)], .missing(.section, item.section.text)))
      }
      factors(item.risks, RoadmapItem.risks, path, key)
      for (number, responsible) in item.responsibles.enumerated() {
        text(
          responsible.name, path + [.member(RoadmapItem.responsibles), .element(number), .member(Responsible.name)], key
        )
      }
      guard !item.completions.isEmpty else { continue }
      let reading = item.deadline.reading(in: context)
      for (number, completion) in item.completions.enumerated() {
        let counted = reading.countedKey(of: completion)
        guard counted != completion.occurrence else { continue }
        let place = path + [.member(RoadmapItem.completions), .element(number), .member(Completion.occurrence)]
        let kind: Problem.Kind =
          counted.map { .occurrenceMoved(completion.occurrence, to: $0) } ?? .occurrenceGone(completion.occurrence)
        findings.append(Finding(key, place, kind))
      }
    }
  }
}
