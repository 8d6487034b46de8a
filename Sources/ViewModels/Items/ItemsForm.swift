import Deadlines
import Items
import Language
import SchoolNetwork
import Tables
import Workspace

/// How the items of the screen «Дорожная карта» are shown: the same ones, of the same filter.
package enum ItemsForm: CaseIterable, Sendable {
  /// A table; a line each over twelve months; the days of a month.
  case table, year, month

  /// The one that the screen's key goes on to.
  var next: ItemsForm {
    switch self {
    case .table: .year
    case .year: .month
    case .month: .table
    }
  }
}

extension ItemsScreen {
  /// The item that commands work on; nil where the cursor is on none.
  var chosenItem: ItemPlace? {
    switch form {
    case .table: pane.item
    case .year: year.row.flatMap { row in pane.list?.place(atRow: row) }
    case .month: month.item.map { place in pane.list.map { $0.table.place(of: place) } } ?? nil
    }
  }

  /// The key of the screen, pressed on it: on to the next form. The cursor stays with its item.
  mutating func turnForm(_ scope: Scope) {
    catchUp(scope)
    let item = chosenItem
    form = form.next
    if form == .year, let list = pane.list, !list.groups.isEmpty, !list.groups.contains(where: \.isFolded) {
      // Of thousands of items the counts of their groups are read.
      pane.foldAll()
    }
    if form == .month, let item { month.show(dayOf: item, in: pane.list, today: scope.today) }
    if form == .table, let item { pane.select(item) }
    takeForm(scope)
  }

  /// The rows are others: what the form shows follows from them.
  mutating func takeForm(_ scope: Scope) {
    switch form {
    case .table: break
    case .year: year.take(pane.list, row: pane.row, scope)
    case .month: month.take(pane.list, scope)
    }
  }

  // MARK: - Moving

  mutating func move(_ move: Move, _ scope: Scope) {
    selection.settle()
    moveCursor(move, scope)
  }

  /// The same, while Shift is held.
  mutating func moveCursor(_ move: Move, _ scope: Scope) {
    switch form {
    case .table: pane.move(move, page: scope.desk.sight.pageRows)
    case .year:
      if case .pages(let years) = move {
        year.turn(months: years * YearColumns.monthCount, pane.list)
      } else if let row = year.move(move) {
        pane.select(row)
      }
    case .month: month.move(move, pane.list, scope)
    }
  }

  mutating func moveSideways(_ step: Int, _ scope: Scope) {
    switch form {
    case .table: _ = pane.moveSideways(step)
    case .year: year.turn(months: step, pane.list)
    case .month: month.moveSideways(step, pane.list, scope)
    }
  }

  // MARK: - Commands of a calendar

  /// What a command would do on a calendar; nil where it does what it does in the table.
  func offerOnCalendar(_ command: Command, _ scope: Scope) -> Offer? {
    guard form != .table else { return nil }
    switch command {
    case .open where form == .month && month.pointed != nil: return .does
    case .open where form == .month && !month.isInList:
      return Offer(unless: month.isEmpty ? Notice(scope.language.nothingInMonth) : nil)
    case .newItem where form == .month:
      guard let item = neighbourOfNew else { return .refused(scope.language.newItemBelow) }
      return Offer(unless: scope.refusal(ofEditing: EntityKey(.partnership, item.partnership.text)))
    case .open where form == .year && chosenItem == nil: return pane.row == nil ? nil : .does
    case .open, .edit:
      return Offer(unless: chosenItem == nil ? Notice(scope.language.chooseAnItem) : nil)
    case .sort, .sortReverse, .columns, .wrapRows, .detail: return .refused(scope.language.onlyInTable)
    case .clear: return offer(.delete, scope)
    case .foldAll where form == .month, .grouping where form == .month: return .refused(scope.language.notInMonth)
    default: return nil
    }
  }

  /// Does such a command; nil where it is done as in the table.
  mutating func takeOnCalendar(_ command: Command, _ workspace: inout Workspace, _ desk: Desk) -> [Request]? {
    let scope = workspace.scope(desk)
    switch (form, command) {
    case (.table, _): return nil
    case (.month, .open) where month.pointed != nil: return moveToDay(&workspace, desk)
    case (.month, .open) where !month.isInList:
      month.enterList()
      return []
    case (.month, .shift):
      guard let place = chosenItem else { return nil }
      month.point(place)
      let title = workspace.network.item(at: place)?.item.title ?? ""
      return [.say(scope.language.pointADay(title, open: desk.key(.open), back: desk.key(.back)))]
    case (.month, .newItem):
      // It is written in the table, where its row is.
      let day = month.day
      if let item = neighbourOfNew { pane.select(item) }
      form = .table
      return beginNew(on: day, &workspace, desk)
    case (_, .clear): return take(.delete, &workspace, desk)
    case (.year, .newItem):
      // It is written in the table, where its row is.
      form = .table
      return nil
    case (.month, .markDone):
      return markDay(&workspace, desk)
    case (.year, .open) where year.isOnUndated:
      year.toggle(pane.list, scope)
      return []
    case (.year, .open) where chosenItem == nil:
      pane.fold()
      takeForm(scope)
      return []
    case (_, .open), (_, .edit):
      let card = chosenItem.flatMap { RecordCard($0.address, scope, at: RoadmapItem.deadline.name) }
      return card.map { [.open(.record($0))] } ?? []
    default: return nil
    }
  }

