package import SchoolNetwork

/// The figures of a network on a day, for the right side of «Сегодня». They follow from what the attention list works
/// out anyway, and are kept up to date with it; none of them is stored.
package struct NetworkFigures: Equatable, Sendable {
  /// Whether schools, partnerships or clusters are missing that cannot be read, so that the numbers may be too low.
  package internal(set) var isIncomplete = false
  /// How many schools and institutions are open.
  package internal(set) var schools = 0
  /// The clusters in their order, each with the open schools that belong to it in the day's school year; a school of
  /// several clusters counts in each.
  package internal(set) var clusters: [ClusterFigure] = []
  /// Open schools that belong to no cluster.
  package internal(set) var outside = 0
  /// The factors that are live at a school, the most frequent first, equal ones in the order of the catalogue.
  package internal(set) var risks: [RiskFigure] = []
  /// All live pairs of school and factor, and those that are covered.
  package internal(set) var coverage = Coverage.Total()
  /// The items of ``roadmaps``.
  package internal(set) var items = ItemCounts()
  /// The roadmaps of the day's school year in unfinished partnerships, in the order of the partnerships. A roadmap
  /// without a year belongs to no year.
  package internal(set) var roadmaps: [RoadmapFigure] = []
  /// The schools that carry a partnership, also closed ones, and the open ones that have experience; the most loaded
  /// first, equal ones in the order of ids. Donors of other towns are not in the network.
  package internal(set) var donors: [DonorFigure] = []
  /// The partnerships by status, without those in the trash.
  package internal(set) var partnerships = PartnershipCounts()

  init() {}
}

/// A cluster and how many schools belong to it.
package struct ClusterFigure: Equatable, Sendable {
  /// The cluster.
  package let cluster: ClusterID
  /// How many open schools belong to it.
  package let schools: Int
}

/// A factor: at how many open schools it is live, and at how many of these it is covered.
package struct RiskFigure: Equatable, Sendable {
  /// The factor.
  package let factor: RiskFactorID
  /// Its live and its covered pairs.
  package let total: Coverage.Total
}

/// A roadmap and how far it is.
package struct RoadmapFigure: Equatable, Sendable {
  /// The partnership, and its roadmap.
  package let partnership: PartnershipID, roadmap: RoadmapID
  /// Its items; done of ``ItemCounts/expected`` is how far it is.
  package let items: ItemCounts
}

/// A donor and its load.
package struct DonorFigure: Equatable, Sendable {
  /// The donor.
  package let donor: SchoolID
  /// Its load.
  package let load: DonorLoad
}

/// How many partnerships there are of each status.
package struct PartnershipCounts: Equatable, Sendable {
  /// Agreed to begin; going on; past; with a status that is not set or not known, which counts as unfinished.
  package internal(set) var planned = 0, active = 0, finished = 0, other = 0

  /// No partnerships.
  init() {}

  /// All of them.
  package var all: Int { planned + active + finished + other }

  mutating func count(_ status: Open<PartnershipStatus>?) {
    switch status {
    case .known(.planned): planned += 1
    case .known(.active): active += 1
    case .known(.finished): finished += 1
    case .unknown, nil: other += 1
    }
  }
}
