package import Deadlines

/// The place of an item: its partnership, roadmap and id.
package struct ItemPlace: Hashable, Sendable {
  /// The partnership.
  package var partnership: PartnershipID
  /// The roadmap in it.
  package var roadmap: RoadmapID
  /// The item in that.
  package var item: ItemID

  /// An item of a roadmap of a partnership.
  package init(_ partnership: PartnershipID, _ roadmap: RoadmapID, _ item: ItemID) {
    self.partnership = partnership
    self.roadmap = roadmap
    self.item = item
  }

  /// The item that an address names; nil if that is not an item of a partnership.
  package init?(_ address: Address) {
    guard address.entity.kind == .partnership, address.path.count == 2, address.path[0].isIn(Partnership.roadmaps),
      address.path[1].isIn(Roadmap.items)
    else { return nil }
    self.init(ID(address.entity.id), ID(address.path[0].id), ID(address.path[1].id))
  }

  /// The address of the roadmap.
  package var roadmapAddress: Address {
    Address(EntityKey(.partnership, partnership.text), [Address.Step(Partnership.roadmaps, roadmap.text)])
  }

  /// The address of the item.
  package var address: Address { roadmapAddress.appending(Roadmap.items, item.text) }
}

/// The edits of roadmap items, as values: nothing is changed here.
extension Network {
  /// The item at a place, with its roadmap and partnership; nil if there is none.
  package func item(at place: ItemPlace) -> (item: RoadmapItem, roadmap: Roadmap, partnership: Partnership)? {
    guard let partnership = partnership(place.partnership),
      let roadmap = partnership.roadmaps.first(where: { $0.id == place.roadmap }),
      let item = roadmap.items.first(where: { $0.id == place.item })
    else { return nil }
    return (item, roadmap, partnership)
  }

  /// The edit that gives a field of an object another value; nil if it has that value already.
  package func setting(_ field: String, to value: FieldValue, at address: Address) -> Edit? {
    guard let from = self.value(of: field, at: address), from != value.normalised else { return nil }
    return Edit(address, .set(field: field, from: from, to: value))
  }

  /// The edits that mark an occurrence done, or take the mark back. A mark that was there before keeps its result and
  /// evidence; one taken back keeps all but `done`.
  package func marking(
    _ place: ItemPlace, occurrence: String, done: Bool, today: CalendarDay, author: String, newID: () -> String
  ) -> [Edit] {
    guard let (item, roadmap, _) = item(at: place) else { return [] }
    let reading = item.deadline.reading(in: deadlineContext(of: roadmap))
    if !done {
      // Two curators may have marked the same occurrence: the mark is gone when both are.
      return item.marks(of: occurrence, in: reading).compactMap {
        setting(Completion.done, to: .flag(false), at: place.address.appending(RoadmapItem.completions, $0.id.text))
      }
    }
    if let completion = item.completion(occurrence, in: reading) {
      let address = place.address.appending(RoadmapItem.completions, completion.id.text)
      let date = completion.date == nil ? setting(Completion.date, to: today.fieldValue, at: address) : nil
      return [setting(Completion.done, to: .flag(true), at: address), date].compactMap(\.self)
    }
    var completion = Completion()
    completion.id = ID(newID())
    completion.occurrence = occurrence
    completion.done = true
    completion.date = today
    completion.author = author
    return [
      Edit(
        place.address,
        .insert(into: RoadmapItem.completions, completion.fieldValue, after: item.completions.last?.id.text))
    ]
  }

  /// The marks of an occurrence of an item: several curators may have marked it.
  package func marks(of place: ItemPlace, _ occurrence: String) -> [Completion] {
    guard let (item, roadmap, _) = item(at: place) else { return [] }
    return item.marks(of: occurrence, in: item.deadline.reading(in: deadlineContext(of: roadmap)))
  }

  /// The edits of the one key that marks an item: it marks the occurrence that is due; if none is open, it takes the
  /// newest mark back. It does nothing to a cancelled item before its status is changed.
  package func toggling(
    _ place: ItemPlace, today: CalendarDay, author: String, newID: () -> String
  ) -> (edits: [Edit], occurrence: String, done: Bool) {
    guard let (item, roadmap, _) = item(at: place), item.status != .known(.cancelled) else {
      return ([], "", false)
    }
    let reading = item.deadline.reading(in: deadlineContext(of: roadmap))
    let marked = item.doneKeys(in: reading)
    if let key = reading.occurrenceToMark(done: marked, today: today) {
      let edits = marking(place, occurrence: key, done: true, today: today, author: author, newID: newID)
      return (edits, key, true)
    }
    let newest = reading.markKeys.last(where: marked.contains) ?? Completion.once
    let edits = marking(place, occurrence: newest, done: false, today: today, author: author, newID: newID)
    return (edits, newest, false)
  }

  /// The edit that inserts a new item into a roadmap, after another one (nil: first).
  package func inserting(
    _ item: RoadmapItem, into place: ItemPlace, after: ItemID?
  ) -> Edit {
    Edit(place.roadmapAddress, .insert(into: Roadmap.items, item.fieldValue, after: after?.text))
  }

  /// The edit that moves an item to the trash.
  package func deleting(_ place: ItemPlace, today: CalendarDay, author: String) -> Edit? {
    setting(RoadmapItem.deleted, to: Deletion(on: today, by: author).fieldValue, at: place.address)
  }
}

extension RoadmapItem {
  /// A copy with ids of its own and without marks.
  package func duplicate(newID: (String) -> String) -> RoadmapItem {
    var copy = self
    copy.id = ID(newID("i"))
    copy.completions = []
    copy.deleted = nil
    copy.status = nil
    for place in copy.responsibles.indices { copy.responsibles[place].id = ID(newID("h")) }
    return copy
  }
}
