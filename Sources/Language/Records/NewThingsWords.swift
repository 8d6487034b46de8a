package import Deadlines

/// What is said where partnerships, roadmaps, sections and risks are made, and where risks change.
extension Language {
  // MARK: - A partnership

  /// The heading of the choice of the school that gets support.
  package var partnershipForWhom: String { self("Новое партнёрство: кому помогают", "New partnership: who gets help") }
  /// The heading of the choice of the donor of a school.
  package func partnershipWithWhom(_ school: String) -> String {
    self("Новое партнёрство: донор для \(Self.safe(school))", "New partnership: a donor for \(Self.safe(school))")
  }
  /// How many partnerships a donor carries already.
  package func helpsAlready(_ count: Int, mayBeMore: Bool) -> String {
    let number = mayBeMore ? self("\(count) или больше", "\(count) or more") : "\(count)"
    return self("ведёт уже \(number)", "carries \(number)")
  }
  /// How many live risks of the school are live at the donor too.
  package func sharesRisks(_ count: Int) -> String {
    let risks = counted(count, one: "общий риск", few: "общих риска", many: "общих рисков", english: "risk")
    return self(risks, "\(risks) of its own too")
  }
  /// The school is closed; the two are partners already.
  package var closedNote: String { self("закрыта", "closed") }
  /// The two are partners already.
  package var partnersNote: String { self("уже партнёр", "partner already") }
  /// An unfinished partnership of the two is there already.
  package func partnershipIsThere(_ supported: String, _ donor: String) -> String {
    self(
      "Есть уже: \(sides(supported, donor)). Риски и темы добавляются в карточке этого партнёрства: Enter на его строке.",
      "There is one: \(sides(supported, donor)). Risks and topics are added on its card: Enter on its line.")
  }
  /// The label of the topics of a partnership, where several are typed.
  package var topicsLabel: String { self("Темы (через ;): ", "Topics (parted by ;): ") }

  // MARK: - A risk

  /// The heading of the choice of a risk factor; of its significance.
  package func riskOf(_ school: String) -> String {
    self("Новый риск: \(Self.safe(school))", "New risk: \(Self.safe(school))")
  }
  /// The heading of the choice of the significance of a risk.
  package func significanceOf(_ factor: String) -> String {
    self("Значимость: \(Self.safe(factor))", "Significance: \(Self.safe(factor))")
  }
  /// A risk factor is in the profile already, with its status.
  package func riskIsThere(_ factor: String) -> String {
    self(
      "Есть уже: \(short(factor)). Статус и значимость — в карточке: F4 на строке этого риска.",
      "It is there already: \(short(factor)). Status and significance are on its card: F4 on its line.")
  }
  /// There are no risk factors to choose from.
  package var noRiskFactors: String {
    self(
      "Каталог факторов риска пуст: риск выбирают из него. Каталог — в карточке города.",
      "The catalogue of risk factors is empty: a risk is chosen from it. It is on the card of the town.")
  }
  /// The note of a factor that is in the profile already.
  package var inProfileNote: String { self("есть уже", "there already") }
  /// A risk was added; it has no significance yet.
  package func riskAdded(_ factor: String) -> String {
    self("Риск \(short(factor)) добавлен.", "The risk \(short(factor)) was added.")
  }

  /// The heading of the form in which the status or the significance of a risk changes.
  package func riskChanges(_ label: String, _ value: String) -> String { "\(label): \(value)" }
  /// What becomes of what is written there.
  package func riskChangeText(_ factor: String) -> String {
    self("\(short(factor)): изменение и основание войдут в историю.", "\(short(factor)): the history keeps it.")
  }
  /// The risk was changed.
  package func riskChanged(_ factor: String, _ label: String, _ value: String) -> String {
    self("\(short(factor)): \(label.lowercased()) — \(value).", "\(short(factor)): \(label.lowercased()): \(value).")
  }

  /// The title of the question what is to become of a risk.
  package var riskQuestionTitle: String { self("Риск", "Risk") }
  /// The question what is to become of a risk that is to go.
  package func riskQuestion(_ factor: String) -> String {
    self(
      "\(short(factor)). Преодолённый риск остаётся в профиле и в истории; удалённый исчезает вместе с историей.",
      "\(short(factor)). A risk that is overcome stays in the profile and its history; one that is deleted is gone with its "
        + "history.")
  }
  /// Answers: it is overcome; it is deleted.
  package var overcomeAnswer: String { self("Преодолён", "Overcome") }
  /// It is deleted.
  package var deleteAnswer: String { self("Удалить", "Delete") }

