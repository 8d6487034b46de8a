import Language
import SchoolNetwork
import Tables
import Workspace

/// Delete in the table.
extension CellTable {
  /// Whether the cell with the cursor can be emptied, or why not.
  func offerClearing(_ scope: Scope) -> Offer {
    let (language, desk) = (scope.language, scope.desk)
    guard let place = cellItem, let item = scope.network.item(at: place)?.item else {
      return .refused(language.chooseAnItem)
    }
    if let notice = scope.refusal(ofEditing: EntityKey(.partnership, place.partnership.text)) {
      return .refused(notice)
    }
    guard let column = cellColumn else { return .refused(language.cellHasNoText(desk.key(.open), desk.key(.markDone))) }
    if column == .title { return .refused(language.titleStays(desk.key(.delete))) }
    guard column.text(of: item) != nil else {
      return .refused(language.cellHasNoText(desk.key(.open), desk.key(.markDone)))
    }
    return .does
  }

  /// Delete: empties the cell with the cursor.
  func clear(_ workspace: inout Workspace, _ desk: Desk) -> [Request] {
    guard let place = cellItem, let column = cellColumn, let item = workspace.network.item(at: place)?.item else {
      return []
    }
    let (field, value): (String, FieldValue)
    switch column {
    case .deadline: (field, value) = (RoadmapItem.deadline.name, Deadline("").fieldValue)
    case .responsibles: (field, value) = (RoadmapItem.responsibles.name, [Responsible]().fieldValue)
    default:
      guard let words = column.words else { return [] }
      (field, value) = (words.name, "".fieldValue)
    }
    guard column.text(of: item)?.isEmpty == false,
      let edit = workspace.network.setting(field, to: value, at: place.address)
    else { return [.say(desk.language.nothingChanged)] }
    return workspace.perform([edit], desk) { desk.language.done($0) }.requests
  }
}

extension SchoolsScreen {
  /// The items of the selected roadmap are numbered by their order, as one step.
  func renumber(_ workspace: inout Workspace, _ desk: Desk) -> [Request] {
    let (partnership, roadmap) = roadmap.partnership
    guard let partnership, let roadmap,
      let map = workspace.network.partnership(partnership)?.roadmaps.first(where: { $0.id == roadmap })
    else { return [] }
    let edits = map.renumbered.compactMap { item, number in
      workspace.network.setting(
        RoadmapItem.number, to: number.fieldValue, at: ItemPlace(partnership, roadmap, item).address)
    }
    guard !edits.isEmpty else { return [.say(desk.language.numbersAreInOrder)] }
    return workspace.perform(edits, desk) { _ in desk.language.renumbered(edits.count) }.requests
  }
}
