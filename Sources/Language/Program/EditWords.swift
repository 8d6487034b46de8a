import Deadlines
package import SchoolNetwork

/// What edits did, in words: as it is said when they are made, and when they are undone or done again.
extension Language {
  /// A step of edits in words: «срок «Соглашение…»: 15.09 → 01.09».
  package func words(for description: EditDescription) -> String {
    switch description {
    case .itemField(let field, let title, let from, let to):
      "\(itemWords(field)) \(short(title)): \(changeWords(field, from, to))"
    case .mark(let title, let occurrence, let done):
      (done ? self("отмечено выполненным ", "marked done: ") : self("снята отметка ", "mark taken back: "))
        + short(title) + occurrenceWords(occurrence)
    case .markDetails(let title): self("отметка ", "mark of ") + short(title)
    case .itemAdded(let title): self("добавлено мероприятие ", "added the item ") + short(title)
    case .itemDeleted(let title): self("в корзину: ", "to the trash: ") + words(for: .item(title: title))
    case .itemRestored(let title):
      self("возвращено из корзины: ", "taken from the trash: ") + words(for: .item(title: title))
    case .itemRemoved(let title): self("убрано мероприятие ", "removed the item ") + short(title)
    case .partnershipAdded(let supported, let donor):
      self("добавлено партнёрство ", "added the partnership ") + sides(supported, donor)
    case .partnershipRemoved(let supported, let donor):
      self("убрано партнёрство ", "removed the partnership ") + sides(supported, donor)
    case .roadmapAdded(let title): self("добавлена дорожная карта ", "added the roadmap ") + short(title)
    case .roadmapRemoved(let title): self("убрана дорожная карта ", "removed the roadmap ") + short(title)
    case .putOff(let until, let reason):
      self("отложена строка «Сегодня»", "a line of Today put off") + putOffWords(until, reason)
    case .takenUp: self("снова требует внимания строка «Сегодня»", "a line of Today needs attention again")
    case .declined(let donor): self("отклонён донор ", "declined the donor ") + donor
    case .declineTakenBack(let donor): self("снят отказ донору ", "took back the no to ") + donor
    case .partnershipRisks(let supported, let donor, let from, let to):
      self("риски партнёрства ", "risks of the partnership ") + "\(donor) → \(supported): \(from) → \(to)"
    case .partnershipsPlanned(let count): self("запланировано партнёрств: ", "partnerships planned: ") + "\(count)"
    case .templateAdded(let name): self("добавлен шаблон ", "added the template ") + short(name)
    case .templateRemoved(let name): self("убран шаблон ", "removed the template ") + short(name)
    case .schoolAdded(let name): self("добавлена школа ", "added the school ") + short(name)
    case .schoolRemoved(let name): self("убрана школа ", "removed the school ") + short(name)
    case .severalAdded(let table, let count): self("добавлено ", "added ") + several(table, count)
    case .severalRemoved(let table, let count): self("убрано ", "removed ") + several(table, count)
    case .severalChanged(let count): self("изменено ", "changed ") + several(RecordTable(RoadmapItem.self), count)
    case .trashed(let name, let counts): self("в корзину: ", "to the trash: ") + words(for: name) + company(counts)
    case .restored(let name, let counts):
      self("возвращено из корзины: ", "taken from the trash: ") + words(for: name) + company(counts)
    case .trashEmptied(let count):
      self("удалено из корзины насовсем: ", "removed from the trash for good: ") + "\(count)"
    case .other(let change):
      switch change.kind {
      case .added: self("добавлено: ", "added: ") + words(for: change.record)
      case .removed: self("убрано: ", "removed: ") + words(for: change.record)
      case .fields: words(for: change.record) + fieldWords(change)
      }
    }
  }

  /// A record by its kind and name, and what it is part of; an entity without a name by its id.
  package func words(for record: RecordName) -> String {
    switch record {
    case .entity(let key, let names):
      let named =
        names.count > 1
        ? sides(names[1], names[0]) : names.first.map(short) ?? (key.kind.isOneOfMany ? key.id : "")
      return [name(key.kind), named].filter { !$0.isEmpty }.joined(separator: " ")
    case .thing(let name): return words(for: name)
    case .part(let table, let field, let title, let owner):
      let told = CalendarDay(iso: title).map { shortDate($0) } ?? valueName(title, of: field, in: table) ?? title
      let part = kindWords(table) + (title.isEmpty ? "" : " " + short(told))
      return part + ", " + words(for: owner)
    }
  }

  /// The labels of the fields that a change is about, behind the record.
  private func fieldWords(_ change: OtherChange) -> String {
    guard case .fields(let fields) = change.kind, !fields.isEmpty else { return "" }
    return ": " + few(fields.map { label(of: $0, in: change.table) })
  }

