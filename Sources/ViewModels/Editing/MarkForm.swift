package import Deadlines
package import Language
package import SchoolNetwork

/// The mark of one occurrence, its four fields written in a small form.
package struct MarkForm: Equatable, Sendable {
  /// A field of a mark.
  package enum Field: Int, CaseIterable, Sendable {
    /// Дата · результат · ссылка · где опубликовано.
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
  package var focus: Field = .date
  /// The texts of the fields.
  package var entries: [TextEntry]
  /// Why a field's text cannot stand, and which; nil while all can.
  package var fault: (field: Field, text: String)? {
    get { faultText.map { (faultField, $0) } }
    set {
      faultText = newValue?.text
      faultField = newValue?.field ?? .date
    }
  }
  private var faultText: String?
  private var faultField: Field = .date

  /// The form of an occurrence of an item; a date not set is offered as today.
  package init(
    _ item: RoadmapItem, _ place: ItemPlace, occurrences: [String], occurrence: String, today: CalendarDay,
    _ language: Language
  ) {
    self.place = place
    title = item.title
    self.occurrences = occurrences
    self.occurrence = occurrence
    entries = MarkForm.entries(of: item.completion(occurrence), today: today, language)
  }

  /// Whether anything was written.
  package var isChanged: Bool { entries.contains(where: \.isChanged) }

  /// The text of a field.
  package func text(_ field: Field) -> String { entries[field.rawValue].text }

  private func isChanged(_ field: Field) -> Bool { entries[field.rawValue].isChanged }
  private func kept(_ field: Field) -> String { Dashboard.kept(text(field)) }

  /// Another occurrence, so many further on; the same where there is none.
  package mutating func turn(by steps: Int, _ item: RoadmapItem, today: CalendarDay, _ language: Language) {
    guard let place = occurrences.firstIndex(of: occurrence), occurrences.indices.contains(place + steps) else {
      return
    }
    occurrence = occurrences[place + steps]
    entries = MarkForm.entries(of: item.completion(occurrence), today: today, language)
    fault = nil
  }

  private static func entries(of completion: Completion?, today: CalendarDay, _ language: Language) -> [TextEntry] {
    let date = completion.map { $0.date.map { language.shortDate($0) } ?? "" } ?? language.shortDate(today)
    let evidence = completion?.evidence.first
    return [
      TextEntry(date), TextEntry(completion?.result ?? ""),
      TextEntry(evidence.map { $0.link.isEmpty ? $0.title : $0.link } ?? ""),
      TextEntry(completion?.publishedWhere ?? ""),
    ]
  }

  /// The edits that keep what is written. An occurrence without a mark gets one that is done. `date` nil: not set.
  package func edits(
    in network: Network, date: CalendarDay?, author: String, newID: (String) -> String
  ) -> [Edit] {
    guard let item = network.item(at: place)?.item else { return [] }
    guard let completion = item.completion(occurrence) else {
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
          .insert(list: "completions", record: new.fieldValue, after: item.completions.last?.id.text))
      ]
    }
    let address = place.address.appending("completions", completion.id.text)
    // A field that was not touched stays as it is, to the letter.
    var edits = [
      isChanged(.date) ? network.setting("date", to: date.fieldValue, at: address) : nil,
      isChanged(.result) ? network.setting("result", to: kept(.result).fieldValue, at: address) : nil,
      isChanged(.publishedWhere)
        ? network.setting("publishedWhere", to: kept(.publishedWhere).fieldValue, at: address) : nil,
    ].compactMap(\.self)
    if !completion.done { edits.append(Edit(address, .set(field: "done", from: .flag(false), to: .flag(true)))) }
    return edits + evidenceEdits(completion, address, in: network, newID)
  }

  private func evidenceEdits(
    _ completion: Completion, _ address: Address, in network: Network, _ newID: (String) -> String
  ) -> [Edit] {
    guard isChanged(.link) else { return [] }
    let link = kept(.link)
    guard let first = completion.evidence.first else {
      guard !link.isEmpty else { return [] }
      return [Edit(address, .insert(list: "evidence", record: evidence(newID("e")).fieldValue, after: nil))]
    }
    if link.isEmpty {
      return [Edit(address, .remove(list: "evidence", record: first.fieldValue, after: nil))]
    }
    let address = address.appending("evidence", first.id.text)
    // A link replaces a link; the name of a document takes the link's place, since the field shows one of them.
    let edits =
      MarkForm.isLink(link)
      ? [network.setting("link", to: .text(link), at: address)]
      : [
        network.setting("title", to: .text(link), at: address),
        network.setting("link", to: .notSet, at: address),
      ]
    return edits.compactMap(\.self)
  }

  private func evidence(_ id: String) -> Evidence {
    var evidence = Evidence()
    evidence.id = ID(id)
    if MarkForm.isLink(kept(.link)) { evidence.link = kept(.link) } else { evidence.title = kept(.link) }
    return evidence
  }

  /// Whether a text is a link; anything else is taken for the name of a document on paper.
  package static func isLink(_ text: String) -> Bool {
    ["http://", "https://", "mailto:", "tel:"].contains { text.lowercased().hasPrefix($0) }
  }

  /// Whether two forms are the same.
  package static func == (one: MarkForm, other: MarkForm) -> Bool {
    (one.place, one.occurrence, one.focus, one.entries, one.faultText, one.faultField)
      == (other.place, other.occurrence, other.focus, other.entries, other.faultText, other.faultField)
  }
}
