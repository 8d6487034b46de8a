package import Deadlines
package import Insights
import SchoolNetwork

extension ItemState: Named {
  /// The state of an item today.
  package var wording: Wording {
    switch self {
    case .done: Wording("выполнено", "done")
    case .overdue: Wording("просрочено", "overdue")
    case .dueSoon: Wording("скоро срок", "due soon")
    case .inProgress: ItemStatus.inProgress.wording
    case .planned: ItemStatus.planned.wording
    case .cancelled: ItemStatus.cancelled.wording
    }
  }
}

/// Words of a table of items that no field of a record has: headings, ready filters.
package enum ItemWord: CaseIterable, Named {
  /// Headings.
  case school, donor, partners, roadmap, section, year, month, period, text, ready, state
  /// Ready filters.
  case thisMonth, noEvidence, undated, ofCurator
  /// Values that are not set.
  case noSchool, noDonor, noSection, noRisk, noKind, noTask, nobody, noDays, noYear

  /// The words; headings have a capital.
  package var wording: Wording {
    switch self {
    case .school: Wording("Школа", "School")
    case .donor: Wording("Донор", "Donor")
    case .partners: Wording("Школа и донор", "School and donor")
    case .roadmap: Wording("Дорожная карта", "Roadmap")
    case .section: Wording("Раздел", "Section")
    case .year: Wording("Учебный год", "School year")
    case .month: Wording("Месяц", "Month")
    case .period: Wording("Период", "Period")
    case .text: Wording("Текст", "Text")
    case .ready: Wording("Отбор", "Only")
    case .state: Wording("Состояние", "State")
    case .thisMonth: Wording("в этом месяце", "this month")
    case .noEvidence: Wording("без подтверждения", "without evidence")
    case .undated: Wording("без даты", "no date")
    case .ofCurator: Wording("куратора", "of the curator")
    case .noSchool: Wording("школа не указана", "no school")
    case .noDonor: Wording("донор не указан", "no donor")
    case .noSection: Wording("вне разделов", "in no section")
    case .noRisk: Wording("без риска", "no risk")
    case .noKind: Wording("вид не указан", "no kind")
    case .noTask: Wording("без ключевой задачи", "no key task")
    case .nobody: Wording("без ответственного", "nobody responsible")
    case .noDays: Wording("без даты", "no date")
    case .noYear: Wording("без учебного года", "no school year")
    }
  }
}

extension Language {
  /// «Декабрь 2026», “December 2026”.
  package func name(of month: CalendarMonth) -> String { monthAndYear(month.firstDay) }

  /// «01.10.2026–31.12.2026»; a single day by itself.
  package func name(of span: DaySpan) -> String {
    span.first == span.last ? shortDate(span.first) : "\(shortDate(span.first))–\(shortDate(span.last))"
  }

  /// A chip: «Школа: СОШ № 5, СОШ № 9».
  package func chip(_ heading: String, _ values: [String]) -> String { "\(heading): \(values.joined(separator: ", "))" }

  /// There is no such field; those near it, or all.
  package func unknownField(_ typed: String, nearest: String?, all: [String]) -> String {
    let hint =
      nearest.map { self(" Может быть, \(quoted($0))?", " Did you mean \(quoted($0))?") }
      ?? self(" Есть: \(all.joined(separator: ", ")).", " There are: \(all.joined(separator: ", ")).")
    return self("Поля \(quoted(typed)) в этом списке нет.", "This list has no field \(quoted(typed)).") + hint
  }

  /// The list has the field, but cannot be filtered, sorted or grouped by it.
  package func unusableField(_ typed: String, _ use: FieldUse, all: [String]) -> String {
    let what =
      switch use {
      case .filter: self("отобрать список нельзя", "the list cannot be filtered")
      case .sort: self("упорядочить список нельзя", "the list cannot be sorted")
      case .group: self("сгруппировать список нельзя", "the list cannot be grouped")
      case .column: self("столбца нет", "there is no column")
      }
    let names = all.joined(separator: ", ")
    return self(
      "По полю \(quoted(typed)) \(what). Можно: \(names).",
      "By the field \(quoted(typed)) \(what). It can be: \(names).")
  }

  /// A value of a filter that nothing can have.
  package func unknownItemValue(_ typed: String, _ field: String, nearest: String?, all: [String]) -> String {
    let names = all.map(Self.safe).joined(separator: ", ")
    let list = all.isEmpty ? "" : self(" Есть: \(names).", " There are: \(names).")
    let hint = nearest.map { self(" Может быть, \(quoted($0))?", " Did you mean \(quoted($0))?") } ?? list
    return self(
      "Такого значения у поля \(quoted(field)) нет: \(quoted(typed)).",
      "The field \(quoted(field)) has no such value: \(quoted(typed)).") + hint
  }

