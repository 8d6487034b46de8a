import Deadlines
import Insights
import Language
import SchoolNetwork
import Testing

/// `a` (with a live risk, helped by `b`) and what a case changes in it.
private func lines(
  _ today: String = "2026-11-23", _ change: (inout School, inout School, inout Partnership) -> Void
) -> (AttentionList, Network) {
  var town = Town()
  (town.schema, town.id) = (1, StoreID("town"))
  var catalogue = RiskCatalogue()
  var factor = RiskFactor()
  (factor.id, factor.name) = (ID("sen"), "Доля «ОВЗ»")
  catalogue.factors = [factor]
  var (school, donor, partnership) = (School(), School(), Partnership())
  (school.id, school.name, donor.id, donor.name) = (ID("a"), "СОШ № 5", ID("b"), "СОШ № 9")
  (partnership.id, partnership.supported, partnership.donor) = (ID("p"), Reference(ID("a")), Reference(ID("b")))
  var roadmap = Roadmap()
  (roadmap.id, roadmap.year) = (ID("m"), SchoolYear("2026/2027"))
  partnership.roadmaps = [roadmap]
  change(&school, &donor, &partnership)
  let network = Network(town: town, riskCatalogue: catalogue, schools: [school, donor], partnerships: [partnership])
  return (AttentionList(network, today: CalendarDay(iso: today)!), network)
}

private func risk(_ significance: Significance? = nil, since: String? = nil) -> Risk {
  var risk = Risk()
  (risk.id, risk.factor, risk.significance) = (ID("r"), ID("sen"), significance.map { .known($0) })
  risk.since = since.flatMap { CalendarDay(iso: $0) }
  return risk
}

private func item(_ deadline: String, done: [String] = [], on day: String? = nil) -> RoadmapItem {
  var item = RoadmapItem()
  (item.id, item.title, item.deadline) = (ID("i"), "Тренинг «Шаг»", Deadline(deadline))
  item.completions = done.enumerated().map { place, occurrence in
    var mark = Completion()
    (mark.id, mark.occurrence, mark.done) = (ID("c-\(place)"), occurrence, true)
    mark.date = day.flatMap { CalendarDay(iso: $0) }
    return mark
  }
  return item
}

private func agreement(_ status: AgreementStatus, until day: String? = nil) -> Agreement {
  var agreement = Agreement()
  (agreement.status, agreement.validUntil) = (.known(status), day.flatMap { CalendarDay(iso: $0) })
  return agreement
}

private func visit(_ day: String, _ status: VisitStatus) -> Visit {
  var visit = Visit()
  (visit.id, visit.date, visit.status) = (ID("v-\(day)"), CalendarDay(iso: day), .known(status))
  return visit
}

private struct Sentence: Sendable {
  let kind: AttentionKind
  let russian: String, english: String
  let change: @Sendable (inout School, inout School, inout Partnership) -> Void

  init(
    _ kind: AttentionKind, _ russian: String, _ english: String,
    _ change: @escaping @Sendable (inout School, inout School, inout Partnership) -> Void
  ) { (self.kind, self.russian, self.english, self.change) = (kind, russian, english, change) }
}

private let both = "СОШ № 5 и СОШ № 9: ", bothEnglish = "СОШ № 5 and СОШ № 9: "

