import Deadlines
import Insights
import SchoolNetwork
import TestSupport
import Testing

private func item(_ id: String, on risks: [String], done: Bool = false, deleted: Bool = false) -> RoadmapItem {
  var item = Small.item(id, "октябрь", done: done ? ["once"] : [], deleted: deleted)
  item.risks = risks.map { ID($0) }
  return item
}

private func matrix(_ schools: [School], _ partnerships: [Partnership] = []) -> Coverage {
  Coverage(of: Small.network(schools, partnerships), today: Small.today)
}

private let two = Small.school("a", risks: [("equipment", .active), ("parents", nil)])

@Test(
  "A pair is covered by unfinished partnerships that name its factor",
  arguments: [
    (Small.partnership("p", "a", by: "b", risks: ["equipment"], .planned), ["p"]),
    (Small.partnership("p", "a", by: "b", risks: ["equipment"], nil), ["p"]),
    (Small.partnership("p", "a", by: "b", risks: ["equipment"], .finished), []),
    (Small.partnership("p", "a", by: "b", risks: ["teachers"]), []),
    (Small.partnership("p", "b", by: "a", risks: ["equipment"]), []),
  ] as [(Partnership, [String])])
func pairIsCovered(partnership: Partnership, helpers: [String]) throws {
  let coverage = matrix([two, Small.school("b")], [partnership])
  let pair = try #require(coverage.pair(ID("a"), ID("equipment")))
  #expect(pair.partnerships.map(\.text) == helpers && pair.isCovered == !helpers.isEmpty)
  #expect(coverage.total.live == 2 && coverage.total.covered == helpers.count)
  #expect(coverage.uncovered.count == 2 - helpers.count)
}

@Test("Items are those of this school year on the factor, outside the trash, of every partnership that names it")
func items() throws {
  let first = Small.partnership(
    "p", "a", by: "b", risks: ["equipment"],
    items: [
      item("i1", on: ["equipment", "parents"], done: true), item("i2", on: ["equipment"]),
      item("i3", on: ["equipment"], deleted: true), item("i4", on: ["parents"]), item("i5", on: []),
    ])
  var second = Small.partnership("q", "a", by: "c", risks: ["equipment"], items: [item("j1", on: ["equipment"])])
  var past = second.roadmaps[0]
  (past.id, past.year, past.items) = (ID("m-past"), SchoolYear("2025/2026"), [item("j2", on: ["equipment"])])
  second.roadmaps.append(past)
  let coverage = matrix([two, Small.school("b"), Small.school("c")], [first, second])
  let pair = try #require(coverage.pair(ID("a"), ID("equipment")))
  #expect(pair.partnerships.map(\.text) == ["p", "q"])
  #expect(pair.items.all == 3 && pair.items.done == 1)
  // Items on a factor that their partnership does not name help nobody.
  #expect(coverage.pair(ID("a"), ID("parents"))?.items.all == 0)
}

@Test("Not live, without a factor, twice, closed, in the trash: no pair, or one")
func noPairs() {
  var closed = Small.school("c", risks: [("equipment", .active)])
  closed.status = .known(.closed)
  var gone = Small.school("d", risks: [("equipment", .active)])
  gone.deleted = Deletion(on: Small.today, by: "")
  let odd = Small.school(
    "a", risks: [("equipment", .overcome), ("equipment", .active), ("equipment", nil), ("", .active), ("zz", nil)])
  let coverage = matrix([odd, closed, gone])
  #expect(coverage.pairs.map(\.factor.text) == ["equipment", "zz"])
  #expect(coverage.pairs[0].status == .known(.active))
  #expect(coverage.factors.map(\.text) == ["equipment", "zz"])
  #expect(coverage.pair(ID("c"), ID("equipment")) == nil)
}

@Test("Rows stand by cluster, each once; a cluster's total counts all its schools; totals by school and factor")
func groups() {
  func member(_ school: School, _ flags: ClusterFlag...) -> School {
    var school = school
    school.memberships = flags.map { flag in
      var membership = Membership()
      (membership.id, membership.flag, membership.value) = (
        ID("m-\(school.id.text)-\(flag)"), .known(flag), .known(.yes)
      )
      membership.year = Small.year
      return membership
    }
    return school
  }
  let coverage = matrix(
    [
      member(two, .lowResults, .resourceDeficit), member(Small.school("b"), .riskZone),
      Small.school("c", risks: [("parents", .active)]), Small.school("d"),
    ], [Small.partnership("p", "a", by: "d", risks: ["parents"])])
  #expect(coverage.groups.map { $0.cluster?.text } == ["results", "zone", "resources", nil])
  #expect(coverage.groups.map { $0.schools.map(\.text) } == [["a"], ["b"], [], ["c"]])
  #expect(coverage.groups.map(\.total.live) == [2, 0, 2, 1])
  #expect(coverage.groups.map(\.total.uncovered) == [1, 0, 1, 1])
  #expect(coverage.total(of: ID<School>("a")).live == 2 && coverage.total(of: ID<School>("d")).live == 0)
  let parents = coverage.total(of: ID<RiskFactor>("parents"))
  #expect(parents.live == 2 && parents.covered == 1 && parents.uncovered == 1)
}

@Test("An empty network has an empty matrix")
func emptyMatrix() {
  let coverage = matrix([])
  #expect(coverage.pairs.isEmpty && coverage.factors.isEmpty && coverage.total == Coverage.Total())
}
