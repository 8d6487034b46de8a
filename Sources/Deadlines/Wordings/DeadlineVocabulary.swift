/// Every word the reader knows. A wording with any other word is not understood.
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
    ("четверть четверти четвертей четвертях четв", .schoolQuarter),
    ("полугодие полугодия полугодии полугодию полугодий полугодиях полугод", .halfYear),
    ("год года году г", .year),
  ]

  private static let recurring: [(String, DeadlineToken.Unit)] = [
    ("еженедельно", .week), ("ежемесячно", .month), ("ежеквартально поквартально", .quarter), ("ежегодно", .year),
  ]

  private static let ordinals: [(stem: String, endings: String, number: Int)] = [
    ("перв", "ый ая ое ого ой ую ом ому", 1), ("втор", "ой ая ое ого ую ом ому", 2),
    ("трет", "ий ья ье ьего ьей ью ьем ьему", 3), ("четверт", "ый ая ое ого ой ую ом ому", 4),
    ("пят", "ый ая ое ого ой ую ом ому", 5), ("последн", "ий яя ее его ей юю ем ему", -1),
  ]

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
      графику графика графиком плану плана планом планами планам необходимости запросу запросам согласованию \
      согласованием согласования приказу приказом заявке заявкам требованию требованиям факту договоренности \
      приглашению приглашениям расписанию расписанием распоряжению распоряжением мере итогам результатам обращению \
      обращениям поручению поручениям решению решением рекомендациям программе программой циклограмме циклограммой \
      указанию наличии поступлении окончании завершении положением положению
      """, .outsideNoun, 0
    ),
  ]
}
