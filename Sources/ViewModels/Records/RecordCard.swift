import Language
package import SchoolNetwork
import Tables
import Text
import Typing
import Workspace

/// The card of a record, and the form of it: every field, set or not. The fields and the records of its lists are lines;
/// the selected one is edited in its place. How lists grow and shrink is in `RecordLists.swift`, how what is written
/// becomes edits in `RecordWriting.swift`.
package struct RecordCard: LayerModel {
  /// The record.
  package let address: Address
  let table: RecordTable
  private(set) var record: FieldValue
  /// What it is called.
  package private(set) var title = ""
  /// The names of schools that the title consists of, which are shortened where there is too little room; none if it is
  /// another one.
  package private(set) var names: [String] = []
  /// What is known of it and no field: what follows from other records, from today.
  package private(set) var lead: [Card.Line] = []
  /// Its lines.
  package private(set) var rows: [CardRow] = []
  var cursor = RowCursor<CardRow.About>()
  private var isUnfolded = false
  /// What was selected and has no line any more, while lines are made.
  private var lost: CardRow.About?
  /// The selected record that went last.
  private var gone: CardRow.About?
  /// Fields that hold nothing and have been gone to.
  private var wanted: Set<[String]> = []
  /// How many lines of the selected row are above the box, where it is longer than that; how many can be.
  package private(set) var inset = 0
  private var lastInset = 0
  /// The field that is edited; nil while none is.
  package internal(set) var editor: FieldEditor?
  /// Why what is typed is not taken; nil while it is right.
  package internal(set) var fault: String?
  /// What was typed and left with Esc, by the field; the newest last.
  var left: [LeftText] = []

  /// Text that was typed for a field and left.
  struct LeftText: Equatable, Sendable {
    let target: FieldEditor.Target
    let entry: TextEntry

    init(_ target: FieldEditor.Target, _ text: String?) {
      self.target = target
      var entry = TextEntry(limit: target.place.hasLines ? TypedValues.longestText : TextEntry.limit)
      if let text { entry.replace(with: text) }
      self.entry = entry
    }
  }

  /// The card of the record at an address; nil if there is none.
  /// `field`: the line that is selected, by the name of its field.
  init?(_ address: Address, _ scope: Scope, at field: String? = nil) {
    guard let place = scope.network.place(at: address) else { return nil }
    (self.address, table, record) = (address, place.table, place.record)
    fill(scope)
    if let first = rows.first(where: \.isSelectable) { cursor.select(first.about) }
    if let field { select(field, scope) }
  }

  /// The place of the selected line.
  package var selected: Int? { cursor.place }
  /// The selected line.
  var row: CardRow? { cursor.place.map { rows[$0] } }
  /// The field of the selected line; nil if it is the line of no field.
  var place: FieldPlace? {
    guard case .field(let names) = row?.about else { return nil }
    return FieldPlace.all(of: table).first { $0.names == names }
  }

  /// Selects the line of a field, also of one that holds nothing.
  mutating func select(_ field: String, _ scope: Scope) {
    let names = field.split(separator: ".").map(String.init)
    if cursor.select(.field(names)) { return }
    wanted.insert(names)
    fill(scope)
    cursor.select(.field(names))
  }

  private mutating func fill(_ scope: Scope) {
    let before = rows
    fillRows(scope)
    stayNear(before, scope)
    // What comes back, by undo or because it could not go, is where the cursor is.
    if let gone, cursor.select(gone) { self.gone = nil }
  }

  private mutating func fillRows(_ scope: Scope) {
    let telling = Telling(scope.network, scope.language, scope.today)
    names = scope.network.schoolNames(of: address)
    title = names.isEmpty ? scope.language.words(for: scope.network.recordName(at: address)) : Card.title(names)
    lead = Cards(scope).lead(of: address)
    rows = CardRows(table: table, record: record, telling: telling, isUnfolded: isUnfolded, wanted: wanted).rows
    if !rows.contains(where: { $0.about == cursor.id }) { lost = cursor.id }
    cursor.take(rows.map { $0.isSelectable ? $0.about : nil })
  }

  /// Where the selected record of a list is gone, the one behind it is selected, else the one before it, else the list,
  /// which is shown although it holds nothing now.
  private mutating func stayNear(_ before: [CardRow], _ scope: Scope) {
    guard case .element(let names, let id)? = lost else { return lost = nil }
    (gone, lost) = (lost, nil)
    let ids = before.compactMap { row in
      if case .element(names, let id) = row.about { id } else { nil }
    }
    guard let place = ids.firstIndex(of: id) else { return }
    for near in ids[(place + 1)...] + ids[..<place].reversed() where cursor.select(.element(names, id: near)) { return }
    wanted.insert(names)
    fillRows(scope)
    cursor.select(.field(names))
  }

  // MARK: - What lies below it

  var takesText: Bool { editor != nil }

  mutating func refresh(_ scope: Scope) -> Bool {
    // What is being written is not dropped because its record is gone: it is said when it is to be kept.
    guard let place = scope.network.place(at: address), !place.isInTrash else { return editor != nil }
    record = place.record
    fill(scope)
    return true
  }

  mutating func settle(_ sight: Sight) {
    lastInset = sight.lastTop ?? 0
    inset = min(inset, lastInset)
  }

  func keys(_ scope: Scope) -> [LayerKey] {
    guard let editor else {
      let opens = if case .element = row?.about { RecordWords.open } else { RecordWords.edit }
      let answers =
        place?.answers == nil
        ? []
        : [
          LayerKey(.yes, label: RecordWords.yes), LayerKey(.no, label: RecordWords.no),
          LayerKey(.unknown, label: RecordWords.unknown),
        ]
      let isElement = if case .element = row?.about { true } else { false }
      let works =
        (list == nil ? [] : [LayerKey(.newItem, label: RecordWords.add)])
        + (isElement ? [LayerKey(.delete, label: RecordWords.takeOut)] : [])
        + (isElement || place?.line.kind.referred != nil ? [LayerKey(.card, label: LayerWords.card)] : [])
        + (isElement ? [LayerKey(.moveUp, .moveDown, label: RecordWords.move)] : [])
      return [LayerKey(.open, label: row?.about == .folded ? RecordWords.unfold : opens)] + answers
        + (answers.isEmpty ? works : []) + [LayerKey(.back, label: LayerWords.close)]
    }
    return [LayerKey(.open, label: LayerWords.keep)]
      + (editor.hasLines ? [LayerKey(.newItem, label: RecordWords.newLine)] : [])
      + (editor.shown == nil ? [] : [LayerKey(.up, .down, label: LayerWords.choose)])
      + (editor.holdsDay ? [LayerKey(.down, label: LayerWords.day)] : [])
      + (editor.shown == nil && editor.mayBeKnown ? [LayerKey(.down, label: RecordWords.suggest)] : [])
      + (editor.isSeveral ? [LayerKey(.markDone, label: LayerWords.tick)] : [])
      + [LayerKey(.nextPane, label: LayerWords.nextField), LayerKey(.back, label: LayerWords.back)]
  }

  // MARK: - Keys

  /// What a command would do on the card, or why it would do nothing.
  func offer(_ command: Command, _ scope: Scope) -> Offer {
    let language = scope.language
    if [.open, .edit, .card, .delete, .moveUp, .moveDown].contains(command), let id = idTwice {
      return .refused(Notice(language.sentence(EditFault.idTwice(id), in: scope.network), isTrouble: true))
    }
    switch command {
    case .newItem: return list == nil ? .refused(language.addInLists) : Offer(unless: reasonAgainst(nil, scope))
    case .delete, .moveUp, .moveDown:
      guard case .element = row?.about else {
        return .refused(command == .delete ? language.takeOutOfLists : language.moveInLists)
      }
      return Offer(unless: reasonAgainst(nil, scope))
    case .yes, .no, .unknown:
      guard let place, place.answers != nil else { return .refused(language.answersOnCards) }
      return Offer(unless: reasonAgainst(place, scope))
    default: return .does
    }
  }

  mutating func take(_ command: Command, _ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    let scope = workspace.scope(desk)
    if editor != nil { return takeWriting(command, &workspace, desk) }
    if case .refused(let notice) = offer(command, scope) { return .stays([.say(notice)]) }
    switch command {
    case .edit: return open(scope)
    case .card: return openCard(scope) ?? .closes
    case .newItem: return add(scope)
    case .delete: return takeOut(&workspace, desk)
    case .moveUp, .moveDown: return move(by: command == .moveUp ? -1 : 1, &workspace, desk)
    case .yes: return answer(.yes, &workspace, desk)
    case .no: return answer(.no, &workspace, desk)
    case .unknown: return answer(.unknown, &workspace, desk)
    case .palette: return .stays([.open(.palette(PaletteLayer()))])
    default: break
    }
    switch command.gesture {
    case .move(let move): self.move(move, page: desk.sight.pageRows)
    case .next: move(.rows(1), page: 1)
    case .previous: move(.rows(-1), page: 1)
    case .accept: return open(scope)
    case .close: return .closes
    case .tick: return .stays([.say(scope.language.enterEdits)])
    case .left, .right, .nothing: break
    }
    return .stays
  }

  /// A row that is longer than the box is scrolled through before the next one is selected.
  private mutating func move(_ move: Move, page: Int) {
    let further: Int
    switch move {
    case .rows(let steps): further = steps
    case .pages(let steps): further = steps * max(1, page - 1)
    case .first, .last: further = 0
    }
    if further > 0 && inset < lastInset || further < 0 && inset > 0 {
      inset = min(max(0, inset + further), lastInset)
      return
    }
    let before = cursor.place
    cursor.move(move, page: page)
    if cursor.place != before {
      (inset, lastInset) = (0, 0)
    } else if further == 0 {
      inset = move == .last ? lastInset : 0
    }
  }

  /// Enter: the field is edited, the record of a list shows its card, what is folded unfolds.
  mutating func open(_ scope: Scope) -> LayerAnswer {
    switch row?.about {
    case .field:
      guard let place else { return .stays }
      if case .records = place.line.kind { return add(scope) }
      if let reason = reasonAgainst(place, scope) { return .stays([.say(reason)]) }
      editor = makeEditor(.field(place), record, scope)
    case .element: return openCard(scope) ?? .stays
    case .folded:
      unfold(scope)
    case .heading, nil: break
    }
    return .stays
  }

  /// The id of the selected record of a list, if another one has it too: it is not clear which is meant then.
  private var idTwice: String? {
    guard case .element(let names, let id) = row?.about else { return nil }
    return record[names].elements.count { $0[CommonField.id].text == id } > 1 ? id : nil
  }

  /// Why a field, or the record as a whole, is not edited; nil if it can be.
  func reasonAgainst(_ place: FieldPlace?, _ scope: Scope) -> Notice? {
    if let keeper = place?.line.keeper, let place {
      return Notice(scope.language.refusal(keeper, of: place.label(scope.language)))
    }
    return scope.refusal(ofEditing: address.entity)
  }

  /// Shows the fields that hold nothing; the first of them is selected.
  mutating func unfold(_ scope: Scope) {
    let before = Set(rows.map(\.about))
    isUnfolded = true
    fill(scope)
    if let first = rows.first(where: { $0.isSelectable && !before.contains($0.about) }) { cursor.select(first.about) }
  }

  /// F3: the card of what the line names; nil if it names nothing.
  private func openCard(_ scope: Scope) -> LayerAnswer? {
    let address: Address?
    switch row?.about {
    case .element(let names, let id): address = self.address.appending(names.last ?? "", id)
    case .field:
      guard let place, place.line.kind.referred != nil else { return nil }
      let held = record[place.names]
      let ids = held.text.map { [$0] } ?? held.elements.compactMap(\.text)
      // Of several the first one that is there is shown.
      address = ids.lazy.compactMap { scope.network.address(named: $0) }.first
    case .heading, .folded, nil: return nil
    }
    return address.flatMap { RecordCard($0, scope) }.map { .stays([.open(.record($0))]) }
  }
}

extension FieldKind {
  /// What the ids that it holds lead to; nil if it holds none.
  var referred: Referred? {
    switch self {
    case .reference(let referred): referred
    case .list(let inner): inner.referred
    default: nil
    }
  }
}

extension Network {
  /// Where the object is that a reference names; nil if it is not in this network.
  fileprivate func address(named id: String) -> Address? {
    if var reference = Reference(written: id) {
      reference.settle(in: store)
      if let school = school(reference) { return Address(EntityKey(.school, school.id.text)) }
    }
    return places(of: id).first { !$0.isInTrash }?.address
  }

  /// The names of schools that a record is known by: a school's own, those of both sides of a partnership.
  fileprivate func schoolNames(of address: Address) -> [String] {
    guard address.path.isEmpty else { return [] }
    switch address.entity.kind {
    case .school: return [name(of: SchoolID(address.entity.id))]
    case .partnership:
      return partnership(PartnershipID(address.entity.id)).map { [donorName($0), supportedName($0)] } ?? []
    case .town, .riskFactors, .clusters, .template: return []
    }
  }
}
