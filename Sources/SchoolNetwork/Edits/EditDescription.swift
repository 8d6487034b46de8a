/// What a step of edits did, as a case with arguments; `Language` words it.
package enum EditDescription: Equatable, Sendable {
  /// A field of an item, by its name, got another value, both as they are read.
  case itemField(String, title: String, from: String, to: String)
  /// An occurrence was marked done, or its mark taken back; the occurrence is a day or ``Completion/once``.
  case mark(title: String, occurrence: String, done: Bool)
  /// The details of a mark (date, result, evidence, publication) were changed.
  case markDetails(title: String)
  /// An item was added, moved to the trash, or restored from it.
  case itemAdded(title: String), itemDeleted(title: String), itemRestored(title: String)
  /// An item was removed again (the undo of adding it).
  case itemRemoved(title: String)
  /// A partnership was added, or removed again; the names of both sides.
  case partnershipAdded(supported: String, donor: String), partnershipRemoved(supported: String, donor: String)
  /// So many planned partnerships, 2 or more, were added in one step.
  case partnershipsPlanned(count: Int)
  /// A template, or a school, was added or removed again.
  case templateAdded(name: String), templateRemoved(name: String), schoolAdded(name: String), schoolRemoved(
    name: String)
  /// So many records of a table, 2 or more, were added in one step, as a table that was pasted; they were removed again.
  case severalAdded(RecordTable, count: Int), severalRemoved(RecordTable, count: Int)
  /// So many items, 2 or more, were changed, moved or put away in one step.
  case severalChanged(count: Int)
  /// A roadmap was added as a whole, or removed again; its title.
  case roadmapAdded(title: String), roadmapRemoved(title: String)
  /// Something was put into the trash, or taken from it, with so much that went with it.
  case trashed(ThingName, with: CompanyCounts), restored(ThingName, with: CompanyCounts)
  /// So many files and objects in the trash were removed for good.
  case trashEmptied(count: Int)
  /// A line of the attention list was put off until a day (`YYYY-MM-DD`, empty if it is not set), or taken up again.
  case putOff(until: String, reason: String), takenUp
  /// A donor was declined; the refusal was taken back.
  case declined(donor: String), declineTakenBack(donor: String)
  /// A partnership covers another number of risks.
  case partnershipRisks(supported: String, donor: String, from: Int, to: Int)
  /// Any other change, by the record and what became of it.
  case other(OtherChange)
}

extension Network {
  /// What these edits do, or did, ready to be put into words. The network may be the one before or after them.
  package func description(of edits: [Edit]) -> EditDescription {
    switch knownDescription(of: edits) {
    // One field does not tell a step that sets several.
    case .itemField where setFields(edits).count > 1, .partnershipRisks where setFields(edits).count > 1:
      return otherDescription(of: edits)
    case nil: return otherDescription(of: edits)
    case let known?: return known
    }
  }

  /// The same where edits have a description of their own.
  private func knownDescription(of edits: [Edit]) -> EditDescription? {
    guard let edit = edits.first else { return nil }
    let planned = edits.count {
      $0.isCreation && $0.partnershipRecord?[Partnership.status] == .text(PartnershipStatus.planned.rawValue)
    }
    if planned > 1 { return .partnershipsPlanned(count: planned) }
    if let count = severalItems(edits) { return .severalChanged(count: count) }
    if let trash = trashDescription(of: edits) { return trash }
    if let several = severalRecords(edits) { return several }
    // An entity created as a whole may be followed by more edits of the same step.
    for edit in edits where edit.isOfAWhole { return wholeDescription(edit) }
    let path = edit.address.path
    if path.isEmpty, let whole = edit.roadmapRecord { return whole }
    guard edit.address.entity.kind == .partnership,
      path.first?.isIn(Partnership.roadmaps) == true || Partnership.roadmaps ~= edit.fieldName
    else {
      return entityDescription(edit)
    }
    // A step may add a roadmap and then its first item.
    if path.count == 1, let added = edits.compactMap(\.itemRecord).first { return added }
    if path.isEmpty, case .insert(Partnership.roadmaps, let record, _) = edit.action {
      guard case .list(let items) = record[Roadmap.items], let item = items.first else {
        return nil
      }
      return .itemAdded(title: item[RoadmapItem.title].text ?? "")
    }
    guard path.count >= 2, path[1].isIn(Roadmap.items) else { return nil }
    let title = itemTitle(edit, path[1].id)
    if path.count == 2 { return itemDescription(edit, title) }
    guard path[2].isIn(RoadmapItem.completions) else { return nil }
    return markDescription(edits, title, Address(edit.address.entity, Array(path.prefix(3))))
  }

