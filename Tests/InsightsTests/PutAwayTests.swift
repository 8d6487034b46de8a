import Insights
import SchoolNetwork
import TestSupport
import Testing

/// Everything that follows from a network, written out.
private func told(_ network: Network) -> String {
  let list = AttentionList(network, today: Small.today)
  var readings = DeadlineReadings()
  var counts: [PartnershipID: RoadmapCount] = [:]
  for partnership in network.partnerships where partnership.deleted == nil {
    counts[partnership.id] = RoadmapCount(partnership, in: network, &readings, today: Small.today)
  }
  var results: [Any] = [
    list.groups, list.putOff, list.figures, Coverage(of: network, today: Small.today), counts,
    NetworkMap(network, counts, today: Small.today), Matching(network), network.partnerPlan(), network.markMoves,
  ]
  for school in network.schools where school.deleted == nil {
    results.append(network.suggestion(for: school.id) as Any)
  }
  return results.map { String(reflecting: $0) }.joined()
}

/// How an id is written out, whatever it is the id of.
private func written(_ id: String) -> String { String(String(reflecting: SchoolID(id)).drop { $0 != "(" }) }

@Test("Nothing that follows from a network names what is put away", arguments: UInt64(0)..<150)
func putAwayIsNowhere(seed: UInt64) throws {
  var dice = Dice(seed: seed)
  var network = RandomNetwork.of(seed: seed)
  let (before, all) = (AttentionList(network, today: Small.today), told(network))
  for partnership in network.partnerships { #expect(all.contains(written(partnership.id.text))) }
  _ = try RandomNetwork.puttingAway(1 + Int(dice.next() % 4), in: &network, &dice)
  let list = AttentionList(network, today: Small.today)
  #expect(before.updating(after: Set(network.away.map(\.address.entity)), in: network) == list)
  let left = told(network)
  for thing in network.away { #expect(!left.contains(written(thing.id)), "\(thing)") }
}
