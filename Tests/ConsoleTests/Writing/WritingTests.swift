import Console
import Deadlines
import Language
import SchoolNetwork
import Store
import TestSupport
import Testing

/// A little network that was made by commands: two schools, a factor, a partnership with a roadmap and an item.
private struct Pair {
  let made = Scripted()
  let factor: String, school: String, donor: String, partnership: String, roadmap: String, item: String

  init() {
    factor = made.add("factor", ["name=Высокая доля обучающихся с ОВЗ", "shortName=ОВЗ"])
    school = made.add("school", ["name=СОШ № 5", "kind=СОШ"])
    donor = made.add("school", ["name=Гимназия № 1"])
    partnership = made.add("partnership", ["supported=СОШ № 5", "donor=\(donor)", "status=действует", "risks=ОВЗ"])
    roadmap = made.add("roadmap", in: partnership, ["year=2026/2027"])
    item = made.add("item", in: roadmap, ["title=Открытый урок", "deadline=октябрь, декабрь"])
  }
}

@Test("A network is made in a new or empty folder, with what ships; never among other files")
func makingANetwork() {
  let made = Scripted(shipped: true)
  let network = made.network()
  #expect(network.town.name == "Луговое" && network.clusters.count == 3)
  #expect(network.riskCatalogue.fieldValue == Sample.network.riskCatalogue.fieldValue)
  #expect(network.clusterCatalogue.fieldValue == Sample.network.clusterCatalogue.fieldValue)
  let school = made.add("school", ["name=СОШ № 5"])
  #expect(made.on("add", "risk", "--in", school, "factor=ОВЗ", "status=active").exitCode == 0)
  #expect(made.on("delete", school).exitCode == 0)
  let after = made.files()
  let again = made.run(["new", made.store, "--town", "Другое"])
  #expect(again.exitCode == 1 && again.errors.contains("уже есть сеть"))
  #expect(made.files() == after)
  let scratch = ScratchFolder(["заметки.txt": "x"])
  let other = made.run(["new", scratch.path, "--town", "Другое"])
  #expect(other.exitCode == 1 && other.errors.contains("есть другие файлы"))
  #expect(scratch.everything().keys.sorted() == ["/заметки.txt"])
  scratch.makeFolder("empty")
  let bare = made.run(["new", scratch.full("empty"), "--town", " Речной "])
  #expect(bare.exitCode == 0 && bare.errors.isEmpty)
  #expect(bare.output.hasSuffix(": 13 факторов риска, 3 кластера.\n"))
  #expect(bare.output.hasPrefix("Создана сеть «Речной» в папке "))
  #expect(made.run(["check", "--store", scratch.full("empty")]).exitCode == 0)
  let readOnly = made.run(["new", scratch.full("another"), "--town", "А", "--read-only"])
  #expect(readOnly.exitCode == 2 && readOnly.errors.contains("сеть не создана"))
}

@Test("A network made in English has the same factors and clusters, named in English; Russian names find them too")
func catalogueInEnglish() {
  let made = Scripted()
  let scratch = ScratchFolder()
  let town = scratch.full("town")
  #expect(made.run(["new", town, "--town", "Lugovoye", "--lang", "en"]).exitCode == 0)
  #expect(made.run(["check", "--store", town]).exitCode == 0)
  let (russian, english) = (Language.russian, Language.english)
  let factors = zip(russian.standardFactors.factors, english.standardFactors.factors)
  #expect(factors.allSatisfy { $0.id == $1.id && $1.aliases.last == $0.name && $0.topics.count == $1.topics.count })
  let clusters = zip(russian.standardClusters.clusters, english.standardClusters.clusters)
  #expect(clusters.allSatisfy { $0.id == $1.id && $0.flags == $1.flags && $0.rule == $1.rule })
  let words = english.standardFactors.factors.flatMap { [$0.name, $0.shortName] + $0.topics + $0.aliases.dropLast() }
  let titles = english.standardClusters.clusters.flatMap { [$0.name, $0.title] }
  for word in words + titles + [english.standardFactors.notice] {
    #expect(!word.isEmpty && !word.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) }, "\(word)")
  }
  let id = Scripted.id(in: made.run(["add", "school", "name=School 5", "--json", "--store", town]).output) ?? ""
  for typed in ["SEN", "low parent involvement", "Дефицит педагогических кадров"] {
    let added = made.run(["add", "risk", "--in", id, "factor=\(typed)", "--store", town])
    #expect(added.exitCode == 0, "\(typed): \(added.errors)")
  }
}

