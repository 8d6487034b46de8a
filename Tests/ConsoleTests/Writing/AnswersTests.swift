import Console
import SchoolNetwork
import TestSupport
import Testing

/// Two schools with a partnership, a roadmap, a section and two items.
private struct Pair {
  let made = Scripted()
  let school: String, donor: String, partnership: String, roadmap: String, section: String, first: String, last: String

  init() {
    _ = made.add("factor", ["name=Высокая доля обучающихся с ОВЗ", "shortName=ОВЗ"])
    school = made.add("school", ["name=СОШ № 5"])
    donor = made.add("school", ["name=Гимназия № 1"])
    partnership = made.add("partnership", ["supported=СОШ № 5", "donor=\(donor)"])
    roadmap = made.add("roadmap", in: partnership, ["year=2026/2027", "title=Карта"])
    section = made.add("section", in: roadmap, ["title=Раздел"])
    first = made.add("item", in: roadmap, ["title=Первое", "section=Раздел"])
    last = made.add("item", in: roadmap, ["title=Третье"])
  }

  var items: [RoadmapItem] { made.network().partnerships[0].roadmaps[0].items }
}

@Suite("What commands that write answer")
struct AnswersTests {
  @Test("A record comes behind the one that is named, in its section and without --in; else it comes last")
  func order() {
    let pair = Pair()
    #expect(pair.made.on("add", "item", "--after", pair.first, "title=Второе").exitCode == 0)
    #expect(pair.made.on("add", "item", "--in", pair.roadmap, "title=Четвёртое").exitCode == 0)
    #expect(pair.made.on("add", "item", "--after", pair.first, "title=Вне", "section=").exitCode == 0)
    #expect(pair.items.map(\.title) == ["Первое", "Вне", "Второе", "Третье", "Четвёртое"])
    #expect(pair.items.map(\.section.text) == [pair.section, "", pair.section, "", ""])
    #expect(pair.made.on("add", "section", "--in", pair.roadmap, "--after", pair.section, "title=Ещё").exitCode == 0)
    let factor = pair.made.network().riskFactors[0].id.text
    _ = pair.made.add("factor", ["name=Второй"])
    #expect(pair.made.on("add", "factor", "--after", factor, "name=Между").exitCode == 0)
    #expect(pair.made.network().riskFactors.map(\.name).suffix(2) == ["Между", "Второй"])
    let before = pair.made.files()
    for (typed, code, says) in [
      (["add", "school", "name=x", "--after", pair.school], 64, "порядка у них нет; уберите --after"),
      (["add", "item", "title=x", "--after", pair.school], 1, "это запись другого списка"),
      (["add", "item", "title=x", "--after", pair.section], 1, "это запись другого списка"),
      (["add", "item", "title=x", "--in", pair.roadmap, "--after", pair.roadmap], 1, "это запись другого списка"),
      (["add", "item", "title=x", "--in", pair.roadmap, "--after", "нет"], 1, "в сети нет"),
      (["add", "factor", "name=x", "--after", pair.first], 1, "это запись другого списка"),
    ] as [([String], Int32, String)] {
      let answer = pair.made.run(typed + ["--store", pair.made.store])
      #expect(answer.exitCode == code && answer.errors.contains(says), "\(typed): \(answer.errors)")
    }
    #expect(pair.made.files() == before)
    #expect(pair.made.on("delete", pair.first).exitCode == 0)
    let away = pair.made.on("add", "item", "--after", pair.first, "title=x")
    #expect(away.exitCode == 1 && away.errors.hasSuffix("Вернуть: kurator restore \(pair.first).\n"))
  }

  @Test("set --json answers with the record as show does; what is so already is told beside it")
  func setJSON() {
    let pair = Pair()
    for id in [pair.school, pair.roadmap, pair.section, pair.first, "town"] {
      let field = id == pair.section ? "title" : id == "town" ? "organisation" : "note"
      let set = pair.made.on("set", id, "\(field)=Новое", "--json")
      #expect(set.exitCode == 0 && set.errors.isEmpty && set.output.contains("\"\(field)\": \"Новое\""), "\(set)")
      let shown = pair.made.on("show", id, "--json").output
      #expect(shown.filter { !$0.isWhitespace } == "[" + set.output.filter { !$0.isWhitespace } + "]")
      let again = pair.made.on("set", id, "\(field)=Новое", "--json")
      #expect(again.output == set.output && again.errors.hasSuffix(": всё уже так, изменений нет.\n"))
    }
  }

