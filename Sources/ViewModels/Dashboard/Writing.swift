import Language
import SchoolNetwork
import Text

/// Writing: the cell editor, the search line, the form of a mark, the lists that are narrowed by typing.
extension Dashboard {
  /// A key while text is written.
  mutating func write(_ key: TextEntry.Key) -> [Effect] {
    if editor != nil {
      if !(editor?.entry.press(key) ?? true) { refuseLength() } else { editor?.fault = nil }
      editor?.typedBefore = nil
      editor?.choice = nil
    } else if search.isOpen {
      if !search.entry.press(key) { refuseLength() }
      searchTyped()
    } else if filterEntry != nil {
      if !(filterEntry?.press(key) ?? true) { refuseLength() }
      filterTyped()
    } else {
      switch overlay {
      case .help(var list):
        if list.entry.press(key) { list.selected = 0 }
        overlay = .help(list)
      case .palette(var list):
        if list.entry.press(key) { list.selected = 0 }
        overlay = .palette(list)
      case .mark(var form):
        if form.entries[form.focus.rawValue].press(key) { form.fault = nil } else { refuseLength() }
        overlay = .mark(form)
      case .form(var form):
        if form.entries[form.focus].press(key) { form.fault = nil } else { refuseLength() }
        overlay = .form(form)
      case .card, .problems, .status, .suggestion, .acceptance, .plan, .template, .question, nil: break
      }
    }
    return []
  }

  /// Pasted text goes into the text being written, in one line, safe and composed; never into commands.
  mutating func paste(_ text: String) -> [Effect] {
    guard takesText else {
      message = Message(language.pasteNeedsAField)
      return []
    }
    let line = Dashboard.pastedLine(text)
    if editor != nil {
      if !(editor?.entry.insert(line) ?? true) { refuseLength() }
      editor?.fault = nil
    } else if search.isOpen {
      if !search.entry.insert(line) { refuseLength() }
      searchTyped()
    } else if filterEntry != nil {
      if !(filterEntry?.insert(line) ?? true) { refuseLength() }
      filterTyped()
    } else if case .mark(var form) = overlay {
      if form.entries[form.focus.rawValue].insert(line) { form.fault = nil } else { refuseLength() }
      overlay = .mark(form)
    } else if case .form(var form) = overlay {
      if form.entries[form.focus].insert(line) { form.fault = nil } else { refuseLength() }
      overlay = .form(form)
    } else if case .palette(var list) = overlay {
      if list.entry.insert(line) { list.selected = 0 } else { refuseLength() }
      overlay = .palette(list)
    } else if case .help(var list) = overlay {
      if list.entry.insert(line) { list.selected = 0 } else { refuseLength() }
      overlay = .help(list)
    }
    return []
  }

  private static func pastedLine(_ text: String) -> String {
    var line = SafeText.line(NFC.normalized(text))
    while line.last?.isWhitespace == true { line.removeLast() }
    return line
  }

  private mutating func refuseLength() { message = Message(language.tooLong(TextEntry.limit), isTrouble: true) }

  // MARK: - The cell

  /// A command while a cell is edited: Enter and Tab keep, Esc drops.
  mutating func performInEditor(_ command: Command) -> [Effect] {
    let gesture = command.gesture
    switch gesture {
    case .accept: return commitCell(thenMove: 0)
    case .next: return commitCell(thenMove: 1)
    case .previous: return commitCell(thenMove: -1)
    case .down, .up: completeResponsible(forward: gesture == .down)
    case .close where command != .help:
      editor = nil
      message = Message(language.editDropped)
    case .close, .left, .right, .pageUp, .pageDown, .first, .last, .nothing: break
    }
    return []
  }

  /// Keeps what is written in the cell; a text that cannot stand gets a sentence and stays open.
  private mutating func commitCell(thenMove step: Int) -> [Effect] {
    guard let editor else { return [] }
    let text = Dashboard.kept(editor.entry.text)
    var edits: [Edit] = []
    var added: ItemPlace?
    switch editor.target {
    case .newItem(let partnership, let roadmap, let section, let after):
      guard !text.isEmpty else {
        self.editor?.fault = language.titleIsEmpty
        return []
      }
      let new = newItem(text, partnership, roadmap, section, after)
      (edits, added) = ([new.edit], new.place)
    case .item(let place):
      if editor.column == .title, text.isEmpty {
        self.editor?.fault = language.titleIsEmpty
        return []
      }
      guard network.item(at: place) != nil else {
        self.editor?.fault = language.sentence(EditFault.noSuchPlace(place.item.text))
        return []
      }
      // What was not touched stays as it was typed, whatever these words would be turned into today.
      if editor.entry.isChanged { edits = cellEdits(text, editor.column, place) }
    }
    self.editor = nil
    var effects = commit(edits) { description, language in language.done(description) }
    if edits.isEmpty {
      message = Message(language.nothingChanged)
    } else if effects.isEmpty {
      // Refused: what was written is not thrown away.
      self.editor = editor
      self.editor?.fault = message?.text
      return []
    }
    if let added { roadmapRow = .item(added) }
    // Tab goes on to the next cell and opens it; at both ends it only keeps.
    if step != 0, chosenItem != nil, let next = RoadmapColumn(rawValue: column.rawValue + step) {
      column = next
      effects += edit()
    }
    return effects
  }