@Test("add says what it made and its id; with --json it answers with the record and its id")
func addAnswers() {
  let pair = Pair()
  let said = pair.made.run([
    "add", "visit", "--in", pair.school, "date=20.11", "purpose=План", "--seed", "1", "--store", pair.made.store,
  ])
  let visit = pair.made.network().schools.flatMap(\.visits)[0]
  #expect(said.output == "Добавлено: посещение 20.11.2026, «СОШ № 5», код \(visit.id.text).\n")
  let json = pair.made.on("add", "section", "--in", pair.roadmap, "title=Раздел = первый", "--json")
  let section = pair.made.network().partnerships[0].roadmaps[0].sections[0]
  #expect(section.title == "Раздел = первый")
  #expect(json.output == "{\n  \"id\": \"\(section.id.text)\",\n  \"title\": \"Раздел = первый\"\n}\n")
}

@Test("set says what each field held and holds; what is so already is said, and nothing is written")
func setAnswers() {
  let pair = Pair()
  let said = pair.made.on("set", pair.partnership, "agreement.number=4", "agreement.status=подписан", "since=1.09")
  #expect(
    said.output == """
      Партнёрство «Гимназия № 1» → «СОШ № 5»:
        Договор: Номер: не указано → 4
        Договор: Состояние: не указано → подписан
        С какого дня: не указано → 1 сентября 2026

      """)
  let before = pair.made.files()
  let again = pair.made.on("set", pair.partnership, "agreement.number=4", "agreement.status=signed")
  #expect(again.exitCode == 0)
  #expect(again.output == "Партнёрство «Гимназия № 1» → «СОШ № 5»: всё уже так, изменений нет.\n")
  #expect(pair.made.files() == before)
  let some = pair.made.on("set", pair.partnership, "agreement.number=4", "agreement.note=Два экземпляра")
  #expect(some.output.contains("Номер: 4, без изменений"))
  #expect(pair.made.on("set", pair.partnership, "agreement=").exitCode == 0)
  #expect(pair.made.network().partnerships[0].agreement == nil)
}

@Test("Values are taken by their stored names, in words of both languages and by what offices write")
func valuesInWords() {
  let pair = Pair()
  for (typed, kept) in [
    ("kind=средняя школа", "secondary"), ("kind=gymnasium", "gymnasium"), ("kind=Центр образования", "centre"),
    ("kind=basic school", "basic"), ("legalForm=МКОУ", "treasury"),
    ("legalForm=мбоу", "budgetary"), ("legalForm=МАОУ", "autonomous"), ("legalForm=казённое", "treasury"),
    ("legalForm=МОУ", "budgetary"), ("legalForm=бюджетное", "budgetary"), ("kind=начальная школа", "primary"),
    ("kind=средняя", "secondary"), ("legalForm=ОГБОУ", "stateBudgetary"),
    ("legalForm=autonomous institution", "autonomous"),
    ("resources.noInternet=ДА", "yes"), ("resources.fewTeachers=unknown", "unknown"),
    ("resources.fewComputers=нет", "no"), ("branchOf=Гимназия №1", pair.donor), ("donorLimit=3", "3"),
    ("statusSince=01.09.2026", "2026-09-01"),
  ] {
    #expect(pair.made.on("set", pair.school, typed).exitCode == 0, "\(typed)")
    let record = pair.made.network().places(of: pair.school)[0].record
    let names = typed.split(separator: "=")[0].split(separator: ".").map(String.init)
    #expect(names.reduce(record) { $0[$1] }.reading == kept, "\(typed)")
  }
  #expect(pair.made.on("set", pair.item, "kind=конкурс чтецов").exitCode == 0)
  #expect(pair.made.network().partnerships[0].roadmaps[0].items[0].kind == .unknown("конкурс чтецов"))
}

@Test("A list of plain values is given by repeating its field, and cleared by an empty value")
func lists() {
  let pair = Pair()
  #expect(pair.made.on("set", pair.school, "variants=МБОУ СОШ № 5", "variants=Школа на Речной").exitCode == 0)
  #expect(pair.made.network().school(ID(pair.school))?.variants == ["МБОУ СОШ № 5", "Школа на Речной"])
  #expect(pair.made.on("set", pair.school, "variants=").exitCode == 0)
  #expect(pair.made.network().school(ID(pair.school))?.variants == [])
}

