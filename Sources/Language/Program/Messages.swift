package import Deadlines
package import SchoolNetwork
package import Workspace

/// What the status line says.
extension Language {
  // MARK: - What was done

  /// There is nothing to undo.
  package var nothingToUndo: String { self("Отменять нечего.", "Nothing to undo.") }
  /// There is nothing to redo.
  package var nothingToRedo: String { self("Возвращать нечего.", "Nothing to redo.") }
  /// An item was marked; F4 adds the rest. The day is that of the occurrence if the item recurs.
  package func marked(occurrence: String?) -> String {
    self("Отмечено выполненным", "Marked done") + (occurrence.map { self(" за \($0)", " for \($0)") } ?? "")
      + self(
        ". Добавьте результат и подтверждение (F4 на клетке «Отметка»).",
        ". Add the result and the evidence (F4 on the mark cell).")
  }
  /// A mark was taken back; what else these marks of the occurrence say is kept.
  package func unmarked(occurrence: String?, _ marks: [Completion] = []) -> String {
    let kept = [
      marks.contains { !$0.result.isEmpty } ? self("результат", "result") : nil,
      marks.contains { !$0.evidence.isEmpty } ? self("подтверждение", "evidence") : nil,
      marks.contains { !$0.publishedWhere.isEmpty } ? self("где размещено", "where it is published") : nil,
    ].compactMap(\.self)
    return self("Отметка снята", "Mark taken back") + (occurrence.map { self(" за \($0)", " for \($0)") } ?? "")
      + (kept.isEmpty ? "." : self("; сохранено: ", "; kept: ") + kept.joined(separator: ", ") + ".")
  }
  /// An item was copied.
  package var duplicated: String { self("Копия ниже, без отметок.", "The copy is below, without marks.") }
  /// An item was moved to the trash.
  package func deleted(_ title: String, _ undoKey: String) -> String {
    self(
      "В корзине: \(short(title)). \(undoKey) — вернуть.", "In the trash: \(short(title)). \(undoKey) brings it back.")
  }
  /// The status is another one now.
  package func statusIsNow(_ status: String) -> String { self("Состояние: ", "Status: ") + status }
  /// The text was as before.
  package var nothingChanged: String { self("Без изменений.", "Nothing changed.") }
  /// What was written was dropped.
  package var editDropped: String { self("Правка отброшена.", "The edit was dropped.") }

  // MARK: - What cannot be done

