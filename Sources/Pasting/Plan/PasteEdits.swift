package import SchoolNetwork
import Tables
import Text

extension PastePlan {
  /// The edits that write it, as one step: none if there is nothing to write. `newID` draws an id with a prefix. Throws if
  /// a field cannot hold what was read for it.
  package func edits(
    in network: Network, author: String, newID: (String) -> String
  ) throws(EditFault) -> [Edit] {
    var writer = PlanWriter(settings: settings, network: network, author: author)
    var edits: [Edit] = []
    for row in rows {
      switch row.fate {
      case .add: try writer.add(row, &edits, newID)
      case .update: writer.update(row, &edits, newID)
      case .section, .heading, .goesOn, .leftOut: continue
      }
    }
    // What goes into one list comes in a row: it is written at once.
    return try writer.schools(newID) + writer.newSections + edits + writer.people(news, newID)
  }
}

/// Makes edits of the rows of a plan.
private struct PlanWriter {
  let settings: PasteSettings
  let network: Network
  let author: String
  /// The sections of the roadmap, by their titles; nil until they are asked for.
  private var sections: [String: String]?
  private var lastSection: String?
  /// The edits that make sections.
  private(set) var newSections: [Edit] = []
  /// The last element of each list that grows.
  private var last: [Address: [String: String?]] = [:]
  /// Schools that are made along with what goes into them, in their order.
  private var made: [(name: String, lists: [String: [FieldValue]])] = []

  init(settings: PasteSettings, network: Network, author: String) {
    (self.settings, self.network, self.author) = (settings, network, author)
  }

  private var table: RecordTable { settings.kind.table }

  // MARK: - New records

  mutating func add(_ row: PasteRow, _ edits: inout [Edit], _ newID: (String) -> String) throws(EditFault) {
    let id = newID(table.idPrefix)
    var members = [FieldMember(CommonField.id, .text(id))]
    if settings.kind == .items, let title = row.section, let home = settings.place.address {
      members.append(FieldMember(RoadmapItem.section.name, .text(section(title, home, newID))))
    }
    if case .record(let read) = row.record { members += read }
    for list in row.lists {
      members.append(FieldMember(list.name, .list(list.records.map { withIDs($0, list.table, newID) })))
    }
    let record = ordered(members)
    guard settings.kind != .schools else {
      edits.append(try Edit.creating(.school, record))
      return
    }
    switch (row.school, settings.place) {
    case (.new(let name)?, _): make(name, record)
    case (.known(let school)?, _): insert(record, id, at: Address(EntityKey(.school, school.text)), &edits)
    case (nil, .object(let address)): insert(record, id, at: address, &edits)
    case (nil, .network): break
    }
  }

  /// The members in the order of the table.
  private func ordered(_ members: [FieldMember]) -> FieldValue {
    let names = Self.names(of: table)
    return .record(names.compactMap { name in members.first { $0.name == name } })
  }

  private static func names(of table: RecordTable) -> [String] { table.fields.map(\.name) }

  private func withIDs(_ record: FieldValue, _ table: RecordTable, _ newID: (String) -> String) -> FieldValue {
    guard case .record(let members) = record else { return record }
    var all = [FieldMember(CommonField.id, .text(newID(table.idPrefix)))] + members
    if table == RecordTable(Completion.self), !author.isEmpty {
      all.append(FieldMember(Completion.author.name, .text(author)))
    }
    return .record(all)
  }

  private mutating func insert(_ record: FieldValue, _ id: String, at address: Address, _ edits: inout [Edit]) {
    let list = settings.kind.list(at: address)
    edits.append(Edit(address, .insert(list: list, record: record, after: lastID(list, at: address))))
    last[address, default: [:]][list] = id
  }

  /// The id of the last element of a list, with those that were added before.
  private mutating func lastID(_ list: String, at address: Address) -> String? {
    if let known = last[address]?[list] { return known }
    guard case .list(let elements)? = network.value(of: list, at: address) else { return nil }
    let id = elements.last?[CommonField.id].text
    last[address, default: [:]][list] = id
    return id
  }

  // MARK: - Sections and schools

