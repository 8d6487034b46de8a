import Insights
import Language
import SchoolNetwork
import Tables

/// The cards of what a network holds: all details, for reading.
struct Cards {
  private let network: Network
  private let desk: Desk
  private var language: Language { desk.language }

  init(_ scope: Scope) { (network, desk) = (scope.network, scope.desk) }

  func cluster(_ choice: ClusterChoice, _ schools: [SchoolID]) -> Card {
    var lines: [Card.Line] = []
    if case .cluster(let id) = choice, let found = network.clusters.first(where: { $0.id == id }) {
      lines = self.lines(of: found.fieldValue, in: RecordTable(Cluster.self))
    }
    lines.append(.heading(language.schoolsTitle))
    lines += schools.compactMap { network.school($0) }.map { SchoolRow($0, in: network) }
      .map { .field($0.name, language.riskCounts(live: $0.live, uncovered: $0.uncovered, unknown: $0.unknown)) }
    return Card(choice.title(network, language), lines)
  }

  /// The card of a donor, or of a donor and the school that it is to help.
  func schools(_ ids: [SchoolID]) -> Card {
    let cards = ids.map { school(network.school($0)) }
    guard cards.count > 1 else { return cards[0] }
    return Card(of: cards.flatMap(\.names), cards.flatMap { [.heading($0.title)] + $0.lines })
  }

  func school(_ school: School?) -> Card {
    guard var school else { return Card(language.schoolsTitle, [.text(desk.noSchools)]) }
    school.visits.removeAll { $0.deleted != nil }
    let lines = lead(of: school) + self.lines(of: school.fieldValue, in: RecordTable(School.self))
    return Card(of: [SchoolRow(school, in: network).name], lines)
  }

  func risk(_ risk: ID<Risk>?, of school: School?) -> Card {
    guard let school, let found = school.risks.first(where: { $0.id == risk }) else {
      return Card(language.risksTitle, [.text(desk.noRisks)])
    }
    let row = RiskRow(found, of: school, in: network, language)
    var lines: [Card.Line] = []
    if row.isLive {
      lines.append(.text(row.help(language)))
    }
    lines += self.lines(of: found.fieldValue, in: RecordTable(Risk.self))
    if let factor = network.riskFactor(found.factor) {
      lines.append(.heading(language.label(Risk.factor)))
      lines += self.lines(of: factor.fieldValue, in: RecordTable(RiskFactor.self))
    }
    return Card(row.name, lines)
  }

  /// The card of a line of the roadmaps: an item, or a partnership with the frame of its roadmaps.
  func roadmap(_ row: RoadmapRowID?) -> Card {
    switch row {
    case .item(let place):
      guard let item = network.item(at: place)?.item else { break }
      let lines = lead(of: place) + self.lines(of: item.fieldValue, in: RecordTable(RoadmapItem.self))
      return Card(item.title.isEmpty ? item.id.text : item.title, lines)
    case .group(let id, _):
      guard var partnership = network.partnership(id) else { break }
      let names = [network.donorName(partnership), network.supportedName(partnership)]
      partnership.roadmaps = partnership.shownRoadmaps
      // The items are in the pane.
      for place in partnership.roadmaps.indices { partnership.roadmaps[place].items = [] }
      return Card(of: names, lines(of: partnership.fieldValue, in: RecordTable(Partnership.self)))
    case .section, nil: break
    }
    let why = network.unread.partnerships ? language.partnersAreUnknown : desk.noPartners(hasRisks: true)
    return Card(language.roadmapTitle, [.text(why)])
  }

  /// What is known of a record beside its fields: it follows from other records, or from today.
  func lead(of address: Address) -> [Card.Line] {
    switch address.entity.kind {
    case .school:
      guard let school = network.school(SchoolID(address.entity.id)) else { return [] }
      if address.path.isEmpty { return lead(of: school) }
      guard address.path.count == 1, address.path[0].isIn(School.risks),
        let risk = school.risks.first(where: { $0.id.text == address.path[0].id })
      else { return [] }
      let row = RiskRow(risk, of: school, in: network, language)
      return row.isLive ? [.text(row.help(language))] : []
    case .partnership: return ItemPlace(address).map { lead(of: $0) } ?? []
    case .clusters:
      guard let step = address.path.first, address.path.count == 1 else { return [] }
      guard let cluster = network.clusters.first(where: { $0.id.text == step.id }) else { return [] }
      let schools = ClusterReasons(scope).lines(of: cluster)
      return [.field(language.schoolsTitle, "\(schools.count)")] + schools
    case .town, .riskFactors, .template: return []
    }
  }

  private var scope: Scope { Scope(network: network, desk: desk, refusesEdits: false) }

  private func lead(of school: School) -> [Card.Line] {
    let row = SchoolRow(school, in: network)
    let names = network.clusters(of: school, in: desk.year).map(\.nameOrID)
    let none = ClusterChoice.outside.title(network, language)
    return [
      .field(language.clustersTitle, names.isEmpty ? none : names.joined(separator: ", "))
    ] + ClusterReasons(scope).lines(of: school) + [
      .field(language.risksTitle, language.riskCounts(live: row.live, uncovered: row.uncovered, unknown: row.unknown))
    ]
  }

  private func lead(of place: ItemPlace) -> [Card.Line] {
    guard let (item, roadmap, partnership) = network.item(at: place) else { return [] }
    let progress = network.progress(of: item, in: roadmap, of: partnership, today: desk.today)
    let row = ItemRow(item, place, progress, dueSoon: network.town.dueSoonDays, today: desk.today, language)
    let status = "\(row.state.sign) \(row.text(.status))"
    guard !item.deadline.wording.isEmpty else { return [.field(language.label(RoadmapItem.status), status)] }
    let echo = DeadlineEcho.text(
      item.deadline.wording, today: desk.today, network.deadlineContext(of: roadmap), language)
    return [
      .field(language.label(RoadmapItem.status), status), .field(language.label(RoadmapItem.deadline), echo),
    ]
  }

  /// The remarks on the data: the problems found while loading, each with its place; with marks to be moved, where
  /// there are any.
  static func remarks(_ scope: Scope) -> Layer {
    RemarksView(scope).map { .remarks($0) } ?? .card(Cards(scope).problems)
  }

  /// The problems found while loading, each with its place.
  var problems: Card {
    let lines = network.problems.map { Card.Line.text(language.words(for: $0, in: network)) }
    return Card(language.problemsTitle, lines.isEmpty ? [.text(language.noProblems)] : lines)
  }

  /// The set fields of an object.
  private func lines(of record: FieldValue, in table: RecordTable) -> [Card.Line] {
    RecordLines(network, language, showsIDs: false).lines(of: record, in: table).map { line in
      line.value.isEmpty && line.depth == 0 && !line.beginsObject ? .heading(line.label) : .text(line.text)
    }
  }
}
