package import Deadlines

/// Sentences about arguments that cannot be understood. Names of commands and options are given as they are typed.
extension Language {
  /// The forms that values of options have.
  package enum ValueForm: CaseIterable, Sendable {
    /// What the value is, as it is shown in an error.
    case date, language, layout, seed, size, theme, schoolYear, keys, factor, folder, evidence, town, id, shift,
      rows, filter, fields, field, view
  }

  /// What a value of this form looks like, as the end of a sentence: «нужна дата вида 2026-11-15».
  package func form(_ form: ValueForm) -> String {
    switch form {
    case .date: self("нужна существующая дата вида 2026-11-15", "an existing date like 2026-11-15 is needed")
    case .language: self("нужно ru или en", "it takes ru or en")
    case .layout: self("нужно ru или en", "it takes ru or en")
    case .seed: self("нужно целое число от 0", "it takes a whole number from 0")
    case .size:
      self(
        "нужны ширина и высота в знаках, от 1 до 1000: 120x40",
        "it takes width and height in characters, 1 to 1000: 120x40")
    case .theme:
      self("нужно название темы из букв a–z, цифр и дефиса", "it takes a theme’s name of a–z, digits and hyphens")
    case .schoolYear: self("нужен учебный год вида 2026/2027", "a school year like 2026/2027 is needed")
    case .keys:
      self("нужны названия клавиш через пробел: 'down space'", "it takes keys separated by spaces: 'down space'")
    case .factor:
      self("нужен код или название фактора риска: sen", "it takes the id or name of a risk factor: sen")
    case .town: self("нужно название муниципалитета", "it takes the name of the town")
    case .filter: self("нужно ПОЛЕ=ЗНАЧЕНИЕ: state=overdue", "it takes FIELD=VALUE: state=overdue")
    case .fields:
      self("нужны поля через запятую: school,-deadline", "it takes fields, separated by commas: school,-deadline")
    case .field: self("нужно поле: risk", "it takes a field: risk")
    case .view: self("нужно название сохранённого вида", "it takes the name of a saved view")
    case .rows: self("нужно одно из:", "it takes one of:")
    case .id: self("нужен код записи или town", "it takes the id of a record, or town")
    case .shift:
      self("нужен сдвиг: +7, −3, «+2 нед», «на неделю позже»", "it takes a shift: +7, −3, '+2 weeks', 'a week later'")
    case .folder: self("нужен путь к папке", "it takes the path of a folder")
    case .evidence:
      self(
        "нужна ссылка или название документа, одной строкой", "it takes a link or the name of a document, in one line")
    }
  }

  /// The first argument is neither a command nor a folder.
  package func unknownCommand(_ name: String, nearest: String?) -> String {
    self("Нет ни команды, ни папки \(quoted(name))", "There is neither a command nor a folder \(quoted(name))")
      + perhaps(nearest)
  }

  /// There is no such option.
  package func unknownOption(_ name: String, nearest: String?) -> String {
    self("Нет ключа \(quoted(name))", "There is no option \(quoted(name))") + perhaps(nearest)
  }

  /// There is no such list.
  package func unknownListing(_ name: String, nearest: String?, all: [String]) -> String {
    if nearest != nil {
      return self("Нет списка \(quoted(name))", "There is no list \(quoted(name))") + perhaps(nearest)
    }
    return self(
      "Нет списка \(quoted(name)). Есть: \(all.joined(separator: ", ")).",
      "There is no list \(quoted(name)). There are: \(all.joined(separator: ", ")).")
  }

  /// An option lacks its value.
  package func valueMissing(_ option: String, form: String) -> String {
    self("После ключа \(option) не указано значение: \(form).", "The option \(option) lacks its value: \(form).")
  }

  /// An option has a value and takes none.
  package func valueUnwanted(_ option: String) -> String {
    self("Ключ \(option) пишется без значения.", "The option \(option) takes no value.")
  }

