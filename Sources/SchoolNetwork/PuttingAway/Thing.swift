/// Something that is put away by its mark of deletion, and keeps its place in the file.
package enum Thing: Hashable, Sendable {
  /// A school or institution; a partnership.
  case school(SchoolID), partnership(PartnershipID)
  /// A roadmap of a partnership; one of its items.
  case roadmap(PartnershipID, RoadmapID), item(ItemPlace)
  /// A visit to a school.
  case visit(SchoolID, ID<Visit>)

  /// Its address.
  package var address: Address {
    switch self {
    case .school(let id): Address(EntityKey(.school, id.text))
    case .partnership(let id): Address(EntityKey(.partnership, id.text))
    case .roadmap(let id, let roadmap):
      Address(EntityKey(.partnership, id.text)).appending(Partnership.roadmaps, roadmap.text)
    case .item(let place): place.address
    case .visit(let id, let visit): Address(EntityKey(.school, id.text)).appending(School.visits, visit.text)
    }
  }

  /// What an address names; nil if that has no mark of deletion.
  package init?(_ address: Address) {
    let (key, path) = (address.entity, address.path)
    switch (key.kind, path.count) {
    case (.school, 0): self = .school(ID(key.id))
    case (.school, 1) where path[0].isIn(School.visits): self = .visit(ID(key.id), ID(path[0].id))
    case (.partnership, 0): self = .partnership(ID(key.id))
    case (.partnership, 1) where path[0].isIn(Partnership.roadmaps): self = .roadmap(ID(key.id), ID(path[0].id))
    case (.partnership, 2):
      guard let place = ItemPlace(address) else { return nil }
      self = .item(place)
    default: return nil
    }
  }

  /// Its id.
  package var id: String { address.path.last?.id ?? address.entity.id }
}

extension Network {
  /// The mark of deletion of a thing; nil if it has none, or is not there.
  package func deletion(of thing: Thing) -> Deletion? {
    switch thing {
    case .school(let id): place(of: id).flatMap { schools[$0].deleted }
    case .partnership(let id): partnership(id)?.deleted
    case .roadmap(let id, let roadmap): partnership(id)?.roadmaps.first { $0.id == roadmap }?.deleted
    case .item(let place): item(at: place)?.item.deleted
    case .visit(let id, let visit): school(id)?.visits.first { $0.id == visit }?.deleted
    }
  }

  /// Whether there is such a thing, put away or not.
  package func has(_ thing: Thing) -> Bool { value(of: CommonField.id, at: thing.address) != nil }

  /// What a thing hangs on, the outermost first: a partnership on its two schools, a roadmap on those and its
  /// partnership. Schools of other networks, and those that are not there, are left out.
  package func supports(of thing: Thing) -> [Thing] {
    switch thing {
    case .school: return []
    case .visit(let id, _): return [.school(id)]
    case .partnership(let id):
      guard let partnership = partnership(id) else { return [] }
      return [partnership.supported, partnership.donor].compactMap { school($0).map { .school($0.id) } }
    case .roadmap(let id, _): return supports(of: .partnership(id)) + [.partnership(id)]
    case .item(let place):
      return supports(of: .roadmap(place.partnership, place.roadmap)) + [.roadmap(place.partnership, place.roadmap)]
    }
  }

  /// Whether a thing can be seen: neither it nor what it lies in is in the trash.
  package func isShown(_ item: ItemPlace) -> Bool {
    // By their places: this is asked at each key, and to find the item itself copies it with all around it.
    guard let place = partnershipPlace[item.partnership], partnerships[place].deleted == nil,
      let map = partnerships[place].roadmaps.firstIndex(where: { $0.id == item.roadmap }),
      partnerships[place].roadmaps[map].deleted == nil,
      let line = partnerships[place].roadmaps[map].items.firstIndex(where: { $0.id == item.item })
    else { return false }
    return partnerships[place].roadmaps[map].items[line].deleted == nil
  }

  /// The things that lie in a thing or are tied to it, the outer before the inner: of a school its visits and, in the
  /// order of their ids, its partnerships as the supported one or the donor, each with its roadmaps and their items.
  package func dependents(of thing: Thing) -> [Thing] {
    switch thing {
    case .school(let id):
      let visits = (school(id)?.visits ?? []).map { Thing.visit(id, $0.id) }
      let reference = Reference(id, store: store, home: store)
      var found: [Thing] = []
      // By their places: to go through the partnerships themselves copies each of them.
      for place in partnerships.indices
      where partnerships[place].supported == reference || partnerships[place].donor == reference {
        let partnership = Thing.partnership(partnerships[place].id)
        found += [partnership] + dependents(of: partnership)
      }
      return visits + found
    case .partnership(let id):
      return (partnership(id)?.roadmaps ?? []).flatMap { roadmap in
        let thing = Thing.roadmap(id, roadmap.id)
        return [thing] + roadmap.items.map { .item(ItemPlace(id, roadmap.id, $0.id)) }
      }
    case .roadmap(let id, let roadmap):
      let found = partnership(id)?.roadmaps.first { $0.id == roadmap }
      return (found?.items ?? []).map { .item(ItemPlace(id, roadmap, $0.id)) }
    case .item, .visit: return []
    }
  }
}
