import Insights
import SchoolNetwork
import TestSupport
import Testing

private func ids(_ texts: String...) -> [RiskFactorID] { texts.map { ID($0) } }
private func schools(_ texts: String...) -> [SchoolID] { texts.map { ID($0) } }
private let needy = Matched.needy
private let able = Matched.donor("d", stated: ["parents"], topics: ["учёба", "использование ИКТ"])

@Test("Accepting makes a planned partnership with its risks in the order of the catalogue")
func acceptedPartnership() throws {
  let network = Matched.network([needy, able])
  var roadmap = Roadmap()
  roadmap.id = ID("r-1")
  let made = network.acceptedPartnership(
    of: ID("a"), with: ID("d"), risks: ids("zz", "parents", "equipment", "parents"), roadmap: roadmap, id: ID("p-1"))
  #expect(made.risks == ids("equipment", "parents", "zz") && made.topics == [] && made.agreement == nil)
  #expect(made.schema == 1 && made.id.text == "p-1" && made.status == .known(.planned) && made.isUnfinished)
  #expect(made.supportedName == "Школа a" && made.donorName == "Школа d" && made.roadmaps == [roadmap])
  #expect(made.supported.text == "a" && network.school(made.supported)?.id.text == "a")
  #expect(network.school(made.donor)?.id.text == "d" && made.supported.home == network.store)
  let with = Network(
    town: network.town, riskCatalogue: network.riskCatalogue, schools: network.schools, partnerships: [made])
  #expect(with.partnerships == [made] && with.donorLoad(of: able).count == 1)
  #expect(with.coveredFactors(of: ID("a")) == Set(made.risks))
}

@Test("Without risks it is about the donor's topics that are linked with live risks, and covers nothing")
func acceptedByTopic() {
  let network = Matched.network([needy, able, Matched.donor("e", topics: ["рисование"])])
  let made = network.acceptedPartnership(of: ID("a"), with: ID("d"), risks: [], id: ID("p-1"))
  #expect(made.risks == [] && made.topics == ["использование ИКТ", "учёба"] && made.roadmaps == [])
  #expect(network.acceptFaults(of: ID("a"), with: ID("d"), risks: []) == [])
  #expect(network.acceptFaults(of: ID("a"), with: ID("e"), risks: []) == [.nothingToCover])
}

@Test("What stands against a donor")
func acceptFaults() {
  var closed = Matched.donor("c", stated: ["parents"])
  closed.status = .known(.closed)
  var gone = Matched.donor("g", stated: ["parents"])
  gone.deleted = Deletion(on: Small.today, by: "")
  let partnerships = [
    Small.partnership("p1", "a", by: "x", risks: ["equipment"], .planned),
    Small.partnership("p2", "a", by: "y", .finished),
  ]
  let network = Matched.network([needy, able, closed, gone, Small.school("x"), Small.school("y")], partnerships)
  func faults(_ supported: String, _ donor: String, _ risks: String...) -> [AcceptFault] {
    network.acceptFaults(of: ID(supported), with: ID(donor), risks: risks.map { ID($0) })
  }
  #expect(faults("a", "d", "parents") == [] && faults("a", "y", "parents") == [])
  #expect(faults("a", "d", "parents", "zz") == [] && faults("a", "d", "zz") == [.nothingToCover])
  #expect(faults("a", "a", "parents") == [.withItself])
  #expect(faults("a", "x", "parents") == [.partnersAlready(ID("p1"))])
  #expect(faults("a", "c", "parents") == [.closed(ID("c"))] && faults("a", "g", "parents") == [.inTrash(ID("g"))])
  #expect(faults("c", "g", "parents") == [.closed(ID("c")), .inTrash(ID("g"))])
  #expect(faults("nobody", "none", "parents") == [.notThere(ID("nobody")), .notThere(ID("none"))])
}

