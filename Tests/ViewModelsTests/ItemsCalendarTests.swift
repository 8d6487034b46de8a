import Deadlines
import Items
import Language
import SchoolNetwork
import TestSupport
import Testing

@testable import ViewModels

@Suite("Items over a year and in a month")
struct ItemsCalendarTests {
  /// The screen in a form, of the sample on its day.
  private func shown(_ form: ItemsForm, _ network: Network = Sample.network) -> Dashboard {
    var state = Dashboard(network, today: Sample.today, language: .russian, author: "К", ids: IDSource(seed: 1))
    state.perform(.items)
    for _ in 0..<3 where state.screens.items.form != form { state.perform(.items) }
    return state
  }

  private func title(_ state: Dashboard) -> String? {
    state.screens.items.chosenItem.flatMap { state.network.item(at: $0) }?.item.title
  }

  @Test("The key of the screen goes on from the table to the year, the month and the table; the item stays chosen")
  func forms() {
    var state = shown(.table)
    state.perform(.down, .down, .down)
    let item = title(state)
    state.perform(.items)
    #expect(state.screens.items.form == .year && title(state) == item)
    state.perform(.items)
    #expect(state.screens.items.form == .month && state.screens.items.month.isInList == false)
    state.perform(.items)
    #expect(state.screens.items.form == .table && title(state) == item)
    state.perform(.today, .items)
    #expect(state.screens.items.form == .table)
  }

  @Test("The month of next month from the table takes three keys")
  func keystrokes() {
    var state = shown(.table)
    state.perform(.items, .items)
    let before = state.screens.items.month.month?.month
    state.perform(.pageDown)
    #expect(state.screens.items.month.month?.month == before?.adding(months: 1))
  }

  @Test("A year: every dated item has a line, what has no day is folded at the end, counted, and Enter shows it")
  func undated() {
    var state = shown(.year)
    let year = state.screens.items.year
    let rows = year.lines.compactMap { if case .row(let row) = $0 { row } else { nil } }
    let list = state.screens.items.pane.list!
    func isDated(_ row: Int) -> Bool {
      guard case .item(let item, _, _) = list.rows[row] else { return false }
      return list.table.reading(of: item).isDated
    }
    let folded = year.lines.compactMap { if case .undated(_, let count) = $0 { count } else { nil } }
    #expect(rows.count + folded.reduce(0, +) == list.table.items.count && !folded.isEmpty)
    #expect(rows.allSatisfy { isDated($0) })
    state.perform(.last)
    #expect(state.screens.items.chosenItem == nil)
    state.perform(.markDone)
    #expect(state.notice?.text == Language.russian.chooseAnItem, "no item is marked unseen")
    state.perform(.open)
    #expect(state.screens.items.year.lines.count > year.lines.count)
    state.perform(.down)
    #expect(state.screens.items.chosenItem != nil)
    state.perform(.up, .open)
    #expect(state.screens.items.year.lines == year.lines)
  }

