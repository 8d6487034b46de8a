import Deadlines
import Insights
import Language
import SchoolNetwork

/// F4 on a line of the attention list: what it asks for is written there and then.
extension Dashboard {
  /// Opens the form of the mark that a line of an item is about.
  mutating func editOnList() -> [Effect] {
    guard let line = attention.line, case .item(let place) = line.subject,
      let (item, roadmap, partnership) = network.item(at: place)
    else {
      message = Message(language.lineIsNoItem)
      return []
    }
    guard mayEdit(partnership.key) else { return [] }
    let reading = network.progress(of: item, in: roadmap, of: partnership, today: today).reading
    var form = markForm(place, item, reading, occurrence: occurrence(of: line, item, reading))
    form.focus =
      switch line.kind {
      case .noEvidence: .link
      case .notPublished: .publishedWhere
      case .overdue, .dueSoon, .noPartner, .uncoveredRisk, .noItems, .noAgreement, .agreementEnding, .plannedLate,
        .noVisit, .membership, .overLimit, .sameRisk, .file:
        .date
      }
    overlay = .mark(form)
    return []
  }

  /// The occurrence that lacks what the line asks for; of several the earliest. Nil: that which is due.
  private func occurrence(of line: AttentionLine, _ item: RoadmapItem, _ reading: DeadlineReading) -> String? {
    let isLacking: (Completion) -> Bool
    switch line.kind {
    case .noEvidence: isLacking = { $0.evidence.allSatisfy { $0.title.isEmpty && $0.link.isEmpty } }
    case .notPublished: isLacking = \.publishedWhere.isEmpty
    case .overdue, .dueSoon, .noPartner, .uncoveredRisk, .noItems, .noAgreement, .agreementEnding, .plannedLate,
      .noVisit, .membership, .overLimit, .sameRisk, .file:
      return reading.occurrenceToMark(done: item.doneKeys, today: today)
    }
    let keys = Set(reading.markKeys)
    return item.completions.filter { $0.done && keys.contains($0.occurrence) && isLacking($0) }
      .map(\.occurrence).min()
  }
}
