import Language
import SchoolNetwork
import TestSupport
import Testing
import ViewModels
import Workspace

/// What is half written: Esc leaves it where it is found again, the state folder has it before the program can be
/// killed, and leaving the program drops none of it.
@Suite("What is half written")
struct HalfWrittenTests {
  /// The drafts that effects ask the state folder to hold; nil if they ask for nothing.
  private func drafts(_ effects: [Effect]) -> [Draft]? {
    effects.lazy.compactMap { effect -> [Draft]? in
      if case .keepUnsaved(let kept) = effect { kept.compactMap(\.draft) } else { nil }
    }.first
  }

  /// What is typed where text is taken now.
  private func texts(_ state: Dashboard) -> [String] {
    if let editor = state.screens.schools.editor { return [editor.entry.text] }
    switch state.layer {
    case .mark(let form): return form.entries.map(\.text)
    case .form(let form): return form.entries.map(\.text)
    case .record(let card): return card.editor.map { [$0.entry.text] } ?? []
    case .acceptance(let form): return [form.topics?.text ?? ""]
    default: return []
    }
  }

  @Test("Every kind of place that a draft has is looked at here, but the form of a first start")
  func all() {
    let samples: [Draft.Place] = [
      .cell(Small.place("once"), column: ""), .newItem(ID("p"), nil, ID("s"), after: nil),
      .mark(Small.place("once"), occurrence: ""), .putOff(EntityKey(.town, ""), kind: "", subject: ""),
      .decline(ID("a"), by: ID("b"), nil), .template(ID("p"), ID("r")), .newNetwork,
      .field(Address(.clusters), name: ""), .newRecord(Address(.clusters), list: "", fields: []), .newSchool,
      .newRoadmap(ID("p")), .newSection(ID("p"), ID("r")), .newPartnership(ID("a"), with: ID("b")),
      .riskChange(Address(.clusters), field: "", value: ""), .newTemplate, .pasted(into: nil, rows: ""),
    ]
    // The compiler asks for a line here, and so for one above, when a kind comes.
    for place in samples {
      switch place {
      case .cell, .newItem, .mark, .putOff, .decline, .template, .newNetwork, .field, .newRecord, .newSchool,
        .newRoadmap, .newSection, .newPartnership, .riskChange, .newTemplate, .pasted:
        break
      }
    }
    let kinds = Set(samples.map { Draft($0, []).written.kind }).subtracting(["newNetwork", "pastedTable"])
    #expect(Set(HalfWrittenKind.all.map(\.kind)) == kinds)
  }

  @Test(
    "Esc keeps what is written, the state folder has it at once, and it is there again", arguments: HalfWrittenKind.all)
  func left(_ kind: HalfWrittenKind) throws {
    var state = kind.written
    let before = (texts: texts(state), network: state.network)
    #expect(kind.texts.allSatisfy { before.texts.contains($0) }, "\(before.texts)")
    let kept = try #require(drafts(state.perform(.back)))
    #expect(kept.last?.written.kind == kind.kind && kind.texts.allSatisfy { kept.last?.texts.contains($0) == true })
    #expect(texts(state).isEmpty && state.network == before.network)
    #expect(state.notice?.text.hasPrefix("Набранное не внесено") == true)
    // Nothing more is written to the disk for it, also when the program is left.
    var leaving = state
    while leaving.layer != nil { leaving.perform(.back) }
    #expect(leaving.perform(.leave) == [.leave])
    for command in kind.again { state.perform(command) }
    for _ in 0..<3 where texts(state) != before.texts { state.perform(.down) }
    #expect(texts(state) == before.texts)
  }

  @Test("Ctrl+C keeps it too", arguments: HalfWrittenKind.all)
  func cancelled(_ kind: HalfWrittenKind) throws {
    var state = kind.written
    let kept = try #require(drafts(state.handle(.interrupt(at: 1))))
    #expect(kept.last?.written.kind == kind.kind && kind.texts.allSatisfy { kept.last?.texts.contains($0) == true })
    #expect(texts(state).isEmpty)
  }

  @Test("A field is on the disk as soon as it is left for the next one; no key within a field writes")
  func accepted() throws {
    for kind in HalfWrittenKind.all where kind.texts.count > 1 {
      var state = kind.opened()
      for character in kind.texts[0] { #expect(drafts(state.handle(.text(.character(character)))) == nil) }
      let kept = try #require(drafts(state.perform(.nextPane)), "\(kind)")
      #expect(kept.last?.texts.contains(kind.texts[0]) == true, "\(kind)")
      for character in kind.texts[1] { #expect(drafts(state.handle(.text(.character(character)))) == nil) }
    }
    // The first field of a new record, which is not made yet, too.
    var state = Small.dashboard()
    state.perform(.open, .card)
    state.select("memberships")
    state.perform(.newItem)
    let kept = try #require(drafts(state.write("шнор")))
    #expect(kept.map(\.texts) == [["lowResults", nil]])
    // The record is made: nothing is half written any more.
    state.write("2026/2027")
    let made = state.perform(.open)
    #expect(made.contains { if case .save = $0 { true } else { false } })
    #expect(drafts(state.handle(.saved([]))) == [])
  }

  @Test("What an earlier session left, and was left for later, is in its field when that is opened")
  func laterSession() throws {
    for kind in HalfWrittenKind.all where kind.kind != "newPartnership" {
      var state = kind.written
      let texts = texts(state)
      let kept = try #require(drafts(state.perform(.back))).map { Kept(.draft($0)) }
      let network = state.network
      var next = Dashboard(
        network, today: Small.today, language: .russian, author: "Куратор", ids: IDSource(seed: 2), unsaved: kept)
      next.perform(.open)
      #expect(self.texts(next) == texts, "\(kind)")
      // It is not lost to a kill that comes now.
      #expect(next.workspace.written.count == 1, "\(kind)")
    }
  }

  @Test("In the cell of an item that is there Esc drops, and says so")
  func cell() {
    var state = Small.atItem("once")
    state.perform(.edit)
    state.type("Другое")
    #expect(drafts(state.perform(.back)) == nil && state.notice?.text == Language.russian.editDropped)
    state.perform(.edit)
    #expect(texts(state) == ["Круглый стол"])
  }

  @Test("A text that was cleared before Esc is not offered again")
  func cleared() {
    var state = Small.dashboard()
    state.perform(.newItem)
    state.type("Школа № 9")
    state.perform(.back, .newItem)
    state.type("")
    #expect(drafts(state.perform(.back)) == [])
    state.perform(.newItem)
    #expect(texts(state) == [""])
  }

  @Test("Marks of several occurrences are written side by side")
  func occurrences() throws {
    var state = Small.atItem("twice", .mark)
    state.perform(.edit)
    state.type("Протокол")
    let first = texts(state)
    state.perform(.pageDown)
    #expect(texts(state) != first)
    state.perform(.pageUp)
    #expect(texts(state) == first)
    state.perform(.pageDown)
    // The other one is kept; what was written for the first stays.
    state.perform(.previousPane)
    state.perform(.open)
    #expect(state.item("twice")?.completions.count == 1)
    #expect(state.workspace.written.map(\.texts).contains { $0.contains("Протокол") })
  }
}
