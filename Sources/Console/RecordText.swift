import Deadlines
import Insights
import Language
import SchoolNetwork
import Tables
import Text

/// A record with all its fields that are set, a labelled line each, for people.
struct RecordText {
  private let network: Network
  private let language: Language
  private let today: CalendarDay

  init(_ network: Network, _ language: Language, _ today: CalendarDay) {
    self.network = network
    self.language = language
    self.today = today
  }

  func text(of found: FoundRecord) -> String {
    let (record, object) = stored(found)
    let lines = RecordLines(network, language, showsIDs: true).lines(of: record, in: object).map(\.text)
    return (lines + computed(found)).map { $0 + "\n" }.joined()
  }

  private func stored(_ found: FoundRecord) -> (FieldValue, String) {
    switch found {
    case .school(let school): (school.fieldValue, "school")
    case .partnership(let partnership): (partnership.fieldValue, "partnership")
    case .roadmap(let roadmap, _): (roadmap.fieldValue, "roadmaps")
    case .item(let placed):
      // The status as it follows from the marks is told below; the stored one beside it would only confuse.
      (placed.item.fieldValue.without("status"), "items")
    case .cluster(let cluster): (cluster.fieldValue, "clusters")
    case .risk(let risk, _): (risk.fieldValue, "risks")
    case .other(let record, let list, _): (record, list)
    }
  }

  /// What follows from the data and says where the record belongs.
  private func computed(_ found: FoundRecord) -> [String] {
    switch found {
    case .school(let school):
      let clusters = network.clusters(of: school, in: SchoolYear(containing: today)).map(\.name)
      return [line(.clusters, clusters.isEmpty ? language.name(Label.noCluster) : clusters.joined(separator: "; "))]
    case .partnership: return []
    case .roadmap(_, let partnership): return [line(.partners, network.partners(partnership))]
    case .item(let placed):
      let progress = network.progress(of: placed, today: today)
      let when = language.standing(progress)
      return [
        line(.state, language.name(progress.status)), when.isEmpty ? nil : line(.when, when),
        line(.partners, network.partners(placed.partnership)),
      ].compactMap(\.self)
    case .cluster(let cluster):
      let schools = network.schools(in: cluster, SchoolYear(containing: today))
      return [line(.schools, schools.map(\.name).joined(separator: ", "))]
    case .risk(let risk, let school):
      let support: Label = !risk.isLive ? .notLive : network.isCovered(risk, of: school.id) ? .isCovered : .isUncovered
      return [line(.school, school.name), line(.support, language.name(support))]
    case .other(_, _, let school): return school.map { [line(.school, $0.name)] } ?? []
    }
  }

  private func line(_ label: Label, _ text: String) -> String {
    "\(language.name(label)): \(SafeText.line(text))"
  }
}

extension FieldValue {
  /// The record without this member.
  fileprivate func without(_ name: String) -> FieldValue {
    guard case .record(let members) = self else { return self }
    return .record(members.filter { $0.name != name })
  }
}