  @Test("A year: pages go by years, arrows by months; grouped it opens folded, with counts of each month")
  func months() {
    var state = shown(.year)
    let first = state.screens.items.year.first
    #expect(first == CalendarMonth(year: 2026, month: 9))
    state.perform(.pageDown)
    #expect(state.screens.items.year.first == first?.adding(months: 12))
    state.perform(.pageUp, .right)
    #expect(state.screens.items.year.first == first?.adding(months: 1))
    state = shown(.table)
    _ = state.screens.items.change(.grouping(.school), state.scope)
    state.perform(.items)
    let screen = state.screens.items
    #expect(
      screen.pane.list!.groups.allSatisfy(\.isFolded) && screen.year.counts.count == screen.pane.list!.groups.count)
    state.perform(.open)
    #expect(state.screens.items.pane.list!.groups.contains { !$0.isFolded })
  }

  @Test("A month: the days and the lines beside them move each other; Esc goes from the lines to the days")
  func sides() {
    var state = shown(.month)
    let month = state.screens.items.month
    #expect(month.day == CalendarDay(iso: "2026-12-15"))
    state.perform(.first, .open)
    #expect(state.screens.items.month.isInList && title(state) != nil)
    for _ in 0..<40 {
      state.perform(.down)
      let shown = state.screens.items.month
      if let day = shown.lines[shown.place!].day { #expect(shown.day == day) }
    }
    state.perform(.back)
    #expect(!state.screens.items.month.isInList && state.screens.items.form == .month)
    state.perform(.left)
    let day = state.screens.items.month.day
    let top = state.screens.items.month.top
    #expect(state.screens.items.month.lines[..<top].allSatisfy { ($0.day ?? day) < day })
  }

  @Test(
    "F6 moves the chosen item to the day that is pointed at, in its wording; the cursor goes with it; undo brings it back"
  )
  func moves() {
    var state = shown(.month)
    state.perform(.first, .open)
    for _ in 0..<99 where title(state) != "Рабочая встреча управленческих команд" { state.perform(.down) }
    let place = state.screens.items.chosenItem!
    let before = state.network
    state.perform(.shift)
    #expect(state.screens.items.chosenItem == nil, "the days have the cursor")
    state.performSaved(.right, .right, .open)
    #expect(state.network.item(at: place)?.item.deadline.wording == "до 17 декабря")
    #expect(state.screens.items.chosenItem == place && state.screens.items.month.day == CalendarDay(iso: "2026-12-17"))
    state.performSaved(.undo)
    #expect(state.network == before)
  }

  @Test("Esc leaves the item where it is; one that has no single day is refused, and nothing is changed")
  func doesNotMove() {
    var state = shown(.month)
    state.perform(.first, .open)
    for _ in 0..<99 where title(state) != "Рабочая встреча управленческих команд" { state.perform(.down) }
    let before = state.network
    state.perform(.shift, .right, .back)
    #expect(state.network == before && title(state) == "Рабочая встреча управленческих команд")
    for _ in 0..<99 where title(state) != "Мониторинг учебной нагрузки" { state.perform(.down) }
    state.perform(.shift)
    #expect(state.notice != nil && state.screens.items.month.pointed == nil)
    #expect(state.network == before && title(state) == "Мониторинг учебной нагрузки")
  }

  @Test("Items are selected in a year and a month as in the table, and a command takes them together")
  func selects() {
    for form in [ItemsForm.year, .month] {
      var state = shown(form)
      if form == .month { state.perform(.first, .open) }
      let first = state.screens.items.chosenItem!
      state.perform(.select)
      #expect(state.screens.items.chosenItem != first && state.screens.items.selection.contains(first))
      state.perform(.selectDown, .items)
      #expect(state.screens.items.selection.places.count >= 2, "it goes along from form to form")
      state.perform(.markDone)
      let isPreview = if case .bulk = state.layer { true } else { false }
      #expect(isPreview)
    }
  }

  @Test("A search goes among the lines that are shown, and the cursor is where it leads; nothing hidden is chosen")
  func searches() {
    for form in [ItemsForm.year, .month] {
      var state = shown(form)
      state.perform(.search)
      state.type("мониторинг")
      state.perform(.open)
      #expect(title(state)?.hasPrefix("Мониторинг") == true, "\(form)")
      if form == .year {
        let line = state.screens.items.year.place!
        #expect(state.screens.items.year.lines[line] == .row(state.screens.items.pane.row!))
      }
    }
  }

  @Test("The key that empties a cell asks for the trash where there are no cells; F7 in a year is written in the table")
  func noCells() {
    for form in [ItemsForm.year, .month] {
      var state = shown(form)
      if form == .month { state.perform(.first, .open) }
      let place = state.screens.items.chosenItem!
      state.performSaved(.clear)
      #expect(state.network.item(at: place)?.item.title.isEmpty == false)
      #expect(state.network.item(at: place)?.item.deleted != nil)
    }
    var state = shown(.year)
    state.perform(.newItem)
    #expect(state.screens.items.form == .table && state.screens.items.editor != nil)
  }

  @Test("In a month the mark is that of the day under the cursor")
  func marksTheDay() {
    var state = shown(.month)
    state.perform(.first, .open)
    let wanted = CalendarDay(iso: "2026-12-25")
    func isThere() -> Bool {
      let month = state.screens.items.month
      guard let place = month.place, month.lines[place].day == wanted else { return false }
      return title(state)?.hasPrefix("Онлайн-уроки") == true
    }
    for _ in 0..<40 where !isThere() { state.perform(.down) }
    let place = state.screens.items.chosenItem!
    func done() -> Set<String> {
      let (item, roadmap, _) = state.network.item(at: place)!
      return item.doneKeys(in: item.deadline.reading(in: state.network.deadlineContext(of: roadmap)))
    }
    let before = done()
    state.performSaved(.markDone)
    #expect(done().subtracting(before) == ["2026-12-25"])
    state.performSaved(.markDone)
    #expect(done() == before)
  }

  @Test("F7 on a day makes an item of that day")
  func makes() {
    var state = shown(.month)
    state.perform(.first, .newItem)
    state.type("Круглый стол")
    state.performSaved(.open)
    let made = state.network.partnerships.flatMap(\.roadmaps).flatMap(\.items).filter { $0.title == "Круглый стол" }
    #expect(made.map(\.deadline.wording) == ["01.12.2026"])
  }

  @Test("Marked in a year or a month, an item stays where the cursor is")
  func marks() {
    for form in [ItemsForm.year, .month] {
      var state = shown(form)
      if form == .month { state.perform(.first, .open) }
      let item = state.screens.items.chosenItem
      state.performSaved(.markDone)
      #expect(state.screens.items.chosenItem == item)
      state.performSaved(.undo)
      #expect(state.network == Sample.network && state.screens.items.chosenItem == item)
    }
  }
}
