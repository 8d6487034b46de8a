package import Language
package import SchoolNetwork

/// The cards: all details of what is selected, and the problems of the data.
extension Dashboard {
  /// The card of what is selected in the focused pane.
  func card() -> Card {
    switch focus {
    case .clusters: return clusterCard()
    case .schools: return schoolCard()
    case .risks: return riskCard()
    case .roadmap: return roadmapCard()
    }
  }

  private func clusterCard() -> Card {
    var lines: [Card.Line] = []
    if case .cluster(let id) = cluster, let found = network.clusters.first(where: { $0.id == id }) {
      lines = RecordLines.lines(of: found.fieldValue, object: "clusters", network, language)
    }
    lines.append(.heading(language.schoolsTitle))
    lines += schools.compactMap { schoolRow($0) }
      .map { .field($0.name, language.riskCounts(live: $0.live, uncovered: $0.uncovered)) }
    return Card(cluster.title(network, language), lines)
  }

  private func schoolCard() -> Card {
    guard let school = chosenSchool else { return Card(language.schoolsTitle, [.text(language.noSchools)]) }
    let row = SchoolRow(school, in: network)
    let names = network.clusters(of: school, in: year).map { $0.name.isEmpty ? $0.id.text : $0.name }
    var lines: [Card.Line] = [
      .field(language.clustersTitle, names.isEmpty ? language.outsideClusters : names.joined(separator: ", ")),
      .field(language.risksTitle, language.riskCounts(live: row.live, uncovered: row.uncovered)),
    ]
    lines += RecordLines.lines(of: school.fieldValue, object: "school", network, language)
    return Card(row.name, lines)
  }

  private func riskCard() -> Card {
    guard let school = chosenSchool, let found = school.risks.first(where: { $0.id == risk }) else {
      return Card(language.risksTitle, [.text(language.noRisks)])
    }
    let row = RiskRow(found, of: school, in: network, language)
    var lines: [Card.Line] = []
    if row.isLive {
      lines.append(.text(row.helpers.isEmpty ? language.notCovered : language.helps(row.helpers)))
    }
    lines += RecordLines.lines(of: found.fieldValue, object: "risks", network, language)
    if let factor = network.riskFactor(found.factor) {
      lines.append(.heading(language.fieldName("factor")))
      lines += RecordLines.lines(of: factor.fieldValue, object: "factors", network, language)
    }
    return Card(row.name, lines)
  }

  private func roadmapCard() -> Card {
    switch roadmapRow {
    case .item(let place):
      guard let (item, roadmap, partnership) = network.item(at: place) else { break }
      let progress = network.progress(of: item, in: roadmap, of: partnership, today: today)
      let dueSoon = network.town.attention?.dueSoon ?? AttentionDays.standardDueSoon
      let row = ItemRow(item, place, progress, dueSoon: dueSoon, today: today, language)
      let status = "\(row.state.sign) \(row.text(.status))"
      var lines: [Card.Line] = [.field(language.fieldName("status"), status)]
      if !item.deadline.wording.isEmpty {
        let context = network.deadlineContext(of: roadmap)
        let echo = DeadlineEcho.text(item.deadline.wording, today: today, context, language)
        lines.append(.field(language.fieldName("deadline"), echo))
      }
      lines += RecordLines.lines(of: item.fieldValue, object: "items", network, language)
      return Card(item.title.isEmpty ? item.id.text : item.title, lines)
    case .group(let id, _):
      guard var partnership = network.partnership(id) else { break }
      let title = "\(network.donorName(partnership)) → \(network.supportedName(partnership))"
      // The items stand in the pane; here it is about the partnership and the frame of its roadmaps.
      for place in partnership.roadmaps.indices { partnership.roadmaps[place].items = [] }
      return Card(title, RecordLines.lines(of: partnership.fieldValue, object: "partnership", network, language))
    case .section, nil: break
    }
    return Card(language.roadmapTitle, [.text(language.noPartners)])
  }

  /// The problems found while loading, each with its place.
  func problemsCard() -> Card {
    let lines = network.problems.map { Card.Line.text(language.line($0)) }
    return Card(language.problemsTitle, lines.isEmpty ? [.text(language.noProblems)] : lines)
  }
}

/// The set fields of a record as labelled lines, with the words of the field instead of ids and names of values.
package enum RecordLines {
  /// Fields that say nothing to a person.
  private static let silent: Set<String> = ["schema", "id", "format"]

  /// The lines of a record of this kind of object.
  package static func lines(
    of record: FieldValue, object: String, _ network: Network, _ language: Language
  ) -> [Card.Line] {
    guard case .record(let members) = record else { return [] }
    return members.flatMap { member -> [Card.Line] in
      guard !silent.contains(member.name) else { return [] }
      let label = language.fieldName(member.name, in: object)
      switch member.value {
      case .record:
        return [.heading(label)] + lines(of: member.value, object: member.name, network, language)
      case .list(let values):
        guard case .record? = values.first else {
          let words = values.map { text($0, member.name, object, network, language) }
          return [.field(label, words.joined(separator: ", "))]
        }
        return [.heading(label)]
          + values.map { .text("• " + summary($0, object: member.name, network, language)) }
      case .notSet, .flag, .number, .text:
        return [.field(label, text(member.value, member.name, object, network, language))]
      }
    }
  }

  /// An object of a list in one line: its set fields, labelled where the value does not speak for itself.
  private static func summary(
    _ record: FieldValue, object: String, _ network: Network, _ language: Language
  ) -> String {
    guard case .record(let members) = record else { return text(record, "", object, network, language) }
    return members.compactMap { member -> String? in
      guard !silent.contains(member.name) else { return nil }
      switch member.value {
      case .list(let values):
        let words = values.map { summary($0, object: member.name, network, language) }
        return "\(language.fieldName(member.name, in: object)): \(words.joined(separator: "; "))"
      case .record: return summary(member.value, object: member.name, network, language)
      case .notSet, .flag, .number, .text:
        let value = text(member.value, member.name, object, network, language)
        return value.isEmpty ? nil : "\(language.fieldName(member.name, in: object)): \(value)"
      }
    }.joined(separator: " · ")
  }

  private static func text(
    _ value: FieldValue, _ field: String, _ object: String, _ network: Network, _ language: Language
  ) -> String {
    switch value {
    case .flag(let flag): return flag ? language.yes : language.no
    case .number(let digits): return digits
    case .text(let text):
      if let day = CalendarDay(iso: text) { return language.date(day) }
      if let name = language.valueName(text, of: field, in: object) { return name }
      if ["section", "items", "answeredBy"].contains(field), let title = network.title(ofID: text) { return title }
      if ["factor", "risks"].contains(field), let factor = network.riskFactor(RiskFactorID(text)) {
        return factor.name
      }
      if ["supported", "donor", "ownSchool"].contains(field), let school = network.school(SchoolID(text)) {
        return school.name
      }
      return text
    case .notSet, .list, .record: return summary(value, object: field, network, language)
    }
  }
}

extension Network {
  /// The words by which an object of a roadmap is known to a person: the title of an item or section of this id; the
  /// partners of a partnership. Nil where there is none. It looks everywhere, for cards only.
  fileprivate func title(ofID id: String) -> String? {
    for partnership in partnerships {
      if partnership.id.text == id { return "\(donorName(partnership)) → \(supportedName(partnership))" }
      for roadmap in partnership.roadmaps {
        if let section = roadmap.sections.first(where: { $0.id.text == id }) { return section.title }
        if let item = roadmap.items.first(where: { $0.id.text == id }) { return item.title }
      }
    }
    return nil
  }
}