  // MARK: - A roadmap

  /// The heading of the form of a new roadmap; its field.
  package var newRoadmapTitle: String { self("Новая дорожная карта", "New roadmap") }
  /// A partnership has a roadmap for this year already.
  package func roadmapIsThere(_ year: SchoolYear) -> String {
    self(
      "Карта на \(year.name) уже есть. Напишите другой год.", "There is a roadmap for \(year.name). Write another year."
    )
  }
  /// A roadmap was made; the key that adds an item.
  package func roadmapMade(_ year: SchoolYear, _ key: String) -> String {
    self(
      "Дорожная карта на \(year.name) создана. \(key) — первое мероприятие.",
      "The roadmap for \(year.name) is made. \(key): its first item.")
  }
  /// The heading of the form of a new section.
  package var newSectionTitle: String { self("Новый раздел", "New section") }
  /// A section needs a title.
  package var sectionNeedsTitle: String { self("Нужно название раздела.", "A section needs a title.") }
  /// A section of this title is there.
  package func sectionIsThere(_ title: String) -> String {
    self("Раздел \(quoted(title)) уже есть.", "There is a section \(quoted(title)) already.")
  }
  /// A section was made; the key that adds an item.
  package func sectionMade(_ title: String, _ key: String) -> String {
    self(
      "Раздел \(quoted(title)) добавлен. \(key) — мероприятие в нём.",
      "The section \(quoted(title)) was added. \(key): an item in it.")
  }
  /// Nothing is below a heading; the key that adds an item.
  package func noItems(_ key: String) -> String { self("мероприятий нет — \(key)", "no items: \(key)") }
  /// The items are numbered by their order already; so many have another number now.
  package var numbersAreInOrder: String { self("Номера уже идут по порядку.", "The numbers are in order already.") }
  /// So many items have another number now.
  package func renumbered(_ count: Int) -> String {
    let items = counted(count, one: "мероприятие", few: "мероприятия", many: "мероприятий", english: "item")
    return self("Пронумеровано заново: \(items).", "Numbered again: \(items).")
  }

  // MARK: - Cells

  /// The cell of a title cannot be emptied; that of the status or a mark holds no text.
  package func titleStays(_ delete: String) -> String {
    self(
      "Название не очищается. Удалить мероприятие — \(delete).", "A title is not emptied. \(delete) deletes the item.")
  }
  /// The cell of the status or a mark holds no text.
  package func cellHasNoText(_ edit: String, _ mark: String) -> String {
    self(
      "Эта клетка не очищается: \(edit) — изменить, \(mark) — снять отметку.",
      "This cell is not emptied: \(edit) changes it, \(mark) takes the mark back.")
  }

  // MARK: - Schools and clusters

  /// A school of this name is there; the key that opens it.
  package func schoolIsThere(_ name: String, _ key: String) -> String {
    self("Есть уже: \(quoted(name)). \(key) — открыть её.", "It is there already: \(quoted(name)). \(key) opens it.")
  }
  /// The reason of a computed membership: how many of the criteria hold, and which.
  package func criteriaReason(_ holding: [String], of all: Int) -> String {
    let names = holding.isEmpty ? "" : ": " + holding.joined(separator: ", ")
    return self("\(holding.count) из \(all)\(names)", "\(holding.count) of \(all)\(names)")
  }
  /// The three criteria of the resource cluster, in a word each.
  package var internetCriterion: String { self("интернет", "internet") }
  /// Not enough computers.
  package var computersCriterion: String { self("компьютеры", "computers") }
  /// Not enough teachers.
  package var teachersCriterion: String { self("кадры", "teachers") }
  /// A cluster of a school: what the criteria say, and what is stated.
  package func byCriteria(_ reason: String) -> String { self("по критериям \(reason)", "by criteria \(reason)") }
  /// What is stated: the answer, the source, the year.
  package func stated(_ answer: String, _ source: String, _ year: String) -> String {
    let basis = [source, year].filter { !$0.isEmpty }.joined(separator: ", ")
    return self("указано — ", "stated: ") + answer + (basis.isEmpty ? "" : " (\(basis))")
  }
}
