import Deadlines
import Language
import SchoolNetwork
import TestSupport
import Testing
import Workspace

@testable import ViewModels

/// What earlier sessions left unsaved, offered at the start.
@Suite("The offer at the start")
struct KeptListTests {
  private let edit = Edit(
    Small.place("once").address, .set(field: "title", from: .text("Круглый стол"), to: .text("Прежнее")))
  private let note = Edit(Small.place("done").address, .set(field: "note", from: .notSet, to: .text("Своё")))
  private let stale = Edit(
    Small.place("once").address, .set(field: "note", from: .text("Было"), to: .text("Стало")))
  private let draft = Draft(.mark(Small.place("once"), occurrence: "once"), ["15.1", nil, nil, nil])

  private func dashboard(_ kept: [Kept], _ language: Language = .russian, _ network: Network = Small.network())
    -> Dashboard
  {
    Dashboard(network, today: Small.today, language: language, author: "Куратор", ids: IDSource(seed: 1), unsaved: kept)
  }

  private func list(_ state: Dashboard) throws -> KeptList {
    guard case .kept(let list)? = state.layer else { throw NoList() }
    return list
  }

  private struct NoList: Error {}

  private func words(_ kept: Kept, _ language: Language = .russian) throws -> String {
    try list(dashboard([kept], language)).lines[0].words
  }

  @Test("What fits is ticked and made by Enter; what does not says why and cannot be ticked")
  func made() throws {
    var state = dashboard([Kept(edit), Kept(stale)])
    #expect(try list(state).lines.map(\.choice) == [.make, .later])
    #expect(try list(state).lines.map { $0.reason == nil } == [true, false])
    state.perform(.down, .markDone)
    #expect(state.notice?.text == Language.russian.sentence(EditFault.differs, onScreen: false))
    #expect(state.perform(.open) == [.save([Batch(edit.address.entity, [edit])])])
    #expect(state.notice?.text == "Внесено правок: 1. Осталось на потом: 1.")
    #expect(state.layer == nil && state.item("once")?.title == "Прежнее")
    #expect(state.workspace.pending == [edit] && state.workspace.aside == [Kept(stale)])
    #expect(state.handle(.saved([])) == [.keepUnsaved([Kept(stale)])])
  }

