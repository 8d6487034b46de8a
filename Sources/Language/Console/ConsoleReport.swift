package import Deadlines
package import Insights
package import SchoolNetwork

/// A short text in lists and reports of the command line: a heading, a label.
package enum Label: CaseIterable, Named {
  /// Headings of tables.
  case id, school, clusters, liveRisks, covered, cluster, schoolCount, schools, riskFactor, status, significance
  case support, donor, agreement, risks, state, deadline, when, partners, item, helpers, done, weight, reason
  case plannedLinks, leftUncovered
  /// Headings of the plain report.
  case roadmaps, overdue, noCluster, noRisks, noRoadmaps, nothingOverdue, unreadableFiles
  /// Parts of sentences.
  case isCovered, isUncovered, notLive, inTrash
  /// Headings of the help.
  case usage, example, commands, options, exitCodes

  /// The text, with a capital if it is used by itself.
  package var wording: Wording {
    switch self {
    case .id: Wording("Код", "ID")
    case .school: Wording("Школа", "School")
    case .clusters: Wording("Кластеры", "Clusters")
    case .liveRisks: Wording("Рисков", "Risks")
    case .covered: Wording("Охвачено", "Covered")
    case .cluster: Wording("Кластер", "Cluster")
    case .schoolCount: Wording("Школ", "Number")
    case .schools: Wording("Школы", "Schools")
    case .riskFactor: Wording("Фактор риска", "Risk factor")
    case .status: Wording("Состояние", "Status")
    case .significance: Wording("Значимость", "Significance")
    case .support: Wording("Поддержка", "Support")
    case .donor: Wording("Донор", "Donor")
    case .agreement: Wording("Договор", "Agreement")
    case .risks: Wording("Риски", "Risks")
    case .state: Wording("Состояние", "State")
    case .deadline: Wording("Срок", "Deadline")
    case .when: Wording("Когда", "When")
    case .partners: Wording("Школа и донор", "School and donor")
    case .item: Wording("Мероприятие", "Item")
    case .helpers: Wording("Кто помогает", "Helped by")
    case .done: Wording("Сделано", "Done")
    case .weight: Wording("Оценка", "Score")
    case .reason: Wording("Почему", "Why")
    case .plannedLinks: Wording("Новые партнёрства", "New partnerships")
    case .leftUncovered: Wording("Останутся без поддержки", "Would stay uncovered")
    case .roadmaps: Wording("Дорожные карты", "Roadmaps")
    case .overdue: Wording("Просрочено", "Overdue")
    case .noCluster: Wording("вне кластеров", "in no cluster")
    case .noRisks: Wording("Рисков нет.", "No risks.")
    case .noRoadmaps: Wording("Дорожных карт нет.", "There are no roadmaps.")
    case .nothingOverdue: Wording("Ничего не просрочено.", "Nothing is overdue.")
    case .unreadableFiles: Wording("Файлы, которые не удалось открыть", "Files that could not be opened")
    case .isCovered: Wording("охвачен", "covered")
    case .isUncovered: Wording("не охвачен", "not covered")
    case .notLive: Wording("—", "—")
    case .inTrash: Wording("В корзине", "In the trash")
    case .usage: Wording("Вызов", "Usage")
    case .example: Wording("Пример", "Example")
    case .commands: Wording("Команды", "Commands")
    case .options: Wording("Ключи", "Options")
    case .exitCodes: Wording("Коды завершения", "Exit codes")
    }
  }
}

extension Language {
  /// How an item relates to today: «просрочено на 5 дней», «через 3 дня»; empty if there is nothing to say.
  package func standing(_ progress: ItemProgress) -> String {
    switch progress.status {
    case .cancelled, .done: return ""
    case .planned, .inProgress, .unknown: break
    }
    switch progress.due.standing {
    case .overdue(let days):
      return progress.isOverdue ? self("просрочено на ", "overdue by ") + dayCount(days) : ""
    case .due(let days): return distance(days: days)
    case .missed:
      return self("пропущено: ", "missed: ")
        + counted(progress.due.missed.count, one: "раз", few: "раза", many: "раз", english: "time")
    case .undated: return progress.reading.form == .once ? "" : name(progress.reading.form)
    case .done: return ""
    }
  }

