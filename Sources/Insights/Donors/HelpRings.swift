package import SchoolNetwork

/// The rings in which schools of a network help each other, worked out once for callers that ask about many
/// partnerships.
///
/// Schools belong to one knot if each reaches every other by unfinished partnerships. A partnership is part of a ring
/// exactly if both its sides belong to one knot, so all others need no search. Knots are found in one walk through the
/// network (Tarjan, "Depth-first search and linear graph algorithms", 1972).
package struct HelpRings: Sendable {
  private let network: Network
  /// The schools that each school helps, by their places in the network, in the order of the partnerships.
  private let helped: [[Int]]
  /// The knot of each school, by a number of its own.
  private let knots: [Int]

  /// The rings of a network.
  package init(_ network: Network) {
    self.network = network
    let helped = network.schools.indices.map { network.places(helpedBy: $0) }
    self.helped = helped
    knots = HelpRings.knots(of: helped)
  }

  /// The helpers in the shortest ring that an unfinished partnership is part of: its donor, the school it supports, the
  /// school which that one helps, and so on; the last one helps the donor. Nil if it is part of no ring.
  package func ring(through partnership: Partnership) -> [SchoolID]? {
    guard partnership.isUnfinished, let donor = network.place(of: partnership.donor),
      let supported = network.place(of: partnership.supported), donor != supported, knots[donor] == knots[supported]
    else { return nil }
    return HelpRings.ring(adding: supported, donor: donor, helped: { helped[$0].filter { knots[$0] == knots[donor] } })
      .map { $0.map { network.schools[$0].id } }
  }

  /// The shortest ring that a link from the donor to the supported school closes, by the places of schools.
  static func ring(adding supported: Int, donor: Int, helped: (Int) -> [Int]) -> [Int]? {
    guard supported != donor else { return nil }
    var before: [Int: Int] = [supported: supported]
    var reached = [supported]
    var next = 0
    while next < reached.count, before[donor] == nil {
      let helping = reached[next]
      next += 1
      for school in helped(helping) where before[school] == nil {
        before[school] = helping
        reached.append(school)
      }
    }
    guard before[donor] != nil else { return nil }
    var way: [Int] = []
    var place = donor
    while place != supported, let helper = before[place] {
      way.append(helper)
      place = helper
    }
    return [donor] + way.reversed()
  }

  /// The number of each school's knot. Without recursion: a chain of helpers may be as long as the network.
  private static func knots(of helped: [[Int]]) -> [Int] {
    var knots = Array(repeating: -1, count: helped.count)
    var order = knots
    var lowest = knots
    var open: [Int] = []
    var (reached, closed) = (0, 0)
    for start in helped.indices where order[start] < 0 {
      var way = [(school: start, next: 0)]
      while let (school, next) = way.last {
        if next == 0 {
          (order[school], lowest[school]) = (reached, reached)
          reached += 1
          open.append(school)
        }
        if next < helped[school].count {
          way[way.count - 1].next += 1
          let other = helped[school][next]
          if order[other] < 0 {
            way.append((other, 0))
          } else if knots[other] < 0 {
            lowest[school] = min(lowest[school], order[other])
          }
          continue
        }
        way.removeLast()
        if let helper = way.last?.school { lowest[helper] = min(lowest[helper], lowest[school]) }
        guard lowest[school] == order[school] else { continue }
        while let last = open.popLast() {
          knots[last] = closed
          if last == school { break }
        }
        closed += 1
      }
    }
    return knots
  }
}

extension Network {
  /// The helpers in the shortest ring, of two or more, that would form if the donor helped the school: the donor, the
  /// school, the school which that one helps, and so on; the last one helps the donor. Nil if no ring would form. Only
  /// unfinished partnerships count. ``HelpRings`` answers the same for many partnerships that already exist.
  package func helpRing(adding supported: SchoolID, donor: SchoolID) -> [SchoolID]? {
    guard let supported = place(of: supported), let donor = place(of: donor) else { return nil }
    return HelpRings.ring(adding: supported, donor: donor, helped: places(helpedBy:))
      .map { $0.map { schools[$0].id } }
  }

  /// The places of the schools that the school of a place helps, in the order of the partnerships.
  fileprivate func places(helpedBy place: Int) -> [Int] {
    places(withDonor: schools[place].id).compactMap {
      partnerships[$0].isUnfinished ? self.place(of: partnerships[$0].supported) : nil
    }
  }
}
