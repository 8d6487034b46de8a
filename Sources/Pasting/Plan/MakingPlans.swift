package import Deadlines
package import Language
package import SchoolNetwork
import Text
import Typing

extension PastePlan {
  /// What pasting a table with these settings would do to a network on a day.
  package init(
    _ table: PastedTable, _ settings: PasteSettings, network: Network, _ language: Language, today: CalendarDay
  ) {
    (self.table, self.settings) = (table, settings)
    (columns, rows) = ([], [])
    var maker = PlanMaker(table, settings, network, language, today: today)
    maker.make(&self)
  }
}

/// Makes a plan: layout of the rows, reading of the cells, what is there already, in this order.
private struct PlanMaker {
  let table: PastedTable
  let settings: PasteSettings
  let network: Network
  let language: Language
  let layout: RowLayout
  var reader: CellReader
  var known: KnownRecords
  let names: [String]
  /// The titles of the sections that are there, folded.
  var sections: Set<String> = []
  var section: String?
  /// The rows that say what a later one may say again.
  var said: [PasteSchool?: [String: Int]] = [:]

  init(
    _ table: PastedTable, _ settings: PasteSettings, _ network: Network, _ language: Language, today: CalendarDay
  ) {
    (self.table, self.settings, self.network, self.language) = (table, settings, network, language)
    layout = RowLayout(table, settings)
    reader = CellReader(table, settings, layout, network, language, today: today)
    known = KnownRecords(settings, network)
    names = settings.kind.table.fields.map(\.name)
    if let address = settings.place.address {
      for section in network.itemsAndSections(at: address).sections {
        sections.insert(Folding.folded(section.title))
      }
    }
  }

  mutating func make(_ plan: inout PastePlan) {
    plan.rows.reserveCapacity(table.rows.count)
    for place in layout.rows.indices { plan.rows.append(row(place)) }
    match(&plan.rows)
    noteSections(&plan)
    noteColumns(&plan)
    noteNews(&plan)
    noteRemarks(&plan)
  }

  // MARK: - One row

  private mutating func row(_ place: Int) -> PasteRow {
    let laid = layout.rows[place]
    var row = PasteRow(place: place, fate: .heading, cells: plainCells(place))
    row.choices = laid.choices
    switch laid.kind {
    case .heading: return row
    case .leftOut(let reason): row.fate = .leftOut(reason)
    case .goesOn(let target): row.fate = .goesOn(row: target)
    case .section(let title):
      let title = CellReader.oneLine(title)
      section = title
      row.fate = .section(isNew: false)
      row.section = title
    case .row: read(laid, &row)
    }
    return row
  }

  /// The cells of a row that are not read: what becomes of them is what becomes of the row.
  private func plainCells(_ place: Int) -> [PasteCell] {
    let row = table.rows[place]
    let isKept = layout.rows[place].isKept
    return settings.columns.indices.map { column in
      let text = row[column]
      return PasteCell(
        pasted: text, read: isKept ? CellReader.oneLine(text) : "",
        fate: text.isEmpty ? .empty : isKept ? .kept : .leftOut)
    }
  }

  private mutating func read(_ laid: RowLayout.Row, _ row: inout PasteRow) {
    var members: [String: FieldValue] = [:]
    var (start, end, aside): (String, String, String) = ("", "", "")
    var (ownSection, school): (String?, String?)
    var marks: [(day: CalendarDay, result: String)] = []
    for index in reader.groups.indices {
      let (reading, cells) = reader.reading(index, laid)
      for (place, cell) in cells { row.cells[place] = cell }
      let group = reader.groups[index]
      switch group.column {
      case .leftOut, .ordinal: break
      case .section: if !reading.read.isEmpty { ownSection = reading.read }
      case .school: if !reading.read.isEmpty { school = reading.read }
      case .deadlineStart: start = reading.read
      case .deadlineEnd: end = reading.read
      case .aside: aside = reading.value.text ?? ""
      case .mark: marks = reading.marks
      case .responsibles, .person: if let list = reading.list { row.add(list) }
      case .field:
        guard let field = group.field, reading.value != .notSet else { continue }
        members[field.names[0]] =
          FieldValue.notSet.setting(field.names[...], to: reading.value, in: field.tables[0])[
            field.names[0]]
      }
    }
    takeDeadline(from: start, to: end, &members, &row)
    takeAside(aside, &members)
    row.record = .record(
      names.compactMap { name in members[name].map { FieldMember(name, $0) } })
    if !marks.isEmpty { takeMarks(marks, &row) }
    row.section = settings.kind == .items ? ownSection ?? section : nil
    row.fate = .add
    if let reason = takeSchool(school, &row) { row.fate = .leftOut(reason) }
    let missing = settings.kind.table.missing(in: row.record)
    if !missing.isEmpty { row.fate = .leftOut(.lacks(missing)) }
    if case .leftOut = row.fate {
      row.leaveOutCells()
      // What lacks its name may go on in the row above, or be a section; it cannot be added.
      row.choices.removeAll { $0 == .add }
    }
  }

