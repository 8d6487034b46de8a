import Language
package import Pasting
import SchoolNetwork
import Tables
package import Text
import Workspace

/// What pasting a table would do, before it is done: its columns with their meaning, its rows with what becomes of them,
/// the chosen cell as pasted beside what it was read as. Nothing is written before Enter.
package struct PastePreview: LayerModel {
  /// What pasting would do with the present settings.
  package private(set) var plan: PastePlan
  /// The place of the selected row of the table, and of the selected column.
  package private(set) var row = 0, column = 0
  /// What is chosen over it; nil while nothing is.
  package private(set) var choice: PasteChoice?
  /// How much text the first rows of each column hold, with the meaning of the column.
  package private(set) var extents: [TextExtent] = []
  /// Whether Enter was pressed: the store is read again first, so that nothing is written that nobody saw.
  private(set) var isAsking = false
  /// Whether that was asked and not answered.
  var wasAsked = false
  let table: PastedTable
  /// The text of the table, as it came.
  private let text: String
  private(set) var settings: PasteSettings

  /// How many rows are looked at for the width of the columns; so much of a cell is seen in the table.
  private static let measuredRows = 60, mostShown = 300

  /// The preview of a table, which came as a text, whose rows go to a place.
  init(_ table: PastedTable, of text: String, at place: PastePlace, as kind: PasteKind?, _ scope: Scope) {
    (self.table, self.text) = (table, text)
    settings = .recognised(
      table, at: place, in: scope.network, as: kind, remembered: scope.desk.pasteMemory)
    plan = PastePlan(table, settings, network: scope.network, scope.language, today: scope.today)
    measure(scope)
    row = plan.rows.firstIndex { $0.fate != .heading } ?? 0
  }

  /// The selected row; its cell in the selected column, if the row was read.
  package var selectedRow: PasteRow? { plan.rows.indices.contains(row) ? plan.rows[row] : nil }
  /// The cell in the selected column; nil if the row was not read.
  package var selectedCell: PasteCell? {
    selectedRow.flatMap { $0.cells.indices.contains(column) ? $0.cells[column] : nil }
  }
  /// A cell as it was pasted.
  package func pasted(row: Int, column: Int) -> String {
    table.rows.indices.contains(row) ? table[row, column] : ""
  }
  /// The beginning of it, as the table shows it.
  package func shown(row: Int, column: Int) -> String {
    let whole = pasted(row: row, column: column)
    return whole.utf8.count <= Self.mostShown ? whole : String(whole.prefix(Self.mostShown))
  }
  /// The chosen cell as it was pasted.
  package var pasted: String { pasted(row: row, column: column) }
  /// The state of the selected column.
  package var selectedColumn: PasteColumnState? {
    plan.columns.indices.contains(column) ? plan.columns[column] : nil
  }
  /// What the rows are.
  package var kind: PasteKind { settings.kind }

  /// Where the rows go, in words; empty where that is the network.
  package func placeWords(_ scope: Scope) -> String {
    guard let address = settings.place.address else { return "" }
    if let partnership = scope.network.partnership(PartnershipID(address.entity.id)),
      address.entity.kind == .partnership
    {
      return scope.network.supportedName(partnership) + " ← " + scope.network.donorName(partnership)
    }
    return scope.language.words(for: scope.network.recordName(at: address))
  }

  private mutating func remake(_ scope: Scope) {
    plan = PastePlan(table, settings, network: scope.network, scope.language, today: scope.today)
    measure(scope)
    row = min(row, max(0, plan.rows.count - 1))
    column = min(column, max(0, plan.columns.count - 1))
  }

  private mutating func measure(_ scope: Scope) {
    extents = plan.columns.indices.map { column in
      var extent = TextExtent()
      // A section goes over all columns, and what is above the table says nothing of them.
      for row in plan.rows.prefix(Self.measuredRows) where row.fate.hasCells {
        let isDoubtful = row.cells.indices.contains(column) && row.cells[column].isDoubtful
        extent.add((isDoubtful ? Sign.trouble + " " : "") + shown(row: row.place, column: column))
      }
      extent.add(heading: plan.columns[column].heading)
      extent.add(heading: plan.columns[column].meaning.name(settings.kind, scope.language))
      return extent
    }
  }

  // MARK: - What lies below it

  var lastDrafts: [Draft] { [Draft(.pasted(into: settings.place.address, rows: kind.rawValue), [text])] }
  var takesText: Bool { choice?.takesText ?? false }
  var clearsNotice: Bool { true }

  func keys(_ scope: Scope) -> [LayerKey] { choice?.keys ?? ownKeys }

  /// What keys do while nothing is chosen over it.
  package var ownKeys: [LayerKey] {
    let kinds = settings.place.kinds.count > 1 ? [LayerKey(.nextPane, words: PasteKeyWords.toKind)] : []
    let news = plan.news.isEmpty ? [] : [LayerKey(.newItem, words: PasteKeyWords.toNews, label: PasteKeyWords.news)]
    return [
      LayerKey(.open, words: PasteKeyWords.toWrite, label: PasteKeyWords.write),
      LayerKey(.edit, words: PasteKeyWords.toColumn, label: PasteKeyWords.column),
      LayerKey(.markDone, words: PasteKeyWords.toRow, label: PasteKeyWords.row),
      LayerKey(.delete, words: PasteKeyWords.toLeaveOut, label: PasteKeyWords.leaveOut),
      LayerKey(.duplicate, words: PasteKeyWords.toFill, label: PasteKeyWords.fill),
      LayerKey(.shift, words: PasteKeyWords.toHeading, label: PasteKeyWords.heading),
    ] + kinds + [
      LayerKey(.searchNext, words: PasteKeyWords.toDoubt),
      LayerKey(.back, words: PasteKeyWords.toLeave, label: LayerWords.drop),
    ] + news
  }

  mutating func refresh(_ scope: Scope) -> Bool {
    let before = plan
    remake(scope)
    if isAsking { isAsking = plan == before }
    return true
  }

  mutating func write(_ writing: Writing) -> Bool { choice?.write(writing) ?? true }

  mutating func take(_ command: Command, _ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    let scope = workspace.scope(desk)
    (isAsking, wasAsked) = (false, false)
    if choice != nil { return takeChoosing(command, scope) }
    switch command {
    case .edit: choice = plan.columns.isEmpty ? nil : PasteChoice(.meaning, plan, column, scope.language)
    case .newItem:
      guard !plan.news.isEmpty else { return .stays([.say(scope.language.nothingNewPasted)]) }
      choice = PasteChoice(.news, plan, column, scope.language)
    case .delete, .clear: return change(row, to: selectedRow?.fate == .leftOut(.byHand) ? nil : .skip, scope)
    case .duplicate: return fillDown(scope)
    case .shift: turnHeading(scope)
    case .searchNext: return findDoubt(1, scope.language)
    case .searchPrevious: return findDoubt(-1, scope.language)
    default: return take(command.gesture, &workspace, desk)
    }
    return .stays
  }

  private mutating func take(_ gesture: Gesture, _ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    let scope = workspace.scope(desk)
    switch gesture {
    case .move(let move): row = move.place(from: row, of: plan.rows.count, page: desk.sight.pageRows) ?? row
    case .left: column = max(0, column - 1)
    case .right: column = min(max(0, plan.columns.count - 1), column + 1)
    case .next: return turnKind(1, scope)
    case .previous: return turnKind(-1, scope)
    case .tick: return turnRow(scope)
    case .accept: return ask(scope)
    case .close: return .closes([.say(desk.language.nothingPasted)])
    case .nothing: break
    }
    return .stays
  }

  // MARK: - Settings

  /// Space: the next of what can be done with the row.
  private mutating func turnRow(_ scope: Scope) -> LayerAnswer {
    guard let row = selectedRow, row.choices.count > 1 else {
      return .stays([.say(scope.language.nothingElseForRow)])
    }
    let now = settings.actions[row.place] ?? row.fate.action
    let place = now.flatMap { row.choices.firstIndex(of: $0) } ?? -1
    return change(self.row, to: row.choices[(place + 1) % row.choices.count], scope)
  }

  /// Does something else with a row; nil for what is proposed.
  private mutating func change(_ place: Int, to action: PasteAction?, _ scope: Scope) -> LayerAnswer {
    guard let row = selectedRow, action == nil || row.choices.contains(action ?? .skip) else {
      return .stays([.say(scope.language.nothingElseForRow)])
    }
    settings.actions[row.place] = action
    remake(scope)
    return .stays
  }

  /// F5: the empty cells of the column take what is above them, or no more.
  private mutating func fillDown(_ scope: Scope) -> LayerAnswer {
    guard let state = selectedColumn, state.fillsDown || state.canFillDown else {
      return .stays([.say(scope.language.nothingToFillDown)])
    }
    if settings.fillsDown.remove(column) == nil { settings.fillsDown.insert(column) }
    remake(scope)
    return .stays
  }

  /// F6: the selected row is the heading; if it is already, there is none.
  private mutating func turnHeading(_ scope: Scope) {
    guard let place = selectedRow?.place else { return }
    settings.heading = settings.heading.contains(place) ? 0..<0 : place..<place + 1
    remake(scope)
  }

  /// Tab: rows of another kind, understood from the beginning.
  private mutating func turnKind(_ step: Int, _ scope: Scope) -> LayerAnswer {
    let kinds = settings.place.kinds
    guard kinds.count > 1, let now = kinds.firstIndex(of: kind) else {
      return .stays([.say(scope.language.onlyKindHere(kind.name(scope.language)))])
    }
    let next = kinds[(now + step + kinds.count) % kinds.count]
    settings = .recognised(
      table, at: settings.place, in: scope.network, as: next, remembered: scope.desk.pasteMemory)
    remake(scope)
    return .stays
  }

  /// `n`: the next cell that somebody should look at.
  private mutating func findDoubt(_ step: Int, _ language: Language) -> LayerAnswer {
    let width = max(1, plan.columns.count)
    let count = plan.rows.count * width
    let here = row * width + column
    for offset in 1...max(1, count) {
      let place = ((here + step * offset) % max(1, count) + max(1, count)) % max(1, count)
      let (row, column) = (place / width, place % width)
      guard plan.rows.indices.contains(row), plan.rows[row].cells.indices.contains(column),
        plan.rows[row].cells[column].isDoubtful
      else { continue }
      (self.row, self.column) = (row, column)
      return .stays
    }
    return .stays([.say(language.noDoubts)])
  }

  // MARK: - Choosing

  private mutating func takeChoosing(_ command: Command, _ scope: Scope) -> LayerAnswer {
    guard var choice else { return .stays }
    defer { if self.choice != nil { self.choice = choice } }
    switch choice.take(command, scope.desk.sight.pageRows) {
    case .stays: break
    case .closes: self.choice = nil
    case .meaning(let meaning):
      self.choice = nil
      set(meaning, scope)
    case .ticks(let news):
      if settings.made.remove(news) == nil { settings.made.insert(news) }
      remake(scope)
      choice.fill(plan, scope.language)
    case .nothingFits: return .stays([.say(scope.language.nothingFits)])
    }
    return .stays
  }

  /// Whether something new is made along with the rows.
  package func isMade(_ news: PasteNews) -> Bool { settings.made.contains(news) }

  private mutating func set(_ meaning: PasteColumn, _ scope: Scope) {
    guard settings.columns.indices.contains(column) else { return }
    var meaning = meaning
    // A column of people is that of an office: its heading names it.
    if case .person(role: "") = meaning { meaning = .person(role: plan.columns[column].heading) }
    settings.columns[column] = meaning
    remake(scope)
  }

  // MARK: - Writing

  /// Enter: asks for the network as it is now, and then writes.
  private mutating func ask(_ scope: Scope) -> LayerAnswer {
    if scope.refusesEdits { return .stays([.say(Notice(.readOnly, scope.language))]) }
    if plan.counts.isNothing { return .stays([.say(scope.language.pasteWritesNothing, isTrouble: true)]) }
    (isAsking, wasAsked) = (true, true)
    return .stays([.effect(.reloadToSave)])
  }

  /// The network was read again after Enter: what was shown is written, as one step.
  /// `shows`: the place of what was added is shown.
  mutating func finish(_ workspace: inout Workspace, _ desk: Desk, shows: Bool) -> LayerAnswer {
    (isAsking, wasAsked) = (false, false)
    let (network, author) = (workspace.network, workspace.author)
    let edits: [Edit]
    do throws(EditFault) {
      edits = try plan.edits(in: network, author: author) { workspace.newID($0) }
    } catch { return .stays([.say(desk.language.sentence(error, in: network), isTrouble: true)]) }
    let counted = plan.counts.words(desk.language, isDone: true)
    let said = counted.prefix(1).uppercased() + counted.dropFirst()
    switch workspace.perform(edits, desk, saying: { _ in said }) {
    case .refused(let notice): return .stays([.say(notice)])
    case .done(let requests):
      let place = shows ? edits.lazy.compactMap(\.target).first : nil
      return .closes(requests + (place.map { [.go($0)] } ?? []))
    }
  }
}

