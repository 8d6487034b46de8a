import Deadlines
import Items
import JSONText
import Language
import SchoolNetwork
import Store
import Tables

extension Console {
  /// A list of a network: a table for people, or JSON for programs.
  func list(_ listing: Listing, _ request: ListRequest, _ options: Options) throws(Trouble) -> Outcome {
    let opened = try open(options)
    let telling = telling(opened.network, options)
    // Views are read where one is asked for; without a home there are none.
    let views = request.view == nil ? [] : savedViews(of: opened)
    let printed = try listing.printed(request, telling, views, asJSON: options.isJSON)
    var outcome = answer(printed.output, from: opened, options)
    outcome.errors += printed.note
    return outcome
  }

  /// The views that were saved for the folder of a network.
  private func savedViews(of opened: OpenedNetwork) -> [ItemView] {
    guard let state = places.state else { return [] }
    let edits = UnsavedEdits(
      stateFolder: state, store: opened.network.store, in: opened.store.folder, calls: calls)
    return SavedViews(beside: edits, calls: calls).load().compactMap { ItemView($0, in: opened.network) }
  }
}

/// What a list is printed as, and what is told beside it.
struct PrintedList {
  let output: String
  var note = ""
}

extension Listing {
  fileprivate func printed(
    _ request: ListRequest, _ telling: Telling, _ views: [ItemView], asJSON: Bool
  ) throws(Trouble) -> PrintedList {
    let network = telling.network
    switch self {
    case .schools: return try SchoolColumns.list.printed(network.schoolsByName, request, telling, asJSON)
    case .clusters: return try ClusterColumns.list.printed(network.clusters, request, telling, asJSON)
    case .risks: return try RiskColumns.list.printed(network.shownRisks, request, telling, asJSON)
    case .partnerships:
      return try PartnershipColumns.list.printed(network.shownPartnerships, request, telling, asJSON)
    case .items where request == ListRequest():
      return PrintedList(
        output: ItemColumns.list.printed(network.shownItems.lazy.map { ListedItem($0, telling) }, telling, asJSON))
    case .items: return try ItemListing(request, telling, views).printed(asJSON: asJSON)
    case .visits: return try VisitColumns.list.printed(network.shownVisits, request, telling, asJSON)
    case .requests: return try RequestColumns.list.printed(network.shownRequests, request, telling, asJSON)
    case .measures: return try MeasureColumns.list.printed(network.shownMeasures, request, telling, asJSON)
    case .people: return try PersonColumns.list.printed(network.shownPeople, request, telling, asJSON)
    case .deleted: return try TrashColumns.list.printed(network.trash, request, telling, asJSON)
    }
  }
}

extension ListDescription {
  /// The rows that are asked for.
  fileprivate func printed(
    _ rows: [Row], _ request: ListRequest, _ telling: Telling, _ asJSON: Bool
  ) throws(Trouble) -> PrintedList {
    let reader = ListReader(self, telling.language)
    let filters = try reader.filters(request.filters)
    let keys = try request.sort.map { typed throws(Trouble) in try reader.keys(typed) } ?? []
    let list = try request.columns.map { typed throws(Trouble) in showing(try reader.columns(typed)) } ?? self
    let passing = rows.filter { row in
      filters.allSatisfy { filter in filter.values.contains { $0.passes(row, filter.column, telling) } }
    }
    return PrintedList(
      output: list.printed(sorted(passing, by: keys, telling), telling, asJSON),
      note: telling.language.note(shown: passing.count, of: rows.count))
  }

  /// The rows as a table, or as JSON.
  func printed(_ rows: some Sequence<Row>, _ telling: Telling, _ asJSON: Bool) -> String {
    asJSON ? json(of: rows, telling).printed : table(of: rows, telling)
  }

  /// The rows as a list of JSON objects.
  func json(of rows: some Sequence<Row>, _ telling: Telling) -> JSONArray {
    JSONArray(rows.map { JSONValue(object(of: $0, telling)) })
  }
}

extension Language {
  /// What is told where a list shows nothing, though there is something: a filter hides it.
  func note(shown: Int, of all: Int) -> String { shown == 0 && all > 0 ? allHidden(all) + "\n" : "" }
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