  /// A field of an item before the item's title: by its label, except for two that would read badly.
  func itemWords(_ field: String) -> String {
    switch field {
    case RoadmapItem.title: return self("название", "title of")
    case RoadmapItem.responsibles: return self("ответственный", "responsible for")
    default:
      let label = label(of: field, in: RecordTable(RoadmapItem.self))
      return label.prefix(1).lowercased() + label.dropFirst() + self("", " of")
    }
  }

  /// What a field held and holds.
  private func changeWords(_ field: String, _ from: String, _ to: String) -> String {
    let told = told(field, from, to)
    return "\(told.from) → \(told.to)"
  }

  /// Two values of a field. Of long texts the part is told in which they differ.
  private func told(_ field: String, _ from: String, _ to: String) -> (from: String, to: String) {
    let table = RecordTable(RoadmapItem.self)
    let parts = Differing(from, to)
    func told(_ value: String, _ part: String) -> String {
      value.isEmpty ? notSet : valueName(value, of: field, in: table) ?? quoted(part)
    }
    return (told(from, parts.from), told(to, parts.to))
  }

  func occurrenceWords(_ occurrence: String) -> String {
    CalendarDay(iso: occurrence).map { self(" за ", " for ") + shortDate($0) } ?? ""
  }

  private func putOffWords(_ until: String, _ reason: String) -> String {
    (CalendarDay(iso: until).map { self(" до ", " until ") + shortDate($0) } ?? "")
      + (reason.isEmpty ? "" : " (\(short(reason)))")
  }

  /// Both sides of a partnership, the donor first: «Гимназия № 1» → «СОШ № 5».
  func sides(_ supported: String, _ donor: String) -> String { "\(short(donor)) → \(short(supported))" }

  /// The beginning of a text in quotation marks.
  func short(_ text: String) -> String {
    text.count <= 40 ? quoted(text) : quoted(String(text.prefix(39)) + "…")
  }

  /// A step was done: its description as a sentence.
  package func done(_ description: EditDescription) -> String {
    let words = words(for: description)
    return words.prefix(1).uppercased() + words.dropFirst() + "."
  }

  /// What was taken out for good, as a sentence, and how it comes back.
  package func takenOut(_ description: EditDescription, _ undoKey: String) -> String {
    done(description) + self(" \(undoKey) — вернуть.", " \(undoKey) brings it back.")
  }

  // MARK: - Undo and redo

  /// What became of a step.
  package enum StepFate {
    /// It was undone; it was done again.
    case undone(EditDescription), redone(EditDescription)
    /// It does not fit any more; nil: what it was about has no name now.
    case passedOver(EditDescription?, EditFault)
  }

  /// What became of a step, with its day and its author where those are others than of the person who asks:
  /// «Удаление „Соглашение“ отменено», «Вчера, Петрова: удаление „Соглашение“ отменено». Of a value it says which one
  /// holds now.
  package func words(_ fate: StepFate, made: Authorship, seenBy seer: Authorship) -> String {
    let owner = owner(of: made, seenBy: seer)
    switch fate {
    case .undone(let description):
      let deed = deed(description)
      let now = deed.values.map { self("снова \($0.from), было \($0.to)", "again \($0.from), was \($0.to)") }
      return self(
        after(owner, "\(deed.russian) \(deed.gender.undone)"), "Undone\(inBrackets(owner)): \(deed.english)")
        + about(deed, now)
    case .redone(let description):
      let deed = deed(description)
      let now = deed.values.map { self("теперь \($0.to), было \($0.from)", "now \($0.to), was \($0.from)") }
      return self(
        after(owner, "\(deed.russian) \(deed.gender.redone)"), "Redone\(inBrackets(owner)): \(deed.english)")
        + about(deed, now)
    case .passedOver(let description, let fault):
      let deed = description.map(deed)
      let change = deed.map { about($0, $0.values.map { "\($0.from) → \($0.to)" }) } ?? ""
      return self(
        after(owner, "\(deed?.russian ?? "Правка")\(change) — шаг пропущен: \(reason(fault))."),
        "Passed over\(inBrackets(owner)): \(deed?.english ?? "an edit")\(change), as \(reason(fault)).")
    }
  }

  /// Undo did this, today: «Удаление „Соглашение“ отменено».
  package func undone(_ description: EditDescription) -> String {
    words(.undone(description), made: Authorship(), seenBy: Authorship())
  }
  /// Redo did this again: «Удаление „Соглашение“ повторено».
  package func redone(_ description: EditDescription) -> String {
    words(.redone(description), made: Authorship(), seenBy: Authorship())
  }

