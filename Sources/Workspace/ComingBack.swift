import SchoolNetwork

/// What another program removed while edits here change it comes back: an edit is never made to something that nobody
/// sees, and never lost with it.
struct ComingBack {
  /// The network that the edits start from, before the other program changed it.
  let base: Network

  /// The edits that have to be made before this one, so that what it changes is there: the file, the object in a list of
  /// it, and neither of them in the trash; those together that are told as one. None if all of it is there, or if the
  /// edit itself takes its object away.
  func edits(before edit: Edit, in network: Network) -> [[Edit]] {
    together(before: edit, in: network) ?? onTheWay(to: edit, in: network).map { [$0] }
  }

  /// The same edits, so few that the object of this edit is there.
  private func onTheWay(to edit: Edit, in network: Network) -> [Edit] {
    guard !edit.takesAway, !edit.isCreation else { return [] }
    let entity = Address(edit.address.entity)
    guard network.has(entity) else { return [whole(entity.entity, in: network)].compactMap(\.self) }
    var back: [Edit] = []
    for count in 0...edit.address.path.count {
      let address = Address(entity.entity, Array(edit.address.path.prefix(count)))
      guard network.has(address) else { return back + [insertion(of: address, in: network)].compactMap(\.self) }
      // An edit of the mark of deletion itself says where it wants the object.
      if count == edit.address.path.count, RoadmapItem.deleted ~= edit.fieldName { break }
      back += unmarking(address, in: network)
    }
    // A partnership that comes back needs its schools.
    if !back.isEmpty, case .partnership? = Thing(entity) {
      for school in network.supports(of: .partnership(PartnershipID(entity.entity.id))) {
        back += unmarking(school.address, in: network)
      }
    }
    return back
  }

  /// The edits that bring back as a whole what was put away as a whole, and what the changed object lies in or hangs on
  /// went with; nil if something on the way is missing.
  private func together(before edit: Edit, in network: Network) -> [[Edit]]? {
    guard !edit.takesAway, !edit.isCreation else { return [] }
    let way = (0...edit.address.path.count).map {
      Address(edit.address.entity, Array(edit.address.path.prefix($0)))
    }
    guard way.allSatisfy(network.has) else { return nil }
    // An edit of the mark of deletion itself says where it wants the object.
    let things = (RoadmapItem.deleted ~= edit.fieldName ? way.dropLast() : way[...]).compactMap { Thing($0) }
    guard things.contains(where: { network.deletion(of: $0) != nil }) else { return [] }
    var (edits, after) = ([[Edit]](), network)
    for thing in things {
      for support in after.supports(of: thing) + [thing] where after.deletion(of: support) != nil {
        guard let root = after.wayBack(to: support.address) else { return nil }
        let back = after.bringingBack(needed: root)
        guard back.allSatisfy({ network.isWritable($0.address.entity) }) else { return nil }
        do throws(EditFault) { try after.apply(back) } catch { return nil }
        edits.append(back)
      }
      guard after.deletion(of: thing) == nil else { return nil }
    }
    return edits
  }

  /// The edit that takes an object from the trash; none if it is not there.
  private func unmarking(_ address: Address, in network: Network) -> [Edit] {
    guard let mark = network.value(of: RoadmapItem.deleted, at: address), mark != .notSet else { return [] }
    return [Edit(address, .set(RoadmapItem.deleted, from: mark, to: .notSet))]
  }

  /// The same edit, so that it finds its place: what it adds comes behind the nearest object that is still there.
  func placed(_ edit: Edit, in network: Network) -> Edit {
    guard case .insert(let list, let record, let after?) = edit.action,
      network.has(edit.address), !network.has(edit.address.appending(list, after))
    else { return edit }
    let before = neighbour(before: after, list, of: edit.address, in: network)
    return Edit(edit.address, .insert(list: list, record: record, after: before))
  }

  /// The edit that creates a file which was removed; nil if it cannot be known that it was.
  private func whole(_ key: EntityKey, in network: Network) -> Edit? {
    guard network.isWritable(key), network.unreadFolders[key.kind] == nil else { return nil }
    return base.record(of: key).map { Edit(Address(key), .create(record: $0)) }
  }

  /// The edit that puts an object back into its list, with all that is in it.
  private func insertion(of address: Address, in network: Network) -> Edit? {
    guard let step = address.path.last else { return nil }
    let owner = Address(address.entity, address.path.dropLast())
    guard case .list(let objects) = base.value(of: step.list, at: owner),
      let record = objects.first(where: { $0[CommonField.id] == .text(step.id) })
    else { return nil }
    let before = neighbour(before: step.id, step.list, of: owner, in: network)
    return Edit(owner, .insert(list: step.list, record: record, after: before))
  }

  /// The nearest object before one of a list, as that was, which is still there; nil for the first place.
  private func neighbour(before id: String, _ list: String, of owner: Address, in network: Network) -> String? {
    guard case .list(let objects) = base.value(of: list, at: owner) else { return nil }
    let ids = objects.compactMap { $0[CommonField.id].text }
    return ids.prefix { $0 != id }.last { network.has(owner.appending(list, $0)) }
  }
}

extension Network {
  /// Whether there is an object at this address.
  fileprivate func has(_ address: Address) -> Bool { value(of: CommonField.id, at: address) != nil }
}

extension Edit {
  /// Whether it takes its object away, into the trash or for good. If the object is gone already, that is done.
  var takesAway: Bool {
    switch action {
    case .remove, .discard: true
    case .set(RoadmapItem.deleted, _, let to): to != .notSet
    case .set, .insert, .create: false
    }
  }

  /// Whether a fault says that what it takes away is gone.
  func isDone(by fault: EditFault) -> Bool {
    guard takesAway else { return false }
    return switch fault {
    case .noSuchEntity, .noSuchPlace: true
    case .noSuchField, .differs, .idTwice, .idTaken, .badValue, .notAWholeEntity, .partnersAlready, .markedAlready,
      .holdsMore, .unreadable:
      false
    }
  }
}
