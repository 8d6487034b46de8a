package import Deadlines
import Insights
package import Language
package import SchoolNetwork

/// What a line of the pane of roadmaps is about; by ids, so that no sort or reload moves the selection elsewhere.
package enum RoadmapRowID: Hashable, Sendable {
  /// A partnership, with one of its roadmaps where it has any.
  case group(PartnershipID, RoadmapID?)
  /// A section of a roadmap.
  case section(RoadmapID, SectionID)
  /// An item.
  case item(ItemPlace)

  /// The item, where it is one.
  package var item: ItemPlace? {
    guard case .item(let place) = self else { return nil }
    return place
  }

  /// Whether the selection stops there: sections are only read.
  package var isSelectable: Bool {
    switch self {
    case .group, .item: true
    case .section: false
    }
  }
}

/// A line of the pane of roadmaps.
package enum RoadmapRow: Equatable, Sendable {
  /// The heading of a partnership's roadmap; whether the partnership is past.
  case group(RoadmapRowID, text: String, isPast: Bool)
  /// The heading of a section.
  case section(RoadmapRowID, title: String)
  /// An item.
  case item(ItemRow)

  /// What the line is about.
  package var id: RoadmapRowID {
    switch self {
    case .group(let id, _, _): id
    case .section(let id, _): id
    case .item(let row): .item(row.place)
    }
  }
}

/// The roadmaps of a school, grouped by partner: those that support it, then those it supports, then past ones.
package enum RoadmapPane {
  /// The lines, and how many items there are and are done.
  package static func rows(
    of school: School, in network: Network, today: CalendarDay, _ language: Language
  ) -> [RoadmapRow] {
    let supporting = network.partnerships(supporting: school.id)
    let donating = network.partnerships(withDonor: school.id)
    let groups =
      supporting.filter(\.isUnfinished).map { ($0, true) } + donating.filter(\.isUnfinished).map { ($0, false) }
      + supporting.filter { !$0.isUnfinished }.map { ($0, true) }
      + donating.filter { !$0.isUnfinished }.map { ($0, false) }
    return groups.flatMap { rows(of: $0, isSupported: $1, in: network, today: today, language) }
  }

  private static func rows(
    of partnership: Partnership, isSupported: Bool, in network: Network, today: CalendarDay, _ language: Language
  ) -> [RoadmapRow] {
    func heading(_ progress: String) -> String {
      language.partnershipHeading(
        partner: isSupported ? network.donorName(partnership) : network.supportedName(partnership),
        isSupported: isSupported, progress: progress, status: partnership.status.map { language.name($0) },
        agreement: partnership.agreement?.status.map { language.name($0) })
    }
    let isPast = !partnership.isUnfinished
    guard !partnership.roadmaps.isEmpty else {
      return [.group(.group(partnership.id, nil), text: heading(language.noRoadmap), isPast: isPast)]
    }
    let thisYear = SchoolYear(containing: today)
    let newestFirst = partnership.roadmaps.sorted { ($0.year?.start ?? 0) > ($1.year?.start ?? 0) }
    return newestFirst.flatMap { roadmap in
      let items = itemRows(of: roadmap, in: partnership, network, today: today, language)
      let progress = language.roadmapProgress(
        year: roadmap.year == thisYear ? nil : roadmap.year?.name, done: items.count { $0.state == .done },
        all: items.count { $0.state != .cancelled }, overdue: items.count { $0.state == .overdue })
      let id = RoadmapRowID.group(partnership.id, roadmap.id)
      return [.group(id, text: heading(progress), isPast: isPast)] + inSections(items, of: roadmap)
    }
  }

  private static func itemRows(
    of roadmap: Roadmap, in partnership: Partnership, _ network: Network, today: CalendarDay, _ language: Language
  ) -> [ItemRow] {
    let context = network.deadlineContext(of: roadmap)
    let dueSoon = network.town.dueSoonDays
    return roadmap.items.filter { $0.deleted == nil }.map { item in
      let progress = ItemProgress(
        of: item, in: context, partnershipIsUnfinished: partnership.isUnfinished, today: today)
      return ItemRow(
        item, ItemPlace(partnership.id, roadmap.id, item.id), progress, dueSoon: dueSoon, today: today, language)
    }
  }

  private static func inSections(_ items: [ItemRow], of roadmap: Roadmap) -> [RoadmapRow] {
    let known = Set(roadmap.sections.map(\.id))
    var rows = items.filter { !known.contains($0.section) }.map(RoadmapRow.item)
    for section in roadmap.sections {
      rows.append(.section(.section(roadmap.id, section.id), title: section.title))
      rows += items.filter { $0.section == section.id }.map(RoadmapRow.item)
    }
    return rows
  }
}