  /// What was typed for a month is none.
  package func noMonth(_ typed: String) -> String {
    self(
      "\(quoted(typed)) — не месяц: нужен, например, 2026-12 или «декабрь».",
      "\(quoted(typed)) is no month: 2026-12, for instance, or «декабрь», is needed.")
  }

  /// What was typed for a period is none.
  package func noPeriod(_ typed: String) -> String {
    self(
      "\(quoted(typed)) — не период: нужен, например, 2026-10-01..2026-12-31 или «2 четверть».",
      "\(quoted(typed)) is no period: 2026-10-01..2026-12-31, for instance, or «2 четверть», is needed.")
  }

  /// What was typed for a school year is none.
  package func noSchoolYear(_ typed: String) -> String {
    self(
      "\(quoted(typed)) — не учебный год: нужен, например, 2026/2027.",
      "\(quoted(typed)) is no school year: 2026/2027, for instance, is needed.")
  }

  /// What is listed for a filter has no `=`.
  package func noFilter(_ typed: String) -> String {
    self(
      "\(quoted(typed)) — не отбор: нужно ПОЛЕ=ЗНАЧЕНИЕ, например state=overdue.",
      "\(quoted(typed)) is no filter: FIELD=VALUE is needed, state=overdue for instance.")
  }

  /// More keys of a sort than there can be.
  package func tooManyKeys(most: Int) -> String {
    self("Упорядочить можно не более чем по \(most) полям.", "A list can be sorted by \(most) fields at most.")
  }

  /// A table needs a column.
  package var noColumns: String {
    self("В таблице нужен хотя бы один столбец.", "A table needs one column at least.")
  }

  /// A column that is named twice.
  package func columnTwice(_ name: String) -> String {
    self("Столбец \(quoted(name)) назван дважды.", "The column \(quoted(name)) is named twice.")
  }

  /// There is no saved view of this name.
  package func noSuchView(_ name: String, nearest: String?, all: [String]) -> String {
    let names = all.map { quoted($0) }.joined(separator: ", ")
    let hint =
      nearest.map { self(" Может быть, \(quoted($0))?", " Did you mean \(quoted($0))?") }
      ?? (all.isEmpty
        ? self(" Виды сохраняет клавиша V на экране.", " The key V on the screen saves views.")
        : self(" Есть: \(names).", " There are: \(names)."))
    return self("Вида \(quoted(name)) нет.", "There is no view \(quoted(name)).") + hint
  }

  /// What a saved view names and this version, or the network, does not have.
  package func goneFromView(_ view: String, _ what: String, _ name: String) -> String {
    self(
      "Вид \(quoted(view)): \(what) \(quoted(name)) не найдено; вид показан без него.",
      "The view \(quoted(view)): \(what) \(quoted(name)) is not there; the view is shown without it.")
  }
}

extension Language {
  /// The heading of a group: «СОШ № 5 — 12 мероприятий, выполнено 3».
  package func groupHeading(_ name: String, _ counts: ItemCounts) -> String {
    let items = counted(counts.all, one: "мероприятие", few: "мероприятия", many: "мероприятий", english: "item")
    return self("\(name) — \(items), выполнено \(counts.done)", "\(name) – \(items), \(counts.done) done")
  }

  /// There are more groups than anybody looks through.
  package func manyGroups(_ count: Int, by field: String) -> String {
    self(
      "Групп по полю \(quoted(field)) много: \(count); их станет меньше, если задать отбор.",
      "There are many groups by \(quoted(field)): \(count); a filter makes them fewer.")
  }

  /// A filter lets nothing through.
  package func allHidden(_ count: Int) -> String {
    self("Отбором скрыто: \(count).", "The filter hides \(count).")
  }

  /// The people who look after the network, beside those of schools.
  package var curatorsTeam: String { self("команда куратора", "the curator’s team") }

  /// What only one list has.
  package func onlyOfList(_ option: String, _ list: String) -> String {
    self("Ключ \(option) есть только у списка \(list).", "Only the list \(list) has the option \(option).")
  }
}

/// What a field of a list is named for.
package enum FieldUse: Sendable {
  /// A filter, an order, groups, a column.
  case filter, sort, group, column
}
