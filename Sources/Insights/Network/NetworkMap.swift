package import Deadlines
package import SchoolNetwork
import Text

/// A group of rows of links.
package enum LinkGroup: Sendable {
  /// Schools that need support and have no partner; those that may have one in a file that cannot be read; schools that
  /// are helped, their links below them; past links.
  case withoutPartner, unknownPartner, supported, past
}

/// What a row of the pane of links is about, by ids.
package enum LinkRowID: Hashable, Sendable {
  /// A school; a partnership.
  case school(Reference), link(PartnershipID)
}

/// A school that needs or gets support.
package struct MapSchool: Equatable, Sendable {
  /// The school.
  package let side: MapSide
  /// Its live factors and how many of them an unfinished partnership names; none of a closed school.
  package let coverage: Coverage.Total
  /// Whether anybody helps it; whether it helps others.
  package let hasPartner: Bool, isDonor: Bool
  /// Whether a partnership that cannot be read may support it.
  package let mayHaveMore: Bool
}

/// A row of the pane of links.
package enum LinkRow: Equatable, Sendable {
  /// The heading of a group, with the number of its schools or links.
  case heading(LinkGroup, Int)
  /// A school.
  case school(MapSchool)
  /// A link to the school above; whether it is the last one there.
  case link(MapLink, isLast: Bool)
  /// A past link.
  case past(MapLink)

  /// What it is about; nil for a heading.
  package var id: LinkRowID? {
    switch self {
    case .heading: nil
    case .school(let school): .school(school.side.reference)
    case .link(let link, _), .past(let link): .link(link.id)
    }
  }

  /// The link, if it is one.
  package var link: MapLink? {
    switch self {
    case .link(let link, _), .past(let link): link
    case .heading, .school: nil
    }
  }
}

/// A group of rows of donors.
package enum DonorGroup: Sendable {
  /// Those that help; those that have experience and help nobody.
  case helping, possible
}

/// A donor and its load.
package struct MapDonor: Equatable, Sendable {
  /// The institution.
  package let side: MapSide
  /// In how many unfinished partnerships of this network it helps.
  package let count: Int
  /// How many it may carry, 0 for nobody; nil if that is not known here, because it lies in another town.
  package let limit: Int?
  /// Whether it may help in more, because a partnership cannot be read.
  package let mayBeMore: Bool

  /// Whether it carries more than it may.
  package var isOver: Bool { limit.map { count > $0 } ?? false }
}

/// A row of the pane of donors.
package enum DonorRow: Equatable, Sendable {
  /// The heading of a group, with the number of its donors.
  case heading(DonorGroup, Int)
  /// A donor.
  case donor(MapDonor)

  /// The donor's reference; nil for a heading.
  package var id: Reference? { donor?.side.reference }
  /// The donor, if it is one.
  package var donor: MapDonor? { if case .donor(let donor) = self { donor } else { nil } }
}

