import Insights
package import Items
import Language
import SchoolNetwork
import Tables
import Workspace

/// The screen «Дорожная карта»: all items of the town in one table.
package struct ItemsScreen: CellTable {
  /// Its one pane.
  package enum Part: Int, ScreenPart {
    /// The table.
    case table

    static let screen = ScreenName.items
  }

  static let command = Command.items
  static let entrance = Part.table
  static var home: WritableKeyPath<Screens, Self> { \.items }

  var part = Part.table
  var lag = Changes(isWhole: true)
  /// The table with its cursor.
  package internal(set) var pane = ItemsPane()
  /// How the items are shown.
  package internal(set) var form = ItemsForm.table
  /// The same items over twelve months, and in a month.
  package internal(set) var year = ItemsYear(), month = ItemsMonth()
  /// The cell that is edited; nil while none is.
  package internal(set) var editor: CellEditor?
  /// The saved views.
  package private(set) var views: [ItemView] = []
  /// The items that are selected for the next command, and how many of them the table does not show.
  package internal(set) var selection = ItemSelection()
  /// How many of them the table does not show.
  package internal(set) var hiddenSelected = 0

  init() {}

  mutating func refresh(_ changes: Changes, _ scope: Scope) {
    pane.take(changes, scope)
    takeForm(scope)
    guard !selection.isEmpty else { return }
    selection.keep { scope.network.isShown($0) }
    countSelected()
  }

  mutating func letGo() { if pane.leave() { lag = Changes(isWhole: true) } }

  func title(of part: Part, isShort: Bool, _ language: Language) -> String { language.itemsTitle }

  func location(_ scope: Scope) -> [String] {
    guard let place = chosenItem, let partnership = scope.network.partnership(place.partnership) else { return [] }
    return [scope.network.supportedName(partnership)]
  }

  var bar: [Command] {
    switch form {
    case .table: break
    case .year:
      return [
        .help, .open, .markDone, .items, .filter, .grouping, .undo, .leave, .shift, .card, .delete, .foldAll, .views,
        .search, .zoom, .palette, .save,
      ]
    case .month:
      return [
        .help, .open, .items, .newItem, .shift, .markDone, .undo, .leave, .filter, .card, .delete, .views, .search,
        .zoom, .palette, .save,
      ]
    }
    return [
      .help, .edit, .markDone, .filter, .sort, .grouping, .undo, .leave, .newItem, .card, .shift, .delete, .columns,
      .views,
      .search, .zoom, .palette, .save,
    ]
  }

  func subject(_ scope: Scope) -> Subject {
    var subject = Subject()
    guard let place = chosenItem, scope.network.isShown(place),
      let (item, _, partnership) = scope.network.item(at: place)
    else { return subject }
    (subject.item, subject.partnership, subject.roadmap) = (place, place.partnership, place.roadmap)
    (subject.section, subject.school) = (item.section, scope.network.school(partnership.supported)?.id)
    return subject
  }

  func record(_ scope: Scope) -> Address? {
    if form == .month || chosenItem != nil { return chosenItem?.address }
    if form == .year, year.isOnUndated { return nil }
    return switch pane.row.flatMap({ pane.id(at: $0) }) {
    case .item(let place, _): place.address
    case .heading(let value): value.record
    case nil: nil
    }
  }

  func card(_ scope: Scope) -> Card {
    guard case .heading(let value)? = pane.selected, pane.row != nil, let list = pane.list, let group = pane.group
    else {
      return Card(scope.language.itemsTitle, [.text(whyEmpty(scope))])
    }
    let counts = list.groups[group].counts
    let title = value.words(Telling(scope.network, scope.language, scope.today))
    let lines = ItemState.inOrder.filter { counts[$0] > 0 }.map {
      Card.Line.field(scope.language.name($0), "\(counts[$0])")
    }
    return Card(title, [.text(scope.language.progress(of: counts))] + lines)
  }

  /// Why the table has no row: there are no items, or the filter hides them.
  package func whyEmpty(_ scope: Scope) -> String {
    if let hidden = pane.list?.hidden, hidden > 0 {
      return scope.desk.hiddenByFilter(hidden)
    }
    return scope.network.schools.isEmpty
      ? scope.desk.noSchools : scope.language.noItemsAnywhere(schools: scope.desk.key(.schools))
  }

  // MARK: - Moving

  mutating func find(_ needle: Needle, _ way: SearchWay, _ scope: Scope) -> Bool {
    guard let list = pane.list else { return false }
    let (network, telling) = (scope.network, Telling(scope.network, scope.language, scope.today))
    func fits(_ place: ItemPlace) -> Bool {
      guard let (item, _, partnership) = network.item(at: place) else { return false }
      let names = [network.supportedName(partnership), network.donorName(partnership)]
      let texts = [item.number, item.title, item.deadline.wording, ResponsibleText.text(of: item.responsibles)] + names
      return needle.isIn(texts.joined(separator: "\n"), naming: names)
    }
    if form == .month { return month.find(way) { fits(list.table.place(of: $0)) } }
    let rows = form == .year ? year.rows : Array(list.rows.indices)
    let found = way.next(in: rows, from: form == .year ? year.row : pane.row) { row in
      if case .heading(let group) = list.rows[row] { return needle.isIn(list.groups[group].value.words(telling)) }
      return list.place(atRow: row).map(fits) ?? false
    }
    guard let found else { return false }
    pane.select(found)
    takeForm(scope)
    return true
  }

  /// Goes to the items that pass a filter, at one of them.
  mutating func go(to filter: ItemFilter, at place: ItemPlace?, _ scope: Scope) {
    catchUp(scope)
    form = .table
    pane.view = nil
    pane.show(ItemQuery(filter: filter, sort: pane.query.sort), scope)
    if let place { pane.select(place) }
    takeForm(scope)
  }

  /// Shows what undo or redo changed, where it has a row.
  mutating func show(_ edits: [Edit], _ scope: Scope) {
    let places = edits.compactMap(\.item)
    pane.note(replayed: Set(places))
    catchUp(scope)
    for place in places { if pane.select(place) { return } }
  }

  // MARK: - Changes

  /// The views that were saved in earlier sessions.
  mutating func take(_ views: [ItemView]) { self.views = views }

  /// Shows the table in another way.
  mutating func change(_ change: ItemsChange, _ scope: Scope) -> [Request] {
    catchUp(scope)
    defer { takeForm(scope) }
    defer { countSelected() }
    var query = pane.query
    switch change {
    case .filter(let filter):
      query.filter = filter
      pane.show(query, scope)
    case .grouping(let field):
      (query.grouping, query.folded) = (field, [])
      pane.show(query, scope)
      if let field, let count = pane.list?.groups.count, count > ItemList.manyGroups {
        return [.say(scope.language.manyGroups(count, by: field.label(scope.language)))]
      }
    case .columns(let columns): pane.set(columns)
    case .view(let view):
      pane.show(view, scope)
      if let view { return [.say(scope.language.viewShown(view.name))] }
    case .save(let name):
      let view = ItemView(name, columns: pane.columns, query: pane.query)
      if let place = views.firstIndex(where: { $0.name == name }) { views[place] = view } else { views.append(view) }
      pane.view = view
      return [.effect(.keepViews(views)), .say(scope.language.viewSaved(name))]
    case .remove(let name):
      views.removeAll { $0.name == name }
      if pane.view?.name == name { pane.view = nil }
      return [.effect(.keepViews(views)), .say(scope.language.viewRemoved(name))]
    }
    return []
  }
}

