import Insights
import Items
import Language
import SchoolNetwork
import Testing
import ViewModels
import Workspace

/// The rows: «# group» and the ids of items, a star before the one with the cursor, a tilde before one that only stays.
private func rows(_ state: Dashboard) -> [String] {
  let pane = state.screens.items.pane
  guard let list = pane.list else { return ["nothing worked out"] }
  return list.rows.enumerated().map { place, row in
    let cursor = place == pane.row ? "*" : ""
    switch row {
    case .heading(let group): return "\(cursor)# \(list.groups[group].value.saved)"
    case .item(let item, _, let stays): return cursor + (stays ? "~" : "") + list.table.items[item].id.text
    }
  }
}

private func chips(_ state: Dashboard) -> [String] {
  state.screens.items.pane.filter.conditions.map {
    "\($0.field.rawValue)=" + $0.values.map(\.saved).joined(separator: "|")
  }
}

private func shown(_ network: Network = Small.network(), _ commands: Command...) -> Dashboard {
  var state = Small.dashboard(network, screen: .items)
  for command in commands { state.perform(command) }
  return state
}

extension Dashboard {
  /// Goes to a column of the table of items.
  fileprivate mutating func go(to column: ItemField) {
    for _ in 0..<30 where screens.items.pane.column != .number { perform(.left) }
    for _ in 0..<30 where screens.items.pane.column != column { perform(.right) }
  }

  /// Chooses the line that what is typed leaves.
  fileprivate mutating func pick(_ text: String) {
    for character in text { _ = handle(.text(.character(character))) }
    perform(.open)
  }

  /// A key that writes, as the terminal sends it.
  fileprivate mutating func tick() { _ = handle(.text(.character(" "))) }

  fileprivate var choice: ItemsChoice? { if case .items(let choice) = layer { choice } else { nil } }
}

@Suite("The screen «Дорожная карта»")
struct ItemsScreenTests {
  private let late = ["*once", "monthly", "twice"]
  private let all = ["*once", "monthly", "twice", "done", "cancelled", "undated"]

  @Test("All items in the order of their roadmaps; nothing is worked out before the screen is shown")
  func opening() {
    var state = Small.dashboard()
    #expect(state.screens.items.pane.list == nil)
    state.perform(.items)
    #expect(state.screens.name == .items && rows(state) == all)
    let before = state.screens.items.pane
    state.perform(.schools)
    _ = state.handle(.reloaded(Small.network(items: [Small.item("one", "s-1", "1", "Один", "май")])))
    #expect(state.screens.items.pane.list == before.list)
    state.perform(.items)
    #expect(rows(state) == ["*one"])
  }

  @Test("s sorts by the column, earlier ones follow, again turns it, a third time takes it out; S turns the first")
  func sorting() {
    var state = shown()
    state.perform(.sort)
    #expect(rows(state) == ["cancelled", "*once", "monthly", "undated", "done", "twice"])
    state.perform(.sort)
    #expect(rows(state).last == "cancelled")
    state.go(to: .state)
    state.perform(.sort)
    #expect(state.screens.items.pane.query.sort.keys.map(\.field) == [.state, .title])
    #expect(rows(state).first == "twice" && rows(state).last == "cancelled")
    state.perform(.sortReverse)
    #expect(rows(state).first == "cancelled")
    state.perform(.sort, .sort)
    #expect(state.screens.items.pane.query.sort.keys.map(\.field) == [.state, .title])
    state.perform(.sort, .sort)
    #expect(state.screens.items.pane.query.sort.keys.map(\.field) == [.title])
  }

  @Test("f offers ready filters and fields; chips are dropped one by one, or all; hidden items are counted")
  func filtering() {
    var state = shown(Small.network(), .filter, .open)
    #expect(state.layer == nil && chips(state) == ["state=overdue"] && rows(state) == late)
    #expect(state.screens.items.pane.list?.hidden == 3)
    state.perform(.filter)
    state.pick("Вид")
    #expect(state.choice?.purpose == .values(.kind))
    // No item has a kind: nothing but «not set».
    #expect(state.choice?.lines.map(\.note) == ["3"])
    state.perform(.back, .back)
    state.perform(.filter)
    state.pick("ёж")
    #expect(chips(state) == ["state=overdue", "text=ёж"] && rows(state).isEmpty)
    #expect(state.screens.items.whyEmpty(state.scope).hasPrefix("Скрыто фильтром: 6."))
    #expect(state.offer(.open).reason?.hasPrefix("Скрыто фильтром: 6.") == true)
    state.perform(.dropChip)
    #expect(chips(state) == ["state=overdue"] && rows(state) == late)
    state.perform(.clearFilter)
    #expect(chips(state).isEmpty && rows(state) == all)
    #expect(state.offer(.dropChip).reason == Language.russian.noFilter)
    let empty = shown(Small.network(items: []))
    #expect(empty.screens.items.whyEmpty(empty.scope).hasPrefix("Мероприятий пока нет."))
  }

