/// What keys do in what lies over the screen: in a word for the key bar, or spelt out for the box.
package enum LayerWords {
  // MARK: - In a word

  /// Enter: keeps what is written; does the command; takes what is selected; accepts a donor.
  package static let keep = Wording("Готово", "Done")
  /// Does the command.
  package static let perform = Wording("Выполнить", "Do")
  /// Goes to what is selected.
  package static let goThere = Wording("Перейти", "Go")
  /// Makes the network.
  package static let make = Wording("Создать", "Make")
  /// Takes what is selected.
  package static let choose = Wording("Выбрать", "Choose")
  /// Accepts a donor.
  package static let accept = Wording("Принять", "Accept")
  /// Esc: drops what is written; closes the layer; goes back to the one before.
  package static let drop = Wording("Отказаться", "Drop")
  /// Leaves the program.
  package static let leave = Wording("Выйти", "Leave")
  /// Closes the layer.
  package static let close = Wording("Закрыть", "Close")
  /// Arrows among the days of a month: by a day, a week, a month.
  package static let day = Wording("День", "Day")
  /// By a week.
  package static let week = Wording("Неделя", "Week")
  /// By a month.
  package static let month = Wording("Месяц", "Month")
  /// Goes back to the layer before.
  package static let back = Wording("Назад", "Back")
  /// Tab: to the next field; to the next answer.
  package static let nextField = Wording("Поле", "Field")
  /// To the next answer.
  package static let nextAnswer = Wording("Ответ", "Answer")
  /// PgDn: further down; further down in the reasons.
  package static let further = Wording("Дальше", "Further")
  /// Enter: moves a mark.
  package static let moveMark = Wording("Перенести", "Move")
  /// Further down in the reasons.
  package static let reasons = Wording("Доводы", "Reasons")
  /// F3: the card of what is selected.
  package static let card = Wording("Карточка", "Card")
  /// Space: ticks a line.
  package static let tick = Wording("Отметить", "Tick")
  /// F8: declines a donor; takes one out of the plan.
  package static let decline = Wording("Отклонить", "Decline")
  /// Takes a donor out of the plan.
  package static let notThisDonor = Wording("Не этот", "Not this one")
  /// Makes what is ticked; marks a line for dropping; leaves all for later.
  package static let makeTicked = Wording("Внести", "Make")
  /// Opens the text that is ticked.
  package static let openTicked = Wording("Открыть", "Open")
  /// Marks a line for dropping.
  package static let dropLine = Wording("Отбросить", "Drop")
  /// Leaves all for later.
  package static let notNowLabel = Wording("Позже", "Later")
  /// Lets in again what was taken out of the plan.
  package static let letIn = Wording("Вернуть", "Let in")

  /// Enter: takes something from the trash; F8: empties it.
  package static let bringBack = Wording("Вернуть", "Take back")
  /// Empties the trash.
  package static let emptyTrash = Wording("Очистить", "Empty")

  // MARK: - Spelt out

  /// Opens the month of days.
  package static let toPickADay = Wording("выбрать день", "pick a day")

  /// Takes something from the trash; empties it.
  package static let toBringBack = Wording("вернуть", "take back")
  /// Empties the trash.
  package static let toEmptyTrash = Wording("очистить корзину", "empty the trash")

  /// Keeps what is written; drops it.
  package static let toSave = Wording("сохранить", "save")
  /// Drops what is written.
  package static let toDrop = Wording("отказаться", "drop")
  /// Keeps the value that the program proposes, to write more behind it.
  package static let toKeepProposed = Wording("оставить предложенное", "keep what is proposed")
  /// Another remark; moves the mark that is selected.
  package static let remark = Wording("замечание", "remark")
  /// Moves the mark that is selected.
  package static let toMoveMark = Wording("перенести отметку", "move the mark")
  /// The next field of a form.
  package static let field = Wording("поле", "field")
  /// Another occurrence of an item.
  package static let otherDate = Wording("другой срок", "other date")
  /// A donor in the list.
  package static let donor = Wording("донор", "donor")
  /// Accepts the donor; what is ticked.
  package static let toAccept = Wording("принять", "accept")
  /// Accepts what is ticked.
  package static let toAcceptTicked = Wording("принять отмеченное", "accept what is ticked")
  /// Makes what is ticked; marks a line for dropping; leaves all for later; ticks none, or all.
  package static let toMakeTicked = Wording("внести отмеченное", "make what is ticked")
  /// Opens the text that is ticked; does both.
  package static let toOpenTicked = Wording("открыть отмеченное", "open what is ticked")
  /// Makes the edits that are ticked and opens the text.
  package static let toMakeOrOpenTicked = Wording("внести и открыть отмеченное", "make and open what is ticked")
  /// Marks a line for dropping.
  package static let toDropLine = Wording("отбросить", "drop")
  /// Leaves all for later.
  package static let notNow = Wording("позже", "later")
  /// Ticks none, or all.
  package static let noneOrAll = Wording("ни одной, все", "none, all")
  /// Declines the donor.
  package static let toDecline = Wording("отклонить", "decline")
  /// Scrolls the reasons for and against.
  package static let theReasons = Wording("доводы", "reasons")
  /// Goes back; closes.
  package static let goBack = Wording("назад", "back")
  /// Closes the layer.
  package static let toClose = Wording("закрыть", "close")
  /// Ticks a risk; a line of the plan.
  package static let risk = Wording("риск", "risk")
  /// Ticks a line of the plan.
  package static let line = Wording("строка", "line")
  /// Takes a donor out of the plan.
  package static let exceptThisDonor = Wording("не этот донор", "not this donor")
  /// Lets the donor in that was taken out last.
  package static let toLetDonorIn = Wording("вернуть донора", "let the donor in")
  /// The template of a roadmap and its year.
  package static let roadmapAndYear = Wording("карта, год", "roadmap, year")
  /// A template in the list.
  package static let template = Wording("шаблон", "template")
  /// The school year of a roadmap.
  package static let schoolYear = Wording("учебный год", "school year")
  /// Makes the roadmap.
  package static let toMake = Wording("создать", "make")
}

extension Language {
  /// What a key does, spelt out in a box: «F8 — отклонить».
  package func keyPhrase(_ keys: String, _ words: Wording) -> String {
    self("\(keys) — \(words.russian)", "\(keys) \(words.english)")
  }
}

/// What keys do while a cell or a line is written, for the key bar.
package enum WritingWords {
  /// Enter: keeps what is written.
  package static let keep = Wording("Готово", "Done")
  /// Tab: keeps it and goes to the next cell.
  package static let nextCell = Wording("Дальше", "Next cell")
  /// ↓ and ↑ while a search is typed: to the next match, to the one before.
  package static let nextMatch = Wording("Следующее", "Next")
  /// To the match before.
  package static let previousMatch = Wording("Предыдущее", "Previous")
  /// Esc: drops what is written.
  package static let drop = Wording("Отказаться", "Drop")
}