  private func takeDeadline(
    from start: String, to end: String, _ members: inout [String: FieldValue], _ row: inout PasteRow
  ) {
    guard !start.isEmpty || !end.isEmpty else { return }
    let reading = reader.deadline(from: start, to: end)
    for (place, column) in settings.columns.enumerated()
    where [.deadlineStart, .deadlineEnd].contains(column) && row.cells[place].fate == .kept {
      row.cells[place].doubts += reading.doubts
      row.cells[place].read = reading.read
      if reading.read.isEmpty { row.cells[place].fate = .dropped }
    }
    guard let wording = reading.value.text else { return }
    let key = RoadmapItem.deadline.name
    let held = members[key]?[Deadline.wording].text
    members[key] = .record([FieldMember(Deadline.wording.name, .text(held.map { $0 + ", " + wording } ?? wording))])
  }

  private func takeAside(_ aside: String, _ members: inout [String: FieldValue]) {
    guard !aside.isEmpty, let name = settings.kind.remark else { return }
    let held = members[name]?.text
    let text = held.map { $0 + "\n" + aside } ?? aside
    members[name] = .text(NFC.normalized(text))
  }

  private func takeMarks(_ marks: [(day: CalendarDay, result: String)], _ row: inout PasteRow) {
    let deadline = Deadline(row.record[RoadmapItem.deadline][Deadline.wording].text ?? "")
    let reading = deadline.reading(in: reader.values.context)
    var records: [FieldValue] = []
    var taken: Set<String> = []
    for mark in marks {
      let held = reading.hasMarkPerOccurrence ? reading.occurrence(holding: mark.day)?.key : nil
      let open =
        held.flatMap { taken.contains($0) ? nil : $0 } ?? reading.occurrenceToMark(done: taken, today: mark.day)
      guard let occurrence = open, taken.insert(occurrence).inserted else { continue }
      var completion = Completion()
      (completion.occurrence, completion.done, completion.date) = (occurrence, true, mark.day)
      completion.result = mark.result
      records.append(completion.fieldValue)
    }
    row.add(
      PastedList(name: RoadmapItem.completions.name, table: RecordTable(Completion.self), records: records))
  }

  /// The school of a row; why the row is left out if it has none.
  private mutating func takeSchool(_ name: String?, _ row: inout PasteRow) -> PasteReason? {
    guard settings.kind.isOfSchools else { return nil }
    let home = settings.place.address.flatMap { $0.entity.kind == .school ? SchoolID($0.entity.id) : nil }
    guard settings.place == .network || home != nil else { return nil }
    guard let name else {
      row.school = home.map { .known($0) }
      return home == nil ? .noSchool : nil
    }
    switch known.school(called: name) {
    case .one(let id):
      row.school = .known(id)
      return home == nil || id == home ? nil : .otherSchool(name)
    case .several: return .severalSchools(name)
    case .none:
      guard home == nil else { return .otherSchool(name) }
      row.school = .new(name)
      return settings.made.contains(.school(SchoolName(name).key)) ? nil : .unknownSchool(name)
    }
  }

  // MARK: - What is there already

  /// Finds for each row what says the same: first what is alike in all, then what is called alike.
  private mutating func match(_ rows: inout [PasteRow]) {
    for onlyAlike in [true, false] {
      for place in rows.indices where rows[place].fate == .add && rows[place].known == nil {
        if settings.actions[place] == .add, !known.isOneOfAName { continue }
        let row = rows[place]
        rows[place].known = known.match(
          row.record, section: row.section, of: row.school, onlyAlike: onlyAlike)
      }
    }
    for place in rows.indices where rows[place].fate == .add { decide(&rows[place]) }
  }

