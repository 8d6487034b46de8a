/// A place that names something by its id.
package struct Mention: Equatable, Sendable {
  /// The nearest object that has an id itself.
  package let address: Address
  /// The way from the entity to the id.
  package let path: [FieldFault.Step]
  /// The id.
  package let id: String

  /// Whether it is one of the two sides of a partnership: what ties it to its schools.
  var isOfSides: Bool {
    guard address.entity.kind == .partnership, path.count == 1 else { return false }
    return path == [.member(Partnership.supported)] || path == [.member(Partnership.donor)]
  }
}

extension Network {
  /// Every place that names one of these ids, in the order of the files: in the fields for ids of these kinds, and in
  /// those for any id. What something went into the trash with, and what a line is put off about, are no use of it.
  package func mentions(of ids: Set<String>, as kinds: [FieldKind.Referred]) -> [Mention] {
    guard !ids.isEmpty else { return [] }
    var search = MentionSearch(ids: ids, kinds: kinds + [.anything])
    search.look(in: [town]) { EntityKey(.town, $0.id.text) }
    search.look(in: schools) { EntityKey(.school, $0.id.text) }
    search.look(in: partnerships, key: \.key)
    search.look(in: templates) { EntityKey(.template, $0.id.text) }
    return search.found
  }

  /// The places that name one of these things.
  func mentions(of things: Set<Thing>) -> [Mention] {
    var kinds: [FieldKind.Referred] = []
    for thing in things {
      switch thing {
      case .school: if !kinds.contains(.school) { kinds.append(.school) }
      case .item: if !kinds.contains(.item) { kinds.append(.item) }
      case .partnership, .roadmap, .visit: break
      }
    }
    return mentions(of: Set(things.map(\.id)), as: kinds)
  }
}

/// A walk through records by their tables.
private struct MentionSearch {
  let ids: Set<String>
  let kinds: [FieldKind.Referred]
  var found: [Mention] = []

  mutating func look<Entity: Recorded>(in entities: [Entity], key: (Entity) -> EntityKey) {
    let ways = Ways(RecordTable(Entity.self), kinds)
    // Only the fields that can name what is looked for are made into values.
    let fields = Entity.fields.filter { ways.inner[$0.name] != nil }
    guard !fields.isEmpty else { return }
    for place in entities.indices {
      for field in fields {
        guard let way = ways.inner[field.name] else { continue }
        let value = field.get(entities[place])
        if value != .notSet { look(in: value, way, Address(key(entities[place])), [.member(field.name)]) }
      }
    }
  }

  private mutating func look(
    in value: FieldValue, _ way: Ways.Way, _ address: Address, _ path: [FieldFault.Step]
  ) {
    switch (way, value) {
    case (.id, .text(let id)):
      if ids.contains(id) { found.append(Mention(address: address, path: path, id: id)) }
    case (.id, .list(let values)):
      for (place, value) in values.enumerated() { look(in: value, .id, address, path + [.element(place)]) }
    case (.into(let ways), .record(let members)): look(in: members, ways, address, path)
    case (.into(let ways), .list(let values)):
      guard case .member(let list)? = path.last else { return }
      for (place, value) in values.enumerated() {
        guard case .record(let members) = value else { continue }
        let inner = address.appending(list, value[CommonField.id].text ?? "")
        look(in: members, ways, inner, path + [.element(place)])
      }
    case (.id, _), (.into, _): break
    }
  }

  private mutating func look(
    in members: [FieldMember], _ ways: Ways, _ address: Address, _ path: [FieldFault.Step]
  ) {
    for member in members {
      guard let way = ways.inner[member.name] else { continue }
      look(in: member.value, way, address, path + [.member(member.name)])
    }
  }
}

/// The fields of a table that lead to ids of some kinds.
private struct Ways {
  indirect enum Way {
    /// It holds such an id, or several; its objects have such fields.
    case id, into(Ways)
  }

  private(set) var inner: [String: Way] = [:]

  init(_ table: RecordTable, _ kinds: [FieldKind.Referred]) {
    guard table != RecordTable(Deletion.self), table != RecordTable(PutOff.self) else { return }
    for line in table.fields {
      switch line.kind {
      case .reference(let kind), .list(of: .reference(let kind)): if kinds.contains(kind) { inner[line.name] = .id }
      case .record(let table), .records(let table):
        let ways = Ways(table, kinds)
        if !ways.inner.isEmpty { inner[line.name] = .into(ways) }
      case .words, .lines, .link, .wording, .day, .schoolYear, .number, .yesNo, .yesNoUnknown, .choice, .id, .list:
        break
      }
    }
  }
}
