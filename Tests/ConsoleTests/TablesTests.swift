import Console
import Testing

@Test("Lists are tables whose columns stand under their headings")
func tables() {
  let town = MadeUpTown(["schools/gymnasium.json": "{\"schema\": 1, \"id\": \"gymnasium\", \"name\": \"Гимназия\"}"])
  #expect(
    town.run("list", "schools", "--store", "$").output == """
      Код        Школа     Рисков  Охвачено  Кластеры
      gymnasium  Гимназия       0         0  вне кластеров
      sosh-1     СОШ № 1        2         1  Зона риска

      """)
  #expect(
    town.run("list", "items", "--store", "$").output == """
      Код  Школа и донор       Состояние        Когда                  Срок                        Мероприятие
      i-1  СОШ № 1 ← Гимназия  ▲ запланировано  просрочено на 15 дней  октябрь                     Мастер-класс
      i-2  СОШ № 1 ← Гимназия  ▲ в работе       просрочено на 21 день  до 25 числа каждого месяца  Открытые уроки
      i-3  СОШ № 1 ← Гимназия  ■ выполнено                             15 сентября                 Договор
      i-4  СОШ № 1 ← Гимназия  × отменено                              без срока                   Поездка

      """)
  #expect(
    town.run("list", "partnerships", "--store", "$", "--lang", "en").output == """
      ID   School   Donor     State    Agreement  Risks
      p-1  СОШ № 1  Гимназия  active   signed     Оснащение
      p-2  СОШ № 1  Лицей     not set  none

      """)
  #expect(
    town.run("list", "risks", "--store", "$").output == """
      Школа    Фактор риска                    Состояние   Значимость  Поддержка
      СОШ № 1  Низкий уровень оснащения        активен     высокая     охвачен
      СОШ № 1  Высокая доля обучающихся с ОВЗ  не указано  не указано  не охвачен
      СОШ № 1  parents-x                       преодолён   не указано  —

      """)
  #expect(
    town.run("list", "clusters", "--store", "$").output == """
      Код    Кластер     Школ  Школы
      zone   Зона риска     1  СОШ № 1
      empty  ШНОР           0

      """)
}

@Test("A record is shown in labelled lines, values in words")
func records() {
  let town = MadeUpTown()
  #expect(
    town.run("show", "i-3", "--store", "$").output == """
      Код: i-3
      Мероприятие: Договор
      Срок:
        Формулировка: 15 сентября
      Отметки о выполнении (1):
        – Код: c-1
          К какому сроку: единственный срок
          Выполнено: да
          Дата: 14 сентября 2026
      Состояние: выполнено
      Школа и донор: СОШ № 1 ← Гимназия ··[2J·

      """)
  #expect(
    town.run("show", "v-1", "--store", "$", "--lang", "en").output == """
      ID: v-1
      Date: 1 October 2026
      Status: held
      Purpose: Знакомство
      Items: Мастер-класс (i-1)
      School: СОШ № 1

      """)
}

@Test(
  "How a deadline is understood is told in sentences",
  arguments: [
    ("кракозябра", "Срок не распознан; он сохраняется как написан, но даты у него нет, в «Сегодня» он не попадёт."),
    ("по графику ФЦТ", "Дата зависит от внешних событий; даты у срока нет, в «Сегодня» он не попадёт."),
    ("", "Срок не указан."),
    ("октябрь", "Понято: один раз\nПервый день: чт, 1 октября 2026\nПоследний день: сб, 31 октября 2026"),
    (
      "май, июнь",
      "Понято: несколько сроков\nПервый день: сб, 1 мая 2027\nПоследний день: ср, 30 июня 2027\n"
        + "  1 мая 2027 – 31 мая 2027\n  1 июня 2027 – 30 июня 2027"
    ),
  ])
func deadlines(wording: String, lines: String) {
  let outcome = MadeUpTown().run("deadline", wording, "--year", "2026/2027")
  #expect(outcome == Outcome(output: "«\(wording)», 2026/2027\n\(lines)\n"))
}

@Test(
  "In a year with trimesters it is said why quarters and some holidays have no days, in one with quarters why trimesters",
  arguments: [
    ("2 четверть", true, "В этом учебном году триместры, а не четверти"),
    ("каждую четверть", true, "В этом учебном году триместры, а не четверти"),
    ("весенние каникулы", true, "В учебном году с триместрами дни этих каникул неизвестны"),
    ("2 триместр", false, "Триместры этого учебного года не заданы"),
    ("раз в триместр", false, "Триместры этого учебного года не заданы"),
  ])
func missingTerms(wording: String, hasTrimesters: Bool, sentence: String) {
  let terms =
    #", "schoolYears": [{"id": "y", "year": "2026/2027", "trimesters": [{"id": "t", "number": 1, "firstDay": "2026-09-01", "#
    + #""lastDay": "2026-11-20"}]}]"#
  let town = MadeUpTown([
    "kurator.json": #"{"format": "kurator-network", "schema": 1, "id": "town-1""# + (hasTrimesters ? terms : "") + "}"
  ])
  let outcome = town.run("deadline", wording, "--year", "2026/2027", "--store", "$")
  #expect(
    outcome.output == "«\(wording)», 2026/2027\n\(sentence); даты у срока нет, в «Сегодня» он не попадёт.\n")
  let english = town.run("deadline", wording, "--year", "2026/2027", "--store", "$", "--lang", "en").output
  #expect(english.hasSuffix("has no date and will not be on Today.\n") && english.contains("trimesters"))
  #expect(!english.contains("not understood"))
}
