import Deadlines
import Insights
import Items
import Language
import SchoolNetwork
import Workspace

/// What commands do on the screen «Дорожная карта».
extension ItemsScreen {
  var cellItem: ItemPlace? { chosenItem }
  var cellColumn: RoadmapColumn? {
    get { pane.column.cell }
    set { if let newValue { pane.column = newValue.field } }
  }
  mutating func stepCell(_ step: Int) -> Bool { pane.moveSideways(step) { $0.cell != nil } }
  mutating func expect(_ place: ItemPlace) { pane.expect(place) }
  func marked(in network: Network) -> String? { pane.marked(in: network) }
  mutating func note(marked occurrence: String?) { pane.note(marked: occurrence) }

  /// The selected item, unless it has gone.
  private func chosen(_ scope: Scope) -> ItemPlace? {
    guard let place = chosenItem, scope.network.isShown(place) else { return nil }
    return place
  }

  func offer(_ command: Command, _ scope: Scope) -> Offer {
    if let offer = offerBulk(command, scope) { return offer }
    let language = scope.language
    if let offer = offerOnCalendar(command, scope) { return offer }
    // Few commands ask for it.
    var item: ItemPlace? { chosen(scope) }
    switch command {
    case .open:
      if item == nil { return pane.row == nil ? .refused(whyEmpty(scope)) : .does }
      return pane.column.cell == nil ? .does : offer(.edit, scope)
    case .edit:
      guard item != nil || pane.row == nil else {
        guard let item else { return .does }
        return Offer(unless: scope.refusal(ofEditing: EntityKey(.partnership, item.partnership.text)))
      }
      return pane.row == nil || record(scope) == nil ? .refused(language.chooseAnItem) : .does
    case .markDone: return ItemWork.offerMark(item, else: language.chooseAnItem, scope)
    case .duplicate:
      guard let item else { return .refused(language.chooseAnItem) }
      return Offer(unless: scope.refusal(ofEditing: EntityKey(.partnership, item.partnership.text)))
    case .newItem:
      guard let place = placeOfNew(scope) else { return .refused(language.newItemBelow) }
      return Offer(unless: scope.refusal(ofEditing: EntityKey(.partnership, place.partnership.text)))
    case .delete: return item.map { PuttingAway.offer(.item($0), scope) } ?? .refused(language.chooseAnItem)
    case .clear: return offerClearing(scope)
    case .filter, .sort, .grouping, .columns, .views, .wrapRows, .detail: return .does
    case .sortReverse: return Offer(unless: pane.query.sort.keys.isEmpty ? Notice(language.noSort) : nil)
    case .dropChip, .clearFilter: return Offer(unless: pane.filter.isEmpty ? Notice(language.noFilter) : nil)
    case .foldAll: return Offer(unless: pane.query.grouping == nil ? Notice(language.noGroups) : nil)
    case .backToView:
      if pane.view == nil { return .refused(language.noViewShown) }
      return Offer(unless: pane.isChanged ? nil : Notice(language.viewIsUnchanged))
    default: return offerOnSubject(command, scope)
    }
  }

  mutating func take(_ command: Command, _ workspace: inout Workspace, _ desk: Desk) -> [Request] {
    let scope = workspace.scope(desk)
    defer { countSelected() }
    if let requests = takeBulk(command, scope) { return requests }
    selection.settle()
    if let requests = takeOnCalendar(command, &workspace, desk) { return requests }
    switch command {
    case .open, .edit: return open(command, scope)
    case .markDone: return chosen(scope).map { mark($0, &workspace, desk) } ?? []
    case .duplicate: return duplicate(&workspace, desk)
    case .newItem: beginNew(&workspace, desk)
    case .delete: return PuttingAway.take(chosen(scope).map { .item($0) }, &workspace, desk)
    case .clear: return clear(&workspace, desk)
    case .filter: return [.open(.items(ItemsChoice(.fields, scope, self)))]
    case .grouping: return [.open(.items(ItemsChoice(.grouping, scope, self)))]
    case .columns: return [.open(.items(ItemsChoice(.columns, scope, self)))]
    case .views: return [.open(.items(ItemsChoice(.views, scope, self)))]
    case .sort:
      let column = pane.column
      sort(scope) { $0.press(column) }
    case .sortReverse: sort(scope) { $0.turn() }
    // Here the cell narrows what is shown.
    case .itemsOf:
      let conditions = itemsOf(scope)
      filter(scope) { for condition in conditions { $0.add(condition) } }
    case .dropChip: filter(scope) { $0.dropLast() }
    case .clearFilter: filter(scope) { $0 = ItemFilter() }
    case .foldAll:
      pane.foldAll()
      takeForm(scope)
    case .wrapRows: pane.wraps.toggle()
    case .detail: pane.showsDetail.toggle()
    case .backToView: pane.show(pane.view, scope)
    default: return takeOnSubject(command, scope)
    }
    return []
  }

