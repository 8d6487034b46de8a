package import Deadlines
package import SchoolNetwork

/// The risk coverage of a network on a day: schools by cluster × risk factors. Each live pair says who helps and how
/// far the work is; a pair that no unfinished partnership names is uncovered.
///
/// A school that is closed or in the trash has no pairs: it needs no partner. A factor that occurs twice in a profile
/// is one pair, that of its first live risk; a risk that names no factor is none.
package struct Coverage: Equatable, Sendable {
  /// A live risk of a school: one cell of the matrix.
  package struct Pair: Equatable, Sendable {
    /// The school and the factor.
    package var school: SchoolID, factor: RiskFactorID
    /// How much it weighs; nil is «not set».
    package var significance: Open<Significance>?
    /// How far it is worked on; nil counts as live.
    package var status: Open<RiskStatus>?
    /// The unfinished partnerships supporting the school that name the factor, in the order of their ids.
    package var partnerships: [PartnershipID]
    /// The items that work on the factor.
    package var items: ItemCount

    /// Whether a partnership that cannot be read may support the school: then there may be more helpers and items than
    /// are known.
    package var mayHaveMore: Bool

    /// Whether anybody helps.
    package var cover: Cover { partnerships.isEmpty ? mayHaveMore ? .unknown : .uncovered : .covered }
    /// Whether somebody helps for certain.
    package var isCovered: Bool { cover == .covered }
  }

  /// Whether anybody helps with a risk.
  package enum Cover: Equatable, Sendable {
    /// Somebody does; nobody does; it is not known, because a partnership cannot be read.
    case covered, uncovered, unknown
  }

  /// The number of items that work on a pair, and how many of them are done. It counts the roadmaps of the day's school
  /// year in the partnerships that cover the pair: items outside the trash, also cancelled ones, as a roadmap counts
  /// its own.
  package struct ItemCount: Equatable, Sendable {
    /// How many are done, and how many there are.
    package var done = 0, all = 0

    /// No items.
    package init() {}
  }

  /// The total of a row, a column or a cluster.
  package struct Total: Equatable, Sendable {
    /// Live pairs, how many are covered, and how many may be covered or not.
    package var live = 0, covered = 0, unknown = 0
    /// Pairs that nobody helps with.
    package var uncovered: Int { live - covered - unknown }

    /// Nothing yet.
    package init() {}

    /// Counts one more pair.
    mutating func count(_ cover: Cover) {
      live += 1
      switch cover {
      case .covered: covered += 1
      case .unknown: unknown += 1
      case .uncovered: break
      }
    }

    /// Adds another total.
    static func += (total: inout Total, other: Total) {
      total.live += other.live
      total.covered += other.covered
      total.unknown += other.unknown
    }
  }

  /// A group of rows: a cluster, or the schools that are in none.
  package struct Group: Equatable, Sendable {
    /// The cluster; nil for schools that are in none.
    package var cluster: ClusterID?
    /// The rows. A school in several clusters is listed only under the first, so that each row occurs once.
    package var schools: [SchoolID]
    /// The total of the cluster: every school that belongs to it counts, even if its row is in another group.
    package var total: Total
  }

  /// The school year of the day.
  package let year: SchoolYear
  /// The columns: factors with a live pair, in the order of the catalogue; factors that are not in it come last, by id.
  package let factors: [RiskFactorID]
  /// The rows by cluster, in the order of the clusters; within one by school id. They are the schools with a live pair
  /// and those in a cluster.
  package let groups: [Group]
  /// Every pair, in the order of school ids, then of the columns.
  package let pairs: [Pair]
  /// The total of the whole network.
  package let total: Total

  private let place: [SchoolID: [RiskFactorID: Int]]
  private let schoolTotals: [SchoolID: Total]
  private let factorTotals: [RiskFactorID: Total]

  /// The coverage of a network on a day; the day says in which school year memberships and roadmaps are looked up.
  package init(of network: Network, today: CalendarDay) {
    let year = SchoolYear(containing: today)
    var counter = ItemCounter(network, year, today)
    var pairs: [Pair] = []
    for school in network.schools where school.isOpen {
      pairs += Coverage.pairs(of: school, network, &counter)
    }
    var total = Total()
    var place: [SchoolID: [RiskFactorID: Int]] = [:]
    var schoolTotals: [SchoolID: Total] = [:]
    var factorTotals: [RiskFactorID: Total] = [:]
    for (number, pair) in pairs.enumerated() {
      place[pair.school, default: [:]][pair.factor] = number
      total.count(pair.cover)
      schoolTotals[pair.school, default: Total()].count(pair.cover)
      factorTotals[pair.factor, default: Total()].count(pair.cover)
    }
    self.year = year
    self.pairs = pairs
    self.total = total
    self.place = place
    self.schoolTotals = schoolTotals
    self.factorTotals = factorTotals
    factors = factorTotals.keys.sorted { network.stands($0, before: $1) }
    groups = Coverage.groups(of: network, year, schoolTotals)
  }

  /// The pair of a school and a factor; nil if the risk is not live.
  package func pair(_ school: SchoolID, _ factor: RiskFactorID) -> Pair? { place[school]?[factor].map { pairs[$0] } }
  /// The total of a school's row.
  package func total(of school: SchoolID) -> Total { schoolTotals[school] ?? Total() }
  /// The total of a factor's column.
  package func total(of factor: RiskFactorID) -> Total { factorTotals[factor] ?? Total() }
  /// The pairs that nobody helps with.
  package var uncovered: [Pair] { pairs.filter { $0.cover == .uncovered } }

  private static func pairs(of school: School, _ network: Network, _ counter: inout ItemCounter) -> [Pair] {
    let helping = network.places(supporting: school.id).filter { network.partnerships[$0].isUnfinished }
    let mayHaveMore = network.unread.maySupport(school.id)
    return network.liveFactors(of: school).sorted { network.stands($0.factor, before: $1.factor) }.map { risk in
      let naming = helping.filter { network.partnerships[$0].risks.contains(risk.factor) }
      return Pair(
        school: school.id, factor: risk.factor, significance: risk.significance, status: risk.status,
        partnerships: naming.map { network.partnerships[$0].id }, items: counter.items(of: naming, on: risk.factor),
        mayHaveMore: mayHaveMore)
    }
  }

  private static func groups(of network: Network, _ year: SchoolYear, _ totals: [SchoolID: Total]) -> [Group] {
    var groups = network.clusters.map { Group(cluster: $0.id, schools: [], total: Total()) }
    var rest = Group(cluster: nil, schools: [], total: Total())
    for school in network.schools where school.isOpen {
      let own = totals[school.id] ?? Total()
      var isPlaced = false
      for (number, cluster) in network.clusters.enumerated()
      where network.belongs(school, to: cluster, in: year) == .yes {
        groups[number].total += own
        if !isPlaced { groups[number].schools.append(school.id) }
        isPlaced = true
      }
      if !isPlaced, own.live > 0 {
        rest.schools.append(school.id)
        rest.total += own
      }
    }
    return rest.schools.isEmpty ? groups : groups + [rest]
  }
}

