import Deadlines
import Language
import SchoolNetwork
import TestSupport
import Testing
import ViewModels
import Workspace

@Suite("Marking")
struct MarkingTests {
  private func mark(_ state: Dashboard, _ item: String, _ occurrence: String) -> Completion? {
    state.item(item)?.completion(occurrence)
  }

  @Test("Space marks what is due once, opens nothing and hints; once more takes the mark back and keeps the rest")
  func once() throws {
    var state = Small.atItem("once")
    let before = state
    #expect(state.perform(.markDone).count == 1)
    #expect(state.changed(since: before) == ["network", "history", "pendingSteps", "notice", "marked"])
    let new = try #require(mark(state, "once", "once"))
    #expect(new.done && new.date == Small.today && new.author == "Куратор" && new.evidence.isEmpty)
    #expect(state.notice == Notice(Language.russian.marked(occurrence: nil)))
    #expect(state.notice?.text.contains("F4") == true)
    state.perform(.markDone)
    let back = try #require(mark(state, "once", "once"))
    #expect(!back.done && back.date == Small.today && back.id == new.id)
    state.perform(.markDone)
    #expect(mark(state, "once", "once") == new)
    #expect(state.screens.schools.editor == nil && state.layer == nil)
  }

  @Test("What recurs: the latest passed occurrence, then those to come, then older ones, then the newest mark goes")
  func recurring() {
    var state = Small.atItem("monthly")
    state.perform(.markDone)
    #expect(state.item("monthly")?.doneKeys == ["2026-10-25"])
    // On a row that was left and is selected again, Space means the next date.
    func next() { state.perform(.down, .up, .markDone) }
    next()
    #expect(state.item("monthly")?.doneKeys == ["2026-10-25", "2026-11-25"])
    for _ in 0..<6 { next() }
    #expect(
      state.item("monthly")?.doneKeys.count == 8 && state.item("monthly")?.doneKeys.contains("2026-09-25") == false)
    next()
    #expect(state.item("monthly")?.doneKeys.contains("2026-09-25") == true)
    next()
    #expect(state.item("monthly")?.doneKeys.contains("2027-05-25") == false)
    while state.workspace.history.undoable != nil { state.perform(.undo) }
    #expect(state.network == Small.network())
  }

  @Test("Several days: one after another")
  func several() {
    var state = Small.atItem("twice")
    state.perform(.markDone, .down, .up, .markDone)
    #expect(state.item("twice")?.doneKeys == ["2026-10-31", "2026-12-31"])
    state.perform(.down, .up, .markDone)
    #expect(state.item("twice")?.doneKeys == ["2026-10-31"])
  }

  @Test("Done: the mark goes, its result stays; cancelled: a sentence; undated: marked")
  func others() throws {
    var state = Small.atItem("done")
    state.perform(.markDone)
    let found = try #require(mark(state, "done", "once"))
    #expect(!found.done && found.result == "Протокол № 1" && found.date == CalendarDay(iso: "2026-10-20"))
    state = Small.atItem("cancelled")
    #expect(state.perform(.markDone).isEmpty)
    #expect(state.notice == Notice(Language.russian.cancelledCannotBeMarked))
    state = Small.atItem("undated")
    state.perform(.markDone)
    #expect(state.item("undated")?.doneKeys == ["once"])
  }

  @Test("Nothing is marked, copied or deleted from another pane, where the row is not in sight, nor on a heading")
  func elsewhere() {
    for pane in [Pane.clusters, .schools, .risks] {
      var state = Small.atItem("once")
      while state.focus != pane { state.perform(.previousPane) }
      let before = state
      // In the panes of schools and risks F8 is about those.
      for command in [Command.markDone, .duplicate] + (pane == .clusters ? [.delete] : []) {
        #expect(state.perform(command).isEmpty && state.changed(since: before).isSubset(of: ["notice"]), "\(pane)")
      }
    }
    var state = Small.atItem("once")
    state.perform(.up)
    #expect(state.perform(.markDone).isEmpty && state.notice == Notice(Language.russian.chooseAnItem))
  }

  // MARK: - The choice of a status

  @Test(
    "Each status can be chosen; «done» marks, any other takes back",
    arguments: [
      ("once", 3, ItemStatus?.some(.cancelled), []), ("once", 1, .some(.inProgress), []), ("once", 2, nil, ["once"]),
      ("done", 0, nil, []), ("done", 1, .some(.inProgress), []), ("done", 3, .some(.cancelled), ["once"]),
      ("cancelled", 2, nil, ["once"]), ("cancelled", 0, .some(.planned), []),
    ] as [(String, Int, ItemStatus?, Set<String>)])
  func choose(item: String, down: Int, status: ItemStatus?, done: Set<String>) {
    var state = Small.atItem(item, .status)
    #expect(state.perform(.edit).isEmpty)
    guard case .status = state.layer else { return #expect(Bool(false), "no choice") }
    for _ in 0..<4 { state.perform(.up) }
    for _ in 0..<down { state.perform(.down) }
    #expect(state.perform(.open).count == 1)
    #expect(state.layer == nil && state.item(item)?.doneKeys == done)
    #expect(state.item(item)?.status == status.map { .known($0) })
    state.perform(.undo)
    #expect(state.network == Small.network() && state.workspace.history.undoable == nil)
  }

  @Test("The status it has already changes nothing and says so; Esc closes")
  func sameStatus() {
    var state = Small.atItem("cancelled", .status)
    state.perform(.edit)
    #expect(state.layer == .status(StatusChoice(Small.place("cancelled"), selected: .cancelled)))
    #expect(state.perform(.open).isEmpty && state.notice == Notice(Language.russian.nothingChanged))
    state.perform(.edit, .back)
    #expect(state.layer == nil && state.workspace.history.undoable == nil)
  }

  // MARK: - The form

  private func write(_ fields: [MarkForm.Field: String], in state: inout Dashboard) -> [Effect] {
    state.perform(.edit)
    while case .mark(let form) = state.layer, form.focus != .date { state.perform(.nextPane) }
    for field in MarkForm.Field.allCases {
      if let text = fields[field] { state.type(text) }
      state.perform(.nextPane)
    }
    return state.perform(.open)
  }

  @Test("A new mark: date offered as today, result, a link is a link, anything else the name of a document")
  func newMark() throws {
    var state = Small.atItem("once", .mark)
    #expect(
      write([.result: " Протокол ", .link: " https://example.org/1 ", .publishedWhere: "Сайт"], in: &state).count == 1)
    let found = try #require(mark(state, "once", "once"))
    #expect(found.done && found.date == Small.today && found.result == "Протокол")
    #expect(found.publishedWhere == "Сайт")
    #expect(found.evidence.map(\.link) == ["https://example.org/1"] && found.evidence.map(\.title) == [""])
    _ = write([.link: "Приказ № 5"], in: &state)
    #expect(state.item("once")?.completions.first?.evidence.map(\.title) == ["Приказ № 5"])
    #expect(state.item("once")?.completions.first?.evidence.map(\.link) == [""])
    _ = write([.link: ""], in: &state)
    #expect(state.item("once")?.completions.first?.evidence.isEmpty == true)
    for _ in 0..<3 { state.perform(.undo) }
    #expect(state.network == Small.network())
  }

  /// The mark of the item that is done, with this evidence: names of documents and links.
  private func withEvidence(_ evidence: [(title: String, link: String)]) -> Dashboard {
    var items = Small.items
    let place = items.firstIndex { $0.id.text == "done" }!
    items[place].completions[0].evidence = evidence.enumerated().map { number, told in
      var new = Evidence()
      (new.id, new.title, new.link) = (ID("e-\(number)"), told.title, told.link)
      return new
    }
    return Small.atItem("done", .mark, Small.network(items: items))
  }

  @Test(
    "The form edits the newest evidence, and of it only what it shows; what was there is kept",
    arguments: [
      ("https://b", "https://c", [("Приказ", ""), ("", "https://a"), ("", "https://c")]),
      ("https://b", "Протокол", [("Приказ", ""), ("", "https://a"), ("Протокол", "")]),
      ("https://b", "", [("Приказ", ""), ("", "https://a")]),
      ("Справка", "https://c", [("Приказ", ""), ("", "https://a"), ("Справка", "https://c")]),
      ("Справка", "", [("Приказ", ""), ("", "https://a")]),
      ("Справка https://b", "https://c", [("Приказ", ""), ("", "https://a"), ("Справка", "https://c")]),
      ("Справка https://b", "Акт", [("Приказ", ""), ("", "https://a"), ("Справка", ""), ("Акт", "")]),
      ("Справка https://b", "", [("Приказ", ""), ("", "https://a"), ("Справка", "")]),
    ] as [(String, String, [(String, String)])])
  func severalEvidence(newest: String, written: String, expected: [(String, String)]) throws {
    let parts = newest.split(separator: " ").map(String.init)
    let (title, link) = (
      parts.first { !Evidence.isLink($0) } ?? "", parts.first { Evidence.isLink($0) } ?? ""
    )
    var state = withEvidence([("Приказ", ""), ("", "https://a"), (title, link)])
    let before = state.network
    state.perform(.edit)
    guard case .mark(let form) = state.layer else { return #expect(Bool(false), "no form") }
    #expect(form.text(.link) == (link.isEmpty ? title : link) && form.olderEvidence == 2)
    state.perform(.open)
    #expect(state.network == before)
    _ = write([.link: written], in: &state)
    let found = try #require(state.item("done")?.completions.first?.evidence)
    #expect(found.map(\.title) == expected.map(\.0) && found.map(\.link) == expected.map(\.1))
    #expect(Set(found.map(\.id)).count == found.count)
    state.perform(.undo)
    #expect(state.network == before)
  }

  @Test("A form begins in its first empty field, or in the one that it was opened for; a proposed day is selected")
  func beginning() {
    func form(_ state: Dashboard) -> MarkForm? { if case .mark(let form) = state.layer { form } else { nil } }
    var state = Small.atItem("once", .mark)
    state.perform(.edit)
    #expect(form(state)?.focus == .result && form(state)?.entries[0].isSelected == true)
    state = Small.atItem("done", .mark)
    state.perform(.edit)
    #expect(form(state)?.focus == .link && form(state)?.entries.contains(where: \.isSelected) == false)
    state.perform(.previousPane, .previousPane)
    #expect(form(state)?.focus == .date && form(state)?.entries[0].cursor == 10)
    state.type("")
    state.perform(.open, .edit)
    #expect(form(state)?.focus == .date)
  }

  @Test("The day that is proposed is replaced by what is typed, and kept by Enter alone")
  func proposedDay() {
    var state = Small.atItem("once", .mark)
    state.perform(.edit, .previousPane)
    for character in "1.11" { _ = state.handle(.text(.character(character))) }
    state.perform(.open)
    #expect(mark(state, "once", "once")?.date == CalendarDay(iso: "2026-11-01"))
    state.perform(.undo, .edit, .open)
    #expect(mark(state, "once", "once")?.date == Small.today)
  }

  @Test("A change of a mark touches only the field that was written")
  func change() {
    var state = Small.atItem("done", .mark)
    let effects = write([.date: "15.10.2026"], in: &state)
    let address = Small.place("done").address.appending("completions", "mark-done")
    #expect(
      effects.flatMap(\.edits) == [
        Edit(address, .set(field: "date", from: .text("2026-10-20"), to: .text("2026-10-15")))
      ])
    _ = write([.date: ""], in: &state)
    #expect(state.workspace.history.undoable?.edits.count == 1)
    #expect(state.item("done")?.completions.first?.date == nil)
    state.perform(.edit)
    #expect(state.perform(.open).isEmpty && state.notice == Notice(Language.russian.nothingChanged))
  }

  @Test("A date that is no day gets a sentence and stays; «вчера» is one", arguments: ["32.13", "октябрь", "скоро"])
  func badDate(typed: String) {
    var state = Small.atItem("once", .mark)
    #expect(write([.date: typed], in: &state).isEmpty)
    guard case .mark(let form) = state.layer else { return #expect(Bool(false), "the form is gone") }
    #expect(
      form.fault?.field == .date
        && form.fault?.text == Language.russian.notADay(typed, example: Small.today.adding(days: -7))
        && form.focus == .date)
    state.type("вчера")
    state.perform(.open)
    #expect(mark(state, "once", "once")?.date == CalendarDay(iso: "2026-11-22"))
  }

  @Test("PgUp and PgDn turn to other occurrences, but not away from what was written")
  func occurrences() {
    var state = Small.atItem("twice", .mark)
    state.perform(.edit)
    func occurrence() -> String? { if case .mark(let form) = state.layer { form.occurrence } else { nil } }
    #expect(occurrence() == "2026-10-31")
    state.perform(.pageUp)
    #expect(occurrence() == "2026-10-31")
    state.perform(.pageDown)
    #expect(occurrence() == "2026-12-31")
    state.perform(.previousPane)
    state.type("01.11.2026")
    state.perform(.pageUp)
    // What is written for the other one waits there.
    #expect(occurrence() == "2026-10-31")
    state.perform(.pageDown)
    #expect(occurrence() == "2026-12-31")
    state.perform(.open)
    #expect(state.item("twice")?.doneKeys == ["2026-12-31"])
    state.perform(.edit)
    state.type("x")
    state.perform(.back)
    #expect(state.layer == nil && state.notice == Notice(Language.russian.formTextWaits))
  }

  @Test("A mark whose occurrence is gone stays, is counted and can be turned to")
  func stray() {
    var state = Small.atItem("twice")
    state.perform(.markDone, .right, .edit)
    state.write("май")
    #expect(state.item("twice")?.doneKeys == ["2026-10-31"])
    while state.screens.schools.roadmap.column != .mark { state.perform(.right) }
    state.perform(.edit)
    guard case .mark(let form) = state.layer else { return #expect(Bool(false), "no form") }
    #expect(form.occurrences == ["once", "2026-10-31"])
  }
}
