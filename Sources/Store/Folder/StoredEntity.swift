import SchoolNetwork

/// An entity that is a file of its own.
protocol StoredEntity: Recorded {
  /// The version of the file format; nil if the file names none.
  var schema: Int? { get }
  /// The id in the file.
  var fileID: String { get }
}

extension Town: StoredEntity {
  var fileID: String { id.text }
}

extension RiskCatalogue: StoredEntity {
  var fileID: String { id.text }
}

extension ClusterCatalogue: StoredEntity {
  var fileID: String { id.text }
}

extension School: StoredEntity {
  var fileID: String { id.text }
}

extension Partnership: StoredEntity {
  var fileID: String { id.text }
}

extension RoadmapTemplate: StoredEntity {
  var fileID: String { id.text }
}
