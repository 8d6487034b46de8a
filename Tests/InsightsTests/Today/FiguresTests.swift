import Deadlines
import Insights
import SchoolNetwork
import TestSupport
import Testing

private func figures(
  _ schools: [School], _ partnerships: [Partnership] = [], town change: (inout Town) -> Void = { _ in }
) -> NetworkFigures {
  let small = Small.network()
  var town = small.town
  change(&town)
  let network = Network(
    town: town, riskCatalogue: small.riskCatalogue, clusterCatalogue: small.clusterCatalogue, schools: schools,
    partnerships: partnerships)
  return AttentionList(network, today: Small.today).figures
}

private func items(_ items: [RoadmapItem], _ change: (inout Partnership) -> Void = { _ in }) -> NetworkFigures {
  var partnership = Small.partnership("p", "a", by: "b", items: items)
  change(&partnership)
  return figures([Small.school("a"), Small.school("b")], [partnership])
}

private func member(_ flag: ClusterFlag, _ value: Answer = .yes) -> Membership {
  var member = Membership()
  (member.id, member.flag, member.year, member.value) = (
    ID("m-\(flag.rawValue.lowercased())"), .known(flag), Small.year, .known(value)
  )
  return member
}

private func experienced(_ school: School) -> School {
  var (school, experience) = (school, Experience())
  (experience.id, experience.factor) = (ID("e-\(school.id.text)"), ID("parents"))
  school.experience = [experience]
  return school
}

@Test("An empty network has figures of nothing, and every cluster of it")
func figuresOfNothing() {
  let figures = figures([])
  #expect(figures.schools == 0 && figures.outside == 0 && figures.items.all == 0 && figures.partnerships.all == 0)
  #expect(figures.clusters.map { "\($0.cluster.text) \($0.schools)" } == ["results 0", "zone 0", "resources 0"])
  #expect(figures.risks.isEmpty && figures.roadmaps.isEmpty && figures.donors.isEmpty)
}

@Test("A school counts in each of its clusters, outside where it is in none, and nowhere when it is closed or deleted")
func schoolsByCluster() {
  var (both, stated, closed, deleted) = (
    Small.school("a"), Small.school("b"), Small.school("c"), Small.school("d")
  )
  both.memberships = [member(.lowResults), member(.resourceDeficit)]
  stated.memberships = [member(.riskZone, .no), member(.adverseConditions)]
  (closed.memberships, closed.status) = ([member(.lowResults)], .known(.closed))
  deleted.deleted = Deletion(on: Small.today, by: "")
  let figures = figures([both, stated, closed, deleted, Small.school("e")])
  #expect(figures.schools == 3 && figures.outside == 1)
  #expect(figures.clusters.map { "\($0.cluster.text) \($0.schools)" } == ["results 2", "zone 0", "resources 1"])
}

@Test("Live risks stand by frequency, of equals by the catalogue, each with how many are covered")
func risksByFrequency() {
  var twice = Small.school("c", risks: [("parents", .active), ("teachers", .overcome)])
  twice.risks.append(contentsOf: Small.school("x", risks: [("parents", .active)]).risks)
  let schools = [
    Small.school("a", risks: [("teachers", .active), ("parents", nil)]),
    Small.school("b", risks: [("equipment", .improving), ("gossip", .active), ("", .active)]), twice,
  ]
  let partnerships = [
    Small.partnership("p", "a", by: "b", risks: ["parents", "equipment"]),
    Small.partnership("q", "c", by: "b", risks: ["parents"], .finished),
  ]
  let figures = figures(schools, partnerships)
  #expect(
    figures.risks.map { "\($0.factor.text) \($0.total.covered)/\($0.total.live)" } == [
      "parents 1/2", "equipment 0/1", "teachers 0/1", "gossip 0/1",
    ])
  #expect(figures.coverage.live == 5 && figures.coverage.covered == 1)
  // The matrix says the same.
  let matrix = Coverage(of: Small.network(schools, partnerships), today: Small.today)
  #expect(matrix.total == figures.coverage)
  for risk in figures.risks { #expect(matrix.total(of: risk.factor) == risk.total) }
}

