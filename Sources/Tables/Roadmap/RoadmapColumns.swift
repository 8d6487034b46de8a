package import Deadlines
package import Insights
import Language
package import SchoolNetwork

/// An item with how far it is: a line of a roadmap.
package struct ItemLine: Equatable, Sendable {
  /// The item.
  package let item: RoadmapItem
  /// How far it is.
  package let progress: ItemProgress

  /// A line of an item.
  package init(_ item: RoadmapItem, _ progress: ItemProgress) {
    self.item = item
    self.progress = progress
  }
}

/// The columns of a roadmap. Their cells need no names from the network, only the line.
package enum RoadmapColumns {
  /// The number.
  package static let number = Column<ItemLine>(
    RoadmapItem.number.name, { _ in "№" }, .shared(.content(minimum: 2), priority: 75),
    text: { line, _ in line.item.number })
  /// What is to be done.
  package static let title = Column<ItemLine>(
    RoadmapItem.title,
    .shared(.content(minimum: 24, percent: 30), priority: 100, wraps: true), text: { line, _ in line.item.title })
  /// The wording as typed; if only days were set by hand, the last of them. For programs how it is understood.
  package static let deadline = Column<ItemLine>(
    RoadmapItem.deadline,
    .shared(.content(minimum: 6), priority: 90, wraps: true),
    text: { line, telling in
      if !line.item.deadline.wording.isEmpty { return line.item.deadline.wording }
      return line.progress.reading.lastDay.map { telling.language.shortDate($0) } ?? ""
    }, value: { $0.progress.reading.record(of: $0.item.deadline.wording, today: $1.today) })
  /// How far it is, or for how long it is overdue.
  package static let status = Column<ItemLine>(
    RoadmapItem.status, .shared(.content(minimum: 13), priority: 85, wraps: true),
    text: { line, telling in
      let progress = line.progress
      if progress.isOverdue, case .overdue(let days) = progress.due.standing {
        return telling.language.overdue(days: days)
      }
      return telling.language.name(progress.status)
    }, value: { line, _ in .text(line.progress.status.storedName) })
  /// Who answers for it. Beside the other panes at 120 columns it is left out before the mark: with it a title would have
  /// some 24 columns, and rows four to seven lines; in fewer columns «Директор; Кур…» would tell nobody whom to call.
  /// The cell with the cursor, the zoomed pane and the card show it whole.
  package static let responsibles = Column<ItemLine>(
    RoadmapItem.responsibles,
    .shared(.content(minimum: 18), priority: 60, wraps: true),
    text: { line, _ in ResponsibleText.text(of: line.item.responsibles) },
    value: { line, _ in line.item.responsibles.fieldValue })
  /// What is expected of it.
  package static let expectedResult = Column<ItemLine>(
    RoadmapItem.expectedResult,
    .shared(.content(minimum: 10), priority: 50, wraps: true),
    text: { line, _ in line.item.expectedResult })
  /// How it is marked.
  package static let mark = Column<ItemLine>(
    "mark", { $0.markTitle }, .shared(.content(minimum: 13), priority: 70, wraps: true),
    text: { mark($0, $1.language) })
  /// The note.
  package static let note = Column<ItemLine>(
    RoadmapItem.note, .shared(.content(minimum: 10), priority: 40, wraps: true),
    text: { line, _ in line.item.note })

  private static func mark(_ line: ItemLine, _ language: Language) -> String {
    let (item, progress) = (line.item, line.progress)
    guard let telling = item.tellingCompletion, telling.done else { return "" }
    var parts: [String] = []
    if progress.reading.hasMarkPerOccurrence {
      parts.append(language.outOf(item.doneKeys(in: progress.reading).count, progress.reading.occurrences.count))
    }
    if let date = telling.date { parts.append(language.shortDate(date)) }
    parts.append(telling.evidence.isEmpty ? language.noEvidence : language.withEvidence)
    if !telling.publishedWhere.isEmpty { parts.append(language.published) }
    let stray = item.strayCompletions(progress.reading).count
    if stray > 0 { parts.append(language.strayMarks(stray)) }
    return parts.joined(separator: ", ")
  }
}

extension DeadlineReading {
  /// How a wording is understood, for programs: the same in items and in `kurator deadline`.
  package func record(of wording: String, today: CalendarDay) -> FieldValue {
    .record([
      FieldMember("wording", .text(wording)), FieldMember("dated", .flag(isDated)),
      FieldMember("firstDay", .day(firstDay)), FieldMember("lastDay", .day(lastDay)),
      FieldMember("next", .day(next(from: today)?.lastDay)),
    ])
  }
}

extension ItemProgress.Status {
  /// The name by which the store would have it.
  fileprivate var storedName: String {
    switch self {
    case .planned: "planned"
    case .inProgress: "inProgress"
    case .done: "done"
    case .cancelled: "cancelled"
    case .unknown(let name): name
    }
  }
}
