package import SchoolNetwork
import Text

/// What is said of a pasted table: its rows and cells, and why something is not taken. Rows are counted from 1, as in the
/// program that they were copied from.
extension Language {
  // MARK: - Nothing is taken

  /// Nothing was pasted.
  package var pastedNothing: String {
    self(
      "Во вставленном тексте ничего нет: скопируйте строки таблицы и вставьте ещё раз.",
      "There is nothing in the pasted text: copy the rows of a table and paste once more.")
  }

  /// More was pasted than is taken at once; nothing of it was taken.
  package func pastedTooMuch(most: Int) -> String {
    self(
      "Вставлено больше \(most >> 20) МиБ: ничего не взято. Вставьте таблицу по частям.",
      "More than \(most >> 20) MiB were pasted: nothing was taken. Paste the table in parts.")
  }

  /// More rows were pasted than are taken at once; nothing of them was taken.
  package func pastedTooManyRows(_ rows: Int, most: Int) -> String {
    self(
      "В таблице строк: \(rows), за один раз берётся до \(most). Ничего не взято; вставьте по частям.",
      "The table has \(rows) rows, and up to \(most) are taken at once. Nothing was taken; paste it in parts.")
  }

  /// More columns were pasted than are taken at once; nothing of them was taken.
  package func pastedTooManyColumns(_ columns: Int, most: Int) -> String {
    self(
      "В таблице столбцов: \(columns), берётся до \(most). Ничего не взято; скопируйте только нужные.",
      "The table has \(columns) columns, and up to \(most) are taken. Nothing was taken; copy the ones you need.")
  }

  /// Standard input cannot be read.
  package var inputUnreadable: String {
    self(
      "Стандартный ввод не читается: передайте таблицу через него, например kurator paste … < таблица.tsv.",
      "Standard input cannot be read: hand the table over by it, as in kurator paste … < table.tsv.")
  }

  /// Nothing can be pasted into a record of this kind.
  package func nothingIsPasted(into id: String, _ table: RecordTable) -> String {
    self(
      "\(quoted(id)) — это \(kindWords(table)): таблица туда не вставляется. "
        + "Укажите код дорожной карты, партнёрства, шаблона или школы.",
      "\(quoted(id)) is this: \(kindWords(table)); no table is pasted into it. "
        + "Give the id of a roadmap, a partnership, a template or a school.")
  }

  /// A partnership has no roadmap or several.
  package func pasteNeedsRoadmap(_ id: String, _ roadmaps: [String]) -> String {
    guard !roadmaps.isEmpty else {
      return self(
        "У партнёрства \(quoted(id)) нет дорожной карты: создайте её (kurator add roadmap --in \(Self.safe(id))).",
        "The partnership \(quoted(id)) has no roadmap: make one (kurator add roadmap --in \(Self.safe(id))).")
    }
    let told = roadmaps.map { Self.safe($0) }.joined(separator: ", ")
    return self(
      "У партнёрства \(quoted(id)) дорожных карт несколько; укажите одну: \(told).",
      "The partnership \(quoted(id)) has several roadmaps; give one of them: \(told).")
  }

  /// Items go into a roadmap.
  package var pasteNeedsPlace: String {
    self(
      "Мероприятия вставляются в дорожную карту: укажите --into и её код.",
      "Items go into a roadmap: give --into and its id.")
  }

  /// Rows of that kind have no place there.
  package func pasteHasNoPlace(_ kind: String, _ kinds: [String]) -> String {
    let told = kinds.joined(separator: ", ")
    return self(
      "Строкам \(kind) там нет места; туда вставляются: \(told).",
      "Rows of \(kind) have no place there; what can be pasted is: \(told).")
  }

  /// Schools that rows name and that are not there.
  package func pastedNewSchools(_ names: [String]) -> String {
    let told = names.prefix(5).map { quoted($0) }.joined(separator: ", ") + (names.count > 5 ? " …" : "")
    return self(
      "В сети нет школ (\(names.count)): \(told). Строки о них не взяты; сначала добавьте школы.",
      "The network lacks these schools (\(names.count)): \(told). Their rows are left out; add the schools first.")
  }

  /// Names of people that are new to the network.
  package func pastedNewNames(_ names: [String]) -> String {
    let told = names.prefix(5).map { quoted($0) }.joined(separator: ", ") + (names.count > 5 ? " …" : "")
    return self("Новые имена (\(names.count)): \(told).", "New names (\(names.count)): \(told).")
  }

  /// Empty cells take what is above them.
  package var pastedFillsDown: String { self("пустые — как выше", "empty ones as above") }

  // MARK: - The table as a whole

  /// A kind of rows as a heading: «Мероприятия».
  package func pasted(_ kind: PastedKindName) -> String {
    switch kind {
    case .items: self("Мероприятия", "Items")
    case .schools: self("Школы", "Schools")
    case .people: self("Сотрудники", "People")
    case .risks: self("Риски", "Risks")
    case .visits: self("Посещения", "Visits")
    }
  }

