/// Lines of one kind, the most urgent first.
package struct AttentionGroup: Equatable, Sendable {
  /// The kind.
  package let kind: AttentionKind
  /// Its lines; never empty.
  package let lines: [AttentionLine]
}

/// What of one entity needs attention: the part of the list that an edit of it makes anew.
struct AttentionPiece: Equatable, Sendable {
  /// The sides of a partnership, whose lines change with it; none for a school.
  let supported: Reference, donor: Reference
  /// Its lines that are not put off.
  var lines: [AttentionLine] = []
  /// Its lines that are put off.
  var heldBack: [AttentionLine] = []
  /// Of the factors a partnership covers, those that an item of this school year works on.
  var workedOn: [RiskFactorID] = []

  init(supported: Reference, donor: Reference) {
    self.supported = supported
    self.donor = donor
  }

  mutating func note(_ factors: [RiskFactorID], amongst covered: [RiskFactorID]) {
    for factor in factors where covered.contains(factor) && !workedOn.contains(factor) { workedOn.append(factor) }
  }

  mutating func putOff(by marks: [PutOff], today: CalendarDay) {
    guard !marks.isEmpty else { return }
    heldBack = lines.filter { line in marks.contains { $0.holdsBack(line, today: today) } }
    lines.removeAll { line in marks.contains { $0.holdsBack(line, today: today) } }
  }
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
  private var schools: [SchoolID: AttentionPiece] = [:]
  private var partnerships: [PartnershipID: AttentionPiece] = [:]

  /// The list of a network on a day.
  package init(_ network: Network, today: CalendarDay) {
    self.today = today
    var rules = AttentionRules(network, today)
    for partnership in network.partnerships { partnerships[partnership.id] = rules.piece(of: partnership) }
    for school in network.schools { schools[school.id] = rules.piece(of: school, partnerships) }
    gather(network, rules)
  }

  /// The list after edits; `network` stands behind them, and is otherwise the one the list was computed from.
  package func updating(after edits: [Edit], in network: Network) -> AttentionList {
    updating(after: Set(edits.map(\.address.entity)), in: network)
  }

  /// The list after these entities changed, came or went.
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
    for id in changedPartnerships {
      let new = network.partnership(id).map { rules.piece(of: $0) }
      for piece in [list.partnerships[id], new] {
        guard let piece else { continue }
        changedSchools.formUnion([piece.supported, piece.donor].lazy.filter { !$0.isElsewhere }.map(\.school))
      }
      list.partnerships[id] = new
    }
    for id in changedSchools { list.schools[id] = network.school(id).map { rules.piece(of: $0, list.partnerships) } }
    list.gather(network, rules)
    return list
  }

  /// How many lines there are, without those put off.
  package var count: Int { groups.reduce(0) { $0 + $1.lines.count } }
  /// All lines, in order.
  package var lines: [AttentionLine] { groups.flatMap(\.lines) }
  /// The lines of a kind; empty where there are none.
  package func lines(_ kind: AttentionKind) -> [AttentionLine] { groups.first { $0.kind == kind }?.lines ?? [] }

  private mutating func gather(_ network: Network, _ rules: AttentionRules) {
    var shown = Buckets()
    var heldBack = Buckets()
    func add(_ piece: AttentionPiece?) {
      guard let piece else { return }
      for line in piece.lines { shown.add(line) }
      for line in piece.heldBack { heldBack.add(line) }
    }
    for school in network.schools { add(schools[school.id]) }
    for partnership in network.partnerships { add(partnerships[partnership.id]) }
    for line in rules.fileLines { shown.add(line) }
    groups = shown.groups
    putOff = heldBack.groups.flatMap(\.lines)
  }
}

/// Lines by kind, each with its place, so that of two as urgent the one of the earlier school stands first.
private struct Buckets {
  private var lines: [[AttentionLine]] = Array(repeating: [], count: AttentionKind.allCases.count)

  mutating func add(_ line: AttentionLine) { lines[line.kind.rank].append(line) }

  var groups: [AttentionGroup] {
    AttentionKind.allCases.compactMap { kind in
      let lines = lines[kind.rank]
      guard !lines.isEmpty else { return nil }
      let order = lines.indices.map { (urgency: lines[$0].urgency, place: $0) }.sorted { $0 < $1 }
      return AttentionGroup(kind: kind, lines: order.map { lines[$0.place] })
    }
  }
}
