import Deadlines
package import SchoolNetwork
import Workspace

/// What earlier sessions left unsaved: each edit and each draft in one line, and what became of them.
extension Language {
  /// How many lines of the list are ticked, are to be dropped, and are left: the title. An edit is made, a text that was
  /// being written is opened in its field.
  package func keptTitle(made: KeptCount, dropped: KeptCount, left: KeptCount) -> String {
    let parts = [
      made.edits > 0 ? self("внести \(made.edits)", "make \(made.edits)") : nil,
      made.texts > 0 ? self("открыть \(made.texts)", "open \(made.texts)") : nil,
      dropped.all > 0 ? self("отбросить \(dropped.all)", "drop \(dropped.all)") : nil,
      left.all > 0 ? self("оставить \(left.all)", "leave \(left.all)") : nil,
    ].compactMap(\.self)
    let (edits, texts) = (made.edits + dropped.edits + left.edits, made.texts + dropped.texts + left.texts)
    let title = texts == 0 ? unsavedTitle : edits == 0 ? halfWrittenTitle : keptTitle
    return title + ": " + parts.joined(separator: ", ")
  }

  private var halfWrittenTitle: String { self("Недописанный текст", "Half-written text") }
  private var keptTitle: String { self("Несохранённое", "Unsaved") }

  /// What was decided, as a message; empty if there is nothing to say.
  package func decided(
    made: Int, rejected: Int, _ fault: EditFault?, broughtBack: [EditDescription], dropped: Int, left: Int
  ) -> String {
    [
      made == 0
        ? nil
        : broughtBack.isEmpty
          ? self("Внесено правок: \(made).", "Edits made: \(made).") : appliedAgain(made, broughtBack: broughtBack),
      fault.map { fault in
        self("Не подошло: \(rejected) — \(reason(fault)).", "Not fitting: \(rejected), as \(reason(fault)).")
      },
      dropped == 0 ? nil : self("Отброшено: \(dropped).", "Dropped: \(dropped)."),
      left + rejected == 0
        ? nil
        : self(
          "Осталось на потом: \(left + rejected).", "Left for later: \(left + rejected)."),
    ].compactMap(\.self).joined(separator: " ")
  }

  /// A draft cannot be opened now; the key that drops it.
  package func draftHasNoPlace(_ key: String) -> String {
    self(
      "Недописанное пока некуда открыть: этого места сейчас нет. Оно осталось на потом; отбросить — команда "
        + "«Несохранённое», \(key).",
      "What was being written has no place to be opened in now. It is left for later; the command Unsaved and \(key) "
        + "drop it.")
  }

  /// What a draft was written about is gone; the key that drops it.
  package func draftPlaceIsGone(_ key: String) -> String {
    self(
      "Этого больше нет или оно в корзине, открыть текст негде. \(key) — отбросить.",
      "This is gone or in the trash, there is nowhere to open the text. \(key) drops it.")
  }

  /// Nothing waits for a decision.
  package var nothingKept: String { self("Несохранённого нет.", "Nothing is unsaved.") }

  /// An edit in one line: what it does, with the values, and whose it is.
  package func words(for edit: Edit, _ description: EditDescription, in network: Network) -> String {
    let words = words(for: description) + details(of: edit, description)
    return [words, owner(of: edit.address.entity, description, network)].compactMap(\.self).joined(separator: " · ")
  }

  /// A draft in one line; `isWhole`: with its texts from beginning to end. What is gone is called as it was then.
  package func words(for draft: Draft, in network: Network, isWhole: Bool = false) -> String {
    let texts = draft.texts
    let about = draft.about
    func title(_ place: ItemPlace) -> String {
      let now = network.item(at: place)?.item.title ?? ""
      return short(!now.isEmpty ? now : about.thing.isEmpty ? place.item.text : about.thing)
    }
    let (what, owner): (String, EntityKey)
    switch draft.place {
    case .cell(let place, let column):
      (what, owner) = ("\(itemWords(column)) \(title(place))", place.key)
    case .newItem(let partnership, _, _, _):
      (what, owner) = (self("новое мероприятие", "a new item"), EntityKey(.partnership, partnership.text))
    case .mark(let place, let occurrence):
      (what, owner) = (self("отметка ", "mark of ") + title(place) + occurrenceWords(occurrence), place.key)
    case .putOff(let entity, _, _):
      (what, owner) = (self("отложить строку «Сегодня»", "putting off a line of Today"), entity)
    case .decline(let donor, let school, _):
      (what, owner) = (
        self("отказ донору ", "declining the donor ")
          + (network.school(donor) == nil && !about.thing.isEmpty ? about.thing : name(of: donor, in: network)),
        EntityKey(.school, school.text)
      )
    case .field(let address, let name):
      let label = label(of: String(name.split(separator: ".").last ?? ""), within: address.entity.kind)
      (what, owner) = (self("поле карточки: ", "a field of a card: ") + label, address.entity)
    case .newRecord(let address, let list, _):
      let label = label(of: String(list.split(separator: ".").last ?? ""), within: address.entity.kind)
      (what, owner) = (self("новая запись списка: ", "a new record of a list: ") + label, address.entity)
    case .newSchool: (what, owner) = (self("новая школа", "a new school"), EntityKey(.school, ""))
    case .newRoadmap: (what, owner) = (self("новая дорожная карта", "a new roadmap"), draft.entity)
    case .newSection: (what, owner) = (self("новый раздел", "a new section"), draft.entity)
    case .newPartnership:
      (what, owner) = (self("темы нового партнёрства", "the topics of a new partnership"), draft.entity)
    case .riskChange: (what, owner) = (self("изменение риска", "a change of a risk"), draft.entity)
    case .newTemplate: (what, owner) = (self("новый шаблон", "a new template"), EntityKey(.template, ""))
    case .template(let partnership, _):
      (what, owner) = (self("название шаблона", "the name of a template"), EntityKey(.partnership, partnership.text))
    case .pasted: (what, owner) = (self("вставленная таблица", "a pasted table"), draft.entity)
    case .newNetwork: (what, owner) = (self("новая сеть", "a new network"), draft.entity)
    }
    let labels = labels(of: draft.place)
    let typed = texts.enumerated().compactMap { place, text -> String? in
      guard let text else { return nil }
      // A table of thousands of rows is shown as such, once it is opened.
      let isShort = if case .pasted = draft.place { true } else { !isWhole }
      return (labels.indices.contains(place) ? labels[place] + " " : "")
        + (isShort ? short(String(text.prefix(200))) : wholeQuoted(text))
    }
    let words = self("недописано: ", "half written: ") + what + ": " + typed.joined(separator: ", ")
    return [words, place(of: owner, then: about, network)].compactMap(\.self).joined(separator: " · ")
  }

