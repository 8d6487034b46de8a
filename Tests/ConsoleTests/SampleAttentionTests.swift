import Deadlines
import Insights
import SchoolNetwork
import Store
import TestSupport
import Testing

/// The attention list of the sample on three days, worked out by hand from its files. Every list is in order: by kind,
/// within a kind the most urgent first, of two as urgent the one whose school's or partnership's id comes first.
private struct Expected {
  let today: String
  /// Kind, school, subject, since (`-`: not known), separated by spaces.
  let lines: [String]
}

/// What does not depend on the day: marks, partners, risks, agreements.
private let marks = [
  // Held on 14.10, its mark has neither evidence nor a place of publication.
  "noEvidence sosh-5 i-5-9-03 2026-10-14",
  // 20.10: published on the gymnasium's site, but nothing proves it.
  "noEvidence sosh-3 i-3-g1-07 2026-10-20",
  // 12.11, for «ноябрь» of «ноябрь, март»: neither.
  "noEvidence sosh-2 i-2-3-03 2026-11-12",
  // Monthly; the mark of September (24.09) is not published, that of October is.
  "notPublished sosh-5 i-5-9-06 2026-09-24",
  // Only an order on paper.
  "notPublished sosh-2 i-2-3-02 2026-10-07",
  "notPublished sosh-5 i-5-9-03 2026-10-14",
  "notPublished sosh-3 i-3-g1-02 2026-10-15",
  // The mark of October; December is open.
  "notPublished sosh-5 i-5-9-05 2026-10-22",
  // The mark of «до 25 октября».
  "notPublished sosh-5 i-5-9-08 2026-10-23",
  // The mark of 5 November, a register without a place.
  "notPublished ososh-14 i-14-4-03 2026-11-03",
  "notPublished sosh-2 i-2-3-03 2026-11-12",
  // Not here: i-14-4-05 and i-14-16-01 have both; the mark of i-14-4-01 is taken back.
]

private let network = [
  // In two clusters with five live risks, and no partnership names it. СОШ № 16 has overcome its only risk, is in no
  // cluster, and needs nobody; the other donors have no risks.
  "noPartner sosh-47 sosh-47 -",
  // The partners of № 1 and № 14 are named by topic: their four partnerships name no factor, so none of their seven
  // risks is covered. № 47 has five. 19 of the 27 pairs. No weight is set, so the order is that of the profiles.
  "uncoveredRisk oosh-1 risk-1-training -", "uncoveredRisk oosh-1 risk-1-equipment -",
  "uncoveredRisk oosh-1 risk-1-competence -", "uncoveredRisk oosh-1 risk-1-sen -",
  "uncoveredRisk oosh-1 risk-1-failure -", "uncoveredRisk oosh-1 risk-1-environment -",
  "uncoveredRisk oosh-1 risk-1-parents -",
  "uncoveredRisk ososh-14 risk-14-training -", "uncoveredRisk ososh-14 risk-14-equipment -",
  "uncoveredRisk ososh-14 risk-14-competence -", "uncoveredRisk ososh-14 risk-14-sen -",
  "uncoveredRisk ososh-14 risk-14-failure -", "uncoveredRisk ososh-14 risk-14-environment -",
  "uncoveredRisk ososh-14 risk-14-parents -",
  "uncoveredRisk sosh-47 risk-47-training -", "uncoveredRisk sosh-47 risk-47-equipment -",
  "uncoveredRisk sosh-47 risk-47-competence -", "uncoveredRisk sosh-47 risk-47-sen -",
  "uncoveredRisk sosh-47 risk-47-failure -",
  // No noItems: of the 8 covered pairs each has an item of 2026/2027: № 5 sen (i-5-9-04), failure (-06); № 2
  // competence (i-2-3-02), sen (-06); № 3 competence (i-3-g1-04), sen (-08), failure (-06), parents (-09).
  // The only agreement is that of № 5 and № 9 (signed, no term: so no agreementEnding). p-16-3 is past. First the two
  // that go on, then the four that are planned.
  "noAgreement sosh-2 p-2-3 -", "noAgreement sosh-3 p-3-g1 -", "noAgreement oosh-1 p-1-16 -",
  "noAgreement oosh-1 p-1-4 -", "noAgreement ososh-14 p-14-16 -", "noAgreement ososh-14 p-14-4 -",
]

/// № 3 helps № 2 with competence and sen, and has both live. No membership: nobody has said which of the three criteria
/// the schools meet. No overLimit: № 4 and № 16 have two partnerships, which is the limit; № 3, № 9, the gymnasium one.
private let donors = ["sameRisk sosh-2 p-2-3 -"]

