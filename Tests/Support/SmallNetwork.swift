package import Deadlines
package import SchoolNetwork

/// A little network, made in few words.
package enum Small {
  package static let store = StoreID("town")
  package static let today = CalendarDay(iso: "2026-11-23")!
  package static let year = SchoolYear("2026/2027")!

  package static func network(_ schools: [School] = [], _ partnerships: [Partnership] = []) -> Network {
    var town = Town()
    (town.format, town.schema, town.id, town.name) = (Town.formatName, 1, store, "Приозёрск")
    var catalogue = RiskCatalogue()
    (catalogue.schema, catalogue.id) = (1, ID("risk-factors"))
    catalogue.factors = ["equipment", "teachers", "parents"].map { id in
      var factor = RiskFactor()
      (factor.id, factor.name) = (ID(id), "Фактор «\(id)»")
      return factor
    }
    var clusters = ClusterCatalogue()
    (clusters.schema, clusters.id) = (1, ID("clusters"))
    clusters.clusters = [
      cluster("results", [.lowResults, .adverseConditions]), cluster("zone", [.riskZone]),
      cluster("resources", [.resourceDeficit], .twoResourceCriteria),
    ]
    return Network(
      town: town, riskCatalogue: catalogue, clusterCatalogue: clusters, schools: schools, partnerships: partnerships)
  }

  package static func cluster(_ id: String, _ flags: [ClusterFlag], _ rule: ClusterRule = .stated) -> Cluster {
    var cluster = Cluster()
    (cluster.id, cluster.name, cluster.flags, cluster.rule) = (ID(id), id, flags.map { .known($0) }, .known(rule))
    return cluster
  }

  package static func school(_ id: String, risks: [(String, RiskStatus?)] = []) -> School {
    var school = School()
    (school.schema, school.id, school.name) = (1, ID(id), "Школа \(id)")
    school.risks = risks.map { factor, status in
      var risk = Risk()
      (risk.id, risk.factor, risk.status) = (ID("r-\(id)-\(factor)"), ID(factor), status.map { .known($0) })
      return risk
    }
    return school
  }

  package static func partnership(
    _ id: String, _ supported: String, by donor: String, risks: [String] = [], _ status: PartnershipStatus? = .active,
    items: [RoadmapItem] = []
  ) -> Partnership {
    var partnership = Partnership()
    (partnership.schema, partnership.id) = (1, ID(id))
    (partnership.supported, partnership.donor) = (Reference(ID(supported)), Reference(ID(donor)))
    partnership.risks = risks.map { ID($0) }
    partnership.status = status.map { .known($0) }
    var roadmap = Roadmap()
    (roadmap.id, roadmap.year, roadmap.items) = (ID("m-\(id)"), year, items)
    partnership.roadmaps = [roadmap]
    return partnership
  }

  package static func item(
    _ id: String, _ deadline: String, done: [String] = [], status: ItemStatus? = nil, deleted: Bool = false
  ) -> RoadmapItem {
    var item = RoadmapItem()
    (item.id, item.title, item.deadline) = (ID(id), "Событие \(id)", Deadline(deadline))
    item.status = status.map { .known($0) }
    item.completions = done.enumerated().map { place, occurrence in
      var mark = Completion()
      (mark.id, mark.occurrence, mark.done) = (ID("c\(place)-\(id)"), occurrence, true)
      (mark.date, mark.result) = (CalendarDay(iso: "2026-10-05"), "Протокол № \(place + 1)")
      return mark
    }
    if deleted { item.deleted = Deletion(on: today, by: "") }
    return item
  }

  /// One partnership `p` of the school `a` helped by `b`, with these items.
  package static func network(with items: [RoadmapItem], _ status: PartnershipStatus? = .active) -> Network {
    network([school("a"), school("b")], [partnership("p", "a", by: "b", status, items: items)])
  }

  /// A network with the one item «i», marked under these occurrences on a day, in a roadmap with or without a period.
  package static func marked(
    _ wording: String, _ done: [String], on day: String? = nil, _ period: DaySpan? = nil
  ) -> Network {
    var item = item("i", wording, done: done)
    for place in item.completions.indices { item.completions[place].date = day.flatMap { CalendarDay(iso: $0) } }
    var partnership = partnership("p", "a", by: "b", items: [item])
    (partnership.roadmaps[0].firstDay, partnership.roadmaps[0].lastDay) = (period?.first, period?.last)
    return network([school("a"), school("b")], [partnership])
  }

  /// That item, and how its deadline is read; nil if it is not there.
  package static func markedItem(in network: Network) -> (item: RoadmapItem, reading: DeadlineReading)? {
    guard let (item, roadmap, _) = network.item(at: place("i")) else { return nil }
    return (item, item.deadline.reading(in: network.deadlineContext(of: roadmap)))
  }

  package static func place(_ item: String) -> ItemPlace { ItemPlace(ID("p"), ID("m-p"), ID(item)) }
}

extension RoadmapItem {
  /// The occurrences that its marks are stored under and that are done, whatever its deadline says.
  package var doneKeys: Set<String> { Set(completions.filter(\.done).map(\.occurrence)) }

  /// The mark that is stored under an occurrence.
  package func completion(_ occurrence: String) -> Completion? {
    completions.first { $0.occurrence == occurrence }
  }
}
