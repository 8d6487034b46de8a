import Deadlines
import Insights
import Language
package import SchoolNetwork
package import Tables

/// What a column of a table of items shows, by its field. The headings, wishes of width and cells of a roadmap are those
/// of the roadmap’s own columns.
extension ItemField {
  /// The column of the field; nil for one that is no column.
  package var column: Column<ListedItem>? {
    switch self {
    case .number: RoadmapColumns.number.of { (row: ListedItem) in row.line }
    case .title: ItemColumns.title
    case .deadline: ItemColumns.deadline
    case .state: ItemFieldColumns.state
    case .responsible: RoadmapColumns.responsibles.of { (row: ListedItem) in row.line }
    case .expectedResult: RoadmapColumns.expectedResult.of { (row: ListedItem) in row.line }
    case .mark: RoadmapColumns.mark.of { (row: ListedItem) in row.line }
    case .note: RoadmapColumns.note.of { (row: ListedItem) in row.line }
    case .partnership: ItemColumns.partners
    case .school: ItemFieldColumns.school
    case .donor: ItemFieldColumns.donor
    case .roadmap: ItemFieldColumns.roadmap
    case .section: ItemFieldColumns.section
    case .year: ItemFieldColumns.year
    case .risk: ItemFieldColumns.risk
    case .kind: ItemFieldColumns.kind
    case .task: ItemFieldColumns.task
    case .month: ItemFieldColumns.month
    case .participants: ItemFieldColumns.participants
    case .place: ItemFieldColumns.place
    case .id: ItemColumns.id
    case .period, .text, .only: nil
    }
  }

  /// The field of the item that the cell holds as it is, so that it is edited in the cell; nil for what is chosen in a
  /// list or a form, or cannot be edited there.
  package var words: Field<RoadmapItem>? {
    switch self {
    case .number: RoadmapItem.number
    case .title: RoadmapItem.title
    case .expectedResult: RoadmapItem.expectedResult
    case .note: RoadmapItem.note
    case .participants: RoadmapItem.participants
    case .place: RoadmapItem.place
    default: nil
    }
  }
}

/// Columns that only a table of items of several roadmaps has.
enum ItemFieldColumns {
  static let school = Column<ListedItem>(
    "school", .school, names: { [$1.supportedName($0.placed.partnership)] },
    value: { row, _ in row.placed.partnership.supported.fieldValue })
  static let donor = Column<ListedItem>(
    Partnership.donor.name, .donor, names: { [$1.donorName($0.placed.partnership)] },
    value: { row, _ in row.placed.partnership.donor.fieldValue })
  /// Late ones with for how long; for programs the state, which says whether it is late or due soon.
  static let state = Column<ListedItem>(
    ItemField.state.rawValue, { ItemField.state.label($0) }, RoadmapColumns.status.wish,
    text: { RoadmapColumns.status.text($0.line, $1) },
    value: { .text($0.progress.state(dueSoon: $1.network.town.dueSoonDays).typedName) })
  static let roadmap = words(.roadmap) { row, _ in
    row.placed.roadmap.title.isEmpty ? row.placed.roadmap.year?.name ?? "" : row.placed.roadmap.title
  }
  static let section = words(.section) { row, _ in
    row.placed.roadmap.sections.first { $0.id == row.placed.item.section }?.title ?? ""
  }
  static let year = words(.year, .shared(.fixed(9), priority: 30)) { row, _ in row.placed.roadmap.year?.name ?? "" }
  static let risk = Column<ListedItem>(
    RoadmapItem.risks.name, { ItemField.risk.label($0) }, wish,
    text: { $0.placed.item.risks.map($1.network.factorShortName).joined(separator: ", ") },
    value: { row, _ in row.placed.item.risks.fieldValue })
  static let kind = Column<ListedItem>(
    RoadmapItem.kind, wish, text: { row, telling in row.placed.item.kind.map { telling.language.name($0) } ?? "" },
    value: { row, _ in row.placed.item.kind.fieldValue })
  static let task = Column<ListedItem>(
    RoadmapItem.task, wish, text: { row, telling in row.placed.item.task.map { telling.language.name($0) } ?? "" },
    value: { row, _ in row.placed.item.task.fieldValue })
  /// The months it runs through: the first and the last.
  static let month = words(.month) { row, telling in
    let months = row.progress.reading.months
    guard let first = months.first, let last = months.last else { return "" }
    let names = first == last ? [first] : [first, last]
    return names.map { telling.language.name(of: $0) }.joined(separator: " – ")
  }
  static let participants = Column<ListedItem>(
    RoadmapItem.participants, wish, text: { row, _ in row.placed.item.participants })
  static let place = Column<ListedItem>(RoadmapItem.place, wish, text: { row, _ in row.placed.item.place })

  private static let wish = WidthWish.shared(.content(minimum: 10), priority: 40, wraps: true)

  private static func words(
    _ field: ItemField, _ wish: WidthWish = wish, _ text: @escaping @Sendable (ListedItem, Telling) -> String
  ) -> Column<ListedItem> {
    Column(field.rawValue, { field.label($0) }, wish, text: text)
  }
}
