import Deadlines
import Insights
import Language
import SchoolNetwork
import Testing

private let network: Network = {
  var town = Town()
  (town.format, town.schema, town.id) = (Town.formatName, 1, ID("town"))
  var catalogue = RiskCatalogue()
  catalogue.factors = [("sen", "ОВЗ"), ("parents", "Родители"), ("long", "")].map { id, short in
    var factor = RiskFactor()
    (factor.id, factor.name, factor.shortName) = (ID(id), "Фактор \(id)", short)
    return factor
  }
  return Network(town: town, riskCatalogue: catalogue)
}()

private let hostile = "\u{1B}[2J\u{202E}x\ny"
private let reasons: [SuggestionReason] = [
  .stated([ID("sen")], of: 1), .stated([ID("sen"), ID("parents")], of: 5), .inferred([ID("long"), ID("zz")], of: 21),
  .topics([LinkedTopic(topic: hostile, factors: [ID("sen")])]),
  .topics([LinkedTopic(topic: "а", factors: [ID("sen")]), LinkedTopic(topic: "б", factors: [ID("sen")])]),
  .covered([ID("sen")]), .sameRisk([ID("sen")]), .sameRisk([ID("sen"), ID("parents")]),
  .load(DonorLoad(count: 0, limit: 2), after: 1), .load(DonorLoad(count: 2, limit: 2), after: 3),
  .load(DonorLoad(count: 2, limit: 2), after: 2), .load(DonorLoad(count: 0, limit: 0), after: 1), .partners,
  .pastPartners, .helpedBySchool, .declined(reason: "", nil),
  .declined(reason: hostile, CalendarDay(iso: "2026-09-12")),
]

@Test("Every reason is a whole sentence of its own in both languages, and nothing in it can harm a terminal")
func reasonsAreSentences() {
  var said: Set<String> = []
  let left = RemainingRisk.Reason.allCases
  let russian = reasons.map { Language.russian.sentence($0, in: network) } + left.map { Language.russian.sentence($0) }
  let english = reasons.map { Language.english.sentence($0, in: network) } + left.map { Language.english.sentence($0) }
  for (russian, english) in zip(russian, english) {
    #expect(russian != english && said.insert(russian).inserted && said.insert(english).inserted)
    for text in [russian, english] {
      #expect(text.count >= 10 && text.hasSuffix(".") && !text.contains("..") && !text.contains("  "), "\(text)")
      #expect(text.first?.isUppercase == true, "\(text)")
      #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && $0.value != 0x202E }, "\(text)")
    }
  }
}

@Test(
  "Reasons as they are read",
  arguments: [
    (reasons[0], "Опыт указан в источнике по 1 из 1 риска: ОВЗ."),
    (reasons[1], "Опыт указан в источнике по 2 из 5 рисков: ОВЗ, Родители."),
    (reasons[2], "Опыт предполагается по 2 из 21 риска: Фактор long, zz."),
    (reasons[8], "Нагрузка: 0 партнёрств, станет 1 при пределе 2."),
    (reasons[9], "Нагрузка: 2 партнёрства, станет 3 — больше предела (2)."),
    (reasons[10], "Нагрузка не изменится: 2 партнёрства, предел 2."),
    (reasons[11], "Нагрузка: 0 партнёрств, станет 1 — больше предела (0)."),
    (reasons[15], "Отклонён раньше: причина не указана."),
    (.declined(reason: "Далеко", CalendarDay(iso: "2026-09-12")), "Отклонён раньше (12 сентября 2026): «Далеко»."),
  ] as [(SuggestionReason, String)])
func reasonsInRussian(reason: SuggestionReason, sentence: String) {
  #expect(Language.russian.sentence(reason, in: network) == sentence)
}

@Test("The weights are told, each with its number and sign")
func weightsAreTold() {
  for language in Language.allCases {
    let text = language.sentence(MatchWeights())
    #expect(["+4", "+3", "+1", "−2", "−1"].allSatisfy { text.contains($0) }, "\(text)")
  }
  #expect(Language.russian.weight(-3) == "оценка −3" && Language.english.weight(8) == "score 8")
}

@Test("Schools that may be meant are named, ten at most, whatever they are called")
func schoolsThatMayBeMeant() {
  let many = (1...12).map { (name: "\(hostile)\($0)", id: "s-\($0)") }
  let texts = [
    Language.russian.noSuchSchool(hostile, like: many), Language.russian.noSuchSchool(hostile, like: []),
    Language.russian.severalSchools(hostile, many), Language.russian.noSuchRisk("x", of: hostile, []),
    Language.russian.noSuchRisk(hostile, of: "x", many),
  ]
  for text in texts {
    #expect(text.hasSuffix(".") && !text.contains("s-11"), "\(text)")
    #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E })
  }
}

private let faults: [AcceptFault] = [
  .notThere(ID("x")), .inTrash(ID("x")), .closed(ID("x")), .withItself, .partnersAlready(ID("p")), .nothingToCover,
]
private let warnings: [AcceptWarning] = [
  .overLimit(DonorLoad(count: 2, limit: 2)), .overLimit(DonorLoad(count: 0, limit: 0)),
  .ring([ID("a"), ID("b"), ID("c")]), .sameRisk([ID("sen")]), .sameRisk([ID("sen"), ID("parents")]),
  .alreadyCovered([ID("sen")]), .alreadyCovered([ID("sen"), ID("parents")]), .notLive([ID("sen")]),
  .notLive([ID("sen"), ID("parents")]), .declined(reason: hostile, nil),
]

@Test("What stands against accepting, and what does not, is a whole sentence of its own in both languages")
func acceptingIsWorded() {
  var school = School()
  (school.id, school.name) = (ID("x"), "СОШ \(hostile)")
  let named = Network(town: network.town, riskCatalogue: network.riskCatalogue, schools: [school])
  var said: Set<String> = []
  for language in Language.allCases {
    let texts = faults.map { language.sentence($0, in: named) } + warnings.map { language.sentence($0, in: named) }
    for text in texts {
      #expect(said.insert(text).inserted && text.hasSuffix(".") && !text.contains("..") && text.count >= 10, "\(text)")
      #expect(text.first?.isUppercase == true && !text.contains("  "), "\(text)")
      #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && $0.value != 0x202E }, "\(text)")
    }
  }
  #expect(Language.russian.sentence(warnings[2], in: named) == "Помощь пойдёт по кругу: a → b → c → a.")
  #expect(
    Language.russian.sentence(warnings[1], in: named) == "Нагрузка: 0 партнёрств, станет 1 — больше предела (0).")
}
