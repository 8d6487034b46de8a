/// What is said of a command that many items take at once.
extension Language {
  /// Nothing changes: it holds that already.
  package var isSoAlready: String { self("уже так", "so already") }
  /// It has all its marks.
  package var hasAllMarks: String { self("уже выполнено", "done already") }
  /// It has no deadline that could be moved.
  package var noDeadlineToShift: String { self("срок не указан, сдвигать нечего", "no deadline to move") }
  /// It has no mark.
  package var notMarked: String { self("без отметки", "no mark") }
  /// It is marked for these days; without days it has one mark.
  package func markedFor(_ days: [String]) -> String {
    let told = days.count > 3 ? ["…"] + days.suffix(3) : days
    return self("выполнено", "done") + (told.isEmpty ? "" : ": " + told.joined(separator: ", "))
  }
  /// It is in no section.
  package var noSection: String { self("без раздела", "no section") }
  /// It goes to the trash.
  package var toTrash: String { self("в корзину", "to the trash") }
}

/// What is said of the selected items, and of the preview of a command that they take.
extension Language {
  /// How many items are selected, and how many of them are not seen.
  package func selected(_ count: Int, hidden: Int) -> String {
    self("выбрано \(count)", "\(count) selected")
      + (hidden > 0 ? self(", не видно \(hidden)", ", \(hidden) not seen") : "")
  }
  /// Nothing is selected.
  package var nothingSelected: String { self("Ни одно мероприятие не выбрано.", "No item is selected.") }
  /// The heading of marking; of putting away; of moving to another roadmap.
  package var bulkMark: String { self("Отметка о выполнении", "Mark of completion") }
  /// The heading of putting away.
  package var bulkPutAway: String { self("Убрать в корзину", "To the trash") }
  /// The heading of moving to another roadmap.
  package var bulkMove: String { self("В другую дорожную карту", "To another roadmap") }
  /// How many rows are changed, cannot be, and are hidden.
  package func bulkCounts(changed: Int, refused: Int, leftOut: Int) -> String {
    let items = counted(
      changed, one: "мероприятие", few: "мероприятия", many: "мероприятий", english: "item")
    var parts = [self("изменится: ", "to change: ") + items]
    if refused > 0 { parts.append(self("останется как есть: \(refused)", "stay as they are: \(refused)")) }
    if leftOut > 0 { parts.append(self("скрыто и не взято: \(leftOut)", "hidden and left out: \(leftOut)")) }
    return parts.joined(separator: "; ")
  }
  /// It was done to so many.
  package func bulkDone(_ count: Int) -> String {
    let items = counted(count, one: "мероприятие", few: "мероприятия", many: "мероприятий", english: "item")
    return self("Изменено: \(items).", "Changed: \(items).")
  }
  /// Nothing would change.
  package var bulkChangesNothing: String {
    self("Ничего не изменится: отметьте строки пробелом.", "Nothing would change: tick rows with Space.")
  }
  /// What can be written.
  package func sayOneOf(_ names: [String]) -> String {
    self("Одно из: ", "One of: ") + names.joined(separator: "; ")
  }
  /// The headings of the columns: what it holds; what it would hold.
  package var bulkBefore: String { self("Сейчас", "Now") }
  /// What it would hold.
  package var bulkAfter: String { self("Станет", "Then") }
}

/// What keys do in the preview of a command of many: in a word for the key bar, and spelt out for the box.
package enum BulkWords {
  /// Tab: to the rows; to the text.
  package static let rows = Wording("Строки", "Rows")
  /// To the text.
  package static let text = Wording("Текст", "Text")
  /// Tab, spelt out.
  package static let toTurn = Wording("между текстом и строками", "between text and rows")
  /// Enter, spelt out.
  package static let toDo = Wording("выполнить одним действием", "do it in one step")
  /// Space, spelt out.
  package static let toTick = Wording("взять строку или оставить", "take a row, or leave it")
  /// Esc, spelt out.
  package static let toLeave = Wording("ничего не менять", "change nothing")
}