  @Test("add, set, delete and undo call a record by one noun and one name")
  func names() {
    let pair = Pair()
    let cases: [(kind: String, place: String?, fields: [String], name: String, undone: String)] = [
      ("school", nil, ["name=ООШ № 7"], "школа «ООШ № 7»", "Добавление школы «ООШ № 7» отменено."),
      (
        "partnership", nil, ["donor=СОШ № 5", "supported=\(pair.donor)"], "партнёрство «СОШ № 5» → «Гимназия № 1»",
        "Добавление партнёрства «СОШ № 5» → «Гимназия № 1» отменено."
      ),
      (
        "roadmap", pair.partnership, ["year=2027/2028", "title=Вторая"], "дорожная карта «Вторая»",
        "Добавление дорожной карты «Вторая» отменено."
      ),
      (
        "roadmap", pair.partnership, ["year=2028/2029"], "дорожная карта 2028/2029, «Гимназия № 1» → «СОШ № 5»",
        "Добавление записи отменено: дорожная карта 2028/2029, «Гимназия № 1» → «СОШ № 5»."
      ),
      ("item", pair.roadmap, ["title=Урок"], "мероприятие «Урок»", "Добавление мероприятия «Урок» отменено."),
      (
        "visit", pair.school, ["date=01.10.2026"], "посещение 01.10.2026, «СОШ № 5»",
        "Добавление записи отменено: посещение 01.10.2026, «СОШ № 5»."
      ),
      (
        "risk", pair.school, ["factor=ОВЗ"], "риск «ОВЗ», школа «СОШ № 5»",
        "Добавление записи отменено: риск «ОВЗ», школа «СОШ № 5»."
      ),
      (
        "section", pair.roadmap, ["title=Ещё"], "раздел «Ещё», дорожная карта «Карта»",
        "Добавление записи отменено: раздел «Ещё», дорожная карта «Карта»."
      ),
      ("template", nil, ["name=Первый год"], "шаблон «Первый год»", "Добавление шаблона «Первый год» отменено."),
    ]
    for (kind, place, fields, name, undone) in cases {
      let arguments = ["add", kind] + (place.map { ["--in", $0] } ?? []) + fields
      let added = pair.made.run(arguments + ["--store", pair.made.store])
      let start = "Добавлено: \(name), код "
      #expect(added.output.hasPrefix(start), "\(added)")
      let id = String(added.output.dropFirst(start.count).dropLast(2))
      let table = pair.made.network().places(of: id).first?.table
      let words = table?.fields.first { $0.name == "note" }?.name ?? table?.required.first?.first ?? ""
      let value = words == "factor" ? "ОВЗ" : fields.first { $0.hasPrefix(words) }?.split(separator: "=").last ?? "x"
      let set = pair.made.on("set", id, "\(words)=\(value)")
      let heading = name.prefix(1).uppercased() + name.dropFirst()
      #expect(set.output.hasPrefix("\(heading):"), "\(set)")
      if words == "note" { #expect(pair.made.on("undo").exitCode == 0) }
      #expect(pair.made.on("undo").output == undone + "\n")
      #expect(pair.made.on("redo").exitCode == 0)
      let deleted = pair.made.on("delete", id).output.prefix { $0 != "\n" }
      #expect(
        deleted == "В корзину: \(name)." || deleted == "Убрано: \(name)." || deleted == "Убран \(name).", "\(deleted)")
      #expect(pair.made.on("undo").exitCode == 0)
    }
  }

  @Test("What was put away is named with the way back wherever it is asked for, by its id or its name")
  func wayBack() {
    let pair = Pair()
    #expect(pair.made.on("delete", pair.donor).exitCode == 0)
    let before = pair.made.files()
    let way = "Вернуть: kurator restore \(pair.donor).\n"
    for typed in [
      ["set", pair.school, "branchOf=Гимназия № 1"], ["set", pair.school, "branchOf=\(pair.donor)"],
      ["set", pair.school, "branchOf=гимназия 1"], ["add", "partnership", "donor=Гимназия №1", "supported=СОШ № 5"],
      ["add", "request", "--in", pair.school, "text=x", "answeredBy=\(pair.first)"],
      ["add", "request", "--in", pair.school, "text=x", "answeredBy=Гимназия № 1"],
      // What went with the school comes back with it, and not alone.
      ["set", pair.first, "title=x"], ["add", "item", "--in", pair.roadmap, "title=x"], ["set", pair.donor, "note=x"],
      ["add", "item", "--after", pair.first, "title=x"], ["done", pair.first], ["restore", pair.roadmap],
      ["suggest", "Гимназия № 1"],
    ] {
      let answer = pair.made.run(typed + ["--store", pair.made.store])
      #expect(answer.exitCode == 1 && answer.errors.hasSuffix(way), "\(typed): \(answer.errors)")
      let english = pair.made.run(typed + ["--store", pair.made.store, "--lang", "en"])
      #expect(english.errors.hasSuffix("Bring it back: kurator restore \(pair.donor).\n"), "\(typed)")
    }
    #expect(pair.made.files() == before)
  }

  @Test("A school's name in place of an id is told with the id; the catalogues are shown by their names")
  func nameForID() {
    let pair = Pair()
    #expect(pair.made.on("delete", pair.donor).exitCode == 0)
    let before = pair.made.files()
    for typed in [
      ["set", "сош 5", "note=x"], ["add", "goal", "--in", "СОШ № 5", "text=x"], ["delete", "СОШ № 5"],
      ["show", "СОШ № 5"], ["done", "СОШ № 5"],
    ] {
      let answer = pair.made.run(typed + ["--store", pair.made.store])
      #expect(answer.exitCode == 1 && answer.errors.contains("Код школы: \(pair.school)."), "\(typed): \(answer)")
    }
    #expect(pair.made.on("restore", "Гимназия № 1").errors.contains("Код школы: \(pair.donor)."))
    #expect(pair.made.files() == before)
    for (kind, id) in [("factor", EntityKey.riskFactors.id), ("cluster", EntityKey.clusters.id)] {
      #expect(pair.made.on("show", id).exitCode == 0)
      #expect(pair.made.on("fields", kind).output.contains("(--in: \(id))"))
      #expect(pair.made.on("add", kind, "--in", id, "name=Новый").exitCode == 0)
    }
  }
}