  /// Several schools, items, people, risks or visits that come or go in one step, whatever else the step does.
  private func severalRecords(_ edits: [Edit]) -> EditDescription? {
    guard edits.count > 1 else { return nil }
    let kinds = [Roadmap.items.name, School.people.name, Town.team.name, School.risks.name, School.visits.name]
    var (added, removed): ([String: Int], [String: Int]) = ([:], [:])
    for edit in edits {
      switch edit.action {
      case .create where edit.address.entity.kind == .school: added["", default: 0] += 1
      case .discard where edit.address.entity.kind == .school: removed["", default: 0] += 1
      case .insert(let list, _, _) where kinds.contains(list): added[list, default: 0] += 1
      case .remove(let list, _, _) where kinds.contains(list): removed[list, default: 0] += 1
      case .insert, .remove, .set, .create, .discard: continue
      }
    }
    // A new school brings what goes into its own lists with it.
    for edit in edits where edit.address.entity.kind == .school {
      switch edit.action {
      case .create(let school): for list in added.keys { added[list, default: 0] += school[list].elementCount }
      case .discard(let school): for list in removed.keys { removed[list, default: 0] += school[list].elementCount }
      case .insert, .remove, .set: continue
      }
    }
    func table(_ list: String) -> RecordTable? { list.isEmpty ? RecordTable(School.self) : RecordTable.held(by: list) }
    // What is taken out and put back elsewhere was moved.
    guard added.isEmpty != removed.isEmpty else { return nil }
    let found = added.isEmpty ? removed : added
    guard let most = found.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), most.value > 1,
      let table = table(most.key)
    else { return nil }
    return added.isEmpty
      ? .severalRemoved(table, count: most.value) : .severalAdded(table, count: most.value)
  }

  /// How many items a step changes, moves or puts away, if it is about several and, but for their sections, nothing else.
  private func severalItems(_ edits: [Edit]) -> Int? {
    guard edits.count > 1 else { return nil }
    var items: Set<String> = []
    // What only comes, or only goes, is told as that.
    var (comes, goes) = (false, false)
    for edit in edits {
      let path = edit.address.path
      guard edit.address.entity.kind == .partnership, path.first?.isIn(Partnership.roadmaps) == true else { return nil }
      if path.count > 1 {
        guard path[1].isIn(Roadmap.items) else { return nil }
        items.insert(path[1].id)
      } else {
        switch edit.action {
        case .insert(let list, let record, _), .remove(let list, let record, _):
          guard Roadmap.items ~= list || Roadmap.sections ~= list else { return nil }
          guard Roadmap.items ~= list else { continue }
          items.insert(record[RoadmapItem.id].text ?? "")
          if case .insert = edit.action { comes = true } else { goes = true }
        case .set, .create, .discard: return nil
        }
      }
    }
    return items.count > 1 && comes == goes ? items.count : nil
  }

  private func wholeDescription(_ edit: Edit) -> EditDescription? {
    let (record, comes) =
      switch edit.action {
      case .create(let record): (record, true)
      case .discard(let record): (record, false)
      case .set, .insert, .remove: (FieldValue.notSet, false)
      }
    let name = record[School.name].text ?? edit.address.entity.id
    switch edit.address.entity.kind {
    case .partnership:
      let supported = side(Partnership.supported, beside: Partnership.supportedName, of: record)
      let donor = side(Partnership.donor, beside: Partnership.donorName, of: record)
      return comes
        ? .partnershipAdded(supported: supported, donor: donor)
        : .partnershipRemoved(supported: supported, donor: donor)
    case .template: return comes ? .templateAdded(name: name) : .templateRemoved(name: name)
    case .school: return comes ? .schoolAdded(name: name) : .schoolRemoved(name: name)
    case .town, .riskFactors, .clusters: return nil
    }
  }

  /// The name of the school in a field of a record that is not decoded yet: of a partnership, of a declined donor.
  func side<Owner>(_ field: Field<Owner>, beside name: Field<Owner>, of record: FieldValue) -> String {
    var faults: [FieldFault] = []
    let beside = record[name].text ?? ""
    guard var reference = try? Reference(field: record[field], faults: &faults) else { return beside }
    reference.settle(in: store)
    return self.name(of: reference, beside: beside)
  }

  private func itemTitle(_ edit: Edit, _ id: String) -> String {
    let partnership = partnership(PartnershipID(edit.address.entity.id))
    for roadmap in partnership?.roadmaps ?? [] {
      if let item = roadmap.items.first(where: { $0.id.text == id }) { return item.title }
    }
    return ""
  }

  private func itemDescription(_ edit: Edit, _ title: String) -> EditDescription? {
    switch edit.action {
    case .set(RoadmapItem.deleted, _, let to):
      return to == .notSet ? .itemRestored(title: title) : .itemDeleted(title: title)
    case .set(let field, let from, let to):
      switch RecordTable(RoadmapItem.self).field(named: field)?.kind {
      // Ids mean nothing to the person who reads.
      case .id, .reference, .list, nil: return nil
      default: return .itemField(field, title: title, from: from.reading, to: to.reading)
      }
    case .insert(RoadmapItem.completions, let record, _):
      return .mark(
        title: title, occurrence: record[Completion.occurrence].text ?? "", done: record[Completion.done] == .flag(true)
      )
    case .remove(RoadmapItem.completions, let record, _):
      return .mark(title: title, occurrence: record[Completion.occurrence].text ?? "", done: false)
    case .insert, .remove, .create, .discard: return nil
    }
  }

  private func markDescription(_ edits: [Edit], _ title: String, _ completion: Address) -> EditDescription {
    for edit in edits {
      if case .set(Completion.done, _, let to) = edit.action {
        let occurrence = value(of: Completion.occurrence, at: completion)?.text ?? ""
        return .mark(title: title, occurrence: occurrence, done: to == .flag(true))
      }
    }
    return .markDetails(title: title)
  }
}

