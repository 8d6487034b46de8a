import SchoolNetwork
import Text

/// What is there already, and what a row would give to it.
extension PlanMaker {
  /// Finds for each row what says the same: first what is alike in all, then what is called alike.
  mutating func match(_ rows: inout [PasteRow]) {
    for place in rows.indices where rows[place].fate == .add { noteTwin(rows[place]) }
    for onlyAlike in [true, false] {
      for place in rows.indices where rows[place].fate == .add && rows[place].known == nil {
        guard twins[place] == nil else { continue }
        if settings.actions[place] == .add, !known.isOneOfAName { continue }
        let row = rows[place]
        guard let name = called[place] else { continue }
        rows[place].known = known.match(name, of: row.school, onlyAlike: onlyAlike)
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
    guard let first = twins[row.place], chosen != .add || known.isOneOfAName else { return }
    row.fate = .leftOut(.sameAsRow(first))
    row.choices = known.isOneOfAName ? [] : [.skip, .add]
    row.leaveOutCells()
  }

  /// Notes whether a row says the same as one above it.
  private mutating func noteTwin(_ row: PasteRow) {
    guard let (key, detail) = known.name(of: row.record, section: row.section) else { return }
    called[row.place] = (key, detail)
    let name = known.isOneOfAName ? key : key + "|" + detail
    if let first = said[row.school]?[name] {
      twins[row.place] = first
    } else {
      said[row.school, default: [:]][name] = row.place
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
}
