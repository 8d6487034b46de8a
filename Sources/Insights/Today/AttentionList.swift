package import Deadlines
package import SchoolNetwork

/// Lines of one kind, the most urgent first.
package struct AttentionGroup: Equatable, Sendable {
  /// The kind.
  package let kind: AttentionKind
  /// Its lines; never empty.
  package let lines: [AttentionLine]
}

/// Everything in a network that needs attention on a day, by kind, the most urgent first («Сегодня»). It is computed,
/// never stored; after an edit only what the edit touches is computed again.
package struct AttentionList: Equatable, Sendable {
  /// The day.
  package let today: CalendarDay
  /// The kinds that have lines, in order of urgency.
  package private(set) var groups: [AttentionGroup] = []
  /// Lines that are put off to a day that has not passed, in the same order.
  package private(set) var putOff: [AttentionLine] = []
  /// The figures of the network on the day.
  package private(set) var figures = NetworkFigures()
  private var schools: [SchoolID: SchoolPiece] = [:]
  private var partnerships: [PartnershipID: PartnershipPiece] = [:]
  private var files = AttentionLines()

  /// The list of a network on a day. Each half of the partnerships is a piece of work of its own, then each half of the
  /// schools; a large network is worth doing both halves at once.
  package init(_ network: Network, today: CalendarDay, doing: TwoWorks = .inTurn) {
    self.today = today
    partnerships.reserveCapacity(network.partnerships.count)
    schools.reserveCapacity(network.schools.count)
    let half = network.partnerships.count / 2
    let two = network.partnerships.count < AttentionList.worthTwo ? .inTurn : doing
    let pieces = two.results(
      { PartnershipPiece.all(network, today, of: 0..<half) },
      { PartnershipPiece.all(network, today, of: half..<network.partnerships.count) })
    for (place, piece) in pieces.0.enumerated() { partnerships[network.partnerships[place].id] = piece }
    for (place, piece) in pieces.1.enumerated() { partnerships[network.partnerships[half + place].id] = piece }
    let (middle, known) = (network.schools.count / 2, partnerships)
    let others = two.results(
      { SchoolPiece.all(network, today, of: 0..<middle, known) },
      { SchoolPiece.all(network, today, of: middle..<network.schools.count, known) })
    for (place, piece) in others.0.enumerated() { schools[network.schools[place].id] = piece }
    for (place, piece) in others.1.enumerated() { schools[network.schools[middle + place].id] = piece }
    files = AttentionRules(network, today).files
    gather(Set(AttentionKind.allCases), network)
    figures = NetworkFigures(network, schools, partnerships)
  }

  /// The list after edits. `network` is the network after them, otherwise the same one that the list was computed from.
  package func updating(after edits: [Edit], in network: Network) -> AttentionList {
    updating(after: Set(edits.map(\.address.entity)), in: network)
  }

  /// The list after these entities were changed, created or removed.
  package func updating(after entities: Set<EntityKey>, in network: Network) -> AttentionList {
    var changedSchools: Set<SchoolID> = []
    var changedPartnerships: Set<PartnershipID> = []
    for entity in entities {
      switch entity.kind {
      // Days, limits and quarters, factors and clusters hold for all.
      case .town, .riskFactors, .clusters: return AttentionList(network, today: today)
      case .school: changedSchools.insert(SchoolID(entity.id))
      case .partnership: changedPartnerships.insert(PartnershipID(entity.id))
      case .template: break
      }
    }
    // A donor's live risks show in its partnerships.
    for school in changedSchools { changedPartnerships.formUnion(network.partnerships(withDonor: school).map(\.id)) }
    var list = self
    var rules = AttentionRules(network, today)
    var kinds = rules.files.kinds(differingFrom: files)
    list.files = rules.files
    for id in changedPartnerships {
      let new = network.partnership(id).map { rules.piece(of: $0) }
      for piece in [partnerships[id], new] {
        guard let piece else { continue }
        changedSchools.formUnion([piece.supported, piece.donor].lazy.filter { !$0.isElsewhere }.map(\.school))
      }
      kinds.formUnion(
        (new?.lines ?? AttentionLines()).kinds(differingFrom: partnerships[id]?.lines ?? AttentionLines()))
      list.partnerships[id] = new
    }
    for id in changedSchools {
      let new = network.school(id).map { rules.piece(of: $0, list.partnerships) }
      kinds.formUnion((new?.lines ?? AttentionLines()).kinds(differingFrom: schools[id]?.lines ?? AttentionLines()))
      list.schools[id] = new
    }
    list.gather(kinds, network)
    list.figures = NetworkFigures(network, list.schools, list.partnerships)
    return list
  }

  /// From so many partnerships on, two pieces of work at once are worth their while.
  private static let worthTwo = 64

  /// How many lines there are, without those put off.
  package var count: Int { groups.reduce(0) { $0 + $1.lines.count } }
  /// All lines, in order.
  package var lines: [AttentionLine] { groups.flatMap(\.lines) }
  /// The lines of a kind; empty if there are none.
  package func lines(_ kind: AttentionKind) -> [AttentionLine] { groups.first { $0.kind == kind }?.lines ?? [] }

  /// The groups with equally urgent lines in the order of lists: by the name of the school, then by that of the donor.
  /// `ranks` are the places of the schools in that order. The list itself has them in the order of files: names are read
  /// word by word, and a large network would be opened later for it.
  package func groups(byName ranks: [SchoolID: Int], in network: Network) -> [AttentionGroup] {
    func rank(_ school: Reference?) -> Int { school.flatMap { network.school($0) }.flatMap { ranks[$0.id] } ?? Int.max }
    return groups.map { group in
      let places = group.lines.enumerated().map { place, line in
        (line.urgency, rank(line.school), rank(line.donor(in: network)), place)
      }
      return AttentionGroup(kind: group.kind, lines: places.sorted(by: <).map { group.lines[$0.3] })
    }
  }

  /// Collects the lines of these kinds again; all others stay the same.
  private mutating func gather(_ kinds: Set<AttentionKind>, _ network: Network) {
    guard !kinds.isEmpty else { return }
    let all =
      network.schools.indices.compactMap { schools[network.schools[$0].id]?.lines }
      + network.partnerships.indices.compactMap { partnerships[network.partnerships[$0].id]?.lines } + [files]
    let shown = AttentionList.grouped(all.map(\.shown), kinds)
    let kept = groups.filter { !kinds.contains($0.kind) }
    groups = (kept + shown).sorted { $0.kind.rank < $1.kind.rank }
    putOff = AttentionList.grouped(all.map(\.heldBack), Set(AttentionKind.allCases)).flatMap(\.lines)
  }

  /// The groups of these kinds, in order of urgency. Of two equally urgent lines, the one of the earlier school comes
  /// first.
  private static func grouped(_ lines: [[AttentionLine]], _ kinds: Set<AttentionKind>) -> [AttentionGroup] {
    // Places are sorted, not lines: a line is moved once, to where it stays.
    var places: [[Place]] = Array(repeating: [], count: AttentionKind.allCases.count)
    let isAsked = AttentionKind.allCases.map(kinds.contains)
    for owner in lines.indices {
      for number in lines[owner].indices where isAsked[lines[owner][number].kind.rank] {
        places[lines[owner][number].kind.rank].append(
          Place(urgency: lines[owner][number].urgency, owner: owner, number: number))
      }
    }
    return AttentionKind.allCases.compactMap { kind in
      guard !places[kind.rank].isEmpty else { return nil }
      places[kind.rank].sort(by: <)
      return AttentionGroup(kind: kind, lines: places[kind.rank].map { lines[$0.owner][$0.number] })
    }
  }
}

/// The place of a line in the pieces, and how urgent it is.
private struct Place: Comparable {
  let urgency: Int, owner: Int, number: Int

  static func < (one: Place, other: Place) -> Bool {
    (one.urgency, one.owner, one.number) < (other.urgency, other.owner, other.number)
  }
}
