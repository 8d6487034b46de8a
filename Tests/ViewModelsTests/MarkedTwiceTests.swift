import Deadlines
import Language
import SchoolNetwork
import Testing
import ViewModels
import Workspace

/// One item is marked in two windows: here, where that is not saved yet, and in another program.
@Suite("One item marked in two windows")
struct MarkedTwiceTests {
  private let full = SaveFailure.changedOutside(file: "partnerships/p-2-14.json")

  /// A mark as another program makes it.
  private func mark(
    _ occurrence: String, on day: String? = "2026-11-23", done: Bool = true, result: String = "", proof: String = ""
  ) -> Completion {
    var mark = Completion()
    (mark.id, mark.occurrence, mark.done, mark.result) = (ID("c-theirs"), occurrence, done, result)
    mark.date = day.flatMap { CalendarDay(iso: $0) }
    mark.author = "Другой"
    if !proof.isEmpty { mark.evidence = [Evidence(ID("e-theirs"), written: proof)] }
    return mark
  }

  private func network(_ item: String, _ mark: Completion) throws -> Network {
    var fresh = Small.network()
    let last = fresh.item(at: Small.place(item))?.item.completions.last?.id.text
    let insertion = Edit.Action.insert(into: RoadmapItem.completions, mark.fieldValue, after: last)
    try fresh.apply(Edit(Small.place(item).address, insertion))
    return fresh
  }

  /// A window in which commands are done, none of which could be saved; then F2 shows the mark of the other program.
  private func window(_ item: String, _ theirs: Completion, _ work: (inout Dashboard) -> Void) throws -> Dashboard {
    var state = Small.atItem(item, .mark)
    work(&state)
    _ = state.handle(.saved([FailedSave(state.workspace.pending, full)]))
    var fresh = try network(item, theirs)
    let asked = state.handle(.reloaded(fresh))
    try fresh.apply(asked.flatMap(\.edits))
    #expect(fresh == state.network, "what is asked for is what is shown")
    return state
  }

  private func marks(_ state: Dashboard, _ item: String) -> [Completion] { state.item(item)?.completions ?? [] }

  @Test(
    "Space here, a mark with evidence there: one mark, with the evidence", arguments: ["once", "monthly", "undated"])
  func space(item: String) throws {
    var plain = Small.atItem(item)
    plain.perform(.markDone)
    let key = try #require(marks(plain, item).first).occurrence
    let theirs = mark(key, proof: "приказ А")
    let state = try window(item, theirs) { $0.perform(.markDone) }
    #expect(marks(state, item) == [theirs])
    #expect(state.workspace.aside.isEmpty && state.workspace.pending.isEmpty)
    #expect(state.notice?.text.contains("Уже отмечено в другом окне") == true, "\(state.notice?.text ?? "")")
  }

  /// F4 with the cursor in the field of the mark, then these texts into the fields from the result on.
  private func write(_ texts: [String], _ state: inout Dashboard) {
    state.perform(.edit)
    while case .mark(let form) = state.layer, form.focus != .result { state.perform(.nextPane) }
    for text in texts {
      state.type(text)
      state.perform(.nextPane)
    }
    state.perform(.open)
  }

  @Test("F4 here fills what is empty there, and adds its document; undo takes only that back")
  func details() throws {
    let theirs = mark("once", result: "", proof: "приказ А")
    var state = try window("once", theirs) { state in
      state.perform(.markDone)
      write(["Проведено", "приказ Б"], &state)
    }
    let joined = try #require(marks(state, "once").first)
    #expect(marks(state, "once").count == 1 && joined.id == theirs.id && joined.author == "Другой")
    #expect(joined.result == "Проведено" && joined.evidence.map(\.title) == ["приказ А", "приказ Б"])
    #expect(state.workspace.aside.isEmpty)
    _ = state.handle(.saved([]))
    state.perform(.undo)
    #expect(marks(state, "once") == [theirs])
  }

