package import Deadlines
import Insights
package import Language
package import SchoolNetwork
import Tables
import Text

/// The network as linear text: for scripts, for screen readers, and where there is no terminal. No columns, no lines, no
/// escape codes.
package struct PlainReport {
  private let network: Network
  private let language: Language
  private let today: CalendarDay
  private var year: SchoolYear { SchoolYear(containing: today) }

  /// The report of a network on a day.
  package init(_ network: Network, _ language: Language, _ today: CalendarDay) {
    self.network = network
    self.language = language
    self.today = today
  }

  /// The report; ends with a line end.
  package var text: String {
    let sections = [heading, clusters, schools, roadmaps, overdue, unreadable].filter { !$0.isEmpty }
    return sections.map { lines in lines.map { SafeText.line($0) + "\n" }.joined() }.joined(separator: "\n")
  }

  private var heading: [String] {
    let notice = network.town.notice
    return language.reportHeading(town: network.town.name, day: today, year: year)
      + (notice.isEmpty ? [] : [notice]) + [language.figures(of: network)]
  }

  private func title(_ label: Label) -> String { language.name(label).uppercased() }

  private var clusters: [String] {
    guard !network.clusters.isEmpty else { return [] }
    return [title(.clusters)]
      + network.clusters.map { cluster in
        let schools = network.schools(in: cluster, year)
        let names = schools.isEmpty ? "—" : schools.map(\.name).joined(separator: ", ")
        return "\(cluster.name) (\(schools.count)): \(names)"
      }
  }

  private var schools: [String] {
    let schools = network.schoolsByName
    guard !schools.isEmpty else { return [] }
    return [title(.schools)] + schools.flatMap(lines)
  }

  private func lines(of school: School) -> [String] {
    let clusters = network.clusters(of: school, in: year).map(\.name)
    var lines = [
      "\(language.name(of: school)) — "
        + (clusters.isEmpty ? language.name(Label.noCluster) : clusters.joined(separator: "; "))
    ]
    for risk in school.risks { lines.append("  " + line(of: risk, in: school)) }
    if school.risks.isEmpty { lines.append("  " + language.name(Label.noRisks)) }
    for partnership in network.partnerships(supporting: school.id) {
      lines.append("  " + line(of: partnership, partner: network.donorName(partnership)))
    }
    for partnership in network.partnerships(withDonor: school.id) {
      let partner = network.supportedName(partnership)
      lines.append("  " + line(of: partnership, partner: partner, isDonor: true))
    }
    return lines
  }

  private func line(of risk: Risk, in school: School) -> String {
    let name = network.factorName(risk.factor)
    let status = risk.status.map { language.name($0) + ", " } ?? ""
    let line = "\(name): \(status)\(language.significance(risk.significance))"
    guard risk.isLive else { return line }
    let helping = network.partnerships(supporting: school.id).filter {
      $0.isUnfinished && $0.risks.contains(risk.factor)
    }
    return line + "; " + language.helpers(helping.map { network.donorName($0) })
  }

  private func line(of partnership: Partnership, partner: String, isDonor: Bool = false) -> String {
    language.partnershipLine(with: partner, isDonor: isDonor, status: language.name(partnership.status))
  }

  private var roadmaps: [String] {
    let roadmaps = network.shownPartnerships.flatMap { partnership in
      partnership.roadmaps.flatMap { lines(of: $0, in: partnership) }
    }
    return [title(.roadmaps)] + (roadmaps.isEmpty ? [language.name(Label.noRoadmaps)] : roadmaps)
  }

  private func lines(of roadmap: Roadmap, in partnership: Partnership) -> [String] {
    let items = roadmap.items.filter { $0.deleted == nil }
      .map { PlacedItem(item: $0, roadmap: roadmap, partnership: partnership) }
    let progress = items.map { network.progress(of: $0, today: today) }
    let done = progress.count { $0.status == .done }
    var heading = network.partners(partnership)
    if let year = roadmap.year { heading += ", \(year.name)" }
    return ["\(heading): \(language.progress(done: done, of: items.count))"]
      + zip(items, progress).map { "  " + line(of: $0, $1) }
  }

  private func line(of placed: PlacedItem, _ progress: ItemProgress) -> String {
    let wording = placed.item.deadline.wording
    let when = language.standing(progress)
    let parts = [
      language.name(progress.status), wording.isEmpty ? "" : when, wording.isEmpty ? language.noDeadline : wording,
      placed.item.title.isEmpty ? language.unnamed : placed.item.title,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private var overdue: [String] {
    let late = network.shownItems.map { ($0, network.progress(of: $0, today: today)) }.filter { $0.1.isOverdue }
    guard !late.isEmpty else { return [title(.overdue), language.name(Label.nothingOverdue)] }
    return ["\(title(.overdue)) (\(late.count))"]
      + late.map { "\(language.standing($1)): \($0.item.title) — \(network.partners($0.partnership))" }
  }

  private var unreadable: [String] {
    guard !network.unreadable.isEmpty else { return [] }
    return [title(.unreadableFiles)] + network.unreadable.map { language.line($0.problem) }
  }
}