  private mutating func decide(_ row: inout PasteRow) {
    let chosen = settings.actions[row.place]
    if let address = row.known {
      let held = known.record(at: address) ?? .notSet
      row.changes = changes(&row, at: address, held)
      row.choices = [.skip] + (row.changes.isEmpty && row.lists.isEmpty ? [] : [.update])
      if !known.isOneOfAName { row.choices.append(.add) }
      switch chosen {
      case .update where row.choices.contains(.update):
        row.noteHeld(settings, reader, held)
        row.fate = .update(fields: row.changes.count + row.lists.count)
      case .update: row.fate = .leftOut(.nothingNew)
      case .skip: row.fate = .leftOut(.byHand)
      default: row.fate = .leftOut(.there)
      }
      if case .leftOut = row.fate { row.leaveOutCells() }
      return
    }
    if chosen == .skip {
      row.fate = .leftOut(.byHand)
      row.leaveOutCells()
      return
    }
    if let (key, detail) = known.name(of: row.record, section: row.section) {
      let name = known.isOneOfAName ? key : key + "|" + detail
      if let first = said[row.school]?[name] {
        let isForced = chosen == .add && !known.isOneOfAName
        if !isForced {
          row.fate = .leftOut(.sameAsRow(first))
          row.choices = known.isOneOfAName ? [] : [.skip, .add]
          row.leaveOutCells()
          return
        }
      } else {
        said[row.school, default: [:]][name] = row.place
      }
    }
  }

  /// What a row would give to the fields of a record that is there: only cells with something in them count, marks and
  /// evidence are not touched.
  private func changes(_ row: inout PasteRow, at address: Address, _ held: FieldValue) -> [FieldMember] {
    guard case .record(let members) = row.record else { return [] }
    row.lists.removeAll { $0.name == RoadmapItem.completions.name }
    var changes: [FieldMember] = []
    for member in members {
      let before = held[member.name]
      guard let after = settings.kind.filled(member.name, before, with: member.value), after != before else { continue }
      changes.append(FieldMember(member.name, after))
    }
    if settings.kind == .items {
      let lists = row.lists.filter { $0.name == RoadmapItem.responsibles.name }
      if let list = lists.first, list.records == held.bare(list.name) { row.lists.removeAll { $0.name == list.name } }
      takeSection(row, held, address, &changes)
    } else {
      let people = held.bare(School.people.name)
      for index in row.lists.indices {
        row.lists[index].records.removeAll { new in
          people.contains {
            KnownRecords.key($0[Person.name].text ?? "") == KnownRecords.key(new[Person.name].text ?? "")
          }
        }
      }
      row.lists.removeAll { $0.records.isEmpty }
    }
    return changes
  }

  /// A section that the table names is one of an item that has none yet.
  private func takeSection(
    _ row: PasteRow, _ held: FieldValue, _ address: Address, _ changes: inout [FieldMember]
  ) {
    guard let title = row.section, held[RoadmapItem.section] == .notSet, let home = settings.place.address,
      let section = network.itemsAndSections(at: home).sections.first(where: {
        Folding.folded($0.title) == Folding.folded(title)
      })
    else { return }
    changes.append(FieldMember(RoadmapItem.section.name, .text(section.id.text)))
  }

  // MARK: - The table as a whole

  private func noteColumns(_ plan: inout PastePlan) {
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
  private func noteSections(_ plan: inout PastePlan) {
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

  private func noteNews(_ plan: inout PastePlan) {
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
      }
    }
  }

  private func noteRemarks(_ plan: inout PastePlan) {
    let columns = settings.columns
    let named = Set(
      columns.compactMap { column -> String? in
        guard case .field(let key) = column else { return nil }
        return key.name
      })
    let lacking = settings.kind.table.required.filter { group in !group.contains(where: named.contains) }
    if let other = PasteSettings.kindOfHeading(table), other.kind != settings.kind,
      HeadingSearch(table, settings.kind).score < other.score, !lacking.isEmpty || settings.heading.isEmpty
    {
      plan.remarks.append(.looksLike(other.kind))
    }
    if !lacking.isEmpty { plan.remarks.append(.lacksColumn(lacking)) }
    let leftOut = plan.columns.count { $0.meaning == .leftOut && $0.filled > 0 }
    if columns.count > 30 { plan.remarks.append(.manyColumns(columns.count, leftOut: leftOut)) }
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

  /// Whether a column has a filled cell with empty ones below it, two rows long at least, as a merged cell leaves.
  private func emptyRuns(_ column: Int) -> Bool {
    var (empty, filled) = (0, 0)
    for (place, row) in layout.rows.enumerated() where row.kind == .row {
      if table.rows[place][column].trimmed.isEmpty { empty += 1 } else { filled += 1 }
    }
    return empty >= 2 && empty >= filled
  }
}
