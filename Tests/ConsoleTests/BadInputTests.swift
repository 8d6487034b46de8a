import Console
import Store
import Testing

/// A file of the made-up town that says what cannot be, and what `kurator check` answers.
struct BadFile: Sendable, CustomTestStringConvertible {
  let file: String
  /// What it holds, and the line and column that are told.
  let text: String, place: String
  /// The sentence or its beginning, and the field.
  let sentence: String, field: String
  /// Files that stand beside it.
  let beside: [String: String]
  /// Whether nothing of the file is taken.
  var isUnread: Bool { sentence.contains("Файл не открыт") }
  var testDescription: String { "\(file): \(sentence.prefix(40))" }

  /// In `marked`, a «▸» stands before what is told of.
  init(_ file: String, _ marked: String, _ sentence: String, field: String = "", beside: [String: String] = [:]) {
    (self.file, self.sentence, self.field, self.beside) = (file, sentence, field, beside)
    let before = marked.prefix { $0 != "▸" }
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    place = "\(lines.count):\((lines.last?.unicodeScalars.count ?? 0) + 1)"
    text = marked.replacing("▸", with: "")
  }

  /// `kurator.json` with one member more.
  static func town(_ object: String, _ name: String, _ value: String, _ sentence: String) -> BadFile {
    BadFile(
      "kurator.json",
      "{\"format\": \"kurator-network\", \"schema\": 1, \"id\": \"town-1\",\n \"\(object)\": {\"\(name)\": ▸\(value)}}",
      sentence, field: "\(object).\(name)")
  }

  /// A template of one item.
  static func template(_ more: String, _ deadline: String, _ sentence: String, field: String = "") -> BadFile {
    BadFile(
      "templates/first.json",
      "{\"schema\": 1, \"id\": \"first\", \"name\": \"Первый\",\(more)\n \"items\": [{\"id\": \"i-t\", "
        + "\"title\": \"Встреча\", \"deadline\": \(deadline)}]}", sentence, field: field)
  }

  /// A partnership of № 1 with one member more.
  static func partnership(
    _ more: String, _ sentence: String, field: String, beside: [String: String] = [:]
  ) -> BadFile {
    BadFile(
      "partnerships/p-2.json", "{\"schema\": 1, \"id\": \"p-2\", \"supported\": \"sosh-1\",\n\(more)}", sentence,
      field: field, beside: beside)
  }

  private static let wholeNumber = "Здесь нужно целое число. Поле показано незаполненным; исправьте значение в файле."
  private static func beyond(_ number: String, _ most: Int) -> String {
    "Число \(number) здесь не подходит: нужно целое от 0 до \(most). Пока действует обычное значение."
  }
  private static let outside = "Срок лежит вне учебного года шаблона (2026/2027); исправьте срок или год шаблона."
  private static let noYear = "У шаблона не указан учебный год, а в сроках названы годы (1 мероприятие)"

  static let all: [BadFile] = numbers + templates + partnerships + names + ahead

  private static let numbers =
    ["\"много\"", "1.5", "1e3", "true", "[4]", "99999999999999999999"].map {
      town("weights", "stated", $0, wholeNumber)
    } + [
      town("weights", "load", "-1", beyond("-1", 100)), town("weights", "topic", "101", beyond("101", 100)),
      town("limits", "donorLoad", "-1", beyond("-1", 100)), town("limits", "donorLoad", "1000", beyond("1000", 100)),
      town("limits", "donorLoad", "\"два\"", wholeNumber), town("attention", "dueSoon", "-5", beyond("-5", 3650)),
      town("attention", "dueSoon", "4000000000", beyond("4000000000", 3650)),
      BadFile(
        "schools/gymnasium.json",
        "{\"schema\": 1, \"id\": \"gymnasium\", \"name\": \"Гимназия\",\n\"donorLimit\": ▸-1}",
        beyond("-1", 100), field: "donorLimit"),
    ]

