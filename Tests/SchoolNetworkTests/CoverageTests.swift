import SchoolNetwork
import TestSupport
import Testing

@Test(
  "A risk is live unless it is rejected or overcome",
  arguments: [
    (.identified, true), (.confirmed, true), (.active, true), (.improving, true), (.overcome, false),
    (.rejected, false), (nil, true),
  ] as [(RiskStatus?, Bool)])
func liveRisks(status: RiskStatus?, isLive: Bool) {
  let school = Small.school("a", risks: [("equipment", status)])
  #expect(Small.network([school]).liveRisks(of: school).count == (isLive ? 1 : 0))
}

@Test("A status that this version does not know is live")
func unknownStatusIsLive() {
  var risk = Risk()
  risk.status = .unknown("dormant")
  #expect(risk.isLive)
}

@Test(
  "Given a live risk, when an unfinished partnership supporting the school names it, then it is covered",
  arguments: [
    ("active names it", Small.partnership("p", "a", by: "b", risks: ["equipment"]), true),
    ("planned names it", Small.partnership("p", "a", by: "b", risks: ["equipment"], .planned), true),
    ("status not set", Small.partnership("p", "a", by: "b", risks: ["equipment"], nil), true),
    ("finished", Small.partnership("p", "a", by: "b", risks: ["equipment"], .finished), false),
    ("in the trash", deleted(Small.partnership("p", "a", by: "b", risks: ["equipment"])), false),
    ("names another", Small.partnership("p", "a", by: "b", risks: ["teachers"]), false),
    ("the school is the donor", Small.partnership("p", "b", by: "a", risks: ["equipment"]), false),
    ("only an item names it", Small.partnership("p", "a", by: "b", items: [itemOnEquipment]), false),
  ] as [(String, Partnership, Bool)])
func coverage(name: String, partnership: Partnership, isCovered: Bool) {
  let school = Small.school("a", risks: [("equipment", .active)])
  let network = Small.network([school, Small.school("b")], [partnership])
  #expect(network.isCovered(school.risks[0], of: school.id) == isCovered, "\(name)")
  #expect(network.coveredFactors(of: school.id).contains(ID("equipment")) == isCovered, "\(name)")
}

@Test("A risk that is overcome is not covered, whatever a partnership names")
func overcomeIsNotCovered() {
  let school = Small.school("a", risks: [("equipment", .overcome)])
  let network = Small.network([school], [Small.partnership("p", "a", by: "b", risks: ["equipment"])])
  #expect(!network.isCovered(school.risks[0], of: school.id))
}

@Test("Partnerships stay with both their schools through status and trash")
func partnershipsOfASchool() throws {
  var network = Small.network(
    [Small.school("a"), Small.school("b")], [Small.partnership("p", "a", by: "b", .finished)])
  #expect(network.partnerships(supporting: ID("a")).map(\.id.text) == ["p"])
  #expect(network.partnerships(withDonor: ID("b")).map(\.id.text) == ["p"])
  let address = Address(EntityKey(.partnership, "p"))
  let trash = try #require(
    network.setting("deleted", to: Deletion(on: Small.today, by: "К.").fieldValue, at: address))
  try network.apply(trash)
  #expect(network.partnerships(supporting: ID("a")).isEmpty)
  try network.apply(trash.inverted)
  #expect(network.partnerships(supporting: ID("a")).map(\.id.text) == ["p"])
  let other = try #require(network.setting("supported", to: .text("b"), at: address))
  try network.apply(other)
  #expect(network.partnerships(supporting: ID("a")).isEmpty)
  #expect(network.partnerships(supporting: ID("b")).map(\.id.text) == ["p"])
}

private func deleted(_ partnership: Partnership) -> Partnership {
  var partnership = partnership
  partnership.deleted = Deletion(on: Small.today, by: "")
  return partnership
}

private let itemOnEquipment: RoadmapItem = {
  var item = Small.item("i", "октябрь")
  item.risks = [ID("equipment")]
  return item
}()
