import Insights
import SchoolNetwork
import Store
import TestSupport
import Testing

@Test("The sample opens without a problem, and none is found in it")
func theSampleIsInOrder() throws {
  var store = FolderStore(Sample.town, isReadOnly: true)
  let network = try store.load()
  #expect(network.problems == [])
  #expect(store.check(network) == [])
  #expect(network.town.name == "Тихозёрск")
  #expect(network.town.notice.contains("вымышлены"))
}

@Test("Its ten schools are those of the information note")
func theSchoolsAreThoseOfTheNote() throws {
  let found = Sample.network.schools.map { school in
    "\(school.name), \(school.kind?.name ?? "-"), \(school.legalForm?.name ?? "-")"
  }
  #expect(
    Set(found) == [
      "ООШ № 1, basic, budgetary", "О(С)ОШ № 14, openShift, treasury", "СОШ № 2, secondary, budgetary",
      "СОШ № 5, secondary, budgetary", "СОШ № 3, secondary, budgetary", "СОШ № 47, secondary, budgetary",
      "СОШ № 4, secondary, budgetary", "СОШ № 16, secondary, budgetary", "СОШ № 9, secondary, budgetary",
      "Гимназия № 1, gymnasium, autonomous",
    ])
  #expect(found.count == 10)
}

@Test(
  "The clusters of 2026/2027",
  arguments: [
    ("cluster-low", ["oosh-1", "ososh-14", "sosh-2"]),
    ("cluster-risk", ["sosh-3", "sosh-47", "sosh-5"]),
    ("cluster-resources", ["oosh-1", "ososh-14", "sosh-47"]),
  ])
func clustersHoldTheirSchools(cluster: String, schools: [String]) throws {
  let network = Sample.network
  #expect(network.clusters.count == 3)
  let members = network.schools.filter { school in
    network.clusters(of: school, in: Sample.year).contains { $0.id.text == cluster }
  }
  #expect(members.map(\.id.text).sorted() == schools)
}

@Test("Membership is stated with its source, no school is said to be ШНСУ, and the three criteria are unknown")
func membershipIsStated() throws {
  let network = Sample.network
  let memberships = network.schools.flatMap(\.memberships)
  #expect(memberships.count == 9)
  #expect(memberships.allSatisfy { $0.source == "информационная справка" && $0.year == Sample.year })
  #expect(!memberships.contains { $0.flag == .known(.adverseConditions) })
  for school in network.schools {
    #expect((school.resources?.answers ?? []).allSatisfy { $0 == .unknown })
    #expect(!network.membershipDisagrees(school, in: Sample.year))
  }
}

private let allSeven = ["competence", "environment", "equipment", "failure", "parents", "sen", "training"]

@Test(
  "The live risks of each school, and those that a partnership covers",
  arguments: [
    ("oosh-1", allSeven, []),
    ("ososh-14", allSeven, []),
    ("sosh-2", ["competence", "sen"], ["competence", "sen"]),
    ("sosh-3", ["competence", "failure", "parents", "sen"], ["competence", "failure", "parents", "sen"]),
    ("sosh-47", ["competence", "equipment", "failure", "sen", "training"], []),
    ("sosh-5", ["failure", "sen"], ["failure", "sen"]),
    ("sosh-4", [], []), ("sosh-9", [], []), ("sosh-16", [], []), ("gimnaziya-1", [], []),
  ] as [(String, [String], [String])])
func riskProfiles(id: String, live: [String], covered: [String]) throws {
  let network = Sample.network
  let school = network.sampleSchool(id)
  #expect(network.liveRisks(of: school).map(\.factor.text).sorted() == live)
  let helped = school.risks.filter { network.isCovered($0, of: school.id) }
  #expect(helped.map(\.factor.text).sorted() == covered)
  #expect(school.risks.allSatisfy { $0.significance == nil })
}

@Test("27 live pairs of school and risk over 7 factors, 8 of them covered")
func livePairs() throws {
  let network = Sample.network
  let pairs = network.schools.flatMap { school in network.liveRisks(of: school).map { (school, $0) } }
  #expect(pairs.count == 27)
  #expect(Set(pairs.map(\.1.factor)).count == 7)
  #expect(pairs.count { network.isCovered($0.1, of: $0.0.id) } == 8)
  let overcome = network.sampleSchool("sosh-16").risks
  #expect(overcome.map { "\($0.factor.text) \($0.status?.name ?? "-")" } == ["adaptability overcome"])
}

