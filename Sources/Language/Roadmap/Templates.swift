package import SchoolNetwork

/// The words about a roadmap that was made from a template.
extension Language {
  /// A note of a template's move to a school year, as a whole sentence.
  package func sentence(_ note: TemplateNote) -> String {
    switch note {
    case .noYear(let items):
      let count = counted(items, one: "мероприятия", few: "мероприятий", many: "мероприятий", english: "item")
      return self(
        "У шаблона не указан учебный год; даты \(count) оставлены как есть.",
        "The template names no school year; the dates of \(count) are left as they are.")
    case .item(let moved, let matter): return "\(quoted(moved.title)): \(clause(matter, moved))"
    }
  }

  private func clause(_ matter: TemplateNote.Matter, _ moved: TemplateNote.MovedDeadline) -> String {
    let (before, after) = (told(moved.before), told(moved.after))
    switch matter {
    case .outsideYear:
      return self(
        "срок \(before) лежит вне учебного года шаблона. Проверьте его в дорожной карте.",
        "the deadline \(before) lies outside the template’s school year. Check it in the roadmap.")
    case .leapDay:
      return self(
        "29 февраля в новом году нет, срок \(before) заменён на \(after).",
        "the new year has no 29 February; the deadline \(before) became \(after).")
    case .notUnderstood:
      return before == after
        ? self(
          "срок \(before) не распознан и оставлен как есть. Проверьте год.",
          "the deadline \(before) is not understood and left as it is. Check the year.")
        : self(
          "срок \(before) не распознан, изменён только год: \(after). Проверьте его.",
          "the deadline \(before) is not understood; only its year was changed: \(after). Check it.")
    case .noDays:
      return self(
        "срок \(after) в новом году не имеет даты. Исправьте его.",
        "the deadline \(after) has no day in the new year. Correct it.")
    case .beyondCalendar:
      return self(
        "срок \(before) после переноса вышел бы за пределы календаря и оставлен как есть.",
        "the deadline \(before) would leave the calendar and is left as it is.")
    }
  }

  /// The wording, with days set by hand after it: «весенние каникулы» (27.03.2027–04.04.2027).
  private func told(_ deadline: Deadline) -> String {
    let days = [deadline.firstDay, deadline.lastDay].compactMap(\.self).map { shortDate($0) }.joined(separator: "–")
    if days.isEmpty { return quoted(deadline.wording) }
    return deadline.wording.isEmpty ? days : "\(quoted(deadline.wording)) (\(days))"
  }
}
