import Language
package import SchoolNetwork
import Tables
import Typing
import Workspace

/// The card of a record, and the form of it: every field, set or not. The fields and the records of its lists are lines;
/// the selected one is edited in its place.
package struct RecordCard: LayerModel {
  /// The record.
  package let address: Address
  private let table: RecordTable
  private var record: FieldValue
  /// What it is called.
  package private(set) var title = ""
  /// The names of schools that the title consists of, which are shortened where there is too little room; none if it is
  /// another one.
  package private(set) var names: [String] = []
  /// What is known of it and no field: what follows from other records, from today.
  package private(set) var lead: [Card.Line] = []
  /// Its lines.
  package private(set) var rows: [CardRow] = []
  private var cursor = RowCursor<CardRow.About>()
  private var isUnfolded = false
  /// Fields that hold nothing and have been gone to.
  private var wanted: Set<[String]> = []
  /// The field that is edited; nil while none is.
  package private(set) var editor: FieldEditor?
  /// Why what is typed is not taken; nil while it is right.
  package private(set) var fault: String?
  /// What was typed and left with Esc, by the field.
  private var left: [String: String] = [:]

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
  private var row: CardRow? { cursor.place.map { rows[$0] } }

  /// Selects the line of a field, also of one that holds nothing.
  private mutating func select(_ field: String, _ scope: Scope) {
    let names = field.split(separator: ".").map(String.init)
    if cursor.select(.field(names)) { return }
    wanted.insert(names)
    fill(scope)
    cursor.select(.field(names))
  }

  private mutating func fill(_ scope: Scope) {
    let telling = Telling(scope.network, scope.language, scope.today)
    names = scope.network.schoolNames(of: address)
    title = names.isEmpty ? scope.language.words(for: scope.network.recordName(at: address)) : Card.title(names)
    lead = Cards(scope).lead(of: address)
    rows = CardRows(table: table, record: record, telling: telling, isUnfolded: isUnfolded, wanted: wanted).rows
    cursor.take(rows.map { $0.isSelectable ? $0.about : nil })
  }

  // MARK: - What lies below it

  var takesText: Bool { editor != nil }

  mutating func refresh(_ scope: Scope) -> Bool {
    guard let place = scope.network.place(at: address), !place.isInTrash else { return false }
    record = place.record
    fill(scope)
    return true
  }

  func keys(_ scope: Scope) -> [LayerKey] {
    guard let editor else {
      let opens = if case .element = row?.about { RecordWords.open } else { RecordWords.edit }
      return [
        LayerKey(.open, label: row?.about == .folded ? RecordWords.unfold : opens),
        LayerKey(.newItem, label: RecordWords.add), LayerKey(.delete, label: RecordWords.takeOut),
        LayerKey(.card, label: LayerWords.card), LayerKey(.back, label: LayerWords.close),
      ]
    }
    return [LayerKey(.open, label: LayerWords.keep)]
      + (editor.hasLines ? [LayerKey(.newItem, label: RecordWords.newLine)] : [])
      + (editor.choices == nil ? [] : [LayerKey(.up, .down, label: LayerWords.choose)])
      + [LayerKey(.nextPane, label: LayerWords.nextField), LayerKey(.back, label: LayerWords.drop)]
  }

  var draft: Draft? {
    guard let editor, editor.choices == nil, editor.entry.isChanged, case .field(let place) = editor.target else {
      return nil
    }
    return Draft(.field(address, name: place.typed), [editor.entry])
  }

  /// Puts text that was typed before into its field; false if there is no such field.
  mutating func resume(_ text: String, _ field: String, _ scope: Scope) -> Bool {
    guard let place = FieldPlace.all(of: table).first(where: { $0.typed == field }) else { return false }
    left[place.typed] = text
    editor = makeEditor(.field(place), record, scope)
    return editor?.choices == nil
  }

  /// The card with these fields in sight, also those that hold nothing; the first one is edited.
  func opening(_ fields: [String], _ scope: Scope) -> RecordCard {
    var card = self
    card.wanted.formUnion(fields.map { $0.split(separator: ".").map(String.init) })
    card.fill(scope)
    if let first = fields.first { card.select(first, scope) }
    _ = card.open(scope)
    return card
  }

  /// The card with a new record of a list begun: its first field is asked for.
  func adding(to list: String, _ scope: Scope) -> RecordCard? {
    var card = self
    card.select(list, scope)
    _ = card.add(scope)
    return card.editor == nil ? nil : card
  }

  // MARK: - Keys

  mutating func take(_ command: Command, _ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    let scope = workspace.scope(desk)
    if editor != nil { return takeWriting(command, &workspace, desk) }
    switch command {
    case .edit: return open(scope)
    case .card: return openCard(scope) ?? .closes
    case .newItem: return add(scope)
    case .delete: return takeOut(&workspace, desk)
    default: break
    }
    switch command.gesture {
    case .move(let move): cursor.move(move, page: desk.sight.pageRows)
    case .next: cursor.move(.rows(1), page: 1)
    case .previous: cursor.move(.rows(-1), page: 1)
    case .accept: return open(scope)
    case .close: return .closes
    case .tick: return .stays([.say(scope.language.enterEdits)])
    case .left, .right, .nothing: break
    }
    return .stays
  }

  /// Enter: the field is edited, the record of a list shows its card, what is folded unfolds.
  private mutating func open(_ scope: Scope) -> LayerAnswer {
    switch row?.about {
    case .field(let names):
      guard let place = FieldPlace.all(of: table).first(where: { $0.names == names }) else { return .stays }
      if case .records = place.line.kind { return add(scope) }
      if let reason = reasonAgainst(place, scope) { return .stays([.say(reason)]) }
      editor = makeEditor(.field(place), record, scope)
    case .element: return openCard(scope) ?? .stays
    case .folded:
      isUnfolded = true
      fill(scope)
    case .heading, nil: break
    }
    return .stays
  }

  private func reasonAgainst(_ place: FieldPlace?, _ scope: Scope) -> Notice? {
    if let keeper = place?.line.keeper, let place {
      return Notice(scope.language.refusal(keeper, of: place.label(scope.language)))
    }
    return scope.refusal(ofEditing: address.entity)
  }

  private func makeEditor(_ target: FieldEditor.Target, _ record: FieldValue, _ scope: Scope) -> FieldEditor {
    let place = target.place
    let held = record[place.names]
    let isSeveral = if case .list = place.line.kind { true } else { false }
    let typed = isSeveral ? held.elements.map { $0.typed } : held == .notSet ? [] : [held.typed]
    if let choices = place.choices(scope.network, scope.language) {
      let isRequired = place.table.required.contains([place.line.name])
      let none = FieldEditor.Choice(name: scope.language.nothingChosen, typed: "")
      return FieldEditor(
        target, (isSeveral || isRequired ? [] : [none]) + choices, held: typed.isEmpty ? [""] : typed,
        isSeveral: isSeveral)
    }
    let text = typed.joined(separator: "\n")
    return FieldEditor(target, text: text, left: target.isNew ? nil : left[place.typed])
  }

  /// F3: the card of what the line names; nil if it names nothing.
  private func openCard(_ scope: Scope) -> LayerAnswer? {
    let place: Address?
    switch row?.about {
    case .element(let names, let id): place = address.appending(names.last ?? "", id)
    case .field(let names):
      let kind = FieldPlace.all(of: table).first { $0.names == names }?.line.kind
      guard case .reference = kind, let id = record[names].text else { return nil }
      place = scope.network.places(of: id).first?.address
    case .heading, .folded, nil: return nil
    }
    return place.flatMap { RecordCard($0, scope) }.map { .stays([.open(.record($0))]) }
  }

  // MARK: - Lists

  /// The list that the selected line is in.
  private var list: FieldPlace? {
    let names: [String]
    switch row?.about {
    case .field(let field): names = field
    case .element(let list, _): names = list
    case .heading, .folded, nil: return nil
    }
    return FieldPlace.all(of: table).first { place in
      if case .records = place.line.kind { place.names == names } else { false }
    }
  }

  /// F7: a new record of the list, its first field first.
  private mutating func add(_ scope: Scope) -> LayerAnswer {
    guard let list, case .records(let inner) = list.line.kind else { return .stays([.say(scope.language.addInLists)]) }
    if let reason = reasonAgainst(nil, scope) { return .stays([.say(reason)]) }
    guard inner != RecordTable(Completion.self) else { return .stays([.say(scope.language.marksBySpace)]) }
    guard let first = inner.nextRequired(.notSet) ?? FieldPlace.all(of: inner).first(where: { $0.line.keeper == nil })
    else { return .stays }
    editor = makeEditor(.new(list: list, record: .notSet, field: first), .notSet, scope)
    return .stays
  }

  /// F8: takes the selected record out of its list, or puts it into the trash.
  private mutating func takeOut(_ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    let language = desk.language
    guard case .element(let names, let id) = row?.about else { return .stays([.say(language.takeOutOfLists)]) }
    let place = address.appending(names.last ?? "", id)
    if let reason = reasonAgainst(nil, workspace.scope(desk)) { return .stays([.say(reason)]) }
    if let thing = Thing(place) { return .stays(PuttingAway.take(thing, &workspace, desk)) }
    do throws(TrashFault) {
      guard case .out(let edit) = try workspace.network.leaving(id, year: desk.year) else { return .stays }
      return perform([edit], &workspace, desk)
    } catch { return .stays([.say(language.sentence(error, in: workspace.network), isTrouble: true)]) }
  }

  // MARK: - Writing

  private mutating func takeWriting(
    _ command: Command, _ workspace: inout Workspace, _ desk: Desk
  ) -> LayerAnswer {
    if command == .newItem {
      return editor?.breakLine() == false ? .stays([.say(desk.language.tooLong(2000))]) : .stays
    }
    switch command.gesture {
    case .move(let move): editor?.move(move, page: desk.sight.pageRows)
    case .accept: return commit(&workspace, desk)
    case .next:
      let answer = commit(&workspace, desk)
      guard editor == nil else { return answer }
      cursor.move(.rows(1), page: 1)
      if case .field = row?.about, list == nil { _ = open(workspace.scope(desk)) }
      return answer
    case .close: return leaveEditor(desk)
    case .left, .right, .previous, .tick, .nothing: break
    }
    return .stays
  }

  /// Esc: back to the card. What was typed comes again with the next F4 on the field.
  private mutating func leaveEditor(_ desk: Desk) -> LayerAnswer {
    defer { (editor, fault) = (nil, nil) }
    guard let editor, editor.choices == nil, editor.entry.isChanged, case .field(let place) = editor.target else {
      return .stays
    }
    left[place.typed] = editor.entry.text
    return .stays([.say(desk.language.typedTextWaits(desk.key(.edit)))])
  }

  mutating func write(_ writing: Writing) -> Bool {
    guard editor?.write(writing) ?? true else { return false }
    fault = nil
    return true
  }

  private mutating func commit(_ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    guard let editor else { return .stays }
    let scope = workspace.scope(desk)
    do throws(TypingFault) {
      switch editor.target {
      case .field(let place): return try set(place, to: editor.texts, &workspace, desk)
      case .new(let list, let typed, let field):
        guard case .records(let inner) = list.line.kind else { return .stays }
        let values = TypedValues(
          scope.network, scope.language, today: scope.today, for: address, sectionsOf: address, isOnScreen: true)
        let fields = FieldChanges(table: inner, record: typed, values: values)
        let new = fields.record(after: try fields.changes(editor.texts.map { (field.typed, $0) }))
        if let next = inner.nextRequired(new) {
          guard next != field else {
            throw .refused(scope.language.cannotBeCleared([[field.label(scope.language)]]))
          }
          self.editor = makeEditor(.new(list: list, record: new, field: next), new, scope)
          return .stays
        }
        return insert(new, inner, into: list, &workspace, desk)
      }
    } catch {
      fault = error.sentence
      return .stays
    }
  }

  private mutating func set(
    _ place: FieldPlace, to texts: [String], _ workspace: inout Workspace, _ desk: Desk
  ) throws(TypingFault) -> LayerAnswer {
    let (network, language) = (workspace.network, desk.language)
    let values = TypedValues(
      network, language, today: desk.today, for: address,
      sectionsOf: Address(address.entity, address.path.dropLast()), isOnScreen: true)
    let fields = FieldChanges(table: table, record: record, values: values)
    let new = fields.record(after: try fields.changes(texts.map { (place.typed, $0) }))
    // What a file lacks already is no reason to refuse another field.
    let before = table.missing(in: record)
    let missing = table.missing(in: new).filter { !before.contains($0) }
    guard missing.isEmpty else {
      throw .refused(language.cannotBeCleared(missing.map { $0.map { language.label(of: $0, in: table) } }))
    }
    let edits = table.fields.compactMap { network.setting($0.name, to: new[$0.name], at: address) }
    left[place.typed] = nil
    // What changes of a risk goes into its history, with day and basis.
    if let form = RiskChange.form(for: edits, workspace.scope(desk)) {
      (editor, fault) = (nil, nil)
      return .stays([.open(.form(form))])
    }
    return perform(edits, &workspace, desk)
  }

  private mutating func insert(
    _ record: FieldValue, _ inner: RecordTable, into list: FieldPlace, _ workspace: inout Workspace, _ desk: Desk
  ) -> LayerAnswer {
    let id = workspace.newID(inner.idPrefix)
    var new = record.setting([CommonField.id], to: .text(id), in: inner)
    for line in inner.fields where line.keeper == .author {
      new = new.setting([line.name], to: workspace.author.fieldValue, in: inner)
    }
    let after = self.record[list.names].elements.last?[CommonField.id].text
    let answer = perform(
      [Edit(address, .insert(list: list.line.name, record: new, after: after))], &workspace, desk)
    cursor.select(.element(list.names, id: id))
    return answer
  }

  /// Does edits, unless `kurator check` would find a fault behind them.
  private mutating func perform(_ edits: [Edit], _ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    let language = desk.language
    guard !edits.isEmpty else {
      (editor, fault) = (nil, nil)
      return .stays([.say(language.nothingChanged)])
    }
    do throws(EditFault) {
      let found = try workspace.network.firstFinding(after: edits) { _ in CheckSurroundings(today: desk.today) }
      if let found {
        fault = language.refusal(found, in: workspace.network)
        return .stays(editor == nil ? [.say(language.refusal(found, in: workspace.network), isTrouble: true)] : [])
      }
    } catch {
      fault = language.sentence(error, in: workspace.network)
      return .stays
    }
    switch workspace.perform(edits, desk, saying: { language.done($0) }) {
    case .refused(let notice):
      fault = editor == nil ? nil : notice.text
      return .stays([.say(notice)])
    case .done(let requests):
      (editor, fault) = (nil, nil)
      _ = refresh(workspace.scope(desk))
      return .stays(requests)
    }
  }
}

extension FieldValue {
  /// A plain value as it is typed.
  fileprivate var typed: String {
    switch self {
    case .text(let text): text
    case .number(let digits): digits
    case .flag(let flag): flag ? "yes" : "no"
    case .notSet, .list, .record: ""
    }
  }
}

extension RecordTable {
  /// The first field that a record cannot be without and that it lacks; nil if it has all of them.
  fileprivate func nextRequired(_ record: FieldValue) -> FieldPlace? {
    guard let name = missing(in: record).first?.first else { return nil }
    return FieldPlace.all(of: self).first { $0.names == [name] }.map { $0.spoken ?? $0 }
  }
}