  private static let year = " \"year\": \"2026/2027\","
  private static let templates = [
    template(year, "▸{\"wording\": \"15.09.2031\"}", outside, field: "items[0].deadline"),
    template(year, "▸{\"firstDay\": \"2028-02-29\"}", outside, field: "items[0].deadline"),
    template(
      year, "{\"firstDay\": ▸\"2027-02-29\"}", "«2027-02-29» — это не дата: нужна существующая дата вида 2026-11-15.",
      field: "items[0].deadline.firstDay"),
    template(
      year, "{\"lastDay\": ▸\"0000-01-01\"}", "«0000-01-01» — это не дата: нужна существующая дата",
      field: "items[0].deadline.lastDay"),
    BadFile(
      "templates/first.json",
      "▸{\"schema\": 1, \"id\": \"first\", \"items\": [{\"id\": \"i-t\", \"deadline\": {\"wording\": \"15.09.2026\"}}]}",
      "У шаблона не указан учебный год, а в сроках названы годы (1 мероприятие)"),
    template(
      " \"year\": ▸\"9999/10000\",", "{\"wording\": \"май\"}",
      "«9999/10000» — это не учебный год: нужен вид 2026/2027.",
      field: "year"),
    template(
      " \"year\": ▸\"0000/0001\",", "{\"wording\": \"май\"}", "«0000/0001» — это не учебный год", field: "year"),
    BadFile(
      "templates/first.json", "{\"schema\": 1,\n \"id\": \"first\",▸",
      "Файл обрывается на середине. Файл не открыт и не будет изменён"),
  ]

  private static let partnerships = [
    partnership(
      "\"putOff\": [▸{\"id\": \"o-1\", \"kind\": \"overdue\"}]",
      "Отложено без дня, поэтому строка показана; укажите день (until) или удалите запись.", field: "putOff[0]"),
    partnership(
      "\"putOff\": [{\"id\": \"o-1\", \"kind\": ▸\"burns\", \"until\": \"2030-01-01\"}]",
      "Значение «burns» этой версии программы неизвестно", field: "putOff[0].kind"),
    partnership(
      "\"putOff\": [{\"id\": \"o-1\", \"kind\": \"overdue\", \"until\": ▸\"вчера\"}]",
      "«вчера» — это не дата: нужна существующая дата", field: "putOff[0].until"),
    partnership(
      "\"donor\": ▸\"sosh-55\"", "В сети нет школы с кодом «sosh-55»; исправьте код или удалите ссылку.", field: "donor"
    ),
    partnership(
      "\"donor\": ▸\"old\"",
      "«СОШ № 8»: школа закрыта, а партнёрство не завершено; завершите его или укажите другую школу.", field: "donor",
      beside: [
        "schools/old.json": "{\"schema\": 1, \"id\": \"old\", \"name\": \"СОШ № 8\", \"status\": \"closed\"}"
      ]),
  ]
}

extension BadFile {
  private static func nearly(_ name: String, _ known: String) -> String {
    "Неизвестное поле «\(name)» — возможно, «\(known)». Оно сохранено, но не читается; исправьте имя в файле."
  }

  /// Names of fields that somebody may have meant otherwise, and a time zone that there is not.
  fileprivate static let names =
    ["timezone", "time_zone", "TIME-ZONE", "timeZon", "timesZone", "timeZome", "timeZoen"].map { name in
      BadFile(
        "kurator.json",
        "{\"format\": \"kurator-network\", \"schema\": 1, \"id\": \"town-1\",\n \"\(name)\": ▸\"Pacific/Kiritimati\"}",
        nearly(name, "timeZone"), field: name)
    } + [
      town("limits", "donor_load", "1", nearly("donor_load", "donorLoad")),
      town("weights", "staited", "9", nearly("staited", "stated")),
      BadFile(
        "schools/gymnasium.json",
        "{\"schema\": 1, \"id\": \"gymnasium\", \"name\": \"Гимназия\",\n\"experiense\": ▸[]}",
        nearly("experiense", "experience"), field: "experiense"),
      template(
        " \"year\": \"2026/2027\",", "{\"lastday\": ▸\"2027-05-01\"}", nearly("lastday", "lastDay"),
        field: "items[0].deadline.lastday"),
      partnership(
        "\"putOff\": [{\"id\": \"o-1\", \"kind\": \"overdue\", \"until\": \"2030-01-01\", \"reasons\": ▸\"Отпуск\"}]",
        nearly("reasons", "reason"), field: "putOff[0].reasons"),
    ]
    + ["Europe/Moskva", "Europe", "../../etc/passwd", "МСК"].map { zone in
      BadFile(
        "kurator.json",
        "{\"format\": \"kurator-network\", \"schema\": 1, \"id\": \"town-1\",\n \"timeZone\": ▸\"\(zone)\"}",
        "Часовой пояс «\(zone)» этому компьютеру неизвестен, действует его собственный; нужно имя вида Europe/Moscow.",
        field: "timeZone")
    }

