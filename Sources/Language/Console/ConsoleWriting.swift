package import SchoolNetwork
import Text

/// What `kurator new`, `add` and `set` say: what was written, and why something was not.
extension Language {
  /// A network was made.
  package func networkMade(_ town: String, in folder: String, factors: Int, clusters: Int) -> String {
    let counts = [
      counted(factors, one: "фактор риска", few: "фактора риска", many: "факторов риска", english: "risk factor"),
      counted(clusters, one: "кластер", few: "кластера", many: "кластеров", english: "cluster"),
    ].joined(separator: ", ")
    return self(
      "Создана сеть \(quoted(town)) в папке \(Self.safe(folder)): \(counts).",
      "Made the network \(quoted(town)) in the folder \(Self.safe(folder)): \(counts).")
  }

  /// A network that is to be made is written.
  package var newIsReadOnly: String {
    self(
      "С --read-only ничего не записывается, и сеть не создана.",
      "With --read-only nothing is written, and no network was made.")
  }

  /// A town needs a name.
  package var townIsEmpty: String {
    self("Укажите название муниципалитета: --town НАЗВАНИЕ.", "Name the town: --town NAME.")
  }

  /// The folder of a new network has something in it.
  package func folderIsTaken(_ folder: String, isNetwork: Bool) -> String {
    isNetwork
      ? self(
        "В папке \(Self.safe(folder)) уже есть сеть; ничего не создано. Укажите другую папку.",
        "The folder \(Self.safe(folder)) has a network already; nothing was made. Name another folder.")
      : self(
        "В папке \(Self.safe(folder)) есть другие файлы; ничего не создано. Нужна новая или пустая папка.",
        "The folder \(Self.safe(folder)) has other files; nothing was made. A new or empty folder is needed.")
  }

  /// A record was added: «Добавлено: школа «СОШ № 5», код school-7k2m9qx4tz.» Of a mark it says which occurrence it is
  /// for, if the item has several.
  package func added(_ name: RecordName, id: String, occurrence: String? = nil) -> String {
    let what = words(for: name) + occurrenceWords(occurrence ?? "")
    return self("Добавлено: \(what), код \(id).", "Added: \(what), id \(id).")
  }

  /// The occurrence that a mark was to be added for has one that was taken back, with this id.
  package func hasMarkTakenBack(_ occurrence: String, _ id: String) -> String {
    let command = "kurator set \(Self.safe(id)) done=\(self("да", "yes"))"
    return self(
      "У срока «\(occurrenceName(occurrence))» есть снятая отметка; вторая не поставлена. Вернуть ту: \(command).",
      "The date “\(occurrenceName(occurrence))” has a mark that was taken back; no second one was made. "
        + "To set it again: \(command).")
  }

  /// What `set` changed, before the list of changes: «Школа «СОШ № 5»:».
  package func changed(_ name: RecordName) -> String { heading(name) + ":" }

  /// `set` found everything as it was to be.
  package func nothingChanged(_ name: RecordName) -> String {
    heading(name) + self(": всё уже так, изменений нет.", ": everything is so already; nothing changed.")
  }

  /// One field: what it held and holds.
  package func change(_ label: String, from: String, to: String) -> String {
    "\(label): \(from.isEmpty ? notSet : from) → \(to.isEmpty ? notSet : to)"
  }

  /// One field that has this value already.
  package func unchanged(_ label: String, _ value: String) -> String {
    self(
      "\(label): \(value.isEmpty ? notSet : value), без изменений",
      "\(label): \(value.isEmpty ? notSet : value), as before")
  }

