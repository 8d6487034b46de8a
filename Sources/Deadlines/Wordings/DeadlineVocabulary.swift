/// Every word the reader knows. A wording with any other word is not understood, except for a place behind a day.
enum DeadlineVocabulary {
  /// What a folded word means; nil for one that is not known.
  static func token(for word: PackedWord) -> DeadlineToken? { words[word] }

  private static let words: [PackedWord: DeadlineToken] = {
    var known: [PackedWord: DeadlineToken] = [:]
    func add(_ forms: String, _ token: DeadlineToken) {
      for form in forms.split(separator: " ") { known[WordFolding.pack(String(form))] = token }
    }
    for (forms, kind, number) in plain { add(forms, DeadlineToken(kind: kind, number: number)) }
    for (forms, unit) in units { add(forms, DeadlineToken(kind: .unit, number: unit.rawValue)) }
    for (forms, unit) in recurring { add(forms, DeadlineToken(kind: .recurring, number: unit.rawValue)) }
    for (forms, kind, number) in loose {
      var token = DeadlineToken(kind: kind, number: number)
      token.isLoose = true
      add(forms, token)
    }
    for (index, forms) in months.enumerated() { add(forms, DeadlineToken(kind: .month, month: index + 1)) }
    for (index, forms) in weekdays.enumerated() { add(forms, DeadlineToken(kind: .weekday, number: index + 1)) }
    for (index, forms) in weekdayPlurals.enumerated() {
      add(forms, DeadlineToken(kind: .weekdayPlural, number: index + 1))
    }
    for (stem, endings, number) in ordinals {
      for ending in endings.split(separator: " ") {
        add(stem + ending, DeadlineToken(kind: .ordinal, number: number))
      }
    }
    return known
  }()

  private static let months = [
    "январь января январе янв", "февраль февраля феврале фев февр", "март марта марте мар",
    "апрель апреля апреле апр", "май мая мае", "июнь июня июне июн", "июль июля июле июл",
    "август августа августе авг", "сентябрь сентября сентябре сен сент", "октябрь октября октябре окт",
    "ноябрь ноября ноябре ноя нояб", "декабрь декабря декабре дек",
  ]

  private static let weekdays = [
    "понедельник понедельника понедельнику пн", "вторник вторника вторнику вт", "среда среду среды среде ср",
    "четверг четверга четвергу чт", "пятница пятницу пятницы пятнице пт", "суббота субботу субботы субботе сб",
    "воскресенье воскресенья воскресенью вс",
  ]

  private static let weekdayPlurals = [
    "понедельникам", "вторникам", "средам", "четвергам", "пятницам", "субботам", "воскресеньям",
  ]

  private static let units: [(String, DeadlineToken.Unit)] = [
    ("день дня дней дню дн д", .day),
    ("неделя недели неделю неделе недель нед", .week),
    ("месяц месяца месяце месяцу месяцев мес", .month),
    ("квартал квартала квартале кварталу кварталы кварталов кварталах кв кварт", .quarter),
    ("четверть четверти четвертей четвертях четв чет", .schoolQuarter),
    ("полугодие полугодия полугодии полугодию полугодий полугодиях полугод", .halfYear),
    ("год года году г", .year),
    ("триместр триместра триместре триместру триместры триместров триместрах трим", .trimester),
  ]

  private static let recurring: [(String, DeadlineToken.Unit)] = [
    ("еженедельно еженед", .week), ("ежемесячно ежемес", .month), ("ежеквартально ежекв поквартально", .quarter),
    ("ежегодно", .year),
  ]

  private static let ordinals: [(stem: String, endings: String, number: Int)] = [
    ("перв", "ый ая ое ого ой ую ом ому", 1), ("втор", "ой ая ое ого ую ом ому", 2),
    ("трет", "ий ья ье ьего ьей ью ьем ьему", 3), ("четверт", "ый ая ое ого ой ую ом ому", 4),
    ("пят", "ый ая ое ого ой ую ом ому", 5), ("последн", "ий яя ее его ей юю ем ему", -1),
  ]

