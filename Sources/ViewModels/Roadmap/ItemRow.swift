package import Deadlines
package import Insights
package import Language
package import SchoolNetwork
import Tables
import Text

extension ItemState {
  /// A sign that every font of the users' desk has.
  package var sign: String {
    switch self {
    case .done: Sign.good
    case .overdue: Sign.trouble
    case .dueSoon: Sign.attention
    case .inProgress: Sign.underWay
    case .planned: Sign.plain
    case .cancelled: Sign.gone
    }
  }
}

/// A roadmap item as a line of the table.
///
/// Lines are copied often, from list to list and for drawing, and an item has some twenty texts and lists: so the lines
/// share it.
package struct ItemRow: Equatable, Sendable {
  private final class Shared: Sendable {
    let line: ItemLine
    init(_ line: ItemLine) { self.line = line }
  }

  /// Its place.
  package let place: ItemPlace
  /// Its section.
  package let section: SectionID
  /// What it is today.
  package let state: ItemState
  private let shared: Shared
  private let language: Language
  private let today: CalendarDay

  /// The line of an item with its progress. `dueSoon` is in days.
  package init(
    _ item: RoadmapItem, _ place: ItemPlace, _ progress: ItemProgress, dueSoon: Int, today: CalendarDay,
    _ language: Language
  ) {
    self.place = place
    shared = Shared(ItemLine(item, progress))
    self.language = language
    self.today = today
    section = item.section
    state = progress.state(dueSoon: dueSoon)
  }

  /// The text of a cell. It is put together when it is asked for: most items of a long roadmap are not visible.
  package func text(_ name: RoadmapColumn) -> String { text(name.column) }
  /// The same of a column of lines.
  func text(_ column: Column<ItemLine>) -> String { column.text(shared.line, Telling(language, today)) }

  /// Whether both show the same of the same item.
  package static func == (one: ItemRow, other: ItemRow) -> Bool {
    one.place == other.place && one.language == other.language && one.today == other.today
      && (one.shared === other.shared || one.shared.line == other.shared.line) && one.state == other.state
  }
}
