import Items
package import Language

// Why not swift-argument-parser: its texts (usage, errors, «OVERVIEW», «Did you mean») are English only and cannot be
// given another language, while Russian is the first language here. This one table replaces that parser: reading the
// arguments, the help, the nearest name in an error and the man page follow from it.

/// A command of the program, by the name it is called by.
package enum CommandName: String, CaseIterable, Sendable {
  /// In the order of the help: what needs attention, and what is done about it.
  case today, done, shift, undo, redo
  /// What is written: a network, a record, its fields; which fields there are.
  case new, add, set, paste, fields
  /// Into the trash, and back.
  case delete, restore
  /// The rest.
  case list, find, show, coverage, suggest, plan, check, deadline, frame, help
}

/// An option, by its name without the two hyphens.
package enum OptionName: String, CaseIterable, Sendable {
  /// The network; what a command prints; the values that a command takes.
  case store, sample, json, risk, year, from, until, size, keys, layout
  /// What proves what was done.
  case evidence
  /// How far deadlines are moved.
  case by
  /// The name of a new network's town; what a record is added to.
  case town
  /// The same.
  case into = "in"
  /// What it comes after there.
  case after
  /// Which rows of a list are printed, in which order, with which columns and groups, or
  /// as in which saved view.
  case filter, sort, columns, group, view
  /// Where the rows of a table go, and what they are.
  case place = "into"
  /// The same.
  case rows = "as"
  /// Whether it is only shown what would be written, or written.
  case preview, apply
  /// How the program behaves, with every command.
  case date, lang, theme, mono, ascii, seed
  /// The same.
  case readOnly = "read-only"
  /// The same.
  case plain, help, version

  /// As it is typed: `--json`.
  package var typed: String { "--" + rawValue }
}

/// One line of the table of commands.
package struct CommandEntry: Sendable {
  /// The name; nil for the dashboard, which has none.
  package let name: CommandName?
  /// What follows the name: `ЧТО`; empty for nothing.
  package let operands: Wording
  /// What it does, in one sentence.
  package let sentence: Wording
  /// More about it, shown only in its own help; empty for nothing.
  package let more: Wording
  /// A call to try; empty for none.
  package var example = ""
  /// The options that belong to it and not to every command.
  package let options: [OptionName]
  /// Those among them that it cannot be without.
  package var needs: [OptionName] = []
  /// Those among them that exclude each other: it takes one, and needs it.
  var choice: [OptionName] = []

  /// The options as a usage line has them: those that it can be without are in brackets.
  package func usage(_ language: Language) -> [String] {
    let own = CommandTable.options.filter { options.contains($0.name) && !choice.contains($0.name) }
    let listed = own.map { option in
      (needs.contains(option.name) ? option.typed(language) : "[\(option.typed(language))]")
        + (option.isRepeated ? "…" : "")
    }
    return listed + (choice.isEmpty ? [] : [choice.map(\.typed).joined(separator: "|")])
  }
}

/// One line of the table of options.
package struct OptionEntry: Sendable {
  /// The name.
  package let name: OptionName
  /// The placeholder for its value in the help: `ПАПКА`; nil if it takes none.
  package let value: Wording?
  /// What it does, in one sentence.
  package let sentence: Wording
  /// Whether it may be given several times, and each counts.
  var isRepeated = false
}

extension OptionEntry {
  /// As it is typed, with the placeholder of its value.
  package func typed(_ language: Language) -> String { name.typed + (value.map { " " + language($0) } ?? "") }
}

