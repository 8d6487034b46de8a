package import Deadlines
import Language
package import SchoolNetwork

/// The columns of lists of schools.
package enum SchoolColumns {
  /// The id.
  package static let id = Column<School>(
    School.id, .id, text: { school, _ in school.id.text }, order: { .id($0.id.text) })
  /// The name; for people with a word where the school is closed.
  package static let name = Column<School>(
    School.name.name, .school, schools: { [$0.id] }, value: { school, _ in .text(school.name) },
    order: { .words(SchoolName.order(of: $0.name)) })
  /// How many live risks the school has.
  package static let liveRisks = Column<School>(
    "liveRisks", .liveRisks, .number, text: { "\($1.network.liveRisks(of: $0).count)" },
    value: { .number($1.network.liveRisks(of: $0).count) })
  /// How many of them are covered.
  package static let covered = Column<School>(
    "covered", .covered, .number,
    text: { school, telling in
      let words = "\(coveredCount(school, telling))"
      return mayHaveMore(school, telling) ? telling.language.unknown : words
    }, value: { mayHaveMore($0, $1) ? .notSet : .number(coveredCount($0, $1)) })
  /// The clusters of the school in the school year; for people in words if there is none.
  package static let clusters = Column<School>(
    "clusters", .clusters,
    text: { school, telling in
      let names = telling.network.clusters(of: school, in: telling.year).map(\.name)
      return names.isEmpty ? telling.noCluster : names.joined(separator: "; ")
    }, value: { .ids($1.network.clusters(of: $0, in: $1.year).map(\.id.text)) })
  /// The risk profile, for programs.
  package static let risks = Column<School>(
    data: School.risks,
    value: { school, telling in
      .list(school.risks.map { RiskColumns.inSchool.object(of: RiskOfSchool($0, school), telling) })
    })

  /// `kurator list schools`.
  package static let list = ListDescription(
    record: { $0.fieldValue }, of: RecordTable(School.self), members: [id, name, clusters, risks],
    shown: [id, name, liveRisks, covered, clusters],
    unknown: { _, telling in telling.network.unread.clusters ? [clusters] : [] })

  /// Whether more of its live risks may be covered than is known.
  private static func mayHaveMore(_ school: School, _ telling: Telling) -> Bool {
    telling.network.unread.maySupport(school.id)
      && coveredCount(school, telling) < telling.network.liveRisks(of: school).count
  }

  private static func coveredCount(_ school: School, _ telling: Telling) -> Int {
    telling.network.liveRisks(of: school).count { telling.network.isCovered($0, of: school.id) }
  }
}

extension Network {
  /// The schools outside the trash, closed ones too, by kind and number; see ``SchoolName/order(of:)``.
  package var schoolsByName: [School] { placesByName.map { schools[$0] } }

  /// Their places in ``schools``, in the same order: schools are large, and a sort copies what it sorts.
  package var placesByName: [Int] {
    let keys = schools.map { SchoolName.order(of: $0.name) }
    return schools.indices.filter { schools[$0].deleted == nil }.sorted { one, other in
      keys[one] == keys[other] ? schools[one].id.text < schools[other].id.text : keys[one] < keys[other]
    }
  }

  /// The place of each school outside the trash in that order.
  package var ranksByName: [SchoolID: Int] {
    Dictionary(placesByName.enumerated().map { (schools[$1].id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The schools of a cluster in a school year, by name.
  package func schools(in cluster: Cluster, _ year: SchoolYear) -> [School] {
    schools.filter { $0.deleted == nil && belongs($0, to: cluster, in: year) == .yes }
      .sorted(by: SchoolColumns.name, then: SchoolColumns.id)
  }
}
