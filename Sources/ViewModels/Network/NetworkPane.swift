import Deadlines
package import Insights
package import SchoolNetwork
import Workspace

/// The panes of the screen «Сеть»: the map, and which of its rows are selected. One selection runs through both: a donor
/// shows its links, a link its donor.
package struct NetworkPane: Equatable, Sendable {
  /// What is shown.
  package private(set) var map = NetworkMap()
  private var linkCursor = RowCursor<LinkRowID>()
  private var donorCursor = RowCursor<Reference>()
  /// The counts of the roadmaps: reading their deadlines is most of the work, so they are kept.
  private var counts: [PartnershipID: RoadmapCount] = [:]

  /// Nothing yet.
  package init() {}

  /// The selected row of links among the map's, and of donors; nil if there is none.
  package var selectedLink: Int? { linkCursor.place }
  /// The selected row of donors among the map's; nil if there is none.
  package var selectedDonor: Int? { donorCursor.place }
  /// The selected row of links.
  package var linkRow: LinkRow? { linkCursor.place.map { map.links[$0] } }
  /// The school of the selected row: of a link the one that is helped; nil if this network does not have it.
  package var helpedSchool: SchoolID? {
    switch linkRow {
    case .link(let link, _), .past(let link): link.supported.school
    case .school(let school): school.side.school
    case .heading, nil: nil
    }
  }
  /// The selected donor.
  package var donor: MapDonor? { donorCursor.place.flatMap { map.donors[$0].donor } }
  /// Which of the schools and links is selected, from 1, and how many there are; nil if there is none.
  package var linkNumber: (number: Int, count: Int)? { linkCursor.number }
  /// Which of the donors is selected, from 1, and how many there are; nil if there is none.
  package var donorNumber: (number: Int, count: Int)? { donorCursor.number }

  /// Computes again after something changed; the selections stay with their objects.
  mutating func take(_ network: Network, today: CalendarDay, changed: Changes) {
    let isWhole = changed.isWhole || changed.entities.contains { $0.kind == .town }
    var new: [PartnershipID: RoadmapCount] = [:]
    var readings = DeadlineReadings()
    for place in network.partnerships.indices where network.partnerships[place].deleted == nil {
      let id = network.partnerships[place].id
      let isKnown = !isWhole && !changed.entities.contains(EntityKey(.partnership, id.text))
      new[id] =
        isKnown ? counts[id] : RoadmapCount(network.partnerships[place], in: network, &readings, today: today)
    }
    counts = new
    map = NetworkMap(network, counts, today: today)
    linkCursor.take(map.links.map(\.id))
    donorCursor.take(map.donors.map(\.id))
  }

  mutating func moveLink(_ move: Move, page: Int) {
    linkCursor.move(move, page: page)
    followLink()
  }

  /// Selects the link of a partnership, if there is one, and its donor.
  mutating func select(link id: PartnershipID) {
    guard let row = map.links.first(where: { $0.link?.id == id })?.id else { return }
    linkCursor.select(row)
    followLink()
  }

  /// Selects a donor, if there is one, and its first link.
  mutating func select(donor: Reference) {
    donorCursor.select(donor)
    followDonor()
  }

  mutating func moveDonor(_ move: Move, page: Int) {
    donorCursor.move(move, page: page)
    followDonor()
  }

  /// The donor of the selected link is selected too; of a past one only where it still helps somebody.
  private mutating func followLink() { if let donor = linkRow?.link?.donor.reference { donorCursor.select(donor) } }

  /// The first link of the selected donor is selected too; false if it has none.
  @discardableResult
  mutating func followDonor() -> Bool {
    guard let donor = donor?.side.reference,
      let row = map.links.first(where: { $0.link?.donor.reference == donor })?.id
    else { return false }
    // A link of this donor that is selected already stays.
    if linkRow?.link?.donor.reference != donor { linkCursor.select(row) }
    return true
  }

  // MARK: - Search

  /// Selects the next row of a school that is searched for: schools by their names, links by both sides.
  mutating func findLink(_ needle: Needle, _ way: SearchWay, in network: Network) -> Bool {
    let found = needle.first { fits in
      linkCursor.next(way) { place in
        switch map.links[place] {
        case .heading: false
        case .school(let school): school.side.isFound(fits, in: network)
        case .link(let link, _), .past(let link):
          link.donor.isFound(fits, in: network) || link.supported.isFound(fits, in: network)
        }
      }
    }
    guard let found else { return false }
    linkCursor.select(found)
    followLink()
    return true
  }

  /// Selects the next donor that is searched for.
  mutating func findDonor(_ needle: Needle, _ way: SearchWay, in network: Network) -> Bool {
    let found = needle.first { fits in
      donorCursor.next(way) { map.donors[$0].donor?.side.isFound(fits, in: network) ?? false }
    }
    guard let found else { return false }
    donorCursor.select(found)
    followDonor()
    return true
  }
}

extension MapSide {
  /// Whether it is the school that is searched for; one of another store goes by the name beside the reference.
  fileprivate func isFound(_ fits: (School) -> Bool, in network: Network) -> Bool {
    if let school = school.flatMap({ network.school($0) }) { return fits(school) }
    var named = School()
    named.name = name
    return fits(named)
  }
}
