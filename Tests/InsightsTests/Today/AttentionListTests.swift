import Deadlines
import Insights
import SchoolNetwork
import TestSupport
import Testing

private func day(_ iso: String) -> CalendarDay { CalendarDay(iso: iso)! }

/// The school `a` with a live risk and an overdue item, helped by `b`; `c` has nobody.
private func busyTown(_ putOff: [(kind: String, subject: String, until: String?)] = [], inSchool: Bool = false)
  -> Network
{
  let marks = putOff.enumerated().map { place, line in
    var mark = PutOff()
    (mark.id, mark.kind, mark.subject) = (ID("o-\(place)"), line.kind, line.subject)
    mark.until = line.until.map(day)
    return mark
  }
  var school = Small.school("c", risks: [("parents", .active)])
  var partnership = Small.partnership(
    "p", "a", by: "b", risks: ["equipment"],
    items: [Small.item("i", "октябрь"), Small.item("k", "до 1 декабря"), Small.item("l", "октябрь", done: ["once"])])
  if inSchool { school.putOff = marks } else { partnership.putOff = marks }
  return Small.network([Small.school("a", risks: [("equipment", nil)]), Small.school("b"), school], [partnership])
}

private func texts(_ list: AttentionList) -> [String] { list.lines.map { "\($0.kind.rawValue) \($0.subjectID)" } }

private let all = [
  "overdue i", "dueSoon k", "noEvidence l", "notPublished l", "noPartner c", "uncoveredRisk r-c-parents",
  "noItems r-a-equipment", "noAgreement p", "noVisit a", "noVisit c",
]

@Test("The list stands by kind in the order of urgency, each line with its school, its days and its entity")
func theWholeList() {
  let list = AttentionList(busyTown(), today: Small.today)
  #expect(texts(list) == all)
  #expect(list.count == all.count)
  #expect(list.groups.map(\.kind) == AttentionKind.allCases.filter { !list.lines($0).isEmpty })
  #expect(list.lines(.overdue).map(\.days) == [23])
  #expect(list.lines(.dueSoon).map(\.days) == [-8])
  #expect(list.lines(.overdue).map(\.entity) == [EntityKey(.partnership, "p")])
  #expect(list.lines(.noItems).map(\.entity) == [EntityKey(.school, "a")])
  #expect(list.lines.map { $0.school?.text } == ["a", "a", "a", "a", "c", "c", "a", "a", "a", "c"])
  #expect(AttentionKind.allCases.map(\.rank) == Array(AttentionKind.allCases.indices))
}

@Test(
  "A line is left out until the day it is put off to has passed, and counted",
  arguments: [
    ("overdue", "i", "2026-11-24", false, "overdue i"), ("overdue", "i", "2026-11-23", false, "overdue i"),
    ("overdue", "i", "2026-11-22", false, nil), ("overdue", "i", nil, false, nil),
    ("overdue", "k", "2026-12-31", false, nil), ("dueSoon", "i", "2026-12-31", false, nil),
    ("dueSoon", "k", "2026-12-31", false, "dueSoon k"), ("noAgreement", "", "2026-12-31", false, "noAgreement p"),
    ("noAgreement", "p", "2026-12-31", false, "noAgreement p"), ("noAgreement", "x", "2026-12-31", false, nil),
    ("noPartner", "", "2026-12-31", true, "noPartner c"), ("noPartner", "", "2026-12-31", false, nil),
    ("uncoveredRisk", "r-c-parents", "2028-02-29", true, "uncoveredRisk r-c-parents"),
    ("uncoveredRisk", "", "2026-12-31", true, nil), ("gossip", "", "2026-12-31", true, nil),
  ] as [(String, String, String?, Bool, String?)])
func puttingOff(kind: String, subject: String, until: String?, inSchool: Bool, left: String?) {
  let list = AttentionList(busyTown([(kind, subject, until)], inSchool: inSchool), today: Small.today)
  #expect(texts(list) == all.filter { $0 != left })
  #expect(list.putOff.map { "\($0.kind.rawValue) \($0.subjectID)" } == [left].compactMap(\.self))
}

@Test("Any line but a file's can be put off by an edit, again with another day, and taken back")
func puttingOffByEdit() throws {
  let before = busyTown()
  for line in AttentionList(before, today: Small.today).lines {
    var network = before
    let edits = network.puttingOff(line, until: day("2026-12-01"), reason: "Карантин") { "o-new" }
    try network.apply(edits)
    let list = AttentionList(network, today: Small.today)
    #expect(list.putOff == [line])
    #expect(list.count == all.count - 1)
    // A day that has passed brings it back.
    let again = network.puttingOff(line, until: day("2026-11-22"), reason: "Карантин") { "o-other" }
    #expect(again.count == 1)
    try network.apply(again)
    #expect(texts(AttentionList(network, today: Small.today)) == all)
    try network.apply((edits + again).reversed().map(\.inverted))
    #expect(network == before)
  }
}

