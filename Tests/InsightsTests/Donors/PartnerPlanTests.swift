import Insights
import SchoolNetwork
import TestSupport
import Testing

private let factors = ["equipment", "teachers", "parents"]

/// A network of up to six schools in need and six donors, some of them both, with whatever can stand in the way.
private func randomNetwork(_ numbers: inout Dice) -> Network {
  func some(_ chance: Int) -> [String] { factors.filter { _ in Int.random(in: 0..<100, using: &numbers) < chance } }
  func percent(_ chance: Int) -> Bool { Int.random(in: 0..<100, using: &numbers) < chance }
  var schools: [School] = []
  for place in 0..<Int.random(in: 0...6, using: &numbers) {
    schools.append(Matched.donor("s\(place)", inferred: percent(20) ? some(30) : [], live: some(60)))
  }
  for place in 0..<Int.random(in: 0...6, using: &numbers) {
    let limit = percent(60) ? Int.random(in: -1...3, using: &numbers) : nil
    schools.append(
      Matched.donor("d\(place)", stated: some(40), inferred: some(40), live: percent(30) ? some(40) : [], limit: limit))
  }
  for place in schools.indices where percent(7) {
    if percent(50) {
      schools[place].status = .known(.closed)
    } else {
      schools[place].deleted = Deletion(on: Small.today, by: "")
    }
  }
  var partnerships: [Partnership] = []
  for one in schools.indices {
    for other in schools.indices where one != other && percent(8) {
      let (school, donor) = (schools[one].id.text, schools[other].id.text)
      if percent(40) {
        var declined = DeclinedDonor()
        (declined.id, declined.donor) = (ID("n-\(school)-\(donor)"), Reference(schools[other].id))
        schools[one].declined.append(declined)
      } else {
        partnerships.append(
          Small.partnership(
            "p-\(school)-\(donor)", school, by: donor, risks: some(50), percent(30) ? .finished : .active))
      }
    }
  }
  return Matched.network(schools, partnerships) {
    guard percent(30) else { return }
    var weights = Weights()
    (weights.stated, weights.inferred) = (
      Int.random(in: 0...9, using: &numbers), Int.random(in: 0...9, using: &numbers)
    )
    weights.sameRisk = Int.random(in: 0...5, using: &numbers)
    $0.weights = weights
  }
}

/// The plan by trying everything, from the schools as they are stored.
private struct BruteForce {
  let weights: [[Int]]
  var room: [Int]

  init(_ network: Network, excluding excluded: Set<PartnerPair> = []) {
    let open = network.schools.filter { $0.status == nil && $0.deleted == nil }
    let own = network.town.weights
    weights = open.map { school in
      let named = Set(
        network.partnerships.filter { $0.supported.school == school.id && $0.status != .known(.finished) }
          .flatMap(\.risks))
      return open.map { donor in
        let isBarred =
          donor.id == school.id || excluded.contains(PartnerPair(supported: school.id, donor: donor.id))
          || school.declined.contains { $0.donor.school == donor.id }
          || network.partnerships.contains {
            $0.supported.school == school.id && $0.donor.school == donor.id && $0.status != .known(.finished)
          }
        guard !isBarred else { return 0 }
        return school.risks.filter { !named.contains($0.factor) }.reduce(0) { sum, risk in
          let known = donor.experience.filter { $0.factor == risk.factor }.map { $0.kind == .known(.stated) }
          guard !known.isEmpty else { return sum }
          let whole = known.contains(true) ? own?.stated ?? 4 : own?.inferred ?? 3
          return sum
            + (donor.risks.contains { $0.factor == risk.factor } ? max(0, whole - (own?.sameRisk ?? 2)) : whole)
        }
      }
    }
    room = open.map { donor in
      let limit = donor.donorLimit.map { $0 < 0 ? 2 : $0 } ?? 2
      return max(
        0,
        limit
          - network.partnerships.count { $0.donor.school == donor.id && $0.status != .known(.finished) })
    }
  }

  /// The greatest weight. A branch is left only where even the best donor for each school that is left would not do.
  mutating func best() -> Int {
    var most = 0
    var left = weights.map { $0.max() ?? 0 }
    for place in left.indices.reversed().dropFirst() { left[place] += left[place + 1] }
    search(from: 0, 0, left + [0], &most)
    return most
  }

  private mutating func search(from school: Int, _ weight: Int, _ left: [Int], _ most: inout Int) {
    most = max(most, weight)
    guard weight + left[school] > most else { return }
    for donor in room.indices where room[donor] > 0 && weights[school][donor] > 0 {
      room[donor] -= 1
      search(from: school + 1, weight + weights[school][donor], left, &most)
      room[donor] += 1
    }
    search(from: school + 1, weight, left, &most)
  }
}

@Test(
  """
  The plan weighs as much as the best that trying everything finds, on 1,000 random networks, and keeps every rule; also
  without pairs that are taken out of it
  """)
