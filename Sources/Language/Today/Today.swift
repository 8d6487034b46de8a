package import Deadlines
package import Insights

/// The words of the screen «Сегодня», except those of its lines.
extension Language {
  /// The heading of the attention list: «Сегодня, пн, 23 ноября 2026».
  package func todayTitle(_ today: CalendarDay) -> String {
    self("Сегодня", "Today") + ", \(weekday(today)), \(date(today))"
  }
  /// Its short heading.
  package var todayShortTitle: String { self("Сегодня", "Today") }
  /// The heading of what is put off: «Отложено: 2 строки».
  package func putOffHeading(_ count: Int) -> String {
    self("Отложено: ", "Put off: ")
      + counted(count, one: "строка", few: "строки", many: "строк", english: "line")
  }
  /// Until when a line is put off, and why, before its sentence.
  package func putOffWords(until day: CalendarDay?, reason: String) -> String {
    let until = day.map { self("до ", "until ") + shortDate($0) } ?? ""
    return [until, reason].filter { !$0.isEmpty }.joined(separator: ", ")
  }
  /// What became of a line that stays in its place, before its sentence: its item was marked done; it was put off, and
  /// needs attention again.
  package var doneWords: String { self("выполнено", "done") }
  /// It was put off, and needs attention again.
  package var takenUpWords: String { self("снова требует внимания", "needs attention again") }

  // MARK: - Figures

  /// The heading of the figures of the network.
  package var figuresTitle: String { self("Сеть в цифрах", "The network in figures") }
  /// Its short heading.
  package var figuresShortTitle: String { self("Цифры", "Figures") }
  /// The headings of their groups.
  package var figureGroups:
    (
      clusters: String, risks: String, items: String, roadmaps: String, donors: String, partnerships: String
    )
  {
    (
      self("Школы по кластерам", "Schools by cluster"), self("Риски по частоте", "Risks by frequency"),
      self("Мероприятия", "Items"), self("Ход дорожных карт", "Progress of roadmaps"),
      self("Нагрузка доноров", "Load of donors"), self("Партнёрства", "Partnerships")
    )
  }
  /// How many live risks are covered in all.
  package var coveredInAll: String { self("Охвачено всего", "Covered in all") }
  /// The status of a partnership that is not set or not known.
  package var otherStatus: String { self("состояние не указано", "status not set") }
  /// How many items are overdue, after a roadmap's figures.
  package func overdueMark(_ count: Int) -> String { count == 0 ? "" : " !\(count)" }
  /// This figure has no list that it could lead to.
  package var onlyCounted: String {
    self("Это только число: списка за ним нет.", "This is only a number: there is no list behind it.")
  }

  // MARK: - Putting off

  /// The heading of the form.
  package var putOffTitle: String { self("Отложить", "Put off") }
  /// The labels of its fields.
  package var putOffFields: [String] { [self("До какого дня", "Until"), self("Причина", "Reason")] }
  /// What was put off.
  package func isPutOff(until day: CalendarDay) -> String {
    self("Отложено до \(date(day)) включительно.", "Put off until \(date(day)), that day included.")
  }
  /// It needs attention again.
  package var isTakenUpAgain: String { self("Снова требует внимания.", "It needs attention again.") }
  /// The day lies in the past.
  package func dayHasPassed(_ day: CalendarDay) -> String {
    self(
      "\(date(day)) уже прошло: отложить можно до сегодняшнего дня или позже.",
      "\(date(day)) has passed: put it off until today or later.")
  }
  /// No reason was given.
  package var reasonIsMissing: String {
    self("Нужна причина: почему это подождёт.", "A reason is due: why it can wait.")
  }
  /// Only lines of Today can be put off.
  package var putOffOnToday: String {
    self(
      "Отложить можно только строку экрана «Сегодня» (экран 1).",
      "Only a line of the screen Today (screen 1) can be put off.")
  }
  /// What a file lacks cannot be put off, as there is nowhere to keep it.
  package var fileIsNotPutOff: String {
    self(
      "Замечание к файлу отложить нельзя: его нужно исправить. Enter — что не так.",
      "A fault of a file cannot be put off: it must be mended. Enter says what is wrong.")
  }

  // MARK: - Working from the list

  /// The selected line is about no item; what Enter does there instead.
  package func lineIsNoItem(_ line: AttentionLine?) -> String {
    let enter: String? =
      switch line?.subject {
      case .partnership: self("перейти к партнёрству", "leads to the partnership")
      case .risk: self("перейти к риску", "leads to the risk")
      case .school: self("перейти к школе", "leads to the school")
      case .file: self("что не так с файлом", "says what is wrong with the file")
      case .item, nil: nil
      }
    return self("Это не мероприятие.", "This is not an item.")
      + (enter.map { self(" Enter — \($0).", " Enter \($0).") } ?? "")
  }
  /// The item is marked already.
  package var isMarkedAlready: String {
    self(
      "Уже отмечено выполненным. Подтверждение и где размещено добавляет F4.",
      "It is marked done already. F4 adds evidence and where it was published.")
  }
  /// An item was marked from the list. The day is that of the occurrence where it recurs.
  package func markedOnList(_ title: String, occurrence: String?) -> String {
    self("Выполнено: ", "Done: ") + short(title) + (occurrence.map { self(" за \($0)", " for \($0)") } ?? "")
      + self(
        ". Добавьте подтверждение: ссылку или документ (F4).", ". Add the evidence: a link or a document (F4)."
      )
  }
  /// New items are written in a roadmap.
  package var newItemInRoadmap: String {
    self("Новое мероприятие добавляется в дорожной карте (экран 2).", "A new item is added in a roadmap (screen 2).")
  }
  /// The object of a line is not there any more.
  package var placeIsGone: String {
    self("Этого в сети уже нет, или оно в корзине.", "This is gone from the network, or in the trash.")
  }
}
