import Language
import SchoolNetwork
import Tables
import Typing
import Workspace

/// Writing on a card: Enter and Tab keep, Esc leads back and loses nothing.
extension RecordCard {
  func makeEditor(_ target: FieldEditor.Target, _ record: FieldValue, _ scope: Scope) -> FieldEditor {
    var editor = editor(of: target, record, scope)
    if case .records(let inner) = target.list?.line.kind {
      editor.before = RecordSummary(inner, Telling(scope.network, scope.language, scope.today)).text(of: record)
    }
    return editor
  }

  private func editor(of target: FieldEditor.Target, _ record: FieldValue, _ scope: Scope) -> FieldEditor {
    let place = target.place
    let held = record[place.names]
    let isSeveral = if case .list = place.line.kind { true } else { false }
    let typed = isSeveral ? held.elements.map { $0.typed } : held == .notSet ? [] : [held.typed]
    if var choices = place.choices(at: address, scope) {
      // What a newer version wrote, or another network has, is no choice here and stays one all the same.
      for value in typed where !choices.contains(where: { $0.typed == value }) {
        let telling = Telling(scope.network, scope.language, scope.today)
        choices.append(FieldChoice(place.table.words(of: .text(value), in: place.line.name, telling), typed: value))
      }
      let isRequired = place.table.required.contains([place.line.name])
      let none = FieldChoice(scope.language.nothingChosen, typed: "", isNone: true)
      return FieldEditor(
        target, (isSeveral || isRequired ? [] : [none]) + choices, held: typed.isEmpty ? [""] : typed,
        isSeveral: isSeveral)
    }
    let text = typed.joined(separator: "\n")
    return FieldEditor(target, text: text, left: left.last { $0.target == target }?.entry.text)
  }

  // MARK: - What is half written

  var draft: Draft? {
    editor.flatMap { editor in
      draft(of: editor.target, editor.choices == nil && editor.entry.isChanged ? editor.entry : nil)
    }
  }

  var draftPlace: Draft.Place? { editor.map { place(of: $0.target) } }

  /// What was left of what is written again is a part of it.
  var leftDrafts: [Draft] {
    let others = left.filter { draft == nil || !$0.target.isSame(as: editor?.target) }
    return others.compactMap { draft(of: $0.target, $0.entry) }
  }

  /// Whether a draft is of a field or list of this card.
  func isPlace(_ draft: Draft.Place) -> Bool {
    switch draft {
    case .field(let place, _), .newRecord(let place, _, _): place == address
    default: false
    }
  }

  private func draft(of target: FieldEditor.Target, _ entry: TextEntry?) -> Draft? {
    let place = place(of: target)
    switch target {
    case .field: return entry.flatMap { Draft(place, [$0]) }
    case .new(_, let record, _):
      // The fields before it were typed too.
      let typed = entry.flatMap { TypedText.kept($0.text).isEmpty ? nil : $0.text }
      let texts: [String?] = fieldsBefore(target).map { record[$0.names].typed } + [typed]
      return texts.contains { $0 != nil } ? Draft(place, texts) : nil
    }
  }

  private func place(of target: FieldEditor.Target) -> Draft.Place {
    switch target {
    case .field(let place): .field(address, name: place.typed)
    case .new(let list, _, let field):
      .newRecord(address, list: list.typed, fields: (fieldsBefore(target) + [field]).map(\.typed))
    }
  }

  /// The fields of a new record that hold something already.
  private func fieldsBefore(_ target: FieldEditor.Target) -> [FieldPlace] {
    guard case .records(let inner)? = target.list?.line.kind, target.record != .notSet else { return [] }
    return FieldPlace.all(of: inner).filter { !$0.isRecord && target.record[$0.names] != .notSet }
  }

  /// Takes what was written on it before and left, under what is left already; returns what has no field any more.
  mutating func take(left drafts: [Draft], _ scope: Scope) -> [Draft] {
    var unfit: [Draft] = []
    for draft in drafts {
      guard let text = leftText(of: draft, scope) else {
        unfit.append(draft)
        continue
      }
      if !left.contains(where: { $0.target.isSame(as: text.target) }) { left.append(text) }
    }
    return unfit
  }

  /// A draft as text that was left in a field; nil if there is no such field.
  private func leftText(of draft: Draft, _ scope: Scope) -> LeftText? {
    switch draft.place {
    case .field(_, let name):
      guard let place = FieldPlace.all(of: table).first(where: { $0.typed == name }) else { return nil }
      return LeftText(.field(place), draft.texts.last ?? nil)
    case .newRecord(_, let list, let fields):
      guard let list = FieldPlace.all(of: table).first(where: { $0.typed == list }),
        case .records(let inner) = list.line.kind
      else { return nil }
      let places = fields.compactMap { name in FieldPlace.all(of: inner).first { $0.typed == name } }
      guard places.count == fields.count, places.count == draft.texts.count, let last = places.last else { return nil }
      var record = FieldValue.notSet
      for (place, text) in zip(places, draft.texts).dropLast() {
        let changes = FieldChanges(table: inner, record: record, values: values(for: address, scope))
        // What does not fit any more is asked for again.
        guard let text, let done = try? changes.changes([(place.typed, text)]) else { continue }
        record = changes.record(after: done)
      }
      return LeftText(.new(list: list, record: record, field: last), draft.texts.last ?? nil)
    default: return nil
    }
  }

