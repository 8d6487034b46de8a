import Language
import SchoolNetwork
import Tables
import Text
import Typing
import Workspace

/// Writing in a cell of a table of items: Enter and Tab keep, Esc drops.
extension CellTable {
  var takesText: Bool { editor != nil }

  mutating func write(_ writing: Writing) -> Bool {
    guard var editor else { return true }
    defer { self.editor = editor }
    // Who was chosen is text now, as if it had been typed.
    (editor.typedBefore, editor.choice, editor.isWarned) = (nil, nil, false)
    guard editor.entry.write(writing) else { return false }
    editor.fault = nil
    return true
  }

  mutating func dropWriting() { editor = nil }

  mutating func takeWriting(
    _ command: Command, _ workspace: inout Workspace, _ desk: Desk
  ) -> [Request] {
    if command.opensDays, let picker = editor?.days(workspace.network, desk) { return [.open(.days(picker))] }
    switch command.gesture {
    case .accept: return keep(thenMove: 0, &workspace, desk)
    case .next: return keep(thenMove: 1, &workspace, desk)
    case .previous: return keep(thenMove: -1, &workspace, desk)
    case .move(.rows(let step)): editor?.complete(forward: step > 0, workspace.network)
    case .close where command != .help:
      let isNothing = editor?.isNotBegun ?? true
      let kept = keepsWriting ? draft : nil
      editor = nil
      if let kept { return [.leave(kept), .say(desk.language.formTextWaits)] }
      return isNothing ? [] : [.say(desk.language.editDropped)]
    case .close, .left, .right, .move, .tick, .nothing: break
    }
    return []
  }

  /// Keeps what is written; a refused text gets a sentence and stays open.
  private mutating func keep(thenMove step: Int, _ workspace: inout Workspace, _ desk: Desk) -> [Request] {
    guard let editor else { return [] }
    if editor.isNotBegun {
      self.editor = nil
      return []
    }
    if let fault = editor.whyNot(workspace.network, desk.language) ?? editor.doubt(workspace.network, desk) {
      self.editor?.fault = fault
      self.editor?.isWarned = true
      return []
    }
    let (edits, added) = editor.edits(&workspace, desk)
    self.editor = nil
    var requests: [Request] = []
    if edits.isEmpty {
      // Who goes on with Tab leaves fields empty on purpose.
      if editor.field == nil || step == 0 { requests = [.say(desk.language.nothingChanged)] }
    } else {
      switch workspace.perform(edits, desk, saying: { desk.language.done($0) }) {
      case .done(let done): requests = done
      case .refused(let notice):
        // What was written is not thrown away.
        self.editor = editor
        self.editor?.fault = notice.text
        return [.say(notice)]
      }
    }
    if let added { expect(added) }
    if let field = editor.field, step != 0, let place = added ?? cellItem {
      return requests + goOn(from: field, by: step, place, workspace.scope(desk))
    }
    // Tab continues with the next cell and opens it; at both ends it only keeps.
    if step != 0, let place = added ?? cellItem, stepCell(step) {
      let scope = workspace.scope(desk)
      if let notice = scope.refusal(ofEditing: EntityKey(.partnership, place.partnership.text)) {
        return requests + [.say(notice)]
      }
      requests += edit(place, scope)
    }
    return requests
  }

  /// Tab in an item that is being made: its next field, and behind the last one another new item.
  private mutating func goOn(
    from field: NewItemField, by step: Int, _ place: ItemPlace, _ scope: Scope
  ) -> [Request] {
    if let notice = scope.refusal(ofEditing: EntityKey(.partnership, place.partnership.text)) { return [.say(notice)] }
    guard let item = scope.network.item(at: place)?.item else { return [] }
    if let next = field.stepped(by: step) {
      editor = CellEditor(place, making: next, item, scope)
    } else if step > 0, let next = NewItemPlace(below: .item(place), scope.network) {
      editor = CellEditor(next)
      editor?.follows = true
    }
    if let editor { cellColumn = editor.column }
    return []
  }

  var draft: Draft? { editor.flatMap { editor in draftPlace.flatMap { Draft($0, [editor.entry]) } } }

  var draftPlace: Draft.Place? {
    guard let editor else { return nil }
    switch editor.target {
    case .item(let place) where editor.field == .kind: return .field(place.address, name: RoadmapItem.kind.name)
    case .item(let place): return .cell(place, column: editor.column.column.key)
    case .newItem(let partnership, let roadmap, let section, let after):
      return .newItem(partnership, roadmap, section, after: after)
    }
  }

  /// What belongs to an item that is being made is kept. In the cell of an item that is there Esc means that it stays as
  /// it was, as in any table.
  var keepsWriting: Bool { editor?.field != nil }

