package import Deadlines
import Language
package import SchoolNetwork
import Workspace

/// The mark of one occurrence, its four fields written in a small form.
package struct MarkForm: LayerModel {
  /// A field of a mark.
  package enum Field: Int, CaseIterable, Sendable {
    /// Дата · результат · ссылка · где размещено.
    case date, result, link, publishedWhere
  }

  /// The item.
  package let place: ItemPlace
  /// The item's title, for the heading.
  package let title: String
  /// Every occurrence that can be marked, and marks whose occurrence is gone.
  package let occurrences: [String]
  /// Which of them the form shows.
  package private(set) var occurrence: String
  /// The field with the cursor.
  package private(set) var focus: Field
  /// The texts of the fields.
  package private(set) var entries: [TextEntry]
  /// How much evidence the mark has beside the newest, which the form shows.
  package private(set) var olderEvidence: Int
  /// Why a field's text is refused; nil while all are valid.
  package private(set) var fault: Fault?
  /// What was written for other occurrences and left.
  private var left: [Draft] = []

  /// Why a field's text is refused.
  package struct Fault: Equatable, Sendable {
    /// The field.
    package let field: Field
    /// The sentence.
    package let text: String
  }

  /// The form of an occurrence of an item (nil: of the newest one marked, else of the one that is due). For a new mark
  /// today is proposed as its date. The cursor is in the field that is asked for, else in the first empty one.
  package init(
    _ item: RoadmapItem, _ place: ItemPlace, _ reading: DeadlineReading, occurrence: String? = nil,
    focus: Field? = nil, _ desk: Desk
  ) {
    let keys = reading.markKeys
    let marked = item.doneKeys(in: reading)
    let newest = keys.last(where: marked.contains)
    let shown =
      occurrence ?? newest ?? reading.occurrenceToMark(done: marked, today: desk.today) ?? keys.last
      ?? Completion.once
    self.place = place
    title = item.title
    occurrences = keys + item.strayCompletions(reading).map(\.occurrence)
    self.occurrence = shown
    let completion = item.completion(shown, in: reading)
    let entries = MarkForm.entries(of: completion, desk)
    self.entries = entries
    olderEvidence = MarkForm.olderEvidence(of: completion)
    self.focus = focus ?? Field.allCases.first { entries[$0.rawValue].text.isEmpty } ?? .date
  }

  /// Whether anything was written.
  package var isChanged: Bool { entries.contains(where: \.isChanged) }

  /// The text of a field.
  package func text(_ field: Field) -> String { entries[field.rawValue].text }

  private func isChanged(_ field: Field) -> Bool { entries[field.rawValue].isChanged }
  private func kept(_ field: Field) -> String { TypedText.kept(text(field)) }

  var takesText: Bool { true }

  func keys(_ scope: Scope) -> [LayerKey] {
    (occurrences.count > 1 ? [LayerKey(.pageUp, .pageDown, words: LayerWords.otherDate)] : [])
      + LayerKey.form(hasSeveralFields: true, isProposed: entries[focus.rawValue].isSelected)
      + (focus == .date ? [LayerKey(.down, words: LayerWords.toPickADay, label: LayerWords.day)] : [])
  }

  mutating func take(_ command: Command, _ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    if command.opensDays, focus == .date, let context = context(workspace.network, desk) {
      return .stays([.open(.days(DayPicker(written: text(.date), held: "", in: context, desk)))])
    }
    switch command.gesture {
    case .next, .move(.rows(1)): focus = field(1)
    case .previous, .move(.rows(-1)): focus = field(-1)
    case .move(.pages(let steps)):
      turn(by: steps, workspace.network, desk)
    case .accept: return keep(&workspace, desk)
    case .close: return .closes(drafts.isEmpty ? [] : [.say(desk.language.formTextWaits)])
    case .left, .right, .move, .tick, .nothing: break
    }
    return .stays
  }

  private func field(_ steps: Int) -> Field {
    let all = Field.allCases
    return all[(focus.rawValue + steps + all.count) % all.count]
  }

  mutating func write(_ writing: Writing) -> Bool {
    guard entries[focus.rawValue].write(writing) else { return false }
    fault = nil
    return true
  }

  /// Another occurrence, so many further on; the same if there is none.
  private mutating func turn(by steps: Int, _ network: Network, _ desk: Desk) {
    guard let place = occurrences.firstIndex(of: occurrence), occurrences.indices.contains(place + steps) else {
      return
    }
    if let draft { left.append(draft) }
    occurrence = occurrences[place + steps]
    let completion = completion(in: network)
    entries = MarkForm.entries(of: completion, desk)
    olderEvidence = MarkForm.olderEvidence(of: completion)
    fault = nil
    resumeLeft()
  }

  private static func olderEvidence(of completion: Completion?) -> Int { max(0, (completion?.evidence.count ?? 0) - 1) }

  /// The mark that the form is about; nil if there is none, or the item is gone.
  private func completion(in network: Network) -> Completion? {
    guard let (item, roadmap, _) = network.item(at: place) else { return nil }
    return item.completion(occurrence, in: item.deadline.reading(in: network.deadlineContext(of: roadmap)))
  }

  private static func entries(of completion: Completion?, _ desk: Desk) -> [TextEntry] {
    let language = desk.language
    let date =
      completion.map { TextEntry($0.date.map { language.shortDate($0) } ?? "") }
      ?? TextEntry(language.shortDate(desk.today), isProposed: true)
    let evidence = completion?.evidence.last
    return [
      date, TextEntry(completion?.result ?? ""),
      TextEntry(evidence.map { $0.link.isEmpty ? $0.title : $0.link } ?? ""),
      TextEntry(completion?.publishedWhere ?? ""),
    ]
  }

  /// Enter: keeps what is written, or says why it is refused.
  private mutating func keep(_ workspace: inout Workspace, _ desk: Desk) -> LayerAnswer {
    let typed = TypedText.trimmed(text(.date))
    let date = day(typed, workspace.network, desk)
    guard typed.isEmpty || date != nil else {
      let missing = MissingDay(TypedDeadline.pointed(typed), in: desk.year).map { desk.language.noSuchDay(typed, $0) }
      fault = Fault(
        field: .date, text: missing ?? desk.language.notADay(typed, example: desk.today.adding(days: -7)))
      focus = .date
      return .stays
    }
    // A mark whose stored day lies ahead can still be given a result.
    if let date, date > desk.today, isChanged(.date) {
      fault = Fault(field: .date, text: desk.language.markIsAhead(date))
      focus = .date
      return .stays
    }
    let edits = edits(&workspace, date: date)
    guard !edits.isEmpty else { return .closes([.say(desk.language.nothingChanged)]) }
    switch workspace.perform(edits, desk, saying: { desk.language.done($0) }) {
    case .done(let requests): return .closes(requests)
    case .refused(let notice):
      // What was written is not thrown away.
      fault = Fault(field: focus, text: notice.text)
      return .stays([.say(notice)])
    }
  }

  var draft: Draft? { Draft(.mark(place, occurrence: occurrence), entries) }
  var draftPlace: Draft.Place? { .mark(place, occurrence: occurrence) }
  var leftDrafts: [Draft] { left }
  var focusedField: Int { focus.rawValue }

  /// Whether a draft is of a mark of the same item.
  func isPlace(_ draft: Draft.Place) -> Bool {
    if case .mark(place, _) = draft { true } else { false }
  }

  /// Takes what was written for marks of the item and left.
  mutating func take(left drafts: [Draft]) {
    left += drafts
    resumeLeft()
  }

  /// What was left for the shown occurrence is there again.
  private mutating func resumeLeft() {
    let shown = Draft.Place.mark(place, occurrence: occurrence)
    guard let draft = left.last(where: { $0.place == shown }) else { return }
    left.removeAll { $0.place == shown }
    resume(draft.texts)
  }

  /// Puts texts that were written before into their fields.
  mutating func resume(_ texts: [String?]) {
    focus = entries.resume(texts).flatMap { Field(rawValue: $0) } ?? focus
  }

  /// The day that is typed; nil if it is none, or the item is gone.
  private func day(_ typed: String, _ network: Network, _ desk: Desk) -> CalendarDay? {
    context(network, desk).flatMap { TypedDay.read(TypedDeadline.pointed(typed), today: desk.today, $0) }
  }

  /// What days are read in; nil if the item is gone.
  private func context(_ network: Network, _ desk: Desk) -> DeadlineContext? {
    guard let (_, roadmap, _) = network.item(at: place) else { return nil }
    return network.deadlineContext(of: roadmap) ?? DeadlineContext(schoolYear: desk.year)
  }

  private func edits(_ workspace: inout Workspace, date: CalendarDay?) -> [Edit] {
    let drawn = ["c": workspace.newID("c"), "e": workspace.newID("e")]
    return edits(in: workspace.network, date: date, author: workspace.author) { drawn[$0] ?? $0 }
  }

  /// The edits that keep what is written. An occurrence without a mark gets one that is done. `date` nil: not set.
  private func edits(
    in network: Network, date: CalendarDay?, author: String, newID: (String) -> String
  ) -> [Edit] {
    guard let item = network.item(at: place)?.item else { return [] }
    guard let completion = completion(in: network) else {
      var new = Completion()
      new.id = ID(newID("c"))
      new.occurrence = occurrence
      new.done = true
      new.date = date
      new.result = kept(.result)
      new.publishedWhere = kept(.publishedWhere)
      new.author = author
      if !kept(.link).isEmpty { new.evidence = [evidence(newID("e"))] }
      return [
        Edit(
          place.address,
          .insert(into: RoadmapItem.completions, new.fieldValue, after: item.completions.last?.id.text))
      ]
    }
    let address = place.address.appending(RoadmapItem.completions, completion.id.text)
    // A field that was not touched stays as it is, to the letter.
    var edits = [
      isChanged(.date) ? network.setting(Completion.date, to: date.fieldValue, at: address) : nil,
      isChanged(.result) ? network.setting(Completion.result, to: kept(.result).fieldValue, at: address) : nil,
      isChanged(.publishedWhere)
        ? network.setting(Completion.publishedWhere, to: kept(.publishedWhere).fieldValue, at: address) : nil,
    ].compactMap(\.self)
    if !completion.done { edits.append(Edit(address, .set(Completion.done, from: .flag(false), to: .flag(true)))) }
    return edits + evidenceEdits(completion, address, in: network, newID)
  }

  /// The field shows the newest evidence, its link if it has one, and changes only what it shows: older evidence and the
  /// name of a document that also has a link are kept.
  private func evidenceEdits(
    _ completion: Completion, _ address: Address, in network: Network, _ newID: (String) -> String
  ) -> [Edit] {
    guard isChanged(.link) else { return [] }
    let written = kept(.link)
    func added(after id: ID<Evidence>?) -> [Edit] {
      written.isEmpty
        ? [] : [Edit(address, .insert(into: Completion.evidence, evidence(newID("e")).fieldValue, after: id?.text))]
    }
    guard let newest = completion.evidence.last else { return added(after: nil) }
    let own = address.appending(Completion.evidence, newest.id.text)
    if Evidence.isLink(written) {
      return [network.setting(Evidence.link, to: .text(written), at: own)].compactMap(\.self)
    }
    let withoutLink = network.setting(Evidence.link, to: .notSet, at: own)
    // The document whose link was shown keeps its name, and a new name is another document.
    if !newest.link.isEmpty, !newest.title.isEmpty { return [withoutLink].compactMap(\.self) + added(after: newest.id) }
    if written.isEmpty {
      let before = completion.evidence.dropLast().last?.id.text
      return [Edit(address, .remove(from: Completion.evidence, newest.fieldValue, after: before))]
    }
    return [network.setting(Evidence.title, to: .text(written), at: own), withoutLink].compactMap(\.self)
  }

  private func evidence(_ id: String) -> Evidence { Evidence(ID(id), written: kept(.link)) }
}