func planEqualsBruteForce() {
  var numbers = Dice(seed: 20_261_123)
  var (withLinks, lighter) = (0, 0)
  for round in 0..<1_000 {
    let network = randomNetwork(&numbers)
    let plan = network.partnerPlan()
    isBest(plan, network, [], "network \(round)")
    #expect(plan == network.partnerPlan() && !plan.remaining.contains { $0.reason == .takenOut })
    // Half of what was planned, and one pair that perhaps was not.
    let ids = network.schools.map(\.id)
    let some = plan.links.filter { _ in Bool.random(using: &numbers) }.map(\.pair)
    let any = ids.randomElement(using: &numbers).map {
      PartnerPair(supported: $0, donor: ids.randomElement(using: &numbers)!)
    }
    let excluded = Set(some + [any].compactMap(\.self))
    let rest = network.partnerPlan(excluding: excluded)
    isBest(rest, network, excluded, "network \(round) without \(excluded.count)")
    #expect(rest.weight <= plan.weight && excluded.isDisjoint(with: rest.links.map(\.pair)))
    // Nothing is kept of what was taken out.
    #expect(network.partnerPlan() == plan)
    if !plan.links.isEmpty { withLinks += 1 }
    if rest.weight < plan.weight, !rest.links.isEmpty { lighter += 1 }
  }
  // Or nothing would have been compared.
  #expect(withLinks > 500 && lighter > 100)
}

private func isBest(_ plan: PartnerPlan, _ network: Network, _ excluded: Set<PartnerPair>, _ comment: Comment) {
  var force = BruteForce(network, excluding: excluded)
  #expect(plan.weight == force.best(), comment)
  #expect(plan.weight == plan.links.reduce(0) { $0 + $1.weight })
  #expect(Set(plan.links.map(\.supported)).count == plan.links.count, "a school has one new donor at most")
  for (donor, links) in Dictionary(grouping: plan.links, by: \.donor) {
    let load = network.donorLoad(of: network.school(donor)!)
    #expect(load.count + links.count <= load.limit, "the limit is kept")
  }
  for link in plan.links { keepsRules(link, network) }
  #expect(!plan.remaining.contains { $0.reason == .canBeAsked }, comment)
}

@Test(
  "What the lines of a plan come to is what a copy of the network with these partnerships is, on 500 random networks")
func outcomeEqualsACopy() {
  var numbers = Dice(seed: 4)
  var partly = 0
  for round in 0..<500 {
    let network = randomNetwork(&numbers)
    let before = network
    let plan = network.partnerPlan()
    let ticked = plan.links.filter { _ in Bool.random(using: &numbers) }
    let outcome = network.outcome(of: ticked)
    let (now, then) = (
      Coverage(of: network, today: Small.today), Coverage(of: network.supposing(ticked), today: Small.today)
    )
    #expect(outcome.live == now.total.live && outcome.coveredNow == now.total.covered, "network \(round)")
    #expect(outcome.covered == then.total.covered && outcome.weight == ticked.reduce(0) { $0 + $1.weight })
    #expect(
      Set(outcome.remaining.map { [$0.school.text, $0.factor.text] })
        == Set(then.uncovered.map { [$0.school.text, $0.factor.text] }))
    #expect(network.outcome(of: plan.links).remaining == plan.remaining && network == before)
    if !ticked.isEmpty, ticked.count < plan.links.count { partly += 1 }
  }
  #expect(partly > 100)
}

@Test("A risk whose line is left out can be asked for; one whose only donor was taken out says so")
func reasonsOfAnOutcome() {
  let network = Matched.network([
    needing("a", "equipment"), needing("b", "equipment"), Matched.donor("d", stated: ["equipment"], limit: 1),
  ])
  let plan = network.partnerPlan()
  #expect(plan.links.map(\.supported.text) == ["a"] && plan.remaining == [RemainingRisk("b", "equipment", .noRoom)])
  #expect(
    network.outcome(of: []).remaining == [
      RemainingRisk("a", "equipment", .canBeAsked), RemainingRisk("b", "equipment", .canBeAsked),
    ])
  let pair = PartnerPair(supported: ID("a"), donor: ID("d"))
  let without = network.partnerPlan(excluding: [pair])
  #expect(without.links.map(\.supported.text) == ["b"] && without.remaining[0].reason == .noRoom)
  let both = network.partnerPlan(excluding: [pair, PartnerPair(supported: ID("b"), donor: ID("d"))])
  #expect(both.links.isEmpty && both.remaining.map(\.reason) == [.takenOut, .takenOut])
}

private func keepsRules(_ link: PlannedLink, _ network: Network) {
  guard let school = network.school(link.supported), let donor = network.school(link.donor) else {
    Issue.record("\(link) names no school")
    return
  }
  let covered = network.coveredFactors(of: school.id)
  #expect(school.isOpen && donor.isOpen && school.id != donor.id && link.weight > 0 && !link.risks.isEmpty)
  #expect(link.risks.allSatisfy { !covered.contains($0) })
  #expect(link.risks.allSatisfy { factor in donor.experience.contains { $0.factor == factor } })
  #expect(!school.declined.contains { $0.donor.school == donor.id })
  #expect(!network.partnerships(supporting: school.id).contains { $0.isUnfinished && $0.donor.school == donor.id })
}