@Test("A file that cannot be read, and one of a newer version, are lines of their own; another fault is none")
func fileLines() {
  let small = Small.network()
  func problem(_ kind: Problem.Kind, _ entity: EntityKey?, _ file: String) -> Problem {
    Problem(kind, at: SourcePlace(file: file, line: 2, column: 3), entity: entity)
  }
  let broken = problem(.syntax(.endsEarly), EntityKey(.school, "a"), "schools/a.json")
  let copy = problem(.conflictCopy(id: ""), EntityKey(.school, "a (1)"), "schools/a (1).json")
  let newer = problem(.newerSchema(9), EntityKey(.partnership, "p"), "partnerships/p.json")
  let value = problem(.unknownValue("x"), EntityKey(.school, "b"), "schools/b.json")
  let network = Network(
    town: small.town, unreadable: [broken, copy].map { UnreadableEntity($0.entity!, $0) },
    problems: [broken, value, copy, newer])
  let lines = AttentionList(network, today: Small.today).lines
  #expect(lines.map(\.kind) == [.file, .file, .file])
  #expect(lines.map(\.subjectID) == ["schools/a.json", "schools/a (1).json", "partnerships/p.json"])
  #expect(lines.map { $0.school?.text } == ["a", nil, nil])
  #expect(lines.allSatisfy { $0.entity == nil })
  #expect(network.puttingOff(lines[0], until: Small.today, reason: "") { "o" }.isEmpty)
}

@Test("An empty network needs nothing")
func nothingNeedsAttention() {
  let list = AttentionList(Small.network(), today: Small.today)
  #expect(list.count == 0 && list.groups.isEmpty && list.putOff.isEmpty)
}

/// Edits of every sort that the list follows from.
private let edits: [@Sendable (Network) -> Edit?] = [
  { $0.setting("status", to: .text("cancelled"), at: Small.place("i").address) },
  { $0.setting("risks", to: .list([.text("equipment")]), at: Small.place("k").address) },
  { $0.setting("deleted", to: Deletion(on: Small.today, by: "").fieldValue, at: Small.place("k").address) },
  { $0.setting("status", to: .text("finished"), at: Address(EntityKey(.partnership, "p"))) },
  { $0.setting("risks", to: .list([.text("parents")]), at: Address(EntityKey(.partnership, "p"))) },
  { $0.setting("supported", to: .text("c"), at: Address(EntityKey(.partnership, "p"))) },
  { $0.setting("donor", to: .text("c"), at: Address(EntityKey(.partnership, "p"))) },
  {
    $0.setting("deleted", to: Deletion(on: Small.today, by: "").fieldValue, at: Address(EntityKey(.partnership, "p")))
  },
  { $0.setting("status", to: .text("closed"), at: Address(EntityKey(.school, "c"))) },
  { $0.setting("donorLimit", to: .number("0"), at: Address(EntityKey(.school, "b"))) },
  {
    $0.setting(
      "status", to: .text("overcome"), at: Address(EntityKey(.school, "a")).appending("risks", "r-a-equipment"))
  },
  { network in
    var risk = Risk()
    (risk.id, risk.factor) = (ID("r-b"), ID("equipment"))
    return Edit(Address(EntityKey(.school, "b")), .insert(list: "risks", record: risk.fieldValue, after: nil))
  },
  { network in
    var days = AttentionDays()
    days.dueSoon = 3
    return network.setting("attention", to: days.fieldValue, at: Address(EntityKey(.town, "town")))
  },
  { _ in .creating(Small.partnership("q", "c", by: "b", risks: ["parents"], items: [Small.item("q-i", "октябрь")])) },
  { _ in .creating(Small.partnership("q", "a", by: "c", risks: ["parents"], .planned)) },
  { _ in .creating(Small.school("d", risks: [("parents", .active)])) },
  { network in
    let key = EntityKey(.partnership, "p")
    return network.record(of: key).map { Edit(Address(key), .discard(record: $0)) }
  },
  { network in
    let key = EntityKey(.school, "b")
    return network.record(of: key).map { Edit(Address(key), .discard(record: $0)) }
  },
  {
    let catalogue = Address(EntityKey(.riskFactors, "risk-factors"))
    guard case .list(let factors)? = $0.value(of: "factors", at: catalogue) else { return nil }
    return $0.setting("factors", to: .list(factors.reversed()), at: catalogue)
  },
  { $0.setting("clusters", to: .notSet, at: Address(EntityKey(.clusters, "clusters"))) },
  { network in
    var limits = Limits()
    limits.donorLoad = 0
    return network.setting("limits", to: limits.fieldValue, at: Address(EntityKey(.town, "town")))
  },
  { network in
    let mark = Small.item("x", "", done: ["once"]).completions[0]
    return Edit(
      Small.place("i").address, .insert(list: "completions", record: mark.fieldValue, after: nil))
  },
  {
    $0.setting("done", to: .flag(false), at: Small.place("l").address.appending("completions", "c0-l"))
  },
  { network in
    let roadmap = Address(EntityKey(.partnership, "p")).appending("roadmaps", "m-p")
    return Edit(roadmap, .insert(list: "items", record: Small.item("n", "сентябрь").fieldValue, after: "i"))
  },
  {
    $0.setting(
      "year", to: .text("2025/2026"), at: Address(EntityKey(.partnership, "p")).appending("roadmaps", "m-p"))
  },
  { $0.setting("status", to: .text("planned"), at: Address(EntityKey(.partnership, "p"))) },
  { network in
    var agreement = Agreement()
    agreement.status = .known(.expired)
    return network.setting("agreement", to: agreement.fieldValue, at: Address(EntityKey(.partnership, "p")))
  },
  { network in
    var mark = PutOff()
    (mark.id, mark.kind, mark.subject, mark.until) = (ID("o-i"), "overdue", "i", Small.today)
    return Edit(Address(EntityKey(.partnership, "p")), .insert(list: "putOff", record: mark.fieldValue, after: nil))
  },
  { network in
    var mark = PutOff()
    (mark.id, mark.kind, mark.until) = (ID("o-c"), "noPartner", Small.today)
    return Edit(Address(EntityKey(.school, "c")), .insert(list: "putOff", record: mark.fieldValue, after: nil))
  },
  { network in
    var visit = Visit()
    (visit.id, visit.date) = (ID("v"), Small.today)
    return Edit(Address(EntityKey(.school, "a")), .insert(list: "visits", record: visit.fieldValue, after: nil))
  },
  { network in
    var member = Membership()
    (member.id, member.flag, member.year, member.value) = (ID("m"), .known(.riskZone), Small.year, .known(.yes))
    return Edit(Address(EntityKey(.school, "b")), .insert(list: "memberships", record: member.fieldValue, after: nil))
  },
  { network in
    var experience = Experience()
    (experience.id, experience.factor) = (ID("e"), ID("parents"))
    return Edit(
      Address(EntityKey(.school, "c")), .insert(list: "experience", record: experience.fieldValue, after: nil))
  },
  {
    $0.setting("deleted", to: Deletion(on: Small.today, by: "").fieldValue, at: Address(EntityKey(.school, "b")))
  },
]