  /// Opens the cell of the selected item with a text that was written before; false if it is not edited as text.
  mutating func resume(_ text: String, at place: ItemPlace, _ scope: Scope) -> Bool {
    guard cellItem == place, edit(place, scope).isEmpty, editor != nil else { return false }
    editor?.entry.replace(with: text)
    return true
  }

  /// Opens the field of a new item with a title that was written before.
  mutating func resume(
    _ text: String, _ partnership: PartnershipID, _ roadmap: RoadmapID?, _ section: SectionID, after: ItemID?
  ) {
    cellColumn = .title
    editor = CellEditor(.newItem(partnership, roadmap, section, after: after), .title, text: "")
    editor?.field = .title
    editor?.entry.replace(with: text)
  }
}

extension CellEditor {
  /// Why the text is refused; nil if it is valid.
  fileprivate func whyNot(_ network: Network, _ language: Language) -> String? {
    if column == .title, kept.isEmpty { return language.titleIsEmpty }
    if case .item(let place) = target, network.item(at: place) == nil {
      return language.sentence(EditFault.noSuchPlace(place.item.text))
    }
    return nil
  }

  private var kept: String { TypedText.kept(entry.text) }

  /// How the deadline that is written is understood; nil in other cells.
  private func deadline(_ network: Network, _ desk: Desk) -> DeadlineEcho? {
    guard column == .deadline, case .item(let place) = target, let (item, roadmap, _) = network.item(at: place) else {
      return nil
    }
    return DeadlineEcho(
      kept, held: item.deadline, today: desk.today, network.deadlineContext(of: roadmap), desk.language)
  }

  /// Why a deadline is not kept, or not before Enter was pressed again: it cannot be moved so far, or would have no day.
  fileprivate func doubt(_ network: Network, _ desk: Desk) -> String? {
    guard entry.isChanged, let echo = deadline(network, desk) else { return nil }
    return echo.fault ?? (isWarned ? nil : echo.losesDay.map { desk.language.staysUndated($0, desk.key(.open)) })
  }

  /// The month of days over a deadline; nil in other cells, and where the roadmap has no school year.
  fileprivate func days(_ network: Network, _ desk: Desk) -> DayPicker? {
    guard column == .deadline, case .item(let place) = target, let (item, roadmap, _) = network.item(at: place),
      let context = network.deadlineContext(of: roadmap)
    else { return nil }
    return DayPicker(written: entry.text, held: item.deadline.wording, in: context, desk)
  }

  /// Whether it asks for another new item and nothing is written yet.
  fileprivate var isNotBegun: Bool { follows && kept.isEmpty }

  /// The edits that keep what is written, and the item that comes with them.
  fileprivate func edits(_ workspace: inout Workspace, _ desk: Desk) -> (edits: [Edit], added: ItemPlace?) {
    switch target {
    case .newItem(let partnership, let roadmap, let section, let after):
      let new = CellEditor.newItem(kept, partnership, roadmap, section, after, blank, &workspace, desk)
      return ([new.edit], new.place)
    case .item(let place):
      // What was not touched stays as it was typed, whatever these words would mean today.
      return (entry.isChanged ? edits(at: place, &workspace, desk) : [], nil)
    }
  }

  private func edits(at place: ItemPlace, _ workspace: inout Workspace, _ desk: Desk) -> [Edit] {
    guard let (item, roadmap, _) = workspace.network.item(at: place) else { return [] }
    let network = workspace.network
    let edit: Edit?
    if field == .kind {
      return [network.setting(RoadmapItem.kind, to: kind(of: item, workspace.scope(desk)), at: place.address)]
        .compactMap(\.self)
    }
    switch column {
    case .deadline:
      let context = network.deadlineContext(of: roadmap)
      let echo = DeadlineEcho(kept, held: item.deadline, today: desk.today, context, desk.language)
      guard let wording = echo.wording, wording != item.deadline.wording else { return [] }
      // A new wording speaks for itself: days set by hand belonged to the old one.
      edit = network.setting(RoadmapItem.deadline, to: Deadline(wording).fieldValue, at: place.address)
    case .responsibles:
      let drawn = ResponsibleReader.parts(kept).flatMap(ResponsibleReader.read).map { _ in workspace.newID("h") }
      var next = 0
      let list = ResponsibleText.read(kept, before: item.responsibles) {
        defer { next += 1 }
        return drawn[next]
      }
      edit = network.setting(RoadmapItem.responsibles, to: list.fieldValue, at: place.address)
    default: edit = column.words.flatMap { network.setting($0, to: kept.fieldValue, at: place.address) }
    }
    return [edit].compactMap(\.self)
  }