@Test("The name beside a reference follows it; of a school of another network it is written by hand")
func namesBeside() {
  let pair = Pair()
  #expect(pair.made.network().partnerships[0].donorName == "Гимназия № 1")
  let elsewhere = pair.made.on("set", pair.partnership, "donor=drugoy/sosh-8", "donorName=СОШ № 8")
  #expect(elsewhere.exitCode == 0)
  let partnership = pair.made.network().partnerships[0]
  #expect(partnership.donor.text == "drugoy/sosh-8" && partnership.donorName == "СОШ № 8")
  let back = pair.made.on("set", pair.partnership, "donor=гимназия 1")
  #expect(back.exitCode == 0 && pair.made.network().partnerships[0].donorName == "Гимназия № 1")
  #expect(pair.made.on("set", pair.partnership, "donorName=СОШ № 8").exitCode == 1)
}

@Test(
  "A mark gets its day, its author and the occurrence that its day lies in; a second one of an occurrence is refused")
func newMarks() {
  let pair = Pair()
  _ = pair.made.add("completion", in: pair.item, ["date=20.10"])
  _ = pair.made.add("completion", in: pair.item, ["result=Готово"])
  let marks = pair.made.network().partnerships[0].roadmaps[0].items[0].completions
  #expect(marks.map(\.occurrence) == ["2026-10-31", "2026-12-31"])
  #expect(marks.map { $0.date?.iso } == ["2026-10-20", "2026-11-23"] && marks.allSatisfy(\.done))
  #expect(marks.allSatisfy { $0.author == "Озерова Т. М." })
  let single = pair.made.add("item", in: pair.roadmap, ["title=Семинар", "deadline=октябрь"])
  _ = pair.made.add("completion", in: single, ["date=20.10"])
  #expect(pair.made.network().partnerships[0].roadmaps[0].items[1].completions.map(\.occurrence) == [Completion.once])
  let third = pair.made.on("add", "completion", "--in", pair.item)
  #expect(third.exitCode == 1 && third.errors.contains("уже выполнено"))
}

@Test("A new wording takes the days with it that were set by hand for the old one, and says so")
func newWording() {
  let pair = Pair()
  #expect(pair.made.on("set", pair.item, "deadline.firstDay=2026-11-01", "deadline.lastDay=2026-11-09").exitCode == 0)
  let said = pair.made.on("set", pair.item, "deadline=до 15 декабря")
  #expect(said.output.contains("Срок: Первый день: 1 ноября 2026 → не указано"))
  #expect(pair.made.network().partnerships[0].roadmaps[0].items[0].deadline == Deadline("до 15 декабря"))
}

