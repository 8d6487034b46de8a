import SchoolNetwork
import Text

/// Knows what a column means by the words of its heading.
struct Headings: Sendable {
  /// A meaning, and how well the heading says it.
  struct Match: Equatable {
    var column: PasteColumn
    /// How many words say it, and whether they are all there are.
    var words: Int
    var isExact: Bool
  }

  private let phrases: [(stems: [String], isAll: Bool, column: PasteColumn)]

  /// The headings of each kind, made once.
  static let all: [PasteKind: Headings] = Dictionary(
    uniqueKeysWithValues: PasteKind.allCases.map { ($0, Headings($0)) })

  /// How the words of headings begin, whatever they mean: a row without such words is none.
  private static let beginnings: Set<String> = Set(
    all.values.flatMap(\.phrases).flatMap(\.stems).map { String($0.filter { $0 != "=" }.prefix(3)) })

  /// Whether a cell may be a heading, by its first word.
  static func isLikely(_ cell: String) -> Bool {
    let word = cell.drop { !$0.isLetter && $0 != "№" }.prefix { !$0.isWhitespace }.prefix(3)
    return beginnings.contains(Folding.folded(String(word))) || word.count < 3 && !word.isEmpty
  }

  private init(_ kind: PasteKind) {
    phrases = Self.vocabulary(of: kind).flatMap { column, spoken in
      spoken.split(separator: ",").map { phrase in
        (
          stems: phrase.filter { $0 != "!" }.split(separator: " ").map(String.init), isAll: phrase.hasSuffix("!"),
          column: column
        )
      }
    }
  }

