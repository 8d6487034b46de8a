import Deadlines
import SchoolNetwork
import TestSupport
import Testing

@Suite("Emptying the trash")
struct EmptyingTests {
  private static func item(_ id: String) -> RoadmapItem { Small.item(id, "октябрь") }
  private let network = Small.network(
    [Small.school("a"), Small.school("b"), Small.school("c")],
    [
      Small.partnership("p", "a", by: "b", items: [item("i"), item("j"), item("k")]),
      Small.partnership("q", "c", by: "b"),
    ])

  private func away(_ things: (Thing, String)..., from network: Network? = nil) throws -> Network {
    var network = network ?? self.network
    for (thing, day) in things {
      let hanging = try network.hanging(on: thing, year: Small.year)
      try network.apply(network.puttingAway(hanging, today: CalendarDay(iso: day)!, author: "К."))
    }
    return network
  }

  private func emptying(_ network: Network, hasMore: Address? = nil) throws -> Emptying {
    try network.emptying(today: Small.today) { address, _ in address == hasMore }
  }

  @Test("Only what is older than 30 days goes: a day is the last of them")
  func age() throws {
    // Today is 23 November.
    let network = try away((.school(ID("a")), "2026-10-23"), (.school(ID("c")), "2026-10-24"))
    let found = try emptying(network)
    #expect(found.going.map(\.thing) == [.school(ID("a"))])
    #expect(found.staying.map(\.trashed.thing) == [.school(ID("c"))] && found.staying[0].reason == .young)
  }

  @Test("What was put away on a day that lies ahead, before a clock went back, stays, and that is the reason")
  func clockWentBack() throws {
    let network = try away((.school(ID("a")), "2027-01-15"), (.school(ID("c")), "2026-11-24"))
    let found = try emptying(network)
    #expect(found.going == [] && found.edits == [] && found.staying.map(\.reason) == [.ahead, .ahead])
    #expect(try emptying(away((.school(ID("a")), "2026-11-23"))).staying.map(\.reason) == [.young])
  }

  @Test("A school goes with its partnerships, items from the middle of a roadmap: and all of it comes back by undo")
  func goes() throws {
    let network = try away(
      (.item(Small.place("i")), "2026-01-01"), (.item(Small.place("k")), "2026-01-01"),
      (.item(Small.place("j")), "2026-01-02"), (.school(ID("c")), "2026-01-03"))
    let found = try emptying(network)
    #expect(found.going.count == 4 && found.staying.isEmpty && found.edits.count == 5)
    var emptied = network
    try emptied.apply(found.edits)
    #expect(emptied.trash.isEmpty && emptied.schools.map(\.id.text) == ["a", "b"])
    #expect(emptied.partnerships.map(\.id.text) == ["p"] && emptied.partnerships[0].roadmaps[0].items.isEmpty)
    #expect(emptied.description(of: found.edits) == .trashEmptied(count: 5))
    try emptied.apply(found.edits.reversed().map(\.inverted))
    #expect(emptied == network)
  }

  @Test("What is named stays, and what that needs; and so do unknown fields, no date, a file that is only read")
  func stays() throws {
    // The partnership went on its own, only now: it names the school.
    let named = try away((.partnership(ID("q")), "2026-11-01"), (.school(ID("c")), "2026-01-01"))
    let found = try emptying(named)
    #expect(found.going.isEmpty && found.edits.isEmpty)
    #expect(found.staying.map(\.reason) == [.young, .isNamed(EntityKey(.partnership, "q"))])
    var undated = network
    try undated.apply(
      Edit(
        Address(EntityKey(.school, "c")),
        .set(School.deleted, from: .notSet, to: .record([FieldMember("by", .text("К."))]))))
    #expect(try emptying(undated).staying.map(\.reason) == [.undated])
    let item = Small.place("j")
    let more = try away((.item(item), "2026-01-01"))
    #expect(try emptying(more, hasMore: item.address).staying.map(\.reason) == [.hasMore])
    #expect(try emptying(more).edits.count == 1)
    let sealed = Network(
      town: more.town, riskCatalogue: more.riskCatalogue, clusterCatalogue: more.clusterCatalogue,
      schools: more.schools, partnerships: more.partnerships, sealed: [EntityKey(.partnership, "p")])
    #expect(try emptying(sealed).staying.map(\.reason) == [.sealed])
  }

  @Test("Where a file cannot be read, nothing goes: it may name anything")
  func unread() throws {
    let away = try away((.school(ID("c")), "2026-01-01"))
    let key = EntityKey(.school, "d")
    let problem = Problem(.notAFile, at: SourcePlace(file: "schools/d.json"), entity: key)
    let network = Network(
      town: away.town, schools: away.schools, partnerships: away.partnerships,
      unreadable: [UnreadableEntity(key, problem)])
    #expect(throws: TrashFault.unread) { try emptying(network) }
  }

  @Test(
    "Random networks emptied and undone are as they were, and what is left names nothing that went",
    arguments: UInt64(0)..<60)
  func random(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    var network = RandomNetwork.of(seed: seed)
    _ = try RandomNetwork.puttingAway(6, in: &network, &dice)
    let found = try network.emptying(today: CalendarDay(iso: "2027-06-01")!) { _, _ in false }
    var emptied = network
    try emptied.apply(found.edits)
    let before = Set(NetworkCheck.findings(in: network).filter(\.isMissing).map(\.entity))
    #expect(NetworkCheck.findings(in: emptied).filter(\.isMissing).allSatisfy { before.contains($0.entity) })
    try emptied.apply(found.edits.reversed().map(\.inverted))
    #expect(emptied == network)
  }
}

extension Finding {
  fileprivate var isMissing: Bool { if case .missing = kind { true } else { false } }
}
