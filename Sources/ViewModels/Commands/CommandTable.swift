package import Language

/// The one table of commands: which keys, which group, which sentence. Dispatcher, key bar, help, palette and README
/// follow from it, and a test proves that they agree and that no two keys clash in either layout.
package struct CommandTable {
  /// One line of the table.
  package struct Line: Sendable {
    /// The command.
    package let command: Command
    /// Its keys; the first is the one that hints name. None: only in the palette.
    package let keys: [KeyName]
    /// Its group in the help.
    package let group: CommandGroup
    /// Its name in one or two words, for the key bar and the palette.
    package let label: Wording
    /// The sentence that says what it does.
    package let sentence: Wording

    fileprivate init(
      _ command: Command, _ keys: [String], _ group: CommandGroup, _ label: Wording, _ sentence: Wording
    ) {
      self.command = command
      self.keys = keys.map(KeyName.init)
      self.group = group
      self.label = label
      self.sentence = sentence
    }
  }

  /// All commands, in the order of the help.
  package static let lines: [Line] = [
    Line(
      .up, ["up", "k"], .moving, Wording("Вверх", "Up"),
      Wording("На строку вверх.", "One line up.")),
    Line(
      .down, ["down", "j"], .moving, Wording("Вниз", "Down"),
      Wording("На строку вниз.", "One line down.")),
    Line(
      .left, ["left", "h"], .moving, Wording("Влево", "Left"),
      Wording(
        "В таблице — клетка слева, на экране «Сегодня» — предыдущий вид дел, иначе — панель слева.",
        "The cell to the left in a table, on the screen Today the kind before, else the pane to the left.")),
    Line(
      .right, ["right", "l"], .moving, Wording("Вправо", "Right"),
      Wording(
        "В таблице — клетка справа, на экране «Сегодня» — следующий вид дел, иначе — панель справа.",
        "The cell to the right in a table, on the screen Today the next kind, else the pane to the right.")),
    Line(
      .pageUp, ["pageup"], .moving, Wording("Страница вверх", "Page up"),
      Wording("На страницу вверх.", "One page up.")),
    Line(
      .pageDown, ["pagedown"], .moving, Wording("Страница вниз", "Page down"),
      Wording("На страницу вниз.", "One page down.")),
    Line(
      .first, ["home", "g", "ctrl+home"], .moving, Wording("В начало", "First"),
      Wording("К первой строке.", "To the first line.")),
    Line(
      .last, ["end", "G", "ctrl+end"], .moving, Wording("В конец", "Last"),
      Wording("К последней строке.", "To the last line.")),
    Line(
      .nextPane, ["tab"], .moving, Wording("Панель", "Pane"),
      Wording("К следующей панели.", "To the next pane.")),
    Line(
      .previousPane, ["shift+tab"], .moving, Wording("Панель назад", "Pane back"),
      Wording("К предыдущей панели.", "To the previous pane.")),
    Line(
      .today, ["1"], .moving, Wording("Сегодня", "Today"),
      Wording("К экрану «Сегодня»: что требует внимания.", "To the screen Today: what needs attention.")),
    Line(
      .schools, ["2"], .moving, Wording("Школы", "Schools"),
      Wording("К экрану «Школы», к кластерам.", "To the screen Schools, to the clusters.")),
    Line(
      .items, ["3"], .moving, Wording("Дорожная карта", "Items"),
      Wording(
        "К экрану «Дорожная карта»: все мероприятия города в одной таблице; ещё раз — по месяцам года, по дням месяца.",
        "To the screen Items: all items of the town in one table; again, over a year, by the days of a month.")),
    Line(
      .coverage, ["4"], .moving, Wording("Охват", "Coverage"),
      Wording(
        "К экрану «Охват»: школы и риски, кто с чем помогает.",
        "To the screen Coverage: schools and risks, who helps with what.")),
    Line(
      .network, ["5"], .moving, Wording("Сеть", "Network"),
      Wording(
        "К экрану «Сеть»: кто кому помогает, кто без партнёра, нагрузка доноров.",
        "To the screen Network: who helps whom, who has no partner, how loaded the donors are.")),
    Line(
      .open, ["enter"], .looking, Wording("Открыть", "Open"),
      Wording(
        "Открыть: от строки экрана «Сегодня» к тому, о чём она, от кластера к школам, от школы, связи или клетки охвата к "
          + "дорожной карте, от неохваченного риска к подбору партнёра; в карте — править клетку; на заголовке группы — "
          + "свернуть её.",
        "Open: from a line of Today to what it is about, from a cluster to its schools, from a school, a link or a cell of "
          + "Coverage to its roadmap, from an uncovered risk to who could help; in the roadmap, edit the cell; on the "
          + "heading of a group, fold it.")),
    Line(
      .card, ["f3", "v"], .looking, Wording("Карточка", "Card"),
      Wording("Карточка со всеми сведениями о выбранном.", "A card with all details of what is selected.")),
    Line(
      .town, [], .looking, Wording("Сведения о городе", "The town"),
      Wording(
        "Карточка города: люди, цели, учебные годы, пределы, сроки внимания; правится на месте.",
        "The card of the town: people, goals, school years, limits, days of attention; edited in place.")),
    Line(
      .riskFactors, [], .looking, Wording("Факторы риска", "Risk factors"),
      Wording(
        "Каталог факторов риска: добавить, править, убрать.", "The catalogue of risk factors: add, edit, take out.")),
    Line(
      .clusterCatalogue, [], .looking, Wording("Кластеры", "Clusters"),
      Wording("Каталог кластеров: добавить, править, убрать.", "The catalogue of clusters: add, edit, take out.")),
    Line(
      .templates, [], .looking, Wording("Шаблоны", "Templates"),
      Wording(
        "Шаблоны дорожных карт с их мероприятиями: добавить, править, убрать.",
        "Templates of roadmaps with their items: add, edit, take out.")),
    Line(
      .search, ["/"], .looking, Wording("Поиск", "Search"),
      Wording(
        "Найти в панели: по мере набора, без учёта регистра, ё = е.",
        "Find in the pane as you type; case does not matter, ё = е.")),
    Line(
      .searchNext, ["n"], .looking, Wording("Дальше", "Next"),
      Wording("К следующему найденному.", "To the next match.")),
    Line(
      .searchPrevious, ["N"], .looking, Wording("Назад", "Previous"),
      Wording("К предыдущему найденному.", "To the previous match.")),
    Line(
      .find, ["F"], .looking, Wording("Найти везде", "Find everywhere"),
      Wording(
        "Найти что угодно: школу, мероприятие, человека, риск, посещение, запрос, договор, заметку — по нескольким буквам "
          + "каждого слова.",
        "Find anything: a school, item, person, risk, visit, request, agreement or note, by a few letters of each word."
      )),
    Line(
      .filter, ["f"], .looking, Wording("Отбор", "Filter"),
      Wording(
        "Отобрать строки: на экране «Дорожная карта» — по школе, донору, риску, ответственному, состоянию, месяцу, тексту; на "
          + "экране «Охват» — по школе, донору, риску, тексту.",
        "Filter the rows: on the screen Items by school, donor, risk, responsible, state, month, text; on Coverage by "
          + "school, donor, risk, text.")
    ),
    Line(
      .dropChip, ["backspace"], .looking, Wording("Снять отбор", "Drop a filter"),
      Wording("Снять последний отбор.", "Take the newest filter off.")),
    Line(
      .clearFilter, [], .looking, Wording("Снять все отборы", "Drop all filters"),
      Wording("Снять все отборы: показать все строки.", "Take all filters off: show all rows.")),
    Line(
      .sort, ["s"], .looking, Wording("Порядок", "Sort"),
      Wording(
        "Порядок строк: на экране «Дорожная карта» по столбцу с курсором (ещё раз — обратно, в третий — снять), до трёх "
          + "столбцов; на экране «Охват» — по кластерам, по неохваченным, по названию.",
        "The order of rows: on the screen Items by the column with the cursor (again: reversed, a third time: taken out), "
          + "up to three columns; on Coverage by cluster, by uncovered, by name.")),
    Line(
      .sortReverse, ["S"], .looking, Wording("Обратно", "Reverse"),
      Wording("Тот же порядок, но обратный.", "The same order the other way round.")),
    Line(
      .itemsOf, ["i"], .looking, Wording("Мероприятия этого", "Items of this"),
      Wording(
        "Мероприятия того, что выбрано (школы, риска, ответственного, состояния), на экране «Дорожная карта»; Esc — обратно.",
        "The items of what is selected (a school, a risk, a person, a state) on the screen Items; Esc comes back.")),
    Line(
      .grouping, ["B"], .looking, Wording("Группы", "Groups"),
      Wording(
        "Сгруппировать мероприятия: по партнёрству, школе, риску, месяцу, ответственному, ключевой задаче.",
        "Group the items: by partnership, school, risk, month, responsible, key task.")),
    Line(
      .foldAll, [], .looking, Wording("Свернуть все группы", "Fold all groups"),
      Wording("Свернуть все группы или развернуть все.", "Fold all groups, or unfold all.")),
    Line(
      .columns, ["C"], .looking, Wording("Столбцы", "Columns"),
      Wording(
        "Столбцы таблицы мероприятий: какие, в каком порядке, какой ширины.",
        "The columns of the table of items: which, in which order, how wide.")),
    Line(
      .views, ["V"], .looking, Wording("Виды", "Views"),
      Wording(
        "Сохранённые виды таблицы мероприятий: столбцы, отбор, порядок и группы под одним именем.",
        "Saved views of the table of items: columns, filter, order and groups under one name.")),
    Line(
      .backToView, [], .looking, Wording("Вернуть сохранённый вид", "Back to the saved view"),
      Wording("Вернуть изменённый вид к сохранённому.", "Take a changed view back to what was saved.")),
    Line(
      .wrapRows, [], .looking, Wording("Строки целиком", "Whole rows"),
      Wording(
        "Показывать мероприятия в несколько строк или в одну.", "Show each item in several lines, or in one.")),
    Line(
      .detail, [], .looking, Wording("Подробности внизу", "Detail below"),
      Wording(
        "Показать или убрать подробности выбранного мероприятия под таблицей.",
        "Show the detail of the selected item below the table, or hide it.")),
    Line(
      .zoom, ["z"], .looking, Wording("Крупно", "Zoom"),
      Wording("Панель на весь экран и обратно.", "The pane over the whole screen, and back.")),
    Line(
      .edit, ["f4", "e"], .working, Wording("Правка", "Edit"),
      Wording(
        "Править клетку; в клетке отметки и на экране «Сегодня» — дата, результат, ссылка, где размещено.",
        "Edit the cell; in the mark cell and on Today: date, result, link, where it was published.")),
    Line(
      .markDone, ["space", "x"], .working, Wording("Отметить", "Mark"),
      Wording("Отметить выполненным или снять отметку.", "Mark as done, or take the mark back.")),
    Line(
      .newItem, ["f7", "a"], .working, Wording("Новое", "New"),
      Wording(
        "Новое под курсором: кластер, школа, риск, мероприятие (Tab — его следующее поле); в карточке — запись списка.",
        "New where the cursor is: a cluster, school, risk, item (Tab: its next field); on a card, a record of a list.")),
    Line(
      .duplicate, ["f5"], .working, Wording("Копия", "Copy"),
      Wording("Копия мероприятия, без отметок.", "A copy of the item, without marks.")),
    Line(
      .shift, ["f6"], .working, Wording("Сдвиг", "Shift"),
      Wording(
        "Сдвинуть срок мероприятия: на неделю или на сколько скажете.",
        "Move the deadline of the item: by a week, or however far you say.")),
    Line(
      .delete, ["f8"], .working, Wording("Удалить", "Delete"),
      Wording(
        "На экранах «Школы» и «Сеть» мероприятие, карта, партнёрство, школа — в корзину, риск, раздел, кластер убираются; на "
          + "экране «Сегодня» отложенное — снова в работу; можно отменить.",
        "On Schools and Network item, roadmap, partnership or school go to the trash, a risk, section or cluster goes; on "
          + "Today what was put off needs attention again; undo brings it back.")),
    Line(
      .clear, ["delete"], .working, Wording("Очистить", "Clear"),
      Wording(
        "Очистить клетку таблицы; в других местах убирает выбранное.",
        "Empty the cell of a table; elsewhere what is selected goes.")
    ),
    Line(
      .yes, ["+", "="], .working, Wording("Да", "Yes"),
      Wording("В карточке, на поле «да или нет»: да.", "On a card, at a field of yes or no: yes.")),
    Line(
      .no, ["-"], .working, Wording("Нет", "No"),
      Wording("В карточке, на поле «да или нет»: нет.", "On a card, at a field of yes or no: no.")),
    Line(
      .unknown, ["*"], .working, Wording("Неизвестно", "Unknown"),
      Wording(
        "На экране «Дорожная карта»: выбрать всё показанное или снять выбор; в карточке, на поле «да, нет, неизвестно»: "
          + "неизвестно.",
        "On the screen Items: select all that is shown, or none of it; on a card, at a field of yes, no or unknown: unknown."
      )),
    Line(
      .select, ["insert"], .working, Wording("Выбрать", "Select"),
      Wording(
        "На экране «Дорожная карта»: выбрать мероприятие для следующей команды, на заголовке — группу.",
        "On the screen Items: select the item for the next command, on a heading its group.")),
    Line(
      .selectUp, ["shift+up"], .working, Wording("Выбрать выше", "Select up"),
      Wording("На экране «Дорожная карта»: выбрать и перейти выше.", "On the screen Items: select and go up.")),
    Line(
      .selectDown, ["shift+down"], .working, Wording("Выбрать ниже", "Select down"),
      Wording("На экране «Дорожная карта»: выбрать и перейти ниже.", "On the screen Items: select and go down.")),
    Line(
      .unselect, [], .working, Wording("Снять выбор", "Select nothing"),
      Wording("Снять выбор со всех мероприятий, и со скрытых.", "Select no item any more, hidden ones included.")),
    Line(
      .moveItems, [], .working, Wording("В другую дорожную карту", "To another roadmap"),
      Wording(
        "Перенести выбранные мероприятия с отметками в другую дорожную карту.",
        "Move the selected items with their marks to another roadmap.")),
    Line(
      .moveUp, ["ctrl+up", "K"], .working, Wording("Переместить выше", "Move up"),
      Wording(
        "В карточке: запись списка — на место выше.", "On a card: the record of a list one place up.")),
    Line(
      .moveDown, ["ctrl+down", "J"], .working, Wording("Переместить ниже", "Move down"),
      Wording(
        "В карточке: запись списка — на место ниже.", "On a card: the record of a list one place down.")),
    Line(
      .putOff, ["o"], .working, Wording("Отложить", "Put off"),
      Wording(
        "Отложить строку экрана «Сегодня» до дня, с причиной.", "Put a line of Today off until a day, with a reason.")),
    Line(
      .suggest, ["p"], .working, Wording("Партнёр", "Partner"),
      Wording(
        "Подобрать партнёра школе или её риску: доноры по порядку, с доводами.",
        "Find a partner for the school or its risk: donors in order, with reasons.")),
    Line(
      .plan, ["P"], .working, Wording("План сети", "Network plan"),
      Wording(
        "План всей сети: каких доноров дать школам, что это охватит; строки принимаются по одной или все сразу.",
        "A plan for the whole network: which donors schools could get, what that covers; accepted line by line.")),
    Line(
      .newPartnership, [], .working, Wording("Новое партнёрство", "New partnership"),
      Wording(
        "Партнёрство любых двух школ: кому помогают, кто, с какими рисками и темами.",
        "A partnership of any two schools: who gets help, from whom, with which risks and topics.")),
    Line(
      .agreement, [], .working, Wording("Договор", "Agreement"),
      Wording(
        "Договор партнёрства: статус, потом номер, день подписания, срок (Tab — следующее поле).",
        "The agreement of the partnership: status, then number, day, term (Tab: the next field).")),
    Line(
      .newRoadmap, [], .working, Wording("Новая дорожная карта", "New roadmap"),
      Wording(
        "Пустая дорожная карта партнёрства на учебный год.", "An empty roadmap of the partnership for a school year.")),
    Line(
      .newSection, [], .working, Wording("Новый раздел", "New section"),
      Wording("Раздел дорожной карты, ниже выбранного.", "A section of the roadmap, below the selected one.")),
    Line(
      .renumber, [], .working, Wording("Пронумеровать заново", "Number again"),
      Wording(
        "Номера мероприятий дорожной карты — по порядку.", "The items of the roadmap are numbered by their order.")),
    Line(
      .roadmapFromTemplate, ["r"], .working, Wording("Карта из шаблона", "Roadmap from template"),
      Wording(
        "Дорожная карта партнёрства из шаблона, сроки — на выбранный учебный год.",
        "A roadmap of the partnership from a template, its dates moved to the chosen school year.")),
    Line(
      .saveTemplate, [], .working, Wording("Шаблон из карты", "Save as template"),
      Wording(
        "Сохранить дорожную карту как шаблон, без отметок.", "Save the roadmap as a template, without marks.")),
    Line(
      .pasteTable, [], .working, Wording("Вставить таблицу", "Paste a table"),
      Wording(
        "Принять скопированную таблицу, если терминал не отличает вставку от набора: вставьте её и нажмите F2.",
        "Take a copied table where the terminal cannot tell pasting from typing: paste it, then press F2.")),
    Line(
      .undo, ["u", "ctrl+z"], .working, Wording("Отменить", "Undo"),
      Wording("Отменить последнее действие.", "Undo the last action.")),
    Line(
      .redo, ["U", "ctrl+y"], .working, Wording("Вернуть", "Redo"),
      Wording("Вернуть отменённое.", "Do again what was undone.")),
    Line(
      .help, ["f1", "?"], .program, Wording("Помощь", "Help"),
      Wording("Клавиши и команды; набирайте, чтобы искать.", "Keys and commands; type to search.")),
    Line(
      .save, ["f2"], .program, Wording("Сохранить", "Save"),
      Wording("Сохранить и прочитать заново (сохраняется само).", "Save, and read again (saving is automatic).")),
    Line(
      .palette, [":"], .program, Wording("Команды", "Commands"),
      Wording("Все команды по названию.", "All commands by name.")),
    Line(
      .problems, [], .program, Wording("Замечания", "Problems"),
      Wording("Замечания к данным: файл, строка, что исправить.", "Problems of the data: file, line, what to mend.")),
    Line(
      .unsaved, [], .program, Wording("Несохранённое", "Unsaved"),
      Wording(
        "Что ждёт решения: правки и недописанный текст прошлых запусков, то, что не подошло.",
        "What waits for a decision: edits and half-written text of earlier starts, and what did not fit.")),
    Line(
      .trash, [], .program, Wording("Корзина", "Trash"),
      Wording(
        "Что в корзине: когда, кем, вместе с чем; вернуть или очистить.",
        "What is in the trash: when, by whom, with what; take it back, or empty the trash.")),
    Line(
      .theme, ["t"], .program, Wording("Тема", "Theme"),
      Wording("Следующая тема оформления.", "The next theme.")),
    Line(
      .language, [], .program, Wording("Язык", "Language"),
      Wording("Русский или английский.", "Russian or English.")),
    Line(
      .suspend, [], .program, Wording("Приостановить", "Suspend"),
      Wording(
        "Приостановить программу и вернуться в оболочку (fg — обратно).",
        "Suspend the program and return to the shell (fg brings it back).")),
    Line(
      .back, ["escape"], .program, Wording("Назад", "Back"),
      Wording(
        "Назад: закрыть окно, снять поиск или отбор, туда, откуда пришли, к панели слева. Из программы не выходит.",
        "Back: close the window, drop search or filter, to where you came from, to the pane before. Never leaves the program."
      )),
    Line(
      .leave, ["f10", "q"], .program, Wording("Выход", "Leave"),
      Wording("Выйти из программы.", "Leave the program.")),
  ]

  private static let byKey: [KeyName: Command] = Dictionary(
    lines.flatMap { line in line.keys.map { ($0, line.command) } }, uniquingKeysWith: { first, _ in first })
  private static let byCommand: [Command: Line] = Dictionary(
    lines.map { ($0.command, $0) }, uniquingKeysWith: { first, _ in first })

  /// The command of a key; nil if it has none.
  package static func command(for key: KeyName) -> Command? { byKey[key] }

  /// The line of a command.
  package static func line(_ command: Command) -> Line { byCommand[command]! }
}
