import Deadlines
import Insights
import Language
import SchoolNetwork
import Tables
import Text

/// A record with all its fields that are set, a labelled line each, for people.
struct RecordText {
  private let telling: Telling

  init(_ telling: Telling) { self.telling = telling }

  func text(of found: FoundRecord) -> String {
    let (record, table) = stored(found)
    let reader = RecordLines(telling.network, telling.language, showsIDs: true)
    let lines = table.map { reader.lines(of: record, in: $0).map(\.text) } ?? []
    return (lines + computed(found)).map { $0 + "\n" }.joined()
  }

  private func stored(_ found: FoundRecord) -> (FieldValue, RecordTable?) {
    switch found {
    case .school(let school): (school.fieldValue, .of(.school))
    case .partnership(let partnership): (partnership.fieldValue, .of(.partnership))
    case .roadmap(let roadmap, _): (roadmap.fieldValue, RecordTable(Roadmap.self))
    case .item(let placed):
      // The status that follows from the marks is shown below; the stored one beside it would only confuse.
      (placed.item.fieldValue.without("status"), RecordTable(RoadmapItem.self))
    case .cluster(let cluster): (cluster.fieldValue, RecordTable(Cluster.self))
    case .risk(let risk, _): (risk.fieldValue, RecordTable(Risk.self))
    case .catalogue(let record, let table): (record, table)
    case .other(let record, let list, _): (record, RecordTable.held(by: list))
    }
  }

  /// What follows from the data and says where the record belongs.
  private func computed(_ found: FoundRecord) -> [String] {
    switch found {
    case .school(let school): return [line(SchoolColumns.clusters, school)]
    case .partnership: return []
    case .roadmap(_, let partnership): return [line(PartnershipColumns.partners, partnership)]
    case .item(let placed):
      let row = ListedItem(placed, telling)
      let when = ItemColumns.when.text(row, telling).isEmpty ? [] : [line(ItemColumns.when, row)]
      return [line(ItemColumns.state, row)] + when + [line(ItemColumns.partners, row)]
    case .cluster(let cluster): return [line(ClusterColumns.schools, cluster)]
    case .catalogue: return []
    case .risk(let risk, let school):
      let row = RiskOfSchool(risk, school)
      return [line(RiskColumns.school, row), line(RiskColumns.covered, row)]
    case .other(_, _, let school):
      return school.map { ["\(telling.language.name(Label.school)): \(SafeText.line($0.name))"] } ?? []
    }
  }

  /// A column of the record's list as a labelled line.
  private func line<Row>(_ column: Column<Row>, _ row: Row) -> String {
    "\(column.heading(telling.language)): \(SafeText.line(column.text(row, telling)))"
  }
}

extension FieldValue {
  /// The record without this member.
  fileprivate func without(_ name: String) -> FieldValue {
    guard case .record(let members) = self else { return self }
    return .record(members.filter { $0.name != name })
  }
}
