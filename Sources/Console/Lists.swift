import Deadlines
import JSONText
import SchoolNetwork
import Tables

extension Listing {
  /// The list of a network as it is printed: a table for people, or JSON for programs.
  func printed(_ telling: Telling, asJSON: Bool) -> String {
    let network = telling.network
    return switch self {
    case .schools: SchoolColumns.list.printed(network.schoolsByName, telling, asJSON)
    case .clusters: ClusterColumns.list.printed(network.clusters, telling, asJSON)
    case .risks: RiskColumns.list.printed(network.shownRisks, telling, asJSON)
    case .partnerships: PartnershipColumns.list.printed(network.shownPartnerships, telling, asJSON)
    case .items:
      ItemColumns.list.printed(network.shownItems.lazy.map { ListedItem($0, telling) }, telling, asJSON)
    case .deleted: TrashColumns.list.printed(network.trash, telling, asJSON)
    }
  }
}

extension ListDescription {
  fileprivate func printed(_ rows: some Sequence<Row>, _ telling: Telling, _ asJSON: Bool) -> String {
    asJSON ? json(of: rows, telling).printed : table(of: rows, telling)
  }

  /// The rows as a list of JSON objects.
  func json(of rows: some Sequence<Row>, _ telling: Telling) -> JSONArray {
    JSONArray(rows.map { JSONValue(object(of: $0, telling)) })
  }
}

extension FoundRecord {
  /// The record as `--json` prints it: as in its list, if there is one.
  func json(_ telling: Telling) -> JSONValue {
    switch self {
    case .school(let school): JSONValue(SchoolColumns.list.object(of: school, telling))
    case .partnership(let partnership): JSONValue(PartnershipColumns.list.object(of: partnership, telling))
    case .item(let placed): JSONValue(ItemColumns.list.object(of: ListedItem(placed, telling), telling))
    case .cluster(let cluster): JSONValue(ClusterColumns.list.object(of: cluster, telling))
    case .risk(let risk, let school):
      JSONValue(RiskColumns.list.object(of: RiskOfSchool(risk, school), telling))
    case .roadmap(let roadmap, let partnership):
      JSONValue(
        roadmap.fieldValue.with([
          FieldMember("id", .text(roadmap.id.text)), FieldMember("partnership", .text(partnership.id.text)),
        ]))
    case .catalogue(let record, _): JSONValue(record)
    case .other(let record, _, let school):
      JSONValue(record.with(school.map { [FieldMember("school", .text($0.id.text))] } ?? []))
    }
  }
}