  /// Forms that say nothing of time where they follow «по графику»: there any word may.
  private static let loose: [(String, DeadlineToken.Kind, Int)] = [
    ("ежедневно", .recurring, DeadlineToken.Unit.day.rawValue), ("каждая каждые каждых", .every, 0),
    ("р", .times, 0), ("теч", .during, 0), ("дважды", .twice, 2), ("трижды", .twice, 3),
    ("середина середине середину", .middle, 0), ("начало начале", .beginning, 0),
    ("сроки сроков дата даты", .dueWord, 0), ("исполнения выполнения проведения", .fulfilment, 0),
    ("осенние осенних осенними", .season, 1), ("зимние зимних зимними", .season, 2),
    ("весенние весенних весенними", .season, 3), ("летние летних летними", .season, 4),
    ("каникулы каникул каникулах каникулам каникулами", .holidays, 0),
    ("каникулярное каникулярный", .holidays, 1), ("время дни", .time, 0),
    ("рабочий рабочего рабочему рабочем", .working, 0), ("менее меньше", .less, 0), ("чем", .than, 0),
    ("следующего следующим", .following, 0), ("за", .behind, 0),
    ("отчетным отчетного отчетном", .reporting, 0), ("текущего текущий текущем", .current, 0),
    ("ориентировочно примерно приблизительно", .approximate, 0), ("ч час часа часов", .hourWord, 0),
    ("мин минут", .minuteWord, 0), ("итогам результатам окончании завершении", .outcomeNoun, 0),
    (
      "установленные установленный установленном установленным указанные указанный указанном определенные",
      .setByOthers, 0
    ),
    ("месяцем", .unit, DeadlineToken.Unit.month.rawValue), ("кварталом", .unit, DeadlineToken.Unit.quarter.rawValue),
    ("периодом", .period, 0),
    // Behind a day they say more than a place: with one of them nothing is dated.
    (
      """
      далее затем потом или либо кроме если также возможно перенос перенесено перенесен отменено отменен уточняется \
      ежедневная вечером утром выходных
      """, .unknown, 0
    ),
  ]

  /// Whether a word that is not known looks like one of time («декобрь», «дек-рь»), so that it is no place.
  static func looksLikeTime(_ word: PackedWord) -> Bool {
    let ends = word.ends
    return timeStarts.contains(ends.first) || timeEnds.contains(ends.last)
  }

  private static let timeStarts = Set(
    "янв фев мар апр мая май июн июл авг сен окт ноя дек нед мес ква чет год еже каж дне час кан пон вто сре пят суб вос"
      .split(separator: " ").map { WordFolding.pack(String($0)).ends.first })
  private static let timeEnds = Set(
    "брь бря бре ель еля але арь аря уст ста ода ней".split(separator: " ")
      .map { WordFolding.pack(String($0)).ends.last })

  private static let plain: [(String, DeadlineToken.Kind, Int)] = [
    // Roman numerals, as they are typed: I is Latin or Ukrainian, V may be У, П stands for II and Ш for III.
    ("і", .roman, 1), ("іі п", .roman, 2), ("ііі ш", .roman, 3), ("іv іу", .roman, 4), ("v", .roman, 5),
    ("й ый ий ой я ая ья е ое ье го ого м ом му ому ю ую", .ordinalSuffix, 0),
    ("один одна одну одного одной", .cardinal, 1), ("два две", .cardinal, 2), ("три", .cardinal, 3),
    ("четыре", .cardinal, 4), ("пять", .cardinal, 5), ("шесть", .cardinal, 6), ("семь", .cardinal, 7),
    ("восемь", .cardinal, 8), ("девять", .cardinal, 9), ("десять", .cardinal, 10),
    ("сегодня", .daysFromToday, 0), ("завтра", .daysFromToday, 1), ("послезавтра", .daysFromToday, 2),
    ("до", .until, 0), ("по", .to, 0), ("с со", .from, 0), ("в во", .into, 0), ("к ко", .toward, 0), ("на", .on, 0),
    ("и", .and, 0), ("не", .not, 0), ("позднее позже", .later, 0), ("реже", .lessOften, 0), ("после", .after, 0),
    ("через", .through, 0), ("каждый каждую каждое каждого каждой каждом", .every, 0), ("раз раза", .times, 0),
    ("начиная", .starting, 0), ("полгода", .halfAYear, 0), ("годы годов годах гг", .years, 0),
    ("лет", .unit, DeadlineToken.Unit.year.rawValue),
    ("уч учебный учебного учебному учебном учебных учебные", .schoolWord, 0),
    ("календарный календарного календарном", .calendarWord, 0),
    ("течение течении", .during, 0), ("протяжении", .throughout, 0), ("весь всего всем целого", .whole, 0),
    ("период периода периоде", .period, 0), ("постоянно систематически регулярно", .constantly, 0),
    ("постоянной", .constant, 0), ("основе", .basis, 0), ("реализации", .realisation, 0), ("дорожной", .roadmap, 0),
    ("карты", .mapWord, 0),
    ("конец конца конце концу", .end, 0), ("половина половины половине половину", .half, 0),
    ("декада декады декаде декаду", .tenDays, 0), ("число числа числу", .dayOfMonth, 0),
    ("включительно вкл", .inclusive, 0), ("срок срока", .dueWord, 0),
    ("согласно при соответствии случае", .outsideLead, 0),
    (
      """
      необходимости запросу запросам заявке заявкам требованию требованиям факту приглашению приглашениям мере \
      обращению обращениям поручению поручениям решению решением рекомендациям указанию наличии поступлении
      """, .outsideNoun, 0
    ),
    // What says when, and not whether: 1.
    (
      """
      графику графика графиком плану плана планом планами планам согласованию согласованием согласования приказу \
      приказом договоренности расписанию расписанием распоряжению распоряжением программе программой циклограмме \
      циклограммой положением положению
      """, .outsideNoun, 1
    ),
  ]
}
