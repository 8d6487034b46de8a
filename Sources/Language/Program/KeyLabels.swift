/// What keys do in what lies over the screen, in a word for the key bar.
extension Language {
  /// Enter: keeps what is written; does the command; takes what is selected; accepts.
  package var keepLabel: String { self("Готово", "Done") }
  /// Does the command.
  package var doLabel: String { self("Выполнить", "Do") }
  /// Takes what is selected.
  package var chooseLabel: String { self("Выбрать", "Choose") }
  /// Accepts a donor.
  package var acceptLabel: String { self("Принять", "Accept") }
  /// Esc: drops what is written; closes; goes back to what was before.
  package var dropLabel: String { self("Отказаться", "Drop") }
  /// Closes it.
  package var closeLabel: String { self("Закрыть", "Close") }
  /// Goes back to what was before.
  package var backLabel: String { self("Назад", "Back") }
  /// Tab: to the next field; to the next answer.
  package var nextFieldLabel: String { self("Поле", "Field") }
  /// To the next answer.
  package var nextAnswerLabel: String { self("Ответ", "Answer") }
  /// PgDn: further down; further down in the reasons.
  package var furtherLabel: String { self("Дальше", "Further") }
  /// Further down in the reasons.
  package var reasonsLabel: String { self("Доводы", "Reasons") }
  /// Space: ticks a line.
  package var tickLabel: String { self("Отметить", "Tick") }
  /// F8: declines a donor; takes one out of the plan.
  package var declineLabel: String { self("Отклонить", "Decline") }
  /// Takes a donor out of the plan.
  package var notThisDonorLabel: String { self("Не этот", "Not this one") }
  /// Lets in again what was taken out of the plan.
  package var letInLabel: String { self("Вернуть", "Let in") }
}
