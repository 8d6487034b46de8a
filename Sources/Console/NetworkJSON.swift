import Deadlines
import Insights
import JSONText
import SchoolNetwork
import Tables

/// The network as `--json` prints it: stored fields under the store's names in the store's order, and what is computed
/// under names of its own. A computed field stands before a stored one of the same name.
struct NetworkJSON {
  let network: Network
  let today: CalendarDay
  private var year: SchoolYear { SchoolYear(containing: today) }

  init(_ network: Network, _ today: CalendarDay) {
    self.network = network
    self.today = today
  }

  func list(_ listing: Listing) -> JSONArray {
    switch listing {
    case .schools: JSONArray(network.schoolsByName.map(school))
    case .clusters: JSONArray(network.clusters.map(cluster))
    case .risks: JSONArray(network.schoolsByName.flatMap { school in school.risks.map { risk($0, of: school) } })
    case .partnerships: JSONArray(network.shownPartnerships.map(partnership))
    case .items: JSONArray(network.shownItems.map(item))
    }
  }

  /// A record that was found by its id.
  func record(_ found: FoundRecord) -> JSONValue {
    switch found {
    case .school(let school): self.school(school)
    case .partnership(let partnership): self.partnership(partnership)
    case .item(let placed): item(placed)
    case .cluster(let cluster): self.cluster(cluster)
    case .risk(let risk, let school): self.risk(risk, of: school)
    case .roadmap(let roadmap, let partnership):
      JSONValue(
        roadmap.fieldValue,
        with: [
          JSONMember("id", .string(roadmap.id.text)), JSONMember("partnership", .string(partnership.id.text)),
        ])
    case .other(let record, _, let school):
      JSONValue(record, with: school.map { [JSONMember("school", .string($0.id.text))] } ?? [])
    }
  }

  private func school(_ school: School) -> JSONValue {
    JSONValue(
      school.fieldValue,
      with: [
        JSONMember("id", .string(school.id.text)), JSONMember("name", .string(school.name)),
        JSONMember("clusters", .ids(network.clusters(of: school, in: year).map(\.id.text))),
        JSONMember("risks", .array(school.risks.map { JSONValue($0.fieldValue, with: facts(of: $0, in: school)) })),
      ])
  }

  private func facts(of risk: Risk, in school: School) -> [JSONMember] {
    [
      JSONMember("factor", .string(risk.factor.text)), JSONMember("status", .name(risk.status)),
      JSONMember("significance", .name(risk.significance)), JSONMember("live", .flag(risk.isLive)),
      JSONMember("covered", .flag(network.isCovered(risk, of: school.id))),
    ]
  }

  private func risk(_ risk: Risk, of school: School) -> JSONValue {
    let names = [
      JSONMember("school", .string(school.id.text)), JSONMember("schoolName", .string(school.name)),
      JSONMember("factorName", .string(network.riskFactor(risk.factor)?.name ?? "")),
    ]
    return JSONValue(risk.fieldValue, with: names + facts(of: risk, in: school))
  }

  private func cluster(_ cluster: Cluster) -> JSONValue {
    JSONValue(
      cluster.fieldValue,
      with: [
        JSONMember("id", .string(cluster.id.text)), JSONMember("name", .string(cluster.name)),
        JSONMember("schools", .ids(network.schools(in: cluster, year).map(\.id.text))),
      ])
  }

  private func partnership(_ partnership: Partnership) -> JSONValue {
    JSONValue(
      partnership.fieldValue,
      with: [
        JSONMember("id", .string(partnership.id.text)), JSONMember("supported", .reference(partnership.supported)),
        JSONMember("supportedName", .string(name(partnership.supported, partnership.supportedName))),
        JSONMember("donor", .reference(partnership.donor)),
        JSONMember("donorName", .string(name(partnership.donor, partnership.donorName))),
        JSONMember("risks", .ids(partnership.risks.map(\.text))), JSONMember("status", .name(partnership.status)),
      ])
  }

  private func item(_ placed: PlacedItem) -> JSONValue {
    let progress = network.progress(of: placed, today: today)
    let deadline = NetworkJSON.deadline(placed.item.deadline.wording, progress.reading, today)
    return JSONValue(
      placed.item.fieldValue,
      with: [
        JSONMember("id", .string(placed.item.id.text)),
        JSONMember("partnership", .string(placed.partnership.id.text)),
        JSONMember("roadmap", .string(placed.roadmap.id.text)),
        JSONMember("school", .reference(placed.partnership.supported)),
        JSONMember("title", .string(placed.item.title)), JSONMember("status", .string(progress.status.fieldName)),
        JSONMember("overdue", .flag(progress.isOverdue)), JSONMember("deadline", deadline),
      ])
  }

  private func name(_ reference: Reference, _ beside: String) -> String {
    reference.isNone ? beside : network.name(of: reference, beside: beside)
  }

  /// How a wording is understood, the same in items and in `kurator deadline`.
  static func deadline(_ wording: String, _ reading: DeadlineReading, _ today: CalendarDay) -> JSONValue {
    .object([
      JSONMember("wording", .string(wording)), JSONMember("dated", .flag(reading.isDated)),
      JSONMember("firstDay", .day(reading.firstDay)), JSONMember("lastDay", .day(reading.lastDay)),
      JSONMember("next", .day(reading.next(from: today)?.lastDay)),
    ])
  }
}

extension ItemProgress.Status {
  /// The status as JSON has it.
  fileprivate var fieldName: String {
    switch self {
    case .planned: "planned"
    case .inProgress: "inProgress"
    case .done: "done"
    case .cancelled: "cancelled"
    case .unknown(let name): name
    }
  }
}

extension JSONValue {
  fileprivate static func ids(_ ids: [String]) -> JSONValue { .array(ids.map { .string($0) }) }
  fileprivate static func day(_ day: CalendarDay?) -> JSONValue { day.map { .string($0.iso) } ?? .null }
  fileprivate static func reference(_ reference: Reference) -> JSONValue {
    reference.isNone ? .null : .string(reference.text)
  }
  fileprivate static func name<Known>(_ value: Open<Known>?) -> JSONValue { value.map { .string($0.name) } ?? .null }
}