  /// A text as it is kept: in one line, composed, without spaces around it or signs that nobody sees.
  static func kept(_ text: String) -> String { trimmed(SafeText.line(NFC.normalized(text))) }

  private mutating func cellEdits(_ text: String, _ column: RoadmapColumn, _ place: ItemPlace) -> [Edit] {
    guard let (item, roadmap, _) = network.item(at: place) else { return [] }
    let edit: Edit?
    switch column {
    case .number: edit = network.setting("number", to: text.fieldValue, at: place.address)
    case .title: edit = network.setting("title", to: text.fieldValue, at: place.address)
    case .deadline:
      let context = network.deadlineContext(of: roadmap)
      let wording = DeadlineEcho.wording(text, today: today, context, language)
      guard wording != item.deadline.wording else { return [] }
      // A new wording speaks for itself: days set by hand belonged to the old one.
      edit = network.setting("deadline", to: Deadline(wording).fieldValue, at: place.address)
    case .responsibles:
      let drawn = text.split(separator: ";").map { _ in newID("h") }
      var next = 0
      let list = ResponsibleText.read(text, before: item.responsibles) {
        defer { next += 1 }
        return drawn[next]
      }
      edit = network.setting("responsibles", to: list.fieldValue, at: place.address)
    case .expectedResult: edit = network.setting("expectedResult", to: text.fieldValue, at: place.address)
    case .note: edit = network.setting("note", to: text.fieldValue, at: place.address)
    case .status, .mark: edit = nil
    }
    return [edit].compactMap(\.self)
  }

  /// The edits of what is being written, as if it were kept; none where nothing is written, or it cannot stand.
  mutating func draftEdits() -> [Edit] {
    if case .mark(let form) = overlay, form.isChanged {
      let drawn = ["c": newID("c"), "e": newID("e")]
      guard let (item, roadmap, _) = network.item(at: form.place) else { return [] }
      let typed = Dashboard.trimmed(form.text(.date))
      // A date that cannot stand yet leaves the one there is.
      let date = typed.isEmpty ? nil : day(typed, in: roadmap) ?? item.completion(form.occurrence)?.date
      return form.edits(in: network, date: date, author: author) { drawn[$0] ?? $0 }
    }
    if case .form(let form) = overlay { return draftEdits(of: form) }
    guard let editor, editor.entry.isChanged else { return [] }
    let text = Dashboard.kept(editor.entry.text)
    switch editor.target {
    case .item(let place): return editor.column == .title && text.isEmpty ? [] : cellEdits(text, editor.column, place)
    case .newItem(let partnership, let roadmap, let section, let after):
      return text.isEmpty ? [] : [newItem(text, partnership, roadmap, section, after).edit]
    }
  }

  /// The edit that brings a new item, with a roadmap of the school year where the partnership has none.
  private mutating func newItem(
    _ title: String, _ partnership: PartnershipID, _ roadmap: RoadmapID?, _ section: SectionID, _ after: ItemID?
  ) -> (edit: Edit, place: ItemPlace) {
    var item = RoadmapItem()
    item.id = ItemID(newID("i"))
    item.title = title
    item.section = section
    if let roadmap {
      let place = ItemPlace(partnership, roadmap, item.id)
      return (network.inserting(item, into: place, after: after), place)
    }
    var new = Roadmap()
    new.id = RoadmapID(newID("r"))
    new.year = year
    new.items = [item]
    let edit = Edit(
      Address(EntityKey(.partnership, partnership.text)),
      .insert(list: "roadmaps", record: new.fieldValue, after: nil))
    return (edit, ItemPlace(partnership, new.id, item.id))
  }

  static func trimmed(_ text: String) -> String {
    var rest = Substring(text)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }

  /// The echo of the deadline being written; nil while none is.
  package var deadlineEcho: String? {
    guard let editor, editor.column == .deadline, case .item(let place) = editor.target,
      let (_, roadmap, _) = network.item(at: place)
    else { return nil }
    return DeadlineEcho.text(editor.entry.text, today: today, network.deadlineContext(of: roadmap), language)
  }

  // MARK: - The search line

  /// A command while the search is typed.
  mutating func performInSearch(_ command: Command) -> [Effect] {
    switch command.gesture {
    case .accept: search.isOpen = false
    case .close where command != .help: search = Search()
    case .down: searchAgain(forward: true)
    case .up: searchAgain(forward: false)
    case .close, .left, .right, .pageUp, .pageDown, .first, .last, .next, .previous, .nothing: break
    }
    return []
  }
}