  /// «нет», «подписан», … of an agreement that may be missing.
  package func agreement(_ agreement: Agreement?) -> String {
    name(agreement?.status ?? .known(AgreementStatus.none))
  }

  /// How many schools, partnerships, items there are.
  package func figures(schools: Int, partnerships: Int, items: Int) -> String {
    let parts = [
      counted(schools, one: "школа", few: "школы", many: "школ", english: "school"),
      counted(partnerships, one: "партнёрство", few: "партнёрства", many: "партнёрств", english: "partnership"),
      counted(items, one: "мероприятие", few: "мероприятия", many: "мероприятий", english: "item"),
    ]
    return parts.joined(separator: ", ")
  }

  /// The check found nothing.
  package func nothingWrong(_ figures: String) -> String {
    self("Ошибок не найдено: \(figures).", "Nothing is wrong: \(figures).")
  }

  /// The check found something.
  package func foundProblems(_ count: Int) -> String {
    let counted = counted(count, one: "ошибка", few: "ошибки", many: "ошибок", english: "problem")
    return self("Найдено: \(counted).", "Found: \(counted).")
  }

  /// Some files of the network could not be opened, and are missing in what is printed.
  package func unreadableNote(_ count: Int) -> String {
    let counted = counted(count, one: "файл", few: "файла", many: "файлов", english: "file")
    return self(
      "Не удалось открыть \(counted), поэтому здесь есть не всё; подробности: kurator check.",
      "Could not open \(counted), so not everything is here; for details: kurator check.")
  }

  /// No record has this id.
  package func noSuchID(_ id: String) -> String {
    self(
      "Записи с кодом \(quoted(id)) в сети нет. Коды показывает команда list, например: kurator list schools.",
      "The network has no record with the id \(quoted(id)). The list command shows ids: kurator list schools.")
  }

  /// What was typed in place of an id is the name of a school.
  package func isNameOfSchool(_ typed: String, _ id: String) -> String {
    self(
      "\(quoted(typed)) — это название школы, а нужен код записи. Код школы: \(Self.safe(id)).",
      "\(quoted(typed)) is the name of a school, and the id of a record is needed. That of the school is \(Self.safe(id))."
    )
  }

  /// The id is that of something else than an item.
  package func isNoItem(_ id: String) -> String {
    self(
      "\(quoted(id)) — это не мероприятие: нужен код мероприятия дорожной карты (kurator list items).",
      "\(quoted(id)) is not an item: the id of an item of a roadmap is needed (kurator list items).")
  }

  /// The item is in the trash.
  package func isInTrash(_ id: String, _ away: String) -> String {
    self(
      "Мероприятие \(quoted(id)) в корзине, отметка не поставлена.",
      "The item \(quoted(id)) is in the trash; it was not marked.") + " " + restoring(away)
  }

  /// The item is cancelled.
  package func isCancelled(_ id: String) -> String {
    self(
      "Мероприятие \(quoted(id)) отменено, отметка не поставлена; сначала измените его состояние.",
      "The item \(quoted(id)) is cancelled; it was not marked. Change its status first.")
  }

  /// Every occurrence of the item is marked.
  package func isDoneAlready(_ id: String) -> String {
    self(
      "Мероприятие \(quoted(id)) уже выполнено, изменений нет.",
      "The item \(quoted(id)) is done already; nothing changed.")
  }

  /// Evidence was added to the mark of an item that was done already.
  package func evidenceAdded(_ evidence: String, _ title: String) -> String {
    self(
      "Подтверждение добавлено к отметке \(short(title)): \(quoted(evidence)).",
      "Evidence was added to the mark of \(short(title)): \(quoted(evidence)).")
  }

