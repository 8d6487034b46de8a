package import Deadlines

/// What becomes of an object that is to go.
package enum Leaving: Equatable, Sendable {
  /// It is put away, with what hangs on it.
  case away(Hanging)
  /// It has no mark of deletion: the edit takes it out of its list, or its file away.
  case out(Edit)
}

extension Network {
  /// What becomes of the object of this id if it is to go.
  package func leaving(_ id: String, year: SchoolYear) throws(TrashFault) -> Leaving {
    let address = try self.address(of: id)
    if let thing = Thing(address) { return .away(try hanging(on: thing, year: year)) }
    if let outer = outermostAway(over: address) { throw .hangsOn(outer) }
    guard let step = address.path.last else {
      guard address.entity.kind == .template, let record = record(of: address.entity) else {
        throw .cannotGo(address.entity.kind)
      }
      return .out(Edit(address, .discard(record: record)))
    }
    // A file that cannot be read may name it too.
    guard unreadable.isEmpty, unreadFolders.isEmpty else { throw .unread }
    if address.entity.kind == .clusters, address.path.count == 1 { try checkIsEmpty(ClusterID(step.id), year: year) }
    guard let edit = removal(of: address) else { throw .noSuchID(id) }
    var ids: [String] = []
    if case .remove(_, let record, _) = edit.action { ids = record.allIDs }
    let naming = mentions(of: Set(ids), as: [.school, .riskFactor, .section, .item]).filter { mention in
      mention.address.entity != address.entity || !mention.address.path.starts(with: address.path)
    }
    guard naming.isEmpty else {
      if let fault = itemsFault(of: step, naming) { throw fault }
      var keys: [EntityKey] = []
      for mention in naming where !keys.contains(mention.address.entity) { keys.append(mention.address.entity) }
      throw .isNamed(keys)
    }
    return .out(edit)
  }

  /// A section that items name is told with them: they are in the same file, whose name says nothing new.
  private func itemsFault(of step: Address.Step, _ naming: [Mention]) -> TrashFault? {
    guard step.isIn(Roadmap.sections) else { return nil }
    var addresses: [Address] = []
    for mention in naming where !addresses.contains(mention.address) { addresses.append(mention.address) }
    let items = addresses.compactMap { address in
      address.path.last?.isIn(Roadmap.items) == true ? record(at: address) : nil
    }
    guard items.count == addresses.count else { return nil }
    let away = items.count { $0[RoadmapItem.deleted] != .notSet }
    return .hasItems(items.map { $0[RoadmapItem.title].text ?? "" }, inTrash: away)
  }

  /// A cluster goes only if no school belongs to it.
  private func checkIsEmpty(_ id: ClusterID, year: SchoolYear) throws(TrashFault) {
    guard let cluster = clusters.first(where: { $0.id == id }) else { return }
    let members = schools.indices.filter {
      schools[$0].deleted == nil && belongs(schools[$0], to: cluster, in: year) == .yes
    }
    guard members.isEmpty else { throw .hasSchools(members.map { schools[$0].id }) }
  }

  /// The edit that takes an object out of its list; nil if there is none.
  package func removal(of address: Address) -> Edit? {
    guard let step = address.path.last else { return nil }
    let owner = Address(address.entity, address.path.dropLast())
    guard case .list(let records) = value(of: step.list, at: owner),
      let place = records.firstIndex(where: { $0[CommonField.id].text == step.id })
    else { return nil }
    let after = place > 0 ? records[place - 1][CommonField.id].text : nil
    return Edit(owner, .remove(list: step.list, record: records[place], after: after))
  }

  /// The outermost of the things that an object lies in, if that is in the trash.
  private func outermostAway(over address: Address) -> Thing? {
    (0...address.path.count).lazy.compactMap { Thing(Address(address.entity, Array(address.path.prefix($0)))) }
      .first { deletion(of: $0) != nil }
  }

  /// What has to come back so that an object is in the trash no more: what it lies in, or what that went with. Nil if it
  /// is not in the trash.
  package func wayBack(to address: Address) -> Thing? {
    guard let thing = outermostAway(over: address) else { return nil }
    guard let with = deletion(of: thing)?.with, let found = try? self.address(of: with), let outer = Thing(found),
      deletion(of: outer) != nil
    else { return thing }
    return outer
  }

  /// Where the object of an id is.
  package func address(of id: String) throws(TrashFault) -> Address {
    guard isID(id) else { throw .noSuchID(id) }
    var found: [Address] = []
    func look<Entity: Recorded>(in entity: Entity, _ key: EntityKey) {
      var ids: [String] = []
      entity.collectIDs(into: &ids, own: key.id)
      guard ids.contains(id) else { return }
      if key.id == id { found.append(Address(key)) }
      found += paths(to: id, in: entity.fieldValue).map { Address(key, $0) }
    }
    look(in: town, EntityKey(.town, town.id.text))
    look(in: riskCatalogue, .riskFactors)
    look(in: clusterCatalogue, .clusters)
    for school in schools { look(in: school, EntityKey(.school, school.id.text)) }
    for partnership in partnerships { look(in: partnership, partnership.key) }
    for template in templates { look(in: template, EntityKey(.template, template.id.text)) }
    guard let first = found.first else { throw .noSuchID(id) }
    guard found.count == 1 else { throw .idTwice(id) }
    return first
  }

  /// The ways from a record to the objects of this id in its lists.
  private func paths(to id: String, in record: FieldValue) -> [[Address.Step]] {
    guard case .record(let members) = record else { return [] }
    return members.flatMap { member -> [[Address.Step]] in
      guard case .list(let values) = member.value else { return [] }
      return values.flatMap { value -> [[Address.Step]] in
        guard let own = value[CommonField.id].text else { return [] }
        let step = Address.Step(member.name, own)
        return (own == id ? [[step]] : []) + paths(to: id, in: value).map { [step] + $0 }
      }
    }
  }
}