@Test(
  "An item is counted once, in the state that its line shows, however many occurrences it has",
  arguments: [
    (Small.item("i", "до 22 ноября"), .overdue), (Small.item("i", "до 22 ноября", done: ["once"]), .done),
    (Small.item("i", "до 22 ноября", status: .cancelled), .cancelled),
    (Small.item("i", "октябрь", done: ["once"], status: .cancelled), .cancelled),
    (Small.item("i", "до 7 декабря"), .dueSoon), (Small.item("i", "до 23 ноября", status: .inProgress), .dueSoon),
    (Small.item("i", "до 8 декабря"), .planned), (Small.item("i", "до 8 декабря", status: .inProgress), .inProgress),
    (Small.item("i", ""), .planned), (Small.item("i", "по графику ФЦТ", status: .inProgress), .inProgress),
    (Small.item("i", "по графику ФЦТ", done: ["once"]), .done),
    // Monthly: September and October have passed, 30 November is a week ahead.
    (Small.item("i", "ежемесячно"), .overdue), (Small.item("i", "ежемесячно", done: ["2026-09-30"]), .overdue),
    (Small.item("i", "ежемесячно", done: ["2026-10-31"]), .dueSoon),
    (Small.item("i", "ежемесячно", done: ["2026-10-31", "2026-11-30"]), .planned),
    (Small.item("i", "сентябрь, март", done: ["2026-09-30"]), .planned),
    (Small.item("i", "сентябрь, октябрь", done: ["2026-09-30", "2026-10-31"]), .done),
    // The latest is marked, an older one was missed: not late, and never done.
    (Small.item("i", "сентябрь, октябрь", done: ["2026-10-31"]), .planned),
    (Small.item("i", "сентябрь, октябрь", done: ["2026-10-31"], status: .inProgress), .inProgress),
  ] as [(RoadmapItem, ItemState)])
func itemStates(item: RoadmapItem, state: ItemState) {
  let counts = items([item]).items
  #expect(counts.all == 1 && counts[state] == 1)
  #expect(ItemState.allCases.allSatisfy { counts[$0] == ($0 == state ? 1 : 0) })
  #expect(counts.expected == (state == .cancelled ? 0 : 1))
  // What burns in the list burns in the figures.
  let list = AttentionList(Small.network(with: [item]), today: Small.today)
  #expect(list.lines(.overdue).count == counts.overdue && list.lines(.dueSoon).count == counts.dueSoon)
}

@Test("Of the items without a day only those are undated that are still to be held")
func undatedItems() {
  let counts = items([
    Small.item("i", ""), Small.item("k", "по необходимости", status: .inProgress), Small.item("l", "май"),
    Small.item("m", "", done: ["once"]), Small.item("n", "", status: .cancelled),
    Small.item("o", "", deleted: true),
  ]).items
  #expect(counts.undated == 2)
  #expect(counts.all == 5 && counts.done == 1 && counts.cancelled == 1 && counts.planned == 2)
}

@Test(
  "What counts are the roadmaps of the school year in unfinished partnerships",
  arguments: [("2026/2027", .active, true), ("2026/2027", .planned, true), ("2026/2027", nil, true)]
    + [("2026/2027", .finished, false), ("2025/2026", .active, false), (nil, .active, false)]
    as [(String?, PartnershipStatus?, Bool)])
func roadmapsThatCount(year: String?, status: PartnershipStatus?, counts: Bool) {
  let figures = items([Small.item("i", "до 22 ноября"), Small.item("k", "октябрь", done: ["once"])]) {
    $0.status = status.map { .known($0) }
    $0.roadmaps[0].year = year.flatMap { SchoolYear($0) }
  }
  #expect(figures.items.all == (counts ? 2 : 0))
  #expect(figures.roadmaps.map(\.roadmap.text) == (counts ? ["m-p"] : []))
  #expect(figures.roadmaps.map(\.partnership.text) == (counts ? ["p"] : []))
  #expect(figures.roadmaps.allSatisfy { $0.items == figures.items })
}