  /// The mark of the item has this evidence.
  package func evidenceIsThere(_ evidence: String, _ title: String) -> String {
    self(
      "У отметки \(short(title)) уже есть подтверждение \(quoted(evidence)), изменений нет.",
      "The mark of \(short(title)) has the evidence \(quoted(evidence)) already; nothing changed.")
  }

  /// The user has no network of their own yet.
  package func noOwnNetwork(_ folder: String) -> String {
    self(
      "Своей сети ещё нет (\(Self.safe(folder))). Её создаст экран программы (kurator в терминале) или kurator new; "
        + "пример открывает --sample, другую папку — --store ПАПКА.",
      "You have no network of your own yet (\(Self.safe(folder))). The screen (kurator in a terminal) or kurator new "
        + "makes one; "
        + "--sample opens the sample, --store STORE another folder.")
  }

  /// The environment does not say where the user's data lies.
  package var noHome: String {
    self(
      "Неизвестно, где хранить данные: не заданы переменные HOME и XDG_DATA_HOME. Укажите папку: --store ПАПКА.",
      "It is not known where your data lies: HOME and XDG_DATA_HOME are not set. Name a folder: --store STORE.")
  }

  /// The sample cannot be found.
  package var noSample: String {
    self(
      "Папка SampleData с примером не найдена. Укажите в переменной KURATOR_DATA папку, в которой она лежит.",
      "The folder SampleData with the sample was not found. Name the folder that holds it in KURATOR_DATA.")
  }

  /// What was to be printed could not be written.
  package func notWritten(_ fault: SystemFault) -> String {
    self("Вывод записан не весь: \(phrase(fault)).", "Not all of the output was written: \(phrase(fault)).")
  }

  /// There is no terminal, so a report replaces the screen.
  package var noTerminal: String {
    self(
      "Терминала нет, поэтому вместо экрана напечатан отчёт. Чтобы получать именно отчёт, укажите --plain.",
      "There is no terminal, so a report is printed instead of the screen. To ask for the report, give --plain.")
  }

  /// How a wording was understood: its form, with a capital, and how often.
  package func understanding(_ reading: DeadlineReading, today: CalendarDay) -> [String] {
    guard let last = reading.lastDay else { return [undatedForm(reading)] }
    var lines = [self("Понято: ", "Understood: ") + name(reading.form)]
    if let first = reading.firstDay { lines.append(self("Первый день: ", "First day: ") + day(first)) }
    lines.append(self("Последний день: ", "Last day: ") + day(last))
    if reading.recurs {
      let next = reading.next(from: today).map {
        day($0.lastDay) + ", " + distance(days: $0.lastDay.days(since: today))
      }
      lines.append(self("Следующий срок: ", "Next: ") + (next ?? self("больше нет", "none left")))
    }
    return lines
  }

  /// A deadline was written that no date follows from, and why.
  package func noDateFollows(from wording: String, _ reading: DeadlineReading) -> String {
    "\(quoted(wording)): " + undatedForm(reading)
  }

  /// Why a wording has no day.
  private func undatedForm(_ reading: DeadlineReading) -> String {
    switch reading.missing {
    case .quarters:
      return self(
        "В этом учебном году триместры, а не четверти; даты у срока нет, в «Сегодня» он не попадёт.",
        "This school year has trimesters and no quarters; the deadline has no date and will not be on Today.")
    case .trimesters:
      return self(
        "Триместры этого учебного года не заданы; даты у срока нет, в «Сегодня» он не попадёт.",
        "The trimesters of this school year are not set; the deadline has no date and will not be on Today.")
    case .holidays:
      return self(
        "В учебном году с триместрами дни этих каникул неизвестны; даты у срока нет, в «Сегодня» он не попадёт.",
        "In a school year with trimesters the days of these holidays are not known; the deadline has no date and will "
          + "not be on Today.")
    case nil: return undatedForm(reading.form)
    }
  }