  /// Opens the field that a draft was written in, with its text; false if there is no such field.
  mutating func resume(_ draft: Draft, _ scope: Scope) -> Bool {
    guard let text = leftText(of: draft, scope) else { return false }
    if case .field(let place) = text.target, place.choices(at: address, scope) != nil { return false }
    select((text.target.list ?? text.target.place).typed, scope)
    left.append(text)
    editor = makeEditor(text.target, text.target.list == nil ? record : text.target.record, scope)
    return true
  }

  // MARK: - Keys

  mutating func takeWriting(
    _ command: Command, _ workspace: inout Workspace, _ desk: Desk
  ) -> LayerAnswer {
    if command == .newItem {
      guard editor?.hasLines == true else { return .stays }
      return editor?.breakLine() == false
        ? .stays([.say(desk.language.tooLong(editor?.entry.limit ?? 0), isTrouble: true)]) : .stays
    }
    // `+`, `−` and `*` among the answers: what they mean is kept at once.
    if let answer = command.answer {
      editor?.choose(answer)
      return commit(&workspace, desk)
    }
    if command.opensDays, let picker = days(workspace.network, desk) { return .stays([.open(.days(picker))]) }
    switch command.gesture {
    case .move(let move):
      let (network, place) = (workspace.network, editor?.target.place)
      editor?.move(move, page: desk.sight.pageRows) {
        place.map { KnownWords(network, desk.language).words(for: $0) } ?? []
      }
    case .accept: return commit(&workspace, desk)
    case .next:
      let isNew = editor?.isNew == true
      let answer = commit(&workspace, desk)
      guard editor == nil else { return answer }
      if isNew { return LayerAnswer.stays(answer.requests + openNew(workspace.scope(desk))) }
      cursor.move(.rows(1), page: 1)
      if case .field = row?.about, list == nil { _ = open(workspace.scope(desk)) }
      return answer
    case .close: return leaveEditor(desk)
    case .left, .right, .previous, .tick, .nothing: break
    }
    return .stays
  }

  /// Tab behind the last field that a new record needs: the record's own card, at its first field that holds nothing.
  private func openNew(_ scope: Scope) -> [Request] {
    guard case .element(let names, let id) = row?.about,
      var card = RecordCard(address.appending(names.last ?? "", id), scope)
    else { return [] }
    card.unfold(scope)
    card.openFirstEmpty(scope)
    return [.open(.record(card))]
  }

  private mutating func openFirstEmpty(_ scope: Scope) {
    let empty = rows.first { row in
      if case .field = row.about { row.value.isEmpty } else { false }
    }
    guard let empty, cursor.select(empty.about), list == nil else { return }
    _ = open(scope)
  }

  /// The month of days over a field that holds a day or a deadline; nil over others.
  private func days(_ network: Network, _ desk: Desk) -> DayPicker? {
    guard let editor, editor.holdsDay else { return nil }
    let values = TypedValues(
      network, desk.language, today: desk.today, for: address, sectionsOf: nil, isOnScreen: true)
    let place = editor.target.place
    let held = place.line.kind == .wording && !editor.isNew ? record[place.names].text : nil
    return DayPicker(written: editor.entry.text, held: held ?? "", in: values.context, desk)
  }

  /// Esc: back to the card. What was typed comes again with the next F4 on the field, or F7 in the list.
  private mutating func leaveEditor(_ desk: Desk) -> LayerAnswer {
    defer { (editor, fault) = (nil, nil) }
    guard let editor else { return .stays }
    left.removeAll { $0.target.isSame(as: editor.target) }
    guard draft != nil else { return .stays }
    left.append(LeftText(editor.target, editor.choices == nil ? editor.entry.text : nil))
    return .stays([.say(desk.language.typedTextWaits(desk.key(editor.isNew ? .newItem : .edit)))])
  }

  mutating func write(_ writing: Writing) -> Bool {
    guard editor?.write(writing) ?? true else { return false }
    fault = nil
    return true
  }

  // MARK: - What is kept

  private func values(for address: Address, _ scope: Scope) -> TypedValues {
    TypedValues(
      scope.network, scope.language, today: scope.today, for: address, sectionsOf: sectionsHome(of: address),
      isOnScreen: true)
  }

