import Insights
import SchoolNetwork
import TestSupport
import Testing

/// A network whose catalogue links topics, for matching.
enum Matched {
  static func network(
    _ schools: [School], _ partnerships: [Partnership] = [], _ change: (inout Town) -> Void = { _ in }
  )
    -> Network
  {
    let base = Small.network(schools, partnerships)
    var catalogue = base.riskCatalogue
    catalogue.factors[0].topics = ["Использование ИКТ", "цифровая  среда"]
    catalogue.factors[1].topics = ["Учёба"]
    var town = base.town
    change(&town)
    return Network(
      town: town, riskCatalogue: catalogue, clusterCatalogue: base.clusterCatalogue, schools: schools,
      partnerships: partnerships)
  }

  static func donor(
    _ id: String, stated: [String] = [], inferred: [String] = [], topics: [String] = [], live: [String] = [],
    limit: Int? = nil
  ) -> School {
    var school = Small.school(id, risks: live.map { ($0, .active) })
    school.donorLimit = limit
    let kinds = stated.map { ($0, "", ExperienceKind.stated) } + inferred.map { ($0, "", ExperienceKind.inferred) }
    school.experience = (kinds + topics.map { ("", $0, ExperienceKind.stated) }).enumerated().map { place, known in
      var experience = Experience()
      experience.id = ID("e\(place)-\(id)")
      (experience.factor, experience.topic, experience.kind) = (ID(known.0), known.1, .known(known.2))
      return experience
    }
    return school
  }

  static let needy = Small.school("a", risks: [("equipment", .active), ("teachers", .active), ("parents", .active)])

  static func suggestion(
    _ donors: [School], _ partnerships: [Partnership] = [], for school: School = needy, risk: String? = nil,
    _ change: (inout Town) -> Void = { _ in }
  ) throws -> Suggestion {
    try #require(
      network([school] + donors, partnerships, change).suggestion(for: school.id, risk: risk.map { ID($0) }))
  }
}

extension Suggestion {
  fileprivate var order: [String] { donors.map(\.donor.text) }
}

@Test(
  "Each reason weighs what is set for it",
  arguments: [
    (Matched.donor("d", stated: ["equipment"]), 4), (Matched.donor("d", inferred: ["equipment"]), 3),
    (Matched.donor("d", topics: ["использование  икт"]), 1),
    (Matched.donor("d", stated: ["equipment"], topics: ["использование ИКТ"]), 4),
    (Matched.donor("d", stated: ["equipment"], inferred: ["equipment"]), 4),
    (Matched.donor("d", stated: ["equipment"], live: ["equipment"]), 2),
    (Matched.donor("d", topics: ["Использование ИКТ"], live: ["equipment"]), 0),
    (Matched.donor("d", inferred: ["equipment"], live: ["parents"]), 3),
    (Matched.donor("d", stated: ["equipment", "teachers"], inferred: ["parents"]), 11),
  ])
func weights(donor: School, weight: Int) throws {
  #expect(try Matched.suggestion([donor]).donors.map(\.weight) == [weight])
}

@Test("A topic is found whatever its case, its spaces and its ё")
func topics() throws {
  let donor = try #require(
    try Matched.suggestion([Matched.donor("d", topics: ["УЧЕБА", "Цифровая среда"])]).donors.first)
  #expect(donor.topics.map(\.topic) == ["Цифровая среда", "УЧЕБА"])
  #expect(donor.topics.map { $0.factors.map(\.text) } == [["equipment"], ["teachers"]])
}

@Test("What is covered is told and does not weigh; one risk can be asked about")
func coveredRisks() throws {
  let helping = Small.partnership("p", "a", by: "x", risks: ["equipment"])
  let donor = Matched.donor("d", stated: ["equipment", "parents"])
  let all = try Matched.suggestion([donor, Small.school("x")], [helping])
  #expect(all.uncovered.map(\.text) == ["teachers", "parents"] && all.noDonor.map(\.text) == ["teachers"])
  #expect(all.donors[0].stated.map(\.text) == ["equipment", "parents"] && all.donors[0].weight == 4)
  #expect(
    all.donors[0].reasons == [
      .stated([ID("parents")], of: 3), .covered([ID("equipment")]), .load(DonorLoad(count: 0, limit: 2), after: 1),
    ])
  let one = try Matched.suggestion([donor, Small.school("x")], [helping], risk: "parents")
  #expect(one.donors[0].stated.map(\.text) == ["parents"] && one.noDonor.isEmpty && one.risks.count == 1)
}

@Test("Closed, deleted, the school itself and who has nothing to offer are no donors; an institution may be one")
func whoIsNoDonor() throws {
  var closed = Matched.donor("b", stated: ["equipment"])
  closed.status = .known(.closed)
  var gone = Matched.donor("c", stated: ["equipment"])
  gone.deleted = Deletion(on: Small.today, by: "")
  var college = Matched.donor("d", inferred: ["equipment"])
  college.kind = .known(.college)
  var needy = Matched.needy
  needy.experience = Matched.donor("a", stated: ["teachers"]).experience
  let found = try Matched.suggestion(
    [closed, gone, college, Matched.donor("e", stated: ["zz"])], for: needy)
  #expect(found.order == ["d"] && found.noDonor.map(\.text) == ["teachers", "parents"])
}

