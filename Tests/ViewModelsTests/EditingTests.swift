import Deadlines
import Language
import SchoolNetwork
import Tables
import TestSupport
import Testing
import ViewModels
import Workspace

@Suite("Editing a cell")
struct EditingTests {
  private func set(_ item: String, _ field: String, _ from: FieldValue, _ to: FieldValue) -> [Effect] {
    let edit = Edit(Small.place(item).address, .set(field: field, from: from, to: to))
    return [.save([Batch(EntityKey(.partnership, "p-2-14"), [edit])])]
  }

  @Test(
    "A cell of text: open, write, Enter: exactly that field changes",
    arguments: [
      (RoadmapColumn.number, "number", "1.1"), (.title, "title", "Круглый стол"),
      (.expectedResult, "expectedResult", ""),
      (.note, "note", ""),
    ])
  func text(column: RoadmapColumn, field: String, from: String) {
    var state = Small.atItem("once", column)
    let before = state
    #expect(state.perform(.edit).isEmpty)
    #expect(state.changed(since: before) == ["editor"] && state.screens.schools.editor?.entry.text == from)
    let effects = state.write("  Приказ «О сети» ")
    #expect(effects == set("once", field, from.fieldValue, .text("Приказ «О сети»")))
    #expect(state.changed(since: before) == ["network", "history", "pendingSteps", "notice"])
    #expect(state.workspace.history.undoable?.edits == effects.first?.edits)
    #expect(state.handle(.saved([])).isEmpty)
    #expect(state.changed(since: before) == ["network", "history", "notice"])
  }

  @Test("Text is composed, in one line, without what nobody sees")
  func safe() {
    var state = Small.atItem("once", .note)
    state.perform(.edit)
    state.write("и\u{306}од \u{202E}x\u{1B}y")
    #expect(state.item("once")?.note.unicodeScalars.elementsEqual("йод ·x·y".unicodeScalars) == true)
  }

  @Test("An empty title is refused with a sentence, and the field stays open")
  func emptyTitle() {
    var state = Small.atItem("once")
    let before = state
    state.perform(.edit)
    #expect(state.write("   ").isEmpty)
    #expect(state.changed(since: before) == ["editor"])
    #expect(state.screens.schools.editor?.fault == Language.russian.titleIsEmpty)
    _ = state.handle(.text(.character("х")))
    #expect(state.screens.schools.editor?.fault == nil)
  }

  @Test("Esc and the same text change nothing; a text not touched stays as it was, to the letter")
  func nothing() {
    var items = Small.items
    items[0].title = " Круглый  стол "
    items[0].deadline = Deadline("завтра")
    var state = Small.atItem("once", .title, Small.network(items: items))
    let before = state
    state.perform(.edit)
    #expect(state.perform(.open).isEmpty && state.changed(since: before) == ["notice"])
    state.perform(.right, .edit)
    #expect(state.perform(.open).isEmpty && state.item("once")?.deadline.wording == "завтра")
    state.perform(.edit)
    state.type("май")
    #expect(state.perform(.back).isEmpty && state.item("once")?.deadline.wording == "завтра")
    #expect(state.notice == Notice(Language.russian.editDropped))
  }

