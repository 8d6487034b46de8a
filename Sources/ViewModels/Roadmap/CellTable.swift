import Insights
import Language
import SchoolNetwork
import Workspace

/// A screen with a table of items: their cells are edited in their places, and keys do the same to an item there as on
/// any other such screen.
protocol CellTable: ScreenModel {
  /// The cell that is edited; nil while none is.
  var editor: CellEditor? { get set }
  /// The item of the selected row; nil if that is none.
  var cellItem: ItemPlace? { get }
  /// The column with the cursor; nil if it shows nothing of a roadmap's.
  var cellColumn: RoadmapColumn? { get set }
  /// Goes to the next cell that can be edited, or the one before; false beyond both ends.
  mutating func stepCell(_ step: Int) -> Bool
  /// Selects an item that comes with an edit, when the rows are made again.
  mutating func expect(_ place: ItemPlace)
  /// The occurrence of the selected item that Space marked since the row was selected, if it still is marked.
  func marked(in network: Network) -> String?
  /// Notes what Space marked.
  mutating func note(marked occurrence: String?)
}

extension CellTable {
  /// Space marks; pressed again on the same row it takes that very mark back, though the item may be due again.
  mutating func mark(_ place: ItemPlace, _ workspace: inout Workspace, _ desk: Desk) -> [Request] {
    if let occurrence = marked(in: workspace.network) {
      note(marked: nil)
      return ItemWork.takeBack(place, occurrence, &workspace, desk)
    }
    let (requests, occurrence) = ItemWork.mark(place, &workspace, desk)
    note(marked: occurrence)
    return requests
  }

  /// F4: opens the cell of an item, whose row may still be to come, in the way of its column.
  mutating func edit(_ place: ItemPlace, _ scope: Scope) -> [Request] {
    guard let column = cellColumn, let (item, map, partnership) = scope.network.item(at: place) else { return [] }
    let progress = scope.network.progress(of: item, in: map, of: partnership, today: scope.today)
    if let text = column.text(of: item) {
      editor = CellEditor(.item(place), column, text: text)
      if column == .responsibles { editor?.known = ResponsibleChoice.all(in: scope.network) }
      return []
    }
    return column == .status
      ? [.open(.status(StatusChoice(place, selected: StatusChoice.choice(progress.status))))]
      : [.open(.mark(MarkForm(item, place, progress.reading, scope.desk)))]
  }

  /// F5: a copy below, without marks.
  mutating func duplicate(_ workspace: inout Workspace, _ desk: Desk) -> [Request] {
    guard let place = cellItem, let item = workspace.network.item(at: place)?.item else { return [] }
    let copy = item.duplicate { prefix in workspace.newID(prefix) }
    let edit = workspace.network.inserting(copy, into: place, after: place.item)
    let performed = workspace.perform([edit], desk) { _ in desk.language.duplicated }
    if performed.isDone { expect(ItemPlace(place.partnership, place.roadmap, copy.id)) }
    return performed.requests
  }
}

extension SchoolsScreen: CellTable {
  var cellItem: ItemPlace? { roadmap.item }
  var cellColumn: RoadmapColumn? {
    get { roadmap.column }
    set { if let newValue { roadmap.column = newValue } }
  }
  mutating func stepCell(_ step: Int) -> Bool { roadmap.moveSideways(step) }
  mutating func expect(_ place: ItemPlace) { roadmap.expect(.item(place)) }
  func marked(in network: Network) -> String? { roadmap.marked(in: network) }
  mutating func note(marked occurrence: String?) { roadmap.note(marked: occurrence) }
}
