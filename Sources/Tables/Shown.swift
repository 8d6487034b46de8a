package import Deadlines
package import SchoolNetwork
import Text

/// What lists show: what is out of the trash.
extension Network {
  /// The schools outside the trash, closed ones too, by name: «№ 2» before «№ 14».
  package var schoolsByName: [School] { placesByName.map { schools[$0] } }

  /// Their places in ``schools``, in the same order: schools are large, and a sort copies what it sorts.
  package var placesByName: [Int] {
    let keys = schools.map { Collation.Key($0.name) }
    return schools.indices.filter { schools[$0].deleted == nil }.sorted { one, other in
      keys[one] == keys[other] ? schools[one].id.text < schools[other].id.text : keys[one] < keys[other]
    }
  }

  /// The partnerships outside the trash, past ones too.
  package var shownPartnerships: [Partnership] { partnerships.filter { $0.deleted == nil } }

  /// The schools of a cluster in a school year.
  package func schools(in cluster: Cluster, _ year: SchoolYear) -> [School] {
    schoolsByName.filter { belongs($0, to: cluster, in: year) == .yes }
  }
}