  private func heading(_ name: RecordName) -> String {
    let words = words(for: name)
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  // MARK: - What cannot be understood

  /// There is no such kind of record.
  package func unknownKind(_ typed: String, nearest: String?) -> String {
    self("Нет вида записей \(quoted(typed))", "There is no kind of record \(quoted(typed))")
      + perhaps(nearest)
      + (nearest == nil ? self(" Виды показывает kurator fields.", " kurator fields shows the kinds.") : "")
  }

  /// Records of this table have no such field.
  package func unknownField(_ typed: String, of table: RecordTable, nearest: String?) -> String {
    self(
      "У записи \(quoted(table.kindName)) нет поля \(quoted(typed))",
      "A record \(quoted(table.kindName)) has no field \(quoted(typed))") + perhaps(nearest)
      + (nearest == nil
        ? self(" Поля показывает kurator fields \(table.kindName).", " kurator fields \(table.kindName) shows them.")
        : "")
  }

  /// The field has no such value; its values are named where there is no nearest one. The nearest one is named in words
  /// and as it is stored.
  package func unknownValue(
    _ typed: String, of field: String, nearest: (said: String, stored: String)?, all: [String]
  ) -> String {
    self("У поля \(field) нет значения \(quoted(typed))", "The field \(field) has no value \(quoted(typed))")
      + perhaps(nearest?.said, or: nearest?.stored)
      + (nearest == nil ? self(" Есть: ", " There are: ") + all.joined(separator: ", ") + "." : "")
  }

  /// A value has another form than the field takes.
  package func unsuitable(_ typed: String, for field: String, _ form: String) -> String {
    self(
      "Значение \(quoted(typed)) не подходит полю \(field): \(form).",
      "The value \(quoted(typed)) does not suit the field \(field): \(form).")
  }

  /// The number that was typed is none that the field can hold.
  package func beyondRange(_ typed: String, of field: String, least: Int, most: Int) -> String {
    self(
      "Значение \(quoted(typed)) не подходит полю \(field): нужно целое число от \(least) до \(most).",
      "The value \(quoted(typed)) does not suit the field \(field): it takes a whole number from \(least) to \(most).")
  }

  /// What a value of a kind looks like, as the end of a sentence.
  package func form(of kind: FieldKind) -> String {
    switch kind {
    case .day:
      self(
        "нужен день: 2026-11-15, 15.11 или «завтра»", "it takes a day: 2026-11-15 or 15.11")
    case .schoolYear: form(.schoolYear)
    case .number: self("нужно целое число", "it takes a whole number")
    case .yesNo: self("нужно да или нет", "it takes yes or no")
    case .yesNoUnknown: self("нужно да, нет или неизвестно", "it takes yes, no or unknown")
    case .id, .reference: self("нужен код", "it takes an id")
    case .words, .link, .wording: self("нужна одна строка текста", "it takes one line of text")
    case .lines: self("нужен текст", "it takes text")
    case .choice(let names): names.joined(separator: ", ")
    case .list(let inner): form(of: inner)
    case .record, .records: self("это запись со своими полями", "it is a record with fields of its own")
    }
  }

  /// The field is given more than once and holds one value.
  package func fieldTwice(_ field: String) -> String {
    self(
      "Поле \(field) указано дважды, а значение у него одно.",
      "The field \(field) is given twice, and it has one value.")
  }

  /// An empty value among others of a list.
  package func emptyAmongValues(_ field: String) -> String {
    self(
      "Поле \(field): пустое значение вместе с другими; чтобы очистить поле, укажите только \(field)=.",
      "The field \(field) has an empty value beside others; to clear the field, give \(field)= alone.")
  }

  /// The field holds an object, whose fields have to be named.
  package func nameInnerField(_ field: String, _ inner: [String]) -> String {
    self(
      "\(field) — это запись; укажите её поле: ", "\(field) is a record; name a field of it: ")
      + inner.map { "\(field).\($0)" }.joined(separator: ", ") + "."
  }

  /// The field holds records with ids, which are added one by one.
  package func addToList(_ field: String, kind: String) -> String {
    self(
      "\(field) — это список записей; запись добавляет kurator add \(kind) --in КОД.",
      "\(field) is a list of records; kurator add \(kind) --in ID adds one.")
  }

  /// Fields that a record of this table cannot be without; of each group one is enough.
  package func fieldsMissing(_ table: RecordTable, _ groups: [[String]]) -> String {
    let told = groups.map { $0.joined(separator: self(" или ", " or ")) }.joined(separator: ", ")
    return self(
      "Для записи \(quoted(table.kindName)) не хватает полей: \(told).",
      "A record \(quoted(table.kindName)) lacks these fields: \(told).")
  }

  /// Where records of this kind belong, as a sentence that asks for `--in`.
  package func whereToAdd(_ kind: String, _ parents: [String]) -> String {
    let told = parents.joined(separator: ", ")
    return self(
      "Запись \(quoted(kind)) — часть другой: укажите --in и код (\(told)).",
      "A record \(quoted(kind)) is part of another one: give --in and its id (\(told)).")
  }

  /// Records of this kind do not belong there.
  package func notAPlace(_ kind: String, in id: String, _ other: RecordTable, _ parents: [String]) -> String {
    let told = parents.joined(separator: ", ")
    return self(
      "\(quoted(id)) — это \(kindWords(other)), и записи \(quoted(kind)) там нет места. Укажите код: \(told).",
      "\(quoted(id)) is this: \(kindWords(other)); a record \(quoted(kind)) has no place there. Give the id of: \(told)."
    )
  }

  /// Records of this kind are files of their own.
  package func belongsNowhere(_ kind: String) -> String {
    self(
      "Запись \(quoted(kind)) ни в какую другую не входит; уберите --in.",
      "A record \(quoted(kind)) is part of no other one; leave --in out.")
  }

  /// Records of this kind are files of their own, in no list that has an order.
  package func hasNoOrder(_ kind: String) -> String {
    self(
      "Записи \(quoted(kind)) не в списке, порядка у них нет; уберите --after.",
      "Records \(quoted(kind)) are in no list and have no order; leave --after out.")
  }

  /// A new record cannot come after that one, which is elsewhere.
  package func noNeighbour(_ kind: String, _ id: String) -> String {
    self(
      "После \(quoted(id)) запись \(quoted(kind)) не добавить: это запись другого списка. Правка не внесена.",
      "A record \(quoted(kind)) cannot come after \(quoted(id)), which is in another list. The edit was not made.")
  }

  // MARK: - What is refused

  /// The program writes the field itself.
  package func refusal(_ keeper: FieldKeeper, of field: String) -> String {
    let reason =
      switch keeper {
      case .identity:
        self(
          "по нему программа находит запись, оно не меняется", "the program finds the record by it, so it never changes"
        )
      case .format:
        self(
          "формат файла и его версию указывает программа", "the program writes the format of the file and its version")
      case .occurrence:
        self("оно следует из срока и дня отметки", "it follows from the deadline and the day of the mark")
      case .author: self("его указывает программа: кто правит", "the program writes who edits")
      case .trash:
        self("в корзину записи кладёт удаление", "records are put into the trash by deleting them")
      case .besideReference:
        self(
          "название берётся у самой школы; вручную — только у школы другой сети",
          "the name is that of the school; only of a school of another network it is written by hand")
      }
    return self("Поле \(field) не задаётся: \(reason).", "The field \(field) is not set by hand: \(reason).")
  }

  /// Why an edit is not made: what `check` would find behind it, without what is true only of a file.
  package func refusal(_ found: Problem.Kind) -> String {
    let reason =
      switch found {
      case .beyond(let number, let least, let most):
        self(
          "Число \(number) здесь не подходит: нужно целое от \(least) до \(most).",
          "The number \(number) does not suit here: a whole number from \(least) to \(most) is needed.")
      case .unknownTimeZone(let name):
        self(
          "Часовой пояс \(quoted(name)) этому компьютеру неизвестен; нужно имя вида Europe/Moscow.",
          "This machine does not know the time zone \(quoted(name)); a name like Europe/Moscow is needed.")
      case .markedAhead(let day):
        self("\(date(day)) ещё не наступило; исправьте дату отметки.", "\(date(day)) lies ahead; correct the date.")
      default: sentence(found)
      }
    return reason + " " + self("Правка не внесена.", "The edit was not made.")
  }

  /// A value in own words that is nearly a known one was written as it is.
  package func keptInWords(
    _ typed: String, of field: String, nearest: (said: String, stored: String)
  ) -> String {
    self(
      "Поле \(field): \(quoted(typed)) записано как своё название",
      "The field \(field): \(quoted(typed)) is kept as words")
      + perhaps(nearest.said, or: nearest.stored)
  }

  /// The record is in the trash.
  package func editsNothingInTrash(_ id: String, _ away: String) -> String {
    self(
      "Запись \(quoted(id)) в корзине; правка не внесена.",
      "The record \(quoted(id)) is in the trash; the edit was not made.") + " " + restoring(away)
  }

  /// How to take something from the trash, by the id that it is brought back with.
  package func restoring(_ id: String) -> String {
    self("Вернуть: kurator restore \(Self.safe(id)).", "Bring it back: kurator restore \(Self.safe(id)).")
  }

  /// A reference to something that is in the trash.
  package func refersToTrash(_ id: String, of field: String, _ away: String) -> String {
    self(
      "Поле \(field): запись \(quoted(id)) в корзине; правка не внесена.",
      "The field \(field): \(quoted(id)) is in the trash; the edit was not made.") + " " + restoring(away)
  }

  /// A reference to nothing; the nearest one that there is, by its name and its id, was perhaps meant.
  package func refersToNothing(
    _ typed: String, of field: String, _ kind: FieldKind, nearest: (said: String, stored: String)? = nil
  ) -> String {
    let what =
      switch kind {
      case .reference(.school): self("школы", "school")
      case .reference(.riskFactor): self("фактора риска", "risk factor")
      case .reference(.section): self("раздела этой дорожной карты", "section of this roadmap")
      case .reference(.item): self("мероприятия", "item")
      default: self("записи", "record")
      }
    if let nearest {
      return self(
        "Поле \(field): в сети нет \(what) \(quoted(typed))",
        "The field \(field): the network has no \(what) \(quoted(typed))") + perhaps(nearest.said, or: nearest.stored)
    }
    return self(
      "Поле \(field): в сети нет \(what) \(quoted(typed)); правка не внесена.",
      "The field \(field): the network has no \(what) \(quoted(typed)); the edit was not made.")
  }

  /// A text with characters that a terminal obeys or that nobody sees.
  package func hasControls(_ field: String) -> String {
    self(
      "Поле \(field): в тексте есть управляющие или невидимые знаки; правка не внесена.",
      "The field \(field): the text has control characters or ones that nobody sees; the edit was not made.")
  }

  /// A text of several lines in a field of one.
  package func hasLines(_ field: String) -> String {
    self(
      "Поле \(field): нужна одна строка, а в тексте их несколько; правка не внесена.",
      "The field \(field) takes one line, and the text has several; the edit was not made.")
  }

  /// A text that is too long.
  package func isTooLong(_ field: String, _ count: Int, most: Int) -> String {
    let told = counted(count, one: "знак", few: "знака", many: "знаков", english: "character")
    return self(
      "Поле \(field): текст слишком длинный, \(told) при наибольших \(most); правка не внесена.",
      "The field \(field): the text is too long, \(told) where \(most) are the most; the edit was not made.")
  }

  /// A required field cannot be cleared.
  package func cannotBeCleared(_ groups: [[String]]) -> String {
    let told = groups.map { $0.joined(separator: self(" или ", " or ")) }.joined(separator: ", ")
    return self(
      "Без этих полей записи быть не может: \(told); правка не внесена.",
      "The record cannot be without these fields: \(told); the edit was not made.")
  }

  /// Marks belong to items of partnerships.
  package func marksOnlyInPartnerships(_ id: String) -> String {
    self(
      "Мероприятие \(quoted(id)) — из шаблона: отметки ставятся только в партнёрствах.",
      "The item \(quoted(id)) belongs to a template: marks are made in partnerships only.")
  }
}
