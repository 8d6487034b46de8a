import Deadlines
import Insights
import SchoolNetwork
import TestSupport
import Testing

/// One case of a rule: a network of the school `a`, helped by `b` in `p`, changed a little; the lines of one kind that
/// are due on 23 November 2026, or on another day, as `subject since`.
struct AttentionCase: Sendable, CustomTestStringConvertible {
  let kind: AttentionKind
  let testDescription: String
  let lines: [String]
  var today = Small.today
  let network: @Sendable () -> Network

  init(
    _ kind: AttentionKind, _ name: String, _ lines: [String], on day: String = "2026-11-23",
    _ network: @escaping @Sendable () -> Network
  ) {
    (self.kind, testDescription, self.lines, self.network) = (kind, "\(kind): \(name)", lines, network)
    today = CalendarDay(iso: day)!
  }
}

/// A network of `a`, helped by `b` in the partnership `p` that covers the factor `equipment`.
private func town(
  items: [RoadmapItem] = [],
  _ change: (inout Partnership, inout School, inout School, inout Town) -> Void = { _, _, _, _ in }
) -> Network {
  var partnership = Small.partnership("p", "a", by: "b", risks: ["equipment"], items: items)
  partnership.agreement = Agreement()
  partnership.agreement?.status = .known(.signed)
  var supported = Small.school("a", risks: [("equipment", .active)])
  var donor = Small.school("b")
  var visit = Visit()
  (visit.id, visit.date, visit.status) = (ID("v-1"), CalendarDay(iso: "2026-11-20"), .known(.held))
  supported.visits = [visit]
  let small = Small.network()
  var town = small.town
  change(&partnership, &supported, &donor, &town)
  return Network(
    town: town, riskCatalogue: small.riskCatalogue, clusterCatalogue: small.clusterCatalogue,
    schools: [supported, donor], partnerships: [partnership])
}

private func held(_ deadline: String, _ occurrences: [String], _ change: (inout Completion) -> Void) -> RoadmapItem {
  var item = Small.item("i", deadline, done: occurrences)
  for place in item.completions.indices { change(&item.completions[place]) }
  return item
}

private func proof(title: String = "", link: String = "") -> [Evidence] {
  var evidence = Evidence()
  (evidence.id, evidence.title, evidence.link) = (ID("e-1"), title, link)
  return [evidence]
}

private func visits(_ visits: [(String?, VisitStatus?)]) -> [Visit] {
  visits.enumerated().map { place, visit in
    var new = Visit()
    (new.id, new.date, new.status) = (
      ID("v-\(place)"), visit.0.flatMap { CalendarDay(iso: $0) }, visit.1.map { .known($0) }
    )
    return new
  }
}

private func agreement(_ status: AttentionRulesAgreement, until day: String? = nil) -> Agreement {
  var agreement = Agreement()
  agreement.status = status
  agreement.validUntil = day.flatMap { CalendarDay(iso: $0) }
  return agreement
}

private typealias AttentionRulesAgreement = Open<AgreementStatus>?

private func member(_ flag: ClusterFlag, _ value: Answer, _ date: String? = nil) -> [Membership] {
  var member = Membership()
  (member.id, member.flag, member.year, member.value) = (ID("m-1"), .known(flag), Small.year, .known(value))
  member.date = date.flatMap { CalendarDay(iso: $0) }
  return [member]
}

private func criteria(_ internet: Answer, _ computers: Answer, _ teachers: Answer) -> ResourceCriteria {
  var criteria = ResourceCriteria()
  criteria.noStableInternet = .known(internet)
  criteria.tooFewComputers = .known(computers)
  criteria.teacherShortage = .known(teachers)
  criteria.asOf = CalendarDay(iso: "2026-10-01")
  return criteria
}