private let september = Expected(
  today: "2026-09-15",
  lines: [
    // «с 1 по 5 число каждого месяца»: 5 September has passed, and only 5 November is marked.
    "overdue ososh-14 i-14-4-03 2026-09-05",
    // Until 29.09: of «до 25 числа каждого месяца» 25 September is open. Not «сентябрь» of i-1-4-01 (30.09, 15 days),
    // not i-5-9-06 (September is marked), not the last Friday, 25.09, of i-14-4-05 (marked).
    "dueSoon sosh-5 i-5-9-08 2026-09-25",
  ] + marks + network + [
    // p-14-4 begins with that 5 September. p-1-4 and p-14-16 begin on 30.09, p-1-16 in December.
    "plannedLate ososh-14 p-14-4 2026-09-05"
    // No noVisit: 15 September is the 14th day after the start of the year, and no earlier visit is known.
  ] + donors)

private let november = Expected(
  today: "2026-11-23",
  lines: [
    // «сентябрь».
    "overdue oosh-1 i-1-4-01 2026-09-30",
    // «Последняя пятница месяца»: 25.09 is marked, 30.10 is not.
    "overdue ososh-14 i-14-4-05 2026-10-30",
    // «до 30 октября».
    "overdue sosh-2 i-2-3-05 2026-10-30",
    // «октябрь», twice; the mark of i-14-4-01 was taken back.
    "overdue oosh-1 i-1-4-02 2026-10-31", "overdue ososh-14 i-14-4-01 2026-10-31",
    // «12.11.2026», «до 20 ноября», «20 ноября».
    "overdue ososh-14 i-14-16-04 2026-11-12", "overdue sosh-3 i-3-g1-09 2026-11-20",
    "overdue sosh-5 i-5-9-04 2026-11-20",
    // Not overdue: i-14-4-03 (5 November marked), i-5-9-06 (October marked), i-5-9-08 (25 October marked; September is
    // missed, not overdue), i-3-g1-05 (the first quarter, 23.10, marked), i-5-9-05 (October marked).
    // Until 7 December: the next 25th, two that are «ноябрь», and 2, 5, 5 December.
    "dueSoon sosh-5 i-5-9-08 2026-11-25", "dueSoon sosh-5 i-5-9-06 2026-11-30", "dueSoon sosh-5 i-5-9-10 2026-11-30",
    "dueSoon sosh-3 i-3-g1-04 2026-12-02", "dueSoon oosh-1 i-1-4-04 2026-12-05",
    "dueSoon ososh-14 i-14-4-03 2026-12-05",
    // The first week of December is that of its first Thursday, the 3rd: 1 to 6 December.
    "dueSoon oosh-1 i-1-16-05 2026-12-06",
  ] + marks + network + [
    // 5 September of p-14-4; «сентябрь» of p-1-4; 30 September of p-14-16, though that one was held: its partnership
    // is still called planned. p-1-16 begins with the week to 6 December.
    "plannedLate ososh-14 p-14-4 2026-09-05", "plannedLate oosh-1 p-1-4 2026-09-30",
    "plannedLate ososh-14 p-14-16 2026-09-30",
    // 60 days ago was 24 September. All first visits were before it; № 2 was visited on 12 November again. Planned
    // visits (№ 5, № 1) and the cancelled one of № 47 do not count.
    "noVisit sosh-5 sosh-5 2026-09-10", "noVisit sosh-3 sosh-3 2026-09-11", "noVisit oosh-1 oosh-1 2026-09-14",
    "noVisit ososh-14 ososh-14 2026-09-17", "noVisit sosh-47 sosh-47 2026-09-21",
  ] + donors)

