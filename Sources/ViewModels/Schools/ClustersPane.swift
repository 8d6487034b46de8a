package import Deadlines
package import Language
package import SchoolNetwork
import Tables

/// Which schools are shown.
package enum ClusterChoice: Hashable, Sendable {
  /// All schools and institutions.
  case all
  /// Those of a cluster.
  case cluster(ClusterID)
  /// Those of no cluster: donors mostly.
  case outside
}

/// What the pane of clusters shows: every choice with its number of schools. Worked out when schools or the school
/// year change, not on every key.
package struct ClustersPane: Equatable, Sendable {
  /// One line.
  package struct Row: Equatable, Sendable {
    /// What it chooses.
    package let choice: ClusterChoice
    /// The schools it leads to, in the order they are listed.
    package let schools: [SchoolID]
  }

  /// All schools; each cluster; outside the clusters.
  package let rows: [Row]

  /// Nothing worked out yet.
  init() { rows = [Row(choice: .all, schools: [])] }

  /// The clusters of a network in a school year, their schools ordered by name, «№ 2» before «№ 14».
  package init(_ network: Network, year: SchoolYear) {
    let ordered = network.placesByName
    var members: [[SchoolID]] = network.clusters.map { _ in [] }
    var outside: [SchoolID] = []
    for school in ordered {
      var isMember = false
      for (place, cluster) in network.clusters.enumerated()
      where network.belongs(network.schools[school], to: cluster, in: year) == .yes {
        members[place].append(network.schools[school].id)
        isMember = true
      }
      if !isMember { outside.append(network.schools[school].id) }
    }
    rows =
      [Row(choice: .all, schools: ordered.map { network.schools[$0].id })]
      + zip(network.clusters, members).map { Row(choice: .cluster($0.id), schools: $1) }
      + [Row(choice: .outside, schools: outside)]
  }

  /// The schools of a choice; all schools if the choice is gone.
  package func schools(of choice: ClusterChoice) -> [SchoolID] {
    (rows.first { $0.choice == choice } ?? rows[0]).schools
  }
}

extension ClusterChoice {
  /// The choice in words.
  package func title(_ network: Network, _ language: Language) -> String {
    switch self {
    case .all: language.allSchools
    case .outside: network.unread.clusters ? language.clustersUnknown : language.outsideClusters
    case .cluster(let id): network.clusterName(id)
    }
  }
}
