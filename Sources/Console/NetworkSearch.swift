import SchoolNetwork
import Tables

/// A record of the network that has the id asked for.
enum FoundRecord {
  case school(School)
  case partnership(Partnership)
  case roadmap(Roadmap, Partnership)
  case item(PlacedItem)
  case cluster(Cluster)
  case risk(Risk, School)
  /// One of the two catalogues, by its table.
  case catalogue(FieldValue, RecordTable)
  /// Any other record, the name of the list that holds it (`visits`; for a whole entity its kind: `template`), and its
  /// school.
  case other(FieldValue, String, School?)
}

/// Finds records by their id.
struct NetworkSearch {
  private let network: Network

  init(_ network: Network) { self.network = network }

  /// Every record with this id, also in the trash: one, unless an id occurs twice.
  func records(of id: String) -> [FoundRecord] {
    guard isID(id) else { return [] }
    var found: [FoundRecord] = []
    if id == EntityKey.riskFactors.id { found.append(.catalogue(network.riskCatalogue.fieldValue, .of(.riskFactors))) }
    if id == EntityKey.clusters.id { found.append(.catalogue(network.clusterCatalogue.fieldValue, .of(.clusters))) }
    for cluster in network.clusters where cluster.id.text == id { found.append(.cluster(cluster)) }
    for factor in network.riskFactors where factor.id.text == id {
      found.append(.other(factor.fieldValue, "factors", nil))
    }
    for school in network.schools { found += records(of: id, in: school) }
    for partnership in network.partnerships { found += records(of: id, in: partnership) }
    for template in network.templates {
      found += inner(id, template.fieldValue, "template").map { .other($0.record, $0.list, nil) }
    }
    found += inner(id, network.town.fieldValue, "town").map { .other($0.record, $0.list, nil) }
    return found
  }

  private func records(of id: String, in school: School) -> [FoundRecord] {
    guard contains(id, school.id.text, school.collectIDs) else { return [] }
    if school.id.text == id { return [.school(school)] }
    let risks = school.risks.filter { $0.id.text == id }.map { FoundRecord.risk($0, school) }
    return risks.isEmpty
      ? inner(id, school.fieldValue, "school").map { .other($0.record, $0.list, school) } : risks
  }

  private func records(of id: String, in partnership: Partnership) -> [FoundRecord] {
    guard contains(id, partnership.id.text, partnership.collectIDs) else { return [] }
    if partnership.id.text == id { return [.partnership(partnership)] }
    var found: [FoundRecord] = []
    for roadmap in partnership.roadmaps {
      if roadmap.id.text == id { found.append(.roadmap(roadmap, partnership)) }
      for item in roadmap.items where item.id.text == id {
        found.append(.item(PlacedItem(item: item, roadmap: roadmap, partnership: partnership)))
      }
    }
    return found.isEmpty
      ? inner(id, partnership.fieldValue, "partnership").map { .other($0.record, $0.list, nil) } : found
  }

  /// Whether an entity contains the id; cheaper than reading its fields.
  private func contains(_ id: String, _ own: String, _ collect: (inout [String], String) -> Void) -> Bool {
    var ids: [String] = []
    collect(&ids, own)
    return ids.contains(id)
  }

  private func inner(_ id: String, _ value: FieldValue, _ list: String) -> [(record: FieldValue, list: String)] {
    switch value {
    case .record(let members):
      if value["id"] == .text(id) { return [(value, list)] }
      return members.flatMap { inner(id, $0.value, $0.name) }
    case .list(let values): return values.flatMap { inner(id, $0, list) }
    case .notSet, .flag, .number, .text: return []
    }
  }
}
