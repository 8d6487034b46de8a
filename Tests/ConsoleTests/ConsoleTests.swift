import Console
import Testing

@Test(
  "A network that cannot be opened gets a sentence and the exit code 2",
  arguments: [
    (["check", "--store", "/nowhere/at/all"], "Папки /nowhere/at/all нет."),
    (["check", "--store", "$/kurator.json"], "это файл, а сеть школ — папка."),
    (["check", "--store", "$/schools"], "нет файла kurator.json"),
    (["list", "schools"], "Своей сети ещё нет"), (["show", "x"], "Своей сети ещё нет"), ([], "Своей сети ещё нет"),
    (["list", "schools", "--sample"], "Папка SampleData с примером не найдена."),
  ])
func cannotOpen(arguments: [String], sentence: String) {
  let town = MadeUpTown()
  let typed = arguments.map { $0.hasPrefix("$") ? town.store + $0.dropFirst() : $0 }
  for language in ["ru", "en"] {
    let outcome = town.console.run(typed + ["--lang", language], environment: [:])
    #expect(outcome.exitCode == 2 && outcome.output.isEmpty && outcome.isHarmless)
    #expect(outcome.errors.contains(sentence) == (language == "ru"), "\(outcome.errors)")
  }
}

@Test(
  "A town file that cannot be used is named with its place",
  arguments: [
    ("{", "kurator.json:1:2: Файл обрывается на середине."), ("", "kurator.json:1:1: Файл пуст."),
    ("{\"format\": \"x\", \"schema\": 1, \"id\": \"t\"}", "Это не файл сети школ"),
    ("{\"format\": \"kurator-network\", \"id\": \"t\"}", "Не указана версия формата"),
  ])
func brokenTown(text: String, sentence: String) {
  let outcome = MadeUpTown(["kurator.json": text]).run("check", "--store", "$")
  #expect(outcome.exitCode == 2 && outcome.errors.contains(sentence), "\(outcome.errors)")
}

@Test("The check tells every problem with file, line and column; 1 where there are some")
func check() {
  let town = MadeUpTown(["schools/copy (1).json": "{}", "schools/broken.json": "{\n  \"schema\": 1,\n}"])
  let outcome = town.run("check", "--store", "$")
  #expect(outcome.exitCode == 1)
  let lines = outcome.output.split(separator: "\n")
  #expect(lines.contains { $0.hasPrefix("\(town.store)/schools/broken.json:2:14: Лишняя запятая") }, "\(lines)")
  #expect(lines.contains { $0.contains("schools/copy (1).json: Имя файла не может быть кодом") })
  #expect(lines.contains { $0.contains("schools/sosh-1.json:6:28: В сети нет фактора риска с кодом «parents-x»") })
  #expect(lines.contains { $0.contains("schools/gymnasium.json:1:42: В тексте есть управляющие") })
  #expect(lines.count == 4 && outcome.errors == "Найдено: 4 ошибки.\n" && outcome.isHarmless)
}

@Test("The check tells two partnerships of the same schools for the same, with files and ids")
func partnersTwice() {
  func town(_ fields: String) -> MadeUpTown {
    MadeUpTown([
      "partnerships/p-3.json": """
      {"schema": 1, "id": "p-3", "supported": "sosh-1", "donor": "gymnasium",
       "status": "planned", \(fields)}
      """
    ])
  }
  let twice = town("\"risks\": [\"sen\", \"equipment\"]")
  let told = twice.run("check", "--store", "$")
  #expect(told.exitCode == 1)
  #expect(
    told.output.contains(
      "\(twice.store)/partnerships/p-3.json:1:60: Та же школа и тот же донор уже в партнёрстве «p-1» "
        + "(partnerships/p-1.json) о том же; перенесите всё в одно из них, другое завершите или удалите. Поле: donor."),
    "\(told.output)")
  let other = town("\"risks\": [\"sen\"]").run("check", "--store", "$")
  #expect(!other.output.contains("уже в партнёрстве") && other.output.contains("gymnasium.json"))
}

private func school(_ fields: String) -> String { "{\"schema\": 1, \"id\": \"extra\", \(fields)}" }

@Test(
  "What is wrong in a file gets its sentence",
  arguments: [
    ("{\"schema\": 7, \"id\": \"extra\"}", ":1:12: Файл записан более новой версией программы (формат 7)"),
    ("{\"schema\": 0, \"id\": \"extra\"}", ":1:12: Версии формата «0» не бывает; нужна 1."),
    ("{\"schema\": 1, \"id\": \"other\"}", ":1:21: Имя файла не совпадает с кодом «other» в нём;"),
    (school("\"statusSince\": \"2026-02-30\""), "«2026-02-30» — это не дата: нужна существующая дата вида 2026-11-15."),
    (school("\"name\": 5"), "Здесь нужен текст в кавычках. Поле показано незаполненным;"),
    (school("\"visits\": [{\"date\": \"2026-01-01\"}]"), "У записи списка нет кода (id);"),
    (school("\"visits\": [{\"id\": \"v-9\", \"items\": [\"i-9\"]}]"), "В сети нет мероприятия с кодом «i-9»;"),
    (school("\"visits\": [{\"id\": \"i-1\"}]"), "Код «i-1» уже есть в файле"),
    (school("\"status\": \"paused\""), "Значение «paused» этой версии программы неизвестно;"),
    (
      school("\"name\": \"\(String(repeating: "я", count: 10_000))\""),
      "Текст очень длинный: 10000 знаков при обычных 500."
    ),
    (school("\"name\": \"a\", \"name\": \"b\""), "Поле «name» указано дважды; оставьте одно."),
    (school("\"name\": \"\u{1}\""), "управляющий символ с кодом 1; запишите его через \\u."),
  ])
