/// What the screen says of pasted text and tables.
extension Language {
  /// Why nothing of a paste was taken.
  package var pasteTooLong: String {
    self(
      "Вставлено больше 8 МиБ: не взято ничего. Скопируйте часть таблицы.",
      "More than 8 MiB was pasted: nothing was taken. Copy a part of the table.")
  }

  // MARK: - Where a table goes

  /// A table was pasted while something lies over the screen that has no place for it; the key closes that.
  package func tableNeedsAPane(_ key: String) -> String {
    self(
      "Таблице здесь нет места: закройте окно (\(key)) и вставьте её в панель или в список карточки.",
      "A table has no place here: close the window (\(key)) and paste it into a pane or into a list of a card.")
  }

  /// A table was pasted into a pane or a card without a list for it.
  package var tableHasNoPlace: String {
    self(
      "Строкам таблицы здесь некуда встать. Мероприятия вставляются в дорожную карту, школы — в «Школы», риски — в "
        + "рисковый профиль, люди и посещения — в карточку школы.",
      "The rows of a table have no place here. Items go into a roadmap, schools into Schools, risks into a risk profile, "
        + "people and visits into the card of a school.")
  }

  /// What was pasted into a field of one line: the heading of the question, the question, its answers.
  package var pastedQuestionTitle: String { self("Вставка", "Paste") }
  /// The question, with how many lines and columns there are.
  package func pastedQuestion(lines: Int, isWide: Bool) -> String {
    let counted = counted(lines, one: "строка", few: "строки", many: "строк", english: "line")
    return isWide
      ? self(
        "Вставлена таблица (\(counted)) в поле из одной строки.",
        "A table (\(counted)) was pasted into a field of one line.")
      : self(
        "В поле из одной строки вставлено несколько (\(counted)).",
        "Several lines (\(counted)) were pasted into a field of one line.")
  }
  /// It is one text.
  package var asOneText: String { self("Одним текстом", "As one text") }
  /// It is a table.
  package var asTable: String { self("Как таблицу", "As a table") }

  // MARK: - The preview

  /// Its heading: what the rows are, how many there are, and where they go, which is empty for the network.
  package func pasteTitle(_ kind: String, rows: Int, into place: String) -> String {
    let counted = counted(rows, one: "строка", few: "строки", many: "строк", english: "row")
    return self("Вставка: \(kind) · \(counted)", "Paste: \(kind) · \(counted)") + (place.isEmpty ? "" : " → \(place)")
  }
  /// The heading of the column that says what becomes of a row.
  package var fateOfRow: String { self("Что будет", "Becomes") }
  /// A column whose empty cells take what is above them.
  package var filledDownSign: String { self("вниз", "down") }
  /// Which cell is looked at: «Строка 3 · Срок».
  package func pastedCell(row: Int, _ column: String) -> String {
    self("Строка \(row) · \(column)", "Row \(row) · \(column)")
  }
  /// What a cell was read as.
  package func readAs(_ pasted: String, _ read: String) -> String { "\(quoted(pasted)) → \(quoted(read))" }
  /// A cell that is not kept.
  package var cellDropped: String { self("не сохраняется", "not kept") }
  /// A cell that is not taken, as its column or row is not.
  package var cellLeftOut: String { self("не берётся", "not taken") }
  /// A cell that changes nothing of what is there.
  package var cellSame: String { self("так уже есть", "there already") }
  /// A cell without anything in it.
  package var cellEmpty: String { self("пусто", "empty") }
  /// There is more to say of a table than is seen.
  package func moreRemarks(_ count: Int) -> String { self("ещё замечаний: \(count)", "\(count) more remarks") }

  /// Why Enter does nothing there.
  package var pasteWritesNothing: String {
    self(
      "Записывать нечего: ни одна строка не добавляется и не дополняет. Задайте смысл столбцов (F4) или строк (Пробел).",
      "There is nothing to write: no row is added or updates. Say what the columns (F4) or the rows (Space) are.")
  }
  /// Nothing else can be done with the row.
  package var nothingElseForRow: String {
    self("С этой строкой больше ничего не сделать.", "Nothing else can be done with this row.")
  }
  /// No empty cell of the column lies below one with words.
  package var nothingToFillDown: String {
    self("Под заполненными клетками этого столбца пустых нет.", "This column has no empty cells below filled ones.")
  }
  /// Rows of one kind alone have a place.
  package func onlyKindHere(_ kind: String) -> String {
    self("Сюда вставляется только это: \(kind).", "Only this can be pasted here: \(kind).")
  }
  /// Nothing new is named.
  package var nothingNewPasted: String {
    self("В таблице не названо ничего, чего в сети нет.", "The table names nothing that the network lacks.")
  }
  /// Nothing is doubtful.
  package var noDoubts: String { self("Сомнительных клеток нет.", "No cell is doubtful.") }
  /// The heading of the choice of what new things are made.
  package var newPastedTitle: String { self("Создать вместе со строками", "Made along with the rows") }
  /// The heading of the choice of what a column means.
  package func meaningTitle(_ column: Int) -> String { self("Столбец \(column) — это", "Column \(column) is") }
  /// A person that the network lacks, and the school that they would be of.
  package func newPersonName(_ name: String, of school: String) -> String {
    self("\(quoted(name)) — в сотрудники: \(school)", "\(quoted(name)): a person of \(school)")
  }
  /// A school that the network lacks.
  package func newSchoolName(_ name: String) -> String { self("школа \(quoted(name))", "school \(quoted(name))") }