/// Another way to show the table of items.
package enum ItemsChange: Equatable, Sendable {
  /// Other chips; other groups, nil for none; other columns.
  case filter(ItemFilter), grouping(ItemField?), columns([ItemViewColumn])
  /// A saved view; nil for the table that nobody has set up.
  case view(ItemView?)
  /// What is shown is saved under a name; the view of a name goes.
  case save(String), remove(String)
}

extension Edit {
  /// The item that it changes, or brings; nil if it is about none.
  fileprivate var item: ItemPlace? {
    var path = address.path
    if case .insert(Roadmap.items, let record, _) = action, let id = record[RoadmapItem.id].text {
      path.append(Address.Step(Roadmap.items, id))
    }
    guard path.count >= 2, path[1].isIn(Roadmap.items) else { return nil }
    return ItemPlace(PartnershipID(address.entity.id), RoadmapID(path[0].id), ItemID(path[1].id))
  }
}

extension ItemValue {
  /// The record that it names; nil if it names none.
  var record: Address? {
    switch self {
    case .school(let school), .donor(let school):
      school.isNone || school.isElsewhere ? nil : Address(EntityKey(.school, school.school.text))
    case .partnership(let id): Address(EntityKey(.partnership, id.text))
    case .risk(let factor): factor.isNone ? nil : Address(.riskFactors).appending(RiskCatalogue.factors, factor.text)
    case .roadmap, .section, .kind, .task, .responsible, .state, .month, .period, .year, .text, .ready: nil
    }
  }
}

extension Pane {
  /// Дорожная карта: the table of all items.
  package static let items = Pane(ItemsScreen.Part.table)
}
