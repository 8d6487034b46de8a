package import SchoolNetwork

/// What kind of thing is found. The kinds come in this order.
package enum FoundKind: String, CaseIterable, Sendable {
  /// Schools and institutions; items of roadmaps; people and offices.
  case school, item, person
  /// Risks of schools; visits to them; what they asked for; agreements of partnerships; notes of all of these.
  case risk, visit, request, agreement, note
}

/// Where a thing that is found lies in the network.
package enum FoundPlace: Hashable, Sendable {
  /// A school; an item.
  case school(SchoolID), item(ItemPlace)
  /// A person of a school; one of the town: of the team, the curator or the signatory by the field's name.
  case personOfSchool(SchoolID, ID<Person>), personOfTown(ID<Person>), officialOfTown(field: String)
  /// Somebody who answers for items, by the first of these items and the id there.
  case responsible(ItemPlace, ID<Responsible>)
  /// A risk, a visit, a request of a school.
  case risk(SchoolID, ID<Risk>), visit(SchoolID, ID<Visit>), request(SchoolID, ID<Request>)
  /// The agreement of a partnership; a note of it.
  case agreement(PartnershipID), noteOfPartnership(PartnershipID)
  /// A note of a school, of one of its risks, of an item.
  case noteOfSchool(SchoolID), noteOfRisk(SchoolID, ID<Risk>), noteOfItem(ItemPlace)

  /// What kind of thing lies there.
  package var kind: FoundKind {
    switch self {
    case .school: .school
    case .item: .item
    case .personOfSchool, .personOfTown, .officialOfTown, .responsible: .person
    case .risk: .risk
    case .visit: .visit
    case .request: .request
    case .agreement: .agreement
    case .noteOfPartnership, .noteOfSchool, .noteOfRisk, .noteOfItem: .note
    }
  }

  /// The address of the record that has it.
  package func address(in network: Network) -> Address {
    func school(_ id: SchoolID) -> Address { Address(EntityKey(.school, id.text)) }
    switch self {
    case .school(let id), .noteOfSchool(let id): return school(id)
    case .item(let place), .noteOfItem(let place): return place.address
    case .responsible(let place, let id): return place.address.appending(RoadmapItem.responsibles, id.text)
    case .personOfSchool(let id, let person): return school(id).appending(School.people, person.text)
    case .personOfTown(let person): return network.townPlace.address.appending(Town.team, person.text)
    case .officialOfTown: return network.townPlace.address
    case .risk(let id, let risk), .noteOfRisk(let id, let risk): return school(id).appending(School.risks, risk.text)
    case .visit(let id, let visit): return school(id).appending(School.visits, visit.text)
    case .request(let id, let request): return school(id).appending(School.requests, request.text)
    case .agreement(let id), .noteOfPartnership(let id): return Address(EntityKey(.partnership, id.text))
    }
  }
}

/// Things of one kind that were found, the best ones first.
package struct FoundGroup: Equatable, Sendable {
  /// Their kind.
  package let kind: FoundKind
  /// Whether only what the same keys write in the other layout leads to them.
  package let isOtherLayout: Bool
  /// Their numbers in the index; never empty. A letter may fit thousands of things: where they lie is asked for those
  /// that are seen.
  package let numbers: [Int32]
}
