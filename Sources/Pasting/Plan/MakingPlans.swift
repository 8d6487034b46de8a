package import Deadlines
package import Language
package import SchoolNetwork

extension PasteSettings {
  /// What a table is recognised as, where its rows go to a place. Rows of `kind` if it is given; else of the kind that has
  /// a place there and suits the table best.
  package static func recognised(
    _ table: PastedTable, at place: PastePlace, in network: Network, as kind: PasteKind? = nil
  ) -> PasteSettings {
    PasteSettings(
      place: place, kind: kind ?? place.kinds.first ?? .items,
      columns: Array(repeating: .leftOut, count: table.width), heading: 0..<0)
  }
}

extension PastePlan {
  /// What pasting a table with these settings would do to a network on a day.
  package init(
    _ table: PastedTable, _ settings: PasteSettings, network: Network, _ language: Language, today: CalendarDay
  ) {
    (self.table, self.settings) = (table, settings)
    columns = []
    rows = []
  }

  /// The edits that write it, as one step: none if there is nothing to write. `newID` draws an id with a prefix.
  package func edits(in network: Network, author: String, newID: (String) -> String) -> [Edit] { [] }
}