/// Who helps whom in a network on a day, in reading order: the most urgent first.
package struct NetworkMap: Equatable, Sendable {
  /// Schools without a partner; schools that are helped, each above its links; past links.
  package private(set) var links: [LinkRow] = []
  /// Those that help, over their limit first; those that could.
  package private(set) var donors: [DonorRow] = []

  /// Nothing.
  package init() {}

  /// The map of a network; `counts` are those of the partnerships that have a roadmap.
  package init(_ network: Network, _ counts: [PartnershipID: RoadmapCount], today: CalendarDay) {
    var current: [MapLink] = []
    var past: [MapLink] = []
    let rings = HelpRings(network)
    for place in network.partnerships.indices where network.partnerships[place].deleted == nil {
      let progress = counts[network.partnerships[place].id]
      let link = MapLink(network.partnerships[place], in: network, rings, progress, today: today)
      if network.partnerships[place].isUnfinished { current.append(link) } else { past.append(link) }
    }
    let donating = Dictionary(grouping: current, by: \.donor.reference)
    let helped = Dictionary(grouping: current, by: \.supported.reference)
    let donors = Set(donating.keys)
    let alone = NetworkMap.schoolsWithoutPartner(in: network, Set(helped.keys), donors, today)
    for (group, isUnknown) in [(LinkGroup.withoutPartner, false), (.unknownPartner, true)] {
      let schools = alone.filter { $0.mayHaveMore == isUnknown }
      if !schools.isEmpty { links += [.heading(group, schools.count)] + schools.map(LinkRow.school) }
    }
    let supported = helped.values.map {
      NetworkMap.school($0[0].supported, in: network, hasPartner: true, donors)
    }
    if !supported.isEmpty { links.append(.heading(.supported, supported.count)) }
    for school in NetworkMap.ordered(supported) {
      let own = NetworkMap.byName(helped[school.side.reference] ?? [], { [$0.donor.name] }, id: { $0.id.text })
      links.append(.school(school))
      for (place, link) in own.enumerated() { links.append(.link(link, isLast: place == own.count - 1)) }
    }
    if !past.isEmpty {
      links.append(.heading(.past, past.count))
      links += NetworkMap.byName(past, { [$0.supported.name, $0.donor.name] }, id: { $0.id.text }).map(LinkRow.past)
    }
    makeDonors(network, donating)
  }

  /// Open schools that need support, in the sense of the attention list, and that nobody helps.
  private static func schoolsWithoutPartner(
    in network: Network, _ helped: Set<Reference>, _ donors: Set<Reference>, _ today: CalendarDay
  ) -> [MapSchool] {
    let year = SchoolYear(containing: today)
    let alone = network.schools.indices.compactMap { place -> MapSide? in
      guard network.schools[place].isOpen else { return nil }
      let side = MapSide(schoolAt: place, in: network)
      guard !helped.contains(side.reference) else { return nil }
      let needsSupport =
        network.schools[place].risks.contains(where: \.isLive)
        || !network.clusters(of: network.schools[place], in: year).isEmpty
      return needsSupport ? side : nil
    }
    return ordered(alone.map { school($0, in: network, hasPartner: false, donors) })
  }

  private static func school(
    _ side: MapSide, in network: Network, hasPartner: Bool, _ donors: Set<Reference>
  ) -> MapSchool {
    let place = side.standing == .open ? network.place(of: side.reference) : nil
    return MapSchool(
      side: side, coverage: place.map { network.coverage(of: network.schools[$0]) } ?? Coverage.Total(),
      hasPartner: hasPartner, isDonor: donors.contains(side.reference),
      mayHaveMore: side.school.map { network.unread.maySupport($0) } ?? false)
  }

  /// Those with most uncovered risks first, then by name.
  private static func ordered(_ schools: [MapSchool]) -> [MapSchool] {
    let named = byName(schools, { [$0.side.name] }, id: { $0.side.reference.text })
    // Sorted by place too, because a sort may change the order of equals.
    return named.indices.sorted {
      (-named[$0].coverage.uncovered, $0) < (-named[$1].coverage.uncovered, $1)
    }.map { named[$0] }
  }

  private mutating func makeDonors(_ network: Network, _ donating: [Reference: [MapLink]]) {
    let helping = donating.map { reference, links in
      let limit = network.place(of: reference).map { network.donorLimit(of: network.schools[$0]) }
      return MapDonor(
        side: links[0].donor, count: links.count, limit: limit,
        mayBeMore: links[0].donor.school.map { network.unread.mayBeDonor($0) } ?? false)
    }
    let named = NetworkMap.byName(helping, { [$0.side.name] }, id: { $0.side.reference.text })
    let ordered = named.filter(\.isOver) + named.filter { !$0.isOver }
    if !ordered.isEmpty { donors = [.heading(.helping, ordered.count)] + ordered.map(DonorRow.donor) }
    let possible = network.schools.indices.compactMap { place -> MapDonor? in
      guard network.schools[place].isOpen, !network.schools[place].experience.isEmpty else { return nil }
      let side = MapSide(schoolAt: place, in: network)
      guard donating[side.reference] == nil else { return nil }
      return MapDonor(
        side: side, count: 0, limit: network.donorLimit(of: network.schools[place]),
        mayBeMore: network.unread.mayBeDonor(network.schools[place].id))
    }
    guard !possible.isEmpty else { return }
    donors.append(.heading(.possible, possible.count))
    let byName = NetworkMap.byName(possible, { [$0.side.name] }, id: { $0.side.reference.text })
    // Donors that take nobody come last: they are no help now.
    donors += (byName.filter { $0.limit != 0 } + byName.filter { $0.limit == 0 }).map(DonorRow.donor)
  }

  /// By these names of schools; of the same names the ids decide.
  private static func byName<Element>(
    _ elements: [Element], _ names: (Element) -> [String], id: (Element) -> String
  ) -> [Element] {
    guard elements.count > 1 else { return elements }
    let keys = elements.map { names($0).map { SchoolName.order(of: $0) } }
    return elements.indices.sorted { one, other in
      if keys[one] != keys[other] { return keys[one].lexicographicallyPrecedes(keys[other]) }
      return Collation.Key(id(elements[one])) < Collation.Key(id(elements[other]))
    }.map { elements[$0] }
  }
}
