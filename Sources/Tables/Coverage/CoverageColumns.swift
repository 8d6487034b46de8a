package import Insights
import Language
package import SchoolNetwork

/// A pair of school and factor below its cluster.
package struct CoverageLine: Sendable {
  /// The pair.
  package let pair: Coverage.Pair
  /// The cluster; nil if the school is in none.
  package let cluster: ClusterID?

  /// A pair of a cluster.
  package init(_ pair: Coverage.Pair, in cluster: ClusterID? = nil) {
    self.pair = pair
    self.cluster = cluster
  }
}

/// The columns of the coverage.
package enum CoverageColumns {
  /// The cluster.
  package static let cluster = Column<CoverageLine>(
    "cluster", .cluster,
    text: { line, telling in
      telling.network.clusters.first { $0.id == line.cluster }?.name ?? telling.noCluster
    })
  /// The school.
  package static let school = Column<CoverageLine>(
    "school", .school, schools: { [$0.pair.school] }, value: { line, _ in .text(line.pair.school.text) })
  /// The factor.
  package static let factor = Column<CoverageLine>(
    Risk.factor, .riskFactor, text: { $1.network.factorShortName($0.pair.factor) },
    value: { line, _ in .text(line.pair.factor.text) })
  /// How much it weighs.
  package static let significance = Column<CoverageLine>(
    Risk.significance, .significance, text: { $1.language.name($0.pair.significance) })
  /// How far it is worked on.
  package static let status = Column<CoverageLine>(Risk.status, .status, text: { $1.language.name($0.pair.status) })
  /// Whether anybody helps.
  package static let covered = Column<CoverageLine>(
    "covered", .support,
    text: { $1.words(for: $0.pair.cover) }, value: { line, _ in .flag(line.pair.cover) })
  /// Who helps.
  package static let partnerships = Column<CoverageLine>(
    "partnerships", .helpers,
    names: { line, network in line.pair.partnerships.compactMap(network.partnership).map(network.donorName) },
    more: { line, telling in line.pair.mayHaveMore ? [telling.language.unknown] : [] },
    value: { line, _ in .ids(line.pair.partnerships.map(\.text)) })
  /// How many items work on it, for programs.
  package static let items = Column<CoverageLine>(data: "items", value: { line, _ in .number(line.pair.items.all) })
  /// How many of them are done.
  package static let done = Column<CoverageLine>(
    "done", .done, .number,
    text: { line, telling in
      if line.pair.mayHaveMore { return telling.language.unknown }
      return line.pair.isCovered ? "\(line.pair.items.done)/\(line.pair.items.all)" : "—"
    },
    value: { line, _ in .number(line.pair.items.done) })

  /// `kurator coverage`.
  package static let list = ListDescription(
    members: [school, factor, covered, partnerships, items, done],
    shown: [cluster, school, factor, significance, status, covered, done, partnerships],
    unknown: { line, _ in
      !line.pair.mayHaveMore ? [] : (line.pair.isCovered ? [] : [covered]) + [partnerships, items, done]
    })
}

extension Coverage {
  /// The pairs by cluster, in it by the names of the schools.
  package func linesByCluster(in network: Network) -> [CoverageLine] {
    let ranks = network.ranksByName
    return groups.flatMap { group in
      group.schools.sorted { ranks[$0] ?? 0 < ranks[$1] ?? 0 }.flatMap { school in
        factors.compactMap { pair(school, $0) }.map { CoverageLine($0, in: group.cluster) }
      }
    }
  }
}

extension FieldValue {
  /// Whether anybody helps; null where it is not known.
  static func flag(_ cover: Coverage.Cover) -> FieldValue { cover == .unknown ? .notSet : .flag(cover == .covered) }
}

extension Telling {
  /// Whether anybody helps, in words.
  func words(for cover: Coverage.Cover) -> String {
    switch cover {
    case .covered: language.name(Label.isCovered)
    case .uncovered: language.name(Label.isUncovered)
    case .unknown: language.unknown
    }
  }

  /// What is said of a school that is in no cluster: nothing, where the clusters cannot be read.
  var noCluster: String { network.unread.clusters ? language.unknown : language.name(Label.noCluster) }

  /// The name of a school; its id where the network does not have it.
  func name(of school: SchoolID) -> String { language.name(of: school, in: network) }
}