  @Test("What says otherwise does not fit: the mark there stays, ours is kept with all that was written")
  func contradicting() throws {
    for theirs in [mark("once", on: "2026-11-20"), mark("once", result: "Перенесено")] {
      let state = try window("once", theirs) { state in
        state.perform(.markDone)
        write(["Проведено"], &state)
      }
      #expect(marks(state, "once") == [theirs])
      #expect(state.workspace.pending.isEmpty && state.workspace.aside.count == 2)
      #expect(state.notice?.isTrouble == true)
      let told = state.notice?.text ?? ""
      let wanted =
        theirs.result.isEmpty
        ? "там дата 20.11.2026, у вас — 23.11.2026." : "там результат «Перенесено», у вас — «Проведено»."
      #expect(told.hasPrefix("«Круглый стол» отметили и в другом окне: " + wanted), "\(told)")
      #expect(
        told.contains("Действует отметка другого окна") && told.contains("F4") && told.contains("«Несохранённое»"))
      #expect(!told.contains("не подошло правок"), "the marks are all that did not fit: \(told)")
    }
  }

  @Test("Marks on different days, in both languages: the offer says both days and what to do, and drops the line")
  func bothDays() throws {
    for language in [Language.russian, .english] {
      var state = try window("monthly", mark("2026-10-25", on: "2026-10-26")) { state in
        if language == .english { state.perform(.language) }
        state.perform(.markDone)
      }
      let days = ["26.10.2026", "23.11.2026", "25.10.2026"]
      let told = state.notice?.text ?? ""
      #expect(days.allSatisfy(told.contains) && told.contains("«") == (language == .russian), "\(told)")
      #expect(state.item("monthly")?.completions.map(\.date?.iso) == ["2026-10-26"])
      #expect(state.workspace.aside.count == 1)
      // The offer comes back by its name, says the same, and lets the line go.
      state.perform(.unsaved)
      guard case .kept(let list) = state.layer else { return #expect(Bool(false), "no list") }
      let reason = list.lines[0].reason ?? ""
      #expect(days.prefix(2).allSatisfy(reason.contains) && reason.contains("F8"), "\(reason)")
      state.perform(.delete)
      #expect(state.perform(.open) == [.keepUnsaved([])] && state.workspace.aside.isEmpty)
    }
  }

  @Test("A mark made and taken back here does not take back theirs")
  func takenBackHere() throws {
    let theirs = mark("once")
    let state = try window("once", theirs) { $0.perform(.markDone, .markDone) }
    #expect(marks(state, "once") == [theirs] && state.workspace.aside.count == 2)
    #expect(state.notice?.text.contains("там она стоит, у вас снята. ") == true, "\(state.notice?.text ?? "")")
  }

  @Test("A mark that counts for the occurrence under another key is the same mark")
  func countedKey() throws {
    // «Октябрь, декабрь»: Space marks October; a mark `once` of that day counts for October too.
    var plain = Small.atItem("twice")
    plain.perform(.markDone)
    let ours = try #require(marks(plain, "twice").first)
    var theirs = mark("once", proof: "приказ А")
    let inOctober = ours.occurrence == "2026-10-31"
    theirs.date = inOctober ? nil : ours.date
    let state = try window("twice", theirs) { $0.perform(.markDone) }
    #expect(marks(state, "twice").count == 1)
    #expect(marks(state, "twice").first?.evidence.map(\.title) == ["приказ А"])
    // Of another occurrence it is another mark.
    let other = mark("2026-12-31", on: "2026-12-01")
    #expect(marks(try window("twice", other) { $0.perform(.markDone) }, "twice").count == (inOctober ? 2 : 1))
  }

  @Test("At the start, edits of an earlier session join too; those that say otherwise are told before they are made")
  func atTheStart() throws {
    var earlier = Small.atItem("once", .mark)
    earlier.perform(.markDone)
    write(["Проведено"], &earlier)
    let kept = earlier.workspace.pending
    #expect(kept.count == 2)
    for (theirs, fits) in [(mark("once", proof: "приказ А"), true), (mark("once", result: "Перенесено"), false)] {
      var state = Small.dashboard(try network("once", theirs), unsaved: kept)
      guard case .kept(let list) = state.layer else {
        Issue.record("no list: \(String(describing: state.layer))")
        continue
      }
      #expect(list.lines.allSatisfy { ($0.reason == nil) == fits }, "\(list.lines)")
      state.perform(.right, .open)
      #expect(marks(state, "once").count == 1 && state.workspace.aside.isEmpty == fits)
      #expect(marks(state, "once").first?.result == (fits ? "Проведено" : "Перенесено"))
      #expect(marks(state, "once").first?.evidence.count == (fits ? 1 : 0))
    }
  }

  @Test("Redo does not make a second mark either")
  func redo() throws {
    var state = Small.atItem("once")
    state.performSaved(.markDone, .undo)
    let theirs = mark("once", on: "2026-11-20")
    _ = state.handle(.reloaded(try network("once", theirs)))
    state.perform(.redo)
    #expect(marks(state, "once") == [theirs] && state.notice?.isTrouble == true)
  }

  @Test("A mark is not moved onto an occurrence that was marked elsewhere meanwhile")
  func moved() throws {
    var ours = mark("once", on: "2026-12-03")
    ours.id = ID("c-ours")
    var state = Small.dashboard(try network("twice", ours))
    state.perform(.problems, .open, .back)
    let pending = state.workspace.pending
    #expect(pending.count == 1)
    _ = state.handle(.saved([FailedSave(pending, full)]))
    var fresh = try network("twice", ours)
    let theirs = mark("2026-12-31", on: "2026-12-03").fieldValue
    try fresh.apply(Edit(Small.place("twice").address, .insert(into: RoadmapItem.completions, theirs, after: "c-ours")))
    _ = state.handle(.reloaded(fresh))
    #expect(state.network == fresh && state.workspace.aside.count == 1)
  }
}
