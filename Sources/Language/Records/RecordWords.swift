/// What keys do on the card of a record, in a word for the key bar.
package enum RecordWords {
  /// Enter: edits the field; opens the card of a record of a list; shows the fields that hold nothing.
  package static let edit = Wording("Править", "Edit")
  /// Opens the card of a record of a list.
  package static let open = Wording("Открыть", "Open")
  /// Shows the fields that hold nothing.
  package static let unfold = Wording("Показать", "Show")
  /// F7: adds a record to the list; breaks the line that is typed.
  package static let add = Wording("Добавить", "Add")
  /// F8: takes the record out of its list.
  package static let takeOut = Wording("Убрать", "Take out")
  /// Ctrl+↓: moves the record within its list.
  package static let move = Wording("Переместить", "Move")
  /// ↓: puts in what the network holds for the field.
  package static let suggest = Wording("Подсказка", "Suggest")
  /// The same, spelt out: opens a card; adds a record; takes one out.
  package static let toOpen = Wording("открыть", "open")
  /// Adds a record.
  package static let toAdd = Wording("добавить", "add")
  /// Takes a record out.
  package static let toTakeOut = Wording("убрать", "take out")
  /// Breaks the line that is typed.
  package static let newLine = Wording("Новая строка", "New line")
  /// + − *: the field says yes, no, or that nobody knows.
  package static let yes = Wording("Да", "Yes")
  /// The field says no.
  package static let no = Wording("Нет", "No")
  /// The field says that nobody knows.
  package static let unknown = Wording("Неизвестно", "Unknown")
}

extension Language {
  /// The heading of the form of a new school.
  package var newSchoolTitle: String { self("Новая школа", "New school") }
  /// What the form of a new school asks for.
  package var newSchoolText: String {
    self(
      "Название школы или другой организации; остальное — в её карточке.",
      "The name of a school or another institution; the rest is set on its card.")
  }
  /// The name is missing.
  package var newSchoolNeedsName: String { self("Нужно название школы.", "The school needs a name.") }
  /// A school was added; the key opens its card.
  package func schoolAdded(_ name: String, _ key: String) -> String {
    self(
      "Школа \(quoted(name)) добавлена. \(key) — карточка.", "The school \(quoted(name)) was added. \(key): its card.")
  }

  /// The line of the fields that hold nothing.
  package func emptyFields(_ count: Int) -> String {
    let fields = counted(count, one: "пустое поле", few: "пустых поля", many: "пустых полей", english: "empty field")
    return self("ещё \(fields)", "\(fields) more")
  }

  /// The choice of no value.
  package var nothingChosen: String { self("не указано", "not set") }

  /// What is typed narrows the choices to none.
  package var nothingFits: String { self("ничего не подходит", "nothing fits") }

  /// A long text is shown in its first lines; so many follow.
  package func moreLines(_ count: Int) -> String {
    let lines = counted(count, one: "строка", few: "строки", many: "строк", english: "line")
    return self("… ещё \(lines)", "… \(lines) more")
  }

  /// How those who answer for something are understood, an office and a name each.
  package func readAs(_ people: [(role: String, name: String)]) -> String {
    people.map { one in
      let role = one.role.isEmpty ? nil : self("должность «\(one.role)»", "office “\(one.role)”")
      let name = one.name.isEmpty ? nil : self("имя «\(one.name)»", "name “\(one.name)”")
      return [role, name].compactMap(\.self).joined(separator: ", ")
    }.joined(separator: " · ")
  }

  /// The same, while it is written.
  package func understood(_ words: String) -> String { self("понято: \(words)", "read as: \(words)") }

  /// In the field of an office a name is written too, or several offices.
  package func holdsMoreThanOffice(_ words: String) -> String {
    self(
      "Всё это станет должностью, хотя похоже на: \(words). Имя — в своём поле, другой человек — в своей записи.",
      "All of it becomes the office, though it looks like: \(words). A name has its own field, another person a record."
    )
  }

  /// A kind that has no name of its own, and the one that is near.
  package func inOwnWords(_ text: String, near: String?) -> String {
    self(
      "будет записано своими словами: «\(text)»\(near.map { "; похоже на «\($0)»" } ?? "")",
      "is kept in these words: “\(text)”\(near.map { "; near to “\($0)”" } ?? "")")
  }

  /// More can be chosen than is seen.
  package func moreChoices(_ count: Int) -> String {
    self("ещё \(count) · наберите часть названия", "\(count) more · type a part of the name")
  }

  /// F4 where no line is about a record.
  package var chooseARecord: String {
    self(
      "Выберите строку: кластер, школу, риск, партнёрство или мероприятие.",
      "Choose a line: a cluster, school, risk, partnership or item.")
  }

  /// Space does nothing on a card.
  package var enterEdits: String { self("Править: Enter или F4.", "To edit: Enter or F4.") }

  /// F7 outside the lists of a card.
  package var addInLists: String {
    self(
      "Запись добавляется в список: выберите его строку и нажмите F7.",
      "A record is added to a list: select the line of one and press F7.")
  }

  /// F8 outside the lists of a card.
  package var takeOutOfLists: String {
    self(
      "Убрать можно запись списка; поле очищается правкой.",
      "A record of a list is taken out; a field is cleared by editing it.")
  }

  /// Ctrl+↑ outside the lists of a card.
  package var moveInLists: String {
    self(
      "Переместить можно запись списка: откройте карточку и выберите её строку.",
      "A record of a list can be moved: open the card and select its line.")
  }
  /// A record was moved.
  package func movedInList(up: Bool) -> String {
    up ? self("Перемещено выше.", "Moved up.") : self("Перемещено ниже.", "Moved down.")
  }
  /// It cannot be moved further.
  package var isFirstOfList: String { self("Это первая запись списка.", "It is the first of the list.") }
  /// It cannot be moved further.
  package var isLastOfList: String { self("Это последняя запись списка.", "It is the last of the list.") }

  /// `+`, `−`, `*` where no field of a card says yes or no.
  package var answersOnCards: String {
    self(
      "«Да», «нет» и «неизвестно» ставятся в карточке, на поле с таким ответом.",
      "Yes, no and unknown are set on a card, at a field with such an answer.")
  }
  /// `*` where the field holds yes or no alone.
  package var onlyYesOrNo: String { self("Здесь только да или нет.", "Here it is yes or no only.") }

  /// A command that does nothing over a card.
  package func closeTheCard(_ key: String) -> String {
    self("Сначала закройте карточку: \(key).", "Close the card first: \(key).")
  }
  /// Undo took away what the card was of.
  package var cardsRecordIsGone: String {
    self("Карточка закрыта: этой записи больше нет.", "The card is closed: its record is gone.")
  }

  /// F7 in the list of marks.
  package var marksBySpace: String {
    self(
      "Отметка ставится пробелом на строке мероприятия.", "A mark is made by Space on the line of the item.")
  }

  /// What was typed is not lost by Esc.
  package func typedTextWaits(_ key: String) -> String {
    self(
      "Набранное не внесено; \(key) на этом поле вернёт его.",
      "What was typed is not kept; \(key) on this field brings it back.")
  }
  /// What was typed in a form is not lost by Esc.
  package var formTextWaits: String {
    self(
      "Набранное не внесено; эта же форма вернёт его.",
      "What was typed is not kept; the same form brings it back.")
  }
}