@Test("What is said of a donor that may be accepted all the same")
func acceptWarnings() {
  var school = needy
  var declined = DeclinedDonor()
  (declined.id, declined.donor, declined.reason, declined.date) = (ID("n"), Reference(ID("d")), "Далеко", Small.today)
  school.declined = [declined]
  let donor = Matched.donor("d", stated: ["parents"], live: ["parents", "teachers"], limit: 1)
  let partnerships = [
    Small.partnership("p1", "x", by: "d"), Small.partnership("p2", "d", by: "a", risks: ["parents"]),
    Small.partnership("p3", "a", by: "x", risks: ["equipment"]),
  ]
  let network = Matched.network([school, donor, Small.school("x")], partnerships)
  let said = network.acceptWarnings(of: ID("a"), with: ID("d"), risks: ids("zz", "parents", "equipment"))
  #expect(
    said == [
      .overLimit(DonorLoad(count: 1, limit: 1)), .ring(schools("d", "a")), .sameRisk(ids("parents")),
      .alreadyCovered(ids("equipment")), .notLive(ids("zz")), .declined(reason: "Далеко", Small.today),
    ])
  #expect(network.acceptFaults(of: ID("a"), with: ID("d"), risks: ids("parents")) == [])
  #expect(Matched.network([needy, able]).acceptWarnings(of: ID("a"), with: ID("d"), risks: ids("parents")) == [])
  let nobody = Matched.network([needy, Matched.donor("d", stated: ["parents"], limit: 0)])
  #expect(
    nobody.acceptWarnings(of: ID("a"), with: ID("d"), risks: ids("parents"))
      == [.overLimit(DonorLoad(count: 0, limit: 0))])
}

@Test("Rings of help of two and of more, the shortest of them; finished help is none")
func helpRings() {
  let all = ["a", "b", "c", "d"].map { Small.school($0) }
  func ring(_ supported: String, by donor: String, _ partnerships: Partnership...) -> [String]? {
    Matched.network(all, partnerships).helpRing(adding: ID(supported), donor: ID(donor))?.map(\.text)
  }
  let (bHelpsC, cHelpsA) = (Small.partnership("p", "c", by: "b"), Small.partnership("q", "a", by: "c", .planned))
  #expect(ring("b", by: "a") == nil && ring("a", by: "a") == nil)
  #expect(ring("b", by: "a", Small.partnership("p", "a", by: "b")) == ["a", "b"])
  #expect(ring("b", by: "a", bHelpsC, cHelpsA) == ["a", "b", "c"])
  #expect(ring("b", by: "a", bHelpsC) == nil && ring("c", by: "a", bHelpsC, cHelpsA) == ["a", "c"])
  #expect(ring("b", by: "a", bHelpsC, cHelpsA, Small.partnership("r", "a", by: "b")) == ["a", "b"])
  #expect(ring("b", by: "a", Small.partnership("p", "a", by: "b", .finished)) == nil)
  // A ring that is there already, and not through the new link, ends the search.
  #expect(ring("b", by: "a", bHelpsC, Small.partnership("q", "b", by: "c")) == nil)
}

@Test("Risks are added to a partnership in the order of the catalogue; what it names already is no edit")
func addedRisks() throws {
  var network = Matched.network([needy, able], [Small.partnership("p", "a", by: "d", risks: ["parents", "zz"])])
  let edits = network.addingRisks(ids("equipment", "parents"), to: ID("p"))
  let before = network
  try network.apply(edits)
  #expect(edits.count == 1 && network.partnership(ID("p"))?.risks == ids("equipment", "parents", "zz"))
  try network.apply(edits.map(\.inverted))
  #expect(network == before)
  #expect(network.addingRisks(ids("zz"), to: ID("p")) == [] && network.addingRisks([], to: ID("p")) == [])
  #expect(network.addingRisks(ids("equipment"), to: ID("nobody")) == [])
}

@Test("Why the risks of one school are uncovered, as the network stands")
func remainingRisks() {
  let four = Small.school("a", risks: ["equipment", "teachers", "parents", "zz"].map { ($0, .active) })
  let network = Matched.network([
    four, Matched.donor("d", topics: ["Использование ИКТ"]), Matched.donor("e", stated: ["parents"], limit: 0),
    Matched.donor("f", inferred: ["zz"]),
  ])
  let reasons = network.remainingRisks(of: ID("a")).map(\.reason)
  #expect(network.remainingRisks(of: ID("a")).map(\.factor) == ids("equipment", "teachers", "parents", "zz"))
  #expect(reasons == [.onlyTopic, .noDonor, .noRoom, .canBeAsked])
  #expect(network.remainingRisks(of: ID("nobody")) == [] && network.remainingRisks(of: ID("e")) == [])
}