extension Network {
  /// The live factors of a school, how many of them are covered, and of how many it is not known.
  package func coverage(of school: School) -> Coverage.Total {
    let covered = coveredFactors(of: school.id)
    let otherwise: Coverage.Cover = unread.maySupport(school.id) ? .unknown : .uncovered
    var total = Coverage.Total()
    for risk in liveFactors(of: school) { total.count(covered.contains(risk.factor) ? .covered : otherwise) }
    return total
  }
}

/// Counts the items that work on a factor. A partnership often covers several factors: its items are looked at once.
private struct ItemCounter {
  private let network: Network
  private let year: SchoolYear
  private let today: CalendarDay
  private var readings = DeadlineReadings()
  private var counted: [Int: [RiskFactorID: Coverage.ItemCount]] = [:]

  init(_ network: Network, _ year: SchoolYear, _ today: CalendarDay) {
    self.network = network
    self.year = year
    self.today = today
  }

  /// `places` are those of the partnerships.
  mutating func items(of places: [Int], on factor: RiskFactorID) -> Coverage.ItemCount {
    var sum = Coverage.ItemCount()
    for place in places {
      let own = counted[place] ?? count(network.partnerships[place])
      counted[place] = own
      sum.done += own[factor]?.done ?? 0
      sum.all += own[factor]?.all ?? 0
    }
    return sum
  }

  private mutating func count(_ partnership: Partnership) -> [RiskFactorID: Coverage.ItemCount] {
    var counts: [RiskFactorID: Coverage.ItemCount] = [:]
    for roadmap in partnership.roadmaps where roadmap.year == year && roadmap.deleted == nil {
      let context = network.deadlineContext(of: roadmap)
      let items = roadmap.items
      for number in items.indices where items[number].deleted == nil && !items[number].risks.isEmpty {
        let (risks, marks) = (items[number].risks, items[number].completions)
        // An item without a mark is not done, whatever its deadline says; most items have none.
        let isDone =
          !marks.isEmpty
          && ItemProgress(
            decided: items[number].status, marks: marks,
            reading: readings.reading(of: items[number].deadline, in: context), canBeLate: true, today: today
          ).status == .done
        for place in risks.indices where !risks[..<place].contains(risks[place]) {
          counts[risks[place], default: Coverage.ItemCount()].all += 1
          if isDone { counts[risks[place], default: Coverage.ItemCount()].done += 1 }
        }
      }
    }
    return counts
  }
}
