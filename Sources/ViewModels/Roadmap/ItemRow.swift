package import Deadlines
package import Insights
package import Language
package import SchoolNetwork
import Tables

extension ItemState {
  /// A sign that every font of the users' desk has.
  package var sign: String {
    switch self {
    case .done: "●"
    case .overdue: "!"
    case .dueSoon: "▲"
    case .inProgress: "→"
    case .planned: "•"
    case .cancelled: "×"
    }
  }
}

/// A roadmap item as a line of the table.
package struct ItemRow: Equatable, Sendable {
  /// Where it stands.
  package let place: ItemPlace
  /// Its section.
  package let section: SectionID
  /// What it is today.
  package let state: ItemState
  private let item: RoadmapItem
  private let progress: ItemProgress
  private let language: Language

  /// The line of an item with its progress. `dueSoon` is in days.
  package init(
    _ item: RoadmapItem, _ place: ItemPlace, _ progress: ItemProgress, dueSoon: Int, today: CalendarDay,
    _ language: Language
  ) {
    self.place = place
    self.item = item
    self.progress = progress
    self.language = language
    section = item.section
    state = progress.state(dueSoon: dueSoon)
  }

  /// The text of a cell. It is put together when it is asked for: most items of a long roadmap are not on the screen.
  package func text(_ column: RoadmapColumn) -> String {
    switch column {
    case .number: item.number
    case .title: item.title
    case .deadline: ItemRow.deadline(item, progress, language)
    case .status: ItemRow.status(progress, state, language)
    case .responsibles: ResponsibleText.text(of: item.responsibles)
    case .expectedResult: item.expectedResult
    case .mark: ItemRow.mark(item, progress, language)
    case .note: item.note
    }
  }

  private static func status(_ progress: ItemProgress, _ state: ItemState, _ language: Language) -> String {
    if progress.isOverdue, case .overdue(let days) = progress.due.standing { return language.overdue(days: days) }
    return language.name(progress.status)
  }

  /// The wording as typed; where only days were set by hand, those.
  private static func deadline(_ item: RoadmapItem, _ progress: ItemProgress, _ language: Language) -> String {
    if !item.deadline.wording.isEmpty { return item.deadline.wording }
    guard let last = progress.reading.lastDay else { return "" }
    return language.shortDate(last)
  }

  private static func mark(_ item: RoadmapItem, _ progress: ItemProgress, _ language: Language) -> String {
    let done = item.completions.filter(\.done)
    guard let telling = item.tellingCompletion, telling.done else { return "" }
    var parts: [String] = []
    if progress.reading.hasMarkPerOccurrence {
      let open = progress.reading.markKeys.count { key in done.contains { $0.occurrence == key } }
      parts.append(language.outOf(open, progress.reading.markKeys.count))
    }
    if let date = telling.date { parts.append(language.shortDate(date)) }
    parts.append(telling.evidence.isEmpty ? language.noEvidence : language.withEvidence)
    if !telling.publishedWhere.isEmpty { parts.append(language.published) }
    let stray = item.strayCompletions(progress.reading).count
    if stray > 0 { parts.append(language.strayMarks(stray)) }
    return parts.joined(separator: ", ")
  }
}
