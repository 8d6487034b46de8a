package import SchoolNetwork

/// Networks with everything that can be put away, tied together at random.
package enum RandomNetwork {
  /// A network that follows from a seed: schools with visits, requests and risks, partnerships with roadmaps and items.
  package static func of(seed: UInt64) -> Network {
    var dice = Dice(seed: seed)
    func one<Element>(_ from: [Element]) -> Element { from[Int(dice.next() % UInt64(from.count))] }
    let names = (0..<(3 + Int(dice.next() % 4))).map { "school-\($0)" }
    let factors = ["equipment", "teachers", "parents"]
    var partnerships: [Partnership] = []
    for number in 0..<Int(dice.next() % 8) {
      let (supported, donor) = (one(names), one(names + ["elsewhere/school-9"]))
      let isNew = !partnerships.contains { $0.supported.text == supported && $0.donor.text == donor }
      guard supported != donor, isNew else { continue }
      var partnership = Small.partnership(
        "pair-\(number)", supported, by: "x", risks: [one(factors)], one([.planned, .active, .finished]))
      partnership.donor = Reference(written: donor) ?? .none
      partnership.roadmaps = (0..<Int(dice.next() % 3)).map { place in
        var roadmap = Roadmap()
        (roadmap.id, roadmap.year) = (ID("map-\(number)-\(place)"), Small.year)
        roadmap.items = (0..<Int(dice.next() % 4)).map { row in
          var item = Small.item(
            "event-\(number)-\(place)-\(row)", one(["октябрь", "до 15 декабря", "1 декабря", "по плану"]),
            done: one([[], [], ["once"]]))
          item.risks = [ID(one(factors))]
          return item
        }
        return roadmap
      }
      partnerships.append(partnership)
    }
    let items = partnerships.flatMap { $0.roadmaps.flatMap { $0.items.map(\.id) } }
    let schools = names.map { name in
      var school = Small.school(name, risks: [(one(factors), one([.active, .overcome, nil]))])
      school.visits = (0..<Int(dice.next() % 3)).map { place in
        var visit = Visit()
        (visit.id, visit.date) = (ID("visit-\(name)-\(place)"), Small.today)
        if !items.isEmpty { visit.items = [one(items)] }
        return visit
      }
      var experience = Experience()
      (experience.id, experience.factor, experience.kind) = (ID("knows-\(name)"), ID(one(factors)), .known(.stated))
      school.experience = [experience]
      var request = Request()
      (request.id, request.text) = (ID("asks-\(name)"), "Просит помощи")
      request.answeredBy = [one(partnerships.map(\.id.text) + items.map(\.text) + [name])]
      school.requests = [request]
      var member = Membership()
      (member.id, member.flag, member.year) = (ID("flag-\(name)"), .known(.riskZone), Small.year)
      member.value = .known(one([.yes, .no]))
      school.memberships = [member]
      return school
    }
    return Small.network(schools, partnerships)
  }

  /// Everything in a network that can be put away.
  package static func things(of network: Network) -> [Thing] {
    network.schools.flatMap { school in [.school(school.id)] + school.visits.map { .visit(school.id, $0.id) } }
      + network.partnerships.flatMap { partnership in
        [Thing.partnership(partnership.id)] + network.dependents(of: .partnership(partnership.id))
      }
  }

  /// Puts some things away, one after the other; those that cannot go stay.
  package static func puttingAway(
    _ count: Int, in network: inout Network, _ dice: inout Dice
  ) throws -> [Thing] {
    var gone: [Thing] = []
    for _ in 0..<count {
      let things = things(of: network)
      let thing = things[Int(dice.next() % UInt64(things.count))]
      guard let hanging = try? network.hanging(on: thing, year: Small.year) else { continue }
      try network.apply(network.puttingAway(hanging, today: Small.today, author: "К."))
      gone.append(thing)
    }
    return gone
  }
}