  private mutating func sort(_ scope: Scope, _ change: (inout ItemSort) -> Void) {
    var query = pane.query
    change(&query.sort)
    pane.show(query, scope)
    takeForm(scope)
  }

  private mutating func filter(_ scope: Scope, _ change: (inout ItemFilter) -> Void) {
    var query = pane.query
    change(&query.filter)
    pane.show(query, scope)
    takeForm(scope)
  }

  /// Enter and F4: a heading folds; a cell of the roadmap's is edited in its place, any other leads to what it names.
  private mutating func open(_ command: Command, _ scope: Scope) -> [Request] {
    guard let place = chosen(scope) else {
      if command == .open {
        pane.fold()
        return []
      }
      return record(scope).flatMap { RecordCard($0, scope) }.map { [.open(.record($0))] } ?? []
    }
    if pane.column.cell != nil { return edit(place, scope) }
    if let field = pane.column.ownField {
      return RecordCard(place.address, scope, at: field).map { [.open(.record($0))] } ?? []
    }
    if command == .open { return [.go(.item(place, .title))] }
    let partnership = Address(EntityKey(.partnership, place.partnership.text))
    return RecordCard(partnership, scope).map { [.open(.record($0))] } ?? []
  }

  // MARK: - A new item

  /// Where a new item goes: below the selected one, or the last one of the selected group; else into the one roadmap
  /// that the filter lets through.
  private func placeOfNew(_ scope: Scope) -> NewItemPlace? {
    if let item = chosen(scope) { return NewItemPlace(below: .item(item), scope.network) }
    if let list = pane.list, let group = pane.group, let last = list.items(inGroup: group).last {
      return NewItemPlace(below: .item(list.table.place(of: last)), scope.network)
    }
    let fitting = pane.list?.table.roadmaps(fitting: pane.filter) ?? []
    guard fitting.count == 1 else { return nil }
    return NewItemPlace(below: .group(fitting[0].partnership, fitting[0].roadmap), scope.network)
  }

  /// F7 on a day: the same, and the item gets that day.
  mutating func beginNew(on day: CalendarDay, _ workspace: inout Workspace, _ desk: Desk) -> [Request] {
    guard placeOfNew(workspace.scope(desk)) != nil else { return [.say(desk.language.newItemBelow)] }
    beginNew(&workspace, desk)
    editor?.blank.deadline = Deadline(TypedDay.written(day))
    return []
  }

  /// F7: a field for the title; the item takes what the filter wants of all.
  private mutating func beginNew(_ workspace: inout Workspace, _ desk: Desk) {
    guard let place = placeOfNew(workspace.scope(desk)), let table = pane.list?.table else { return }
    var new = CellEditor(place)
    pane.filter.fill(&new.blank, from: table) { workspace.newID($0) }
    editor = new
    pane.column = .title
  }

  // MARK: - Items of what the cursor is on

  /// What the cell with the cursor says, as a filter; of a heading its group.
  func itemsOf(_ scope: Scope) -> [ItemCondition] {
    guard let row = pane.row, let list = pane.list else { return [] }
    switch list.rows[row] {
    case .heading(let group): return [ItemCondition(list.groups[group].value)]
    case .item(let number, _, _):
      let values = list.table.values(of: pane.column, ofItem: number)
      return [ItemCondition(values) ?? ItemCondition(.roadmap(list.table.roadmap(of: number).roadmap))]
    }
  }
}

extension ItemField {
  /// The column of a roadmap that shows it, whose cells are edited in their places; nil for none.
  var cell: RoadmapColumn? {
    switch self {
    case .number: .number
    case .title: .title
    case .deadline: .deadline
    case .state: .status
    case .responsible: .responsibles
    case .expectedResult: .expectedResult
    case .mark: .mark
    case .note: .note
    case .school, .donor, .partnership, .roadmap, .section, .year, .risk, .kind, .task, .month, .period, .participants,
      .place, .id, .text, .only:
      nil
    }
  }

  /// The field of the item that it shows, which is edited on the card; nil if it is no field of the item.
  fileprivate var ownField: String? {
    switch self {
    case .section: RoadmapItem.section.name
    case .risk: RoadmapItem.risks.name
    case .kind: RoadmapItem.kind.name
    case .task: RoadmapItem.task.name
    case .month: RoadmapItem.deadline.name
    case .participants: RoadmapItem.participants.name
    case .place: RoadmapItem.place.name
    default: nil
    }
  }
}

extension RoadmapColumn {
  /// The field that it shows.
  var field: ItemField {
    switch self {
    case .number: .number
    case .title: .title
    case .deadline: .deadline
    case .status: .state
    case .responsibles: .responsible
    case .expectedResult: .expectedResult
    case .mark: .mark
    case .note: .note
    }
  }
}
