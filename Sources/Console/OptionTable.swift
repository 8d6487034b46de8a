import Items
import Language
import Pasting

// The options, beside the commands that they belong to.
extension CommandTable {
  /// The options.
  package static let options: [OptionEntry] = [
    OptionEntry(
      name: .store, value: folder,
      sentence: Wording("Сеть школ в этой папке.", "The school network in this folder.")),
    OptionEntry(
      name: .sample, value: nil,
      sentence: Wording(
        "Пример сети; на экране открывается его рабочая копия.",
        "The sample network; the screen opens a working copy of it.")),
    OptionEntry(
      name: .json, value: nil, sentence: Wording("Вывести данные в формате JSON.", "Print the data as JSON.")),
    OptionEntry(
      name: .risk, value: Wording("ФАКТОР", "FACTOR"),
      sentence: Wording("Только этот фактор риска: код или название.", "This risk factor alone: its id or name.")),
    OptionEntry(
      name: .year, value: Wording("ГОД", "YEAR"),
      sentence: Wording(
        "Учебный год дорожной карты: 2026/2027; иначе — тот, в котором начинается период, или текущий.",
        "The roadmap’s school year: 2026/2027; else that in which the period begins, or the current one.")),
    OptionEntry(
      name: .from, value: Wording("ДЕНЬ", "DAY"),
      sentence: Wording(
        "Первый день периода дорожной карты: 2027-01-01.", "The first day of the roadmap’s period: 2027-01-01.")),
    OptionEntry(
      name: .until, value: Wording("ДЕНЬ", "DAY"),
      sentence: Wording(
        "Последний день периода дорожной карты: 2027-12-31.", "The last day of the roadmap’s period: 2027-12-31.")),
    OptionEntry(
      name: .size, value: Wording("ШхВ", "WxH"),
      sentence: Wording(
        "Ширина и высота экрана в знаках: 120x40; иначе — 80x24.",
        "Width and height of the screen in characters: 120x40; else 80x24.")),
    OptionEntry(
      name: .keys, value: Wording("КЛАВИШИ", "KEYS"),
      sentence: Wording(
        "Клавиши через пробел: 'down down space'.", "Keys, separated by spaces: 'down down space'.")),
    OptionEntry(
      name: .layout, value: Wording("ru|en", "ru|en"),
      sentence: Wording(
        "Раскладка, в которой нажаты клавиши.", "The keyboard layout in which the keys are pressed.")),
    OptionEntry(
      name: .evidence, value: Wording("ССЫЛКА", "LINK"),
      sentence: Wording(
        "Чем это подтверждается: ссылка или название документа.", "What proves it: a link, or the name of a document.")),
    OptionEntry(
      name: .by, value: Wording("СДВИГ", "SHIFT"),
      sentence: Wording(
        "На сколько: +7, −3, «+2 нед», «+1 мес», «на неделю позже».",
        "How far: +7, −3, '+2 weeks', '+1 month', 'a week later'.")),
    OptionEntry(
      name: .town, value: Wording("НАЗВАНИЕ", "NAME"),
      sentence: Wording("Название муниципалитета.", "The name of the town.")),
    OptionEntry(
      name: .into, value: Wording("КОД", "ID"),
      sentence: Wording(
        "Во что добавить: код школы, партнёрства, дорожной карты и других; town — муниципалитет.",
        "What to add to: the id of a school, a partnership, a roadmap or another record; town is the town.")),
    OptionEntry(
      name: .after, value: Wording("КОД", "ID"),
      sentence: Wording(
        "После какой записи того же списка; --in тогда не нужен.",
        "The record of the same list that it comes after; --in is not needed then.")),
    OptionEntry(
      name: .place, value: Wording("КОД", "ID"),
      sentence: Wording(
        "Куда вставить строки: код дорожной карты, партнёрства, шаблона, школы; town — муниципалитет.",
        "Where the rows go: the id of a roadmap, a partnership, a template or a school; town is the town.")),
    OptionEntry(
      name: .rows, value: Wording("ВИД", "KIND"),
      sentence: Wording(
        "Что в строках: \(PasteKind.names); иначе это узнаётся по таблице.",
        "What the rows are: \(PasteKind.names); else the table tells.")),
    OptionEntry(
      name: .filter, value: Wording("ПОЛЕ=ЗНАЧЕНИЕ", "FIELD=VALUE"),
      sentence: Wording(
        "Только строки, у которых в поле это значение; ключей может быть несколько.",
        "Only the rows with this value in the field; it may be given several times."), isRepeated: true),
    OptionEntry(
      name: .sort, value: Wording("ПОЛЯ", "FIELDS"),
      sentence: Wording(
        "Упорядочить: school,-deadline; минус — по убыванию; не более трёх полей.",
        "Sort: school,-deadline; a minus is for descending; three fields at most.")),
    OptionEntry(
      name: .columns, value: Wording("ПОЛЯ", "FIELDS"),
      sentence: Wording("Столбцы и их порядок: title,school.", "The columns and their order: title,school.")),
    OptionEntry(
      name: .group, value: Wording("ПОЛЕ", "FIELD"),
      sentence: Wording(
        "Сгруппировать мероприятия: \(ItemField.names(for: .group)).",
        "Group the items: \(ItemField.names(for: .group)).")),
    OptionEntry(
      name: .view, value: Wording("НАЗВАНИЕ", "NAME"),
      sentence: Wording(
        "Мероприятия в виде, сохранённом на экране; другие ключи его дополняют.",
        "The items in a view that was saved on the screen; other options add to it.")),
    OptionEntry(
      name: .preview, value: nil,
      sentence: Wording("Показать, что будет записано.", "Show what would be written.")),
    OptionEntry(
      name: .apply, value: nil, sentence: Wording("Записать.", "Write it.")),
    OptionEntry(
      name: .date, value: Wording("ГГГГ-ММ-ДД", "YYYY-MM-DD"),
      sentence: Wording("Считать этот день сегодняшним.", "Take this day for today.")),
    OptionEntry(
      name: .lang, value: Wording("ru|en", "ru|en"),
      sentence: Wording(
        "Язык: русский или английский; иначе — по настройкам системы.",
        "The language: Russian or English; else that of the system.")),
    OptionEntry(
      name: .theme, value: Wording("ТЕМА", "NAME"), sentence: Wording("Тема оформления экрана.", "The screen’s theme.")),
    OptionEntry(
      name: .mono, value: nil, sentence: Wording("Экран без цвета.", "No colours on the screen.")),
    OptionEntry(
      name: .ascii, value: nil,
      sentence: Wording(
        "Линии, кавычки и знаки — только из набора ASCII.", "Lines, quotation marks and signs in ASCII only.")),
    OptionEntry(
      name: .seed, value: Wording("ЧИСЛО", "N"),
      sentence: Wording("Сделать новые коды повторяемыми.", "Make new ids repeatable.")),
    OptionEntry(
      name: .readOnly, value: nil, sentence: Wording("Ничего не записывать.", "Write nothing.")),
    OptionEntry(
      name: .plain, value: nil,
      sentence: Wording(
        "Вместо экрана — отчёт о сети обычным текстом.", "A report of the network as plain text instead of the screen.")
    ),
    OptionEntry(name: .help, value: nil, sentence: Wording("Показать справку.", "Show this help.")),
    OptionEntry(name: .version, value: nil, sentence: Wording("Показать версию программы.", "Show the version.")),
  ]
}