  private mutating func section(
    _ title: String, _ home: Address, _ newID: (String) -> String
  ) -> String {
    if sections == nil {
      let known = network.itemsAndSections(at: home).sections
      sections = Dictionary(
        known.map { (Folding.folded($0.title), $0.id.text) }, uniquingKeysWith: { first, _ in first })
      lastSection = known.last?.id.text
    }
    if let known = sections?[Folding.folded(title)] { return known }
    let id = newID(RecordTable(RoadmapSection.self).idPrefix)
    var section = RoadmapSection()
    (section.id, section.title) = (ID(id), title)
    newSections.append(Edit(home, .insert(into: Roadmap.sections, section.fieldValue, after: lastSection)))
    sections?[Folding.folded(title)] = id
    lastSection = id
    return id
  }

  private mutating func make(_ name: String, _ record: FieldValue) {
    let list = settings.kind.list(at: nil)
    let key = SchoolName(name).key
    let place = made.firstIndex { SchoolName($0.name).key == key } ?? made.endIndex
    if place == made.endIndex { made.append((name, [:])) }
    made[place].lists[list, default: []].append(record)
  }

  /// The edits that make the schools which rows are of and which were ticked, each with its rows.
  func schools(_ newID: (String) -> String) throws(EditFault) -> [Edit] {
    var edits: [Edit] = []
    for (name, lists) in made {
      var members = [FieldMember(CommonField.id, .text(newID(RecordTable(School.self).idPrefix)))]
      members.append(FieldMember(School.name.name, .text(NFC.normalized(name))))
      for field in Self.names(of: RecordTable(School.self)) {
        if let records = lists[field] { members.append(FieldMember(field, .list(records))) }
      }
      edits.append(try Edit.creating(.school, .record(members)))
    }
    return edits
  }

  /// The edits that add those responsible to the schools that were ticked.
  mutating func people(_ news: [PasteNewThing], _ newID: (String) -> String) -> [Edit] {
    var edits: [Edit] = []
    for thing in news where settings.made.contains(thing.news) {
      guard case .person(_, let school) = thing.news else { continue }
      let (address, list) = (Address(EntityKey(.school, school.text)), School.people.name)
      var person = Person()
      person.id = ID(newID(RecordTable(Person.self).idPrefix))
      (person.name, person.role) = (NFC.normalized(thing.name), NFC.normalized(thing.role))
      edits.append(
        Edit(address, .insert(list: list, record: person.fieldValue, after: lastID(list, at: address))))
      last[address, default: [:]][list] = person.id.text
    }
    return edits
  }

  // MARK: - Records that are there

  mutating func update(_ row: PasteRow, _ edits: inout [Edit], _ newID: (String) -> String) {
    guard let address = row.known else { return }
    for change in row.changes {
      if let edit = network.setting(change.name, to: change.value, at: address) { edits.append(edit) }
    }
    for list in row.lists {
      if list.name == RoadmapItem.responsibles.name {
        if let edit = network.setting(list.name, to: joined(list, at: address, newID), at: address) {
          edits.append(edit)
        }
        continue
      }
      var after: String?
      if case .list(let held)? = network.value(of: list.name, at: address) { after = held.last?[CommonField.id].text }
      for record in list.records {
        let new = withIDs(record, list.table, newID)
        edits.append(Edit(address, .insert(list: list.name, record: new, after: after)))
        after = new[CommonField.id].text
      }
    }
  }

  /// A list in place of another: what was there already keeps its id and all else of it.
  private func joined(_ list: PastedList, at address: Address, _ newID: (String) -> String) -> FieldValue {
    guard case .list(var held)? = network.value(of: list.name, at: address) else {
      return .list(list.records.map { withIDs($0, list.table, newID) })
    }
    return .list(
      list.records.map { record in
        let same = held.firstIndex { old in
          [Responsible.role, Responsible.name].allSatisfy { old[$0] == record[$0] }
        }
        return same.map { held.remove(at: $0) } ?? withIDs(record, list.table, newID)
      })
  }
}

extension PasteKind {
  /// The list that new records go to; nil stands for the school of a row.
  func list(at address: Address?) -> String {
    switch self {
    case .items: Roadmap.items.name
    case .schools: ""
    case .people: address?.entity.kind == .town ? Town.team.name : School.people.name
    case .risks: School.risks.name
    case .visits: School.visits.name
    }
  }
}