  /// Marks of days after 15 November 2026, the day of these tests, done or taken back.
  fileprivate static let ahead = [("2026-11-16", "true"), ("2027-05-01", "true"), ("2026-12-01", "false")].map {
    partnership(
      "\"roadmaps\": [{\"id\": \"map-2\", \"items\": [{\"id\": \"i-9\", \"title\": \"Встреча\",\n\"completions\": "
        + "[{\"id\": \"c-9\", \"occurrence\": \"once\", \"done\": \($1), \"date\": ▸\"\($0)\"}]}]}]",
      "\(Int($0.suffix(2))!) \(["11": "ноября", "05": "мая", "12": "декабря"][$0.dropFirst(5).prefix(2).description]!) "
        + "\($0.prefix(4)) ещё не наступило, а отметка уже стоит; исправьте дату отметки.",
      field: "roadmaps[0].items[0].completions[0].date")
  }
}

@Test("A mark of today is no mark ahead, and names that are like none of the fields are nobody's business")
func nothingToTell() {
  let mark =
    "{\"schema\": 1, \"id\": \"p-2\", \"supported\": \"sosh-1\", \"remark9\": 1, \"colour\": \"red\", \"ids\": [], \"roadmaps\": "
    + "[{\"id\": \"map-2\", \"items\": [{\"id\": \"i-9\", \"title\": \"Встреча\", \"completions\": [{\"id\": \"c-9\", "
    + "\"occurrence\": \"once\", \"done\": true, \"date\": \"2026-11-15\"}]}]}]}"
  let town = town(BadFile("partnerships/p-2.json", mark, ""))
  let told = town.run("check", "--store", "$").output
  #expect(!told.contains("p-2.json"), "\(told)")
  // The day is that of the town: a day before it the mark lies ahead.
  #expect(town.run("check", "--store", "$", "--date", "2026-11-14").output.contains("15 ноября 2026 ещё не наступило"))
}

/// The made-up town with a name that no terminal obeys, and this file.
private func town(_ bad: BadFile? = nil) -> MadeUpTown {
  let plain =
    "{\"schema\": 1, \"id\": \"gymnasium\", \"name\": \"Гимназия\", \"experience\": [{\"id\": \"e-1\", "
    + "\"factor\": \"sen\", \"kind\": \"stated\"}]}"
  var more = ["schools/gymnasium.json": plain].merging(bad?.beside ?? [:], uniquingKeysWith: { $1 })
  if let bad { more[bad.file] = bad.text }
  return MadeUpTown(more)
}

private func bytes(_ town: MadeUpTown, _ file: String) throws -> [UInt8] {
  try Files().read("\(town.store)/\(file)", limit: 1 << 20).bytes
}

@Test(
  "What cannot be gets a sentence with file, line, column and field; the file keeps its bytes", arguments: BadFile.all)
func checkTells(bad: BadFile) throws {
  let town = town(bad)
  let outcome = town.run("check", "--store", "$")
  let line = "\(town.store)/\(bad.file):\(bad.place): \(bad.sentence)"
  let found = outcome.output.split(separator: "\n").filter { $0.hasPrefix(line) }
  #expect(found.count == 1, "\(line)\n— but\n\(outcome.output)")
  if !bad.field.isEmpty { #expect(found.first?.hasSuffix(" Поле: \(bad.field).") == true, "\(found)") }
  #expect(outcome.exitCode == 1 && outcome.isHarmless)
  #expect(town.run("check", "--store", "$", "--lang", "en").output.contains("/\(bad.file):\(bad.place): "))
  // Everything else of the network is read, and an item is marked; the file is as it was.
  let code: Int32 = bad.isUnread ? 1 : 0
  #expect(town.run("today", "--store", "$").exitCode == code && town.run("plan", "--store", "$").exitCode == code)
  #expect(town.run("done", "i-1", "--store", "$").exitCode == 0)
  #expect(try bytes(town, bad.file) == Array(bad.text.utf8))
}

@Test("Where weights, limits and days cannot be, what is built in holds: the same answers as without them")
func builtInHolds() {
  let plain = town()
  for bad in BadFile.all where bad.file == "kurator.json" {
    let town = town(bad)
    for command in ["today", "suggest", "plan", "coverage"] {
      let arguments = command == "suggest" ? [command, "sosh-1", "--json"] : [command, "--json"]
      let answers = [town, plain].map { $0.console.run(arguments + ["--store", $0.store], environment: [:]).output }
      #expect(answers[0] == answers[1] && !answers[0].isEmpty, "\(bad.text)")
    }
  }
}
