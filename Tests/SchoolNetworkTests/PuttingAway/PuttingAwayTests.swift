import Deadlines
import SchoolNetwork
import TestSupport
import Testing

@Suite("What is put away, and what comes back")
struct PuttingAwayTests {
  private static let seeds = UInt64(0)..<150

  @Test("Put away and undone, or put away and restored, a network is as it was", arguments: seeds)
  func thereAndBack(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    var network = RandomNetwork.of(seed: seed)
    // What lies in the trash already is left alone.
    _ = try RandomNetwork.puttingAway(Int(dice.next() % 3), in: &network, &dice)
    for thing in RandomNetwork.things(of: network) {
      guard let hanging = try? network.hanging(on: thing, year: Small.year) else { continue }
      let edits = network.puttingAway(hanging, today: Small.today, author: "К.")
      var away = network
      try away.apply(edits)
      let gone = [thing] + hanging.company
      #expect(gone.allSatisfy { away.deletion(of: $0) != nil } && edits.count == gone.count)
      #expect(away.deletion(of: thing)?.with == "")
      #expect(hanging.company.allSatisfy { away.deletion(of: $0)?.with == thing.id })
      // Nothing in sight hangs on what is away.
      for other in RandomNetwork.things(of: away) where away.deletion(of: other) == nil {
        #expect(away.supports(of: other).allSatisfy { away.deletion(of: $0) == nil })
      }
      var undone = away
      try undone.apply(edits.reversed().map(\.inverted))
      #expect(undone == network)
      // The undo of a step is told as what brings the same back, and the other way round.
      let coming = away.bringingBack(try away.comingBack(with: thing, year: Small.year))
      #expect(away.description(of: edits.reversed().map(\.inverted)) == away.description(of: coming), "\(thing)")
      #expect(network.description(of: coming.reversed().map(\.inverted)) == network.description(of: edits), "\(thing)")
      let back = try away.comingBack(with: thing, year: Small.year)
      #expect(Set(back.company) == Set(hanging.company))
      try away.apply(away.bringingBack(back))
      #expect(away == network)
    }
  }

  @Test("What was put away on its own, before or after, does not come back with anything else", arguments: seeds)
  func onItsOwn(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    var network = RandomNetwork.of(seed: seed)
    let first = network
    let gone = try RandomNetwork.puttingAway(5, in: &network, &dice)
    #expect(Set(network.trash.map(\.thing)) == Set(gone))
    // The last one first, each brings back exactly its own: then all is as it was.
    for thing in gone.reversed() {
      let others = network.trash.map(\.thing).filter { $0 != thing }
      let back = try network.comingBack(with: thing, year: Small.year)
      try network.apply(network.bringingBack(back))
      #expect(network.trash.map(\.thing) == others)
    }
    #expect(network == first)
  }

  private static func item(_ id: String) -> RoadmapItem { Small.item(id, "октябрь") }
  private let network = Small.network(
    [Small.school("a", risks: [("teachers", .active)]), Small.school("b"), Small.school("c")],
    [
      Small.partnership("p", "a", by: "b", risks: ["teachers"], items: [item("i"), item("j")]),
      Small.partnership("q", "c", by: "a", items: [item("k")]),
    ])

  private func away(_ things: Thing..., from network: Network? = nil) throws -> Network {
    var network = network ?? self.network
    for thing in things {
      let hanging = try network.hanging(on: thing, year: Small.year)
      try network.apply(network.puttingAway(hanging, today: Small.today, author: "К."))
    }
    return network
  }

