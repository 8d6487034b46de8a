import Deadlines
import Language
import SchoolNetwork
import Screen
import TestSupport
import Testing
import ViewModels

/// Something worth a picture: how to come there.
struct Scene: Sendable, CustomTestStringConvertible {
  let name: String
  let network: Network
  var screen = ScreenName.schools
  var keys = ""
  /// Text typed after the keys; text pasted then; keys after both.
  var typed = "", pasted = "", then = ""
  var unsaved: [Kept] = []
  /// What a first start asks for, in place of the network.
  var beginning: Beginning?
  /// Whether the network was made just now.
  var isMade = false

  var testDescription: String { name }

  func picture(_ size: Size, _ language: Language = .russian, isASCII: Bool = false) -> Picture {
    var picture = Picture(
      network, size: size, language: language, isASCII: isASCII, unsaved: unsaved, screen: screen, keys: keys,
      beginning: beginning, isMade: isMade)
    picture.type(typed)
    if !pasted.isEmpty { picture.take(.paste(pasted)) }
    picture.press(then)
    return picture
  }

  // № 5 is the first school with a partner in the first cluster of the sample; «/ 5 enter» finds it.
  private static let school5 = "enter / № space 5 enter "
  private static let roadmap5 = school5 + "tab tab down "

  /// An edit that fits, one that does not, a draft; and edits of other folders.
  private static let unsavedEdits: [Kept] = {
    func place(_ item: String) -> ItemPlace { ItemPlace(ID("p-5-9"), ID("roadmap-5-9-2026"), ID(item)) }
    func set(_ field: String, _ value: FieldValue, _ item: String) -> Edit {
      Edit(
        place(item).address,
        .set(field: field, from: Sample.network.value(of: field, at: place(item).address) ?? .notSet, to: value))
    }
    var mark = Completion()
    (mark.id, mark.occurrence, mark.done) = (ID("c-new"), Completion.once, true)
    let stale = Edit(place("i-5-9-02").address, .set(field: "note", from: .text("Было"), to: .text("Стало")))
    return [
      Kept(set("deadline", Deadline("до 15 декабря").fieldValue, "i-5-9-01")), Kept(stale),
      Kept(.draft(Draft(.mark(place("i-5-9-07"), occurrence: Completion.once), ["15.1", nil, "http", nil]))),
      Kept(set("note", .text("Перенести на декабрь"), "i-5-9-03"), from: .folder("/network/of/last/year")),
      Kept(
        Edit(place("i-5-9-07").address, .insert(list: "completions", record: mark.fieldValue, after: nil)),
        from: .earlierVersion),
    ]
  }()

  /// A roadmap as it is copied out of a spreadsheet: sections, a day as a number, a cell that was too narrow, a mark
  /// without a day, what is there already, a row of totals.
  private static let pastedTable = [
    "№ п/п\tНаименование мероприятия\tСроки\tОтветственные\tОтметка о выполнении",
    "Раздел 1. Организационная работа\t\t\t\t",
    "1\tСогласование дорожной карты на учебный год\tсентябрь\tДиректор\t",
    "2\tСеминар для учителей начальных классов\t15.10.2026\tСоколова Г. В., директор\tвыполнено",
    "3\t\"Мастер-класс\n«Цифровые инструменты»\"\t46310\tЛугинин П. С. – директор\t",
    "4\tКруглый стол\t#####\tЗам. директора по УВР\t20.10.2026", "Раздел 2. Работа с детьми\t\t\t\t",
    "5\tСовместная олимпиада\tоктябрь, март\t\t", "Итого: 5\t\t\t\t",
  ].joined(separator: "\n")

  private static let beginning: Beginning = {
    var town = NewTown()
    (town.timeZone, town.year) = ("Europe/Samara", SchoolYear(containing: Sample.today))
    return Beginning("/data/ozerova/.local/share/kurator/own", .own, proposing: town)
  }()