  private func about(_ deed: Deed, _ now: String?) -> String {
    let parts = [deed.field.isEmpty ? nil : deed.field, now].compactMap(\.self)
    return parts.map { ": " + $0 }.joined()
  }

  /// The day of a step and its author, where those are others than of the person who asks; else nothing.
  private func owner(of made: Authorship, seenBy seer: Authorship) -> String {
    var parts: [String] = []
    if let day = made.day, let today = seer.day, day != today { parts.append(nearDay(day, today)) }
    if !made.author.isEmpty, made.author != seer.author { parts.append(made.author) }
    return parts.joined(separator: ", ")
  }

  /// «вчера», «20.11», «20.11.2025».
  private func nearDay(_ day: CalendarDay, _ today: CalendarDay) -> String {
    if today.number - day.number == 1 { return self("вчера", "yesterday") }
    let date = shortDate(day)
    return day.year == today.year ? String(date.dropLast(5)) : date
  }

  /// A Russian sentence after whose it is.
  private func after(_ owner: String, _ sentence: String) -> String {
    guard !owner.isEmpty else { return sentence }
    return owner.prefix(1).uppercased() + owner.dropFirst() + ": " + sentence.prefix(1).lowercased()
      + sentence.dropFirst()
  }

  private func inBrackets(_ owner: String) -> String { owner.isEmpty ? "" : " (\(owner))" }

  /// The gender of a Russian noun, for the participle that follows it.
  private enum Gender {
    case masculine, feminine, neuter

    var undone: String {
      switch self {
      case .masculine: "отменён"
      case .feminine: "отменена"
      case .neuter: "отменено"
      }
    }
    var redone: String {
      switch self {
      case .masculine: "повторён"
      case .feminine: "повторена"
      case .neuter: "повторено"
      }
    }
  }

  /// A deed as a noun: «Удаление „Соглашение“», “deleting “Agreement””; `field` is what was changed, `values` what it
  /// held before the deed and after it.
  private typealias Deed = (
    russian: String, gender: Gender, english: String, field: String, values: (from: String, to: String)?
  )

  /// «15 мероприятий», “15 items”.
  private func several(_ table: RecordTable, _ count: Int) -> String {
    switch table {
    case RecordTable(RoadmapItem.self):
      counted(count, one: "мероприятие", few: "мероприятия", many: "мероприятий", english: "item")
    case RecordTable(School.self): counted(count, one: "школа", few: "школы", many: "школ", english: "school")
    case RecordTable(Person.self):
      counted(count, one: "сотрудник", few: "сотрудника", many: "сотрудников", english: "person", englishMany: "people")
    case RecordTable(Risk.self): counted(count, one: "риск", few: "риска", many: "рисков", english: "risk")
    case RecordTable(Visit.self):
      counted(count, one: "посещение", few: "посещения", many: "посещений", english: "visit")
    default: "\(count)"
    }
  }

