import Deadlines
package import Insights
import Language
import SchoolNetwork
import Text

/// An item in its place with how far it is.
package struct ListedItem: Sendable {
  /// The item in its place.
  package let placed: PlacedItem
  /// How far it is.
  package let progress: ItemProgress
  /// The line of its roadmap.
  package var line: ItemLine { ItemLine(placed.item, progress) }

  /// An item of a network on a day.
  package init(_ placed: PlacedItem, _ telling: Telling) {
    self.placed = placed
    progress = telling.network.progress(of: placed, today: telling.today)
  }

  /// An item whose progress is known.
  package init(_ placed: PlacedItem, _ progress: ItemProgress) { (self.placed, self.progress) = (placed, progress) }
}

/// The columns of lists of items across roadmaps: those of a roadmap, and where an item belongs.
package enum ItemColumns {
  /// The id.
  package static let id = Column<ListedItem>(RoadmapItem.id, .id, text: { row, _ in row.placed.item.id.text })
  /// The partnership, for programs.
  package static let partnership = Column<ListedItem>(
    data: "partnership", value: { row, _ in .text(row.placed.partnership.id.text) })
  /// The roadmap, for programs.
  package static let roadmap = Column<ListedItem>(
    data: "roadmap", value: { row, _ in .text(row.placed.roadmap.id.text) })
  /// The school that is supported, for programs.
  package static let school = Column<ListedItem>(
    data: "school", value: { row, _ in row.placed.partnership.supported.fieldValue })
  /// The school and its donor.
  package static let partners = PartnershipColumns.partners.of { (row: ListedItem) in row.placed.partnership }
  /// What is to be done.
  package static let title = RoadmapColumns.title.of { (row: ListedItem) in row.line }
  /// How far it is.
  package static let status = RoadmapColumns.status.of { (row: ListedItem) in row.line }
  /// How its deadline is understood.
  package static let deadline = RoadmapColumns.deadline.of { (row: ListedItem) in row.line }
  /// Whether it is overdue, for programs.
  package static let overdue = Column<ListedItem>(data: "overdue", value: { row, _ in .flag(row.progress.isOverdue) })
  /// How far it is, in a word.
  package static let state = Column<ListedItem>("state", .state, text: { $1.language.name($0.progress.status) })
  /// The same after a sign for the eye.
  package static let signedState = Column<ListedItem>(
    "signedState", .state, text: { "\($0.progress.sign) \(state.text($0, $1))" })
  /// How it relates to today; empty if there is nothing to say.
  package static let when = Column<ListedItem>("when", .when, text: { $1.language.standing($0.progress) })
  /// The deadline as typed; in words if there is none.
  package static let wording = Column<ListedItem>(
    "wording", .deadline,
    text: { row, telling in
      let wording = row.placed.item.deadline.wording
      return wording.isEmpty ? telling.language.noDeadline : wording
    })

  /// `kurator list items`.
  package static let list = ListDescription(
    record: { $0.placed.item.fieldValue }, of: RecordTable(RoadmapItem.self),
    members: [id, partnership, roadmap, school, title, status, overdue, deadline],
    shown: [id, partners, signedState, when, wording, title])
}

extension ItemProgress {
  /// A sign beside the word; every font of a terminal has it.
  package var sign: String {
    if isOverdue { return Sign.attention }
    return switch status {
    case .planned, .unknown: Sign.plain
    case .inProgress: Sign.underWay
    case .done: Sign.done
    case .cancelled: Sign.gone
    }
  }
}
