package import SchoolNetwork

/// What the rows of a pasted table are, as `--as` names it.
package enum PasteKind: String, CaseIterable, Sendable {
  /// Items of a roadmap; schools; people, risks and visits of schools.
  case items, schools, people, risks, visits

  /// All names with commas between.
  package static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// The table of what a row becomes.
  package var table: RecordTable {
    switch self {
    case .items: RecordTable(RoadmapItem.self)
    case .schools: RecordTable(School.self)
    case .people: RecordTable(Person.self)
    case .risks: RecordTable(Risk.self)
    case .visits: RecordTable(Visit.self)
    }
  }

  /// Whether each row belongs to a school, which a column names where the rows are not pasted into one.
  package var isOfSchools: Bool {
    switch self {
    case .items, .schools: false
    case .people, .risks, .visits: true
    }
  }
}

/// Where pasted rows go.
package enum PastePlace: Hashable, Sendable {
  /// Into the network: schools, or people, risks and visits of the schools that a column names.
  case network
  /// Into lists of this object: a roadmap, a template, a school, the town.
  case object(Address)

  /// The address, if it is an object.
  package var address: Address? {
    switch self {
    case .network: nil
    case .object(let address): address
    }
  }

  /// The kinds that have a place there, the usual one first.
  package var kinds: [PasteKind] {
    guard let address else { return [.schools, .people, .risks, .visits] }
    switch (address.entity.kind, address.path.count) {
    case (.partnership, 1), (.template, 0): return [.items]
    case (.school, 0): return [.people, .risks, .visits]
    case (.town, 0): return [.people]
    default: return []
    }
  }

  /// The place that an object is, or that its only roadmap is; nil if nothing can be pasted there.
  package init?(_ address: Address, in network: Network) {
    if address.entity.kind == .partnership, address.path.isEmpty {
      let shown = network.partnership(PartnershipID(address.entity.id))?.roadmaps.filter { $0.deleted == nil } ?? []
      guard shown.count == 1 else { return nil }
      self = .object(address.appending(Partnership.roadmaps, shown[0].id.text))
    } else {
      self = .object(address)
    }
    if kinds.isEmpty { return nil }
  }

  /// Whether the object has gone, or lies in the trash: what is pasted there would be seen by nobody.
  package func isGone(in network: Network) -> Bool {
    guard let address else { return false }
    switch address.entity.kind {
    case .school: return network.school(SchoolID(address.entity.id)).map { $0.deleted != nil } ?? true
    case .partnership:
      guard let partnership = network.partnership(PartnershipID(address.entity.id)), partnership.deleted == nil else {
        return true
      }
      guard let step = address.path.first else { return false }
      return partnership.roadmaps.first { $0.id.text == step.id }.map { $0.deleted != nil } ?? true
    case .template: return !network.templates.contains { $0.id.text == address.entity.id }
    case .town, .riskFactors, .clusters: return false
    }
  }
}
