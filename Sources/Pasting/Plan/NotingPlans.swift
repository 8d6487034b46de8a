import Deadlines
import SchoolNetwork
import Text
import Typing

/// What is said of the table as a whole: columns, sections, what is new, remarks.
extension PlanMaker {
  func noteColumns(_ plan: inout PastePlan) {
    let headings = HeadingSearch.texts(table, settings.heading)
    plan.columns = settings.columns.indices.map { column in
      var (filled, canFillDown, hasAbove) = (0, false, false)
      for (place, row) in layout.rows.enumerated() {
        guard row.kind == .row || row.isKept else { continue }
        let isEmpty = table.rows[place][column].trimmed.isEmpty
        if !isEmpty { filled += 1 }
        if row.kind == .row {
          if isEmpty, hasAbove { canFillDown = true }
          hasAbove = hasAbove || !isEmpty
        }
      }
      return PasteColumnState(
        heading: headings[column], meaning: settings.columns[column], filled: filled, canFillDown: canFillDown,
        fillsDown: settings.fillsDown.contains(column))
    }
  }

  /// A section is made if an item of it is, and the roadmap has none of its title.
  func noteSections(_ plan: inout PastePlan) {
    var made: Set<String> = []
    for row in plan.rows where row.fate == .add {
      guard let title = row.section, !sections.contains(Folding.folded(title)) else { continue }
      if made.insert(Folding.folded(title)).inserted { plan.newSections.append(title) }
    }
    for place in plan.rows.indices {
      guard case .section = plan.rows[place].fate, let title = plan.rows[place].section else { continue }
      plan.rows[place].fate = .section(isNew: made.contains(Folding.folded(title)))
    }
  }

  func noteNews(_ plan: inout PastePlan) {
    var seen: Set<PasteNews> = []
    for row in plan.rows {
      guard case .new(let name)? = row.school else { continue }
      let news = PasteNews.school(SchoolName(name).key)
      if seen.insert(news).inserted { plan.news.append(PasteNewThing(news: news, name: name)) }
    }
    var names: Set<String> = []
    let knownNames = Set(network.namesOfPeople.map { KnownRecords.key($0) })
    for row in plan.rows {
      guard row.fate == .add, let list = row.lists.first(where: { $0.name == RoadmapItem.responsibles.name }) else {
        continue
      }
      for record in list.records {
        guard let name = record[Responsible.name].text, names.insert(name).inserted,
          !knownNames.contains(KnownRecords.key(name))
        else { continue }
        plan.newNames.append(name)
        // Which of the two schools is theirs, nothing in the table says.
        for school in sides {
          plan.news.append(
            PasteNewThing(
              news: .person(KnownRecords.key(name), of: school), name: name, school: network.name(of: school),
              role: record[Responsible.role].text ?? ""))
        }
      }
    }
  }

  func noteRemarks(_ plan: inout PastePlan) {
    let columns = settings.columns
    let named = Set(
      columns.compactMap { column -> String? in
        guard case .field(let key) = column else { return nil }
        return key.name
      })
    let lacking = settings.kind.table.required.filter { group in !group.contains(where: named.contains) }
    let own = HeadingSearch(table, settings.kind).score
    if let other = PasteSettings.otherHeading(table), other.kind != settings.kind, own < other.score,
      !lacking.isEmpty || own == 0
    {
      plan.remarks.append(.looksLike(other.kind))
    }
    if !lacking.isEmpty { plan.remarks.append(.lacksColumn(lacking)) }
    let leftOut = plan.columns.indices.filter { plan.columns[$0].meaning == .leftOut && plan.columns[$0].filled > 0 }
    if columns.count > Self.manyColumns {
      plan.remarks.append(.manyColumns(columns.count, leftOut: leftOut.count))
    } else if !leftOut.isEmpty {
      plan.remarks.append(.leavesOut(columns: leftOut))
    }
    let unknown = plan.columns.indices.filter { place in
      let column = plan.columns[place]
      return column.meaning == .aside && !column.heading.isEmpty && column.filled > 0
        && Headings.all[settings.kind]?.match(column.heading) == nil
    }
    if !unknown.isEmpty { plan.remarks.append(.unknownHeadings(columns: unknown)) }
    if let row = perhapsHeading(plan) { plan.remarks.append(.perhapsHeading(row: row)) }
    let above = plan.rows.indices.filter { plan.rows[$0].fate == .leftOut(.aboveHeading) }
    if !above.isEmpty { plan.remarks.append(.aboveHeading(rows: above)) }
    if let row = table.openedRow { plan.remarks.append(.cut(row: row)) }
    if table.hasStrangeBytes { plan.remarks.append(.strangeBytes) }
    if let row = layout.otherTable { plan.remarks.append(.otherTable(row: row)) }
    for (place, column) in plan.columns.enumerated() {
      guard column.canFillDown, !column.fillsDown, column.meaning.mayBeMerged, column.filled > 0 else { continue }
      // One cell that somebody left empty says nothing of merged ones.
      if emptyRuns(place) { plan.remarks.append(.mayBeMerged(column: place)) }
    }
    if plan.counts.isNothing, plan.counts.there == 0 { plan.remarks.append(.nothingToAdd) }
  }

  /// The first row, if there is no heading and it may be one: short words, and no day or person among them.
  private func perhapsHeading(_ plan: PastePlan) -> Int? {
    guard settings.heading.isEmpty, table.rows.count > 1,
      let row = plan.rows.first(where: { $0.fate != .leftOut(.empty) }), row.fate != .leftOut(.byHand)
    else { return nil }
    let cells = table.rows[row.place].cells.map { $0.trimmed }.filter { !$0.isEmpty }
    let isLikely = cells.allSatisfy { cell in
      cell.count <= 30 && !cell.contains(where: \.isNumber) && SchoolName(cell).kind == nil
        && !DeadlineReader.read(cell, in: reader.values.context).isUnderstood
        && ResponsibleReader.parts(cell).flatMap(ResponsibleReader.read)
          .allSatisfy { $0.name.isEmpty && !ResponsibleReader.isOffice($0.role) }
    }
    return cells.count > 1 && isLikely ? row.place : nil
  }

  /// From how many columns on somebody has perhaps copied more than was meant.
  private static let manyColumns = 30

  /// Whether a column has a filled cell with empty ones below it, two rows long at least, as a merged cell leaves.
  private func emptyRuns(_ column: Int) -> Bool {
    var (empty, filled) = (0, 0)
    for (place, row) in layout.rows.enumerated() where row.kind == .row {
      if table.rows[place][column].trimmed.isEmpty { empty += 1 } else { filled += 1 }
    }
    return empty >= 2 && empty >= filled
  }
}