  /// The words of a heading, folded.
  static func words(_ heading: String) -> [String] {
    var words: [String] = []
    var word = ""
    for letter in Folding.folded(heading) {
      if letter.isLetter || letter.isNumber, letter != "№" {
        word.append(letter)
      } else {
        if !word.isEmpty { words.append(word) }
        word = ""
        if letter == "№" { words.append("№") }
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  /// What a heading means; nil if no word of it is known. More words of a phrase count before fewer, those at its
  /// beginning before others.
  func match(_ heading: String) -> Match? {
    let words = Self.words(heading)
    guard !words.isEmpty, words.count <= 14 else { return nil }
    var best: (match: Match, place: Int, length: Int)?
    for (stems, isAll, column) in phrases {
      guard !isAll || stems.count == words.count, let place = Self.place(of: stems, in: words) else { continue }
      let length = stems.reduce(0) { $0 + $1.count }
      let match = Match(column: column, words: stems.count, isExact: stems.count == words.count)
      if let known = best {
        if known.match.words > stems.count { continue }
        if known.match.words == stems.count, (known.place, -known.length) <= (place, -length) { continue }
      }
      best = (match, place, length)
    }
    return best?.match
  }

  /// Where the words begin with these stems, one after the other; nil if they do not. `=` asks for the whole word.
  private static func place(of stems: [String], in words: [String]) -> Int? {
    var first: Int?
    var next = 0
    for stem in stems {
      let isWhole = stem.hasSuffix("=")
      let asked = isWhole ? String(stem.dropLast()) : stem
      guard let place = (next..<words.count).first(where: { isWhole ? words[$0] == asked : words[$0].hasPrefix(asked) })
      else { return nil }
      first = first ?? place
      next = place + 1
    }
    return first
  }

  private static func field<Owner: Recorded>(_ key: Field<Owner>) -> PasteColumn { .field(RecordTable.Key(key)) }

  /// Whether a heading says that its cells name schools.
  static func namesSchool(_ heading: String) -> Bool {
    let stems = ["школ", "донор", "партнер", "организаци", "учрежден", "school", "donor", "partner"]
    return words(heading).contains { word in word == "оо" || stems.contains { word.hasPrefix($0) } }
  }

  /// What is said in headings, by meaning: phrases of beginnings of words; those with `!` are all of a heading, since «с»
  /// and «по» say nothing within a longer one.
  private static func vocabulary(of kind: PasteKind) -> [(PasteColumn, String)] {
    switch kind {
    case .items:
      [
        (field(RoadmapItem.number), "№,№ п= п=,п= п=,пп=,номер,n=,no=,number"),
        (
          field(RoadmapItem.title),
          "мероприят,назван мероприят,наименован мероприят,наименован,назван,содержан,содержан деятельност,содержан "
            + "работ,содержан мероприят,действи,событи,тема,темат,план действ,вид деятельност,вид работ,item,title,event,"
            + "activity"
        ),
        (
          field(RoadmapItem.deadline),
          "срок,срок провед,срок исполн,срок реализ,срок выполн,дата,дата провед,период,период провед,месяц,когда,"
            + "время провед,дата срок,deadline,date,due,when,этап"
        ),
        (
          .deadlineStart,
          "начал,срок начал,дата начал,период начал,с=!,от=!,срок с=!,срок от=!,срок провед с=!,срок исполн с=!,срок реализ "
            + "с=!,дата с=!,дата провед с=!,период с=!,start,from!"
        ),
        (
          .deadlineEnd,
          "окончан,срок окончан,дата окончан,период окончан,конец,срок конец,срок конц,дата конц,завершен,срок заверш,дата "
            + "заверш,период заверш,по=!,до=!,срок по=!,срок до=!,срок провед по=!,срок исполн по=!,срок реализ по=!,дата "
            + "по=!,дата провед по=!,период по=!,end,to=!,until!"
        ),
        (
          .responsibles(nil),
          "ответствен,ответствен лиц,ответствен исполнител,ответствен за исполн,ответствен за выполн,ответствен за провед,"
            + "кто отвеч,responsib"
        ),
        (.responsibles(.executor), "исполнител,executor"), (.responsibles(.coExecutor), "соисполнител,coexecutor"),
        (.responsibles(.supervisor), "контрол,supervis"),
        (
          field(RoadmapItem.expectedResult),
          "ожидаем результат,планируем результат,ожидаем,результат,итог,продукт,выход,expected,expected result,result,"
            + "предполаг результат"
        ),
        (
          field(RoadmapItem.expectedDocument),
          "вид документ,документ,форма отчет,подтвержда документ,отчетн документ,document"
        ),
        (
          .mark,
          "отметк,отметк выполн,отметк исполн,выполнен,исполнен,факт,срок факт,дата факт,фактич дата,фактич срок,дата выполн,дата исполн,"
            + "статус выполн,mark,done,completed"
        ),
        (
          .section,
          "раздел,направлен,направлен деятельност,модул,блок,назван раздел,наименован раздел,section,direction"
        ),
        (
          field(RoadmapItem.kind),
          "вид=,вид мероприят,форма,форма провед,форма работ,формат,формат провед,тип=,тип мероприят,kind,form"
        ),
        (field(RoadmapItem.place), "место,место провед,площадк,place"),
        (field(RoadmapItem.time), "время=,час=,часы=,time"),
        (
          field(RoadmapItem.participants),
          "участник,категори участник,целев аудитор,целев групп,количеств участник,participant"
        ),
        (field(RoadmapItem.indicator), "показател,индикатор,критери,целев показател,indicator"),
        (field(RoadmapItem.risks), "риск,фактор риск,рисков направлен,рисков профил,направлен риск,risk"),
        (field(RoadmapItem.task), "задач,ключев задач,task"),
        (field(RoadmapItem.status), "состояни,статус,status"),
        (field(RoadmapItem.note), "примечан,комментар,коммент=,замечан,note,comment"),
      ]
    case .schools:
      [
        (.ordinal, "№,№ п= п=,п= п=,пп=,n=,no="),
        (
          field(School.name),
          "школ,назван,наименован,назван школ,наименован школ,организаци,наименован оо=,наименован организац,оо=,"
            + "образовательн организ,наименован образовательн,наименован учрежден,учрежден,назван организац,school,name,"
            + "school name"
        ),
        (field(School.number), "номер,номер школ,номер оо=,number"),
        (field(School.kind), "вид=,тип=,тип школ,вид школ,вид организ,тип организ,тип оо=,kind,type"),
        (field(School.legalForm), "организационн правов,форма,правов форма,легал,legal"),
        (field(School.site), "сайт,адрес сайт,официальн сайт,ссылк сайт,site,web"),
        (field(School.status), "статус,состояни,status"), (field(School.branchOf), "филиал,branch"),
        (field(School.donorLimit), "предел,предел партнерств,limit"),
        (
          field(School.variants),
          "вариант назван,вариант,кратк назван,кратк наименован,сокращ,сокращ наименован,variant"
        ),
        (field(School.note), "примечан,комментар,коммент=,note,comment"),
        (.person(role: ""), "директор,фио директор,руководител,фио руководител,заведующ,director,head,principal"),
        (
          .aside,
          "инн=,телефон,тел=,email,e mail,mail,почт,электронн почт,адрес,адрес школ,количеств,числ,кластер,категори,"
            + "учредител,район,муниципалитет,населен пункт,phone,address,inn"
        ),
      ]
    case .people:
      [
        (.ordinal, "№,№ п= п=,п= п=,пп=,n=,no="),
        (
          .school,
          "школ,оо=,организаци,учрежден,наименован оо=,место работ,назван школ,наименован школ,school,organisation"
        ),
        (
          field(Person.name), "фио=,фио,ф= и= о=,фамили,фамили имя,имя,сотрудник,работник,педагог,name,person,full name"
        ),
        (field(Person.role), "должност,роль,role,position,office"),
        (field(Person.managementTeam), "управленческ команд,в= управленческ,команд,член команд,team"),
      ]
    case .risks:
      [
        (.ordinal, "№,№ п= п=,п= п=,пп=,n=,no="),
        (.school, "школ,оо=,организаци,учрежден,наименован оо=,назван школ,наименован школ,school"),
        (
          field(Risk.factor),
          "риск,фактор риск,фактор,рисков направлен,рисков профил,направлен,наименован риск,назван риск,factor,risk,"
            + "risk factor"
        ),
        (field(Risk.significance), "значимост,уровень значимост,степен,уровень,significance"),
        (field(Risk.status), "состояни,статус,status"),
        (field(Risk.basis), "основан,источник,basis,source"), (field(Risk.since), "дата,с= какого,выявлен,since,date"),
        (field(Risk.note), "примечан,комментар,коммент=,note,comment"),
      ]
    case .visits:
      [
        (.ordinal, "№,№ п= п=,п= п=,пп=,n=,no="),
        (.school, "школ,оо=,организаци,учрежден,наименован оо=,назван школ,наименован школ,куда,school"),
        (field(Visit.date), "дата,дата посещен,дата выезд,день,срок,когда,date,day"),
        (
          field(Visit.purpose),
          "цель,цель посещен,цель визит,цель выезд,тема,повод,содержан,посещен,purpose,visit"
        ),
        (field(Visit.participants), "участник,кто,состав,participant"),
        (field(Visit.result), "результат,итог,вывод,рекомендац,решени,result"),
        (field(Visit.risks), "риск,фактор риск,рисков,risk"), (field(Visit.status), "состояни,статус,status"),
      ]
    }
  }
}

extension Headings {
  /// What the cells of a heading mean, one for each column; nil where nothing is known. A person of a school has the
  /// office that the heading says.
  func columns(_ headings: [String]) -> [Match?] {
    headings.map { heading in
      guard var match = match(heading) else { return nil }
      if match.column == .person(role: "") { match.column = .person(role: Self.office(heading)) }
      return match
    }
  }

  /// The office that a heading asks for: «ФИО директора» is «директор».
  private static func office(_ heading: String) -> String {
    let known = ["директор", "руководитель", "заведующий", "director", "head", "principal"]
    let words = words(heading)
    return known.first { office in words.contains { $0.hasPrefix(String(office.prefix(8))) } } ?? ""
  }
}