/// Edits of what the list does not show: names of factors, templates.
private let unseenEdits: [@Sendable (Network) -> Edit?] = [
  { $0.setting("factors", to: .notSet, at: Address(EntityKey(.riskFactors, "risk-factors"))) },
  { _ in
    var template = RoadmapTemplate()
    (template.id, template.items) = (ID("t"), [Small.item("t-i", "октябрь")])
    return .creating(template)
  },
]

@Test("Every sort of edit can be done, and changes the list or its figures")
func everyEditShows() throws {
  let before = AttentionList(busyTown(), today: Small.today)
  for edit in edits {
    var network = busyTown()
    let edit = try #require(edit(network))
    try network.apply(edit)
    let isSeen = AttentionList(network, today: Small.today) != before
    #expect(isSeen, "\(edit)")
  }
}

@Test("After any two edits, and their undo, the list and its figures brought up to date are those computed anew")
func updating() throws {
  let all = edits + unseenEdits
  for first in all {
    for second in all {
      var network = busyTown()
      var list = AttentionList(network, today: Small.today)
      var made: [Edit] = []
      for edit in [first, second] {
        guard let edit = edit(network), (try? network.apply(edit)) != nil else { continue }
        made.append(edit)
        list = list.updating(after: [edit], in: network)
        let isRight = list == AttentionList(network, today: Small.today)
        try #require(isRight, "\(made)")
      }
      let undo = made.reversed().map(\.inverted)
      try network.apply(undo)
      let isBack = list.updating(after: undo, in: network) == AttentionList(busyTown(), today: Small.today)
      try #require(isBack, "\(made)")
    }
  }
}

@Test("A partnership and a school that come or go change the list as if it were computed anew")
func comingAndGoing() {
  let full = busyTown()
  let bare = Network(
    town: full.town, riskCatalogue: full.riskCatalogue, clusterCatalogue: full.clusterCatalogue,
    schools: full.schools.filter { $0.id.text != "c" })
  let changed: Set<EntityKey> = [EntityKey(.partnership, "p"), EntityKey(.school, "c")]
  let lists = (AttentionList(full, today: Small.today), AttentionList(bare, today: Small.today))
  #expect(lists.0.updating(after: changed, in: bare) == lists.1)
  #expect(lists.1.updating(after: changed, in: full) == lists.0)
  #expect(lists.0 != lists.1)
}
