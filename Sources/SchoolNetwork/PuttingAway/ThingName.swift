package import Deadlines

/// What a thing is called, ready to be put into words.
package enum ThingName: Equatable, Sendable {
  /// A school, by its name; a partnership, by those of its sides.
  case school(String), partnership(supported: String, donor: String)
  /// A roadmap, by its title and school year, and the names of both sides.
  case roadmap(title: String, SchoolYear?, supported: String, donor: String)
  /// An item, by its title; a visit, by its day and the school.
  case item(title: String), visit(CalendarDay?, school: String)
}

extension Network {
  /// What a thing is called; by its id where no name is set, or where it is not there.
  package func name(of thing: Thing) -> ThingName {
    switch thing {
    case .school(let id): return .school(name(of: id))
    case .partnership(let id):
      guard let partnership = partnership(id) else { return .partnership(supported: id.text, donor: "") }
      return .partnership(supported: supportedName(partnership), donor: donorName(partnership))
    case .roadmap(let id, let roadmap):
      let found = partnership(id)?.roadmaps.first { $0.id == roadmap }
      return roadmapName(found?.title ?? roadmap.text, found?.year, of: id)
    case .item(let place):
      let title = item(at: place)?.item.title ?? ""
      return .item(title: title.isEmpty ? place.item.text : title)
    case .visit(let id, let visit):
      return .visit(school(id)?.visits.first { $0.id == visit }?.date, school: name(of: id))
    }
  }

  /// The same of what comes or goes, by what is set of it: the network may not have it.
  func name(of thing: Thing, from record: FieldValue) -> ThingName {
    switch thing {
    case .school, .partnership: name(of: thing)
    case .roadmap(let id, _):
      roadmapName(record[Roadmap.title].text ?? "", record[Roadmap.year].text.flatMap { SchoolYear($0) }, of: id)
    case .item(let place): .item(title: record[RoadmapItem.title].text ?? place.item.text)
    case .visit(let id, _):
      .visit(record[Visit.date].text.flatMap { CalendarDay(iso: $0) }, school: name(of: id))
    }
  }

  private func roadmapName(_ title: String, _ year: SchoolYear?, of id: PartnershipID) -> ThingName {
    let partnership = partnership(id)
    return .roadmap(
      title: title, year, supported: partnership.map(supportedName) ?? id.text, donor: partnership.map(donorName) ?? "")
  }

  /// What a step did that put something into the trash or took it from there, or that emptied the trash; nil if it did
  /// none of these. An item that nothing went with has a description of its own.
  func trashDescription(of edits: [Edit]) -> EditDescription? {
    if edits.allSatisfy(\.takesTrashed) { return .trashEmptied(count: edits.count) }
    // The undo of a step has its edits in the other order.
    let ends = [edits.first?.trashing, edits.last?.trashing].compactMap(\.self)
    let trashings = edits.compactMap(\.trashing)
    // What went by itself says no other thing that it went with. Where that cannot tell, it is the outermost.
    guard !ends.isEmpty,
      let root = trashings.first(where: { $0.with.isEmpty })
        ?? trashings.min(by: { $0.thing.address.path.count < $1.thing.address.path.count }),
      ends.contains(root)
    else { return nil }
    if case .item = root.thing, edits.count == 1 { return nil }
    let company = trashings.map(\.thing).filter { $0 != root.thing }
    let (name, counts) = (name(of: root.thing), CompanyCounts(company))
    return root.isBack ? .restored(name, with: counts) : .trashed(name, with: counts)
  }
}

/// What an edit says that puts a thing into the trash or takes it from there.
private struct Trashing: Equatable {
  let thing: Thing
  /// The id of what it went with; empty if it went by itself.
  let with: String
  /// Whether it comes back.
  let isBack: Bool
}

extension Edit {
  /// What it puts into the trash or takes from there; nil if nothing.
  fileprivate var trashing: Trashing? {
    guard case .set(Deletion.ofThing, let from, let to) = action, let thing = Thing(address) else { return nil }
    let mark = to == .notSet ? from : to
    return Trashing(thing: thing, with: mark[Deletion.with].text ?? "", isBack: to == .notSet)
  }

  /// Whether it takes something for good that is in the trash.
  fileprivate var takesTrashed: Bool {
    switch action {
    case .discard(let record), .remove(_, let record, _): record[Deletion.ofThing] != .notSet
    case .set, .insert, .create: false
    }
  }
}