  static let all: [Scene] = [
    Scene(name: "first", network: Sample.network),
    Scene(name: "school", network: Sample.network, keys: school5),
    Scene(name: "school-without-partner", network: Sample.network, keys: "enter / 47 enter"),
    Scene(name: "roadmap", network: Sample.network, keys: roadmap5),
    // «о» and «л» are `j` and `k`: the key bar names keys in the layout that is typed.
    Scene(name: "roadmap-cyrillic", network: Sample.network, keys: roadmap5 + "о л"),
    Scene(name: "deadline", network: Sample.network, keys: roadmap5 + "right f4 end ctrl+u", typed: "до 15 декабря"),
    Scene(name: "days", network: Sample.network, keys: roadmap5 + "right f4 down pgdn right"),
    Scene(name: "fault", network: Sample.network, keys: roadmap5 + "f4 end ctrl+u enter"),
    Scene(name: "responsibles", network: Sample.network, keys: roadmap5 + "right right right f4 end ctrl+u"),
    Scene(
      name: "mark", network: Sample.network, keys: roadmap5 + "right right right right right f4 end ctrl+u",
      typed: "32.13", then: "enter"),
    Scene(name: "status", network: Sample.network, keys: roadmap5 + "right right f4"),
    Scene(name: "card", network: Sample.network, keys: roadmap5 + "f3"),
    Scene(name: "card-choice", network: Sample.network, keys: "enter end f3 end enter home down down f4"),
    Scene(
      name: "card-fault", network: Sample.network, keys: "enter end f3 end enter home down down down down f4 ctrl+u",
      typed: "сорок семь", then: "enter"),
    Scene(
      name: "card-ticks", network: Sample.network, keys: roadmap5 + "f3 down down down down f4 space", typed: "неусп"),
    Scene(name: "help", network: Sample.network, keys: "f1"),
    Scene(name: "items-year", network: Sample.network, screen: .items, keys: "3"),
    Scene(name: "items-year-grouped", network: Sample.network, screen: .items, keys: "B down enter 3"),
    Scene(name: "items-month", network: Sample.network, screen: .items, keys: "3 3 enter"),
    Scene(name: "find", network: Sample.network, keys: "F", typed: "сош 5"),
    Scene(name: "find-other-layout", network: Sample.network, keys: "F", typed: "jkbvgbfl", then: "down"),
    Scene(name: "palette", network: Sample.network, keys: ":", typed: "о"),
    Scene(name: "search", network: Sample.network, keys: roadmap5 + "/", typed: "ghjn"),
    Scene(name: "unsaved", network: Sample.network, keys: "down", unsaved: unsavedEdits),
    Scene(name: "marked", network: Sample.network, keys: roadmap5 + "down down down down space"),
    Scene(name: "empty", network: Sample.empty),
    Scene(name: "long-title", network: Sample.withLongTitle, keys: roadmap5),
    Scene(name: "long-title-edited", network: Sample.withLongTitle, keys: school5 + "tab tab f4 home"),
    Scene(name: "zoomed", network: Sample.network, keys: roadmap5 + "z"),
    Scene(name: "schools-large", network: Sample.large, keys: "enter pgdn"),
    Scene(name: "network-large", network: Sample.large, screen: .network, keys: "end"),
    Scene(name: "today", network: Sample.network, screen: .today),
    Scene(name: "today-figures", network: Sample.network, screen: .today, keys: "tab end"),
    Scene(
      name: "today-put-off", network: Sample.network, screen: .today, keys: "o", typed: "ждём подписи директора",
      then: "enter end"),
    Scene(
      name: "today-form", network: Sample.network, screen: .today, keys: "o tab ctrl+u", typed: "вчера", then: "enter"),
    Scene(name: "today-marked", network: Sample.network, screen: .today, keys: "space down down space"),
    Scene(name: "today-proposed", network: Sample.network, screen: .today, keys: "o shift+tab"),
    Scene(name: "today-mark", network: Sample.network, screen: .today, keys: "right right f4"),
    Scene(name: "today-empty", network: Sample.empty, screen: .today),
    Scene(name: "today-large", network: Sample.large, screen: .today, keys: "right pgdn"),
    Scene(name: "suggestion", network: Sample.network, screen: .network, keys: "enter"),
    Scene(name: "suggestion-risk", network: Sample.network, keys: "enter / 47 enter tab down p"),
    Scene(name: "suggestion-nobody", network: Sample.network, keys: "enter / № space 9 enter p"),
    Scene(name: "acceptance", network: Sample.network, screen: .network, keys: "enter enter"),
    Scene(
      name: "acceptance-roadmap", network: Sample.network, screen: .network,
      keys: "enter down down down enter space end right down right"),
    Scene(name: "decline", network: Sample.network, screen: .network, keys: "enter f8", typed: "далеко"),
    Scene(name: "templates", network: Sample.network, keys: school5 + "tab tab r"),
    Scene(name: "save-template", network: Sample.network, keys: school5 + "tab tab : шаблон space из enter"),
    Scene(name: "put-away", network: Sample.network, keys: school5 + "f8"),
    Scene(name: "trash", network: Sample.network, keys: school5 + "f8 y : trash enter"),
    Scene(name: "new-partnership", network: Sample.network, keys: school5 + ": newpartn enter"),
    Scene(
      name: "new-partnership-form", network: Sample.network,
      keys: "enter / 47 enter : newpartn enter 3 enter end up", typed: "наставничество"),
    Scene(name: "new-risk", network: Sample.network, keys: school5 + "tab f7"),
    Scene(name: "risk-goes", network: Sample.network, keys: school5 + "tab f8"),
    Scene(name: "risk-changes", network: Sample.network, keys: school5 + "tab f8 enter", typed: "Мониторинг"),
    Scene(
      name: "new-item-kind", network: Sample.network, keys: roadmap5 + "f7", typed: "Педсовет",
      then: "tab tab tab tab"),
    Scene(name: "items", network: Sample.network, screen: .items, keys: "down down"),
    Scene(name: "items-filter", network: Sample.network, screen: .items, keys: "f enter f", typed: "зам"),
    Scene(
      name: "items-values", network: Sample.network, screen: .items,
      keys: "f down down down down down down enter space down"),
    Scene(
      name: "items-filtered", network: Sample.network, screen: .items, keys: "f enter f", typed: "директ",
      then: "enter s s right s"),
    Scene(
      name: "items-grouped", network: Sample.network, screen: .items,
      keys: "B down down down enter home enter down down down"),
    Scene(
      name: "items-stays", network: Sample.network, screen: .items, keys: "f enter down space down f7",
      typed: "Разбор итогов"),
    Scene(name: "items-bulk", network: Sample.network, screen: .items, keys: "ins ins down ins f6"),
    Scene(name: "items-columns", network: Sample.network, screen: .items, keys: "C down down right right"),
    Scene(name: "items-empty", network: Sample.empty, screen: .items),
    Scene(name: "coverage", network: Sample.network, screen: .coverage),
    Scene(
      name: "coverage-right", network: Sample.network, screen: .coverage, keys: "down down right right right right"),
    Scene(name: "coverage-uncovered", network: Sample.network, screen: .coverage, keys: "s end"),
    Scene(name: "coverage-filter", network: Sample.network, screen: .coverage, keys: "f enter", typed: "jdp"),
    Scene(
      name: "coverage-filtered", network: Sample.network, screen: .coverage, keys: "f", typed: "№ 9", then: "enter"),
    Scene(
      name: "coverage-nothing", network: Sample.network, screen: .coverage, keys: "f enter", typed: "ёж", then: "enter"),
    Scene(name: "coverage-empty", network: Sample.empty, screen: .coverage),
    Scene(name: "coverage-large", network: Sample.large, screen: .coverage, keys: "end end right right"),
    Scene(name: "network", network: Sample.network, screen: .network),
    Scene(name: "network-donor", network: Sample.network, screen: .network, keys: "tab down down"),
    Scene(name: "network-last", network: Sample.network, screen: .network, keys: "end"),
    Scene(name: "network-trouble", network: Sample.withTroubledLinks, screen: .network, keys: "down down down"),
    Scene(name: "plan", network: Sample.network, screen: .network, keys: "P"),
    Scene(name: "plan-unticked", network: Sample.network, screen: .network, keys: "P down space"),
    Scene(name: "plan-taken-out", network: Sample.network, screen: .network, keys: "P down f8"),
    Scene(name: "plan-roadmap", network: Sample.network, screen: .network, keys: "P end right end right"),
    Scene(name: "plan-mutual", network: Sample.withRings, screen: .network, keys: "P end up up"),
    Scene(name: "plan-empty", network: Sample.empty, screen: .network, keys: "P"),
    Scene(name: "plan-large", network: Sample.largeWithDonors, screen: .network, keys: "P end up up up space"),
    Scene(name: "network-empty", network: Sample.empty, screen: .network),
    Scene(name: "begin", network: Sample.empty, beginning: beginning),
    Scene(
      name: "begin-form", network: Sample.empty, keys: "enter", typed: "Тихозёрск", then: "tab",
      beginning: beginning),
    Scene(name: "begin-made", network: Sample.begun, isMade: true),
    Scene(name: "paste", network: Sample.network, keys: roadmap5, pasted: pastedTable, then: "n n"),
    Scene(name: "paste-by-key", network: Sample.network, keys: roadmap5 + ": pastet enter", typed: "Педсовет"),
    Scene(name: "network-unlinked", network: Sample.withoutPartnerships, screen: .network),
  ]
}