@Test(
  "Eight partnerships by tense, the risks they cover and their topics",
  arguments: [
    ("p-1-4", "oosh-1", "sosh-4", "planned", [], ["использование ИКТ"]),
    (
      "p-1-16", "oosh-1", "sosh-16", "planned", [],
      ["развитие личностного потенциала", "адаптивность учебного процесса"]
    ),
    ("p-14-4", "ososh-14", "sosh-4", "planned", [], ["использование ИКТ"]),
    (
      "p-14-16", "ososh-14", "sosh-16", "planned", [],
      ["развитие личностного потенциала", "адаптивность учебного процесса"]
    ),
    ("p-5-9", "sosh-5", "sosh-9", "active", ["sen", "failure"], []),
    ("p-2-3", "sosh-2", "sosh-3", "active", ["competence", "sen"], []),
    ("p-3-g1", "sosh-3", "gimnaziya-1", "active", ["parents", "competence", "sen", "failure"], []),
    ("p-16-3", "sosh-16", "sosh-3", "finished", ["adaptability"], []),
  ] as [(String, String, String, String, [String], [String])])
func partnerships(
  id: String, supported: String, donor: String, status: String, risks: [String], topics: [String]
) throws {
  let network = Sample.network
  let partnership = network.samplePartnership(id)
  #expect(network.partnerships.count == 8)
  #expect(partnership.supported.text == supported)
  #expect(partnership.donor.text == donor)
  #expect(partnership.supportedName == network.sampleSchool(supported).name)
  #expect(partnership.donorName == network.sampleSchool(donor).name)
  #expect(partnership.status?.name == status)
  #expect(partnership.risks.map(\.text) == risks)
  #expect(partnership.topics == topics)
  #expect(partnership.roadmaps.map(\.year) == (status == "finished" ? [] : [Sample.year]))
}

@Test("One agreement is signed, without number and day; № 47 has nobody, and its indicator is stated")
func agreementAndLoneSchool() throws {
  let network = Sample.network
  #expect(network.partnerships.filter { $0.agreement != nil }.map(\.id.text) == ["p-5-9"])
  let agreement = try #require(network.samplePartnership("p-5-9").agreement)
  #expect(agreement.status == .known(.signed))
  #expect(agreement.number.isEmpty && agreement.signedOn == nil)
  #expect(network.partnerships(supporting: SchoolID("sosh-47")).isEmpty)
  #expect(network.partnerships(withDonor: SchoolID("sosh-47")).isEmpty)
  let indicator = try #require(network.sampleSchool("sosh-47").indicators.first)
  #expect("\(indicator.name): \(indicator.value)" == "Доля детей-инофонов: 20 %")
}

@Test("Who could help № 47: the gymnasium with three risks, № 9 and № 3 with two, № 4 by topic; nobody with training")
func experienceForTheLoneSchool() throws {
  let network = Sample.network
  let live = Set(network.liveRisks(of: network.sampleSchool("sosh-47")).map(\.factor))
  var byFactor: [String: Int] = [:]
  var byTopic: [String: [String]] = [:]
  for school in network.schools {
    let count = Set(school.experience.map(\.factor)).intersection(live).count
    if count > 0 { byFactor[school.id.text] = count }
    let topics = Set(school.experience.map(\.topic))
    let helped = network.riskFactors.filter { live.contains($0.id) && !topics.isDisjoint(with: $0.topics) }
    if !helped.isEmpty { byTopic[school.id.text] = helped.map(\.id.text) }
  }
  #expect(byFactor == ["gimnaziya-1": 3, "sosh-9": 2, "sosh-3": 2])
  #expect(byTopic == ["sosh-4": ["equipment"]])
  let kinds = Set(network.schools.flatMap(\.experience).map { $0.kind?.name ?? "" })
  #expect(kinds == ["stated", "inferred"])
  let gained = network.sampleSchool("sosh-3").experience.filter { $0.kind == .known(.stated) }
  #expect(gained.map(\.factor.text) == ["competence", "sen"])
  #expect(!network.schools.contains { $0.experience.contains { $0.factor.text == "training" } })
}

