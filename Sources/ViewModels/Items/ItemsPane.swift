package import Items
package import SchoolNetwork
import Text
import Workspace

/// What a row of the table of items is about: by values and ids, so that no order moves the selection elsewhere.
package enum ItemsRowID: Hashable, Sendable {
  /// The heading of a group.
  case heading(ItemValue)
  /// An item, in one of its groups where there are any.
  case item(ItemPlace, in: ItemValue?)

  /// The item, if it is one.
  package var item: ItemPlace? { if case .item(let place, _) = self { place } else { nil } }
}

/// The table of all items: filter, order, groups, columns, and the cell with the cursor. The rows are worked out when
/// the screen is shown, and when the network or one of these changes; what a row says is put together when it is seen.
package struct ItemsPane: Equatable, Sendable {
  /// The rows; nil until the screen is shown for the first time.
  package private(set) var list: ItemList?
  /// What is shown of all items, and in which order.
  package private(set) var query = ItemQuery()
  /// The columns, in their order.
  package private(set) var columns = ItemsPane.usual
  /// The column with the cursor.
  package internal(set) var column = ItemField.title
  /// The place of the selected row; nil if there is none.
  package private(set) var row: Int?
  /// What it is about; kept while the filter hides all rows.
  private(set) var selected: ItemsRowID? {
    didSet { if marked != nil, selected != oldValue { marked = nil } }
  }
  /// How many columns the longest name of a school takes.
  package private(set) var nameColumns = 0
  /// Whether items have as many lines as they need.
  package internal(set) var wraps = false
  /// Whether the selected item is shown below the table, where there is room.
  package internal(set) var showsDetail = true
  /// The saved view that is shown, perhaps changed since; nil for none.
  package internal(set) var view: ItemView?
  /// The occurrence of the selected item that Space marked; nil once another row was selected.
  private var marked: String?
  /// The item to select when the rows are made next: it comes with an edit.
  private var expected: ItemPlace?
  /// What undo or redo changes, when the rows are made next; nil where the change is another one.
  private var replayed: Set<ItemPlace>?
  /// Whether another screen was shown since: what was edited there stays nowhere.
  private var wasAway = true

  /// The columns of a table that nobody has set up.
  package static let usual: [ItemViewColumn] =
    [.number, .title, .school, .donor, .deadline, .state, .responsible, .mark].map { ItemViewColumn($0) }

  /// Nothing worked out yet.
  init() {}

  /// The selected item; nil if the row is a heading.
  package var item: ItemPlace? { row == nil ? nil : selected?.item }
  /// How many rows there are.
  package var count: Int { list?.rows.count ?? 0 }
  /// The filter.
  package var filter: ItemFilter { query.filter }
  /// Whether the view that is shown was changed since it was saved.
  package var isChanged: Bool { view?.differs(columns: columns, query: query) ?? false }

  /// The group of the selected row, by its place; nil where there are no groups.
  package var group: Int? {
    guard let list, let row else { return nil }
    switch list.rows[row] {
    case .heading(let group): return group
    case .item(_, let group, _): return group
    }
  }

  /// Which of the items shown the selected one is, from 1; nil if none is selected.
  package var number: Int? {
    guard let list, let row, list.rows.indices.contains(row), item != nil else { return nil }
    guard !list.groups.isEmpty else { return row + 1 }
    return list.rows[...row].count { if case .item = $0 { true } else { false } }
  }

  // MARK: - What it shows

  /// Takes in what changed. An item that is edited here stays where it is; what changed while another screen was shown
  /// does not.
  mutating func take(_ changes: Changes, _ scope: Scope) {
    if changes.isWhole || list == nil {
      list = ItemList(scope.network, today: scope.today, query: query)
    } else {
      // Whatever is edited here is edited on the selected row.
      let edited = wasAway ? [] : replayed ?? Set([selected?.item, expected].compactMap(\.self))
      list?.update(after: changes.entities, in: scope.network, edited: edited)
    }
    (wasAway, replayed) = (false, nil)
    measureNames(scope.network)
    settle()
    if let expected, let found = list?.row(of: expected, in: selected?.group) { select(found) }
    expected = nil
  }

  private mutating func measureNames(_ network: Network) {
    var seen: Set<Reference> = []
    nameColumns = 0
    for school in list?.table.roadmaps.lazy.flatMap({ [$0.supported, $0.donor] }) ?? []
    where seen.insert(school).inserted {
      nameColumns = max(nameColumns, Width.of(network.name(of: school, beside: "")))
    }
  }

  /// Shows other items, or in another order; what was edited goes where it belongs.
  mutating func show(_ query: ItemQuery, _ scope: Scope) {
    self.query = query
    list?.show(query, in: scope.network)
    settle()
  }

  /// Shows what was saved, or nothing of a view.
  mutating func show(_ view: ItemView?, _ scope: Scope) {
    self.view = view
    columns = view?.columns ?? Self.usual
    if columns.isEmpty { columns = Self.usual }
    if !columns.contains(where: { $0.field == column }) { column = columns[0].field }
    show(view?.query ?? ItemQuery(), scope)
  }

  /// Other columns; the cursor stays in its column, or goes to the first.
  mutating func set(_ columns: [ItemViewColumn]) {
    guard !columns.isEmpty else { return }
    self.columns = columns
    if !columns.contains(where: { $0.field == column }) { column = columns[0].field }
  }

  /// Folds the group of the selected row, or unfolds it.
  mutating func fold() {
    guard let group else { return }
    let heading = list.map { ItemsRowID.heading($0.groups[group].value) }
    list?.toggle(group: group)
    selected = heading
    takeFolds()
  }

  /// Folds all groups; unfolds them where all are folded.
  mutating func foldAll() {
    guard let list else { return }
    let value = group.map { list.groups[$0].value }
    let folds = list.groups.contains { !$0.isFolded }
    self.list?.foldAll(folds)
    if folds, let value { selected = .heading(value) }
    takeFolds()
  }

  private mutating func takeFolds() {
    query.folded = list?.query.folded ?? []
    settle()
  }

  /// Another screen is shown, or F2 is pressed: what only stayed goes where it belongs when the rows are made next.
  /// Whether there is anything to make.
  mutating func leave() -> Bool {
    (wasAway, marked) = (true, nil)
    return list?.rows.contains { if case .item(_, _, true) = $0 { true } else { false } } ?? false
  }

  // MARK: - The cursor

  /// Moves by rows.
  mutating func move(_ move: Move, page: Int) {
    if let row, let new = move.place(from: row, of: count, page: page) { select(new) }
  }

  /// Goes to the next column, or the one before; false beyond both ends.
  mutating func moveSideways(_ step: Int, where fits: (ItemField) -> Bool = { _ in true }) -> Bool {
    guard var place = columns.firstIndex(where: { $0.field == column }) else { return false }
    repeat { place += step } while columns.indices.contains(place) && !fits(columns[place].field)
    guard columns.indices.contains(place) else { return false }
    column = columns[place].field
    return true
  }

  /// Selects a row.
  mutating func select(_ new: Int) {
    guard let id = id(at: new) else { return }
    (row, selected) = (new, id)
  }

  /// Selects an item; false if it is not shown.
  @discardableResult
  mutating func select(_ place: ItemPlace) -> Bool {
    guard let found = list?.row(of: place, in: selected?.group) else { return false }
    select(found)
    return true
  }

  /// Selects an item that comes with an edit, when the rows are made next.
  mutating func expect(_ place: ItemPlace) { expected = place }

  /// Undo or redo changes these items.
  mutating func note(replayed places: Set<ItemPlace>) { replayed = places }

  /// What a row is about.
  package func id(at row: Int) -> ItemsRowID? {
    guard let list, list.rows.indices.contains(row) else { return nil }
    switch list.rows[row] {
    case .heading(let group): return .heading(list.groups[group].value)
    case .item(let item, let group, _):
      return .item(list.table.place(of: item), in: group.map { list.groups[$0].value })
    }
  }

  /// The selection stays with what it is about; where that is gone, it goes to the row in its place.
  private mutating func settle() {
    guard let list, !list.rows.isEmpty else {
      row = nil
      return
    }
    let found: Int? =
      switch selected {
      case .heading(let value):
        list.groups.firstIndex { $0.value == value }.flatMap { list.rows.firstIndex(of: .heading($0)) }
      case .item(let place, let group): list.row(of: place, in: group) ?? heading(of: group)
      case nil: list.rows.firstIndex { if case .item = $0 { true } else { false } }
      }
    select(found ?? min(row ?? 0, list.rows.count - 1))
  }

  /// The heading of a group that is folded.
  private func heading(of value: ItemValue?) -> Int? {
    guard let list, let group = list.groups.firstIndex(where: { $0.value == value && $0.isFolded }) else { return nil }
    return list.rows.firstIndex(of: .heading(group))
  }

  // MARK: - Marks

  /// The occurrence of the selected item that Space marked since the row was selected, if it still is marked.
  func marked(in network: Network) -> String? {
    guard let marked, let item, let (found, roadmap, _) = network.item(at: item) else { return nil }
    let reading = found.deadline.reading(in: network.deadlineContext(of: roadmap))
    return found.doneKeys(in: reading).contains(marked) ? marked : nil
  }

  /// Notes what Space marked.
  mutating func note(marked occurrence: String?) { marked = occurrence }
}

extension ItemsRowID {
  /// The group that the row is in; nil for none.
  var group: ItemValue? {
    switch self {
    case .heading(let value): value
    case .item(_, let value): value
    }
  }
}