private let itemCases: [AttentionCase] = [
  AttentionCase(.overdue, "the last day was yesterday", ["i 2026-11-22"]) {
    town(items: [Small.item("i", "до 22 ноября")])
  },
  AttentionCase(.overdue, "the last day is today", []) { town(items: [Small.item("i", "до 23 ноября")]) },
  AttentionCase(.overdue, "it is marked", []) { town(items: [Small.item("i", "до 22 ноября", done: ["once"])]) },
  AttentionCase(.overdue, "it is cancelled", []) {
    town(items: [Small.item("i", "до 22 ноября", status: .cancelled)])
  },
  AttentionCase(.overdue, "it is in the trash", []) { town(items: [Small.item("i", "до 22 ноября", deleted: true)]) },
  AttentionCase(.overdue, "its partnership is past", []) {
    town(items: [Small.item("i", "до 22 ноября")]) { partnership, _, _, _ in partnership.status = .known(.finished) }
  },
  AttentionCase(.overdue, "its partnership is in the trash", []) {
    town(items: [Small.item("i", "до 22 ноября")]) { partnership, _, _, _ in
      partnership.deleted = Deletion(on: Small.today, by: "")
    }
  },
  AttentionCase(.overdue, "the school is closed: the partnership still promises it", ["i 2026-11-22"]) {
    town(items: [Small.item("i", "до 22 ноября")]) { _, school, _, _ in school.status = .known(.closed) }
  },
  AttentionCase(.overdue, "the latest passed of several is open", ["i 2026-10-31"]) {
    town(items: [Small.item("i", "ежемесячно", done: ["2026-09-30"])])
  },
  AttentionCase(.overdue, "an older one is open, the latest marked", []) {
    town(items: [Small.item("i", "ежемесячно", done: ["2026-10-31"])])
  },
  AttentionCase(.overdue, "the words are no date", []) { town(items: [Small.item("i", "по графику ФЦТ")]) },
  AttentionCase(.overdue, "29 February, on 1 March", ["i 2028-02-29"], on: "2028-03-01") {
    town(items: [Small.item("i", "29.02.2028")])
  },
  AttentionCase(.overdue, "29 February, on that day", [], on: "2028-02-29") {
    town(items: [Small.item("i", "29.02.2028")])
  },
  AttentionCase(.overdue, "most days first", ["k 2026-09-15", "i 2026-11-22"]) {
    town(items: [Small.item("i", "до 22 ноября"), Small.item("k", "15 сентября")])
  },
  AttentionCase(.dueSoon, "today", ["i 2026-11-23"]) { town(items: [Small.item("i", "до 23 ноября")]) },
  AttentionCase(.dueSoon, "in 14 days", ["i 2026-12-07"]) { town(items: [Small.item("i", "до 7 декабря")]) },
  AttentionCase(.dueSoon, "in 15 days", []) { town(items: [Small.item("i", "до 8 декабря")]) },
  AttentionCase(.dueSoon, "in 15 days, where the town says 15", ["i 2026-12-08"]) {
    town(items: [Small.item("i", "до 8 декабря")]) { _, _, _, town in
      town.attention = AttentionDays()
      town.attention?.dueSoon = 15
    }
  },
  AttentionCase(.dueSoon, "in 1 day, where the town says 0", []) {
    town(items: [Small.item("i", "до 24 ноября")]) { _, _, _, town in
      town.attention = AttentionDays()
      town.attention?.dueSoon = 0
    }
  },
  AttentionCase(.dueSoon, "an overdue one is not due soon besides", []) {
    town(items: [Small.item("i", "ежемесячно")])
  },
  AttentionCase(.dueSoon, "the next one is marked", []) {
    town(items: [Small.item("i", "ежемесячно", done: ["2026-10-31", "2026-11-30"])])
  },
  AttentionCase(.dueSoon, "cancelled", []) { town(items: [Small.item("i", "до 23 ноября", status: .cancelled)]) },
  AttentionCase(.noEvidence, "a mark alone", ["i 2026-10-05"]) { town(items: [held("октябрь", ["once"]) { _ in }]) },
  AttentionCase(.noEvidence, "with a document", []) {
    town(items: [held("октябрь", ["once"]) { $0.evidence = proof(title: "Протокол") }])
  },
  AttentionCase(.noEvidence, "with a link", []) {
    town(items: [held("октябрь", ["once"]) { $0.evidence = proof(link: "https://example.org") }])
  },
  AttentionCase(.noEvidence, "with a document that has neither name nor link", ["i 2026-10-05"]) {
    town(items: [held("октябрь", ["once"]) { $0.evidence = proof() }])
  },
  AttentionCase(.noEvidence, "taken back", []) { town(items: [held("октябрь", ["once"]) { $0.done = false }]) },
  AttentionCase(.noEvidence, "of an occurrence that is gone", []) {
    town(items: [held("октябрь", ["2026-10-31"]) { _ in }])
  },
  AttentionCase(.noEvidence, "one line for two marks, without a day", ["i -"]) {
    town(items: [held("ежемесячно", ["2026-09-30", "2026-10-31"]) { $0.date = nil }])
  },
  AttentionCase(.noEvidence, "marked twice, once with a document", []) {
    var item = held("октябрь", ["once", "once"]) { _ in }
    item.completions[1].evidence = proof(title: "Протокол")
    return town(items: [item])
  },
  AttentionCase(.notPublished, "not published", ["i 2026-10-05"]) {
    town(items: [held("октябрь", ["once"]) { $0.evidence = proof(title: "Протокол") }])
  },
  AttentionCase(.notPublished, "published", []) {
    town(items: [held("октябрь", ["once"]) { $0.publishedWhere = "Сайт школы" }])
  },
  AttentionCase(.notPublished, "cancelled after all", []) {
    var item = held("октябрь", ["once"]) { _ in }
    item.status = .known(.cancelled)
    return town(items: [item])
  },
]