private let sentences: [Sentence] = [
  Sentence(
    .overdue, both + "«Тренинг „Шаг“» — срок прошёл 22 ноября 2026, вчера.",
    bothEnglish + "“Тренинг «Шаг»” — was due 22 November 2026, yesterday."
  ) {
    $2.roadmaps[0].items = [item("до 22 ноября")]; _ = ($0, $1)
  },
  Sentence(
    .dueSoon, both + "«Тренинг „Шаг“» — срок 23 ноября 2026, сегодня.",
    bothEnglish + "“Тренинг «Шаг»” — due 23 November 2026, today."
  ) {
    $2.roadmaps[0].items = [item("до 23 ноября")]; _ = ($0, $1)
  },
  Sentence(
    .noEvidence, both + "«Тренинг „Шаг“» — проведено 5 октября 2026, подтверждения нет.",
    bothEnglish + "“Тренинг «Шаг»” — held on 5 October 2026, no evidence."
  ) {
    $2.roadmaps[0].items = [item("октябрь", done: ["once"], on: "2026-10-05")]; _ = ($0, $1)
  },
  Sentence(
    .noEvidence, both + "«Тренинг „Шаг“» — 2 отметки без подтверждения, первая — 5 октября 2026.",
    bothEnglish + "“Тренинг «Шаг»” — 2 marks without evidence, the first of 5 October 2026."
  ) {
    $2.roadmaps[0].items = [item("ежемесячно", done: ["2026-09-30", "2026-10-31"], on: "2026-10-05")]
    _ = ($0, $1)
  },
  Sentence(
    .notPublished, both + "«Тренинг „Шаг“» — проведено, не размещено на сайте.",
    bothEnglish + "“Тренинг «Шаг»” — held, not published."
  ) {
    $2.roadmaps[0].items = [item("октябрь", done: ["once"])]; _ = ($0, $1)
  },
  Sentence(
    .noPartner, "СОШ № 5: нет партнёра с 31 мая 2026; в профиле 1 риск.",
    "СОШ № 5: no partner since 31 May 2026; 1 live risk."
  ) { school, _, partnership in
    school.risks = [risk()]
    (partnership.status, partnership.until) = (.known(.finished), CalendarDay(iso: "2026-05-31"))
  },
  Sentence(
    .uncoveredRisk,
    "СОШ № 5: «Доля „ОВЗ“» — не охвачен ни одним партнёрством; значимость высокая; в профиле с 1 сентября 2026.",
    "СОШ № 5: “Доля «ОВЗ»” — no partnership covers it; significance high; in the profile since 1 September 2026."
  ) {
    $0.risks = [risk(.high, since: "2026-09-01")]; _ = ($1, $2)
  },
  Sentence(
    .noItems, "СОШ № 5: «Доля „ОВЗ“» — помогает СОШ № 9, но мероприятий в дорожной карте 2026/2027 нет.",
    "СОШ № 5: “Доля «ОВЗ»” — helped by СОШ № 9, but the roadmap of 2026/2027 has no item for it."
  ) { school, _, partnership in (school.risks, partnership.risks) = ([risk()], [ID("sen")]) },
  Sentence(
    .noAgreement, both + "договора нет, партнёрство с 10 сентября 2026.",
    bothEnglish + "no agreement, partners since 10 September 2026."
  ) {
    $2.since = CalendarDay(iso: "2026-09-10"); _ = ($0, $1)
  },
  Sentence(.noAgreement, both + "договор готовится.", bothEnglish + "the agreement is a draft.") {
    $2.agreement = agreement(.draft)
    _ = ($0, $1)
  },
  Sentence(
    .agreementEnding, both + "договор действует до 1 декабря 2026, через 8 дней.",
    bothEnglish + "the agreement runs until 1 December 2026, in 8 days."
  ) {
    $2.agreement = agreement(.signed, until: "2026-12-01"); _ = ($0, $1)
  },
  Sentence(
    .agreementEnding, both + "срок договора истёк 2 ноября 2026, 21 день назад.",
    bothEnglish + "the agreement ended 2 November 2026, 21 days ago."
  ) {
    $2.agreement = agreement(.signed, until: "2026-11-02"); _ = ($0, $1)
  },
  Sentence(.agreementEnding, both + "срок договора истёк.", bothEnglish + "the agreement has expired.") {
    $2.agreement = agreement(.expired)
    _ = ($0, $1)
  },
  Sentence(
    .plannedLate,
    both + "всё ещё планируется, хотя срок первого мероприятия «Тренинг „Шаг“» прошёл 22 ноября 2026, вчера.",
    bothEnglish + "still planned, though its first item, “Тренинг «Шаг»”, was due 22 November 2026, yesterday."
  ) {
    $2.status = .known(.planned); $2.roadmaps[0].items = [item("до 22 ноября")]; _ = ($0, $1)
  },
  Sentence(
    .noVisit, "СОШ № 5: последнее посещение 1 сентября 2026, 83 дня назад; следующее — 3 декабря 2026.",
    "СОШ № 5: last visited 1 September 2026, 83 days ago; the next visit: 3 December 2026."
  ) {
    $0.visits = [visit("2026-09-01", .held), visit("2026-12-03", .planned)]; _ = ($1, $2)
  },
  Sentence(
    .noVisit, "СОШ № 5: посещений нет с начала учебного года, 1 сентября 2026, 83 дня назад.",
    "СОШ № 5: not visited since the school year began, 1 September 2026, 83 days ago."
  ) { _, _, _ in },
  Sentence(
    .membership, "СОШ № 5: ресурсный дефицит: указано — да, по трём факторам — нет.",
    "СОШ № 5: resource deficit: stated yes, by the three criteria no."
  ) { school, _, _ in
    var member = Membership()
    (member.id, member.flag, member.year) = (ID("m-1"), .known(.resourceDeficit), SchoolYear("2026/2027"))
    member.value = .known(.yes)
    var criteria = ResourceCriteria()
    (criteria.noStableInternet, criteria.tooFewComputers) = (.known(.no), .known(.no))
    (school.memberships, school.resources) = ([member], criteria)
  },
  Sentence(
    .overLimit, "СОШ № 9: помогает в 1 партнёрстве, предел — 0.", "СОШ № 9: helps in 1 partnership, the limit is 0."
  ) {
    $1.donorLimit = 0; _ = ($0, $2)
  },
  Sentence(
    .sameRisk, both + "у донора тот же риск: «Доля „ОВЗ“».", bothEnglish + "the donor has the same risk: “Доля «ОВЗ»”."
  ) { _, donor, partnership in (donor.risks, partnership.risks) = ([risk()], [ID("sen")]) },
]

@Test("Each kind is a sentence in both languages: what, where, since when", arguments: sentences.indices)
func attentionSentences(place: Int) throws {
  let one = sentences[place]
  let (list, network) = lines { one.change(&$0, &$1, &$2) }
  let line = try #require(list.lines(one.kind).first)
  #expect(Language.russian.sentence(line, in: network) == one.russian)
  #expect(Language.english.sentence(line, in: network) == one.english)
}

@Test("Every kind but a file's has its sentence here")
func everyKindHasASentence() {
  #expect(Set(sentences.map(\.kind)) == Set(AttentionKind.allCases).subtracting([.file]))
}

@Test("A heading counts what it stands above, with the noun in its form")
func attentionHeadings() {
  #expect(
    [1, 3, 5].map { Language.russian.heading(.overdue, $0) } == [
      "Просрочено: 1 мероприятие", "Просрочено: 3 мероприятия", "Просрочено: 5 мероприятий",
    ])
  #expect(Language.russian.heading(.uncoveredRisk, 19) == "Риск не охвачен: 19 рисков")
  #expect(Language.english.heading(.noPartner, 1) == "No partner: 1 school")
  for kind in AttentionKind.allCases {
    for language in Language.allCases {
      let headings = [1, 2, 5].map { language.heading(kind, $0) }
      #expect(headings.allSatisfy { $0.first?.isUppercase == true && $0.contains(": ") }, "\(headings)")
    }
  }
}
