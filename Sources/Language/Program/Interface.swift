package import Deadlines
package import SchoolNetwork

/// The words of the screen «Школы» and of what lies over it.
extension Language {
  // MARK: - Panes

  /// The program's name with what it is.
  package var clustersTitle: String { self("Кластеры", "Clusters") }
  /// The heading of the pane of schools.
  package var schoolsTitle: String { self("Школы", "Schools") }
  /// The heading of the risk profile.
  package var risksTitle: String { self("Рисковый профиль", "Risk profile") }
  /// The heading of the roadmaps.
  package var roadmapTitle: String { self("Дорожные карты", "Roadmaps") }
  /// The choice of every school.
  package var allSchools: String { self("Все школы", "All schools") }
  /// The choice of schools in no cluster.
  package var outsideClusters: String { self("Вне кластеров", "Outside clusters") }

  /// A school's live risks, how many nobody helps with, and how many may have help: «5 рисков, не охвачено 3».
  package func riskCounts(live: Int, uncovered: Int, unknown: Int) -> String {
    let risks = counted(live, one: "риск", few: "риска", many: "рисков", english: "risk")
    return risks + (uncovered == 0 ? "" : self(", не охвачено \(uncovered)", ", \(uncovered) not covered"))
      + (unknown == 0 ? "" : self(", неизвестно \(unknown)", ", \(unknown) unknown"))
  }

  /// Who helps with a risk.
  package func helps(_ donors: [String]) -> String {
    self("помогает ", "helped by ") + donors.joined(separator: ", ")
  }
  /// Nobody helps with a risk.
  package var notCovered: String { self("не охвачен", "not covered") }

  /// The heading of a partnership's group: the partner, the direction of the help, how far the roadmap and the
  /// partnership are.
  package func partnershipHeading(
    partner: String, isSupported: Bool, progress: String, status: String?, agreement: Open<AgreementStatus>?
  ) -> String {
    let who =
      isSupported
      ? self("Помогает \(partner)", "Helped by \(partner)") : self("Помощь школе \(partner)", "Helps \(partner)")
    return [who, progress, status ?? "", agreementWords(agreement)].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// How far a roadmap is: «2 из 8, просрочено 1»; the school year where it is not the current one.
  package func roadmapProgress(year: String?, done: Int, all: Int, overdue: Int) -> String {
    var text = (year.map { $0 + ": " } ?? "") + outOf(done, all)
    if overdue > 0 { text += self(", просрочено \(overdue)", ", \(overdue) overdue") }
    return text
  }
  /// A partnership that has no roadmap yet.
  package var noRoadmap: String { self("дорожной карты нет", "no roadmap") }

  /// The heading of the column of marks.
  package var markTitle: String { self("Отметка", "Mark") }

  // MARK: - Items

  /// «просрочено 3 дня».
  package func overdue(days: Int) -> String { self("просрочено ", "overdue ") + dayCount(days) }
  /// «2 из 9».
  package func outOf(_ part: Int, _ whole: Int) -> String { self("\(part) из \(whole)", "\(part) of \(whole)") }
  /// A mark without anything that proves it.
  package var noEvidence: String { self("без документа", "no evidence") }
  /// A mark with something that proves it.
  package var withEvidence: String { self("подтверждено", "evidence") }
  /// A mark that says where it was published.
  package var published: String { self("размещено", "published") }
  /// Marks whose occurrence is gone.
  package func strayMarks(_ count: Int) -> String {
    counted(
      count, one: "отметка вне сроков", few: "отметки вне сроков", many: "отметок вне сроков",
      english: "mark outside the dates", englishMany: "marks outside the dates")
  }

  // MARK: - Deadlines being written

  /// A roadmap without a school year gives its months no years.
  package var noSchoolYear: String {
    self("у дорожной карты не указан учебный год: сроки без даты", "the roadmap has no school year: no dates")
  }

  /// How a command without a key is called among all commands, before what it does.
  package func commandNamed(_ name: String) -> String { self("Команда «\(name)».", "The command “\(name)”.") }

  /// Why a wording has no date.
  package func undated(_ reading: DeadlineReading) -> String {
    switch reading.missing {
    case .quarters:
      return self(
        "без даты: в учебном году триместры, а не четверти", "no date: the school year has trimesters, no quarters")
    case .trimesters:
      return self(
        "без даты: триместры учебного года не заданы", "no date: the trimesters of the school year are not set")
    case .holidays:
      return self(
        "без даты: при триместрах дни этих каникул неизвестны",
        "no date: in a year with trimesters the days of these holidays are not known")
    case nil: return undated(reading.form)
    }
  }

  private func undated(_ form: DeadlineReading.Form) -> String {
    switch form {
    case .empty: self("без срока", "no deadline")
    case .outsideEvent: self("без даты: срок задаёт внешнее событие", "no date: an outside event sets it")
    case .rhythm: self("без даты: сказано, сколько раз, но не когда", "no date: how often is said, but not when")
    case .notUnderstood: self("без даты: сохранится как написано", "no date: kept as written")
    case .once, .several, .recurring:
      self("без даты: в период карты не попадает", "no date: not within the roadmap’s period")
    }
  }

  /// «9 сроков, ближайший: вт, 15 сентября 2026».
  package func occurrences(_ count: Int, nearest: String) -> String {
    counted(count, one: "срок", few: "срока", many: "сроков", english: "date") + self(", ближайший: ", ", next: ")
      + nearest
  }

  /// «с 1 октября 2026 по сб, 31 октября 2026».
  package func span(from first: CalendarDay, _ last: String) -> String {
    self("с \(date(first)) по ", "\(date(first)) to ") + last
  }

  // MARK: - The mark form

  /// The heading of the form of a mark; the day is that of the occurrence, nil if there is only one.
  package func markHeading(_ occurrence: String?) -> String {
    occurrence.map { self("Отметка за срок \($0)", "Mark for \($0)") } ?? self("Отметка о выполнении", "Mark")
  }
  /// The labels of its fields.
  package var markFields: [String] {
    [
      self("Дата", "Date"), self("Результат", "Result"), self("Ссылка или документ", "Link or document"),
      self("Где размещено", "Published where"),
    ]
  }

  /// What a mark has beside its newest evidence, which the form edits.
  package func olderEvidence(_ count: Int) -> String {
    self(
      "Здесь — последнее подтверждение. Прежние (\(count)) сохраняются, они в карточке.",
      "This is the newest evidence. What was added before (\(count)) is kept; the card shows it.")
  }

  // MARK: - Empty states

  /// A roadmap pane with nothing to add an item to.
  package var noPartnerForRoadmap: String {
    self(
      "У школы нет партнёра: дорожная карта принадлежит партнёрству. Сначала — команда «Новое партнёрство».",
      "The school has no partner: a roadmap belongs to a partnership. First comes the command New partnership.")
  }
  /// The window is too small for anything.
  package var tooSmall: String { self("Окно слишком мало", "The window is too small") }
}

extension Language {
  /// Short headings for a narrow screen.
  package var risksShortTitle: String { self("Риски", "Risks") }
  /// The roadmaps' short heading.
  package var roadmapShortTitle: String { self("Карты", "Roadmaps") }
  /// A file that cannot be read, in the list of schools.
  package func unreadableFile(_ name: String) -> String {
    self("\(name): файл не читается", "\(name): unreadable file")
  }
  /// No command fits what was typed.
  package var noSuchCommand: String { self("такой команды нет", "no such command") }

}