private let schoolCases: [AttentionCase] = [
  AttentionCase(.noPartner, "a live risk, the partnership is past", ["a 2026-06-01"]) {
    town { partnership, _, _, _ in
      partnership.status = .known(.finished)
      partnership.until = CalendarDay(iso: "2026-06-01")
    }
  },
  AttentionCase(.noPartner, "a cluster without risks", ["a -"]) {
    town { partnership, school, _, _ in
      partnership.deleted = Deletion(on: Small.today, by: "")
      school.risks = []
      school.memberships = member(.riskZone, .yes)
    }
  },
  AttentionCase(.noPartner, "neither risk nor cluster", []) {
    town { partnership, school, _, _ in
      partnership.status = .known(.finished)
      school.risks[0].status = .known(.overcome)
    }
  },
  AttentionCase(.noPartner, "a planned partnership is one", []) {
    town { partnership, _, _, _ in partnership.status = .known(.planned) }
  },
  AttentionCase(.noPartner, "closed", []) {
    town { partnership, school, _, _ in
      partnership.status = .known(.finished)
      school.status = .known(.closed)
    }
  },
  AttentionCase(.noPartner, "in the trash", []) {
    town { partnership, school, _, _ in
      partnership.status = .known(.finished)
      school.deleted = Deletion(on: Small.today, by: "")
    }
  },
  AttentionCase(.uncoveredRisk, "the partnership covers another", ["r-a-equipment 2026-09-01"]) {
    town { partnership, school, _, _ in
      partnership.risks = [ID("parents")]
      school.risks[0].since = CalendarDay(iso: "2026-09-01")
    }
  },
  AttentionCase(.uncoveredRisk, "covered", []) { town() },
  AttentionCase(.uncoveredRisk, "overcome", []) {
    town { partnership, school, _, _ in
      partnership.risks = []
      school.risks[0].status = .known(.overcome)
    }
  },
  AttentionCase(.uncoveredRisk, "closed", []) {
    town { partnership, school, _, _ in
      partnership.risks = []
      school.status = .known(.closed)
    }
  },
  AttentionCase(.uncoveredRisk, "what weighs most comes first", ["r-a-parents -", "r-a-teachers -", "r-a-equipment -"])
  {
    town { partnership, school, _, _ in
      partnership.risks = []
      school.risks = Small.school("a", risks: [("equipment", nil), ("teachers", nil), ("parents", nil)]).risks
      school.risks[1].significance = .known(.low)
      school.risks[2].significance = .known(.high)
    }
  },
  AttentionCase(.noItems, "an empty roadmap", ["r-a-equipment -"]) { town() },
  AttentionCase(.noItems, "an item works on it", []) {
    var item = Small.item("i", "май")
    item.risks = [ID("equipment")]
    return town(items: [item])
  },
  AttentionCase(.noItems, "the item works on another", ["r-a-equipment 2026-10-10"]) {
    var item = Small.item("i", "май")
    item.risks = [ID("parents")]
    return town(items: [item]) { partnership, _, _, _ in partnership.since = CalendarDay(iso: "2026-10-10") }
  },
  AttentionCase(.noItems, "the item is in the trash", ["r-a-equipment -"]) {
    var item = Small.item("i", "май", deleted: true)
    item.risks = [ID("equipment")]
    return town(items: [item])
  },
  AttentionCase(.noItems, "the item is cancelled", ["r-a-equipment -"]) {
    var item = Small.item("i", "май", status: .cancelled)
    item.risks = [ID("equipment")]
    return town(items: [item])
  },
  AttentionCase(.noItems, "the roadmap is that of last year", ["r-a-equipment 2026-09-01"]) {
    var item = Small.item("i", "май")
    item.risks = [ID("equipment")]
    return town(items: [item]) { partnership, _, _, _ in
      partnership.since = CalendarDay(iso: "2025-10-01")
      partnership.roadmaps[0].year = SchoolYear("2025/2026")
    }
  },
  AttentionCase(.noItems, "not covered at all", []) { town { partnership, _, _, _ in partnership.risks = [] } },
  AttentionCase(.noVisit, "the last visit was 60 days ago", ["a 2026-09-24"]) {
    town { _, school, _, _ in school.visits = visits([("2026-09-01", .held), ("2026-09-24", nil)]) }
  },
  AttentionCase(.noVisit, "the last visit was 59 days ago", []) {
    town { _, school, _, _ in school.visits = visits([("2026-09-25", .held), ("2026-09-01", .held)]) }
  },
  AttentionCase(.noVisit, "never visited: since 1 September", ["a 2026-09-01"]) {
    town { _, school, _, _ in school.visits = [] }
  },
  AttentionCase(.noVisit, "never visited, the 60th day of the year", ["a 2026-09-01"], on: "2026-10-31") {
    town { _, school, _, _ in school.visits = [] }
  },
  AttentionCase(.noVisit, "never visited, the day before", [], on: "2026-10-30") {
    town { _, school, _, _ in school.visits = [] }
  },
  AttentionCase(.noVisit, "planned, cancelled, ahead and undated visits do not count", ["a 2026-09-01"]) {
    town { _, school, _, _ in
      school.visits = visits([
        ("2026-11-20", .planned), ("2026-11-20", .cancelled), ("2026-11-24", .held), (nil, .held),
      ])
    }
  },
  AttentionCase(.noVisit, "the town says 61", []) {
    town { _, school, _, town in
      school.visits = visits([("2026-09-24", .held)])
      town.attention = AttentionDays()
      town.attention?.noVisit = 61
    }
  },
  AttentionCase(.noVisit, "the last visit was last year", ["a 2026-05-12"], on: "2026-09-02") {
    town { _, school, _, _ in school.visits = visits([("2026-05-12", .held)]) }
  },
  AttentionCase(.noVisit, "29 February to 29 April are 60 days", ["a 2028-02-29"], on: "2028-04-29") {
    town { _, school, _, _ in school.visits = visits([("2028-02-29", .held)]) }
  },
  AttentionCase(.noVisit, "supported, with neither risk nor cluster", ["a 2026-09-01"]) {
    town { _, school, _, _ in (school.visits, school.risks) = ([], []) }
  },
  AttentionCase(.noVisit, "a donor alone is not visited", []) {
    town { partnership, school, _, _ in
      partnership.status = .known(.finished)
      (school.visits, school.risks) = ([], [])
    }
  },
  AttentionCase(.noVisit, "closed", []) {
    town { _, school, _, _ in (school.visits, school.status) = ([], .known(.closed)) }
  },
  AttentionCase(.membership, "stated yes, two criteria say no", ["a 2026-10-01"]) {
    town { _, school, _, _ in
      (school.memberships, school.resources) = (member(.resourceDeficit, .yes, "2026-08-30"), criteria(.no, .no, .yes))
    }
  },
  AttentionCase(.membership, "stated no, two criteria say yes", ["a 2026-10-20"]) {
    town { _, school, _, _ in
      (school.memberships, school.resources) = (member(.resourceDeficit, .no, "2026-10-20"), criteria(.yes, .no, .yes))
    }
  },
  AttentionCase(.membership, "they agree", []) {
    town { _, school, _, _ in
      (school.memberships, school.resources) = (member(.resourceDeficit, .yes), criteria(.yes, .yes, .no))
    }
  },
  AttentionCase(.membership, "the criteria say nothing yet", []) {
    town { _, school, _, _ in
      (school.memberships, school.resources) = (member(.resourceDeficit, .yes), criteria(.no, .unknown, .unknown))
    }
  },
  AttentionCase(.overLimit, "one partnership, a limit of 0", ["b -"]) {
    town {
      $2.donorLimit = 0; _ = ($0, $1, $3)
    }
  },
  AttentionCase(.overLimit, "one partnership, a limit of 1", []) {
    town {
      $2.donorLimit = 1; _ = ($0, $1, $3)
    }
  },
  AttentionCase(.overLimit, "a limit below 0 is none: the next in line holds", []) {
    town {
      $2.donorLimit = -1; _ = ($0, $1, $3)
    }
  },
  AttentionCase(.overLimit, "the town's limit is 0", ["b -"]) {
    town { _, _, _, town in
      town.limits = Limits()
      town.limits?.donorLoad = 0
    }
  },
  AttentionCase(.overLimit, "the donor's own limit stands before the town's", []) {
    town { _, _, donor, town in
      donor.donorLimit = 1
      town.limits = Limits()
      town.limits?.donorLoad = 0
    }
  },
  AttentionCase(.overLimit, "a past partnership is no load", []) {
    town { partnership, _, donor, _ in (partnership.status, donor.donorLimit) = (.known(.finished), 0) }
  },
  AttentionCase(.overLimit, "three where two are usual", ["b -"]) {
    Small.network(
      ["a", "b", "c", "d"].map { Small.school($0) },
      ["a", "c", "d"].map { Small.partnership("p-\($0)", $0, by: "b") })
  },
  AttentionCase(.overLimit, "two where two are usual", []) {
    Small.network(
      ["a", "b", "c"].map { Small.school($0) }, ["a", "c"].map { Small.partnership("p-\($0)", $0, by: "b") })
  },
]