  /// The roadmap or template whose sections are meant by a record at an address.
  private func sectionsHome(of address: Address) -> Address {
    editor?.isNew == true ? address : Address(address.entity, address.path.dropLast())
  }

  private mutating func commit(_ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    guard let editor else { return .stays }
    let scope = workspace.scope(desk)
    do throws(TypingFault) {
      guard editor.shown?.isEmpty != true || !editor.isSeveral else { throw .mistyped(scope.language.nothingFits) }
      switch editor.target {
      case .field(let place): return try set(place, to: editor.texts, &workspace, desk)
      case .new(let list, let typed, let field):
        guard case .records(let inner) = list.line.kind else { return .stays }
        let fields = FieldChanges(table: inner, record: typed, values: values(for: address, scope))
        let new = fields.record(after: try fields.changes(editor.texts.map { (field.typed, $0) }))
        if let next = inner.nextRequired(new) {
          guard next != field else {
            throw .refused(scope.language.cannotBeCleared([[field.label(scope.language)]]))
          }
          self.editor = makeEditor(.new(list: list, record: new, field: next), new, scope)
          return .stays
        }
        if let next = inner.nextAsked(behind: field) {
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
    guard network.place(at: address) != nil else {
      throw .refused(language.sentence(.noSuchPlace(address.path.last?.id ?? address.entity.id), in: network))
    }
    let fields = FieldChanges(table: table, record: record, values: values(for: address, workspace.scope(desk)))
    let new = fields.record(after: try fields.changes(texts.map { (place.typed, $0) }))
    // What a file lacks already is no reason to refuse another field.
    let before = table.missing(in: record)
    let missing = table.missing(in: new).filter { !before.contains($0) }
    guard missing.isEmpty else {
      throw .refused(language.cannotBeCleared(missing.map { $0.map { language.label(of: $0, in: table) } }))
    }
    let edits = table.fields.compactMap { network.setting($0.name, to: new[$0.name], at: address) }
    // What changes of a risk goes into its history, with day and basis.
    if let form = RiskChange.form(for: edits, workspace.scope(desk)) {
      (editor, fault) = (nil, nil)
      return .stays([.open(.form(form))])
    }
    let answer = perform(edits, &workspace, desk)
    if editor == nil { left.removeAll { $0.target == .field(place) } }
    return answer
  }

  /// `+`, `−` and `*`: the selected field says yes, no, or that nobody knows, and is not opened for that.
  mutating func answer(_ answer: Answer, _ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    guard let place, let answers = place.answers else { return .stays([.say(desk.language.answersOnCards)]) }
    guard answers.contains(answer) else { return .stays([.say(desk.language.onlyYesOrNo)]) }
    do throws(TypingFault) { return try set(place, to: [answer.rawValue], &workspace, desk) } catch {
      return .stays([.say(error.sentence, isTrouble: true)])
    }
  }

  /// Does edits, unless `kurator check` would find a fault behind them.
  mutating func perform(
    _ edits: [Edit], _ workspace: inout Workspace, _ desk: Desk, saying words: String? = nil
  ) -> LayerAnswer {
    let language = desk.language
    guard !edits.isEmpty else {
      (editor, fault) = (nil, nil)
      return .stays([.say(language.nothingChanged)])
    }
    do throws(EditFault) {
      let found = try workspace.network.firstFinding(after: edits) { desk.surroundings(of: $0) }
      if let found {
        fault = editor == nil ? nil : language.refusal(found, in: workspace.network)
        return .stays(editor == nil ? [.say(language.refusal(found, in: workspace.network), isTrouble: true)] : [])
      }
    } catch {
      let sentence = language.sentence(error, in: workspace.network)
      fault = editor == nil ? nil : sentence
      return .stays(editor == nil ? [.say(sentence, isTrouble: true)] : [])
    }
    switch workspace.perform(edits, desk, saying: { words ?? language.done($0) }) {
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
  var typed: String {
    switch self {
    case .text(let text): text
    case .number(let digits): digits
    case .flag(let flag): flag ? "yes" : "no"
    case .notSet, .list, .record: ""
    }
  }
}

extension Command {
  /// The answer that it gives; nil for any other command.
  var answer: Answer? {
    switch self {
    case .yes: .yes
    case .no: .no
    case .unknown: .unknown
    default: nil
    }
  }

  /// The command that gives an answer.
  init(_ answer: Answer) {
    self =
      switch answer {
      case .yes: .yes
      case .no: .no
      case .unknown: .unknown
      }
  }
}

extension FieldPlace {
  /// The answers that the field can hold; nil if it holds no answer.
  var answers: [Answer]? {
    switch line.kind {
    case .yesNo: [.yes, .no]
    case .yesNoUnknown: Answer.allCases
    default: nil
    }
  }
}
