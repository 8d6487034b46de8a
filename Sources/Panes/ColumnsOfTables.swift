import Language
import Tables
import Text
import Widgets

extension TableColumn {
  /// A column of a list as one of a table on the screen; `extent` is how much its cells hold.
  init<Row>(_ column: Column<Row>, _ extent: TextExtent = TextExtent(), _ language: Language) {
    let width: ColumnWidth =
      switch column.wish.share {
      case .fixed(let columns): .fixed(columns)
      case .flexible(let weight, let minimum): .flexible(weight: weight, minimum: minimum)
      case .content(let minimum, let percent): .content(extent, minimum: minimum, percent: percent)
      }
    self.init(
      column.heading(language), width: width, alignment: column.wish.alignment, wraps: column.wish.wraps,
      priority: column.wish.priority)
  }
}
