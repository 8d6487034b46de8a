package import Deadlines

/// The words of the items over a year and over a month.
extension Language {
  /// The heading of the items over twelve months, from the first month to the last.
  package func yearTitle(from first: String, to last: String) -> String { "\(itemsTitle) · \(first) – \(last)" }
  /// The heading of the items of a month.
  package func monthTitle(_ month: String) -> String { "\(itemsTitle) · \(month)" }
  /// The twelve months in a few letters each, from January on.
  package var shortMonths: [String] {
    switch self {
    case .russian: ["янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"]
    case .english: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    }
  }
  /// Items whose deadline has no day; whose deadline is not understood; how many there are.
  package func withoutDay(_ count: Int) -> String { self("Без срока: \(count)", "Without a day: \(count)") }
  /// The same.
  package func notUnderstood(_ count: Int) -> String {
    self("Срок не распознан: \(count)", "Deadline not understood: \(count)")
  }
  /// Items of a whole month or longer.
  package func wholeMonth(_ month: String, _ count: Int) -> String {
    self("весь \(month): \(count)", "all \(month): \(count)")
  }
  /// A month within a sentence: Russian writes it small.
  package func inSentence(month day: CalendarDay) -> String {
    self(monthAndYear(day).lowercased(), monthAndYear(day))
  }
  /// More items of a day than there is room for.
  package func moreOfDay(_ count: Int) -> String { self("ещё \(count)", "\(count) more") }
  /// A month has no item.
  package var nothingInMonth: String {
    self("В этом месяце мероприятий нет.", "There are no items in this month.")
  }
  /// A day without items.
  package var nothingOnDay: String { self("мероприятий нет", "no items") }
  /// What only the table of items has.
  package var onlyInTable: String {
    self(
      "Это делается в таблице; клавиша 3 ведёт по кругу: год, месяц, таблица.",
      "This is done in the table; the key 3 goes round: year, month, table.")
  }
  /// What a month does not have.
  package var notInMonth: String {
    self("В месяце групп нет; они есть в таблице и в году.", "A month has no groups; the table and the year have.")
  }
  /// An item is being moved, as long as no day was chosen for it.
  package func pointing(open: String, back: String) -> String {
    self("перенос: \(open) — сюда, \(back) — оставить", "moving: \(open) here, \(back) leaves it")
  }
  /// An item is to be moved to the day that is pointed at.
  package func pointADay(_ title: String, open: String, back: String) -> String {
    self(
      "Куда перенести «\(title)»: стрелками к дню, \(open) — перенести, \(back) — оставить.",
      "Where to move “\(title)”: arrows to the day, \(open) moves it, \(back) leaves it.")
  }
}
