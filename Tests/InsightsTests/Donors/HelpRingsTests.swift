import Insights
import SchoolNetwork
import TestSupport
import Testing

/// Rings of the plain kind: from every school anew, through all that are reached.
private func plainRing(adding supported: SchoolID, donor: SchoolID, _ network: Network) -> [SchoolID]? {
  guard supported != donor else { return nil }
  var ways = [[supported]]
  var reached: Set<SchoolID> = [supported]
  while let way = ways.first {
    if way.last == donor { return [donor] + way.dropLast() }
    ways.removeFirst()
    for partnership in network.partnerships(withDonor: way[way.count - 1]) where partnership.isUnfinished {
      guard let helped = network.school(partnership.supported)?.id, reached.insert(helped).inserted else { continue }
      ways.append(way + [helped])
    }
  }
  return nil
}

/// A network of any partnerships: help both ways, of a school to itself, twice; past ones, those in the trash, those
/// with a side elsewhere or nowhere.
private func randomNetwork(seed: UInt64) -> Network {
  var numbers = Dice(seed: seed)
  let schools = (0..<Int.random(in: 1...14, using: &numbers)).map { Small.school("s\($0)") }
  let count = Int.random(in: 0...(schools.count * 2), using: &numbers)
  let partnerships = (0..<count).map { number -> Partnership in
    func side() -> String { "s\(Int.random(in: 0...schools.count, using: &numbers))" }
    var partnership = Small.partnership("p\(number)", side(), by: side())
    switch numbers.next() % 12 {
    case 0: partnership.status = .known(.finished)
    case 1: partnership.deleted = Deletion(on: Small.today, by: "")
    case 2: partnership.donor = Reference(partnership.donor.school, store: ID("elsewhere"))
    case 3: partnership.supported = Reference(partnership.supported.school, store: ID("elsewhere"))
    default: break
    }
    return partnership
  }
  return Small.network(schools, partnerships)
}

@Test("Rings that were made ready are those that are looked for one by one", arguments: UInt64(0)..<400)
func ringsAreThoseOfThePlainSearch(seed: UInt64) {
  let network = randomNetwork(seed: seed)
  let rings = HelpRings(network)
  for partnership in network.partnerships {
    let sides = [partnership.donor, partnership.supported].compactMap { network.school($0)?.id }
    let plain =
      sides.count == 2 && partnership.isUnfinished && partnership.deleted == nil
      ? plainRing(adding: sides[1], donor: sides[0], network) : nil
    #expect(rings.ring(through: partnership) == plain, "\(partnership.id.text)")
  }
  for donor in network.schools {
    for school in network.schools {
      let plain = plainRing(adding: school.id, donor: donor.id, network)
      #expect(network.helpRing(adding: school.id, donor: donor.id) == plain)
    }
  }
}

@Test("Among so many networks there are long rings, short ones, and links that are part of none")
func randomNetworksHaveRings() {
  let lengths = (UInt64(0)..<400).flatMap { seed in
    let network = randomNetwork(seed: seed)
    let rings = HelpRings(network)
    return network.partnerships.map { rings.ring(through: $0)?.count ?? 0 }
  }
  #expect(Set(lengths).isSuperset(of: [0, 2, 3, 4, 5]))
}

@Test("A chain of helpers as long as the network is no trouble")
func longChain() {
  let schools = (0..<3000).map { Small.school("s\($0)") }
  let links = (0..<3000).map { Small.partnership("p\($0)", "s\(($0 + 1) % 3000)", by: "s\($0)") }
  let (closed, open) = (Small.network(schools, links), Small.network(schools, links.dropLast()))
  #expect(HelpRings(closed).ring(through: closed.partnerships[7])?.count == 3000)
  #expect(HelpRings(open).ring(through: open.partnerships[7]) == nil)
}