  /// The item below which one is made in a month: the selected one, the first of the day or the month, that of the table.
  private var neighbourOfNew: ItemPlace? {
    (month.item ?? month.firstItem).flatMap { item in pane.list?.table.place(of: item) } ?? pane.item
  }

  /// Space on an item of a day that is due several times: the mark is that of this day.
  private mutating func markDay(_ workspace: inout Workspace, _ desk: Desk) -> [Request]? {
    guard let place = chosenItem, let number = month.item, let day = month.dayOfItem,
      let item = workspace.network.item(at: place)?.item, let list = pane.list
    else { return nil }
    let reading = list.table.reading(of: number)
    guard reading.hasMarkPerOccurrence,
      let occurrence = reading.occurrences.first(where: { ($0.firstDay ?? $0.lastDay) <= day && day <= $0.lastDay })
    else { return nil }
    let (language, newID) = (desk.language, workspace.newID("c"))
    let done = !item.doneKeys(in: reading).contains(occurrence.key)
    let edits = workspace.network.marking(
      place, occurrence: occurrence.key, done: done, today: desk.today, author: workspace.author
    ) { newID }
    guard !edits.isEmpty else { return [] }
    let told = language.shortDate(occurrence.lastDay)
    let marks = workspace.network.marks(of: place, occurrence.key)
    return workspace.perform(edits, desk) { _ in
      done ? language.marked(occurrence: told) : language.unmarked(occurrence: told, marks)
    }.requests
  }

  /// Enter on the day that the chosen item is to be moved to: its deadline is shifted so far, in its wording.
  private mutating func moveToDay(_ workspace: inout Workspace, _ desk: Desk) -> [Request] {
    guard let place = month.pointed else { return [] }
    let (network, language, target) = (workspace.network, desk.language, month.day)
    let item = network.item(at: place)?.item
    month.dropPointing()
    do throws(ShiftedItem.Fault) {
      let here = try network.shifting(place, by: DeadlineShift(0), today: desk.today)
      let shifted = try network.shifting(
        place, by: DeadlineShift(target.days(since: here.day)), today: desk.today)
      guard !shifted.edits.isEmpty else { return [] }
      month.expect(place)
      let told = [language.shifted(item?.title ?? "", shifted), language.beyondPeriod(shifted.day, shifted.period)]
      return workspace.perform(shifted.edits, desk) { _ in told.compactMap(\.self).joined(separator: ". ") }.requests
    } catch { return [.say(language.sentence(error, item?.deadline.wording ?? ""), isTrouble: true)] }
  }

  /// Esc: from the list of a month back to its days; from pointing at a day back to the item.
  mutating func takeBack() -> Bool { form == .month && month.takeBack() }
}

/// What the table of items shows.
struct ItemsStanding: Equatable, Sendable {
  let form: ItemsForm, query: ItemQuery, item: ItemPlace?
}

extension ItemsScreen {
  /// What is shown, and which item is chosen.
  var standing: ItemsStanding { ItemsStanding(form: form, query: pane.query, item: chosenItem) }

  /// Shows again what was shown, as far as it is there.
  mutating func go(back standing: ItemsStanding, _ scope: Scope) {
    guard pane.list != nil, standing != self.standing else { return }
    form = standing.form
    if pane.query != standing.query { pane.show(standing.query, scope) }
    if let item = standing.item {
      pane.select(item)
      month.expect(item)
    }
    takeForm(scope)
  }

  /// Shows an item in the table, without the chips that hide it; a group that is folded over it is opened.
  mutating func reveal(_ item: ItemPlace, without chips: [ItemCondition], _ scope: Scope) {
    catchUp(scope)
    form = .table
    var query = pane.query
    for chip in chips { query.filter.drop(chip) }
    query.folded = []
    if query != pane.query { pane.show(query, scope) }
    pane.select(item)
  }
}
