import Deadlines
import SchoolNetwork

/// What needs attention in one entity.
struct AttentionLines: Equatable, Sendable {
  /// Those that are not put off.
  private(set) var shown: [AttentionLine] = []
  /// Those that are put off.
  private(set) var heldBack: [AttentionLine] = []

  /// Adds a line, if there is one.
  mutating func add(_ line: AttentionLine?) { if let line { shown.append(line) } }

  /// Takes out what these marks put off.
  mutating func putOff(by marks: [PutOff], today: CalendarDay) {
    guard !marks.isEmpty else { return }
    heldBack = shown.filter { line in marks.contains { $0.holdsBack(line, today: today) } }
    shown.removeAll { line in marks.contains { $0.holdsBack(line, today: today) } }
  }

  /// The kinds in which these lines differ from others.
  func kinds(differingFrom other: AttentionLines) -> Set<AttentionKind> {
    guard self != other else { return [] }
    let kinds = Set((shown + heldBack + other.shown + other.heldBack).lazy.map(\.kind))
    return kinds.filter { kind in
      !shown.lazy.filter { $0.kind == kind }.elementsEqual(other.shown.lazy.filter { $0.kind == kind })
        || !heldBack.lazy.filter { $0.kind == kind }.elementsEqual(other.heldBack.lazy.filter { $0.kind == kind })
    }
  }
}

/// What follows from a partnership: the part of the list that an edit of it changes.
struct PartnershipPiece: Equatable, Sendable {
  /// Its sides, whose schools' pieces change with it.
  let supported: Reference, donor: Reference
  /// What needs attention.
  var lines = AttentionLines()
  /// Of the factors it covers, those that an item of this school year works on.
  var workedOn: [RiskFactorID] = []
  /// The figures of its roadmaps of this school year; none for a partnership that is finished.
  var roadmaps: [RoadmapFigure] = []

  init(_ partnership: Partnership) {
    (supported, donor) = (partnership.supported, partnership.donor)
  }

  mutating func note(_ factors: [RiskFactorID], amongst covered: [RiskFactorID]) {
    for factor in factors where covered.contains(factor) && !workedOn.contains(factor) { workedOn.append(factor) }
  }
}

/// What follows from a school: the part of the list that an edit of it, or of one of its partnerships, changes.
struct SchoolPiece: Equatable, Sendable {
  /// What needs attention.
  var lines = AttentionLines()
  /// Whether it is open; one that is not has no clusters and no pairs.
  var isOpen = false
  /// The clusters it belongs to.
  var clusters: [ClusterID] = []
  /// Its live factors, one pair a factor.
  private(set) var pairs: [Pair] = []
  /// What it carries as a donor; nil if it is none and has no experience.
  var load: DonorLoad?

  /// A live factor, and whether anybody helps.
  struct Pair: Equatable, Sendable {
    let factor: RiskFactorID
    let cover: Coverage.Cover
  }

  /// Counts a live risk, as the coverage does: a factor that occurs twice in the profile counts once, a risk without a
  /// factor does not count.
  mutating func note(_ factor: RiskFactorID, _ cover: Coverage.Cover) {
    guard !factor.isNone, !pairs.contains(where: { $0.factor == factor }) else { return }
    pairs.append(Pair(factor: factor, cover: cover))
  }
}

extension PartnershipPiece {
  /// The pieces of the partnerships at these places, in their order.
  static func all(_ network: Network, _ today: CalendarDay, of places: Range<Int>) -> [PartnershipPiece] {
    var rules = AttentionRules(network, today)
    var all: [PartnershipPiece] = []
    all.reserveCapacity(places.count)
    for place in places { all.append(rules.piece(of: network.partnerships[place])) }
    return all
  }
}

extension SchoolPiece {
  /// The pieces of the schools at these places, in their order; `known` are those of the partnerships.
  static func all(
    _ network: Network, _ today: CalendarDay, of places: Range<Int>, _ known: [PartnershipID: PartnershipPiece]
  ) -> [SchoolPiece] {
    let rules = AttentionRules(network, today)
    return places.map { rules.piece(of: network.schools[$0], known) }
  }
}