  /// No item is chosen.
  package var chooseAnItem: String {
    self("Выберите мероприятие в дорожной карте.", "Choose an item of a roadmap.")
  }
  /// The selected row leads nowhere; the key of its card.
  package func nothingToOpen(_ card: String) -> String {
    self("Эта строка никуда не ведёт. \(card) — карточка.", "This row leads nowhere. \(card) shows its card.")
  }
  /// What is selected cannot be deleted.
  package var chooseWhatToDelete: String {
    self(
      "Выберите строку школы, партнёрства, дорожной карты или мероприятия.",
      "Choose the row of a school, a partnership, a roadmap or an item.")
  }
  /// Nothing is deleted on this screen; the keys of the screen where it is, and of deleting there.
  package func deleteElsewhere(_ schools: String, _ delete: String) -> String {
    self(
      "Здесь ничего не удаляют: школу, партнёрство, карту, мероприятие убирает в корзину \(delete) на экране «Школы» "
        + "(\(schools)).",
      "Nothing is deleted here: \(delete) on the screen Schools (\(schools)) moves a school, partnership, roadmap or item "
        + "to the trash.")
  }
  /// A cancelled item cannot be marked.
  package var cancelledCannotBeMarked: String {
    self(
      "Мероприятие отменено: сначала измените состояние (F4 в этом столбце).",
      "The item is cancelled: change its status first (F4 on the status).")
  }
  /// The store is opened for reading only.
  package var storeIsReadOnly: String {
    self(
      "Сеть открыта только для чтения (--read-only): правка не внесена.",
      "The network is open for reading only (--read-only): no edit was made.")
  }
  /// An entity must not be written.
  package func entityIsSealed(_ id: String) -> String {
    self(
      "Файл \(quoted(id)) не читается или записан более новой версией: он только показывается.",
      "The file \(quoted(id)) cannot be read, or a newer version wrote it: it is only shown.")
  }
  /// A title cannot be empty.
  package var titleIsEmpty: String {
    self("Нужно название мероприятия. Esc — отказаться.", "An item needs a title. Esc drops it.")
  }
  /// The words are not one day; `example` is one that can be written there, today or before it.
  package func notADay(_ text: String, example: CalendarDay) -> String {
    noDay(text) + self(" Например: \(shortDate(example)), вчера.", " For example: \(shortDate(example)).")
  }
  /// The words are not one day, where a day must lie ahead.
  package func notADayAhead(_ text: String, example: CalendarDay) -> String {
    noDay(text) + self(" Например: \(shortDate(example)), завтра.", " For example: \(shortDate(example)).")
  }
  private func noDay(_ text: String) -> String {
    text.isEmpty
      ? self("Укажите дату.", "Give a date.") : self("\(quoted(text)) — это не дата.", "\(quoted(text)) is not a date.")
  }
  /// The day of a mark that is typed lies ahead; said as it is understood.
  package func markIsAhead(_ day: CalendarDay) -> String {
    self(
      "\(shortDate(day)) ещё не наступило: отметка говорит о том, что уже проведено.",
      "\(shortDate(day)) is yet to come: a mark says that something was held.")
  }
  /// The text would become too long.
  package func tooLong(_ limit: Int) -> String {
    self(
      "Слишком длинно: не больше \(limit) знаков. Ничего не вставлено.",
      "Too long: at most \(limit) characters. Nothing was inserted.")
  }
  /// Space chooses nothing in a list from which one line is taken.
  package var enterChooses: String { self("Выбирает Enter.", "Enter chooses.") }
  /// A key without a command.
  package func unknownKey(_ help: String) -> String {
    self("У этой клавиши нет команды. \(help) — помощь.", "This key has no command. \(help) shows the help.")
  }
  /// Text was pasted where none can be written.
  package var pasteNeedsAField: String {
    self(
      "Вставлять некуда: откройте клетку (F4) или поиск (/).", "Nowhere to paste: open a cell (F4) or the search (/).")
  }
  /// Ctrl+C once.
  package var interruptAgain: String {
    self("Ещё раз Ctrl+C — сохранить и выйти.", "Ctrl+C once more saves and leaves.")
  }

  // MARK: - Search

  /// Found as if typed in the other layout.
  package func foundInOtherLayout(_ text: String) -> String {
    self("Найдено в другой раскладке: \(quoted(text))", "Found in the other layout: \(quoted(text))")
  }
  /// Found in neither layout.
  package func notFound(_ text: String) -> String {
    self("Не найдено: \(quoted(text)) (и в другой раскладке).", "Not found: \(quoted(text)) (nor in the other layout).")
  }
  /// No search before; the key of one.
  package func nothingSearched(_ key: String) -> String { self("Сначала поиск: \(key)", "Search first: \(key)") }
  /// The label of the search line.
  package var searchLabel: String { self("Поиск: ", "Search: ") }

  // MARK: - Saving

  /// All is in the store.
  package var saved: String { self("сохранено", "saved") }
  /// So many edits are not in the store; where one action made several, how many actions that were: «1 действие (19
  /// правок)».
  package func notSavedCount(_ count: UnsavedCount) -> String {
    let edits = counted(count.edits, one: "правка", few: "правки", many: "правок", english: "edit")
    let steps = counted(count.steps, one: "действие", few: "действия", many: "действий", english: "action")
    return self("НЕ СОХРАНЕНО: ", "NOT SAVED: ") + (count.steps < count.edits ? "\(steps) (\(edits))" : edits)
  }