@Test("What is wrong gets a sentence and its exit code, and nothing is written")
func badInput() {
  let pair = Pair()
  let (school, item, partnership) = (pair.school, pair.item, pair.partnership)
  let before = pair.made.files()
  let long = String(repeating: "я", count: 2001)
  let cases: [(typed: [String], code: Int32, says: String)] = [
    (["add", "scool", "name=x"], 64, "может быть, «school»"), (["add", "школы", "name=x"], 64, "может быть, «school»"),
    (["add", "зебра", "name=x"], 64, "kurator fields"), (["set", school, "nane=x"], 64, "может быть, «name»"),
    (["set", school, "Вариант названия=x"], 64, "может быть, «variants»"),
    (["set", school, "resources.noInternt=yes"], 64, "может быть, «resources.noInternet»"),
    (["set", school, "kind=secundary"], 64, "может быть, «средняя школа» или «secondary»?"),
    (["set", school, "kind=гимназиа"], 64, "может быть, «гимназия» или «gymnasium»?"),
    (["set", school, "kind=дворец"], 64, "Есть: начальная школа, "),
    (["set", school, "number=пять"], 64, "целое число"),
    (["set", school, "statusSince=31.02.2026"], 64, "нет в календаре"), (["set", school, "name"], 64, "ПОЛЕ=ЗНАЧЕНИЕ"),
    (["set", school, "=x"], 64, "ПОЛЕ=ЗНАЧЕНИЕ"), (["set", school], 64, "нужно указать"),
    (["set", school, "name=x", "name=y"], 64, "указано дважды"),
    (["set", school, "people=x"], 64, "kurator add person"),
    (["set", partnership, "agreement=x"], 64, "agreement.number"),
    (["set", school, "variants=a", "variants="], 64, "пустое значение"),
    (["set", "нет-такой", "name=x"], 1, "в сети нет"), (["set", "zz", "name=x"], 1, "в сети нет"),
    (["set", school, "id=x"], 1, "не меняется"), (["set", school, "deleted.by=x"], 64, "нет поля"),
    (["set", school, "deleted="], 1, "удаление"), (["set", item, "schema=2"], 64, "нет поля"),
    (["set", school, "name="], 1, "быть не может: name"), (["set", school, "name=  "], 1, "быть не может: name"),
    (["set", school, "name=a\u{1B}[2Jb"], 1, "управляющие"), (["set", school, "name=a\nb"], 1, "одна строка"),
    (["set", school, "name=\(long)"], 1, "2001 знак"), (["set", school, "branchOf=\(school)"], 1, "самой себя"),
    (["set", school, "branchOf=sosh-77"], 1, "«sosh-77» в сети нет"),
    (["set", partnership, "risks=нет"], 1, "нет фактора риска «нет»"),
    (["set", partnership, "donor=СОШ № 5"], 1, "самой себе"), (["set", item, "section=s-1"], 1, "нет раздела"),
    (["set", item, "deadline.firstDay=2026-12-02", "deadline.lastDay=2026-12-01"], 1, "раньше первого"),
    (["set", "town", "limits.donorLoad=101"], 1, "101"), (["set", school, "name=Гимназия №1"], 1, "значит то же"),
    (["set", "town", "timeZone=Луна"], 1, "Луна"), (["add", "school"], 64, "не хватает полей: name"),
    (["add", "school", "--in", "town", "name=x"], 64, "уберите --in"),
    (["add", "item", "title=x"], 64, "--in"), (["add", "item", "--in", school, "title=x"], 64, "нет места"),
    (["add", "item", "--in", "zz", "title=x"], 1, "в сети нет"), (["add", "person", "name=x"], 64, "school"),
    (["add", "evidence", "--in", item, "title=x"], 64, "completion"),
    (["add", "quarter", "--in", "town", "number=1"], 64, "schoolYear"),
    (["add", "risk", "--in", school], 64, "factor"), (["add", "visit", "--in", school], 64, "date или purpose"),
    (["add", "partnership", "supported=СОШ № 5", "donor=Гимназия № 1"], 1, "уже есть"),
    (["add", "school", "name="], 1, "быть не может: name"), (["add", "school", "name=  "], 1, "быть не может: name"),
    (["set", "town", "town="], 1, "быть не может: town"), (["set", school, "kind=школа"], 64, "нет значения"),
    (["set", partnership, "since=2026-12-02", "until=2026-12-01"], 1, "раньше первого"),
    (["add", "partnership", "supported=Гимназия № 1", "donor=СОШ № 5", "since=02.12", "until=01.12"], 1, "раньше"),
    (["add", "partnership", "supported=СОШ № 5"], 64, "не хватает полей: donor"),
    (["set", partnership, "donor="], 1, "быть не может: donor"),
    (["set", school, "id=x"], 1, "по нему программа находит запись, оно не меняется."),
    (["set", "town", "format=x"], 1, "формат файла и его версию указывает программа."),
    (["set", "town", "schema=2"], 1, "формат файла и его версию указывает программа."),
    (["set", "town", "limits.donorLoad=1000"], 1, "нужно целое число от 0 до 100.\n"),
    (["set", "town", "timeZone=Луна"], 1, "неизвестен; нужно имя вида Europe/Moscow. Правка не внесена.\n"),
    (["add"], 64, "нужно указать"), (["set"], 64, "нужно указать"), (["new"], 64, "нужно указать"),
    (["new", "somewhere"], 64, "--town"), (["fields", "scool"], 64, "может быть, «school»"),
    (["set", school, "name=x", "--read-only"], 2, "только для чтения"),
    (["set", school, "name=x", "--in", "town"], 64, "--in"),
  ]
  for (typed, code, says) in cases {
    let answer = pair.made.run(typed + ["--store", pair.made.store])
    #expect(answer.exitCode == code, "\(typed): \(answer.exitCode) \(answer.output)\(answer.errors)")
    #expect(answer.errors.contains(says), "\(typed): \(answer.errors)")
    #expect(pair.made.files() == before, "\(typed)")
  }
}

@Test("What is in the trash is not edited, added to or referred to")
func trash() throws {
  let pair = Pair()
  var store = FolderStore(pair.made.store)
  var network = try store.load()
  let key = EntityKey(.school, pair.donor)
  let edit = try #require(
    network.setting(School.deleted, to: Deletion(on: Sample.today, by: "x").fieldValue, at: Address(key)))
  try network.apply(edit)
  #expect(store.save([Change(key, [edit])]) == [])
  let before = pair.made.files()
  for (typed, says) in [
    (["set", pair.donor, "note=x"], "в корзине"), (["add", "goal", "--in", pair.donor, "text=x"], "в корзине"),
    (["set", pair.school, "branchOf=\(pair.donor)"], "в корзине"),
    (["add", "request", "--in", pair.school, "text=x", "answeredBy=\(pair.donor)"], "в корзине"),
  ] {
    let answer = pair.made.run(typed + ["--store", pair.made.store])
    #expect(answer.exitCode == 1 && answer.errors.contains(says), "\(typed): \(answer.errors)")
  }
  #expect(pair.made.files() == before)
}

