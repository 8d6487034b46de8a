import Deadlines
import Insights
import Language
package import SchoolNetwork
import Tables
package import Text
import Workspace

/// What a line of the pane of roadmaps is about; by ids, so that no sort or reload moves the selection elsewhere.
package enum RoadmapRowID: Hashable, Sendable {
  /// A partnership, with one of its roadmaps where it has any.
  case group(PartnershipID, RoadmapID?)
  /// A section of a roadmap of a partnership.
  case section(PartnershipID, RoadmapID, SectionID)
  /// An item.
  case item(ItemPlace)

  /// The item, if it is one.
  package var item: ItemPlace? {
    guard case .item(let place) = self else { return nil }
    return place
  }
}

/// A line of the pane of roadmaps.
package enum RoadmapRow: Equatable, Sendable {
  /// The heading of a partnership's roadmap.
  case group(RoadmapRowID, RoadmapHeading)
  /// The heading of a section.
  case section(RoadmapRowID, title: String)
  /// An item.
  case item(ItemRow)

  /// What the line is about.
  package var id: RoadmapRowID {
    switch self {
    case .group(let id, _): id
    case .section(let id, _): id
    case .item(let row): .item(row.place)
    }
  }
}

/// The heading of a partnership's roadmap.
package struct RoadmapHeading: Equatable, Sendable {
  /// The name of the partner.
  package let partner: String
  /// Whether the partnership is past.
  package let isPast: Bool
  private let isSupported: Bool
  private let progress: String, status: String?, agreement: Open<AgreementStatus>?
  private let language: Language

  fileprivate init(
    _ partnership: Partnership, isSupported: Bool, progress: String, in network: Network, _ language: Language
  ) {
    (self.isSupported, self.progress, self.language) = (isSupported, progress, language)
    partner = isSupported ? network.donorName(partnership) : network.supportedName(partnership)
    isPast = !partnership.isUnfinished
    status = partnership.status.map { language.name($0) }
    agreement = partnership.agreement?.status
  }

  /// The heading; in a place that is too small the name of the partner is shortened.
  package func text(in room: TextRoom = .endless, _ network: Network? = nil) -> String {
    guard let network else { return text(partner) }
    return network.fitting(room, [partner]) { text($0[0]) }
  }

  private func text(_ partner: String) -> String {
    language.partnershipHeading(
      partner: partner, isSupported: isSupported, progress: progress, status: status, agreement: agreement)
  }
}