/// Everything that can be typed after `kurator`.
package enum CommandTable {
  /// The commands; the dashboard first.
  package static let commands: [CommandEntry] = [
    CommandEntry(
      name: nil, operands: Wording("[ПАПКА]", "[STORE]"),
      sentence: Wording(
        "Открыть сеть школ на экране или создать её.", "Open a school network on the screen, or make one."),
      more: Wording(
        "Без ПАПКИ открывается своя сеть ($XDG_DATA_HOME/kurator/own). Если сети ещё нет, а папка новая или пустая, "
          + "экран предлагает создать её. Если вывод идёт не на экран терминала, печатается отчёт о сети.",
        "Without STORE your own network is opened ($XDG_DATA_HOME/kurator/own). In a new or empty folder the screen "
          + "asks whether to make one. Where there is no terminal, a report of the network is printed."),
      options: []),
    CommandEntry(
      name: .today, operands: Wording("", ""),
      sentence: Wording("Показать, что требует внимания.", "Show what needs attention."),
      more: Wording(
        "Просроченное, скорые сроки, школы без партнёра, неохваченные риски, договоры, посещения — по видам, срочное "
          + "первым. Сколько дней — «скоро» и «давно», задаёт kurator.json. Отложенное не выводится, но считается.",
        "What is overdue or due soon, schools without a partner, uncovered risks, agreements, visits: by kind, the most "
          + "urgent first. kurator.json says how many days are “soon” and “long”. What is put off is only counted."),
      example: "kurator today --sample --date 2026-11-23", options: [.json]),
    CommandEntry(
      name: .done, operands: Wording("КОД", "ID"),
      sentence: Wording("Отметить мероприятие выполненным.", "Mark an item done."),
      more: Wording(
        "КОД мероприятия показывают kurator today и kurator list items. Если сроков несколько, отмечается тот, что "
          + "подошёл. Дата отметки — сегодня или --date. Если всё уже выполнено, --evidence добавляет подтверждение к "
          + "последней отметке. Отметку снимает Пробел на экране.",
        "kurator today and kurator list items show the ID of an item. Of several dates the one that is due is marked. "
          + "The mark has today’s date or that of --date. If all is done already, --evidence adds to the newest mark. "
          + "Space on the screen takes a mark back."),
      example: "kurator done i-5-9-04 --evidence https://example.org/protokol", options: [.evidence]),
    CommandEntry(
      name: .shift, operands: Wording("КОД…", "ID…"),
      sentence: Wording("Сдвинуть сроки мероприятий.", "Move the deadlines of items."),
      more: Wording(
        "Сдвигается день, который назван в сроке, остальные слова остаются: «до 15 декабря» через неделю — «до 22 "
          + "декабря». Если назван не один день, мероприятие не сдвигается, и тогда не сдвигается ни одно.",
        "The day that the deadline names is moved, its other words stay: «до 15 декабря» a week later is «до 22 декабря». "
          + "An item whose deadline is not one day is not moved, and then none is."),
      example: "kurator shift i-5-9-04 --by +7", options: [.by], needs: [.by]),
    CommandEntry(
      name: .undo, operands: Wording("", ""),
      sentence: Wording("Отменить последнее действие.", "Undo the last action."),
      more: Wording(
        "Отменяется новейшее действие закрытых окон и команд; их хранится 1000. Правки открытого окна отменяет u в нём. "
          + "То, что изменили после, не затирается: такое действие пропускается, и об этом сообщается.",
        "The newest action of windows that were closed and of commands is undone; 1,000 of them are kept. Edits of an "
          + "open window are undone there, with u. What was changed since is not overwritten: such an action is passed "
          + "over, and that is said."),
      options: []),
    CommandEntry(
      name: .redo, operands: Wording("", ""),
      sentence: Wording("Вернуть отменённое.", "Do again what was undone."),
      more: Wording(
        "Возвращается то, что отменено последним, пока после отмены ничего не изменяли.",
        "What was undone last is done again, as long as nothing was edited after the undo."),
      options: []),
    CommandEntry(
      name: .new, operands: Wording("ПАПКА", "STORE"),
      sentence: Wording("Создать сеть в новой или пустой папке.", "Make a network in a new or empty folder."),
      more: Wording(
        "В ней сразу есть обычные факторы риска и три кластера, на языке программы; школы добавляет kurator add school. "
          + "Остальное о муниципалитете задаёт kurator set town.",
        "It has the usual risk factors and the three clusters from the start, in the language of the program; kurator add "
          + "school adds schools. kurator set town sets the rest about the town."),
      example: "kurator new lugovoye --town Луговое", options: [.town], needs: [.town]),
    CommandEntry(
      name: .add, operands: Wording("ВИД ПОЛЕ=ЗНАЧЕНИЕ…", "KIND FIELD=VALUE…"),
      sentence: Wording("Добавить запись: школу, риск, мероприятие.", "Add a record: a school, a risk, an item."),
      more: Wording(
        "Виды и поля показывает kurator fields. Запись, которая входит в другую, добавляется с --in: в школу, "
          + "партнёрство, дорожную карту (или town). Школы, партнёрства и шаблоны — без --in. Место в списке задаёт "
          + "--after, иначе запись становится последней. Ответ — код новой записи; с --json — сама запись.",
        "kurator fields shows the kinds and fields. What is part of another record is added with --in: to a school, a "
          + "partnership, a roadmap (or town). Schools, partnerships and templates go without it. --after says where in the "
          + "list; else the record comes last. The answer has the id of the new record; with --json it is the record."),
      example: "kurator add item --in roadmap-5-9 title='Открытый урок' deadline=октябрь",
      options: [.into, .after, .json]),
    CommandEntry(
      name: .set, operands: Wording("КОД|town ПОЛЕ=ЗНАЧЕНИЕ…", "ID|town FIELD=VALUE…"),
      sentence: Wording("Задать поля записи или муниципалитета.", "Set fields of a record, or of the town."),
      more: Wording(
        "Поле внутри записи — через точку: agreement.number=4. ПОЛЕ= очищает. Список простых значений — повторением: "
          + "risks=sen risks=parents. Значения — как в файле, или словами на любом языке: status=active, "
          + "status=действует; школы — и по названию. Поле, которое уже такое, не записывается. С --json ответ — сама "
          + "запись.",
        "A field within a record has a dot: agreement.number=4. FIELD= clears. A list of plain values is given by "
          + "repeating: risks=sen risks=parents. Values are as in the file or in words of either language; a school goes "
          + "by its name too. A field that is so already is not written. With --json the answer is the record."),
      example: "kurator set p-5-9 agreement.status=signed agreement.number=4", options: [.json]),
    CommandEntry(
      name: .paste, operands: Wording("", ""),
      sentence: Wording(
        "Вставить таблицу, скопированную из Excel или Word.", "Paste a table copied from Excel or Word."),
      more: Wording(
        "Таблица читается со стандартного ввода: столбцы через табуляцию, до 8 МиБ. Строки — мероприятия дорожной карты, "
          + "школы, сотрудники, риски, посещения; столбцы узнаются по заголовку, без него — по содержимому. То, что уже "
          + "есть, пропускается. --preview показывает, что с чем станет и что сомнительно; --apply записывает это одним "
          + "действием.",
        "The table is read from standard input: columns parted by tabs, up to 8 MiB. Its rows are items of a roadmap, "
          + "schools, people, risks or visits; columns are known by the heading, else by what they hold. What is there "
          + "already is passed over. --preview shows what becomes of each row and what is doubtful; --apply writes it in "
          + "one step."),
      example: "xclip -o | kurator paste --into p-5-9 --preview",
      options: [.place, .rows, .preview, .apply, .json], choice: [.preview, .apply]),
    CommandEntry(
      name: .fields, operands: Wording("[ВИД]", "[KIND]"),
      sentence: Wording("Показать виды записей и их поля.", "Show the kinds of records and their fields."),
      more: Wording(
        "О каждом поле: как оно называется, что в нём, нужно ли оно новой записи.",
        "Of each field: what it is called, what it holds, whether a new record needs it."),
      example: "kurator fields item", options: [.json]),
    CommandEntry(
      name: .delete, operands: Wording("КОД", "ID"),
      sentence: Wording(
        "Убрать запись: в корзину или из списка.", "Remove a record: into the trash, or from its list."),
      more: Wording(
        "Школа, партнёрство, дорожная карта, мероприятие, посещение уходят в корзину вместе со всем, что к ним относится; "
          + "вернёт их kurator restore. Любая другая запись убирается из файла. Вопросов нет: выводится, что ушло вместе. "
          + "Отказ: на запись ссылаются или в кластере есть школы.",
        "A school, partnership, roadmap, item or visit goes to the trash with all that belongs to it; kurator restore "
          + "brings it back. Any other record is taken out of its file. Nothing is asked: what went with it is printed. "
          + "Refused where the record is named, or schools belong to the cluster."),
      example: "kurator delete sosh-5", options: [.json]),
    CommandEntry(
      name: .restore, operands: Wording("КОД", "ID"),
      sentence: Wording("Вернуть запись из корзины.", "Take a record from the trash."),
      more: Wording(
        "Возвращается и всё, что ушло вместе с ней. Что в корзине, показывает kurator list deleted.",
        "All that went with it comes back too. kurator list deleted shows what is in the trash."),
      example: "kurator restore sosh-5", options: [.json]),
    CommandEntry(
      name: .list, operands: Wording("ЧТО", "WHAT"),
      sentence: Wording("Вывести список.", "Print a list."),
      more: Wording(
        "schools — школы, clusters — кластеры, risks — рисковые профили по школам, partnerships — партнёрства, "
          + "items — мероприятия дорожных карт, visits — посещения, requests — запросы школ, measures — меры поддержки, "
          + "people — сотрудники, deleted — корзина; в остальных списках того, что в корзине, нет. ПОЛЕ — столбец "
          + "списка или поле записи. У мероприятий это \(ItemField.names(for: .filter)); state — overdue, soon, planned, "
          + "inProgress, done, cancelled; month=2026-12; ПОЛЕ= — не указано. Упорядочить их можно и по deadline: по "
          + "последнему дню срока.",
        "schools, clusters, risks (the risk profiles, school by school), partnerships, items (of the roadmaps), visits, "
          + "requests, measures, people, deleted (the trash); the other lists leave out what is in the trash. FIELD is a "
          + "column of the list or a field of the record. Of items it is \(ItemField.names(for: .filter)); state is overdue, "
          + "soon, planned, inProgress, done, cancelled; month=2026-12; FIELD= is «not set». They can be sorted by deadline "
          + "too: by its last day."),
      example: "kurator list items --filter state=overdue --sort school,-deadline",
      options: [.json, .filter, .sort, .columns, .group, .view]),
    CommandEntry(
      name: .find, operands: Wording("СЛОВА", "WORDS"),
      sentence: Wording("Найти что угодно по словам.", "Find anything by words."),
      more: Wording(
        "Ищет среди школ, мероприятий, людей, рисков, посещений, запросов, договоров и заметок. Довольно нескольких букв "
          + "каждого слова; регистр и ё неважны. Что подходит только в другой раскладке клавиатуры, — в конце.",
        "Looks among schools, items, people, risks, visits, requests, agreements and notes. A few letters of each word are "
          + "enough; case does not matter. What fits in the other keyboard layout alone comes last."),
      example: "kurator find --sample мк цифр", options: [.json]),
    CommandEntry(
      name: .show, operands: Wording("КОД|town", "ID|town"),
      sentence: Wording("Показать одну запись со всеми полями.", "Show one record with all its fields."),
      more: Wording(
        "КОД — школы, партнёрства, дорожной карты, мероприятия, фактора риска, кластера, посещения или любой другой "
          + "записи, в том числе удалённой в корзину; town — сведения о муниципалитете.",
        "ID is that of a school, a partnership, a roadmap, an item, a risk factor, a cluster, a visit or any other "
          + "record, one in the trash too; town is the town."),
      options: [.json]),
    CommandEntry(
      name: .coverage, operands: Wording("", ""),
      sentence: Wording(
        "Показать охват рисков: кто помогает, сколько сделано.",
        "Show the risk coverage: who helps, and how much is done."),
      more: Wording(
        "По строке на каждый действующий риск школы. Мероприятия — из дорожных карт текущего учебного года, "
          + "в которых работают с этим риском. Закрытые школы не выводятся.",
        "A line for each live risk of a school. Items are those of this school year’s roadmaps that work on it. Closed "
          + "schools are left out."),
      options: [.json]),
    CommandEntry(
      name: .suggest, operands: Wording("ШКОЛА", "SCHOOL"),
      sentence: Wording("Подобрать школе доноров и объяснить выбор.", "Suggest donors for a school, with the reasons."),
      more: Wording(
        "ШКОЛА — код, название или вариант названия: «МОБУ «ООШ№1»» — то же, что «ООШ № 1». Оценка доводов "
          + "задаётся в kurator.json, поле weights.",
        "SCHOOL is an id, a name or another spelling: «МОБУ «ООШ№1»» is the same as «ООШ № 1». The score of each "
          + "reason is set in kurator.json, field weights."),
      example: "kurator suggest 'СОШ № 47' --risk sen --sample",
      options: [.risk, .json]),
    CommandEntry(
      name: .plan, operands: Wording("", ""),
      sentence: Wording(
        "Составить план новых партнёрств для всей сети.", "Make a plan of new partnerships for the whole network."),
      more: Wording(
        "Не больше одного нового донора на школу, в пределах нагрузки доноров, с наибольшей оценкой. "
          + "Это предварительный просмотр: ничего не записывается.",
        "One new donor a school at most, within the donors’ limits, with the highest score. It is a "
          + "preview: nothing is written."),
      options: [.json]),
    CommandEntry(
      name: .check, operands: Wording("", ""),
      sentence: Wording("Проверить файлы сети.", "Check the files of a network."),
      more: Wording(
        "Каждая ошибка — строка «файл:строка:столбец: что не так и что делать».",
        "Every problem is a line “file:line:column: what is wrong and what to do”."),
      options: []),
    CommandEntry(
      name: .deadline, operands: Wording("СРОК", "WORDING"),
      sentence: Wording(
        "Показать, как понимается срок, записанный словами.", "Show how a deadline in words is understood."),
      more: Wording(
        "Четверти берутся из сети, указанной через --store или --sample, иначе — обычные. Если у дорожной карты свой "
          + "период, укажите его первый и последний день: он решает первым.",
        "School quarters are those of the network named by --store or --sample, else the usual ones. If the roadmap has "
          + "a period of its own, give its first and last day: it decides first."),
      example: "kurator deadline 'сентябрь' --from 2027-01-01 --until 2027-12-31",
      options: [.year, .from, .until, .json]),
    CommandEntry(
      name: .frame, operands: Wording("", ""),
      sentence: Wording("Вывести экран как текст после нажатия клавиш.", "Print the screen as text after some keys."),
      more: Wording(
        "Сеть открывается в памяти: файлы не меняются.", "The network is opened in memory: no file changes."),
      example: "kurator frame --sample --size 120x40 --keys 'down down space'",
      options: [.size, .keys, .layout]),
    CommandEntry(
      name: .help, operands: Wording("[КОМАНДА]", "[COMMAND]"),
      sentence: Wording("Показать справку о программе или о команде.", "Explain the program or a command."),
      more: Wording("", ""), options: []),
  ]

  /// The exit codes of the program, and when each is used.
  package static let exitCodes: [(code: Int32, sentence: Wording)] = [
    (ExitCode.fine, Wording("Выполнено.", "Done.")),
    (
      ExitCode.found,
      Wording(
        "Проверка нашла ошибки, такой записи нет, отмечать или отменять нечего, правка отклонена, или файл либо папка сети не "
          + "прочитаны.",
        "The check found problems, there is no such record, nothing to mark or undo, an edit was refused, or a file or folder of "
          + "the network was not read.")
    ),
    (
      ExitCode.unreadable,
      Wording(
        "Сеть не открывается, правка или вывод не записаны, или нет терминала.",
        "The network cannot be opened, an edit or the output not written, or there is no terminal.")
    ),
    (
      ExitCode.usage,
      Wording(
        "Команда, ключ, вид, поле или значение указаны неверно.",
        "A command, an option, a kind, a field or a value is wrong.")
    ),
  ]

  static let folder = Wording("ПАПКА", "STORE")

  /// The line of a command; of the dashboard for nil.
  package static func entry(_ name: CommandName?) -> CommandEntry {
    commands.first { $0.name == name } ?? commands[0]
  }

  /// The line of an option.
  package static func entry(_ name: OptionName) -> OptionEntry {
    options.first { $0.name == name } ?? options[0]
  }

  /// The commands an option belongs to; empty if it belongs to all, the dashboard too.
  package static func owners(of option: OptionName) -> [CommandName] {
    commands.filter { $0.options.contains(option) }.compactMap(\.name)
  }
}

/// The exit codes of the program.
package enum ExitCode {
  /// Done; problems found, no such id or nothing to mark; the network cannot be opened or written, or there is no
  /// terminal; wrong arguments.
  package static let fine: Int32 = 0, found: Int32 = 1, unreadable: Int32 = 2, usage: Int32 = 64
}