  /// The kind that is meant by what is written, or these words.
  private func kind(of item: RoadmapItem, _ scope: Scope) -> FieldValue {
    guard let place = FieldPlace.kindOfItems else { return .notSet }
    let values = TypedValues(
      scope.network, scope.language, today: scope.today, for: nil, sectionsOf: nil, isOnScreen: true)
    do throws(TypingFault) {
      return try values.value(kept, for: place, held: item.kind?.fieldValue ?? .notSet)
    } catch { return kept.fieldValue }
  }

  /// The edit that brings a new item, with a roadmap of the school year where the partnership has none.
  private static func newItem(
    _ title: String, _ partnership: PartnershipID, _ roadmap: RoadmapID?, _ section: SectionID, _ after: ItemID?,
    _ blank: RoadmapItem, _ workspace: inout Workspace, _ desk: Desk
  ) -> (edit: Edit, place: ItemPlace) {
    var item = blank
    item.id = ItemID(workspace.newID("i"))
    item.title = title
    item.section = section
    if let roadmap {
      let place = ItemPlace(partnership, roadmap, item.id)
      let map = workspace.network.partnership(partnership)?.roadmaps.first { $0.id == roadmap }
      item.number = map?.numberOfNew(after: after, in: section) ?? ""
      return (workspace.network.inserting(item, into: place, after: after), place)
    }
    var new = Roadmap()
    new.id = RoadmapID(workspace.newID("r"))
    new.year = desk.year
    item.number = new.numberOfNew(after: nil, in: .none)
    new.items = [item]
    let edit = Edit(
      Address(EntityKey(.partnership, partnership.text)),
      .insert(into: Partnership.roadmaps, new.fieldValue, after: nil))
    return (edit, ItemPlace(partnership, new.id, item.id))
  }

  // MARK: - While it is written

  /// Those who can be named, by what was typed before one was put in.
  private func choices(_ network: Network) -> [String] {
    if field == .kind { return KnownWords.fitting(typedBefore ?? entry.text, among: known) }
    guard column == .responsibles, case .item(let place) = target else { return [] }
    return ResponsibleChoice.fitting(typedBefore ?? entry.text, for: place, in: network, others: known)
  }

  /// ↓ while responsibles are written: puts in the next one that fits; what was typed still decides which ones fit.
  fileprivate mutating func complete(forward: Bool, _ network: Network) {
    let choices = choices(network)
    guard !choices.isEmpty else { return }
    let (typed, count) = (typedBefore ?? entry.text, choices.count)
    let next = ((choice ?? (forward ? -1 : 0)) + (forward ? 1 : -1) + count) % count
    (typedBefore, choice) = (typed, next)
    entry.replace(with: field == .kind ? choices[next] : ResponsibleChoice.completed(typed, with: choices[next]))
  }

  /// What is shown below the cell that is edited: how a deadline is understood, who can be named; nil if there is
  /// nothing to show.
  package func echo(_ scope: Scope) -> String? {
    if column == .deadline, case .item(let place) = target, let (item, roadmap, _) = scope.network.item(at: place) {
      let context = scope.network.deadlineContext(of: roadmap)
      return DeadlineEcho(entry.text, held: item.deadline, today: scope.today, context, scope.language).text
    }
    let choices = choices(scope.network)
    let read = readAs(scope, choices)
    let known = choices.isEmpty ? nil : "↓ " + choices.prefix(4).joined(separator: " · ")
    let told = [read, known].compactMap(\.self)
    guard field == .kind else { return told.isEmpty ? nil : told.joined(separator: " · ") }
    return scope.language.label(RoadmapItem.kind) + " " + told.joined(separator: " · ")
  }

  /// How new words are read: who is meant by what is written of responsibles, a kind that has no name yet. Nil for what
  /// is known.
  private func readAs(_ scope: Scope, _ choices: [String]) -> String? {
    guard entry.isChanged, !kept.isEmpty else { return nil }
    let language = scope.language
    if field == .kind, let place = FieldPlace.kindOfItems, case .choice(let names) = place.line.kind {
      return language.readAsKind(kept, names, of: place, known: known)
    }
    // What is offered below is the word that was meant.
    guard column == .responsibles, choices.isEmpty, case .item(let place) = target else { return nil }
    let parts = ResponsibleReader.parts(kept)
    let isKnown = parts.allSatisfy { ResponsibleChoice.isKnown($0, for: place, in: scope.network, others: known) }
    return isKnown
      ? nil : language.understood(language.readAs(parts.flatMap(ResponsibleReader.read).map { ($0.role, $0.name) }))
  }
}
