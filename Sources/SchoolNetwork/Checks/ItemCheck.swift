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
        let place = path + [.member(RoadmapItem.completions), .element(number), .member(Completion.occurrence)]
        if let kind = item.remark(on: completion, reading) { findings.append(Finding(key, place, kind)) }
        if let date = completion.date, let today = surroundings.today, date > today {
          let dated = path + [.member(RoadmapItem.completions), .element(number), .member(Completion.date)]
          findings.append(Finding(key, dated, .markedAhead(date)))
        }
      }
    }
  }
}

extension RoadmapItem {
  /// What is wrong with the occurrence of a mark; nil if it is right.
  fileprivate func remark(on mark: Completion, _ reading: DeadlineReading) -> Problem.Kind? {
    let counted = reading.countedKey(of: mark)
    let key = counted ?? mark.occurrence
    // Most items have one mark, and nothing is looked for then.
    if completions.count > 1, let first = marks(of: key, in: reading).first, first.id != mark.id {
      return .occurrenceTwice(key, other: first.id.text)
    }
    if counted == mark.occurrence { return nil }
    return counted.map { .occurrenceMoved(mark.occurrence, to: $0) } ?? .occurrenceGone(mark.occurrence)
  }
}