/// The pane of roadmaps: the lines of the chosen school, which of them is selected, and the column with the cursor.
package struct RoadmapPane: Equatable, Sendable {
  /// The lines: partnerships, sections, items.
  package private(set) var rows: [RoadmapRow] = []
  private var extents: [TextExtent] = []
  private var cursor = RowCursor<RoadmapRowID>() {
    didSet { if marked != nil, cursor.id != oldValue.id { marked = nil } }
  }
  /// The occurrence of the selected item that Space marked; nil once another row was selected.
  private var marked: String?
  /// The column with the cursor.
  package internal(set) var column = RoadmapColumn.title
  /// The row to select when the lines are made next: it comes with an edit.
  private var expected: RoadmapRowID?
  /// How the wordings were read so far: from school to school they are much the same.
  private var readings = DeadlineReadings()

  /// No lines yet.
  init() {}

  /// The selected line; its place; nil if there is none.
  package var row: RoadmapRowID? { cursor.id }
  /// The place of the selected line among ``rows``; nil if there is none.
  package var place: Int? { cursor.place }
  /// The selected item; nil if the line is none.
  package var item: ItemPlace? { row?.item }
  /// The partnership of the selected line, and its roadmap where the line names one.
  var partnership: (PartnershipID?, RoadmapID?) {
    switch row {
    case .group(let id, let roadmap): (id, roadmap)
    case .item(let place): (place.partnership, place.roadmap)
    case .section(let id, let roadmap, _): (id, roadmap)
    case nil: (nil, nil)
    }
  }

  /// The section that the selected line names or is in.
  func section(in network: Network) -> SectionID? {
    switch row {
    case .section(_, _, let section): section
    case .item(let place): network.item(at: place)?.item.section
    case .group, nil: nil
    }
  }

  /// The occurrence of the selected item that Space marked since the row was selected, if it still is marked: Space takes
  /// it back. Undo changes the answer.
  func marked(in network: Network) -> String? {
    guard let marked, let item, let (found, roadmap, _) = network.item(at: item) else { return nil }
    let reading = found.deadline.reading(in: network.deadlineContext(of: roadmap))
    return found.doneKeys(in: reading).contains(marked) ? marked : nil
  }

  /// Notes what Space marked.
  mutating func note(marked occurrence: String?) { marked = occurrence }

  /// Makes the lines of a school again. The selection stays with its line, or moves to the one in its place; at first
  /// it is the first item.
  mutating func take(_ school: School?, _ scope: Scope, after changes: Changes) {
    let isFirst = cursor.place == nil
    // The calendar of the town may be another one.
    if !changes.isNone { readings = DeadlineReadings() }
    rows = school.map { makeRows(of: $0, scope) } ?? []
    let needed = RoadmapPane.extents(of: rows, scope.language)
    // Nothing moves at a mark or its undo: an edit of the school that is shown makes columns wider only.
    let isHeld = !isFirst && !extents.isEmpty && zip(needed, extents).allSatisfy { $0.fits(within: $1) }
    if !isHeld { extents = needed }
    cursor.take(rows.map(\.id))
    if isFirst, let first = rows.first(where: { $0.id.item != nil }) { cursor.select(first.id) }
    if let expected { cursor.select(expected) }
    expected = nil
  }

  /// How much the cells of a column hold: the columns share the width by it. It is that of all lines, so that nothing
  /// moves while they are scrolled, and stays until a cell holds more.
  package func extent(of column: RoadmapColumn) -> TextExtent {
    extents.isEmpty ? TextExtent() : extents[column.rawValue]
  }

  private static func extents(of rows: [RoadmapRow], _ language: Language) -> [TextExtent] {
    let columns = RoadmapColumn.allCases.map(\.column)
    var extents = columns.map { _ in TextExtent() }
    for row in rows {
      guard case .item(let item) = row else { continue }
      for place in columns.indices { extents[place].add(item.text(columns[place])) }
    }
    for place in columns.indices { extents[place].add(heading: columns[place].heading(language)) }
    return extents
  }

  /// Another school is shown next: nothing is selected.
  mutating func forget() { cursor.reset() }
  /// Selects a row that comes with an edit, when the lines are made again.
  mutating func expect(_ row: RoadmapRowID) { expected = row }
  /// Selects a row; false if it is not there.
  mutating func select(_ row: RoadmapRowID) -> Bool { cursor.select(row) }
  mutating func move(_ move: Move, page: Int) { cursor.move(move, page: page) }

  /// Goes to the next column, or the one before; false beyond both ends.
  mutating func moveSideways(_ step: Int) -> Bool {
    guard let next = RoadmapColumn(rawValue: column.rawValue + step) else { return false }
    column = next
    return true
  }

  /// Selects the next row that holds what is searched for; false if none does.
  mutating func find(_ needle: Needle, _ way: SearchWay) -> Bool {
    let found = cursor.next(way) { needle.isIn(rows[$0].searchText, naming: rows[$0].partner) }
    return found.map { cursor.select($0) } ?? false
  }
}

extension RoadmapRow {
  /// The partner that a heading names.
  fileprivate var partner: [String] { if case .group(_, let heading) = self { [heading.partner] } else { [] } }