  /// The kinds of rows, for the words of this room.
  package enum PastedKindName: CaseIterable, Sendable {
    /// Items of a roadmap; schools; people, risks and visits of schools.
    case items, schools, people, risks, visits
  }

  /// The table looks like rows of another kind than those asked for.
  package func pastedLooksLike(_ kind: PastedKindName, notLike asked: PastedKindName) -> String {
    self(
      "Таблица похожа на \(quoted(pasted(kind))), а вставляется как \(quoted(pasted(asked))): туда ли она вставлена?",
      "The table looks like \(quoted(pasted(kind))), and is pasted as \(quoted(pasted(asked))): does it belong here?")
  }

  /// A table with so many columns that somebody should look what of them is taken.
  package func pastedManyColumns(_ count: Int, leftOut: Int) -> String {
    self(
      "Столбцов: \(count), из них не берётся \(leftOut). Возможно, скопировано лишнее.",
      "There are \(count) columns, and \(leftOut) of them are not taken. Perhaps more was copied than was meant.")
  }

  /// Columns with something in them that are not taken.
  package func pastedLeavesOut(_ columns: [String]) -> String {
    let told = columns.map { quoted($0) }.joined(separator: ", ")
    return self("Не берутся столбцы: \(told).", "These columns are not taken: \(told).")
  }

  /// The paste was perhaps cut in the middle.
  package func pastedCut(row: Int) -> String {
    self(
      "В строке \(row) открыта кавычка, а закрывающей нет: возможно, вставка оборвалась. Проверьте последние строки.",
      "In row \(row) a quotation mark is opened and never closed: perhaps the paste was cut. Look at the last rows.")
  }

  /// Some bytes were no letters.
  package var pastedStrangeBytes: String {
    self(
      "Часть знаков испорчена («�»): текст не в кодировке UTF-8. Скопируйте таблицу ещё раз.",
      "Some letters are damaged («�»): the text is not UTF-8. Copy the table once more.")
  }

  /// Nothing is known of the headings of these columns.
  package func pastedUnknownHeadings(_ columns: [String]) -> String {
    let told = columns.prefix(5).map { quoted($0) }.joined(separator: ", ") + (columns.count > 5 ? " …" : "")
    return self(
      "Заголовки не узнаны, их столбцы идут в примечание: \(told).",
      "Nothing is known of these headings, so that their columns go to the remark: \(told).")
  }

  /// The row may be a heading that is not known.
  package func pastedPerhapsHeading(row: Int) -> String {
    self(
      "Строка \(row), возможно, заголовок: он не узнан, и что значат столбцы, понято по содержимому.",
      "Row \(row) may be a heading: nothing is known of it, and the cells tell what the columns mean.")
  }

  /// So many rows are above the heading, the first of them with these words.
  package func pastedAboveHeading(_ count: Int, _ rows: [String]) -> String {
    let told = rows.map { quoted($0) }.joined(separator: ", ") + (count > rows.count ? " …" : "")
    return self(
      "Строки над заголовком не берутся (\(count)): \(told).",
      "Rows above the heading are not taken (\(count)): \(told).")
  }

  /// A second table begins in the same paste.
  package func pastedOtherTable(row: Int) -> String {
    self(
      "Со строки \(row) начинается другая таблица; она не взята, вставьте её отдельно.",
      "Another table begins at row \(row); it is not taken, paste it by itself.")
  }

  /// A column looks as if cells of it had been merged.
  package func pastedMayBeMerged(_ column: String) -> String {
    self(
      "В столбце \(quoted(column)) под заполненными клетками есть пустые. Если они были объединены, заполните его вниз.",
      "The column \(quoted(column)) has empty cells below filled ones. If they were merged, fill it downwards.")
  }

  /// No column holds what each record must have.
  package func pastedLacksColumn(_ labels: [[String]]) -> String {
    let told = labels.map { $0.joined(separator: self(" или ", " or ")) }.joined(separator: ", ")
    return self(
      "Не найден столбец: \(told). Укажите, какой столбец это означает.",
      "No column was found for: \(told). Say which column means it.")
  }

  /// There is no row that could be added.
  package var pastedAddsNothing: String {
    self("В таблице нет строк, которые можно добавить.", "The table has no row that could be added.")
  }

  // MARK: - Columns

  /// The column is not taken; it numbers the rows; it goes to the remark; the school that a row is of.
  package var columnLeftOut: String { self("не брать", "not taken") }
  /// The column numbers the rows.
  package var columnOfNumbers: String { self("номер строки", "number of the row") }
  /// The column goes to the remark.
  package var columnAside: String { self("в примечание", "to the remark") }
  /// The column names the school that a row is of.
  package var columnOfSchools: String { self("школа", "school") }
  /// The column holds marks.
  package var columnOfMarks: String { self("отметка о выполнении", "mark of completion") }
  /// The column holds the title of the section.
  package var columnOfSections: String { self("раздел", "section") }
  /// The column holds the first, or the last day of a deadline.
  package func columnOfDeadline(isStart: Bool) -> String {
    isStart ? self("начало срока", "start of the deadline") : self("окончание срока", "end of the deadline")
  }
  /// The column names people of the school with an office.
  package func columnOfPeople(_ role: String) -> String {
    role.isEmpty ? self("сотрудник", "person") : self("сотрудник: \(role)", "person: \(role)")
  }

