import SchoolNetwork
import Text
import Typing

extension RowLayout.Row {
  /// Whether what its cells say is kept: it is a section, or goes on in another row.
  var isKept: Bool {
    switch kind {
    case .section, .goesOn: true
    case .heading, .row, .leftOut: false
    }
  }
}

extension PasteRow {
  /// Adds records of a list to those that the row has of it already.
  mutating func add(_ list: PastedList) {
    guard let index = lists.firstIndex(where: { $0.name == list.name }) else {
      lists.append(list)
      return
    }
    lists[index].records += list.records.filter { !lists[index].records.contains($0) }
  }

  /// Nothing of the row is kept.
  mutating func leaveOutCells() {
    for index in cells.indices where cells[index].fate == .kept { cells[index].fate = .leftOut }
  }

  /// Says of the cells of a row that is there already what they change.
  mutating func noteHeld(_ settings: PasteSettings, _ reader: CellReader, _ held: FieldValue) {
    for group in reader.groups {
      let name: String
      switch group.column {
      case .field(let key): name = key.name
      case .responsibles: name = RoadmapItem.responsibles.name
      case .deadlineStart, .deadlineEnd: name = RoadmapItem.deadline.name
      case .mark:
        for place in group.places where cells[place].fate == .kept || cells[place].fate == .dropped {
          (cells[place].fate, cells[place].doubts, cells[place].read) = (.dropped, [.marksStay], "")
        }
        continue
      case .section: name = RoadmapItem.section.name
      case .person: name = School.people.name
      case .aside: name = settings.kind.remark ?? ""
      case .leftOut, .ordinal, .school: continue
      }
      let changed = changes.contains { $0.name == name } || lists.contains { $0.name == name }
      for place in group.places where cells[place].fate == .kept {
        if !changed {
          cells[place].fate = .same
        } else if held[name] != .notSet, let field = group.field {
          let before = reader.words(of: held[field.names], field)
          if !before.isEmpty { cells[place].doubts.append(.replaces(before)) }
        } else if held[name] != .notSet, name == RoadmapItem.responsibles.name {
          cells[place].doubts.append(.replaces(held[name].reading))
        }
      }
    }
  }
}

extension PasteKind {
  /// The field that takes what there is no field for; nil if records of the kind have none.
  var remark: String? {
    switch self {
    case .items: RoadmapItem.note.name
    case .schools: School.note.name
    case .risks: Risk.note.name
    case .people, .visits: nil
    }
  }

  /// What a field that is there holds after it was filled; nil if it stays.
  func filled(_ name: String, _ before: FieldValue, with value: FieldValue) -> FieldValue? {
    // Another spelling of the name is no other name.
    if name == School.name.name, self == .schools { return before == .notSet ? value : nil }
    if name == RoadmapItem.deadline.name, self == .items {
      // Days that were set by hand belong to their wording.
      return before[Deadline.wording] == value[Deadline.wording] ? nil : value
    }
    if case .list(let new) = value, case .list(let old) = before {
      return .list(old + new.filter { !old.contains($0) })
    }
    if name == remark, let old = before.text, let new = value.text {
      let known = old.split(separator: "\n")
      let more = new.split(separator: "\n").filter { !known.contains($0) }
      return more.isEmpty ? nil : .text(old + "\n" + more.joined(separator: "\n"))
    }
    return value
  }
}

extension PasteColumn {
  /// Whether cells of it are often merged: one deadline for several items.
  var mayBeMerged: Bool {
    switch self {
    case .field(let key): key == RecordTable.Key(RoadmapItem.deadline)
    case .responsibles(let part): part == nil
    case .deadlineStart, .deadlineEnd, .leftOut, .ordinal, .section, .mark, .school, .person, .aside: false
    }
  }
}

extension FieldValue {
  /// The records of a list without their ids.
  func bare(_ list: String) -> [FieldValue] {
    guard case .list(let records) = self[list] else { return [] }
    return records.map { record in
      guard case .record(let members) = record else { return record }
      return .record(members.filter { $0.name != CommonField.id })
    }
  }
}

extension Network {
  /// The names of people that the network knows.
  var namesOfPeople: [String] {
    var names = town.team.map(\.name) + [town.curator?.name ?? "", town.signatory?.name ?? ""]
    for place in schools.indices { names += schools[place].people.map(\.name) }
    for place in partnerships.indices {
      for roadmap in partnerships[place].roadmaps {
        for item in roadmap.items { names += item.responsibles.map(\.name) }
      }
    }
    return names.filter { !$0.isEmpty }
  }
}