  @Test("Esc and q leave all for later, whatever is ticked; letters and Ctrl+C do nothing to it")
  func later() throws {
    for command in [Command.back, .leave] {
      var state = dashboard([Kept(edit), Kept(.draft(draft))])
      state.perform(.down, .delete)
      #expect(state.perform(command).isEmpty && state.layer == nil)
      #expect(state.workspace.aside == [Kept(edit), Kept(.draft(draft))] && state.network == Small.network())
      // An edit that is saved meanwhile leaves it alone.
      state.perform(.schools, .open, .open, .markDone)
      #expect(state.handle(.saved([])).isEmpty && state.workspace.aside.count == 2)
    }
    var state = dashboard([Kept(edit)])
    let before = state
    for input in [Input.character("y"), .interrupt(at: 0), .unknownKey] { #expect(state.handle(input).isEmpty) }
    #expect(state.layer == before.layer)
  }

  @Test("A line can be taken, left or dropped singly, and all of them or none at once")
  func singly() throws {
    let kept = [Kept(edit), Kept(note), Kept(stale)]
    var state = dashboard(kept)
    state.perform(.left)
    #expect(try list(state).lines.map(\.choice) == [.later, .later, .later])
    state.perform(.right)
    #expect(try list(state).lines.map(\.choice) == [.make, .make, .later])
    state.perform(.markDone, .down, .delete, .down, .delete)
    #expect(try list(state).lines.map(\.choice) == [.later, .drop, .drop])
    state.perform(.delete, .up, .markDone)
    #expect(try list(state).lines.map(\.choice) == [.later, .make, .later])
    state.perform(.first, .delete)
    #expect(state.perform(.open) == [.save([Batch(note.address.entity, [note])])])
    #expect(state.notice?.text == "Внесено правок: 1. Отброшено: 1. Осталось на потом: 1.")
    #expect(state.item("once")?.title == "Круглый стол" && state.item("done")?.note == "Своё")
    #expect(state.handle(.saved([])) == [.keepUnsaved([Kept(stale)])])
  }

  @Test("Dropping alone makes nothing; Enter with nothing chosen closes")
  func dropped() throws {
    var state = dashboard([Kept(edit)])
    state.perform(.delete)
    #expect(state.perform(.open) == [.keepUnsaved([])])
    #expect(state.workspace.aside.isEmpty && state.network == Small.network())
    state = dashboard([Kept(edit)])
    state.perform(.markDone)
    #expect(state.perform(.open).isEmpty && state.layer == nil && state.workspace.aside == [Kept(edit)])
  }

  @Test("Of another folder nothing is ticked before somebody does it")
  func fromElsewhere() throws {
    let kept = [Kept(edit, from: .folder("/old")), Kept(note, from: .earlierVersion)]
    var state = dashboard(kept)
    #expect(try list(state).lines.map(\.choice) == [.later, .later])
    state.perform(.markDone)
    #expect(state.perform(.open) == [.save([Batch(edit.address.entity, [edit])])])
    #expect(state.handle(.saved([])) == [.keepUnsaved([kept[1]])])
  }

  @Test("Each kind of edit says what it is, whose, and from what to what")
  func wordsOfEdits() throws {
    let pair = "Школа № 14 → Школа № 2"
    #expect(try words(Kept(edit)) == "название «Круглый стол»: «Круглый стол» → «Прежнее» · \(pair)")
    var mark = Completion()
    (mark.id, mark.occurrence, mark.done) = (ID("new"), "once", true)
    func marked(_ mark: Completion) -> Kept {
      Kept(Edit(Small.place("once").address, .insert(list: "completions", record: mark.fieldValue, after: nil)))
    }
    #expect(try words(marked(mark)) == "отмечено выполненным «Круглый стол», дата не указана · \(pair)")
    (mark.date, mark.result) = (CalendarDay(iso: "2026-11-20"), "Протокол")
    #expect(try words(marked(mark)) == "отмечено выполненным «Круглый стол», 20.11.2026, «Протокол» · \(pair)")
    let day = Edit(
      Small.place("done").address.appending("completions", "mark-done"),
      .set(field: "date", from: .text("2026-10-20"), to: .text("2026-10-21")))
    #expect(try words(Kept(day)) == "отметка «Отчёт»: дата: 20.10.2026 → 21.10.2026 · \(pair)")
    let status = Edit(
      Address(EntityKey(.partnership, "p-2-14")), .set(field: "source", from: .notSet, to: .text("Приказ № 5")))
    #expect(try words(Kept(status)).hasSuffix("не указано → «Приказ № 5»"))
    // What an edit before it brings is known by name.
    let new = Edit(
      Small.place("once").roadmapAddress,
      .insert(
        list: "items", record: .record([FieldMember("id", .text("n")), FieldMember("title", .text("Новое"))]),
        after: nil))
    let later = Edit(Small.place("n").address, .set(field: "note", from: .notSet, to: .text("x")))
    #expect(try list(dashboard([Kept(new), Kept(later)])).lines[1].words.contains("«Новое»"))
  }

  @Test("A draft says what was being written, and where")
  func wordsOfDrafts() throws {
    let pair = "Школа № 14 → Школа № 2"
    let cell = Draft(.cell(Small.place("once"), column: "deadline"), ["до 15"])
    #expect(try words(Kept(.draft(cell))) == "недописано: срок «Круглый стол»: «до 15» · \(pair)")
    #expect(try words(Kept(.draft(draft))) == "недописано: отметка «Круглый стол»: дата «15.1» · \(pair)")
    let no = Draft(.decline(ID("b-14"), by: ID("c-47"), nil), ["дале"])
    #expect(try words(Kept(.draft(no))) == "недописано: отказ донору Школа № 14: «дале» · Школа № 47")
    let drafts =
      [cell, draft, no, Draft(.newItem(ID("p-2-14"), ID("map"), ID("s-1"), after: nil), ["Но"])]
      + [Draft(.template(ID("p-2-14"), ID("map")), ["Ша"])]
      + [Draft(.putOff(EntityKey(.partnership, "p-2-14"), kind: "overdue", subject: "once"), [nil, "жд"])]
    for draft in drafts {
      let texts = draft.texts.compactMap(\.self)
      for (language, begin) in [(Language.russian, "недописано: "), (.english, "half written: ")] {
        let words = try words(Kept(.draft(draft)), language)
        #expect(words.hasPrefix(begin) && texts.allSatisfy(words.contains) && !words.contains("«»"), "\(words)")
      }
    }
  }

  /// A state in which something is being written, and how to come there.
  private func writing(_ number: Int) -> Dashboard {
    var state: Dashboard
    switch number {
    case 0:
      state = Small.atItem("once")
      state.perform(.edit)
      state.type("Черновик")
    case 1:
      state = Small.atItem("once", .deadline)
      state.perform(.edit)
      state.type("32 мартобря")
    case 2:
      state = Small.atItem("once")
      state.perform(.newItem)
      state.type("Новое")
    case 3:
      state = Small.atItem("once", .mark)
      state.perform(.edit)
      state.type("15.1")
    case 4:
      state = Small.atItem("done", .mark)
      state.perform(.edit, .nextPane)
      state.type("Итог")
    case 5:
      state = Small.dashboard(screen: .today)
      state.perform(.putOff)
      state.type("ждём дирек")
      state.perform(.nextPane)
      state.type("32.13")
    case 6:
      state = Small.dashboard(Small.networkOfHelpers())
      state.perform(.open, .down, .down, .down, .suggest, .delete)
      state.type("далеко")
    case 7:
      state = Small.atItem("once", .title, Small.networkOfHelpers())
      state.perform(.saveTemplate)
      state.type("Первый год")
    case 8:
      state = Small.dashboard()
      state.perform(.open, .card, .edit)
      state.type("Школа № 140")
    case 9:
      state = Small.dashboard()
      state.perform(.newItem)
      state.type("Школа № 9")
    case 10:
      state = Small.dashboard()
      state.perform(.open, .card)
      state.select("people")
      state.perform(.newItem)
      state.type("Зайцева Анна")
    case 11:
      // The first field of a new record is there, the second is being written.
      state = Small.dashboard()
      state.perform(.open, .card)
      state.select("memberships")
      state.perform(.newItem)
      state.write("шнор")
      state.type("2026/")
    case 12:
      // It was left with Esc.
      state = Small.dashboard()
      state.perform(.open, .card)
      state.select("note")
      state.perform(.edit)
      state.type("Позвонить")
      state.perform(.back, .edit)
    default:
      state = Small.atItem("once", .responsibles)
      state.perform(.edit)
      state.type("Завуч; Пс")
    }
    return state
  }

  /// The texts of what takes text now.
  private func texts(_ state: Dashboard) -> [String] {
    if let editor = state.screens.schools.editor { return [editor.entry.text] }
    switch state.layer {
    case .mark(let form): return form.entries.map(\.text)
    case .form(let form): return form.entries.map(\.text)
    case .record(let card): return card.editor.map { [$0.entry.text] } ?? []
    default: return []
    }
  }

  @Test(
    "When the terminal goes, what is written is kept as text; at the next start it is in its field again",
    arguments: 0..<14)
  func draftsComeBack(number: Int) throws {
    var state = writing(number)
    let before = state
    _ = state.abandon()
    let kept = state.workspace.aside
    #expect(kept.count == 1 && kept[0].draft != nil && state.workspace.pending.isEmpty)
    #expect(state.network == before.network && state.abandon().isEmpty)

    var next = dashboard(kept, .russian, before.network)
    #expect(try list(next).lines[0].choice == .make)
    // The state folder goes on to hold it, for the case that the program is killed now.
    #expect(next.perform(.open) == [.keepUnsaved(kept)])
    #expect(texts(next) == texts(before) && next.network == before.network && next.mode == .text)
    // It can be kept from there just as before, or lost to the same fate once more.
    var again = next
    #expect(again.abandon().isEmpty && again.workspace.aside == kept)
    // Enter does from there what it would have done before: the same edits, or the same refusal.
    var (one, two) = (before, next)
    let edits = one.perform(.open).flatMap(\.edits)
    #expect(two.perform(.open).flatMap(\.edits).map(\.fieldName) == edits.map(\.fieldName))
    #expect(texts(two) == texts(one) && edits.isEmpty == [1, 5, 7, 11].contains(number))
  }

  @Test("What was opened and not changed, or is empty, is no draft")
  func noDrafts() {
    for (item, column) in [("once", RoadmapColumn.title), ("once", .mark), ("done", .mark)] {
      var state = Small.atItem(item, column)
      state.perform(.edit)
      #expect(state.abandon().isEmpty)
    }
    var state = Small.atItem("once")
    state.perform(.newItem)
    #expect(state.abandon().isEmpty)
    state.perform(.newItem)
    state.type("  ")
    #expect(state.abandon().isEmpty)
    state = Small.dashboard(screen: .today)
    state.perform(.putOff)
    #expect(state.abandon().isEmpty)
  }

  @Test("Of several drafts one is opened, the others wait; where there is no place for one now, it waits too")
  func severalDrafts() throws {
    let other = Kept(.draft(Draft(.cell(Small.place("done"), column: "title"), ["Другое"])))
    let gone = Kept(.draft(Draft(.cell(ItemPlace(ID("p-2-14"), ID("map"), ID("nowhere")), column: "title"), ["Ничьё"])))
    var state = dashboard([Kept(.draft(draft)), other, gone])
    #expect(try list(state).lines.map(\.choice) == [.make, .later, .later])
    state.perform(.down, .markDone)
    #expect(try list(state).lines.map(\.choice) == [.later, .make, .later])
    state.perform(.open)
    #expect(texts(state) == ["Другое"] && state.workspace.aside == [Kept(.draft(draft)), gone])
    // A line of «Сегодня» that is not there today may come back.
    let absent = Kept(
      .draft(Draft(.putOff(EntityKey(.partnership, "p-2-14"), kind: "dueSoon", subject: "once"), ["ж"])))
    state = dashboard([absent])
    #expect(state.perform(.open).last == .keepUnsaved([absent]))
    #expect(state.workspace.aside == [absent] && state.notice?.text == Language.russian.draftHasNoPlace("F8"))
  }

  /// Drafts of every kind, written about things of the network, with its names.
  private var drafts: [Draft] {
    let places: [Draft.Place] = [
      .cell(Small.place("once"), column: "note"), .mark(Small.place("once"), occurrence: "once"),
      .newItem(ID("p-2-14"), ID("map"), ID("s-1"), after: nil), .template(ID("p-2-14"), ID("map")),
      .putOff(EntityKey(.partnership, "p-2-14"), kind: "overdue", subject: "once"),
      .decline(ID("b-14"), by: ID("c-47"), nil), .putOff(EntityKey(.school, "c-47"), kind: "noPartner", subject: ""),
    ]
    let text = String(repeating: "Недописанное слово ", count: 4) + "конец"
    return places.map { Draft($0, [nil, text]).named(in: Small.network()) }
  }

  @Test(
    "A draft whose place is gone says what it belonged to, shows its whole text, and is dropped singly",
    arguments: [Language.russian, .english])
  func goneDrafts(language: Language) throws {
    let kept = drafts.map { Kept(.draft($0)) }
    let there = try list(dashboard(kept, language))
    #expect(there.lines.allSatisfy { $0.reason == nil })
    let empty = Network(town: Town())
    var state = dashboard(kept, language, empty)
    for (line, before) in zip(try list(state).lines, there.lines) {
      #expect(line.words == before.words && line.whole == before.whole && line.whole.contains("конец"), "\(line)")
      #expect(line.reason?.contains("F8") == true && line.choice == .later)
      for id in ["p-2-14", "b-14", "c-47", "once"] { #expect(!line.words.contains(id), "\(line.words)") }
    }
    // Each alone, the others stay.
    for place in kept.indices {
      state = dashboard(kept, language, empty)
      for _ in 0..<place { state.perform(.down) }
      state.perform(.markDone)
      let line = try list(state).lines[place]
      #expect(line.choice == .later && line.reason != nil && state.notice?.text == line.reason)
      state.perform(.delete)
      var rest = kept
      rest.remove(at: place)
      #expect(state.perform(.open) == [.keepUnsaved(rest)])
    }
  }

  @Test("A draft in the trash is gone, too; one in a file that cannot be read waits for it")
  func draftsOutOfReach() throws {
    let cell = Kept(.draft(Draft(.cell(Small.place("trash"), column: "note"), ["т"])))
    #expect(try list(dashboard([cell])).lines[0].reason == Language.russian.draftPlaceIsGone("F8"))
    #expect(try list(dashboard([cell])).lines[0].words.contains("«Забытое»"))
    let key = EntityKey(.partnership, "p-2-14")
    let problem = Problem(.notAFile, at: SourcePlace(file: "partnerships/p-2-14.json"))
    let unread = Network(town: Town(), unreadable: [UnreadableEntity(key, problem)])
    let kept = Kept(.draft(drafts[0]))
    #expect(try list(dashboard([kept], .russian, unread)).lines[0].reason?.contains("p-2-14.json не читается") == true)
  }

  @Test("The title counts edits that are made and texts that are opened apart; the key says what it does")
  func title() throws {
    func told(_ kept: [Kept]) throws -> (String, [String]) {
      let state = dashboard(kept)
      let list = try list(state)
      let title = Language.russian.keptTitle(
        made: list.count(.make), dropped: list.count(.drop), left: list.count(.later))
      return (title, (state.keys ?? []).compactMap { $0.phrase(state.desk) })
    }
    let text = Kept(.draft(draft))
    #expect(try told([Kept(edit)]).0 == "Несохранённые правки: внести 1")
    #expect(try told([text]).0 == "Недописанный текст: открыть 1")
    #expect(
      try told([Kept(edit), text, Kept(stale)]).0 == "Несохранённое: внести 1, открыть 1, оставить 1")
    #expect(try told([text]).1.contains("Enter — открыть отмеченное"))
    #expect(try told([Kept(edit)]).1.contains("Enter — внести отмеченное"))
    #expect(try told([Kept(edit), text]).1.contains("Enter — внести и открыть отмеченное"))
  }

  @Test("After «позже» the offer comes back by its name; what is made then goes behind what is not saved yet")
  func offeredAgain() throws {
    var state = dashboard([Kept(edit), Kept(note)])
    state.perform(.back)
    #expect(state.layer == nil && state.offer(.unsaved) == .does)
    state.perform(.schools, .open, .open)
    while state.screens.schools.roadmap.item != Small.place("once") { state.perform(.down) }
    let mine = state.perform(.markDone).flatMap(\.edits)
    let full = SaveFailure.changedOutside(file: "partnerships/p-2-14.json")
    _ = state.handle(.saved([FailedSave(mine, full)]))
    #expect(!mine.isEmpty && state.workspace.pending == mine)
    state.perform(.unsaved)
    #expect(try list(state).lines.map(\.choice) == [.make, .make])
    let saved = state.perform(.open).flatMap(\.edits)
    #expect(saved == mine + [edit, note] && state.workspace.pending == saved && state.workspace.aside.isEmpty)
    #expect(state.item("once")?.title == "Прежнее" && state.item("once")?.doneKeys == ["once"])
    #expect(state.handle(.saved([])) == [.keepUnsaved([])])
    #expect(state.offer(.unsaved).reason == Language.russian.nothingKept)
  }

  @Test("An edit that is made opens the way for the draft behind it")
  func editAndDraft() throws {
    let new = Edit(
      Small.place("once").roadmapAddress,
      .insert(
        list: "items", record: .record([FieldMember("id", .text("n")), FieldMember("title", .text("Новое"))]),
        after: nil))
    var state = dashboard([Kept(new), Kept(.draft(Draft(.cell(Small.place("n"), column: "note"), ["по"])))])
    let effects = state.perform(.open)
    #expect(effects == [.save([Batch(new.address.entity, [new])])] && texts(state) == ["по"])
    #expect(state.screens.schools.roadmap.item == Small.place("n"))
  }

  @Test("When the network is read again, what was chosen stays chosen, unless it does not fit any more")
  func readAgain() throws {
    var state = dashboard([Kept(edit), Kept(note), Kept(stale)])
    state.perform(.markDone, .down, .down, .delete)
    #expect(try list(state).lines.map(\.choice) == [.later, .make, .drop])
    var network = Small.network()
    try network.apply([Edit(Small.place("once").address, .set(field: "number", from: .text("1.1"), to: .text("7")))])
    _ = state.handle(.reloaded(network))
    #expect(try list(state).lines.map(\.choice) == [.later, .make, .drop])
    try network.apply([note])
    _ = state.handle(.reloaded(network))
    #expect(try list(state).lines.map(\.choice) == [.later, .later, .drop])
  }

  @Test("What cannot be read is told over the offer")
  func unreadable() {
    var state = Dashboard(
      Small.network(), today: Small.today, language: .russian, ids: IDSource(seed: 1), unsaved: [Kept(edit)],
      unreadableUnsaved: ["/state/one", "/state/two"])
    guard case .card(let card) = state.layer else { return #expect(Bool(false), "no card") }
    #expect(card.lines.count == 2)
    state.perform(.back)
    #expect(state.layers.count == 1 && state.workspace.aside == [Kept(edit)])
  }
}