  /// How many edits are not saved, as a sentence with the actions that made them where those are fewer.
  func editsNotSaved(_ count: UnsavedCount) -> String {
    let steps = count.steps < count.edits ? self(" (действий: \(count.steps))", " (actions: \(count.steps))") : ""
    return self("Не сохранено правок: \(count.edits)\(steps).", "Edits not saved: \(count.edits)\(steps).")
  }
  /// So many edits and drafts wait in the state folder. Not «отложено»: that is what a line of «Сегодня» is.
  package func waiting(_ count: Int) -> String { self("ждёт решения: \(count)", "to decide: \(count)") }
  /// Opened for reading only.
  package var readOnly: String { self("только чтение", "read only") }
  /// Nothing is unsaved, and nothing else has changed; the keys that edit.
  package func allIsSaved(_ open: String, _ edit: String) -> String {
    self("Всё сохранено. Править: \(open) или \(edit).", "All is saved. To edit: \(open) or \(edit).")
  }
  /// The network was read again, and is another one now.
  package var readAgain: String { self("Сохранено; прочитано заново.", "Saved; read again.") }
  /// Edits could be kept nowhere.
  package var notKeptAnywhere: String {
    self(
      "НЕ СОХРАНЕНО нигде: правки только в памяти. Освободите место и нажмите F2.",
      "NOT SAVED anywhere: the edits are in memory only. Make room and press F2.")
  }
  /// The store could not be read again.
  package var notReloaded: String {
    self("Прочитать заново не удалось: папка сети недоступна.", "The network’s folder could not be read again.")
  }
  /// A folder of the network cannot be read now; what was read before stays.
  package func notReloaded(_ problem: Problem) -> String {
    self("Прочитать заново не удалось. ", "It could not be read again. ") + folderUnread(problem, in: "")
  }
  /// Edits of an earlier session cannot be read; they lie in this file.
  package func unsavedUnreadable(_ path: String) -> String {
    self(
      "Несохранённые правки прошлого раза не удаётся прочитать: файл повреждён или записан более новой версией "
        + "программы. Они не внесены и не удалены, файл лежит здесь: \(Self.safe(path))",
      "Edits that were not saved last time cannot be read: the file is damaged, or a newer version of the program wrote "
        + "it. They are neither made nor deleted; the file lies here: \(Self.safe(path))")
  }
  /// The theme is another one.
  package func themeIsNow(_ name: String) -> String { self("Тема: ", "Theme: ") + name }
  /// The language is another one.
  package var languageIsNow: String { self("Язык: русский.", "Language: English.") }

  // MARK: - Questions

  /// The title and the words of a question.
  package var leaveTitle: String { self("Выйти?", "Leave?") }
  /// Edits are not saved. They are kept aside, unless even that was not possible.
  package func leaveText(_ count: UnsavedCount, isKept: Bool) -> String {
    let fate =
      isKept
      ? self(
        "Они лежат отдельно и будут предложены при следующем запуске.",
        "They are kept aside and offered at the next start.")
      : self(
        "Сохранить их отдельно тоже не удалось: при выходе они пропадут.",
        "They could not be kept aside either: leaving loses them.")
    return editsNotSaved(count) + " " + fate
  }
  /// Edits of an earlier session.
  package var unsavedTitle: String { self("Несохранённые правки", "Unsaved edits") }
  /// The answers.
  package var yes: String { self("Да", "Yes") }
  /// No.
  package var no: String { self("Нет", "No") }

  // MARK: - Keys

  /// A key's name.
  package func keyName(_ name: String) -> String {
    switch name {
    case "space": self("Пробел", "Space")
    case "enter": "Enter"
    case "escape": "Esc"
    case "tab": "Tab"
    case "shift+tab": "Shift+Tab"
    case "delete": "Del"
    case "backspace": "Backspace"
    case "pageup": "PgUp"
    case "pagedown": "PgDn"
    case "home": "Home"
    case "end": "End"
    case "up": "↑"
    case "down": "↓"
    case "left": "←"
    case "right": "→"
    case "insert": "Insert"
    case "shift+up": "Shift+↑"
    case "shift+down": "Shift+↓"
    case "ctrl+z": "Ctrl+Z"
    case "ctrl+y": "Ctrl+Y"
    case "ctrl+up": "Ctrl+↑"
    case "ctrl+down": "Ctrl+↓"
    case "ctrl+home": "Ctrl+Home"
    case "ctrl+end": "Ctrl+End"
    default: name
    }
  }
}

extension Language {
  /// The heading of the problems of the data.
  package var problemsTitle: String { self("Замечания к данным", "Problems of the data") }
  /// No problems.
  package var noProblems: String { self("Замечаний нет.", "No problems.") }
  /// So many problems, for the status line.
  package func problemCount(_ count: Int) -> String {
    counted(count, one: "замечание", few: "замечания", many: "замечаний", english: "problem")
  }
}