private let may = Expected(
  today: "2027-05-20",
  lines: [
    // What was overdue in November and is due once stays so.
    "overdue oosh-1 i-1-4-01 2026-09-30", "overdue sosh-2 i-2-3-05 2026-10-30",
    "overdue oosh-1 i-1-4-02 2026-10-31", "overdue ososh-14 i-14-4-01 2026-10-31",
    "overdue ososh-14 i-14-16-04 2026-11-12", "overdue sosh-3 i-3-g1-09 2026-11-20",
    "overdue sosh-5 i-5-9-04 2026-11-20", "overdue sosh-5 i-5-9-10 2026-11-30",
    // December: the 2nd, «до 5», the first week, «до 15», the second quarter as kurator.json has it (29.12), «декабрь»,
    // «ноябрь-декабрь», December of «октябрь, декабрь», the first half-year.
    "overdue sosh-3 i-3-g1-04 2026-12-02", "overdue oosh-1 i-1-4-04 2026-12-05",
    "overdue oosh-1 i-1-16-05 2026-12-06", "overdue oosh-1 i-1-16-01 2026-12-15",
    "overdue sosh-5 i-5-9-09 2026-12-29", "overdue sosh-2 i-2-3-06 2026-12-31", "overdue sosh-3 i-3-g1-03 2026-12-31",
    "overdue sosh-5 i-5-9-05 2026-12-31", "overdue sosh-5 i-5-9-11 2026-12-31",
    // «январь»; «ноябрь 2026 – январь 2027».
    "overdue oosh-1 i-1-16-02 2027-01-31", "overdue ososh-14 i-14-4-04 2027-01-31",
    // Weekly from 11 January: the last week that begins by 5 February is that of the 1st, to Sunday the 7th.
    "overdue sosh-2 i-2-3-07 2027-02-07",
    // «Февраль 2027»; «16–18 марта 2027»; the third quarter (26.03); the last Tuesday of March.
    "overdue oosh-1 i-1-16-06 2027-02-28", "overdue sosh-3 i-3-g1-06 2027-03-18",
    "overdue sosh-3 i-3-g1-05 2027-03-26", "overdue oosh-1 i-1-4-03 2027-03-30",
    // Quarterly by the calendar: the latest passed is the first of 2027; March of «ноябрь, март»; «I квартал»;
    // «январь–март».
    "overdue oosh-1 i-1-16-04 2027-03-31", "overdue sosh-2 i-2-3-03 2027-03-31", "overdue sosh-2 i-2-3-08 2027-03-31",
    "overdue sosh-5 i-5-9-07 2027-03-31",
    // The spring holidays, between the third and the fourth quarter of the town.
    "overdue oosh-1 i-1-16-03 2027-04-04",
    // The latest passed of what recurs or is named several times: 25 April; April; the last Friday of April is the 30th;
    // «октябрь–апрель»; April of every month.
    "overdue sosh-5 i-5-9-08 2027-04-25", "overdue ososh-14 i-14-16-02 2027-04-30",
    "overdue ososh-14 i-14-4-05 2027-04-30", "overdue sosh-3 i-3-g1-08 2027-04-30",
    "overdue sosh-5 i-5-9-06 2027-04-30", "overdue ososh-14 i-14-4-03 2027-05-05",
    // Never: i-14-16-03 (no deadline), i-14-4-02, i-2-3-09, i-3-g1-10 (events outside), i-14-4-06 (cancelled).
    // Until 3 June: the fourth quarter of the town, and with it the school year; «постоянно», «в течение года». Not
    // «II квартал» (30.06) nor 31.08.2027; quarter and half-year of i-3-g1-05 and i-5-9-11 are overdue already.
    "dueSoon ososh-14 i-14-16-05 2027-05-28", "dueSoon ososh-14 i-14-16-06 2027-05-28",
    "dueSoon oosh-1 i-1-4-06 2027-05-31", "dueSoon sosh-5 i-5-9-12 2027-05-31",
  ] + marks + network + [
    // p-1-16 has joined: its first item was the week to 6 December.
    "plannedLate ososh-14 p-14-4 2026-09-05", "plannedLate oosh-1 p-1-4 2026-09-30",
    "plannedLate ososh-14 p-14-16 2026-09-30", "plannedLate oosh-1 p-1-16 2026-12-06",
    // № 2 has joined: 12 November is long ago too.
    "noVisit sosh-5 sosh-5 2026-09-10", "noVisit sosh-3 sosh-3 2026-09-11", "noVisit oosh-1 oosh-1 2026-09-14",
    "noVisit ososh-14 ososh-14 2026-09-17", "noVisit sosh-47 sosh-47 2026-09-21", "noVisit sosh-2 sosh-2 2026-11-12",
  ] + donors)

@Test("The attention list of the sample is the one worked out by hand", arguments: [0, 1, 2])
func sampleAttention(place: Int) throws {
  let expected = [september, november, may][place]
  let list = AttentionList(Sample.network, today: try #require(CalendarDay(iso: expected.today)))
  let found = list.lines.map { line in
    "\(line.kind.rawValue) \(line.school?.text ?? "-") \(line.subjectID) \(line.since?.iso ?? "-")"
  }
  for (line, due) in zip(found, expected.lines) { #expect(line == due) }
  #expect(found.count == expected.lines.count)
  #expect(Set(found) == Set(expected.lines))
  #expect(list.putOff.isEmpty)
}