  /// A value has another form than its option takes.
  package func badValue(_ option: String, value: String, form: String) -> String {
    self(
      "Значение \(quoted(value)) не подходит для ключа \(option): \(form).",
      "The value \(quoted(value)) does not suit the option \(option): \(form).")
  }

  /// An option does not belong to this command; nil is the dashboard. `owners` are the commands it belongs to.
  package func foreignOption(_ option: String, command: String?, owners: [String]) -> String {
    let list = owners.joined(separator: ", ")
    let place = command.map { self("У команды \($0) нет ключа \(option)", "The command \($0) has no option \(option)") }
    return (place ?? self("Без команды ключа \(option) нет", "Without a command there is no option \(option)"))
      + self("; он относится к: \(list).", "; it belongs to: \(list).")
  }

  /// A command lacks its argument.
  package func operandMissing(_ command: String, _ operand: String) -> String {
    self(
      "После команды \(command) нужно указать: \(operand).",
      "The command \(command) needs one more argument: \(operand).")
  }

  /// There is one argument more than the command takes; nil is the dashboard.
  package func operandUnwanted(_ operand: String, command: String?) -> String {
    let advice = self(
      " Если в тексте есть пробелы, возьмите его в кавычки.", " If a text has spaces, put it in quotation marks.")
    let start = command.map {
      self(
        "Лишний аргумент \(quoted(operand)) у команды \($0).", "The command \($0) does not take \(quoted(operand)).")
    }
    return (start ?? self("Лишний аргумент \(quoted(operand)).", "There is one argument too many: \(quoted(operand))."))
      + advice
  }

  /// The command lacks an option.
  package func optionMissing(_ option: String, _ command: String, form: String) -> String {
    self(
      "Команде \(command) нужен ключ \(option): \(form).", "The command \(command) needs the option \(option): \(form)."
    )
  }

  /// The command wants one of two options.
  package func oneOfTwo(_ one: String, _ other: String, command: String) -> String {
    self(
      "Укажите для kurator \(command) одно из двух: \(one) или \(other).",
      "Give kurator \(command) one of the two: \(one) or \(other).")
  }

  /// What should be `FIELD=VALUE` is not.
  package func noAssignment(_ typed: String, command: String) -> String {
    self(
      "\(quoted(typed)) — это не ПОЛЕ=ЗНАЧЕНИЕ. Если в значении есть пробелы, возьмите всё в кавычки: 'title=Открытый урок'.",
      "\(quoted(typed)) is not FIELD=VALUE. If the value has spaces, put it all in quotation marks: 'title=Open lesson'."
    )
  }

  /// More than one network is named.
  package var storeTwice: String {
    self(
      "Сеть указана дважды; оставьте что-то одно: ПАПКА, --store или --sample.",
      "More than one network is named; keep one of STORE, --store and --sample.")
  }

  /// A period has two days.
  package func partnerMissing(_ option: String, _ other: String) -> String {
    self(
      "К ключу \(option) нужен и \(other): у периода два дня, первый и последний.",
      "\(option) needs \(other) too: a period has two days, the first and the last.")
  }

  /// The first day is behind the last.
  package func daysReversed(from first: CalendarDay, until last: CalendarDay) -> String {
    self(
      "Период кончается раньше, чем начинается: --until \(last.iso) раньше, чем --from \(first.iso).",
      "The period ends before it begins: --until \(last.iso) is before --from \(first.iso).")
  }

  /// Where to read on.
  package func seeHelp(_ command: String) -> String {
    self("Справка: \(command)", "Help: \(command)")
  }

  func perhaps(_ name: String?, or other: String? = nil) -> String {
    guard let name else { return "." }
    let names = [name, other == name ? nil : other].compactMap(\.self).map { quoted($0) }
      .joined(separator: self(" или ", " or "))
    return self("; может быть, \(names)?", "; perhaps \(names)?")
  }
}
