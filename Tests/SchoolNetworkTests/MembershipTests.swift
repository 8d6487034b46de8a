import Deadlines
import SchoolNetwork
import TestSupport
import Testing

private func member(_ flag: ClusterFlag, _ year: String?, _ value: Answer?) -> Membership {
  var membership = Membership()
  membership.id = ID("f-\(flag.rawValue.lowercased())-\(year?.prefix(4) ?? "x")")
  membership.flag = .known(flag)
  membership.year = year.flatMap { SchoolYear($0) }
  membership.value = value.map { .known($0) }
  return membership
}

@Test(
  "A flag holds for its year and for later ones that say nothing",
  arguments: [
    ([("2026/2027", .yes)], "2026/2027", .yes),
    ([("2026/2027", .yes)], "2028/2029", .yes),
    ([("2026/2027", .yes)], "2025/2026", nil),
    ([("2024/2025", .yes), ("2026/2027", .no)], "2025/2026", .yes),
    ([("2026/2027", .no), ("2024/2025", .yes)], "2026/2027", .no),
    ([("2024/2025", .yes), ("2026/2027", .unknown)], "2026/2027", .unknown),
    ([("", .yes)], "2026/2027", nil),
    ([], "2026/2027", nil),
  ] as [([(String, Answer)], String, Answer?)])
func statedMemberships(said: [(String, Answer)], year: String, answer: Answer?) throws {
  var school = Small.school("a")
  school.memberships = said.map { member(.riskZone, $0.0, $0.1) }
  let year = try #require(SchoolYear(year))
  let network = Small.network([school])
  #expect(network.statedMembership(.riskZone, of: school, in: year)?.value?.known == answer)
  #expect(network.belongs(school, to: Small.cluster("zone", [.riskZone]), in: year) == answer ?? .unknown)
}

@Test(
  "A cluster of several flags is their union: one «no» says nothing while another flag is unknown",
  arguments: [
    ([(.lowResults, .yes)], .yes), ([(.lowResults, .no), (.adverseConditions, .yes)], .yes),
    ([(.lowResults, .no)], .unknown), ([(.lowResults, .no), (.adverseConditions, .no)], .no), ([], .unknown),
  ] as [([(ClusterFlag, Answer)], Answer)])
func unionOfFlags(said: [(ClusterFlag, Answer)], answer: Answer) {
  var school = Small.school("a")
  school.memberships = said.map { member($0.0, "2026/2027", $0.1) }
  let cluster = Small.cluster("results", [.lowResults, .adverseConditions])
  #expect(Small.network([school]).belongs(school, to: cluster, in: Small.year) == answer)
}

@Test("A flag this version does not know keeps the answer open")
func unknownFlag() {
  var cluster = Small.cluster("new", [.riskZone])
  cluster.flags.append(.unknown("ruralSchool"))
  var school = Small.school("a")
  school.memberships = [member(.riskZone, "2026/2027", .no)]
  #expect(Small.network([school]).belongs(school, to: cluster, in: Small.year) == .unknown)
}

@Test(
  "Resource criteria: two hold – yes; two do not – no; otherwise nobody knows",
  arguments: [
    (.yes, .yes, .no, .yes), (.yes, .yes, .unknown, .yes), (.yes, .no, .no, .no), (.no, .no, nil, .no),
    (.yes, .no, .unknown, .unknown), (.yes, nil, nil, .unknown), (nil, nil, nil, .unknown), (.yes, .yes, .yes, .yes),
  ] as [(Answer?, Answer?, Answer?, Answer)])
func resourceRule(internet: Answer?, computers: Answer?, teachers: Answer?, answer: Answer) {
  var criteria = ResourceCriteria()
  criteria.noStableInternet = internet.map { .known($0) }
  criteria.tooFewComputers = computers.map { .known($0) }
  criteria.teacherShortage = teachers.map { .known($0) }
  #expect(criteria.deficit == answer)
}

@Test(
  "What is stated of the resource cluster stands before what follows, and both are told when they disagree",
  arguments: [
    (nil, (.yes, .yes), .yes, false), (.yes, (.no, .no), .yes, true), (.no, (.yes, .yes), .no, true),
    (.yes, (.yes, .yes), .yes, false), (.unknown, (.no, .no), .no, false), (.yes, nil, .yes, false),
    (nil, nil, .unknown, false), (.yes, (.yes, .no), .yes, false),
  ] as [(Answer?, (Answer, Answer)?, Answer, Bool)])
func resourceCluster(stated: Answer?, criteria: (Answer, Answer)?, belongs: Answer, disagrees: Bool) {
  var school = Small.school("a")
  if let stated { school.memberships = [member(.resourceDeficit, "2026/2027", stated)] }
  if let criteria {
    var found = ResourceCriteria()
    (found.noStableInternet, found.teacherShortage) = (.known(criteria.0), .known(criteria.1))
    school.resources = found
  }
  let network = Small.network([school])
  #expect(network.belongs(school, to: network.clusters[2], in: Small.year) == belongs)
  #expect(network.membershipDisagrees(school, in: Small.year) == disagrees)
  #expect(network.clusters(of: school, in: Small.year).map(\.id.text) == (belongs == .yes ? ["resources"] : []))
}