extension Edit {
  /// The place on the screen of what a row of a table adds; nil if it adds nothing that has one.
  fileprivate var target: Target? {
    switch action {
    case .create: return address.entity.kind == .school ? .school(SchoolID(address.entity.id)) : nil
    case .insert(let list, let record, _):
      guard let id = record[CommonField.id].text else { return nil }
      if address.entity.kind == .school, School.risks ~= list {
        return .risk(ID(id), of: SchoolID(address.entity.id))
      }
      guard address.entity.kind == .partnership, Roadmap.items ~= list, let roadmap = address.path.first?.id else {
        return nil
      }
      return .item(ItemPlace(PartnershipID(address.entity.id), RoadmapID(roadmap), ItemID(id)), .title)
    case .set, .remove, .discard: return nil
    }
  }
}

extension PasteFate {
  /// Whether the cells of the row are what its columns mean.
  fileprivate var hasCells: Bool {
    switch self {
    case .add, .update, .goesOn, .leftOut(.there), .leftOut(.byHand), .leftOut(.nothingNew), .leftOut(.sameAsRow),
      .leftOut(.unknownSchool):
      true
    case .heading, .section, .leftOut: false
    }
  }

  /// What was done to come to it.
  fileprivate var action: PasteAction? {
    switch self {
    case .add: .add
    case .update: .update
    case .goesOn: .goesOn
    case .section: .section
    case .leftOut: .skip
    case .heading: nil
    }
  }
}
