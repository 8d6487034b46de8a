import Deadlines
import Language
package import SchoolNetwork

/// A cell of the roadmap being edited in its place.
package struct CellEditor: Equatable, Sendable {
  /// What the text is written into.
  package enum Target: Equatable, Sendable {
    /// A cell of an item.
    case item(ItemPlace)
    /// The title of an item that is created when it is written: the roadmap (nil: a new one of the school year), the
    /// section, and the item before it.
    case newItem(PartnershipID, RoadmapID?, SectionID, after: ItemID?)
  }

  /// What the text is written into.
  package let target: Target
  /// The column.
  package let column: RoadmapColumn
  /// The text.
  package var entry: TextEntry
  /// Why the text is refused; nil while it is valid.
  package var fault: String?
  /// The field of an item that is being made; nil for a cell that is edited by itself.
  package internal(set) var field: NewItemField?
  /// Whether another item was made just before this one: it need not be written.
  var follows = false
  /// What a new item has beside its title.
  var blank = RoadmapItem()
  /// What can be put in for a kind, or who for a responsible, worked out when the field is opened.
  var known: [String] = []

  /// What was typed before a choice was put in, and the choice's number; nil while none was.
  var typedBefore: String?, choice: Int?
  /// Whether it was said that the deadline would have no day: Enter keeps it then.
  var isWarned = false

  /// A cell with its text.
  package init(_ target: Target, _ column: RoadmapColumn, text: String) {
    self.target = target
    self.column = column
    entry = TextEntry(text)
  }
}
