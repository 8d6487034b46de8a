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
struct PlanMaker {
  let table: PastedTable
  let settings: PasteSettings
  let network: Network
  let language: Language
  let layout: RowLayout
  var reader: CellReader
  var known: KnownRecords
  let names: [String]
  /// The columns of a roadmap's table that name a school, and the schools that the roadmap is of.
  let columnsOfSchools: [Int], sides: [SchoolID]
  /// The titles of the sections that are there, folded.
  var sections: Set<String> = []
  var section: String?
  /// The rows that say what a later one may say again.
  var said: [PasteSchool?: [String: Int]] = [:]
  /// The rows that say the same as one above them, which one.
  var twins: [Int: Int] = [:]
  /// What rows are called, as records of the network are.
  var called: [Int: (key: String, detail: String)] = [:]

  init(
    _ table: PastedTable, _ settings: PasteSettings, _ network: Network, _ language: Language, today: CalendarDay
  ) {
    (self.table, self.settings, self.network, self.language) = (table, settings, network, language)
    layout = RowLayout(table, settings)
    reader = CellReader(table, settings, layout, network, language, today: today)
    known = KnownRecords(settings, network)
    names = settings.kind.table.fields.map(\.name)
    (columnsOfSchools, sides) = Self.schools(table, settings, network)
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

  /// Where a table that goes into a roadmap names schools: nothing keeps them, but rows of another school are told.
  private static func schools(
    _ table: PastedTable, _ settings: PasteSettings, _ network: Network
  ) -> ([Int], [SchoolID]) {
    guard settings.kind == .items, let entity = settings.place.address?.entity, entity.kind == .partnership,
      let partnership = network.partnership(PartnershipID(entity.id))
    else { return ([], []) }
    let headings = HeadingSearch.texts(table, settings.heading)
    let columns = settings.columns.indices.filter { column in
      [.aside, .leftOut].contains(settings.columns[column]) && Headings.namesSchool(headings[column])
    }
    return (columns, [partnership.supported.school, partnership.donor.school])
  }

  /// Tells which of its cells name a school that the roadmap is not of.
  private mutating func noteOtherSchools(_ row: inout PasteRow) {
    for column in columnsOfSchools {
      for text in row.cells[column].pasted.split(whereSeparator: { ";,\n".contains($0) }) {
        let name = String(text).trimmed
        guard SchoolName(name).isTelling else { continue }
        let isOther: Bool =
          switch known.school(called: name) {
          case .one(let id): !sides.contains(id)
          case .none: SchoolName(name).kind != nil
          case .several: false
          }
        if isOther { row.cells[column].doubts.append(.otherSchool(name)) }
      }
    }
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
      do throws(TypingFault) {
        let title = try reader.title(ofSection: title)
        (section, row.section, row.fate) = (title, title, .section(isNew: false))
      } catch {
        row.fate = .leftOut(.refused(error.sentence))
        row.leaveOutCells()
      }
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
        members[field.names[0]] = field.names.dropFirst().reversed().reduce(reading.value) {
          .record([FieldMember($1, $0)])
        }
      }
    }
    noteOtherSchools(&row)
    takeDeadline(from: start, to: end, &members, &row)
    takeAside(aside, &members, &row)
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

  private func takeAside(_ aside: String, _ members: inout [String: FieldValue], _ row: inout PasteRow) {
    guard !aside.isEmpty, let name = settings.kind.remark else { return }
    let held = members[name]?.text
    do throws(TypingFault) {
      members[name] = .text(try reader.remark(held.map { $0 + "\n" + aside } ?? aside))
    } catch {
      // Each by itself had room.
      for (place, column) in settings.columns.enumerated() where column == .aside && row.cells[place].fate == .kept {
        row.cells[place].fate = .dropped
        row.cells[place].doubts.append(.fault(error.sentence))
      }
    }
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
      guard let occurrence = open, taken.insert(occurrence).inserted else {
        if let column = settings.columns.firstIndex(of: .mark), row.cells.indices.contains(column) {
          row.cells[column].doubts.append(.fault(reader.language.pastedMarkHasNoPlace(mark.day)))
        }
        continue
      }
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
      do throws(TypingFault) { row.school = .new(try reader.name(ofSchool: name)) } catch {
        return .refused(error.sentence)
      }
      return settings.made.contains(.school(SchoolName(name).key)) ? nil : .unknownSchool(name)
    }
  }
}
