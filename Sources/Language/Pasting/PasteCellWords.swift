package import Deadlines

/// What is said of a cell of a pasted table: what is doubtful about it.
extension Language {
  /// The cell was too narrow to show its value.
  package var pastedHidden: String {
    self(
      "вместо значения «#####»: столбец в таблице был узок; расширьте его и скопируйте ещё раз",
      "“#####” instead of a value: the column was too narrow; widen it and copy once more")
  }
  /// A formula that came out wrong.
  package var pastedFailedFormula: String {
    self("формула с ошибкой; значения нет", "a formula with a fault; there is no value")
  }
  /// A formula that was copied as such.
  package var pastedFormula: String {
    self("формула, а не её значение; взята как слова", "a formula and not its value; taken as words")
  }
  /// A number that is perhaps a day.
  package func pastedDayNumber(_ day: CalendarDay) -> String {
    self(
      "число прочитано как дата Excel: \(shortDate(day))", "the number was read as a date of Excel: \(shortDate(day))")
  }
  /// Month and day are the other way round.
  package var pastedMonthFirst: String {
    self("в столбце сначала месяц, потом день", "the column has the month before the day")
  }
  /// The column has days of both orders.
  package var pastedMixedOrder: String {
    self(
      "в столбце и «день, месяц», и «месяц, день»: проверьте дату",
      "the column has both day before month and month before day: look at the date")
  }
  /// The cell was empty and took what is above.
  package func pastedFilledDown(row: Int) -> String { self("взято из строки \(row)", "taken from row \(row)") }
  /// Done without a day.
  package var pastedDoneWithoutDay: String {
    self(
      "дня выполнения нет, отметка не ставится", "no day is named, so no mark is made")
  }
  /// There is more than a day.
  package var pastedWordsBesideDay: String {
    self("кроме дня есть слова: они записаны как результат", "there is more than a day: it is kept as the result")
  }
  /// No day follows from the deadline.
  package var pastedUndated: String { self("дата из срока не следует", "no date follows from the deadline") }
  /// The cell counts from today.
  package func pastedFromToday(_ kept: String) -> String {
    self("посчитано от сегодня: запишется \(quoted(kept))", "counted from today: \(quoted(kept)) is kept")
  }
  /// The cell names a school that the roadmap is not of.
  package func pastedNamesOtherSchool(_ name: String) -> String {
    self("не из школ этой дорожной карты: \(quoted(name))", "none of the schools of this roadmap: \(quoted(name))")
  }
  /// Marks that are there are not touched.
  package var pastedMarksStay: String {
    self("отметки имеющихся мероприятий не меняются", "marks of items that are there are not changed")
  }
  /// A title of several numbered lines.
  package func pastedSeveralLines(_ count: Int) -> String {
    self(
      "в клетке пунктов: \(count); возможно, это несколько мероприятий",
      "the cell has \(count) numbered lines: perhaps they are several items")
  }
  /// Marks belong to roadmaps of partnerships.
  package var pastedNoMarksHere: String {
    self("отметки ставятся только в партнёрствах", "marks are made in partnerships only")
  }
  /// A mark of a day that lies ahead.
  package func pastedMarkAhead(_ day: CalendarDay) -> String {
    self(
      "\(shortDate(day)) ещё не наступило, отметка не ставится", "\(shortDate(day)) lies ahead, so no mark is made")
  }
  /// The words beside a day say that it was not held.
  package var pastedMarkDenied: String {
    self(
      "слова говорят, что этого не было: отметка не ставится", "the words say that it was not held, so no mark is made")
  }
  /// A day that the deadline has no occurrence for.
  package func pastedMarkHasNoPlace(_ day: CalendarDay) -> String {
    self(
      "отметка за \(shortDate(day)) не ставится: срок один", "no mark is made for \(shortDate(day)): there is one date")
  }
  /// Damaged letters.
  package var pastedStrangeLetters: String { self("знаки испорчены", "damaged letters") }
  /// What the cell is put in place of.
  package func pastedReplaces(_ held: String) -> String {
    self("было: \(held)", "it was: \(held)")
  }
}