@Test("Roadmaps stand in the order of the partnerships, an empty one too")
func roadmapsInOrder() {
  let figures = figures(
    [Small.school("a"), Small.school("b")],
    [
      Small.partnership("p", "a", by: "b"),
      Small.partnership(
        "q", "a", by: "b", items: [Small.item("i", "октябрь"), Small.item("k", "май", done: ["once"])]),
    ])
  #expect(
    figures.roadmaps.map { "\($0.partnership.text) \($0.items.done)/\($0.items.expected) \($0.items.overdue)" } == [
      "p 0/0 0", "q 1/2 1",
    ])
}

@Test("Donors are who carries a partnership or has experience, the most loaded first, against their own limit")
func donorFigures() {
  var (closed, limited) = (Small.school("d"), Small.school("e"))
  closed.status = .known(.closed)
  limited.donorLimit = 0
  var gone = experienced(Small.school("g"))
  gone.status = .known(.closed)
  let figures = figures(
    [Small.school("a"), experienced(Small.school("b")), Small.school("c"), closed, limited, gone],
    [
      Small.partnership("p", "a", by: "c"), Small.partnership("q", "b", by: "c", .planned),
      Small.partnership("r", "a", by: "d"), Small.partnership("s", "a", by: "e"),
      Small.partnership("t", "a", by: "b", .finished), Small.partnership("u", "a", by: "elsewhere"),
    ])
  #expect(
    figures.donors.map { "\($0.donor.text) \($0.load.count)/\($0.load.limit) \($0.load.isOver)" } == [
      "c 2/2 false", "d 1/2 false", "e 1/0 true", "b 0/2 false",
    ])
}

@Test("Partnerships stand by status, none of the trash; one without a status is neither planned nor active")
func partnershipsByStatus() {
  var deleted = Small.partnership("p-5", "a", by: "b", .active)
  deleted.deleted = Deletion(on: Small.today, by: "")
  var strange = Small.partnership("p-6", "a", by: "b", .active)
  strange.status = .unknown("paused")
  let counts = figures(
    [Small.school("a"), Small.school("b")],
    [
      Small.partnership("p-1", "a", by: "b", .planned), Small.partnership("p-2", "a", by: "b", .active),
      Small.partnership("p-3", "a", by: "b", .finished), Small.partnership("p-4", "a", by: "b", nil), deleted, strange,
    ]
  ).partnerships
  #expect(counts.planned == 1 && counts.active == 1 && counts.finished == 1 && counts.other == 2 && counts.all == 5)
}

private let dayFields: [(String, @Sendable (inout AttentionDays, Int) -> Void)] = [
  ("dueSoon", { $0.dueSoon = $1 }), ("noVisit", { $0.noVisit = $1 }),
  ("agreementEnding", { $0.agreementEnding = $1 }),
]

@Test(
  "Days of attention that cannot be are told with their field, and the built-in ones hold",
  arguments: [-5, -1, 0, 3650, 3651, 100_000_000, .min, .max])
func daysBeyond(number: Int) {
  let isRight = (0...3650).contains(number)
  for (name, set) in dayFields {
    let small = Small.network(with: [Small.item("i", "до 1 декабря")])
    var town = small.town
    var days = AttentionDays()
    set(&days, number)
    town.attention = days
    let network = Network(
      town: town, riskCatalogue: small.riskCatalogue, clusterCatalogue: small.clusterCatalogue,
      schools: small.schools, partnerships: small.partnerships)
    let finding = Finding(
      EntityKey(.town, "town"), [.member("attention"), .member(name)], .beyond(number, least: 0, most: 3650))
    #expect(NetworkCheck.findings(in: network) == (isRight ? [] : [finding]))
    let list = AttentionList(network, today: Small.today)
    if !isRight { #expect(list == AttentionList(small, today: Small.today)) }
    #expect(list.lines(.dueSoon).count == list.figures.items.dueSoon)
  }
}