  @Test("Values are ticked with Space, the table shows it at once; Enter alone takes the selected one")
  func ticking() {
    var state = shown(Small.network(), .filter)
    state.pick("Состояние")
    #expect(state.choice?.lines.map(\.note) == ["3", "1", "1", "1"])
    state.tick()
    state.perform(.down)
    state.tick()
    #expect(chips(state) == ["state=overdue|planned"] && state.choice?.lines.prefix(2).map(\.isTicked) == [true, true])
    #expect(rows(state) == late + ["undated"])
    state.perform(.open)
    #expect(state.layer == nil && chips(state) == ["state=overdue|planned"])
    state.perform(.filter)
    state.pick("Состояние")
    state.tick()
    state.perform(.back, .back)
    #expect(chips(state) == ["state=planned"] && rows(state) == ["*undated"])
  }

  @Test("A name typed at once finds the value of whatever field has it, in either layout; else it is a text")
  func typing() {
    var state = shown(Small.network(), .filter)
    state.pick("директ")
    #expect(chips(state) == ["responsible=Директор"])
    state.perform(.clearFilter, .filter)
    state.pick("ktcyfz irjkf")
    #expect(chips(state) == ["text=ktcyfz irjkf"] && rows(state).isEmpty)
    state.perform(.clearFilter, .filter)
    state.pick("irjkf № 2")
    #expect(chips(state) == ["school=a-2"] && rows(state) == all.map { $0 })
    state.perform(.clearFilter, .filter)
    state.pick("Период")
    state.write("когда-нибудь")
    #expect(state.choice?.fault?.contains("не период") == true && chips(state).isEmpty)
    state.write("октябрь")
    #expect(chips(state) == ["period=2026-10-01..2026-10-31"] && rows(state) == ["*monthly", "twice", "done"])
  }

  @Test("What is edited out of the filter stays, and goes with the next key of sort, filter or view")
  func staying() {
    var state = shown(Small.network(), .filter, .open)
    state.performSaved(.markDone)
    #expect(rows(state) == ["*~once", "monthly", "twice"] && state.item("once")?.completions.isEmpty == false)
    state.performSaved(.markDone)
    #expect(rows(state) == late && state.item("once")?.completions.contains(where: \.done) == false)
    state.performSaved(.markDone)
    state.perform(.down, .up)
    #expect(rows(state) == ["*~once", "monthly", "twice"])
    state.perform(.sort)
    #expect(rows(state) == ["*monthly", "twice"])
    state.perform(.sort, .sort)
    state.performSaved(.undo)
    #expect(rows(state) == late)
    state.performSaved(.markDone)
    state.perform(.today, .items)
    #expect(rows(state) == ["*monthly", "twice"])
  }

  @Test("An edit that moves a row in the order leaves it where it is")
  func stayingInOrder() {
    var state = shown(Small.network(), .sort)
    state.perform(.first, .edit)
    #expect(state.screens.items.editor?.entry.text == "Ёлка")
    if state.write("Ярмарка").contains(where: \.isSave) { _ = state.handle(.saved([])) }
    #expect(rows(state).first == "*~cancelled" && state.item("cancelled")?.title == "Ярмарка")
    state.perform(.sortReverse, .sortReverse)
    #expect(rows(state).last == "*cancelled")
  }