  private func deed(_ description: EditDescription) -> Deed {
    func plain(_ russian: String, _ english: String, _ rest: String, _ gender: Gender = .neuter) -> Deed {
      (russian + rest, gender, english + rest, "", nil)
    }
    switch description {
    case .itemField(let field, let title, let from, let to):
      return ("Изменение", .neuter, "a change", "\(itemWords(field)) \(short(title))", told(field, from, to))
    case .mark(let title, let occurrence, true):
      return plain("Отметка о выполнении ", "the mark of ", short(title) + occurrenceWords(occurrence), .feminine)
    case .mark(let title, let occurrence, false):
      return plain("Снятие отметки ", "taking back the mark of ", short(title) + occurrenceWords(occurrence))
    case .markDetails(let title): return plain("Изменение отметки ", "changing the mark of ", short(title))
    case .itemAdded(let title): return plain("Добавление мероприятия ", "adding the item ", short(title))
    case .itemDeleted(let title): return plain("Удаление мероприятия ", "deleting the item ", short(title))
    case .itemRestored(let title):
      return (
        "Возврат мероприятия \(short(title)) из корзины", .masculine, "taking the item \(short(title)) from the trash",
        "",
        nil
      )
    case .itemRemoved(let title): return plain("Удаление мероприятия ", "removing the item ", short(title))
    case .partnershipAdded(let supported, let donor):
      return plain("Добавление партнёрства ", "adding the partnership ", sides(supported, donor))
    case .partnershipRemoved(let supported, let donor):
      return plain("Удаление партнёрства ", "removing the partnership ", sides(supported, donor))
    case .roadmapAdded(let title): return plain("Добавление дорожной карты ", "adding the roadmap ", short(title))
    case .roadmapRemoved(let title): return plain("Удаление дорожной карты ", "removing the roadmap ", short(title))
    case .putOff(let until, let reason):
      return plain("Отсрочка строки «Сегодня»", "putting a line of Today off", putOffWords(until, reason), .feminine)
    case .takenUp: return plain("Возврат строки в «Сегодня»", "taking a line of Today up again", "", .masculine)
    case .declined(let donor): return plain("Отказ донору ", "declining the donor ", donor, .masculine)
    case .declineTakenBack(let donor): return plain("Снятие отказа донору ", "taking back the no to ", donor)
    case .partnershipRisks(let supported, let donor, let from, let to):
      let sides = "\(donor) → \(supported)"
      return (
        "Изменение рисков партнёрства \(sides)", .neuter, "changing the risks of the partnership \(sides)",
        "", ("\(from)", "\(to)")
      )
    case .partnershipsPlanned(let count):
      return (
        "Добавление партнёрств по плану (\(count))", .neuter, "adding the planned partnerships (\(count))", "", nil
      )
    case .templateAdded(let name): return plain("Добавление шаблона ", "adding the template ", short(name))
    case .templateRemoved(let name): return plain("Удаление шаблона ", "removing the template ", short(name))
    case .schoolAdded(let name): return plain("Добавление школы ", "adding the school ", short(name))
    case .schoolRemoved(let name): return plain("Удаление школы ", "removing the school ", short(name))
    case .severalAdded(let table, let count):
      return ("Добавление (\(several(table, count)))", .neuter, "adding \(several(table, count))", "", nil)
    case .severalChanged(let count):
      let items = several(RecordTable(RoadmapItem.self), count)
      return ("Изменение (\(items))", .neuter, "a change of \(items)", "", nil)
    case .severalRemoved(let table, let count):
      return ("Удаление (\(several(table, count)))", .neuter, "removing \(several(table, count))", "", nil)
    case .trashed(let name, let counts):
      return (
        "Удаление \(words(for: name, .genitive))\(company(counts))", .neuter,
        "deleting \(words(for: name))\(company(counts))", "", nil
      )
    case .restored(let name, let counts):
      return (
        "Возврат \(words(for: name, .genitive)) из корзины\(company(counts))", .masculine,
        "taking \(words(for: name)) from the trash\(company(counts))", "", nil
      )
    case .trashEmptied(let count):
      return ("Очистка корзины (\(count))", .feminine, "emptying the trash (\(count))", "", nil)
    case .other(let change):
      let record = words(for: change.record)
      switch change.kind {
      case .added: return ("Добавление записи", .neuter, "adding a record", record, nil)
      case .removed: return ("Удаление записи", .neuter, "removing a record", record, nil)
      case .fields: return ("Изменение", .neuter, "a change", record + fieldWords(change), nil)
      }
    }
  }
}

/// Two texts by the part in which they differ, whole words, with «…» where something is left out; both whole where both
/// are short.
struct Differing {
  /// What is shown of the text before, and of the one after.
  let from: String, to: String

  /// More characters than this are not shown of either.
  private static let most = 40

  init(_ from: String, _ to: String) {
    let (one, other) = (Array(from), Array(to))
    guard max(one.count, other.count) > Differing.most else {
      (self.from, self.to) = (from, to)
      return
    }
    let same = zip(one, other).prefix { $0 == $1 }.count
    let most = min(one.count, other.count) - same
    let sameAtEnd = min(most, zip(one.reversed(), other.reversed()).prefix { $0 == $1 }.count)
    // A word is shown whole, and one word beside it says where.
    let start = Differing.wordStart(in: one, Differing.wordStart(in: one, same) - 1)
    let end = Differing.wordEnd(in: one, Differing.wordEnd(in: one, one.count - sameAtEnd) + 1)
    self.from = Differing.part(of: one, start, end)
    self.to = Differing.part(of: other, start, other.count - (one.count - end))
  }

  private static func wordStart(in text: [Character], _ place: Int) -> Int {
    var place = max(0, place)
    while place > 0, !text[place - 1].isWhitespace { place -= 1 }
    return place
  }

  private static func wordEnd(in text: [Character], _ place: Int) -> Int {
    var place = min(text.count, place)
    while place < text.count, !text[place].isWhitespace { place += 1 }
    return place
  }

  private static func part(of text: [Character], _ start: Int, _ end: Int) -> String {
    let (start, end) = (min(start, text.count), max(min(start, text.count), end))
    let shown = min(end, start + most - 1)
    return (start > 0 ? "…" : "") + String(text[start..<shown]) + (shown < text.count ? "…" : "")
  }
}