  /// The text that a search looks through.
  fileprivate var searchText: String {
    switch self {
    case .group(_, let heading): heading.text()
    case .section(_, let title): title
    case .item(let row): RoadmapColumn.allCases.map(row.text).joined(separator: " ")
    }
  }
}

/// The roadmaps of a school, grouped by partner: those that support it, then those it supports, then past ones.
extension RoadmapPane {
  private mutating func makeRows(of school: School, _ scope: Scope) -> [RoadmapRow] {
    let supporting = scope.network.partnerships(supporting: school.id)
    let donating = scope.network.partnerships(withDonor: school.id)
    let groups =
      supporting.filter(\.isUnfinished).map { ($0, true) } + donating.filter(\.isUnfinished).map { ($0, false) }
      + supporting.filter { !$0.isUnfinished }.map { ($0, true) }
      + donating.filter { !$0.isUnfinished }.map { ($0, false) }
    return groups.flatMap { makeRows(of: $0, isSupported: $1, scope) }
  }

  private mutating func makeRows(of partnership: Partnership, isSupported: Bool, _ scope: Scope) -> [RoadmapRow] {
    let language = scope.language
    func heading(_ progress: String) -> RoadmapHeading {
      RoadmapHeading(partnership, isSupported: isSupported, progress: progress, in: scope.network, language)
    }
    let roadmaps = partnership.shownRoadmaps
    guard !roadmaps.isEmpty else {
      return [
        .group(.group(partnership.id, nil), heading("\(language.noRoadmap) — \(scope.desk.key(.newItem))"))
      ]
    }
    let thisYear = SchoolYear(containing: scope.today)
    let newestFirst = roadmaps.sorted { ($0.year?.start ?? 0) > ($1.year?.start ?? 0) }
    return newestFirst.flatMap { roadmap in
      let items = itemRows(of: roadmap, in: partnership, scope)
      let year = roadmap.year == thisYear ? nil : roadmap.year?.name
      let nothing = language.noItems(scope.desk.key(.newItem))
      let progress =
        items.isEmpty
        ? [year, nothing].compactMap(\.self).joined(separator: ": ")
        : language.roadmapProgress(
          year: year, done: items.count { $0.state == .done }, all: items.count { $0.state != .cancelled },
          overdue: items.count { $0.state == .overdue })
      let id = RoadmapRowID.group(partnership.id, roadmap.id)
      return [.group(id, heading(progress))]
        + RoadmapPane.inSections(items, of: roadmap, partnership.id, empty: nothing)
    }
  }

  private mutating func itemRows(of roadmap: Roadmap, in partnership: Partnership, _ scope: Scope) -> [ItemRow] {
    let context = scope.network.deadlineContext(of: roadmap)
    let dueSoon = scope.network.town.dueSoonDays
    let isUnfinished = partnership.isUnfinished
    return roadmap.items.compactMap { item in
      guard item.deleted == nil else { return nil }
      let progress = ItemProgress(
        decided: item.status, marks: item.completions, reading: readings.reading(of: item.deadline, in: context),
        canBeLate: isUnfinished, today: scope.today)
      return ItemRow(
        item, ItemPlace(partnership.id, roadmap.id, item.id), progress, dueSoon: dueSoon, today: scope.today,
        scope.language)
    }
  }

  private static func inSections(
    _ items: [ItemRow], of roadmap: Roadmap, _ partnership: PartnershipID, empty: String
  ) -> [RoadmapRow] {
    let known = Set(roadmap.sections.map(\.id))
    var rows = items.filter { !known.contains($0.section) }.map(RoadmapRow.item)
    for section in roadmap.sections {
      let own = items.filter { $0.section == section.id }
      // Where the whole roadmap is empty its heading says so.
      let title = own.isEmpty && !items.isEmpty ? "\(section.title): \(empty)" : section.title
      rows.append(.section(.section(partnership, roadmap.id, section.id), title: title))
      rows += own.map(RoadmapRow.item)
    }
    return rows
  }
}
