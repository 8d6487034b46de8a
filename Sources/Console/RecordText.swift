import Language
import SchoolNetwork
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
    return (lines(of: record, in: object, depth: 0) + computed(found)).map { $0 + "\n" }.joined()
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

  private func lines(of record: FieldValue, in object: String, depth: Int) -> [String] {
    guard case .record(let members) = record else { return [] }
    return members.flatMap { lines(of: $0, in: object, depth: depth) }
  }

  private func lines(of member: FieldMember, in object: String, depth: Int) -> [String] {
    let indent = String(repeating: "  ", count: depth)
    let label = indent + language.fieldName(member.name, in: object)
    switch member.value {
    case .notSet: return []
    case .flag, .number, .text: return ["\(label): \(text(of: member.value, member.name, object))"]
    case .record: return ["\(label):"] + lines(of: member.value, in: member.name, depth: depth + 1)
    case .list(let values):
      let plain = values.allSatisfy {
        if case .record = $0 { false } else { true }
      }
      if plain { return ["\(label): " + values.map { text(of: $0, member.name, object) }.joined(separator: "; ")] }
      return ["\(label) (\(values.count)):"]
        + values.flatMap { value in
          var inner = lines(of: value, in: member.name, depth: depth + 2)
          // A dash marks where each object of the list begins.
          if let first = inner.first { inner[0] = indent + "  – " + first.dropFirst(indent.count + 4) }
          return inner
        }
    }
  }

  /// A value in words: enum values by their names, days as dates, ids of schools and factors with their names.
  private func text(of value: FieldValue, _ field: String, _ object: String) -> String {
    switch value {
    case .flag(let flag): return language.yesNo(flag)
    case .number(let digits): return digits
    case .text(let text):
      if let name = language.valueName(text, of: field, in: object) { return SafeText.line(name) }
      if let day = CalendarDay(iso: text) { return language.date(day) }
      let name = nameBehind(text, field)
      return SafeText.line(name.isEmpty || name == text ? text : "\(name) (\(text))")
    case .notSet, .list, .record: return ""
    }
  }

  /// The name that an id in this field stands for; empty where the field holds no id of a school or factor.
  private func nameBehind(_ text: String, _ field: String) -> String {
    switch field {
    case "supported", "donor", "ownSchool": network.school(SchoolID(text))?.name ?? ""
    case "factor", "risks": network.riskFactor(RiskFactorID(text))?.name ?? ""
    case "items": network.itemTitle(ItemID(text))
    case "section": network.sectionTitle(SectionID(text))
    default: ""
    }
  }
}

extension FieldValue {
  /// The record without this member.
  fileprivate func without(_ name: String) -> FieldValue {
    guard case .record(let members) = self else { return self }
    return .record(members.filter { $0.name != name })
  }
}

extension Network {
  fileprivate func sectionTitle(_ id: SectionID) -> String {
    let roadmaps = partnerships.lazy.flatMap(\.roadmaps)
    return roadmaps.flatMap(\.sections).first { $0.id == id }?.title ?? ""
  }

  fileprivate func itemTitle(_ id: ItemID) -> String {
    for partnership in partnerships {
      for roadmap in partnership.roadmaps {
        if let item = roadmap.items.first(where: { $0.id == id }) { return item.title }
      }
    }
    return ""
  }
}
