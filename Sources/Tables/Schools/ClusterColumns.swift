import Deadlines
import Language
package import SchoolNetwork

/// The columns of lists of clusters.
package enum ClusterColumns {
  /// The id.
  package static let id = Column<Cluster>(Cluster.id, .id, text: { cluster, _ in cluster.id.text })
  /// The name.
  package static let name = Column<Cluster>(Cluster.name, .cluster, text: { cluster, _ in cluster.name })
  /// How many schools it has in the school year.
  package static let schoolCount = Column<Cluster>(
    "schoolCount", .schoolCount, .number,
    text: { cluster, telling in
      let count = "\(telling.network.schools(in: cluster, telling.year).count)"
      return telling.network.unread.schools ? telling.language.atLeast(count) : count
    },
    value: { .number($1.network.schools(in: $0, $1.year).count) })
  /// Those schools.
  package static let schools = Column<Cluster>(
    "schools", .schools, text: { $1.network.schools(in: $0, $1.year).map(\.name).joined(separator: ", ") },
    value: { .ids($1.network.schools(in: $0, $1.year).map(\.id.text)) })

  /// `kurator list clusters`.
  package static let list = ListDescription(
    record: { $0.fieldValue }, of: RecordTable(Cluster.self), members: [id, name, schools],
    shown: [id, name, schoolCount, schools],
    unknown: { _, telling in telling.network.unread.schools ? [schools] : [] })
}
