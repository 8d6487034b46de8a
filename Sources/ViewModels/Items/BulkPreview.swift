import Deadlines
import Items
package import Language
package import SchoolNetwork
import Tables
import Workspace

/// What a command would do to the selected items, before it does: old beside new for each, and why others stay. Where
/// something is to be said first, how far or what, it is written above the rows.
package struct BulkPreview: LayerModel {
  /// What is done.
  package enum Subject: Equatable, Sendable {
    /// Marks; days; the trash; another roadmap.
    case mark, shift, putAway, move
    /// The state, the section, or another field of theirs.
    case status, section, field(RecordTable.Key)
  }

  /// What is done.
  package let subject: Subject
  /// What is written for it.
  package private(set) var entry: TextEntry
  /// What would follow for each item; nil while what is written says nothing that could be.
  package private(set) var plan: BulkPlan?
  /// Why what is written says nothing; nil if it does.
  package private(set) var fault: String?
  /// The place of the selected row.
  package private(set) var row = 0
  /// Whether letters are written, and not commands.
  package private(set) var isWriting: Bool
  private let shown: [ItemPlace], hidden: [ItemPlace]
  /// Rows that were ticked or left out by hand.
  private var byHand: Set<ItemPlace> = []

  init(_ subject: Subject, _ shown: [ItemPlace], hidden: [ItemPlace], _ scope: Scope) {
    (self.subject, self.shown, self.hidden) = (subject, shown, hidden)
    entry = subject == .shift ? TextEntry("+7", isProposed: true) : TextEntry()
    isWriting = subject.isWritten
    remake(scope)
  }

  /// The rows; none while what is written says nothing that could be.
  package var rows: [BulkRow] { plan?.rows ?? [] }

  /// The heading.
  package func heading(_ language: Language) -> String {
    switch subject {
    case .mark: language.bulkMark
    case .shift: language.shiftTitle
    case .putAway: language.bulkPutAway
    case .move: language.bulkMove
    case .status: RoadmapItem.labelOfState(language)
    case .section: language.label(of: RoadmapItem.section.name, in: RecordTable(RoadmapItem.self))
    case .field(let key): language.label(of: key.name, in: RecordTable(RoadmapItem.self))
    }
  }

  /// What is counted: «12 мероприятий; 2 не изменятся; скрыто и не взято 3».
  package func counts(_ language: Language) -> String {
    guard let plan else { return language.bulkCounts(changed: 0, refused: 0, leftOut: 0) }
    return language.bulkCounts(changed: plan.changed, refused: plan.refused, leftOut: plan.leftOut)
  }

  // MARK: - What is wished

  private mutating func remake(_ scope: Scope) {
    defer { row = min(row, max(0, rows.count - 1)) }
    switch wish(scope) {
    case .success(let wish):
      var new = BulkPlan(wish, shown, hidden: hidden, scope)
      for (place, made) in new.rows.enumerated() where byHand.contains(made.place) { new.tick(place) }
      (plan, fault) = (new, new.fault)
    case .failure(let why): (plan, fault) = (nil, why.sentence.isEmpty ? nil : why.sentence)
    }
  }

  /// Why there is no wish; empty while nothing is written.
  private struct Unsaid: Error { let sentence: String }

  private func wish(_ scope: Scope) -> Result<BulkWish, Unsaid> {
    let (language, typed) = (scope.language, TypedText.kept(entry.text))
    switch subject {
    case .mark: return .success(.mark)
    case .putAway: return .success(.putAway)
    case .shift:
      if let shift = DeadlineShift(typed) { return .success(.shift(shift)) }
      let isTooFar = DeadlineShift.isTooFar(typed)
      return .failure(
        Unsaid(
          sentence: isTooFar ? language.shiftTooFar(typed, most: DeadlineShift.mostCount) : language.noShift(typed)))
    case .status:
      let all = StatusChoice.Choice.allCases.map { ($0, StatusChoice.name($0, language)) }
      let found = Needle.narrowed(all, by: typed) { needle in all.filter { needle.isIn($0.1) } }
      if !typed.isEmpty, found.count == 1 { return .success(.status(found[0].0)) }
      return .failure(Unsaid(sentence: language.sayOneOf(all.map(\.1))))
    case .section: return .success(.section(typed))
    case .field(let key): return .success(.field(key, typed))
    case .move:
      let all = scope.network.roadmapNames
      let found = Needle.narrowed(all, by: typed) { needle in all.filter { needle.isIn($0.name, naming: $0.schools) } }
      if found.count == 1, let one = found.first { return .success(.move(one.partnership, one.roadmap)) }
      let names = found.prefix(4).map(\.name) + (found.count > 4 ? ["…"] : [])
      return .failure(Unsaid(sentence: found.isEmpty ? language.nothingFits : language.sayOneOf(names)))
    }
  }

  // MARK: - Keys

  var takesText: Bool { isWriting }
  var clearsNotice: Bool { true }

  func keys(_ scope: Scope) -> [LayerKey] {
    let turn =
      subject.isWritten
      ? [LayerKey(.nextPane, words: BulkWords.toTurn, label: isWriting ? BulkWords.rows : BulkWords.text)] : []
    return [
      LayerKey(.open, words: BulkWords.toDo, label: LayerWords.perform),
      // While letters are written, Space is one of them.
      LayerKey(.markDone, words: BulkWords.toTick, label: isWriting ? nil : LayerWords.tick),
    ] + turn + [LayerKey(.back, words: BulkWords.toLeave, label: LayerWords.drop)]
  }

  mutating func refresh(_ scope: Scope) -> Bool {
    remake(scope)
    return true
  }

  mutating func write(_ writing: Writing) -> Bool {
    let before = entry.text
    guard entry.write(writing) else { return false }
    if entry.text != before { isStale = true }
    return true
  }

  /// Whether something was written since the plan was made: it is made again with the next look at it.
  private var isStale = false

  /// Works out what was written, once it is known what the network is.
  mutating func settle(_ scope: Scope) {
    guard isStale else { return }
    isStale = false
    remake(scope)
  }

  mutating func take(_ command: Command, _ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    let scope = workspace.scope(desk)
    settle(scope)
    switch command.gesture {
    case .move(let move): row = move.place(from: row, of: rows.count, page: desk.sight.pageRows) ?? row
    case .next, .previous: if subject.isWritten { isWriting.toggle() }
    case .tick: tick(scope)
    case .accept: return perform(&workspace, desk)
    case .close: return .closes
    case .left, .right, .nothing: break
    }
    return .stays
  }

  private mutating func tick(_ scope: Scope) {
    guard rows.indices.contains(row), rows[row].reason == nil else { return }
    byHand.formSymmetricDifference([rows[row].place])
    plan?.tick(row)
    row = min(row + 1, rows.count - 1)
  }

  private func perform(_ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    let (scope, language) = (workspace.scope(desk), desk.language)
    if scope.refusesEdits { return .stays([.say(Notice(.readOnly, language))]) }
    if let fault { return .stays([.say(fault, isTrouble: true)]) }
    guard let plan, plan.changed > 0 else { return .stays([.say(language.bulkChangesNothing)]) }
    let drawn = IDs(workspace)
    let edits = plan.edits(scope, author: workspace.author) { drawn.next($0) }
    workspace = drawn.workspace
    switch workspace.perform(edits, desk, saying: { _ in language.bulkDone(plan.changed) }) {
    case .refused(let notice): return .stays([.say(notice)])
    case .done(let requests):
      return .closes([.unselect(plan.rows.filter(\.isTicked).map(\.place))] + requests)
    }
  }

  /// Draws ids from a workspace for a closure.
  private final class IDs {
    var workspace: Workspace
    init(_ workspace: Workspace) { self.workspace = workspace }
    func next(_ prefix: String) -> String { workspace.newID(prefix) }
  }
}

extension BulkPreview.Subject {
  /// Whether something is to be written for it.
  package var isWritten: Bool {
    switch self {
    case .mark, .putAway: false
    case .shift, .move, .status, .section, .field: true
    }
  }
}

extension RoadmapItem {
  /// What the state of an item is called.
  fileprivate static func labelOfState(_ language: Language) -> String {
    language.label(of: RoadmapItem.status.name, in: RecordTable(RoadmapItem.self))
  }
}

extension Network {
  /// The roadmaps that items can move to, by the schools of their partnerships.
  fileprivate var roadmapNames: [(partnership: PartnershipID, roadmap: RoadmapID, name: String, schools: [String])] {
    partnerships.filter { $0.deleted == nil }.flatMap { partnership in
      let schools = [supportedName(partnership), donorName(partnership)]
      return partnership.shownRoadmaps.map { roadmap in
        let year = roadmap.year?.name ?? roadmap.title
        let name = schools.joined(separator: " ← ") + (year.isEmpty ? "" : ", " + year)
        return (partnership.id, roadmap.id, name, schools)
      }
    }
  }
}
