package import SchoolNetwork

/// The places of entities in the folder of a store.
package enum StorePaths {
  /// The file of the town, by which a folder is known as a store.
  package static let town = "kurator.json"
  /// The lock file. It is never removed.
  package static let lock = ".lock"
  /// The journal: a step over several files that is being written.
  package static let journal = ".journal"

  /// The kinds that have a folder, with its name.
  package static let folders: [(kind: EntityKind, name: String)] = [
    (.school, "schools"), (.partnership, "partnerships"), (.template, "templates"),
  ]

  /// The path of an entity's file from the folder of the store.
  package static func path(of key: EntityKey) -> String {
    switch key.kind {
    case .town: town
    case .riskFactors: "risk-factors.json"
    case .clusters: "clusters.json"
    case .school: "schools/\(key.id).json"
    case .partnership: "partnerships/\(key.id).json"
    case .template: "templates/\(key.id).json"
    }
  }

  /// The canonical order of the members of an object, which lies in the lists of these names.
  package static func memberOrder(_ kind: EntityKind, _ lists: [String]) -> [String] {
    switch kind {
    case .town: Town.memberOrder(at: lists[...])
    case .riskFactors: RiskCatalogue.memberOrder(at: lists[...])
    case .clusters: ClusterCatalogue.memberOrder(at: lists[...])
    case .school: School.memberOrder(at: lists[...])
    case .partnership: Partnership.memberOrder(at: lists[...])
    case .template: RoadmapTemplate.memberOrder(at: lists[...])
    }
  }
}
