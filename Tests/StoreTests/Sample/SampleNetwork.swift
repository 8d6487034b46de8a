import SchoolNetwork
import TestSupport

extension Sample {
  /// Every file of the town that holds an entity, by its path from the town's folder.
  static var files: [String] {
    ["kurator.json", "risk-factors.json", "clusters.json"]
      + ["schools", "partnerships", "templates"].flatMap { folder in
        Disk.names(in: town + "/" + folder).filter { !$0.hasPrefix(".") }.map { folder + "/" + $0 }
      }
  }

  /// The bytes of a file of SampleData; none where it cannot be read.
  static func bytes(_ path: String) -> [UInt8] { Disk.bytes(folder + "/" + path) ?? [] }

  /// The text of a file of SampleData.
  static func text(_ path: String) -> String { String(decoding: bytes(path), as: UTF8.self) }
}

extension Network {
  /// The school of this id in the sample.
  func sampleSchool(_ id: String) -> School { school(SchoolID(id)) ?? School() }
  /// The partnership of this id in the sample.
  func samplePartnership(_ id: String) -> Partnership { partnership(PartnershipID(id)) ?? Partnership() }

  /// Every item with its roadmap and partnership.
  var sampleItems: [(item: RoadmapItem, roadmap: Roadmap, partnership: Partnership)] {
    partnerships.flatMap { partnership in
      partnership.roadmaps.flatMap { roadmap in roadmap.items.map { ($0, roadmap, partnership) } }
    }
  }
}