@Test("Nobody is suggested to a school that is closed; of a school that is not there nothing is known")
func noSchool() throws {
  var closed = Matched.needy
  closed.status = .known(.closed)
  let found = try Matched.suggestion([Matched.donor("d", stated: ["equipment"])], for: closed)
  #expect(found.risks.isEmpty && found.donors.isEmpty && found.noDonor.isEmpty)
  #expect(Matched.network([]).suggestion(for: ID("zz")) == nil)
}

@Test("The order is by weight, then by id; declined ones come last")
func orderOfDonors() throws {
  var needy = Matched.needy
  var declined = DeclinedDonor()
  (declined.id, declined.donor, declined.reason, declined.date) = (ID("n"), Reference(ID("f")), "Далеко", Small.today)
  needy.declined = [declined]
  let donors = [
    Matched.donor("e", inferred: ["equipment"]), Matched.donor("d", inferred: ["equipment"]),
    Matched.donor("f", stated: ["equipment", "parents"]), Matched.donor("b", topics: ["учёба"]),
    Matched.donor("c", stated: ["parents"]),
  ]
  let found = try Matched.suggestion(donors, for: needy)
  #expect(found.order == ["c", "d", "e", "b", "f"])
  #expect(found.donors[4].reasons.last == .declined(reason: "Далеко", Small.today))
}

@Test(
  "The load counts planned and active partnerships, against the donor's limit, the town's, the built-in one",
  arguments: [
    (nil, nil, 2), (nil, 5, 5), (0, 5, 0), (7, 5, 7), (-1, 5, 5), (-1, -3, 2), (nil, 9_000, 2), (101, nil, 2),
  ] as [(Int?, Int?, Int)])
func loads(own: Int?, town: Int?, limit: Int) throws {
  let partnerships = [
    Small.partnership("p", "x", by: "d"), Small.partnership("q", "y", by: "d", .planned),
    Small.partnership("r", "z", by: "d", .finished), Small.partnership("s", "z", by: "d", nil),
  ]
  let found = try Matched.suggestion(
    [Matched.donor("d", stated: ["equipment"], limit: own)] + ["x", "y", "z"].map { Small.school($0) }, partnerships
  ) {
    guard let town else { return }
    var limits = Limits()
    limits.donorLoad = town
    $0.limits = limits
  }
  let donor = try #require(found.donors.first)
  #expect(donor.load == DonorLoad(count: 3, limit: limit) && donor.loadAfter == 4 && donor.weight == 4 - 3)
}

@Test("Partners, past partners and a ring of help are told")
func together() throws {
  let partnerships = [
    Small.partnership("p", "a", by: "d", .planned), Small.partnership("q", "a", by: "d", .finished),
    Small.partnership("r", "d", by: "a"),
  ]
  let donor = try #require(try Matched.suggestion([Matched.donor("d", stated: ["parents"])], partnerships).donors.first)
  #expect(donor.partnerships.map(\.text) == ["p"] && donor.pastPartnerships.map(\.text) == ["q"])
  #expect(donor.isHelpedBySchool && donor.loadAfter == donor.load.count)
  #expect(Array(donor.reasons.suffix(3)) == [.partners, .pastPartners, .helpedBySchool])
}

@Test(
  "Weights of the town hold where they can; those that cannot are told by the check, and the built-in ones hold",
  arguments: [(7, 7, true), (0, 0, true), (100, 100, true), (-1, 4, false), (101, 4, false), (.max, 4, false)])
func weightsOfTown(set: Int, holds: Int, isRight: Bool) {
  let network = Matched.network([]) {
    var weights = Weights()
    weights.stated = set
    $0.weights = weights
  }
  #expect(Matching(network).weights.stated == holds && Matching(network).weights.inferred == 3)
  let finding = Finding(
    EntityKey(.town, "town"), [.member("weights"), .member("stated")], .beyond(set, least: 0, most: 100))
  #expect(NetworkCheck.findings(in: network) == (isRight ? [] : [finding]))
}

@Test("Limits below 0 or beyond reason are told by the check")
func limitsAreChecked() {
  let network = Matched.network([Matched.donor("d", limit: -2)]) {
    var limits = Limits()
    limits.donorLoad = 5_000
    $0.limits = limits
  }
  #expect(
    NetworkCheck.findings(in: network) == [
      Finding(
        EntityKey(.town, "town"), [.member("limits"), .member("donorLoad")], .beyond(5_000, least: 0, most: 100)),
      Finding(EntityKey(.school, "d"), [.member("donorLimit")], .beyond(-2, least: 0, most: 100)),
    ])
}

@Test("What is said of one donor is what the suggestion says of it")
func suggestedDonor() {
  let network = Matched.network([
    Matched.needy, Matched.donor("d", stated: ["parents"]),
    Matched.donor("e", inferred: ["teachers"], live: ["parents"]),
    Matched.donor("f", stated: ["zz"]),
  ])
  for donor in network.suggestion(for: ID("a"))?.donors ?? [] {
    #expect(network.suggestedDonor(donor.donor, for: ID("a")) == donor)
  }
  #expect(network.suggestion(for: ID("a"))?.donors.count == 2)
  for (donor, school) in [("f", "a"), ("a", "a"), ("zz", "a"), ("d", "zz")] {
    #expect(network.suggestedDonor(ID(donor), for: ID(school)) == nil)
  }
}