  private func undatedForm(_ form: DeadlineReading.Form) -> String {
    switch form {
    case .empty: self("Срок не указан.", "No deadline is set.")
    case .outsideEvent:
      self(
        "Дата зависит от внешних событий; даты у срока нет, в «Сегодня» он не попадёт.",
        "The date depends on events outside; the deadline has no date and will not be on Today.")
    case .rhythm:
      self(
        "В сроке сказано, сколько раз, но не когда; даты у него нет, в «Сегодня» он не попадёт.",
        "The deadline says how often, but not when; it has no date and will not be on Today.")
    case .notUnderstood:
      self(
        "Срок не распознан; он сохраняется как написан, но даты у него нет, в «Сегодня» он не попадёт.",
        "The deadline is not understood; it is kept as written, but has no date and will not be on Today.")
    case .once, .several, .recurring:
      self("На период дорожной карты ничего не приходится.", "Nothing falls within the roadmap’s period.")
    }
  }

  /// «вт, 15 сентября 2026».
  package func day(_ day: CalendarDay) -> String { "\(weekday(day)), \(date(day))" }

  /// The heading of the plain report: the town, the day, the school year.
  package func reportHeading(town: String, day: CalendarDay, year: SchoolYear) -> [String] {
    [
      town.isEmpty ? self("Сеть школ", "School network") : self("Сеть школ: \(town)", "School network: \(town)"),
      self("На \(date(day)), учебный год \(year.name)", "As of \(date(day)), school year \(year.name)"),
    ]
  }

  /// Who helps with a risk; nobody if the list is empty. `mayHaveMore`: others may help, which is not known.
  package func helpers(_ names: [String], mayHaveMore: Bool) -> String {
    if names.isEmpty, mayHaveMore { return self("кто помогает, неизвестно", "who helps is not known") }
    guard !names.isEmpty else { return self("никто не помогает", "nobody helps") }
    return self(names.count == 1 ? "помогает " : "помогают ", "helped by ") + names.joined(separator: ", ")
      + (mayHaveMore ? self(", кто ещё, неизвестно", ", who else is not known") : "")
  }

  /// «значимость высокая».
  package func significance(_ significance: Open<Significance>?) -> String {
    self("значимость ", "significance ") + (significance.map { name($0) } ?? self("не указана", "not set"))
  }

  /// «Получает поддержку: …» or «Помогает: …», and how far the partnership is.
  package func partnershipLine(with partner: String, isDonor: Bool, status: String) -> String {
    isDonor
      ? self("Помогает школе: \(partner) (\(status))", "Helps: \(partner) (\(status))")
      : self("Получает поддержку: \(partner) (\(status))", "Helped by: \(partner) (\(status))")
  }

  /// «выполнено 3 из 8».
  package func progress(done: Int, of all: Int) -> String {
    self("выполнено \(done) из \(all)", "\(done) of \(all) done")
  }

  /// The name of a school, with a remark if it is closed.
  package func name(of school: School) -> String {
    (school.name.isEmpty ? unnamed : school.name) + remark(on: school)
  }

  /// What is said behind the name of a school that is closed; empty for any other.
  func remark(on school: School) -> String {
    school.status == .known(.closed) ? " (\(name(SchoolStatus.closed)))" : ""
  }

  /// The name of the school with this id; the id itself if the network has no such school.
  package func name(of school: SchoolID, in network: Network) -> String {
    network.school(school).map { name(of: $0) } ?? network.name(of: school)
  }

  /// A wording that is not set.
  package var noDeadline: String { self("без срока", "no deadline") }
  /// A name that is not set.
  package var unnamed: String { self("без названия", "unnamed") }
  /// «Да» or «нет».
  package func yesNo(_ flag: Bool) -> String { flag ? name(Answer.yes) : name(Answer.no) }

  /// What the program is, in one line.
  package var programme: String {
    self(
      "Kurator — сеть школ на экране: риски, партнёрства, дорожные карты.",
      "Kurator: a network of schools on the screen, with its risks, partnerships and roadmaps.")
  }
}
