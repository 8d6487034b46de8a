import Deadlines
import Insights
import Language
import SchoolNetwork
import TestSupport
import Testing
import ViewModels

@Suite("The screen «Сегодня»")
struct TodayTests {
  /// The kinds and subjects of the list, in order, a star before the selected one.
  private func lines(_ state: Dashboard) -> [String] {
    state.screens.today.attention.rows.enumerated().compactMap { place, row in
      row.line.map { (place == state.screens.today.attention.selected ? "*" : "") + "\($0.kind) \($0.subjectID)" }
    }
  }

  private func today(_ isReadOnly: Bool = false) -> Dashboard {
    Small.dashboard(isReadOnly: isReadOnly, screen: .today)
  }

  @Test("The program opens there, on the most urgent line; headings are never selected")
  func opening() {
    var state = Dashboard(Small.network(), today: Small.today, language: .russian, ids: IDSource(seed: 1))
    #expect(state.screens.name == .today && state.focus == .attention)
    #expect(
      state.screens.today.attention.line?.kind == .overdue && state.screens.today.attention.line?.subjectID == "once")
    #expect(
      lines(state) == [
        "*overdue once", "overdue monthly", "overdue twice", "noEvidence done", "notPublished done", "noPartner c-47",
        "uncoveredRisk risk-a-2-equipment", "uncoveredRisk risk-c-47-teachers", "noItems risk-a-2-teachers",
        "noAgreement p-2-14", "noAgreement p-5-14", "noVisit a-2", "noVisit c-47", "noVisit d-5",
      ])
    for _ in 0..<30 {
      #expect(state.screens.today.attention.line != nil)
      state.perform(.down)
    }
    #expect(
      state.screens.today.attention.line?.subjectID == "d-5"
        && state.screens.today.attention.number == state.screens.today.attention.lineCount)
    state.perform(.first, .up)
    #expect(state.screens.today.attention.number == 1)
  }

  @Test("→ and ← go from kind to kind; ← first to the top of its own")
  func kinds() {
    var state = today()
    state.perform(.down, .right)
    #expect(state.screens.today.attention.line?.kind == .noEvidence)
    state.perform(.right, .right)
    #expect(state.screens.today.attention.line?.kind == .noPartner)
    state.perform(.right, .down, .left)
    #expect(state.screens.today.attention.line?.subjectID == "risk-a-2-equipment")
    state.perform(.left)
    #expect(state.screens.today.attention.line?.kind == .noPartner)
    for _ in 0..<20 { state.perform(.right) }
    #expect(state.screens.today.attention.line?.kind == .noVisit)
    for _ in 0..<20 { state.perform(.left) }
    #expect(state.screens.today.attention.number == 1)
  }

  @Test("Space marks the most urgent item with one key, and undo takes it back")
  func mark() {
    var state = today()
    let effects = state.perform(.markDone)
    #expect(state.item("once")?.completions.first?.date == Small.today)
    guard case .save(let changes) = effects.first else { return #expect(Bool(false), "nothing saved") }
    #expect(changes.map(\.changes[0].entity.id) == ["p-2-14"] && changes[0].edits.count == 1)
    #expect(state.notice?.text == "Выполнено: «Круглый стол». Добавьте подтверждение: ссылку или документ (F4).")
    #expect(lines(state).prefix(3) == ["*overdue once", "overdue monthly", "overdue twice"])
    #expect(lines(state).contains("noEvidence once"))
    state.perform(.undo)
    #expect(state.network == Small.network())
    #expect(lines(state).contains("*overdue once") && state.screens.today.attention.fate == nil)
  }

  @Test("Space on what is marked already, or on what is no item, does nothing and says so")
  func markNothing() {
    var state = today()
    state.perform(.right)
    #expect(state.screens.today.attention.line?.kind == .noEvidence && state.perform(.markDone).isEmpty)
    #expect(state.notice?.text == Language.russian.isMarkedAlready)
    state.perform(.right, .right)
    #expect(state.screens.today.attention.line?.kind == .noPartner && state.perform(.markDone).isEmpty)
    #expect(state.notice?.text == "Это не мероприятие. Enter — перейти к школе.")
    state.perform(.edit)
    #expect(state.layer == nil && state.notice?.text == "Это не мероприятие. Enter — перейти к школе.")
    for command in [Command.newItem, .duplicate, .delete] { #expect(state.perform(command).isEmpty, "\(command)") }
    #expect(state.network == Small.network())
    #expect(today(true).screens.today.attention.lineCount == state.screens.today.attention.lineCount)
    var readOnly = today(true)
    #expect(readOnly.perform(.markDone).isEmpty && readOnly.notice?.text == Language.russian.storeIsReadOnly)
    #expect(readOnly.perform(.putOff).isEmpty && readOnly.layer == nil)
  }

  @Test("F4 opens the form of the mark at what the line asks for, and keeps it")
  func evidence() {
    var state = today()
    state.perform(.right, .edit)
    guard case .mark(let form) = state.layer else { return #expect(Bool(false), "no form") }
    #expect(form.focus == .link && form.occurrence == "once" && form.place == Small.place("done"))
    state.type("https://example.org/otchet")
    state.perform(.open)
    #expect(state.item("done")?.completions.first?.evidence.first?.link == "https://example.org/otchet")
    #expect(!lines(state).contains { $0.hasSuffix("noEvidence done") })
    #expect(state.screens.today.attention.line?.kind == .notPublished)
    state.perform(.edit)
    guard case .mark(let second) = state.layer else { return #expect(Bool(false), "no form") }
    #expect(second.focus == .publishedWhere)
  }

  @Test(
    "Enter leads to the place of a line, Esc leads back to the line",
    arguments: [
      ("overdue once", Pane.roadmap, "a-2"), ("notPublished done", .roadmap, "a-2"),
      ("noPartner c-47", .schools, "c-47"),
      ("uncoveredRisk risk-c-47-teachers", .risks, "c-47"), ("noAgreement p-5-14", .roadmap, "d-5"),
      ("noVisit d-5", .schools, "d-5"),
    ])
  func leading(name: String, pane: Pane, school: String) {
    var state = today()
    for _ in lines(state) where !lines(state).contains("*" + name) { state.perform(.down) }
    #expect(lines(state).contains("*" + name))
    state.perform(.open)
    #expect(state.focus == pane && state.screens.schools.school?.text == school && state.screens.name == .schools)
    switch state.screens.today.attention.line?.subject {
    case .item(let place): #expect(state.screens.schools.roadmap.row == .item(place))
    case .partnership(let id): #expect(state.screens.schools.roadmap.row == .group(id, nil))
    case .risk(let id): #expect(state.screens.schools.risk == id)
    case .school, .file, nil: break
    }
    state.perform(.down, .back)
    #expect(state.screens.name == .today && lines(state).contains("*" + name))
    // Esc on the list itself leads nowhere, and a screen chosen by its key forgets the way back.
    state.perform(.back)
    #expect(state.screens.name == .today)
    state.perform(.open, .schools, .back)
    #expect(state.screens.name == .schools && state.focus == .clusters)
  }

  @Test("A line in a cluster that does not have the school shows it among all; what is gone says so")
  func leadingElsewhere() {
    var state = Small.dashboard()
    state.perform(.last, .today)
    #expect(state.screens.schools.cluster == .outside)
    state.perform(.open)
    #expect(state.screens.schools.cluster == .all && state.screens.schools.school?.text == "a-2")
  }

  @Test("An edit made elsewhere is in the list when the screen is shown again; until then nothing is computed")
  func catchingUp() {
    var state = Small.atItem("once")
    let before = state.screens.today.attention
    state.perform(.markDone)
    #expect(state.screens.today.attention == before)
    state.perform(.today)
    #expect(state.screens.today.attention != before && lines(state).contains("noEvidence once"))
    #expect(state.screens.today.attention.list == AttentionList(state.network, today: Small.today))
    _ = state.handle(.today(Small.today.adding(days: 1)))
    #expect(state.screens.today.attention.list == AttentionList(state.network, today: Small.today.adding(days: 1)))
  }

  @Test("Search goes through the sentences, in either layout")
  func search() {
    var state = today()
    state.perform(.search)
    state.type("ytn gfhnythf")
    #expect(state.screens.today.attention.line?.kind == .noPartner)
    #expect(state.notice?.text.contains("нет партнера") == true)
  }
}

@Suite("Putting off")
struct PuttingOffTests {
  private func opened() -> Dashboard {
    var state = Small.dashboard(screen: .today)
    state.perform(.putOff)
    return state
  }

  @Test("A line is put off until a day, with a reason; it is kept in its entity, shown last, and taken up again")
  func putOff() {
    var state = opened()
    guard case .form(let form) = state.layer else { return #expect(Bool(false), "no form") }
    #expect(form.entries.map(\.text) == ["30.11.2026", ""] && form.focus == 1)
    guard case .form(let form) = state.layer else { return #expect(Bool(false), "no form") }
    #expect(form.echo(state.scope) == "пн, 30 ноября 2026, через 7 дней")
    state.type("ждём директора")
    let effects = state.perform(.open)
    #expect(effects.count == 1 && state.layer == nil)
    let putOff = state.network.partnership(ID("p-2-14"))?.putOff.first
    #expect(putOff?.until == CalendarDay(iso: "2026-11-30") && putOff?.reason == "ждём директора")
    #expect(putOff?.kind == "overdue" && putOff?.subject == "once")
    #expect(
      state.screens.today.attention.line?.subjectID == "once" && state.screens.today.attention.fate == .putOff
        && state.screens.today.attention.rows.last?.line?.subjectID == "once")
    state.perform(.last)
    #expect(state.screens.today.attention.isPutOff)
    state.perform(.putOff)
    guard case .form(let again) = state.layer else { return #expect(Bool(false), "no form") }
    #expect(again.entries.map(\.text) == ["30.11.2026", "ждём директора"])
    state.perform(.back, .delete)
    #expect(state.network == Small.network() && state.notice?.text == Language.russian.isTakenUpAgain)
    state.perform(.undo)
    #expect(state.notice?.text == "Возврат строки в «Сегодня» отменён")
    state.perform(.undo)
    #expect(state.notice?.text == "Отсрочка строки «Сегодня» до 30.11.2026 («ждём директора») отменена")
    #expect(state.network == Small.network())
    #expect(state.perform(.undo).isEmpty)
  }

  @Test(
    "A day that has passed, no day at all, no reason: a sentence each, and nothing is lost",
    arguments: [
      ("22.11.2026", "потом", 0), ("вчера", "потом", 0), ("32.13", "потом", 0), ("", "потом", 0),
      ("30.11.2026", " ", 1),
    ])
  func refused(day: String, reason: String, field: Int) {
    var state = opened()
    state.perform(.previousPane)
    _ = state.handle(.text(.eraseToStart))
    state.type(day)
    state.perform(.nextPane)
    state.type(reason)
    let effects = state.perform(.open)
    #expect(effects.filter(\.isSave).isEmpty)
    guard case .form(let form) = state.layer else { return #expect(Bool(false), "no form") }
    #expect(form.fault?.field == field && form.focus == field && form.entries[1].text == reason)
    #expect(state.network == Small.network())
  }

  @Test("The day that is proposed is selected; one that was chosen before is not, and the form begins at the day")
  func proposedDay() {
    func form(_ state: Dashboard) -> FieldForm? { if case .form(let form) = state.layer { form } else { nil } }
    var state = opened()
    #expect(form(state)?.entries[0].isSelected == true && form(state)?.focus == 1)
    state.type("потом")
    state.perform(.previousPane)
    for character in "1.12" { _ = state.handle(.text(.character(character))) }
    state.perform(.open, .putOff)
    #expect(form(state)?.entries.map(\.text) == ["01.12.2026", "потом"] && form(state)?.focus == 0)
    #expect(form(state)?.entries.contains(where: \.isSelected) == false)
  }

  @Test("Today itself is a day to put off to; quick words are days", arguments: ["23.11.2026", "завтра", "+3", "пт"])
  func days(day: String) {
    var state = opened()
    state.type("x")
    state.perform(.nextPane)
    _ = state.handle(.text(.eraseToStart))
    state.type(day)
    #expect(state.perform(.open).count == 1, "\(day)")
    #expect(state.screens.today.attention.list.putOff.count == 1)
  }

  @Test("Elsewhere than on the list nothing is put off, and that is said")
  func elsewhere() {
    var state = Small.dashboard()
    #expect(state.perform(.putOff).isEmpty && state.layer == nil)
    #expect(state.notice?.text == Language.russian.putOffOnToday)
  }
}