  /// What a draft belongs to, by its name of today or of then; nil if its words say it.
  private func place(of owner: EntityKey, then about: Draft.About, _ network: Network) -> String? {
    let then = about.sides.isEmpty ? nil : about.sides.joined(separator: " → ")
    switch owner.kind {
    case .school:
      return owner.id.isEmpty
        ? nil : network.school(SchoolID(owner.id)) == nil ? then ?? owner.id : sides(of: owner, network)
    case .partnership: return sides(of: owner, network) ?? then ?? owner.id
    case .template:
      return owner.id.isEmpty ? nil : network.templates.first { $0.id.text == owner.id }?.name ?? then ?? owner.id
    case .town: return network.town.name.isEmpty ? nil : network.town.name
    case .riskFactors, .clusters: return name(owner.kind)
    }
  }

  private func labels(of place: Draft.Place) -> [String] {
    switch place {
    case .mark: markFields.map { $0.lowercased() }
    case .putOff: putOffFields.map { $0.lowercased() }
    case .riskChange:
      [label(RiskRecord.basis), label(RiskRecord.date)].map { $0.lowercased() + ":" }
    case .cell, .newItem, .decline, .template, .newNetwork, .field, .newRecord, .newSchool, .newRoadmap, .newSection,
      .newPartnership, .newTemplate, .pasted:
      []
    }
  }

  /// Whose an edit is; nil if its words say it.
  private func owner(of entity: EntityKey, _ description: EditDescription, _ network: Network) -> String? {
    switch description {
    case .itemField, .mark, .markDetails, .itemAdded, .itemDeleted, .itemRestored, .itemRemoved, .roadmapAdded,
      .roadmapRemoved, .putOff, .takenUp, .declined, .declineTakenBack:
      sides(of: entity, network)
    case .partnershipAdded, .partnershipRemoved, .partnershipsPlanned, .templateAdded, .templateRemoved, .schoolAdded,
      .schoolRemoved, .trashed, .restored, .trashEmptied, .partnershipRisks, .severalAdded, .severalRemoved,
      .severalChanged,
      .other:
      nil
    }
  }

  /// A partnership by both sides, the donor first; a school by its name.
  private func sides(of entity: EntityKey, _ network: Network) -> String? {
    switch entity.kind {
    case .partnership:
      network.partnership(PartnershipID(entity.id)).map {
        "\(network.donorName($0)) → \(network.supportedName($0))"
      }
    case .school: name(of: SchoolID(entity.id), in: network)
    case .town, .riskFactors, .clusters, .template: nil
    }
  }

  /// The values of an edit that its description does not tell.
  private func details(of edit: Edit, _ description: EditDescription) -> String {
    switch (edit.action, description) {
    case (_, .itemField), (_, .partnershipRisks), (_, .putOff): return ""
    case (.set(Completion.done, _, _), .mark): return ""
    case (.set(let field, let from, let to), .markDetails):
      let label = label(of: field, within: edit.address.entity.kind).lowercased()
      return ": \(label): \(value(from)) → \(value(to))"
    case (.set(_, let from, let to), .other): return ": \(value(from)) → \(value(to))"
    case (.insert(RoadmapItem.completions, let mark, _), _):
      let day = mark[Completion.date].text.flatMap { CalendarDay(iso: $0) }.map { shortDate($0) }
      let result = mark[Completion.result].text.map { ", " + short($0) } ?? ""
      return (day.map { ", \($0)" } ?? self(", дата не указана", ", without a date")) + result
    case (.insert, .other), (.remove, .other): return ""
    case (.insert(_, let record, _), .markDetails):
      return self(": добавлено ", ": added ") + value(record)
    case (.remove(_, let record, _), .markDetails):
      return self(": убрано ", ": removed ") + value(record)
    default: return ""
    }
  }

  /// A value in few words: a day as it is written here, the name or text of an object.
  private func value(_ value: FieldValue) -> String {
    if case .record(let members) = value, value.reading.isEmpty {
      // Ids mean nothing to the person who reads.
      let texts = members.filter { $0.name != CommonField.id }.compactMap(\.value.text)
      return texts.first.map(short) ?? self("запись", "a record")
    }
    let words = value.reading
    return words.isEmpty ? notSet : CalendarDay(iso: words).map { shortDate($0) } ?? short(words)
  }
}

/// How many edits, and how many texts that were being written.
package struct KeptCount: Equatable, Sendable {
  /// Edits; texts.
  package let edits: Int, texts: Int

  /// So many of each.
  package init(edits: Int, texts: Int) { (self.edits, self.texts) = (edits, texts) }

  /// Both together.
  package var all: Int { edits + texts }
}

extension ItemPlace {
  fileprivate var key: EntityKey { EntityKey(.partnership, partnership.text) }
}