  @Test("A school goes with its partnerships in both roles, their roadmaps and items; it is counted and named")
  func school() throws {
    let hanging = try network.hanging(on: .school(ID("a")), year: Small.year)
    #expect(hanging.counts.partnerships == 2 && hanging.counts.roadmaps == 2 && hanging.counts.items == 3)
    #expect(
      try away(.school(ID("a"))).trash == [
        Trashed(.school(ID("a")), Deletion(on: Small.today, by: "К."), with: hanging.company)
      ])
    #expect(hanging.mentions.isEmpty)
    var asking = network
    let answered = Edit(
      Address(EntityKey(.school, "b")), .insert(into: School.requests, Self.request, after: nil))
    try asking.apply(answered)
    let named = try asking.hanging(on: .school(ID("a")), year: Small.year)
    #expect(named.mentions.map(\.id) == ["i", "a"] && named.mentions.allSatisfy { $0.address.entity.id == "b" })
  }

  private static let request = FieldValue.record([
    FieldMember("id", .text("ask")), FieldMember("text", .text("Помогите")),
    FieldMember("answeredBy", .list([.text("i"), .text("a")])),
  ])

  @Test("Twice, within something that is away, or nothing at all: refused, and why")
  func refused() throws {
    let network = try away(.school(ID("a")))
    let outer = Thing.school(ID("a"))
    let year = Small.year
    #expect(throws: TrashFault.isAway(outer)) { try network.hanging(on: outer, year: year) }
    #expect(throws: TrashFault.isAway(.item(Small.place("i")))) {
      try network.hanging(on: .item(Small.place("i")), year: year)
    }
    #expect(throws: TrashFault.hangsOn(outer)) { try network.comingBack(with: .partnership(ID("p")), year: year) }
    #expect(throws: TrashFault.hangsOn(outer)) { try network.comingBack(with: .item(Small.place("i")), year: year) }
    #expect(throws: TrashFault.isNotAway("b")) { try network.comingBack(with: .school(ID("b")), year: year) }
    #expect(throws: TrashFault.noSuchID("z")) { try network.hanging(on: .school(ID("z")), year: year) }
    #expect(throws: TrashFault.hangsOn(outer)) { try network.leaving("r-a-teachers", year: year) }
    // Its other school is away by itself: neither half comes back without the other.
    let both = try away(.school(ID("b")), from: network)
    #expect(throws: TrashFault.hangsOn(.school(ID("b")))) { try both.comingBack(with: outer, year: year) }
  }

  @Test("A partnership does not come back beside one for the same that was begun meanwhile")
  func partnersAgain() throws {
    var network = try away(.partnership(ID("p")))
    try network.apply(Edit.creating(Small.partnership("p2", "a", by: "b", risks: ["teachers"])))
    #expect(
      throws: TrashFault.partnersAgain(
        ID("p2"), supported: Reference(ID("a"), store: Small.store, home: Small.store),
        donor: Reference(ID("b"), store: Small.store, home: Small.store))
    ) { try network.comingBack(with: .partnership(ID("p")), year: Small.year) }
    try network.apply(away(.partnership(ID("p2")), from: network).editsOfDeletion(ID("p2"), in: network))
    #expect(try network.comingBack(with: .partnership(ID("p")), year: Small.year).counts.items == 2)
  }

  @Test(
    "A factor that is named and a cluster with schools stay, with the names; any other part is taken out, and undone")
  func parts() throws {
    var school = Small.school("a", risks: [("teachers", .active)])
    var membership = Membership()
    (membership.id, membership.flag, membership.year) = (ID("m"), .known(.riskZone), Small.year)
    membership.value = .known(.yes)
    school.memberships = [membership]
    let network = Small.network(
      [school, Small.school("b")], [Small.partnership("p", "b", by: "a", risks: ["parents"])])
    let year = Small.year
    #expect(throws: TrashFault.isNamed([EntityKey(.school, "a")])) { try network.leaving("teachers", year: year) }
    #expect(throws: TrashFault.isNamed([EntityKey(.partnership, "p")])) { try network.leaving("parents", year: year) }
    #expect(throws: TrashFault.hasSchools([ID("a")])) { try network.leaving("zone", year: year) }
    #expect(throws: TrashFault.cannotGo(.town)) { try network.leaving("town", year: year) }
    #expect(throws: TrashFault.cannotGo(.clusters)) { try network.leaving("clusters", year: year) }
    for id in ["equipment", "resources", "r-a-teachers", "m"] {
      guard case .out(let edit) = try network.leaving(id, year: year) else {
        Issue.record("\(id) has no mark of deletion")
        continue
      }
      var changed = network
      try changed.apply(edit)
      #expect(throws: TrashFault.noSuchID(id)) { try changed.address(of: id) }
      try changed.apply(edit.inverted)
      #expect(changed == network)
    }
  }

  @Test("The check tells of what is in the trash and named all the same")
  func namedInTrash() throws {
    var asking = network
    try asking.apply(
      Edit(Address(EntityKey(.school, "c")), .insert(into: School.requests, Self.request, after: nil)))
    let network = try away(.school(ID("a")), from: asking)
    let path: [FieldFault.Step] = [.member("requests"), .element(0), .member("answeredBy")]
    let key = EntityKey(.school, "c")
    #expect(
      NetworkCheck.findings(in: network).filter { $0.entity == key } == [
        Finding(key, path + [.element(0)], .namedInTrash("i")), Finding(key, path + [.element(1)], .namedInTrash("a")),
      ])
  }
}

extension Network {
  /// The edits that mark a partnership of another network as deleted here too.
  fileprivate func editsOfDeletion(_ id: PartnershipID, in network: Network) -> [Edit] {
    let mark = partnership(id)?.deleted?.fieldValue ?? .notSet
    return [network.setting(Partnership.deleted, to: mark, at: Address(EntityKey(.partnership, id.text)))]
      .compactMap(\.self)
  }
}
