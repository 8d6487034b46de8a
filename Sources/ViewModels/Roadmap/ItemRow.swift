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
package struct ItemRow: Equatable, Sendable {
  /// Its place.
  package let place: ItemPlace
  /// Its section.
  package let section: SectionID
  /// What it is today.
  package let state: ItemState
  private let line: ItemLine
  private let language: Language
  private let today: CalendarDay

  /// The line of an item with its progress. `dueSoon` is in days.
  package init(
    _ item: RoadmapItem, _ place: ItemPlace, _ progress: ItemProgress, dueSoon: Int, today: CalendarDay,
    _ language: Language
  ) {
    self.place = place
    line = ItemLine(item, progress)
    self.language = language
    self.today = today
    section = item.section
    state = progress.state(dueSoon: dueSoon)
  }

  /// The text of a cell. It is put together when it is asked for: most items of a long roadmap are not visible.
  package func text(_ name: RoadmapColumn) -> String { text(name.column) }
  /// The same of a column of lines.
  func text(_ column: Column<ItemLine>) -> String { column.text(line, Telling(language, today)) }
}