private func needing(_ id: String, _ risks: String...) -> School {
  Small.school(id, risks: risks.map { ($0, .active) })
}

@Test("Best pair first is not the best plan: the plan gives the better donor to whom nobody else can help")
func greedyIsNotBest() {
  let plan = Matched.network([
    needing("a", "equipment", "parents"), needing("b", "equipment"),
    Matched.donor("d", stated: ["equipment", "parents"], limit: 1), Matched.donor("e", inferred: ["parents"], limit: 1),
  ]).partnerPlan()
  // The pair a–d weighs 8 and leaves b alone; b–d with 4 and a–e with 3 weigh 7: so 8 stands.
  #expect(plan.links.map(\.supported.text) == ["a"] && plan.weight == 8)
  let other = Matched.network([
    needing("a", "equipment", "parents"), needing("b", "equipment"),
    Matched.donor("d", stated: ["equipment"], limit: 1),
    Matched.donor("e", inferred: ["equipment", "parents"], limit: 1), Matched.donor("f", limit: 9),
  ]).partnerPlan()
  #expect(other.links.map { [$0.supported.text, $0.donor.text] } == [["a", "e"], ["b", "d"]] && other.weight == 10)
}

@Test("A topic covers nothing; a limit of 0 takes nobody; each risk that is left has its reason")
func whatIsLeft() {
  let plan = Matched.network(
    [
      needing("a", "equipment", "teachers", "parents"), needing("b", "parents", "zz"), needing("c", "parents"),
      Matched.donor("d", stated: ["parents"], topics: ["использование ИКТ"], limit: 1),
      Matched.donor("e", stated: ["zz"], limit: 0),
    ]
  ).partnerPlan()
  #expect(plan.links.map { [$0.supported.text, $0.donor.text] } == [["a", "d"]])
  #expect(plan.links[0].risks.map(\.text) == ["parents"] && plan.weight == 4)
  #expect(
    plan.remaining == [
      RemainingRisk("a", "equipment", .onlyTopic), RemainingRisk("a", "teachers", .noDonor),
      RemainingRisk("b", "parents", .noRoom), RemainingRisk("b", "zz", .noRoom), RemainingRisk("c", "parents", .noRoom),
    ])
  let one = Matched.network([
    needing("a", "equipment", "teachers"), Matched.donor("d", stated: ["equipment"]),
    Matched.donor("e", inferred: ["teachers"]),
  ]).partnerPlan()
  #expect(one.links.map(\.donor.text) == ["d"] && one.remaining == [RemainingRisk("a", "teachers", .oneDonor)])
}

@Test("A ring of help is allowed and said")
func ring() {
  var one = Matched.donor("a", stated: ["parents"], live: ["equipment"])
  let two = Matched.donor("b", stated: ["equipment"], live: ["parents"])
  let both = Matched.network([one, two]).partnerPlan()
  #expect(both.links.map(\.supported.text) == ["a", "b"] && both.links.allSatisfy(\.isMutual))
  let back = Matched.network([one, two], [Small.partnership("p", "b", by: "a", risks: ["parents"])]).partnerPlan()
  #expect(back.links.map(\.supported.text) == ["a"] && back.links[0].isMutual)
  one.experience = []
  #expect(Matched.network([one, two]).partnerPlan().links.map(\.isMutual) == [false])
}

@Test("No schools, no donors, nothing that weighs: an empty plan")
func emptyPlans() {
  let networks = [
    Matched.network([]), Matched.network([needing("a", "parents")]),
    Matched.network([Matched.donor("d", stated: ["zz"])]),
    Matched.network([needing("a", "parents"), Matched.donor("d", stated: ["parents"])]) {
      var weights = Weights()
      weights.stated = 0
      $0.weights = weights
    },
  ]
  for network in networks { #expect(network.partnerPlan().links.isEmpty && network.partnerPlan().weight == 0) }
}

@Test("Where many schools want few donors, every place is taken and the limits are kept")
func largePlan() {
  var numbers = Dice(seed: 7)
  let names = (0..<12).map { "f\($0)" }
  func some(_ count: Int) -> [String] { Array(names.shuffled(using: &numbers).prefix(count)) }
  let schools = (0..<200).map { place in
    Small.school("s\(place)", risks: some(5).map { ($0, .active) })
  }
  let donors = (0..<60).map { Matched.donor("d\($0)", stated: some(2), inferred: some(2)) }
  let plan = Matched.network(schools + donors).partnerPlan()
  #expect(plan.links.count == 120 && Dictionary(grouping: plan.links, by: \.donor).allSatisfy { $1.count == 2 })
}

extension RemainingRisk {
  fileprivate init(_ school: String, _ factor: String, _ reason: Reason) {
    self.init(school: ID(school), factor: ID(factor), reason: reason)
  }
}