private let partnershipCases: [AttentionCase] = [
  AttentionCase(.noAgreement, "nothing is said", ["p 2026-09-10"]) {
    town { partnership, _, _, _ in
      (partnership.agreement, partnership.since) = (nil, CalendarDay(iso: "2026-09-10"))
    }
  },
  AttentionCase(.noAgreement, "there is none", ["p -"]) {
    town { partnership, _, _, _ in partnership.agreement = agreement(.known(.none)) }
  },
  AttentionCase(.noAgreement, "a draft", ["p -"]) {
    town { partnership, _, _, _ in partnership.agreement = agreement(.known(.draft), until: "2026-11-01") }
  },
  AttentionCase(.noAgreement, "an agreement of which no status is said", ["p -"]) {
    town { partnership, _, _, _ in partnership.agreement = agreement(nil, until: "2026-11-01") }
  },
  AttentionCase(.noAgreement, "signed", []) { town() },
  AttentionCase(.noAgreement, "expired is another line", []) {
    town { partnership, _, _, _ in partnership.agreement = agreement(.known(.expired)) }
  },
  AttentionCase(.noAgreement, "past", []) {
    town { partnership, _, _, _ in (partnership.agreement, partnership.status) = (nil, .known(.finished)) }
  },
  AttentionCase(.noAgreement, "one that goes on comes before one that is planned", ["p-c -", "p-a -"]) {
    Small.network(
      ["a", "b", "c"].map { Small.school($0) },
      [Small.partnership("p-a", "a", by: "b", .planned), Small.partnership("p-c", "c", by: "b", .active)])
  },
  AttentionCase(.agreementEnding, "in 30 days", ["p 2026-12-23"]) {
    town { partnership, _, _, _ in partnership.agreement = agreement(.known(.signed), until: "2026-12-23") }
  },
  AttentionCase(.agreementEnding, "in 31 days", []) {
    town { partnership, _, _, _ in partnership.agreement = agreement(.known(.signed), until: "2026-12-24") }
  },
  AttentionCase(.agreementEnding, "in 31 days, where the town says 31", ["p 2026-12-24"]) {
    town { partnership, _, _, town in
      partnership.agreement = agreement(.known(.signed), until: "2026-12-24")
      town.attention = AttentionDays()
      town.attention?.agreementEnding = 31
    }
  },
  AttentionCase(.agreementEnding, "ended, though it is still called signed", ["p 2026-11-22"]) {
    town { partnership, _, _, _ in partnership.agreement = agreement(.known(.signed), until: "2026-11-22") }
  },
  AttentionCase(.agreementEnding, "expired without a day", ["p -"]) {
    town { partnership, _, _, _ in partnership.agreement = agreement(.known(.expired)) }
  },
  AttentionCase(.agreementEnding, "no last day", []) { town() },
  AttentionCase(.agreementEnding, "past", []) {
    town { partnership, _, _, _ in
      (partnership.agreement, partnership.status) = (agreement(.known(.expired)), .known(.finished))
    }
  },
  AttentionCase(.plannedLate, "its first item was due yesterday, marked or not", ["p 2026-11-22"]) {
    town(items: [Small.item("k", "май"), Small.item("i", "до 22 ноября", done: ["once"])]) { partnership, _, _, _ in
      partnership.status = .known(.planned)
    }
  },
  AttentionCase(.plannedLate, "its first item is due today", []) {
    town(items: [Small.item("i", "до 23 ноября")]) { partnership, _, _, _ in partnership.status = .known(.planned) }
  },
  AttentionCase(.plannedLate, "it is active", []) { town(items: [Small.item("i", "до 22 ноября")]) },
  AttentionCase(.plannedLate, "the late item is cancelled, the next ahead", []) {
    town(items: [Small.item("i", "до 22 ноября", status: .cancelled), Small.item("k", "май")]) {
      partnership, _, _, _ in partnership.status = .known(.planned)
    }
  },
  AttentionCase(.plannedLate, "the first month of several has passed", ["p 2026-09-30"]) {
    town(items: [Small.item("i", "ежемесячно")]) { partnership, _, _, _ in partnership.status = .known(.planned) }
  },
  AttentionCase(.plannedLate, "nothing is dated", []) {
    town(items: [Small.item("i", "по графику ФЦТ")]) { partnership, _, _, _ in partnership.status = .known(.planned) }
  },
  AttentionCase(.sameRisk, "the donor has it live", ["p -"]) {
    town { _, _, donor, _ in donor.risks = Small.school("b", risks: [("equipment", .improving)]).risks }
  },
  AttentionCase(.sameRisk, "the donor has overcome it", []) {
    town { _, _, donor, _ in donor.risks = Small.school("b", risks: [("equipment", .overcome)]).risks }
  },
  AttentionCase(.sameRisk, "the donor has another", []) {
    town { _, _, donor, _ in donor.risks = Small.school("b", risks: [("parents", .active)]).risks }
  },
  AttentionCase(.sameRisk, "past", []) {
    town { partnership, _, donor, _ in
      partnership.status = .known(.finished)
      donor.risks = Small.school("b", risks: [("equipment", .active)]).risks
    }
  },
  AttentionCase(.sameRisk, "the donor is in another town", []) {
    town { partnership, _, donor, _ in
      partnership.donor = Reference(ID("b"), store: StoreID("other"), home: Small.store)
      donor.risks = Small.school("b", risks: [("equipment", .active)]).risks
    }
  },
]

@Test(
  "Each rule holds where it should, and not a day or a word further",
  arguments: itemCases + schoolCases + partnershipCases)
func attentionRules(one: AttentionCase) {
  let list = AttentionList(one.network(), today: one.today)
  #expect(list.lines(one.kind).map { "\($0.subjectID) \($0.since?.iso ?? "-")" } == one.lines)
}

@Test("Every kind has cases where it holds and cases where it does not")
func everyRuleHasCases() {
  let cases = itemCases + schoolCases + partnershipCases
  for kind in AttentionKind.allCases where kind != .file {
    #expect(cases.contains { $0.kind == kind && !$0.lines.isEmpty }, "\(kind) never holds")
    #expect(cases.contains { $0.kind == kind && $0.lines.isEmpty }, "\(kind) always holds")
  }
}