  @Test("A new item takes the single values of the filter, stays though it does not pass, and Tab goes on")
  func newItem() {
    var state = shown(Small.network(), .filter, .open)
    state.perform(.filter)
    state.pick("директ")
    state.perform(.newItem)
    state.type("Педсовет")
    state.performSaved(.nextPane)
    let new = state.network.partnerships[0].roadmaps[0].items[1]
    #expect(new.title == "Педсовет" && new.responsibles.map(\.role) == ["Директор"] && new.section == ID("s-1"))
    #expect(
      rows(state) == ["once", "*~\(new.id.text)", "monthly", "twice"] && state.screens.items.editor?.column == .deadline
    )
    if state.write("до 20 сентября").contains(where: \.isSave) { _ = state.handle(.saved([])) }
    #expect(rows(state) == ["once", "*\(new.id.text)", "monthly", "twice"])
    while state.workspace.canUndo { state.performSaved(.undo) }
    #expect(
      state.network == Small.network()
        && rows(state).map { $0.replacing("*", with: "") } == ["once", "monthly", "twice"])
  }

  @Test(
    "Groups have headings with counts; Enter folds one, a command all; an item of two risks is in both, counted once")
  func grouping() {
    var items = Small.items
    (items[0].risks, items[1].risks) = ([ID("equipment"), ID("teachers")], [ID("teachers")])
    var state = shown(Small.network(items: items), .grouping)
    state.pick("Риски")
    #expect(
      rows(state) == [
        "# equipment", "*once", "# teachers", "once", "monthly", "# ", "twice", "done", "cancelled", "undated",
      ])
    let list = state.screens.items.pane.list
    #expect(list?.count == 6 && list?.groups.map(\.counts.all) == [1, 2, 4])
    #expect(list.map { Language.russian.progress(of: $0.groups[1].counts) } == "0 из 2, просрочено 2")
    state.perform(.down, .open)
    #expect(rows(state).prefix(3) == ["# equipment", "once", "*# teachers"] && rows(state).count == 8)
    state.perform(.open)
    #expect(rows(state).count == 10)
    state.perform(.down, .foldAll)
    #expect(rows(state) == ["# equipment", "*# teachers", "# "])
    state.perform(.foldAll)
    #expect(rows(state).count == 10)
    state.perform(.grouping, .first, .open)
    #expect(rows(state).count == 6 && state.offer(.foldAll).reason == Language.russian.noGroups)
  }

  @Test("The cells are edited as in the roadmap: in place, by choice, by form; Tab, Delete, F5, F8 and undo")
  func cells() {
    var state = shown()
    state.go(to: .deadline)
    state.perform(.edit)
    #expect(state.screens.items.editor?.echo(state.scope)?.contains("сентября") == true)
    state.performSaved(.back)
    state.go(to: .title)
    state.perform(.open)
    state.type("Совет")
    state.performSaved(.nextPane)
    // The school in between is no cell of the roadmap's.
    #expect(state.item("once")?.title == "Совет" && state.screens.items.editor?.column == .deadline)
    state.perform(.back)
    state.go(to: .state)
    state.perform(.open)
    if case .status = state.layer {} else { Issue.record("no choice of a state") }
    state.perform(.back)
    state.go(to: .mark)
    state.perform(.open)
    if case .mark = state.layer {} else { Issue.record("no form of the mark") }
    state.perform(.back)
    state.go(to: .responsible)
    state.performSaved(.clear)
    #expect(state.item("once")?.responsibles.isEmpty == true)
    state.performSaved(.duplicate)
    #expect(rows(state).count == 7 && rows(state)[1].hasPrefix("*"))
    state.performSaved(.delete)
    #expect(rows(state).count == 6)
    while state.workspace.canUndo { state.performSaved(.undo) }
    #expect(state.network == Small.network() && rows(state).map { $0.replacing("*", with: "") }.first == "once")
  }

  @Test("Enter on the school leads to the item in its roadmap, Esc comes back")
  func leading() {
    var state = shown(Small.network(), .down)
    state.go(to: .school)
    state.perform(.open)
    #expect(state.focus == .roadmap && state.screens.schools.roadmap.row == Small.row("monthly"))
    state.perform(.back)
    #expect(state.focus == .items && rows(state)[1] == "*monthly")
    state.perform(.card)
    if case .record(let card) = state.layer { #expect(card.address == Small.place("monthly").address) }
  }

  @Test("i leads here from a school, a risk, a person, a cell, a figure, and Esc goes back and keeps the chips")
  func itemsOf() {
    var state = Small.dashboard()
    state.perform(.open, .itemsOf)
    #expect(state.screens.name == .items && chips(state) == ["school=a-2"])
    state.perform(.back)
    #expect(state.focus == .schools)
    state.perform(.items)
    #expect(chips(state) == ["school=a-2"])
    state = Small.atItem("twice", .responsibles)
    state.perform(.itemsOf)
    #expect(chips(state) == ["responsible=Директор"] && rows(state)[2] == "*twice")
    state = Small.atItem("twice", .title)
    state.perform(.itemsOf)
    #expect(chips(state) == ["roadmap=map"] && rows(state)[2] == "*twice")
    state = Small.dashboard(screen: .coverage)
    state.perform(.right, .itemsOf)
    #expect(chips(state) == ["school=a-2", "risk=teachers"])
    state = Small.dashboard(screen: .today)
    state.perform(.nextPane)
    for _ in 0..<30 where state.screens.today.figures.row != .state(.overdue, 3) { state.perform(.down) }
    state.perform(.itemsOf)
    #expect(chips(state) == ["state=overdue"] && rows(state) == late)
    state.perform(.back)
    #expect(state.focus == .figures)
    state = Small.dashboard(screen: .network)
    state.perform(.previousPane, .itemsOf)
    #expect(chips(state) == ["donor=b-14"])
    // On the screen itself the cell narrows what is shown.
    state = shown(Small.network(), .filter, .open)
    state.go(to: .responsible)
    state.perform(.itemsOf)
    #expect(chips(state) == ["state=overdue", "responsible=Директор"] && rows(state) == late)
    state = Small.dashboard()
    #expect(state.offer(.itemsOf).reason == Language.russian.itemsOfWhat)
  }

  @Test("Columns are chosen, put elsewhere and made wider; the last one stays")
  func columns() {
    var state = shown(Small.network(), .columns)
    let fields = { (state: Dashboard) in state.screens.items.pane.columns.map(\.field) }
    let usual = fields(state)
    #expect(state.choice?.lines[state.choice?.selected ?? 0].isTicked == true)
    state.perform(.moveUp)
    #expect(fields(state).prefix(2) == [.title, .number])
    state.perform(.right, .right, .left)
    #expect(state.screens.items.pane.columns[0].width == 12)
    state.perform(.last, .markDone)
    #expect(fields(state).count == usual.count + 1)
    for _ in 0..<20 { state.perform(.first, .markDone) }
    #expect(fields(state).count == 1 && state.notice?.text == Language.russian.noColumns)
    state.perform(.open)
    #expect(state.layer == nil && fields(state).contains(state.screens.items.pane.column))
  }
}

