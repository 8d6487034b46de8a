import Items
import Language
import SchoolNetwork
import Workspace

/// Selecting items in the table, and commands that take the selected ones.
extension ItemsScreen {
  /// What a command of many would do; nil if it is none, or nothing is selected that it would take.
  func offerBulk(_ command: Command, _ scope: Scope) -> Offer? {
    let language = scope.language
    switch command {
    case .select, .selectUp, .selectDown, .unknown:
      if form != .table, command != .unknown {
        let isOnGroup = form == .year && year.row != nil
        return Offer(unless: chosenItem == nil && !isOnGroup ? Notice(language.chooseAnItem) : nil)
      }
      return Offer(unless: pane.row == nil ? Notice(whyEmpty(scope)) : nil)
    case .unselect: return Offer(unless: selection.isEmpty ? Notice(language.nothingSelected) : nil)
    case .moveItems:
      if selection.isEmpty, chosenItem == nil { return .refused(language.chooseAnItem) }
    case .markDone, .shift, .delete, .edit, .clear:
      guard !selection.isEmpty else { return nil }
      if command == .edit, bulkSubject == nil { return nil }
    default: return nil
    }
    return Offer(unless: scope.refusesEdits ? Notice(.readOnly, language) : nil)
  }

  /// Does such a command; nil if it is none.
  mutating func takeBulk(_ command: Command, _ scope: Scope) -> [Request]? {
    let subject: BulkPreview.Subject
    switch command {
    case .select:
      if let place = chosenItem {
        selection.toggle(place)
        moveCursor(.rows(1), scope)
      } else if let list = pane.list, let group = pane.group {
        selection.toggle(all: list.items(inGroup: group).map { list.table.place(of: $0) })
      }
      return []
    case .selectUp, .selectDown:
      let before = chosenItem
      moveCursor(.rows(command == .selectUp ? -1 : 1), scope)
      selection.extend(from: before, to: chosenItem)
      return []
    case .unknown:
      if let list = pane.list { selection.toggle(all: list.items().map { list.table.place(of: $0) }) }
      return []
    case .unselect:
      selection.clear()
      return []
    case .markDone where !selection.isEmpty: subject = .mark
    case .shift where !selection.isEmpty: subject = .shift
    case .delete where !selection.isEmpty, .clear where !selection.isEmpty: subject = .putAway
    case .moveItems: subject = .move
    case .edit where !selection.isEmpty:
      guard let found = bulkSubject else { return nil }
      subject = found
    default: return nil
    }
    guard let list = pane.list else { return [] }
    let parts = selection.isEmpty ? ([chosenItem].compactMap(\.self), []) : selection.parted(by: list)
    return [.open(.bulk(BulkPreview(subject, parts.0, hidden: parts.1, scope)))]
  }

  /// What F4 changes of all selected items, by the column with the cursor; nil where it is a field of each alone.
  private var bulkSubject: BulkPreview.Subject? {
    func field(_ key: Field<RoadmapItem>) -> BulkPreview.Subject { .field(RecordTable.Key(key)) }
    switch pane.column {
    case .state: return .status
    case .section: return .section
    case .responsible: return field(RoadmapItem.responsibles)
    case .risk: return field(RoadmapItem.risks)
    case .kind: return field(RoadmapItem.kind)
    case .task: return field(RoadmapItem.task)
    case .deadline, .month: return .shift
    case .mark: return .mark
    default: return nil
    }
  }

  /// Notes how many of the selected items the table does not show, after a key that may have changed that.
  mutating func countSelected() {
    guard !selection.isEmpty, let list = pane.list else {
      hiddenSelected = 0
      return
    }
    hiddenSelected = selection.parted(by: list).hidden.count
  }

  /// A command was done to these: they are selected no more, and stay where they are.
  mutating func finishBulk(_ places: [ItemPlace]) {
    selection.drop(places)
    pane.note(replayed: Set(places))
  }
}
