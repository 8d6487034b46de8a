import Deadlines
import Insights
import SchoolNetwork
import TestSupport
import Testing

/// Two schools in need, one that is helped, two donors; a partnership cannot be read.
private func network(_ supported: String?, _ donor: String?, kind: EntityKind = .partnership) -> Network {
  let whole = Small.network(
    [
      Small.school("a", risks: [("equipment", .active), ("teachers", .active)]),
      Small.school("b", risks: [("equipment", .active)]), Small.school("c", risks: [("parents", .active)]),
      Small.school("d"), Small.school("e"),
    ],
    [Small.partnership("p-c-d", "c", by: "d", risks: ["parents"])])
  var remains = UnreadableEntity.Remains()
  (remains.supported, remains.donor) = (supported.map { Reference(ID($0)) }, donor.map { Reference(ID($0)) })
  let key = EntityKey(kind, "broken")
  let problem = Problem(.syntax(.endsEarly), at: SourcePlace(file: "broken.json"), entity: key)
  return Network(
    town: whole.town, riskCatalogue: whole.riskCatalogue, clusterCatalogue: whole.clusterCatalogue,
    schools: whole.schools, partnerships: whole.partnerships,
    unreadable: [UnreadableEntity(key, problem, remains: remains)], problems: [problem])
}

private func schools(_ list: AttentionList, _ kind: AttentionKind) -> [String] {
  list.lines(kind).compactMap { $0.school?.text }
}

@Suite("What hangs on a file that cannot be read")
struct UnreadTests {
  @Test(
    "Nobody is said to lack a partner, cover or items who may have them",
    arguments: [
      ("a", ["b"], ["b"], ["c"]), ("b", ["a"], ["a", "a"], ["c"]), ("c", ["a", "b"], ["a", "a", "b"], []),
      (nil, [], [], []),
    ] as [(String?, [String], [String], [String])])
  func attention(_ supported: String?, alone: [String], uncovered: [String], withoutItems: [String]) {
    let network = network(supported, "e")
    let list = AttentionList(network, today: Small.today)
    #expect(schools(list, .noPartner) == alone)
    #expect(schools(list, .uncoveredRisk) == uncovered)
    #expect(schools(list, .noItems) == withoutItems)
    #expect(list.lines(.file).count == 1)
    #expect(list.updating(after: Set(network.schools.map { EntityKey(.school, $0.id.text) }), in: network) == list)
  }

  @Test("A pair is covered, uncovered or unknown, and each total says how many are unknown")
  func coverage() {
    let coverage = Coverage(of: network("a", "e"), today: Small.today)
    #expect(coverage.pairs.map(\.cover) == [.unknown, .unknown, .uncovered, .covered])
    #expect((coverage.total.live, coverage.total.covered, coverage.total.unknown) == (4, 1, 2))
    #expect(coverage.total.uncovered == 1 && coverage.uncovered.map(\.school.text) == ["b"])
    let figures = AttentionList(network("a", "e"), today: Small.today).figures
    #expect(figures.coverage == coverage.total && figures.isIncomplete)
    let all = Coverage(of: network(nil, nil), today: Small.today)
    #expect(all.pairs.map(\.cover) == [.unknown, .unknown, .unknown, .covered] && all.pairs[3].mayHaveMore)
  }

  @Test("The map sets apart whose partner is unknown, and says whose load may be higher")
  func map() {
    let map = NetworkMap(network("a", "e"), [:], today: Small.today)
    let headings = map.links.compactMap { row -> LinkGroup? in
      if case .heading(let group, _) = row { group } else { nil }
    }
    #expect(headings == [.withoutPartner, .unknownPartner, .supported])
    #expect(map.donors.compactMap(\.donor).map(\.mayBeMore) == [false])
    let open = NetworkMap(network("a", nil), [:], today: Small.today)
    #expect(open.donors.compactMap(\.donor).map(\.mayBeMore) == [true])
    #expect(network("a", "d").donorLoad(of: network("a", "d").school(ID("d"))!).mayBeMore)
  }

  @Test(
    "No donor is accepted while schools, partnerships or risk factors cannot be read", arguments: EntityKind.allCases)
  func accepting(kind: EntityKind) {
    let network = network(nil, nil, kind: kind)
    let faults = network.acceptFaults(of: ID("a"), with: ID("d"), risks: [ID("equipment")])
    #expect(faults == ([.school, .partnership, .riskFactors].contains(kind) ? [.unread] : []))
  }

  @Test("A side whose file cannot be read is not said to be missing")
  func sides() {
    let network = Network(
      town: Small.network().town, schools: [Small.school("a")],
      partnerships: [Small.partnership("p", "a", by: "broken")],
      unreadable: [
        UnreadableEntity(EntityKey(.school, "broken"), Problem(.syntax(.empty), at: SourcePlace(file: "broken.json")))
      ])
    let donors = NetworkMap(network, [:], today: Small.today).donors.compactMap(\.donor)
    #expect(donors.map(\.side.standing) == [.unread] && donors.map(\.side.school) == [nil])
  }
}