@Suite("Saved views of the table of items")
struct ItemsViewTests {
  private func saved(_ name: String, _ state: inout Dashboard) -> [Effect] {
    state.perform(.views)
    state.perform(.last, .open)
    return state.write(name)
  }

  @Test(
    "A view is saved under a name, shown as changed, taken back, chosen and removed; its filter follows nowhere else")
  func saving() throws {
    var state = shown(Small.network(), .filter, .open)
    state.perform(.sort)
    let effects = saved("Мои", &state)
    guard case .keepViews(let views)? = effects.first else { return #expect(Bool(false), "not kept") }
    #expect(views.map(\.name) == ["Мои"] && state.screens.items.pane.view?.name == "Мои")
    #expect(!state.screens.items.pane.isChanged && state.offer(.backToView).reason == Language.russian.viewIsUnchanged)
    state.perform(.dropChip)
    #expect(state.screens.items.pane.isChanged)
    state.perform(.backToView)
    #expect(chips(state) == ["state=overdue"] && !state.screens.items.pane.isChanged)
    state.perform(.views, .down, .open)
    #expect(chips(state).isEmpty && state.screens.items.pane.view == nil)
    state.perform(.views, .first, .open)
    #expect(chips(state) == ["state=overdue"] && state.screens.items.pane.query.sort.keys.map(\.field) == [.title])
    // Whoever comes here for the items of a school sees those, and no view.
    state.perform(.schools, .open, .itemsOf)
    #expect(chips(state) == ["school=a-2"] && state.screens.items.pane.view == nil)
    state.perform(.views, .first)
    #expect(state.handle(.command(.delete)) == [.keepViews([])])
    // Another window starts with what was kept.
    var other = shown()
    _ = other.handle(.views(views.compactMap { ItemView($0.value, in: Small.network()) }))
    other.perform(.views, .first, .open)
    #expect(chips(other) == ["state=overdue"] && rows(other) == ["*once", "monthly", "twice"])
  }

  @Test("A name that is there is asked about once more; an empty one is refused; a view of what is gone is told")
  func badViews() throws {
    var state = shown()
    _ = saved("Мои", &state)
    state.perform(.views, .down, .open)
    _ = saved("Мои", &state)
    #expect(state.choice?.fault?.contains("уже есть") == true)
    #expect(state.perform(.open).contains { if case .keepViews(let views) = $0 { views.count == 1 } else { false } })
    #expect(saved(" ", &state).isEmpty && state.choice?.fault == Language.russian.viewNeedsName)
    let gone = FieldValue.record([
      FieldMember("view", .text("Старый")), FieldMember("columns", .list([.text("title"), .text("colour")])),
    ])
    state = shown()
    _ = state.handle(.views([try #require(ItemView(gone, in: Small.network()))]))
    state.perform(.views, .first, .open)
    #expect(state.notice?.text.contains("colour") == true && state.notice?.isTrouble == true)
    #expect(state.screens.items.pane.columns.map(\.field) == [.title])
    let effects = saved("Новый", &state)
    guard case .keepViews(let views)? = effects.first else { return #expect(Bool(false), "not kept") }
    #expect(views[0].value == gone, "what this version does not know is written back")
  }
}