@Test("The catalogue says that it is no official copy; every factor has a short name of 14 characters at most")
func catalogueOfFactors() throws {
  let catalogue = Sample.network.riskCatalogue
  #expect(catalogue.factors.count == 13)
  #expect(catalogue.notice.hasPrefix("Не официальная копия"))
  for factor in catalogue.factors {
    #expect((1...14).contains(factor.shortName.count), "\(factor.shortName)")
    #expect(!factor.aliases.isEmpty && !factor.topics.isEmpty)
  }
}

@Test("What a request, a visit and the curator name exists")
func referencesLeadSomewhere() throws {
  let network = Sample.network
  let ids = Set(network.allIDs())
  for school in network.schools {
    for request in school.requests {
      for answer in request.answeredBy { #expect(ids.contains(answer), "\(request.id.text): \(answer)") }
    }
  }
  let curator = try #require(network.town.curator)
  #expect(network.school(curator.ownSchool)?.name == curator.ownSchoolName)
  #expect(network.schools.flatMap(\.visits).contains { $0.status == .known(.planned) })
  #expect(network.schools.flatMap(\.visits).contains { $0.status == .known(.held) && !$0.items.isEmpty })
}

@Test("After № 47 has accepted the gymnasium: three of its pairs are covered, two are not, and why")
func acceptedForTheLoneSchool() throws {
  let network = Sample.network
  let school = SchoolID("sosh-47")
  let asked: [RiskFactorID] = ["failure", "competence", "sen"].map { ID($0) }
  #expect(
    network.remainingRisks(of: school).map { "\($0.factor.text) \($0.reason)" } == [
      "equipment onlyTopic", "competence canBeAsked", "training noDonor", "sen canBeAsked", "failure canBeAsked",
    ])
  let donor = SchoolID("gimnaziya-1")
  #expect(network.acceptFaults(of: school, with: donor, risks: asked) == [])
  #expect(network.acceptWarnings(of: school, with: donor, risks: asked) == [])
  let template = try #require(network.templatesByName.first { $0.id.text == "first-year" })
  var ids = IDSource(seed: 47)
  let (roadmap, notes) = template.roadmap(in: Sample.year, title: "Дорожная карта") { prefix in
    ids.next(prefix) { _ in false }
  }
  #expect(notes == [] && roadmap.items.map(\.title) == template.items.map(\.title))
  let made = network.acceptedPartnership(of: school, with: donor, risks: asked, roadmap: roadmap, id: ID("p-47-g1"))
  #expect(made.supportedName == "СОШ № 47" && made.donorName == "Гимназия № 1")
  let after = Network(
    town: network.town, riskCatalogue: network.riskCatalogue, clusterCatalogue: network.clusterCatalogue,
    schools: network.schools, partnerships: network.partnerships + [made], templates: network.templates)
  #expect(NetworkCheck.findings(in: after) == [])
  let coverage = Coverage(of: after, today: Sample.today)
  #expect(coverage.total.live == 27 && coverage.total.covered == 11)
  let pairs = coverage.pairs.filter { $0.school == school }
  #expect(pairs.filter(\.isCovered).map(\.factor.text) == ["competence", "sen", "failure"])
  #expect(
    after.remainingRisks(of: school).map { "\($0.factor.text) \($0.reason)" } == [
      "equipment onlyTopic", "training noDonor",
    ])
  // The gymnasium helps two now: one more would be over the limit.
  let more = after.acceptWarnings(of: SchoolID("oosh-1"), with: donor, risks: [ID("parents")])
  #expect(more == [.overLimit(DonorLoad(count: 2, limit: 2))])
  #expect(after.acceptFaults(of: school, with: donor, risks: asked) == [.partnersAlready(ID("p-47-g1"))])
  // By topic alone, as № 1 has it with № 4: nothing is covered.
  let byTopic = network.acceptedPartnership(of: school, with: SchoolID("sosh-4"), risks: [], id: ID("p-47-4"))
  #expect(byTopic.topics == ["использование ИКТ"] && byTopic.risks == [])
}