  // MARK: - Rows

  /// What becomes of a row, in a word or two.
  package var pastedHeading: String { self("заголовок", "heading") }
  /// The row is a section, which is made if there is none of this title.
  package func pastedSection(isNew: Bool) -> String {
    isNew ? self("новый раздел", "new section") : self("раздел", "section")
  }
  /// The row becomes a new record.
  package var pastedAdd: String { self("добавить", "add") }
  /// The row fills fields of what is there.
  package func pastedUpdate(fields: Int) -> String {
    self("дополнить: ", "update: ")
      + counted(fields, one: "поле", few: "поля", many: "полей", english: "field")
  }
  /// The row is passed over.
  package var pastedSkip: String { self("пропустить", "skip") }
  /// What can be chosen for a row that is there.
  package var pastedUpdateChoice: String { self("дополнить имеющееся", "update what is there") }
  /// The row goes on in another one.
  package func pastedGoesOn(row: Int) -> String { self("продолжение строки \(row)", "goes on in row \(row)") }
  /// What can be chosen for a row that goes on in the one above.
  package var pastedGoesOnChoice: String { self("продолжение строки выше", "goes on in the row above") }

  /// The row is empty.
  package var pastedEmpty: String { self("пустая строка", "an empty row") }
  /// The row numbers the columns.
  package var pastedColumnNumbers: String { self("номера столбцов", "numbers of the columns") }
  /// The row repeats the heading.
  package var pastedHeadingAgain: String { self("повтор заголовка", "the heading once more") }
  /// The row sums up.
  package var pastedTotal: String { self("строка итогов", "a row of totals") }
  /// The row is above the heading.
  package var pastedAboveHeading: String { self("над заголовком", "above the heading") }
  /// The row is of another table.
  package func pastedInOtherTable(row: Int) -> String {
    self("другая таблица, со строки \(row)", "another table, from row \(row) on")
  }
  /// What the row says is there already.
  package var pastedThere: String { self("уже есть", "there already") }
  /// The row says the same as another one.
  package func pastedSame(row: Int) -> String { self("то же, что в строке \(row)", "the same as row \(row)") }
  /// There is nothing to fill.
  package var pastedNothingNew: String { self("уже есть, дополнить нечем", "there already, nothing to fill") }
  /// Somebody chose to leave it out.
  package var pastedByHand: String { self("убрана вами", "taken out by you") }
  /// The row lacks what no such record can be without.
  package func pastedLacks(_ labels: [[String]]) -> String {
    let told = labels.map { $0.joined(separator: self(" или ", " or ")) }.joined(separator: ", ")
    return self("нет того, без чего нельзя: \(told)", "it lacks: \(told)")
  }
  /// The row names no school.
  package var pastedNoSchool: String { self("не указана школа", "it names no school") }
  /// The row names a school that is not there.
  package func pastedUnknownSchool(_ name: String) -> String {
    self(
      "нет школы \(quoted(name)): отметьте её, чтобы создать", "there is no school \(quoted(name)): tick it to make it")
  }
  /// The row names another school than the one that the table is pasted into.
  package func pastedOtherSchool(_ name: String) -> String {
    self("это строка другой школы: \(quoted(name))", "the row is of another school: \(quoted(name))")
  }
  /// The row names a school that may be one of several.
  package func pastedSeveralSchools(_ name: String) -> String {
    self("\(quoted(name)) подходит нескольким школам", "\(quoted(name)) may be one of several schools")
  }

  // MARK: - Counts

  /// What would be written, or was: «добавить 15, дополнить 2, пропустить 3; сомнительных клеток 4».
  package func pastedCounts(
    added: Int, updated: Int, there: Int, leftOut: Int, sections: Int, doubtful: Int, isDone: Bool
  ) -> String {
    var parts: [String] = []
    if added > 0 {
      parts.append(self(isDone ? "добавлено \(added)" : "добавить \(added)", "\(isDone ? "added" : "to add") \(added)"))
    }
    if updated > 0 {
      parts.append(
        self(isDone ? "дополнено \(updated)" : "дополнить \(updated)", "\(isDone ? "updated" : "to update") \(updated)")
      )
    }
    if sections > 0 { parts.append(self("новых разделов \(sections)", "new sections \(sections)")) }
    if there > 0 { parts.append(self("уже есть \(there)", "there already \(there)")) }
    if leftOut > there { parts.append(self("не взято строк \(leftOut - there)", "rows left out \(leftOut - there)")) }
    if doubtful > 0 { parts.append(self("сомнительных клеток \(doubtful)", "doubtful cells \(doubtful)")) }
    return parts.isEmpty ? self("ничего", "nothing") : parts.joined(separator: ", ")
  }

  /// A row by its number.
  package func pastedRow(_ row: Int) -> String { self("Строка \(row)", "Row \(row)") }

  /// A column that is said to be something: «Срок».
  package func pastedColumn(_ column: Int) -> String { self("Столбец \(column)", "Column \(column)") }
}
