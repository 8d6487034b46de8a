import Deadlines
import Insights
import Language
import SchoolNetwork
import Tables
import Text

/// The network as linear text: for scripts, for screen readers, and for use without a terminal. No columns, no lines,
/// no escape codes.
struct PlainReport {
  private let telling: Telling
  private var network: Network { telling.network }
  private var language: Language { telling.language }

  init(_ telling: Telling) { self.telling = telling }

  /// The report; ends with a line end.
  var text: String {
    let sections = [heading, clusters, schools, roadmaps, overdue, unreadable].filter { !$0.isEmpty }
    return sections.map { lines in lines.map { SafeText.line($0) + "\n" }.joined() }.joined(separator: "\n")
  }

  private var heading: [String] {
    let notice = network.town.notice
    return language.reportHeading(town: network.town.name, day: telling.today, year: telling.year)
      + (notice.isEmpty ? [] : [notice]) + [language.figures(of: network)]
      + (network.unread.lowersFigures ? [language.figuresAreIncomplete] : [])
  }

  private func title(_ label: Label) -> String { language.name(label).uppercased() }

  private var clusters: [String] {
    guard !network.clusters.isEmpty else { return [] }
    return [title(.clusters)]
      + network.clusters.map { cluster in
        let schools = ClusterColumns.schools.text(cluster, telling)
        let count = ClusterColumns.schoolCount.text(cluster, telling)
        return "\(ClusterColumns.name.text(cluster, telling)) (\(count)): \(schools.isEmpty ? "—" : schools)"
      }
  }

  private var schools: [String] {
    let schools = network.schoolsByName
    guard !schools.isEmpty else { return [] }
    return [title(.schools)] + schools.flatMap(lines)
  }

  private func lines(of school: School) -> [String] {
    var lines = ["\(SchoolColumns.name.text(school, telling)) — \(SchoolColumns.clusters.text(school, telling))"]
    for risk in school.risks { lines.append("  " + line(of: risk, in: school)) }
    if school.risks.isEmpty { lines.append("  " + language.name(Label.noRisks)) }
    for partnership in network.partnerships(supporting: school.id) {
      lines.append("  " + line(of: partnership, isDonor: false))
    }
    if network.unread.maySupport(school.id) { lines.append("  " + language.otherPartnersUnknown) }
    for partnership in network.partnerships(withDonor: school.id) {
      lines.append("  " + line(of: partnership, isDonor: true))
    }
    return lines
  }

  private func line(of risk: Risk, in school: School) -> String {
    let name = RiskColumns.factorName.text(RiskOfSchool(risk, school), telling)
    let status = risk.status.map { language.name($0) + ", " } ?? ""
    let line = "\(name): \(status)\(language.significance(risk.significance))"
    guard risk.isLive else { return line }
    let helping = network.partnerships(supporting: school.id).filter {
      $0.isUnfinished && $0.risks.contains(risk.factor)
    }
    let mayHaveMore = network.unread.maySupport(school.id)
    return line + "; "
      + language.helpers(helping.map { PartnershipColumns.donorName.text($0, telling) }, mayHaveMore: mayHaveMore)
  }

  private func line(of partnership: Partnership, isDonor: Bool) -> String {
    let partner = isDonor ? PartnershipColumns.supportedName : PartnershipColumns.donorName
    return language.partnershipLine(
      with: partner.text(partnership, telling), isDonor: isDonor,
      status: PartnershipColumns.status.text(partnership, telling))
  }

  private var roadmaps: [String] {
    let roadmaps = network.shownPartnerships.flatMap { partnership in
      partnership.shownRoadmaps.flatMap { lines(of: $0, in: partnership) }
    }
    return [title(.roadmaps)] + (roadmaps.isEmpty ? [none(.noRoadmaps)] : roadmaps)
  }

  private func lines(of roadmap: Roadmap, in partnership: Partnership) -> [String] {
    let items = roadmap.items.filter { $0.deleted == nil }
      .map { ListedItem(PlacedItem(item: $0, roadmap: roadmap, partnership: partnership), telling) }
    let done = items.count { $0.progress.status == .done }
    var heading = PartnershipColumns.partners.text(partnership, telling)
    if let year = roadmap.year { heading += ", \(year.name)" }
    return ["\(heading): \(language.progress(done: done, of: items.count))"]
      + items.map { "  " + line(of: $0) }
  }

  private func line(of row: ListedItem) -> String {
    let title = ItemColumns.title.text(row, telling)
    let parts = [
      ItemColumns.state.text(row, telling),
      row.placed.item.deadline.wording.isEmpty ? "" : ItemColumns.when.text(row, telling),
      ItemColumns.wording.text(row, telling), title.isEmpty ? language.unnamed : title,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private var overdue: [String] {
    let late = network.shownItems.map { ListedItem($0, telling) }.filter(\.progress.isOverdue)
    guard !late.isEmpty else { return [title(.overdue), none(.nothingOverdue)] }
    return ["\(title(.overdue)) (\(late.count))"]
      + late.map { row in
        let cell = { (column: Column<ListedItem>) in column.text(row, telling) }
        return "\(cell(ItemColumns.when)): \(cell(ItemColumns.title)) — \(cell(ItemColumns.partners))"
      }
  }

  /// That there is nothing, as far as the partnerships could be read.
  private func none(_ label: Label) -> String {
    network.unread.partnerships ? language.figuresAreIncomplete : language.name(label)
  }

  private var unreadable: [String] {
    guard !network.unreadable.isEmpty else { return [] }
    return [title(.unreadableFiles)] + network.unreadable.map { language.words(for: $0.problem, in: network) }
  }
}