extension Edit {
  /// The name of the field or list it changes; empty if a whole entity is created or removed.
  package var fieldName: String {
    switch action {
    case .set(let field, _, _): field
    case .insert(let list, _, _), .remove(let list, _, _): list
    case .create, .discard: ""
    }
  }

  /// The description of an edit that adds or removes a roadmap with a title: one made from a template. A roadmap that
  /// is added with its first item has no title.
  fileprivate var roadmapRecord: EditDescription? {
    switch action {
    case .insert(Partnership.roadmaps, let record, _): record[Roadmap.title].text.map { .roadmapAdded(title: $0) }
    case .remove(Partnership.roadmaps, let record, _): record[Roadmap.title].text.map { .roadmapRemoved(title: $0) }
    case .set, .insert, .remove, .create, .discard: nil
    }
  }

  /// The description of an edit that adds or removes an item.
  fileprivate var itemRecord: EditDescription? {
    switch action {
    case .insert(Roadmap.items, let record, _): .itemAdded(title: record[RoadmapItem.title].text ?? "")
    case .remove(Roadmap.items, let record, _): .itemRemoved(title: record[RoadmapItem.title].text ?? "")
    case .set, .insert, .remove, .create, .discard: nil
    }
  }
}

extension FieldValue {
  /// The value as a person reads it: words as they are, a deadline's wording, the offices of a list of responsibles.
  package var reading: String {
    switch self {
    case .notSet: ""
    case .text(let text): text
    case .number(let digits): digits
    case .flag(let flag): flag ? "+" : "−"
    case .list(let values): FieldValue.once(values.map(\.reading)).joined(separator: "; ")
    case .record:
      if let wording = self[Deadline.wording].text {
        wording
      } else {
        [self[Responsible.role].text, self[Responsible.name].text].compactMap(\.self).joined(separator: " ")
      }
    }
  }

  /// An office that both sides of a partnership name is read once.
  private static func once(_ readings: [String]) -> [String] {
    var seen: Set<String> = []
    return readings.filter { seen.insert($0).inserted }
  }
}

extension FieldValue {
  /// How many elements a list has; none where it is no list.
  fileprivate var elementCount: Int { if case .list(let elements) = self { elements.count } else { 0 } }
}