func badInput(text: String, sentence: String) {
  let town = MadeUpTown(["schools/extra.json": text])
  let outcome = town.run("check", "--store", "$")
  #expect(outcome.exitCode == 1 && outcome.isHarmless && outcome.output.contains(sentence), "\(outcome.output)")
  let english = town.run("check", "--store", "$", "--lang", "en").output.split(separator: "\n")
  let russian = outcome.output.split(separator: "\n")
  #expect(english.count == russian.count && zip(english, russian).allSatisfy { $0 != $1 })
}

@Test("A partnership with a school that does not exist is told")
func missingSchool() {
  let town = MadeUpTown([
    "partnerships/p-2.json": "{\"schema\": 1, \"id\": \"p-2\", \"supported\": \"sosh-1\", \"donor\": \"nobody\"}"
  ])
  let output = town.run("check", "--store", "$").output
  #expect(output.contains("partnerships/p-2.json:1:60: В сети нет школы с кодом «nobody»;"), "\(output)")
}

@Test("The check of a network in order says so and ends with 0")
func checkInOrder() {
  let plain = [
    "schools/gymnasium.json": "{\"schema\": 1, \"id\": \"gymnasium\", \"name\": \"Гимназия\"}",
    "schools/sosh-1.json": "{\"schema\": 1, \"id\": \"sosh-1\", \"name\": \"СОШ № 1\"}",
  ]
  let outcome = MadeUpTown(plain).run("check", "--store", "$")
  #expect(outcome == Outcome(errors: "Ошибок не найдено: 2 школы, 2 партнёрства, 4 мероприятия.\n"))
}

@Test("A list says on standard error that files are missing in it")
func unreadableIsTold() {
  let outcome = MadeUpTown(["schools/broken.json": "{"]).run("list", "schools", "--store", "$", "--json")
  #expect(outcome.exitCode == 1 && outcome.errors.hasPrefix("Не удалось открыть 1 файл"))
  let shown = MadeUpTown(["schools/broken.json": "{"]).run("show", "broken", "--store", "$")
  #expect(shown.exitCode == 1 && shown.errors.contains("schools/broken.json:1:2: Файл обрывается"))
}

@Test("Nothing that is printed holds a control character, whatever the names hold")
func harmless() {
  let town = MadeUpTown()
  let commands = [
    ["list", "schools"], ["list", "partnerships"], ["list", "items"], ["list", "risks"], ["show", "p-1"],
  ]
  for command in commands + [["show", "gymnasium"], ["check"], ["--plain"]] {
    for more in [[], ["--lang", "en"], ["--ascii"]] {
      #expect(town.console.run(command + more + ["--store", town.store], environment: [:]).isHarmless, "\(command)")
    }
  }
  for what in ["schools", "partnerships"] {
    let outcome = town.run("list", what, "--json", "--store", "$")
    #expect(outcome.isHarmless && outcome.output.contains("Гимназия \\u202e\\u001b[2J\\u009b"), "\(outcome.output)")
  }
  #expect(town.run("show", "\u{1B}[2J", "--store", "$").isHarmless)
}

@Test("With ASCII signs no typographic sign is left; JSON stays as it is")
func asciiSigns() {
  let town = MadeUpTown()
  let text = town.run("list", "items", "--store", "$", "--ascii").output
  #expect(text.contains("! запланировано") && !text.contains { "«»№—–…•→←■▲×".contains($0) }, "\(text)")
  #expect(town.run("list", "schools", "--store", "$", "--ascii", "--json").output.contains("№"))
}

@Test("Without a terminal the dashboard is a report, and that is said with the exit code 2; --plain asks for it")
func noTerminal() {
  let town = MadeUpTown()
  let outcome = town.run("$")
  #expect(outcome.exitCode == 2 && outcome.errors.hasPrefix("Терминала нет"))
  #expect(town.run("$", "--plain") == Outcome(output: outcome.output))
  #expect(
    outcome.output == """
      Сеть школ: Речной
      На 15 ноября 2026, учебный год 2026/2027
      2 школы, 2 партнёрства, 4 мероприятия

      КЛАСТЕРЫ
      Зона риска (1): СОШ № 1
      ШНОР (0): —

      ШКОЛЫ
      Гимназия ··[2J· — вне кластеров
        Рисков нет.
        Помогает школе: СОШ № 1 (действует)
      СОШ № 1 — Зона риска
        Низкий уровень оснащения: активен, значимость высокая; помогает Гимназия ··[2J·
        Высокая доля обучающихся с ОВЗ: значимость не указана; никто не помогает
        parents-x: преодолён, значимость не указана
        Получает поддержку: Гимназия ··[2J· (действует)
        Получает поддержку: Лицей (не указано)

      ДОРОЖНЫЕ КАРТЫ
      СОШ № 1 ← Гимназия ··[2J·, 2026/2027: выполнено 1 из 4
        запланировано; просрочено на 15 дней; октябрь; Мастер-класс
        в работе; просрочено на 21 день; до 25 числа каждого месяца; Открытые уроки
        выполнено; 15 сентября; Договор
        отменено; без срока; Поездка

      ПРОСРОЧЕНО (2)
      просрочено на 15 дней: Мастер-класс — СОШ № 1 ← Гимназия ··[2J·
      просрочено на 21 день: Открытые уроки — СОШ № 1 ← Гимназия ··[2J·

      """)
}

@Test("A frame is asked for with the network and the day")
func frame() {
  #expect(
    MadeUpTown().run("frame", "--store", "$", "--date", "2027-01-01").output == "frame of 3 schools on 2027-01-01\n")
}

@Test("The version is told")
func version() {
  #expect(MadeUpTown().run("--version") == Outcome(output: "kurator \(Console.version)\n"))
}