@Test("While a file cannot be read no partnership is added, but a school whose file it is may still be referred to")
func unreadFiles() {
  let pair = Pair()
  let third = pair.made.add("school", ["name=СОШ № 9"])
  Disk.write(Array("{".utf8), to: pair.made.store + "/schools/\(third).json")
  let before = pair.made.files()
  let added = pair.made.on("add", "partnership", "supported=Гимназия № 1", "donor=СОШ № 5")
  #expect(added.exitCode == 1 && !added.errors.isEmpty && pair.made.files() == before)
  #expect(pair.made.on("set", third, "note=x").errors.contains("не прочитано: 1 файл"))
  #expect(pair.made.files() == before)
  #expect(pair.made.on("set", pair.school, "branchOf=\(third)").exitCode == 0)
}

@Test("A value in own words that is nearly a known one is kept and told; a side is typed in a word")
func nearlyKnown() {
  let pair = Pair()
  let set = pair.made.on("set", pair.item, "kind=experienceExchang")
  let told =
    "Поле kind: «experienceExchang» записано как своё название; может быть, «обмен опытом» или «experienceExchange»?\n"
  #expect(set.exitCode == 0 && set.errors == told)
  #expect(pair.made.on("set", pair.item, "kind=experienceExchang").errors.isEmpty)
  #expect(pair.made.on("set", pair.item, "kind=конкурс чтецов").errors.isEmpty)
  let added = pair.made.on("add", "item", "--in", pair.roadmap, "title=Обмен", "kind=experienceExchang", "--json")
  #expect(added.exitCode == 0 && added.errors == told)
  let responsible = pair.made.add("responsible", in: pair.item, ["role=Директор", "side=донор"])
  let side = { pair.made.network().partnerships[0].roadmaps[0].items[0].responsibles[0].side }
  #expect(side() == .known(.donor))
  #expect(pair.made.on("set", responsible, "side=обе").exitCode == 0 && side() == .known(.both))
}

@Test("The town has a card; a school in the trash is told as such; a factor that is there twice is told by its name")
func cards() {
  let pair = Pair()
  #expect(pair.made.on("set", "town", "organisation=Методический центр").exitCode == 0)
  let card = pair.made.on("show", "town")
  #expect(card.exitCode == 0 && card.output.contains("Методический центр"), "\(card)")
  #expect(card == pair.made.on("show", pair.made.network().store.text))
  #expect(pair.made.on("show", "town", "--json").output.contains("\"organisation\": \"Методический центр\""))
  #expect(pair.made.on("delete", "town").errors.hasPrefix("Это сама сеть"))
  #expect(pair.made.on("add", "risk", "--in", pair.school, "factor=ОВЗ").exitCode == 0)
  let twice = pair.made.on("add", "risk", "--in", pair.school, "factor=ОВЗ")
  #expect(twice.exitCode == 1 && twice.errors.contains("«Высокая доля обучающихся с ОВЗ» указан"), "\(twice)")
  let section = pair.made.add("section", in: pair.roadmap, ["title=Первый"])
  #expect(pair.made.on("set", pair.item, "section=Первый").exitCode == 0)
  #expect(pair.made.on("delete", section).errors.hasPrefix("Не убрано: в разделе мероприятия (1): «"))
  #expect(pair.made.on("delete", pair.school).exitCode == 0)
  for typed in [pair.school, "СОШ № 5"] {
    let told = pair.made.on("suggest", typed)
    #expect(told.exitCode == 1 && told.errors.hasPrefix("В корзине: школа «СОШ № 5»."), "\(told)")
  }
}

@Test("A script and the program itself speak English where they are asked to")
func inEnglish() {
  let pair = Pair()
  let said = pair.made.on("set", pair.school, "kind=гимназия", "--lang", "en")
  #expect(said.output == "School “СОШ № 5”:\n  Kind: secondary school → gymnasium\n")
  let wrong = pair.made.on("set", pair.school, "kind=palace", "--lang", "en")
  #expect(wrong.errors.contains("The field kind has no value “palace”. There are: primary school, "))
}