  @Test(
    "A quick wording becomes its day, one that stands by itself is kept as typed",
    arguments: [
      ("завтра", "24.11.2026"), ("+7", "до 22 сентября"), ("на неделю раньше", "до 8 сентября"), ("пт", "27.11.2026"),
      ("через 2 недели", "07.12.2026"),
      ("конец месяца", "30.11.2026"), ("октябрь", "октябрь"),
      ("до 25 числа каждого месяца", "до 25 числа каждого месяца"), ("15.12", "15.12"), ("24,12", "24.12"),
    ])
  func deadline(typed: String, kept: String) {
    var state = Small.atItem("once", .deadline)
    state.perform(.edit)
    let effects = state.write(typed)
    #expect(
      effects == set("once", "deadline", Deadline("до 15 сентября").fieldValue, Deadline(kept).fieldValue))
    #expect(state.item("once")?.deadline == Deadline(kept))
  }

  @Test(
    "A deadline that would have no day is kept by a second Enter only; an edit in between asks again",
    arguments: ["когда-нибудь", "по графику ФЦТ", "два раза в год"])
  func undated(typed: String) {
    var state = Small.atItem("once", .deadline)
    let before = state.network
    state.perform(.edit)
    #expect(state.write(typed).isEmpty && state.network == before)
    #expect(state.screens.schools.editor?.fault?.contains("Enter ещё раз") == true)
    _ = state.handle(.text(.character("!")))
    #expect(state.perform(.open).isEmpty && state.network == before)
    _ = state.handle(.text(.backspace))
    #expect(state.perform(.open).isEmpty)
    #expect(!state.perform(.open).isEmpty && state.item("once")?.deadline == Deadline(typed))
  }

  @Test("A deadline that cannot be moved says why, and nothing is lost")
  func notMoved() {
    var state = Small.atItem("monthly", .deadline)
    let before = state.network
    state.perform(.edit)
    for _ in 0..<2 {
      #expect(state.write("+7").isEmpty && state.network == before)
      #expect(state.screens.schools.editor?.fault?.contains("не один день") == true)
      #expect(state.screens.schools.editor?.entry.text == "+7")
      _ = state.handle(.text(.eraseToStart))
    }
  }

  @Test("A shift beyond the roadmap’s period is said while it is written, and done if it is wanted")
  func beyondPeriod() {
    for (typed, told, wording) in [
      ("+1 год", "позже периода дорожной карты (по 31 мая 2027)", "до 15 сентября 2027 г."),
      ("-1 мес", "раньше периода дорожной карты (с 1 сентября 2026)", "до 15 августа 2026 г."),
      ("+2 мес", "", "до 15 ноября"),
    ] {
      var state = Small.atItem("once", .deadline)
      state.perform(.edit)
      state.type(typed)
      let echo = state.screens.schools.editor?.echo(state.scope) ?? ""
      #expect(told.isEmpty ? !echo.contains("период") : echo.contains(told), "\(echo)")
      #expect(!state.perform(.open).isEmpty && state.item("once")?.deadline == Deadline(wording), "\(typed)")
    }
  }

  @Test(
    "↓ and F4 open the month over a deadline; what is picked keeps the form of the wording",
    arguments: [Command.down, .edit])
  func picked(opening: Command) {
    var state = Small.atItem("once", .deadline)
    state.perform(.edit)
    #expect(state.perform(opening).isEmpty)
    guard case .days(let picker) = state.layer else { return #expect(Bool(false), "no month") }
    #expect(picker.day.iso == "2026-09-15" && state.mode == .commands)
    state.perform(.right, .down, .pageDown, .left, .up)
    guard case .days(let moved) = state.layer else { return #expect(Bool(false), "no month") }
    #expect(moved.day.iso == "2026-10-15")
    state.perform(.markDone, .pageUp, .first)
    state.perform(.open)
    #expect(state.layer == nil && state.screens.schools.editor?.entry.text == "до 1 октября")
    #expect(!state.perform(.open).isEmpty && state.item("once")?.deadline == Deadline("до 1 октября"))
    // A shift that is typed shows the day that it leads to; Esc leaves what was typed.
    state.perform(.edit)
    state.type("+7")
    state.perform(opening)
    guard case .days(let shifted) = state.layer else { return #expect(Bool(false), "no month") }
    #expect(shifted.day.iso == "2026-10-08")
    state.perform(.back)
    state.type("май")
    state.perform(opening, .down, .back)
    #expect(state.screens.schools.editor?.entry.text == "май" && state.mode == .text)
  }

  @Test(
    "The echo says how the deadline is understood while it is written",
    arguments: [
      ("15 декабря", "вт, 15 декабря 2026, через 22 дня"), ("завтра", "вт, 24 ноября 2026, завтра"),
      ("октябрь", "с 1 октября 2026 по сб, 31 октября 2026, 23 дня назад"), ("", "без срока"),
      ("до 25 числа каждого месяца", "9 сроков, ближайший: ср, 25 ноября 2026, через 2 дня"),
      ("когда-нибудь", "без даты: сохранится как написано"),
      ("по графику ФЦТ", "без даты: срок задаёт внешнее событие"),
    ])
  func echo(typed: String, told: String) {
    var state = Small.atItem("once", .deadline)
    state.perform(.edit)
    state.type(typed)
    #expect(state.screens.schools.editor?.echo(state.scope) == told)
  }

  @Test(
    "The echo says why a wording of quarters has no date in a year with trimesters, and the other way round",
    arguments: [
      ("2 четверть", true, "без даты: в учебном году триместры, а не четверти"),
      ("весенние каникулы", true, "без даты: при триместрах дни этих каникул неизвестны"),
      ("2 триместр", false, "без даты: триместры учебного года не заданы"),
      ("5 четверть", true, "без даты: сохранится как написано"),
    ])
  func missingTerms(typed: String, hasTrimesters: Bool, told: String) {
    let days = DaySpan(CalendarDay(iso: "2026-09-01")!, CalendarDay(iso: "2026-11-20")!)!
    let calendar = SchoolCalendar(quarters: [:], trimesters: hasTrimesters ? [Small.year: [1: days]] : [:])
    let context = DeadlineContext(schoolYear: Small.year, calendar: calendar)
    #expect(DeadlineEcho.text(typed, today: Small.today, context, .russian) == told)
    #expect(DeadlineEcho.text(typed, today: Small.today, context, .english).hasPrefix("no date: "))
  }

  @Test("Days set by hand belong to the old wording and go with it")
  func handSetDays() {
    var items = Small.items
    items[0].deadline.lastDay = CalendarDay(iso: "2026-09-20")
    var state = Small.atItem("once", .deadline, Small.network(items: items))
    state.perform(.edit)
    state.write("май")
    #expect(state.item("once")?.deadline == Deadline("май"))
    state.perform(.undo)
    #expect(state.item("once")?.deadline == items[0].deadline)
  }

  @Test("Who stands among the responsibles as before keeps id and side; new ones get ids of their own")
  func responsibles() throws {
    var state = Small.atItem("once", .responsibles)
    state.perform(.edit)
    #expect(state.screens.schools.editor?.entry.text == "Директор")
    state.write("Завуч — Петрова А. А.; Директор; ; — Иванов")
    let list = try #require(state.item("once")?.responsibles)
    #expect(list.map(\.role) == ["Завуч", "Директор", ""])
    #expect(list.map(\.name) == ["Петрова А. А.", "", "Иванов"])
    #expect(list[1].id == ID("who-once") && list[1].side == .known(.supported))
    #expect(Set(list.map(\.id)).count == 3 && list.allSatisfy { !$0.id.isNone })
    #expect(ResponsibleText.text(of: list) == "Завуч — Петрова А. А.; Директор; — Иванов")
    state.perform(.edit)
    state.write("")
    #expect(state.item("once")?.responsibles.isEmpty == true)
  }

  @Test("An office of both sides is written once; both stay, each with its side, until the words go")
  func officeOfBothSides() throws {
    func one(_ id: String, _ role: String, _ side: Side) -> Responsible {
      var one = Responsible()
      (one.id, one.role, one.side) = (ID(id), role, .known(side))
      return one
    }
    let both = [one("a", "Директор", .supported), one("b", "Завуч", .supported), one("c", "Директор", .donor)]
    var items = Small.items
    let place = try #require(items.firstIndex { $0.id.text == "once" })
    items[place].responsibles = both
    var state = Small.atItem("once", .responsibles, Small.network(items: items))
    let before = state.network
    #expect(ResponsibleText.text(of: both) == "Директор; Завуч")
    state.perform(.edit)
    #expect(state.screens.schools.editor?.entry.text == "Директор; Завуч")
    #expect(state.perform(.open).isEmpty && state.network == before)
    state.perform(.edit)
    state.write("Директор; Завуч; Психолог; Директор")
    #expect(state.item("once")?.responsibles.prefix(3) == [both[0], both[2], both[1]])
    #expect(state.item("once")?.responsibles.map(\.role) == ["Директор", "Директор", "Завуч", "Психолог"])
    state.perform(.undo)
    #expect(state.network == before)
    #expect(state.notice?.text.contains("снова «Директор; Завуч», было «Директор; Завуч; Психолог»") == true)
    state.perform(.edit)
    state.write("Завуч")
    #expect(state.item("once")?.responsibles == [both[1]])
  }

  @Test("↓ puts in those who answer for other items; Enter keeps them")
  func completion() {
    var items = Small.items
    items[1].responsibles[0].role = "Завуч"
    var state = Small.atItem("once", .responsibles, Small.network(items: items))
    state.perform(.edit)
    state.type("за")
    #expect(state.screens.schools.editor?.echo(state.scope) == "↓ Завуч")
    state.perform(.down)
    #expect(state.screens.schools.editor?.entry.text == "Завуч")
    state.perform(.open)
    #expect(state.item("once")?.responsibles.map(\.role) == ["Завуч"])
  }

  @Test("Tab keeps and opens the next cell, Shift+Tab the one before; at both ends they only keep")
  func tab() {
    var state = Small.atItem("once", .title)
    state.perform(.edit)
    state.type("Новое имя")
    #expect(state.handle(.command(.nextPane)).count == 1)
    #expect(
      state.screens.schools.roadmap.column == .deadline && state.screens.schools.editor?.column == .deadline
        && state.item("once")?.title == "Новое имя")
    state.perform(.previousPane, .previousPane)
    #expect(state.screens.schools.editor?.column == .number)
    state.perform(.previousPane)
    #expect(
      state.screens.schools.editor == nil && state.focus == .roadmap && state.screens.schools.roadmap.column == .number)
    state = Small.atItem("once", .note)
    state.perform(.edit, .nextPane)
    #expect(
      state.screens.schools.editor == nil && state.focus == .roadmap && state.screens.schools.roadmap.column == .note)
  }

  @Test("What is written for an item that has gone meanwhile stays in the field, with the reason")
  func goneMeanwhile() {
    var state = Small.atItem("once")
    state.perform(.edit)
    state.type("Долгий текст")
    _ = state.handle(.reloaded(Small.network(items: Array(Small.items.dropFirst()))))
    #expect(state.perform(.open).isEmpty)
    #expect(
      state.screens.schools.editor?.entry.text == "Долгий текст"
        && state.screens.schools.editor?.fault?.contains("once") == true)

    state = Small.atItem("once")
    state.perform(.newItem)
    state.type("Новое")
    _ = state.handle(.reloaded(Small.network(items: Array(Small.items.dropFirst()))))
    #expect(state.perform(.open).isEmpty)
    #expect(state.screens.schools.editor?.entry.text == "Новое" && state.screens.schools.editor?.fault != nil)
  }

  @Test(
    "Outside the roadmap and on a heading F4 opens a card; nothing is edited read-only or where a newer version wrote")
  func refusals() {
    var state = Small.dashboard()
    for focus in 0..<4 {
      #expect(state.perform(.edit).isEmpty && state.screens.schools.editor == nil, "pane \(focus)")
      guard case .record(let card) = state.layer else { return #expect(Bool(false), "no card in pane \(focus)") }
      #expect(card.editor == nil)
      state.perform(.back, .nextPane)
      if focus == 2 { state.perform(.first, .up) }
    }

    state = Small.atItem("once", .title, isReadOnly: true)
    let before = state
    for command in [Command.edit, .markDone, .newItem, .duplicate, .delete] {
      #expect(state.perform(command).isEmpty)
      #expect(state.changed(since: before) == ["notice"], "\(command)")
      #expect(state.notice == Notice(Language.russian.storeIsReadOnly, isTrouble: true))
    }

    let open = Small.network()
    let sealed = Network(
      town: open.town, riskCatalogue: open.riskCatalogue, clusterCatalogue: open.clusterCatalogue,
      schools: open.schools, partnerships: open.partnerships, sealed: [EntityKey(.partnership, "p-2-14")])
    state = Small.atItem("once", .title, sealed)
    for command in [Command.edit, .markDone, .newItem, .duplicate, .delete] {
      #expect(state.perform(command).isEmpty && state.network == sealed && state.screens.schools.editor == nil)
      #expect(state.notice == Notice(Language.russian.entityIsSealed("p-2-14"), isTrouble: true), "\(command)")
    }
  }

  @Test("A paste goes into the field in one safe line; without a field it says so; too much is refused whole")
  func paste() {
    var state = Small.atItem("once", .note)
    let before = state
    #expect(state.handle(.paste("q\n")).isEmpty && state.changed(since: before) == ["notice"])
    state.perform(.edit)
    _ = state.handle(.paste("две\nстроки\u{1B}[A\n"))
    // It is asked whether several lines are a table.
    state.perform(.open)
    #expect(state.screens.schools.editor?.entry.text == "две строки·[A")
    _ = state.handle(.paste(String(repeating: "х", count: 2000)))
    #expect(state.screens.schools.editor?.entry.text == "две строки·[A")
    #expect(state.notice == Notice(Language.russian.tooLong(2000), isTrouble: true))
  }
}