  /// The preview was left.
  package var nothingPasted: String { self("Из таблицы ничего не записано.", "Nothing of the table was written.") }
  /// The network is another one than the preview showed; the key writes what is shown now.
  package func pasteIsOtherNow(_ key: String) -> String {
    self(
      "Сеть тем временем изменилась: таблица разобрана заново, ничего не записано. Проверьте; \(key) — записать.",
      "The network has changed meanwhile: the table was read again, nothing was written. Look at it; \(key) writes it.")
  }

  /// The object that rows were to go into is not there any more.
  package var pastePlaceIsGone: String {
    self(
      "Того, куда вставляется таблица, больше нет или оно в корзине: ничего не записано. Верните его из корзины.",
      "What the table goes into is gone or in the trash: nothing was written. Take it back from the trash.")
  }

  /// Many files are written, and the key stops that.
  package func writing(_ written: Int, of count: Int, _ key: String) -> String {
    self(
      "Записывается: \(written) из \(count). \(key) — остановить и ничего не записать.",
      "Writing: \(written) of \(count). \(key) stops it, and nothing is written.")
  }

  // MARK: - A table that comes key by key

  /// What is to be done there; the key ends it.
  package func pasteNow(_ key: String) -> String {
    self(
      "Вставьте скопированную таблицу (правая кнопка мыши или Shift+Insert) и нажмите \(key). До этого ни одна буква не "
        + "станет командой.",
      "Paste the copied table (right mouse button or Shift+Insert), then press \(key). Until then no letter is a command."
    )
  }
  /// Keys came within the table that write nothing.
  package func straysLeftOut(_ count: Int) -> String {
    self(
      "Среди таблицы пришли управляющие знаки (\(count)); они пропущены. Проверьте клетки.",
      "Control characters came within the table (\(count)); they are left out. Look at the cells.")
  }
  /// How much came so far.
  package func cameSoFar(_ lines: Int) -> String {
    let counted = counted(lines, one: "строка", few: "строки", many: "строк", english: "line")
    return self("Принято: \(counted)", "So far: \(counted)")
  }
}

/// What keys do in the preview of a pasted table: in a word for the key bar, and spelt out for the box.
package enum PasteKeyWords {
  /// Enter: writes what is shown.
  package static let write = Wording("Записать", "Write")
  /// Enter, spelt out.
  package static let toWrite = Wording("записать", "write it")
  /// F4: the meaning of the column.
  package static let column = Wording("Столбец", "Column")
  /// F4, spelt out.
  package static let toColumn = Wording("смысл столбца", "meaning of the column")
  /// Space: what is done with the row.
  package static let row = Wording("Строка", "Row")
  /// Space, spelt out.
  package static let toRow = Wording("что делать со строкой", "what is done with the row")
  /// F8: the row is left out.
  package static let leaveOut = Wording("Убрать", "Leave out")
  /// F8, spelt out.
  package static let toLeaveOut = Wording("убрать строку или вернуть", "leave the row out or take it in")
  /// F5: fills the column down.
  package static let fill = Wording("Вниз", "Fill down")
  /// F5, spelt out.
  package static let toFill = Wording("заполнить столбец вниз", "fill the column down")
  /// F6: the row is the heading.
  package static let heading = Wording("Шапка", "Heading")
  /// F6, spelt out.
  package static let toHeading = Wording("строка — шапка или нет", "the row is the heading or not")
  /// F7: what is new.
  package static let news = Wording("Новое", "New")
  /// F7, spelt out.
  package static let toNews = Wording("что создать", "what to make")
  /// Tab, spelt out: rows of another kind.
  package static let toKind = Wording("строки другого вида", "rows of another kind")
  /// `n`, spelt out: the next doubtful cell.
  package static let toDoubt = Wording("к сомнительной клетке", "to a doubtful cell")
  /// Esc, spelt out.
  package static let toLeave = Wording("отказаться", "drop it")
  /// F2: shows what came.
  package static let show = Wording("Показать", "Show")
  /// F2, spelt out.
  package static let toShow = Wording("показать таблицу", "show the table")
}
